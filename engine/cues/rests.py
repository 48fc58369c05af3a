"""A rest: how long, what is next and how, half-way, ten seconds, 5 4 3 2 1; in between, something worth knowing."""

from __future__ import annotations

from collections.abc import Iterator

from engine.cues.models import Priority, Wanted
from engine.cues.scene import FULL_COUNTDOWN, LONG_REST, SHORT_COUNTDOWN, Scene, seconds
from engine.workflow.steps import Step


def rest(scene: Scene) -> Iterator[Wanted]:
    """What design calls for, for one rest (program.md S2)."""
    yield from _times(scene)
    following = scene.next
    if following is None or following.exercise is None:
        return
    short = scene.duration < FULL_COUNTDOWN
    if not short:
        if _after_a_set(scene) and (scene.talks("chatty") or (scene.talks("normal") and scene.step.set % 2 == 0)):
            yield scene.praise()
        length = {"seconds": seconds(scene.duration)}
        yield scene.say("rest", "announce", Priority.NAME, chain="main", arguments=length)
    yield _preview(scene, following, following.exercise)
    if not short:
        yield scene.say(f"exercise-{following.exercise}.setup", "preview", Priority.SETUP, chain="main")
        yield from _explain(scene, following.exercise)


def _after_a_set(scene: Scene) -> bool:
    return scene.previous is not None and scene.previous.phase == "exercise"


def _times(scene: Scene) -> Iterator[Wanted]:
    if scene.duration >= LONG_REST:
        yield from scene.mark(scene.duration / 2, "half-way")
    if scene.duration >= FULL_COUNTDOWN:
        yield from scene.mark(10.0, "seconds-left", seconds=10)
        yield from scene.countdown(5)
    elif scene.duration >= SHORT_COUNTDOWN:
        yield from scene.countdown(3)


_NEXT = {
    (False, False): "next",
    (False, True): "next-side",
    (True, False): "next-set",
    (True, True): "next-set-side",
}
"""How the next set is announced, by whether it is a later set and whether it has a side."""


def _preview(scene: Scene, following: Step, exercise: str) -> Wanted:
    """The next exercise by name; which set, and which side first."""
    later, side = following.set > 1, following.side
    arguments: dict[str, str | int] = {"exercise": exercise}
    if later:
        arguments |= {"set": following.set, "sets": following.sets}
    if side:
        arguments["side"] = side
    message = _NEXT[later, side is not None]
    instead = ("name",) if message == "next" else ("next", "name")
    return scene.say(message, "preview", Priority.NAME, chain="main", instead=instead, arguments=arguments)


def _explain(scene: Scene, exercise: str) -> Iterator[Wanted]:
    """Before an exercise that is new: how to do it and what it trains. Else, now and then, advice or muscles."""
    if scene.talks("terse"):
        return
    window = scene.duration - 11.0
    if scene.is_new(exercise, scene.step.index):
        for line in scene.speech.lines(exercise, "how"):
            yield scene.say(line, "preview", Priority.HOW, chain="main", until=window)
        yield scene.say(f"exercise-{exercise}.trains", "preview", Priority.ADVICE, chain="main", until=window)
    elif scene.duration >= LONG_REST and (scene.talks("chatty") or scene.step.set == scene.step.sets):
        yield from _advice(scene, exercise, window)


def _advice(scene: Scene, exercise: str, until: float) -> Iterator[Wanted]:
    """Advice that fits the movement, another one each time (program.md A1 to A5)."""
    pattern = scene.listener.patterns.get(exercise)
    fitting = [
        each.id
        for each in scene.listener.advice
        if "rest" in each.moments and (not each.patterns or pattern in each.patterns)
    ]
    if fitting:
        chosen = fitting[scene.turn() % len(fitting)]
        yield scene.say(f"advice-{chosen}", "form", Priority.ADVICE, earliest=scene.duration / 2 + 1.0, until=until)
