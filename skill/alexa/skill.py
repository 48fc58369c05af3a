"""The skill as the SDK sees it: a request comes in, the dialogue answers, a response goes out."""

from __future__ import annotations

import logging
import time
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from ask_sdk_core.dispatch_components.request_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import SkillBuilder
from ask_sdk_model.request_envelope import RequestEnvelope
from ask_sdk_model.response import Response
from ask_sdk_model.response_envelope import ResponseEnvelope
from msgspec.structs import replace

from engine.cues.explanation import met
from engine.dialogue.acts import Alert
from engine.dialogue.alerts.walk_calls import left_early
from engine.dialogue.buttons import STEP
from engine.dialogue.conversation import ENDED, LAUNCH, Answer, continue_at, stops_before
from engine.dialogue.intent import FALLBACK, Intent
from engine.session.arrival import Coached, uneven_place
from engine.session.explanation import with_time
from engine.session.people import catalog as usual_catalog
from engine.session.service import Answered, Request, Service
from engine.storage.leaving import sweep_leavers
from engine.storage.port import SessionNotFound, Store, StoreError
from skill.alexa import attributes as kept
from skill.alexa import household, rooms
from skill.alexa.attributes import Attributes
from skill.alexa.can_fulfill import CAN_FULFILL, can_fulfill
from skill.alexa.continuous.device_player import NO_PLAYER, DevicePlayer, player_of
from skill.alexa.continuous.owner import owner_of
from skill.alexa.continuous.playing import Playing, begins_at, silently
from skill.alexa.continuous.remote_control import BUTTONS, meant
from skill.alexa.continuous.reports import REPORTS
from skill.alexa.own_entities import own_entities
from skill.alexa.own_voice import OwnVoices
from skill.alexa.phrases import locale_of
from skill.alexa.presses import USER_EVENT, of_its_person
from skill.alexa.request import AlexaRequest, read
from skill.alexa.response import Outgoing, Voice, compose, voice
from skill.alexa.screens.adding import add_screen
from skill.alexa.shared_names import may_mean
from skill.alexa.skill_events import EVENTS, take, welcome_back
from skill.alexa.slots import semantic
from skill.alexa.time_zones import Where
from skill.alexa.trouble import SPEAKS, Trouble, told_again
from skill.alexa.turn_desk import Extra, Spoken, TurnDesk, budget
from skill.alexa.untold import Untold
from skill.config import SkillConfig

if TYPE_CHECKING:
    from ask_sdk_model.request import Request as SdkRequest

    from engine.catalog.models import Catalog
    from engine.tracks.port import Tracks
    from engine.workflow.plan import Plan

_log = logging.getLogger(__name__)


class Config(Protocol):
    """What the skill must know of its configuration."""

    @property
    def rendering(self) -> str:
        """``ssml`` or ``apla``."""


