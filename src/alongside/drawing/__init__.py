"""Charts and maps as SVG from plain data, each with its table. Knows nothing of documents.

svg.py writes elements; tile_map.py, stretch.py, shares.py, ladder.py (with lanes.py) and ceiling.py
draw. No colour is set here: marks carry classes and the site's stylesheet gives them theirs, so that
dark mode, forced colours and print follow. A mark is told apart by letter and shape too.
"""
