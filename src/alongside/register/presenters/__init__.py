"""Words and shapes for pages, from rows of the register. Nothing here asks the database."""
