"""A document in, cited statements out.

    formats/               bytes to a normalised text with a table of its parts, one file a format
    readers/               one file a thing to look for: statements with exact spans
    intake/                finds files, tells what they are, gives statements the shape they are stored in
    vocabulary.py          every property that a statement may have

What readers know of the words of one matter, and share, has a folder each:

    advert/                the post that a job advert offers: fields, band, contract, hours, the vacancy
    person_specification/  what an advert asks of applicants
    kinds/                 what kind of post an advert is, and why
    pay_line/              the pay of one post out of the few words that say it
    pay/                   what makes a sum in a long text pay, and whose
    posts/                 the roles and employers that a text names
    outcomes/              what came of an offer of money, and the words that give a reason
    concern_items/         a letter that answers concerns one by one, item by item
    stances/               whether such an answer accepts, denies, promises or refuses
    correspondence/        letters and mail about a request for information
    dates/                 the dates that a text names

The files beside them are the text itself (copy.py, document.py, layout.py, sentences.py, voices.py) and
small things that several of these use: numbers, sums of money, names of bodies, phrases.

Not here: storing statements (register/), computing with them (checking/).
"""
