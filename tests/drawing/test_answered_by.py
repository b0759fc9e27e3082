"""The drawing of how many have answered by each day."""

import re

import pytest

from alongside.drawing.answered_by import answered_by


@pytest.mark.parametrize(("days", "side"), [([(6, 1)], "end"), ([(6, 1), (90, 2)], "start")])
def test_the_words_of_the_limit_stand_on_the_side_that_has_room(
    days: list[tuple[int, int]], side: str
) -> None:
    drawn = answered_by(days, 5, 20, key="k", title="Answers", said="By day 20, 1 of 5.")
    (across, anchor) = re.findall(r'x="([\d.]+)%"[^>]*text-anchor="(\w+)">day 20: last lawful day', drawn)[0]
    assert anchor == side
    assert (float(across) > 50) == (side == "end")
