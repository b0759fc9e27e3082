"""Whom a stage is sent to: a saved rule over the register, in plain words, and what it chooses with reasons.

`rule` the rule as data and its check · `words` the rule as a sentence · `choosing` what it chooses ·
`proposals` who is to be asked for each body chosen: successors, joint bids, the Act that binds it.
Nothing here writes: campaigns/actions/stages.py does.
"""

from alongside.campaigns.recipients.choosing import Choice, choose
from alongside.campaigns.recipients.proposals import Proposal, Selection, selection
from alongside.campaigns.recipients.rule import Rule, RuleError, parse
from alongside.campaigns.recipients.sayings import Because
from alongside.campaigns.recipients.words import in_words

__all__ = [
    "Because",
    "Choice",
    "Proposal",
    "Rule",
    "RuleError",
    "Selection",
    "choose",
    "in_words",
    "parse",
    "selection",
]
