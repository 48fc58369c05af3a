"""``coach voices --use``: a voice of one's own choice for a locale, wherever none is named."""

from __future__ import annotations

from contextlib import closing

import pytest

from engine.runner.places import clips_folder
from engine.runner.playback_factory import open_playback
from engine.runner.settings import Settings
from engine.voice.clips import ClipLibrary
from engine.voice.synthesis.pyttsx import PyttsxVoice
from engine.words.words import Words
from tests.cli.command import SHORT


@pytest.fixture
def kept(home):
    """The file of what was chosen."""
    return home / "data" / "voices.json"


def test_it_is_kept_for_its_locale_and_told_with_the_way_back(quick, kept):
    before = quick("voices", "--json").document["speaks"]
    said = " ".join(quick("voices", "--use", "pyttsx3").out.split())
    assert "pyttsx3 speaks en-US: you chose it. coach voices --use clearest" in said
    assert "pyttsx3 speaks en-US: you chose it." in " ".join(quick("voices").out.split())
    assert quick("voices", "--json").document["speaks"] == "pyttsx3"
    assert quick("voices", "--json", "--locale", "de-DE").document["speaks"] != "pyttsx3"
    assert quick("voices", "--use", "clearest", "--json").document == {"locale": "en-US", "speaks": before}
    assert kept.read_text() == "{}"


def test_what_is_rendered_is_said_by_it(quick, home, tmp_path):
    (tmp_path / "short.toml").write_text(SHORT)
    quick("voices", "--use", "pyttsx3")
    quick("render", "short.toml", "-o", "chosen.wav")
    clips = len(list((home / "cache" / "clips").iterdir()))
    quick("render", "short.toml", "-o", "named.wav", "--voice", "pyttsx3")
    assert (tmp_path / "chosen.wav").read_bytes() == (tmp_path / "named.wav").read_bytes()
    assert len(list((home / "cache" / "clips").iterdir())) == clips, "no other voice spoke"


def test_so_is_a_workout_that_is_heard_live(quick, home, monkeypatch):
    quick("voices", "--use", "pyttsx3")
    monkeypatch.setenv("FORM_COACH_HOME", str(home))
    with closing(open_playback(Settings(words=Words.load("en-US")), "en-US", print)) as playback:
        playback.ready(["Push through your heel."])
    with closing(PyttsxVoice(locale="en-US")) as voice, closing(ClipLibrary(voice, clips_folder())) as library:
        assert library.known_length("Push through your heel.") is not None


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        ("nobody-at-all", "There is no voice 'nobody-at-all'"),
        ("gmw/de", "gmw/de speaks de, not en-US. Name the language with --locale."),
    ],
)
def test_what_cannot_speak_is_refused_and_changes_nothing(run, kept, wanted, why):
    assert why in " ".join(run("voices", "--use", wanted).refused().split())
    assert not kept.exists()


def test_one_that_has_gone_is_told_and_the_clearest_speaks(quick, kept, tmp_path):
    (tmp_path / "short.toml").write_text(SHORT)
    kept.parent.mkdir(parents=True)
    kept.write_text('{"en-US":"kokoro:af_heart"}')
    done = quick("render", "short.toml", "-o", "short.wav")
    assert done.code == 0
    assert "Another voice speaks instead: The weights of Kokoro are not here" in " ".join(done.err.split())


@pytest.mark.parametrize("written", ["", "[]", '{"en-US": 3}', "\xff"])
def test_a_damaged_choice_is_none(quick, kept, written):
    kept.parent.mkdir(parents=True)
    kept.write_text(written, "latin-1")
    assert quick("voices", "--json").document["speaks"] != 3


def test_it_is_not_done_beside_another_thing(quick):
    assert "one after the other" in quick("voices", "--use", "pyttsx3", "--prepare", "full").refused()
