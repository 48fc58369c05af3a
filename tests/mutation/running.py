"""How pytest runs here: the same each time, and no longer than to the first failure of a property."""

from __future__ import annotations

from typing import Final

from hypothesis import HealthCheck, Phase, settings

EXAMPLES: Final = "first-failure"
"""A profile of Hypothesis: the same examples every time, and the first that fails is enough."""


def options() -> list[str]:
    """Options of pytest. Libraries that are warm cannot be rewritten any more, and need not."""
    _register_examples()
    quiet = ["-q", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning"]
    return [*quiet, "--hypothesis-profile", EXAMPLES]


def _register_examples() -> None:
    settings.register_profile(
        EXAMPLES,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.explicit, Phase.generate),
        derandomize=True,
        database=None,
    )
