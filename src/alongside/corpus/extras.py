"""The libraries of the extras, loaded when first needed and with their telemetry switched off."""

import os
from importlib import import_module
from types import ModuleType

_SILENT = {
    "DO_NOT_TRACK": "true",
    "SCARF_NO_ANALYTICS": "true",
    "DAFT_ANALYTICS_ENABLED": "0",
    "DAFT_PROGRESS_BAR": "0",
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_AIR_NEW_OUTPUT": "0",
}
"""Nothing of ours reports to anybody; these libraries would."""

_EXTRAS = {"pyarrow": "corpus", "duckdb": "corpus", "daft": "corpus", "ray": "cluster"}


class MissingExtraError(Exception):
    """A library of an extra is not installed. The message says what to install."""


def library(name: str) -> ModuleType:
    """The module `name` of an extra; its package decides which extra to ask for.

    Raises MissingExtraError when it is not installed.
    """
    os.environ.update(_SILENT)
    package = name.partition(".")[0]
    try:
        return import_module(name)
    except ModuleNotFoundError as problem:
        if (problem.name or "").partition(".")[0] != package:
            raise
        extra = _EXTRAS[package]
        raise MissingExtraError(
            f"This needs {package}, which is not installed. In the folder of the project: "
            f".venv/bin/pip install --editable '.[{extra}]'"
        ) from problem
