"""Trouble with the machine: it sleeps, the voice is slow, the device disappears, the disk is full."""

from __future__ import annotations

from itertools import count

import pytest

from engine.cues.estimate import estimate
from engine.storage.errors import StoreError
from engine.storage.memory import MemoryStore
from tests.runner.driving import NOON, SOON, WORDS, Rig, built_in, own, words

SQUATS = own({"exercise": "bodyweight-squat", "sets": 2, "repetitions": 8, "rest": 60})
AWAY = 20 * 60.0


@pytest.mark.parametrize("lead", [0.0, 1.5])
@pytest.mark.parametrize("at", [5, 16.5, 30, 44.2, 46, 80, 104, 110])
def test_after_twenty_minutes_away_there_is_no_burst(at: float, lead: float) -> None:
    rig = Rig(SQUATS, lead=lead).begin().away(at, AWAY).run(at + AWAY + 5)
    (welcome, *others) = rig.texts(since=at + AWAY - SOON)
    assert welcome.startswith("Welcome back.")
    assert len(others) <= 1
    rig.run()
    assert rig.session.state == "finished"
    rig.never_two_at_once()


@pytest.mark.parametrize("gap", [0.3, 1.0, 2.0])
def test_a_hiccup_in_a_set_leaves_the_counts_exact(gap: float) -> None:
    """What was spoken ahead bridges it. After a longer gap, see test_absence."""
    rig = Rig(SQUATS).begin()
    start = rig.start_of(1)
    counts = {cue.text: start + cue.at for cue in rig.script(1) if cue.kind == "count"}
    rig.away(start + 5.5, gap).run(rig.start_of(2))
    for at, text in rig.heard(since=start):
        if text.isdigit():
            assert at == pytest.approx(counts[text], abs=0.5)
    assert "8" in rig.texts(since=start)
    rig.never_two_at_once()


@pytest.mark.parametrize("factor", [1.2, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("lead", [0.0, 1.5])
def test_a_voice_that_is_slower_than_it_claims_never_speaks_with_two_voices(factor: float, lead: float) -> None:
    def slow(text: str, pace: float) -> float:
        return estimate(text, pace) * (factor if len(text) > 3 else 1.0)

    rig = Rig(built_in("starter"), lead=lead, real=slow).begin().run()
    rig.never_two_at_once()
    # What names a moment matters more: all of it is there, to the moment.
    for step in rig.plan.steps():
        for cue in rig.script(step.index):
            if cue.text.isdigit():
                begins = rig.start_of(step.index) + cue.at
                assert cue.text in rig.texts(since=begins, until=begins + 0.01), (step, cue)


def test_a_voice_whose_every_word_is_too_long() -> None:
    turn = count()

    def slow(text: str, pace: float) -> float:
        return estimate(text, pace) + (next(turn) % 5) * 0.7

    rig = Rig(SQUATS, real=slow).begin().press(20, "7").press(50, "+").press(70, " ").press(71, " ").run()
    rig.never_two_at_once()
    assert rig.session.state == "finished"


def test_a_clip_that_takes_its_time_to_be_made_pushes_nothing_onto_the_next() -> None:
    rig = Rig(SQUATS).begin()
    say, slow = rig.lips.say, iter([4.0])

    def say_late(text: str, at: float, pace: float = 1.0, until: float = 1e99) -> float | None:
        if at > NOON + 20:
            rig.lips.clock += next(slow, 0.0)
        return say(text, at, pace, until)

    rig.lips.say = say_late  # type: ignore[method-assign]
    rig.run()
    rig.never_two_at_once()
    assert rig.session.state == "finished"


def test_what_happens_to_the_device_is_shown_once() -> None:
    rig = Rig(SQUATS).begin()
    rig.does(20, lambda: rig.lips.messages.append("terminal-sound-lost"))
    rig.does(40, lambda: rig.lips.messages.append("terminal-sound-back"))
    rig.run()
    for message in ("terminal-sound-lost", "terminal-sound-back"):
        assert rig.shown().count(WORDS.say(message)) == 1
    assert rig.session.state == "finished"


class FullDisk(MemoryStore):
    def alive(self, session_id: str, now: float) -> None:
        raise StoreError("The disk is full.")


def test_a_workout_goes_on_when_only_the_note_of_its_progress_cannot_be_kept(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rig = Rig(SQUATS)
    rig.coach._store.alive = FullDisk.alive.__get__(rig.store)  # type: ignore[method-assign]
    rig.begin().run()
    assert rig.session.state == "finished"
    assert capsys.readouterr().err == "The disk is full.\n"


def test_an_interruption_that_cannot_be_kept_is_still_one() -> None:
    rig = Rig(SQUATS).begin().run(20)

    def fail(*_: object) -> None:
        raise StoreError("The disk is full.")

    rig.store.apply = fail  # type: ignore[assignment,method-assign]
    assert rig.coach.interrupt()


def test_the_farewell_is_not_cut_off_by_a_clock_that_jumps() -> None:
    rig = Rig(SQUATS).begin().stop(30).away(31, 400).run()
    assert rig.session.state == "stopped"
    assert rig.texts()[-1] == words("stopped", minutes=1)


@pytest.mark.parametrize("keeps", [True, False])
def test_the_farewell_of_a_workout_that_is_stopped_asks_the_store_whether_it_is_saved(keeps: bool) -> None:
    rig = Rig(SQUATS)
    rig.store.settle = lambda: keeps  # type: ignore[method-assign]
    rig.begin().stop(80).run()
    farewell = rig.texts()[-1]
    assert farewell == WORDS.say("stopped" if keeps else "stopped-unkept", minutes=1)
