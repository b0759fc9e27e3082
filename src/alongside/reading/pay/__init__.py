"""What makes a sum of money in a text pay, and of which post.

cues.py tells pay by the words around a sum, grants.py the sums that are a grant, a fund or a charge, times.py
what unit of time a sum is for, bands.py the names of pay bands; found.py holds the figures of one document
against each other.

Not here: the sums themselves (pay_words.py), the pay line of an advert (pay_line/), making statements
(readers/pay.py).
"""
