"""The only writers of the register. Each says by whom, and leaves an act in the log in its transaction.

take_in.py stores what was read, decisions.py what people decide about statements, stating.py what
they state by hand, striking_out.py takes out what nobody is to read any more, findings.py what the
checks found and how people explain it, settling.py the settled values, organisations.py the bodies,
posts.py the table of posts, saved_searches.py what is mailed, read_files.py does a whole run,
rebuild.py makes everything again from the captures.
"""

from alongside.register.actions.decisions import (
    CannotCorrectError,
    confirm_statement,
    correct_statement,
    reject_statement,
)
from alongside.register.actions.findings import explain_finding, reopen_finding, run_checks
from alongside.register.actions.organisations import load_organisations
from alongside.register.actions.posts import rebuild_posts, refresh_posts
from alongside.register.actions.read_files import Summary, read_files
from alongside.register.actions.rebuild import Rebuilt, rebuild
from alongside.register.actions.saved_searches import (
    Sent,
    TooManyError,
    ask_for_search,
    confirm_search,
    send_due,
    stop_search,
)
from alongside.register.actions.settling import resettle
from alongside.register.actions.stating import state, take_back
from alongside.register.actions.striking_out import strike_out
from alongside.register.actions.take_in import Arrival, Tally, name_topics, take_in

__all__ = [
    "Arrival",
    "CannotCorrectError",
    "Rebuilt",
    "Sent",
    "Summary",
    "Tally",
    "TooManyError",
    "ask_for_search",
    "confirm_search",
    "confirm_statement",
    "correct_statement",
    "explain_finding",
    "load_organisations",
    "name_topics",
    "read_files",
    "rebuild",
    "rebuild_posts",
    "refresh_posts",
    "reject_statement",
    "reopen_finding",
    "resettle",
    "run_checks",
    "send_due",
    "state",
    "stop_search",
    "strike_out",
    "take_back",
    "take_in",
]
