"""``coach forget``: all that is kept of you, deleted for ever."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

import click

from engine.cli import options, output, own_workouts, user_store
from engine.cli.alone import alone
from engine.cli.asking import agrees
from engine.cli.last_import import forget_last
from engine.runner.ears_choice import forget_ears, is_kept
from engine.runner.places import clips_folder, store_path
from engine.session.linking import links
from engine.storage.person import EVERYTHING
from engine.words.words import Words


@click.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
@options.locale
@options.as_json
def forget(yes: bool, words: Words, as_json: bool) -> None:
    r"""Delete everything that is kept of you: sessions with all sets and ratings, profile, own workouts.

    It is for ever. To keep a copy, use "coach export" before. End a workout that runs here first.
    With --json nobody is asked: it needs --yes.

    \b
    Examples:
      coach forget
      coach forget --yes
    """
    if as_json and not yes:
        raise click.UsageError("With --json nobody is asked. Add --yes to delete everything for ever.")
    with user_store.reading() as store, _nobody_trains(words):
        sessions, profile = len(store.sessions(user_store.person(), EVERYTHING)), store.profile(user_store.person())
        sessions += len(store.unreadable)  # they are deleted too
        workouts = own_workouts.count()
        linked = store.naming(user_store.person()) is not None
        kept = _kept(words, sessions, profile is not None, workouts)
        if linked and not as_json:
            output.paragraph(words.say("forget-linked"))
        agreed = bool(kept) and (yes or agrees(words.say("forget-ask", what=kept), words))
        if agreed:
            links.delete(store, user_store.person())
            own_workouts.forget()
            forget_last()
            forget_ears()
    clips = str(clips_folder()) if clips_folder().exists() else None
    if as_json:
        known = {"sessions": sessions, "profile": profile is not None, "workouts": workouts}
        options.emit({"forgotten": agreed, **known, "clips": clips})
        return
    nothing = "forget-kept" if kept else "forget-nothing"
    output.paragraph(words.say("forget-done", what=kept) if agreed else words.say(nothing))
    if agreed and clips is not None:
        output.paragraph(words.say("forget-clips", folder=clips))


def _nobody_trains(words: Words) -> AbstractContextManager[None]:
    """While nobody trains on this machine. Where nothing was ever kept there, nothing is created."""
    return alone(words) if store_path().parent.exists() else nullcontext()


def _kept(words: Words, sessions: int, has_profile: bool, workouts: int) -> str:
    """Name what is kept of a person; empty where nothing is."""
    named = {
        words.say("forget-sessions", sessions=sessions): sessions,
        words.say("forget-profile"): has_profile,
        words.say("forget-workouts", workouts=workouts): workouts,
        words.say("forget-ears"): is_kept(),
    }
    return words.listed([name for name, there in named.items() if there])
