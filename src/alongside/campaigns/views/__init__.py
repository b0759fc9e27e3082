"""What answers each address, one file a page."""
