"""Statements in, findings out: sums, list against count, ranges, ratios, clocks, clashes.

Pure functions: each check is a small file with `CHECK` (its number), and `findings(evidence)`.
Not here: storing or explaining findings (register/).
"""
