"""A yes with a harmless word beside it is a whole one: it is not asked again."""

from __future__ import annotations

import pytest

from engine.understanding.understanding import Understanding

AGREES = {"AMAZON.YesIntent", "ReadyIntent", "AMAZON.ResumeIntent", "AMAZON.NextIntent"}
SAID = [
    ("en-US", "start", "yeah, that sounds doable"),
    ("en-US", "start", "okay, twenty minutes works for me"),
    ("en-US", "start", "sure, I've got enough time today"),
    ("en-US", "ready", "right, I've had a sip of water, let's go"),
    ("en-US", "ready", "yep, one more round"),
    ("en-US", "ready", "okay, I've got my breath back"),
    ("en-US", "paused", "that was just the doorbell, carry on"),
    ("en-US", "walk", "yeah, I think I'm warm enough"),
    ("de-DE", "start", "ja, klingt machbar"),
    ("de-DE", "start", "gut, zwanzig Minuten passen mir"),
    ("de-DE", "ready", "ja, geht wieder"),
    ("de-DE", "ready", "so, hab was getrunken, kann weitergehen"),
    ("de-DE", "ready", "ich hab wieder Luft"),
    ("de-DE", "paused", "das war nur die Klingel, weiter"),
]


@pytest.mark.parametrize(("locale", "situation", "sentence"), SAID)
def test_it_is_a_whole_yes(locale: str, situation: str, sentence: str) -> None:
    intent = Understanding.load(locale).understand(sentence, situation).intent
    assert (intent.name in AGREES, intent.partly, intent.also) == (True, False, ())
