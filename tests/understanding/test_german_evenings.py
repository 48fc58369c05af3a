"""What newcomers said in German on whole evenings of training, by kind: each kind with sentences nobody copied."""

from __future__ import annotations

from itertools import product

import pytest

from engine.dialogue.intent import FALLBACK
from tests.understanding.test_german import names, slots

BEFORE = ("start", "intro", "limits", "closed", "resume")
BEGINS = {"StartWorkoutIntent", "AMAZON.YesIntent", "ReadyIntent", "AMAZON.ResumeIntent", "AMAZON.NextIntent"}
ENDS = {"AMAZON.StopIntent", "AMAZON.CancelIntent", "DoneIntent", "SkipIntent", "NotTodayIntent", "AMAZON.NextIntent"}
NOTES = {"CorrectIntent", "EffortIntent"}
CONDITIONS = (
    *("ich habe einen Herzschrittmacher", "ich bin herzkrank", "ich hab hohen Blutdruck", "ich hab eine Herzkrankheit"),
    *("ich nehme Blutverdünner", "ich nehm seit Jahren Betablocker", "ich bin Diabetikerin", "ich habe Diabetes"),
    *(
        "ich hab vor sechs Wochen entbunden",
        "ich hatte letztes Jahr eine OP",
        "ich habe Herzprobleme",
        "ich hab Rheuma",
    ),
    *("ich bin 72 Jahre alt", "ich bin schon über siebzig", "bin ich zu alt", "bin ich dafür nicht schon zu alt"),
    *("ich hatte vor zwei Jahren einen Schlaganfall", "ich hab Osteoporose", "ich hab Asthma"),
)
OF_A_PART = {
    "ich wurde am Knie operiert": "knee",
    "ich habe ein künstliches Knie": "knee",
    "ich hab eine neue Hüfte": "hip",
    "ich hab ein gebrochenes Bein": "leg",
    "ich hab mir vor drei Wochen den Arm gebrochen": "arm",
}


@pytest.mark.parametrize(("text", "situation"), [*product(CONDITIONS, BEFORE)])
def test_a_condition_is_for_a_doctor(text: str, situation: str) -> None:
    assert names(text, situation) == {"SafeForMeIntent"}


@pytest.mark.parametrize(("text", "situation"), [*product(CONDITIONS, BEFORE)])
def test_beside_a_condition_nothing_begins(text: str, situation: str) -> None:
    for said in (f"{text}, los geht's", f"los, aber {text}", f"ja, {text}"):
        found = names(said, situation)
        assert "SafeForMeIntent" in found, said
        assert not found & BEGINS, said


@pytest.mark.parametrize(("text", "part"), [*OF_A_PART.items()])
def test_an_operated_part_is_spared_where_limits_are_asked_for(text: str, part: str) -> None:
    assert names(text, "limits") == {"AvoidIntent"}
    assert slots(text, "limits")["body_part"] == part
    for situation in ("start", "intro", "closed"):
        assert names(text, situation) == {"SafeForMeIntent"}
        assert slots(text, situation)["body_part"] == part


def test_what_may_be_now_stays_an_emergency() -> None:
    for situation in ("in-set", "in-rest", "ready", "walk"):
        assert names("ich habe Herzprobleme", situation) == {"EmergencyIntent"}
    for situation in (*BEFORE, "in-set"):
        assert names("ich glaub ich hab einen Herzinfarkt", situation) == {"EmergencyIntent"}
        assert names("ich hab Herzrasen", situation) == {"EmergencyIntent"}
        assert names("ich hab einen Asthmaanfall", situation) == {"EmergencyIntent"}
    assert "PainIntent" in names("ich hab mir den Arm gebrochen", "in-set")


def test_a_denied_condition_is_none() -> None:
    for text in ("ich habe kein Diabetes", "ich bin nicht herzkrank", "kein Bluthochdruck"):
        for situation in BEFORE:
            assert not names(text, situation) & {"SafeForMeIntent", "EmergencyIntent"}, (text, situation)


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("Kniebeugen gehen nicht", "exercise", "bodyweight-squat"),
        ("Ausfallschritte gehen leider nicht so gut", "exercise", "split-squat"),
        ("Liegestütze gehen bei mir gar nicht", "exercise", "push-up"),
        ("ich kann nicht in die Hocke gehen", "exercise", "bodyweight-squat"),
        ("ich komm nicht mehr tief in die Hocke", "exercise", "bodyweight-squat"),
        ("Treppen gehen nicht gut", "exercise", "step-up"),
        ("ich kann keine Treppen steigen", "exercise", "step-up"),
        ("auf die Knie gehen geht nicht", "position", "kneeling"),
        ("Gehen geht nicht", "exercise", "walk"),
        ("ich kann nicht gut gehen", "exercise", "walk"),
    ],
)
def test_what_does_not_work_stands_before_the_verb(text: str, slot: str, value: str) -> None:
    assert names(text, "limits") == {"AvoidIntent"}
    assert slots(text, "limits")[slot] == value


