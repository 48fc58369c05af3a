"""From an answer to what a page plays next: the tracks of the workout from where its session is."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from engine.catalog.models import Catalog
from engine.coaching.past.session_log import session_done
from engine.cues.models import Listener
from engine.dialogue.acts import Happen
from engine.dialogue.conversation import Answer
from engine.dialogue.exchange import by_the_clock
from engine.dialogue.questions.place_questions import Stop
from engine.display.display import display
from engine.display.model import Display, Spoken
from engine.session.listener import listener_of
from engine.storage.port import Store
from engine.storage.zones import day_of
from engine.tracks.chain import lay_tracks
from engine.tracks.layout import Here
from engine.tracks.track import Track
from engine.voice.port import VoiceError
from engine.web.playlist import Playlist, lay_out
from engine.web.shelf import Shelf
from engine.words.speech import SpokenWords
from engine.workflow.effects import AnyEffect
from engine.workflow.plan import Plan
from engine.workflow.position import elapsed
from engine.workflow.session import OVER, Session
from engine.workflow.steps import Step

ENDS: Final = frozenset({"rest", "repetitions", "hold", "timed"})
BEGINS: Final = frozenset({"ready", "timed"})
"""Kinds of step after which, and before which, a workout stops that goes in turns: as something hurts."""


class Stretch(NamedTuple):
    """What is played, and from where in it.

    Attributes:
        at: Seconds of the playlist.
    """

    playlist: Playlist
    at: float


class Playing:
    """Finds what a page plays and shows."""

    def __init__(
        self,
        store: Store,
        user: str,
        shelf: Shelf,
        catalog: Callable[[], Catalog],
        locale: str,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Play sessions of ``user`` in ``store``, with sound from the ``shelf``."""
        self._store, self._user, self._shelf = store, user, shelf
        self._catalog, self._locale, self._clock = catalog, locale, clock

    def still(self, plan: Plan, session: Session, words: SpokenWords, said: str, question: str = "") -> Display:
        """What stands while the coach speaks or waits, and what a workout came to when it is over."""
        now = session.paused_at or self._clock()
        spoken, effects, done = Spoken(said, question=question), self._effects(session), None
        if session.state in OVER:
            entries = [(entry.recorded.at, entry.effects) for entry in self._store.log(session.id)]
            about = (session.id, plan.definition.workout, "", session.active_from)
            done = session_done(*about, day_of, entries)
        return display(plan, session, now, words, spoken, effects=effects, done=done)

    def stretch(self, answer: Answer, plan: Plan, session: Session, words: SpokenWords) -> Stretch | None:
        """What is played from where a session is after an answer; None where no voice can speak."""
        since = elapsed(session, _goes_on_at(answer))
        tracks = self._tracks(answer, plan, session, words, since)
        try:
            names = self._shelf.order(tracks, self._locale)
        except VoiceError:
            return None
        laid = lay_out(plan, session, tracks, names, words, self._effects(session))
        return Stretch(laid, since - tracks[0].start)

    def _effects(self, session: Session) -> Sequence[AnyEffect]:
        return [effect for entry in self._store.log(session.id) for effect in entry.effects]

    def _tracks(
        self, answer: Answer, plan: Plan, session: Session, words: SpokenWords, since: float
    ) -> tuple[Track, ...]:
        ex = answer.exchange
        chain = lay_tracks(
            plan,
            session.swaps,
            self._listener(answer, plan, session),
            words,
            locale=self._locale,
            personal=True,
            here=Here(session.step, session.added, ex.hurried),
            reasons=tuple(ex.opening),
        )
        first, steps = chain.find(session.step, since).track, plan.steps(session.swaps)
        parts = (one for one in chain.parts(session.step) if one.part >= first.part)
        return (*parts, *(track for step in steps[session.step + 1 :] for track in chain.parts(step.index)))

    def _listener(self, answer: Answer, plan: Plan, session: Session) -> Listener:
        talk, now = answer.dialogue.talk or answer.exchange.scene.talk, self._clock()
        whose = {"store": self._store, "user": self._user, "catalog": self._catalog()}
        made = listener_of(session, plan.definition, talk, now=now, **whose)  # type: ignore[arg-type]
        return replace(made, greeted=True)  # by the conversation, before it began


def next_stop(plan: Plan, session: Session) -> tuple[Stop, int, float]:
    """Where to stop, before which step, and when: after a rest, a move or a stretch; in a walk at once."""
    steps, index, at = plan.steps(session.swaps), session.step, session.began
    if by_the_clock(steps[index]):
        return "walk", index, at
    while True:
        at += _length(steps[index], session)
        if index + 1 >= len(steps):
            return "finish", index + 1, at
        if steps[index].kind in ENDS and steps[index + 1].kind in BEGINS:
            return "step", index + 1, at
        index += 1


def _goes_on_at(answer: Answer) -> float:
    """When a workout goes on after an answer."""
    return max((answer.exchange.now, *(act.at for act in answer.acts if isinstance(act, Happen))))


def _length(step: Step, session: Session) -> float:
    return step.duration + (session.added if step.index == session.step else 0.0)
