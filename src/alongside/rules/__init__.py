"""What law and policy say, as pure functions that cite their section.

Here: working days and the FOI clock; what a pay figure is on a scale. Not here: the dated
figures themselves (reference/).
"""
