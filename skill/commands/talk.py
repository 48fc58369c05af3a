"""``coach talk``: a conversation with the Alexa skill, without Alexa."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.cli.options import locale as with_locale
from engine.words.words import Words

if TYPE_CHECKING:
    from skill.talk.envelopes import Device


@click.command()
@click.option(
    "--device",
    type=click.Choice(["speaker", "show", "player"]),
    default="speaker",
    show_default=True,
    help="What stands in the room: with or without a screen, or a speaker that plays a workout's tracks.",
)
@click.option("--speak", is_flag=True, help="Say the answers with this machine's voice; Ctrl-C interrupts.")
@click.option("--store", default="memory", show_default=True, metavar="memory|PATH", help="Where sessions are kept.")
@click.option("--person", default=None, metavar="NAME", help="Speak with a recognised voice, by this name.")
@with_locale
def talk(device: Device, speak: bool, store: str, person: str | None, words: Words) -> None:
    r"""Talk with the Alexa skill: type what you would say, one line each.

    \b
    open form coach       opens it
    ask form coach how to do a hip thrust
                          asks without opening it
    (an empty line)       silence: it asks again, then the session ends
    @30 pause             said 30 seconds after the coach began to speak, so that it interrupts;
                          also "@1:30 next" and "! pause at 30"
    @10m open form coach  ten minutes later; also "@48h open form coach"
    exit                  ends the session, and after that the conversation

    With "--device player" a workout plays to its end. An empty line lets the track play to its end, and
    "@2m next" is "Alexa, next", said two minutes later.

    Time is simulated: what is spoken takes its time without your waiting for it, and "(3 s)" is a pause.

    \b
    Examples:
      coach talk
      coach talk --locale de-DE --device show
      printf 'open form coach\nstart day one\n' | coach talk
    """
    # "coach --help" imports every command, also where the skill's packages are not installed. With them it is 200 ms.
    try:
        from engine.understanding.errors import CommandsError  # noqa: PLC0415 - see above
        from skill.config import ConfigError  # noqa: PLC0415 - see above
        from skill.talk.conversation import converse  # noqa: PLC0415 - see above
    except ModuleNotFoundError as error:
        how = 'Install what the skill needs, in the folder of Form Coach: pip install ".[skill]"'
        raise click.UsageError(f"{error}. {how}") from error
    try:
        converse(words.locale, device, store, speak=speak, person=person)
    except (CommandsError, ConfigError) as error:
        raise click.UsageError(str(error)) from error
