"""The adaptive filter of SpeexDSP, by the package ``pyaec``."""

from __future__ import annotations

import ctypes
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from engine.listening.echo import FRAME, Filter
from engine.listening.port import RATE, Samples

TAIL: Final = 4096
"""Samples of a room's echo that are followed: a quarter of a second."""

SUPPRESSES: Final = False
"""Whether what the filter leaves is made quieter, too. That would take from the person as well: of 15 commands said
while the coach speaks as loud, 13 were heard in English and 7 in German with it, 14 and 11 without it, 1 and 5 without
any filter.
"""

_Pointer = ctypes.POINTER(ctypes.c_int16)


def is_there() -> bool:
    """Whether the package and its library are installed and fit this machine."""
    return _library() is not None


class SpeexFilter(Filter):
    """One filter; it learns the room while the coach speaks."""

    def __init__(self) -> None:
        self._library = _library()
        self._state = self._library.AecNew(FRAME, TAIL, RATE, SUPPRESSES)

    def clean(self, heard: Samples, played: Samples) -> Samples:
        """Give what is heard beside what was played."""
        out = np.zeros(FRAME, np.int16)
        near, far = _whole(heard), _whole(played)
        self._library.AecCancelEcho(self._state, _pointer(near), _pointer(far), _pointer(out), FRAME)
        return out.astype(np.float32) / np.float32(32_768)

    def __del__(self) -> None:
        """Free its memory."""
        state, self._state = getattr(self, "_state", None), None
        if state:
            self._library.AecDestroy(state)


def _library() -> Any:  # noqa: ANN401 - a C library
    try:
        import pyaec  # noqa: PLC0415 - of the extra "listen"
    except (ImportError, AttributeError, OSError):  # its library is loaded while it is imported
        return None
    return pyaec.lib


def _whole(samples: Samples) -> npt.NDArray[np.int16]:
    return np.clip(np.rint(samples * 32_768), -32_768, 32_767).astype(np.int16)


def _pointer(samples: npt.NDArray[np.int16]) -> Any:  # noqa: ANN401 - as above
    return samples.ctypes.data_as(_Pointer)
