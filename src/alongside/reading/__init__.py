"""A document in, cited statements out.

formats/ turns bytes into a normalised text with a table of its parts, one file a format.
readers/ looks for one kind of thing each and gives statements with exact spans.
vocabulary.py declares every property a statement may have.
intake/ finds files, tells what they are and gives statements the shape in which they are stored.

Not here: storing statements (register/), computing with them (checking/).
"""
