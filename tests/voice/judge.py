"""Whisper base as the judge of voices: what it understood, and how many words that got wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Any

import ctranslate2
import numpy as np
from scipy.signal import resample_poly
from tokenizers import Tokenizer

from engine.listening.port import RATE
from engine.listening.whisper.features import log_mel
from engine.voice.port import SAMPLE_RATE, Samples
from tests.weights import weights

_ROOM = 30
"""Seconds that it listens to. In fewer it takes less time, and says what it heard over and over."""
_BEAMS = 5
"""Texts that it follows at once, as programs that write down with Whisper do. One is caught by its first guess."""
_ONES = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
}
_SAME = {
    "en": {"kg": "kilograms", "kilos": "kilograms", "ok": "okay", "colour": "color", "programme": "program"},
    "de": {"kg": "kilogramm", "kilo": "kilogramm", "min": "minuten"},
}


_JOINED = 3
"""Words that may be written as one."""

_SPELT = {
    "de": (
        ("ä", "e"),
        ("th", "t"),
        ("t[zs]", "z"),
        ("ie", "i"),
        (r"(?<=[aeiouöü])h(?![aeiouöü])", ""),
        (r"(.)\1", r"\1"),
    )
}


def hear(samples: Samples, language: str) -> str:
    """What Whisper base understands of a clip."""
    model, tokenizer = _opened()
    wave = resample_poly(samples / 32768, RATE, SAMPLE_RATE).astype(np.float32)
    wave = np.concatenate([np.zeros(RATE // 4, np.float32), wave, np.zeros(RATE // 4, np.float32)])
    mel = log_mel(np.pad(wave, (0, RATE * _ROOM - len(wave))))
    prompt = [tokenizer.token_to_id(f"<|{token}|>") for token in _prompt(language)]
    features = ctranslate2.StorageView.from_array(np.ascontiguousarray(mel[None]))
    found = model.generate(features, [prompt], beam_size=_BEAMS, max_length=224)[0]
    return str(tokenizer.decode(found.sequences_ids[0], skip_special_tokens=True)).strip()


def misheard(said: str, heard: str, language: str) -> tuple[int, int]:
    """How many words were heard wrongly, and how many there are.

    Words that are written together or apart sound the same ("Formcoach"), and so do some spellings ("Gesess").
    """
    wanted, found = words_of(said, language), words_of(heard, language)
    return _distance(wanted, found, language), len(wanted)


def _distance(wanted: Sequence[str], found: Sequence[str], language: str) -> int:
    """The fewest words to change, leave out or add, where words joined or parted cost nothing."""
    costs = {(0, 0): 0}
    for i in range(len(wanted) + 1):
        for j in range(len(found) + 1):
            if i or j:
                costs[i, j] = min(_steps(costs, wanted[:i], found[:j], language))
    return costs[len(wanted), len(found)]


def _steps(
    costs: dict[tuple[int, int], int], wanted: Sequence[str], found: Sequence[str], language: str
) -> Iterator[int]:
    i, j = len(wanted), len(found)
    if i:
        yield costs[i - 1, j] + 1
    if j:
        yield costs[i, j - 1] + 1
    if i and j:
        yield costs[i - 1, j - 1] + 1
    for a, b in product(range(1, min(i, _JOINED) + 1), range(1, min(j, _JOINED) + 1)):
        if _sound("".join(wanted[i - a :]), language) == _sound("".join(found[j - b :]), language):
            yield costs[i - a, j - b]


@cache
def _sound(word: str, language: str) -> str:
    """A spelling that is the same for what sounds the same. English has no rules for that."""
    for pattern, sound in _SPELT.get(language, ()):
        word = re.sub(pattern, sound, word)
    return word


def words_of(text: str, language: str) -> Sequence[str]:
    """The words as they sound: figures as words, without signs, joined words apart."""
    point = " point " if language == "en" else " komma "
    spelt = re.sub(r"(\d)[.,](\d)", rf"\1{point}\2", text.lower().replace("ß", "ss"))
    spelt = re.sub(r"\d+", lambda found: f" {number(int(found[0]), language)} ", spelt)
    words = re.sub(r"[^\w ]+", " ", spelt.replace("'", "")).replace("ß", "ss").split()
    return [_SAME[language].get(word, word) for word in words]


def number(value: int, language: str) -> str:
    """A whole number below a thousand in words."""
    ones, tens = _ONES[language].split(), _TENS[language].split()
    if value < 20:
        return ones[value]
    if value < 100:
        ten, one = tens[value // 10 - 2], value % 10
        if not one:
            return ten
        return f"{ten} {ones[one]}" if language == "en" else f"{'ein' if one == 1 else ones[one]}und{ten}"
    return f"{ones[value // 100]} hundred {number(value % 100, language)}" if value < 1000 else str(value)


def _prompt(language: str) -> tuple[str, ...]:
    return "startoftranscript", language, "transcribe", "notimestamps"


@cache
def _opened() -> tuple[Any, Any]:
    folder = weights("whisper-base")
    model = ctranslate2.models.Whisper(str(folder), compute_type="int8", intra_threads=1, inter_threads=1)
    return model, Tokenizer.from_file(str(folder / "tokenizer.json"))
