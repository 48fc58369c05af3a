"""Forgetting by voice leaves the workout files of the machine alone, and says so; at the machine they go, too."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from engine.catalog.own_workout import check_document
from engine.dialogue.scene import Frontend
from engine.session.service import Service
from tests.dialogue.driving import Listener
from tests.workflow.driving import CATALOG

MINE = check_document({"id": "mine", "block": [{"exercise": "glute-bridge"}]}, "mine.toml", CATALOG)


@pytest.mark.parametrize(
    ("frontend", "kept", "stay"), [("speaker", True, True), ("speaker", False, False), ("pc", True, False)]
)
def test_files_that_stay_are_told(frontend: Frontend, kept: bool, stay: bool) -> None:
    listener = Listener()
    listener.frontend = frontend
    known = replace(CATALOG, kept={"mine": MINE} if kept else {})
    listener.service = Service(listener.store, lambda: known)
    messages = listener.open().say("ForgetMeIntent").say("AMAZON.YesIntent").messages()
    assert "forgotten" in messages
    assert ("forgotten-but-files" in messages) is stay
