"""How sure the coach is of what it says: the evidence of an advice or a reason."""

from __future__ import annotations

from engine.catalog.models import Catalog, Evidence

VARIANTS = ("-this", "-each")


def evidence_of(message: str, catalog: Catalog) -> Evidence | None:
    """The evidence of what is said; None of what is no advice and no reason."""
    return catalog.evidence.get(plain_name(message))


def plain_name(message: str) -> str:
    """Give the name of a message without that of its variant."""
    return next((message.removesuffix(ending) for ending in VARIANTS if message.endswith(ending)), message)
