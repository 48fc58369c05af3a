"""Kokoro with any of its English voices; slow, so what it says is kept."""

from __future__ import annotations

from functools import cache

import kokoro_onnx
import numpy as np
import numpy.typing as npt
import onnxruntime

from tests.listening.corpus.styles import styles
from tests.weights import weights

RATE = 24_000


def say(text: str, voice: str, pace: float, _pitch: float) -> tuple[npt.NDArray[np.float32], int]:
    """Speak a text; samples and their rate. Its pitch cannot be set."""
    return _opened().create(text, voice=voice, speed=pace, lang="en-gb" if voice.startswith("b") else "en-us")


@cache
def _opened() -> kokoro_onnx.Kokoro:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(weights("kokoro") / "model.onnx", options, ["CPUExecutionProvider"])
    return kokoro_onnx.Kokoro.from_session(session, str(styles()))
