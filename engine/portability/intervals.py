"""Sends a FIT activity to Intervals.icu. Only when somebody asks for it, and nothing but that file."""

from __future__ import annotations

import os
from typing import Final

from engine.portability.errors import PortabilityError

ADDRESS: Final = "https://intervals.icu/api/v1/athlete/0/activities"
"""Where activities are sent; athlete 0 is the one whose key it is."""

VARIABLE: Final = "FORM_COACH_INTERVALS_KEY"
"""The environment variable of the key."""

SERVICE: Final = "form-coach"
ACCOUNT: Final = "intervals"
"""Under what the keyring has the key."""

_PAGE: Final = "https://intervals.icu/activities/"
_USER: Final = "API_KEY"  # the same for everybody; the key is the password
_PATIENCE: Final = 30.0  # seconds
_REFUSED: Final = (401, 403)
_BUSY: Final = 429
_BROKEN: Final = 500
_FINE: Final = 400
_SHOWN: Final = 200  # characters of the service's answer
_EXTRA: Final = 'sending needs requests. In the folder of Form Coach: pip install ".[intervals]"'
_UNREACHED: Final = "Intervals.icu was not reached. Is there a connection? Nothing was sent; try again"
_HELP: Final = (
    f'Make a key at intervals.icu under Settings, Developer, and keep it with "keyring set {SERVICE} {ACCOUNT}" '
    f"or in the environment as {VARIABLE}"
)


def find_key() -> str:
    """Find the person's key: in the environment, else in the keyring.

    Raises:
        PortabilityError: there is none.
    """
    key = os.environ.get(VARIABLE, "").strip() or _from_keyring()
    if not key:
        raise PortabilityError(f"there is no key for Intervals.icu. {_HELP}")
    if not (key.isascii() and key.isprintable()):
        raise PortabilityError(f"the key for Intervals.icu has characters that no key has. {_HELP}")
    return key


def send(activity: bytes, title: str, session: str, key: str) -> str:
    """Send an activity; the same session again is the same activity there.

    Args:
        activity: A FIT file.
        title: What it is called there.
        session: Id of the session.
        key: The person's.

    Returns:
        The address of the page that shows it.

    Raises:
        PortabilityError: it was not taken: why, and what to do.
    """
    try:
        import requests  # noqa: PLC0415 - an optional extra, and 65 ms
    except ImportError as error:
        raise PortabilityError(
            'sending needs requests. In the folder of Form Coach: pip install ".[intervals]"'
        ) from error
    try:
        answer = requests.post(
            ADDRESS,
            params={"name": title, "external_id": session},
            files={"file": (f"{session}.fit", activity, "application/octet-stream")},
            auth=(_USER, key),
            timeout=_PATIENCE,
        )
    except requests.RequestException as error:
        raise PortabilityError(
            "Intervals.icu was not reached. Is there a connection? Nothing was sent; try again"
        ) from error
    if answer.status_code >= _FINE:
        raise PortabilityError(_refusal(answer.status_code, answer.text))
    return _PAGE + _id(answer)


def _from_keyring() -> str:
    try:
        import keyring  # noqa: PLC0415 - an optional extra
        from keyring.errors import KeyringError  # noqa: PLC0415 - as above
    except ImportError:
        return ""
    try:
        return (keyring.get_password(SERVICE, ACCOUNT) or "").strip()
    except KeyringError:  # there is none on this machine, or it is locked
        return ""


def _refusal(status: int, text: str) -> str:
    if status in _REFUSED:
        return f"Intervals.icu does not know the key. {_HELP}"
    if status == _BUSY:
        return "Intervals.icu has had too many requests. Nothing was sent; try again in some minutes"
    if status >= _BROKEN:
        return f"Intervals.icu has a trouble of its own ({status}). Try again later"
    said = " ".join(text.split())[:_SHOWN]
    return f"Intervals.icu did not take it ({status}): {said or 'it does not say why'}"


def _id(answer: object) -> str:
    """The id of the activity; empty where the answer is not as it is documented."""
    try:
        found = answer.json()  # type: ignore[attr-defined]
    except ValueError:
        return ""
    return str(found["id"]) if isinstance(found, dict) and isinstance(found.get("id"), str | int) else ""
