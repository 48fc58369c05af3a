"""The expressions of DynamoDB, as far as a store may use them: what must hold of an item, and how it changes."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from typing import Any, Final

Item = dict[str, Any]

_TOKENS: Final = re.compile(r"[(),+-]|<=|>=|<>|=|<|>|[#:]?\w+")
_COMPARED: Final[dict[str, Callable[[Any, Any], bool]]] = {
    **{"=": operator.eq, "<>": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge},
}
_CLAUSE: Final = re.compile(r"\b(SET|REMOVE|ADD)\b")


def holds(condition: str, item: Item, values: Item, names: dict[str, str]) -> bool:
    """Whether a condition holds of an item; of one that is not there, all its attributes are missing."""
    return _Condition(_TOKENS.findall(condition), item, values, names).whole()


class _Condition:
    """Reads a condition from left to right."""

    def __init__(self, tokens: list[str], item: Item, values: Item, names: dict[str, str]) -> None:
        self._tokens, self._item, self._values, self._names = tokens, item, values, names

    def whole(self) -> bool:
        found = self._either()
        if self._tokens:
            raise NotImplementedError(f"nobody has taught this table {self._tokens}")
        return found

    def _either(self) -> bool:
        found = self._all()
        while self._next("OR"):
            found = self._all() or found
        return found

    def _all(self) -> bool:
        found = self._one()
        while self._next("AND"):
            found = self._one() and found
        return found

    def _one(self) -> bool:
        if self._next("NOT"):
            return not self._one()
        if self._next("("):
            found = self._either()
            self._tokens.pop(0)
            return found
        first = self._tokens.pop(0)
        if first in {"attribute_exists", "attribute_not_exists"}:
            _, name, _ = (self._tokens.pop(0) for _ in range(3))
            return (self._names.get(name, name) in self._item) == (first == "attribute_exists")
        compared, second = self._tokens.pop(0), self._tokens.pop(0)
        left, right = self._value(first), self._value(second)
        return left is not None and right is not None and _COMPARED[compared](left, right)

    def _next(self, word: str) -> bool:
        if self._tokens and self._tokens[0] == word:
            self._tokens.pop(0)
            return True
        return False

    def _value(self, name: str) -> Any:
        return plain(self._values[name] if name.startswith(":") else self._item.get(self._names.get(name, name)))


def plain(attribute: Item | None) -> Any:
    """The value of an attribute, to be compared."""
    if attribute is None:
        return None
    ((kind, value),) = attribute.items()
    return float(value) if kind == "N" else value


def changed(expression: str, item: Item, values: Item, names: dict[str, str]) -> Item:
    """An item after an update; every value is read as it was before."""
    parts = _CLAUSE.split(expression)[1:]
    after = dict(item)
    for clause, what in zip(parts[::2], parts[1::2], strict=True):
        for one in re.split(r",(?![^()]*\))", what):
            _change(clause, one.strip(), item, after, values, names)
    return after


def _change(clause: str, what: str, item: Item, after: Item, values: Item, names: dict[str, str]) -> None:
    if clause == "REMOVE":
        after.pop(names.get(what, what), None)
    elif clause == "ADD":
        name, by = what.split()
        before = float(item.get(name, {"N": "0"})["N"])
        after[name] = {"N": f"{before + float(values[by]['N']):g}"}
    else:
        name, _, value = (part.strip() for part in what.partition("="))
        found = _operand(value, item, values, names)
        if found is not None:
            after[names.get(name, name)] = found


def _operand(text: str, item: Item, values: Item, names: dict[str, str]) -> Item | None:
    if text.startswith("if_not_exists"):
        name, otherwise = (part.strip() for part in text[len("if_not_exists(") : -1].split(","))
        return item.get(names.get(name, name)) or _operand(otherwise, item, values, names)
    return values[text] if text.startswith(":") else item.get(names.get(text, text))
