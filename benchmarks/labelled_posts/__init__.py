"""Adverts with labels: what is labelled, what the program and a keyword rule answer, how they compare."""
