"""Tasks: what routines, quick links and the skill's own timers launch."""

import pytest

from skill.alexa.tasks import CONTINUE, DUE, START, task_name
from tests.skill.conversation.speaker import Speaker


def launch(locale: str, task: str, **input_: object) -> Speaker:
    name = task_name("amzn1.ask.skill.ours", task)
    speaker = Speaker(locale=locale)
    return speaker.request({"type": "LaunchRequest", "task": {"name": name, "version": "1", "input": input_}})


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_a_workout_starts_by_its_task(locale):
    launch(locale, START, workout="day-1").hears({"en-US": "Start walking", "de-DE": "Geh los"}[locale])


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_what_is_due_is_told(locale):
    launch(locale, DUE).hears({"en-US": "Today", "de-DE": "Heute"}[locale])


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
@pytest.mark.parametrize(
    ("task", "input_"),
    [
        (START, {}),
        (START, {"workout": "no-such-workout"}),
        (START, {"workout": 7}),
        (START, {"workout": "x" * 9999}),
        (CONTINUE, {}),
        ("Nothing", {}),
    ],
)
def test_whatever_is_launched_is_answered_with_words(locale, task, input_):
    speaker = launch(locale, task, **input_)
    assert speaker.spoken
