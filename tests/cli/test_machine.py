"""``coach doctor`` and ``coach voices``: what works here, found out by doing it."""

from __future__ import annotations

import os
import sys

import pytest

from engine.cli import machine_checks
from engine.cli.machine_checks import Checkup
from engine.words.locales import whole
from engine.words.words import Words
from tests.cli import shapes
from tests.cli.command import files, flat
from tests.cli.shapes import Check, plain, read

ORDER = ["Voice", "Sound", "Microphone", "Recogniser", "Sessions", "Clips", "Keys", "Languages", "Versions"]


def checks(done) -> dict[str, Check]:
    return {one.what: one for one in read(done.document, shapes.Doctor).checks}


def test_everything_is_looked_at(run):
    found = checks(run("doctor", "--json"))
    assert list(found) == ORDER
    assert found["Voice"].works
    assert "clip of 0." in found["Voice"].found
    assert found["Sessions"].works
    assert found["Clips"].works
    assert found["Languages"].found == "de-DE, en-AU, en-CA, en-GB, en-IN, en-US"
    assert "Form Coach" in found["Versions"].found


def test_what_does_not_work_comes_with_advice(run):
    found = checks(run("doctor", "--json", environ={"FORM_COACH_AUDIO": "none"}))
    assert all(one.found for one in found.values())
    assert all(one.advice for one in found.values() if not one.works)
    assert not found["Sound"].works
    assert "coach render" in found["Sound"].advice
    assert found["Microphone"].found == "There is no microphone: the keys work as always."
    assert "coach listen --install" in found["Recogniser"].found
    for what in ("Microphone", "Recogniser"):
        assert found[what].advice == "Steer the coach with keys."


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_a_command_to_type_has_no_sentence_after_it(run, locale):
    told = flat(run("doctor", "--locale", locale, environ={"FORM_COACH_AUDIO": "none"}).out)
    after = told.partition("coach listen --install")[2].split()
    assert after[0] == Words.load(locale).say("terminal-store")


def test_a_device_is_named(run):
    found = checks(run("doctor", "--json", environ={"FORM_COACH_AUDIO": "null"}))
    assert found["Sound"].works
    assert found["Sound"].found


def test_it_leaves_nothing_behind(run, home, tmp_path):
    before = files(tmp_path)
    assert run("doctor").code == 0
    assert files(tmp_path) == before
    assert not home.exists()


def test_a_history_that_is_there_is_opened(run, home):
    (home / "data").mkdir(parents=True)
    (home / "data" / "coach.db").write_bytes(b"no database at all" * 100)
    found = checks(run("doctor", "--json"))
    assert not found["Sessions"].works
    assert "damaged" in found["Sessions"].found
    assert not found["Sessions"].advice, "room on the disk does not mend it"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc")
def test_a_place_that_cannot_be_written(run):
    done = run("doctor", "--json", environ={"FORM_COACH_HOME": "/proc/nowhere"})
    found = checks(done)
    for what in ("Sessions", "Clips"):
        assert not found[what].works
        assert "/proc/nowhere" in found[what].found
        assert "FORM_COACH_HOME" in found[what].advice


def test_a_home_that_is_no_folder(run, tmp_path):
    (tmp_path / "file").write_text("")
    found = checks(run("doctor", "--json", environ={"FORM_COACH_HOME": str(tmp_path / "file")}))
    assert not found["Sessions"].works
    assert "is no folder" in found["Sessions"].found


def test_a_language_that_is_not_offered_is_told_with_the_reason(monkeypatch):
    monkeypatch.setattr(machine_checks, "unfinished", lambda: ["fr-FR/a.ftl cannot be read: odd"])
    check = Checkup(Words.load("de")).locales()
    assert not check.works
    assert check.found.endswith("fr-FR/a.ftl cannot be read: odd")
    assert check.found.startswith("de-DE, ")


def test_without_a_voice_it_still_ends_well(run, tmp_path):
    """No process can be started without a folder for temporary files."""
    if os.name != "posix":
        pytest.skip("a temporary folder that cannot be written")
    (tmp_path / "pyttsx3.py").write_text("def init(*_): raise RuntimeError('no voice on this machine')\n")
    (tmp_path / "py_nanotts.py").write_text("raise ImportError('no Pico on this machine')\n")
    done = run("doctor", "--json", environ={"PYTHONPATH": str(tmp_path)})
    voices = [one for one in read(done.document, shapes.Doctor).checks if one.what == "Voice"]
    assert not any(one.works for one in voices)
    assert "no voice on this machine" in voices[0].found
    assert "goes on in text" in voices[0].advice


@pytest.mark.skipif(sys.platform != "linux", reason="Pico speaks unasked on Linux only")
def test_doctor_names_the_voice_that_speaks_and_the_one_that_steps_in(run, tmp_path):
    assert checks(run("doctor", "--json"))["Voice"].works
    found = read(run("doctor", "--json").document, shapes.Doctor).checks
    assert found[0].found.startswith("pico:en-GB: A clip of ")
    (tmp_path / "py_nanotts.py").write_text("raise ImportError('no Pico on this machine')\n")
    found = read(run("doctor", "--json", environ={"PYTHONPATH": str(tmp_path)}).document, shapes.Doctor).checks
    assert "Another voice speaks instead: Pico cannot be used here: no Pico on this machine." in found[0].found


@pytest.mark.parametrize("locale", whole())
def test_the_page_for_people(run, locale):
    done = run("doctor", "--locale", locale)
    assert done.code == 0
    assert plain(done.out)
    assert done.out.count("\n") >= len(ORDER)


def test_voices_are_listed(run):
    found = read(run("voices", "--json").document, shapes.Voices).voices
    assert any("en-us" in [tag.lower() for tag in one.languages] for one in found)
    text = run("voices").out
    assert all(one.id in text for one in found)
    assert plain(text)


def test_a_listed_voice_can_be_chosen(run, tmp_path):
    voices = read(run("voices", "--json").document, shapes.Voices).voices
    german = next(one.id for one in voices if "de" in one.languages)
    (tmp_path / "short.toml").write_text(
        'id = "short"\nwarm_up = "none"\ncool_down = "none"\n[[block]]\nexercise = "glute-bridge"\nsets = 1\n'
    )
    assert run("render", "short.toml", "-o", "short.wav", "--voice", german, "--rate", "200").code == 0
