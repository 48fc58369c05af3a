"""The way back from the walk: a timer that asks, and launches a task of the skill."""

import pytest

from engine.storage.memory import MemoryStore
from skill.alexa.skill import build
from tests.skill.alerts.permitted import TIMERS, Amazon, PermittedSpeaker
from tests.skill.conversation.speaker import Clock


@pytest.fixture
def amazon():
    with Amazon() as server:
        server.post(TIMERS, status=200, json={"id": "one", "status": "ON"})
        server.delete(TIMERS, status=200)
        yield server


@pytest.fixture(params=["en-US", "de-DE"])
def walker(request):
    store, clock = MemoryStore(), Clock()
    speaker = PermittedSpeaker(store=store, clock=clock, skill=build(store, clock=clock), locale=request.param)
    return speaker.open().say("StartWorkoutIntent", workout="full")


def test_the_timer_ends_with_the_walk_and_its_task_goes_on(walker, amazon):
    assert walker.asked == "call-back"
    said = walker.clock.now
    walker.say("AMAZON.YesIntent")

    (body,) = amazon.bodies(TIMERS)
    assert body["duration"].startswith("PT") and not walker.listening
    task = body["triggeringBehavior"]["operation"]["task"]
    minutes, seconds = body["duration"].removeprefix("PT").removesuffix("S").split("M")
    ends = walker.clock.now + int(minutes) * 60 + int(seconds)
    assert ends == pytest.approx(said + 600, abs=30)

    walker.clock.now = ends + 5
    walker.session = None
    walker.request({"type": "LaunchRequest", "task": task})
    walker.hears({"en-US": "knee hug", "de-DE": "Knie"}[walker.locale])
    assert walker.asked == "ready"


@pytest.mark.parametrize("intent", ["ReadyIntent", "DoneIntent", "AMAZON.NextIntent"])
def test_who_is_warm_goes_on_and_nothing_rings_later(intent, walker, amazon):
    walker.say(intent)
    assert walker.asked == "ready"
    assert [one.request.method for one in amazon.calls if one.request.url == TIMERS] == ["DELETE"]


def test_who_comes_back_early_is_not_called_in_a_set(walker, amazon):
    walker.say("AMAZON.YesIntent")
    walker.clock.now += 200
    walker.open().say("DoneIntent")
    assert [one.request.method for one in amazon.calls if one.request.url == TIMERS] == ["POST", "DELETE"]


def test_no_means_no_for_the_whole_conversation(walker, amazon):
    walker.say("AMAZON.NoIntent")
    assert amazon.bodies(TIMERS) == [] and not walker.listening


def test_an_old_timer_gives_way_to_the_new_one(walker, amazon):
    amazon.upsert("POST", TIMERS, status=400, json={"code": "DUPLICATE_LABEL"})
    amazon.add("POST", TIMERS, status=200, json={"id": "two"})
    walker.say("AMAZON.YesIntent")
    walker.hears({"en-US": "I come back in", "de-DE": "Ich melde mich in"}[walker.locale])


@pytest.mark.parametrize("answer", ["ACCEPTED", "DENIED"])
def test_permission_is_asked_by_voice(answer, walker, amazon):
    amazon.upsert("POST", TIMERS, status=401, json={"code": "UNAUTHORIZED"})
    walker.say("AMAZON.YesIntent")
    assert walker.permission["payload"]["permissionScopes"][0]["permissionScope"].endswith("timers:skill:readwrite")
    amazon.upsert("POST", TIMERS, status=200, json={"id": "one"})
    walker.answer_permission(answer)
    expected = {
        "ACCEPTED": {"en-US": "I come back in", "de-DE": "Ich melde mich in"},
        "DENIED": {"en-US": "keep going", "de-DE": "mach weiter"},
    }
    walker.hears(expected[answer][walker.locale])
    assert not walker.listening


def test_where_no_timer_can_be_had_it_is_as_before(walker, amazon):
    walker.token = ""
    walker.say("AMAZON.StopIntent").open().say("StartWorkoutIntent", workout="day-1").say("AMAZON.YesIntent")
    assert amazon.bodies(TIMERS) == []
