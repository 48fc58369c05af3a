"""The first words of a workout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from engine.cues.announcing import fits, named
from engine.cues.context import ScriptContext, whole_minutes
from engine.cues.models import Arguments, Priority, Wanted
from engine.workflow.steps import Step

_SHORT = "no-warm-up-short"


def no_warm_up(steps: Sequence[Step]) -> str | None:
    """The message that says why a warm-up matters, where a workout has none and begins with work or stretches."""
    if any(step.phase == "warm_up" for step in steps) or steps[0].kind == "timed":
        return None
    return "no-warm-up" if any(step.phase == "exercise" for step in steps) else "no-warm-up-stretches"


def welcome(scene: ScriptContext) -> Iterator[Wanted]:
    """The first words of a workout; on the first use the disclaimer (A6); without a warm-up, why it matters (W3).

    Shortened when there would be no time to name the exercise. Warnings are never left out.
    """
    disclaimer = ("disclaimer",) if scene.listener.first_time else ()
    why = no_warm_up(scene.steps)
    if why is None:
        return iter(_first_words(scene, ("welcome", *disclaimer)))
    # From longest to shortest.
    frames = (("welcome", why), ("welcome", _SHORT), ("welcome-short", _SHORT))
    ways = [_first_words(scene, (first, *disclaimer, last)) for first, last in frames]
    after = (named(scene), *scene.weight(scene.step, "announce"))
    return iter(next((way for way in ways if fits(scene, (*way, *after))), ways[-1]))


def _first_words(scene: ScriptContext, messages: Iterable[str]) -> tuple[Wanted, ...]:
    total = whole_minutes(sum(step.duration for step in scene.steps))
    about: Arguments = {"workout": scene.listener.workout, "minutes": total}
    return tuple(
        scene.say(one, "announce", Priority.NAME, chain="main", arguments=about if one == "welcome" else {})
        for one in messages
    )
