"""What a request says, read defensively: any part of an envelope may be missing."""

from __future__ import annotations

import re
from secrets import token_hex
from typing import TYPE_CHECKING, Any, NamedTuple

from engine.dialogue.intent import Intent
from skill.alexa.presses import USER_EVENT, pressed
from skill.alexa.time_zones import Device

if TYPE_CHECKING:
    from ask_sdk_model.request_envelope import RequestEnvelope

OLDEST = "1.4"
"""The first version of APL whose documents can tell the time that has passed."""

CONNECTIONS_RESPONSE = "Connections.Response"
"""The type of the request with which the platform tells what a person answered to it."""

_VERSION = re.compile(r"[0-9]{1,4}\.[0-9]{1,2}")

LONGEST_ID = 512
"""Characters of an id that are kept; Alexa's have about 200."""


class Slot(NamedTuple):
    """A slot that was filled: the catalogue's id where one was recognised, else None; and what was said."""

    id: str | None
    said: str


class AlexaRequest(NamedTuple):
    """A request.

    Attributes:
        intent: Its name; empty for requests that are none.
        new: It opens the conversation.
        user: Id of the account; empty when missing.
        person: Id of the recognised speaker; empty if the voice was not recognised.
        conversation: Id of the Alexa session.
        apl: The highest version of APL that the device can render; empty without a screen.
        step: Index of the step whose button was pressed; None where none was.
        shown_to: Id of the person to whom that button was shown; empty for the account.
        skill: Id of the skill that is called.
        told: What the platform tells or launches, in place of an intent; None where somebody spoke.
        presses: Whether it is a button of a remote control, and is answered without a word.
        made: When it was made first, if it is made again because its answer was not heard; in seconds since the epoch.
    """

    id: str
    type: str
    locale: str
    intent: str
    slots: dict[str, Slot]
    new: bool
    user: str
    person: str
    conversation: str
    device: Device
    attributes: Any
    made: float | None = None
    apl: str = ""
    step: int | None = None
    shown_to: str = ""
    presses: bool = False
    skill: str = ""
    told: Intent | None = None


def read(envelope: RequestEnvelope) -> AlexaRequest:
    """Read an envelope."""
    read = _read(envelope)
    if read.type == USER_EVENT:
        return pressed(read, _get(envelope.request, "arguments"))
    if read.type == CONNECTIONS_RESPONSE or _get(envelope.request, "task") is not None:
        return read._replace(told=_told(envelope.request))
    return read


def _told(request: object) -> Intent:
    """What the platform tells: the answer to a question for permission, or the task that it launches."""
    from skill.alexa.alerts.permissions import answered  # noqa: PLC0415 - both come seldom
    from skill.alexa.tasks import intent_of_task  # noqa: PLC0415 - as above

    task = _get(request, "task")
    if task is not None:
        return intent_of_task(_text(_get(task, "name")), _get(task, "input"))
    return answered(_get(request, "token"), _get(request, "payload"))


def _read(envelope: RequestEnvelope) -> AlexaRequest:
    request, session = envelope.request, envelope.session
    system = _get(envelope.context, "system")
    intent = _get(request, "intent")
    return AlexaRequest(
        id=_text(_get(request, "request_id")) or token_hex(8),  # without one, none is like another
        type=_text(_get(request, "object_type")),
        locale=_text(_get(request, "locale")),
        intent=_text(_get(intent, "name")),
        slots=_slots(_get(intent, "slots")),
        new=session is None or _get(session, "new") is not False,
        user=_text(_get(_get(system, "user") or _get(session, "user"), "user_id")),
        person=_text(_get(_get(system, "person"), "person_id")),
        conversation=_text(_get(session, "session_id")),
        device=_device(system),
        attributes=_get(session, "attributes"),
        skill=_text(_get(_get(system, "application") or _get(session, "application"), "application_id")),
        apl=_version(_get(_get(_get(system, "device"), "supported_interfaces"), "alexa_presentation_apl")),
    )


def _version(screen: object) -> str:
    """The version of a screen; an old one, where it does not say. Empty without a screen."""
    if screen is None:
        return ""
    version = _text(_get(_get(screen, "runtime"), "max_version"))
    return version if _VERSION.fullmatch(version) else OLDEST


def _device(system: object) -> Device:
    id_ = _text(_get(_get(system, "device"), "device_id"))
    token = _get(system, "api_access_token")
    return Device(id_, _text(_get(system, "api_endpoint")), token if isinstance(token, str) else "")


def type_of(envelope: RequestEnvelope) -> str:
    """Of the request; empty where there is none."""
    return _text(_get(envelope.request, "object_type"))


def intent_of(envelope: RequestEnvelope) -> str:
    """The name of the intent; empty for requests that are none."""
    return _text(_get(_get(envelope.request, "intent"), "name"))


def _get(thing: object, name: str) -> Any:  # noqa: ANN401 - the SDK's models are not typed
    return getattr(thing, name, None)


def _text(value: object) -> str:
    return value[:LONGEST_ID] if isinstance(value, str) else ""


def _slots(slots: object) -> dict[str, Slot]:
    if not isinstance(slots, dict):
        return {}
    filled = ((name, _slot(slot)) for name, slot in slots.items())
    return {str(name): slot for name, slot in filled if slot is not None}


def _slot(slot: object) -> Slot | None:
    said, recognised = _text(_get(slot, "value")), _recognised(_get(slot, "resolutions"))
    return Slot(recognised, said) if said or recognised else None


def _recognised(resolutions: object) -> str | None:
    """The id of the first value that some authority recognised."""
    for authority in _get(resolutions, "resolutions_per_authority") or ():
        for wrapper in _get(authority, "values") or ():
            if id_ := _text(_get(_get(wrapper, "value"), "id")):
                return id_
    return None
