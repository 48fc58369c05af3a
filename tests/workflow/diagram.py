"""The machine as a Mermaid state diagram, drawn from its own definition; for the documentation only."""

from __future__ import annotations

from engine.workflow.machine import MACHINE, STATES, TRAVEL

_ENDS = ("finished", "stopped")


def mermaid() -> str:
    """The diagram. The triggers of :data:`TRAVEL` are written as "travel" where all of them lead the same way."""
    begin = f"    [*] --> {MACHINE.initial}"
    arrows = [f"    {source} --> {target}: {_label(triggers)}" for (source, target), triggers in _arrows().items()]
    ends = [f"    {state} --> [*]" for state in _ENDS]
    return "\n".join(["stateDiagram-v2", begin, *arrows, *ends]) + "\n"


def _label(triggers: list[str]) -> str:
    """The triggers of an arrow, in short."""
    travels = [trigger for trigger in TRAVEL if trigger in triggers]
    others = [trigger for trigger in triggers if trigger not in TRAVEL]
    # While paused no time is reached, so "travel" is said to be without it.
    if set(TRAVEL) - set(travels) == {"time_reached"}:
        travels = ["travel but time_reached"]
    elif len(travels) == len(TRAVEL):
        travels = ["travel"]
    return ", ".join((*travels, *others))


def _arrows() -> dict[tuple[str, str], list[str]]:
    """Every way that the machine knows, in the order of the states, with the triggers that take it."""
    arrows: dict[tuple[str, str], list[str]] = {(source, target): [] for source in STATES for target in STATES}
    for trigger, event in MACHINE.events.items():
        for source, ways in event.transitions.items():
            for way in ways:
                arrows[source, way.dest or source].append(trigger)
    return {way: triggers for way, triggers in arrows.items() if triggers}


def table() -> str:
    """What each state knows, as a Markdown table: a row a trigger, a column a state."""
    rows = [f"| {' | '.join(('event', *STATES))} |", f"|{' --- |' * (len(STATES) + 1)}"]
    for trigger, event in MACHINE.events.items():
        known = ("yes" if state in event.transitions else "" for state in STATES)
        rows.append(f"| {' | '.join((f'`{trigger}`', *known))} |")
    return "\n".join(rows) + "\n"
