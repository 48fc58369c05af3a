"""A type that several threads are the first to read is read by all of them."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted(path for part in ("engine", "skill") for path in (ROOT / part).rglob("*.py"))

AT_ONCE = """
import sys, threading
from msgspec import MsgspecError
from engine.decoding import convert, decode_json
from {module} import {kind}

sys.setswitchinterval(1e-6)
together, read = threading.Barrier(8), []

def first(number):
    together.wait()
    try:
        convert({{}}, {kind}) if number % 2 else decode_json(b"{{}}", {kind})
    except MsgspecError:
        pass
    read.append(number)

threads = [threading.Thread(target=first, args=(number,)) for number in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
sys.exit(len(read) != 8)
"""


@pytest.mark.parametrize(
    ("module", "kind"),
    [("engine.tracks.files.folder", "Recipe"), ("engine.coaching.profile.model", "Profile")],
)
def test_eight_threads_are_the_first_to_read_a_type(module, kind):
    for _ in range(3):  # without the lock, nine of ten processes end with a segmentation fault
        done = subprocess.run([sys.executable, "-c", AT_ONCE.format(module=module, kind=kind)], cwd=ROOT, check=False)
        assert done.returncode == 0


def _learning(tree: ast.AST) -> Iterator[int]:
    """The lines on which msgspec is asked to read a type itself."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        asked = ast.unparse(call.func)
        typed = any(one.arg == "type" for one in call.keywords) or len(call.args) > 1
        learns = asked == "msgspec.convert" or asked.endswith(".Decoder") or (asked.endswith(".decode") and typed)
        if learns and asked.startswith("msgspec."):
            yield call.lineno


def test_nothing_else_lets_msgspec_learn_a_type():
    found = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in SOURCES
        if path != ROOT / "engine/decoding.py"
        for line in _learning(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert not found
