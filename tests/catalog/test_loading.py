"""The built-in catalogue: read once, and every slip in its files found while reading."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from engine.catalog import loader
from engine.catalog.errors import CatalogError
from engine.catalog.loader import load, read
from engine.catalog.nearest import nearest
from engine.catalog.terms import Tempo

BUILT_IN = Path(loader.__file__).parent / "data"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BUILT_IN, tmp_path / "data"))


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_it_is_read_once() -> None:
    assert load() is load()


def test_the_models_come_without_the_reading() -> None:
    code = (
        "import sys, engine.catalog.models; "
        "assert not {'tomllib', 'difflib', 'engine.catalog.loader'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "exercises/strength.toml",
            'harder = "goblet-squat"',
            'harder = "gobelt-squat"',
            'exercises/strength.toml: exercise[2].harder is "gobelt-squat"; there is no such exercise. '
            'Did you mean "goblet-squat"?',
        ),
        (
            "exercises/strength.toml",
            'harder = "barbell-squat"',
            'harder = "bodyweight-squat"',
            'exercises/strength.toml: exercise[2].harder is "goblet-squat"; the ladder leads round in a circle.',
        ),
        (
            "exercises/strength.toml",
            'harder = "barbell-squat"\n',
            "",
            'exercises/strength.toml: exercise[4].easier is "goblet-squat"; '
            "its harder does not lead back to barbell-squat.",
        ),
        (
            "exercises/strength.toml",
            'easier = "single-leg-rdl"\n',
            "",
            'exercises/strength.toml: exercise[0].harder is "single-leg-rdl-loaded"; '
            "its easier does not lead back to single-leg-rdl.",
        ),
        (
            "exercises/strength.toml",
            'alternatives = ["split-squat", "step-up"]',
            'alternatives = ["walk"]',
            'exercises/strength.toml: exercise[2].alternatives[0] is "walk"; '
            "allowed: another exercise of the kind strength.",
        ),
        (
            "exercises/stretches.toml",
            'primary = ["hamstrings"]\n',
            "",
            "exercises/stretches.toml: exercise[0].primary is []; seated-toe-reach must train some muscle.",
        ),
        (
            "exercises/stretches.toml",
            '"hamstrings"',
            '"hams"',
            'exercises/stretches.toml: exercise[0].primary[0] is "hams"; there is no such muscle.',
        ),
        (
            "exercises/activation.toml",
            'tempo = "1-0-1-1"',
            'tempo = "0-0-0-0"',
            'exercises/activation.toml: exercise[0].tempo is "0-0-0-0"; '
            "allowed: a second or more for a repetition, such as 2-1-1-0.",
        ),
        (
            "exercises/cardio.toml",
            'id = "cycle"',
            'id = "walk"',
            'exercises: id is "walk"; another entry has the same.',
        ),
        (
            "exercises/cardio.toml",
            'kind = "cardio"',
            'kind = "jog"',
            "cardio.toml: Invalid enum value 'jog' - at `$[0].kind`.",
        ),
        ("muscles.toml", 'part_of = "glutes"', 'part_of = "bum"', 'muscles.toml: gluteus-maximus.part_of is "bum"; '),
        (
            "workouts/full.toml",
            '"split-squat"',
            '"walk"',
            'full.toml: block[3].exercise is "walk"; its kind is cardio; ',
        ),
        (
            "workouts/full.toml",
            'id = "full"',
            'id = "fuller"',
            'full.toml: id is "fuller"; allowed: "full", as the file is called.',
        ),
        ("standards.toml", '"2-1-1-0"', '"0-0-0-0"', 'standards.toml: tempo is "0-0-0-0"; '),
        (
            "standards.toml",
            '"walk", minutes = 10',
            '"wlak", minutes = 10',
            "standards.toml: warm_up.cardio.exercise is",
        ),
        ("advice.toml", "[[advice]]", "[[advise]]", "advice.toml: it must hold [[advice]] entries and nothing else."),
        ("advice.toml", "[[advice]]", "[[", "advice.toml: "),
    ],
)
def test_a_slip_is_named_with_its_file_and_path(data: Path, file: str, old: str, new: str, message: str) -> None:
    replace(data / file, old, new)
    with pytest.raises(CatalogError) as caught:
        read(data)
    assert str(caught.value).startswith(message)


def test_a_file_that_is_gone_is_named(data: Path) -> None:
    (data / "standards.toml").unlink()
    with pytest.raises(CatalogError, match=r"^standards\.toml: "):
        read(data)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("gobelt-squat", "goblet-squat"),
        ("Glute Bridge", "glute-bridge"),
        ("glute_bridge", "glute-bridge"),
        ("rdl", "single-leg-rdl"),
        ("qqq", None),
        ("", None),
        ("x" * 1_000_000, None),
    ],
)
def test_the_nearest_name(name: str, expected: str | None) -> None:
    assert nearest(name, load().exercises) == expected


@pytest.mark.parametrize("text", ["", "2-1-1", "2-1-1-0\n", "a-b-c-d", "-1-1-1-1", "2-1-1-0.7", "٢-1-1-0", "0-0-0.5-0"])
def test_what_is_no_tempo(text: str) -> None:
    with pytest.raises(ValueError, match=r"is no tempo|less than a second"):
        Tempo.parse(text)


def test_a_tempo_adds_up() -> None:
    assert Tempo.parse("2-1-1.5-0") == (2, 1, 1.5, 0)
    assert Tempo.parse("2-1-1.5-0").total == 4.5
