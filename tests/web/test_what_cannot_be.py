"""What a page tells that cannot be true by the clock: refused, and the workout is unharmed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from engine.session.playback import PAGE_AHEAD
from engine.web.playlist import Playlist
from engine.web.talk_messages import LATEST, Say, Tell, Where
from engine.workflow.session import Session
from tests.dialogue.driving import NOON
from tests.web.room import HERE, Room

TOLD = ("started", "finished", "stopped", "failed")
FAR = 9999
PLACES = ((0, FAR), (FAR, 0.0), (12, 0.0), (12, FAR))


class Page(Room):
    """A page that plays a workout, by a clock that the test sets."""

    def __init__(self, folder: Path) -> None:
        self.now = NOON
        super().__init__(folder, lambda: self.now)
        self.playing: Playlist = self.begin("starter")

    def where(self, step: int, since: float) -> Where:
        return Where(self.playing.session, self.playing.stream, step, since, plays=True)

    @property
    def session(self) -> Session:
        return self.store.load(self.playing.session).session


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Page]:
    made = Page(tmp_path)
    yield made
    made.shelf.close()


def is_as_it_was(page: Page, before: Session) -> bool:
    """Whether the workout is where it was, and is coached no longer than until now."""
    alive = page.store.load(before.id).alive_at
    return page.session == before and (alive is None or alive <= page.now)


def test_a_page_is_never_further_than_the_clock(page: Page) -> None:
    page.now += 5.0
    before = page.session
    for told, (step, since), ago in product(TOLD, PLACES, (0.0, LATEST)):
        reply = page.talk.tell(Tell(told, page.where(step, since), ago))  # type: ignore[arg-type]
        assert reply.halts
        assert is_as_it_was(page, before)


def test_no_step_is_finished_before_its_time(page: Page) -> None:
    page.now += 5.0
    before = page.session
    assert page.talk.tell(Tell("finished", page.where(0, 0.0))).halts
    assert is_as_it_was(page, before)


def test_a_held_workout_goes_on_no_further_than_the_clock(page: Page) -> None:
    page.now += 20.0
    page.talk.tell(Tell("stopped", page.where(0, 20.0)))
    before = page.session
    assert page.talk.tell(Tell("started", page.where(0, FAR))).halts
    assert is_as_it_was(page, before)


def test_what_is_pressed_far_ahead_is_pressed_where_the_workout_is(page: Page) -> None:
    for number, (step, since) in enumerate(PLACES):
        page.now += 5.0
        page.talk.say(Say(f"pressed{number}", key=" ", where=page.where(step, since)))
        assert (page.session.state, page.session.step) == ("paused" if number % 2 == 0 else "warming_up", 0)
        assert (page.session.paused_at or 0.0) <= page.now


def test_of_an_earlier_step_no_time_is_believed(page: Page) -> None:
    first = page.playing.begins[1]
    page.now += first + 5.0
    assert not page.talk.tell(Tell("started", page.where(1, 5.0))).halts
    page.talk.tell(Tell("started", page.where(0, FAR)))
    alive = page.store.load(page.session.id).alive_at
    assert alive is not None
    assert alive <= page.now


def test_a_page_whose_clock_is_a_little_fast_is_believed_to_the_end(page: Page) -> None:
    steps = page.store.load(page.playing.session).plan.steps(())
    for index in range(len(page.playing.begins)):
        page.now = NOON + page.playing.begins[index] - PAGE_AHEAD / 2
        page.talk.tell(Tell("started", page.where(index, 0.0)))
    page.now = NOON + page.playing.total
    page.talk.tell(Tell("finished", page.where(len(steps) - 1, steps[-1].duration)))
    assert page.session.state == "finished"
    assert page.store.latest_open(HERE) is None
