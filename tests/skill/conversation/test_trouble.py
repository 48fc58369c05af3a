"""The store fails, before or after it did what it was told: the listener hears words, and nothing happens twice."""

from __future__ import annotations

import pytest

from engine.storage.memory import MemoryStore
from engine.storage.port import StoreError
from engine.workflow.effects import Performed
from engine.workflow.events import Pause, Resume
from tests.skill.conversation.speaker import USER, Speaker
from tests.skill.conversation.test_time import at_the_first_set, in_the_circuit, session, step


class Failing(MemoryStore):
    """Fails at the call that is named, so many times; ``after``: it does first what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.fails, self.times, self.pass_over, self.after = "", 0, 0, False
        self.calls: list[str] = []

    def fail(self, call: str, times: int = 1, *, pass_over: int = 0, after: bool = False) -> None:
        """Set what fails from now on, after so many calls of its kind that do not."""
        self.fails, self.times, self.pass_over, self.after = call, times, pass_over, after

    def latest_open(self, user):
        return self._maybe("read", lambda: super(Failing, self).latest_open(user))

    def apply(self, session_id, event, now):
        return self._maybe("write", lambda: super(Failing, self).apply(session_id, event, now))

    def begin(self, session, definition, **about):
        return self._maybe("write", lambda: super(Failing, self).begin(session, definition, **about))

    def alive(self, session_id, now, **how):
        return self._maybe("alive", lambda: super(Failing, self).alive(session_id, now, **how))

    def _maybe(self, name, call):
        self.calls.append(name)
        counts = name == self.fails and self.times > 0
        fails = counts and self.pass_over == 0
        self.pass_over -= counts and not fails
        self.times -= fails
        if fails and not self.after:
            raise StoreError("slow")
        done = call()
        if fails:
            raise StoreError("nobody heard of it")
        return done


def once_more(speaker: Speaker) -> Speaker:
    """It has been asked what was said, and the conversation is open."""
    again = {"en-US": "Please tell me once more", "de-DE": "Sag es mir bitte noch einmal"}[speaker.locale]
    speaker.hears(again)
    assert speaker.listening
    return speaker


def happened(speaker: Speaker) -> list:
    """The events of the session under way, without those that the clock brings."""
    return [type(entry.recorded.event).__name__ for entry in speaker.store.log(session(speaker).id)]


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
@pytest.mark.parametrize("call", ["read", "write"])
def test_the_conversation_stays_as_it_was_and_goes_on_when_the_store_is_back(call, locale):
    speaker = at_the_first_set(store=Failing(), locale=locale)
    before, remembered = session(speaker), speaker.remembered["dialogue"]
    speaker.store.fail(call)
    once_more(speaker.say("AMAZON.PauseIntent", after=15.0))
    assert session(speaker) == before
    assert speaker.remembered["dialogue"] == remembered
    speaker.say("AMAZON.PauseIntent")
    assert session(speaker).state == "paused"


def test_a_launch_that_fails_is_asked_for_again():
    speaker = Speaker(Failing())
    speaker.store.fail("read")
    once_more(speaker.open())
    speaker.say("StartWorkoutIntent", workout="day-1").hears("We warm up first")


def test_the_voice_that_was_recognised_stays_whose_conversation_it_is():
    speaker = Speaker(Failing())
    speaker.person = "person"
    speaker.store.fail("read")
    once_more(speaker.open()).say("StartWorkoutIntent", workout="day-1")
    assert speaker.store.sessions("person")
    assert not speaker.store.sessions(USER)


@pytest.mark.parametrize(
    ("intent", "slots", "after"),
    [
        ("DoneIntent", {}, 30.0),
        ("AMAZON.NextIntent", {}, 20.0),
        ("SkipIntent", {"scope": "exercise"}, 20.0),
        ("AMAZON.PauseIntent", {}, 20.0),
        ("HarderIntent", {}, 20.0),
        ("PainIntent", {}, 20.0),
        ("MoreRestIntent", {}, 110.0),
        ("EffortIntent", {"effort": 7}, 110.0),
        ("CorrectIntent", {"repetitions": 6}, 110.0),
    ],
)
@pytest.mark.parametrize("last", [False, True], ids=["in the first write", "in the last"])
def test_what_was_done_unheard_is_not_done_again_when_it_is_said_again(intent, slots, after, last):
    heard = at_the_first_set(store=Failing())
    heard.store.calls.clear()
    heard.say(intent, after=after, **slots)
    writes, wanted = heard.store.calls.count("write"), happened(heard)

    speaker = at_the_first_set(store=Failing())
    speaker.store.fail("write", after=True, pass_over=writes - 1 if last else 0)
    once_more(speaker.say(intent, after=after, **slots)).say(intent, **slots)
    assert [name for name in happened(speaker) if name not in {"Pause", "Resume"}] == [
        name for name in wanted if name not in {"Pause", "Resume"}
    ]
    assert (step(speaker).exercise, step(speaker).kind) == (step(heard).exercise, step(heard).kind)
    assert session(speaker).state == session(heard).state
    assert speaker.spoken.split()[:4] == heard.spoken.split()[:4]
    assert speaker.asked == heard.asked


def test_a_workout_begun_unheard_is_begun_once():
    speaker = Speaker(Failing()).open()
    speaker.store.fail("write", after=True)
    once_more(speaker.say("StartWorkoutIntent", workout="day-1")).say("StartWorkoutIntent", workout="day-1")
    assert [one.state for one in speaker.store.sessions(USER)] == ["warming_up"]


def test_the_time_in_which_nobody_heard_anything_is_a_pause():
    """The change of sides begins when its words do, and what was trained is no longer for it."""
    heard = at_the_first_set().say("DoneIntent", after=30.0)
    speaker = at_the_first_set(store=Failing())
    speaker.store.fail("write", after=True)
    once_more(speaker.say("DoneIntent", after=30.0))
    first = speaker.clock.now
    speaker.clock.now += 20.0
    speaker.say("DoneIntent")
    passed = speaker.clock.now - first
    assert session(speaker).began == pytest.approx(session(heard).began + passed)
    assert session(speaker).active_from == pytest.approx(session(heard).active_from + passed)
    assert happened(speaker)[-2:] == [Pause.__name__, Resume.__name__]


def test_something_else_that_is_said_after_it_is_something_else():
    speaker = at_the_first_set(store=Failing())
    speaker.store.fail("write", after=True)
    once_more(speaker.say("AMAZON.PauseIntent", after=15.0)).say("AMAZON.ResumeIntent")
    assert session(speaker).state != "paused"


def test_nothing_is_counted_while_nobody_was_coached():
    """The words stopped where they were interrupted: a set of fifteen seconds so far has not gone on since."""
    speaker = in_the_circuit(store=Failing())
    speaker.store.fail("read")
    once_more(speaker.say("HowToIntent", after=10 + 6))
    speaker.clock.now += 60.0
    speaker.say("AMAZON.PauseIntent")
    done = [one for entry in speaker.store.log(session(speaker).id) for one in entry.effects]
    assert not [one for one in done if isinstance(one, Performed) and one.exercise != "walk"]


def test_after_two_apologies_the_conversation_ends():
    speaker = at_the_first_set(store=Failing())
    speaker.store.fail("read", times=9)
    once_more(speaker.say("AMAZON.PauseIntent"))
    once_more(speaker.say("AMAZON.PauseIntent"))
    speaker.say("AMAZON.PauseIntent").hears("in a minute")
    assert not speaker.listening


@pytest.mark.parametrize("intent", ["AMAZON.StopIntent", "AMAZON.CancelIntent"])
def test_who_wants_to_stop_is_not_asked_again(intent):
    speaker = at_the_first_set(store=Failing())
    speaker.store.fail("read", times=9)
    assert not speaker.say(intent, after=15.0).hears("cannot look into my notes").listening


@pytest.mark.parametrize("locale", ["en-US", "de-DE"])
def test_in_an_emergency_what_to_do_is_said_whatever_fails(locale):
    speaker = at_the_first_set(store=Failing(), locale=locale)
    speaker.store.fail("read", times=9)
    speaker.say("EmergencyIntent", after=15.0)
    speaker.hears({"en-US": "call the emergency number", "de-DE": "wähl den Notruf"}[locale])
    assert not speaker.listening


@pytest.mark.parametrize("after", [False, True], ids=["before it was written", "after it"])
@pytest.mark.parametrize("where", ["in a workout", "out of it"])
def test_a_sign_of_danger_that_no_store_could_keep_is_kept_before_anything_else(where, after):
    speaker = at_the_first_set(store=Failing()) if where == "in a workout" else Speaker(Failing()).open()
    speaker.store.fail("write" if where == "in a workout" else "read", times=2, after=after)
    speaker.say("EmergencyIntent", after=15.0)
    speaker.clock.now += 60.0
    if speaker.store.times:  # it is still down, and the danger is not passed over
        speaker.open().hears("cannot look into my notes")
        speaker.session = None
    speaker.store.times = 0
    speaker.clock.now += 60.0
    assert speaker.open().asked == "how-are-you", speaker.spoken


def test_what_was_done_is_told_although_how_far_it_is_coached_was_not_kept(caplog):
    speaker = at_the_first_set(store=Failing())
    speaker.store.fail("alive", pass_over=1)
    speaker.say("DoneIntent", after=30.0).hears("Change sides")
    assert "is not kept" in caplog.text


def in_a_long_rest(**about) -> Speaker:
    """The rest after the first set; it goes on for five minutes, and was asked about at its beginning."""
    speaker = at_the_first_set(**about).say("MoreRestIntent", after=110.0, minutes=5)
    assert step(speaker).kind == "rest"
    return speaker


def counted_in(speaker: Speaker) -> float:
    """The seconds that were counted in the workout under way."""
    log = speaker.store.log(session(speaker).id)
    return sum(done.seconds for entry in log for done in entry.effects if isinstance(done, Performed))


def test_what_follows_an_answer_that_was_never_finished_is_counted_to_nobody():
    """The rest had been spoken of to its end; the sets that came in its place had not."""
    speaker = in_a_long_rest(store=Failing())
    before = counted_in(speaker)
    speaker.store.fail("alive", pass_over=1)  # how far the answer reaches is not noted: its process is gone
    speaker.say("ReadyIntent")
    assert step(speaker).kind == "ready"
    speaker.session = None
    speaker.clock.now += 4 * 3600.0
    speaker.open()
    assert counted_in(speaker) == before


def test_what_waits_for_its_person_is_not_moved_by_an_apology():
    """The rest was over for an hour. What was said after an apology let it run on, and the sets after it counted."""
    speaker = at_the_first_set(store=Failing())
    speaker.clock.now += speaker.length + 3600.0
    speaker.session = None
    speaker.store.fail("read")
    once_more(speaker.open())
    speaker.clock.now += 3.0
    speaker.request({"type": "LaunchRequest"}).hears("Shall we go on there?")
    before = counted_in(speaker)
    speaker.session = None
    speaker.clock.now += 3600.0
    speaker.open()
    assert counted_in(speaker) == before
