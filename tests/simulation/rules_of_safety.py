"""Pain and signs of danger come before everything (dialogue: "Safety comes before meaning")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from engine.workflow.effects import Alarm, Enter, Hurt, Performed
from tests.simulation.history import Entry, Past
from tests.simulation.violations import require

CHOOSES: Final = frozenset({"skip", "swap_exercise", "easier", "pain_cleared", "stop", "undo", "emergency_reported"})
"""What settles a pain: leave it out, an easier one, another one, end here, it is fine; or it was no pain at all."""

SETTLES: Final = frozenset(
    {
        *("SkipIntent", "EasierIntent", "SwapIntent", "MissingEquipmentIntent", "AMAZON.StopIntent", "DoneIntent"),
        *("AMAZON.CancelIntent", "AMAZON.YesIntent", "AMAZON.NoIntent", "ReadyIntent", "AllowIntent", "UndoIntent"),
        *("AMAZON.NextIntent", "AMAZON.ResumeIntent", "DontKnowIntent", "CannotIntent", "NotTodayIntent"),
        *("EmergencyIntent", "AMAZON.NavigateHomeIntent", "StartWorkoutIntent", "ReadinessIntent", "ShorterIntent"),
        *("ForgetMeIntent", "AvoidIntent", "EffortIntent", "AMAZON.StartOverIntent", "LessRestIntent"),
    }
)
"""What a person may have said when a pain is settled; by silence, time, or a question asked in between it never is."""

HAIR: Final = 0.01

KEYS_BESIDE: Final = frozenset("o1234567890+-brh[]c")
"""Keys of the PC that choose nothing about a pain."""

A_DAY: Final = 20 * 3600.0
"""Seconds after a sign of danger for which nothing begins."""


class Care:
    """What one person told, and what therefore must not happen.

    Attributes:
        chosen_at: When they said what may settle a pain.
        alarm: When they told a sign of danger, until they were asked how they are and have answered.
        rests_from: When they told the latest one.
    """

    def __init__(self) -> None:
        self.chosen_at: list[float] = []
        self.alarm: float | None = None
        self.rests_from: float | None = None

    def said(self, intent: str, asked: str, now: float, *, alone: bool) -> None:
        """A person spoke; ``alone``: nobody else can have been meant."""
        if intent in SETTLES:
            self.chosen_at.append(now)
        if intent == "EmergencyIntent" and alone:
            self.alarm = self.rests_from = now
        elif asked == "how-are-you":
            self.alarm = None

    def presses(self, key: str, now: float) -> None:
        """A key is pressed, or an answer typed."""
        if key.lower() not in KEYS_BESIDE:
            self.chosen_at.append(now)

    def forgotten(self) -> None:
        """Nothing is known of them any more."""
        self.alarm = self.rests_from = None


def hurts(entries: Sequence[Entry]) -> float | None:
    """When a pain was told in a session about which nothing was chosen since; None where there is none."""
    since = None
    for entry in entries:
        if entry.kind == "pain_reported" and entry.all(Hurt):
            since = entry.at
        elif entry.kind in CHOOSES:
            since = None
    return since


def nothing_goes_on_in_pain(hurt_since: float | None, entry: Entry) -> None:
    """Between a pain and what the person chooses, nothing begins and nothing is counted."""
    if hurt_since is not None and entry.kind not in CHOOSES:
        moved = entry.all(Enter) or entry.all(Performed)
        require(not moved, "pain holds", f"{entry.kind} led to {entry.effects}")


def pain_is_settled_by_words(hurt_since: float | None, entry: Entry, care: Care) -> None:
    """It stays open whatever silence, time or reopening come between."""
    if hurt_since is not None and entry.kind in CHOOSES - {"stop", "emergency_reported"}:
        # Where somebody has just gone on, what they say may come before the moment at which they do.
        since = min(hurt_since, entry.at)
        chosen = any(moment >= since - HAIR for moment in care.chosen_at)
        require(chosen, "pain holds", f"{entry.kind} although nobody chose")


def after_a_red_flag_nothing_counts(before: Sequence[Entry], entry: Entry) -> None:
    """The workout stays stopped for good."""
    if any(one.all(Alarm) for one in before):
        moved = entry.all(Enter) or entry.all(Performed)
        require(not moved or entry.kind == "stop", "a red flag stops for good", f"{entry.kind}: {entry.effects}")


def a_day_of_rest(care: Care, entry: Entry) -> None:
    """Nobody begins within a day of a sign of danger."""
    if entry.kind == "start" and care.rests_from is not None:
        rested = entry.at - care.rests_from
        require(rested >= A_DAY - 1.0, "a day of rest", f"a workout began {rested / 3600:.1f} hours after a red flag")


def no_offer_after_a_red_flag(intent: str, asked_after: str) -> None:
    """The answer to a sign of danger asks nothing."""
    if intent == "EmergencyIntent":
        require(asked_after in {"", "how-are-you"}, "no offer after a red flag", f"asked {asked_after!r}")


def the_next_launch_asks_how_they_are(care: Care, intent: str, asked_after: str) -> None:
    if intent == "LaunchRequest" and care.alarm is not None:
        require(asked_after == "how-are-you", "first how they are", f"asked {asked_after!r}")


def the_next_launch_begins_with_the_pain(past: Past | None, intent: str, asked_after: str) -> None:
    if past is not None and intent == "LaunchRequest" and hurts(past.entries) is not None:
        asked = asked_after in {"pain", "pain-ok", "how-are-you", "pair"}
        require(asked, "first the pain", f"asked {asked_after!r} with a pain that is open")
