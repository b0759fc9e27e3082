"""Mail is set by two words in the environment, or not at all; what is half set or unsafe is named."""

import pytest

from alongside.website.mail import MailSettingError, mail_settings

FROM = "Alongside <register@example.org>"


def test_without_a_setting_no_mail_is_sent() -> None:
    given = mail_settings({})
    assert given["MAIL_IS_SET"] is False
    assert given["EMAIL_BACKEND"].endswith("dummy.EmailBackend")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("smtp://me:s%40fe@mail.example.org", ("mail.example.org", 587, True, False)),
        ("smtps://me:s%40fe@mail.example.org", ("mail.example.org", 465, False, True)),
        ("smtp://me:s%40fe@mail.example.org:2525", ("mail.example.org", 2525, True, False)),
        ("smtp+plain://me:s%40fe@127.0.0.1:1025", ("127.0.0.1", 1025, False, False)),
    ],
)
def test_an_address_says_server_port_and_encryption(
    address: str, expected: tuple[str, int, bool, bool]
) -> None:
    given = mail_settings({"ALONGSIDE_MAIL": address, "ALONGSIDE_MAIL_FROM": FROM})
    names = ("EMAIL_HOST", "EMAIL_PORT", "EMAIL_USE_TLS", "EMAIL_USE_SSL")
    assert tuple(given[name] for name in names) == expected
    assert (given["EMAIL_HOST_USER"], given["EMAIL_HOST_PASSWORD"]) == ("me", "s@fe")
    assert (given["MAIL_IS_SET"], given["DEFAULT_FROM_EMAIL"]) == (True, FROM)


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({"ALONGSIDE_MAIL": "smtp://mail.example.org"}, "ALONGSIDE_MAIL_FROM is not set"),
        ({"ALONGSIDE_MAIL_FROM": FROM}, "ALONGSIDE_MAIL is not set"),
        ({"ALONGSIDE_MAIL": "mail.example.org", "ALONGSIDE_MAIL_FROM": FROM}, "Example: smtp://"),
        ({"ALONGSIDE_MAIL": "smtp://mail.example.org:x", "ALONGSIDE_MAIL_FROM": FROM}, "Example: smtp://"),
        ({"ALONGSIDE_MAIL": "smtp://mail.example.org", "ALONGSIDE_MAIL_FROM": "us"}, "is no address"),
        ({"ALONGSIDE_MAIL": "smtp+plain://far.example.org", "ALONGSIDE_MAIL_FROM": FROM}, "without encrypt"),
    ],
)  # fmt: skip
def test_what_is_half_set_or_unsafe_is_named(environ: dict[str, str], words: str) -> None:
    with pytest.raises(MailSettingError, match=words):
        mail_settings(environ)
