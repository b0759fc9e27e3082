"""Hours a week as adverts say them: "37.5 hours per week", "15 - 22.5 hrs pw", "Hours: 30", "0.6 WTE".

A full-time week that pay is worked out from ("based on a 37.5 hour week") is nobody's hours, nor are
supervision, overtime, opening hours or a shift. A share of a full-time post is turned into hours only
where no hours are said, and says how.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from alongside.reading.advert.around import lines_with
from alongside.terms.statement import Qualifier

LEAST, MOST = Decimal(1), Decimal(48)
"""Hours a week that a post may have; figures beyond are something else."""

_ONE = r"\d{1,2}(?:\. ?\d{1,2}| ?½| 1/2|,5)?"
_BOUND = (
    r"(?P<bound>up to|(?:a )?max(?:imum)?(?: of)?|no more than|(?:a )?min(?:imum)?(?: of)?|at least|from"
    r"|approx(?:imately)?\.?|around|about)"
)
_HOURS = r"(?:hours?|hrs?)\b\.?"
_A_WEEK = (
    r"(?: *(?:\([^()\n]{0,25}\) *)?,? *(?:per|a|each|every|in a|p\.?|/) *-? *(?:week(?!end|day)|wk\b|w\b)"
    r"| */ *(?:week|wk)\b"
    r"| +week(?:ly)?\b| *pw\b| +over +(?:\w+|\d) +days +(?:per|a) +week)"
)
_AMOUNTS = (
    rf"(?P<amounts>(?<![\d.,£/-])(?<!\d:)(?<!band )(?<!bands )(?<!grade ){_ONE}"
    rf"(?: *{_HOURS})?(?: *(?:-|to|or|and|/|,|&) *(?:up to +)?{_ONE}(?: *{_HOURS}(?= *(?:-|to|or|and|/|,"
    rf"|&) *\d))?){{0,5}})"
)
_STATED = re.compile(
    rf"(?:\b{_BOUND} +)?{_AMOUNTS} *-? *(?:{_HOURS}{_A_WEEK}|hpw\b|h\.p\.w\b|hour(?:s"
    rf"|ly)?[ -]?(?:working )?week\b"
    r"|per week\b)",
    re.IGNORECASE,
)
"""Figures with their "hours a week" behind them."""
_BESIDE = re.compile(
    rf"(?:\b(?P<before>full|part)[ -]?time\b[^.\n\d]{{0,25}}?|(?<=\d)(?: ?)(?:wte|fte) ?\("
    rf"|(?P<said>\b(?:working(?: on)?"
    r"|hours?(?: of work)?(?: for th(?:is|e) (?:post|role|position))?(?: are| is| will be)|(?:post|role"
    r"|position|vacancy"
    r"|contract) (?:is |of |will be )?(?:for |offered at )?|total(?: of| hours)?|contracted(?: to| for)?"
    r"|weekly hours(?: of)?) +(?:on +)?))"
    rf"[ (:,-]*(?:{_BOUND} +)?{_AMOUNTS} *{_HOURS}",
    re.IGNORECASE,
)
"""Figures behind "full time (" or "the hours of work are"."""
_BEFORE = re.compile(
    rf"(?:\b{_BOUND} +)?{_AMOUNTS} *{_HOURS}[ (,:;|/-]*(?:on an? )?(?:(?P<after>full|part)[ -]?time\b"
    rf"|permanent\b"
    r"|fixed[ -]term\b|contract\b|temporary\b|(?:post|role|position)\b)",
    re.IGNORECASE,
)
"""Figures before "full time" or "permanent"."""
_LABEL = re.compile(
    r"(?:^|(?<=[|•*;]))[ •*-]*(?:job |weekly |contracted |working |total |contract |basic |number of "
    r"|no\.? of |your )*"
    r"hours(?: of work| of duty| worked| required| available| offered)?(?: *(?:\(?per week\)?|/ *week|pw"
    r"|p/w|a week))?"
    r"(?: *(?::|-|=|\bare\b|\bis\b)| {2,}) *(?P<value>[^\n]{1,120})",
    re.IGNORECASE | re.MULTILINE,
)
_VALUE = re.compile(
    rf"(?:(?:full|part)[ -]?time[ ,:;(/-]*|1(?:\.0+)? *(?:wte|fte)[ ,:;(/-]*|band \d[ ,:;(/-]*"
    rf"|permanent[ ,:;(/-]*)*"
    rf"(?:{_BOUND} +)?{_AMOUNTS}(?![\d:]|\.\d| *(?:am|pm|a\.m|p\.m|noon|months?|days?|wte|fte|programmed"
    rf"|pas?|sessions?"
    r"|rota|x)\b)"
    rf"(?: *{_HOURS})?",
    re.IGNORECASE,
)
"""What a label is followed by: the figures first, or behind "full time"."""
_ALONE = re.compile(
    rf"^[ •*-]*(?:\d x )?(?:{_BOUND} +)?{_AMOUNTS} *{_HOURS}[ .*]*(?:\([^()\n]{{0,40}}\)[ .*]*)?(?=$|\|)",
    re.IGNORECASE | re.MULTILINE,
)
"""Figures and "hours" with a line to themselves."""
_WHOLE_TIME = (
    r"(?:w\.?t\.?e\.?|f\.?t\.?e\.?|whole[ -]time[ -]equivalent|full[ -]time[ -]equivalent"
    r"|of full[ -]time)(?![a-z])"
)
_SHARE = re.compile(
    rf"(?<![\d.,£xX])(?<![xX] )(?P<share>0?\.\d{{1,3}}|1(?:\.0{{1,2}})?) *(?:\(? *){_WHOLE_TIME}"
    rf"|\b(?:wte|fte) *[:=-]? *(?P<behind>0?\.\d{{1,3}}|1(?:\.0{{1,2}})?)(?![\d.])",
    re.IGNORECASE,
)
_NOT_HOURS_BEFORE = re.compile(
    r"\b(?:based (?:up)?on|pro[ -]?rata(?:'?d)?|equivalent|full[ -]time (?:salary|pay|rate|week|hours|is)"
    r"|fte (?:salary|pay|of|is)|of a|overtime|additional"
    r"|extra|open(?:ing)?|supervision|training|study|teaching|cover(?:s|ing|ed)?|over and above|on top of"
    r"|calculated|assum\w+|standard|salary|pay|rates?|reduc\w+ (?:from|to)|less than|more than"
    r"|in excess of|beyond"
    r"|exceed\w*|clinic(?:s|al)?|on[- ]call|protected|per annum|allowance|childcare|nursery|free|spend\w*"
    r"|working time (?:directive|regulations)|(?:if|after) (?:you )?work\w*|week of|for every|placement"
    r"|visa|colleague)\b[^.;\n]{0,40}$|\d[^.;\n]{0,40}\bto $",
    re.IGNORECASE,
)
_NOT_HOURS_BEHIND = re.compile(
    r"-? ?(?:long |day |night )*(?:shift|day\b|night\b|clinic|session)"
    r"| *(?:\)|,|of)? *(?:of|for|in)? *(?:(?:clinical |protected |paid |group |one |1:1 |weekly )*"
    r"(?:supervision|training|overtime|cpd|study|teaching|leave|childcare|parking|travel|notice|rest"
    r"|full[ -]time (?:equivalent|hours|week)|service\b(?! user)|pro[ -]?rata|fte\b|equivalent|is (?:full"
    r"|pro)))"
    r"|[^.\n]{0,25}\b(?:working time (?:directive|regulations))",
    re.IGNORECASE,
)
_SHORT = 80
_LEAST_SHARE = Decimal("0.05")
_SHORTEST_WEEK = Decimal(30)
_IS_POST = re.compile(
    r"\b(?:part[ -]time|full[ -]time|(?:post|role|position|vacancy|contract|this|hours) (?:is|of|will be"
    r"|at)"
    r"|offered (?:as|at)|recruit(?:ing)?|looking for|seeking)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
_POST_FOLLOWS = re.compile(
    r"[ )]*(?:\w+ ){0,3}(?:posts?|roles?|positions?|band \d|permanent|fixed[ -]term|maternity|secondment"
    r"|vacancy)\b",
    re.I,
)
_OF_OTHERS = re.compile(
    r"(?:\b(?:teams?|consists?|comprises?|staff|includ\w+|support\w*|supervis\w*|alongside|plus|further"
    r"|additional"
    r"|total|extra|ha(?:ve|s)|currently|existing|possib\w+|potential\w*|each|increas\w+|admin\w*|per"
    r"|pro[ -]rata"
    r"|based on)\b[^.\n]{0,60}|\d *x *)$",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"(?<![£\d])\b(?:\d{1,2}\.\d{1,2}|\.\d{1,2}|\d{1,2} ?(?:wte|fte)|\d part[ -]time)", re.IGNORECASE
)
"""More than one share in a line: several posts, or one shared out."""
_DIGIT = re.compile(r"\d")
_BOUNDS = (
    (re.compile(r"up to|max|no more", re.IGNORECASE), Qualifier.UP_TO),
    (re.compile(r"(?:a )?min|at least|from", re.IGNORECASE), Qualifier.AT_LEAST),
    (re.compile(r"approx|around|about", re.IGNORECASE), Qualifier.ABOUT),
)
_CLOCK = re.compile(r"\b0\d|\d\.(?:00|15|30|45) *(?:-|to) *\d{1,2}\.(?:00|15|30|45)")
"""Times of day that look like hours."""
_WEEK_STATED = re.compile(
    rf"\b(?:full[ -]time (?:week|hours)|{_WHOLE_TIME}|1(?:\.0+)? *{_WHOLE_TIME}) *[(:=]? *(?:is|are"
    rf"|being|of|based on)?"
    rf"(?: an?)? *(?P<week>\d\d(?:\.\d\d?)?)[ -]*{_HOURS}"
    r"|\bbased (?:up)?on an? (?P<based>\d\d(?:\.\d\d?)?)[ -]*(?:hours?|hrs?)(?: working)? week\b",
    re.IGNORECASE,
)
"""The full-time week that an advert names: "based on a 37 hour week"."""


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours a week said at `start` to `end`; `worked_out` says how, where they are a share's."""

    start: int
    end: int
    amount: Decimal
    qualifier: Qualifier = Qualifier.EXACT
    worked_out: str = ""


