"""What is answered while a PC coaches the same person: what is about safety, or ends; all else is left to the PC."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engine.dialogue.conversation import ENDED
from engine.dialogue.intent import Intent
from engine.dialogue.profile.linking import HURTS_ELSEWHERE, RUNS_ELSEWHERE, WAITS_ELSEWHERE
from engine.dialogue.safety.holding import ENDS, FORGETTING
from engine.dialogue.several import PAIN, SAFETY, first_of, only
from engine.session.linking import left_word
from engine.session.linking.running import is_on_a_page
from engine.storage.port import Store, Stored
from engine.workflow.safety import unresolved

if TYPE_CHECKING:
    from engine.session.service import Request

ANYWAY: Final = frozenset({*ENDS, "AMAZON.CancelIntent", "AMAZON.HelpIntent", ENDED})
"""What means the same as ever."""


def meant_beside(store: Store, request: Request, stored: Stored | None = None) -> Intent:
    """Find what a request means there, where the PC coaches what is ``stored``.

    The PC sees a sign of danger in what is kept; a word is left for it of pain. What is said to its question, or before
    it has seen the word, is answered by where that is asked.
    """
    urgent, session = first_of(request.intent, SAFETY), "" if stored is None else stored.session.id
    where: dict[str, str | int | float] = {
        "at": "page" if stored is not None and is_on_a_page(store, stored.names) else "pc"
    }
    if urgent is not None and urgent.name == PAIN:
        left_word.leave(store, request.who, only(request.intent, PAIN), request.now, session)
        return Intent(HURTS_ELSEWHERE, where)
    if urgent is not None:
        return urgent
    let_through = request.intent.name in ANYWAY or request.dialogue.asked.kind in FORGETTING
    if let_through:
        return request.intent
    waits = left_word.waits(store, request.who, request.now, session)
    hurts = waits or (stored is not None and unresolved(stored.session))
    return Intent(WAITS_ELSEWHERE if hurts else RUNS_ELSEWHERE, where)
