"""What a person reports for the sake of their safety: pain, its end, and signs of danger."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from engine.workflow.event import Event
from engine.workflow.steps import Side


class PainReported(Event, tag="pain_reported", frozen=True):
    """It hurts (programme A6).

    Attributes:
        part: Of the body, as a catalogue id or in the person's words.
        severity: From 1 (hardly) to 10.
        until_chosen: The session stays paused until the person has chosen what to do about it.
    """

    trigger: ClassVar[str] = "pain_reported"
    part: str | None = None
    side: Side | None = None
    severity: Annotated[int, Meta(ge=1, le=10)] | None = None
    until_chosen: bool = False


class PainCleared(Event, tag="pain_cleared", frozen=True):
    """The person says that it doesn't hurt any more. The session stays paused where it is."""

    trigger: ClassVar[str] = "pain_cleared"


class EmergencyReported(Event, tag="emergency_reported", frozen=True):
    """A sign of danger, such as pain in the chest: the session is over for good, and only "stop" is left to say."""

    trigger: ClassVar[str] = "emergency_reported"
    part: str | None = None
