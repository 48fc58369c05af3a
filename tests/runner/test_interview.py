"""The questions of the first run: in the words of a locale, and nothing that was understood is lost."""

from __future__ import annotations

import pytest

from engine.coaching.profile.model import Profile
from engine.runner.interview import QUESTIONS, interview
from engine.words.words import Words
from tests.coaching.people import CATALOG, day


class Person:
    """Gives these answers, then none."""

    def __init__(self, *answers: str) -> None:
        self.answers, self.asked = list(answers), []

    def __call__(self, question: str) -> str:
        self.asked.append(question)
        return self.answers.pop(0) if self.answers else ""


def answered(person: Person, locale: str = "en-US") -> Profile:
    return interview(Profile(), CATALOG, day(0), Words.load(locale), person)


def test_in_english_and_in_german() -> None:
    english = Person("beginner", "resistance band, couch", "kneeling", "Monday and Thursday")
    german = Person("Anfänger", "Widerstandsband und Sofa", "knien", "Montag, Do")
    expected = Profile(equipment=("band", "chair"), limits=("no-kneeling",), days=("mon", "thu"))
    assert answered(english) == answered(german, "de-DE") == expected
    assert len(english.asked) == len(german.asked) == len(QUESTIONS)
    assert "resistance band" in english.asked[1]
    assert "Widerstandsband" in german.asked[1]
    assert "band," not in german.asked[1].split()


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en-US", "Kept, but I do not know this: trampoline."),
        ("de-DE", "Gemerkt, aber das kenne ich nicht: trampoline."),
    ],
)
def test_what_is_known_is_kept_and_the_rest_is_asked_once_more(locale: str, said: str, capsys) -> None:
    person = Person("some", "band, trampoline", "chair", "none")
    assert answered(person, locale).equipment == ("band", "chair")
    assert said in capsys.readouterr().out
    assert person.asked[1] == person.asked[2] != person.asked[3]


def test_once_more_and_not_again(capsys) -> None:
    person = Person("", "trampoline", "trapeze, band", "flying", "flying")
    mine = answered(person)
    assert (mine.equipment, mine.limits) == (("band",), ())
    assert len(person.asked) == 1 + 2 + 2 + 1
    assert capsys.readouterr().out.count("I do not know this") == 4


def test_two_days_next_to_each_other_are_asked_about_once_more(capsys) -> None:
    assert answered(Person("", "", "", "mon, tue", "mon, thu")).days == ("mon", "thu")
    assert "with a rest day between" in capsys.readouterr().out
    assert answered(Person("", "", "", "mon, someday", "mon, fri")).days == ("mon", "fri")


def test_who_has_enough_of_it_goes_on() -> None:
    def gone(question: str) -> str:
        raise EOFError(question)

    assert interview(Profile(), CATALOG, day(0), Words.load("en-US"), gone) == Profile()
