"""The whole of it: every module, and every kind of turn in every language, on a store that is thrown away."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC
from functools import cache

from ask_sdk_core.skill import CustomSkill

from engine.storage.memory import MemoryStore
from engine.tracks.track import Track
from engine.words import locales
from skill.alexa.rehearsal.modules import load_modules
from skill.alexa.rehearsal.scenes import come_by_another_way, train_in_turns, train_with_tracks
from skill.alexa.rehearsal.stage import Clock, Stage
from skill.alexa.rehearsal.web import ask_nobody
from skill.alexa.skill import Config, build


@cache
def rehearse(config: Config) -> None:
    """Play everything, once a process. Only what all share stays: modules, the catalogue, the words, the documents."""
    load_modules()
    ask_nobody()
    clock = Clock()
    skill = build(MemoryStore(), clock=clock, config=config, zones=lambda _: UTC, tracks=_AnyTracks())
    for locale in locales.available():
        _play(skill, clock, locale)


def _play(skill: CustomSkill, clock: Clock, locale: str) -> None:
    train_in_turns(Stage(skill, clock, locale))
    train_with_tracks(Stage(skill, clock, locale, plays=True, shows=True))
    come_by_another_way(Stage(skill, clock, locale, plays=True, shows=True))


class _AnyTracks:
    """Tracks that can all be had, at addresses that nobody fetches."""

    personal = False

    def address(self, track: Track, locale: str) -> str | None:
        """Name one."""
        return f"https://tracks.invalid/{locale}/{track.key}.mp3"

    def all_there(self, tracks: Iterable[Track], locale: str) -> bool:
        """Say yes; laying them out is what counts."""
        del locale
        return all(track.key for track in tracks)
