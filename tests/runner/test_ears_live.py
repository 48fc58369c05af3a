"""Ears with a process of their own, hearing a virtual microphone: what is heard, and what happens when it breaks."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, Popen

import numpy as np
import pytest

from engine.dialogue.conversation import STOP_HEARD
from engine.dialogue.intent import Intent
from engine.listening.hearing import Heard
from engine.runner.ears import Arming
from engine.runner.ears_live import LiveEars
from engine.runner.ears_messages import Caught, Failed, Options
from engine.runner.ears_process import start_worker
from engine.runner.inbox import Inbox
from engine.voice.uptime import uptime
from engine.words.words import Words
from tests.runner.tone_ear import CRASHES, tone
from tests.voice.pulse import MISSING, RATE, WHY_NOT, Pulse, running, until

pytestmark = pytest.mark.skipif(bool(MISSING), reason=WHY_NOT)

OPTIONS = Options(locale="en-US", weights="", opener="tests.runner.tone_ear:open_ear")
WORDS = Words.load("en-US")


@pytest.fixture
def pulse() -> Iterator[Pulse]:
    with running() as service:
        service.add_microphone("desk")
        yield service


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    inbox = Inbox()
    yield inbox
    inbox.close()


@pytest.fixture
def ears(pulse: Pulse, inbox: Inbox) -> Iterator[LiveEars]:
    ears = LiveEars(lambda: start_worker(OPTIONS), inbox, WORDS)
    ears.start()
    yield ears
    ears.close()


def hear(pulse: Pulse, inbox: Inbox, pitch: int) -> Intent:
    """Play a tone into the room, again until it is heard: the process may still be starting."""
    for _ in range(20):
        with pulse.play(tone(pitch, RATE), "desk-room") as playing:
            playing.wait(30)
        inbox.wait(1.5)
        came = inbox.take()
        if came is not None:
            assert isinstance(came, Intent)
            return came
    raise AssertionError("nothing was heard")


def test_what_is_heard_comes_into_the_inbox_is_shown_and_answered_by_a_soft_tone(
    pulse: Pulse, inbox: Inbox, ears: LiveEars
) -> None:
    recording = pulse.record()
    ears.arm(Arming("in-rest", addressed=False))
    assert hear(pulse, inbox, 440) == Intent("DoneIntent")
    assert ears.note() == "Heard: in-rest"
    until(lambda: np.abs(recording.samples().astype(int)).max() > 500)


def test_the_key_of_push_to_talk_stands_for_the_call_once(pulse: Pulse, inbox: Inbox, ears: LiveEars) -> None:
    ears.arm(Arming("in-set"))
    hear(pulse, inbox, 660)
    assert ears.note() == "Heard: in-set, called"
    ears.talk()
    assert ears.note() == WORDS.say("ears-waiting")
    ears.arm(Arming("in-set"))
    hear(pulse, inbox, 660)
    assert ears.note() == "Heard: in-set"
    ears.arm(Arming("in-set"))
    hear(pulse, inbox, 660)
    assert ears.note() == "Heard: in-set, called"


def test_a_recogniser_that_breaks_down_is_replaced_once_and_told_of_in_one_line(
    pulse: Pulse, inbox: Inbox, ears: LiveEars
) -> None:
    hear(pulse, inbox, 440)
    first = ears.pid
    ears.arm(Arming("in-rest"))
    pulse.play(tone(CRASHES, RATE), "desk-room").wait(30)
    until(lambda: ears.pid not in (first, None))
    hear(pulse, inbox, 880)
    assert ears.note() == "Heard: in-rest, called"  # the new one knows what is sensible
    assert ears.notices() == []
    os.kill(ears.pid or 0, signal.SIGKILL)
    until(lambda: not ears.there)
    assert ears.notices() == ["ears-lost"]
    assert ears.notices() == []


def test_one_that_hangs_is_replaced(
    pulse: Pulse, inbox: Inbox, ears: LiveEars, monkeypatch: pytest.MonkeyPatch
) -> None:
    hear(pulse, inbox, 440)
    first = ears.pid
    os.kill(first or 0, signal.SIGSTOP)
    monkeypatch.setattr("engine.runner.ears_live.HANGS", 2.0)

    def replaced() -> bool:
        ears.arm(Arming("in-rest"))
        return ears.pid not in (first, None)

    until(replaced)
    hear(pulse, inbox, 880)


def test_a_microphone_that_is_pulled_out_is_told_of_and_comes_back(pulse: Pulse, inbox: Inbox, ears: LiveEars) -> None:
    hear(pulse, inbox, 440)
    (module,) = [line.split()[0] for line in pulse.control("list", "short", "modules").splitlines() if "remap" in line]
    pulse.control("unload-module", module)
    until(lambda: not ears.there)
    assert ears.notices() == ["ears-microphone-lost"]
    pulse.control("load-module", "module-remap-source", "master=desk-room.monitor", "source_name=desk")
    until(lambda: ears.there)
    assert ears.notices() == ["ears-microphone-back"]
    hear(pulse, inbox, 440)


def test_what_is_played_while_the_recogniser_loads_is_known_to_it(inbox: Inbox, tmp_path: Path) -> None:
    """Its microphone is open before everything is loaded: the coach's first words would be somebody's."""
    told = tmp_path / "told"
    command = ["sh", "-c", 'cat > "$0"; true', str(told)]
    ears = LiveEars(lambda: Popen(command, stdin=PIPE, stdout=PIPE), inbox, WORDS)
    ears.start()
    ears.played(np.ones(100, np.int16), 5.0)
    until(lambda: told.exists() and told.read_bytes().endswith(np.ones(100, np.int16).tobytes()))
    ears.close()


def test_stop_is_asked_about_and_what_was_heard_while_the_coach_was_stopped_is_not_done(inbox: Inbox) -> None:
    ears = LiveEars(lambda: start_worker(OPTIONS), inbox, WORDS)
    ears._took(Caught(uptime(), Heard(at=0, end=1, meaning="AMAZON.StopIntent", text="Coach, stop.")))
    assert inbox.take() == Intent(STOP_HEARD)
    ears._took(Caught(uptime() - 10, Heard(at=0, end=1, meaning="DoneIntent", text="Coach, done.")))
    assert inbox.take() is None


def test_one_that_cannot_listen_here_is_not_begun_again(inbox: Inbox) -> None:
    begun = []
    ears = LiveEars(lambda: begun.append(1) or start_worker(OPTIONS), inbox, WORDS)
    ears._took(Failed("The weights are damaged."))
    ears._took(None)
    assert begun == []
    assert ears.notices() == ["ears-lost"]
    ears.close()


def test_the_process_ends_with_the_coach(pulse: Pulse, inbox: Inbox, ears: LiveEars) -> None:
    hear(pulse, inbox, 440)
    pid = ears.pid or 0
    ears.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
