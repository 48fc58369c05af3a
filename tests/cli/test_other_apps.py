"""``coach import`` of Strong's and Hevy's files as they are about, and of our own table."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import files, flat


def _sample(name: str) -> str:
    folder = Path(__file__).parent.parent / "portability" / "files"
    return (folder / f"{name}.csv").read_text(encoding="utf-8")


STRONG = _sample("strong")
ANDROID = _sample("strong-android")
NEWEST = _sample("strong-newest")
GERMAN = _sample("strong-german")
HEVY = _sample("hevy")


@pytest.fixture
def brought(quick, tmp_path):
    """Import a text as a file, and give its sessions."""

    def bringing(text: str, *options: str):
        (tmp_path / "file.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
        assert quick("import", "file.csv", *options).code == 0
        return quick("history", "--json").document["sessions"]

    return bringing


def sets(session) -> list[tuple]:
    names = ("exercise", "repetitions", "load", "unit", "effort")
    return [tuple(one[name] for name in names) for one in session["sets"]]


def test_strong(brought, quick):
    (session,) = brought(STRONG)
    assert (session["title"], session["seconds"], session["date"]) == ("Leg Day", 3900, "2026-03-20")
    assert sets(session) == [
        ("goblet-squat", 10, 12.0, "kg", None),
        ("goblet-squat", 10, 24.0, "kg", 9),
        ("romanian-deadlift-barbell", 8, 60.0, "kg", 9),
        ("plank", None, None, None, None),
    ]
    assert [(one["exercise"], one["seconds"]) for one in session["others"]] == [("running", 1200)]
    assert [one["rest"] for one in session["sets"]] == [None] * 4


def test_what_came_is_told_taken_back_and_brought_again(run, quick, tmp_path, home):
    (tmp_path / "strong.csv").write_text(STRONG)
    told = flat(run("import", "strong.csv").out)
    assert "One session taken in" in told
    assert "4 exercises of your own" in told
    assert "Romanian Deadlift (Barbell), Plank, Running, Jump Rope" in told
    assert "taken to be in kg" in told
    assert "One set has more repetitions or more weight than is counted here" in told
    assert "coach import --undo" in told
    assert "Plank" in quick("explain", "plank").out
    before = quick("history", "--json").document
    again = quick("import", "strong.csv", "--json").document
    assert (again["new"], again["known"], again["own"]) == (0, 1, [])
    assert "one session is out of your history again" in flat(quick("import", "--undo").out)
    assert quick("history", "--json").document["sessions"] == []
    assert not (home / "data" / "workouts" / "exercises.toml").exists()
    assert quick("import", "--undo").code == 3
    assert quick("import", "strong.csv", "--json").document["new"] == 1
    assert quick("history", "--json").document == before


def test_a_backup_is_taken_back_with_its_profile(quick, tmp_path):
    (tmp_path / "strong.csv").write_text(STRONG)
    quick("import", "strong.csv")
    quick("profile", "--set", "rest=75")
    quick("export", "all.json")
    other = {"FORM_COACH_HOME": str(tmp_path / "other")}
    assert quick("import", "all.json", "--json", environ=other).document["profile"] == "taken"
    assert quick("history", "--json", environ=other).document["sessions"]
    assert quick("import", "--undo", "--json", environ=other).document == {"undone": True, "sessions": 1}
    assert quick("history", "--json", environ=other).document["sessions"] == []
    assert quick("import", "all.json", "--json", environ=other).document["new"] == 1


def test_a_unit_that_the_file_does_not_name_is_the_persons_or_is_said(brought, quick):
    quick("profile", "--set", "unit=lb")
    assert sets(brought(STRONG)[0])[0][3] == "lb"
    quick("import", "--undo")
    other = STRONG.replace("18:30", "19:30")
    assert sets(brought(other, "--unit", "kg")[0])[0][3] == "kg"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (ANDROID, [("barbell-squat", 5, 135.0, "lb", None), ("barbell-squat", 5, 62.5, "kg", 10)]),
        (NEWEST, [("barbell-hip-thrust", 8, 80.0, "kg", 9)]),
        (GERMAN, [("bodyweight-squat", 12, None, None, None)]),
        (ANDROID.encode("utf-16"), [("barbell-squat", 5, 135.0, "lb", None), ("barbell-squat", 5, 62.5, "kg", 10)]),
        (b"\xef\xbb\xbf" + NEWEST.replace("\n", "\r\n").encode(), [("barbell-hip-thrust", 8, 80.0, "kg", 9)]),
        (GERMAN.encode("cp1252"), [("bodyweight-squat", 12, None, None, None)]),
    ],
)
def test_strong_in_every_form_that_is_about(brought, text, wanted):
    assert sets(brought(text)[0]) == wanted


def test_hevy(brought, quick, tmp_path):
    (session,) = brought(HEVY)
    assert (session["title"], session["seconds"]) == ("Legs", 4200)
    assert sets(session) == [
        ("goblet-squat", 10, 25.0, "lb", None),
        ("goblet-squat", 9, 50.0, "lb", 10),
        ("single-leg-rdl-loaded", 8, 30.0, "lb", 8),
    ]
    assert [(one["exercise"], one["seconds"]) for one in session["others"]] == [("cycle", 1500)]


def test_the_same_workout_from_the_other_app_is_passed_over(quick, tmp_path):
    (tmp_path / "strong.csv").write_text(ANDROID)
    (tmp_path / "hevy.csv").write_text(HEVY.replace("5 Mär. 2026, 08:00", "21 Mar 2026, 07:00"))
    quick("import", "strong.csv")
    assert quick("import", "hevy.csv", "--json").document["known"] == 1


BAD = {
    "date": (
        STRONG.replace("2026-03-20 18:30:00", "the day before"),
        'line 2, column "Date": "the day before" is not a',
    ),
    "weight": (STRONG.replace("24.0", "heavy"), 'line 3, column "Weight": "heavy" is not a number'),
    "order": (STRONG.replace(",W,", ",Q,"), 'line 2, column "Set Order": "Q" is not a number, or W, D or F'),
    "effort": (STRONG.replace("8.5", "11"), 'column "RPE": "11" is not a number from 1 to 10'),
    "unit": (ANDROID.replace("lbs", "stone"), 'column "Weight Unit": "stone" is not kg or lbs'),
    "kind": (HEVY.replace("warmup", "dance"), 'line 2, column "set_type": "dance" is not normal, warmup'),
    "columns": ("a,b\n1,2\n", "has not the columns"),
    "nothing": ("", "has not the columns"),
    "sound": (b"RIFF\x00\x01\x02WAVE", "has not the columns"),
    "time": (
        "session,began,exercise,set,side\ns,0004-01-01T00:00:00+00:00,walk,1,\n",
        'column "began": "0004-01-01T00:00:00+00:00" is not a moment since 1970',
    ),
    "negative": (STRONG.replace(",8,0,0", ",-8,0,0"), 'column "Reps": "-8" is not a number'),
}


@pytest.mark.parametrize("how", BAD)
def test_a_bad_file_says_where_and_what_belongs_there_and_changes_nothing(quick, home, tmp_path, how):
    text, wanted = BAD[how]
    (tmp_path / "bad.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    done = quick("import", "bad.csv")
    assert done.code != 0
    assert wanted in flat(done.err)
    assert "Nothing was changed." in flat(done.err)
    assert files(home) == {}


def test_what_is_to_be_done_must_be_said(run):
    assert "--undo" in run("import").refused()
    assert "--undo" in run("import", "x.csv", "--undo").refused()


def test_where_own_exercises_cannot_be_kept_no_session_is_taken_in(quick, home, tmp_path):
    folder = Path(home / "data" / "workouts")
    folder.mkdir(parents=True)
    (folder / "exercises.toml").write_text("[[exercise]]\nid = 3\n")
    (tmp_path / "x.csv").write_text(STRONG)
    done = quick("import", "x.csv")
    assert done.code != 0
    assert "exercises.toml" in done.err
    assert quick("history", "--json").document["sessions"] == []
    assert done.err.count("exercises.toml") <= 2, "as a warning, and as the reason"


def test_a_damaged_file_of_exercises_is_named_and_all_else_works(quick, home, tmp_path):
    folder = Path(home / "data" / "workouts")
    folder.mkdir(parents=True)
    (folder / "exercises.toml").write_text("[[exercise]]\nid = 3\n")
    done = quick("exercises")
    assert done.code == 0
    assert "exercises.toml" in done.err
