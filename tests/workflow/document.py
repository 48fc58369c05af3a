"""Writes docs/machine.md from the machine: ``python -m tests.workflow.document``."""

from __future__ import annotations

from pathlib import Path

from engine.workflow.machine import TRAVEL
from tests.workflow.diagram import mermaid, table

DOCUMENT = Path(__file__).parents[2] / "docs" / "machine.md"

_TEXT = """\
# The machine

Drawn from `engine/workflow/machine.py`; do not edit this page. After a change there, write it anew with
`python -m tests.workflow.document`. A test fails while it is out of date.

One module-level machine serves all sessions. A session is plain data and only names its state; the machine says which
events that state knows and carries the session over, nothing else. Where an event leads to, and what is said, is
computed before, in `engine/workflow`: each arrow is guarded by the phase of the step that the event leads to.

```mermaid
{diagram}```

*travel* stands for the events that lead to another step, or to another run of this one:
{travel}.

## What each state knows

{table}
An event that a state does not know changes nothing. It comes back as a refusal with words to say; only a timer that
comes late is ignored without a word.
"""


def text() -> str:
    """The page as it has to be."""
    names = [f"`{trigger}`" for trigger in TRAVEL]
    travel = f"{', '.join(names[:-1])} and {names[-1]}"
    return _TEXT.format(diagram=mermaid(), travel=travel, table=table())


if __name__ == "__main__":
    DOCUMENT.parent.mkdir(exist_ok=True)
    DOCUMENT.write_text(text(), encoding="utf-8")
