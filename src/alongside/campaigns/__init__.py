"""Campaigns: one question to many bodies, with the law's clocks.

Here: the calculator of due dates, as a page and as a calendar file. Not here: the rules themselves
(rules/clock and the Acts beside it), what bodies answered (register).
"""
