"""The skill's configuration, read once from the environment. An invalid value is refused with a message."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeVar, get_args
from urllib.parse import urlsplit

Rendering = Literal["ssml", "apla"]
"""How cues get their times: by breaks between words (SSML), or on Alexa's audio timeline (APLA)."""

Keeping = Literal["sqlite", "dynamodb", "memory"]
"""The kinds of store for sessions."""

PREFIX: Final = "FORM_COACH_"
MOST_DAYS: Final = 36_500

_Choice = TypeVar("_Choice", bound=str)


class ConfigError(Exception):
    """A setting is invalid. The text is for people: which setting, and what it may be."""


@dataclass(frozen=True, slots=True)
class SkillConfig:
    """The configuration of the skill.

    Attributes:
        skill_ids: Skill ids to accept; empty for any, which is allowed only for unsigned requests on this machine.
        rendering: See :data:`Rendering`.
        store: See :data:`Keeping`.
        table: Name of the DynamoDB table.
        keep_days: Days after which DynamoDB deletes an unchanged session.
        contact: Who runs the skill and how they can be asked, for the page about privacy; empty if it is not said.
        tracks_url: Address of the tracks that were made beforehand, without a final slash; None if there are none.
        public_url: Public address of this skill's own files, without a final slash; None if there is none.
    """

    skill_ids: tuple[str, ...] = ()
    rendering: Rendering = "ssml"
    store: Keeping = "sqlite"
    table: str = "form-coach"
    keep_days: int = 730
    public_url: str | None = None
    contact: str = ""
    tracks_url: str | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> SkillConfig:
        """Read the settings. A missing or empty one has its default.

        ``FORM_COACH_SKILL_ID`` (several with commas between them), ``FORM_COACH_RENDERING``, ``FORM_COACH_STORE``,
        ``FORM_COACH_TABLE``, ``FORM_COACH_KEEP_DAYS``, ``FORM_COACH_PUBLIC_URL``, ``FORM_COACH_CONTACT``,
        ``FORM_COACH_TRACKS_URL``.

        Raises:
            ConfigError: a value is not allowed.
        """
        given = _given(os.environ if environment is None else environment)
        own = cls()
        return cls(
            skill_ids=tuple(part.strip() for part in given.get("SKILL_ID", "").split(",") if part.strip()),
            rendering=_one_of("RENDERING", given.get("RENDERING", own.rendering), get_args(Rendering)),
            store=_one_of("STORE", given.get("STORE", own.store), get_args(Keeping)),
            table=given.get("TABLE", own.table),
            keep_days=_days(given.get("KEEP_DAYS", str(own.keep_days))),
            public_url=_url("PUBLIC_URL", given),
            tracks_url=_url("TRACKS_URL", given),
            contact=given.get("CONTACT", own.contact),
        )


def _given(environment: Mapping[str, str]) -> dict[str, str]:
    ours = ((name.removeprefix(PREFIX), value) for name, value in environment.items() if name.startswith(PREFIX))
    return {name: value.strip() for name, value in ours if value.strip()}


def _one_of(name: str, value: str, allowed: tuple[_Choice, ...]) -> _Choice:
    for choice in allowed:
        if choice == value:
            return choice
    raise ConfigError(f"{PREFIX}{name} is {value!r}; it may be {' or '.join(allowed)}.")


def _days(value: str) -> int:
    if not (value.isascii() and value.isdecimal() and 1 <= int(value) <= MOST_DAYS):
        raise ConfigError(f"{PREFIX}KEEP_DAYS is {value!r}; it may be a number of days from 1 to {MOST_DAYS}.")
    return int(value)


def _url(name: str, given: Mapping[str, str]) -> str | None:
    value = given.get(name)
    if value is None:
        return None
    if not _is_address(value):
        raise ConfigError(f"{PREFIX}{name} is {value!r}; it must be an address such as https://coach.example.org.")
    return value.rstrip("/")


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:  # brackets that are left open, a port that there is not
        return False
    plain = not (parts.query or parts.fragment or any(one.isspace() for one in value))
    return plain and parts.scheme == "https" and bool(parts.hostname) and port != 0
