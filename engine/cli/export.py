"""``coach export``: your data as files, and a session sent to a training service."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from engine.catalog.errors import printable
from engine.catalog.kept_files import KeptFiles
from engine.cli import options, output, own_workouts, user_store
from engine.cli.error_output import warn
from engine.portability.errors import PortabilityError
from engine.words.words import Words

if TYPE_CHECKING:
    from engine.cli.export_apps import App

BACKUP = "form-coach.json"
"""The file by which a folder is known for an export from before."""


@click.command("export")
@click.argument("file", required=False, type=options.NamedPath())
@click.option("--session", metavar="ID", help='For FILE.fit: this session, of "coach history --json", not the last.')
@click.option("--as", "app", type=click.Choice(["strong", "hevy"]), help="FILE.csv as that app's own.")
@click.option("--spreadsheet", is_flag=True, help="FILE.csv as a spreadsheet of your language opens it.")
@click.option("--to", "service", type=click.Choice(["intervals"]), help="Send a session there, not to a file.")
@options.locale
@options.as_json
def export(
    file: Path | None,
    session: str | None,
    app: App | None,
    spreadsheet: bool,
    service: str | None,
    words: Words,
    as_json: bool,
) -> None:
    r"""Write your data to a file: all of it as JSON, the sets as CSV, or a session as FIT for training services.

    FILE ends in .json, .csv or .fit. Anything else is a folder that all three are written into, one FIT file for each
    session. A file of the same name is replaced. With --to the last session is sent; nothing is ever sent unasked.

    \b
    Examples:
      coach export form-coach.json
      coach export sets.csv --spreadsheet
      coach export strong.csv --as strong
      coach export last.fit
      coach export my-data/
      coach export --to intervals
    """
    _check_wish(file, session, app, service, spreadsheet=spreadsheet)
    if file is not None and _is_of_others(file):
        raise click.ClickException(words.say("export-not-empty", folder=printable(str(file)), own=_inside(file)))
    own = own_workouts.Backup(KeptFiles(), ())
    from engine.cli import export_apps  # noqa: PLC0415 - csv and tables: 5 ms of every "coach --help"
    from engine.portability.export_files import Files  # noqa: PLC0415 - as above

    with user_store.reading() as store:
        try:
            if file is None:
                _sent(export_apps.send_to_intervals(session, store, words), words, as_json=as_json)
                return
            if app is not None:
                written = export_apps.write_for(app, file, store, words)
            else:
                way = export_apps.way_of(words, spreadsheet=spreadsheet)
                own = own_workouts.backup()
                written = Files(store, user_store.person(), own.files).write(file, session, way)
        except PortabilityError as error:
            raise click.ClickException(f"{printable(str(error))}.") from error
    missing = own.missing if _holds_own(file) else ()
    if as_json:
        options.emit({"file": str(file), **written._asdict(), **({"missing": missing} if missing else {})})
        return
    output.paragraph(words.say("export-done", file=str(file), sessions=written.sessions, files=written.files))
    for left_out in written.left_out:
        click.echo(words.say("export-left-out", session=printable(left_out)), err=True)
    for name in missing:
        warn(words.say("export-missing", file=printable(name)))


def _holds_own(file: Path) -> bool:
    """Whether an export holds one's own workouts and exercises: the JSON file, and a folder that has one."""
    return file.suffix.lower() not in {".csv", ".fit"}


def _is_of_others(path: Path) -> bool:
    """Whether a path is a folder that holds something, and no export from before."""
    kind = path.suffix.lower()
    if kind in {".csv", ".fit", ".json"} or not path.is_dir() or (path / BACKUP).exists():
        return False
    with suppress(OSError):  # it is told where it is written to
        return any(path.iterdir())
    return False


def _inside(folder: Path) -> str:
    """A folder in it that would be an export's own."""
    return printable(str(folder / "form-coach"))


def _check_wish(
    file: Path | None, session: str | None, app: str | None, service: str | None, *, spreadsheet: bool
) -> None:
    """Refuse options that don't go together, before anything is read."""
    if (file is None) is not (service is not None):
        raise click.UsageError("Name a file to write, or a service with --to intervals.")
    if (app or spreadsheet) and (service or (app and (session or spreadsheet))):
        raise click.UsageError("--as, --spreadsheet, --to and --session are for different files: give one of them.")
    if spreadsheet and file is not None and file.suffix.lower() in {".json", ".fit"}:
        raise click.UsageError("--spreadsheet goes with FILE.csv or a folder: other files are not for spreadsheets.")


def _sent(about: dict[str, Any], words: Words, *, as_json: bool) -> None:
    if as_json:
        options.emit(about)
    else:
        output.paragraph(words.say("export-sent", session=about["title"], address=about["address"]))
