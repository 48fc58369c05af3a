"""What the tests of the command share."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

from click.testing import CliRunner

from engine.cli.main import coach

COACH = Path(sys.executable).with_name("coach.exe" if sys.platform == "win32" else "coach")
"""The console script beside the Python that runs the tests."""

SHORT = """
id = "short"
warm_up = "none"
cool_down = "none"
[[block]]
exercise = "glute-bridge"
sets = 2
rest = 20
"""
"""A workout of one's own that takes little time, as a file."""


class Finished(NamedTuple):
    """A command that has ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Its one JSON document; anything else on standard output is an error."""
        assert self.code == 0, self.err
        return json.loads(self.out)

    def refused(self) -> str:
        """Its one clear message: nothing else was said, and nothing on standard output."""
        assert self.code == 2, (self.code, self.out, self.err)
        assert self.out == ""
        assert "Traceback" not in self.err
        lines = [line for line in self.err.splitlines() if line and not line.startswith(("Usage:", "Try "))]
        assert len(lines) == 1, self.err
        return lines[0]


def files(folder: Path) -> dict[str, bytes]:
    """Everything below a folder, to see whether it changed; a folder is there in name only."""
    everything = sorted(folder.rglob("*")) if folder.exists() else []
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b"" for path in everything}


def asked(*arguments: str) -> Finished:
    """The command run in this process: quicker, for what a process of its own would not show differently."""
    result = CliRunner().invoke(coach, list(arguments))
    return Finished(result.exit_code, result.stdout, result.stderr)


def flat(text: str) -> str:
    """Without the breaks between lines."""
    return " ".join(text.split())
