"""The ``coach`` command: reads what is asked for, calls the engine, prints. No rule of training lives here."""

from engine.cli.main import main

__all__ = ["main"]
