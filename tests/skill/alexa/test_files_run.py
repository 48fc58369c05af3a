"""How many product files one request runs through, in a warm process: one behaviour is read in few files."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from engine.storage.memory import MemoryStore
from skill.alexa.skill import build
from tests.skill.conversation.speaker import Clock, Speaker

ROOT = Path(__file__).parent.parent.parent.parent
WARM = 60
"""People who did the same before: wordings vary by eight seeds, and each is met."""


class Warm:
    """A skill that has answered the same request before."""

    def __init__(self) -> None:
        self.store, self.clock = MemoryStore(), Clock()
        self.skill = build(self.store, clock=self.clock)
        self._people = 0

    def person(self) -> Speaker:
        self._people += 1
        return Speaker(store=self.store, skill=self.skill, clock=self.clock, user=f"person-{self._people}")


def files_of(act: Callable[[], object]) -> set[str]:
    """Name the files of ours in which a function runs."""
    seen: set[str] = set()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call":
            seen.add(frame.f_code.co_filename)

    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(None)
    ours = (Path(name) for name in seen if name.startswith(str(ROOT)))
    return {path.relative_to(ROOT).as_posix() for path in ours if path.is_relative_to(ROOT / "engine")} | {
        path.relative_to(ROOT).as_posix()
        for path in (Path(name) for name in seen if name.startswith(str(ROOT / "skill")))
    }


def at_a_harder_step_up(person: Speaker) -> Speaker:
    person.open().say("StartWorkoutIntent", workout="day-3").say("ReadyIntent", after=200)
    person.say("SkipIntent", after=5, scope="phase").say("ReadyIntent").say("ReadyIntent")
    return person.say("HarderIntent", after=4.0).say("ReadyIntent")


def test_easier_runs_through_twenty_one_files_at_most() -> None:
    warm = Warm()
    for _ in range(WARM):
        at_a_harder_step_up(warm.person()).say("EasierIntent", after=4.0)
    person = at_a_harder_step_up(warm.person())
    files = files_of(lambda: person.say("EasierIntent", after=4.0))

    person.hears("Easier, then: step-up")
    assert len(files) <= 21, sorted(files)


def test_start_a_workout_runs_through_forty_five_files_at_most() -> None:
    warm = Warm()
    for _ in range(WARM):
        warm.person().open().say("StartWorkoutIntent")
    person = warm.person().open()
    files = files_of(lambda: person.say("StartWorkoutIntent"))

    person.hears("Start walking now")
    assert len(files) <= 45, sorted(files)
