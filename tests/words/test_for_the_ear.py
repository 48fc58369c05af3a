"""Everything is fit to be spoken: nothing a synthesiser stumbles over, nothing too long for its place."""

from __future__ import annotations

import re

import pytest

from engine.catalog.loader import load
from tests.words.reading import ALL_LOCALES, NAMED_AFTER_THE_CATALOGUE, files, read

STUMBLES = re.compile(
    r"[()\[\]/&%…*+=<>@#°×|_\\]"  # signs
    r"|\d+[.,:]?\d*(?:[^\W\d_]|\s(?:s|sec|min|h|kg|lb|cm|m|Sek|Min|Std)\b)"  # a number with a unit, 10s
    r"|\b[^\W\d_]*[A-ZÄÖÜ]{2,}\b"  # capitals, RPE
    r"|\b\w\.\s?\w\."  # abbreviations, e.g. and z. B.
)
CUE = {"en-US": 26, "de-DE": 32}
VOLUNTEERED = 130  # nine seconds

pytestmark = pytest.mark.parametrize("locale", ALL_LOCALES)


def spoken(locale: str) -> list[str]:
    """All files but what is only shown."""
    return [
        name
        for name in files(locale)
        if name not in {"terminal.ftl", "screen.ftl", "web.ftl", "ears.ftl", "listening.ftl"}
    ]


def texts(locale: str, like: str) -> dict[str, str]:
    found = {
        name: text
        for name, text in read(locale, *NAMED_AFTER_THE_CATALOGUE).texts().items()
        if re.fullmatch(like, name)
    }
    assert found, like
    return found


def too_long(found: dict[str, str], limit: int) -> dict[str, int]:
    return {name: len(text) for name, text in found.items() if len(text) > limit}


def test_nothing_a_synthesiser_stumbles_over(locale):
    assert {name: text for name, text in read(locale, *spoken(locale)).texts().items() if STUMBLES.search(text)} == {}


@pytest.mark.parametrize(
    "text", ["10s", "rest (60)", "left/right", "RPE", "a & b", "90 %", "e.g. this", "60 s rest", "u. a."]
)
def test_the_check_for_stumbles_can_fail(locale, text):
    assert STUMBLES.search(text)


@pytest.mark.parametrize(
    "like", [r"exercise-.*\.(setup|how-\d|cue-\d|effect-\d|trains)", r".*\.(is|about)", r"advice-[^.]*"]
)
def test_sentences_end_with_punctuation(locale, like):
    assert [name for name, text in texts(locale, like).items() if not re.fullmatch(r".*[.!?]", text)] == []


@pytest.mark.parametrize("like", [r"(exercise|muscle|equipment|workout)-[^.]*", r".*\.title"])
def test_names_do_not_end_with_punctuation(locale, like):
    assert [name for name, text in texts(locale, like).items() if not text[-1].isalnum()] == []


@pytest.mark.parametrize(("like", "limit"), [(r".*\.setup", 45), (r".*\.how-\d", 70)])
def test_exercise_lines_fit(locale, like, limit):
    assert too_long(texts(locale, like), limit) == {}


def test_cues_fit_between_two_counts(locale):
    assert too_long(texts(locale, r".*\.(cue|effect)-\d"), CUE.get(locale, 32)) == {}


def test_volunteered_advice_fits_a_rest(locale):
    volunteered = {f"advice-{id}" for id, advice in load().advice.items() if advice.moments}
    found = {name: text for name, text in texts(locale, r"advice-[^.]*").items() if name in volunteered}

    assert too_long(found, VOLUNTEERED) == {}


@pytest.mark.parametrize(("like", "most"), [(r"advice-[^.]*", 3), (r".*\.is", 2), (r".*\.(trains|about|setup)", 1)])
def test_nobody_lectures(locale, like, most):
    sentences = {name: len(re.findall(r"[.!?](?:\s|$)", text)) for name, text in texts(locale, like).items()}

    assert {name: many for name, many in sentences.items() if many > most} == {}


def test_an_exercise_has_enough_lines_and_not_too_many(locale):
    here = read(locale).patterns
    for id, exercise in load().exercises.items():
        hows, cues = (sum(name.startswith(f"exercise-{id}.{part}-") for name in here) for part in ("how", "cue"))
        assert (2 if exercise.kind == "cardio" else 3) <= hows <= 5, id
        assert 4 <= cues <= 6, id


def test_numbered_lines_have_no_gap(locale):
    here = read(locale).patterns
    numbered = [re.fullmatch(r"(.*-)(\d+)", name) for name in here if "." in name]
    later = [match for match in numbered if match and match[2] != "1"]

    assert [match[0] for match in later if f"{match[1]}{int(match[2]) - 1}" not in here] == []


def test_no_exercise_line_names_a_side(locale):
    sides = re.compile(r"\b(left|right|links?|linke[nrms]?|rechts?|rechte[nrms]?)\b", re.IGNORECASE)

    assert [name for name, text in texts(locale, r"exercise-.*").items() if sides.search(text)] == []