def test_what_does_not_hurt_is_not_spared() -> None:
    for text in (
        "mein Knie tut nicht weh",
        "meine linke Schulter tut gar nicht weh",
        "das Knie tut mir nicht mehr weh",
    ):
        assert not names(text, "limits") & {"AvoidIntent", "PainIntent"}, text
    assert slots("mein Knie tut nicht weh, aber meine Schulter", "limits")["body_part"] == "shoulder"
    assert "AMAZON.NoIntent" not in names("mein Knie tut nicht immer weh", "limits")
    assert slots("mein Knie tut weh", "limits")["body_part"] == "knee"


CHOICES = {
    "SkipIntent": ("auslassen", "die lassen wir aus", "Übung auslassen", "ja, auslassen bitte", "lass sie aus"),
    "EasierIntent": ("leichter", "eine leichtere", "eine leichtere nehmen", "bitte leichter", "leichter machen"),
    "SwapIntent": ("eine andere", "eine andere nehmen", "ich nehm lieber eine andere", "andere Übung", "was anderes"),
    "AMAZON.StopIntent": ("aufhören", "ich hör auf", "hier aufhören"),
    "AllowIntent": ("es geht", "ja, es geht", "geht", "es geht schon", "es geht gut"),
}


@pytest.mark.parametrize("situation", ["pain", "caution"])
@pytest.mark.parametrize(("intent", "text"), [(intent, text) for intent, all_ in CHOICES.items() for text in all_])
def test_the_coachs_own_words_are_understood_after_pain(intent: str, text: str, situation: str) -> None:
    assert names(text, situation) == {intent}


@pytest.mark.parametrize("situation", ["pain", "caution"])
def test_what_does_not_go_is_not_fine(situation: str) -> None:
    for text in ("es geht nicht", "es geht gar nicht", "geht nicht mehr", "es geht so", "es geht mir nicht gut"):
        assert not names(text, situation) & {"AllowIntent", "AMAZON.ResumeIntent", "ReadyIntent", "SkipIntent"}, text


@pytest.mark.parametrize("text", ["sanft", "das sanfte", "ja bitte das sanfte", "ganz sanft bitte", "okay, vorsichtig"])
def test_gently_is_an_answer(text: str) -> None:
    assert names(text, "caution") == {"AllowIntent"}
    assert names(text, "pain") <= {"EasierIntent", "ReadyIntent"}
    assert slots(text, "start").get("feeling") == "gentle"


@pytest.mark.parametrize("situation", ["pain", "caution"])
def test_more_is_told_of_a_pain(situation: str) -> None:
    for text in ("ist richtig schlimm", "es ist sehr stark", "tut echt weh", "schlimm"):
        assert "PainIntent" in names(text, situation), text
    assert slots("ist richtig schlimm", situation)["severity"] == 8
    assert names("ist nicht so schlimm", situation) == {"ReadinessIntent"}
    assert slots("es ist das andere Knie", situation)["body_part"] == "knee"
    assert slots("nein, das linke Knie", situation) == {"body_part": "knee", "side": "left"}
    assert names("soll ich zum Arzt", situation) == {"SafeForMeIntent"}
    assert names("zähl einfach weiter", situation) == {"AMAZON.ResumeIntent"}


@pytest.mark.parametrize("text", ["was hat wehgetan", "was tat denn weh", "was hat letztes Mal wehgetan"])
def test_to_ask_what_hurt_tells_no_pain(text: str) -> None:
    assert names(text, "caution") == {"AMAZON.RepeatIntent"}


def test_a_little_is_no_yes() -> None:
    assert names("ein bisschen", "caution") == {"ReadinessIntent"}


@pytest.mark.parametrize("situation", ["in-set", "in-rest", "ready", "walk"])
def test_who_wants_to_stop_may_say_why(situation: str) -> None:
    for text in ("ich will aufhören, bin platt", "bin total kaputt, ich hör auf", "ich möchte aufhören, ich bin müde"):
        assert names(text, situation) == {"AMAZON.StopIntent"}, text


@pytest.mark.parametrize("situation", ["in-set", "in-rest", "ready", "walk"])
def test_a_strange_feeling_is_pain(situation: str) -> None:
    assert slots("komisches Gefühl in der Hüfte", situation) == {"body_part": "hip"}
    assert names("ich hab so ein komisches Gefühl im Knie", situation) == {"PainIntent"}
    assert names("komisches Gefühl in der Brust", situation) == {"EmergencyIntent"}


