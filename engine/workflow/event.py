"""The base of all events: an id, so that the same event twice acts once."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct


class Event(Struct, frozen=True, gc=False, kw_only=True, tag_field="type", omit_defaults=True):
    """Something that happened. ``id`` is the sender's: unique within the session."""

    trigger: ClassVar[str]
    id: str
