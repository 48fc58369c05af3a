"""``coach voices``: what can speak here, weights that come on demand, and clips made beforehand."""

from __future__ import annotations

import shutil

import pytest
from click.testing import CliRunner

from engine.cli.main import coach
from engine.weights import installing
from engine.weights.errors import WeightsError
from tests.cli import shapes
from tests.cli.command import SHORT
from tests.cli.shapes import plain, read
from tests.weights.authors import MODEL, offering

COMMAND = "coach voices --install kokoro"


def listed(done) -> shapes.Voices:
    return read(done.document, shapes.Voices)


def test_the_clearest_stands_first_with_how_clear_it_is(quick):
    voices = listed(quick("voices", "--json", "--locale", "de-DE"))
    figures = [one.misheard for one in voices.voices if one.misheard is not None and "de-DE" in one.languages]
    assert voices.speaks == voices.voices[0].id
    assert figures == sorted(figures)
    assert len(figures) >= 2
    assert all("de" in one.languages[0].lower() for one in voices.voices[:2])


def test_people_are_told_who_speaks_and_what_could_be_had(quick):
    english, german = quick("voices").out, quick("voices", "--locale", "de-DE").out
    assert "unless you name another one" in english
    assert COMMAND in " ".join(english.split())
    assert COMMAND not in " ".join(german.split()), "it speaks English only"
    assert plain(english)
    assert plain(german)


@pytest.fixture
def authors(tmp_path, monkeypatch):
    """Small weights in the place of Kokoro's, and a server that has them."""
    with offering("kokoro", tmp_path, monkeypatch) as server:
        yield server


def test_weights_are_installed_and_named_with_their_licence(quick, home, authors):
    done = quick("voices", "--install", "kokoro")
    assert done.code == 0, done.err
    said = " ".join(done.out.split())
    assert "Small: installed" in said
    assert "under the licence MIT" in said
    assert (home / "data" / "weights" / "kokoro" / "model.bin").read_bytes() == MODEL
    assert quick("voices", "--install", "kokoro", "--json").document["installed"] == "kokoro"
    assert len(authors.asked) == 2, "the second time there was nothing to fetch"


def test_what_breaks_off_is_told_and_goes_on(quick, home, authors, monkeypatch):
    monkeypatch.setenv("FORM_COACH_HOME", str(home))
    authors.breaks_after = 4000
    with pytest.raises(WeightsError, match="What has come is kept"):
        CliRunner().invoke(coach, ["voices", "--install", "kokoro"], catch_exceptions=False)
    authors.breaks_after = None
    assert quick("voices", "--install", "kokoro").code == 0
    assert "/model.bin bytes=4000-" in authors.asked


def test_a_full_disk_is_told_before_anything_comes(authors, monkeypatch, tmp_path):
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(installing.shutil, "disk_usage", lambda _: usage)
    monkeypatch.setenv("FORM_COACH_HOME", str(tmp_path / "home"))
    with pytest.raises(WeightsError, match="too little room"):
        CliRunner().invoke(coach, ["voices", "--install", "kokoro"], catch_exceptions=False)
    assert authors.asked == []


def test_other_voices_need_no_weights(quick):
    assert '"kokoro" does' in quick("voices", "--install", "pico").refused()


def test_kokoro_without_its_packages_is_told_before_anything_comes(quick, authors, monkeypatch):
    monkeypatch.setattr("engine.voice.choice.find_spec", lambda _: None)
    assert 'extra "natural"' in quick("voices", "--install", "kokoro").refused()
    assert authors.asked == []


def test_kokoro_asked_for_by_name_and_not_there_is_told_with_the_way_to_it(run):
    assert COMMAND in run("render", "starter", "-o", "a.wav", "--voice", "kokoro").refused()


def test_a_workouts_clips_are_made_beforehand(quick, home, tmp_path):
    (tmp_path / "short.toml").write_text(SHORT)
    done = quick("voices", "--prepare", "short.toml", "--json")
    clips = set((home / "cache" / "clips").iterdir())
    assert done.document["workout"] == "short"
    assert len(clips) >= done.document["clips"] > 20
    assert quick("script", "short.toml").code == 0
    assert set((home / "cache" / "clips").iterdir()) == clips, "all that is said was there"


def test_one_thing_at_a_time(quick):
    assert "one after the other" in quick("voices", "--install", "kokoro", "--prepare", "full").refused()


def test_without_a_network_the_command_says_so_and_changes_nothing(run, home):
    """No proxy can be reached: neither pip nor the authors' own address."""
    nowhere = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), "http://127.0.0.1:9")
    nowhere |= {"PIP_NO_INDEX": "1", "PIP_RETRIES": "0", "no_proxy": "", "NO_PROXY": ""}
    done = run("voices", "--install", "kokoro", environ=nowhere)
    message = done.refused()
    assert "af_heart.bin: huggingface.co could not be reached" in message
    assert "try again when the network is there" in message
    assert not list((home / "data" / "weights" / "kokoro").glob("*_*.bin"))
