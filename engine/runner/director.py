"""Plans the words of steps: of the current one, of the next one ahead of time, and around answers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from engine.cues.context import ScriptContext
from engine.cues.explanation import met, room_needed, uneven
from engine.cues.models import Cue, Listener, Priority
from engine.cues.placement import after
from engine.cues.script import script
from engine.cues.sounds import sounds
from engine.runner.opening_words import Opening
from engine.runner.playback import Playback
from engine.runner.postponed_cues import pushed_on
from engine.runner.prompter import Prompter
from engine.words.speech import SpokenWords
from engine.workflow import Plan, Session, Step
from engine.workflow.change import due
from engine.workflow.effects import AnyEffect
from engine.workflow.messages import Message
from engine.workflow.position import HAIR


class Director:
    """Hands the scripts of a session's steps to the prompter. It is told of every change of the session."""

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
        """Start with nothing planned. ``opening`` has the reasons to tell in the first walk."""
        self._plan, self._session, self._listener = plan, session, listener
        self._speech, self._playback, self._prompter = speech, playback, prompter
        self._opening = Opening(opening, speech)
        self._ahead: tuple[int, float] | None = None
        self._words_ahead: frozenset[str] = frozenset()
        self._planned: frozenset[str] = frozenset()
        self._heard: frozenset[str] | None = None  # in the step before this one
        self._met: frozenset[str] = frozenset()  # exercises of this session
        self._uneven: frozenset[str] = frozenset()  # places of those not done as they are laid out
        self._room_ahead = 0.0

    def first_words(self) -> list[str]:
        """The texts that are said first, so that they can be ready when the clock starts."""
        return [cue.text for cue in self._script(0)]

    def begin(self) -> list[str]:
        """Begin. Returns the texts of the opening without a place in the first step."""
        return self._opening.give_up(Counter(self.first_words()))

    def come_back(self) -> None:
        """Continue a session that began before, without a second welcome."""
        self._listener = replace(self._listener, greeted=True)

    def leave(self) -> list[str]:
        """End the opening with the first step. Returns its texts that were not spoken."""
        left = self._opening.give_up(self._prompter.told())
        self._opening = Opening((), self._speech)
        return left

    def quieten(self, heard_until: float = math.inf) -> None:
        """Fall silent and drop what was planned. Nobody has heard what came after ``heard_until``."""
        self._prompter.hush(heard_until)
        self._ahead = None

    def learn(self, effects: Iterable[AnyEffect]) -> None:
        """Take note of what was done in this session, and of what was not."""
        known = tuple(effects)
        self._met |= met(self._steps, known)
        self._uneven |= uneven(known)

    def room_needed(self, session: Session) -> float:
        """Seconds that the step which begins now is too short by, to explain an exercise that is new."""
        if self._ahead == (session.step, session.began):
            return self._room_ahead
        taken, steps = self._prompter.taken(session.began), self._plan.steps(session.swaps)
        heard = self._heard_before(session) if self._is_cut_short(session) else None
        listener = replace(self._listener, met=self._met, here=session.step, heard=heard, uneven=self._uneven)
        busy, leapt = 0.0 if taken is None else taken.end, not self._follows(session)
        return room_needed(steps, session.step, self._speech, listener, taken=busy, leapt=leapt)

    def _follows(self, session: Session) -> bool:
        """Whether the current step of ``session`` was reached from the one before it."""
        return session.step == self._session.step + 1 or self._session.state == "ready"

    def _is_cut_short(self, session: Session) -> bool:
        """Whether the step before the current one of ``session`` had less than its time."""
        before = self._session
        whole = before.deadline is None or (session.began >= before.deadline - HAIR and before.added >= 0)
        return not (whole and self._follows(session))

    def _heard_before(self, session: Session) -> frozenset[str]:
        """The words of the step that the current step of ``session`` follows; none after a leap."""
        return frozenset(self._prompter.told()) if self._follows(session) else frozenset()

    def enter(self, session: Session, *, anew: bool = False) -> None:
        """Begin the current step of ``session``. Its first words may be in the playback already.

        A step that begins ``anew`` after a pause says again only what was cut off, and counts.
        """
        if session.step > 0:  # a return to step 0 must not repeat the welcome
            self._listener = replace(self._listener, greeted=True)
        if not anew:
            self._heard = self._heard_before(session)
            self._prompter.step_begins()
        self._session = session
        if self._ahead == (session.step, session.began):
            self._planned = self._words_ahead
        else:
            self._plan_anew()
        self._ahead = None
        self._prepare()

    def go_on(self, session: Session, since: float) -> None:
        """Continue ``since`` seconds into the current step, after an answer or a pause."""
        self._session, self._ahead = session, None
        self._prompter.replan()
        self._plan_step(since)

    def look_ahead(self, session: Session, now: float, deadline: float) -> None:
        """Plan the next step near the end of this one, so that its first word is on time."""
        self._session = session
        following = session.step + 1
        if self._ahead or not deadline - self._playback.lead <= now < deadline or following >= len(self._steps):
            return
        self._room_ahead = self._room(following)
        cues = self._script(following, deadline, self._room_ahead)
        self._give(following, deadline, cues, 0.0, self._room_ahead)
        self._ahead, self._words_ahead = (following, deadline), frozenset(cue.text for cue in cues)

    def _plan_anew(self) -> None:
        if self._ahead is not None:  # spoken ahead, but the step did not begin then
            self.quieten()
        self._prompter.replan()
        self._planned = frozenset()
        self._plan_step(0.0)

    def _plan_step(self, since: float) -> None:
        """Plan the unspoken cues of the current step, from ``since`` seconds after its start."""
        index, began, added = self._session.step, self._session.began, self._session.added
        cues = self._from(since, tuple(_left(self._script(index, began, added), self._prompter.told())))
        self._planned |= {cue.text for cue in cues}
        self._give(index, began, cues, since, added)

    def _from(self, since: float, cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
        """The cues from ``since`` on, with planned ones that would now lie before it."""
        coming = after(cues, since - HAIR)
        before = (cue for cue in cues if cue.at < since - HAIR and cue.priority is not Priority.EXACT)
        late = [cue for cue in before if cue.text in self._planned]
        if not late:
            return coming
        duration = self._steps[self._session.step].duration + self._session.added
        return pushed_on(late, coming, since, duration, self._speech, self._prompter.taken(self._session.began))

    def _give(self, index: int, began: float, cues: Sequence[Cue], since: float, added: float) -> None:
        """Hand the cues and sounds of a step that begins at ``began`` to the prompter."""
        step, previous = self._steps[index], self._steps[index - 1] if index else None
        self_paced = due(self._session, step, began) is None
        end = math.inf if self_paced else began + step.duration + added
        wanted = () if self_paced else (sound for sound in sounds(previous, step, cues) if sound.at >= since)
        self._prompter.plan(began, end, cues, wanted)

    @property
    def _steps(self) -> tuple[Step, ...]:
        return self._plan.steps(self._session.swaps)

    def _script(self, index: int, began: float | None = None, added: float = 0.0) -> tuple[Cue, ...]:
        """The script of a step. If its start ``began`` is known, it leaves room for an answer being spoken."""
        taken = None if began is None else self._prompter.taken(began)
        step, listener = self._steps[index], self._hearer(index)
        scene = ScriptContext(self._steps, step, step.duration, self._speech, listener)
        if self._opening.fits(scene):
            return self._opening.script(scene, taken)
        return script(self._steps, index, self._speech, listener, added=added, taken=taken)

    def _room(self, index: int) -> float:
        """Seconds that a step which is still to come will be too short by."""
        return room_needed(self._steps, index, self._speech, self._hearer(index))

    def _hearer(self, index: int) -> Listener:
        """The listener of a step: what was heard right before it, and what was done in this session."""
        here, heard = self._session.step, None
        if index == here:
            heard = self._heard
        elif index == here + 1 and self._session.added:  # all but its last words have been said
            heard = frozenset(self._prompter.told())
        return replace(self._listener, met=self._met, here=here, heard=heard, uneven=self._uneven)

    def _prepare(self) -> None:
        """Prepare the words of the next steps at the paces they will have."""
        here = self._session.step
        following = range(here, min(here + self._playback.ahead, len(self._steps)))
        cues = [cue for number in following for cue in self._script(number, None, self._room(number))]
        self._playback.prepare((cue.text, cue.pace) for cue in cues)


def _left(cues: Iterable[Cue], told: Counter[str]) -> Iterator[Cue]:
    """The cues not spoken yet. A sentence planned twice is spoken twice."""
    for cue in cues:
        if told[cue.text]:
            told[cue.text] -= 1
        else:
            yield cue
