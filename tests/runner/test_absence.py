"""Nobody was coached for a while: the machine slept, or the process was stopped. That was a pause, in every step."""

from __future__ import annotations

import pytest

from engine.workflow.change import anchor
from engine.workflow.effects import Performed
from engine.workflow.events import Pause, Resume
from engine.workflow.position import elapsed
from engine.workflow.replay import replay
from engine.workflow.steps import WORK, Step
from tests.runner.driving import NOON, SOON, WORDS, Rig, own, words

EVERY_KIND = {
    "warm_up": {
        "cardio": {"exercise": "walk", "minutes": 5},
        "circuit": {"rounds": 1, "repetitions": 10, "exercises": ["knee-hug"]},
    },
    "cool_down": {"stretches": [{"exercise": "seated-toe-reach", "seconds": 30}]},
}
WHOLE = own(
    {"exercise": "bodyweight-squat", "sets": 2, "repetitions": 8, "rest": 60},
    {"exercise": "single-leg-rdl", "sets": 1, "repetitions": 5},
    **EVERY_KIND,
)
KINDS = ("timed", "ready", "repetitions", "rest", "hold", "change")
LEADS = (0.0, 1.5)
A_LITTLE, A_WHILE, HOURS = 4.0, 20 * 60.0, 9 * 3600.0


def step_of(kind: str) -> Step:
    """The first step of a kind; sets are those of the first exercise."""
    wanted = (step for step in WHOLE.steps() if step.kind == kind)
    return next(step for step in wanted if step.phase == "exercise" or kind not in {"ready", "repetitions"})


def done_in(rig: Rig) -> list[Performed]:
    return [one for one in rig.effects(Performed) if isinstance(one, Performed)]


def trained_before(step: Step) -> int:
    return sum(one.kind in WORK and one.exercise is not None for one in WHOLE.steps()[: step.index])


def slept(kind: str, seconds: float, lead: float, share: float = 0.5) -> Rig:
    """A coach that was away in the middle of the first step of a kind, just after it came back."""
    rig, step = Rig(WHOLE, lead=lead).begin(), step_of(kind)
    at = rig.start_of(step.index) + share * step.duration
    return rig.away(at, seconds).run(at + seconds + 0.3)


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seconds", [A_LITTLE, A_WHILE, HOURS])
def test_what_was_slept_through_is_a_pause_in_every_kind_of_step(kind: str, seconds: float, lead: float) -> None:
    rig, step = slept(kind, seconds, lead), step_of(kind)
    at = NOON + rig.start_of(step.index) + 0.5 * step.duration
    (pause,) = [entry.recorded for entry in rig.store.log("ride") if isinstance(entry.recorded.event, Pause)]
    assert max(at - 6.0, NOON + rig.start_of(step.index)) <= pause.at <= at + SOON  # where the word began
    assert rig.session.step in {step.index, anchor(WHOLE.steps(), step.index)}
    assert len(done_in(rig)) == trained_before(step)


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("seconds", [A_LITTLE, A_WHILE])
def test_every_repetition_that_counts_was_counted_aloud(seconds: float, lead: float) -> None:
    rig = slept("repetitions", seconds, lead)
    back = rig.now
    rig.run()
    before = [int(text) for text in rig.texts(until=back - seconds) if text.isdigit()]
    numbers = [int(text) for text in rig.texts(since=back - 0.3) if text.isdigit()]
    following = [before[-1] + 1, before[-1] + 2] if seconds == A_LITTLE else [3, 2, 1, 1, 2]
    assert numbers[: len(following)] == following
    assert [done.repetitions for done in done_in(rig) if done.exercise == "bodyweight-squat"] == [8, 8]
    rig.never_two_at_once()


def test_a_short_absence_goes_on_where_it_was_and_takes_no_time_from_the_step() -> None:
    rig = slept("timed", A_LITTLE, 0.0)
    assert [type(entry.recorded.event) for entry in rig.store.log("ride")][-2:] == [Pause, Resume]
    assert elapsed(rig.session, rig.lips.clock) == pytest.approx(150.3, abs=1.3)


