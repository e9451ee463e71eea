"""The command line: ``dealflow``. Each command is a line in ``app.py`` and its work a module of its own."""

from flows.cli.app import main

__all__ = ["main"]
