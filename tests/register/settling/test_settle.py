"""What is shown when sources agree, when one is more precise, and when they disagree."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.register.settling import Settlement, State, settle
from alongside.terms.dates import PartialDate
from alongside.terms.interval import Interval
from alongside.terms.money import Per
from alongside.terms.statement import Code, Count, Polarity, Qualifier, Value
from register.settling.saying import NORTHMOOR, pay, said


def only(settlements: object) -> Settlement:
    (settlement,) = settlements  # type: ignore[misc]
    return settlement  # type: ignore[no-any-return]


def test_one_source_is_a_single_source() -> None:
    settled = only(settle([said(Count.exactly(24))]))
    assert (settled.state, settled.witnesses, settled.opposing) == (State.SINGLE, 1, ())


def test_two_independent_sources_with_one_value_agree() -> None:
    settled = only(
        settle([said(Count.exactly(24)), said(Count.exactly(24), by="Hillside Blog", kind="blog")])
    )
    assert (settled.state, settled.witnesses) == (State.AGREED, 2)


def test_at_least_twenty_is_narrowed_by_twenty_four() -> None:
    settled = only(settle([said(Count(20, None)), said(Count.exactly(24), by="Vale Herald", number=1)]))
    assert settled.state is State.NARROWED
    assert settled.best.value == Count.exactly(24)


def test_disjoint_counts_are_a_conflict_and_both_stay() -> None:
    settled = only(settle([said(Count.exactly(24)), said(Count.exactly(31), by="Vale Herald", number=1)]))
    assert settled.state is State.CONFLICT
    assert len(settled.supporting) == len(settled.opposing) == 1


def test_a_better_source_is_shown_but_does_not_clear_the_conflict() -> None:
    press = said(Count.exactly(31), number=1)
    record = said(
        Count.exactly(24),
        by="Northmoor NHS Foundation Trust",
        kind="foi-response",
        about=press.statement.subject,
    )
    settled = only(settle([press, record]))
    assert settled.best.value == Count.exactly(24)
    assert (settled.state, settled.opposing) == (State.CONFLICT, (press.id,))


def test_headlines_that_give_the_top_of_a_range_agree_with_it() -> None:
    """'up to £115,000', '£115,000' and '£110,000 to £115,000' are one pay, shown as the range."""
    words = [pay(None, 115_000), pay(115_000, 115_000), pay(110_000, 115_000)]
    told = [said(value, of="pay", by=f"Paper {place}", number=place) for place, value in enumerate(words)]
    settled = only(settle(told))
    assert settled.best.value == pay(110_000, 115_000)
    assert settled.state is State.NARROWED
    assert settled.opposing == ()


def test_a_sum_outside_the_range_is_a_conflict() -> None:
    told = [
        said(pay(110_000, 115_000), of="pay"),
        said(pay(150_000, 150_000), of="pay", by="Hillside Blog", kind="blog"),
    ]
    settled = only(settle(told))
    assert settled.best.value == pay(110_000, 115_000)
    assert settled.state is State.CONFLICT


def test_pay_for_a_day_and_for_a_year_are_not_compared() -> None:
    told = [said(pay(300, 300, Per.DAY), of="pay"), said(pay(30_000, 30_000), of="pay", number=1)]
    assert [settled.state for settled in settle(told)] == [State.SINGLE, State.SINGLE]


def test_having_withdrawn_narrows_not_having_applied() -> None:
    told = [
        said(Code("did-not-apply"), of="funding-outcome", about=NORTHMOOR),
        said(Code("withdrew"), of="funding-outcome", about=NORTHMOOR, by="Vale Herald", number=1),
    ]
    settled = only(settle(told))
    assert settled.best.value == Code("withdrew")
    assert settled.state is State.NARROWED


def test_awarded_and_did_not_apply_are_a_conflict() -> None:
    told = [
        said(Code("did-not-apply"), of="funding-outcome", about=NORTHMOOR),
        said(Code("awarded"), of="funding-outcome", about=NORTHMOOR, by="Vale Herald", number=1),
    ]
    assert only(settle(told)).state is State.CONFLICT


def test_different_reasons_stand_beside_each_other() -> None:
    told = [
        said("short notice", of="reason"),
        said("no supervisors", of="reason", by="Vale Herald", number=1),
    ]
    assert [settled.state for settled in settle(told)] == [State.SINGLE, State.SINGLE]


def test_the_same_reason_from_two_sources_agrees() -> None:
    told = [said("Short  notice", of="reason"), said("short notice", of="reason", by="Vale Herald", number=1)]
    assert only(settle(told)).state is State.AGREED


def test_copies_of_one_release_are_one_witness() -> None:
    first = said(Count.exactly(24), text_key="same")
    copy = said(Count.exactly(24), by="Vale Herald", text_key="same")
    settled = only(settle([first, copy]))
    assert (settled.state, settled.witnesses) == (State.SINGLE, 1)


def test_papers_that_relay_one_body_are_one_witness() -> None:
    told = [
        said(Count.exactly(24), by=paper, reported_for="Northmoor NHS Foundation Trust", number=place)
        for place, paper in enumerate(["Echo", "Herald", "Post"])
    ]
    assert only(settle(told)).witnesses == 1


def test_a_source_that_quotes_another_on_the_matter_is_no_second_witness() -> None:
    paper = said(Count.exactly(24))
    blog = said(Count.exactly(24), by="Hillside Blog", kind="blog", quotes=frozenset({paper.source_key}))
    other = said(Count.exactly(24), by="Vale Herald", number=7)
    assert only(settle([paper, blog])).witnesses == 1
    assert only(settle([paper, blog])).state is State.SINGLE
    assert only(settle([paper, blog, other])).witnesses == 2


def test_a_long_sentence_word_for_word_in_two_papers_is_one_witness() -> None:
    words = "The trust told the board on Monday that it had made twenty-four of these posts permanent."
    told = [said(Count.exactly(24), words=words), said(Count.exactly(24), by="Vale Herald", words=words)]
    assert only(settle(told)).witnesses == 1


def test_a_story_settles_nothing() -> None:
    assert list(settle([said(Count.exactly(24), kind="story")])) == []


def test_no_knowledge_never_counts_against_what_is_said() -> None:
    told = [
        said(Code("awarded"), of="funding-outcome", about=NORTHMOOR),
        said(
            Code("awarded"), of="funding-outcome", about=NORTHMOOR, by="Vale Herald", number=1,
            polarity=Polarity.NO_KNOWLEDGE,
        ),
    ]  # fmt: skip
    assert [settled.state for settled in settle(told)] == [State.SINGLE, State.SINGLE]


def test_a_denial_of_what_another_affirms_is_a_conflict() -> None:
    told = [
        said(Code("awarded"), of="funding-outcome", about=NORTHMOOR),
        said(
            Code("awarded"), of="funding-outcome", about=NORTHMOOR, by="Vale Herald", number=1,
            polarity=Polarity.DENIED,
        ),
    ]  # fmt: skip
    assert only(settle(told)).state is State.CONFLICT


def test_denying_one_sum_does_not_contradict_another() -> None:
    told = [
        said(Count.exactly(24)),
        said(Count.exactly(31), by="Vale Herald", number=1, polarity=Polarity.DENIED),
    ]
    assert State.CONFLICT not in {settled.state for settled in settle(told)}


def test_counts_of_different_years_are_not_compared() -> None:
    told = [
        said(Count.exactly(20), valid=PartialDate("2021")),
        said(Count.exactly(40), valid=PartialDate("2023"), number=1),
    ]
    assert [settled.state for settled in settle(told)] == [State.SINGLE, State.SINGLE]


def test_a_plan_is_not_compared_with_what_came_of_it() -> None:
    told = [said(Count.exactly(40), qualifier=Qualifier.PLANNED), said(Count.exactly(24), number=1)]
    assert State.CONFLICT not in {settled.state for settled in settle(told)}


def test_about_nineteen_and_twenty_agree() -> None:
    told = [
        said(Count.exactly(19), qualifier=Qualifier.ABOUT),
        said(Count.exactly(20), by="Vale Herald", number=1),
    ]
    assert only(settle(told)).state is State.NARROWED


def test_a_month_and_a_day_in_it_agree_on_the_day() -> None:
    told = [
        said(PartialDate("2021-06"), of="event-on"),
        said(PartialDate("2021-06-14"), of="event-on", by="Vale Herald", number=1),
    ]
    settled = only(settle(told))
    assert (settled.best.value, settled.state) == (PartialDate("2021-06-14"), State.NARROWED)


def test_a_body_on_itself_is_shown_before_the_press() -> None:
    own = said(
        Count.exactly(24),
        by="Northmoor NHS Foundation Trust",
        kind="letter",
        about=NORTHMOOR,
        publisher_code="RZ1",
    )
    settled = only(settle([said(Count.exactly(31), about=NORTHMOOR), own]))
    assert settled.supporting == (own.id,)


def test_fewer_than_ten_people_are_withheld() -> None:
    assert only(settle([said(Count.exactly(3), of="people-count")])).state is State.WITHHELD


def test_fewer_than_ten_posts_are_shown() -> None:
    assert only(settle([said(Count.exactly(3), of="posts-count")])).state is State.SINGLE


def test_a_small_number_among_the_opposing_withholds_the_whole() -> None:
    told = [said(Count.exactly(14), of="people-count"), said(Count.exactly(6), of="people-count", number=1)]
    assert only(settle(told)).state is State.WITHHELD


counts = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Count(min(ends), max(ends)))


@settings(deadline=None)
@given(st.lists(counts, min_size=1, max_size=7))
def test_conflict_is_told_exactly_when_two_figures_cannot_both_hold(values: list[Value]) -> None:
    """A second, naive way: try every pair of sources, every number up to 30."""
    told = [said(value, by=f"Paper {place}", number=place) for place, value in enumerate(values)]
    settled = only(settle(told))

    pairs = itertools.combinations(values, 2)
    clash = any(not any(_allows(one, n) and _allows(other, n) for n in range(31)) for one, other in pairs)
    assert (settled.state is State.CONFLICT) == clash
    assert len(settled.supporting) + len(settled.opposing) == len(values)
    if not clash:
        narrowest = min(sum(_allows(value, n) for n in range(31)) for value in values)
        assert sum(_allows(settled.best.value, n) for n in range(31)) == narrowest
        assert (settled.state is State.AGREED) == (len(set(values)) == 1 and len(values) > 1)


@settings(deadline=None)
@given(st.lists(counts, min_size=1, max_size=6), st.randoms())
def test_the_order_of_reading_changes_nothing(values: list[Value], random: object) -> None:
    told = [said(value, by=f"Paper {place}", number=place) for place, value in enumerate(values)]
    shuffled = list(told)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert list(settle(told)) == list(settle(shuffled))


def _allows(value: Value, number: int) -> bool:
    assert isinstance(value, Count)
    interval: Interval[int] = value.interval
    return interval.holds(number)
