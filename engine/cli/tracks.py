"""``coach tracks``: the tracks of workouts, one a step, made beforehand for frontends that play files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from engine.catalog.models import Catalog, Workout
from engine.catalog.own_workout import find_workout
from engine.cli import options, output
from engine.cli.own_workouts import known
from engine.cli.progress_bar import progress_bar
from engine.cues.models import Talk
from engine.words.locales import available
from engine.words.own_words import with_workout
from engine.words.words import Words

if TYPE_CHECKING:
    from engine.tracks.files.filling import Filled, Wish
    from engine.voice.port import Voice


@click.command()
@click.argument("folder", metavar="DIR", type=options.NamedPath(file_okay=False))
@click.argument("workouts", metavar="[WORKOUT]...", nargs=-1)
@options.locale
@click.option("--talk", type=click.Choice(options.TALK), default="normal", show_default=True, help="How much is said.")
@click.option("--all", "everything", is_flag=True, help="Every language and level of talk, and what people come to.")
@options.voice
@options.as_json
def tracks(
    folder: Path,
    workouts: Sequence[str],
    words: Words,
    talk: Talk,
    everything: bool,
    voice: str | None,
    rate: int | None,
    as_json: bool,
) -> None:
    r"""Make the tracks of workouts: MP3 files, one for each step.

    They fit whoever does a workout as it is written: once with every exercise explained, once for those who know them.
    With --all they fit also who has come further: to more repetitions, or to a harder exercise in the same place.
    WORKOUT is one of "coach workouts", or a file of your own; without one, all built-in workouts are taken. DIR gets
    the files and manifest.json, which says what they are. What is there already is not made again.

    \b
    Examples:
      coach tracks tracks starter
      coach tracks tracks --all
      coach tracks tracks legs-at-lunch.toml --talk terse
    """
    catalog, words = known(words)
    found = [find_workout(one, catalog) for one in workouts or sorted(catalog.workouts)]
    folder.mkdir(parents=True, exist_ok=True)
    from engine.runner.chosen_voices import chosen_voice  # noqa: PLC0415 - only where it is used
    from engine.runner.places import clips_folder, weights_folder  # noqa: PLC0415 - only where it is used
    from engine.tracks.files.filling import fill  # noqa: PLC0415 - numpy: 110 ms
    from engine.tracks.files.locale_voices import LocaleVoices  # noqa: PLC0415 - as above
    from engine.voice.voices import open_voice  # noqa: PLC0415 - as above

    spoken = [Words.load(one) for one in available()] if everything else [words]
    levels = get_args(Talk) if everything else (talk,)

    def opened(locale: str) -> Voice:
        liked, weights = chosen_voice(locale), weights_folder()
        return open_voice("", voice, rate, locale, liked=liked, weights=weights, tell=_warn)

    with (
        closing(LocaleVoices(clips_folder(), opened, _warn)) as voices,
        progress_bar(words.say("terminal-tracks-making")) as progress,
    ):
        filled = fill(folder, _wishes(found, catalog, spoken, levels, rungs=everything), voices, progress)
    _report(folder, words, filled, as_json=as_json)


def _wishes(
    workouts: Sequence[Workout], catalog: Catalog, spoken: Sequence[Words], levels: Sequence[Talk], *, rungs: bool
) -> Iterator[Wish]:
    from engine.tracks.files.beforehand import prepared_tracks  # noqa: PLC0415 - as above
    from engine.tracks.files.filling import Wish  # noqa: PLC0415 - as above

    for words, workout, talk in product(spoken, workouts, levels):
        risen = rungs and workout.id in catalog.workouts
        for track in prepared_tracks(workout, catalog, with_workout(words, workout), talk, rungs=risen):
            yield Wish(track, words.locale, f"{workout.id}, step {track.step + 1}, part {track.part + 1}")


def _warn(text: str) -> None:
    click.echo(text, err=True)


def _report(folder: Path, words: Words, filled: Filled, *, as_json: bool) -> None:
    every = filled.manifest.tracks
    size, seconds = sum(one.bytes for one in every), sum(one.seconds for one in every)
    if as_json:
        about = {"folder": str(folder), "made": filled.made, "kept": filled.kept, "tracks": len(every)}
        options.emit({**about, "bytes": size, "seconds": round(seconds, 3)})
        return
    length, megabytes = output.clock(seconds), round(size / 1e6)
    click.echo(
        words.say(
            "terminal-tracks-made",
            folder=str(folder),
            tracks=len(every),
            length=length,
            megabytes=megabytes,
            made=filled.made,
        )
    )
