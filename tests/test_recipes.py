"""``docs/recipes``: the files they name exist, and the frontend they show works."""

from __future__ import annotations

import re
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from engine.storage.memory import MemoryStore
from engine.words.words import Words

ROOT = Path(__file__).parents[1]
RECIPES = sorted((ROOT / "docs" / "recipes").glob("*.md"))
NEW = {"engine/chat/__init__.py", "engine/chat/chat.py", "engine/cli/chat.py"}
"""Files that a recipe makes."""


def blocks(recipe: Path, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", recipe.read_text(encoding="utf-8"), re.DOTALL)


def test_there_are_five() -> None:
    assert [recipe.stem for recipe in RECIPES] == ["exercise", "frontend", "locale", "question", "voice-command"]


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.stem)
def test_the_files_that_are_named_exist(recipe: Path) -> None:
    text = re.sub(r"```.*?```", "", recipe.read_text(encoding="utf-8"), flags=re.DOTALL)
    named = set(re.findall(r"`((?:engine|skill|tests|locales|docs)/[\w/.-]+)`", text))
    assert named
    assert {name for name in named - NEW if not (ROOT / name).exists()} == set()


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.stem)
def test_folders_in_commands_exist(recipe: Path) -> None:
    commands = "\n".join(blocks(recipe, "console"))
    assert {name for name in re.findall(r"tests/[\w/.]+", commands) if not (ROOT / name).exists()} == set()


@pytest.fixture
def chat(tmp_path: Path) -> ModuleType:
    """The frontend of the recipe."""
    recipe = next(one for one in RECIPES if one.stem == "frontend")
    (code,) = (one for one in blocks(recipe, "python") if "class Chat" in one)
    file = tmp_path / "recipe_chat.py"
    file.write_text(code, encoding="utf-8")
    spec = spec_from_file_location("recipe_chat", file)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules["recipe_chat"] = module
    spec.loader.exec_module(module)
    return module


def test_the_frontend_holds_a_conversation(chat: ModuleType) -> None:
    now = [1_800_000_000.0]
    talk = chat.Chat(MemoryStore(), Words.load("en-US"), "user", clock=lambda: now[0])

    def say(text: str) -> list[str]:
        now[0] += 700.0
        return talk.say(text)

    assert talk.open()[-1].endswith("?")
    assert say("no")[-1] == "Shall we start?"
    walk = say("start day one")
    assert "Start walking now." in walk
    assert walk[-1].endswith("?")
    assert "Go." in say("yes, I'm warm")
    assert any("knee" in line for line in say("how do I do it"))
