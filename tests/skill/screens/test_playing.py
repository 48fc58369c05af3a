"""The screen while a workout plays: drawn once, it runs beside the tracks to the end."""

from __future__ import annotations

from typing import Any

from tests.skill.continuous.listening import Listening
from tests.skill.device.envelopes import HUB

NEXT_TO = 2.5
"""Seconds by which the screen may be ahead or behind: it knows only by estimate how long Alexa speaks before."""


def watching() -> Listening:
    return Listening(HUB).begin()


def data(person: Listening) -> dict[str, Any]:
    shown = person.device.screen.shown[-1]["datasources"]["coach"]
    assert isinstance(shown, dict)
    return shown


def test_play_comes_before_the_document_and_the_session_ends():
    person = Listening(HUB)
    answer = person.device.ask("StartWorkoutIntent", workout="day-1")
    assert answer is not None
    kinds = [one["type"] for one in answer["response"]["directives"]]
    assert kinds == ["AudioPlayer.Play", "Alexa.Presentation.APL.RenderDocument"]
    assert answer["response"]["shouldEndSession"] is True


def test_the_whole_workout_is_on_the_device():
    person = watching()
    steps = person.stored.plan.steps(())
    assert [row[2] for row in data(person)["rows"]] == [*range(len(steps)), len(steps) - 1]


def test_what_is_shown_is_what_plays_from_the_beginning_to_the_end():
    person = Listening(HUB)
    person.device.ask("StartWorkoutIntent", workout="day-1")
    drawn = person.time()
    missed = []
    for _ in range(60):
        person.device.wait(40.0)
        if person.device.player.token is None or not person.device.busy:
            break
        (step, since), rows = person.place, data(person)["rows"]
        at = person.time() - drawn
        begun = next(row[0] for row in rows if row[2] == step)
        if abs(at - begun - since) > NEXT_TO:
            missed.append((step, since, at - begun))
    assert missed == []


def test_the_button_for_next_leads_on_and_plays_there():
    person = watching().until("rest")
    rest = person.step.index
    person.device.touch("coach", "next", data(person)["token"], rest, "")
    person.device.hear()
    person.device.wait(1.0)
    assert person.place[0] == rest + 1
    assert data(person)["rows"][0][2] == rest + 1


def test_the_same_press_twice_leads_on_once():
    person = watching().until("rest")
    rest, token = person.step.index, data(person)["token"]
    person.device.touch("coach", "next", token, rest, "")
    person.device.touch("coach", "next", token, rest, "")
    person.device.hear()
    person.device.wait(1.0)
    assert person.place[0] == rest + 1


def test_the_button_for_pause_holds_it_and_shows_where():
    person = watching().until("repetitions")
    person.device.wait(15.0)
    step = person.step.index
    person.device.touch("coach", "pause", data(person)["token"], step, "")
    person.device.hear()
    assert person.session.state == "paused"
    assert [one["id"] for one in data(person)["buttons"]] == ["resume"]

    person.device.touch("coach", "resume", data(person)["token"], step, "")
    person.device.hear()
    person.device.wait(1.0)
    assert person.place[0] in {step, step - 1}
