"""Names where a letter has places for them: below a sign-off, behind a label, in the heads of mail."""

import re
from collections.abc import Iterator

from alongside.campaigns.personal.lexicon import (
    IS_TITLE,
    ROLE,
    TITLE,
    bare,
    is_of_no_one,
    is_ordinary,
    may_be_given,
)
from alongside.campaigns.personal.names import NAME, SOLE_OR_WHOLE, UPPER, WORD, name_at
from alongside.campaigns.personal.removal import Removal
from alongside.reading.body_names import FORM

_SIGN_OFF = re.compile(
    r"[ >]*(?:yours(?: (?:sincerely|faithfully|truly|ever))?|"
    r"(?:with |and )?(?:(?:very |my |our )?(?:kind|kindest|best|warm|warmest|many|good))?[ ]?(?:regards|"
    r"wishes|thanks)(?: (?:and|&) "
    r"(?:regards|best wishes|kind regards))?(?: in advance| again)?|thank you(?: again| in advance)?|"
    r"all the best|best|bw|kr|brgds|rgds|cheers|ta|"
    r"take care|speak soon|sincerely|respectfully|warmly|many thanks|signed(?: by)?:?|p\.?p\.?|yn gywir|"
    r"cofion(?: cynnes)?|diolch|"
    r"le meas|is mise le meas)(?: ?/ ?[a-z ]{4,30})?[ ,.!]*",
    re.IGNORECASE,
)
_WINDOW, _LONG_LINE = 4, 60
_LETTERS = re.compile(
    r"(?:,?[ ](?:\([^)\n]{2,20}\)|(?:BA|BSc|MA|MSc|MPhil|PhD|MBA|MBE|OBE|CBE|RN|RMN|RGN|FRCN|FRCPsych|"
    r"MRCPsych|FRSPH|LLB|Hons|CIPD|"
    r"CIPFA|FCCA|QN|DL|JP)\b))+"
)
_HEAD = re.compile(r"[ ]?\||[ ]-[ ]|,|[ ]{2,}|[ ]\(")
_SHAPE = re.compile(
    rf"(?:{TITLE}[ ])?(?:{UPPER}\.?[ ]?){{0,3}}(?:{WORD}|"
    rf"[A-Z'-]{{2,}})(?:[ ](?:[a-z]{{1,3}}[ ]){{0,2}}(?:{UPPER}\.?[ ])?(?:{WORD}|[A-Z'-]{{2,}})){{0,3}}"
)
_INITIALS = re.compile(r"[A-Z]{2,3}")
_NOT_INITIALS = frozenset(
    [
        "NHS",
        "FOI",
        "HR",
        "IT",
        "PA",
        "OT",
        "GP",
        "AHP",
        "CEO",
        "COO",
        "CFO",
        "CIO",
        "CQC",
        "ICO",
        "ICB",
        "ICS",
        "CCG",
        "HEE",
        "DH",
        "UK",
        "EU",
        "PPI",
        "WTE",
        "FTE",
        "EIR",
        "DPA",
        "SAR",
        "IG",
        "EDI",
        "BME",
        "LXP",
        "KUF",
        "PDF",
        "CSV",
        "RFI",
        "PTO",
        "TBC",
        "TBA",
        "AOB",
        "NB",
        "QA",
        "PR",
        "MP",
        "MPs",
        "CV",
        "DBS",
        "ESR",
        "NMC",
        "GMC",
        "BMA",
        "RCN",
        "SLT",
        "EMT",
        "JD",
        "PS",
        "RE",
        "FW",
        "FWD",
        "CC",
        "TO",
        "AM",
        "PM",
        "II",
        "III",
        "IV",
        "VI",
        "OK",
        "NI",
        "A",
        "E",
        "MH",
        "LD",
        "ID",
        "PO",
        "BP",
        "NO",
        "YES",
        "NA",
        "RIP",
        "QI",
        "EPR",
        "HQ",
        "TV",
    ]
)
"""Short words in capitals that are no one's initials."""
_LABEL = re.compile(
    r"(?:(?<=\n)|^|(?<=[ ]{2})|(?<=\|)|(?<=\|[ ])|(?<=[.;][ ]))[ >]{0,8}(?P<label>Sent by|(?:Main |"
    r"Press )?Contact(?: name)?|Name|Author|Case (?:officer|handler|owner)|"
    r"Attn|Attention|F\.?A\.?O|For the attention of|(?:[A-Z][a-z]+ )?(?:reviewed|prepared|approved|signed|"
    r"completed|checked|dealt with|handled|"
    r"written|agreed|authori[sz]ed|assigned|raised|logged|owned)(?: by| to)?|(?:Reviewed|Prepared|"
    r"Approved|Signed|Completed|Checked|"
    r"Dealt with|Handled|Written|Agreed|Authori[sz]ed|Assigned|Raised|Logged|Owned|Reply|Enquiries|"
    r"Queries)(?: by| to| from)?|Our contact|"
    r"Requester|Requestor|Applicant|Present|Attendees|In attendance|Apologies|Attending|"
    r"Minutes(?: taken)? by|Owner|"
    r"Line manager|Recruiting manager|Lead|Sponsor|c\.?c\.?|Cc|CC|Copy(?: to)?|Copies(?: to)?)"
    r"[ ]?:?[ ]*(?<=[: ])(?P<rest>[^\n]+)"
)
_NEEDS_COLON = re.compile(
    r"(?:Name|Contact|Author|Lead|Sponsor|Present|Owner|Applicant|Requester|Enquiries|Queries|Attention|"
    r"Apologies|Signed|Copy|Copies)",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^[ >]*(?:From|To|Cc|Bcc|Sent by|Reply-To|On behalf of|O/b)[ ]?:[ ]*(?P<rest>[^\n]*)",
    re.MULTILINE | re.IGNORECASE,
)
_LAST_FIRST = re.compile(rf"(?P<last>{WORD}|[A-Z'-]{{2,}}),[ ]?(?P<first>{WORD})")
_ACTION = re.compile(
    r"\b(?:Action|Owner|Lead|Initials)[ ]?:[ ]*(?P<who>[A-Z]{2,3}(?:[ ]?[/,&][ ]?[A-Z]{2,3})*)\b"
)
_MINUTED = re.compile(
    r"(?<![\w.])(?P<who>[A-Z]{2,3})(?=[ ](?:said|asked|put|noted|agreed|seconded|reported|proposed|"
    r"advised|confirmed|explained|"
    r"suggested|presented|thanked|stated|added|informed|highlighted|updated|to (?:bring|send|write|check|"
    r"ask|take|share|circulate))\b)"
)
_MY_INITIALS = re.compile(r"\b[Ii]nitials,?[ ](?P<who>[A-Z]{2,4})\b")
_QUOTED = re.compile(r"[ >]*(?:-{2,}|_{5,}|From:|On .{5,80} wrote:|Sent from my|>)", re.IGNORECASE)


