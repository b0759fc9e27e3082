"""The tables of campaigns, one file a noun. Only actions/ writes to them; queries/ reads them."""

from alongside.campaigns.models.answer import Answer, AnswerKind, AnswerState
from alongside.campaigns.models.campaign import Campaign, CampaignState, Part
from alongside.campaigns.models.incoming import Attachment, BoundBy, Incoming
from alongside.campaigns.models.mailbox import Mailbox
from alongside.campaigns.models.note import Claim, Note
from alongside.campaigns.models.outgoing import Outgoing, OutgoingKind, OutgoingState
from alongside.campaigns.models.reminders import Reminders
from alongside.campaigns.models.request import Channel, Chosen, Request, RequestEvent, RequestState
from alongside.campaigns.models.sighting import Sighting
from alongside.campaigns.models.stage import Question, Stage, StageState

__all__ = [
    "Answer",
    "AnswerKind",
    "AnswerState",
    "Attachment",
    "BoundBy",
    "Campaign",
    "CampaignState",
    "Channel",
    "Chosen",
    "Claim",
    "Incoming",
    "Mailbox",
    "Note",
    "Outgoing",
    "OutgoingKind",
    "OutgoingState",
    "Part",
    "Question",
    "Reminders",
    "Request",
    "RequestEvent",
    "RequestState",
    "Sighting",
    "Stage",
    "StageState",
]
