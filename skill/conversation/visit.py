"""One request: who asks, in which language, what was said before, and the workout that this person is in."""

from __future__ import annotations

from datetime import date, tzinfo
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING

from engine.cues.placement import MARGIN
from engine.storage.port import Applied, Stored
from engine.workflow.events import AnyEvent
from engine.workflow.messages import Message
from skill.conversation import memory as memories
from skill.conversation.course import Course, arrive, ended_by
from skill.conversation.desk import Desk
from skill.conversation.heard import Heard
from skill.conversation.listening import coached_until, listened_until
from skill.conversation.phrases import locale_of, phrases, speech

if TYPE_CHECKING:
    from engine.coaching.past.records import History
    from engine.coaching.profile.model import Profile
    from engine.workflow.messages import Message

COUNT = 1.0
"""Seconds from one number of a count-in to the next."""


class Visit:
    """A request being answered.

    Attributes:
        opening: What to tell about the workout that it begins, to somebody who walks already.
        hurried: The rest before the step that begins was cut short or left out, with what it had to say.
    """

    def __init__(self, desk: Desk, heard: Heard) -> None:
        """Read who asks and what was said before; nothing of the store yet."""
        self.desk, self.heard = desk, heard
        self.now = desk.clock()
        self.locale = locale_of(heard.locale)
        self.words = phrases(self.locale)
        self.speech = speech(self.locale)
        self.memory = memories.read(heard.attributes)
        self.before = self.memory.asked
        self.who = self._who()
        self._course: Course | None = None
        self._looked = False
        self.opening: tuple[Message, ...] = ()
        self.hurried = False

    def _who(self) -> str:
        """The speaker who was recognised when the conversation began; else the account."""
        heard, memory = self.heard, self.memory
        own = memories.proof(heard.user, memory.person, heard.conversation)
        if heard.new or (not memory.proof and heard.person):
            memory.person = heard.person
        elif memory.proof != own:
            memory.person = ""
        memory.proof = memories.proof(heard.user, memory.person, heard.conversation)
        return memory.person or heard.user

    @property
    def one_shot(self) -> bool:
        """Asked without opening the skill first: it is answered, and the conversation is over."""
        return self.heard.new

    @property
    def talk(self) -> str:
        """How much to talk."""
        course = self._course
        return self.memory.talk or (course.talk if course else "normal")

    @cached_property
    def own_session(self) -> str:
        """Id of the workout session that this request begins, if it begins one: the same however often it comes."""
        name = "\n".join((self.who, self.heard.id))
        return blake2b(name.encode("utf-8", "replace"), digest_size=8).hexdigest()

    @cached_property
    def stranger(self) -> bool:
        """Nobody who was here before this request."""
        if not self.who or self._kept is not None:
            return False
        return all(one.id == self.own_session for one in self.desk.store.sessions(self.who, 2))

    @cached_property
    def history(self) -> History:
        """What was done before."""
        return self.desk.history(self.who, self.zone)

    @cached_property
    def profile(self) -> Profile:
        """What this person has chosen."""
        from engine.storage.person import decoded  # noqa: PLC0415 - in the middle of a workout, nobody asks

        return decoded(self._kept)

    @cached_property
    def _kept(self) -> bytes | None:
        """The profile as this request found it."""
        return self.desk.store.profile(self.who)

    @cached_property
    def zone(self) -> tzinfo | None:
        """Where this person is; None for where this machine is."""
        return self.desk.zones(self.heard.device)

    @property
    def day(self) -> date:
        """Today, where this person is."""
        from engine.storage.person import day_of  # noqa: PLC0415 - most requests are not about days

        return day_of(self.now, self.zone)

    def keep(self, profile: Profile) -> None:
        """Keep what this person has chosen; of an account that is not named, nothing is kept."""
        from engine.coaching.profile.model import encode_profile  # noqa: PLC0415 - as above

        _ = self.stranger  # settled before: from now on, nobody would be one
        if self.who:
            self.desk.store.keep_profile(self.who, encode_profile(profile))
        self.profile = profile

    @property
    def course(self) -> Course | None:
        """The workout under way, if there is one."""
        if not self._looked:
            self._looked = True
            stored = self.desk.store.latest_open(self.who) if self.who else None
            if stored is not None and stored.session.state != "ready":
                until = coached_until(stored, self.memory)
                now = listened_until(until, self.now, self.memory, self.heard.intent)
                self._course = arrive(self.desk.store, stored, until, now)
            else:
                self._course = ended_by(self.desk.store, self.who, self.heard.id, self.now)
        return self._course

    def apply(self, event: AnyEvent, at: float) -> Applied:
        """Let something happen to the workout under way. A request that comes again is taken back to its first time."""
        course = self.course
        assert course is not None  # noqa: S101 - whoever changes a workout has looked for it
        applied = self.desk.store.apply(course.session.id, event, at)
        course.session = applied.session
        return applied

    def first_time(self, event: AnyEvent) -> float | None:
        """When an event happened that had happened before."""
        course = self.course
        log = self.desk.store.log(course.session.id) if course else ()
        return next((entry.recorded.at for entry in log if entry.recorded.event.id == event.id), None)

    def follow(self, stored: Stored) -> None:
        """From now on, the workout under way is this one."""
        self._looked = True
        self._course = Course(stored.plan, stored.session, self.now, self.now, stored.settings.talk)

    def leave(self) -> None:
        """From now on, there is no workout under way."""
        self._looked, self._course = True, None

    def text(self, say: Message) -> str:
        """What is said, in words."""
        return self.speech.text(say.id, say.arguments)

    def length(self, says: tuple[Message, ...]) -> float:
        """Seconds that answers take, one after the other; the numbers of a count-in on their seconds."""
        return sum(self.room(say, self.text(say)) for say in says)

    def room(self, say: Message, text: str) -> float:
        """Seconds from the beginning of an answer to that of what follows."""
        return COUNT if say.id == "countdown" else self.speech.length(text, 1.0) + MARGIN
