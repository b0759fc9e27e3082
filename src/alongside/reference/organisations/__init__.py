"""Public bodies over time: codes, names with dates, aliases with their source, successors.

`resolve` says which body a name means, `find` where a text names bodies, `answers_today_for`
who answers now for a body that was dissolved. table.py loads the files; words.py holds the
words that do and do not tell bodies apart; official.py reads the official organisation files.
Not here: which names a document holds, that is reading/mentions.py; the network, that is cli/.
"""

from alongside.reference.organisations.find import Found, find
from alongside.reference.organisations.history import (
    Answering,
    HeldName,
    also_called,
    answers_today_for,
    name_on,
    names_in_time,
    successors,
)
from alongside.reference.organisations.resolution import Candidate, Resolution, Status
from alongside.reference.organisations.resolve import resolve
from alongside.reference.organisations.spelling import misspells
from alongside.reference.organisations.table import (
    Name,
    Organisation,
    Share,
    Succession,
    Table,
    load,
    table,
)
from alongside.reference.organisations.wording import as_written

__all__ = [
    "Answering",
    "Candidate",
    "Found",
    "HeldName",
    "Name",
    "Organisation",
    "Resolution",
    "Share",
    "Status",
    "Succession",
    "Table",
    "also_called",
    "answers_today_for",
    "as_written",
    "find",
    "load",
    "misspells",
    "name_on",
    "names_in_time",
    "resolve",
    "successors",
    "table",
]
