"""What kinds of intents there are for a choice: those that lose something, mere answers, those that ride along."""

from __future__ import annotations

from typing import Final

RISKY: Final = frozenset(
    {
        *("AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.StartOverIntent", "AMAZON.NextIntent"),
        *("SkipIntent", "DoneIntent", "ForgetMeIntent", "UnlinkIntent"),
    }
)
"""Intents that end or lose something: what is said beside them must be understood too."""

ANSWERS: Final = frozenset({"AMAZON.YesIntent", "AMAZON.NoIntent", "ReadyIntent", "AMAZON.FallbackIntent"})
"""Intents that something more telling in the same sentence outdoes."""

ALONGSIDE: Final = frozenset(
    {
        *("StartWorkoutIntent", "ReadinessIntent", "EffortIntent", "CorrectIntent", "PainIntent", "SafeForMeIntent"),
        *("HaveIntent", "HaveNotIntent", "AvoidIntent", "TrainingDaysIntent", "RestLengthIntent", "ReadyIntent"),
        *("ShorterIntent", "EasierIntent", "HarderIntent", "SlowerIntent", "MoreRestIntent"),
    }
)
"""Intents that can be a further meaning of a sentence."""

CHOSEN_IN_PAIN: Final = frozenset({"SkipIntent", "EasierIntent", "SwapIntent", "AMAZON.StopIntent"})
"""Intents that choose what to do about a pain: told in the same breath, one of them is a further meaning."""

BESIDE_PAIN: Final = frozenset({"EffortIntent", "CorrectIntent", "ReadinessIntent", "SafeForMeIntent", "AvoidIntent"})
"""Intents that can be a further meaning of a sentence that tells of pain."""

LEADING_ON: Final = frozenset(
    {
        *("StartWorkoutIntent", "ReadyIntent", "AMAZON.YesIntent", "AMAZON.ResumeIntent", "AMAZON.NextIntent"),
        *("SkipIntent", "HarderIntent", "FasterIntent"),
    }
)
"""Intents that begin or go on: beside a reason of health they are not meant before that is answered."""
