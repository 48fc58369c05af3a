"""Danger, injuries and pain in German: heard wherever they are told, and never cleared by what is no clear yes."""

from __future__ import annotations

from itertools import product

import pytest

from engine.understanding.situations import SITUATIONS as EVERYWHERE
from tests.understanding.test_german import GOES_ON, names, slots

ENDS_THE_PAIN = {"AllowIntent", "AMAZON.YesIntent", "ReadyIntent", "AMAZON.ResumeIntent", "AMAZON.NextIntent"}
PARTS = ("mein Knie", "meine Hand", "mein Arm", "mein Rücken", "meine Schulter")
BESIDE_THE_CHEST = (
    "{} tut weh und meine Brust tut weh",
    "{} schmerzt, meine Brust drückt",
    "{} zwickt und auf der Brust ist es eng",
    "{} tut weh und die Brust auch",
    "{} und meine Brust tun weh",
)
RED_FLAGS = (
    *("mein Blutzucker sackt ab", "ich glaub ich bin unterzuckert", "wo ist mein Notfallspray", "hol mein Nitrospray"),
    *("meine Lippen werden blau", "meine Zunge kribbelt", "mein Hals schwillt zu", "mein Mundwinkel hängt"),
    *("ich kann nicht mehr richtig reden", "ich krieg kein Wort mehr raus", "ich bin leichenblass"),
    *("ich zittere und schwitze kalt", "mir wird so schwach", "ich hab so einen Tunnelblick", "ich röchle nur noch"),
    *("mein linker Arm wird schwer", "im linken Arm zieht's", "mir tut der Kiefer weh", "ich hab taube Finger"),
    *("ich blute", "es blutet ziemlich stark", "ich bin mit dem Kopf aufgeschlagen", "ich bin auf den Kopf gefallen"),
    *("ich krieg keine Luft, es ist so stickig hier drin", "ich hab keine Kontrolle mehr über mein Bein"),
)
NO_DANGER = (
    *("wie geht Knie an die Brust", "soll ich das Knie bis an die Brust ziehen", "die Arme vor der Brust verschränken"),
    *("ich blute nicht", "ich bin nicht mehr zittrig", "der Ball braucht mehr Luft", "rede nicht so viel"),
    *("halte ich das Gewicht vor der Brust", "Kopf ablegen oder anheben", "ich bin doch nicht auf den Kopf gefallen"),
)
INJURIES = (
    *("es gab einen Knacks im Knie", "ich hab einen Knall in der Wade gespürt", "im Rücken ist gerade was gerissen"),
    *("ich hab mir eben den Knöchel verdreht", "mir ist die Schulter rausgesprungen", "in meinem Knie hat es gekracht"),
    *("mein Knöchel ist dick und heiß", "auf einmal starke Schmerzen im Rücken", "mir ist was auf den Fuß gefallen"),
)
LONG_AGO = ("ich hab mir früher mal das Knie verdreht", "mir ist vor drei Jahren in der Wade was gerissen")
HALF_BETTER = (
    *(
        "jein",
        "teils teils",
        "mal besser mal schlechter",
        "kaum besser",
        "noch nicht ganz",
        "na ja",
        "halbwegs",
        "fast",
    ),
    *("besser, aber noch wackelig", "ich hoffe es wird", "hoffentlich", "muss ja", "mir ging es schon besser"),
)
NOT_CLEARED = (
    *("das kommt und geht", "ich bezweifle dass es geht", "hoffentlich geht es", "so gut wie weg", "wird schon werden"),
    *("besser aber noch nicht weg", "immer wieder mal", "es geht solange ich sitze", "vielleicht geht es ja"),
)
PAINS = (
    *("da war wieder so ein Stechen", "unten zieht es", "es schießt mir in die Wade", "es fängt an zu schmerzen"),
    *("mit meiner Hüfte stimmt etwas nicht", "das Knie ist unangenehm", "das ist die Hölle im Nacken"),
    *("mein Rücken ist steif", "es tut weh wenn ich runtergehe", "es tut bei jedem Heben weh"),
)
CHANGES = ("weniger Pause", "weniger Gewicht", "langsamer", "weiter", "mehr Gewicht", "schneller")
OF_OTHERS = (
    *("meinem Bruder tut das Knie weh", "meine Oma hat es im Rücken", "sie hat sich letzte Woche den Fuß gebrochen"),
    *("hilft das bei Knieschmerzen", "was hilft gegen Rückenschmerzen", "wo sitzt eigentlich der Po"),
)


