"""``miniaudio``, imported without what only its radio player needs.

It takes a library of HTTP with it, which takes longer to import than all the rest of it: 50 ms of the second in which a
workout is to be heard.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Final

_UNUSED: Final = "urllib.request"

if _UNUSED in sys.modules:
    import miniaudio
else:
    sys.modules[_UNUSED] = ModuleType(_UNUSED)
    try:
        import miniaudio
    finally:
        del sys.modules[_UNUSED]

__all__ = ["miniaudio"]
