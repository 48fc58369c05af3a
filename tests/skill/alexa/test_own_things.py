"""A kept workout by voice: it starts by its title, its exercises have their words, and Alexa is told their names."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from engine.session.own_library import OwnLibrary
from engine.storage.memory import MemoryStore
from engine.understanding.understanding import Understanding
from engine.words.words import Words
from engine.workflow.effects import Amended
from skill.alexa.envelope import answer
from skill.alexa.skill import build
from skill.config import SkillConfig
from skill.package.alexa_loading import load_alexa
from skill.talk.alexa import Alexa
from skill.talk.clock import Clock
from skill.talk.envelopes import APPLICATION, USER, Envelopes
from tests.skill.validator import check

DOCS = Path(__file__).parents[3] / "docs" / "workouts"
NOON = 1_800_000_000.0
MOST = """
id = "most"
title = "Push on"
warm_up = "none"
cool_down = "none"
[[block]]
exercise = "glute-bridge"
most = true
sets = 2
"""
SAID = {
    "en-US": ("open form coach", "start push on", "twelve", "ready", "done", "fifteen"),
    "de-DE": ("öffne form coach", "starte push on", "zwölf", "bereit", "fertig", "fünfzehn"),
}


class Talk:
    """A conversation with a skill whose machine keeps some workouts."""

    def __init__(self, folder: Path, *kept: str, locale: str = "en-US") -> None:
        folder.mkdir(parents=True, exist_ok=True)
        for name in kept:
            shutil.copy(DOCS / f"{name}.toml", folder)
        library, clock = OwnLibrary(folder), Clock(NOON)
        self.store = MemoryStore()
        skill = build(self.store, clock=clock, config=SkillConfig(skill_ids=(APPLICATION,)), catalog=library.catalog)
        self.answers: list[dict[str, Any]] = []
        self.broken: list[str] = []

        def noted(body: Any) -> Any:
            response = answer(skill, body)
            self.answers.append(json.loads(response))
            self.broken += check(json.loads(body) if isinstance(body, str | bytes) else body, self.answers[-1])
            return response

        understanding = Understanding.for_library(library.catalog(), Words.load(locale))
        self.alexa = Alexa(noted, understanding, load_alexa(locale), Envelopes(locale, clock, "speaker"), clock, locale)

    def say(self, text: str) -> str:
        for _ in self.alexa.hear(text):
            pass
        return str(self.answers[-1]["response"].get("outputSpeech", {}).get("ssml", ""))


def entities(response: dict[str, Any]) -> list[dict[str, Any]]:
    directives = response["response"].get("directives") or []
    return [one for one in directives if one["type"] == "Dialog.UpdateDynamicEntities"]


@pytest.mark.parametrize(
    ("locale", "opens", "starts", "swing"),
    [
        ("en-US", "open form coach", "start swing day", "Hike it back between your legs"),
        ("de-DE", "öffne form coach", "starte Swing day", "Schwing sie nach hinten"),
    ],
)
def test_it_starts_by_its_title_and_speaks_its_words(
    tmp_path: Path, locale: str, opens: str, starts: str, swing: str
) -> None:
    talk = Talk(tmp_path / "workouts", "swing-day", locale=locale)
    talk.say(opens)
    talk.say(starts)
    how = {"en-US": "how do I do a kettlebell swing", "de-DE": "wie geht Kettlebell-Schwung"}[locale]
    assert swing in talk.say(how)
    assert talk.broken == []


def test_alexa_is_told_the_names_once(tmp_path: Path) -> None:
    talk = Talk(tmp_path / "workouts", "swing-day", "legs-at-lunch")
    talk.say("open form coach")
    talk.say("yes")
    (told,) = entities(talk.answers[0])
    names = {one["name"]: [value["id"] for value in one["values"]] for one in told["types"]}
    assert names == {"WORKOUT": ["legs-at-lunch", "swing-day"], "EXERCISE": ["kettlebell-swing"]}
    assert entities(talk.answers[1]) == []
    assert talk.broken == []


def test_without_anything_kept_nothing_is_told(tmp_path: Path) -> None:
    talk = Talk(tmp_path / "workouts")
    talk.say("open form coach")
    assert entities(talk.answers[0]) == []


def test_what_is_kept_meanwhile_is_known_at_once(tmp_path: Path) -> None:
    library = OwnLibrary(tmp_path)
    assert library.catalog() is library.catalog()
    assert library.catalog().kept == {}
    shutil.copy(DOCS / "pyramid.toml", tmp_path)
    assert [*library.catalog().kept] == ["pyramid"]


def test_a_name_of_ones_own_is_understood_by_nobody_else(tmp_path: Path) -> None:
    shutil.copy(DOCS / "swing-day.toml", tmp_path)
    mine = Understanding.for_library(OwnLibrary(tmp_path).catalog(), Words.load("en-US"))
    assert mine.understand("start swing day", "start").intent.text("workout") == "swing-day"
    others = Understanding.load("en-US").understand("start swing day", "start").intent
    assert others.text("workout") != "swing-day"


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_as_many_as_one_can_is_told_by_a_number_alone(tmp_path: Path, locale: str) -> None:
    folder = tmp_path / "workouts"
    folder.mkdir()
    (folder / "most.toml").write_text(MOST)
    talk = Talk(folder, locale=locale)
    for said in SAID[locale]:
        talk.say(said)
    (session,) = talk.store.sessions(USER, 1)
    effects = [effect for entry in talk.store.log(session.id) for effect in entry.effects]
    assert [one.repetitions for one in effects if isinstance(one, Amended)] == [12, 15]
    assert talk.broken == []
