"""Mail made to do harm: opened within bounds, nothing run or fetched, nothing lost, on every real way in."""

from hashlib import sha256
from pathlib import Path

import pytest

from alongside.campaigns.actions.fetching import fetch_mail
from alongside.campaigns.models import Attachment, Incoming, Request
from alongside.campaigns.receiving.imap import account_of
from alongside.cli import main
from alongside.reading.formats.limits import LIMITS
from alongside.reading.formats.mail_message import TEXT_CHARS
from alongside.register.kept import kept_path
from tests.campaigns.making import BY
from tests.campaigns.receiving.hostile import message as message_of
from tests.campaigns.receiving.hostile import messages
from tests.campaigns.receiving.imap_server import imap_server
from tests.campaigns.receiving.letters import LATER, address, asked, mail, take, taken
from tests.web_server import web_site

pytestmark = pytest.mark.django_db
NOWHERE = "http://127.0.0.1:9"


def check_all(request: Request, made: dict[str, bytes]) -> None:
    """Every message is bound and stored within bounds, its files to the last byte."""
    rows = {row.subject[:200]: row for row in Incoming.objects.all()}
    assert Incoming.objects.filter(request=request).count() == len(made) == len(rows)
    for row in rows.values():
        assert len(row.text) <= TEXT_CHARS
        assert "\0" not in row.text + row.subject + row.sender + row.reply_to
        row.text.encode()
        assert row.attachments.count() <= LIMITS.attachments
        assert not row.is_public
    for file in Attachment.objects.all():
        assert kept_path(file.file_sha256).stat().st_size == file.size
        assert not set("/\\\0\r\n") & set(file.name)


@pytest.mark.slow
@pytest.mark.once
def test_every_message_is_taken_from_a_folder_by_the_command_and_kept_to_the_last_byte(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (request,) = asked()
    made = dict(messages(address(request), NOWHERE))
    for number, data in enumerate(made.values()):
        (tmp_path / f"{number:02}.eml").write_bytes(data)
    assert main(["mail", "take", str(tmp_path)]) in (0, 1)
    assert str(len(made)) in capsys.readouterr().out
    check_all(request, made)
    for data in made.values():
        row = Incoming.objects.get(file_sha256=sha256(data).hexdigest())
        assert kept_path(row.file_sha256).read_bytes() == data, row.subject[:200]


@pytest.mark.slow
@pytest.mark.once
def test_every_message_is_fetched_from_a_server() -> None:
    (request,) = asked()
    made = dict(messages(address(request), NOWHERE))
    with imap_server() as server:
        server.put(*made.values())
        tally = fetch_mail(by=BY, account=account_of(server.setting), now=LATER)
        again = fetch_mail(by=BY, account=account_of(server.setting), now=LATER)
    assert (tally.messages, tally.bound, tally.problems) == (len(made), len(made), [])
    assert again.messages == 0
    check_all(request, made)


def test_nothing_that_a_message_points_at_is_asked_for() -> None:
    (request,) = asked()
    with web_site() as site:
        for name in ("scripts and pictures", "bodies elsewhere"):
            take(message_of(name, address(request), site.address))
    message = Incoming.objects.get(subject="scripts and pictures")
    assert "applied for the funding" in message.text
    assert "never" not in message.text
    assert "<" not in message.text
    assert site.asked == []


def test_what_a_message_says_is_shown_as_words_and_never_as_markup(client: object) -> None:
    from alongside.people.models import Person

    (request,) = asked()
    words = "In response to your request I can confirm <script>alert(1)</script> that we applied for it."
    message = taken(
        mail(request, words, subject="<img src=x onerror=alert(2)>", sender='"<b>F</b>" <f@x.example>')
    )
    client.force_login(Person.objects.get())  # type: ignore[attr-defined]
    shown = client.get(f"/desk/requests/{request.pk}/").content.decode()  # type: ignore[attr-defined]
    assert message.pk
    assert "<script>alert" not in shown
    assert "<img src=x" not in shown
    assert "<b>F</b>" not in shown


@pytest.mark.parametrize("name", ["a reply address with two lines", "a sender with two lines"])
def test_no_header_can_be_slipped_into_what_we_would_answer(name: str) -> None:
    (request,) = asked()
    message = taken(message_of(name, address(request), NOWHERE))
    for value in (message.reply_to, message.sender, message.subject, message.message_id):
        assert not set("\r\n") & set(value)
    assert message.reply_to in ("", "foi@northmoor.example", "foi1@northmoor.example")


def test_messages_within_messages_are_opened_to_a_depth_and_the_rest_is_kept() -> None:
    (request,) = asked()
    data = message_of("messages fifty deep", address(request), NOWHERE)
    message = taken(data)
    names = [file.name for file in message.attachments.all()]
    assert names[0] == "49.eml"
    assert len(names) == LIMITS.depth + 1
    assert any("too deep" in warning for warning in message.warnings)
    assert b"innermost" in kept_path(message.attachments.last().file_sha256).read_bytes()


def test_of_many_parts_so_many_are_opened_and_it_says_so() -> None:
    (request,) = asked()
    message = taken(message_of("many parts", address(request), NOWHERE))
    assert message.attachments.count() == LIMITS.attachments
    assert any("more than 1,000 parts" in warning for warning in message.warnings)
    assert any("too many" in warning for warning in message.warnings)


@pytest.mark.parametrize("name", ["a zip bomb", "bombs in a zip", "packed twice"])
def test_what_unpacks_to_too_much_is_held_back_packed(name: str) -> None:
    (request,) = asked()
    message = taken(message_of(name, address(request), NOWHERE))
    (file,) = message.attachments.all()
    assert file.held_for
    assert file.size < 2 << 20


def test_markup_too_deep_for_a_browser_still_gives_its_words() -> None:
    (request,) = asked()
    assert "applied for the funding" in taken(message_of("deep markup", address(request), NOWHERE)).text


def test_a_sender_who_only_says_to_be_the_body_is_named_as_doubtful() -> None:
    (request,) = asked()
    forged = mail(request, sender='"foi1@northmoor.example" <foi@northmoor.example.elsewhere.example>')
    message = taken(
        b"Authentication-Results: mx.example.org; spf=fail; dkim=none; dmarc=fail\r\n"
        b"Received: from a by mx.example.org; Thu, 12 Aug 2021 09:00:00 +0000\r\n" + bytes(forged)
    )
    assert message.sender_domain == "northmoor.example.elsewhere.example"
    assert any("the request went to northmoor.example" in warning for warning in message.warnings)
    assert any("may not be from" in warning for warning in message.warnings)
    assert not message.is_public
