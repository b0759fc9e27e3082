"""What nobody is to read any more goes from the older versions of a source too."""

import pytest

from alongside.people.models import Act
from alongside.register.actions import strike_out
from alongside.register.models import Capture, StoredStatement
from tests import making

pytestmark = pytest.mark.django_db
FIRST = "Ada Lamb says that 24 trusts took part. In all 31 did not."
SECOND = "24 trusts took part. In all 31 did not."


def versions() -> tuple[Capture, Capture]:
    """An older version of a letter and the newest."""
    making.take(FIRST, making.count("Ada Lamb says that 24", 24), making.count("31", 31, making.NORTHMOOR))
    making.take(SECOND, making.count("24", 24))
    older, newest = Capture.objects.order_by("pk")
    return older, newest


def test_words_are_blacked_out_and_statements_that_quote_them_go() -> None:
    older, newest = versions()
    assert strike_out(by=making.BY, capture=older, spans=[(0, 8)]) == 1
    older.refresh_from_db()
    assert older.text.startswith("███ ████ says that 24")
    assert len(older.text) == len(FIRST)
    left = StoredStatement.objects.get(capture=older)
    assert older.text[left.start : left.end] == left.exact == "31"
    assert newest.statements.count() == 1
    assert "Ada" not in str(Act.objects.get(deed="struck out words").detail)


def test_the_newest_version_is_replaced_never_struck_out() -> None:
    _, newest = versions()
    with pytest.raises(ValueError, match="newest"):
        strike_out(by=making.BY, capture=newest, spans=[(0, 2)])
