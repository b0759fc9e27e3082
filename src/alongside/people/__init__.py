"""Accounts, teams and roles, and the audit log of every act. An app.

Not here: what the acts change (register/).
"""
