"""One request being answered: what is looked at, and what has come of it so far.

Events are applied to a copy of the session by the engine's own pure function; the frontend carries them out afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from msgspec.structs import replace

from engine.dialogue.acts import Act, Begin, Happen, Keep, Remember
from engine.dialogue.intent import Intent
from engine.dialogue.scene import Scene
from engine.dialogue.state import Asked, Dialogue, Undoable
from engine.workflow.change import GRACE
from engine.workflow.effects import AnyEffect, Refused
from engine.workflow.events import AnyEvent, Pause
from engine.workflow.messages import Message
from engine.workflow.plan import Plan
from engine.workflow.position import HAIR, current, upcoming
from engine.workflow.session import HURT_BEFORE, OVER, Session
from engine.workflow.steps import Step
from engine.workflow.streams import played
from engine.workflow.transition import advance
from engine.workflow.undo import UNDO

if TYPE_CHECKING:
    from engine.coaching.profile.model import Profile
    from engine.workflow.definition import Definition


BY_THE_CLOCK = 240.0
"""Seconds; a longer walk is only begun aloud and then goes on without words, even while the conversation is closed."""


def by_the_clock(step: Step) -> bool:
    """Whether a step goes on alone once it has begun."""
    return step.kind == "timed" and step.duration > BY_THE_CLOCK


class Place(NamedTuple):
    """A session under way, and where its listener is.

    Attributes:
        until: Up to when it has been coached, in seconds since the epoch.
        now: The present moment.
        moment: Where the listener is: a hold takes effect there.
    """

    plan: Plan
    session: Session
    until: float
    now: float
    moment: float

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps of the workout."""
        return self.plan.steps(self.session.swaps)

    @property
    def step(self) -> Step:
        """The step the session is in."""
        return current(self.plan, self.session)

    @property
    def paused(self) -> bool:
        """Whether the session is held."""
        return self.session.state == "paused"

    @property
    def waiting(self) -> bool:
        """Whether the step is over and the coach waits to be told to go on."""
        deadline = self.session.deadline
        return deadline is not None and min(self.until, self.now) >= deadline - HAIR

    @property
    def away(self) -> float:
        """Seconds since the listener was coached last."""
        paused = self.session.paused_at
        return max(0.0, self.now - (self.until if paused is None else min(self.until, paused)))

    @property
    def late(self) -> bool:
        """Whether the time since the last word is too long to count as training."""
        return self.now - self.until > GRACE

    @property
    def flows(self) -> bool:
        """Whether time passes whatever is said: in a walk or a rest."""
        return self.step.kind in {"timed", "rest"} and not self.paused

    @property
    def last(self) -> bool:
        """Whether no step follows this one."""
        return self.session.step + 1 >= len(self.steps)

    @property
    def subject(self) -> Step | None:
        """The step that a question is about: the next one while the coach waits or the person rests, else this one."""
        if self.waiting or self.step.exercise is None:
            return upcoming(self.steps, self.session.step)
        return self.step