def names_in_places(flat: str, here: frozenset[str]) -> Iterator[Removal]:
    """Names in signatures, behind labels and in the heads of mails."""
    yield from _signed(flat, here)
    yield from _labelled(flat, here)
    yield from _headed(flat, here)
    for pattern in (_ACTION, _MINUTED, _MY_INITIALS):
        for found in pattern.finditer(flat):
            for each in re.finditer(r"[A-Z]{2,4}", found["who"]):
                if each.group() not in _NOT_INITIALS:
                    start = found.start("who") + each.start()
                    yield Removal(start, start + len(each.group()), "name")


def initials_of(flat: str, known: list[str]) -> Iterator[Removal]:
    """The initials of people who are named in the text, where they stand for them."""
    wanted = set()
    for name in known:
        parts = [each for each in re.findall(r"[^\W\d_][\w'-]*", name) if not IS_TITLE.fullmatch(each)]
        if len(parts) > 1:
            wanted.add("".join(part[0] for part in parts).upper())
            wanted.add(parts[0][0].upper() + parts[-1][0].upper())
    for letters in wanted - _NOT_INITIALS:
        for found in re.finditer(rf"(?<![\w.&/-]){letters}(?![\w&/-])", flat):
            yield Removal(*found.span(), "name")


def _signed(flat: str, here: frozenset[str]) -> Iterator[Removal]:
    """Lines below a sign-off, above a line with a role, at the end of a message, or with bars between."""
    lines = [found for found in re.finditer(r"[^\n]+", flat) if found.group().strip()]
    left = 0
    for place, line in enumerate(lines):
        words = line.group().rstrip()
        if len(words) > _LONG_LINE * 4:
            left = 0
            continue
        if _SIGN_OFF.fullmatch(words):
            left = _WINDOW
            continue
        below = lines[place + 1].group() if place + 1 < len(lines) else ""
        head = _head(words)
        if head and _is_name(flat, line.start() + head[0], line.start() + head[1], here, left, words, below):
            yield Removal(line.start() + head[0], line.start() + head[1], "name")
        left = max(0, left - 1) if len(words) < _LONG_LINE * 2 else 0


