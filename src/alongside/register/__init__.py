"""Sources, captures, statements, findings, settled values, organisations; the review queue. An app.

Its tables are settled from statements and can be rebuilt from the documents at any time.
actions.py holds the only writers, queries/ the readers.
"""
