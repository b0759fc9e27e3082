"""What makes a sum of money in a text pay, and of which post.

cues.py tells pay by the words around a sum, grants.py the sums that are a grant, a fund or a charge, found.py
holds the figures of one document against each other, bands.py reads the names of pay bands.

Not here: the sums themselves (pay_words.py), the pay line of an advert (pay_line/), making statements
(readers/pay.py).
"""
