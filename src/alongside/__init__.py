"""Alongside: the open platform for lived-experience work in public services.

The rooms, and the one direction in which they import each other, are mapped in
docs/architecture.md.
"""