def hours_in(flat: str, start: int = 0) -> list[Hours]:
    """The hours a week that a text says of its post, each amount once, in order; from `start` on."""
    found: dict[Decimal, Hours] = {}
    for opened, closed in lines_with(flat, ("hour", "hrs", "hpw", "h.p.w"), start):
        for match in _matches(flat, opened, closed):
            before = flat[max(opened, match.start("amounts") - 70) : match.start("amounts")]
            behind = flat[match.end() : min(closed, match.end() + 50)]
            if not _NOT_HOURS_BEFORE.search(before) and not _NOT_HOURS_BEHIND.match(behind):
                for each in _amounts(match):
                    found.setdefault(each.amount, each)
    return sorted(found.values(), key=lambda each: each.start)


def hours_of_field(words: str) -> list[Hours]:
    """The hours that the value of a field labelled "Hours" says; spans count from its own start."""
    value = _VALUE.match(words)
    if value and (amounts := list(_amounts(value))):
        return amounts
    return hours_in(words)


def hours_of_share(flat: str, full_week: Decimal, start: int = 0) -> Hours | None:
    """The hours of the one share of a full-time post that a text names as its post's: 0.6 WTE is 22.5."""
    shares: dict[Decimal, Hours] = {}
    for opened, closed in lines_with(flat, ("wte", "w.t.e", "fte", "f.t.e", "time equivalent"), start):
        for match in _SHARE.finditer(flat, opened, closed):
            share = Decimal("0" + (match["share"] or match["behind"]).lstrip("0"))
            before = flat[max(opened, match.start() - 70) : match.start()]
            behind = flat[match.end() : min(closed, match.end() + 60)]
            is_of_post = closed - opened <= _SHORT or _IS_POST.search(before) or _POST_FOLLOWS.match(behind)
            if len(_SEVERAL.findall(flat, opened, closed)) > 1:
                return None
            if share > 1 or share < _LEAST_SHARE or not is_of_post or _OF_OTHERS.search(before):
                return None
            told = f"{_plainly(share)} x {_plainly(full_week)}"
            amount = Decimal(_plainly(share * full_week))
            shares.setdefault(share, Hours(match.start(), match.end(), amount, worked_out=told))
    return next(iter(shares.values())) if len(shares) == 1 else None


