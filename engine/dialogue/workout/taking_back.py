"""What was done since something that is to be taken back."""

from __future__ import annotations

from engine.dialogue.scene import Entry
from engine.workflow.effects import Performed


def done_since(log: tuple[Entry, ...], event: str) -> bool:
    """Tell whether a set was done since an event, and what came with it: it would be lost unsaid."""
    ids = [recorded.event.id for recorded, _ in log]
    if event not in ids:
        return False
    request = event.rpartition(".")[0]
    request = request if request in ids else event
    since = zip(ids[ids.index(event) :], log[ids.index(event) :], strict=True)
    later = [effects for id_, (_, effects) in since if id_ != request and not id_.startswith(f"{request}.")]
    return any(isinstance(one, Performed) and one.phase == "exercise" for effects in later for one in effects)
