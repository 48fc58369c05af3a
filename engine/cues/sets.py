"""Getting into position, counting a set, changing sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

from msgspec import structs

from engine.cues.announcing import GET_READY, announce, announcements, fits, named
from engine.cues.context import NEED, SHORT_COUNTDOWN, WEIGHT, ScriptContext, seconds
from engine.cues.models import Arguments, Priority, Wanted
from engine.cues.placement import place
from engine.cues.rests import is_at, release, rest
from engine.cues.timing import count_times
from engine.cues.walks import LAST_MINUTE, timed
from engine.cues.welcome import welcome
from engine.workflow.steps import Step

MOST_CUES, MOST_CHATTY = 4, 8
"""Form cues in a long set, about: normally, and when chatty."""

BEGUN = 1.0
"""Seconds after which a set has begun, and what was not explained before can be."""

SELF_PACE_CUES = 9.0
"""Seconds between two form cues in a self-paced set."""

SLOW = 6.0
"""Seconds of a repetition from which it is told that it is hard."""

ROOMY_CHANGE = 7.0
"""A change of side at least this long also says to let go and counts 3, 2, 1."""


def ready(scene: ScriptContext) -> Iterator[Wanted]:
    """Announce exercise, set, side and target; then set-up, how-to if it is new, and 3, 2, 1."""
    first, told = tuple(_before_the_set(scene)), _told(scene)
    yield from first
    yield from _set(scene, first, told)
    yield from _slowness(scene)
    yield from _position(scene, scene.step.exercise or "", told)
    if scene.duration >= SHORT_COUNTDOWN:
        yield from scene.countdown(GET_READY)


def _before_the_set(scene: ScriptContext) -> Iterator[Wanted]:
    if scene.step.index == 0 and not scene.listener.greeted:
        yield from welcome(scene)
    yield from release(scene)
    if scene.goes_straight_on():
        yield scene.say("straight-on", "announce", Priority.NAME, chain="main")


def _set(scene: ScriptContext, first: tuple[Wanted, ...], told: frozenset[str]) -> Iterator[Wanted]:
    """Name the set and its weight, where that is another one. There may not be room for all of it."""
    whole = announce(scene)
    weight = tuple(scene.weight(scene.step, "announce")) if scene.lifts_anew(scene.step) and WEIGHT not in told else ()
    with_position = _beside_the_position(scene, (*first, *weight, *_alternate(scene)), told)
    if with_position is not None:
        yield from (with_position, *weight)
    elif not weight or fits(scene, (*first, whole, *weight)):
        yield from (whole, *weight)
    elif WEIGHT in _heard_before(scene):
        yield whole
    else:  # a weight that nobody has heard matters more than the number of repetitions, which are counted anyway
        yield from (named(scene), *weight)


def _beside_the_position(scene: ScriptContext, others: tuple[Wanted, ...], told: frozenset[str]) -> Wanted | None:
    """The longest announcement that leaves room for how to begin; None where nobody needs to hear that, or none does.

    How one lies or stands matters more than the number of a set that is the first, and than how much.
    """
    position = tuple(_set_up(scene, told)) if _must_get_into_position(scene) else ()
    fitting = (one for one in announcements(scene) if fits(scene, (*others, one), position))
    return next(fitting, None) if position else None


def _slowness(scene: ScriptContext) -> Iterator[Wanted]:
    """Say that slow repetitions are hard, before the first set of them (coaching rules: six seconds or more)."""
    tempo = scene.steps[scene.step.index + 1].tempo
    if tempo is not None and tempo.total >= SLOW and scene.is_first(scene.step) and scene.step.phase == "exercise":
        about: Arguments = {"seconds": seconds(tempo.total)}
        yield scene.say("slow-repetitions", "announce", Priority.SETUP, chain="main", arguments=about)


def _position(scene: ScriptContext, exercise: str, told: frozenset[str]) -> Iterator[Wanted]:
    """What it needs and its how-to if the exercise is new, its set-up, without what the rest already said."""
    new = scene.is_new(exercise, scene.step.index) and not scene.was_explained() and not scene.talks("terse")
    if new and NEED not in told:
        yield from scene.needs(exercise, "form")
    yield from _set_up(scene, told)
    yield from _alternate(scene)
    if new:
        for line in scene.lesson(exercise):
            if line not in told:
                yield scene.say(line, "form", Priority.HOW, chain="main")


def _alternate(scene: ScriptContext) -> Iterator[Wanted]:
    """Say once that left and right take turns."""
    if scene.steps[scene.step.index + 1].alternating and scene.is_first(scene.step):
        yield scene.say("alternate", "side", Priority.SIDE, chain="main")


def _set_up(scene: ScriptContext, told: frozenset[str]) -> Iterator[Wanted]:
    """How to stand or lie, unless the rest has said it, or it is how the set before was done."""
    exercise, before = scene.step.exercise or "", _rest_before(scene)
    if before is not None and is_at(replace(scene, step=before), exercise):
        return
    for setup in scene.words_on(exercise, "setup"):
        if setup not in told:
            yield scene.say(setup, "form", Priority.SETUP, chain="main")


def _must_get_into_position(scene: ScriptContext) -> bool:
    """Whether nobody has told how to begin, or it was minutes ago, before other stretches."""
    stretching = scene.step.phase == "cool_down"
    untold = scene.is_new(scene.step.exercise or "", scene.step.index) and not scene.was_explained()
    return scene.is_first(scene.step) and (stretching or untold)


def untold(scene: ScriptContext) -> Iterator[str]:
    """The lines that explain the exercise of a get-ready and that neither it nor the rest before had room for."""
    if scene.was_explained():
        return
    heard, whole = scene.listener.heard, replace(scene, listener=structs.replace(scene.listener, heard=None))
    cues = place(ready(whole), scene.duration, scene.speech)
    told = {cue.message for cue in cues if heard is None or cue.text in heard} | _told(whole)
    exercise = scene.step.exercise or ""
    for line in (*scene.words_on(exercise, "setup"), *scene.lesson(exercise)):
        if line not in told and not (heard and scene.speech.text(line, {}) in heard):  # it may have had more time
            yield line


def left_to_explain(scene: ScriptContext) -> Iterator[str]:
    """The lines that the get-ready before the set of a new exercise had no room for."""
    before = scene.previous
    if before is None or before.kind != "ready" or not scene.is_new(scene.step.exercise or "", before.index):
        return
    yield from untold(replace(scene, step=before, duration=before.duration))


def _told(scene: ScriptContext) -> frozenset[str]:
    """The texts of the rest before a new exercise, or of the end of the walk before it."""
    before = _rest_before(scene)
    if before is None and scene.previous is not None and scene.previous.kind == "timed":
        return _briefed(scene, scene.previous)
    if before is None or is_at(replace(scene, step=before), scene.step.exercise or ""):
        return frozenset()
    return _heard_before(scene)


def _heard_before(scene: ScriptContext) -> frozenset[str]:
    """The texts of the rest before a set: all of them, or those heard if it was cut short."""
    before = _rest_before(scene)
    if before is None:
        return frozenset()
    resting = replace(scene, step=before, duration=before.duration)
    cues, heard = place(rest(resting), before.duration, scene.speech), scene.listener.heard
    return frozenset(cue.message for cue in cues if heard is None or cue.text in heard)


def _briefed(scene: ScriptContext, walk: Step) -> frozenset[str]:
    """The texts of the end of a walk: what comes straight after it."""
    cues = place(timed(replace(scene, step=walk, duration=walk.duration)), walk.duration, scene.speech)
    heard = scene.listener.heard
    late = (cue for cue in cues if cue.at >= walk.duration - LAST_MINUTE)
    return frozenset(cue.message for cue in late if heard is None or cue.text in heard)


def _rest_before(scene: ScriptContext) -> Step | None:
    """The rest before a set; in a superset, the one before its round."""
    index = scene.step.index - 1
    while index >= 0 and scene.step.group is not None and scene.steps[index].group == scene.step.group:
        index -= 1
    return scene.steps[index] if index >= 0 and scene.steps[index].kind == "rest" else None


def repetitions(scene: ScriptContext) -> Iterator[Wanted]:
    """Count every repetition at its tempo, with form cues between, "two more" and "last one".

    Self-paced, or as many as one can: no counts.
    """
    if scene.step.most or scene.listener.pace == "self":
        yield from _self_paced(scene)
        return
    times = count_times(scene.step)
    for number, at in enumerate(times, 1):
        yield scene.exactly(at, "count", "count", number, number=number)
    # Placed after the counts: at a very quick tempo "go" would collide with the first count, and is left out.
    yield scene.exactly(0.0, "go", "announce")
    yield from _nearly_there(scene, times)
    yield from _lesson(scene, times[-1])
    yield from _between_counts(scene, times)


def _lesson(scene: ScriptContext, until: float) -> Iterator[Wanted]:
    """Explain as the set goes, between the first counts, what nobody has explained before."""
    for line in () if scene.talks("terse") else left_to_explain(scene):
        yield scene.say(line, "form", Priority.HOW, earliest=BEGUN, until=until, chain="lesson")


def _nearly_there(scene: ScriptContext, times: tuple[float, ...]) -> Iterator[Wanted]:
    """Say "two more" after the third-last count and "last one" after the second-last."""
    if len(times) >= 4 and not scene.talks("terse"):  # noqa: PLR2004 - a shorter set needs no telling
        yield scene.say("two-more", "encourage", Priority.SIDE, earliest=times[-3], until=times[-2])
    if len(times) >= 2:  # noqa: PLR2004
        yield scene.say("last-one", "encourage", Priority.SIDE, earliest=times[-2], until=times[-1])


def _between_counts(scene: ScriptContext, times: tuple[float, ...]) -> Iterator[Wanted]:
    """Put the form cues of the set into the gaps, in turn: all gaps when chatty, some when normal, none when terse."""
    if scene.talks("terse"):
        return
    every = max(1, len(times) // MOST_CHATTY) if scene.talks("chatty") else max(2, len(times) // MOST_CUES)
    gaps = [(times[number], times[number + 1]) for number in range(0, len(times) - 3, every)]
    for message, (start, end) in zip(cycle(scene.focus(scene.step)), gaps, strict=False):
        yield scene.say(message, "form", Priority.FORM, earliest=start, until=end)


def _self_paced(scene: ScriptContext) -> Iterator[Wanted]:
    yield scene.exactly(0.0, "go", "announce")
    target: Arguments = {} if scene.step.most else {"repetitions": scene.step.repetitions or 0}
    wish = "most" if scene.step.most else "self-paced"
    yield scene.say(wish, "announce", Priority.NAME, chain="main", arguments=target)
    if scene.talks("terse"):
        return
    count = int(scene.duration / SELF_PACE_CUES)
    for number, message in zip(range(1, count + 1), cycle(scene.focus(scene.step)), strict=False):
        yield scene.say(message, "form", Priority.FORM, earliest=number * SELF_PACE_CUES)


def change(scene: ScriptContext) -> Iterator[Wanted]:
    """Announce the change of side. A short change names the side only."""
    roomy = scene.duration >= ROOMY_CHANGE
    if roomy:
        yield from release(scene)
    side = scene.step.side or "right"
    yield scene.say("change-side", "side", Priority.NAME, chain="main", arguments={"side": side})
    if roomy:
        yield from scene.countdown(GET_READY)
