"""espeak-ng's library, asked directly: its variants and settings are many voices."""

from __future__ import annotations

import ctypes
from functools import cache

import espeakng_loader
import numpy as np
import numpy.typing as npt

RATE = 22_050
_SYNCHRONOUS, _RATE, _PITCH, _UTF8 = 2, 1, 3, 1
_WORDS_A_MINUTE, _PITCH_MIDDLE = 165, 50
_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


def say(text: str, voice: str, pace: float, pitch: float) -> tuple[npt.NDArray[np.int16], int]:
    """Speak a text; samples and their rate."""
    library, blocks = _opened()
    if library.espeak_SetVoiceByName(voice.encode()):
        raise ValueError(f"espeak-ng has no voice {voice}")
    library.espeak_SetParameter(_RATE, round(_WORDS_A_MINUTE * pace), 0)
    library.espeak_SetParameter(_PITCH, round(_PITCH_MIDDLE * pitch), 0)
    blocks.clear()
    written = text.encode()
    library.espeak_Synth(written, len(written) + 1, 0, 1, 0, _UTF8, None, None)
    return np.concatenate(blocks), RATE


@cache
def _opened() -> tuple[ctypes.CDLL, list[npt.NDArray[np.int16]]]:
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_Synth.argtypes = (
        *(ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int),
        *(ctypes.c_uint, ctypes.c_uint, ctypes.c_void_p, ctypes.c_void_p),
    )
    library.espeak_Initialize(_SYNCHRONOUS, 0, str(espeakng_loader.get_data_path()).encode(), 0)
    blocks: list[npt.NDArray[np.int16]] = []

    @_Callback
    def take(wave: ctypes.Array[ctypes.c_short], count: int, _events: int) -> int:
        if wave and count > 0:
            blocks.append(np.ctypeslib.as_array(wave, (count,)).copy())
        return 0

    library.espeak_SetSynthCallback(take)
    library.kept_alive = take
    return library, blocks
