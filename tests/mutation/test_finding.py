"""The faults that are put into a file, and those places that are left alone."""

from __future__ import annotations

import textwrap

import pytest

from tests.mutation.choosing import sample
from tests.mutation.finding import is_code, mutants_of
from tests.mutation.tree import PROJECT

CODE = """
def limit(sets: int = 3) -> int | None:
    if sets < 2 and not tired:
        raise ValueError("too few")
    total += weight * sets
    return best(total, key="load")
"""


def becomes(source: str) -> list[str]:
    return [mutant.becomes for mutant in mutants_of("some.py", textwrap.dedent(source))]


def test_every_kind_of_fault_is_put_into_a_function() -> None:
    assert sorted(becomes(CODE)) == sorted(
        [
            "def limit(sets: int = 4) -> int | None:",
            "def limit(sets: int = (2)) -> int | None:",
            "if sets < 2 or not tired:",
            "if sets <= 2 and not tired:",
            "if sets < 3 and not tired:",
            "if sets < (1) and not tired:",
            "if sets < 2 and tired:",
            "pass",  # instead of the error
            "pass",  # instead of the sum
            "total -= weight * sets",
            "total += weight / sets",
            "return None",
            "return best(total)",
            "return best(total, key='load_')",
        ]
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a is not b", ["a is b"]),
        ("a not in (B, C)", ["a in (B, C)", "a not in (C)", "a not in (B)"]),
        ("if (a):\n    b", ["if ((not a)):"]),
        ("x = {'on': True}", ["x = {}", "x = {'on_': True}", "x = {'on': False}"]),
        ("x = [a for a in b if a.c]", ["x = [a for a in b if (not a.c)]"]),
        ("x = min(a, b)", ["x = max(a, b)"]),
        (
            "ä = 'ß' if ö > 1 else b",
            ["ä = 'ß' if ö >= 1 else b", "ä = 'ß' if ö > 2 else b", "ä = 'ß' if ö > (0) else b"],
        ),
    ],
)
def test_faults_are_text_in_the_place_of_text(source: str, expected: list[str]) -> None:
    assert becomes(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        '"""Words: one."""',
        "import one",
        "x: dict[str, Literal['a']]",
        "__all__ = ['one']",
        "@cached(1)\ndef f(a: 'one') -> 'two': ...",
        "class A(Struct, frozen=True, kw_only=True): ...",
        "f'{1} of {a < b}'",
        "x = zip(a, b, strict=c)",
        "X = Callable[[], None]",
        "if TYPE_CHECKING:\n    x = 1",
    ],
)
def test_what_is_no_behaviour_is_left_alone(source: str) -> None:
    assert becomes(source) == []


def test_a_mutant_keeps_its_name_when_its_lines_move() -> None:
    before = mutants_of("some.py", CODE)
    after = mutants_of("some.py", f"# more\n\nMORE = None\n{CODE}")
    assert [mutant.name for mutant in before] == [mutant.name for mutant in after]
    assert len({mutant.name for mutant in before}) == len(before)
    assert before[0].lines != after[0].lines


def test_two_that_look_the_same_are_told_apart() -> None:
    first, second = mutants_of("some.py", "def f():\n    return a\n    return a\n")
    assert (first.nth, second.nth) == (1, 2)
    assert first.name != second.name


def test_a_sample_takes_as_many_of_each_room_and_another_seed_takes_others() -> None:
    one, two = (sample(PROJECT, ["workflow", "storage"], seed, 21) for seed in (1, 2))
    rooms = [mutant.path.split("/")[1] for mutant in one]
    assert (rooms.count("workflow"), rooms.count("storage")) == (11, 10)
    assert one == sample(PROJECT, ["workflow", "storage"], 1, 21)
    assert one != two
    sources = [mutant.put_into((PROJECT / mutant.path).read_text("utf-8")) for mutant in one]
    assert all(is_code(source) for source in sources)
