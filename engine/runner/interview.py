"""A few short questions on the first run, at a terminal only. Enter passes one over."""

from __future__ import annotations

import datetime
import sys
import time
from collections.abc import Callable
from typing import Final

from engine.catalog.models import Catalog
from engine.coaching.choices import changed
from engine.coaching.profile import Profile, ProfileError, encode_profile
from engine.storage.past import Past, day_of
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
    """Somebody of whom only the history was known, once they have been asked; ``keep`` takes their profile."""
    mine = interview(known.profile, catalog, day_of(time.time()), words)
    keep(encode_profile(mine))
    return known._replace(profile=mine, told=True)


def interview(
    profile: Profile, catalog: Catalog, day: datetime.date, words: Words, ask: Callable[[str], str] = input
) -> Profile:
    """Ask, each question once; an answer that cannot be is passed over, and why is said."""
    _tell(words.say("profile-ask"))
    for key, message in QUESTIONS.items():
        choices = {"choices": ", ".join(catalog.equipment)} if key == "equipment" else {}
        try:
            answer = ask(f"{words.say(message, **choices)} ").strip()
        except EOFError:
            break
        try:
            profile = changed(profile, key, answer, catalog, day) if answer else profile
        except ProfileError as error:
            _tell(words.say("profile-not-so", why=str(error)))
    _tell(words.say("profile-kept"))
    return profile


def _tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
