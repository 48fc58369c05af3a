"""Before a workout begins: whether it is to hear spoken commands, and what is told where it cannot."""

from __future__ import annotations

import sys

from engine.runner.ears_choice import choose, chosen
from engine.runner.folding import columns_of, folded
from engine.runner.interview import at_terminal
from engine.runner.settings import Settings
from engine.words.words import Words

LISTEN = "coach start --listen"


def settle_ears(settings: Settings, words: Words) -> None:
    """Offer spoken commands, once; or tell in one line why they cannot be had although they are wanted.

    Raises:
        DeviceError: there is no microphone of the name that was asked for.
    """
    known = chosen()
    wanted = known if settings.listen is None else settings.listen
    may_ask = at_terminal() and not settings.as_json
    if settings.speed != 1.0 or wanted is False or (wanted is None and not may_ask):
        return
    from engine.runner.ears_here import NO_MICROPHONE, NO_WEIGHTS, lack, opens  # noqa: PLC0415 - where wanted

    missing = lack(words.locale, settings.microphone)
    asks = may_ask and missing in (None, NO_WEIGHTS) and (wanted is None or missing is NO_WEIGHTS)
    if asks and not opens(settings.microphone):
        asks, missing = False, NO_MICROPHONE
    if asks:
        _ask(words, ready=missing is None)
    elif wanted:
        choose(True)
        if missing is not None:
            _tell(words.say(missing.message, **({"command": missing.command} if missing.command else {})), settings)


def _ask(words: Words, *, ready: bool) -> None:
    """Ask once; Enter, or the end of the input, is neither yes nor no."""
    from engine.cli.weights import bring_weights  # noqa: PLC0415 - as above
    from engine.listening.models import weights_for  # noqa: PLC0415 - as above
    from engine.weights.errors import WeightsError  # noqa: PLC0415 - as above
    from engine.weights.manifest import known  # noqa: PLC0415 - as above

    name = weights_for(words.locale) or ""
    megabytes = round(known(name).size / 1e6)
    question = words.say("ears-offer-ready") if ready else words.say("ears-offer", megabytes=megabytes)
    said = _line(question)
    if said in {"n", "no", "nein"}:
        choose(False)
        _print(words.say("ears-declined", command=LISTEN))
    elif said and said[0] in {"y", words.say("terminal-yes-key")}:
        try:
            if not ready:
                bring_weights(name, words)
            choose(True)
        except WeightsError as error:
            _print(words.say("ears-not-brought", why=str(error)))


def _line(question: str) -> str:
    try:
        return input(f"{folded(question, columns_of(sys.stdout))} ").strip().lower()
    except EOFError:
        return ""


def _print(text: str) -> None:
    sys.stdout.write(f"{folded(text, columns_of(sys.stdout))}\n")


def _tell(text: str, settings: Settings) -> None:
    """Tell what is missing; standard output is kept for JSON."""
    stream = sys.stderr if settings.as_json else sys.stdout
    if stream is not None:
        stream.write(f"{folded(text, columns_of(stream))}\n")
        stream.flush()
