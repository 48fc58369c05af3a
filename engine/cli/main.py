"""The ``coach`` command and its subcommands, each imported only when it is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from engine.catalog.errors import CatalogError, printable
from engine.catalog.nearest import did_you_mean
from engine.cli import options
from engine.cli.early_end import INTERRUPTED, end_as_usual, end_tidily
from engine.cli.error_output import Declined, fail, refuse, wants_json
from engine.cli.failures import in_words
from engine.cli.help_page import laid_out
from engine.cli.zone import mend_zone

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

COMMANDS: dict[str, str] = {
    "start": "engine.cli.start_resume:start",
    "resume": "engine.cli.start_resume:resume",
    "screen": "engine.cli.screen:screen",
    "script": "engine.cli.script_render:script",
    "render": "engine.cli.script_render:render",
    "tracks": "engine.cli.tracks:tracks",
    "workouts": "engine.cli.lookup:workouts",
    "exercises": "engine.cli.lookup:exercises",
    "explain": "engine.cli.lookup:explain",
    "validate": "engine.cli.lookup:validate",
    "keep": "engine.cli.own_workouts:keep",
    "plan": "engine.cli.plan:plan",
    "profile": "engine.cli.profile:profile",
    "history": "engine.cli.history:history",
    "progress": "engine.cli.progress_page:progress",
    "export": "engine.cli.export:export",
    "import": "engine.cli.take_in:import_",
    "forget": "engine.cli.forget:forget",
    "link": "engine.cli.link:link",
    "understand": "engine.cli.understand:understand",
    "listen": "engine.cli.listen:listen",
    "voices": "engine.cli.voices:voices",
    "doctor": "engine.cli.machine:doctor",
}
"""The module and function of each command, in the order of the help."""

PLUGINS = "form_coach.commands"
"""The entry-point group that adds commands, such as the skill's."""

_CATCHING = ("start", "resume")
"""The commands that catch signals themselves, once something is begun."""

_LASTING = ("screen", "talk", "serve")
"""The commands that go on until somebody ends them, and have something to close then."""

_SHOWN = 60  # characters of an unknown command's name


class Coach(click.Group):
    """A group that imports a command when it is called, so that ``coach workouts`` loads no voice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as click.Group has it
        super().__init__(*args, **kwargs)
        laid_out(self)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All command names, the engine's own first."""
        del ctx
        return [*COMMANDS, *sorted(entry.name for entry in _plugins())]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        del ctx
        if cmd_name in _LASTING:
            end_tidily()
        elif cmd_name not in _CATCHING:
            end_as_usual()
        if cmd_name in COMMANDS:
            module, _, name = COMMANDS[cmd_name].partition(":")
            return _command(getattr(import_module(module), name))
        found = [entry for entry in _plugins() if entry.name == cmd_name]
        return _command(found[0].load()) if found else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; for an unknown one, suggest the nearest."""
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            hint = did_you_mean(args[0], self.list_commands(ctx)) or '"coach --help" lists them all.'
            raise click.UsageError(f'There is no command "{printable(args[0][:_SHOWN])}". {hint}')
        return super().resolve_command(ctx, args)

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:  # noqa: ANN401 - as click has it
        """Read the command line. ``--help`` is answered here."""
        with _unread():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - whatever the command returns
        """Run the command."""
        with _unread():
            try:
                return super().invoke(ctx)
            except CatalogError as error:
                error.args = (options.in_chosen_words(error, ctx),)
                raise


@contextmanager
def _unread() -> Iterator[None]:
    """Exit quietly when the program that reads our output has ended."""
    try:
        yield
    except BrokenPipeError:
        # Discard unflushed output, or Python would report an error at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _plugins() -> Iterable[EntryPoint]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - 24 ms, and not for our own commands

    return entry_points(group=PLUGINS)


def _command(thing: object) -> click.Command:
    if not isinstance(thing, click.Command):
        raise TypeError(f"{thing!r} is no command")
    return laid_out(thing)


@click.group(cls=Coach, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="form-coach", prog_name="coach")
def coach() -> None:
    r"""A voice coach for hamstring and glute strength.

    \b
    Examples:
      coach start                 speak the workout that is due
      coach start full --text     show one by its name instead
      coach explain glute-bridge  how to do it, what it trains

    The Tab key completes commands and options, after this line in ~/.bashrc (or zsh, fish in place of bash):

    \b
      eval "$(_COACH_COMPLETE=bash_source coach)"
    """


def main() -> None:
    """Run the command. Failures become messages for people.

    Exit codes: 0 done; 2 bad usage or bad input; 3 nothing to do; 4 trained, but it could not be kept; 130 interrupted,
    with the session saved.
    """
    _bear_any_text()
    if sys.stdin is None:  # was closed: reads as an empty file, so questions get no answer
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 - open until the end
    mend_zone()
    as_json = wants_json(sys.argv[1:])
    try:
        code = coach.main(standalone_mode=False)
    except click.ClickException as error:
        refuse(error, as_json=as_json)
        sys.exit(error.exit_code if isinstance(error, Declined) else 2)
    except (KeyboardInterrupt, click.Abort):
        sys.exit(INTERRUPTED)
    except Exception as error:
        words = in_words(error)
        if words is None:
            raise
        fail(words, as_json=as_json)
        _give_up_output()
        sys.exit(2)
    sys.exit(code if isinstance(code, int) else 0)


def _give_up_output() -> None:
    """Discard output that cannot be written (a full disk), or Python would report an error at its end."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _bear_any_text() -> None:
    """Show a question mark for characters that the output's encoding lacks (an old code page)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
