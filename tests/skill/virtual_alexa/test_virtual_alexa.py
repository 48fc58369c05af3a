"""A client that others made holds a conversation with ``coach serve``."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from skill.package.interaction_model import build
from tests.npm import install
from tests.skill.endpoint.running import serving
from tests.skill.validator import check

HERE = Path(__file__).parent
COACH = "from engine.cli import main; main()"

LINES = {
    "en-US": [
        ("(open)", "Welcome to Form Coach"),
        ("how do I do a hip thrust", "Hip thrust"),
        ("what should I do today", "We begin small"),
        ("start day one", "Day one takes about 47 minutes"),
        ("how long is left", "left in the whole workout"),
        ("done", "Round 1 of 3"),
        ("pause", "Paused"),
        ("which muscles does a glute bridge work", "gluteus maximus"),
        ("resume", "Round 1 of 3|We go on"),
        ("skip the warm up", "Skipping that"),
        ("it hurts", "Stop this exercise now"),
        ("skip it", "Skipping"),
        ("(silence)", ""),
        ("(open)", "Welcome back"),
        ("stop", "Stopped after"),
    ],
    "de-DE": [
        ("(open)", "Willkommen bei Form Coach"),
        ("(silence)", ""),
        ("(open)", "Willkommen zurück. Heute: Einstiegstraining"),
    ],
}


@pytest.fixture(scope="module")
def client() -> Path:
    """The client, installed beside this file once, as the lockfile says."""
    install(HERE, "virtual-alexa")
    return HERE / "conversation.js"


@pytest.mark.parametrize("locale", LINES)
def test_a_conversation_with_the_endpoint(client, locale, tmp_path):
    model = tmp_path / "model.json"
    model.write_text(json.dumps(build(locale)), encoding="utf-8")
    with serving("-c", COACH, "serve", "--allow-unsigned", "--port", "0", home=tmp_path) as port:
        exchanges = talk(client, port, model, locale)

    for (line, expected), exchange in zip(LINES[locale], exchanges, strict=True):
        assert check(exchange["request"], exchange["response"]) == [], line
        assert re.search(expected, words(exchange["response"]), re.IGNORECASE), (line, words(exchange["response"]))


def talk(client: Path, port: int, model: Path, locale: str) -> list[dict]:
    said = "\n".join(line for line, _ in LINES[locale])
    command = ["node", str(client), f"http://127.0.0.1:{port}/alexa", str(model), locale]
    done = subprocess.run(command, check=False, input=said, capture_output=True, text=True, timeout=90)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def words(response: dict) -> str:
    speech = (response.get("response") or {}).get("outputSpeech") or {}
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", speech.get("ssml") or ""))
