"""From paths to documents with their statements, ready to be stored. Knows no database.

files.py finds what is to be read, sources_file.py reads `sources.toml`, described.py tells what
a work is, reading.py reads documents (in worker processes when there are many), rows.py gives a
statement the shape in which it is stored or printed.
"""
