"""Who is named as late: only after a notice, after time to object, and with no claim open."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.campaigns.actions.claims import MOST_OPEN, look_at_claim, record_claim
from alongside.campaigns.models import Claim, Outgoing, OutgoingKind, OutgoingState, Request, RequestEvent
from alongside.campaigns.naming import NOTICE_DAYS
from alongside.campaigns.presenters.responses import shown_times
from alongside.campaigns.queries.responses import responses, shown_in_public
from alongside.rules.response_times import Outcome, distribution, spread
from tests.campaigns import making
from tests.campaigns.answering import NOW, asked, coder

pytestmark = pytest.mark.django_db
TOLD = date(2021, 9, 6)


def _received(request: Request, replied: date | None = None) -> Request:
    RequestEvent.objects.create(request=request, kind="received", on=date(2021, 8, 2), at=NOW)
    if replied:
        RequestEvent.objects.create(request=request, kind="replied", on=replied, at=NOW)
    return request


def _notice(request: Request, on: date = TOLD) -> None:
    at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    Outgoing.objects.create(
        request=request, kind=OutgoingKind.LATE, subject="Late", text="x", to_address="foi@northmoor.example",
        from_address="a@example.org", message_id=f"<{request.pk}@example.org>", state=OutgoingState.SENT,
        queued_at=at, not_before=at, sent_at=at,
    )  # fmt: skip


def test_bodies_are_counted_by_how_they_answered() -> None:
    stage = making.stage()
    for number, day in enumerate((date(2021, 8, 13), date(2021, 8, 31), date(2021, 9, 1), None), start=1):
        _received(asked(stage, number), day)
    asked(stage, 9, regime="")
    told = responses(stage, date(2021, 9, 10))
    assert told.counted == {
        Outcome.ON_TIME: 2, Outcome.LATE: 1, Outcome.STILL_SILENT: 1, Outcome.NOT_SUBJECT: 1,
    }  # fmt: skip
    assert [each.response.days for each in told.bodies] == [9, 20, 21, None, None]
    assert told.spread.median == 20
    assert sum(count for _, count in told.days) == 3


def test_a_silent_body_is_shown_in_public_only_some_days_after_it_was_told() -> None:
    stage = making.stage()
    request = _received(asked(stage))
    assert shown_in_public(responses(stage, date(2021, 12, 1)), date(2021, 12, 1)) == []
    _notice(request)
    for day in range(NOTICE_DAYS + 2):
        today = TOLD + timedelta(days=day)
        shown = shown_in_public(responses(stage, today), today)
        assert bool(shown) == (day >= NOTICE_DAYS)


def test_a_body_that_says_it_replied_is_not_named_until_a_person_has_looked() -> None:
    stage = making.stage()
    request = _received(asked(stage))
    _notice(request)
    today = date(2021, 10, 1)
    claim = record_claim(request=request, now=NOW, words="We wrote on 30 August.")
    assert claim is not None
    assert shown_in_public(responses(stage, today), today) == []
    look_at_claim(by=coder(), claim=claim, now=NOW, is_so=False, found="Nothing in our mailbox.")
    assert len(shown_in_public(responses(stage, today), today)) == 1


def test_claims_are_slowed_down() -> None:
    request = asked(making.stage())
    kept = [record_claim(request=request, now=NOW) for _ in range(MOST_OPEN + 3)]
    assert kept[MOST_OPEN:] == [None] * 3
    assert Claim.objects.count() == MOST_OPEN


def test_no_list_of_ours_calls_a_body_silent_before_its_last_lawful_day_has_passed() -> None:
    stage = making.stage()
    _received(asked(stage, 1))
    _received(asked(stage, 2, regime="foisa"))
    for day in range(20, 35):
        today = date(2021, 8, 1) + timedelta(days=day)
        silent = {
            each.request.regime
            for each in responses(stage, today).bodies
            if each.response.outcome is Outcome.STILL_SILENT
        }
        # in Scotland 30 August is no holiday: 20 working days after 2 August end a day earlier
        due = {"foia": date(2021, 8, 31), "foisa": date(2021, 8, 30)}
        assert silent == {regime for regime, last in due.items() if today > last}


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([1], "One body has answered. It took 1 working day. "),
        ([6, 9], "Half of those who answered took 7.5 working days or fewer. The quickest 6, the slowest 9."),
        ([1, 2, 3, 4], "or fewer. A quarter took"),
    ],
)
def test_a_quarter_of_fewer_than_four_is_not_told_of(days: list[int], said: str) -> None:
    times = shown_times(spread(days), list(distribution(days)), 9, "key")
    assert said in f"{times.lead} {times.median}{times.end} {times.quarters}"
