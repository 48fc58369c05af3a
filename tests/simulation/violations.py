"""What a rule says when it is broken."""

from __future__ import annotations


class Broken(AssertionError):  # noqa: N818 - it says what a rule is
    """A rule does not hold.

    Attributes:
        rule: Its name, by which planted bugs are told apart.
    """

    def __init__(self, rule: str, what: str) -> None:
        super().__init__(f"[{rule}] {what}")
        self.rule = rule


def require(holds: object, rule: str, what: object = "") -> None:
    """Break off unless a rule holds."""
    if not holds:
        raise Broken(rule, str(what))
