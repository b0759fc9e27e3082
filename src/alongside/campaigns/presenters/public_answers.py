"""An answer as anyone may see it: what it says, the sentence, and the way to where it stands."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone

from alongside.campaigns.models import Answer, AnswerKind, Part
from alongside.campaigns.queries.public import PublicCampaign
from alongside.campaigns.queries.public_words import PublicReply
from alongside.campaigns.redaction import shown_span
from alongside.campaigns.small_counts import counts_few_people
from alongside.rules.small_numbers import SMALLEST_SHOWN

_BARE = (AnswerKind.YES, AnswerKind.NO, AnswerKind.NOT_ANSWERED, AnswerKind.NOT_HELD)
_LONG = 140


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """`quote` and `link` are empty while the reply is not public; then `words` are none of its own either."""

    answer: Answer
    kind: str
    words: str
    quote: str
    link: str
    on: date

    @property
    def brief(self) -> str:
        """The words, cut for a cell."""
        return self.words if len(self.words) <= _LONG else self.words[: _LONG - 1].rsplit(" ", 1)[0] + " …"

    @property
    def has_more(self) -> bool:
        """Whether the quote says more than the words."""
        return bool(self.quote) and " ".join(self.quote.split()) != " ".join(self.words.split())


def shown_answer(answer: Answer, shown: PublicCampaign) -> ShownAnswer:
    """The answer without anything that is not public."""
    reply = shown.reply_of(answer.message_id)
    quote, link = _in_file(answer, shown) if answer.attachment_id else _in_reply(answer, reply, shown)
    if counts_few_people(answer):
        quote = ""
    message = answer.message
    return ShownAnswer(
        answer, answer.kind, _words(answer, quote, shown), quote, link,
        message.stated_on or timezone.localdate(message.received_at),
    )  # fmt: skip


def _in_reply(answer: Answer, reply: PublicReply | None, shown: PublicCampaign) -> tuple[str, str]:
    if reply is None:
        return "", ""
    link = reply_link(shown, reply)
    place = shown_span(reply.stretches, answer.start, answer.end) if answer.exact else None
    return (reply.words[slice(*place)], f"{link}#answer-{answer.pk}") if place else ("", link)


def _in_file(answer: Answer, shown: PublicCampaign) -> tuple[str, str]:
    """A sentence of a file is shown where the file itself is public."""
    file = answer.attachment
    if Part.REPLIES not in shown.parts or file is None or not file.is_public or file.capture is None:
        return "", ""
    return shown.safe(answer.exact), file.capture.source.get_absolute_url()


def reply_link(shown: PublicCampaign, reply: PublicReply) -> str:
    """Where a published reply stands."""
    return reverse("campaigns:public-reply", args=[shown.campaign.slug, reply.message.pk])


def _words(answer: Answer, quote: str, shown: PublicCampaign) -> str:
    kind = AnswerKind(answer.kind)
    if kind in _BARE:
        return str(kind.label)
    if kind is AnswerKind.REFUSED:
        return f"Refused (section {shown.safe(answer.section)})" if answer.section else "Refused"
    unit = f" {shown.safe(answer.question.unit)}" if answer.question.unit else ""
    if kind is AnswerKind.NUMBER:
        return (
            f"Fewer than {SMALLEST_SHOWN}{unit}"
            if counts_few_people(answer)
            else _figure(answer.value) + unit
        )
    if not quote:
        what = "In words" if kind is AnswerKind.TEXT else "A list"
        return f"{what}; the reply is not public yet"
    return _listed(answer.value, quote) or quote


def _listed(value: Any, quote: str) -> str:
    """The entries of a list that stand in the public quote."""
    told = " ".join(quote.split()).casefold()
    entries = [str(each) for each in value] if isinstance(value, list) else []
    return "; ".join(each for each in entries if " ".join(each.split()).casefold() in told)


def _figure(value: Any) -> str:
    """Figures only: the words beside them are the body's."""
    if not isinstance(value, dict):
        return _plain(value) or "A number"
    low, high, how = value.get("min"), value.get("max"), str(value.get("qualifier", ""))
    if low is None and high is None:
        return "A number"
    firm = {"about": "about ", "up-to": "up to ", "at-least": "at least ", "at-most": "at most "}.get(how, "")
    if low is None or high is None or low == high:
        sole = _plain(high if low is None else low)
        return f"{firm or ('at most ' if low is None else 'at least ' if high is None else '')}{sole}"
    return f"{_plain(low)} to {_plain(high)}"


def _plain(value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return ""
    if isinstance(value, str):
        return value if value.replace(",", "").replace(".", "", 1).lstrip("£").isdecimal() else ""
    return f"{value:,.10g}" if isinstance(value, float) else f"{value:,}"
