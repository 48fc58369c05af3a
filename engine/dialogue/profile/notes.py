"""Keeping what a person says about themselves, and saying so.

What can be kept is for :mod:`engine.coaching.profile.changes` to say. Its errors are for a command line and are never
spoken: where it refuses, the coach says what is possible, and nothing changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from engine.dialogue.acts import Remember, Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.state import Asked, Undoable
from engine.dialogue.workout.movement import after
from engine.workflow.messages import Message
from engine.workflow.undo import UNDO

if TYPE_CHECKING:
    from engine.coaching.profile.model import Profile

UNNAMED: Final = Message("prefer-nobody")
LATER: Final = Message("prefer-later")


def noted(
    ex: Exchange,
    key: str,
    value: str | None,
    message: Message,
    otherwise: Message,
    *,
    later: bool = True,
    why: tuple[Message, ...] = (),
) -> Reply:
    """Keep a choice and say so; where it cannot be kept, say what can.

    Args:
        ex: The request.
        key: One of the profile's; see :func:`engine.coaching.profile.changes.changed`.
        value: In the words of that function; None where it was not understood.
        message: Said when it is kept.
        otherwise: Said when nothing has changed.
        later: Whether a workout under way would have been another with it.
        why: What there is to know about this choice.
    """
    if not ex.scene.named:
        return told(ex, UNNAMED)
    if value is None or not keep(ex, key, value):
        return told(ex, otherwise)
    return told(ex, message, *why, *((LATER,) if later and ex.place is not None else ()))


def keep(ex: Exchange, key: str, value: str) -> bool:
    """Change one thing of the profile; tell whether it could be. It can be taken back for a minute."""
    from engine.coaching.profile.changes import Said, changed  # noqa: PLC0415 - most requests are not about the person
    from engine.coaching.profile.model import ProfileError  # noqa: PLC0415 - as above

    try:
        profile = changed(ex.profile, key, value, ex.scene.catalog, Said(ex.scene.day, ex.now))
    except ProfileError:
        return False
    keep_profile(ex, profile)
    return True


def keep_profile(ex: Exchange, profile: Profile) -> None:
    """Keep a profile; the one before can be taken back for a minute."""
    from engine.coaching.profile.model import encode_profile  # noqa: PLC0415 - as above

    before = encode_profile(ex.profile).decode()
    ex.keep(profile)
    ex.remember(undo=Undoable(until=ex.now + UNDO, profile=before))


def restore(ex: Exchange, undo: Undoable) -> Reply:
    """Take back a change of the profile, or that everything was to be forgotten."""
    if undo.forgotten:
        return bring_back(ex)
    from engine.coaching.profile.model import ProfileError, decode_profile  # noqa: PLC0415 - as above

    try:
        ex.keep(_as_it_was(ex, decode_profile(undo.profile.encode())))
    except ProfileError:  # the dialogue came from outside
        return after(ex, (Message("nothing-to-undo"),))
    return after(ex, (Message("undone"),))


def _as_it_was(ex: Exchange, before: Profile) -> Profile:
    """Give the choices of before; a sign of danger stays, wherever it was told since."""
    return replace(before, alarm=ex.profile.alarm, recovering=ex.profile.recovering)


def bring_back(ex: Exchange) -> Reply:
    """Take back that everything was forgotten, as long as it can be, whatever conversation it was said in."""
    if not ex.scene.forgotten:
        return after(ex, (Message("nothing-to-undo"),))
    told = ex.profile  # since everything was forgotten
    ex.acts.append(Remember(told.alarm, told.recovering))
    before, ex.asked = ex.asked, Asked()
    said = (Message("remembered"),)
    return after(ex, said) if ex.place is not None else _with_care(ex, before, said)


def _with_care(ex: Exchange, before: Asked, said: tuple[Message, ...]) -> Reply:
    """Ask for what was told since everything was forgotten: a sign of danger first, then pain."""
    from engine.dialogue.safety.emergency import alarming, ask_how_they_are  # noqa: PLC0415 - it answers by this module

    if alarming(ex):
        asked = ask_how_they_are(ex)
        return Reply((*said, *asked.messages), asked.ask)
    return Reply(said, ex.ask("gentle") if before.kind and ex.dialogue.wish.gentle else None)


def told(ex: Exchange, *messages: Message) -> Reply:
    """Say it, then go back to the workout, or to the offer of one: it will be what was just said."""
    return after(ex, messages)


def written(number: float | None) -> str | None:
    """Write a number as it is kept; None where none was understood."""
    return None if number is None else f"{number:g}"
