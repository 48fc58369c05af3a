"""What all requests share: the store, the clock, the catalogue, and what is worth remembering between them."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Container, Sequence
from datetime import tzinfo
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple, Protocol, get_args

from msgspec.structs import replace

from engine.cues.models import Listener, Talk
from engine.storage.port import Store, Summary
from engine.workflow.plan import Plan
from engine.workflow.session import Pace, Session
from engine.workflow.steps import Step, Swaps
from skill.conversation.phrases import speech
from skill.rendering import ssml
from skill.time_zones import Device
from skill.turns.models import Budget, Turn

if TYPE_CHECKING:
    from engine.catalog.models import Advice, Catalog
    from engine.coaching.past.records import History, SessionDone
    from engine.cues.models import Cue
    from engine.workflow.messages import Message
    from skill.turns.remembered import Scripts
    from skill.turns.view import View

SEEDS = 8
"""In how many ways a workout's words vary: as many as there are encouragements. Few, so that turns are remembered."""

SESSIONS = 5
"""How many earlier sessions are looked into for the exercises that somebody knows."""


Where = Callable[[Device], tzinfo | None]
"""The time zone of a device; None for this machine's."""


class Config(Protocol):
    """What the conversation must know of the skill's configuration."""

    @property
    def rendering(self) -> str:
        """``ssml`` or ``apla``."""


class Hearer(NamedTuple):
    """To whom a turn is spoken, in as few words as tell turns apart."""

    locale: str
    talk: Talk
    pace: Pace
    seed: int
    knows: frozenset[str]


class Place(NamedTuple):
    """Where a turn begins that many sessions share: at the start of a step."""

    plan: str
    swaps: Swaps
    step: int
    added: float


class Spoken(NamedTuple):
    """A turn with its words rendered."""

    turn: Turn
    ssml: str


class Desk:
    """Shared by all requests; safe from several threads."""

    def __init__(self, store: Store, clock: Callable[[], float], config: Config, zones: Where) -> None:
        """Work with ``store``; ``clock`` tells seconds since the epoch, ``zones`` where a device is."""
        self.store, self.clock, self.rendering, self.zones = store, clock, config.rendering, zones
        self._turns = lru_cache(maxsize=1024)(self._plan_from_a_start)
        self._known = lru_cache(maxsize=512)(self._exercises_known)
        self._done = lru_cache(maxsize=4096)(_done)

    @cached_property
    def catalog(self) -> Catalog:
        """The catalogue, read when the first one asks."""
        from engine.catalog.loader import load  # noqa: PLC0415 - takes time that a first greeting need not

        return load()

    def hearer(self, session: Session, user: str, locale: str, talk: str) -> Hearer:
        """To whom a session is spoken."""
        level: Talk = talk if talk in get_args(Talk) else "normal"  # type: ignore[assignment]
        seed = zlib.crc32(session.id.encode()) % SEEDS
        return Hearer(locale, level, session.pace, seed, self._known(user, session.id))

    def turn(
        self,
        hearer: Hearer,
        plan: Plan,
        session: Session,
        gone: float,
        budget: Budget,
        busy: float,
        opening: tuple[Message, ...] = (),
        *,
        hurried: bool = False,
    ) -> Spoken:
        """The turn from ``gone`` seconds into its step; remembered if it begins with that, and is nobody's own."""
        if abs(gone + busy) < ssml.SHORTEST_BREAK / 1000 and not opening and not hurried:
            spoken = self._turns(hearer, Place(plan.key, session.swaps, session.step, session.added), budget)
            return spoken if not busy else Spoken(shifted(spoken.turn, busy), spoken.ssml)
        from skill.turns.planning import plan_turn  # noqa: PLC0415 - a greeting needs no turn

        view = self._view(hearer, plan, session.swaps)._replace(
            opening=opening, hurried=session.step if hurried else None
        )
        turn = plan_turn(view, session.step, gone, budget, busy=busy, added=session.added)
        return Spoken(turn, ssml.render(turn.lines, busy))

    def history(self, user: str, zone: tzinfo | None) -> History:
        """What somebody has done, all of it; sessions that have not changed are read once."""
        from engine.storage.person import history  # noqa: PLC0415 - a stranger has none

        return history(self.store, user, zone=zone, read=self._done)

    def forget(self) -> None:
        """Remember nothing of anybody."""
        self._known.cache_clear()
        self._done.cache_clear()

    def _plan_from_a_start(self, hearer: Hearer, place: Place, budget: Budget) -> Spoken:
        from skill.turns.planning import plan_turn  # noqa: PLC0415 - as above

        view = self._view(hearer, self.store.plan(place.plan), place.swaps)
        turn = plan_turn(view, place.step, 0.0, budget, added=place.added)
        return Spoken(turn, ssml.render(turn.lines))

    def _view(self, hearer: Hearer, plan: Plan, swaps: Swaps) -> View:
        from skill.rendering import apla  # noqa: PLC0415 - as above
        from skill.turns.view import View  # noqa: PLC0415

        size = apla.size if self.rendering == "apla" else ssml.size
        listener = self._listener(hearer, plan)
        steps = plan.steps(swaps)
        return View(steps, speech(hearer.locale), listener, size, partial(self._script, hearer, steps, listener))

    def _script(self, hearer: Hearer, steps: tuple[Step, ...], listener: Listener, index: int) -> tuple[Cue, ...]:
        from engine.cues.script import script  # noqa: PLC0415 - as above

        def write(looked: Sequence[Step], knows: Container[str]) -> tuple[Cue, ...]:
            return script(looked, index, speech(hearer.locale), replace(listener, knows=knows))

        anybody = hearer._replace(knows=frozenset())
        return self._scripts.find((anybody, listener.workout), steps, hearer.knows, index, write)

    @cached_property
    def _scripts(self) -> Scripts:
        from skill.turns.remembered import Scripts  # noqa: PLC0415 - as above

        return Scripts()

    @cached_property
    def _patterns(self) -> dict[str, str]:
        return {exercise.id: exercise.pattern for exercise in self.catalog.exercises.values()}

    @cached_property
    def _advice(self) -> tuple[Advice, ...]:
        return tuple(self.catalog.advice.values())

    def _listener(self, hearer: Hearer, plan: Plan) -> Listener:
        return Listener(
            talk=hearer.talk,
            pace=hearer.pace,
            seed=hearer.seed,
            greeted=True,  # by the conversation, before it began
            knows=hearer.knows,
            advice=self._advice,
            patterns=self._patterns,
            workout=plan.definition.title or plan.definition.workout,
        )

    def _exercises_known(self, user: str, session_id: str) -> frozenset[str]:
        """The exercises done before this session; the same for as long as it lasts."""
        from engine.storage.person import exercises_done  # noqa: PLC0415 - as above

        earlier = [one for one in self.store.sessions(user, SESSIONS + 1) if one.id != session_id][:SESSIONS]
        return exercises_done(self.store, earlier)


def _done(store: Store, summary: Summary, zone: tzinfo | None) -> SessionDone:
    from engine.storage.person import done  # noqa: PLC0415 - as above

    return done(store, summary, zone)


def shifted(turn: Turn, seconds: float) -> Turn:
    """The turn, ``seconds`` later."""
    lines = tuple(line._replace(at=line.at + seconds) for line in turn.lines)
    return turn._replace(lines=lines, length=turn.length + seconds, reaches=turn.reaches + seconds)
