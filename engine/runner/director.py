"""Plans the words of steps: this one's, the next one's ahead of time, and the rest of one around an answer."""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec.structs import replace

from engine.cues.models import Cue, Listener
from engine.cues.placing import after
from engine.cues.script import script
from engine.cues.sounds import sounds
from engine.runner.mouth import Mouth
from engine.runner.prompter import A_HAIR, Prompter
from engine.words.speech import SpokenWords
from engine.workflow import Plan, Session, Step
from engine.workflow.change import due

AHEAD = 3
"""Steps whose clips are made ahead of time."""


class Director:
    """Hands the scripts of a session's steps to the prompter. Told of every change of the session; decides nothing."""

    def __init__(
        self, plan: Plan, session: Session, listener: Listener, speech: SpokenWords, mouth: Mouth, prompter: Prompter
    ) -> None:
        """Begin with nothing planned."""
        self._plan, self._session, self._listener = plan, session, listener
        self._speech, self._mouth, self._prompter = speech, mouth, prompter
        self._ahead: tuple[int, float] | None = None

    def first_words(self) -> list[str]:
        """The texts that are said first, so that they can be ready when the clock starts."""
        return [cue.text for cue in self._script(0)]

    def quieten(self) -> None:
        """Fall silent, and forget what was planned."""
        self._prompter.hush()
        self._ahead = None

    def enter(self, session: Session) -> None:
        """The current step of ``session`` begins; its first words may have been given to the mouth already."""
        if session.step > 0:  # whoever comes back to the first step has been welcomed
            self._listener = replace(self._listener, greeted=True)
        self._session = session
        self._prompter.step_begins()
        if self._ahead != (session.step, session.began):
            self._plan_anew()
        self._ahead = None
        self._prepare()

    def go_on(self, session: Session, since: float) -> None:
        """Go on ``since`` seconds into the current step: an answer came in between, or a pause."""
        self._session = session
        self._plan_step(since)

    def look_ahead(self, session: Session, now: float, deadline: float) -> None:
        """Near the end of a step, plan the next one: its first word must not wait for us."""
        self._session = session
        following = session.step + 1
        if self._ahead or not deadline - self._mouth.lead <= now < deadline or following >= len(self._steps):
            return
        self._give(following, deadline, self._script(following, deadline), 0.0)
        self._ahead = (following, deadline)

    def _plan_anew(self) -> None:
        if self._ahead is not None:  # said ahead, for a moment at which it did not begin
            self.quieten()
        self._prompter.replan()
        self._plan_step(0.0)

    def _plan_step(self, since: float) -> None:
        """Plan what is said in the current step from ``since`` seconds after its start, and was not said before."""
        index, began, told = self._session.step, self._session.began, self._prompter.told()
        cues = [cue for cue in after(self._script(index, began), since - A_HAIR) if cue.text not in told]
        self._give(index, began, cues, since)

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
        return script(self._steps, index, self._speech, self._listener, added=added, taken=taken)

    def _prepare(self) -> None:
        """Have the words of the next steps made ready, at the paces at which they will be wanted."""
        following = range(self._session.step, min(self._session.step + AHEAD, len(self._steps)))
        cues = [cue for number in following for cue in self._script(number)]
        for pace in sorted({cue.pace for cue in cues}):
            self._mouth.prepare([cue.text for cue in cues if cue.pace == pace], pace)
