"""The independent model: it watches what people say and what the store holds, and knows what must hold.

It is written from the rules of the programme, the dialogue and the design, not from the code: how the coach comes to an
answer is nothing to it. Each rule is a function of its own (``rules_of_*.py``) that breaks off with its name.
"""

from __future__ import annotations

import datetime
from collections import defaultdict

from engine.catalog.loader import load
from engine.storage.models import Summary
from engine.storage.person import past as past_of
from engine.storage.person import profile
from engine.storage.port import Store
from tests.simulation import rules_of_safety as safety
from tests.simulation import rules_of_sets as sets
from tests.simulation import rules_of_the_clock as clock
from tests.simulation import rules_of_the_log as ledger
from tests.simulation import rules_of_the_plan as plan
from tests.simulation.history import Past
from tests.simulation.rules_of_safety import Care
from tests.simulation.rules_of_the_clock import Attention, Played
from tests.simulation.violations import require

MOST = 1000


class Model:
    """What is known of a world."""

    def __init__(self) -> None:
        self.pasts: dict[str, dict[str, Past]] = defaultdict(dict)
        self.attention: dict[str, Attention] = defaultdict(Attention)
        self.care: dict[str, Care] = defaultdict(Care)
        self._senders: dict[str, frozenset[str]] = {}
        self._forgets: set[str] = set()
        self.catalog = load()

    # --- what is seen of people ---

    def says(self, who: frozenset[str], request: str, intent: str, asked: str, now: float) -> None:
        """Somebody of ``who``, the people that a device may mean, speaks; ``asked`` is the question that was open."""
        self._senders[request] = who
        for user in who:
            self.care[user].said(intent, asked, now, alone=len(who) == 1)
            if intent == "ForgetMeIntent" or asked in {"forget", "forgotten"}:
                self._forgets.add(user)

    def care_is_unknown(self, who: frozenset[str], intent: str) -> None:
        """Nobody knows whether the coach has taken in what was said: it was killed meanwhile."""
        if intent == "EmergencyIntent":
            for user in who:
                self.care[user].forgotten()

    def interrupts(self, who: frozenset[str], device: str, now: float) -> None:
        """What a device was saying to them is cut off: the coach has heard them."""
        for user in who:
            self.attention[user].leaves(now, device)

    def coached(self, who: frozenset[str], device: str, since: float, until: float) -> None:
        """A device speaks to them, or shows them where they are."""
        for user in who:
            self.attention[user].coached(since, until, device)

    def played(self, who: frozenset[str], stretch: Played) -> None:
        """A player has played a part of a step to them."""
        for user in who:
            self.attention[user].played.append(stretch)

    def presses(self, user: str, key: str, now: float) -> None:
        """Somebody presses a key, or types an answer."""
        self.care[user].presses(key, now)

    def answered(self, user: str, intent: str, asked_after: str) -> None:
        """A device has answered one person whom it can mean alone; ``asked_after`` is what it asks now."""
        care = self.care[user]
        safety.no_offer_after_a_red_flag(intent, asked_after)
        safety.the_next_launch_asks_how_they_are(care, intent, asked_after)
        open_ = next((one for one in self.pasts[user].values() if one.session.state == "paused"), None)
        safety.the_next_launch_begins_with_the_pain(open_, intent, asked_after)

    # --- what is seen of the store ---

    def look(self, store: Store, users: frozenset[str]) -> None:
        """Look at everything of these people."""
        for user in sorted(users):
            summaries = store.sessions(user, MOST)
            self._gone(user, {one.id for one in summaries})
            stored = store.latest_open(user)
            ledger.one_workout_is_open(user, summaries, stored)
            for summary in summaries:
                self._look_at(store, user, summary)

    def settle(self, store: Store, users: frozenset[str], now: float) -> None:
        """At the end of a world: everything once more, from the beginning, and the plan of the days to come."""
        self.look(store, users)
        for user in sorted(users):
            for past in self.pasts[user].values():
                log = store.log(past.original.id)
                ledger.the_whole_log_is_what_was_seen(past, log)
                ledger.nothing_is_twice(log)
            self._plan(store, user, now)

    def entries(self, users: frozenset[str]) -> frozenset[str]:
        """Ids of what happened to these people but for timers."""
        pasts = (past for user in users for past in self.pasts[user].values())
        return frozenset(f"{one.event.id}" for past in pasts for one in past.entries if one.kind != "time_reached")

    def _gone(self, user: str, there: set[str]) -> None:
        """Sessions are gone only if their person has asked to be forgotten."""
        gone = self.pasts[user].keys() - there
        require(not gone or user in self._forgets, "nothing lost", f"{sorted(gone)} of {user}")
        for id_ in gone:
            del self.pasts[user][id_]
        if gone:
            self.care[user].forgotten()

    def _look_at(self, store: Store, user: str, summary: Summary) -> None:
        past = self.pasts[user].get(summary.id)
        if past is None:
            past = self._begun(store, user, summary)
        elif summary.entries == len(past.logged):
            return
        log = store.log(summary.id)
        ledger.the_log_only_grows(past, log)
        known = len(past.entries)
        past.grow(log)
        for number in range(known, len(past.entries)):
            self._follow(user, past, number)
        ledger.the_snapshot_is_the_log(past, store.load(summary.id).session)
        ledger.an_end_is_noted(past, summary)
        sets.no_side_is_lost(past, past.plan.steps(past.session.swaps))

    def _begun(self, store: Store, user: str, summary: Summary) -> Past:
        stored = store.load(summary.id)
        require(stored.user == user, "everybody their own", f"{summary.id} of {stored.user} at {user}")
        past = Past(user, stored.plan, store.original(summary.id), summary.begun_at)
        plan.a_workout_keeps_to_the_programme(stored.plan.definition, profile(store, user))
        self.pasts[user][summary.id] = past
        return past

    def _follow(self, user: str, past: Past, number: int) -> None:
        """Apply the rules to one entry, as if it had just happened."""
        before, upto = past.entries[:number], past.entries[: number + 1]
        entry, care, hurt = past.entries[number], self.care[user], safety.hurts(past.entries[:number])
        ledger.the_effects_are_those_of_the_event(entry)
        ledger.requests_reach_their_own(user, entry, self._senders)
        clock.steps_follow_without_drift(entry)
        clock.a_pause_keeps_the_rest(entry)
        clock.nobody_trains_alone(upto, self.attention[user])
        sets.what_was_done_counts(entry)
        sets.what_is_taken_back_is_as_it_was(upto)
        safety.nothing_goes_on_in_pain(hurt, entry)
        safety.pain_is_settled_by_words(hurt, entry, care)
        safety.after_a_red_flag_nothing_counts(before, entry)
        safety.a_day_of_rest(care, entry)

    def _plan(self, store: Store, user: str, now: float) -> None:
        day = datetime.datetime.fromtimestamp(now, datetime.UTC).date()
        known = past_of(store, user, day)
        trained = sorted({date for past in self.pasts[user].values() for date in past.days_of_strength()})
        plan.a_day_keeps_to_the_programme(known.profile, known.history, day, self.catalog)
        plan.a_week_keeps_to_the_programme(known.profile, known.history, day, self.catalog, trained)
