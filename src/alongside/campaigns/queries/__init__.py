"""What the pages of campaigns ask of the tables. Nothing here writes."""
