"""What the dialogue says about pain, signs of danger and health (engine.dialogue.safety)."""

from __future__ import annotations

from engine.words.messages.parameters import takes

SAFETY: dict[str, frozenset[str]] = {
    "ask-pain": takes(),
    "form-check": takes(),
    "safe-for-me": takes(),
    "limit-part": takes(),
    "pain-noted": takes("part"),
    "pain-part": takes("part"),
    "pain-before": takes(),
    "pain-choices": takes(),
    "pain-only-if": takes(),
    "pain-level": takes("number"),
    "pain-strong": takes("number"),
    "pain-rest": takes(),
    "pain-gently": takes(),
    "pain-doctor": takes(),
    "pain-loads-too": takes("exercise"),
    "pain-nothing-spares": takes(),
    "ask-pain-now": takes(),
    "ask-pain-strong": takes(),
    "pain-before-going-on": takes("exercise"),
    "again-pain": takes(),
    "third-pain": takes(),
    "ask-pain-ok": takes("exercise"),
    "again-pain-ok": takes(),
    "ask-caution": takes("exercise", "part"),
    "again-caution": takes(),
    "third-caution": takes(),
    "emergency-back": takes(),
    "ask-how-are-you": takes(),
    "again-how-are-you": takes(),
    "third-how-are-you": takes(),
    "emergency-elsewhere": takes(),
    "emergency-advice": takes(),
    "emergency-rest-today": takes(),
    "emergency-gently": takes(),
    "emergency-rest-now": takes(),
    "emergency-gently-now": takes(),
}
