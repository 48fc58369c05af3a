"""The course of a request, the same for every frontend.

1. bring the session up to now,
2. decide (:func:`engine.dialogue.conversation.answer`),
3. apply what was decided,
4. and the frontend speaks.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, NamedTuple

from engine.cues.models import Speech
from engine.dialogue.acts import Act, Adopt, Alert, Begin, Forget, Happen, Keep, Link, Remember, Unlink
from engine.dialogue.conversation import Answer, answer
from engine.dialogue.intent import Intent
from engine.dialogue.scene import Frontend, Other, Plays, Scene
from engine.dialogue.state import Dialogue
from engine.session import repetition
from engine.session.arrival import (
    Arrival,
    Coached,
    arrive,
    coached_until,
    cut_short,
    heard_at,
    hold_unheard,
    spoken_until,
)
from engine.session.beginning import begin_alone, coming_in, start_joined
from engine.session.people import People, PersonSources, catalog
from engine.session.playback import AHEAD, PAGE_AHEAD, Player, meet
from engine.session.unheard import go_on
from engine.storage.port import Applied, SessionNotFound, Store, Stored, WorkoutOpen
from engine.workflow.messages import Message
from engine.workflow.session import OVER, Session
from engine.workflow.streams import played

if TYPE_CHECKING:
    from engine.catalog.models import Catalog
    from engine.session.kept_workouts import KeptWorkouts


RESUMES: Final = frozenset({"AMAZON.ResumeIntent"})
"""What is said to a player that has stopped: it goes on from there, whatever the time since."""


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
        made: When it was made first, if it is made again under the same id because its answer was not heard.
        alerts: Whether the frontend can set reminders and timers.
        plays: See :class:`engine.dialogue.scene.Scene`.
        player: Where the player of the device is, if it plays a workout.
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
    made: float | None = None
    alerts: bool = False
    plays: Plays | None = None
    player: Player | None = None


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
    adopted: Adopt | None = None


def own_session(request: Request) -> str:
    """Give the id of the session that a request begins, if it begins one: the same however often it comes."""
    return blake2b(f"{request.who}\n{request.id}".encode("utf-8", "replace"), digest_size=8).hexdigest()


class Service:
    """Answers requests on a store. Safe from several threads."""

    def __init__(
        self, store: Store, catalog: Callable[[], Catalog] = catalog, workouts: KeptWorkouts | None = None
    ) -> None:
        """Keep sessions and profiles in ``store``; ``catalog`` gives what can be trained.

        ``workouts`` are the person's own, which are forgotten with all else; None where they keep none here.
        """
        self.store, self._workouts = store, workouts
        self.people = People(store, catalog)

    def respond(self, request: Request) -> Answered:
        """Answer a request and carry the answer out; one that comes again is answered as it was the first time."""
        if request.made is None:
            return self._respond(request)
        answered = self._respond(request._replace(now=request.made))
        return go_on(self.store, answered, f"{request.id}.{request.now}", request.now - request.made)

    def _respond(self, request: Request) -> Answered:
        stored = self._under_way(request)
        if self._runs_elsewhere(request, stored):
            return self.leave_alone(request, stored)
        before = self._before(request, stored)
        if before is not None:
            return self._again(request, before)
        stored = self._hold_for_untaken(request, stored)
        request, arrival = self._meet(request, stored)
        answered = self._decide(request, arrival)
        cut_short(self.store, stored, answered.exchange)
        try:
            applied, duplicate = self._carry_out(request, answered)
        except WorkoutOpen as error:
            return self._join(request, answered, error.session_id)
        if duplicate is not None:
            return self._again(request, duplicate)
        if any(isinstance(act, Link | Unlink) for act in answered.acts):
            return self._link(request, answered)
        return Answered(answered, applied or answered.exchange.session, adopted=_adopted(answered.acts))

    def _link(self, request: Request, answered: Answer) -> Answered:
        """Link the person with another frontend, or part the two, and answer with what came of it."""
        from engine.session.linking.carrying import link_outcome  # noqa: PLC0415 - seldom

        told = link_outcome(self.store, request.who, answered.acts, request.now)
        self.people.forget()
        again = request._replace(id=f"{request.id}.link", intent=told, new=False, other=None)
        return self._respond(again)

    def _runs_elsewhere(self, request: Request, stored: Stored | None) -> bool:
        """Whether a PC of the same person coaches the workout right now."""
        if stored is None or not stored.names or request.frontend != "speaker":
            return False
        from engine.session.linking.running import runs_on_a_pc  # noqa: PLC0415 - few people have several frontends

        return runs_on_a_pc(self.store, stored.names, request.now)

    def leave_alone(self, request: Request, stored: Stored | None = None) -> Answered:
        """Leave a workout alone that runs elsewhere; only what is about safety, or ends, is answered."""
        from engine.session.linking.beside import meant_beside  # noqa: PLC0415 - as above

        beside = request._replace(intent=meant_beside(self.store, request, stored), coached=Coached())
        answered = self._decide(beside, None)
        return Answered(answered, self.carry_out(request, answered))

    def _hold_for_untaken(self, request: Request, stored: Stored | None) -> Stored | None:
        """Hold the workout for pain that was told while a PC coached it, and that the PC never took."""
        if stored is None or not (stored.names or request.frontend != "speaker"):
            return stored
        from engine.session.linking.taking_up import take_up  # noqa: PLC0415 - as above

        return take_up(self.store, stored, request.who, request.now)

    def decide(self, request: Request, arrival: Arrival | None) -> Answer:
        """Answer a request of a frontend that knows where its listener is, without carrying the answer out."""
        return self._decide(request, arrival)

    def carry_out(self, request: Request, answered: Answer) -> Session | None:
        """Carry out what was decided; give the workout under way after it."""
        return self._carry_out(request, answered)[0] or answered.exchange.session

    def _before(self, request: Request, stored: Stored | None) -> str | None:
        """Find the session to which this request has happened before; None where it comes for the first time."""
        if stored is None:
            return repetition.ended_by(self.store, request)
        id_ = stored.session.id
        if id_ == own_session(request):
            return repetition.replaced_by(self.store, request, id_)
        return id_ if self.store.happened(id_, request.id) else None

    def _meet(self, request: Request, stored: Stored | None) -> tuple[Request, Arrival | None]:
        """Bring the open session of a person to where its listener is, and the request with it."""
        if stored is None or not (stored.session.stream and played(stored.session)):
            return request, self._arrive(request, stored)
        resumes = request.intent.name in RESUMES
        ahead = PAGE_AHEAD if request.frontend == "page" else AHEAD
        met = meet(self.store, stored, request.player, request.now, resumes=resumes, ahead=ahead)
        if met.arrival.session.state in OVER:
            return request, None
        return request._replace(now=met.now, moment=met.moment, coached=Coached()), met.arrival

    def _arrive(self, request: Request, stored: Stored | None) -> Arrival | None:
        """Bring the open session of a person to where its listener is."""
        if stored is None:
            return None
        until = coached_until(stored, request.coached)
        spoken = spoken_until(stored, request.coached, until)
        now = heard_at(spoken, request.now, request.coached, request.dialogue, request.intent.name)
        arrival = arrive(self.store, stored, until, now, spoken)
        if arrival is None or request.coached.session == stored.session.id:
            return arrival
        return hold_unheard(self.store, arrival, request.now)  # the conversation in which it was spoken is over

    def _under_way(self, request: Request) -> Stored | None:
        stored = self.store.latest_open(request.who) if request.who else None
        return None if stored is None or stored.session.state == "ready" else stored

    def _decide(self, request: Request, arrival: Arrival | None, now: float | None = None) -> Answer:
        scene = self._scene(request, arrival, request.now if now is None else now)
        paused = arrival is None or arrival.session.state == "paused"
        put = paused or request.moment is not None or scene.listening >= request.coached.spoken
        heard = paused or arrival is None or scene.listening >= arrival.spoken or request.moment is not None
        return answer(request.dialogue, scene, request.intent, heard=heard, put=put or heard)

    def _scene(self, request: Request, arrival: Arrival | None, now: float) -> Scene:
        session = arrival.session.id if arrival is not None else ""
        own = own_session(request)
        sources = PersonSources(self.people, request.who, request.now, request.zone, session or own, own, request.id)
        until = arrival.until if arrival is not None else 0.0
        spoken = arrival.spoken if arrival is not None else now
        listening = heard_at(spoken, now, request.coached, request.dialogue, request.intent.name)
        talk = request.dialogue.talk or (arrival.talk if arrival is not None else "normal")
        return Scene(
            sources=sources,
            now=now,
            request=request.id,
            speech=request.speech,
            delay=request.delay,
            plan=arrival.plan if arrival is not None else None,
            session=arrival.session if arrival is not None else None,
            until=until,
            listening=listening,
            moment=min(listening, until) if request.moment is None else request.moment,
            named=bool(request.who),
            new=request.new,
            frontend=request.frontend,
            talk=talk,
            other=request.other,
            own_session=own,
            alerts=request.alerts,
            plays=request.plays,
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
                begin_alone(self.store, act, user=request.who, locale=request.locale, now=request.now)
            case Keep():
                from engine.coaching.profile.model import encode_profile  # noqa: PLC0415 - kept seldom

                self.store.keep_profile(request.who, encode_profile(act.profile))
            case Forget():
                from engine.session.linking import links  # noqa: PLC0415 - seldom

                links.forget(self.store, request.who, request.now)
                self.people.forget()
                if self._workouts is not None:
                    self._workouts.forget(request.now)
            case Remember():
                from engine.session.linking import links  # noqa: PLC0415 - seldom

                links.remember(self.store, request.who, request.now)
                self._keep_warned(request.who, act)
                if self._workouts is not None:
                    self._workouts.remember(request.now)
            case Adopt() | Alert() | Link() | Unlink():  # the frontend's, or carried out afterwards
                pass
        return None

    def _keep_warned(self, who: str, told: Remember) -> None:
        """Keep a sign of danger that was told while everything was hidden, with what is back."""
        from engine.coaching.profile.joining import joined  # noqa: PLC0415 - seldom
        from engine.coaching.profile.model import Profile, encode_profile  # noqa: PLC0415 - seldom
        from engine.storage.person import decoded  # noqa: PLC0415 - seldom

        since = Profile(alarm=told.alarm, recovering=told.recovering)
        if since != Profile():
            self.store.keep_profile(who, encode_profile(joined(decoded(self.store.profile(who)), since)))

    def _again(self, request: Request, session_id: str) -> Answered:
        """Answer a request that comes again as it was answered the first time; nothing happens twice."""
        first = repetition.first_time(self.store, request, session_id)
        answered = self._as_first(request, first)
        if repetition.is_untold_danger(request, answered.acts, first):
            return self._respond(request._replace(id=f"{request.id}.told"))
        if first.passed and self._left_unbegun(answered):
            return Answered(self._come_in(request)[1], None, repeated=True)
        if first.passed:
            return Answered(answered, answered.exchange.session, repeated=True)
        try:
            self._carry_out_quietly(request, answered.acts)
        except WorkoutOpen as error:
            return self._join(request, answered, error.session_id)
        repetition.keep_as_begun(self.store, request, answered.exchange)
        return Answered(answered, answered.exchange.session, repeated=True)

    def _as_first(self, request: Request, first: repetition.FirstTime) -> Answer:
        """Decide what a request comes to as it was decided when it came first."""
        usual, *others = repetition.moments_to_try(request, first)
        answered = self._at(request, first, usual)
        if not others or repetition.is_as_first(request, answered.acts, first):
            return answered
        tried = (self._at(request, first, now) for now in others)
        return next((one for one in tried if repetition.is_as_first(request, one.acts, first)), answered)

    def _at(self, request: Request, first: repetition.FirstTime, now: float) -> Answer:
        answered = self._decide(request, first.arrival, now)
        late = repetition.later_by(request, answered.acts, first)
        return self._decide(request, first.arrival, now - late) if late else answered

    def _join(self, request: Request, answered: Answer, session_id: str) -> Answered:
        """Answer a request that came second: it is in the workout that another one of its person has just begun."""
        start_joined(self.store, session_id, answered.acts, request.now)
        joined, answered = self._come_in(request)
        return Answered(answered, self.carry_out(joined, answered))

    def _come_in(self, request: Request) -> tuple[Request, Answer]:
        """Answer a request as one of somebody who opens the coach, whatever it asks for."""
        intent, dialogue = coming_in(request.dialogue)
        joined = request._replace(intent=intent, dialogue=dialogue, coached=Coached(), new=False, other=None)
        return joined, self._decide(joined, self._arrive(joined, self._under_way(joined)))

    def _left_unbegun(self, answered: Answer) -> bool:
        """Tell whether an answer begins a workout that is not there: the process ended before it."""
        begun = (act.session.id for act in answered.acts if isinstance(act, Begin))
        return any(not self._is_there(session) for session in begun)

    def _is_there(self, session_id: str) -> bool:
        try:
            self.store.load(session_id)
        except SessionNotFound:
            return False
        return True

    def _carry_out_quietly(self, request: Request, acts: tuple[Act, ...]) -> None:
        """Carry out what the first time may have left undone."""
        for act in acts:
            if isinstance(act, Happen | Begin):
                self._act(request, act)


def _adopted(acts: tuple[Act, ...]) -> Adopt | None:
    return next((act for act in acts if isinstance(act, Adopt)), None)
