"""Labelled messages about requests: the labels, what answers them, and how answers are held against them."""
