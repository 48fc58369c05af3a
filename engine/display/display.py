"""From a session to what a screen shows of it."""

from __future__ import annotations

from collections.abc import Iterable

from engine.catalog.terms import Unit
from engine.coaching.past.records import SessionDone
from engine.cues.position_text import lifted
from engine.display.choices import offers
from engine.display.labels import Labels
from engine.display.model import Choice, Course, Display, Spoken, State
from engine.display.number import big
from engine.display.summary import summary
from engine.words.speech import SpokenWords
from engine.workflow.effects import AnyEffect
from engine.workflow.plan import Plan
from engine.workflow.position import elapsed, length, time_left, trained
from engine.workflow.session import HELD, OVER, Session
from engine.workflow.steps import Phase, Step

NOTHING = Spoken()

_PHASES: dict[Phase, str] = {
    "warm_up": "screen-warm-up",
    "exercise": "screen-exercise",
    "rest": "screen-rest",
    "cool_down": "screen-cool-down",
}


def display(
    plan: Plan,
    session: Session,
    now: float,
    words: SpokenWords,
    spoken: Spoken = NOTHING,
    *,
    effects: Iterable[AnyEffect] = (),
    unit: Unit = "kg",
    speed: float = 1.0,
    done: SessionDone | None = None,
) -> Display:
    """Look at a session.

    Args:
        plan: Of the session.
        session: As it is.
        now: The session's time.
        words: Of the person's locale.
        spoken: What is said, heard, typed and asked around it.
        effects: What came of the session so far: a weight that was reported counts more than the planned one.
        unit: The person's own unit, for weights reported without one.
        speed: Seconds of the session in a real one.
        done: What was done in it, once it is over.
    """
    steps = plan.steps(session.swaps)
    step, reported = steps[session.step], tuple(effects)
    labels = Labels(steps, words, lambda one: lifted(one, reported, unit))
    return Display(
        session=session.id,
        locale=words.words.locale,
        state=_state(session),
        speed=speed,
        index=session.step,
        phase=step.phase,
        phase_name=labels.say(_PHASES[step.phase]),
        kind=step.kind,
        label=labels.label(step) or (labels.say("screen-most") if step.most else ""),
        exercise=step.exercise,
        title=labels.title(step),
        side=step.side,
        side_name=labels.side(step),
        set=labels.set(step),
        much=labels.much(step),
        load=labels.load(step),
        big=big(step, session, elapsed(session, now), labels),
        step=_of_step(step, session, now),
        workout=_of_workout(plan, session, now),
        next=labels.following(step),
        hurts=bool(session.told & HELD),
        spoken=spoken,
        choices=tuple(_choices(labels, offers(steps, session, spoken.question))),
        summary=summary(done, labels, spoken.caption) if done is not None and session.state in OVER else None,
    )


def _state(session: Session) -> State:
    if session.state in OVER:
        return "over"
    return {"ready": "waiting", "paused": "paused"}.get(session.state, "running")  # type: ignore[return-value]


def _of_step(step: Step, session: Session, now: float) -> Course:
    began = session.began
    return Course(began, began + length(session, step), began + elapsed(session, now))


def _of_workout(plan: Plan, session: Session, now: float) -> Course:
    """How far the whole is: what was trained, and what is left at the coach's pace."""
    moment = session.active_from + trained(session, now)
    return Course(session.active_from, moment + time_left(plan, session, now), moment)


def _choices(labels: Labels, offered: Iterable[tuple[str, str]]) -> Iterable[Choice]:
    names = {" ": labels.inside("screen-key-space", {}), "": labels.say("screen-key-numbers")}
    for id_, key in offered:
        yield Choice(id_, key, names.get(key, key), labels.say(f"screen-button-{id_}"))
