"""``coach doctor``: what works on this machine."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from engine.cli import options, output
from engine.listening.one_thread import keep_to_one_thread
from engine.words.words import Words


@click.command()
@click.option(
    "--repair", is_flag=True, help="Make a damaged history whole again, as far as its log and its copies allow."
)
@click.option("--restore", "copy", metavar="FILE", type=options.NamedPath(), help="Put a copy in its place.")
@options.locale
@options.as_json
def doctor(repair: bool, copy: Path | None, words: Words, as_json: bool) -> None:
    r"""Try out what works on this machine.

    Of what does not work, it says what to do. The coach needs none of it: without sound it coaches in text.

    Copies of the last seven days on which you trained are in the folder "backups" beside the history.
    --repair and --restore keep the file as it was there, too.

    \b
    Examples:
      coach doctor
      coach doctor --repair
      coach doctor --restore coach-2026-11-25.db.gz
    """
    if repair and copy is not None:
        raise click.UsageError("--repair mends what is there, --restore replaces it: choose one of them.")
    if repair or copy is not None:
        from engine.cli import mending  # noqa: PLC0415 - sqlite3: 8 ms of every "coach --help"

        mending.mend(words, as_json=as_json) if copy is None else mending.put_back(copy, words, as_json=as_json)
        return
    keep_to_one_thread(os.environ)  # before numpy is loaded
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
        ((f"{what:<{name}}  {how:<{state}}", _told(check.found, check.advice)) for what, how, check in rows),
        indent=0,
    )


def _told(found: str, advice: str) -> str:
    """What was found and what to do. A command stands last: a sentence after it would be typed along."""
    parts = (advice, found) if advice.endswith(".") and not found.endswith(".") else (found, advice)
    return " ".join(part for part in parts if part)
