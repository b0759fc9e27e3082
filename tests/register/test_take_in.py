"""Taking in what was read: once, with its statements, and anew when it has changed."""

import pytest

from alongside.people.audit import first_broken
from alongside.people.models import Act
from alongside.register.actions import confirm_statement, name_topics, reject_statement, take_in
from alongside.register.models import Anchored, Capture, Source, Status, StoredStatement, Topic
from tests.making import BY, arrival, count, statement, take, take_all

pytestmark = pytest.mark.django_db

TEXT = "Northmoor has made 24 posts. The board was told of 24 posts in March."


def test_a_document_becomes_a_source_a_capture_and_statements() -> None:
    source = take(TEXT, count("24 posts.", 24))
    capture = source.captures.get()
    assert (source.kind, source.title) == ("press", "Twenty-four posts at Northmoor")
    assert capture.text[statement().start : statement().end] == statement().exact == "24 posts."
    assert statement().source == source
    assert statement().as_statement().identity(capture.sha256) == statement().id


def test_the_same_document_twice_changes_nothing() -> None:
    take(TEXT, count("24 posts.", 24))
    before = list(StoredStatement.objects.values()), list(Capture.objects.values()), Act.objects.count()
    tally = take_all(arrival(TEXT, count("24 posts.", 24)))
    after = list(StoredStatement.objects.values()), list(Capture.objects.values()), Act.objects.count()
    assert before == after
    assert (tally.new, tally.changed, tally.statements) == (0, 0, 0)


def test_the_same_bytes_under_another_name_are_one_document() -> None:
    take(TEXT)
    take_all(arrival(TEXT, name="copy-of-letter.txt"))
    assert Source.objects.count() == 1


def test_a_changed_document_is_a_new_capture_of_the_same_source() -> None:
    source = take(TEXT, count("24 posts.", 24))
    tally = take_all(arrival(TEXT.replace("24 posts.", "31 posts."), count("31 posts.", 31)))
    old, new = source.captures.order_by("pk")
    assert (tally.new, tally.changed) == (0, 1)
    assert (old.is_current, new.is_current, new.previous) == (False, True, old)
    assert statement(capture=old).status == Status.SUPERSEDED
    assert statement(capture=old).anchored == Anchored.LOST
    assert statement(capture=new).is_current


def test_words_that_still_stand_are_carried_over_with_what_people_decided() -> None:
    take(TEXT, count("24 posts.", 24))
    confirm_statement(by=BY, statement=statement())
    take_all(arrival("A new first line.\n" + TEXT, count("24 posts.", 24)))
    old, new = StoredStatement.objects.order_by("recorded_at")
    assert (old.anchored, old.status, old.is_current) == (Anchored.CARRIED, Status.SUPERSEDED, False)
    assert (new.supersedes, new.status) == (old, Status.CONFIRMED)
    assert new.start == old.start + len("A new first line.\n")


def test_a_rejected_statement_stays_rejected_in_a_new_version() -> None:
    take(TEXT, count("24 posts.", 24))
    reject_statement(by=BY, statement=statement())
    take_all(arrival(TEXT + " Corrected.", count("24 posts.", 24)))
    assert {each.status for each in StoredStatement.objects.all()} == {Status.REJECTED}


def test_words_that_stand_more_often_than_before_are_not_carried() -> None:
    """Which of the two stretches was meant before cannot be told."""
    take("There are 24 posts.", count("24 posts", 24))
    confirm_statement(by=BY, statement=statement())
    second = count("24 posts", 24)
    again = second.__class__(second.words, second.property, second.value, second.about, occurrence=2)
    take_all(arrival("There are 24 posts. Yes, 24 posts.", second, again))
    current = StoredStatement.objects.filter(ended_at=None)
    assert {each.status for each in current} == {Status.PROPOSED}
    assert current.count() == 2


def test_two_versions_of_one_advert_in_one_file_follow_each_other() -> None:
    given = {"kind": "job-advert", "url": "https://example.org/vacancy/1"}
    take_all(
        arrival("Closes 1 March.", name="adverts.jsonl", item=1, **given),
        arrival("Closes 8 March.", name="adverts.jsonl", item=2, **given),
    )
    first, second = Capture.objects.order_by("pk")
    assert (second.previous, first.is_current, second.is_current) == (first, False, True)
    assert Source.objects.count() == 1


def test_a_new_description_moves_the_statements_to_the_new_topic() -> None:
    source = take(TEXT, count("24 posts.", 24))
    old = statement()
    confirm_statement(by=BY, statement=old)
    take_all(arrival(TEXT, count("24 posts.", 24), topic="hillside-posts", title="Posts at Hillside"))
    source.refresh_from_db()
    new = statement(ended_at=None)
    assert (source.topic, source.title) == ("hillside-posts", "Posts at Hillside")
    assert (new.topic, new.status, new.supersedes_id) == ("hillside-posts", Status.CONFIRMED, old.pk)


def test_a_description_taken_back_brings_the_first_statement_back() -> None:
    take(TEXT, count("24 posts.", 24))
    first = statement().id
    take_all(arrival(TEXT, count("24 posts.", 24), topic="hillside-posts"))
    take_all(arrival(TEXT, count("24 posts.", 24)))
    assert statement(ended_at=None).id == first


def test_public_names_of_sources_are_distinct() -> None:
    take("One.", name="a/letter.txt")
    take("Two.", name="b/letter.txt")
    assert len(set(Source.objects.values_list("slug", flat=True))) == 2


def test_topics_are_made_and_named() -> None:
    take(TEXT)
    assert Topic.objects.get().title == "Northmoor posts"
    name_topics(by=BY, titles={"northmoor-posts": "Posts at Northmoor, 2024"})
    assert Topic.objects.get().title == "Posts at Northmoor, 2024"


def test_every_batch_leaves_one_act_in_the_log() -> None:
    take_all(arrival("One.", name="one.txt"), arrival("Two.", name="two.txt"))
    act = Act.objects.get()
    assert (act.who, act.deed, act.detail["new"]) == (BY, "read documents", 2)
    assert first_broken() is None


def test_nothing_is_stored_when_one_document_of_the_batch_fails() -> None:
    bad = arrival("Two: 24 posts.", count("24 posts", 24), name="two.txt")
    del bad.reading.rows[0]["claim"]
    with pytest.raises(KeyError):
        take_in(by=BY, arrivals=[arrival("One.", name="one.txt"), bad])
    assert not Source.objects.exists()
    assert not Act.objects.exists()
