"""A rest: how long, what is next and how, half-way, ten seconds, 5 4 3 2 1; in between, something worth knowing."""

from __future__ import annotations

from collections.abc import Iterator

from engine.cues.advice import advice, tells_advice
from engine.cues.announcing import one_side
from engine.cues.context import FULL_COUNTDOWN, LONG_REST, NEED, SHORT_COUNTDOWN, ScriptContext, seconds
from engine.cues.models import Arguments, Priority, Wanted
from engine.workflow.steps import Step

LAST = 18.0
"""The set-up cue of the next exercise comes within this many seconds of the end of a rest, not earlier."""


def rest(scene: ScriptContext) -> Iterator[Wanted]:
    """Everything said in one rest (programme S2)."""
    yield from _times(scene)
    yield from release(scene)
    following = scene.next
    if following is None or following.exercise is None:
        return
    if scene.duration >= FULL_COUNTDOWN:
        yield from scene.fact()
        length = {"seconds": seconds(scene.duration)}
        yield scene.say("rest", "announce", Priority.NAME, chain="main", arguments=length)
    yield _preview(scene, following, following.exercise)
    if scene.lifts_anew(following):
        yield from scene.weight(following, "preview")
    # A short rest has no room for its own length, but a new exercise must still be explained.
    until = scene.duration - (11.0 if scene.duration >= FULL_COUNTDOWN else 3.0)
    partners = [] if scene.talks("terse") else dict.fromkeys(_new_partners(scene, following))
    new = scene.is_new(following.exercise, scene.step.index) and not scene.talks("terse")
    if new:
        yield from _lesson(scene, following.exercise, until)
    for partner in partners:
        yield from _lesson_after_it(scene, partner, until)
    if new or partners:
        return
    if not is_at(scene, following.exercise):
        yield from _in_position(scene, following.exercise)
    yield from _worth_knowing(scene, following.exercise, until)


def release(scene: ScriptContext) -> Iterator[Wanted]:
    """Say to let go after a stretch or a hold, and that the time is over after a set that is moved in."""
    if scene.previous is not None and scene.previous.kind == "hold":
        over = "time-is-up" if scene.previous.moving else "release"
        yield scene.say(over, "announce", Priority.NAME, chain="main")


def _times(scene: ScriptContext) -> Iterator[Wanted]:
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
"""Announcements of the next set. Keys: whether it is a later set, whether it has a side."""


def _preview(scene: ScriptContext, following: Step, exercise: str) -> Wanted:
    """Name the next exercise, its set and its first side."""
    later, side = following.number > 1, following.side
    arguments: dict[str, str | int] = {"exercise": exercise}
    if later:
        arguments |= {"set": following.number, "sets": following.of}
    if side:
        arguments["side"] = side
    message = one_side(scene, following, _NEXT[later, side is not None])
    if following.phase == "exercise" and following.warms_up:
        arguments |= {"set": following.number, "sets": following.of}
        message = "next-warm-up-set" if following.of > 1 else "next-warm-up"
    instead = ("name",) if message == "next" else ("next", "name")
    return scene.say(message, "preview", Priority.NAME, chain="main", instead=instead, arguments=arguments)


def _lesson(scene: ScriptContext, exercise: str, until: float) -> Iterator[Wanted]:
    """Explain a new exercise: what it needs, set-up, how-to, what it trains."""
    yield from scene.needs(exercise, "preview", until)
    for setup in scene.words_on(exercise, "setup"):
        yield scene.say(setup, "preview", Priority.SETUP, chain="main", until=until)
    for line in scene.lesson(exercise):
        yield scene.say(line, "preview", Priority.HOW, chain="main", until=until)
    if exercise not in scene.listener.rusty:
        yield from _trains(scene, exercise, until)


def _new_partners(scene: ScriptContext, following: Step) -> Iterator[str]:
    """The new exercises that a superset goes straight on with: there is no other rest to explain them in."""
    if following.group is None or following.set > 1:
        return
    for step in scene.steps[following.index :]:
        if step.group != following.group or step.set > 1:
            return
        other = step.kind == "ready" and step.exercise not in {None, following.exercise}
        if other and scene.is_new(step.exercise or "", scene.step.index):
            yield step.exercise or ""


def _lesson_after_it(scene: ScriptContext, exercise: str, until: float) -> Iterator[Wanted]:
    """Explain the exercise that follows the next one: its lines come after all of the first one's."""
    about: Arguments = {"exercise": exercise}
    yield scene.say("then-comes", "preview", Priority.HOW, chain="main", until=until, arguments=about)
    if things := scene.listener.needs.get(exercise):
        needed: Arguments = {"things": things}
        yield scene.say(NEED, "preview", Priority.HOW, chain="main", until=until, arguments=needed)
    for line in (*scene.words_on(exercise, "setup"), *scene.lesson(exercise)):
        yield scene.say(line, "preview", Priority.HOW, chain="main", until=until)


def _trains(scene: ScriptContext, exercise: str, until: float) -> Iterator[Wanted]:
    for trains in scene.words_on(exercise, "trains"):
        yield scene.say(trains, "preview", Priority.ADVICE, chain="main", until=until)


def is_at(scene: ScriptContext, exercise: str) -> bool:
    """Whether the previous set was of the same exercise."""
    return scene.previous is not None and scene.previous.exercise == exercise


def _in_position(scene: ScriptContext, exercise: str) -> Iterator[Wanted]:
    """The set-up cue before a first set, near the end of the rest. The get-ready may have no room for it."""
    start = max(0.0, scene.duration - LAST)
    end = scene.duration - 3.0
    for setup in scene.words_on(exercise, "setup"):
        yield scene.say(setup, "preview", Priority.SETUP, earliest=start, until=end, chain="position")


def _worth_knowing(scene: ScriptContext, exercise: str, until: float) -> Iterator[Wanted]:
    """What the warm-up had no time to say of an exercise, or, now and then, advice."""
    if scene.talks("terse"):
        return
    if scene.was_only_warmed_up_with(exercise):
        yield from _trains(scene, exercise, until)
    if tells_advice(scene, scene.step):
        yield from advice(scene, until)
