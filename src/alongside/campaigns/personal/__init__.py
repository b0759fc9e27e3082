"""Where personal words stand in a letter. What is shown in their place: campaigns/redaction.py."""
