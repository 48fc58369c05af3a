"""What ``coach import`` says of a CSV file, and of an import that is taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from engine.cli import import_files, options, output
from engine.cli.import_files import Taken
from engine.words.words import Words

_NAMED: Final = 12  # own exercises that are named in the answer
_BACKUP: Final = (b"{", b"[", b"\x00")

UNDO: Final = "coach import --undo"
"""The command that takes the last import back."""

NOTHING_DONE: Final = 3
"""The exit code where there was nothing to do."""


def is_backup(file: Path, content: bytes) -> bool:
    """Whether a file is meant to be one of ``coach export FILE.json``, damaged or not."""
    return file.suffix.lower() == ".json" or content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_BACKUP)


def tell(taken: Taken, words: Words, *, as_json: bool) -> None:
    """Tell what came, what became of what the catalogue does not have, and what was taken for granted."""
    if as_json:
        options.emit(taken.document())
        return
    output.paragraph(words.say("import-done", new=len(taken.sessions), known=taken.known))
    if taken.own:
        names = [one.shown for one in taken.own]
        shown = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
        output.paragraph(words.say("import-own", count=len(names), exercises=shown))
    if taken.unit is not None:
        output.paragraph(words.say("import-unit", unit=taken.unit))
    if taken.uncounted:
        output.paragraph(words.say("import-uncounted", sets=taken.uncounted))
    if taken.sessions:
        output.paragraph(words.say("import-undo", command=UNDO))


def take_back(words: Words, *, as_json: bool) -> None:
    """Take the last import back, and say so."""
    undone = import_files.take_back()
    if as_json:
        options.emit({"undone": undone is not None, "sessions": undone or 0})
    else:
        nothing = words.say("import-nothing-back")
        output.paragraph(nothing if undone is None else words.say("import-undone", sessions=undone))
    if undone is None:
        click.get_current_context().exit(NOTHING_DONE)
