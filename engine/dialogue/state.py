"""The memory of the dialogue between two requests, as plain data: the open question, the offer, what can be undone.

It may come from outside (Alexa's session attributes), so nothing in it is trusted.
"""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta, Struct

DIALOGUE_VERSION: Final = 1

Short = Annotated[str, Meta(max_length=600)]
About = Annotated[dict[Short, Short | int], Meta(max_length=8)]


class Asked(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The open question.

    Attributes:
        kind: Its entry in :data:`engine.dialogue.questions.registry.QUESTIONS`; empty where nothing was asked.
        about: What it is about: ``exercise``, ``workout``, ``set``, ``step`` (index of the step it leads to), ...
        times: How often it was asked.
        missed: How often an answer to it was not understood.
    """

    kind: Short = ""
    about: About = {}
    times: Annotated[int, Meta(ge=0, le=1000)] = 0
    missed: Annotated[int, Meta(ge=0, le=1000)] = 0


class Wanted(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The workout that was asked for or offered; see :class:`engine.coaching.plan.wishes.Wish`. Empty: what is due.

    Attributes:
        workout: Id of a built-in one.
        minutes: The time at hand; 0 for as long as it takes.
        gentle: As little and as easy as there is.
        without: Exercises that are left out on this day, with commas between them.
    """

    workout: Short = ""
    minutes: Annotated[int, Meta(ge=0, le=1000)] = 0
    level: Short = ""
    equipment: Short = ""
    sore: Annotated[int, Meta(ge=0, le=3)] = 0
    tired: bool = False
    gentle: bool = False
    without: Short = ""

    @property
    def for_now(self) -> Wanted:
        """How the person is and how much time they have, without the workout they asked for."""
        return Wanted(minutes=self.minutes, sore=self.sore, tired=self.tired, gentle=self.gentle, without=self.without)

    @property
    def left_out(self) -> tuple[str, ...]:
        """The exercises that are not to come on this day."""
        return tuple(one for one in self.without.split(",") if one)


NOTHING: Final = Wanted()


class Undoable(Struct, frozen=True, omit_defaults=True):
    """What can be taken back.

    Attributes:
        event: Id of the session event; empty for a change of the profile, or for forgetting everything.
        session: Its session.
        until: Seconds since the epoch.
        profile: The profile as it was before, as JSON.
    """

    event: Short = ""
    session: Short = ""
    until: float = 0.0
    profile: Annotated[str, Meta(max_length=6000)] = ""
    forgotten: bool = False


class Said(Struct, frozen=True, array_like=True):
    """A message that was said."""

    id: Short
    arguments: dict[Short, Short | int] = {}


class Dialogue(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What is remembered from one request to the next.

    Attributes:
        asked: The open question.
        wish: The workout that was offered: what a yes begins.
        rated: The set of which the effort was asked or told last.
        talk: How much the coach talks, where this conversation chose it.
        way: How the workout goes on, where this conversation chose it: see :mod:`engine.dialogue.workout.playing`.
        last: What was said last, for "say that again".
        spoke: Where words of the workout have followed it, 1 more than the index of the step they went on from: in a
            later step they were last. 0 where none have.
        undo: What can be taken back, and until when.
        uncalled: Whether the person would not be called back from a walk, or could not be.
        ahead: Questions about the person that were answered before they were asked.
        warned: Exercises that are done although a part hurt that they load, as the person has said, with their session.
    """

    version: int = DIALOGUE_VERSION
    asked: Asked = Asked()
    wish: Wanted = NOTHING
    rated: Short = ""
    talk: Short = ""
    way: Short = ""
    last: Annotated[tuple[Said, ...], Meta(max_length=12)] = ()
    spoke: Annotated[int, Meta(ge=0, le=100_000)] = 0
    undo: Undoable | None = None
    uncalled: bool = False
    ahead: Annotated[tuple[Short, ...], Meta(max_length=4)] = ()
    warned: Annotated[tuple[Short, ...], Meta(max_length=16)] = ()


LONGEST_LAST: Final = 12
"""Messages that are kept to be said again."""
