"""Words every room shares: quotes, money, partial dates, intervals, statements, findings.

Plain values with no behaviour beyond their own arithmetic. Imports nothing of ours.
What a property means is in reading/vocabulary.py; what the law says is in rules/.
"""
