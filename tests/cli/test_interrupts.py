"""A request to end, from the first moment on: none is lost, none comes twice, and nothing is printed."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.runner.processes import children, environ, run, terminal, until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are different on Windows")

NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")

WHILE_IT_IS_LOADED = """
import os, signal, sys
import engine.cli
class Finder:
    def find_spec(name, *_):
        if name == "{module}":
            os.kill(os.getpid(), signal.{name})
sys.argv[:] = ["coach", *{arguments}]
sys.meta_path.insert(0, Finder)
engine.cli.main()
"""

CAUGHT = """
import os, signal, sys, time
from contextlib import suppress
from engine.cli.interrupts import Interrupts
def ask(name="SIGTERM"):
    os.kill(os.getpid(), getattr(signal, name))
def wait():
    until = time.monotonic() + 20
    while time.monotonic() < until:
        time.sleep(0.01)
class Odd:
    def __del__(self):
        ask()
try:
    with Interrupts() as interrupts:
{body}
except KeyboardInterrupt:
    print("interrupted")
"""


def python(code: str, home: Path) -> tuple[int, str, str]:
    command = [sys.executable, "-c", code]
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        command, env=environ(home, PYTHONPATH=root), cwd=home, capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode, done.stdout, done.stderr


def caught(body: str, home: Path) -> str:
    lines = "\n".join(f"        {line}" for line in body.strip().splitlines())
    code, out, err = python(CAUGHT.format(body=lines), home)
    assert (code, err) == (0, "")
    return out


@pytest.mark.parametrize(
    ("module", "name"), [*(("click", name) for name in NAMES), ("engine.cli.start_resume", "SIGTERM")]
)
def test_while_the_command_is_loaded_it_ends_at_once(tmp_path: Path, module: str, name: str) -> None:
    code = WHILE_IT_IS_LOADED.format(module=module, name=name, arguments=["start", "starter", "--text"])
    assert python(code, tmp_path) == (130, "", "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("module", ["engine.runner.runner", "numpy"])
def test_while_the_coach_is_loaded_it_ends_before_the_workout_begins(tmp_path: Path, module: str) -> None:
    code = WHILE_IT_IS_LOADED.format(module=module, name="SIGTERM", arguments=["start", "starter"])
    done, out, err = python(code, tmp_path)
    assert (done, out, err.strip()) == (130, "", "")
    assert run(tmp_path, "resume").returncode == 3


def test_commands_that_catch_nothing_end_as_they_always_did(tmp_path: Path) -> None:
    code = WHILE_IT_IS_LOADED.format(module="engine.cli.machine_checks", name="SIGTERM", arguments=["doctor"])
    assert python(code, tmp_path)[0] == -signal.SIGTERM


@pytest.mark.parametrize("name", ["SIGINT", "SIGQUIT"])
def test_one_that_was_lost_comes_again(tmp_path: Path, name: str) -> None:
    body = f"""
with suppress(BaseException):
    ask("{name}")
wait()
"""
    assert caught(body, tmp_path) == "interrupted\n"


def test_one_that_python_drops_while_it_clears_up_comes_again_and_is_not_printed(tmp_path: Path) -> None:
    assert caught("odd = Odd()\ndel odd\nwait()", tmp_path) == "interrupted\n"


def test_what_else_python_drops_is_printed(tmp_path: Path) -> None:
    body = "        Odd.__del__ = lambda self: 1 / 0\n        odd = Odd()\n        del odd"
    code, _, err = python(CAUGHT.format(body=body), tmp_path)
    assert code == 0
    assert "ZeroDivisionError" in err


def test_an_import_is_finished_first(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text(
        "import os, signal, time\nos.kill(os.getpid(), signal.SIGTERM)\ntime.sleep(0.3)\nprint('imported')\n"
    )
    body = "sys.path.insert(0, os.getcwd())\nimport slow\nwait()"
    assert caught(body, tmp_path) == "imported\ninterrupted\n"


def test_an_import_that_hangs_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text("import __main__\n__main__.ask()\n__main__.wait()\nprint('imported')\n")
    body = "Interrupts.LONGEST = 0.2\nsys.path.insert(0, os.getcwd())\nimport slow"
    assert caught(body, tmp_path) == "interrupted\n"


@pytest.mark.parametrize("how", ["finally:", "except KeyboardInterrupt:\n    interrupts.heed()"])
def test_saving_is_not_interrupted_by_the_same_one_nor_by_repeats(tmp_path: Path, how: str) -> None:
    body = f"""
try:
    ask()
{how}
    for _ in range(5):
        ask("SIGINT")
        time.sleep(0.1)
    with suppress(ValueError):
        try:
            int("x")
        finally:
            time.sleep(0.2)
    print("saved", flush=True)
"""
    assert caught(body, tmp_path).startswith("saved\n")


def test_after_patience_another_one_counts(tmp_path: Path) -> None:
    body = """
Interrupts.PATIENCE = 0.1
try:
    ask()
except KeyboardInterrupt:
    interrupts.heed()
    time.sleep(0.3)
    ask()
    wait()
"""
    assert caught(body, tmp_path) == "interrupted\n"


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT"])
@pytest.mark.parametrize(("command", "ready"), [(("screen", "--port", "0"), "Ctrl"), (("talk",), "> ")])
def test_what_goes_on_until_somebody_ends_it_closes_what_it_opened(
    tmp_path: Path, command: tuple[str, ...], ready: str, name: str
) -> None:
    with terminal(tmp_path, *command) as coach:
        coach.until(ready)
        below = children(coach.process.pid)
        coach.process.send_signal(getattr(signal, name))
        assert coach.end() == 130
        assert "Traceback" not in coach.shown
    until(lambda: not any(Path(f"/proc/{one}/cmdline").exists() for one in below))
