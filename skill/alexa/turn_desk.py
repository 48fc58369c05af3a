"""Plans turns, the part of the coming words that one answer holds, and caches those that many listeners share."""

from __future__ import annotations

import math
import zlib
from collections.abc import Container, Iterable, Sequence
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple, get_args

from msgspec.structs import replace

from engine.cues.explanation import met, room_needed
from engine.cues.models import Cue, Listener, Talk
from engine.cues.needs import done_with_a_weight, things_needed
from engine.cues.script import script
from engine.session.people import catalog
from engine.session.service import Service
from engine.workflow.definition_builder import catalog_of
from engine.workflow.effects import AnyEffect
from engine.workflow.messages import Message
from engine.workflow.plan import Plan
from engine.workflow.session import Pace, Session
from engine.workflow.steps import Step, Swaps
from skill.alexa.own_voice import OwnVoices
from skill.alexa.phrases import speech
from skill.alexa.rendering import apla, ssml
from skill.alexa.turns.limits import ANSWER, CHARACTERS, DOCUMENT, QUESTION, SCREEN, SECONDS, WORDS_AROUND
from skill.alexa.turns.models import Budget, Turn
from skill.alexa.turns.planning import plan_turn
from skill.alexa.turns.remembered import Scripts
from skill.alexa.turns.view import View

if TYPE_CHECKING:
    from engine.catalog.models import Advice, Catalog
    from engine.words.speech import SpokenWords

SEEDS = 8
"""Number of wording variants: as many as there are encouragements, and small, so that turns cache well."""


def budget(answer: float, characters: int, rendering: str, *, screen: bool = False) -> Budget:
    """What is left for a turn after an answer of ``answer`` seconds and ``characters``.

    An audio document leaves room for what a screen shows, where there is one.

    In few sizes, so that most turns are alike and can be remembered.
    """
    shares = max(1, math.ceil(answer / ANSWER))
    room = CHARACTERS if rendering == "ssml" else DOCUMENT - (SCREEN if screen else 0)
    around = WORDS_AROUND * max(1, math.ceil((characters + 450) / WORDS_AROUND))
    return Budget(SECONDS - QUESTION - shares * ANSWER, room - around)


class Hearer(NamedTuple):
    """Who listens to a turn, in as few words as tell turns apart."""

    locale: str
    talk: Talk
    pace: Pace
    seed: int
    knows: frozenset[str]
    rusty: frozenset[str] = frozenset()


class TurnPlace(NamedTuple):
    """Where a turn begins that many sessions share: at the start of a step."""

    plan: str
    swaps: Swaps
    step: int
    added: float
    uneven: frozenset[str] = frozenset()


class Spoken(NamedTuple):
    """A turn with its words rendered."""

    turn: Turn
    ssml: str


class Extra(NamedTuple):
    """What makes a turn one's own.

    Attributes:
        opening: Messages to tell in the first walk, as ids and arguments.
        hurried: Whether the rest before it was cut short.
        met: Exercises of this session that need no explanation; None where all went as it was laid out.
        stops: Steps before which it must stop.
        uneven: Places of exercises that were not done as they are laid out.
    """

    opening: tuple[tuple[str, tuple[tuple[str, str | int], ...]], ...] = ()
    hurried: bool = False
    stops: frozenset[int] = frozenset()
    met: frozenset[str] | None = None
    uneven: frozenset[str] = frozenset()


