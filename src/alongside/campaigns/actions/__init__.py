"""What changes campaigns: the only writers, each with `by=` and an act in the log in the same transaction."""
