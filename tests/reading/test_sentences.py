"""Sentences end where a reader says they do."""

import pytest

from alongside.reading.layout import blocks_of, plain_of
from alongside.reading.sentences import sentences_of


def sentences(text: str) -> list[str]:
    blocks = blocks_of(text)
    plain = plain_of(text, blocks)
    return [plain[start:end] for start, end in sentences_of(plain, blocks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It met on Monday. It did not decide.", ["It met on Monday.", "It did not decide."]),
        ("We sent it at 10.28 to the team.", ["We sent it at 10.28 to the team."]),
        ("See www.example.org for more. Thank you.", ["See www.example.org for more.", "Thank you."]),
        ("Dr. Smith and Mrs. Jones spoke. All agreed.", ["Dr. Smith and Mrs. Jones spoke.", "All agreed."]),
        ('"Is it so?" It is.', ['"Is it so?"', "It is."]),
        ("It cost £1.5m. £2m was left.", ["It cost £1.5m.", "£2m was left."]),
    ],
)
def test_a_text_is_split_into_its_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected
