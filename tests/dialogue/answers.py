"""Everything a person can say, wherever they may be, and what comes of it: a table for people to read, kept beside.

What a change of the dialogue changes is seen as a change of ``answers.toml``: read it, and keep it if it is meant.

    python -m tests.dialogue.answers
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec

from engine.dialogue.acts import Adopt, Forget, Keep, Remember
from engine.dialogue.questions.model import FIELDS, answer_to
from engine.dialogue.questions.registry import QUESTIONS as REGISTRY
from engine.workflow.effects import Effect, Enter, Hush
from tests.dialogue.driving import Listener
from tests.dialogue.states import QUESTIONS, at_place, at_question
from tests.dialogue.test_every_question import INTENTS, fillings

TABLE: Final = Path(__file__).with_name("answers.toml")

Slots = dict[str, str | int]

UNTOLD: Final = frozenset({"type", "at", "seconds", "slot", "phase"})
"""What is not told of what was done."""

MOVING: Final = ("on the walk", "in the circuit", "in a set", "in a rest")
"""Where the workout goes on: what is said there interrupts the coach."""

HELD: Final = ("closed", "offered", "at ready", "paused", "hurt", "left days ago")
"""Other places; there, somebody speaks when the coach is done."""

KEYS: Final = ("in a set", "in a rest", "paused")
"""Where somebody may be at the keys, whose words and workout go on side by side."""


def _at_the_keys(place: str) -> Listener:
    listener = at_place(place, "en-US")
    listener.frontend = "pc"
    return listener


class Said(NamedTuple):
    """Something that somebody says, and where."""

    where: str
    intent: str
    slots: Slots

    @property
    def words(self) -> str:
        """What is said, as it stands in the table."""
        return " ".join((self.intent.removeprefix("AMAZON.").removesuffix("Intent"), *_pairs(self.slots)))


SCENES: Final[dict[str, Callable[[], Listener]]] = {
    **{f"at the question {kind}": partial(at_question, kind, "en-US") for kind in QUESTIONS},
    **{place: partial(at_place, place, "en-US") for place in (*MOVING, *HELD)},
    **{f"{place}, at the keys": partial(_at_the_keys, place) for place in KEYS},
}
"""By scene: how to come there."""


def everything_said(where: str) -> Iterator[Said]:
    """At a question, what answers it; in a place, all that can be said."""
    kind = where.removeprefix("at the question ")
    for intent in INTENTS if kind == where else _answers_to(kind):
        yield from (Said(where, intent, slots) for slots in fillings(intent))


def read_table() -> dict[str, dict[str, str]]:
    """The table that is kept: by scene, what is said and what comes of it."""
    return tomllib.loads(TABLE.read_text("utf-8"))


def outcome(said: Said) -> str:
    """Say something, and tell what is answered, what has happened and what is asked then."""
    listener = SCENES[said.where]()
    before, profile = _happened(listener), _profile(listener)
    listener.say(said.intent, 0.0 if said.where.startswith(MOVING) else None, (), **said.slots)
    parts = (_messages(listener), _new(before, listener), _kept(profile, listener), _then(listener))
    return "; ".join(part for part in parts if part)


def _answers_to(kind: str) -> list[str]:
    question = REGISTRY[kind]
    return [intent for intent in dict.fromkeys((*FIELDS, *question.others)) if answer_to(question, intent) is not None]


def _messages(listener: Listener) -> str:
    assert listener.answer is not None
    return " ".join(_called(one.id, one.arguments) for one in listener.answer.messages)


def _called(name: str, about: Any) -> str:
    return f"{name}({', '.join(_pairs(about))})" if about else name


def _pairs(about: Any) -> list[str]:
    return [f"{name}={value}" for name, value in about.items()]


def _happened(listener: Listener) -> list[Effect]:
    sessions = listener.store.sessions(listener.who, 1)
    every = [effect for one in sessions for entry in listener.store.log(one.id) for effect in entry.effects]
    return [effect for effect in every if isinstance(effect, Effect) and not isinstance(effect, Enter | Hush)]


def _new(before: list[Effect], listener: Listener) -> str:
    after = _happened(listener)
    new = after[len(before) :] if after[: len(before)] == before else after
    return "done: " + " ".join(map(_effect, new)) if new else ""


def _effect(effect: Effect) -> str:
    fields = msgspec.to_builtins(effect)
    told = [
        str(fields.pop(name)) for name in ("exercise", "set", "side", "repetitions") if fields.get(name) is not None
    ]
    more = [f"{name}={value}" for name, value in fields.items() if name not in UNTOLD and value is not None]
    return f"{fields['type']}({' '.join((*told, *more))})"


def _profile(listener: Listener) -> dict[str, Any]:
    if listener.answer is None:
        return {}
    builtins: dict[str, Any] = msgspec.to_builtins(listener.answer.exchange.profile)
    return builtins


def _kept(before: dict[str, Any], listener: Listener) -> str:
    assert listener.answer is not None
    words = [type(act).__name__.lower() for act in listener.answer.acts if isinstance(act, Forget | Remember | Adopt)]
    kept = any(isinstance(act, Keep) for act in listener.answer.acts)
    after = _profile(listener) if kept else {}
    words += [f"{name}={value}" for name, value in after.items() if value != before.get(name)]
    return "kept: " + " ".join(words) if words or kept else ""


def _then(listener: Listener) -> str:
    asked, session, dialogue = listener.asked, listener.session, listener.dialogue
    words = [f"asks {_called(asked.kind, asked.about)} {asked.times}" if listener.listening else "asks nothing"]
    if session is not None:
        step = listener.step
        place = (step.exercise or step.phase, step.set, step.round, step.side)
        words.append(f"{session.state} in {step.kind} of {' '.join(str(one) for one in place if one)}")
    if dialogue.undo is not None:
        words.append("can be taken back")
    wish = {name: value for name, value in msgspec.to_builtins(dialogue.wish).items() if value}
    return "; ".join((*words, *([_called("wish", wish)] if wish else ())))


def _line(said: Said) -> str:
    text = outcome(said).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{said.words}" = "{text}"'


def write_table() -> None:
    """Make the table anew."""
    lines = ["# What is said where, and what comes of it. Made by python -m tests.dialogue.answers; read what changes."]
    for where in SCENES:
        lines += ["", f'["{where}"]', *map(_line, everything_said(where))]
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    write_table()
