"""Bytes in, documents out: one file a format, chosen by what the bytes are and the file's name."""
