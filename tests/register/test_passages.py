"""Cutting a text where quotes begin and end: nothing is lost, each quote is marked from end to end."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reading.document import Part
from alongside.register.presenters.passages import Hidden, Quoted, passages

TEXT = "Of 55 trusts, 24 were awarded it and 31 did not apply.\n\nTwo withdrew."


def _quote(number: int, words: str) -> Quoted:
    start = TEXT.index(words)
    return Quoted(f"id{number}", number, start, start + len(words))


def test_overlapping_quotes_are_each_marked_and_the_text_is_whole() -> None:
    quotes = [
        _quote(1, "55 trusts, 24 were awarded it"),
        _quote(2, "24 were awarded it and 31"),
        _quote(3, "31"),
    ]
    found = passages(TEXT, quotes, (), ())

    assert "".join(each.text for each in found) == TEXT
    assert [key for each in found for key in each.begin] == ["id1", "id2", "id3"]
    assert "".join(each.text for each in found if each.is_quoted) == "55 trusts, 24 were awarded it and 31"
    assert [quote.number for each in found for quote in each.ended] == [1, 2, 3]


def test_two_statements_of_one_quote_begin_at_one_mark() -> None:
    found = passages(TEXT, [_quote(1, "31 did not apply"), _quote(2, "31 did not apply")], (), ())

    assert [each.begin for each in found if each.is_quoted] == [("id1", "id2")]


def test_a_hidden_stretch_shows_its_reason_once_and_none_of_its_words() -> None:
    start = TEXT.index("24 were")
    found = passages(TEXT, [_quote(1, "24 were awarded it")], (), [Hidden(start, start + 2, "number hidden")])
    shown = "".join(each.text for each in found)

    assert shown == TEXT.replace("24", "[number hidden]")
    assert [each.begin for each in found if each.is_hidden] == [("id1",)]


def test_a_page_is_named_where_it_begins() -> None:
    at = TEXT.index("Two")
    found = passages(TEXT, [], [Part("page", "page 1", 0, at), Part("page", "page 2", at, len(TEXT))], ())

    assert [(each.label, each.text[:3]) for each in found] == [("page 1", "Of "), ("page 2", "Two")]


def test_wrapped_lines_flow_and_spans_stay_true() -> None:
    text = (
        "A long line of a letter that somebody wrapped by hand at about\n"
        "seventy characters, as mail programs did for many years, here.\n"
    )
    start = text.index("wrapped")
    end = text.index("characters")
    found = passages(text, [Quoted("q", 1, start, end)], (), ())

    assert "".join(p.text for p in found if p.is_quoted) == "wrapped by hand at about seventy "


@given(
    st.text(alphabet="ab \n.", max_size=120),
    st.lists(st.tuples(st.integers(0, 120), st.integers(1, 40)), max_size=12),
)
def test_each_character_stands_in_one_passage_and_is_marked_just_when_quoted(
    text: str, spans: list[tuple[int, int]]
) -> None:
    quotes = [
        Quoted(str(number), number, start, min(start + length, len(text)))
        for number, (start, length) in enumerate(spans)
        if start < len(text)
    ]
    found = passages(text, quotes, (), ())

    squeezed = "".join(text.split())
    assert "".join("".join(each.text for each in found).split()) == squeezed
    covered = {at for quote in quotes for at in range(quote.start, quote.end)}
    marked = "".join("".join(each.text for each in found if each.is_quoted).split())
    assert marked == "".join(text[at] for at in sorted(covered) if not text[at].isspace())
    assert sorted(key for each in found for key in each.begin) == sorted(quote.id for quote in quotes)


@pytest.mark.slow
def test_a_megabyte_with_thousands_of_quotes_is_quick() -> None:
    text = "Funding was awarded to 24 trusts in the north. " * 22_000
    quotes = [Quoted(str(n), n, n * 250, n * 250 + 300) for n in range(4000)]
    began = time.process_time()
    found = passages(text, quotes, (), ())

    assert sum(len(each.text) for each in found) == len(text)
    assert time.process_time() - began < 15
