"""The ``coach`` command: reads what is asked for, calls the engine, prints. No rule of training lives here."""

import sys


def main() -> None:
    """Run the command. What it needs is imported here, so that Ctrl-C is quiet from the first moment on."""
    try:
        from engine.cli.main import main as run  # noqa: PLC0415 - see above
    except KeyboardInterrupt:
        sys.exit(130)
    run()
