from __future__ import annotations

import pytest

from engine.dialogue.intent import Intent
from engine.runner.claim import Claim, RunsElsewhere
from engine.runner.person_claim import OTHER_PC, SPEAKER, WENT_ON, PersonClaim
from engine.session.linking import left_word, links, running
from engine.workflow import events
from engine.workflow.effects import Hurt
from engine.workflow.safety import unresolved
from tests.dialogue.driving import WHO, Listener
from tests.storage.samples import NOON, started

HERE = "local"


@pytest.fixture
def clock(monkeypatch):
    """The clock of the PC, which a test sets."""
    moment = [NOON]
    monkeypatch.setattr("engine.runner.person_claim.time.time", lambda: moment[0])
    return moment


def test_who_has_one_name_needs_no_mark(store, clock):
    first, second = PersonClaim(), PersonClaim()
    first.take(store, HERE)
    second.take(store, HERE)
    assert not running.runs_on_a_pc(store, (), NOON)


def test_two_pcs_do_not_coach_one_person_at_once(store, clock):
    links.tie(store, WHO, HERE, NOON)
    first, second = PersonClaim(), PersonClaim()
    first.take(store, HERE)
    first.take(store, HERE)
    with pytest.raises(RunsElsewhere) as refused:
        second.take(store, HERE)
    assert refused.value.where == OTHER_PC
    assert running.runs_on_a_pc(store, store.names(WHO), NOON)
    first.give_back()
    first.give_back()
    assert not running.runs_on_a_pc(store, store.names(WHO), NOON)
    second.take(store, HERE)


def test_the_mark_of_a_pc_that_crashed_runs_out_and_of_one_that_lives_does_not(store, clock):
    links.tie(store, WHO, HERE, NOON)
    lives = PersonClaim()
    lives.take(store, HERE)
    for _ in range(20):
        clock[0] += running.ANEW
        lives.keep()
        assert running.runs_on_a_pc(store, store.names(WHO), clock[0])
    clock[0] += running.LASTS  # it has crashed
    assert not running.runs_on_a_pc(store, store.names(WHO), clock[0])
    PersonClaim().take(store, HERE)


def test_the_next_run_of_a_pc_takes_the_mark_of_the_one_that_crashed_and_no_other_pc_does(store, clock, tmp_path):
    links.tie(store, WHO, HERE, NOON)
    crashed = Claim(tmp_path / "coach.db")
    crashed.take()
    PersonClaim(crashed).take(store, HERE)
    crashed.give_back()  # as the system does when a process dies
    other = Claim(tmp_path / "other" / "coach.db")
    other.take()
    with pytest.raises(RunsElsewhere):
        PersonClaim(other).take(store, HERE)
    between = Claim(tmp_path / "coach.db")  # another command, which coaches nobody
    between.take()
    between.give_back()
    again = Claim(tmp_path / "coach.db")
    again.take()
    PersonClaim(again).take(store, HERE)
    with pytest.raises(RunsElsewhere):
        PersonClaim(other).take(store, HERE)


def test_a_pc_whose_person_became_known_to_a_speaker_while_it_slept_has_the_mark_from_then_on(store, clock):
    session, claim = started(store, "s", user=HERE, now=NOON), PersonClaim()
    claim.take(store, HERE)
    links.tie(store, WHO, HERE, NOON + 60)
    clock[0] += 120
    claim.check(session)
    assert running.runs_on_a_pc(store, store.names(WHO), clock[0])
    store.apply("s", events.Done(id="d"), clock[0])
    with pytest.raises(RunsElsewhere) as refused:
        claim.check(session)
    assert refused.value.where == WENT_ON


AHEAD = (125.0, 600.0, 1e9)
"""Seconds by which the clock of a PC is ahead of all others."""


@pytest.mark.parametrize("ahead", AHEAD)
def test_the_mark_of_a_pc_that_crashed_lasts_no_longer_where_its_clock_was_ahead(store, clock, ahead):
    links.tie(store, WHO, HERE, NOON)
    assert running.take(store, HERE, "a PC", NOON + ahead)
    assert running.runs_on_a_pc(store, store.names(WHO), NOON)
    with pytest.raises(RunsElsewhere):
        PersonClaim().take(store, HERE)
    assert not running.runs_on_a_pc(store, store.names(WHO), NOON + running.LASTS)
    clock[0] += running.LASTS
    PersonClaim().take(store, HERE)


