"""Messages made to break programs that read mail: each is a reply to a request, and each must be kept."""

import base64
import gzip
import io
import zipfile
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from functools import cache

from tests.campaigns.receiving import files
from tests.campaigns.receiving.letters import ANSWER

MEGABYTE = 1 << 20


def messages(to: str, tracker: str) -> Iterator[tuple[str, bytes]]:
    """Every message by its name. `tracker` is an address that must never be asked."""
    for name in _MADE:
        yield name, message(name, to, tracker)


def message(name: str, to: str, tracker: str) -> bytes:
    """One of them."""
    return _headed(to, list(_MADE).index(name), name, _made(name, tracker))


@cache
def _made(name: str, tracker: str) -> bytes:
    return _MADE[name](tracker)


def _headed(to: str, number: int, name: str, rest: bytes) -> bytes:
    """The message with the header lines that it does not bring itself."""
    head = rest.partition(b"\r\n\r\n")[0].lower()
    lines = {
        b"from": "From: FOI Team <foi1@northmoor.example>",
        b"to": f"To: {to}",
        b"subject": f"Subject: {name}",
        b"message-id": f"Message-ID: <hostile-{number}@northmoor.example>",
        b"date": "Date: Thu, 12 Aug 2021 09:00:00 +0000",
    }
    missing = [line for key, line in lines.items() if not (b"\r\n" + head).count(b"\r\n" + key + b":")]
    return "\r\n".join([*missing, ""]).encode() + rest


def _lines(*lines: str | bytes) -> bytes:
    return b"\r\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)


def _with_file(data: bytes, name: str) -> bytes:
    message = EmailMessage()
    message.set_content(ANSWER)
    message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes().replace(b"\n", b"\r\n")


def _large(_: str) -> bytes:
    return _with_file(b"%PDF-1.4 " + bytes(18 * MEGABYTE), "large.pdf")


def _too_large(_: str) -> bytes:
    return _with_file(b"%PDF-1.4 " + bytes(20 * MEGABYTE), "too large.pdf")


def _many_parts(_: str) -> bytes:
    part = _lines("--b", "Content-Type: text/csv; name=a.csv", "", "band,posts", "")
    return (
        _lines("Content-Type: multipart/mixed; boundary=b", "", "--b", "", ANSWER, "")
        + part * 1_500
        + b"--b--"
    )


def _many_words(_: str) -> bytes:
    part = _lines("--b", "Content-Type: text/plain", "", "Some words.", "")
    return _lines("Content-Type: multipart/alternative; boundary=b", "", "") + part * 3_000 + b"--b--"


def _nested_messages(_: str) -> bytes:
    inner = _lines("Subject: innermost", "Content-Type: text/plain", "", ANSWER)
    for depth in range(50):
        inner = _lines(
            f"Subject: {depth}",
            f"Content-Type: multipart/mixed; boundary=b{depth}",
            "",
            f"--b{depth}",
            "Content-Type: text/plain",
            "",
            f"Level {depth}: please see the message attached.",
            f"--b{depth}",
            "Content-Type: message/rfc822",
            f"Content-Disposition: attachment; filename={depth}.eml",
            "",
            inner,
            f"--b{depth}--",
        )
    return inner


def _nested_parts(_: str) -> bytes:
    opening = b"".join(
        _lines(f"Content-Type: multipart/mixed; boundary=b{depth}", "", f"--b{depth}", "")
        for depth in range(3_000)
    )
    return opening + _lines("Content-Type: text/plain", "", ANSWER)


def _same_boundary(_: str) -> bytes:
    """Parts within parts that all have one boundary, so that each seems to hold itself."""
    one = _lines("--b", "Content-Type: multipart/mixed; boundary=b", "", "")
    return (
        _lines("Content-Type: multipart/mixed; boundary=b", "", "")
        + one * 500
        + _lines("--b", "", ANSWER, "--b--")
    )


