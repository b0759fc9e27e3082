"""Mail from a real server: each message once, nothing there changed, on again when the line breaks."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from alongside.campaigns.actions.fetching import fetch_mail
from alongside.campaigns.actions.receiving import Tally
from alongside.campaigns.models import Incoming, Mailbox
from alongside.campaigns.receiving import imap
from alongside.campaigns.receiving.imap import CannotFetchError, ImapSettingError, account_of
from alongside.register.kept import kept_path
from tests.campaigns.making import BY
from tests.campaigns.receiving.imap_server import PASSWORD, Server, imap_server, line_that_breaks
from tests.campaigns.receiving.letters import LATER, REPLIED, asked, mail

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def running() -> Iterator[Server]:
    with imap_server() as server:
        yield server


@pytest.fixture
def server(running: Server) -> Server:
    running.empty()
    return running


def fetch(setting: str) -> Tally:
    return fetch_mail(by=BY, account=account_of(setting), now=LATER)


def test_each_message_is_fetched_once_and_left_as_it_was(server: Server) -> None:
    requests = asked(2)
    server.put(*(bytes(mail(request)) for request in requests))
    assert fetch(server.setting).bound == 2
    assert fetch(server.setting).messages == 0
    server.put(bytes(mail("office@example.org", "Who are you?")))
    tally = fetch(server.setting)
    assert (tally.messages, tally.unbound) == (1, 1)
    assert not any(b"Seen" in line for line in server.flags())


def test_the_day_of_receipt_is_that_of_the_server_not_of_the_header(server: Server) -> None:
    (request,) = asked()
    server.put(bytes(mail(request, at=REPLIED - timedelta(days=9))), at=REPLIED)
    fetch(server.setting)
    message = Incoming.objects.get()
    assert (message.received_at, message.dated) == (REPLIED, REPLIED - timedelta(days=9))
    assert str(request.events.get(kind="replied").on) == "2021-08-12"


def test_a_line_that_breaks_is_taken_up_again_without_loss_or_doubling(server: Server) -> None:
    requests = asked(12)
    server.put(*(bytes(mail(request, "We hold nothing. " * 200)) for request in requests))
    with line_that_breaks(server.port, 9_000, 16_000, 700) as port:
        tally = fetch(server.setting_on(port))
    assert (tally.messages, tally.bound, tally.problems) == (12, 12, [])
    assert Incoming.objects.count() == 12
    assert Mailbox.objects.get().last_uid > 0


def test_a_line_that_always_breaks_is_given_up_and_told(server: Server) -> None:
    (request,) = asked()
    server.put(bytes(mail(request)))
    with line_that_breaks(server.port, *([600] * 20)) as port:
        tally = fetch(server.setting_on(port))
    assert tally.messages == 0
    assert "Fetch again" in tally.problems[0]
    assert fetch(server.setting_on(server.port)).bound == 1


def test_a_mailbox_that_was_numbered_anew_gives_no_message_twice(server: Server) -> None:
    requests = asked(3)
    server.put(*(bytes(mail(request)) for request in requests))
    assert fetch(server.setting).bound == 3
    box = Mailbox.objects.get()
    box.uid_validity, box.last_uid = box.uid_validity - 1, 10_000
    box.save()
    tally = fetch(server.setting)
    assert (tally.messages, tally.duplicates) == (3, 3)
    assert Incoming.objects.count() == 3


def test_a_message_too_large_to_open_is_kept_whole_and_bound(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    (request,) = asked()
    monkeypatch.setattr(imap, "MOST", 50_000)
    monkeypatch.setattr(imap, "_PIECE", 30_000)
    message = mail(request)
    message.add_attachment(bytes(120_000), maintype="application", subtype="zip", filename="all.zip")
    server.put(bytes(message))
    fetch(server.setting)
    found = Incoming.objects.get()
    assert found.request == request
    assert any("larger than" in warning for warning in found.warnings)
    assert kept_path(found.file_sha256).stat().st_size == found.size > 120_000


def test_tls_is_used_and_the_certificate_is_checked(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    (request,) = asked()
    server.put(bytes(mail(request)))
    setting = f"imaps://replies:not%40secret@localhost:{server.secure_port}/INBOX"
    with pytest.raises(CannotFetchError, match="certificate"):
        fetch(setting)
    monkeypatch.setenv("SSL_CERT_FILE", str(server.home / "cert.pem"))
    assert fetch(setting).bound == 1


def test_a_wrong_password_is_told_without_saying_it(server: Server) -> None:
    with pytest.raises(CannotFetchError, match="does not let") as problem:
        fetch(server.setting_on(server.port, "wrong secret"))
    assert "wrong secret" not in str(problem.value)
    assert PASSWORD not in repr(account_of(server.setting))


def test_a_folder_that_is_not_there_is_named(server: Server) -> None:
    with pytest.raises(CannotFetchError, match="no folder Replies"):
        fetch(server.setting.replace("INBOX", "Replies"))


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("imap+plain://a:b@mail.example.org/INBOX", "without encryption"),
        ("imap://a:b@mail.example.org/INBOX", "no address"),
        ("imaps://mail.example.org", "no address"),
        ("imaps://a:secret@mail.example.org:port", "no address"),
    ],
)
def test_a_setting_that_cannot_be_used_says_what_to_write(setting: str, words: str) -> None:
    with pytest.raises(ImapSettingError, match=words) as problem:
        account_of(setting)
    assert "secret" not in str(problem.value)
