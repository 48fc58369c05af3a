"""A definition laid out as steps, once for each combination of swaps."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from engine.workflow.definition import Definition
from engine.workflow.steps import Step, compile_steps


class Plan:
    """Shared by all sessions on one definition. Safe for several threads: at worst, work is done twice."""

    __slots__ = ("definition", "key", "steps")

    steps: Callable[..., tuple[Step, ...]]
    """All steps, with the swaps made that are given."""

    def __init__(self, definition: Definition, key: str = "") -> None:
        """Make a plan of ``definition``, which the store knows as ``key``."""
        self.definition = definition
        self.key = key
        self.steps = cache(partial(compile_steps, definition))
