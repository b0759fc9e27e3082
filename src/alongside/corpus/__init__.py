"""The same reading over documents too many for the register, into Parquet files.

run.py       one run: source to folder, taken up again where it was stopped
sources.py   a file, a folder or an address, row by row; places.py opens them
parts.py     rows cut into parts of bounded size
rows.py      one document to its rows, by the readers the register uses
columns.py   the tables: every column, its type and what it means
work.py      one part read: what a worker does, whatever the engine
engines.py   who does the work: processes here (pool.py), Daft here, Daft on a Ray cluster
manifest.py  what is finished, so that nothing is done twice or left out
report.py    the count over a finished folder; report_page.py writes it as a page

Needs the extra `corpus`, and `cluster` for Ray. Not here: bringing the result
into the register (register/actions/load_corpus.py).
"""
