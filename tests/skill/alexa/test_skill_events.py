"""The skill is disabled and enabled: what is kept stays for thirty days, and goes for ever after them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from engine.session.linking.links import tie
from engine.storage.leaving import GRACE, left_at
from engine.storage.memory import MemoryStore
from engine.storage.port import Store
from engine.storage.sqlite import SqliteStore
from tests.skill.conversation.speaker import USER, Speaker, invoke
from tests.skill.validator.watch import look  # noqa: F401 - every answer is looked at
from tests.storage.samples import started

ANNA = "amzn1.ask.person.ANNA"
DAY = 86_400.0


def happens(speaker: Speaker, event: str, at: float | None = None, user: str = USER) -> dict[str, object]:
    """Tell the skill of an event, as Alexa does: without a session, a device or a voice."""
    moment = datetime.fromtimestamp(speaker.clock.now if at is None else at, UTC).isoformat()
    body = {"body": {"userInformationPersistenceStatus": "NOT_PERSISTED"}} if event == "SkillDisabled" else {}
    request = {"type": f"AlexaSkillEvent.{event}", "requestId": f"event-{event}-{moment}", "timestamp": moment}
    system = {"application": {"applicationId": "amzn1.ask.skill.x"}, "user": {"userId": user}}
    system |= {"apiEndpoint": "https://api.amazonalexa.com"}
    request |= {"eventCreationTime": moment, "eventPublishingTime": moment, **body}
    return invoke(speaker.skill, {"version": "1.0", "context": {"System": system}, "request": request})


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    return MemoryStore() if request.param == "memory" else SqliteStore(tmp_path / "coach.db")


@pytest.fixture
def trained(store: Store) -> Speaker:
    """Anna has trained on this account, and so has a voice that was not recognised."""
    speaker = Speaker(store=store)
    speaker.open().say("StartWorkoutIntent", workout="starter").say("AMAZON.StopIntent", after=30.0)
    speaker.silence()
    speaker.person, speaker.clock.now = ANNA, speaker.clock.now + 60
    speaker.open().say("StartWorkoutIntent", workout="day-1").say("AMAZON.StopIntent", after=30.0)
    speaker.silence()
    speaker.clock.now += 60
    return speaker


def kept(store: Store) -> tuple[int, int]:
    return len(store.sessions(USER)), len(store.sessions(ANNA))


def test_a_disabled_skill_keeps_everything_for_thirty_days_and_says_nothing(trained: Speaker, store: Store) -> None:
    answer = happens(trained, "SkillDisabled")
    assert answer.get("response", {}) == {}
    assert left_at(store, USER) == left_at(store, ANNA) == pytest.approx(trained.clock.now, abs=1)
    trained.clock.now += GRACE - DAY
    happens(trained, "SkillDisabled", user="somebody-else")
    assert kept(store) == (1, 1)
    trained.clock.now += 2 * DAY
    happens(trained, "SkillDisabled", user="somebody-else")
    assert kept(store) == (0, 0)
    assert store.profile(f"household:{USER}") is None


def test_when_somebody_else_opens_the_skill_later_it_goes_too(trained: Speaker, store: Store) -> None:
    happens(trained, "SkillDisabled")
    trained.clock.now += GRACE + DAY
    Speaker(store=store, skill=trained.skill, clock=trained.clock, user="another").open()
    assert kept(store) == (0, 0)


@pytest.mark.parametrize("how", ["event", "conversation"])
def test_who_comes_back_in_time_has_everything(trained: Speaker, store: Store, how: str) -> None:
    happens(trained, "SkillDisabled")
    trained.clock.now += 10 * DAY
    trained.person = None
    happens(trained, "SkillEnabled") if how == "event" else trained.open()
    assert (left_at(store, USER), left_at(store, ANNA)) == (None, None)
    trained.clock.now += 10 * GRACE
    trained.open()
    assert kept(store) == (1, 1)


def test_who_comes_back_too_late_begins_anew(trained: Speaker, store: Store) -> None:
    happens(trained, "SkillDisabled")
    trained.clock.now += GRACE + DAY
    trained.person = None
    trained.open()
    assert kept(store) == (0, 0)
    assert left_at(store, USER) is None


def test_an_event_that_comes_after_a_workout_that_was_later_changes_nothing(trained: Speaker, store: Store) -> None:
    before = trained.clock.now
    trained.person, trained.clock.now = None, trained.clock.now + DAY
    trained.open().say("StartWorkoutIntent", workout="starter")
    happens(trained, "SkillDisabled", at=before)
    assert left_at(store, USER) is None


def test_told_twice_it_counts_once(trained: Speaker, store: Store) -> None:
    at = trained.clock.now
    happens(trained, "SkillDisabled", at=at)
    trained.clock.now += DAY
    happens(trained, "SkillDisabled", at=at)
    assert left_at(store, USER) == pytest.approx(at, abs=1)


@pytest.mark.parametrize("event", ["SkillPermissionAccepted", "SkillPermissionChanged", "SkillEnabled", "Unheard"])
def test_other_events_are_answered_with_nothing_and_change_nothing(trained: Speaker, store: Store, event: str) -> None:
    if event == "Unheard":
        from skill.alexa.envelope import NOTHING, answer  # noqa: PLC0415 - bytes, as the SDK cannot read it

        assert answer(trained.skill, b'{"version":"1.0","request":{"type":"AlexaSkillEvent.Unheard"}}') == NOTHING
    else:
        assert happens(trained, event).get("response", {}) == {}
    assert kept(store) == (1, 1)
    assert left_at(store, USER) is None


def test_what_is_on_a_linked_pc_stays_when_the_skill_is_disabled(trained: Speaker, store: Store) -> None:
    started(store, "pc", user="local", now=trained.clock.now)
    assert tie(store, USER, "local", trained.clock.now)
    trained.clock.now += 60
    happens(trained, "SkillDisabled")
    trained.clock.now += GRACE + DAY
    happens(trained, "SkillDisabled", user="somebody-else")
    assert (store.names("local"), [one.id for one in store.sessions("local")]) == (("local",), ["pc"])
    assert kept(store) == (0, 0)