def _scripts(tracker: str) -> bytes:
    return _lines(
        "Content-Type: text/html; charset=utf-8",
        "",
        f"<html><head><base href='{tracker}/'><link rel=stylesheet href='{tracker}/a.css'>"
        f"<style>@import url({tracker}/b.css); p {{ background: url({tracker}/c.png) }}</style>"
        f"<meta http-equiv=refresh content='0; url={tracker}/d'><script src='{tracker}/e.js'></script></head>"
        f"<body onload='fetch(\"{tracker}/f\")'><p>{ANSWER}</p><img src='{tracker}/g.gif' width=1 height=1>"
        f"<iframe src='{tracker}/h'></iframe><object data='{tracker}/i'></object><video poster='{tracker}/j'>"
        "</video><script>document.write('never')</script><svg onload=alert(1)></svg></body></html>",
    )


def _elsewhere(tracker: str) -> bytes:
    """A part that asks to be fetched from elsewhere (RFC 2046 5.2.3), and a piece of a message."""
    return _lines(
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "",
        ANSWER,
        "--b",
        f'Content-Type: message/external-body; access-type=URL; URL="{tracker}/body"',
        "",
        "Content-Type: application/pdf",
        "",
        "",
        "--b",
        'Content-Type: message/external-body; access-type=local-file; name="/etc/passwd"',
        "",
        "Content-Type: text/plain",
        "",
        "",
        "--b",
        "Content-Type: message/partial; id=a; number=1; total=9",
        "",
        "Subject: piece",
        "",
        "words",
        "--b--",
    )


def _injected_reply_to(_: str) -> bytes:
    return _lines(
        "Reply-To: =?utf-8?Q?foi=40northmoor.example=0D=0ABcc:_victim=40elsewhere.example?=",
        "Subject: =?utf-8?Q?Reply=0D=0AX-Injected:_yes?=",
        "Content-Type: text/plain",
        "",
        ANSWER,
    )


def _injected_from(_: str) -> bytes:
    return _lines(
        'From: "FOI\r\n\tBcc: victim@elsewhere.example" <foi1@northmoor.example>',
        "In-Reply-To: <a@b>\r\n\tX-Injected: <c@d>",
        "Content-Type: text/plain",
        "",
        ANSWER,
    )


def _no_characters(_: str) -> bytes:
    return _lines(
        b"Subject: Re\0ply \xff\xfe \xed\xa0\x80",
        b"From: N\0ame <foi1@northmoor.example>",
        b"Content-Type: multipart/mixed; boundary=b",
        b"",
        b"--b",
        b"Content-Type: text/plain; charset=utf-8",
        b"",
        b"In response\0 to your request \xed\xa0\x80 I can confirm that we applied.",
        b"--b",
        b'Content-Type: text/csv; name="a\0b\xff.csv"',
        b"",
        b"\0\0\0",
        b"--b--",
    )


def _long_line(_: str) -> bytes:
    return _lines("Content-Type: text/plain", "", "word " * (2 * MEGABYTE))


def _long_letters(_: str) -> bytes:
    return _lines("Content-Type: text/plain", "", "exempt under section 40(2) " + "a" * (10 * MEGABYTE))


def _long_header(_: str) -> bytes:
    return _lines(
        "Subject: " + "=?utf-8?Q?a?= " * 400_000,
        "References: " + "<a@b> " * 400_000,
        "X-Odd: " + "(" * MEGABYTE,
        "Content-Type: text/plain; " + "a=b; " * 50_000,
        "",
        ANSWER,
    )


def _many_headers(_: str) -> bytes:
    return _lines(*(f"X-{number}: {number}" for number in range(60_000)), "", ANSWER)


def _many_recipients(_: str) -> bytes:
    cc = ", ".join(f"person{number}@elsewhere.example" for number in range(40_000))
    return _lines(f"Cc: {cc}", "Content-Type: text/plain", "", ANSWER)


