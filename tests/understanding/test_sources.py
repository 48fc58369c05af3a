"""The sentences of every locale: complete, within Amazon's rules, and what breaks them is named."""

import shutil

import pytest

from engine.understanding import loading
from engine.understanding.checks import FEWEST, problems
from engine.understanding.errors import CommandsError
from engine.understanding.intents import INTENTS, STANDARD
from engine.understanding.understanding import Understanding
from engine.words.words import LOCALES
from tests.understanding.places import OFFERED, changed


@pytest.mark.parametrize("locale", OFFERED)
def test_every_offered_locale_has_sentences_without_a_problem(locale):
    loaded = loading.load(locale)
    assert list(problems(loaded)) == []
    assert set(loaded.samples.intents) == set(INTENTS)
    assert set(loaded.samples.standard) == set(STANDARD)
    assert min(len(samples) for samples in loaded.samples.intents.values()) >= FEWEST == 12


def test_a_slot_has_the_same_type_in_every_intent():
    types = {(slot, type_) for slots in INTENTS.values() for slot, type_ in slots.items()}
    assert len({slot for slot, _ in types}) == len(types) > 20


def _samples(*texts):
    return lambda files: files["samples"]["intents"]["PainIntent"].extend(texts)


BROKEN = {
    "a digit": (_samples("my knee hurts 2 times"), 'intents.PainIntent: "my knee hurts 2 times" may hold letters'),
    "a comma": (_samples("ouch, that hurts"), "may hold letters, apostrophes and {slots}"),
    "a slot without spaces": (_samples("it hurts{exercise}"), "may hold letters"),
    "two spaces": (_samples("it  really hurts"), "may hold letters"),
    "no slot of the intent": (_samples("{workout} is bad"), "names {workout}, which is no slot of the intent"),
    "a wake word": (_samples("echo it hurts"), "holds a wake word"),
    "too long": (_samples("it hurts " + "very " * 50 + "much"), "is longer than 200 characters"),
    "twice in one intent": (_samples("It hurts"), "intents.PainIntent: a sample is there twice"),
    "of two intents": (_samples("I'm ready"), 'intents.PainIntent: "I\'m ready" is also a sample of ReadyIntent'),
    "of Alexa's own": (_samples("never mind"), '"never mind" is also a sample of PainIntent'),
    "two slots of a type": (
        lambda files: files["samples"]["intents"]["LessRestIntent"].append("add {seconds} seconds"),
        '"add {seconds} seconds" is also a sample of MoreRestIntent',
    ),
    "a bare value of two intents": (
        lambda files: files["samples"]["intents"]["HaveIntent"].append("{equipment}"),
        '"{equipment}"',
    ),
    "a slot twice": (
        lambda files: files["samples"]["intents"]["SkipIntent"].append("skip {scope} and {scope}"),
        "names a slot twice",
    ),
    "a slot unused": (
        lambda files: files["samples"]["intents"].update(SkipIntent=["skip"] * FEWEST),
        "intents.SkipIntent: no sample uses {scope}",
    ),
    "too few": (
        lambda files: files["samples"]["intents"].update(PainIntent=["ouch"]),
        "1 samples, at least 12 are needed",
    ),
    "an intent missing": (
        lambda files: files["samples"]["intents"].pop("PainIntent"),
        "intents: missing: PainIntent",
    ),
    "an intent too many": (
        lambda files: files["samples"]["intents"].update(DanceIntent=["dance"]),
        "intents: there is no DanceIntent",
    ),
    "a standard intent missing": (
        lambda files: files["samples"]["standard"].pop("AMAZON.HelpIntent"),
        "standard: missing: AMAZON.HelpIntent",
    ),
    "an exercise missing": (
        lambda files: files["values"]["EXERCISE"].pop("hip-thrust"),
        "values.EXERCISE: missing: hip-thrust",
    ),
    "an unknown muscle": (
        lambda files: files["values"]["MUSCLE"].update(triceps=["triceps"]),
        "values.MUSCLE: there is no triceps",
    ),
    "a type missing": (lambda files: files["values"].pop("TALK"), "values: missing: TALK"),
    "a synonym of two": (
        lambda files: files["values"]["EXERCISE"]["hip-thrust"].append("Step-Ups"),
        '"step ups" is also what hip-thrust is called',
    ),
    "a synonym without words": (
        lambda files: files["values"]["EXERCISE"]["hip-thrust"].append("!"),
        'values.EXERCISE.hip-thrust: "!" must be words',
    ),
    "a meaning of no intent": (
        lambda files: files["rest"]["meaning"].append({"intent": "NapIntent", "say": "a nap"}),
        "meaning: there is no NapIntent",
    ),
    "a meaning in no situation": (
        lambda files: files["rest"]["meaning"].append({"intent": "PainIntent", "say": "ow", "situations": ["asleep"]}),
        "meaning of PainIntent: there is no situation asleep",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_breaks_a_rule_is_named_with_its_place(name):
    change, problem = BROKEN[name]
    found = list(problems(changed(change)))
    assert any(problem in one for one in found), found


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("how (many|much", "lacks a bracket"),
        ("how many]", "a bracket too many"),
        ("<nowhere> more", "which is no rule"),
    ],
)
def test_a_template_that_cannot_be_read_is_named(template, problem):
    broken = changed(lambda files: files["rest"]["meaning"].append({"intent": "PainIntent", "say": template}))
    with pytest.raises(CommandsError, match=problem):
        Understanding(broken, "en-US")


def test_a_broken_or_missing_file_is_told_in_words(tmp_path):
    folder = tmp_path / "en-US" / loading.FOLDER
    shutil.copytree(LOCALES / "en-US" / loading.FOLDER, folder)
    (folder / "rest.toml").write_text("meaning = ", encoding="utf-8")
    with pytest.raises(CommandsError, match=r"en-US/understanding/rest\.toml: Invalid value"):
        loading.read(folder)
    (folder / "rest.toml").write_text("[[meaning]]\nintend = 'x'", encoding="utf-8")
    with pytest.raises(CommandsError, match=r"rest\.toml: Object"):
        loading.read(folder)
    (folder / "words.toml").unlink()
    with pytest.raises(CommandsError, match=r"words\.toml: No such file"):
        loading.read(folder)
