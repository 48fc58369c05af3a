"""Whatever is said, wherever: what comes of it is what ``answers.toml`` says, which people have read."""

from __future__ import annotations

import pytest

from tests.dialogue.answers import SCENES, outcome, read_table, said_there

KEPT = read_table()

HINT = """
{where}, "{words}"
  was {was}
  is  {now}
If that is meant: python -m tests.dialogue.answers, and read what it changes in tests/dialogue/answers.toml."""


def test_every_scene_is_in_the_table() -> None:
    assert [*KEPT] == [*SCENES]


@pytest.mark.parametrize("where", SCENES)
def test_what_comes_of_what_is_said_is_what_the_table_says(where: str) -> None:
    kept, now = KEPT[where], {words: outcome(where, words) for words in said_there(where)}
    for words in dict.fromkeys((*kept, *now)):
        was, is_now = kept.get(words, "no answer"), now.get(words, "no answer")
        assert was == is_now, HINT.format(where=where, words=words, was=was, now=is_now)
