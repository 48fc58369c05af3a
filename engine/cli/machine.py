"""``coach voices`` and ``coach doctor``: what this machine can do."""

from __future__ import annotations

from typing import Any

import click

from engine.cli import options, output
from engine.words.words import Words


@click.command()
@options.as_json
def voices(as_json: bool) -> None:
    r"""List the voices that can speak here.

    What stands first in a line is what --voice takes. Voices that other packages bring begin with the package's name.

    \b
    Examples:
      coach voices
      coach voices --json
    """
    from engine.voice.voices import all_voices  # noqa: PLC0415 - numpy: 80 ms

    found = all_voices(lambda text: click.echo(text, err=True))
    if as_json:
        listed = [{"id": voice.id, "name": voice.name, "languages": list(voice.languages)} for voice in found]
        options.emit({"voices": listed})
        return
    output.entries([(voice.id, f"{voice.name} · {', '.join(voice.languages)}") for voice in found], indent=0)


@click.command()
@options.locale
@options.as_json
def doctor(words: Words, as_json: bool) -> None:
    r"""Try out what works on this machine.

    Of what does not work, it says what to do. The coach needs none of it: without sound it coaches in text.

    \b
    Examples:
      coach doctor
      coach doctor --json
    """
    from engine.cli.machine_checks import Check, Checkup  # noqa: PLC0415 - numpy: 80 ms

    def document(check: Check) -> dict[str, Any]:
        named = {"what": words.say(check.what), "works": check.works, "found": check.found}
        return named | {"advice": check.advice or None}

    checks = Checkup(words).checks()
    if as_json:
        options.emit({"locale": words.locale, "checks": [document(check) for check in checks]})
        return
    states = {True: words.say("terminal-ok"), False: words.say("terminal-missing")}
    rows = [(words.say(check.what), states[check.works], check) for check in checks]
    name, state = (max(len(row[column]) for row in rows) for column in (0, 1))
    output.entries(
        ((f"{what:<{name}}  {how:<{state}}", f"{check.found} {check.advice}".strip()) for what, how, check in rows),
        indent=0,
    )
