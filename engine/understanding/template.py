"""Templates of sentences: ``(how many|what) [more] {slot} <rule> ...`` read into a tree.

``(a|b)`` is one of several, ``[a]`` may be left out, ``{slot}`` is a value, ``<rule>`` stands for a template of the
locale and ``...`` for up to a few words of any kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, Literal

from msgspec import Struct

from engine.understanding.errors import CommandsError

Kind = Literal["words", "slot", "any", "sequence", "choice"]

_TOKEN: Final = re.compile(r"\.\.\.|[()\[\]|]|\{\w+\}|<\w+>|[^\s()\[\]|{}<>]+|\S")
_NOTHING: Final = ")]|"


class Node(Struct, frozen=True):
    """A part of a template.

    Attributes:
        text: The word, or the name of the slot.
        parts: Of a sequence or a choice.
    """

    kind: Kind
    text: str = ""
    parts: tuple[Node, ...] = ()


EMPTY: Final = Node("sequence")
ANY: Final = Node("any")


def lines(text: str) -> Iterator[str]:
    """Give the templates of a text, one a line: the lines that are neither empty nor a remark behind a ``#``."""
    return (line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#"))


class TemplateReader:
    """Reads the templates of a locale."""

    def __init__(self, rules: Mapping[str, str], spelled: Callable[[str], tuple[str, ...]]) -> None:
        """Know the rules by name; ``spelled`` brings a word into the normal form, which may be several words."""
        self._rules = rules
        self._spelled = spelled
        self._read: dict[str, Node] = {}

    def read(self, template: str) -> Node:
        """Read a template.

        Raises:
            CommandsError: a bracket or a rule is missing.
        """
        tokens = _TOKEN.findall(template)
        node, index = self._choice(tokens, 0, template)
        if index < len(tokens):
            raise CommandsError("understanding", f'"{template}" has a bracket too many')
        return node

    def _choice(self, tokens: list[str], index: int, template: str) -> tuple[Node, int]:
        choices = []
        while True:
            node, index = self._sequence(tokens, index, template)
            choices.append(node)
            if index >= len(tokens) or tokens[index] != "|":
                break
            index += 1
        return (choices[0] if len(choices) == 1 else Node("choice", parts=tuple(choices))), index

    def _sequence(self, tokens: list[str], index: int, template: str) -> tuple[Node, int]:
        parts: list[Node] = []
        while index < len(tokens) and tokens[index] not in _NOTHING:
            token = tokens[index]
            if token in "([":  # noqa: S105 - a part of a template
                inner, index = self._choice(tokens, index + 1, template)
                if index >= len(tokens) or tokens[index] != {"(": ")", "[": "]"}[token]:
                    raise CommandsError("understanding", f'"{template}" lacks a bracket')
                parts.append(inner if token == "(" else Node("choice", parts=(inner, EMPTY)))  # noqa: S105
            else:
                parts.extend(self._single(token, template))
            index += 1
        return (parts[0] if len(parts) == 1 else Node("sequence", parts=tuple(parts))), index

    def _single(self, token: str, template: str) -> tuple[Node, ...]:
        if token == "...":  # noqa: S105
            return (ANY,)
        if token[0] == "{":
            return (Node("slot", token[1:-1]),)
        if token[0] == "<":
            return (self._rule(token[1:-1], template),)
        return tuple(Node("words", word) for word in self._spelled(token))

    def _rule(self, name: str, template: str) -> Node:
        if name not in self._rules:
            raise CommandsError("understanding", f'"{template}" names <{name}>, which is no rule')
        if name not in self._read:
            self._read[name] = self.read(" ".join(self._rules[name].split()))
        return self._read[name]
