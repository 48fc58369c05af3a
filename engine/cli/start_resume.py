"""``coach start`` and ``coach resume``: a workout in real time."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from engine.cli import options
from engine.cli.early_end import INTERRUPTED
from engine.cli.interrupts import Interrupts
from engine.cli.language import usual_locale
from engine.cli.screen_options import WantedScreens, serving, wanted_screens
from engine.coaching.profile.model import Readiness
from engine.runner.early_sound import EarlySound
from engine.runner.folding import columns_of, folded
from engine.runner.settings import Settings
from engine.runner.terminal_output import write_soon
from engine.words.words import Words

if TYPE_CHECKING:
    from engine.runner.claim import RunsElsewhere
    from engine.runner.runner import Runner
    from engine.runner.unattended import NeedsAnswer
    from engine.workflow import Session

_ELSEWHERE = {"speaker": "runs-on-speaker", "other-pc": "runs-on-other-pc", "went-on": "went-on-elsewhere"}
"""What is said where a workout runs, if not in another window."""

NOTHING_TO_DO = 3
NOT_KEPT = 4


def _shared(function: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        options.sounds,
        click.option(
            "--volume", type=options.Finite(0, 1), default=1.0, show_default=True, help="Of the voice and the tones."
        ),
        click.option("--device", default=None, help='Output device, by name; "coach doctor" lists them.'),
        click.option(
            "--listen/--no-listen",
            default=None,
            help='Hear spoken commands ("Coach, next"). Left out: as you chose once. Nothing heard is kept or sent.',
        ),
        click.option("--microphone", default=None, metavar="NAME", help='By name; "coach doctor" lists them.'),
        click.option(
            "--speed",
            type=options.Finite(0.1, 10_000),
            default=1.0,
            help="Time runs this many times faster, in text only: no voice is that fast.",
        ),
        click.option("--text", is_flag=True, help="No sound: show what would be said."),
        options.plain,
        options.lines,
        options.voice,
        click.option("--json", "as_json", is_flag=True, help="Print a summary as JSON at the end and nothing else."),
        serving,
        click.option("--screen", is_flag=True, help="Show it on a page for phones, tablets and TVs as well."),
    ):
        function = option(function)
    return function


@click.command()
@click.argument("workout", required=False)
@options.wish
@options.locale
@options.own_talk
@_shared
def start(
    workout: str | None,
    sore: int,
    tired: bool,
    minutes: int | None,
    **chosen: Any,  # noqa: ANN401 - the options, as click hands them over
) -> int:
    r"""Run a workout in real time, spoken.

    WORKOUT is one of "coach workouts", or a file of your own. Left out: what the plan says is
    due ("coach plan" tells why); on a day of rest you are asked first whether to train all the
    same. With little time, or when you are sore or tired, there is less of it.

    \b
    Examples:
      coach start
      coach start --minutes 20
      coach start --screen --host 0.0.0.0
      coach start day-1 --sore 2 --tired
      coach start full --talk chatty
      coach start legs-at-lunch.toml --text --speed 60
    """
    ready, screens = Readiness(sore, tired), wanted_screens(chosen)
    run = partial(_start, workout=workout, minutes=minutes, readiness=ready)
    return _coached(Settings(**chosen), run, screens=screens)


@click.command()
@click.option("--locale", default=None, help="Another language than it was begun in.")
@_shared
def resume(locale: str | None, **chosen: Any) -> int:  # noqa: ANN401
    r"""Go on with an interrupted workout, after one sentence of where it was.

    A set begins anew, with its get-ready. A workout that you stopped can be gone on with for
    twelve hours. If something hurt, that comes first.

    \b
    Examples:
      coach resume
      coach resume --text
    """
    words = None if locale is None else Words.load(locale)
    screens = wanted_screens(chosen)
    settings = Settings(words, otherwise=usual_locale(), **chosen)
    return _coached(settings, lambda runner: runner.resume(), "terminal-nothing-to-resume", screens)


def _start(runner: Runner, workout: str | None, minutes: int | None, readiness: Readiness) -> Session | None:
    return runner.start(workout, minutes=minutes, readiness=readiness)


def _coached(
    settings: Settings,
    run: Callable[[Runner], Session | None],
    nothing: str = "",
    screens: WantedScreens | None = None,
) -> int:
    """Run a session. It is saved when it is interrupted. ``nothing`` is the message where there is none to run."""
    words = settings.words or Words.load(settings.otherwise)
    with Interrupts() as interrupts, closing(EarlySound()) as early:
        early.begin(settings, words.locale)
        return _run(settings, run, nothing, screens, words, early, interrupts)


def _run(
    settings: Settings,
    run: Callable[[Runner], Session | None],
    nothing: str,
    screens: WantedScreens | None,
    words: Words,
    early: EarlySound,
    interrupts: Interrupts,
) -> int:
    from engine.cli.ears_offer import settle_ears  # noqa: PLC0415 - as below
    from engine.cli.own_workouts import known_catalog  # noqa: PLC0415 - as below
    from engine.cli.screen import shown  # noqa: PLC0415 - as below
    from engine.cli.user_store import person  # noqa: PLC0415 - as below
    from engine.runner.claim import RunsElsewhere  # noqa: PLC0415 - as below
    from engine.runner.runner import Deleted, Runner  # noqa: PLC0415 - the whole coach, while the device wakes up
    from engine.runner.screen import OutputClosed  # noqa: PLC0415 - as above
    from engine.runner.unattended import DayOfRest, NeedsAnswer  # noqa: PLC0415 - as above
    from engine.words.speech import SpokenWords  # noqa: PLC0415 - as above

    tell, settle = partial(_tell, as_json=settings.as_json), partial(settle_ears, settings)
    with (
        shown(screens, words, as_json=settings.as_json) as (watchers, inbox),
        Runner(
            settings, person(), catalog=known_catalog(), watchers=watchers, inbox=inbox, settle=settle, early=early
        ) as runner,
    ):
        try:
            session = run(runner)
        except (KeyboardInterrupt, OutputClosed):
            interrupts.heed()
            tell(_how_it_was_left(runner, words))
            return INTERRUPTED
        except DayOfRest as rest:
            why = " ".join(SpokenWords(words).text(one.id, one.arguments) for one in rest.why)
            tell(words.say("terminal-rest-day", why=why, command=click.get_current_context().command_path))
            return NOTHING_TO_DO
        except (NeedsAnswer, RunsElsewhere) as error:
            tell(_why_not(error, words))
            return NOTHING_TO_DO
        except Deleted:
            tell(words.say("terminal-deleted-elsewhere"))
            return 0
        if session is None:
            tell(words.say(nothing) if nothing else "")
            return NOTHING_TO_DO if nothing else 0
        return _ended(runner, session, as_json=settings.as_json)


def _why_not(error: NeedsAnswer | RunsElsewhere, words: Words) -> str:
    """Why no workout begins here now."""
    from engine.runner.claim import RunsElsewhere  # noqa: PLC0415 - as above

    if isinstance(error, RunsElsewhere):
        return words.say(_ELSEWHERE.get(error.where, "terminal-runs-elsewhere"), process=error.process or "?")
    return words.say("terminal-needs-answer", command=click.get_current_context().command_path)


def _ended(runner: Runner, session: Session, *, as_json: bool) -> int:
    """Tell what a workout came to, where a program asks; give the exit code."""
    if as_json:
        options.emit(runner.summary(session))
    return 0 if runner.keeps else NOT_KEPT


def _how_it_was_left(runner: Runner, words: Words) -> str:
    """What is told of an interrupted workout; nothing where none had begun."""
    if runner.saved:
        return words.say("terminal-saved")
    return words.say("terminal-files-gone") if runner.lost else ""


def _tell(text: str, *, as_json: bool) -> None:
    """Print ``text`` on standard error, or as JSON. If the terminal has gone, drop the rest of the output."""
    document = f"{options.as_text({'error': text})}\n" if text and as_json else ""
    line = f"{folded(text, columns_of(sys.stderr))}\n" if text and not as_json else ""
    for stream, last in ((sys.stdout, document), (sys.stderr, line)):
        try:
            if stream is not None:
                write_soon(stream, last)
        except OSError:
            # Otherwise Python would retry, and report an error, at its end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
