"""The documents: Amazon's own checks, their versions, and their room in a response."""

from __future__ import annotations

import json
import re
import subprocess
from importlib import resources
from pathlib import Path

import pytest

from engine.session.people import catalog
from engine.storage.memory import MemoryStore
from engine.workflow.definition_builder import define
from engine.workflow.plan import Plan
from skill.alexa.response import voice
from skill.alexa.screens.directive import source
from skill.alexa.screens.model import Workout
from skill.alexa.screens.packing import shown, workout_screen
from skill.alexa.screens.timeline import Course, timeline
from tests.npm import install
from tests.skill.screens.states import Show, states

LINTER = Path(__file__).parent / "linter"
DOCUMENTS = ("workout", "summary")
LIMIT = 24_000


def files() -> list[Path]:
    folder = resources.files("skill.alexa.screens")
    return [Path(str(folder.joinpath(f"{name}.json"))) for name in DOCUMENTS]


def linted(paths: list[Path]) -> dict[str, list[dict[str, str]]]:
    """What Amazon's ``apl-suggester`` says of documents, installed beside this file once, as the lockfile says."""
    install(LINTER, "apl-suggester")
    command = ["node", str(LINTER / "lint.js"), *map(str, paths)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=90)
    assert done.returncode == 0, done.stderr
    found: dict[str, list[dict[str, str]]] = json.loads(done.stdout)
    return found


def test_amazons_linter_finds_nothing_and_would_find_something(tmp_path):
    broken = json.loads(source("workout"))
    broken["layouts"]["Keys"]["item"]["direction"] = "sideways"
    wrong = tmp_path / "wrong.json"
    wrong.write_text(json.dumps(broken))
    found = linted([*files(), wrong])

    assert found.pop(str(wrong))
    assert found == {str(path): [] for path in files()}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_lengths_are_of_lists_or_by_the_function_that_counts_letters(name):
    """``text.length`` is nothing in APL: only an array has one."""
    lengths = set(re.findall(r"(\w+)\.length", source(name).decode())) - {"String"}
    assert lengths <= {"rows", "said", "buttons", "bars"}


@pytest.mark.parametrize(("device", "shown"), [("2024.3", "1.8"), ("1.6", "1.6"), ("1.10", "1.8"), ("nonsense", "1.4")])
def test_no_newer_version_than_the_device_can_render(device, shown):
    person = Show(store=MemoryStore())
    person.version = device
    person.open()
    assert person.screen is not None
    assert person.screen["document"]["version"] == shown


@pytest.mark.parametrize("rendering", ["ssml", "apla"])
@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_a_response_with_a_screen_stays_below_its_limit(locale, rendering):
    person = Show(store=MemoryStore(), locale=locale, rendering=rendering)
    person.open().say("StartWorkoutIntent", workout="full")
    sizes = []
    for _ in range(30):
        person.say("ReadyIntent")
        assert person.screen is not None
        sizes.append(len(json.dumps(person.answer, ensure_ascii=False).encode()))
        if not person.listening:
            break
    assert len(sizes) > 10
    assert max(sizes) < LIMIT


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
@pytest.mark.parametrize("workout", sorted(catalog().workouts))
def test_a_whole_workout_runs_on_the_device_in_half_of_a_response(locale, workout):
    """While a stream plays nothing can be drawn anew, so that all of it is sent at once."""
    steps = Plan(define(catalog().workouts[workout], catalog()), "plan").steps(())
    screen = workout_screen(Workout(timeline(Course(steps, 0, 0.0), voice(locale).speech)))
    assert len(screen.data["rows"]) == len(steps) + 1
    size = len(json.dumps(screen.data, ensure_ascii=False).encode()) + len(source("workout"))
    assert size < 0.8 * LIMIT


def test_what_somebody_called_their_exercise_is_shown_as_it_is():
    assert shown("a <b>bold</b> & ${hidden} one") == "a &lt;b&gt;bold&lt;/b&gt; &amp; $ {hidden} one"


def test_no_words_are_written_in_the_documents():
    """They come from the locales."""
    for name in DOCUMENTS:
        texts = re.findall(r'"text": "([^"]*)"', source(name).decode())
        assert all(re.fullmatch(r"\$\{[^}]*\}", text) for text in texts), texts


def test_a_screen_shows_the_question_and_the_last_one_a_chart():
    every = {state.name: state.directive["datasources"]["coach"] for state in states()}
    assert every["paused"]["lines"][-1][1] == "Shall we go on?"
    assert len(every["summary"]["bars"]) == 6
    assert [bar["share"] for bar in every["summary"]["bars"]][3] == 1.0
