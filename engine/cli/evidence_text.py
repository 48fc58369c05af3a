"""How sure the coach is of what a page says, with the sources: for a screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from engine.catalog.models import Catalog, Evidence
from engine.coaching.tell.sureness import evidence_of
from engine.words.speech import SpokenWords
from engine.words.words import Words
from engine.workflow.messages import Message

OURS = "C"
"""The grade of custom and our own choice, which has no source to name."""


def sure(evidence: Evidence, words: Words) -> str:
    """How sure, in a sentence, and the source."""
    found = words.say(f"sure-{evidence.grade.lower()}")
    return found if evidence.grade == OURS else f"{found} {evidence.source.partition(':')[0]}"


def rows(told: Iterable[Message], catalog: Catalog, speech: SpokenWords) -> list[tuple[str, str]]:
    """Each reason that studies are known for, with these; then, once, what the others are."""
    known = {speech.text(why.id, why.arguments): evidence_of(why.id, catalog) for why in told}
    studied = [(text, sure(one, speech.words)) for text, one in known.items() if one is not None and one.grade != OURS]
    ours = next((sure(one, speech.words) for one in known.values() if one is not None and one.grade == OURS), None)
    others = speech.words.say("terminal-all-else" if studied else "terminal-all-of-it")
    return [*studied, (others, ours)] if ours else studied


def documents(told: Iterable[Message], catalog: Catalog, speech: SpokenWords) -> list[dict[str, Any]]:
    """The same of every reason, as JSON data."""
    known = ((why, evidence_of(why.id, catalog)) for why in told)
    return [
        {"reason": speech.text(why.id, why.arguments), "grade": found.grade, "source": found.source}
        for why, found in known
        if found is not None
    ]