class Exchange:
    """A request being answered.

    Attributes:
        now: Moves on to where an answer leads, such as the end of a count-in.
        passed: A question that was asked, and that is not open any more: the workout has gone on without it, by what
            somebody said on another device. Asked again, it has other words.
        opening: Messages to tell in the first walk of a workout that begins.
        hurried: Whether the rest before the step that begins was cut short.
    """

    def __init__(
        self, dialogue: Dialogue, scene: Scene, intent: Intent, *, heard: bool = True, put: bool = True
    ) -> None:
        self.dialogue, self.scene, self.intent = dialogue, scene, intent
        self.asked = dialogue.asked if heard else Asked()
        self.passed = dialogue.asked if put and not heard else Asked()
        self.now = scene.now
        self.plan: Plan | None = scene.plan
        self.session: Session | None = scene.session
        self.acts: list[Act] = []
        self.effects: list[AnyEffect] = []
        self.opening: tuple[Message, ...] = ()
        self.hurried = False
        self.fresh = False  # the session was begun by this request
        self._profile: Profile | None = None

    @property
    def before(self) -> str:
        """The kind of the question that the listener has heard."""
        return self.asked.kind

    @property
    def place(self) -> Place | None:
        """Where the listener is; None without a workout under way."""
        session, plan, scene = self.session, self.plan, self.scene
        if session is None or plan is None or session.state in OVER or session.state == "ready":
            return None
        until = scene.now if self.fresh else scene.until
        return Place(plan, session, until, scene.listening, scene.now if self.fresh else scene.moment)

    @property
    def here(self) -> Place:
        """Where the listener is, in handlers that run only in a workout."""
        place = self.place
        assert place is not None  # noqa: S101 - the router has looked
        return place

    @property
    def side_by_side(self) -> bool:
        """Whether answers and the words of the workout go on side by side: a key interrupts no set."""
        return self.scene.frontend == "pc"

    @property
    def has_hurt(self) -> bool:
        """Whether something hurt in the workout under way; what it was is in its log."""
        return self.session is not None and bool(self.session.told & HURT_BEFORE)

    def told_here(self, message: str, **arguments: str | int) -> Message:
        """A message that names what can be done where the person is."""
        return Message(message, {"frontend": self.scene.frontend, **arguments})

    @property
    def streams(self) -> bool:
        """Whether the workout under way is played: then it stands still, also in a rest, while somebody speaks."""
        return self.session is not None and self.session.stream > 0 and played(self.session)

    @property
    def profile(self) -> Profile:
        """The person's choices, with what this request has changed."""
        return self._profile or self.scene.profile

    @property
    def exercise(self) -> str:
        """The exercise in question: the one the open question names, else the one at hand; empty without any."""
        named = self.asked.about.get("exercise", "")
        if isinstance(named, str) and named:
            return named
        place = self.place
        step = place.subject if place is not None else None
        return (step.exercise or "") if step is not None else ""

    @property
    def all_effects(self) -> tuple[AnyEffect, ...]:
        """All that came of the session under way so far, of this request too."""
        return (*self._effects_before, *self.effects)

    @property
    def _effects_before(self) -> tuple[AnyEffect, ...]:
        """What came of it before this request, which may have brought it back."""
        if self.fresh:
            return ()
        if self.scene.session is not None:
            return self.scene.effects
        last = self.scene.last if self.session is not None else None
        return last.effects if last is not None else ()

    def happen(self, event: AnyEvent, at: float) -> tuple[AnyEffect, ...]:
        """Apply an event to the session, and note it as an act for the frontend to carry out."""
        plan, session = self.plan, self.session
        assert plan is not None  # noqa: S101 - the router has looked
        assert session is not None  # noqa: S101 - as above
        event = self.named(event)
        after, effects = advance(plan, session, event, at)
        if after != session:
            self.acts.append(Happen(session.id, event, at))
        self.session = after
        self.effects += effects
        return effects

    def named(self, event: AnyEvent) -> AnyEvent:
        """Give an event an id of its own, if one that this request let happen since it was made has the same."""
        taken = any(isinstance(act, Happen) and act.event.id == event.id for act in self.acts)
        return replace(event, id=self.event_id()) if taken else event

    def hold(self) -> None:
        """Stop the clock where the listener is."""
        place = self.here
        if not place.paused:
            self.happen(Pause(id=self.event_id()), place.moment)

    def hold_meanwhile(self) -> bool:
        """Stop the clock for an answer in between; a rest or a walk goes on, and what is over needs no hold.

        At a keyboard a question is open only as long as the clock stands: there a rest or a walk stands, too.

        Returns whether it ran until now, and stands.
        """
        place = self.here
        if place.waiting or (place.flows and not self.streams and not self.side_by_side):
            return False
        self.hold()
        return not place.paused

    def event_id(self) -> str:
        """Give an id for the next event of this request; the first has the request's own, by which it is known."""
        request = self.scene.request
        taken = sum(isinstance(act, Happen) and act.event.id.startswith(request) for act in self.acts)
        return f"{request}.{taken}" if taken else request

    @property
    def remembers(self) -> bool:
        """Whether this request brings back what was forgotten: what it looked at is not what is known of the person."""
        return any(isinstance(one, Remember) for one in self.acts)

    def keep(self, profile: Profile) -> None:
        """Keep changed choices; of an unnamed account nothing is kept, nor over what this request brings back."""
        from engine.coaching.profile.joining import stamped  # noqa: PLC0415 - most requests keep nothing

        profile = stamped(self.profile, profile, self.now)
        if self.scene.named and not self.remembers:
            self.acts.append(Keep(profile))
        self._profile = profile

    def open(self, session: Session, plan: Plan, definition: Definition, talk: str) -> None:
        """Open a session; from now on it is the one under way."""
        self.acts.append(Begin(session, definition, talk))
        self.plan, self.session, self.fresh = plan, session, True

    def leave(self) -> None:
        """From now on, no workout is under way."""
        self.plan, self.session = None, None

    def ask(self, kind: str, **about: str | int) -> Asked:
        """Ask a question of :data:`engine.dialogue.questions.registry.QUESTIONS`, again where it is the open one."""
        before = self.asked if self.asked.kind else self.passed
        same = before.kind == kind and before.about == about
        return Asked(kind=kind, about=about, times=before.times + 1 if same else 1, missed=before.missed if same else 0)

    def ask_again(self) -> Asked:
        """Ask the open question once more."""
        return self.ask(self.before, **self.asked.about)

    def remember(self, **changes: object) -> None:
        """Change what the dialogue remembers."""
        self.dialogue = replace(self.dialogue, **changes)

    def undoable(self, event: str, until: float) -> None:
        """Note that an event of this request can be taken back until then."""
        session = self.session
        if session is not None:
            self.remember(undo=Undoable(event=event, session=session.id, until=until))


T = TypeVar("T")


def undoable(ex: Exchange, act: Callable[[], T]) -> T:
    """Do something that can be taken back for a minute.

    Where the engine refuses it, or nothing came of it, what could be taken back before still can be.
    """
    before, done, event = ex.dialogue.undo, len(ex.effects), ex.event_id()
    ex.undoable(event, ex.now + UNDO)
    result = act()
    happened = any(isinstance(one, Happen) and one.event.id == event for one in ex.acts)
    if not happened or any(isinstance(one, Refused) for one in ex.effects[done:]):
        ex.remember(undo=before)
    return result
