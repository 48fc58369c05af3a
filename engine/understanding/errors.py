"""What can be wrong with the spoken commands, in words for people."""

from __future__ import annotations


class CommandsError(Exception):
    """The commands of a locale cannot be used.

    Attributes:
        file: The file or folder, from the locales' folder.
        problem: What is wrong, and where in it.
    """

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(file, problem)
        self.file = file
        self.problem = problem

    def __str__(self) -> str:
        """``de-DE/understanding: intents.PainIntent: …``."""
        return f"{self.file}: {self.problem}"
