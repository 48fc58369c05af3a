"""``coach script`` and ``coach render``: a whole workout at once, to read or to hear."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from engine.catalog.own_workout import find_workout
from engine.cli import options, output
from engine.cli.cue_sheet import cue_sheet, document, show
from engine.cli.own_workouts import known
from engine.cli.progress_bar import progress_bar
from engine.cli.workout_outline import Outline
from engine.cues.estimate import estimate
from engine.cues.models import Talk
from engine.cues.sheet import Scripted
from engine.words.own_words import with_workout
from engine.words.speech import Length
from engine.words.words import Words
from engine.workflow.session import Pace

SUFFIXES = (".wav", ".mp3")


@click.command()
@click.argument("workout", metavar="WORKOUT")
@options.locale
@options.talk
@options.voice
@click.option("--text", is_flag=True, help="Ask no voice: lengths are estimates.")
@options.as_json
def script(
    workout: str, words: Words, talk: Talk, pace: Pace, voice: str | None, rate: int | None, text: bool, as_json: bool
) -> None:
    r"""Show the whole cue sheet: what is said when.

    WORKOUT is one of "coach workouts", or a file of your own. Where there is a voice, the lengths are those of its own
    clips; else they are estimates. Counts and countdowns are at the same times either way.

    \b
    Examples:
      coach script full
      coach script legs-at-lunch.toml --talk terse --text
      coach script day-1 --json
    """
    catalog, words = known(words)
    found = find_workout(workout, catalog)
    words = with_workout(words, found)

    def made(length: Length) -> tuple[Scripted, ...]:
        return cue_sheet(found, catalog, words, talk=talk, pace=pace, length=length)

    scripted = made(estimate) if text else _with_voice(made, words, voice, rate)
    if as_json:
        options.emit(document(found.id, words.locale, scripted))
    else:
        show(Outline(found, catalog, words).title, words, scripted)


@click.command()
@click.argument("workout", metavar="WORKOUT")
@click.option("-o", "--output", required=True, type=options.NamedPath(), help="The file to make: .wav or .mp3.")
@click.option("--captions", type=options.NamedPath(), help="Also write what is said as captions, .vtt.")
@options.sounds
@options.locale
@click.option("--talk", type=click.Choice(options.TALK), default="normal", show_default=True, help="How much is said.")
@options.voice
@options.as_json
def render(
    workout: str, output: Path, captions: Path | None, words: Words, voice: str | None, rate: int | None, as_json: bool,
    **chosen: Any,  # noqa: ANN401 - talk and sounds, passed on
) -> None:  # fmt: skip
    r"""Make a sound file of the whole workout.

    WORKOUT is one of "coach workouts", or a file of your own.

    \b
    Examples:
      coach render starter -o starter.wav
      coach render full -o full.mp3 --captions full.vtt
      coach render legs-at-lunch.toml -o legs.mp3 --no-sounds
    """
    began, (catalog, words) = time.perf_counter(), known(words)
    found = find_workout(workout, catalog)
    words = with_workout(words, found)
    _check(output, captions)
    from engine.cli import track_maker  # noqa: PLC0415 - numpy: 110 ms
    from engine.cli.clip_source import voiced  # noqa: PLC0415 - as above

    order = track_maker.Order(found, words, output, captions, **chosen)
    with voiced(words.locale, voice, rate, _warn) as clips, progress_bar(words.say("terminal-rendering")) as progress:
        seconds = track_maker.render(order, catalog, clips, progress)
    _report(order.file, captions, words, seconds, time.perf_counter() - began, as_json=as_json)


def _with_voice(
    made: Callable[[Length], tuple[Scripted, ...]], words: Words, voice: str | None, rate: int | None
) -> tuple[Scripted, ...]:
    """Make the sheet with the lengths of the voice's clips, or with estimates if there is no voice."""
    from engine.cli.clip_source import voiced  # noqa: PLC0415 - numpy: 80 ms
    from engine.voice.port import VoiceError  # noqa: PLC0415 - as above

    with voiced(words.locale, voice, rate, _warn, quick=voice is None) as clips:
        try:
            return made(clips.length)
        except VoiceError:
            _warn(words.say("terminal-estimated"))
            return made(estimate)


def _check(output: Path, captions: Path | None) -> None:
    """Check the file names before the work begins. The suffixes rule out that both are the same file."""
    if output.suffix.lower() not in SUFFIXES:
        raise click.BadParameter(f'"{output.name}" is neither .wav nor .mp3.', param_hint="--output")
    if captions is not None and captions.suffix.lower() != ".vtt":
        raise click.BadParameter(f'"{captions.name}" is not a .vtt file.', param_hint="--captions")
    for path, option in ((output, "--output"), (captions, "--captions")):
        if path is None:
            continue
        if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises for a name that is too long
            raise click.BadParameter(f"{path} is a folder.", param_hint=option)
        if not path.absolute().parent.is_dir():
            raise click.BadParameter(f"there is no folder {path.parent}.", param_hint=option)


def _warn(text: str) -> None:
    click.echo(text, err=True)


def _report(file: Path, captions: Path | None, words: Words, length: float, took: float, *, as_json: bool) -> None:
    if as_json:
        named = str(captions) if captions else None
        options.emit({"file": str(file), "captions": named, "duration": length, "seconds": round(took, 3)})
        return
    playing, speed = output.clock(length), int(length / took)
    click.echo(words.say("terminal-rendered", file=str(file), length=playing, seconds=round(took, 1), times=speed))
    if captions:
        click.echo(words.say("terminal-captioned", file=str(captions)))
