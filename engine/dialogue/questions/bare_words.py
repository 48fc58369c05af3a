"""A thing or a position that was named alone: it is asked once what it means, then the question before comes again."""

from __future__ import annotations

from typing import Final

from engine.dialogue.acts import Reply
from engine.dialogue.begin import start
from engine.dialogue.begin.offer import offered
from engine.dialogue.exchange import Exchange
from engine.dialogue.profile import equipment, limits
from engine.dialogue.questions.model import Handler, Question, declinable, worded
from engine.dialogue.state import About, Asked
from engine.dialogue.workout.movement import after
from engine.workflow.messages import Message


def back_after(handle: Handler) -> Handler:
    """Make a handler that says what another answers, then goes back to the question before."""

    def answer(ex: Exchange) -> Reply:
        back = equipment.returns_to(ex)
        return _back(ex, back, handle(ex).messages)

    return answer


def _back(ex: Exchange, back: str, messages: tuple[Message, ...]) -> Reply:
    ex.asked = Asked()
    if back == "start":
        return offered(ex, *messages)
    return Reply(messages, ex.ask(back)) if back and ex.place is None else after(ex, messages)


def _not_meant(_ex: Exchange) -> Reply:
    return Reply((Message("all-right"),))


def _same_thing(ex: Exchange) -> Reply:
    """Take the same word, said again, as a yes; another one is asked about."""
    asked = str(ex.asked.about.get("things", "")).split(",")
    same = {*equipment.named(ex)} == {*asked} and not ex.intent.text("position")
    return have(ex) if same else equipment.bare_word(ex)


def _same_position(ex: Exchange) -> Reply:
    same = ex.intent.text("position") == ex.asked.about.get("position")
    return avoid(ex) if same else equipment.bare_word(ex)


def _have_or_start(ex: Exchange) -> Reply:
    """Take "I have a chair" as a yes to "do you have a chair?"; a plain "start" begins."""
    return owned(ex) if ex.intent.text("equipment") else start.start(ex)


def reoffer(handle: Handler) -> Handler:
    """Make a handler that notes a thing, and offers again what is due: it may be another now."""

    def answer(ex: Exchange) -> Reply:
        if not equipment.named(ex) or ex.asked.about.get("workout"):
            return handle(ex)
        return offered(ex, *handle(ex).messages)

    return answer


def _avoid_words(about: About) -> Message:
    return Message("prefer-ask-avoid", {"what": about.get("position", "")})


leave = back_after(_not_meant)
have = back_after(equipment.bare_word_meant)
owned = back_after(equipment.have)
avoid = back_after(limits.avoid_meant)

QUESTIONS: Final[dict[str, Question]] = {
    "have": declinable(
        worded("prefer-ask-have", "again-have", "third-yes-no", takes=("things",)),
        have,
        leave,
        others={
            "BareWordIntent": _same_thing,
            "HaveIntent": owned,
            "HaveNotIntent": leave,
            "MissingEquipmentIntent": leave,
            "StartWorkoutIntent": _have_or_start,
        },
    ),
    "avoid": declinable(
        worded("prefer-ask-avoid", "again-yes-no", "third-yes-no")._replace(first=_avoid_words),
        avoid,
        leave,
        others={"BareWordIntent": _same_position, "AvoidIntent": back_after(limits.avoid)},
    ),
}
