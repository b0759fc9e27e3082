# Two commands are all you need:  make demo   and   make test

PYTHON ?= python3
BIN := .venv/bin
FAST := tests/terms tests/reference tests/rules tests/checking tests/drawing
WITH_DATABASE := tests/people tests/register tests/campaigns tests/website tests/cli

# What is started is compiled once, also where the machine is told to keep no compiled files.
demo test check: export PYTHONDONTWRITEBYTECODE =

.PHONY: demo test check fix pins develop run

demo: run            ## build a register from the examples and open the site
	@$(BIN)/alongside demo

test: develop        ## everything: what depends on a database on PostgreSQL, then all of it on SQLite
	@tools/with-postgres $(BIN)/python -m pytest -q -n 2 -m "not once" $(WITH_DATABASE)
	@$(BIN)/python -m pytest -q -n 2

check: develop       ## format, lint, types, the one direction, fast tests
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports
	@# The types take one core for a while; the tests need not wait for them.
	@$(BIN)/mypy & types=$$!; \
	  $(BIN)/python -m pytest -q -n 2 -m "not slow" $(FAST); tests=$$?; \
	  wait $$types && exit $$tests

fix: develop         ## format, and mend what the linter can
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

run:
	@PYTHON=$(PYTHON) tools/set-up run

develop:
	@PYTHON=$(PYTHON) tools/set-up develop

pins:                ## pin the dependencies again after a change in pyproject.toml
	@tools/pin
