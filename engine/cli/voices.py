"""``coach voices``: the voices that can speak here, the weights that one of them needs, and clips made beforehand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from engine.cli import options, output
from engine.cli.weights import bring_weights, installed_text
from engine.runner.places import weights_folder
from engine.words.words import Words


@click.command()
@click.option("--install", "name", metavar="NAME", help='Bring the weights that a voice needs: "kokoro".')
@click.option(
    "--use", "wanted", metavar="VOICE", help='Let a voice speak the locale from now on; "clearest" undoes it.'
)
@click.option("--prepare", "workout", metavar="WORKOUT", help="Make what is said in a workout beforehand.")
@options.locale
@options.talk
@options.voice
@options.as_json
def voices(
    name: str | None, wanted: str | None, workout: str | None, words: Words, as_json: bool,
    **chosen: Any,  # noqa: ANN401 - talk, pace, voice and rate, passed on
) -> None:  # fmt: skip
    r"""List the voices that can speak here, best first.

    What stands first in a line is what --voice takes. Beside it is how many of 100 words were heard wrongly from it,
    where that was measured. Voices that other packages bring begin with the package's name.

    Kokoro sounds natural, and needs more than a second for a sentence. It makes its clips ahead, and a quicker voice
    says what is not ready; --prepare makes those of a workout beforehand.

    --use keeps a voice for a locale at this machine: it speaks wherever --voice names no other.

    \b
    Examples:
      coach voices
      coach voices --install kokoro
      coach voices --use pico:en-US
      coach voices --prepare full --voice kokoro:am_michael
      coach voices --json
    """
    if len([one for one in (name, wanted, workout) if one is not None]) > 1:
        raise click.UsageError("--install, --use and --prepare are different things: one after the other.")
    if name is not None:
        _install(name, words, as_json=as_json)
    elif wanted is not None:
        from engine.cli.voice_choosing import use  # noqa: PLC0415 - numpy: 80 ms

        use(wanted, words, as_json=as_json)
    elif workout is not None:
        from engine.cli.voice_preparing import prepare  # noqa: PLC0415 - numpy: 80 ms

        prepare(workout, words, as_json=as_json, **chosen)
    else:
        _list(words, as_json=as_json)


def _install(name: str, words: Words, *, as_json: bool) -> None:
    from engine.voice.choice import KOKORO, kokoro_can_run  # noqa: PLC0415 - only where it is used

    if name.partition(":")[0] != KOKORO:
        raise click.BadParameter(f'no voice {name!r} needs weights; "{KOKORO}" does.', param_hint="--install")
    if not kokoro_can_run():
        raise click.UsageError(
            'Kokoro needs packages that are not here. Install Form Coach with its extra "natural" first, '
            'such as: pip install "form-coach[natural]".'
        )
    folder = bring_weights(KOKORO, words)
    if as_json:
        options.emit({"installed": KOKORO, "folder": str(folder)})
    else:
        output.paragraph(installed_text(KOKORO, folder, words))


def _list(words: Words, *, as_json: bool) -> None:
    from engine.cli.voice_choosing import speaking, who_speaks  # noqa: PLC0415 - numpy, as the next: 80 ms
    from engine.voice.choice import misheard  # noqa: PLC0415 - as above
    from engine.voice.voices import all_voices  # noqa: PLC0415 - as above

    weights = weights_folder()
    found = all_voices(words.locale, weights, lambda text: click.echo(text, err=True))
    heard = {voice.id: misheard(voice.id, voice.languages[0]) for voice in found if voice.languages}
    if as_json:
        listed = [
            {"id": one.id, "name": one.name, "languages": list(one.languages), "misheard": heard.get(one.id)}
            for one in found
        ]
        options.emit({"locale": words.locale, "speaks": speaking(words.locale), "voices": listed})
        return
    rows = [(one.id, _about(one.name, one.languages, heard.get(one.id), words)) for one in found]
    output.entries(rows, indent=0)
    click.echo()
    output.paragraph(who_speaks(words))
    _offer(words, weights)


def _about(name: str, languages: tuple[str, ...], misheard: float | None, words: Words) -> str:
    told = () if misheard is None else (words.say("terminal-voice-misheard", percent=misheard),)
    return " · ".join((name, ", ".join(languages), *told))


def _offer(words: Words, weights: Path) -> None:
    """Tell of the natural voice where it speaks the language and is not installed."""
    from engine.voice.choice import KOKORO, is_there, kokoro_speaks  # noqa: PLC0415 - only where it is used
    from engine.weights.manifest import known  # noqa: PLC0415 - as above

    if kokoro_speaks(words.locale) and not is_there(KOKORO, weights):
        megabytes, command = round(known(KOKORO).size / 1e6), "coach voices --install kokoro"
        output.paragraph(words.say("terminal-voice-natural", command=command, megabytes=megabytes))
