"""A published reply in pieces: what answers a question is marked, each with an anchor of its own."""

from dataclasses import dataclass
from itertools import pairwise

from alongside.campaigns.models import Answer
from alongside.campaigns.presenters.message import KINDS
from alongside.campaigns.queries.public import PublicCampaign
from alongside.campaigns.queries.public_words import PublicReply
from alongside.campaigns.redaction import shown_span
from alongside.reading.correspondence import Kind


@dataclass(frozen=True, slots=True)
class MarkedPiece:
    """A stretch of a reply. `anchors` are those that begin here; `answers` say which questions it answers."""

    words: str
    anchors: tuple[str, ...] = ()
    answers: str = ""
    is_marked: bool = False


def reply_kind(reply: PublicReply) -> str:
    """What the reply is, in words."""
    return KINDS.get(Kind(reply.message.kind), "A message") if reply.message.kind else "A message"


def marked_reply(reply: PublicReply, shown: PublicCampaign) -> list[MarkedPiece]:
    """The public words, cut where sentences that decide begin and end."""
    spans = _spans(reply, shown)
    edges = sorted({0, len(reply.words), *(edge for span in spans for edge in span[:2])})
    found = []
    for start, end in pairwise(edges):
        here = [span for span in spans if span[0] <= start and end <= span[1]]
        begins = tuple(span[2] for span in here if span[0] == start)
        words = ", ".join(dict.fromkeys(span[3] for span in here if span[0] == start and span[3]))
        found.append(MarkedPiece(reply.words[start:end], begins, words, bool(here)))
    return found


def _spans(reply: PublicReply, shown: PublicCampaign) -> list[tuple[int, int, str, str]]:
    spans = []
    message = reply.message
    if message.where == "text" and message.end > message.start:
        place = shown_span(reply.stretches, message.start, message.end)
        spans += [(*place, "decided", "")] if place else []
    mine: list[Answer] = [each for each in shown.answers if each.message_id == message.pk]
    for answer in mine:
        if answer.exact and not answer.attachment_id:
            place = shown_span(reply.stretches, answer.start, answer.end)
            number = f"Question {answer.question.number}"
            spans += [(*place, f"answer-{answer.pk}", number)] if place else []
    return [span for span in spans if span[0] < span[1]]
