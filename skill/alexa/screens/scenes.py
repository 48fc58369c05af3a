"""From an answer to what the screen shows of it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import partial
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from engine.coaching.past.totals import WeekDone, weeks
from engine.cues.position_text import lifted
from engine.dialogue.buttons import buttons
from engine.workflow.messages import message
from engine.workflow.position import elapsed
from engine.workflow.session import OVER
from skill.alexa.continuous.playing import begins_at
from skill.alexa.screens import packing
from skill.alexa.screens.model import Bar, Screen, Sentence, Stretch, Summary, Workout
from skill.alexa.screens.timeline import Course, timeline

if TYPE_CHECKING:
    from engine.dialogue.conversation import Answer
    from engine.dialogue.exchange import Exchange, Place
    from engine.workflow.definition import Lift
    from engine.workflow.steps import Step
    from skill.alexa.rendering.lines import Line
    from skill.alexa.response import Voice
    from skill.alexa.turn_desk import Spoken

WEEKS: Final = 8
"""Weeks that the chart shows at most."""

_GO_ON_ALONE: Final = frozenset({"walk", "rest", "self"})
"""Endings of a turn after which its step goes on."""


def screen_of(
    answered: Answer, spoken: Spoken | None, lines: Iterable[Line], said: Voice, token: str, busy: float = 0.0
) -> Screen:
    """Give the screen of an answer.

    Args:
        answered: The answer, carried out.
        spoken: The turn that follows its messages, if one does.
        lines: All that is said, by time.
        said: The words.
        token: Names the screen.
        busy: Seconds that are spoken before a workout plays.
    """
    ex = answered.exchange
    sentences = tuple(Sentence(line.at, line.text) for line in lines if not line.number)
    if ex.session is not None and ex.session.state in OVER and answered.question is None:
        return packing.summary_screen(_summary(ex, sentences, said))
    place = ex.place
    if place is None:
        stretches = _talk(said)
    else:
        course = _played(answered, place, busy) if answered.reply.plays else _course(answered, place, spoken)
        stretches = timeline(course, said.speech, partial(_weight, ex))
    keys = ((one, said.text(message(f"screen-button-{one}"))) for one in buttons(ex, answered.dialogue.asked.kind))
    return packing.workout_screen(Workout(stretches, sentences, tuple(keys), token))


def token_of(request: str) -> str:
    """Name the screen that a request is answered with."""
    return blake2b(request.encode("utf-8", "replace"), digest_size=6).hexdigest()


def _talk(said: Voice) -> tuple[Stretch, ...]:
    return (Stretch(0.0, "word", -1, said.text(message("screen-title"))),)


def _weight(ex: Exchange, step: Step) -> Lift | None:
    return lifted(step, ex.all_effects, ex.profile.unit)


def _played(answered: Answer, place: Place, busy: float) -> Course:
    """Lay out a workout that plays to its end: nothing can be drawn anew meanwhile."""
    gone = elapsed(place.session, begins_at(answered)) - busy
    return Course(place.steps, place.session.step, gone, place.session.added)


def _course(answered: Answer, place: Place, spoken: Spoken | None) -> Course:
    ex, session, steps = answered.exchange, place.session, place.steps
    asks = answered.dialogue.asked.kind not in {"", "go-on"}
    gone = (ex.now if session.paused_at is None else session.paused_at) - session.began
    course = Course(steps, session.step, gone, session.added, paused=place.paused, asks=asks, pace=session.pace)
    if spoken is not None:
        turn = spoken.turn
        alone = turn.ending in _GO_ON_ALONE or turn.ending == "split"
        until = math.inf if turn.ending in _GO_ON_ALONE else turn.reaches
        return course._replace(stop=turn.following + alone, waits=turn.following, until=until)
    if place.waiting:
        return course._replace(stop=session.step, waits=session.step + 1)
    return course._replace(stop=session.step + 1, waits=session.step + 1)


def _summary(ex: Exchange, sentences: tuple[Sentence, ...], said: Voice) -> Summary:
    assert ex.session is not None  # noqa: S101 - the caller has looked
    title = "screen-done" if ex.session.state == "finished" else "screen-stopped"
    sources = ex.scene.sources
    done = weeks(sources.history(), sources.catalog(), sources.day())[-WEEKS:]
    bars = _bars(done, said)
    told = tuple(one.text for one in sentences)
    return Summary(said.text(message(title)), told, said.text(message("screen-sets-weekly")), bars)


def _bars(done: Iterable[WeekDone], said: Voice) -> tuple[Bar, ...]:
    every = tuple(done)
    most = max((week.sets for week in every), default=0) or 1
    labels = (said.text(message("screen-week", month=week.monday.month, day=week.monday.day)) for week in every)
    return tuple(Bar(week.sets / most, str(week.sets), label) for week, label in zip(every, labels, strict=True))