@pytest.mark.parametrize("ahead", AHEAD)
def test_a_pc_that_lives_is_the_only_one_also_where_its_clock_is_ahead(store, ahead):
    links.tie(store, WHO, HERE, NOON)
    for after in range(0, 300, int(running.ANEW)):
        assert running.take(store, HERE, "a PC", NOON + after + ahead)
        assert running.runs_on_a_pc(store, store.names(WHO), NOON + after + running.ANEW - 1)
        assert not running.take(store, HERE, "another", NOON + after + running.ANEW - 1)


def test_a_speaker_that_speaks_keeps_a_pc_away(store, clock):
    links.tie(store, WHO, HERE, NOON)
    started(store, "s", user=WHO, now=NOON - 60)
    store.alive("s", NOON + 30)
    with pytest.raises(RunsElsewhere) as refused:
        PersonClaim().take(store, HERE)
    assert refused.value.where == SPEAKER
    clock[0] += 31
    PersonClaim().take(store, HERE)


def test_a_track_that_plays_keeps_a_pc_away(store, clock):
    links.tie(store, WHO, HERE, NOON)
    session = started(store, "s", user=WHO, now=NOON)
    store.apply("s", events.StreamChanged(id="p", stream=1), NOON + 1)
    clock[0] = session.deadline - 1
    with pytest.raises(RunsElsewhere):
        PersonClaim().take(store, HERE)
    store.apply("s", events.Pause(id="stop"), NOON + 5)
    PersonClaim().take(store, HERE)


def test_what_went_on_elsewhere_while_the_pc_slept_is_left_alone(store, clock):
    links.tie(store, WHO, HERE, NOON)
    session = started(store, "s", user=HERE, now=NOON)
    claim = PersonClaim()
    claim.take(store, HERE)
    claim.check(session)
    store.apply("s", events.Done(id="d"), NOON + 5)
    with pytest.raises(RunsElsewhere) as refused:
        claim.check(session)
    assert refused.value.where == WENT_ON


def listening(locale: str = "en-US") -> Listener:
    """Somebody at a speaker, whose PC coaches them right now."""
    listener = Listener(locale)
    links.tie(listener.store, WHO, HERE, listener.now)
    started(listener.store, "pc", user=HERE, now=listener.now)
    assert running.take(listener.store, HERE, "a PC", listener.now)
    return listener


@pytest.mark.parametrize(
    "intent", ["StartWorkoutIntent", "ReadyIntent", "AMAZON.ResumeIntent", "SkipIntent", "DoneIntent"]
)
def test_whatever_moves_a_workout_is_for_the_pc(intent):
    listener = listening()
    before = listener.store.log("pc")
    assert listener.open().messages() == ["runs-elsewhere", "goodbye"]
    assert listener.say(intent, after=1.0).messages() == ["runs-elsewhere", "goodbye"]
    assert listener.store.log("pc") == before
    assert len(listener.store.sessions(WHO)) == 1


@pytest.mark.parametrize(
    ("page", "said"), [(False, "your computer. End it there with the key Q"), (True, "a page. End")]
)
def test_the_speaker_names_what_the_workout_runs_on(page, said):
    listener = Listener()
    links.tie(listener.store, WHO, HERE, listener.now)
    started(listener.store, "pc", user=HERE, now=listener.now)
    assert running.take(listener.store, HERE, "a PC", listener.now, page=page)
    assert f"running on {said}" in listener.open().said[0]


def test_safety_comes_before_that():
    listener = listening().say("EmergencyIntent", after=1.0)
    assert "emergency" in listener.messages()[0]
    assert listener.answer.exchange.profile.alarm is not None


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_pain_is_left_for_the_pc_as_a_word_that_one_of_many_takes(locale):
    listener = listening(locale)
    pains = (Intent("PainIntent", {"body_part": "knee"}), Intent("PainIntent", {"side": "left"}))
    listener.say("SkipIntent", after=1.0, also=pains)
    assert listener.messages() == ["pain-runs-elsewhere"]
    told = left_word.take(listener.store, HERE, listener.now)
    assert told == Intent("PainIntent", {"body_part": "knee"}, pains[1:])
    assert left_word.take(listener.store, HERE, listener.now) is None


