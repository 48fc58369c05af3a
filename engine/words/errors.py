"""What can go wrong with words, with messages for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

_SHOWN = 40  # characters of a name that may be anything


class UnknownLocale(ValueError):  # noqa: N818  (a name for what happened, as the callers say it)
    """There is no complete locale of this name.

    Attributes:
        locale: The name asked for.
        available: The locales there are.
        nearest: The closest of them; None if none is close.
    """

    def __init__(self, locale: str, available: Sequence[str], nearest: str | None, *, because: str = "") -> None:
        self.locale = locale
        self.available = tuple(available)
        self.nearest = nearest
        hint = f' Did you mean "{nearest}"?' if nearest else ""
        reason = because or "no such language"
        super().__init__(f'locale "{locale[:_SHOWN]}": {reason}. There are: {", ".join(available) or "none"}.{hint}')


class LocaleFileError(ValueError):
    """A file of a locale cannot be read. The text is for people."""

    def __init__(self, path: Path, error: Exception) -> None:
        """Name the file by its locale; ``error`` is what came of reading it."""
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        super().__init__(f"{path.parent.name}/{path.name} cannot be read: {reason}")


class WordsError(LookupError):
    """A message does not exist, or cannot be formatted with these arguments."""

    @classmethod
    def missing(cls, message: str, locale: str, known: Iterable[str]) -> WordsError:
        """Say which message is missing, and which ones look like it."""
        import difflib  # noqa: PLC0415 - kept out of the voice's start, which a test watches

        near = difflib.get_close_matches(message, list(known), n=1)
        hint = f' (did you mean "{near[0]}"?)' if near else ""
        return cls(f'no message "{message}" in {locale}{hint}')

    @classmethod
    def broken(cls, message: str, locale: str, errors: Iterable[Exception]) -> WordsError:
        """Say why a message cannot be formatted."""
        return cls(f'message "{message}" in {locale}: {"; ".join(str(error) for error in errors)}')