@pytest.mark.parametrize(
    "text",
    [
        *("heute nur zwei Sätze", "kann ich nur sechs machen", "nächster Satz nur sechs bitte", "bitte nur rechts"),
        *("beim nächsten nur acht", "ich mach nur sechs", "heute nur links bitte", "ich will nur rechts machen"),
        *("noch zehn", "noch zwei", "zwölf", "25"),
    ],
)
@pytest.mark.parametrize("situation", ["ready", "in-rest", "confirm"])
def test_what_comes_does_not_change_what_was(text: str, situation: str) -> None:
    assert not names(text, situation) & NOTES


@pytest.mark.parametrize("situation", ["ready", "in-rest", "rating"])
def test_what_was_is_still_put_right(situation: str) -> None:
    assert slots("ich hab nur sechs geschafft", situation)["repetitions"] == 6
    assert slots("heute hab ich nur sechs geschafft", situation)["repetitions"] == 6
    assert slots("nur rechts", situation)["left"] == 0
    assert slots("noch zwei wären gegangen", situation) == {"reserve": 2}
    assert names("das waren zwei weniger", situation) == {"CorrectIntent"}
    assert "repetitions" not in slots("das waren zwei weniger", situation)
    assert names("den Satz hab ich nicht gemacht", situation) == {"CorrectIntent"}
    assert slots("acht", situation)["effort"] == 8


def test_a_number_that_was_asked_for_is_one() -> None:
    for text, number in (("zwölf", 12), ("acht", 8), ("so zwanzig", 20), ("es waren zwölf", 12), ("zwölf Stück", 12)):
        assert slots(text, "correct") == {"repetitions": number}, text
    for text in ("mehr geht nicht", "mehr ging einfach nicht", "fertig", "ich kann nicht mehr"):
        assert names(text, "correct") <= {"DoneIntent", "CannotIntent"}, text


def test_go_on_does_not_end_what_is_asked_about() -> None:
    for text in ("weiter", "nein, weiter", "nein weiter", "bitte weiter", "zähl weiter", "zähl einfach weiter"):
        assert names(text, "confirm") == {"ReadyIntent"}, text
    assert names("fertig", "confirm") == {"DoneIntent"}
    assert names("nein", "confirm") == {"AMAZON.NoIntent"}


@pytest.mark.parametrize("situation", ["start", "closed", "resume"])
def test_not_now_begins_nothing(situation: str) -> None:
    for text in (
        "ich kann jetzt nicht anfangen",
        "heute keine Zeit",
        "vielleicht später",
        "jetzt nicht",
        "heute nicht",
    ):
        assert names(text, situation) == {"NotTodayIntent"}, text
    for text in ("meine Frau will jetzt trainieren", "jemand anders will trainieren", "mein Sohn möchte mitmachen"):
        assert names(text, situation) == {FALLBACK}, text


def test_to_want_to_train_still_begins() -> None:
    for text in ("ich will trainieren", "ich möchte jetzt trainieren"):
        assert names(text, "start") == {"StartWorkoutIntent"}, text
    assert names("nein", "start") == {"AMAZON.NoIntent"}
    assert names("ich hab wenig Zeit", "start") == {"ShorterIntent"}


def test_a_disc_that_slipped_is_a_back_to_spare() -> None:
    for text in ("ich habe einen Bandscheibenvorfall", "ich hatte vor drei Jahren einen Bandscheibenvorfall"):
        assert slots(text, "limits")["body_part"] == "back"
        assert names(text, "limits") == {"AvoidIntent"}


def test_who_stops_counting_is_not_the_person() -> None:
    for text in ("kannst du mal aufhören zu zählen", "kannst du bitte mit dem Zählen aufhören", "hör auf zu zählen"):
        assert names(text, "in-set") == {"AMAZON.PauseIntent"}, text
    assert slots("kannst du aufhören zu reden", "in-set") == {"talk": "terse"}
    assert names("kannst du aufhören", "in-set") == {"AMAZON.StopIntent"}


def test_no_rest_is_no_pause() -> None:
    assert slots("ich brauche keine Pause", "in-rest") == {"scope": "rest"}
    assert names("ich brauche keine Pause", "ready") == {"ReadyIntent"}
    assert names("ich brauch noch eine Pause", "in-rest") == {"AMAZON.PauseIntent"}


@pytest.mark.parametrize("situation", ["in-set", "in-rest", "ready", "rating", "walk"])
def test_to_run_on_is_a_way_to_train(situation: str) -> None:
    assert names("Coach, lauf einfach durch", situation) == {"JustPlayIntent"}


@pytest.mark.parametrize(
    "text", ["nein", "nee", "nein danke", "nein, noch nicht", "nein nein", "nein, nicht aufhören", "hör nicht auf"]
)
def test_no_ends_no_set(text: str) -> None:
    assert not names(text, "in-set") & ENDS
