"""Timed steps: walk, bicycle, elliptical trainer. They have room to explain what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from engine.catalog.models import Advice
from engine.cues.context import BRIEFING, MINUTE, TEACHING, ScriptContext, whole_minutes
from engine.cues.models import Arguments, Priority, Wanted
from engine.cues.rests import release
from engine.cues.welcome import welcome
from engine.workflow.position import steps_after
from engine.workflow.steps import Step

SPARSE, DENSE = 75.0, 45.0
"""Seconds between two cues on the way: normally, and when chatty."""

LAST_MINUTE = 50.0
"""Seconds before the end of a walk from which it tells what comes straight after it."""


def timed(scene: ScriptContext) -> Iterator[Wanted]:
    """A timed step: start, half-way, a minute left, ten seconds, the end, and some form cues (programme W1, C1)."""
    if scene.step.index == 0 and not scene.listener.greeted:
        yield from welcome(scene)
    yield from release(scene)
    yield from scene.fact()
    yield _announce(scene)
    yield from _times(scene)
    yield from _what_follows(scene)
    if scene.talks("terse"):
        return
    # Ranks with the names: this line ("Start walking now.") is what gets the listener going.
    yield scene.say(f"exercise-{scene.step.exercise}.setup", "form", Priority.NAME, chain="main")
    if scene.duration >= TEACHING:
        yield from _teach(scene)
    yield from _on_the_way(scene)


def _announce(scene: ScriptContext) -> Wanted:
    message = "warm-up-cardio" if scene.step.phase == "warm_up" else "cool-down-cardio"
    return scene.say(
        message,
        "announce",
        Priority.NAME,
        chain="main",
        arguments={"exercise": scene.step.exercise or "", "minutes": whole_minutes(scene.duration)},
    )


def _times(scene: ScriptContext) -> Iterator[Wanted]:
    half = scene.duration / 2
    if scene.duration > 2 * MINUTE:
        # Minutes are named only when they are whole: two and a half are neither two nor three.
        named = {"minutes": whole_minutes(half)} if half % MINUTE == 0 else {}
        yield from scene.mark(half, "half-way-minutes" if named else "half-way", **named)
    if scene.duration > MINUTE:
        yield from scene.mark(MINUTE, "minute-left")
    yield from scene.mark(10.0, "seconds-left", seconds=10)
    yield from scene.countdown(3)


def _what_follows(scene: ScriptContext) -> Iterator[Wanted]:
    """Name what comes after the walk, in its last minute."""
    following = scene.next
    if following is None or following.exercise is None:
        return
    start, end = max(0.0, scene.duration - LAST_MINUTE), scene.duration - 11.0

    def wish(message: str, arguments: Arguments | None = None) -> Wanted:
        return scene.say(
            message, "preview", Priority.NAME, earliest=start, until=end, chain="follows", arguments=arguments
        )

    if following.round is not None:
        moves = {step.slot for step in _ahead(scene) if step.round is not None}
        yield wish("next-circuit", {"rounds": following.sets, "moves": len(moves)})
    elif following.phase == "cool_down":
        yield wish("next-stretches")
    yield wish("next", {"exercise": following.exercise})
    if _explains(scene, following, following.exercise):
        for line in (*scene.words_on(following.exercise, "setup"), *scene.lesson(following.exercise)):
            yield scene.say(line, "preview", Priority.HOW, earliest=start, until=end, chain="follows")


def _explains(scene: ScriptContext, following: Step, exercise: str) -> bool:
    """Whether the end of the walk explains what comes straight after it: a new exercise that nothing else explains."""
    taught = scene.duration >= TEACHING and following.phase == scene.step.phase
    new = scene.duration >= BRIEFING and scene.is_new(exercise, scene.step.index + 1)
    return new and not taught and following.index == scene.step.index + 1 and not scene.talks("terse")


def _teach(scene: ScriptContext) -> Iterator[Wanted]:
    """Explain the new moves of this phase, spread over the second half of the walk."""
    moves = dict.fromkeys(step.exercise for step in _ahead(scene) if step.exercise and step.kind == "ready")
    new = [move for move in moves if scene.is_new(move, scene.step.index + 1)]
    half, last = scene.duration / 2 + 8.0, scene.duration - MINUTE - 8.0
    for number, move in enumerate(new):
        start = half + number * (last - half) / len(new)
        yield from _lesson(scene, move, start, start + (last - half) / len(new))


def _ahead(scene: ScriptContext) -> Iterator[Step]:
    """The steps of this phase after the walk, of a circuit the first round: the others bring no other move.

    Nothing beyond is looked at, so that people whose workouts differ there share what is said here.
    """
    for step in steps_after(scene.steps, scene.step.index):
        if step.phase != scene.step.phase or (step.round or 1) > 1:
            return
        yield step


def _lesson(scene: ScriptContext, move: str, start: float, end: float) -> Iterator[Wanted]:
    chain = f"how-{move}"

    def wish(message: str, arguments: Arguments | None = None) -> Wanted:
        return scene.say(message, "preview", Priority.HOW, earliest=start, until=end, chain=chain, arguments=arguments)

    yield wish("coming-up", {"exercise": move})
    for line in (*scene.words_on(move, "setup"), *scene.lesson(move)):
        yield wish(line)


def _on_the_way(scene: ScriptContext) -> Iterator[Wanted]:
    """Form cues and fitting advice in turn, each at most once."""
    every = DENSE if scene.talks("chatty") else SPARSE
    moment = "cardio" if scene.step.phase == "warm_up" else "cool_down"
    fitting = (each for each in scene.listener.advice if moment in each.moments)
    advice = [f"advice-{each.id}" for each in fitting if _is_true_of(each, scene.duration)]
    start, places = scene.turn(), int((scene.duration - 30.0) / every)
    cues = scene.form_cues(scene.step.exercise or "", start, places)
    for place in range(places):
        at = 20.0 + (place + 0.5) * every
        if place % 2 and place // 2 < len(advice):
            chosen = advice[(start + place // 2) % len(advice)]
            yield scene.say(chosen, "form", Priority.ADVICE, earliest=at, until=at + every)
        elif cues:
            yield scene.say(cues[place], "form", Priority.FORM, earliest=at, until=at + every)


def _is_true_of(advice: Advice, seconds: float) -> bool:
    return advice.lasting is None or advice.lasting[0] <= seconds <= advice.lasting[1]
