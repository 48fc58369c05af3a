"""Closing a device, whatever state its sound service is in."""

from __future__ import annotations

import contextlib
import threading
from typing import Any

from engine.voice.sound_library import miniaudio

CLOSE_SECONDS = 1.0
"""A device that takes longer to close, for example because its service hangs, is left to its own thread."""


class Released:
    """Mixed into a device of miniaudio: also closes the connection to the service. Opening is retried often."""

    def __init__(self, **options: object) -> None:
        try:
            super().__init__(**options)
        except miniaudio.MiniaudioError:
            self._release()
            raise

    def close(self) -> None:
        """Close the device and what it was opened through."""
        super().close()  # type: ignore[misc] # of miniaudio's device
        self._release()

    def _release(self) -> None:
        context = self.__dict__.pop("_context", None)
        if context is not None:
            miniaudio.lib.ma_context_uninit(context)


def close_in_time(device: Any) -> None:  # noqa: ANN401 - one of miniaudio's, which has no types
    """Close a device. Always returns, even if the device hangs."""
    closing = threading.Thread(target=_close, args=(device,), name="audio-close", daemon=True)
    closing.start()
    closing.join(CLOSE_SECONDS)


def _close(device: Any) -> None:  # noqa: ANN401 - as above
    with contextlib.suppress(miniaudio.MiniaudioError):
        device.close()
