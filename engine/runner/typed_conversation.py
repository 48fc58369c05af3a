"""The dialogue before a workout, in a terminal with typed answers."""

from __future__ import annotations

import secrets
import sys
import time
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from engine.catalog.models import Catalog
from engine.dialogue.acts import Begin
from engine.dialogue.conversation import Answer
from engine.dialogue.intent import FALLBACK, Intent
from engine.dialogue.state import NOTHING, Dialogue, Wanted
from engine.dialogue.workout.movement import GOODBYE
from engine.runner.folding import columns_of, folded
from engine.runner.key_bindings import NO, YES
from engine.runner.places import workouts_folder
from engine.session.arrival import Arrival
from engine.session.kept_workouts import KeptWorkouts
from engine.session.people import catalog as usual_catalog
from engine.session.service import Request, Service
from engine.storage.port import Store
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow.messages import Message

if TYPE_CHECKING:
    from engine.understanding.understanding import Understanding

SKIP: Final = Intent("SkipIntent")

SITUATIONS: Final = {
    "interview": "intro",
    "experienced": "experience",
    "things": "equipment",
    "limits": "limits",
    "have": "confirm",
    "avoid": "confirm",
    "resume": "resume",
    "reopen": "resume",
    "how-are-you": "emergency",
    "gentle": "start",
    "hurt-last": "caution",
    "rest-day": "start",
}
"""The questions that are asked in typed lines, with the situation in which their answers are understood."""

INSTEAD: Final = {"start": "start", "which": "which", "rest-day": "start"}
"""Questions that are asked as well after an open workout was left: what begins is another one, and nothing unasked."""

LEAVES: Final = frozenset({"resume", "reopen"})
"""Questions whose answer may leave a workout that is open."""

ABOUT_THE_PERSON: Final = frozenset({"interview", "experienced", "things", "limits", "have", "avoid"})
"""Questions that Enter passes over."""

PARTING: Final = frozenset({"interview-carefully", "interview-thanks"})
"""What is said of the questions as they end; all else about the workout that begins is told by the command."""


class Outcome(NamedTuple):
    """What a conversation came to.

    Attributes:
        goes_on: Whether the workout that is open goes on.
        begins: Whether a workout may begin.
        wish: What is wished for it.
        chosen: Whether the person has said yes to this workout: nothing more is to be asked before it.
    """

    goes_on: bool = False
    begins: bool = False
    wish: Wanted = NOTHING
    chosen: bool = False


class TypedConversation:
    """Asks until it is clear whether a workout begins, goes on, or neither."""

    def __init__(
        self,
        store: Store,
        user: str,
        words: Words,
        ask: Callable[[str], str] | None = None,
        *,
        catalog: Catalog | None = None,
        named: bool = False,
    ) -> None:
        """Talk with ``user``, of whom ``store`` knows; ``ask`` shows a question and reads a line.

        ``catalog`` has what can be trained; without one, what comes with the coach. ``named`` tells that the workout
        is named which begins where an open one is left: no other is offered then.
        """
        kept = KeptWorkouts(workouts_folder())
        self._known: Callable[[], Catalog] = usual_catalog if catalog is None else lambda: catalog
        self._service, self._user = Service(store, self._known, kept), user
        self._words, self._speech = words, SpokenWords(words)
        self._read_line, self._named = ask or input, named

    def hold(self, intent: Intent, arrival: Arrival | None = None, dialogue: Dialogue | None = None) -> Outcome:
        """Talk, beginning with ``intent``.

        Args:
            intent: What the person wants.
            arrival: The open session, held where it was coached last; None where there is none.
            dialogue: Where it begins at a question that is open already.
        """
        dialogue, leaves = dialogue or Dialogue(), False
        while True:
            request = self._request(intent, dialogue)
            answer = self._service.decide(request, arrival)
            kind = answer.dialogue.asked.kind
            if any(isinstance(act, Begin) for act in answer.acts):
                self._print(one for one in answer.messages if one.id in PARTING)
                # The command that asked begins it.
                return Outcome(begins=True, wish=_wish(intent, dialogue.wish), chosen=leaves)
            leads_on = kind not in SITUATIONS and GOODBYE not in answer.messages
            if leads_on and answer.exchange.place is not None:
                return Outcome(goes_on=True)  # in real time
            self._service.carry_out(request, answer)
            session = answer.exchange.session
            if self._named and arrival is not None and session is None and kind in INSTEAD:
                return Outcome(begins=True, chosen=True)
            arrival = arrival._replace(session=session) if arrival is not None and session is not None else None
            text = self._tell(answer)
            leaves = leaves or dialogue.asked.kind in LEAVES
            situation = SITUATIONS.get(kind) or (INSTEAD.get(kind) if leaves else None)
            if situation is None:
                begins = kind == "start"
                self._print([GOODBYE] if text and not begins and GOODBYE not in answer.messages else [])
                return Outcome(begins=begins, wish=answer.dialogue.wish)
            try:
                line = self._read_line(f"{_folded(text)} ")
            except EOFError:
                return Outcome(begins=kind in ABOUT_THE_PERSON)
            intent, dialogue = self._understood(line.strip(), kind, situation), answer.dialogue

    def tell(self, message: str, **arguments: str | int) -> None:
        """Print one sentence."""
        self._print([Message(message, arguments)])

    def _tell(self, answer: Answer) -> str:
        """Print what is answered, and give the question."""
        self._print(answer.messages)
        return "" if answer.question is None else self._speech.text(answer.question.id, answer.question.arguments)

    def _print(self, messages: Iterable[Message]) -> None:
        for message in messages:
            sys.stdout.write(f"{_folded(self._speech.text(message.id, message.arguments))}\n")
        sys.stdout.flush()

    def _understood(self, text: str, kind: str, situation: str) -> Intent:
        if not text:
            return SKIP if kind in ABOUT_THE_PERSON else Intent(FALLBACK)
        if text.lower() in {"y", self._words.say("terminal-yes-key")}:
            return YES
        if text.lower() == "n":
            return NO
        return self._understanding.understand(text, situation).intent

    @cached_property
    def _understanding(self) -> Understanding:
        from engine.understanding.understanding import Understanding  # noqa: PLC0415 - the whole grammar, for a typed answer

        return Understanding.for_library(self._known(), self._words)

    def _request(self, intent: Intent, dialogue: Dialogue) -> Request:
        return Request(
            id=secrets.token_hex(5),
            who=self._user,
            now=time.time(),
            intent=intent,
            dialogue=dialogue,
            speech=self._speech,
            locale=self._words.locale,
            frontend="pc",
        )


def _wish(intent: Intent, wish: Wanted) -> Wanted:
    """What is wished for a workout that begins by this answer."""
    minutes = round(intent.number("minutes") or 0) or wish.minutes
    return replace(wish, workout=intent.text("workout") or wish.workout, minutes=minutes)


def _folded(text: str) -> str:
    return folded(text, columns_of(sys.stdout))