class Skill:
    """Answers requests. Safe from several threads."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], float],
        config: Config,
        zones: Where,
        catalog: Callable[[], Catalog] = usual_catalog,
        tracks: Tracks | None = None,
    ) -> None:
        """Keep what is said in ``store``.

        ``clock`` tells seconds since the epoch, ``zones`` where a device is, ``catalog`` what can be trained, and
        ``tracks`` where a workout's tracks can be had.
        """
        self.service, self._clock, self._zones = Service(store, catalog), clock, zones
        self._catalog, self._owns = catalog, catalog is not usual_catalog
        self._voices = OwnVoices()
        self.untold = Untold()
        self.turns = TurnDesk(self.service, config.rendering)
        self.playing = Playing(store, clock, self.turns, tracks)

    def respond(self, handler_input: HandlerInput, request: AlexaRequest) -> Response:
        """Answer a request."""
        if self.untold:
            self.untold.tell(request.user, self.respond)
        remembered = kept.read(request.attributes)
        request, who, player = self._meet(handler_input, request, remembered)
        answered, spoken, coached, who = self._answered(request, remembered, who, player)
        missed = request.step is not None and answered.reply.silent  # a press too late: all goes on as it was
        remembered.dialogue, remembered.coached = answered.dialogue, remembered.coached if missed else coached
        if handler_input.request_envelope.session is not None:
            handler_input.attributes_manager.session_attributes = kept.write(remembered)
        if player.able and (request.presses or not answered.reply.silent):
            self.playing.lead(answered, player, request, who, handler_input.response_builder)
        if request.presses or answered.reply.silent:
            return handler_input.response_builder.response
        return self._compose(handler_input, request, answered, spoken, who)

    def _meet(
        self, handler_input: HandlerInput, request: AlexaRequest, remembered: Attributes
    ) -> tuple[AlexaRequest, str, DevicePlayer]:
        """Find out who speaks, and what their device plays; what is said again belongs to the first time."""
        if request.new:
            welcome_back(self.service.store, request, self._clock())
            sweep_leavers(self.service.store, self._clock())
        player = player_of(handler_input.request_envelope) if self.playing.able else NO_PLAYER
        who = self._who_speaks(request, remembered, player)
        if remembered.unheard is not None:
            request = told_again(request, remembered, self._clock())
        if request.new:
            self._come_in(request, remembered, who)
        return request, who, player

    def _compose(
        self, handler_input: HandlerInput, request: AlexaRequest, answered: Answer, spoken: Spoken | None, who: str
    ) -> Response:
        """Put an answer into words, and beside them what the device shows and what Alexa is asked for."""
        builder, reply = handler_input.response_builder, answered.reply
        said = self._voice(request, answered.exchange.plan)
        out = Outgoing(answered.messages, spoken, reply.wait, answered.question, answered.again, reply.elicit)
        if request.new and self._owns and answered.question is not None:
            own = own_entities(self._catalog(), said.speech.words)
            if own is not None:
                builder.add_directive(own)
        response = compose(out, said, builder, self.turns.rendering)
        if reply.permit or reply.permit_card:
            from skill.alexa.alerts.permissions import add_permission  # noqa: PLC0415 - seldom

            add_permission(response, reply, answered.exchange.intent.text("at"))
        if request.apl:
            talks = handler_input.request_envelope.session is not None
            attributes = handler_input.attributes_manager.session_attributes if talks else {}
            add_screen(response, request, answered, out, said, attributes, who)
        return response

    def take_event(self, handler_input: HandlerInput, request: AlexaRequest) -> None:
        """Take in what Alexa tells without a conversation."""
        take(self.service.store, handler_input.request_envelope, request, self._clock())

    def _voice(self, request: AlexaRequest, plan: Plan | None = None) -> Voice:
        """The voice of a locale; with the words of what is kept or under way, where something of it is one's own."""
        locale = locale_of(request.locale)
        if self._owns:
            return self._voices.of(locale, self._catalog(), plan)
        return voice(locale)

    def _who_speaks(self, request: AlexaRequest, remembered: Attributes, player: DevicePlayer) -> str:
        """Give the id of the person: of the one whose workout the device plays, where somebody speaks of that."""
        who = kept.who_speaks(request, remembered, partial(household.belongs, self.service.store, request.user))
        owner = owner_of(self.service.store, request, player.token) if player.token and request.new else None
        if owner is None or player.token is None:
            return who
        remembered.dialogue = replace(remembered.dialogue, talk=player.token.talk)
        return kept.adopt(request, remembered, owner)

    def _come_in(self, request: AlexaRequest, remembered: Attributes, who: str) -> None:
        """Begin a conversation: whatever the device was saying to somebody else is over."""
        remembered.shared = household.is_shared(self.service.store, request)
        if remembered.shared:
            rooms.cut_short(self.service.store, request, who, self._clock())

    def _answered(
        self, request: AlexaRequest, remembered: Attributes, who: str, player: DevicePlayer
    ) -> tuple[Answer, Spoken | None, Coached, str]:
        answered = self.service.respond(self._request(request, remembered, who, player))
        if answered.adopted is not None:
            who = kept.adopt(request, remembered, answered.adopted.person)
            remembered.dialogue = answered.answer.dialogue
            again = self._request(request, remembered, who, player)
            answered = self.service.respond(again._replace(intent=answered.adopted.told or Intent(LAUNCH), other=None))
        if request.person:
            household.note_person(self.service.store, request)
        if any(isinstance(act, Alert) for act in answered.answer.acts):
            answered = self._alerted(answered, request, remembered, who, player)
        elif request.device.token and left_early(answered.answer.exchange):
            self._take_timers_away(request)
        if answered.answer.reply.plays:
            return (*self._played(answered), who)
        return (*self._spoken(answered, request, who, remembered), who)

    def _alerted(
        self, answered: Answered, request: AlexaRequest, remembered: Attributes, who: str, player: DevicePlayer
    ) -> Answered:
        """Set the alert that was asked for, and answer with what came of it."""
        from skill.alexa.alerts.alerts import outcome_of  # noqa: PLC0415 - seldom

        said = self._voice(request, answered.answer.exchange.plan)
        told = outcome_of(answered.answer.acts, request, said.text, self._clock())
        remembered.dialogue = answered.answer.dialogue
        again = self._request(request, remembered, who, player)
        return self.service.respond(again._replace(id=f"{request.id}.alert", intent=told, new=False, other=None))

    def _take_timers_away(self, request: AlexaRequest) -> None:
        """Take away what would call back from a walk that is over."""
        from skill.alexa.alerts.alerts import take_timers_away  # noqa: PLC0415 - seldom

        take_timers_away(request)

    def _played(self, answered: Answered) -> tuple[Answer, Spoken | None, Coached]:
        """Note that the listener was coached until the tracks begin; from then on their player tells how far."""
        answer = answered.answer
        if answer.exchange.session is not None:
            self._note_alive(answer.exchange.session.id, begins_at(answer))
        return answer, None, Coached()

    def _request(self, request: AlexaRequest, remembered: Attributes, who: str, player: DevicePlayer) -> Request:
        said = self._voice(request)
        intent = intent_of(request)
        comes_in = request.new and remembered.shared and intent.name != ENDED  # one person is nobody else
        pairs = comes_in or remembered.dialogue.asked.kind == "pair"
        return Request(
            id=request.id,
            who=who,
            now=self._clock(),
            intent=intent,
            dialogue=remembered.dialogue,
            speech=said.speech,
            locale=locale_of(request.locale),
            coached=remembered.coached,
            new=request.new and intent.name != LAUNCH,
            delay=(lambda _: 0.0) if request.presses else said.length,
            zone=lambda: self._zones(request.device),
            other=household.find_other(self.service.store, request, who) if pairs else None,
            made=request.made,
            alerts=bool(request.device.token),
            plays=self.playing.plays(request, who, remembered.dialogue.talk) if player.able else None,
            player=None if player.token is None else player.place,
        )

    def _spoken(
        self, answered: Answered, request: AlexaRequest, who: str, remembered: Attributes
    ) -> tuple[Answer, Spoken | None, Coached]:
        """Plan the turn that follows the messages, if one does, and the question at its end."""
        answer, ex = answered.answer, answered.answer.exchange
        session, plan = ex.session, ex.plan
        if session is None or plan is None:
            return answer, None, Coached()
        uneven = uneven_place(remembered.coached, plan, session, ex.effects, new=request.new)
        if request.presses:  # nothing may be said, so nobody is coached from here on
            self._note_alive(session.id, ex.now)
        if request.presses or not answer.reply.speaks:
            return answer, None, Coached(session.id, ex.now, ex.now, uneven)
        locale = locale_of(request.locale)
        said = self._voice(request, plan)
        busy = said.length(answer.messages)
        characters = sum(len(said.text(message)) for message in answer.messages)
        hearer = self.turns.hearer(session, who, locale, ex.dialogue.talk or ex.scene.talk)
        room = budget(busy, characters, self.turns.rendering, screen=bool(request.apl))
        opening = tuple((one.id, tuple(one.arguments.items())) for one in ex.opening)
        extra = Extra(opening, ex.hurried, stops_before(answer), uneven=frozenset({uneven} - {""}))
        if ex.hurried and (seconds := self.turns.room_needed(hearer, plan, session, ex.all_effects)):
            session = with_time(self.service.store, answered, seconds) or session
            extra = extra._replace(met=met(plan.steps(session.swaps), ex.all_effects))
        spoken = self.turns.turn(hearer, plan, session, ex.now - session.began, room, busy, extra)
        until = ex.now + spoken.turn.reaches
        if remembered.shared:  # first: whoever dies between the two has coached nobody
            rooms.note(self.service.store, request, session.id, until)
        self._note_alive(session.id, until)
        answer = continue_at(answer, spoken.turn.ending, spoken.turn.following, until)
        asked = ex.now + spoken.turn.length if spoken.turn.ending == "rest" else 0.0
        return answer, spoken, Coached(session.id, ex.now, until, uneven, asked)

    def _note_alive(self, session_id: str, until: float) -> None:
        """Note how far the listener will have been coached; what was done is told all the same if that fails."""
        try:
            self.service.store.alive(session_id, until, anew=True)  # what was said before was cut short
        except SessionNotFound:
            raise
        except StoreError as error:
            _log.warning("How far a session was coached is not kept: %s", error)


