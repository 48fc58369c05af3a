"""The ``coach`` command: reads arguments, calls the engine, prints. Has no rules of training."""

import sys


def main() -> None:
    """Run the command. Imports happen inside, so that Ctrl-C exits quietly from the first moment on."""
    try:
        from engine.cli.main import main as run  # noqa: PLC0415 - see above
    except KeyboardInterrupt:
        sys.exit(130)
    run()
