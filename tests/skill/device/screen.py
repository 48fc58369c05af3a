"""The screen of a device: the document that is shown, and what a finger on it sends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tests.skill.device.envelopes import APL

RENDER, EXECUTE = f"{APL}.RenderDocument", f"{APL}.ExecuteCommands"


class Screen:
    """Shows one document.

    Attributes:
        token: Of the document that is shown; empty where none is.
        shown: All RenderDocument directives that it carried out.
        commands: All commands that it carried out.
        ignored: Tokens of commands for a document that was not there.
        frozen: A Play came after a document in one answer: an Echo Show 5 hung.
    """

    def __init__(self, viewport: Mapping[str, Any] | None) -> None:
        self.viewport = viewport
        self.token = ""
        self.shown: list[dict[str, Any]] = []
        self.commands: list[dict[str, Any]] = []
        self.ignored: list[str] = []
        self.frozen = False

    def carry_out(self, directives: Iterable[dict[str, Any]]) -> None:
        """Carry out the directives of an answer that are for the screen, in their order."""
        rendered = False
        for one in directives:
            kind = one.get("type")
            self.frozen |= rendered and kind == "AudioPlayer.Play"
            if kind == RENDER:
                rendered = True
                self.token = one.get("token", "")
                self.shown.append(one)
            elif kind == EXECUTE and one.get("token") == self.token:
                self.commands.extend(one.get("commands") or ())
            elif kind == EXECUTE:
                self.ignored.append(one.get("token", ""))

    def clear(self) -> None:
        """Show nothing of the skill's any more."""
        self.token = ""

    @property
    def context(self) -> dict[str, Any]:
        """What requests tell of it."""
        if self.viewport is None:
            return {}
        about: dict[str, Any] = {"Viewport": dict(self.viewport)}
        if self.token:
            about[APL] = {"token": self.token, "version": "AriaRuntimeLibrary-1.0", "componentsVisibleOnScreen": []}
        return about
