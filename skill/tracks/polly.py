"""Amazon Polly as a voice: ``--voice polly``, or ``--voice polly:Matthew`` for another of its neural voices.

It is asked over the network, with the account that the environment names, and is paid by the letter. A text is asked
for once: clips are kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final
from xml.sax.saxutils import escape

import numpy as np

from engine.voice.port import SAMPLE_RATE, Samples, Voice, VoiceError, VoiceInfo
from engine.voice.sound_library import miniaudio
from engine.words.layers import read_toml
from engine.words.locales import LOCALES, available

ENGINE: Final = "neural"
USUAL_RATE: Final = 170
"""Words a minute that count as Polly's own pace."""

_SLOWEST, _FASTEST = 20, 200
"""Per cent of the usual pace that Polly takes."""


class PollyVoice(Voice):
    """One voice of Amazon Polly."""

    def __init__(self, name: str, language: str, rate: int | None = None) -> None:
        """Speak a language with the voice of that name, ``rate`` words a minute."""
        self._name, self._language, self._rate = name, language, rate or USUAL_RATE
        self._made: Any = None

    @property
    def key(self) -> str:
        """The voice, its language, and how fast it speaks."""
        return f"polly|{ENGINE}|{self._name}|{self._language}|{self._rate}"

    def synthesise(self, text: str, pace: float = 1.0) -> Samples:
        """Ask for a text.

        Raises:
            VoiceError: it cannot be had.
        """
        percent = min(max(round(100 * pace * self._rate / USUAL_RATE), _SLOWEST), _FASTEST)
        said = escape(text) if percent == 100 else f'<prosody rate="{percent}%">{escape(text)}</prosody>'  # noqa: PLR2004 - per cent
        return _decoded(self._ask(f"<speak>{said}</speak>"))

    def voices(self) -> list[VoiceInfo]:
        """The voice of each locale. There are more; this asks nobody."""
        chosen = [(locale, *_chosen(locale)) for locale in available()]
        return [VoiceInfo(name, name, (locale,)) for locale, name, _ in chosen]

    def close(self) -> None:
        """Close the connections."""
        if self._made is not None:
            self._made.close()
            self._made = None

    def _ask(self, ssml: str) -> bytes:
        try:
            from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415 - 120 ms, and an optional extra
        except ImportError as error:
            raise VoiceError('Amazon Polly needs one package more: pip install "form-coach[aws]".') from error
        try:
            answer = self._client().synthesize_speech(
                Engine=ENGINE,
                LanguageCode=self._language,
                OutputFormat="mp3",
                SampleRate=str(SAMPLE_RATE),
                Text=ssml,
                TextType="ssml",
                VoiceId=self._name,
            )
            return bytes(answer["AudioStream"].read())
        except (BotoCoreError, ClientError) as error:
            raise VoiceError(f"Amazon Polly does not speak: {str(error).rstrip('.')}.") from error

    def _client(self) -> Any:  # noqa: ANN401 - as boto3 has it
        if self._made is None:
            import boto3  # noqa: PLC0415 - as above

            self._made = boto3.client("polly")
        return self._made


def open_polly(voice: str | None, rate: int | None, locale: str) -> PollyVoice:
    """Open Polly's voice for a locale, or the one of a name.

    Raises:
        VoiceError: none is chosen for the locale.
    """
    name, language = _chosen(locale)
    return PollyVoice(voice or name, language, rate)


def _chosen(locale: str) -> Sequence[str]:
    """The voice of a locale and the language that it speaks."""
    chosen = read_toml(locale, "polly.toml", LOCALES)
    if not chosen:
        raise VoiceError(f"No voice of Amazon Polly is chosen for {locale}: locales/{locale}/polly.toml names one.")
    return chosen["voice"], chosen["language"]


def _decoded(mp3: bytes) -> Samples:
    try:
        sound = miniaudio.decode(mp3, miniaudio.SampleFormat.SIGNED16, nchannels=1, sample_rate=SAMPLE_RATE)
    except miniaudio.DecodeError as error:
        raise VoiceError("Amazon Polly sent something other than an MP3.") from error
    return np.array(sound.samples, np.int16)
