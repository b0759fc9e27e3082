"""The commands serve and editor: where the site listens, and who may edit."""

import socket
from collections.abc import Iterator

import pytest

from alongside import cli
from alongside.cli import serve
from alongside.people.models import Membership, Person


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port that somebody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield int(taken.getsockname()[1])


def test_the_site_listens_on_this_machine_only_unless_told_otherwise() -> None:
    command = serve.gunicorn_command("127.0.0.1", 8000, {})

    assert command[command.index("--bind") + 1] == "127.0.0.1:8000"
    assert "--access-logfile" not in command


def test_listening_for_others_needs_production(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("ALONGSIDE_ENV", raising=False)

    assert cli.main(["serve", "--host", "0.0.0.0"]) == 2
    assert "ALONGSIDE_ENV=production" in capsys.readouterr().err


def test_a_port_that_is_taken_is_named(taken_port: int) -> None:
    refusal = serve.reason_not_to_listen("127.0.0.1", taken_port)

    assert str(taken_port) in refusal
    assert "--port" in refusal


def test_the_next_free_port_is_taken_when_asked_for(
    taken_port: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr("os.execv", lambda _program, command: started.append(command))

    serve.serve(port=taken_port, or_next=True)
    bound = int(started[0][started[0].index("--bind") + 1].rpartition(":")[2])
    assert taken_port < bound < taken_port + 20
    assert f"http://127.0.0.1:{bound}/" in capsys.readouterr().out


def test_a_certificate_is_handed_on_when_this_server_speaks_https() -> None:
    environ = {
        "ALONGSIDE_TLS": "here",
        "ALONGSIDE_CERTIFICATE": "/c.pem",
        "ALONGSIDE_CERTIFICATE_KEY": "/k.pem",
    }
    command = serve.gunicorn_command("::1", 8443, environ)

    assert command[command.index("--certfile") + 1] == "/c.pem"
    assert command[command.index("--keyfile") + 1] == "/k.pem"
    assert serve.address("::1", 8443, environ) == "https://[::1]:8443/"


@pytest.mark.django_db
def test_the_first_editor_gets_a_link_that_works_once(capsys: pytest.CaptureFixture[str]) -> None:
    code = cli.main(
        ["editor", "add", "first@example.org", "--link", "--site", "https://register.example.org/"]
    )
    printed = capsys.readouterr().out

    assert code == 0
    assert "https://register.example.org/account/set-password/" in printed
    assert Membership.objects.get().role == "editor"
    assert not Person.objects.get().has_usable_password()


@pytest.mark.django_db
def test_what_is_no_address_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["editor", "add", "nobody", "--link"]) == 2
    assert "not an e-mail address" in capsys.readouterr().err
    assert not Person.objects.exists()
