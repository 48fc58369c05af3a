"""What an answer comes to: acts to be carried out, and what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec import Struct

from engine.dialogue.intent import Intent
from engine.dialogue.state import Asked
from engine.workflow.events import AnyEvent
from engine.workflow.messages import Message
from engine.workflow.session import Session

if TYPE_CHECKING:
    from engine.coaching.profile.model import Profile
    from engine.workflow.definition import Definition


class Happen(NamedTuple):
    """An event happens to a session."""

    session: str
    event: AnyEvent
    at: float


class Begin(NamedTuple):
    """A session is opened; it waits for its start."""

    session: Session
    definition: Definition
    talk: str


class Keep(NamedTuple):
    """The profile is kept."""

    profile: Profile


class Forget(NamedTuple):
    """Everything of the person is hidden, and deleted after a minute."""


class Remember(NamedTuple):
    """What was to be deleted stays, and so does a sign of danger that was told since.

    Attributes:
        alarm: When it was told; None for none. ``recovering`` likewise, where the person is well again; see
            :class:`engine.coaching.profile.model.Profile`.
    """

    alarm: float | None = None
    recovering: float | None = None


class Adopt(NamedTuple):
    """The speaker is this person of the account.

    Attributes:
        told: What is answered anew with what is theirs; None for the opening.
    """

    person: str
    told: Intent | None = None


class Alert(NamedTuple):
    """A reminder or a timer is set, by a frontend that can: it comes back with what came of it.

    Attributes:
        kind: ``reminder`` or ``timer``.
        at: The moment of a reminder where the person is, as ISO 8601 without a zone.
        seconds: Until the end of a timer.
        words: What it says then.
    """

    kind: Literal["reminder", "timer"]
    at: str
    seconds: float
    words: Message


class Link(NamedTuple):
    """The person is linked with another frontend: it comes back with what came of it.

    Attributes:
        code: The one that was told there; empty where one is to be told here.
    """

    code: str


class Unlink(NamedTuple):
    """The person is parted from the other frontends: it comes back with what came of it."""


Act = Happen | Begin | Keep | Forget | Remember | Adopt | Alert | Link | Unlink
"""What is to be carried out, in order."""


class Reply(Struct, frozen=True):
    """What a handler answers.

    Attributes:
        messages: Said first.
        ask: The question at the end; None where there is none.
        plays: What follows is played, from where the session is, to the end of the workout; nothing is asked.
        speaks: The words of the workout follow the messages, from where the session is; the question is the one that
            belongs where they stop.
        wait: Seconds of silence before the question.
        silent: Nothing is said at all.
        elicit: The slot the question asks for.
        permit: The kind of alert for which the platform asks the person's permission next; empty for none.
        permit_card: The kind of alert that the person can still permit elsewhere; empty for none.
    """

    messages: tuple[Message, ...] = ()
    ask: Asked | None = None
    speaks: bool = False
    wait: float = 0.0
    silent: bool = False
    elicit: str = ""
    plays: bool = False
    permit: str = ""
    permit_card: str = ""
