"""Everything a person can say, wherever they may be, and what comes of it: a table for people to read, kept beside.

What a change of the dialogue changes is seen as a change of ``answers.toml``: read it, and keep it if it is meant.

    python -m tests.dialogue.answers
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

import msgspec

from engine.dialogue.acts import Adopt, Forget, Keep, Remember
from engine.workflow.effects import Effect, Enter, Hush
from tests.dialogue.driving import Listener
from tests.dialogue.sayings import everything_said, say_all
from tests.dialogue.states import QUESTIONS, at_place, at_question

TABLE: Final = Path(__file__).with_name("answers.toml")

UNTOLD: Final = frozenset({"type", "at", "seconds", "slot", "phase"})
"""What is not told of what was done."""

CHANCE: Final = "code"
"""The argument that is another each time."""

MOVING: Final = ("on the walk", "in the circuit", "in a set", "in a rest")
"""Where the workout goes on: what is said there interrupts the coach."""

HELD: Final = ("closed", "offered", "at ready", "paused", "hurt", "left days ago", "the day of a red flag")
"""Other places; there, somebody speaks when the coach is done."""

KEYS: Final = ("in a set", "in a rest", "paused")
"""Where somebody may be at the keys, whose words and workout go on side by side."""


def _at_the_keys(place: str) -> Listener:
    listener = at_place(place, "en-US")
    listener.frontend = "pc"
    return listener


SCENES: Final[dict[str, Callable[[], Listener]]] = {
    **{f"at the question {kind}": partial(at_question, kind, "en-US") for kind in QUESTIONS},
    **{place: partial(at_place, place, "en-US") for place in (*MOVING, *HELD)},
    **{f"{place}, at the keys": partial(_at_the_keys, place) for place in KEYS},
}
"""By scene: how to come there."""


def said_there(where: str) -> Iterator[str]:
    """What the table has of a scene."""
    question = where.removeprefix("at the question ")
    return everything_said("", question) if question != where else everything_said(where)


def read_table() -> dict[str, dict[str, str]]:
    """The table that is kept: by scene, what is said and what comes of it."""
    return tomllib.loads(TABLE.read_text("utf-8"))


def outcome(where: str, words: str) -> str:
    """Say something, and tell what is answered, what has happened and what is asked then."""
    listener = SCENES[where]()
    before, profile = _happened(listener), _profile(listener)
    say_all(listener, words, at_once=where.startswith(MOVING))
    parts = (_messages(listener), _new(before, listener), _kept(profile, listener), _then(listener))
    return "; ".join(part for part in parts if part)


def _messages(listener: Listener) -> str:
    assert listener.answer is not None
    return " ".join(_called(one.id, one.arguments) for one in listener.answer.messages)


def _called(name: str, about: Any) -> str:
    return f"{name}({', '.join(_pairs(about))})" if about else name


def _pairs(about: Any) -> list[str]:
    return [f"{name}={'...' if name == CHANCE else value}" for name, value in about.items()]


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
    return {name: value for name, value in builtins.items() if name != "told"}


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
    if listener.answer is not None and listener.answer.exchange.hurried:
        words.append("the rest is cut short")
    if dialogue.undo is not None:
        words.append("can be taken back")
    wish = {name: value for name, value in msgspec.to_builtins(dialogue.wish).items() if value}
    return "; ".join((*words, *([_called("wish", wish)] if wish else ())))


def _line(where: str, words: str) -> str:
    text = outcome(where, words).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{words}" = "{text}"'


def write_table() -> None:
    """Make the table anew."""
    lines = ["# What is said where, and what comes of it. Made by python -m tests.dialogue.answers; read what changes."]
    for where in SCENES:
        lines += ["", f'["{where}"]', *(_line(where, words) for words in said_there(where))]
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    write_table()