def _bomb(_: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", bytes(60 * MEGABYTE))
        archive.writestr("xl/workbook.xml", bytes(60 * MEGABYTE))
    return _with_file(held.getvalue(), "staff.xlsx")


def _bombs_in_a_zip(_: str) -> bytes:
    inner = bytes(20 * MEGABYTE)
    for _depth in range(4):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(10):
                archive.writestr(f"{number}.zip", inner)
        inner = held.getvalue()
    return _with_file(inner, "all.zip")


def _packed(_: str) -> bytes:
    return _with_file(gzip.compress(gzip.compress(bytes(80 * MEGABYTE))), "scan.pdf.gz")


def _winmail(_: str) -> bytes:
    whole = files.winmail(("reply.pdf", files.pdf()), ("staff.xlsx", files.workbook()))
    lying = whole.replace(len(files.pdf()).to_bytes(4, "little"), b"\xff\xff\xff\x7f")
    return _with_file(lying, "winmail.dat")


def _unheard_of(_: str) -> bytes:
    return _lines(
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain; charset=x-martian",
        "Content-Transfer-Encoding: x-riddle",
        "",
        "W\xe4nn?".encode("latin-1"),
        ANSWER,
        "--b",
        "Content-Type: text/plain; charset=utf-16",
        "Content-Transfer-Encoding: base64",
        "",
        "/w==",
        "--b",
        "Content-Type: text/plain; charset=idna",
        "",
        b"\xff\xff",
        "--b",
        "Content-Type: text/plain; charset=unicode_escape",
        "",
        "\\x00\\ud800",
        "--b",
        "Content-Type: text/plain; charset=rot13",
        "",
        "abc",
        "--b",
        "Content-Type: text/plain; charset=zlib_codec",
        "",
        b"x\x9c",
        "--b--",
    )


def _boundaries(_: str) -> bytes:
    return _lines(
        'Content-Type: multipart/mixed; boundary="a b "',
        "",
        "--a b",
        "Content-Type: text/plain",
        "",
        ANSWER,
        "--a b ",
        "Content-Type: text/csv; name=staff.csv",
        "",
        "band,posts",
        "--a",
        "--a b--",
        "--a b",
        "",
        "later",
    )


def _empty_boundary(_: str) -> bytes:
    return _lines('Content-Type: multipart/mixed; boundary=""', "", "--", "", ANSWER, "----")


def _uuencoded(_: str) -> bytes:
    lines = ["begin 644 ../../etc/cron.d/reply", *(["M" + "!" * 60] * 20_000), "`", "end"]
    return _lines(
        "Content-Type: text/plain", "", ANSWER, *lines, "begin 644 never-ended", *(["M####"] * 1000)
    )


def _many_blocks(_: str) -> bytes:
    line = base64.b64encode(bytes(57)).decode()
    return _lines("Content-Type: text/plain", "", *[*[line] * 6, "words between"] * 4_000)


def _quoted(_: str) -> bytes:
    return _lines("Content-Type: text/plain", "", ANSWER, *["> " * 400] * 2_000, *[">" * 5_000] * 100)


def _deep_markup(_: str) -> bytes:
    return _lines("Content-Type: text/html", "", "<div>" * 60_000 + ANSWER + "<table><tr><td>" * 30_000)


def _numbered(_: str) -> bytes:
    return _lines(
        "Content-Type: text/plain",
        "",
        *(f"{number}. Yes and no (1) (a) Q{number}:" for number in range(20_000)),
    )


def _sections(_: str) -> bytes:
    return _lines("Content-Type: text/plain", "", "exempt under sections " + "40(2), 41, 43(2) and " * 20_000)


def _empty(_: str) -> bytes:
    return b"\r\n"


_MADE: dict[str, Callable[[str], bytes]] = {
    "twenty-five megabytes": _large,
    "more than is opened": _too_large,
    "many parts": _many_parts,
    "many alternatives": _many_words,
    "messages fifty deep": _nested_messages,
    "parts very deep": _nested_parts,
    "a boundary within itself": _same_boundary,
    "scripts and pictures": _scripts,
    "bodies elsewhere": _elsewhere,
    "a reply address with two lines": _injected_reply_to,
    "a sender with two lines": _injected_from,
    "no characters": _no_characters,
    "one line": _long_line,
    "one word": _long_letters,
    "long header lines": _long_header,
    "many header lines": _many_headers,
    "many recipients": _many_recipients,
    "a zip bomb": _bomb,
    "bombs in a zip": _bombs_in_a_zip,
    "packed twice": _packed,
    "winmail that lies": _winmail,
    "encodings unheard of": _unheard_of,
    "odd boundaries": _boundaries,
    "an empty boundary": _empty_boundary,
    "uuencoded": _uuencoded,
    "many blocks": _many_blocks,
    "quoted deep": _quoted,
    "deep markup": _deep_markup,
    "numbers without end": _numbered,
    "sections without end": _sections,
    "nothing at all": _empty,
}
