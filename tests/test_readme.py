"""The README tells the truth: what it says the coach says, and the commands it names."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from engine.catalog.loader import load
from engine.catalog.own_workout import check_document
from engine.cli.main import COMMANDS, PLUGINS
from engine.cues.models import Listener
from engine.cues.sheet import sheet
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow import Plan, define

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def said() -> set[str]:
    catalog = load()
    steps = Plan(define(catalog.workouts["full"], catalog)).steps()
    patterns = {exercise.id: exercise.pattern for exercise in catalog.exercises.values()}
    listener = Listener(advice=tuple(catalog.advice.values()), patterns=patterns, workout="full")
    speech = SpokenWords(Words.load("en-US"))
    return {cue.text for step in sheet(steps, speech, listener) for cue in step.cues}


def test_every_caption_is_really_said(said):
    captions = re.findall(r"^\d\d:\d\d  (.*)$", blocks("text")[0], re.MULTILINE)
    assert len(captions) > 20
    assert [caption for caption in captions if caption not in said] == []


def test_every_command_is_there():
    named = {command for command in re.findall(r"`coach ([a-z]+)", README) if command != "command"}
    plugins = {entry.name for entry in entry_points(group=PLUGINS)}
    assert named - set(COMMANDS) - plugins == set()


def test_every_make_target_is_there():
    targets = set(re.findall(r"`make ([a-z]+)`", README)) | set(re.findall(r"make ([a-z]+)$", README, re.MULTILINE))
    assert {target for target in targets if not re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)} == set()


def test_the_workout_of_ones_own_is_valid():
    (document,) = (tomllib.loads(block) for block in blocks("toml"))
    assert check_document(document, "README.md", load()).title == "Legs at lunch"
