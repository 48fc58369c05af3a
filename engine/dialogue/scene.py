"""The scene: what the dialogue may look at while it answers. The workout under way, the person, what is due."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from engine.cues.models import Speech
from engine.workflow.effects import AnyEffect
from engine.workflow.messages import Message
from engine.workflow.plan import Plan
from engine.workflow.session import Session
from engine.workflow.wire import Recorded

if TYPE_CHECKING:
    from engine.catalog.models import Catalog
    from engine.coaching.past.records import History
    from engine.coaching.plan.wishes import Due
    from engine.coaching.profile.model import Profile
    from engine.dialogue.state import Wanted
    from engine.workflow.definition import Definition

Plays = Callable[["Plan | None", "Session | None"], bool]
"""Whether a workout can be played to its end where the person is listening."""


Frontend = Literal["speaker", "pc", "page"]
"""Where a person is: at a speaker that is spoken to, at a keyboard, or at a page with buttons."""

Entry = tuple[Recorded, tuple[AnyEffect, ...]]
"""An event of a session's log, and what it led to."""


class Latest(NamedTuple):
    """What is known of a session without reading it.

    Attributes:
        ended_at: When it was over; None while it is not.
    """

    workout: str
    state: str
    ended_at: float | None


class Last(NamedTuple):
    """The session that was over last.

    Attributes:
        original: As it was begun: what its log is replayed on.
    """

    plan: Plan
    session: Session
    original: Session
    log: tuple[Entry, ...]
    ended_at: float

    @property
    def effects(self) -> tuple[AnyEffect, ...]:
        """All that came of it."""
        return tuple(effect for _, effects in self.log for effect in effects)


class Prepared(NamedTuple):
    """What a session runs on."""

    definition: Definition
    plan: Plan


class Sources(Protocol):
    """Where the slower parts of a scene come from; each is asked once, and only when an answer needs it."""

    def catalog(self) -> Catalog:
        """What can be trained."""

    def profile(self) -> Profile:
        """What the person has chosen."""

    def stranger(self) -> bool:
        """Whether nothing was ever kept of this person."""

    def history(self) -> History:
        """What the person has done."""

    def recent_history(self) -> History:
        """The same, as far back as a plan looks."""

    def day(self) -> date:
        """Today, where the person is."""

    def local(self) -> datetime:
        """The present moment where the person is, without a zone."""

    def due(self, wish: Wanted, profile: Profile) -> Due:
        """What a wish comes to."""

    def prepare(self, found: Due) -> Prepared:
        """Make a session ready for what is due."""

    def log(self) -> tuple[Session, tuple[Entry, ...]]:
        """The session under way as it was begun, and its log."""

    def latest(self) -> Latest | None:
        """What is known at once of the session that was begun last."""

    def last(self) -> Last | None:
        """The session that was over last."""

    def knows(self) -> Container[str]:
        """The exercises that need no long explanation."""

    def hurt(self) -> tuple[str, ...]:
        """The parts that hurt in another workout of the day."""

    def linked(self) -> bool:
        """Whether the person is known to another frontend by another name."""

    def forgotten(self) -> bool:
        """Whether everything of the person was forgotten a moment ago, and can still be brought back."""


class Other(NamedTuple):
    """An open workout of this account that may belong to the speaker, because the voice was not recognised.

    Attributes:
        told: What was told in it of pain and signs of danger; see :class:`engine.workflow.session.Session`.
    """

    person: str
    told: int = 0


@dataclass(eq=False, kw_only=True)
class Scene:
    """What may be looked at.

    Attributes:
        sources: Where the rest of it comes from.
        now: When the request came, in seconds since the epoch.
        request: Id of the request; the events it leads to are named after it.
        plan: Of the workout under way; None where there is none. ``session`` likewise, brought up to ``now``.
        until: Up to when it was coached.
        listening: The moment in the coaching that the request belongs to: ``now``, or a little later, where a question
            was answered before it was thought to be asked.
        moment: Where the listener is in it: a hold takes effect there.
        named: Whether anything can be kept of this person.
        new: Whether the request opens the conversation.
        frontend: Where the person is listening.
        delay: Seconds that messages take before what follows them; 0 where both go on side by side.
        talk: How much the coach talks.
        other: See :class:`Other`.
        plays: Whether a workout can be played to its end there, from where a session is; without one, any. None where
            nothing plays.
        alerts: Whether the frontend can set reminders and timers.
        own_session: Id of the session that this request begins, if it begins one: the same however often it comes.
    """

    sources: Sources
    now: float
    request: str
    speech: Speech
    delay: Callable[[tuple[Message, ...]], float]
    plan: Plan | None = None
    session: Session | None = None
    until: float = 0.0
    listening: float = 0.0
    moment: float = 0.0
    named: bool = True
    new: bool = False
    frontend: Frontend = "speaker"
    talk: str = "normal"
    other: Other | None = None
    own_session: str = ""
    plays: Plays | None = None
    alerts: bool = False

    @cached_property
    def catalog(self) -> Catalog:
        """What can be trained, also in the workout under way."""
        found = self.sources.catalog()
        if self.plan is None or not self.plan.definition.own:
            return found
        from engine.workflow.definition_builder import catalog_of  # noqa: PLC0415 - for one's own exercises only

        return catalog_of(self.plan.definition, found)

    @cached_property
    def profile(self) -> Profile:
        """What the person has chosen."""
        return self.sources.profile()

    @cached_property
    def stranger(self) -> bool:
        """Whether nothing was ever kept of this person."""
        return self.sources.stranger()

    @cached_property
    def history(self) -> History:
        """What the person has done."""
        return self.sources.history()

    @cached_property
    def recent_history(self) -> History:
        """The same, as far back as a plan looks: a long one takes time to read."""
        return self.sources.recent_history()

    @cached_property
    def day(self) -> date:
        """Today, where the person is."""
        return self.sources.day()

    @cached_property
    def local(self) -> datetime:
        """The present moment where the person is, without a zone."""
        return self.sources.local()

    @cached_property
    def log(self) -> tuple[Session, tuple[Entry, ...]]:
        """The session under way as it was begun, and its log."""
        return self.sources.log()

    @cached_property
    def effects(self) -> tuple[AnyEffect, ...]:
        """All that came of the session under way so far."""
        return tuple(effect for _, effects in self.log[1] for effect in effects)

    @cached_property
    def latest(self) -> Latest | None:
        """What is known at once of the session that was begun last."""
        return self.sources.latest()

    @cached_property
    def last(self) -> Last | None:
        """The session that was over last."""
        return self.sources.last()

    @cached_property
    def linked(self) -> bool:
        """Whether the person is known to another frontend by another name."""
        return self.sources.linked()

    @cached_property
    def forgotten(self) -> bool:
        """Whether everything of the person was forgotten a moment ago, and can still be brought back."""
        return self.sources.forgotten()

    @cached_property
    def knows(self) -> Container[str]:
        """The exercises that need no long explanation."""
        return self.sources.knows()
