"""Forms of campaigns: `due` the calculator · `making` a campaign and its stages · `desk` requests."""

from alongside.campaigns.forms.due import DayField, DueForm

__all__ = ["DayField", "DueForm"]
