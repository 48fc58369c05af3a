"""Passes cues and answers to the playback, each at its time, never two at once, none out of date."""

from __future__ import annotations

import math
from collections import Counter, deque
from collections.abc import Callable, Iterable
from typing import NamedTuple

from engine.cues.models import Cue
from engine.cues.placement import MARGIN, Span
from engine.cues.sounds import Sound
from engine.runner.agenda import Agenda, Item
from engine.runner.playback import Playback
from engine.workflow.position import HAIR

LATE = 2.0
"""Real seconds by which a cue may be late. After that it is left out, so that old cues never come in a burst."""

LATE_EXACT = 0.5
"""The same for a cue that names a moment."""


LINGERS = 0.6
"""Seconds for which a word is still, or already, in the air: rooms ring, and lengths are estimates."""


class Spoken(NamedTuple):
    """A text given to the playback: a cue, or an answer if ``cue`` is None.

    Attributes:
        at: When it begins, in seconds since the epoch.
        end: When it is over.
    """

    at: float
    end: float
    text: str
    cue: Cue | None


class Prompter:
    """Keeps what is planned, what the playback was given, and what has been heard of the current step.

    Attributes:
        free_at: When everything given to the playback is over.
    """

    def __init__(self, playback: Playback, show: Callable[[Spoken], None]) -> None:
        """Speak with ``playback``. ``show`` is called for each text when it is heard."""
        self._playback, self._show = playback, show
        self._agenda = Agenda()
        self._sounds: deque[Sound] = deque()
        self._coming: deque[Spoken] = deque()
        self._heard: list[Spoken] = []
        self._answering = Span(0.0, 0.0)
        self.free_at = 0.0

    def plan(self, began: float, end: float, cues: Iterable[Cue], sounds: Iterable[Sound] = ()) -> None:
        """Plan the cues and sounds of a step from ``began`` to ``end``."""
        self._agenda.add(began, end, cues)
        self._sounds.extend(Sound(began + sound.at, sound.name) for sound in sounds)

    def replan(self) -> None:
        """Drop what is planned and not yet given to the playback."""
        self._agenda.clear()
        self._sounds.clear()

    def step_begins(self) -> None:
        """Begin a new step: what was heard belongs to the previous one."""
        self._heard.clear()

    def hush(self, heard_until: float = math.inf) -> None:
        """Fall silent now. A text that is cut off counts as not spoken, and so does one after ``heard_until``."""
        now = self._playback.now()
        self._playback.hush()
        self.replan()
        self._coming.clear()
        self._heard = [spoken for spoken in self._heard if spoken.end <= min(now, heard_until)]
        self._answering = Span(now, 0.0)
        self.free_at = 0.0

    def answer(self, text: str, room: float = 0.0) -> None:
        """Speak ``text`` now, or right after the answer being spoken. It takes at least ``room`` seconds."""
        at = max(self._playback.now(), self.free_at)
        end = self._playback.say(text, at) or at
        self.free_at = max(end + MARGIN, at + room)
        began, over = self._answering
        self._answering = Span(began if over >= at - HAIR else at, self.free_at)
        self._coming.append(Spoken(at, end, text, None))
        self._show_until(self._playback.now(), math.inf)

    def taken(self, began: float) -> Span | None:
        """The span of the answer being spoken, in seconds of a step that begins at ``began``.

        It starts a margin late, so that the text spoken just before keeps its place.
        """
        start, end = self._answering
        return Span(max(0.0, start - began) + MARGIN, end - began) if end > began else None

    def told(self) -> Counter[str]:
        """How often each sentence was spoken in this step, or is sure to be. Numbers are not counted."""
        given = (*self._heard, *self._coming)
        return Counter(spoken.text for spoken in given if spoken.cue and spoken.cue.kind not in {"count", "time"})

    def sounding(self, now: float) -> tuple[str, ...]:
        """What is being said at ``now``, was said just before, or will be in a moment."""
        lately = (spoken for spoken in self._heard[-2:] if now < spoken.end + LINGERS)
        soon = (spoken for spoken in self._coming if spoken.at < now + LINGERS)
        return tuple(spoken.text for spoken in (*lately, *soon))

    def word_began(self, now: float) -> float:
        """When the text that sounds at ``now`` began; ``now`` if there is none."""
        last = self._heard[-1] if self._heard else None
        return last.at if last and last.cue and now < last.end else now

    def speak(self, now: float, before: float = math.inf) -> None:
        """Give the playback what is due and begins before ``before``; show what has been heard."""
        for item in self._agenda.take(now + self._playback.lead, before):
            self._give(item, now)
        self._ring(now, before)
        self._show_until(now, before)

    def next_moment(self) -> float:
        """When the next item is due."""
        return min(self._agenda.next_moment() - self._playback.lead, self._coming[0].at if self._coming else math.inf)

    def _give(self, item: Item, now: float) -> None:
        cue, free = item.cue, self.free_at - HAIR
        if self._playback.wall(now - item.at) > (LATE_EXACT if item.exact else LATE):
            return
        if item.at < free and (item.exact or free - item.at > LATE):
            return
        at = item.at if item.exact else max(item.at, self.free_at)
        end = self._playback.say(cue.text, at, cue.pace, self._agenda.room(item))
        if end is not None:
            self.free_at = end
            self._coming.append(Spoken(at, end, cue.text, cue))

    def _ring(self, now: float, before: float) -> None:
        """Play due sounds. Late ones and ticks under a word are left out."""
        while self._sounds and self._sounds[0].at <= now + self._playback.lead and self._sounds[0].at < before:
            at, name, _ = self._sounds.popleft()
            under = at < self.free_at
            if self._playback.wall(now - at) < LATE_EXACT and not (under and name == "tick"):
                self._playback.sound(name, at, soft=under)

    def _show_until(self, now: float, before: float) -> None:
        while self._coming and self._coming[0].at <= now and self._coming[0].at < before:
            self._heard.append(self._coming.popleft())
            self._show(self._heard[-1])