def _head(line: str) -> tuple[int, int] | None:
    """Where the first piece of a line stands, without "pp" and letters behind the name."""
    begin = re.match(r"[ >*_]*(?:(?:p\.?p\.?|signed(?: by)?:?|sent by:?|from:?)[ ]+)?", line, re.IGNORECASE)
    start = begin.end() if begin else 0
    cut = _HEAD.search(line, start)
    words = line[start : cut.start() if cut else len(line)]
    words = re.sub(r"[ ]x+$", "", _LETTERS.sub("", words).rstrip(" ,.*_"))
    return (start, start + len(words)) if words.strip() else None


def _is_name(flat: str, start: int, end: int, here: frozenset[str], left: int, line: str, below: str) -> bool:
    words = flat[start:end]
    parts = [each for each in words.split() if not IS_TITLE.fullmatch(each)]
    if left and _INITIALS.fullmatch(words):
        return words not in _NOT_INITIALS
    if left and words.islower():
        return len(parts) <= 2 and all(may_be_given(each.title()) for each in parts[:1])
    if not parts or not _SHAPE.fullmatch(words) or FORM.search(words):
        return False
    if any(is_of_no_one(each.title() if each.isupper() else each) for each in parts):
        return False
    if left:
        told = [each.title() if each.isupper() else each for each in parts]
        return any(may_be_given(each) for each in told) or not all(
            is_ordinary(each) or bare(each).casefold() in here for each in told
        )
    is_pair = len(parts) > 1
    is_headed = (
        len(below) < _LONG_LINE
        and re.search(rf"\b{ROLE}\b", below)
        and not line.rstrip().endswith((".", ":"))
    )
    is_card = (
        "|" in line and re.search(rf"\b{ROLE}\b|{FORM.pattern}|@", line) and not line.lstrip().startswith("|")
    )
    if (is_headed or is_card) and (is_pair or may_be_given(parts[0])):
        return any(may_be_given(each) for each in parts) or not all(is_ordinary(each) for each in parts)
    is_last = end >= len(flat.rstrip()) - 3 or (not below or bool(_QUOTED.match(below)))
    return bool(is_last and len(parts) <= 3 and name_at(flat, start, end, here, is_sure=True))


def _labelled(flat: str, here: frozenset[str]) -> Iterator[Removal]:
    """Names in the list behind a label: "Present: A. Person (Chair), B. Person"."""
    for found in _LABEL.finditer(flat):
        if ":" not in found.group()[: found.start("rest") - found.start()] and _NEEDS_COLON.fullmatch(
            found["label"]
        ):
            continue
        yield from _listed(flat, found.start("rest"), found["rest"], here)


def _listed(flat: str, offset: int, rest: str, here: frozenset[str]) -> Iterator[Removal]:
    turned = list(_LAST_FIRST.finditer(rest))
    if (
        turned
        and turned[0].start() == 0
        and not is_of_no_one(turned[0]["first"])
        and may_be_given(turned[0]["first"])
    ):
        yield Removal(offset, offset + turned[0].end(), "name")
        return
    for each in re.finditer(r"(?:[^,;&/()|]|\([^)]*\))+", rest):
        words = each.group()
        lead = re.match(r"[ ]*(?:and[ ])?", words)
        begin = each.start() + (lead.end() if lead else 0)
        shape = re.compile(SOLE_OR_WHOLE).match(rest, begin, each.end())
        if shape and (kept := name_at(flat, offset + begin, offset + shape.end(), here, is_sure=True)):
            yield kept


def _headed(flat: str, here: frozenset[str]) -> Iterator[Removal]:
    """Names in From, To and Cc lines, first name first or last."""
    for found in _HEADER.finditer(flat):
        for each in re.finditer(r"[^;<>\[\]]+", found["rest"]):
            piece = re.sub(r"[ ]*\(.*", "", each.group()).strip(" ,\"'")
            parts = re.findall(r"[\w'-]+", piece)
            if not parts or "@" in piece or any(is_of_no_one(part) or FORM.fullmatch(part) for part in parts):
                continue
            start = found.start("rest") + each.start() + each.group().index(piece)
            has_shape = re.fullmatch(
                rf"{NAME}|{_SHAPE.pattern}|"
                rf"{_LAST_FIRST.pattern.replace('?P<last>', '?:').replace('?P<first>', '?:')}",
                piece,
            )
            told = [part.title() for part in parts]
            if has_shape and not all(part.casefold() in here or is_ordinary(part) for part in told):
                yield Removal(start, start + len(piece), "name")
