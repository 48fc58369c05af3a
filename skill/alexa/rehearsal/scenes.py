"""What is rehearsed: a turn of each kind. What comes of it is of no interest, only that it was done once."""

from __future__ import annotations

from skill.alexa.rehearsal.stage import Stage

SHORT = "day-1"


def train_in_turns(stage: Stage) -> None:
    """Open the coach, say how one is, and train in a conversation to the end."""
    stage.open()
    stage.say("AMAZON.HelpIntent", "TodayIntent", "WeekIntent", "AboutMeIntent", "HistoryIntent")
    stage.say("StartWorkoutIntent", workout=SHORT)
    stage.say("ReadyIntent", "AMAZON.PauseIntent", "AMAZON.ResumeIntent", "WhereAmIIntent", "ReadyIntent")
    stage.say("SkipIntent", scope="phase")
    stage.say("ReadyIntent", "DoneIntent", "MoreRestIntent", "HowToIntent", "TimeLeftIntent", "WhatNextIntent")
    stage.say("EffortIntent", effort="7")
    stage.say(
        "EasierIntent", "HarderIntent", "AMAZON.RepeatIntent", "AMAZON.FallbackIntent", "SwapIntent", "UndoIntent"
    )
    stage.say("AMAZON.NextIntent", "ReadyIntent", "AMAZON.NextIntent", "ReadyIntent")
    stage.say(*["SkipIntent"] * 3, scope="phase")
    stage.say("ProgressIntent")
    stage.open()
    stage.say("StartWorkoutIntent", workout=SHORT)
    stage.say("ReadyIntent", "PainIntent", "AMAZON.StopIntent")
    stage.fall_silent()


def train_with_tracks(stage: Stage) -> None:
    """Have a workout played, speak and press meanwhile, and let it end."""
    stage.say("StartWorkoutIntent", workout=SHORT)
    stage.report("Started", "NearlyFinished", "Stopped", "Started", "Finished")
    stage.say("AMAZON.NextIntent", "TimeLeftIntent", "AMAZON.PauseIntent", "AMAZON.ResumeIntent", "CountWithMeIntent")
    for button in ("next", "pause", "resume", "more-rest"):
        stage.press(button)
    stage.say("JustPlayIntent")
    stage.report("Started", "NearlyFinished")
    stage.tell(*(f"PlaybackController.{name}CommandIssued" for name in ("Pause", "Play", "Next", "Previous")))
    stage.report("Failed", error={"type": "MEDIA_ERROR_UNKNOWN", "message": ""})
    stage.say(*["SkipIntent"] * 4, scope="phase")
    stage.say("AMAZON.YesIntent", "ProgressIntent")
    stage.fall_silent()


def come_by_another_way(stage: Stage) -> None:
    """Come by a task, an event of the skill, or a question whether the skill could answer."""
    for task in ("Continue", "StartWorkout", "TellWhatIsDue"):
        stage.open(task={"name": f"rehearsal.{task}", "version": "1"})
    permission = {"name": "AskFor", "status": {"code": "200", "message": "OK"}, "payload": {"status": "DENIED"}}
    stage.answer("Connections.Response", token="", **permission)
    stage.tell("CanFulfillIntentRequest", intent={"name": "TodayIntent", "slots": {}})
    stage.tell("System.ExceptionEncountered", error={"type": "INTERNAL_SERVICE_ERROR", "message": ""})
    stage.tell("AlexaSkillEvent.SkillEnabled", "AlexaSkillEvent.SkillDisabled")
    stage.say("RemindIntent", "TimerIntent", "ListWorkoutsIntent", "InterviewIntent", "AMAZON.CancelIntent")
    stage.fall_silent()
