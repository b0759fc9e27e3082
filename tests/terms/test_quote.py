"""A quote always stands where it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.terms.quote import Quote, QuoteMismatchError


@given(st.text(), st.integers(0, 40), st.integers(0, 40))
def test_a_cut_quote_holds_in_its_text_or_is_refused(text: str, start: int, end: int) -> None:
    try:
        quote = Quote.cut(text, start, end)
    except QuoteMismatchError:
        assert start >= end or end > len(text) or not text[start:end].strip()
    else:
        assert quote.holds_in(text)
        assert quote.exact == quote.exact.strip()


def test_a_quote_does_not_hold_in_a_text_that_has_moved() -> None:
    quote = Quote.cut("Twelve posts were offered.", 0, 12)
    assert not quote.holds_in("In all, twelve posts were offered.")


def test_white_space_alone_cannot_be_quoted() -> None:
    with pytest.raises(QuoteMismatchError, match="characters"):
        Quote.cut("a   b", 1, 4)
