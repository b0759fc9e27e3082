"""What a job advert says of the post that it offers, read from its fields and from its prose.

fields.py says whether a document is an advert and finds its fields, labels.py has how they are labelled;
post.py is the post that all readers of one advert share. band.py, contracts.py with contract_words.py,
hours.py and week.py read one matter each; around.py finds the few lines that matter in a long text.
vacancy.py puts the statements of an advert together into one row, priced.py works out what that pays.

Not here: making statements (readers/), what kind of work it is (kinds/), the words of a pay line
(pay_line/), what is asked of applicants (person_specification/), the layout of a file (formats/).
"""
