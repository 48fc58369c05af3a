"""Our exercises in the FIT profile: category, and name within it where the profile has one.

The numbers are those of ``ExerciseCategory`` and of the name lists of each category; a test looks them up.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class FitName(NamedTuple):
    """An exercise of the FIT profile, by its names there; ``name`` is None where only the category fits."""

    category: str
    name: str | None


UNKNOWN: Final = FitName("UNKNOWN", None)
"""For exercises that the profile does not have."""

NAMES: Final[dict[str, FitName]] = {
    "single-leg-rdl": FitName("DEADLIFT", None),
    "single-leg-rdl-loaded": FitName("DEADLIFT", "SINGLE_LEG_ROMANIAN_DEADLIFT_WITH_DUMBBELL"),
    "bodyweight-squat": FitName("SQUAT", "SQUAT"),
    "goblet-squat": FitName("SQUAT", "GOBLET_SQUAT"),
    "barbell-squat": FitName("SQUAT", "BARBELL_BACK_SQUAT"),
    "glute-bridge": FitName("HIP_RAISE", "HIP_RAISE"),
    "feet-elevated-bridge": FitName("HIP_RAISE", None),
    "single-leg-bridge": FitName("HIP_RAISE", "SINGLE_LEG_HIP_RAISE"),
    "barbell-hip-thrust": FitName("HIP_RAISE", "BARBELL_HIP_THRUST_WITH_BENCH"),
    "hip-thrust": FitName("HIP_RAISE", None),
    "step-up": FitName("SQUAT", "STEP_UP"),
    "high-step-up": FitName("SQUAT", "STEP_UP"),
    "dumbbell-step-up": FitName("SQUAT", "DUMBBELL_STEP_UP"),
    "split-squat": FitName("LUNGE", None),
    "dumbbell-split-squat": FitName("SQUAT", "DUMBBELL_SPLIT_SQUAT"),
    "banded-hamstring-curl": FitName("LEG_CURL", "LEG_CURL"),
    "ball-hamstring-curl": FitName("LEG_CURL", "SWISS_BALL_HIP_RAISE_AND_LEG_CURL"),
    "machine-hamstring-curl": FitName("LEG_CURL", "WEIGHTED_LEG_CURL"),
}
"""FIT names by catalogue id. A test checks that every strength exercise is here."""
