"""What a person may ask first of a function that has just woken, by name: one of each kind, in each language."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any

from tests.skill.endpoint.standin import intent, request

SCREEN = {"Alexa.Presentation.APL": {"runtime": {"maxVersion": "2024.3"}}}
INTENTS: dict[str, dict[str, str]] = {
    "ReadyIntent": {},
    "TodayIntent": {},
    "WeekIntent": {},
    "HistoryIntent": {},
    "ProgressIntent": {},
    "AboutMeIntent": {},
    "InterviewIntent": {},
    "ListWorkoutsIntent": {},
    "HowToIntent": {"exercise": "no such thing"},
    "PainIntent": {"body_part": "knee"},
    "EmergencyIntent": {},
    "RemindIntent": {"date": "2027-01-16", "clock": "07:00"},
    "MyWeightIntent": {"exercise": "squat", "weight": "20"},
    "TrainingDaysIntent": {"day": "monday"},
    "AMAZON.HelpIntent": {},
    "AMAZON.NextIntent": {},
    "AMAZON.PauseIntent": {},
    "AMAZON.FallbackIntent": {},
    "NoSuchIntent": {},
    "StartWorkoutIntent": {"workout": "day-1"},
    "TimeLeftIntent": {},
    "SkipIntent": {},
    "EffortIntent": {"effort": "7"},
    "AMAZON.StopIntent": {},
}
REPORTS = ("Started", "NearlyFinished", "Stopped", "Finished")
PRESS = {"token": "screen", "source": {"type": "TouchWrapper", "handler": "Press", "id": ""}, "components": {}}


def first_requests(languages: Iterable[str]) -> list[tuple[str, dict[str, Any]]]:
    """All of them, with a name for each."""
    return [(f"{locale} {name}", one) for locale in languages for name, one in _of(locale)]


def ways_in(languages: Iterable[str]) -> list[tuple[str, dict[str, Any]]]:
    """Those with which most conversations begin."""
    every = first_requests(languages)
    return [(f"{name} again", one) for name, one in every if name.endswith((" opens", " StartWorkoutIntent"))]


def _of(locale: str) -> list[tuple[str, dict[str, Any]]]:
    number = iter(range(10_000))

    def ask(kind: str, *, screen: bool = False, session: bool = True, **about: Any) -> dict[str, Any]:
        envelope = request(kind, at=time.time(), locale=locale, **about)
        envelope["request"]["requestId"] = f"{locale}-{next(number)}"
        envelope["session"]["user"] = envelope["context"]["System"]["user"] = {"userId": f"person-{locale}"}
        if screen:
            envelope["context"]["System"]["device"]["supportedInterfaces"] |= SCREEN
        if not session:
            del envelope["session"]
        return envelope

    tasks = ("Continue", "StartWorkout", "TellWhatIsDue")
    error = {"type": "MEDIA_ERROR_UNKNOWN", "message": "none"}
    return [
        ("opens", ask("LaunchRequest")),
        ("opens on a screen", ask("LaunchRequest", screen=True)),
        *((name, ask("IntentRequest", intent=intent(name, **slots))) for name, slots in INTENTS.items()),
        *((f"{name} shown", ask("IntentRequest", screen=True, intent=intent(name))) for name in list(INTENTS)[:4]),
        *((f"task {one}", ask("LaunchRequest", task={"name": f"x.{one}", "version": "1"})) for one in tasks),
        *(
            (button, ask("Alexa.Presentation.APL.UserEvent", screen=True, arguments=["coach", button, "t", 0], **PRESS))
            for button in ("next", "pause", "resume", "yes")
        ),
        *(
            (one, ask(f"AudioPlayer.Playback{one}", session=False, token="t", offsetInMilliseconds=1))
            for one in REPORTS
        ),
        ("failed", ask("AudioPlayer.PlaybackFailed", session=False, token="t", error=error)),
        ("remote control", ask("PlaybackController.NextCommandIssued", session=False)),
        ("can fulfil", ask("CanFulfillIntentRequest", intent=intent("TodayIntent"))),
        ("enabled", ask("AlexaSkillEvent.SkillEnabled", session=False)),
        ("silence", ask("SessionEndedRequest", reason="EXCEEDED_MAX_REPROMPTS")),
    ]
