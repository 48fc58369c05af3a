"""Kokoro, by ``kokoro-onnx`` on one thread, with weights that were installed. Runs inside the worker."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from engine.voice.synthesis import espeak
from engine.voice.synthesis.speaker import Speaker, SpeakerError, wav

_FULL_SCALE: Final = 32_767

_POINT: Final = re.compile(r"(?<=\d)\.(?=\d)")
"""The point of 12.5, which the phonemiser takes for the end of a sentence."""

_LANGUAGES: Final = {"a": "en-us", "b": "en-gb"}
"""The languages whose pronunciation is good, by the first letter of a voice, as espeak-ng names them."""


def open_speaker(argument: str, folder: Path) -> Speaker:
    """Open Kokoro with the weights in the folder that ``argument`` names.

    Raises:
        SpeakerError: a package is missing, or the weights cannot be used.
    """
    try:
        return _Kokoro(Path(argument), folder)
    except ImportError as error:
        raise SpeakerError(f"Kokoro cannot be used here: {error}.") from error
    except Exception as error:
        raise SpeakerError(f"Kokoro did not start: {error}") from error


class _Kokoro(Speaker):
    """The English voices whose style vectors lie beside the model; their ids are the names of those files."""

    def __init__(self, weights: Path, folder: Path) -> None:
        import numpy as np  # noqa: PLC0415 - only in this worker
        import onnxruntime  # noqa: PLC0415 - as above
        from kokoro_onnx import Kokoro, config  # noqa: PLC0415 - as above
        from phonemizer.backend import EspeakBackend  # noqa: PLC0415 - as above

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        session = onnxruntime.InferenceSession(str(weights / "model.onnx"), options, ["CPUExecutionProvider"])
        self._styles = {
            path.stem: np.fromfile(path, np.float32).reshape(-1, 1, 256)
            for path in sorted(weights.glob("*.bin"))
            if path.stem[:1] in _LANGUAGES
        }
        np.savez(folder / "voices.npz", allow_pickle=False, **self._styles)
        library, data = espeak.library_and_data(folder)
        self._kokoro = Kokoro.from_session(session, str(folder / "voices.npz"), config.EspeakConfig(library, data))
        self._readers = {
            voice: EspeakBackend(name, preserve_punctuation=True, with_stress=True, language_switch="remove-flags")
            for voice, name in _LANGUAGES.items()
        }

    def say(self, text: str, voice: str, speed: float) -> bytes:
        """Speak at ``speed`` times the voice's own rate."""
        if voice not in self._styles:
            raise SpeakerError(f"Kokoro has no voice {voice!r} here: it has {', '.join(self._styles)}.")
        phonemes = self._phonemes(text, voice)
        if not phonemes:
            return wav(b"", 24_000)
        samples, rate = self._kokoro.create(phonemes, self._styles[voice], speed, is_phonemes=True, trim=False)
        return wav((samples.clip(-1, 1) * _FULL_SCALE).astype("<i2").tobytes(), rate)

    def _phonemes(self, text: str, voice: str) -> str:
        spelt = _POINT.sub(" point ", text)
        read = " ".join(self._readers[voice[0]].phonemize([spelt])).strip()
        return str(self._kokoro.tokenizer.known(read))
