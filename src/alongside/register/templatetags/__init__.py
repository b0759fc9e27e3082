"""Filters and tags of the register's templates."""
