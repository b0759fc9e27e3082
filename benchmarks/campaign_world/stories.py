"""What can happen to a request: how often, when it was sent, and its events by days after that."""

import random
from dataclasses import dataclass

from alongside.campaigns.models import OutgoingKind, RequestState
from alongside.rules.clock import EventKind


@dataclass(frozen=True)
class Story:
    """`share` of a thousand requests. `sent` days ago, at least and at most; `events` and `letters` by days
    after that, those in brackets counted back from today; `reply` is the kind of the message that came last.
    """

    name: str
    share: int
    sent: tuple[int, int]
    events: tuple[tuple[EventKind, int | tuple[int]], ...] = ()
    letters: tuple[tuple[OutgoingKind, int | tuple[int]], ...] = ()
    reply: str = ""
    state: RequestState = RequestState.SENT
    is_put_off: bool = False

    @property
    def is_answered(self) -> bool:
        """Whether the body has replied."""
        return any(kind is EventKind.REPLIED for kind, _ in self.events)


_ON = EventKind.RECEIVED, 0
_LATE, _CHASER, _REVIEW = OutgoingKind.LATE, OutgoingKind.CHASER, OutgoingKind.REVIEW

STORIES = (
    Story("answered in time", 300, (60, 200), (_ON, (EventKind.REPLIED, 24)), reply="answer"),
    Story("answered late", 120, (80, 200), (_ON, (EventKind.REPLIED, 47)), ((_LATE, 31),), "answer"),
    Story("answered in part", 60, (40, 70), (_ON, (EventKind.REPLIED, 26)), reply="partial-answer"),
    Story("refused of late", 30, (30, 60), (_ON, (EventKind.REPLIED, 22)), reply="refusal"),
    Story("refused long ago", 40, (150, 250), (_ON, (EventKind.REPLIED, 27)), reply="refusal"),
    Story("not held", 30, (40, 120), (_ON, (EventKind.REPLIED, 15)), reply="not-held"),
    Story("running", 70, (1, 24), (_ON,)),
    Story("due today", 20, (28, 28), (_ON,)),
    Story("late", 50, (30, 60), (_ON,)),
    Story("late, put off", 10, (30, 60), (_ON,), is_put_off=True),
    Story("late, reminded of late", 60, (45, 90), (_ON,), ((_LATE, (3,)),)),
    Story("late, reminded long ago", 40, (60, 120), (_ON,), ((_LATE, 33), (_CHASER, (12,)))),
    Story("asks what we mean", 30, (10, 50), (_ON, (EventKind.CLARIFICATION_ASKED, 6)),
          reply="clarification-asked"),
    Story("explained", 20, (20, 30), (_ON, (EventKind.CLARIFICATION_ASKED, 4), (EventKind.CLARIFIED, 9)),
          ((OutgoingKind.CLARIFICATION, 9),)),
    Story("asks for a fee", 10, (15, 50), (_ON, (EventKind.FEE_NOTICE, 8)), reply="fee-notice"),
    Story("fee never paid", 10, (140, 200), (_ON, (EventKind.FEE_NOTICE, 8)), reply="fee-notice"),
    Story("in review", 20, (60, 70), (_ON, (EventKind.REPLIED, 25), (EventKind.REVIEW_ASKED, (15,))),
          ((_REVIEW, (15,)),), "refusal"),
    Story("review late", 10, (110, 140), (_ON, (EventKind.REPLIED, 25), (EventKind.REVIEW_ASKED, 32)),
          ((_REVIEW, 32),), "refusal"),
    Story("review answered", 10, (120, 180),
          (_ON, (EventKind.REPLIED, 25), (EventKind.REVIEW_ASKED, 32), (EventKind.REVIEW_ANSWERED, 58)),
          ((_REVIEW, 32),), "review-outcome"),
    Story("with the regulator", 5, (150, 200),
          (_ON, (EventKind.REPLIED, 25), (EventKind.REVIEW_ASKED, 32), (EventKind.REVIEW_ANSWERED, 58),
           (EventKind.COMPLAINED, 70)),
          ((_REVIEW, 32), (OutgoingKind.COMPLAINT, 70)), "review-outcome"),
    Story("closed", 20, (200, 300), (_ON, (EventKind.REPLIED, 20)), ((OutgoingKind.THANKS, 30),), "answer",
          RequestState.CLOSED),
    Story("not yet there", 5, (1, 5)),
    Story("queued", 15, (0, 0), state=RequestState.QUEUED),
    Story("to be asked", 5, (0, 0), state=RequestState.ACCEPTED),
    Story("proposed", 5, (0, 0), state=RequestState.PROPOSED),
    Story("left out", 5, (0, 0), state=RequestState.DROPPED),
)  # fmt: skip


def told(count: int, dice: random.Random) -> list[Story]:
    """A story for each of so many requests; every story comes up, in no order."""
    each = [story for story in STORIES for _ in range(story.share)]
    found = [each[number * len(each) // count % len(each)] for number in range(count)]
    dice.shuffle(found)
    return found