class TurnDesk:
    """Plans turns. Safe from several threads."""

    def __init__(self, service: Service, rendering: str) -> None:
        """Plan for the sessions of a service; ``rendering`` is ``ssml`` or ``apla``."""
        self._service, self.rendering = service, rendering
        self._turns = lru_cache(maxsize=1024)(self._plan_from_a_start)
        self._scripts, self._voices = Scripts(), OwnVoices()

    def hearer(self, session: Session, user: str, locale: str, talk: str) -> Hearer:
        """Describe who listens to a session."""
        level: Talk = talk if talk in get_args(Talk) else "normal"  # type: ignore[assignment]
        seed = zlib.crc32(session.id.encode()) % SEEDS
        done = self._service.people.familiar(user, session.id)
        return Hearer(locale, level, session.pace, seed, done.lately | done.before, done.before)

    def turn(
        self, hearer: Hearer, plan: Plan, session: Session, gone: float, budget: Budget, busy: float, extra: Extra
    ) -> Spoken:
        """Plan the turn from ``gone`` seconds into its step. Cached if it starts with the step and is not personal."""
        place = TurnPlace(plan.key, session.swaps, session.step, session.added, extra.uneven)
        if abs(gone + busy) < ssml.SHORTEST_BREAK / 1000:
            spoken = self._turns(hearer, place, budget, extra)
            return spoken if not busy else Spoken(shifted(spoken.turn, busy), spoken.ssml)
        return self._plan(hearer, place, budget, extra, gone, busy)

    def room_needed(self, hearer: Hearer, plan: Plan, session: Session, effects: Iterable[AnyEffect]) -> float:
        """Seconds by which a get-ready that was leapt to is too short to explain an exercise that is new."""
        steps = plan.steps(session.swaps)
        if steps[session.step].kind != "ready" or steps[session.step].exercise in hearer.knows:
            return 0.0
        listener = self._listener(hearer, plan)
        listener = replace(listener, met=met(steps, effects), here=session.step, heard=frozenset())
        return room_needed(steps, session.step, self._speech(hearer, plan), listener, leapt=True)

    def listening(self, hearer: Hearer, plan: Plan) -> tuple[Listener, SpokenWords]:
        """Give the listener of a workout, and its words."""
        return self._listener(hearer, plan), self._speech(hearer, plan)

    def forget(self) -> None:
        """Remember no turn."""
        self._turns.cache_clear()

    def _plan_from_a_start(self, hearer: Hearer, place: TurnPlace, budget: Budget, extra: Extra) -> Spoken:
        return self._plan(hearer, place, budget, extra, 0.0, 0.0)

    def _plan(self, hearer: Hearer, place: TurnPlace, budget: Budget, extra: Extra, gone: float, busy: float) -> Spoken:
        view = self._view(hearer, self._service.store.plan(place.plan), place.swaps, uneven=place.uneven)
        opening = tuple(Message(id_, dict(arguments)) for id_, arguments in extra.opening)
        view = view._replace(opening=opening, hurried=place.step if extra.hurried else None, stops=extra.stops)
        if extra.met is not None:
            listener = replace(view.listener, met=extra.met, here=place.step)
            view = view._replace(listener=listener, whole=None, hurried=place.step)
        turn = plan_turn(view, place.step, gone, budget, busy=busy, added=place.added)
        return Spoken(turn, ssml.render(turn.lines, busy))

    def _view(self, hearer: Hearer, plan: Plan, swaps: Swaps, *, uneven: frozenset[str] = frozenset()) -> View:
        size = apla.size if self.rendering == "apla" else ssml.size
        listener = self._listener(hearer, plan)
        listener = replace(listener, uneven=uneven) if uneven else listener
        steps = plan.steps(swaps)
        spoken = self._speech(hearer, plan)
        own = plan.key if plan.definition.own else ""
        return View(steps, spoken, listener, size, partial(self._script, hearer, steps, listener, spoken, own))

    def _speech(self, hearer: Hearer, plan: Plan) -> SpokenWords:
        """The words of the workout: with those of its own exercises, where it has some."""
        if not (plan.definition.own or plan.definition.title):
            return speech(hearer.locale)
        return self._voices.of(hearer.locale, self._service.people.catalog(), plan).speech

    def _script(
        self, hearer: Hearer, steps: tuple[Step, ...], listener: Listener, spoken: SpokenWords, own: str, index: int
    ) -> tuple[Cue, ...]:
        def write(looked: Sequence[Step], knows: Container[str]) -> tuple[Cue, ...]:
            return script(looked, index, spoken, replace(listener, knows=knows))

        anybody = hearer._replace(knows=frozenset())
        about = (anybody, listener.workout, listener.uneven, own)
        return self._scripts.find(about, steps, hearer.knows, index, write)

    @cached_property
    def _patterns(self) -> dict[str, str]:
        return _patterns_in(catalog())

    @cached_property
    def _weighted(self) -> frozenset[str]:
        return done_with_a_weight(catalog().exercises)

    @cached_property
    def _needs(self) -> dict[str, str]:
        return things_needed(catalog().exercises)

    @cached_property
    def _advice(self) -> tuple[Advice, ...]:
        return tuple(catalog().advice.values())

    def _listener(self, hearer: Hearer, plan: Plan) -> Listener:
        known = catalog_of(plan.definition, catalog())
        own = known is not catalog()
        return Listener(
            talk=hearer.talk,
            pace=hearer.pace,
            seed=hearer.seed,
            greeted=True,  # by the conversation, before it began
            knows=hearer.knows,
            rusty=hearer.rusty,
            advice=self._advice,
            patterns=_patterns_in(known) if own else self._patterns,
            weighted=done_with_a_weight(known.exercises) if own else self._weighted,
            needs=things_needed(known.exercises) if own else self._needs,
            workout=plan.definition.title or plan.definition.workout,
        )


def _patterns_in(known: Catalog) -> dict[str, str]:
    return {exercise.id: exercise.pattern for exercise in known.exercises.values()}


def shifted(turn: Turn, seconds: float) -> Turn:
    """Move a turn ``seconds`` later."""
    lines = tuple(line._replace(at=line.at + seconds) for line in turn.lines)
    return turn._replace(lines=lines, length=turn.length + seconds, reaches=turn.reaches + seconds)
