"""``coach export``, ``coach import`` and ``coach forget``: your data saved, restored and deleted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.catalog.errors import printable
from engine.cli import options, output, user_store
from engine.coaching.profile.model import encode_profile
from engine.portability.errors import PortabilityError
from engine.runner.places import clips_folder
from engine.storage.person import EVERYTHING
from engine.storage.port import Store, StoreError
from engine.words.words import Argument, Words

if TYPE_CHECKING:
    from engine.portability.document import Document

_LARGEST = 256 * 1024 * 1024  # bytes of an import; ten years of training have a tenth of it


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--session", metavar="ID", help='For FILE.fit: this session, of "coach history --json", not the last.')
@options.locale
def export(file: Path, session: str | None, words: Words) -> None:
    r"""Write your data to a file: all of it as JSON, the sets as CSV, or a session as FIT for training services.

    FILE ends in .json, .csv or .fit. Anything else is a folder that all three are written into, one FIT file for each
    session. A file of the same name is replaced.

    \b
    Examples:
      coach export form-coach.json
      coach export sets.csv
      coach export last.fit
      coach export my-data/
    """
    from engine.portability.export_files import Files  # noqa: PLC0415 - csv and tables: 5 ms of every "coach --help"

    with user_store.reading() as store:
        try:
            written = Files(store, user_store.USER).write(file, session)
        except PortabilityError as error:
            raise click.ClickException(f"{printable(str(error))}.") from error
    output.paragraph(words.say("export-done", file=str(file), sessions=written.sessions, files=written.files))
    for left_out in written.left_out:
        click.echo(words.say("export-left-out", session=printable(left_out)), err=True)


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@options.locale
def import_(file: Path, words: Words) -> None:
    r"""Take in what "coach export FILE.json" wrote, on this machine or another.

    Sessions that are here already are passed over, and so is the profile if there is one here. A file that cannot be
    read changes nothing.

    \b
    Examples:
      coach import form-coach.json
    """
    from engine.portability.document import decode  # noqa: PLC0415 - the document's types: 5 ms of every "coach --help"

    try:
        whole = decode(_content(file))
        with user_store.writing() as store:
            _take_in(whole, store, words)
    except (PortabilityError, StoreError) as error:
        reason = printable(str(error)).rstrip(".")
        raise click.ClickException(f"{file}: {reason}. Nothing was changed.") from error


@click.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
@options.locale
def forget(yes: bool, words: Words) -> None:
    r"""Delete everything that is kept of you: the sessions with all sets and ratings, and the profile. For ever.

    To keep a copy, use "coach export" before.

    \b
    Examples:
      coach forget
      coach forget --yes
    """
    with user_store.reading() as store:
        sessions, profile = len(store.sessions(user_store.USER, EVERYTHING)), store.profile(user_store.USER)
        sessions += len(store.unreadable)  # they are deleted too
        if not sessions and profile is None:
            output.paragraph(words.say("forget-nothing"))
            return
        about: dict[str, Argument] = {"sessions": sessions, "profile": "no" if profile is None else "yes"}
        if not yes and not click.confirm(words.say("forget-ask", **about)):
            output.paragraph(words.say("forget-kept"))
            return
        store.delete(user_store.USER)
    output.paragraph(words.say("forget-done", **about))
    if clips_folder().exists():
        output.paragraph(words.say("forget-clips", folder=str(clips_folder())))


def _content(file: Path) -> bytes:
    try:
        if file.is_file() and file.stat().st_size > _LARGEST:
            raise PortabilityError("it is too large to be an export of Form Coach")
        return file.read_bytes()
    except OSError as error:
        raise PortabilityError(f"it cannot be read: {error.strerror or error}") from error


def _take_in(whole: Document, store: Store, words: Words) -> None:
    new = store.restore(whole.archived(), user=user_store.USER)
    taken = whole.profile is not None and store.profile(user_store.USER) is None
    if taken and whole.profile is not None:
        store.keep_profile(user_store.USER, encode_profile(whole.profile))
    output.paragraph(words.say("import-done", new=len(new), known=len(whole.sessions) - len(new)))
    if whole.profile is not None:
        output.paragraph(words.say("import-profile-taken" if taken else "import-profile-kept"))
