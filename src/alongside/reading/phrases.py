"""Patterns for phrases in running text, where a line may have been wrapped at any space."""

import re


def phrase(pattern: str) -> re.Pattern[str]:
    """The pattern without regard to case, each space in it standing for any white space."""
    return re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE)


def phrases(*pairs: tuple[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each code with its pattern as a phrase of whole words."""
    return tuple((code, phrase(rf"\b(?:{words})\b")) for code, words in pairs)
