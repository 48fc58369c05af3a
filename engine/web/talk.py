"""The conversation with the person at a page that coaches by itself: what is pressed, typed and told of its player."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from functools import cached_property
from typing import Final

from msgspec.structs import replace

from engine.catalog.models import Catalog
from engine.dialogue.buttons import buttons
from engine.dialogue.conversation import LAUNCH, Answer, continue_at
from engine.dialogue.exchange import Place
from engine.dialogue.intent import Intent
from engine.dialogue.several import SAFETY, first_of
from engine.dialogue.situation import situation_of
from engine.dialogue.state import Asked, Dialogue
from engine.display.model import Choice
from engine.runner.key_bindings import NO, YES, intent_for
from engine.runner.safety_watch import told_elsewhere
from engine.session.arrival import Coached
from engine.session.playback import PAGE_AHEAD, follow
from engine.session.service import Request, Service
from engine.storage.port import Store, Stored
from engine.understanding.understanding import Understanding
from engine.web.playing import Playing, next_stop
from engine.web.shelf import Shelf
from engine.web.talk_messages import Reply, Say, Tell, Where
from engine.web.watching import ANYWHERE
from engine.words.own_words import with_own
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow.messages import Message
from engine.workflow.plan import Plan
from engine.workflow.safety import unresolved
from engine.workflow.session import HELD, OVER, Session

KEYS: Final = {"yes": "y", "no": "n"}

PAIN: Final = "o"
"""The key that tells of pain."""

ASKS_AGAIN: Final = Intent("AMAZON.HelpIntent")
"""Names what can be chosen, and asks the open question again."""


class Talk:
    """The conversation with the one person of this machine. For one thread."""

    def __init__(
        self,
        store: Store,
        user: str,
        words: Words,
        shelf: Shelf,
        catalog: Callable[[], Catalog],
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Talk with ``user``, whose sessions are in ``store``; what is said is on the ``shelf``."""
        self._store, self._user, self._words, self._shelf = store, user, words, shelf
        self._catalog, self._clock = catalog, clock
        self._service = Service(store, catalog)
        self._playing = Playing(store, user, shelf, catalog, words.locale, clock)
        self._dialogue, self._coached = Dialogue(), Coached()
        self._held: tuple[str, int] | None = None

    @property
    def holds(self) -> bool:
        """Whether pain holds the workout here: it is chosen at the page how it goes on."""
        return self._held is not None

    @property
    def locale(self) -> str:
        """Of what is said."""
        return self._words.locale

    def get_ready(self) -> None:
        """Make ready to understand what is typed: that takes a moment, which the first sentence need not wait for.

        From any thread: a sentence that comes meanwhile waits for the rest of it.
        """
        _ = self._understanding

    def say(self, said: Say) -> Reply:
        """Answer what a person does."""
        stored = self._store.latest_open(self._user)
        if stored is not None and _is_of_another_place(said, stored.session):
            return self._as_it_is(stored)
        if stored is not None and self._chosen_elsewhere(stored.session):
            self._held, self._dialogue = None, replace(self._dialogue, asked=Asked())
            if said.key and said.key.lower() != PAIN:
                return self._as_it_is(stored)
        intent = self._intent(said)
        return Reply() if intent is None else self._answer(said, intent)

    def say_away(self, said: Say, *, on_speaker: bool) -> Reply | None:
        """Answer pain or a sign of danger while the workout runs elsewhere; None for anything else.

        A speaker's workout is stopped: it learns that when it tells of its player. A PC sees it in what is kept.
        """
        intent = self._intent(said)
        if intent is None or first_of(intent, SAFETY) is None:
            return None
        if on_speaker:
            return self._answer(said, intent)
        stored = self._store.latest_open(self._user)
        answer = self._service.leave_alone(self._request(said, intent), stored).answer
        return self._reply(answer, None, answer.messages)

    def _answer(self, said: Say, intent: Intent) -> Reply:
        answered = self._service.respond(self._request(said, intent))
        answer, session = answered.answer, answered.session
        if answer.reply.speaks and self._stands_still():  # a request that comes again after pain was told
            return self._answer(replace(said, id=secrets.token_hex(8)), ASKS_AGAIN)
        self._held = (session.id, session.last_event) if session is not None and unresolved(session) else None
        if session is None or session.state in OVER or not answer.reply.speaks:
            self._dialogue = answer.dialogue
            asked = () if answer.question is None else (answer.question,)
            return self._reply(answer, session, (*answer.messages, *asked))
        return self._go_on(answer, session)

    def _stands_still(self) -> bool:
        """Whether pain or a sign of danger holds the workout: nothing plays before the person has chosen."""
        stored = self._store.latest_open(self._user)
        return stored is not None and bool(stored.session.told & HELD)

    def tell(self, told: Tell) -> Reply:
        """Follow what a page tells of its player. Pain or a sign of danger that was told elsewhere stops it."""
        elsewhere = self._told_elsewhere(told.where)
        if elsewhere is not None:
            stops = Say(secrets.token_hex(8), where=told.where)
            return replace(self._answer(stops, elsewhere), halts=True)
        followed = follow(
            self._store, told.told, told.where.player, self._clock() - told.ago, ends=True, ahead=PAGE_AHEAD
        )
        if followed is None:
            return Reply(halts=True)
        session, plan = followed.stored.session, followed.stored.plan
        if followed.goes_on and session.state not in OVER and told.where.step == session.step:
            self._store.alive(session.id, min(self._clock(), session.began + told.where.since))
        if session.state not in OVER and told.told not in {"stopped", "failed"}:
            return Reply(halts=followed.halts or not followed.goes_on)
        self._dialogue = replace(self._dialogue, asked=Asked())
        still = self._playing.still(plan, session, self._words_of(plan), "")
        return Reply(display=still, choices=still.choices, halts=not followed.goes_on)

    def _chosen_elsewhere(self, session: Session) -> bool:
        """Whether others have gone on with what was held here: the question that is shown is theirs no more."""
        return self._held is not None and self._held[0] == session.id and self._held[1] != session.last_event

    def _told_elsewhere(self, where: Where) -> Intent | None:
        """Find what was told elsewhere that the session which plays there does not know of."""
        stored = self._store.latest_open(self._user)
        if stored is None or stored.session.id != where.session:
            return None
        return told_elsewhere(self._store, self._user, stored.session, self._clock())

    def _go_on(self, answer: Answer, session: Session) -> Reply:
        """Answer, and let the workout go on: to its end, or in turns where something hurts."""
        if answer.reply.plays:
            self._dialogue = answer.dialogue
            return self._reply(answer, session, answer.messages, plays=True)
        plan = answer.exchange.plan
        assert plan is not None  # noqa: S101 - words of a workout belong to one
        stop, following, at = next_stop(plan, session)
        reaches = max(answer.exchange.now, at)
        self._store.alive(session.id, reaches)
        self._coached = Coached(session.id, answer.exchange.now, reaches)
        asked = continue_at(answer, stop, following, reaches)
        self._dialogue = asked.dialogue
        then = self._reply(asked, session, () if asked.question is None else (asked.question,))
        reply = self._reply(answer, session, answer.messages, plays=True)
        if reply.playlist is None:
            return then
        return replace(reply, until=reply.playlist.begins[0] + reaches - session.began, then=then)

    def _as_it_is(self, stored: Stored) -> Reply:
        """Show a page where the session is, and do nothing: what was pressed there meant something else."""
        words, kind = self._words_of(stored.plan), self._dialogue.asked.kind
        still = self._playing.still(stored.plan, stored.session, words, "", kind)
        return Reply(display=still, choices=still.choices, halts=True)

    def _intent(self, said: Say) -> Intent | None:
        """What is meant; None where a key means nothing."""
        if said.opens:
            return Intent(LAUNCH)
        stored = self._store.latest_open(self._user)
        if said.text:
            return self._understood(said.text, stored)
        if stored is None:
            return {"y": YES, "n": NO}.get(said.key.lower())
        index = stored.session.step if said.where is None else said.where.step
        steps, session = stored.plan.steps(stored.session.swaps), stored.session
        yes = f"y{self._words.say('terminal-yes-key')}"
        kind, plays = self._dialogue.asked.kind, said.where is not None and said.where.plays
        waits = session.state == "paused" or bool(kind and not plays)  # where it goes in turns, it waits at a question
        about = {"question": kind, "paused": waits, "yes": yes}
        return intent_for(said.key, steps[min(index, len(steps) - 1)], **about) if said.key else None  # type: ignore[arg-type]

    def _understood(self, text: str, stored: Stored | None) -> Intent:
        now = self._clock()
        place = None if stored is None else Place(stored.plan, stored.session, now, now, now)
        return self._understanding.understand(text, situation_of(self._dialogue.asked.kind, place)).intent

    @cached_property
    def _understanding(self) -> Understanding:
        return Understanding.for_library(self._catalog(), self._words)

    def _request(self, said: Say, intent: Intent) -> Request:
        return Request(
            id=said.id,
            who=self._user,
            now=self._clock(),
            intent=intent,
            dialogue=self._dialogue,
            speech=SpokenWords(self._words),
            locale=self._words.locale,
            coached=self._coached,
            new=said.opens,
            frontend="page",
            plays=lambda _plan, _session: True,
            player=said.where.player if said.where is not None else None,
        )

    def _reply(
        self, answer: Answer, session: Session | None, messages: tuple[Message, ...], *, plays: bool = False
    ) -> Reply:
        """Say ``messages``, and show where that leaves the person."""
        plan, kind = answer.exchange.plan, answer.dialogue.asked.kind
        words = self._words_of(plan)
        texts = tuple(words.text(one.id, one.arguments) for one in messages)
        voice = self._shelf.say(texts, self._words.locale) if texts else ""
        if plan is None or session is None:
            return Reply(texts, voice, choices=self._choices(answer))
        still = self._playing.still(plan, session, words, " ".join(texts), kind)
        found = self._playing.stretch(answer, plan, session, words) if plays else None
        if found is None:
            return Reply(texts, voice, still, still.choices)
        return Reply(texts, voice, still, still.choices, found.playlist, found.at)

    def _choices(self, answer: Answer) -> tuple[Choice, ...]:
        """What answers a question before a workout with a finger."""
        offered = [one for one in buttons(answer.exchange, answer.dialogue.asked.kind) if one in KEYS]
        return tuple(Choice(one, KEYS[one], KEYS[one], self._words.say(f"screen-button-{one}")) for one in offered)

    def _words_of(self, plan: Plan | None) -> SpokenWords:
        return SpokenWords(self._words if plan is None else with_own(self._words, plan.definition))


def _is_of_another_place(said: Say, session: Session) -> bool:
    """Whether a key was pressed at a page that shows another session, or a step in which others have gone on.

    Pain counts wherever it is told.
    """
    key, where = said.key.lower(), said.where
    if where is None or not key or key == PAIN:
        return False
    return where.session != session.id or (where.stream != session.stream and key not in ANYWHERE)
