"""The day a reply is put off to and the sum of a fee: named by the message, or not told at all."""

from datetime import date

import pytest

from alongside.reading.correspondence import Letter, classify
from alongside.reading.correspondence.named import fee_asked, put_off_to

CAME = date(2026, 6, 29)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("We are extending the time for reply to 27 July 2026.", date(2026, 7, 27)),
        ("We need to extend the deadline for your request of 1 June 2026. We aim to respond by 27 July.",
         date(2026, 7, 27)),
        ("We need to extend the deadline by 20 working days.", None),
        ("We need to extend the deadline. We will reply by 20 July 2026 or by 27 July 2026.", None),
        ("We need to extend the time limit for your request received on 1 June 2026.", None),
    ],
)  # fmt: skip
def test_an_extension_names_one_day_or_none(text: str, day: date | None) -> None:
    found = classify(Letter(text))
    assert found.kind == "extension"
    assert put_off_to(text, (found.start, found.end), CAME) == day
    assert put_off_to(text, (0, 0), CAME) == day


@pytest.mark.parametrize(
    ("text", "pence"),
    [
        ("This is a fees notice. The fee is £32.40, payable within three months.", 3240),
        ("This is a fees notice. A charge of £1,250 is due. Please pay it before we begin.", 125_000),
        ("This is a fees notice. The fee for 324 sheets at £0.10 a sheet is £32.40.", 3240),
        ("This is a fees notice. The fee is £10 for paper or £5 for a disc.", None),
        ("This is a fees notice, and you will hear of the sum.", None),
    ],
)
def test_a_fees_notice_names_one_sum_or_none(text: str, pence: int | None) -> None:
    found = classify(Letter(text))
    assert found.kind == "fee-notice"
    assert fee_asked(text, (found.start, found.end)) == pence


def test_whitespace_without_end_is_no_trouble() -> None:
    for sign in (" ", "\t", "\n", "-", "_", "ref ", "> "):
        assert classify(Letter(sign * 20_000 + ",x")).kind == "unclear"
