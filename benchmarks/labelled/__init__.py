"""The labelled documents: what stands in a label file, how statements are held against it, and the files made
for formats that cannot be written by hand.
"""
