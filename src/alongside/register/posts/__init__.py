"""One post out of what documents say of it: copies met, statements settled, pay worked out. No database.

copies.py is one advert as one source has it, meeting.py tells which copies are of one post, joined.py
settles what they say, told.py finds the posts that other documents tell of, fields.py gives
the row of the table, its pay worked out by reading/advert/priced.py. actions/posts.py reads and writes.
"""
