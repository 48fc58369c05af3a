"""Whether a screen reader is known to run on this machine: looked for in files, without asking anything else."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

SPEAKUP: Final = Path("/sys/accessibility/speakup")
"""There while the screen reader of the Linux console runs."""

PROCESSES: Final = Path("/proc")

PROGRAMS: Final = frozenset({"orca", "fenrir", "yasr"})
"""Screen readers of Linux, by the names of their processes.

What a desktop sets in the environment tells nothing: it is set for everybody.
"""

SETTINGS: Final = Path("Library/Preferences/com.apple.universalaccess.plist")
"""What macOS keeps of VoiceOver, in the home folder."""

VOICE_OVER: Final = "voiceOverOnOffKey"


def one_runs() -> bool:
    """Whether one is seen. One on another machine, from which this one is used, is not."""
    if os.name == "nt":
        from engine.runner.windows_console import reads_screen  # noqa: PLC0415 - ctypes, there only

        return reads_screen()
    if sys.platform == "darwin":
        return voice_over_is_on(Path.home() / SETTINGS)
    return SPEAKUP.exists() or bool(PROGRAMS & set(own_processes(PROCESSES)))


def voice_over_is_on(settings: Path) -> bool:
    """Whether macOS has VoiceOver turned on. Where that may not be read, it counts as off."""
    import plistlib  # noqa: PLC0415 - 8 ms, there only

    with suppress(OSError, ValueError), settings.open("rb") as file:
        kept = plistlib.load(file)
        return isinstance(kept, dict) and bool(kept.get(VOICE_OVER))
    return False


def own_processes(processes: Path) -> Iterator[str]:
    """The names of this person's processes."""
    if sys.platform == "win32":
        return
    for path in processes.glob("[1-9]*"):
        with suppress(OSError):
            if path.stat().st_uid == os.getuid():
                yield (path / "comm").read_text(errors="ignore").strip()
