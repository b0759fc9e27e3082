"""Charts and maps as SVG from plain data, each with its table. Knows nothing of documents."""
