"""Every word of the script is given to the playback for exactly its time, across all steps."""

from __future__ import annotations

import pytest

from engine.cues.models import Talk
from engine.cues.sheet import sheet
from engine.workflow.effects import Finish
from tests.runner.driving import NOON, SOON, WORDS, Rig, SpokenWords, built_in, own, words


def scripted(rig: Rig) -> list[tuple[float, str]]:
    """The cue sheet as times and texts."""
    steps = sheet(rig.plan.steps(), SpokenWords(WORDS), rig.listener)
    return [(one.start + cue.at, cue.text) for one in steps for cue in one.cues]


@pytest.mark.parametrize("talk", ["terse", "normal", "chatty"])
@pytest.mark.parametrize("workout", ["starter", "full"])
def test_a_whole_workout_is_said_as_it_is_written(workout: str, talk: Talk) -> None:
    rig = Rig(built_in(workout), talk=talk).begin().run()
    heard, wanted = rig.heard(), scripted(rig)
    assert [text for _, text in heard[:-1]] == [text for _, text in wanted]
    for (at, text), (written, _) in zip(heard, wanted, strict=False):
        assert at == pytest.approx(written, abs=SOON), text
    assert rig.session.state == "finished"
    rig.never_two_at_once()


def test_nothing_is_given_late() -> None:
    rig = Rig(built_in("starter")).begin().run()
    late = [said for said in rig.lips.spoken if said.given > said.at - 1.0 and said.at > NOON + 1.6]
    assert [said.text for said in late] == [rig.heard()[-1][1]]  # the farewell is an answer: it comes at once


def test_the_screen_shows_a_word_when_it_is_heard_and_under_the_heading_of_its_step() -> None:
    rig = Rig(built_in("starter")).begin().run()
    shown = rig.shown()
    assert [line[7:] for line in shown if line and " · " not in line] == rig.texts()
    place = shown.index("10:00  Warm-up · knee hug · 1/3")
    assert shown[place + 1].startswith("10:00  Round 1 of 3: knee hug")


def test_a_playback_without_a_lead_shows_the_same_lines_in_the_same_order() -> None:
    ahead, just_in_time = (Rig(built_in("starter"), lead=lead).begin().run() for lead in (1.5, 0.0))
    assert ahead.shown() == just_in_time.shown()


def test_the_last_word_is_the_farewell_and_is_heard_to_its_end() -> None:
    rig = Rig(built_in("starter")).begin().run()
    last = max(rig.lips.spoken, key=lambda said: said.at)
    (finish,) = rig.effects(Finish)
    assert isinstance(finish, Finish)
    assert finish.outcome == "finished"
    assert last.text == words("finished", minutes=round(finish.seconds / 60))
    assert not last.cut
    assert rig.lips.clock >= last.end


def test_ticks_and_bells_never_meet_a_word_that_names_a_time() -> None:
    rig = Rig(built_in("starter")).begin().run()
    names = {name for _, name in rig.lips.sounds}
    assert names >= {"tick", "work", "rest", "end"}
    for at, name in rig.lips.sounds:
        if name == "tick":
            assert not [said for said in rig.lips.spoken if said.at < at + 0.1 and at < said.end], at


def test_at_ones_own_pace_a_set_waits_for_done() -> None:
    plan = own({"exercise": "bodyweight-squat", "sets": 2, "repetitions": 8, "rest": 60})
    rig = Rig(plan, pace="self").begin().run(600)
    assert rig.plan.steps()[rig.session.step].kind == "repetitions"
    assert words("self-paced", repetitions=8) in rig.texts()
    assert not {"1", "2", "8"} & set(rig.texts(since=rig.start_of(1)))
    rig.press(601, "n").run(605)
    assert rig.plan.steps()[rig.session.step].kind == "rest"
