"""Where a citation stands, told from the table of parts."""

from hypothesis import given
from hypothesis import strategies as st

from alongside.reading.document import Document, Part


def _document(*parts: Part) -> Document:
    return Document("made", "text/plain", "", "x" * 100, parts)


def test_a_label_goes_from_the_widest_part_to_the_narrowest() -> None:
    found = _document(
        Part("mail-part", "attachment staff.xlsx", 10, 60), Part("cell", "sheet Staff, cell B12", 20, 30)
    )
    assert found.label_at(25) == "attachment staff.xlsx, sheet Staff, cell B12"
    assert found.label_at(35) == "attachment staff.xlsx"
    assert found.label_at(60) == ""


def test_the_page_is_the_last_that_began() -> None:
    found = _document(Part("page", "page 1", 0, 40), Part("page", "page 2", 42, 100))
    assert [found.page_at(place) for place in (0, 41, 42, 99)] == [1, 1, 2, 2]
    assert _document(Part("cell", "row 1", 0, 5)).page_at(3) is None


def test_pages_of_attachments_count_each_from_their_own_first() -> None:
    found = _document(
        Part("mail-part", "message", 0, 8),
        Part("mail-part", "attachment a.pdf", 10, 30),
        Part("page", "page 1", 10, 18),
        Part("page", "page 2", 20, 30),
        Part("mail-part", "attachment b.pdf", 40, 60),
        Part("page", "page 1", 40, 60),
        Part("mail-part", "attachment c.csv", 70, 90),
    )
    assert [found.page_at(place) for place in (5, 12, 25, 45, 75)] == [None, 1, 2, 1, None]


_SPANS = st.tuples(st.integers(0, 90), st.integers(1, 60)).map(lambda pair: (pair[0], min(100, sum(pair))))


@given(st.lists(_SPANS, max_size=12), st.integers(0, 99))
def test_labels_are_those_of_a_plain_search_through_all_parts(
    spans: list[tuple[int, int]], place: int
) -> None:
    parts = [Part("cell", f"cell {number}", *span) for number, span in enumerate(spans)]
    holding = [part for part in parts if part.start <= place < part.end]
    wanted = sorted(holding, key=lambda part: (part.start, -part.end))
    assert _document(*parts).label_at(place) == ", ".join(part.label for part in wanted)


def test_each_of_a_hundred_thousand_cells_is_looked_up() -> None:
    parts = tuple(Part("cell", f"cell {place}", place * 10, place * 10 + 9) for place in range(100_000))
    found = Document("made", "text/csv", "", "x" * 1_000_000, parts)
    assert all(found.label_at(place * 10) == f"cell {place}" for place in range(0, 100_000, 10))
