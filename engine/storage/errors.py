"""What can go wrong with a store, each told in words for people."""

from __future__ import annotations


class StoreError(Exception):
    """Something could not be kept or read. What was kept before is still there; the text is for people."""


class SessionNotFound(StoreError):  # noqa: N818 - a name for what happened, as the callers say it
    """There is no such session, or no longer.

    Attributes:
        session_id: What was asked for.
    """

    def __init__(self, session_id: str) -> None:
        super().__init__(f"There is no session {session_id!r}: it was never begun here, or it has been deleted.")
        self.session_id = session_id


class SessionExists(StoreError):  # noqa: N818 - as above
    """A session of this id was begun before; it is left as it is.

    Attributes:
        session_id: What was to begin.
    """

    def __init__(self, session_id: str) -> None:
        super().__init__(f"The session {session_id!r} has already begun: go on with it, or begin one of another name.")
        self.session_id = session_id


class Unreadable(StoreError):  # noqa: N818 - as above
    """One thing that was kept cannot be read; what is beside it may well be."""


class NewerStore(StoreError):  # noqa: N818 - as above
    """A newer release has written here, in a way that this one cannot know."""