def intent_of(request: AlexaRequest) -> Intent:
    """Read what is asked for: an intent, the opening or the end of a conversation."""
    if request.type == USER_EVENT:
        return Intent(request.intent, {} if request.step is None else {STEP: request.step})
    if request.told is not None:
        return request.told
    if request.type != "IntentRequest":
        return Intent(LAUNCH if request.type == "LaunchRequest" else ENDED)
    slots = semantic(request.slots, locale_of(request.locale)) if request.slots else {}
    meant = may_mean(request.slots, locale_of(request.locale)) if request.slots else ()
    return Intent(request.intent or FALLBACK, slots, may_mean=meant)


KEPT = 128
"""Answers kept at most; about 8 KB each. Where a request is repeated to another process, the store knows it."""


class Given(NamedTuple):
    """A request with what it was answered."""

    request: SdkRequest | None
    response: Response
    attributes: dict[str, Any] | None


class Answers:
    """The latest answers, by user and request. Safe from several threads."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._answers: OrderedDict[tuple[str, str], Given] = OrderedDict()
        self._lock = Lock()

    def find(self, user: str, id_: str, request: SdkRequest | None) -> Given | None:
        """What this very request was answered before."""
        with self._lock:
            answer = self._answers.get((user, id_))
        return answer if answer is not None and answer.request == request else None

    def keep(self, user: str, id_: str, answer: Given) -> None:
        """Remember an answer, and forget the oldest."""
        if not id_:
            return
        with self._lock:
            self._answers[user, id_] = answer
            if len(self._answers) > KEPT:
                self._answers.popitem(last=False)


class Coach(CustomSkill):
    """The SDK's skill, which is given session attributes of ours or none: it copies them, however deep they are."""

    def invoke(self, request_envelope: RequestEnvelope, context: object) -> ResponseEnvelope:
        """Answer a request; attributes that we did not write are left out."""
        if request_envelope.session is not None:
            request_envelope.session.attributes = kept.clean(request_envelope.session.attributes)
        return super().invoke(request_envelope, context)


