"""A definition ready to be walked: its steps, laid out once for each combination of swaps."""

from __future__ import annotations

from engine.workflow.definition import Definition
from engine.workflow.steps import Step, Swaps, compile_steps


class Plan:
    """Shared by all sessions on one definition. Safe from several threads: the worst is work done twice."""

    __slots__ = ("_layouts", "definition", "key")

    def __init__(self, definition: Definition, key: str = "") -> None:
        """Make a plan of ``definition``, which the store knows as ``key``."""
        self.definition = definition
        self.key = key
        self._layouts: dict[Swaps, tuple[Step, ...]] = {}

    def steps(self, swaps: Swaps = ()) -> tuple[Step, ...]:
        """All steps, with ``swaps`` made."""
        layout = self._layouts.get(swaps)
        if layout is None:
            layout = self._layouts[swaps] = compile_steps(self.definition, swaps)
        return layout
