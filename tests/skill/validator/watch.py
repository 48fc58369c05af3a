"""Every answer that the skill gives in a test goes through the validator, in whichever process and on whichever way.

What it finds fails the test at its end (``tests/conftest.py``). Another process writes it to a file.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.skill.validator import check
from tests.skill.validator.parts import Envelope

PLACE = "ANSWERS_FOUND_WRONG"
"""The environment variable that names the file for what other processes find."""

_here = threading.local()


def install(module: ModuleType) -> None:
    """Watch the skill of :mod:`skill.alexa.skill`."""
    invoke = module.Coach.invoke

    def watched(skill: Any, request: Any, context: object) -> Any:
        answer = invoke(skill, request, context)
        if not getattr(_here, "by_hand", False):
            serialize = skill.serializer.serialize
            look(serialize(request), serialize(answer))
        return answer

    module.Coach.invoke = watched


def look(request: Envelope, answer: Any) -> list[str]:
    """Check an answer, and note what is wrong with it."""
    found = check(request, answer)
    if found and PLACE in os.environ:
        line = json.dumps({"violates": found, "request": request.get("request"), "answer": answer}, default=str)
        with Path(os.environ[PLACE]).open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
    return found


@contextmanager
def by_hand() -> Iterator[None]:
    """Inside, the caller has the answer looked at itself: it has it as JSON already, which is quicker."""
    _here.by_hand = True
    try:
        yield
    finally:
        _here.by_hand = False


def found(path: Path) -> list[Envelope]:
    """What was found wrong since it was asked for last."""
    if not path.exists() or not path.stat().st_size:
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("", encoding="utf-8")
    return [json.loads(line) for line in lines]
