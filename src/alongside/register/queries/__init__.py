"""The readers of the register. Every number comes with the ids of the statements behind it."""
