"""What holds for every test."""

import os

from hypothesis import HealthCheck, settings

# How long an example takes says more about what else the machine does than about the code: benchmarks tell that.
settings.register_profile("any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any-machine")


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: many tests wait for real processes, sounds and clocks."""
    return (os.cpu_count() or 1) + 1
