"""The meaning of each intent when it does not answer the open question."""

from __future__ import annotations

from typing import Final

from engine.dialogue.acts import Reply
from engine.dialogue.alerts.reminders import remind
from engine.dialogue.begin import going_on, interview, offer, start
from engine.dialogue.exchange import Exchange
from engine.dialogue.profile import about, equipment, limits, linking, preferences
from engine.dialogue.questions.model import Handler
from engine.dialogue.safety import health, pain
from engine.dialogue.tell import advice, exercise_info, help, past_text, plan_text, position, readiness, sureness
from engine.dialogue.workout import (
    commands,
    correction,
    exchange_exercise,
    rating,
    repeats,
    rests,
    shortening,
    skips,
    undoing,
    ways,
)
from engine.dialogue.workout.movement import after
from engine.workflow.messages import Message


def yes(ex: Exchange) -> Reply:
    """Yes to nothing: in a workout it means "go on", and in a rest no more than "good"."""
    if ex.place is None or ex.scene.new:
        return help.give_help(ex)
    return after(ex, (Message("done-now-rest"),)) if commands.in_a_rest(ex) else commands.ready(ex)


def no(ex: Exchange) -> Reply:
    """No to nothing: in a workout it means "not yet"."""
    place = ex.place
    if place is None or ex.scene.new:
        return help.give_help(ex)
    return after(ex, (Message("take-your-time"),))


def ready(ex: Exchange) -> Reply:
    """Go on, whatever it was for; where nothing is under way, begin what is due."""
    if ex.place is None:
        return start.begin_due(ex) if ex.before in {"", "anything"} else after(ex, commands.NOT_STARTED)
    return commands.ready(ex)


def shorter(ex: Exchange) -> Reply:
    """Something shorter: less of the workout under way, else an offer for the time there is."""
    if ex.place is not None:
        return shortening.shorten(ex)
    return start.start(ex) if ex.intent.number("minutes") else offer.shortest(ex)


def timer(ex: Exchange) -> Reply:
    """A time that was named: for the walk, if that is under way."""
    place = ex.place
    if place is not None and place.step.kind == "timed":
        return rests.walk_for(ex)
    return plan_text.timer(ex)


def swap(ex: Exchange) -> Reply:
    """Another exercise; without a workout, another workout is meant."""
    return exchange_exercise.swap(ex) if ex.place is not None else offer.choose_another(ex)


MEANINGS: Final[dict[str, Handler]] = {
    "AMAZON.YesIntent": yes,
    "AMAZON.NoIntent": no,
    "AMAZON.StopIntent": commands.said_to_stop,
    "AMAZON.CancelIntent": commands.cancel,
    "AMAZON.NavigateHomeIntent": commands.cancel,
    "AMAZON.PauseIntent": commands.pause,
    "AMAZON.ResumeIntent": going_on.go_on_or_offer,
    "AMAZON.NextIntent": commands.following,
    "AMAZON.PreviousIntent": repeats.back,
    "AMAZON.RepeatIntent": repeats.repeat,
    "AMAZON.StartOverIntent": repeats.start_over,
    "AMAZON.HelpIntent": help.give_help,
    "AMAZON.FallbackIntent": help.not_understood,
    "JustPlayIntent": ways.just_play,
    "CountWithMeIntent": ways.count_with_me,
    "AMAZON.LoopOnIntent": help.not_offered,
    "AMAZON.LoopOffIntent": help.not_offered,
    "AMAZON.ShuffleOnIntent": help.not_offered,
    "AMAZON.ShuffleOffIntent": help.not_offered,
    "UndoIntent": undoing.take_back,
    "DontKnowIntent": help.give_help,
    "ReadyIntent": ready,
    "DoneIntent": commands.done,
    "SkipIntent": skips.skip,
    "CannotIntent": commands.cannot,
    "MoreRestIntent": rests.more,
    "LessRestIntent": rests.less,
    "SwapIntent": swap,
    "MissingEquipmentIntent": exchange_exercise.missing,
    "EasierIntent": exchange_exercise.easier,
    "HarderIntent": exchange_exercise.harder,
    "SlowerIntent": exchange_exercise.slower,
    "FasterIntent": exchange_exercise.faster,
    "EffortIntent": rating.rate,
    "CorrectIntent": correction.correct,
    "ShorterIntent": shorter,
    "TimerIntent": timer,
    "StartWorkoutIntent": start.start,
    "NotTodayIntent": offer.not_today,
    "InterviewIntent": interview.interview,
    "ReadinessIntent": readiness.feel,
    "HowToIntent": exercise_info.about_exercise(exercise_info.how),
    "WhyIntent": exercise_info.about_exercise(exercise_info.why),
    "MusclesIntent": exercise_info.about_exercise(exercise_info.muscles),
    "MuscleIntent": exercise_info.muscle,
    "FormCheckIntent": health.form_check,
    "SafeForMeIntent": health.safe_for_me,
    "HowSureIntent": sureness.how_sure,
    "PainIntent": pain.pain,
    "WhatNextIntent": position.what_next,
    "WhereAmIIntent": position.where_am_i,
    "TimeLeftIntent": position.how_long,
    "WhichSideIntent": position.which_side,
    "RepetitionsLeftIntent": position.repetitions_left,
    "SetsLeftIntent": position.sets_left,
    "ContentsIntent": plan_text.contents,
    "NeedIntent": plan_text.needs,
    "TodayIntent": plan_text.today,
    "WeekIntent": plan_text.week,
    "ListWorkoutsIntent": plan_text.list_workouts,
    "RemindIntent": remind,
    "AdviceIntent": advice.advice,
    "HistoryIntent": past_text.history,
    "ProgressIntent": past_text.progress,
    "HaveIntent": equipment.have,
    "HaveNotIntent": equipment.have_not,
    "BareWordIntent": equipment.bare_word,
    "AvoidIntent": limits.avoid,
    "AllowIntent": limits.allow,
    "CardioIntent": preferences.cardio,
    "RestLengthIntent": preferences.rest,
    "UnitIntent": correction.unit,
    "ExperienceIntent": preferences.experience,
    "TrainingDaysIntent": preferences.days,
    "SessionsIntent": preferences.sessions,
    "MyWeightIntent": preferences.my_weight,
    "MyLevelIntent": preferences.my_level,
    "TalkLevelIntent": preferences.talk_level,
    "VolumeIntent": preferences.volume,
    "AboutMeIntent": about.about_me,
    "ForgetMeIntent": about.ask_to_forget,
    "LinkIntent": linking.link,
    "UnlinkIntent": linking.ask_to_unlink,
}
"""By the name of the intent. An answer to the open question comes before this (:mod:`.questions.registry`)."""
