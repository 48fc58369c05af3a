"""What can be pressed on a screen now, and what a press means: the same as the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from engine.dialogue.acts import Reply
from engine.workflow.session import HELD

if TYPE_CHECKING:
    from engine.dialogue.exchange import Exchange

Button = Literal["next", "pause", "resume", "more-rest", "yes", "no"]

BUTTONS: Final[dict[str, str]] = {
    "next": "AMAZON.NextIntent",
    "pause": "AMAZON.PauseIntent",
    "resume": "AMAZON.ResumeIntent",
    "more-rest": "MoreRestIntent",
    "yes": "AMAZON.YesIntent",
    "no": "AMAZON.NoIntent",
}
"""The name of the intent that a button stands for."""

RUNNING: Final[tuple[Button, ...]] = ("next", "pause", "more-rest")
"""What can be pressed while a workout goes on; more rest only where there is a rest."""

STEP: Final = "step"
"""The slot of a pressed button's intent: index of the step that the screen showed."""

_YES_OR_NO: Final = frozenset(
    {
        *("start", "rest-day", "hurt-last", "interview", "experienced", "things", "limits", "have", "avoid"),
        *("resume", "reopen", "warm-again", "shorten", "switch", "restart", "other-thing", "own", "summary"),
    }
)
"""Questions that a finger may answer. Forgetting everything is none of them: that takes a word."""

_PLACED: Final = frozenset({"AMAZON.NextIntent", "MoreRestIntent"})
"""Intents that change the step that is shown: of the next one, they would be once too often."""


def buttons(ex: Exchange, kind: str) -> tuple[Button, ...]:
    """List what can be pressed after an answer; ``kind`` is the question that is open then.

    Where it hurts, or there was a sign of danger, a word is asked for: nothing is pressed by mistake.
    """
    place = ex.place
    if kind in {"caution", "caution-sure"} or (place is not None and place.session.told & HELD):
        return ()
    if place is not None and not place.paused:
        return RUNNING
    if kind in _YES_OR_NO:
        return ("yes", "no")
    if place is None:
        return ()
    return ("next", "resume") if kind == "set-done" else ("resume",)


def missed(ex: Exchange) -> Reply | None:
    """Do nothing for a press that came too late: the step that it was to change is over. None for any other."""
    step, place = ex.intent.number(STEP), ex.place
    if step is None or place is None or ex.intent.name not in _PLACED or step == place.session.step:
        return None
    return Reply(silent=True, ask=ex.dialogue.asked)
