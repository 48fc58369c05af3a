"""What ``coach talk --device show`` prints of the screen: a line, as the device would begin to show it."""

from __future__ import annotations

from skill.talk.screen import shown
from tests.skill.screens.states import states
from tests.skill.talk.test_talk import _talk


def test_the_screen_is_told_in_a_line():
    done = _talk("open form coach", "no", "start day three", options=["--device", "show"])
    assert done.returncode == 0
    assert "[on the screen: Form Coach · (Yes) · (No)]" in done.stdout
    assert "[on the screen: Warm-up · Walking · 10:00 · Next: knee hug · (Next) · (Pause)]" in done.stdout


def test_a_number_is_told_without_the_code_of_its_space_and_no_chart_without_sets():
    said = ("open form coach", "no", "start the starter workout", "yes", "stop")
    told = _talk(*said, options=["--device", "show"]).stdout
    assert "· 10 × ·" in told
    assert "[on the screen: Stopped]" in told


def test_a_speaker_has_no_screen():
    assert "on the screen" not in _talk("open form coach").stdout


def test_every_state_is_told_in_few_words():
    told = {state.name: tuple(shown(state.directive)) for state in states("de-DE")}
    assert "Angehalten" in told["paused"]
    assert told["summary"][0] == "Beendet"
    assert told["summary"][1].startswith("Sätze pro Woche: 11.1. 1, 18.1. 3")
    assert all(
        text and text.replace("\N{NO-BREAK SPACE}", "") == text and "${" not in text
        for texts in told.values()
        for text in texts
    )
    assert all(len(" · ".join(texts)) < 160 for texts in told.values())


def test_a_document_of_somebody_elses_is_told_by_its_texts():
    assert tuple(shown({"document": {"items": [{"text": "Hello"}, {"text": "${payload.x}"}]}})) == ("Hello",)