def test_after_an_absence_that_is_no_moment_it_says_where_it_was() -> None:
    rig = slept("repetitions", A_WHILE, 1.5)
    assert rig.texts(since=rig.now - 1)[0].startswith("Welcome back.")
    rig.run()
    assert rig.session.state == "finished"


def test_after_a_long_absence_it_asks_before_it_goes_on() -> None:
    rig = slept("repetitions", HOURS, 1.5)
    assert rig.session.state == "paused"
    (asked,) = rig.texts(since=rig.now - 1)
    assert asked.startswith("Welcome back. You have not finished this one yet")
    assert WORDS.say("terminal-keys-yes-no") in rig.shown()
    rig.run(HOURS + 3 * 3600)
    assert rig.session.state == "paused"
    assert words("ask-resume") in rig.texts()


@pytest.mark.parametrize("seconds", [A_LITTLE, A_WHILE, HOURS])
@pytest.mark.parametrize("key", [*" \rs+-brhdq", "o"])
def test_a_key_pressed_meanwhile_finds_the_pause(key: str, seconds: float) -> None:
    rig, step = Rig(WHOLE).begin(), step_of("repetitions")
    at = rig.start_of(step.index) + 20
    rig.away(at, seconds).press(at + seconds, key).run(at + seconds + 0.2)
    done = done_in(rig)[trained_before(step) :]
    assert all((one.repetitions or 0) <= 5 and not one.complete for one in done)


def test_an_interruption_after_an_absence_keeps_the_place_from_before_it() -> None:
    rig, step = Rig(WHOLE).begin(), step_of("repetitions")
    at = rig.start_of(step.index) + 20
    rig.run(at)
    rig.lips.clock += A_WHILE
    rig.coach.interrupt()
    assert elapsed(rig.session, rig.lips.clock) == pytest.approx(20, abs=2)


def test_no_heartbeat_tells_of_coaching_that_did_not_happen() -> None:
    """A process that is killed right after the machine woke goes on where it was."""
    rig, step = Rig(WHOLE).begin(), step_of("repetitions")
    at = rig.start_of(step.index) + 20
    noted: list[float] = []
    alive = rig.store.alive

    def note(session_id: str, now: float) -> None:
        noted.append(now)
        alive(session_id, now)

    rig.store.alive = note  # type: ignore[method-assign]
    rig.away(at, A_WHILE).run(at + A_WHILE + 0.1)
    meanwhile = [now for now in noted if NOON + at + 0.1 < now < NOON + at + A_WHILE]
    assert not meanwhile
    log = [entry.recorded for entry in rig.store.log("ride")]
    pause = next(place for place, one in enumerate(log) if isinstance(one.event, Pause))
    assert log[pause].at <= NOON + at + SOON


def test_what_was_paused_already_stays_so() -> None:
    rig = Rig(WHOLE).begin().press(100, " ").away(110, A_WHILE).run(110 + A_WHILE + 60)
    assert rig.session.state == "paused"
    assert rig.session.paused_at == pytest.approx(NOON + 100, abs=8)
    assert rig.texts(since=110) == []


@pytest.mark.parametrize("lead", LEADS)
def test_a_log_with_an_absence_replays_to_the_same_session(lead: float) -> None:
    rig = slept("repetitions", A_WHILE, lead).run()
    log = [entry.recorded for entry in rig.store.log("ride")]
    assert replay(rig.plan, rig.store.original("ride"), log) == rig.session


def test_away_again_and_again_never_counts_what_nobody_heard() -> None:
    rig = Rig(WHOLE).begin()
    for at in range(7, 900, 13):
        rig.away(at + A_LITTLE * (at // 13), A_LITTLE)
    rig.run()
    assert rig.session.state == "finished"
    assert all(one.complete for one in done_in(rig))
    rig.never_two_at_once()
