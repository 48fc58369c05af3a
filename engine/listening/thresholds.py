"""What a sentence must score to be taken for a command."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

from msgspec import Struct, to_builtins

from engine.decoding import convert
from engine.listening.port import ListeningError
from engine.words.lineage import lineage
from engine.words.locales import LOCALES, resolve

_FILE: Final = Path(__file__).with_name("thresholds.toml")


class Bar(Struct, frozen=True, forbid_unknown_fields=True):
    """What must be reached, as logarithms of probabilities.

    Attributes:
        free: Beside the best free text.
        second: Beside the next best sentence of another meaning.
        clear: Beside a room where nobody speaks; see :meth:`.port.Scores.clear`.
        call: The word of address by itself; see :attr:`.port.Scores.calls`. The rest of a command may be talk.
    """

    free: float
    second: float
    clear: float
    call: float = float("-inf")


class NoisyBar(Bar, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What must be reached in a noisy room: noise makes any sentence less likely.

    There a command is a little louder than its room. In a quiet one it is much louder, and in talk that goes on hardly:
    both would be taken for commands more often.

    Attributes:
        above: Decibels above the room from which on a room counts as noisy.
        below: Those up to which it does.
    """

    above: float
    below: float


class Thresholds(Struct, frozen=True, forbid_unknown_fields=True):
    """What must be reached where the coach is called first, and where not.

    Attributes:
        addressed: Where it is called.
        alone: Where it is not.
        noisy: Where it is called in a noisy room; as anywhere if None.
    """

    addressed: Bar
    alone: Bar
    noisy: NoisyBar | None = None

    def called(self, above: float) -> Bar:
        """What counts for a call that was ``above`` decibels louder than its room."""
        noisy = self.noisy
        return noisy if noisy is not None and noisy.above <= above <= noisy.below else self.addressed


def thresholds(locale: str, own: Path | None = None) -> Thresholds:
    """Give those of a locale: a person's own where the file ``own`` has them, else the usual ones.

    Raises:
        UnknownLocale: there is no complete locale of this name.
        ListeningError: the person's own cannot be read.
    """
    known = resolve(locale)
    mine = _read(own) if own is not None and own.exists() else {}
    usual = _usual()
    nearest = next((one for one in lineage(known, LOCALES) if one in usual), None)
    if known in mine:
        return mine[known]
    if nearest is None:
        raise ListeningError(f"Spoken commands are not known in {known}.")
    return usual[nearest]


def keep(found: Thresholds, locale: str, own: Path) -> None:
    """Note a person's own thresholds for a locale in the file ``own``.

    Raises:
        ListeningError: it cannot be written, or what is in it cannot be read.
    """
    kept = (_read(own) if own.exists() else {}) | {resolve(locale): found}
    try:
        own.parent.mkdir(parents=True, exist_ok=True)
        beside = own.with_suffix(".new")
        beside.write_bytes(_toml(kept))
        beside.replace(own)
    except OSError as error:
        raise ListeningError(f"{own} cannot be written: {error.strerror or error}.") from error


@cache
def _usual() -> dict[str, Thresholds]:
    return _read(_FILE)


def _read(path: Path) -> dict[str, Thresholds]:
    try:
        return convert(tomllib.loads(path.read_text(encoding="utf-8")), dict[str, Thresholds])
    except (OSError, ValueError) as error:
        raise ListeningError(f"{path} cannot be read: {error}. Without it, the usual thresholds count.") from error


def _toml(kept: dict[str, Thresholds]) -> bytes:
    tables = (
        f"[{locale}.{kind}]\n" + "".join(f"{name} = {value!r}\n" for name, value in bar.items())
        for locale, found in kept.items()
        for kind, bar in to_builtins(found).items()
        if bar is not None
    )
    return "\n".join(tables).encode()
