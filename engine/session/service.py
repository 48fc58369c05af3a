"""The course of a request, the same for every frontend.

1. bring the session up to now,
2. decide (:func:`engine.dialogue.conversation.answer`),
3. apply what was decided,
4. and the frontend speaks.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import tzinfo
from hashlib import blake2b
from typing import NamedTuple

from engine.cues.models import Speech
from engine.dialogue.conversation import Answer, answer
from engine.dialogue.exchange import Act, Adopt, Begin, Forget, Happen, Keep, Remember
from engine.dialogue.intent import Intent
from engine.dialogue.scene import Frontend, Other, Scene
from engine.dialogue.state import Dialogue
from engine.session.arrival import Arrival, Coached, arrive, coached_until, heard_at
from engine.session.people import People, PersonSources
from engine.storage.port import Applied, SessionExists, Settings, Store
from engine.workflow.messages import Message
from engine.workflow.replay import replay
from engine.workflow.session import Session

REPEATED = 600.0
"""Seconds within which a request can come again after it has ended a workout."""


class Request(NamedTuple):
    """A request of a frontend.

    Attributes:
        id: Unique; the same request twice acts once.
        who: Whose it is; empty where the account is not named, so that nothing can be kept.
        now: Seconds since the epoch.
        dialogue: As the last answer left it.
        coached: How far the last answer reached.
        new: Whether it opens the conversation.
        delay: Seconds that messages take before what follows them.
        zone: Where the person is, asked only when a day matters.
        other: See :class:`engine.dialogue.scene.Other`.
        moment: Where the listener is; None for wherever the coaching has reached.
        under_way: The session that the frontend coaches in real time; None to look for the one that is open.
    """

    id: str
    who: str
    now: float
    intent: Intent
    dialogue: Dialogue
    speech: Speech
    locale: str
    coached: Coached = Coached()
    new: bool = False
    frontend: Frontend = "speaker"
    delay: Callable[[tuple[Message, ...]], float] = lambda _: 0.0
    zone: Callable[[], tzinfo | None] = lambda: None
    other: Other | None = None
    moment: float | None = None
    under_way: Arrival | None = None


class Answered(NamedTuple):
    """An answer, carried out.

    Attributes:
        session: The workout under way after it; None where there is none.
        repeated: Whether this request had been answered before.
        adopted: The person of the account that the speaker turned out to be; None where that was not the question.
    """

    answer: Answer
    session: Session | None
    repeated: bool = False
    adopted: str | None = None


class Service:
    """Answers requests on a store. Safe from several threads."""

    def __init__(self, store: Store) -> None:
        """Keep sessions and profiles in ``store``."""
        self.store = store
        self.people = People(store)

    def respond(self, request: Request) -> Answered:
        """Answer a request and carry the answer out."""
        arrival = self._arrive(request)
        if arrival is None and (ended := self._ended_by(request)) is not None:
            return self._again(request, ended)
        answered = self._decide(request, arrival)
        applied, duplicate = self._carry_out(request, answered)
        if duplicate is not None:
            return self._again(request, duplicate)
        return Answered(answered, applied or answered.exchange.session, adopted=_adopted(answered.acts))

    def decide(self, request: Request) -> Answer:
        """Answer a request without carrying the answer out."""
        return self._decide(request, self._arrive(request))

    def carry_out(self, request: Request, answered: Answer) -> None:
        """Carry out what was decided."""
        self._carry_out(request, answered)

    def _arrive(self, request: Request) -> Arrival | None:
        """Bring the open session of a person to where its listener is."""
        if request.under_way is not None:
            return request.under_way
        stored = self.store.latest_open(request.who) if request.who else None
        if stored is None or stored.session.state == "ready":
            return None
        until = coached_until(stored, request.coached)
        now = heard_at(until, request.now, request.coached, request.dialogue, request.intent.name)
        return arrive(self.store, stored, until, now)

    def _decide(self, request: Request, arrival: Arrival | None, now: float | None = None) -> Answer:
        scene = self._scene(request, arrival, request.now if now is None else now)
        paused = arrival is None or arrival.session.state == "paused"
        heard = paused or arrival is None or scene.listening >= arrival.spoken or request.moment is not None
        return answer(request.dialogue, scene, request.intent, heard=heard)

    def _scene(self, request: Request, arrival: Arrival | None, now: float) -> Scene:
        session = arrival.session.id if arrival is not None else ""
        own = blake2b(f"{request.who}\n{request.id}".encode("utf-8", "replace"), digest_size=8).hexdigest()
        sources = PersonSources(self.people, request.who, request.now, request.zone, session or own, own)
        until = arrival.until if arrival is not None else 0.0
        listening = heard_at(until, now, request.coached, request.dialogue, request.intent.name) if arrival else now
        talk = request.dialogue.talk or (arrival.talk if arrival is not None else "normal")
        return Scene(
            sources,
            now=now,
            request=request.id,
            speech=request.speech,
            delay=request.delay,
            plan=arrival.plan if arrival is not None else None,
            session=arrival.session if arrival is not None else None,
            until=until,
            listening=listening,
            moment=request.moment,
            named=bool(request.who),
            new=request.new,
            frontend=request.frontend,
            talk=talk,
            other=request.other,
            own_session=own,
        )

    def _carry_out(self, request: Request, answered: Answer) -> tuple[Session | None, str | None]:
        """Carry the acts out; give the session after them, or the one in which this request happened before."""
        session: Session | None = None
        for act in answered.acts:
            applied = self._act(request, act)
            if applied is not None:
                if applied.duplicate and session is None:
                    return None, applied.session.id
                session = applied.session
        return session, None

    def _act(self, request: Request, act: Act) -> Applied | None:
        match act:
            case Happen():
                return self.store.apply(act.session, act.event, act.at)
            case Begin():
                settings = Settings(locale=request.locale, talk=act.talk)
                with suppress(SessionExists):
                    self.store.begin(act.session, act.definition, user=request.who, settings=settings, now=request.now)
            case Keep():
                from engine.coaching.profile.model import encode_profile  # noqa: PLC0415 - kept seldom

                self.store.keep_profile(request.who, encode_profile(act.profile))
            case Forget():
                self.store.forget(request.who, request.now)
                self.people.forget()
            case Remember():
                self.store.remember(request.who, request.now)
            case Adopt():
                pass
        return None

    def _ended_by(self, request: Request) -> str | None:
        """Find the workout that this very request has ended before."""
        for latest in self.store.sessions(request.who, 1) if request.who else ():
            recent = latest.ended_at is not None and request.now - latest.ended_at < REPEATED
            if recent and self._first_of(latest.id, request.id) is not None:
                return latest.id
        return None

    def _first_of(self, session_id: str, request_id: str) -> int | None:
        """Find the place in a log where the events of a request begin."""
        log = self.store.log(session_id)
        names = (request_id, f"{request_id}.")
        found = (
            place
            for place, entry in enumerate(log)
            if entry.recorded.event.id == names[0] or entry.recorded.event.id.startswith(names[1])
        )
        return next(found, None)

    def _again(self, request: Request, session_id: str) -> Answered:
        """Answer a request that comes again as it was answered the first time; nothing happens twice."""
        first = self._first_of(session_id, request.id)
        stored = self.store.load(session_id)
        log = [entry.recorded for entry in self.store.log(session_id)]
        begun = first is None or first == 0
        place = len(log) if first is None else first
        session = replay(stored.plan, self.store.original(session_id), log[:place])
        at = log[place].at if place < len(log) else request.now
        before = stored._replace(session=session)
        until = coached_until(before, request.coached) if request.coached.session == session_id else at
        arrival = None if begun else Arrival(stored.plan, session, until, stored.settings.talk, until)
        once = self._decide(request, arrival, at)
        happened = next((act.at for act in once.acts if isinstance(act, Happen)), at)
        answered = self._decide(request, arrival, at - (happened - at)) if happened != at else once
        self._carry_out_quietly(request, answered.acts)
        return Answered(answered, answered.exchange.session, repeated=True)

    def _carry_out_quietly(self, request: Request, acts: tuple[Act, ...]) -> None:
        """Carry out what the first time may have left undone."""
        for act in acts:
            if isinstance(act, Happen | Begin):
                self._act(request, act)


def _adopted(acts: tuple[Act, ...]) -> str | None:
    return next((act.person for act in acts if isinstance(act, Adopt)), None)
