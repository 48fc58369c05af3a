"""What holds for every test."""

import atexit
import gc
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from engine.listening.one_thread import keep_to_one_thread
from tests.at_start import answers

# How long an example takes says more about what else the machine does than about the code: benchmarks tell that.
settings.register_profile("any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any-machine")

# What is read is English wherever the tests run: a system with another language speaks it, unless it has none.
for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
    os.environ.pop(name, None)
os.environ["LANG"] = "C.UTF-8"

# Arithmetic in one thread: on a busy machine a second one mostly waits for the first, and takes its time to do so.
keep_to_one_thread(os.environ)

# What was compiled is kept, even where the system would not keep it: else each coach that a test starts compiles itself
# anew, which is half of its time, and each worker of pytest all of the tests.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# A shell without job control starts what runs in its background deaf to Ctrl-C and Ctrl-\, and every coach in a test
# with it.
for number, heard in ((signal.SIGINT, signal.default_int_handler), (getattr(signal, "SIGQUIT", None), signal.SIG_DFL)):
    if number is not None and signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, heard)

# Every answer of the skill goes through the validator, in this process and in those that tests start.
WATCHING = str(Path(__file__).parent / "at_start")
FOUND_WRONG = Path(tempfile.mkdtemp(prefix="answers-")) / "wrong"
atexit.register(shutil.rmtree, FOUND_WRONG.parent, ignore_errors=True)
os.environ["ANSWERS_FOUND_WRONG"] = str(FOUND_WRONG)
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (WATCHING, os.environ.get("PYTHONPATH"))))
answers.watch()


@pytest.fixture(autouse=True)
def every_answer_of_the_skill_is_valid():
    yield
    if FOUND_WRONG.exists():
        from tests.skill.validator.watch import found  # noqa: PLC0415 - only where the skill has answered

        assert found(FOUND_WRONG) == []


def pytest_collection_finish() -> None:
    """What was collected stays until the end: nobody need look through it for what is garbage."""
    gc.collect()
    gc.freeze()


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: many tests wait for real processes, sounds and clocks."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture
def about_noon() -> Iterator[None]:
    """Whatever the hour, it is about noon where the test runs: what is trained in it lies within one day."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = f"NOON{time.gmtime().tm_hour - 12:+d}"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()
