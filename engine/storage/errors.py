"""Errors of a store, with messages for people."""

from __future__ import annotations


class StoreError(Exception):
    """Something could not be written or read. Earlier data are intact. The text is for people."""


class SessionNotFound(StoreError):  # noqa: N818 - a name for what happened, as the callers say it
    """There is no such session, or it was deleted.

    Attributes:
        session_id: The id asked for.
    """

    def __init__(self, session_id: str) -> None:
        super().__init__(f"There is no session {session_id!r}: it was never begun here, or it has been deleted.")
        self.session_id = session_id


class SessionExists(StoreError):  # noqa: N818 - as above
    """A session with this id exists already, and is left unchanged.

    Attributes:
        session_id: The id of the new session.
    """

    def __init__(self, session_id: str) -> None:
        super().__init__(f"The session {session_id!r} has already begun: go on with it, or begin one of another name.")
        self.session_id = session_id


class Unwritable(StoreError):  # noqa: N818 - as above
    """Nothing can be written now: the disk is full, or does not let us. What was recorded before can be read."""


class WorkoutOpen(StoreError):  # noqa: N818 - as above
    """Another workout of the same person is open, and stays as it is.

    Attributes:
        session_id: The id of the open one.
    """

    def __init__(self, session_id: str) -> None:
        super().__init__(f"The session {session_id!r} is open: go on with it, or end it first.")
        self.session_id = session_id


class Unreadable(StoreError):  # noqa: N818 - as above
    """One stored record cannot be read. Others may be readable."""


class Damaged(StoreError):  # noqa: N818 - as above
    """What is kept is not as it was written, as a whole. It was left alone."""


class NewerStore(StoreError):  # noqa: N818 - as above
    """A newer release has written the store, in a form that this one does not know."""
