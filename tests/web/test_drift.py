"""Twenty minutes of a workout on a page, faster than they are: what is seen is what is heard."""

from __future__ import annotations

import math
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Response

from engine.display.number import clock
from engine.web.mp3_frames import DELAY
from tests.web.browser import SHOWN, opened
from tests.web.command import serving
from tests.web.test_coach_page import FAST, PLAYS, QUIET

SAMPLES = """() => {
    window.samples = [];
    const track = document.getElementById("track"), digits = document.getElementById("digits");
    let frame = 0;
    const look = () => {
        frame += 1;
        if (frame % 3 === 0 && !track.paused) samples.push([track.currentTime, digits.textContent]);
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
}"""
"""Notes where the sound is, and what is seen in the same frame."""

APART = 0.1
"""Seconds by which the two may be apart."""


RUN = 5
"""Looks one after the other that are late only where something drifts."""


def shown(playlist: dict[str, Any], now: float) -> str:
    """The number that belongs to a moment of the playlist."""
    place = max(index for index, begun in enumerate(playlist["begins"]) if begun <= now + 0.001 or index == 0)
    display = playlist["displays"][place]
    big, step = display["big"], display["step"]
    if big["kind"] == "count":
        return str(sum(moment <= now + 0.001 for moment in big["moments"]))
    return clock(math.ceil(step["until"] - now - 0.001)) if big["kind"] == "left" else str(big["text"])


def is_seen(playlist: dict[str, Any], now: float, seen: str, apart: float) -> bool:
    """Whether what is seen belongs to a moment, or to one that is no further apart."""
    return seen in {shown(playlist, max(0.0, now + off)) for off in (-apart, 0.0, apart)}


def moment(playlist: dict[str, Any], starts: list[float], time: float) -> float:
    """The moment of the playlist that is heard at a time of the sound."""
    place = max(index for index, start in enumerate(starts[:-1]) if start <= time)
    piece = playlist["pieces"][place]
    return float(piece["at"] + min(piece["seconds"], max(0.0, time - starts[place] - DELAY)))


@pytest.mark.soak
@pytest.mark.timeout(400)
def test_nothing_drifts_in_twenty_minutes(browser: Browser, tmp_path: Path) -> None:
    said, made = dict[str, Any](), dict[str, Any]()

    def note(answer: Response) -> None:
        if answer.url.endswith("/say") and (found := answer.json()).get("playlist"):
            said.update(found["playlist"])
        if answer.url.endswith("/made"):
            made.update(answer.json())

    with serving(tmp_path, "screen", pace=16) as running:
        page = opened(browser, running.address, 800, 480)
        page.on("response", note)
        page.click('[data-id="begin-here"]', timeout=SHOWN)
        page.evaluate(QUIET)
        page.wait_for_selector('[data-id="yes"]', timeout=SHOWN)
        page.fill("#said", "start the starter")
        page.click("#send")
        page.wait_for_function(PLAYS, timeout=60_000)
        page.wait_for_function("() => document.getElementById('track').duration > 2700", timeout=170_000)
        page.evaluate(SAMPLES)
        page.evaluate(FAST, 16)
        page.wait_for_function("() => document.getElementById('track').currentTime > 1300", timeout=200_000)
        samples = page.evaluate("samples")
        page.context.close()
    starts = [0.0]
    for length in made["lengths"]:
        starts.append(starts[-1] + length)
    heard = [(moment(said, starts, time), seen) for time, seen in samples]
    assert heard[-1][0] - heard[0][0] > 1200
    late = [not is_seen(said, *one, APART) for one in heard]
    assert len(heard) > 300
    assert all(after >= before for (before, _), (after, _) in pairwise(heard))
    # A busy machine is late with a picture, at sixteen times the speed; what drifts would stay late.
    assert sum(late) < len(heard) / 50
    assert not any(all(late[at : at + RUN]) for at in range(len(late) - RUN))
