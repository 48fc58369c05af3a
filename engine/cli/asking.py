"""A question that is answered with yes or no, in the language of the person who is asked."""

from __future__ import annotations

import click

from engine.words.words import Words


def agrees(question: str, words: Words) -> bool:
    """Ask until a yes or a no comes; Enter alone is a no. What is typed in English counts everywhere."""
    key = words.say("terminal-yes-key")
    yes, no = (words.say(f"screen-button-{answer}").casefold() for answer in ("yes", "no"))
    while True:
        answer = click.prompt(f"{question} [{key}/N]", default="", show_default=False).strip().casefold()
        if answer in {key, yes, "y", "yes"}:
            return True
        if answer in {"", no[0], no, "n", "no"}:
            return False
