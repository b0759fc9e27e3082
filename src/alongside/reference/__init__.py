"""Dated facts shipped as files, and the look-ups over them.

organisations/: bodies, their names over time, successors. pay/: scales and supplements by year.
calendars/: bank holidays. Every row has its source; a row marked unverified stays marked.
"""