class _Everything(AbstractRequestHandler):
    """Answers every request, each once: the same one again with the same words."""

    def __init__(self, skill: Skill) -> None:
        self._skill, self._memo = skill, Answers()

    def can_handle(self, handler_input: HandlerInput) -> bool:  # noqa: ARG002 - the SDK's name
        """Take all of them."""
        return True

    def handle(self, handler_input: HandlerInput) -> Response:
        """Answer what may be answered with words; hold the workout where a conversation ended; else say nothing."""
        request = read(handler_input.request_envelope)
        if request.shown_to:
            request = of_its_person(request, partial(household.belongs, self._skill.service.store, request.user))
        if request.type in SPEAKS:
            return self._once(handler_input, request)
        if request.type in BUTTONS:
            return self._once(handler_input, meant(request))
        if request.type in REPORTS:
            reports = self._skill.playing.reports
            return silently(reports.answer(handler_input.request_envelope, request), handler_input.response_builder)
        if request.type == CAN_FULFILL:
            return can_fulfill(handler_input, request)
        if request.type in EVENTS:
            self._skill.take_event(handler_input, request)
        if request.type == "SessionEndedRequest":
            return self._skill.respond(handler_input, request)
        return handler_input.response_builder.response

    def _once(self, handler_input: HandlerInput, request: AlexaRequest) -> Response:
        envelope, manager = handler_input.request_envelope, handler_input.attributes_manager
        before = self._memo.find(request.user, request.id, envelope.request)
        if before is not None:
            if envelope.session is not None:
                manager.session_attributes = before.attributes or {}
            return before.response
        response = self._skill.respond(handler_input, request)
        attributes = manager.session_attributes if envelope.session is not None else None
        self._memo.keep(request.user, request.id, Given(envelope.request, response, attributes))
        return response


def build(
    store: Store,
    *,
    clock: Callable[[], float] = time.time,
    config: Config | None = None,
    zones: Where = lambda _device: None,
    catalog: Callable[[], Catalog] = usual_catalog,
    tracks: Tracks | None = None,
) -> CustomSkill:
    """Build the skill on a store.

    Args:
        store: Where sessions are kept, by the person's or the account's id.
        clock: Seconds since the epoch.
        config: How cues are rendered; the default configuration where none is given.
        zones: Where a device is; unless told, where this machine is.
        catalog: What can be trained, with what is kept on this machine where the skill runs on a person's own.
        tracks: Where a workout's tracks can be had; without, it goes in turns on every device.
    """
    builder = SkillBuilder()
    skill = Skill(store, clock, config or SkillConfig(), zones, catalog, tracks)
    builder.add_request_handler(_Everything(skill))
    builder.add_exception_handler(Trouble(clock, skill.untold))
    return Coach(builder.skill_configuration)
