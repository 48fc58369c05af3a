"""Lines of the web screen's own that no voice says (engine.web)."""

from __future__ import annotations

from engine.words.messages.parameters import takes

WEB: dict[str, frozenset[str]] = {
    "web-title": takes(),
    "web-lost": takes(),
    "web-no-key": takes(),
    "web-refused": takes(),
    "web-too-many": takes(),
    "web-slowly": takes(),
    "web-not-pressed": takes(),
    "web-waiting": takes(),
    "web-weekly": takes(),
    "web-delete": takes(),
    "web-enter": takes(),
    "web-no-wake-lock": takes(),
    "web-not-offline": takes(),
    "web-not-kept": takes(),
    "web-how-secure": takes(),
    "web-begin": takes(),
    "web-go-on": takes(),
    "web-preparing": takes(),
    "web-not-played": takes(),
    "web-offline": takes(),
    "web-address": takes("address"),
    "web-scan": takes(),
    "web-end": takes(),
    "web-any-key": takes(),
    "web-paused": takes(),
    "web-say": takes(),
    "web-send": takes(),
    "web-elsewhere": takes(),
    "web-how-to-see": takes(),
    "web-on-speaker": takes(),
    "web-on-other-pc": takes(),
}
"""What the page and its command show."""
