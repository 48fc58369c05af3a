"""What is said and shown about one person on two frontends."""

from __future__ import annotations

from engine.words.messages.parameters import takes

LINKING = {
    "link-code": takes("code"),
    "link-digits": takes(),
    "link-linked": takes(),
    "link-already": takes(),
    "link-wrong": takes(),
    "link-own": takes(),
    "link-same-kind": takes(),
    "link-other-link": takes(),
    "link-too-many": takes(),
    "link-running": takes(),
    "link-busy": takes(),
    "link-parted": takes(),
    "link-alone": takes(),
    "link-on-pc": takes("frontend"),
    "unlink-on-pc": takes("frontend"),
    "ask-unlink": takes(),
    "again-unlink": takes(),
    "unlink-kept": takes(),
    "unlink-afterwards": takes(),
    "ask-forget-linked": takes(),
    "ask-forget-linked-here": takes(),
    "forgotten-there": takes("frontend"),
    "runs-elsewhere": takes(),
    "link-show": takes("code", "minutes"),
    "link-waits": takes(),
    "link-nobody": takes(),
    "link-is": takes("day"),
    "link-joined": takes("here", "there"),
    "link-undo-ask": takes(),
    "link-undone": takes(),
    "link-pc-alone": takes(),
    "link-pc-wrong": takes(),
    "link-pc-own": takes(),
    "link-pc-same-kind": takes(),
    "link-pc-other-link": takes(),
    "link-pc-running": takes(),
    "forget-linked": takes(),
    "runs-on-speaker": takes(),
    "runs-on-other-pc": takes(),
    "went-on-elsewhere": takes(),
}
"""By name, with their parameters."""
