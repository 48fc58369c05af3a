"""Days are those of the listener: the device's time zone, asked of Alexa and of no other server."""

from zoneinfo import ZoneInfo

import pytest
import requests
import responses

from skill.alexa.skill import build
from skill.alexa.time_zones import KNOWN_FOR, UNKNOWN_FOR, Device, Zones
from skill.config import SkillConfig
from tests.skill.conversation.speaker import Speaker
from tests.skill.conversation.test_launch import DAY, known

API = "https://api.amazonalexa.com"
ADDRESS = f"{API}/v2/devices/amzn1.ask.device.A%2FB/settings/System.timeZone"
DEVICE = Device("amzn1.ask.device.A/B", API, "permit")
LOS_ANGELES = ZoneInfo("America/Los_Angeles")


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def amazon():
    with responses.RequestsMock(assert_all_requests_are_fired=False) as server:
        yield server


def test_alexa_is_asked_once(amazon):
    amazon.get(ADDRESS, json="America/Los_Angeles")
    clock = Clock()
    zones = Zones(clock)

    assert [zones(DEVICE) for _ in range(3)] == [LOS_ANGELES] * 3
    assert [call.request.headers["Authorization"] for call in amazon.calls] == ["Bearer permit"]
    clock.now += KNOWN_FOR
    zones(DEVICE)
    assert len(amazon.calls) == 2


@pytest.mark.parametrize(
    "answer",
    [
        {"status": 500},
        {"status": 204},
        {"status": 302, "headers": {"Location": "https://elsewhere.example"}},
        {"body": "no JSON"},
        {"json": "Mars/Olympus"},
        {"json": "../../etc/passwd"},
        {"json": ""},
        {"json": None},
        {"json": ["Europe/Berlin"]},
        {"body": requests.ConnectTimeout()},
        {"body": requests.ReadTimeout()},
    ],
)
def test_trouble_means_that_nothing_is_known_for_a_while(answer, amazon):
    amazon.get(ADDRESS, **answer)
    clock = Clock()
    zones = Zones(clock)

    assert [zones(DEVICE), zones(DEVICE)] == [None, None]
    assert len(amazon.calls) == 1
    clock.now += UNKNOWN_FOR
    amazon.upsert("GET", ADDRESS, json="America/Los_Angeles")
    assert zones(DEVICE) == LOS_ANGELES


@pytest.mark.parametrize("endpoint", ["https://evil.example", "http://api.amazonalexa.com", "", f"{API}.evil.example"])
def test_the_token_is_sent_to_nobody_else(endpoint, amazon):
    assert Zones()(DEVICE._replace(endpoint=endpoint)) is None
    assert len(amazon.calls) == 0


@pytest.mark.parametrize("device", [DEVICE._replace(token=""), DEVICE._replace(id="")])
def test_without_a_device_or_a_token_nobody_is_asked(device, amazon):
    assert Zones()(device) is None
    assert len(amazon.calls) == 0


def an_evening_workout(speaker: Speaker, zones) -> Speaker:
    """A set of day 1 on a Friday at six in the evening in California, where it is Saturday in Greenwich."""
    speaker.skill = build(speaker.store, clock=speaker.clock, config=SkillConfig(), zones=zones)
    speaker.clock.now = 1_800_064_800.0  # 2027-01-16 02:00 UTC
    speaker.open().say("StartWorkoutIntent", workout="day-1").say("ReadyIntent", after=600)
    return speaker.say("SkipIntent", scope="phase", after=5).say("ReadyIntent").say("AMAZON.StopIntent")


def test_the_day_ends_where_the_listener_is():
    here = an_evening_workout(known(experience="some"), lambda _device: LOS_ANGELES)
    here.clock.now += 0.75 * DAY + 4 * 3600.0  # Saturday afternoon there
    here.say("TodayIntent").hears("You trained yesterday")
    here.clock.now += 0.6 * DAY  # Sunday morning
    here.say("TodayIntent").hears("This session is next in your week")


def test_a_request_says_which_device_it_is():
    seen = []
    speaker = an_evening_workout(known(experience="some"), seen.append)
    speaker.say("TodayIntent")

    assert {device.id for device in seen} == {"device"}
    assert {device.endpoint for device in seen} == {API}
