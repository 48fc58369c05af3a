"""The ``coach`` command: reads arguments, calls the engine, prints. Has no rules of training."""

import gc

from engine.cli.early_end import end_at_once

_SELDOM = 50_000
"""Objects made between two looks for garbage. Python looks after every 700, and imports make hardly any: 80 ms."""


def main() -> None:
    """Run the command. Imports happen inside, so that Ctrl-C exits quietly from the first moment on."""
    end_at_once()
    gc.set_threshold(_SELDOM)
    from engine.cli.main import main as run  # noqa: PLC0415 - see above

    run()
