"""What holds for every test."""

import os
import signal

from hypothesis import HealthCheck, settings

# How long an example takes says more about what else the machine does than about the code: benchmarks tell that.
settings.register_profile("any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any-machine")

# What is read is English wherever the tests run: a system with another language speaks it, unless it has none.
for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
    os.environ.pop(name, None)
os.environ["LANG"] = "C.UTF-8"

# A shell without job control starts what runs in its background deaf to Ctrl-C, and every coach in a test with it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: many tests wait for real processes, sounds and clocks."""
    return (os.cpu_count() or 1) + 1
