"""Plans the words of steps: this one's, the next one's ahead of time, and the rest of one around an answer."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from engine.cues.context import ScriptContext
from engine.cues.models import Cue, Listener, Priority
from engine.cues.placement import after
from engine.cues.script import script
from engine.cues.sounds import sounds
from engine.runner.opening_words import Opening
from engine.runner.playback import Playback
from engine.runner.postponed_cues import pushed_on
from engine.runner.prompter import A_HAIR, Prompter
from engine.words.speech import SpokenWords
from engine.workflow import Plan, Session, Step
from engine.workflow.change import due
from engine.workflow.messages import Message

AHEAD = 3
"""Steps whose clips are made ahead of time."""


class Director:
    """Hands the scripts of a session's steps to the prompter. Told of every change of the session; decides nothing."""

    def __init__(
        self,
        plan: Plan,
        session: Session,
        listener: Listener,
        speech: SpokenWords,
        playback: Playback,
        prompter: Prompter,
        opening: Sequence[Message] = (),
    ) -> None:
        """Begin with nothing planned; ``opening`` is what to tell in the first walk."""
        self._plan, self._session, self._listener = plan, session, listener
        self._speech, self._playback, self._prompter = speech, playback, prompter
        self._opening = Opening(opening, speech)
        self._ahead: tuple[int, float] | None = None
        self._words_ahead: frozenset[str] = frozenset()
        self._planned: frozenset[str] = frozenset()
        self._heard: frozenset[str] | None = None  # in the step before this one

    def first_words(self) -> list[str]:
        """The texts that are said first, so that they can be ready when the clock starts."""
        return [cue.text for cue in self._script(0)]

    def begin(self) -> list[str]:
        """Begin; the texts of the opening that have no place in the first step."""
        return self._opening.give_up(Counter(self.first_words()))

    def leave(self) -> list[str]:
        """The first step is over, and the opening with it; the texts of it that were not said."""
        left = self._opening.give_up(self._prompter.told())
        self._opening = Opening((), self._speech)
        return left

    def quieten(self) -> None:
        """Fall silent, and forget what was planned."""
        self._prompter.hush()
        self._ahead = None

    def enter(self, session: Session) -> None:
        """The current step of ``session`` begins; its first words may have been given to the playback already."""
        if session.step > 0:  # whoever comes back to the first step has been welcomed
            self._listener = replace(self._listener, greeted=True)
        follows = session.step == self._session.step + 1
        self._heard = frozenset(self._prompter.told()) if follows else None
        self._session = session
        self._prompter.step_begins()
        if self._ahead == (session.step, session.began):
            self._planned = self._words_ahead
        else:
            self._plan_anew()
        self._ahead = None
        self._prepare()

    def go_on(self, session: Session, since: float) -> None:
        """Go on ``since`` seconds into the current step: an answer came in between, or a pause."""
        self._session, self._ahead = session, None
        self._prompter.replan()
        self._plan_step(since)

    def look_ahead(self, session: Session, now: float, deadline: float) -> None:
        """Near the end of a step, plan the next one: its first word must not wait for us."""
        self._session = session
        following = session.step + 1
        if self._ahead or not deadline - self._playback.lead <= now < deadline or following >= len(self._steps):
            return
        cues = self._script(following, deadline)
        self._give(following, deadline, cues, 0.0)
        self._ahead, self._words_ahead = (following, deadline), frozenset(cue.text for cue in cues)

    def _plan_anew(self) -> None:
        if self._ahead is not None:  # said ahead, for a moment at which it did not begin
            self.quieten()
        self._prompter.replan()
        self._planned = frozenset()
        self._plan_step(0.0)

    def _plan_step(self, since: float) -> None:
        """Plan what is said in the current step from ``since`` seconds after its start, and was not said before."""
        index, began = self._session.step, self._session.began
        cues = self._from(since, tuple(_left(self._script(index, began), self._prompter.told())))
        self._planned |= {cue.text for cue in cues}
        self._give(index, began, cues, since)

    def _from(self, since: float, cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
        """The cues from ``since`` on; one that was planned, and lies before that now, is not lost."""
        coming = after(cues, since - A_HAIR)
        before = (cue for cue in cues if cue.at < since - A_HAIR and cue.priority is not Priority.EXACT)
        late = [cue for cue in before if cue.text in self._planned]
        if not late:
            return coming
        duration = self._steps[self._session.step].duration + self._session.added
        return pushed_on(late, coming, since, duration, self._speech, self._prompter.taken(self._session.began))

    def _give(self, index: int, began: float, cues: Sequence[Cue], since: float) -> None:
        """Hand the cues of a step that begins at ``began`` to the prompter, with the sounds that go with them."""
        step, previous = self._steps[index], self._steps[index - 1] if index else None
        self_paced = due(self._session, step, began) is None
        added = self._session.added if began == self._session.began else 0.0
        end = math.inf if self_paced else began + step.duration + added
        wanted = () if self_paced else (sound for sound in sounds(previous, step, cues) if sound.at >= since)
        self._prompter.plan(began, end, cues, wanted)

    @property
    def _steps(self) -> tuple[Step, ...]:
        return self._plan.steps(self._session.swaps)

    def _script(self, index: int, began: float | None = None) -> tuple[Cue, ...]:
        """The script of a step that begins at ``began``, around what is being answered; None: whenever it does."""
        here = index == self._session.step and began == self._session.began
        added = self._session.added if here else 0.0
        taken = None if began is None else self._prompter.taken(began)
        step = self._steps[index]
        listener = replace(self._listener, heard=self._heard if index == self._session.step else None)
        scene = ScriptContext(self._steps, step, step.duration, self._speech, listener)
        if self._opening.fits(scene):
            return self._opening.script(scene, taken)
        return script(self._steps, index, self._speech, listener, added=added, taken=taken)

    def _prepare(self) -> None:
        """Have the words of the next steps made ready, at the paces at which they will be wanted."""
        following = range(self._session.step, min(self._session.step + AHEAD, len(self._steps)))
        cues = [cue for number in following for cue in self._script(number)]
        for pace in sorted({cue.pace for cue in cues}):
            self._playback.prepare([cue.text for cue in cues if cue.pace == pace], pace)


def _left(cues: Iterable[Cue], told: Counter[str]) -> Iterator[Cue]:
    """What was not said yet; a sentence that is wanted twice is said twice."""
    for cue in cues:
        if told[cue.text]:
            told[cue.text] -= 1
        else:
            yield cue