def full_week_stated(flat: str, start: int = 0) -> Decimal | None:
    """The full-time week that a text names; None where it names none, or several."""
    weeks = {
        Decimal(_plainly(Decimal(match["week"] or match["based"])))
        for opened, closed in lines_with(flat, ("hour", "hrs"), start)
        for match in _WEEK_STATED.finditer(flat, opened, closed)
    }
    week = weeks.pop() if len(weeks) == 1 else None
    return week if week and _SHORTEST_WEEK <= week <= MOST else None


def _matches(flat: str, opened: int, closed: int) -> Iterator[re.Match[str]]:
    """Every place of a line that says hours; the plainest manner first."""
    if not _DIGIT.search(flat, opened, closed):
        return
    for match in _LABEL.finditer(flat, opened, closed):
        if value := _VALUE.match(flat, match.start("value"), match.end("value")):
            yield value
    for pattern in (_STATED, _BESIDE, _BEFORE, _ALONE):
        for match in pattern.finditer(flat, opened, closed):
            if pattern is not _STATED or _is_of_hours(flat, match):
                yield match


def _is_of_hours(flat: str, match: re.Match[str]) -> bool:
    """Whether "30 per week" is of hours: it says so, or a word before it does."""
    if re.search(r"hours?|hrs?|hpw|h\.p\.w", match.group(), re.IGNORECASE):
        return True
    return bool(re.search(r"\bhours\b[^.\n]{0,40}$", flat[max(0, match.start() - 60) : match.start()], re.I))


def _amounts(match: re.Match[str]) -> Iterator[Hours]:
    """The figures of a match; a range that falls is a time of day and gives none."""
    words = match["amounts"]
    numbers = [_number(each) for each in re.findall(_ONE, words)]
    is_range = len(numbers) == 2 and bool(re.search(r"\d *(?:hours?|hrs?)? *(?:-|to) ", words + " "))
    if (is_range or "-" in words) and numbers != sorted(numbers):
        return
    if _CLOCK.search(words) and "week" not in match.group().lower():
        return
    if any(not LEAST <= number <= MOST for number in numbers):
        return
    bound = match["bound"] or ""
    if len(numbers) > 1 and not _BOUNDS[-1][0].match(bound):
        bound = ""
    qualifier = next((each for pattern, each in _BOUNDS if pattern.match(bound)), Qualifier.EXACT)
    for number in dict.fromkeys(numbers):
        yield Hours(match.start(), match.end(), number, qualifier)


def _number(words: str) -> Decimal:
    words = re.sub(r" ?½| 1/2", ".5", words).replace(",", ".").replace(" ", "")
    return Decimal(_plainly(Decimal(words)))


def _plainly(number: Decimal) -> str:
    return format(number.normalize(), "f")
