"""Search over documents and organisations: finds, ranks, keeps in step, never raises."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.register.actions import load_organisations
from alongside.register.models import Organisation
from alongside.register.search import remake, search_documents, search_organisations
from alongside.register.search.words import MOST_TERMS, terms_of
from tests.making import arrival, take, take_all

pytestmark = pytest.mark.django_db


def slugs(typed: str, **more: str) -> list[str]:
    return [hit.source.slug for hit in search_documents(typed, **more).hits]  # type: ignore[arg-type]


def test_a_word_is_found_in_any_of_its_forms() -> None:
    take("Northmoor employed three peer support workers.", name="one.txt")
    take("Nothing of the kind.", name="two.txt")
    assert slugs("worker") == ["one"]
    assert slugs("PEER Support") == ["one"]
    assert slugs("cleaners") == []


def test_every_word_must_be_there_and_a_phrase_in_its_order() -> None:
    take("support for peers", name="one.txt")
    take("peer support", name="two.txt")
    assert sorted(slugs("peer support")) == ["one", "two"]
    assert slugs('"peer support"') == ["two"]


def test_a_title_counts_for_more_than_the_text() -> None:
    take("supervision supervision of drivers", name="one.txt", title="Drivers")
    take("drivers, once, in a longer text about other things", name="two.txt", title="Supervision")
    assert slugs("supervision")[0] == "two"


def test_the_excerpt_marks_what_matches() -> None:
    take("<b>before</b> the peer & after", name="one.txt")
    excerpt = search_documents("peer").hits[0].excerpt
    assert ("peer", True) in excerpt
    assert "".join(words for words, _ in excerpt).endswith("the peer & after")


def test_only_the_newest_version_is_found() -> None:
    take("the old wording", name="one.txt")
    take("the new wording", name="one.txt")
    assert slugs("old") == []
    assert slugs("new") == ["one"]


def test_a_new_title_replaces_the_old_one() -> None:
    take("Body.", name="one.txt", title="Former heading")
    take("Body.", name="one.txt", title="Present heading")
    assert slugs("former") == []
    assert slugs("present") == ["one"]


def test_kind_narrows_the_search() -> None:
    take("a peer worker", name="one.txt", kind="letter")
    take("a peer worker too", name="two.txt", kind="press")
    assert slugs("peer", kind="letter") == ["one"]


def test_pages_of_hits_follow_each_other() -> None:
    take_all(*(arrival(f"peer number {n}", name=f"{n}.txt") for n in range(5)))
    first, second = search_documents("peer", limit=3), search_documents("peer", limit=3, offset=3)
    assert (first.total, second.total, first.is_more) == (5, 5, False)
    assert len({hit.source.slug for hit in (*first.hits, *second.hits)}) == 5


def test_nothing_typed_finds_nothing() -> None:
    take("a peer worker")
    assert search_documents(" ").total == search_documents('"" -').total == 0


def test_a_remade_index_finds_the_same() -> None:
    take("the old wording", name="one.txt")
    take("the new wording", name="one.txt")
    remake()
    assert (slugs("old"), slugs("new"), slugs("wording")) == ([], ["one"], ["one"])


@pytest.mark.parametrize(
    "typed",
    ['"', '""', "*", "peer*", "a AND", "NOT", "NEAR(a b)", "title:x", "(", "a OR OR b", "-x", "^x", "'; --",
     "\x00peer", "a\x00", "&|!:*<->", "%s %", "{query}", "\\", "peer:*", "x" * 5000, "_", "é ﬁ 日本"],
)  # fmt: skip
def test_signs_and_operators_never_raise(typed: str) -> None:
    take("a peer worker")
    search_documents(typed)
    search_organisations(typed)


@given(st.text(max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
def test_nothing_a_person_types_raises(typed: str) -> None:
    search_documents(typed)
    search_organisations(typed)


def test_a_long_text_is_cut_to_a_dozen_terms() -> None:
    assert len(terms_of(" ".join(f"w{n}" for n in range(99)))) == MOST_TERMS


def test_organisations_are_found_by_a_former_name_and_by_code() -> None:
    load_organisations(by="command:test")
    code = "RTV"
    assert Organisation.objects.filter(code=code).exists()
    assert code in search_organisations("north west boroughs")
    assert code in search_organisations("5 boroughs")
    assert search_organisations("rtv")[0] == code
    assert search_organisations("no such body anywhere") == []
