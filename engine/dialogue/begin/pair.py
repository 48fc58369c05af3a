"""A voice that was not recognised: is it the known person of this account, or another one."""

from __future__ import annotations

from engine.dialogue.acts import Adopt, Reply
from engine.dialogue.exchange import Exchange
from engine.workflow.messages import Message


def known(ex: Exchange) -> Reply:
    """Go on as the known person; what follows is answered anew with what is theirs."""
    other = ex.scene.other
    if other is None:  # that workout is over by now
        return new(ex)
    ex.acts.append(Adopt(other.person))
    return Reply(silent=True)


def new(ex: Exchange) -> Reply:
    """Go on as another person: nothing of the known one is told."""
    ex.acts.append(Adopt(""))
    return Reply((Message("pair-new"),), ex.ask("anything"))
