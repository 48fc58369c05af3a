"""Alexa's part of a conversation: sessions, the microphone, silence, interruptions, dialogs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Final, Literal

from msgspec import Struct

from engine.dialogue.intent import Intent
from engine.dialogue.situation import situation_of
from engine.understanding.intents import slots_of
from engine.understanding.slots import LABELS
from engine.understanding.understanding import Understanding
from skill.alexa import attributes as kept
from skill.package.alexa_source import AlexaSource
from skill.package.interaction_model import build
from skill.talk.clock import Clock
from skill.talk.dialog import Dialogs, Question, filled
from skill.talk.envelopes import Envelopes, Session
from skill.talk.heard import document, fill, number_alone, understood, whole
from skill.talk.invocation import Doorkeeper
from skill.talk.player import FREE, Player
from skill.talk.replies import BrokenReply, Reply, read
from skill.talk.spoken import Piece, length, plain, shown_seconds

LISTENING: Final = 8.0
"""Seconds that the microphone is open after a question."""

Document = dict[str, Any]
Skill = Callable[[bytes], bytes]
"""Takes the body of a request, returns the body of the response."""

NoteKind = Literal["closed", "silence", "outside", "broken", "interrupted"]


class Said(Struct, frozen=True):
    """Something that Alexa says."""

    pieces: tuple[Piece, ...]


class Shown(Struct, frozen=True):
    """Something that the screen shows."""

    texts: tuple[str, ...]


class Note(Struct, frozen=True):
    """An event that is neither speech nor screen."""

    kind: NoteKind
    detail: str = ""


Happening = Said | Shown | Note

NUMBER_ALONE: Final = "{number}"

COUNTING: Final = "correct"
"""The situation in which a number alone is one of repetitions."""


class Alexa:
    """Plays Alexa between a person and a skill. Speech takes its time on the clock."""

    def __init__(
        self,
        skill: Skill,
        understanding: Understanding,
        source: AlexaSource,
        envelopes: Envelopes,
        clock: Clock,
        locale: str,
        player: Player | None = None,
    ) -> None:
        """Ask ``skill``, understand with ``understanding``; ``player`` plays tracks where the device does."""
        self._player = player
        self._skill, self._understanding, self._envelopes, self._clock = skill, understanding, envelopes, clock
        self._door = Doorkeeper(source.outside, understanding)
        self._locale = locale
        self._dialogs = Dialogs(build(locale))
        self._session: Session | None = None
        self._speaks = 0.0
        self._again: tuple[Piece, ...] = ()
        self._question: Question | None = None
        self._interrupted = False

    @property
    def open(self) -> bool:
        """Whether a session is open."""
        return self._session is not None

    def leaves(self, text: str) -> bool:
        """Whether a sentence means to leave."""
        return self._door.leaves(text)

    def hear(self, text: str, at: float | None = None) -> Iterator[Happening]:
        """The person says ``text``, ``at`` seconds after Alexa began to speak; None for when she has finished."""
        yield from self._wait(self._speaks if at is None else at)
        if text:
            yield from self._understand(text)

    def silence(self) -> Iterator[Happening]:
        """The person is silent until Alexa asks again or ends the session."""
        if self.open:
            yield from self._unanswered()
        elif self._player is not None:
            yield from self._play(self._speaks + self._player.left)

    def leave(self) -> Iterator[Happening]:
        """The person ends the session."""
        self._clock.forward(self._speaks)
        yield from self._end("USER_INITIATED")

    def _wait(self, seconds: float) -> Iterator[Happening]:
        while self.open and seconds > self._speaks + LISTENING:
            seconds -= self._speaks + LISTENING
            yield from self._unanswered()
        self._interrupted = seconds < self._speaks
        if self._interrupted:
            yield Note("interrupted", shown_seconds(seconds))
        yield from self._play(seconds)

    def _play(self, seconds: float) -> Iterator[Happening]:
        """Let time pass; once Alexa has spoken, the player plays."""
        spoken, self._speaks = min(seconds, self._speaks), 0.0
        self._clock.forward(spoken)
        if self._player is None or self.open:
            self._clock.forward(seconds - spoken)
            return
        heard = tuple(self._player.run(seconds - spoken, self._told))
        if heard:
            yield Said(heard)

    def _told(self, request: Document) -> Document:
        """Tell the skill what the player tells; give its response."""
        self._envelopes.player = {} if self._player is None else self._player.context
        response: Document = json.loads(self._skill(json.dumps(self._envelopes.told(request)).encode()))["response"]
        return response

    def _unanswered(self) -> Iterator[Happening]:
        """Wait, then ask again or end the session."""
        yield Note("silence")
        self._clock.forward(self._speaks + LISTENING)
        said, self._again = self._again, ()
        self._speaks = length(said)
        if said:
            yield Said(said)
        else:
            yield from self._end("EXCEEDED_MAX_REPROMPTS")

    def _understand(self, text: str) -> Iterator[Happening]:
        invocation = self._door.invocation(text)
        if invocation is not None:
            self._session, self._question = Session(), None
            yield from self._launch() if invocation.asked is None else self._ask(invocation.asked)
        elif not self.open:
            yield from self._call(text)
        elif self.leaves(text):
            yield from self._end("USER_INITIATED")
        else:
            yield from self._answer(text)

    def _call(self, text: str) -> Iterator[Happening]:
        """Handle what is said without the skill's name: it hears of some things while its tracks play."""
        meant = self._understanding.understand(text.lower().removeprefix("alexa").strip(" ,"), "in-rest").intent
        if self._player is None or not self._player.has_played or meant.name not in FREE:
            yield Note("outside")
            return
        self._session, self._question = Session(), None
        yield from self._ask(meant)

    def _launch(self) -> Iterator[Happening]:
        yield from self._send(self._envelopes.launch, None)

    def _ask(self, intent: Intent) -> Iterator[Happening]:
        yield from self._intent(document(intent, self._locale), self._dialogs.state(intent.name))

    def _answer(self, text: str) -> Iterator[Happening]:
        """Handle a sentence inside the session: the answer to a question for a slot, or anything else."""
        asked, self._question = self._question, None
        value = self._understanding.value(LABELS[asked.slot], text) if asked else None
        if asked and value is not None:
            type_ = slots_of(asked.intent["name"])[asked.slot]
            yield from self._intent(filled(asked.intent, fill(asked.slot, type_, value, self._locale)), "IN_PROGRESS")
        else:
            situation = self._situation()
            meant = whole(self._understanding.understand(text, situation).intent, self._kind)
            counted = None if understood(meant) else self._understanding.value(NUMBER_ALONE, text)
            if situation == COUNTING:
                meant = number_alone(meant) if counted is None else Intent("EffortIntent", {"effort": counted})
            yield from self._ask(meant)

    @property
    def _kind(self) -> str:
        """The kind of the open question; empty without any."""
        attributes = self._session.attributes if self._session is not None else {}
        return kept.read(attributes).dialogue.asked.kind

    def _situation(self) -> str:
        """What is open while the person speaks.

        Nothing is known of the middle of what Alexa says, but in a set of as many as one can a number ends it.
        """
        kind = self._kind
        return situation_of(kind) if not self._interrupted or kind == "most" else ""

    def _intent(self, intent: Document, dialog: str | None) -> Iterator[Happening]:
        yield from self._send(lambda session: self._envelopes.intent(session, intent, dialog), intent)

    def _send(self, request: Callable[[Session], Document], intent: Document | None) -> Iterator[Happening]:
        session = self._session or Session()
        if self._player is not None:
            self._envelopes.player = self._player.context
        try:
            reply = read(self._skill(json.dumps(request(session)).encode()))
            session.new, session.attributes = False, reply.attributes
            yield from self._take(reply, intent)
        except BrokenReply as error:
            yield Note("broken", str(error))
            yield from self._end("ERROR", str(error))

    def _take(self, reply: Reply, intent: Document | None) -> Iterator[Happening]:
        if reply.dialog is not None and reply.dialog["type"] == "Dialog.Delegate":
            yield from self._lead(reply.dialog.get("updatedIntent") or intent)
            return
        self._question = self._dialogs.question(reply.dialog, intent) if reply.dialog else None
        if reply.screen:
            yield Shown(reply.screen)
        yield from self._say(reply.said, reply.again)
        if reply.ends:
            self._session = None
            yield Note("closed")
        if self._player is not None:
            self._player.carry_out(reply.directives, self._told)

    def _lead(self, intent: Document | None) -> Iterator[Happening]:
        """Carry the dialog that the skill delegated one step further."""
        if intent is None:
            raise BrokenReply("a dialog is handed on, but of no intent")
        slot = self._dialogs.missing(intent)
        if slot is None:
            yield from self._intent(intent, "COMPLETED")
            return
        self._question = Question(intent, slot)
        words = plain(self._dialogs.prompt(intent["name"], slot))
        yield from self._say(words, words)

    def _say(self, said: tuple[Piece, ...], again: tuple[Piece, ...]) -> Iterator[Happening]:
        self._speaks, self._again = length(said), again
        if said:
            yield Said(said)

    def _end(self, reason: str, error: str = "") -> Iterator[Happening]:
        session, self._session = self._session, None
        self._question, self._again, self._speaks = None, (), 0.0
        if session is not None:
            self._skill(json.dumps(self._envelopes.ended(session, reason, error)).encode())
            yield Note("closed")
