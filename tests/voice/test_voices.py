"""The choice of a voice, by locale or by name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.voice.named import choose
from engine.voice.port import VoiceError, VoiceInfo
from engine.voice.synthesis.process import Worker
from engine.voice.synthesis.pyttsx import PyttsxVoice
from engine.voice.voices import open_voice

ESPEAK = [
    VoiceInfo("gmw/de", "German", ("de",)),
    VoiceInfo("gmw/en", "English (Great Britain)", ("en-gb",)),
    VoiceInfo("gmw/en-us", "English (America)", ("en-us",)),
    VoiceInfo("roa/fr", "French (France)", ("fr-fr",)),
    VoiceInfo("roa/pt-br", "Portuguese (Brazil)", ("pt-br",)),
]
WINDOWS = [
    VoiceInfo("HKEY\\Hedda", "Microsoft Hedda Desktop - German", ("de-DE",)),
    VoiceInfo("HKEY\\Hazel", "Microsoft Hazel Desktop - English (Great Britain)", ("en-GB",)),
    VoiceInfo("HKEY\\Zira", "Microsoft Zira Desktop - English (United States)", ("en-US",)),
]
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="names of espeak-ng's voices")


@pytest.mark.parametrize(
    ("locale", "voice"),
    [("en-US", "gmw/en-us"), ("en_US", "gmw/en-us"), ("en-GB", "gmw/en"), ("de-DE", "gmw/de"), ("de-AT", "gmw/de"),
     ("fr-CA", "roa/fr"), ("en-AU", "gmw/en"), ("pt-PT", "roa/pt-br")],
)  # fmt: skip
def test_a_locale_gets_its_own_voice_or_one_of_its_language(locale, voice):
    assert choose(locale, None, ESPEAK).id == voice


@pytest.mark.parametrize(
    ("locale", "voice"), [("en-US", "Zira"), ("en-GB", "Hazel"), ("de-CH", "Hedda"), ("en-IN", "Hazel")]
)
def test_other_drivers_are_chosen_from_by_language(locale, voice):
    assert choose(locale, None, WINDOWS).id.endswith(voice)


@pytest.mark.parametrize(
    ("locale", "name"),
    [("en-US", "en-us"), ("en-GB", "en"), ("de-DE", "de"), ("fr-FR", "fr"), ("pt-BR", "pt-br"), ("es-MX", "es-419"),
     ("zh-CN", "cmn"), ("no-NO", "nb")],
)  # fmt: skip
def test_without_a_list_espeaks_own_names_are_known(locale, name):
    assert choose(locale).id == name


@pytest.mark.parametrize(
    ("wanted", "voice"),
    [("gmw/en-us", "gmw/en-us"), ("EN-US", "gmw/en-us"), ("en", "gmw/en"), ("en-gb", "gmw/en"), ("fr-FR", "roa/fr"),
     ("german", "gmw/de"), ("English (America)", "gmw/en-us"), (" de ", "gmw/de")],
)  # fmt: skip
def test_a_voice_can_be_named_in_several_ways(wanted, voice):
    assert choose("en-US", wanted, ESPEAK).id == voice


@pytest.mark.parametrize(("wanted", "nearest"), [("en-uk", "gmw/en"), ("Germann", "gmw/de"), ("pt-bt", "roa/pt-br")])
def test_a_missing_voice_is_an_error_that_names_the_nearest(wanted, nearest):
    with pytest.raises(VoiceError, match=f"no voice '{wanted}'; the nearest is '{nearest}"):
        choose("en-US", wanted, ESPEAK)


@pytest.mark.parametrize("wanted", ["zzzzzz", "anna", "hedda", "siri", "deutsch", "englisch", "robot", "xx", "female"])
def test_a_name_like_no_other_is_not_answered_with_another_language(wanted):
    """It was: Kannada for Anna, Dutch for Deutsch, Maltese for female."""
    with pytest.raises(VoiceError, match=rf"no voice '{wanted}'\. \"coach voices\" lists those"):
        choose(
            "en-US", wanted, [*ESPEAK, VoiceInfo("gmw/nl", "Dutch", ("nl",)), VoiceInfo("dra/kn", "Kannada", ("kn",))]
        )


def test_a_language_that_nobody_speaks_is_named():
    with pytest.raises(VoiceError, match="no voice 'ja-JP'"):
        choose("ja-JP", None, ESPEAK)


@on_linux
def test_the_real_driver_lists_its_voices():
    voice = PyttsxVoice()
    found = voice.voices()
    assert len(found) > 50
    assert choose("de-DE", None, found).id == "gmw/de"
    assert choose("en-GB", "en-gb", found).name == "English (Great Britain)"
    assert voice.voices() == found
    voice.close()


@on_linux
@pytest.mark.parametrize("wanted", ["de", "English (Scotland)", "en-us+f3"])
def test_a_wanted_voice_is_opened_and_speaks(wanted):
    usual, voice = open_voice("pyttsx3"), open_voice(voice=wanted)
    assert voice.key != usual.key
    said, otherwise = voice.synthesise("Set one of three"), usual.synthesise("Set one of three")
    assert len(said) > 10_000
    assert not np.array_equal(said, otherwise)
    voice.close()
    usual.close()


@on_linux
def test_a_wanted_voice_that_is_missing_is_an_error_and_leaves_no_worker():
    worker = Worker()
    with pytest.raises(VoiceError, match="no voice 'en-uss'; the nearest is 'gmw/en-us'"):
        open_voice(voice="en-uss", worker=worker)
    assert worker._process.returncode is not None


def test_an_impossible_rate_is_an_error_before_anything_is_started():
    with pytest.raises(VoiceError, match="80 to 400"):
        open_voice(rate=1000)


def test_opening_the_usual_voice_starts_and_lists_nothing():
    voice = open_voice("pyttsx3")
    assert isinstance(voice, PyttsxVoice)
    assert voice.pid is None
    voice.prepare()
    assert voice.pid is not None
    voice.close()


def test_a_worker_that_was_started_early_is_used():
    worker = Worker()
    voice = open_voice("pyttsx3", worker=worker)
    assert isinstance(voice, PyttsxVoice)
    assert voice.pid == worker.pid
    voice.close()


def test_opening_the_usual_voice_reads_no_package_metadata():
    look = "from engine.voice.voices import open_voice; open_voice().key; import sys; print(*sys.modules)"
    root = Path(__file__).parents[2]
    run = subprocess.run([sys.executable, "-c", look], cwd=root, capture_output=True, text=True, check=True)
    assert not {"importlib.metadata", "difflib", "miniaudio"} & set(run.stdout.split())
