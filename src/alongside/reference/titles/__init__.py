"""Job titles met for lived-experience and involvement work, with where each was seen, and their look-up.

A title is evidence and settles nothing: `kind` is what posts of that title were, "ambiguous" where they
were several things. What an advert makes of its title is told in reading/kinds.
"""

from alongside.reference.titles.known import KnownTitle, TitleFound, known_title_in, known_titles

__all__ = ["KnownTitle", "TitleFound", "known_title_in", "known_titles"]