@pytest.mark.parametrize("situation", EVERYWHERE)
def test_the_chest_is_heard_whatever_is_named_before_it(situation: str) -> None:
    for sentence, part in product(BESIDE_THE_CHEST, PARTS):
        text = sentence.format(part)
        assert "EmergencyIntent" in names(text, situation), text
        assert slots(text, situation)["body_part"] == "chest", text


@pytest.mark.parametrize("situation", EVERYWHERE)
def test_red_flags_are_heard_everywhere(situation: str) -> None:
    missed = [text for text in RED_FLAGS if "EmergencyIntent" not in names(text, situation)]
    assert missed == []


@pytest.mark.parametrize("situation", EVERYWHERE)
def test_what_is_no_danger_is_none(situation: str) -> None:
    feared = [text for text in NO_DANGER if "EmergencyIntent" in names(text, situation)]
    assert feared == []


@pytest.mark.parametrize("situation", EVERYWHERE)
def test_an_injury_is_pain_wherever_it_is_told(situation: str) -> None:
    for text in INJURIES:
        assert "PainIntent" in names(text, situation), text
        assert not GOES_ON & names(text, situation), text


@pytest.mark.parametrize("situation", ["start", "closed", "intro", "experience", "limits"])
def test_an_injury_of_long_ago_is_no_pain_of_now(situation: str) -> None:
    for text in LONG_AGO:
        assert names(text, situation) <= {"SafeForMeIntent", "AvoidIntent"}, text


def test_half_better_is_not_well() -> None:
    for text in HALF_BETTER:
        assert names(text, "emergency") == {"AMAZON.NoIntent"}, text
    for text in ("ja", "mir geht es wieder gut", "alles wieder gut"):
        assert names(text, "emergency") & {"AMAZON.YesIntent", "AllowIntent"}, text


@pytest.mark.parametrize("situation", ["pain", "caution"])
def test_what_is_hoped_or_half_clears_no_pain(situation: str) -> None:
    for text in NOT_CLEARED:
        assert not ENDS_THE_PAIN & names(text, situation), text


@pytest.mark.parametrize("situation", ["in-set", "in-rest", "ready", "walk", "rating"])
def test_pain_is_heard_without_its_name(situation: str) -> None:
    for text in PAINS:
        assert "PainIntent" in names(text, situation), text


@pytest.mark.parametrize("situation", [one for one in EVERYWHERE if one != "limits"])
def test_pain_goes_before_every_change(situation: str) -> None:
    for change, verb in product(CHANGES, ("tut weh", "schmerzt", "zwickt")):
        text = f"mein Rücken {verb} {change}"
        assert "PainIntent" in names(text, situation), text
        assert not GOES_ON & names(text, situation), text


@pytest.mark.parametrize("situation", ["in-set", "in-rest", "ready", "rating", "pain", "paused"])
def test_the_strength_of_a_pain_is_its_severity(situation: str) -> None:
    for text in ("mein Knie tut weh, acht von zehn", "meine Wade schmerzt so acht von zehn"):
        assert names(text, situation) == {"PainIntent"}, text
        assert slots(text, situation)["severity"] == 8, text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vier", {"severity": 4}),
        ("so eine sechs", {"severity": 6}),
        ("eher ne neun von zehn", {"severity": 9}),
        ("die rechte", {"side": "right"}),
        ("auf der linken Seite", {"side": "left"}),
    ],
)
def test_how_strong_it_is_and_where_is_an_answer(text: str, expected: dict[str, object]) -> None:
    assert names(text, "pain") == {"PainIntent"}
    assert slots(text, "pain") == expected


def test_that_it_still_hurts_names_no_strength() -> None:
    for text in ("tut immer noch weh", "immer noch", "wird nicht besser"):
        assert names(text, "pain") == {"PainIntent"}, text
        assert slots(text, "pain") == {}, text


@pytest.mark.parametrize("situation", ["in-set", "in-rest", "ready"])
def test_the_pain_of_others_stops_nothing(situation: str) -> None:
    hurt = [text for text in OF_OTHERS if names(text, situation) & {"PainIntent", "EmergencyIntent"}]
    assert hurt == []
    assert "PainIntent" in names("meine Schwester sagt ich soll aufhören, mein Knie tut weh", situation)
