"""A smart speaker, with or without a screen, as the platform's documentation has it; it knows nothing of this skill.

device = Device(skill, length=lambda url: 30.0)
device.open()                    # "Alexa, open form coach"
device.hear()                    # until it has spoken
device.say("AMAZON.YesIntent")   # in the session
device.wait(60.0)                # time passes; what plays, plays
device.call("AMAZON.NextIntent") # "Alexa, next", while a stream plays
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.skill.device import speech
from tests.skill.device.conversation import WAITS, Conversation
from tests.skill.device.envelopes import APL, SPEAKER, Envelope, Envelopes, Model, intent
from tests.skill.device.player import Length, Nearly, Player, carry_out
from tests.skill.device.post import Post, Skill
from tests.skill.device.road import Way, straight
from tests.skill.device.screen import Screen
from tests.skill.device.timeline import Timeline

FREE = frozenset(
    f"AMAZON.{name}Intent"
    for name in (
        *("Next", "Previous", "Pause", "Resume", "Repeat", "StartOver", "Cancel", "Stop"),
        *("LoopOn", "LoopOff", "ShuffleOn", "ShuffleOff"),
    )
)
"""What is said without the skill's name while its stream plays, or after it was the last one to play."""

BUTTONS = {"next": "Next", "previous": "Previous", "play": "Play", "pause": "Pause"}

LONG = 600.0


class Device:
    """A device of one account. What somebody says waits for its answer; the answer is spoken in time that passes.

    Attributes:
        time: It has ``now``, ``later`` and, where the device itself lets time pass, ``run``.
        post: What reached the skill, and what of it was refused.
        player, screen, conversation: Its parts.
    """

    def __init__(
        self,
        skill: Skill,
        length: Length,
        *,
        time: Any = None,
        model: Model = SPEAKER,
        envelopes: Envelopes | None = None,
        road: Way = straight,
        nearly: Nearly = 1.0,
        locale: str = "en-US",
    ) -> None:
        self.time = time or Timeline()
        self.envelopes = envelopes or Envelopes(model, locale)
        self.post = Post(skill, self.time, self.envelopes, road)
        self.post.context = self._context
        self.player = Player(self.time, length, self._tell_of_stream, nearly)
        self.screen = Screen(self.envelopes.model.screen)
        self.conversation = Conversation(self.time, self.player, self.screen, self.post)

    # --- what people do ---

    def open(self, task: Mapping[str, Any] | None = None) -> Envelope | None:
        """Open the skill by its name; or by a routine, a quick link or the end of a timer, with a task."""
        launch = {"type": "LaunchRequest", **({"task": dict(task)} if task else {})}
        return self._speak(launch, self.envelopes.new_session())

    def say(self, name: str, **slots: Any) -> Envelope | None:
        """Say something in the session, now: what is being said is cut off."""
        if self.conversation.session is None:
            raise AssertionError(f"{name}: no session is open, and nobody said the skill's name")
        return self._speak({"type": "IntentRequest", "intent": intent(name, **slots)})

    def ask(self, name: str, **slots: Any) -> Envelope | None:
        """Say it in one sentence with the skill's name."""
        return self._speak({"type": "IntentRequest", "intent": intent(name, **slots)}, self.envelopes.new_session())

    def call(self, name: str) -> Envelope | None:
        """Say "Alexa, next" or the like to the skill whose stream plays or played last."""
        if name not in FREE or not self.player.token:
            raise AssertionError(f"{name} does not reach the skill without its name")
        return self.ask(name)

    def press(self, button: str) -> None:
        """Press a button of a remote control; "tap pause" is a screen's own, of which nobody is told."""
        if button == "tap pause":
            self.player.pause_by_hand()
        else:
            self.post.send({"type": f"PlaybackController.{BUTTONS[button]}CommandIssued"}, None, self._carry_out)

    def touch(self, *arguments: Any) -> Envelope | None:
        """Touch something on the screen that sends an event with these arguments."""
        if not self.screen.token:
            raise AssertionError("nothing of the skill is on the screen")
        source = {"type": "TouchWrapper", "handler": "Press", "id": ""}
        about = {"token": self.screen.token, "arguments": list(arguments), "source": source, "components": {}}
        session = None if self.conversation.session else self.envelopes.new_session()
        return self._speak({"type": f"{APL}.UserEvent", **about}, session)

    def lose_power(self) -> None:
        """Everything on the device is gone, and nobody tells the skill."""
        self.post.lose_power()
        self.player.lose_power()
        self.conversation.lose_power()
        self.screen.clear()

    # --- time ---

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.time.run(seconds)

    def hear(self) -> None:
        """Listen until it has spoken."""
        self.time.run_while(lambda: self.conversation.speaking, LONG)

    def fall_silent(self) -> None:
        """Say nothing until the session is over."""
        self.time.run_while(lambda: self.conversation.session is not None, LONG)
        self.time.run(1.0)

    def play_to_the_end(self, within: float = 4 * 3600.0) -> bool:
        """Let it play until nothing has played for some seconds; give whether that came in time."""
        until = self.time.now + within
        while self.time.now < until:
            self.time.run_while(lambda: self.busy, until - self.time.now)
            self.time.run(5.0)
            if not self.busy:
                return True
        return False

    @property
    def busy(self) -> bool:
        """Whether it speaks or plays."""
        talks = self.conversation.waiting or self.conversation.speaking
        return talks or self.player.activity == "PLAYING" or bool(self.player.queue)

    @property
    def answer(self) -> Envelope | None:
        """To what was said last."""
        return self.conversation.answer

    @property
    def words(self) -> str:
        """What was said last."""
        return speech.words(self.answer) if self.answer is not None else ""

    # --- inside ---

    def _speak(self, request: dict[str, Any], session: dict[str, Any] | None = None) -> Envelope | None:
        self.conversation.begin(request, session)
        self.time.run_while(lambda: self.conversation.waiting, WAITS + 1.0)
        return self.answer

    def _tell_of_stream(self, what: str, token: str, offset: int | None, **more: Any) -> None:
        about = {} if offset is None else {"offsetInMilliseconds": offset}
        self.post.send({"type": f"AudioPlayer.{what}", "token": token, **about, **more}, None, self._carry_out)

    def _carry_out(self, answer: Envelope) -> None:
        carry_out(self.player, answer["response"].get("directives") or ())

    def _context(self) -> dict[str, Any]:
        player, about = self.player, self.screen.context
        if not self.envelopes.model.audio:
            return about
        audio: dict[str, Any] = {"playerActivity": player.activity, "offsetInMilliseconds": player.offset}
        return {"AudioPlayer": {**audio, "token": player.token} if player.token else audio, **about}
