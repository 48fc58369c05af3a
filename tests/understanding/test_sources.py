"""The commands of every locale: complete, within Amazon's rules, and what breaks them is named."""

import shutil

import pytest
from skill.interaction import loading
from skill.interaction.checks import FEWEST, problems
from skill.interaction.errors import CommandsError
from skill.interaction.intents import INTENTS, STANDARD

from engine.words.words import LOCALES
from tests.skill.interaction.places import OFFERED, changed


@pytest.mark.parametrize("locale", OFFERED)
def test_every_offered_locale_has_commands_without_a_problem(locale):
    loaded = loading.load(locale)
    assert list(problems(loaded)) == []
    assert loaded.invocation == "form coach"
    assert set(loaded.intents) == set(INTENTS)
    assert set(loaded.standard) == set(STANDARD)
    assert min(len(samples) for samples in loaded.intents.values()) >= FEWEST == 12


def _samples(*texts):
    return lambda document: document["intents"]["PainIntent"].extend(texts)


BROKEN = {
    "a digit": (_samples("my knee hurts 2 times"), 'intents.PainIntent: "my knee hurts 2 times" may hold letters'),
    "a comma": (_samples("ouch, that hurts"), "may hold letters, apostrophes and {slots}"),
    "a slot without spaces": (_samples("it hurts{exercise}"), "may hold letters"),
    "two spaces": (_samples("it  really hurts"), "may hold letters"),
    "no slot of the intent": (_samples("{exercise} hurts"), "names {exercise}, which is no slot of the intent"),
    "a wake word": (_samples("echo it hurts"), "holds a wake word"),
    "too long": (_samples("it hurts " + "very " * 50 + "much"), "is longer than 200 characters"),
    "twice in one intent": (_samples("It hurts"), "intents.PainIntent: a sample is there twice"),
    "of two intents": (_samples("I'm ready"), 'intents.PainIntent: "I\'m ready" is also a sample of ReadyIntent'),
    "of Alexa's own": (_samples("never mind"), '"never mind" is also a sample of PainIntent'),
    "two slots of a type": (
        lambda document: document["intents"]["LessRestIntent"].append("add {seconds} seconds"),
        '"add {seconds} seconds" is also a sample of MoreRestIntent',
    ),
    "a slot twice": (
        lambda document: document["intents"]["SkipIntent"].append("skip {scope} and {scope}"),
        "names a slot twice",
    ),
    "a slot unused": (
        lambda document: document["intents"].update(SkipIntent=["skip"] * FEWEST),
        "intents.SkipIntent: no sample uses {scope}",
    ),
    "too few": (lambda document: document["intents"].update(PainIntent=["ouch"]), "1 samples, at least 12 are needed"),
    "an intent missing": (lambda document: document["intents"].pop("PainIntent"), "intents: missing: PainIntent"),
    "an intent too many": (
        lambda document: document["intents"].update(DanceIntent=["dance"]),
        "intents: there is no DanceIntent",
    ),
    "a standard intent missing": (
        lambda document: document["standard"].pop("AMAZON.HelpIntent"),
        "standard: missing: AMAZON.HelpIntent",
    ),
    "one word": (lambda document: document.update(invocation="coach"), "must be two words or more"),
    "a launch word": (lambda document: document.update(invocation="start coach"), '"start" is a word of Alexa'),
    "capitals": (lambda document: document.update(invocation="Form Coach"), "must be lower-case letters"),
    "an exercise missing": (
        lambda document: document["slots"]["EXERCISE"].pop("hip-thrust"),
        "slots.EXERCISE: missing: hip-thrust",
    ),
    "an unknown muscle": (
        lambda document: document["slots"]["MUSCLE"].update(triceps=["triceps"]),
        "slots.MUSCLE: there is no triceps",
    ),
    "a type missing": (lambda document: document["slots"].pop("TALK"), "slots: missing: TALK"),
    "a synonym of two": (
        lambda document: document["slots"]["EXERCISE"]["hip-thrust"].append("Step-Ups"),
        '"step ups" is also what hip-thrust is called',
    ),
    "a synonym without words": (
        lambda document: document["slots"]["EXERCISE"]["hip-thrust"].append("!"),
        'slots.EXERCISE.hip-thrust: "!" must be words',
    ),
    "a prompt missing": (lambda document: document["prompts"].clear(), "prompts: missing: workout"),
    "a first example that opens nothing": (
        lambda document: document["publishing"].update(examples=["Alexa, form coach day one", "Alexa, x", "Alexa, y"]),
        "publishing.examples[0]",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_breaks_a_rule_is_named_with_its_place(name):
    change, problem = BROKEN[name]
    assert any(problem in found for found in problems(changed(change))), list(problems(changed(change)))


def test_the_loader_refuses_what_breaks_a_rule(tmp_path):
    folder = tmp_path / "locales"
    shutil.copytree(LOCALES, folder)
    file = folder / "de-DE" / loading.FILE
    file.write_text(file.read_text(encoding="utf-8").replace('"autsch"', '"autsch!"'), encoding="utf-8")
    with pytest.raises(CommandsError, match=r'de-DE/commands\.toml: intents\.PainIntent: "autsch!" may hold letters'):
        loading.load("de", folder)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("invocation = ", "Invalid value"),
        ('invocation = "form coach"', "missing required field"),
        (None, "No such file"),
    ],
)
def test_a_broken_or_missing_file_is_told_in_words(tmp_path, text, said):
    path = tmp_path / "en-US" / loading.FILE
    path.parent.mkdir()
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(CommandsError, match=said) as caught:
        loading.read(path)
    assert str(caught.value).startswith("en-US/commands.toml: ")
