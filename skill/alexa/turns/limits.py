"""The platform's limits, and how much of them a turn leaves for the answer before it and the question after it."""

from __future__ import annotations

SECONDS = 240.0
"""Longest speech of one output."""

CHARACTERS = 8_000
"""Longest output speech, tags included."""

DOCUMENT = 18_000
"""Longest audio document, as JSON: the whole response stays under 24 KB."""

SCREEN = 7_500
"""Bytes of an audio document that are left to the screen, where there is one."""

ANSWER = 12.0
"""Seconds set aside for an answer before the turn; a longer answer takes as many of these as it needs."""

QUESTION = 10.0
"""Seconds set aside for the question after it."""

WORDS_AROUND = 900
"""Characters set aside for both."""