ANSWERS = (("AllowIntent", {}), ("ReadinessIntent", {"feeling": "fresh"}), ("SkipIntent", {}), ("AMAZON.YesIntent", {}))
"""What somebody says who was told where to choose."""


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
@pytest.mark.parametrize(("intent", "slots"), ANSWERS)
def test_whoever_answers_at_the_speaker_is_told_to_choose_where_it_is_asked(intent, slots, locale):
    listener = listening(locale).say("PainIntent", after=1.0)
    assert listener.say(intent, after=1.0, **slots).messages() == ["pain-waits-elsewhere"]  # not taken yet
    assert left_word.take(listener.store, HERE, listener.now) is not None
    listener.store.apply("pc", events.PainReported(id="ow", until_chosen=True), listener.now)
    before = listener.store.log("pc")
    assert listener.say(intent, after=1.0, **slots).messages() == ["pain-waits-elsewhere"]
    assert listener.open().messages() == ["pain-waits-elsewhere"]
    assert listener.store.log("pc") == before
    listener.store.apply("pc", events.PainCleared(id="fine"), listener.now)
    assert listener.say(intent, after=1.0, **slots).messages() == ["runs-elsewhere", "goodbye"]


@pytest.mark.parametrize(("intent", "slots"), ANSWERS)
def test_after_danger_nobody_is_told_to_end_the_workout_and_come_back(intent, slots):
    listener = listening().say("EmergencyIntent", after=1.0)
    assert listener.say(intent, after=1.0, **slots).messages() == ["refuse-emergency"]


def test_danger_is_heard_also_behind_something_else():
    listener = listening().say("AMAZON.NextIntent", after=1.0, also=(Intent("EmergencyIntent"),))
    assert "emergency" in listener.messages()[0]
    assert listener.answer.exchange.profile.alarm is not None


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
@pytest.mark.parametrize("after", [60.0, 3 * 3600.0])
def test_pain_that_the_pc_never_took_holds_the_workout_where_the_speaker_goes_on(after, locale):
    listener = listening(locale).say("PainIntent", after=1.0, body_part="knee")
    listener.say("PainIntent", after=1.0, body_part="lower-back").wait(after).open()  # the PC has crashed
    assert listener.messages() == ["pain-before-going-on"]
    assert listener.asked.kind == "pain"
    assert {one.part for one in listener.effects(Hurt)} == {"knee", "lower-back"}
    assert unresolved(listener.session)
    assert left_word.take(listener.store, HERE, listener.now, "pc") is None


@pytest.mark.parametrize(("intent", "slots"), [("ReadyIntent", {}), ("DoneIntent", {}), ("AMAZON.ResumeIntent", {})])
def test_nothing_said_to_the_speaker_leads_past_it(intent, slots):
    listener = listening().say("PainIntent", after=1.0, body_part="knee").wait(600.0).say(intent, **slots)
    assert unresolved(listener.session)
    assert listener.asked.kind == "pain"


def test_a_workout_begun_later_is_not_held_for_it():
    listener = listening().say("PainIntent", after=1.0, body_part="knee").wait(600.0)
    listener.store.apply("pc", events.Stop(id="q"), listener.now)
    started(listener.store, "later", user=HERE, now=listener.now)
    listener.say("AMAZON.PauseIntent")
    assert listener.session.id == "later"
    assert not unresolved(listener.session)
    assert not listener.effects(Hurt)


def test_what_was_left_is_forgotten_with_everything():
    listener = listening().say("PainIntent", after=1.0)
    listener.say("ForgetMeIntent", after=1.0).say("AMAZON.YesIntent", after=1.0)
    assert left_word.take(listener.store, HERE, listener.now) is None


def test_everything_can_be_forgotten_also_then():
    listener = listening().say("ForgetMeIntent", after=1.0)
    assert listener.asked.kind == "forget"
    assert "forgotten-there" in listener.say("AMAZON.YesIntent", after=1.0).messages()
    assert (listener.store.sessions(WHO), listener.store.sessions(HERE)) == ((), ())


def test_what_was_asked_is_asked_again_as_a_question_however_often_a_code_is_told():
    listener = Listener().open()
    assert listener.asked.kind == "interview"
    for _ in range(4):
        listener.say("LinkIntent", code=123456)
        assert listener.messages() == ["link-wrong"]
        assert "three short questions" in listener.said[-1]


def test_when_the_pc_is_done_the_speaker_goes_on():
    listener = listening()
    running.give_back(listener.store, HERE, "a PC")
    listener.open()
    assert listener.messages()[0] != "runs-elsewhere"
    assert listener.session.id == "pc"
