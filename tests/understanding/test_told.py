"""Sentences of new users: pain that grows, slips put right, questions that note nothing; in every situation named."""

from pathlib import Path

import pytest

from tests.understanding.places import understanding

SENTENCES = Path(__file__).parent / "sentences"
LOCALES = ("en-US", "de-DE")


def wrong_in(
    locale: str, situations: str, sentence: str, meanings: str, slots: str = "", harmful: str = ""
) -> list[str]:
    """The situations in which a sentence is not understood as it should be."""
    wanted = dict(slot.split("=") for slot in slots.split(";") if slot)
    return [
        f"{situation}: {sentence}"
        for situation in situations.split()
        if not _right(locale, situation, sentence, meanings, wanted, harmful)
    ]


def _right(locale: str, situation: str, sentence: str, meanings: str, wanted: dict[str, str], harmful: str) -> bool:
    intent = understanding(locale).understand(sentence, situation).intent
    names = {one.name for one in (intent, *intent.also)}
    got = {slot: str(value).removesuffix(".0") for one in (*intent.also, intent) for slot, value in one.slots.items()}
    meant = any(name in meanings.split("/") for name in names)
    return meant and not names & {*harmful.split("/")} and wanted.items() <= got.items()


@pytest.mark.parametrize("locale", LOCALES)
def test_what_new_users_said_is_understood(locale: str) -> None:
    lines = (SENTENCES / f"told.{locale}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    wrong = [one for line in lines for one in wrong_in(locale, *line.split("\t"))]
    assert len(lines) > 200
    assert wrong == []
