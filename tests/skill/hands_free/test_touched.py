"""A workout on a device with a screen: what is on it is pressed, now and then twice."""

from __future__ import annotations

from typing import Any

import pytest

from tests.skill.device.envelopes import HUB, SPOT, TV
from tests.skill.device.road import TWICE, Planned
from tests.skill.hands_free.listener import Listener


def shown(listener: Listener) -> dict[str, Any]:
    """The data of the page that is shown."""
    data: dict[str, Any] = listener.device.screen.shown[-1]["datasources"]["coach"]
    return data


def buttons(listener: Listener) -> list[str]:
    return [one["id"] for one in shown(listener).get("buttons") or ()]


def press(listener: Listener, button: str) -> None:
    """Press a button of the page, in the step that the session is in."""
    step = listener.store.load(listener.session).session.step
    listener.device.touch("coach", button, shown(listener)["token"], step)


@pytest.mark.parametrize(("model", "locale"), [(HUB, "en-US"), (TV, "de-DE"), (SPOT, "de-DE")])
def test_next_is_pressed_to_the_end(model, locale):
    road = Planned().always("Alexa.Presentation.APL.UserEvent", TWICE)
    listener = Listener(locale=locale, model=model, road=road, plays=False)
    device = listener.device
    device.ask("StartWorkoutIntent", workout="starter")
    for _ in range(400):
        device.wait(4.0)
        if listener.state in {"finished", "stopped"}:
            break
        if "next" in buttons(listener):
            before = listener.store.load(listener.session).session.step
            press(listener, "next")
            after = listener.store.load(listener.session).session.step
            assert before <= after <= before + 4, "twice is once"  # in a set, it asks first whether that is done
        else:
            press(listener, "yes")

    assert listener.state == "finished"
    assert device.post.refused == []


def test_pause_and_resume_are_pressed():
    listener = Listener(model=HUB, plays=False)
    device = listener.device
    device.ask("StartWorkoutIntent", workout="day-1")
    device.wait(5.0)
    press(listener, "pause")
    device.hear()
    assert listener.state == "paused"
    assert "resume" in buttons(listener)
    press(listener, "resume")

    assert listener.state == "warming_up"


def test_a_document_is_sent_only_to_a_device_that_has_a_screen():
    listener = Listener(plays=False)
    listener.device.open()
    listener.device.hear()

    assert listener.device.screen.shown == []
