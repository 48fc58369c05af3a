"""Shows and speaks a session: its steps, the answers, and the questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from engine.cues.models import Listener
from engine.cues.placement import MARGIN
from engine.cues.position_text import lifted
from engine.runner.conversation import Heard
from engine.runner.director import Director
from engine.runner.ears import Asked
from engine.runner.playback import Playback
from engine.runner.prompter import Prompter, Spoken
from engine.runner.screen import Screen
from engine.words.speech import SpokenWords
from engine.workflow import Plan, Session
from engine.workflow.effects import Amended, AnyEffect
from engine.workflow.machine import MIDDLE
from engine.workflow.messages import Message
from engine.workflow.position import HAIR, current, elapsed, trained


class Presenter:
    """Presents a session on a screen and with a playback. It is told of every change of the session.

    Attributes:
        director: Plans the words of the steps.
        prompter: Passes words to the playback.
        speech: The words, with the lengths of the voice.
        asked: The question that was said and is not answered yet.
        amended: The corrections so far: a weight that was reported is shown instead of the planned one.
    """

    def __init__(
        self,
        plan: Plan,
        session: Session,
        listener: Listener,
        words: SpokenWords,
        playback: Playback,
        screen: Screen,
        opening: Sequence[Message],
    ) -> None:
        """Present nothing yet. ``opening`` has the reasons to tell in the first walk."""
        self._plan, self._session, self._screen, self._playback = plan, session, screen, playback
        self.speech = SpokenWords(words.words, playback.length)
        self.prompter = Prompter(playback, self._show)
        self.director = Director(plan, session, listener, self.speech, playback, self.prompter, opening)
        self.amended: list[Amended] = []
        self.asked = Asked()

    def begin(self) -> None:
        """Show the reasons that find no time in the first walk."""
        for text in self.director.begin():
            self._screen.note(text)

    def come_back(self, effects: Iterable[AnyEffect]) -> None:
        """Go on with a session that began before, and that had ``effects``."""
        self.director.come_back()
        self.take(self._session, tuple(effects))

    def take(self, session: Session, effects: Sequence[AnyEffect]) -> None:
        """Take note of where the session is, and of what came of the last event."""
        self._session = session
        self.amended += [effect for effect in effects if isinstance(effect, Amended)]
        self.director.learn(effects)

    def answer(self, messages: Iterable[Message]) -> bool:
        """Speak answers now, or right after the one being spoken. Returns whether there were any."""
        spoken = [self.speech.text(message.id, message.arguments) for message in messages]
        for text in spoken:
            self.prompter.answer(text)
        return bool(spoken)

    def ask(self, kind: str, question: Message) -> None:
        """Say a question of a ``kind`` now, or right after the answer being spoken."""
        self.answer((question,))
        self.asked = Asked(kind, self.prompter.free_at)

    def seconds_until_said(self, messages: Iterable[Message]) -> float:
        """Seconds until everything is said that is being said, and ``messages`` as well."""
        texts = (self.speech.text(message.id, message.arguments) for message in messages)
        busy = max(0.0, self.prompter.free_at - self._playback.now())
        return busy + sum(self._playback.length(text, 1.0) + MARGIN for text in texts)

    def show_step(self) -> None:
        """Show that a step begins."""
        step = current(self._plan, self._session)
        load = lifted(step, self.amended)
        self._screen.heading(replace(step, load=load), trained(self._session, self._session.began))

    def leave_opening(self) -> None:
        """Show the reasons that were not spoken in the first walk."""
        for text in self.director.leave():
            self._screen.note(text)

    def stand_still(self, heard: Heard, question: str, *, moved: bool, stood: bool = False) -> None:
        """Say why the session is held, and ask what to do. Nothing of the workout is said meanwhile.

        Where it ``stood`` still before, what is still being said was answered, and is cut off: a question is heard, and
        seen, before it can be answered.
        """
        if stood and heard.question is not None:
            self.prompter.hush()
        if moved and elapsed(self._session, heard.reaches) > HAIR:
            self.show_step()
            self.director.enter(self._session)
        if moved:
            self.director.quieten()
        self.answer(heard.messages)
        if heard.question is not None:
            self.ask(question, heard.question)
            self._screen.keys_for(question)

    def go_on(self, since: float) -> None:
        """Plan the rest of the current step again, from ``since`` seconds after its start."""
        if self._session.state in MIDDLE:
            self.director.go_on(self._session, since)

    def _show(self, spoken: Spoken) -> None:
        clock = trained(self._session, spoken.at)
        if spoken.cue is None:
            self._screen.said(spoken.text, clock)
        else:
            self._screen.cue(spoken.cue, clock)
