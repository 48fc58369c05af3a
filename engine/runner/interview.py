"""Some short questions on the first run at a terminal. Enter skips a question."""

from __future__ import annotations

import datetime
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Final

from engine.catalog.errors import printable
from engine.catalog.models import Catalog
from engine.coaching.profile.model import Profile, ProfileError, encode_profile
from engine.coaching.profile.partial_answers import taken
from engine.storage.person import Past, day_of
from engine.words.thing_names import shown, understood
from engine.words.words import Words

QUESTIONS: Final = {
    "experience": "profile-ask-experience",
    "equipment": "profile-ask-equipment",
    "limits": "profile-ask-limits",
    "days": "profile-ask-days",
}


def somebody_there() -> bool:
    """Whether a person sits at a terminal."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty())


def introduced(known: Past, catalog: Catalog, words: Words, keep: Callable[[bytes], None]) -> Past:
    """Ask a person without a profile, and return their past with it; ``keep`` stores the profile."""
    mine = interview(known.profile, catalog, day_of(time.time()), words)
    keep(encode_profile(mine))
    return known._replace(profile=mine, told=True)


def interview(
    profile: Profile, catalog: Catalog, day: datetime.date, words: Words, ask: Callable[[str], str] = input
) -> Profile:
    """Ask all questions. After an answer understood in part, that part is kept and the question asked once more."""
    _tell(words.say("profile-ask"))
    for key, message in QUESTIONS.items():
        choices = ", ".join(shown(key, one, words) for one in catalog.equipment)
        question = words.say(message, **({"choices": choices} if key == "equipment" else {}))
        try:
            profile = _answered(profile, key, catalog, day, words, partial(ask, f"{question} "))
        except EOFError:
            break
    _tell(words.say("profile-kept"))
    return profile


def _answered(
    profile: Profile, key: str, catalog: Catalog, day: datetime.date, words: Words, ask: Callable[[], str]
) -> Profile:
    """Ask one question, and once more if part of the answer was not understood."""
    more = False
    for _ in range(2):
        answer = ask().strip()
        if not answer:
            break
        try:
            found = taken(profile, key, understood(key, answer, words)[1], catalog, day, more=more)
        except ProfileError as error:
            _tell(words.say("profile-not-so", why=words.say("prefer-which-days") if key == "days" else str(error)))
            continue
        if not found.others:
            return found.profile
        more, profile = more or found.profile != profile, found.profile
        others = ", ".join(printable(one) for one in found.others)
        _tell(words.say("profile-not-these" if more else "profile-none-of-these", others=others))
    return profile


def _tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
