"""``coach import``: a backup or another app's file taken in, and the last import taken back."""

from __future__ import annotations

from codecs import BOM_UTF8
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import click

from engine.catalog.errors import WorkoutFileError, printable
from engine.catalog.terms import Unit
from engine.cli import import_answers, import_files, options, output, own_workouts, user_store
from engine.cli.last_import import LastImport
from engine.coaching.profile.model import encode_profile
from engine.portability.continuing import Continued, open_here, take_over
from engine.portability.errors import PortabilityError
from engine.runner.claim import Claim, RunsElsewhere
from engine.runner.places import store_path
from engine.storage.port import Archived, Store, StoreError
from engine.words.words import Words

if TYPE_CHECKING:
    from engine.portability.document import Document

_LARGEST: Final = 256 * 1024 * 1024  # bytes of an import; ten years of training have a tenth of it
NOTHING_CONTINUED: Final = Continued()
_PROFILE: Final = {"taken": "import-profile-taken", "kept": "import-profile-kept"}


class Taken(NamedTuple):
    """What an import came to.

    Attributes:
        new: Sessions that were taken in, by id.
        known: Sessions that were here already.
        profile: Whether the profile was taken in, or the one that was here kept; None where the file has none.
        workouts: Ids of the workouts of one's own that are kept now.
        left: Ids of those that gave way to others, which are kept here.
        continued: Sessions that were here and went on elsewhere.
    """

    new: tuple[str, ...]
    known: int
    profile: Literal["taken", "kept"] | None
    workouts: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    continued: Continued = NOTHING_CONTINUED

    def document(self) -> dict[str, Any]:
        """As JSON data."""
        went_on = {name: len(ids) for name, ids in self.continued._asdict().items()}
        return self._asdict() | {"new": len(self.new), "continued": went_on}


@click.command("import")
@click.argument("file", required=False, type=options.NamedPath())
@click.option("--unit", type=click.Choice(["kg", "lb"]), help="Of weights that FILE names no unit of; else your own.")
@click.option("--undo", is_flag=True, help="Take back the last import.")
@options.locale
@options.as_json
def import_(file: Path | None, unit: Unit | None, undo: bool, words: Words, as_json: bool) -> None:
    r"""Take in what "coach export FILE.json" wrote, on this machine or another, or the CSV file of Strong or Hevy.

    FILE.csv may also be what "coach export FILE.csv" wrote; its columns tell whose it is. Sessions that are here
    already are passed over, unless they went on elsewhere, and so is the profile if there is one here. What the
    catalogue has no exercise for becomes one of your own. A file that cannot be read changes nothing.

    \b
    Examples:
      coach import form-coach.json
      coach import strong.csv --unit lb
      coach import --undo
    """
    if (file is None) is not undo:
        raise click.UsageError("Name a file to take in, or take the last import back with --undo.")
    if file is None:
        import_answers.take_back(words, as_json=as_json)
        return
    try:
        content = _content(file)
        if not import_answers.is_backup(file, content):
            import_answers.tell(import_files.table(content, unit), words, as_json=as_json)
            return
        taken = _backup(content)
    except (PortabilityError, StoreError, WorkoutFileError) as error:
        reason = printable(str(error)).rstrip(".")
        raise click.ClickException(f"{file}: {reason}. Nothing was changed.") from error
    _tell(taken, words, as_json=as_json)


def _tell(taken: Taken, words: Words, *, as_json: bool) -> None:
    if as_json:
        options.emit(taken.document())
        return
    grown, apart = (len(ids) for ids in taken.continued)
    output.paragraph(words.say("import-done", new=len(taken.new), known=taken.known - grown))
    for message, sessions in (("import-grown", grown), ("import-apart", apart)):
        if sessions:
            output.paragraph(words.say(message, sessions=sessions))
    if taken.profile is not None:
        output.paragraph(words.say(_PROFILE[taken.profile]))
    for message, ids in (("import-workouts", taken.workouts), ("import-workouts-left", taken.left)):
        if ids:
            output.paragraph(words.say(message, workouts=", ".join(ids)))
    if taken.new:
        output.paragraph(words.say("import-undo", command=import_answers.UNDO))


def _content(file: Path) -> bytes:
    try:
        if file.exists() and not (file.is_file() or file.is_dir()):  # a pipe or a device may never end
            raise PortabilityError("it is no ordinary file: save what it gives as one, and take that in")
        with file.open("rb") as opened:
            content = opened.read(_LARGEST + 1)
    except OSError as error:
        raise PortabilityError(f"it cannot be read: {error.strerror or error}") from error
    if len(content) > _LARGEST:
        raise PortabilityError(f"it is too large to be an export of Form Coach, which has at most {_LARGEST} bytes")
    return content.removeprefix(BOM_UTF8)


def _backup(content: bytes) -> Taken:
    from engine.portability.document import NOTHING_KEPT, decode  # noqa: PLC0415 - its types: 5 ms of "coach --help"

    whole = decode(content)
    own_workouts.check(whole.kept or NOTHING_KEPT)
    with user_store.writing() as store:
        taken = _take_in(whole, store)
    back = own_workouts.put_back(whole.kept or NOTHING_KEPT)
    import_files.note(LastImport(taken.new, workouts=back.new, profile=taken.profile == "taken"))
    return taken._replace(workouts=back.new, left=back.left)


def _take_in(whole: Document, store: Store) -> Taken:
    new = import_files.restored(store, whole.archived())
    free = whole.profile is not None and store.profile(user_store.person()) is None
    if free and whole.profile is not None:
        store.keep_profile(user_store.person(), encode_profile(whole.profile))
    profile: Literal["taken", "kept"] = "taken" if free else "kept"
    kept = None if whole.profile is None else profile
    known = [one for one in whole.archived() if one.id not in new]
    return Taken(new, len(known), kept, continued=_continued(store, known))


def _continued(store: Store, known: list[Archived]) -> Continued:
    """Let sessions go on that went on elsewhere, while no workout runs here."""
    user, claim = user_store.person(), Claim(store_path())
    try:
        if open_here(store, user, known):
            claim.take()
        return take_over(store, user, known)
    except RunsElsewhere:
        return Continued(apart=open_here(store, user, known))
    finally:
        claim.give_back()
