"""The questions before a workout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.dialogue.acts import Reply
from engine.dialogue.begin import going_on, interview, offer, pair, resume, start
from engine.dialogue.exchange import Exchange
from engine.dialogue.profile import equipment, limits, preferences
from engine.dialogue.questions import bare_words
from engine.dialogue.questions.answers import close, only_asked, why_asked
from engine.dialogue.questions.model import NO_OTHERS, Handler, Question, Words, worded
from engine.dialogue.state import About
from engine.dialogue.workout import commands, undoing
from engine.workflow.messages import Message

ABOUT_ONESELF: Final[dict[str, Handler]] = {
    "HaveIntent": interview.have,
    "HaveNotIntent": interview.have_not,
    "MissingEquipmentIntent": interview.have_not,
    "AvoidIntent": interview.avoid,
    "AllowIntent": interview.noted(limits.allow),
    "ExperienceIntent": interview.experience,
    "CardioIntent": interview.noted(preferences.cardio),
    "RestLengthIntent": interview.noted(preferences.rest),
    "UnitIntent": interview.noted(preferences.unit),
    "TrainingDaysIntent": interview.noted(preferences.days),
    "SessionsIntent": interview.noted(preferences.sessions),
    "MyWeightIntent": interview.noted(preferences.my_weight),
    "MyLevelIntent": interview.noted(preferences.my_level),
    "BareWordIntent": interview.bare_word,
    "StartWorkoutIntent": interview.start,
    "ReadinessIntent": interview.wished,
    "ShorterIntent": interview.wished,
    "PainIntent": interview.hurts,
    "SafeForMeIntent": interview.safe_for_me,
    "CannotIntent": interview.begin_now,
    "AMAZON.HelpIntent": interview.which,
}
"""What is said of oneself while a question of the interview is open."""


def _rest_day_words(about: About) -> Message:
    return Message("ask-anyway", {"workout": about.get("workout", start.FIRST)})


def _more(about: About) -> int:
    """0 where nothing was told yet, 1 where a list goes on, 2 where some of it was told before it was asked for."""
    more = about.get("more")
    return more if more in {1, interview.ELSE} and isinstance(more, int) else 0


def _things_words(about: About) -> Message:
    return Message(("interview-ask-things", "interview-ask-more", "interview-ask-things-else")[_more(about)])


def _limits_words(about: About) -> Message:
    return Message(("interview-ask-limits", "interview-ask-more", "interview-ask-limits-else")[_more(about)])


def _again_things(about: About) -> Message:
    return Message("interview-again-more-things" if about.get("more") else "interview-again-things")


def _again_limits(about: About) -> Message:
    return Message("interview-again-more-limits" if about.get("more") else "interview-again-limits")


def _shorter(ex: Exchange) -> Reply:
    """Take the time that was named; without one, the shortest is offered, and nothing begins."""
    return start.start(ex) if start.minutes_at_hand(ex) else offer.shortest(ex)


def _start_without(ex: Exchange) -> Reply:
    """Begin without what hurt the last time, unless another workout was named."""
    if not ex.intent.text("workout"):
        offer.leave_out(ex)
    return start.start(ex)


def _of_what_hurt(answer: Handler, otherwise: Handler) -> Handler:
    """Make a handler of a sentence that may name something else than what hurt the last time."""

    def handle(ex: Exchange) -> Reply:
        named = {ex.intent.text(slot) for slot in ("position", "body_part", "exercise")} - {""}
        return otherwise(ex) if named - {str(ex.asked.about.get("exercise", ""))} else answer(ex)

    return handle


def _of_interview(
    words: Words,
    following: Handler,
    *,
    yes: Handler,
    no: Handler,
    number: Handler | None = None,
    others: Mapping[str, Handler] = NO_OTHERS,
) -> Question:
    """Make a question about the person: what is no answer leads to the next one, "ready" begins."""
    return Question(
        words,
        yes=yes,
        no=no,
        number=number,
        skip=following,
        following=following,
        done=following,
        ready=interview.begin_now,
        unknown=following,
        others={**ABOUT_ONESELF, "AMAZON.CancelIntent": close, **others},
        give_up=following,
    )


OF_WHERE: Final[dict[str, Handler]] = dict.fromkeys(
    ("WhereAmIIntent", "ProgressIntent", "SetsLeftIntent", "RepetitionsLeftIntent", "WhichSideIntent"),
    resume.where_it_was,
)
"""What asks where a workout was that may go on."""

QUESTIONS: Final[dict[str, Question]] = {
    "start": Question(
        worded("ask-begin", "again-start", "third-start"),
        yes=start.begin_due,
        no=offer.choose_another,
        skip=offer.not_today,
        following=start.begin_due,
        ready=start.begin_due,
        unknown=offer.shortest,
        others={
            "NotTodayIntent": offer.not_today,
            "AMAZON.CancelIntent": close,
            "ShorterIntent": _shorter,
            "HaveIntent": bare_words.reoffer(equipment.have),
            "HaveNotIntent": bare_words.reoffer(equipment.have_not),
            "MissingEquipmentIntent": bare_words.reoffer(equipment.have_not),
        },
        give_up=close,
    ),
    "hurt-last": Question(
        worded("ask-hurt-last", "again-hurt-last", "third-hurt-last", takes=("exercise",)),
        yes=offer.left_out,
        no=offer.done_all_the_same,
        skip=offer.left_out,
        following=offer.left_out,
        done=offer.left_out,
        ready=offer.left_out_and_begun,
        unknown=offer.left_out,
        others={
            "AllowIntent": _of_what_hurt(offer.done_all_the_same, limits.allow),
            "AvoidIntent": _of_what_hurt(offer.left_out, limits.avoid),
            "ReadinessIntent": offer.hurts_a_little,
            "NotTodayIntent": offer.not_today,
            "AMAZON.CancelIntent": close,
            "StartWorkoutIntent": _start_without,
            "AMAZON.HelpIntent": only_asked,
            "WhyIntent": why_asked,
        },
        give_up=offer.left_out,
    ),
    "gentle": Question(
        worded("ask-gentle", "again-gentle", "third-start"),
        yes=start.begin_due,
        no=offer.not_today,
        skip=offer.not_today,
        following=start.begin_due,
        ready=start.begin_due,
        unknown=offer.not_today,
        others={"NotTodayIntent": offer.not_today, "AMAZON.CancelIntent": close},
        give_up=offer.not_today,
    ),
    "rest-day": Question(
        worded("ask-begin", "again-rest-day", "third-yes-no")._replace(first=_rest_day_words),
        yes=start.begin_due,
        no=offer.not_today,
        skip=offer.not_today,
        following=start.begin_due,
        ready=start.begin_due,
        unknown=offer.not_today,
        others={"NotTodayIntent": offer.not_today, "AMAZON.CancelIntent": close, "ShorterIntent": _shorter},
        give_up=offer.not_today,
    ),
    "which": Question(
        worded("ask-which", "again-start", "third-start"),
        yes=start.begin_due,
        no=offer.not_today,
        skip=offer.not_today,
        following=start.begin_due,
        done=start.begin_due,
        ready=start.begin_due,
        unknown=offer.two_choices,
        others={"NotTodayIntent": offer.not_today, "AMAZON.CancelIntent": close},
        give_up=close,
    ),
    "interview": Question(
        worded("interview-ask", "interview-again", "third-yes-no"),
        yes=interview.agreed,
        no=interview.declined,
        skip=interview.declined,
        following=interview.declined,
        ready=start.begin_due,
        unknown=interview.declined,
        others={
            "AMAZON.CancelIntent": close,
            "ReadinessIntent": interview.wished,
            "ShorterIntent": interview.wished,
            "StartWorkoutIntent": interview.start,
            "AvoidIntent": interview.avoid,
            "CannotIntent": interview.declined,
            "HaveIntent": interview.have,
        },
        give_up=interview.declined,
    ),
    "experienced": _of_interview(
        worded("interview-ask-experience", "interview-again-experience", "interview-third-experience"),
        interview.on_to_things,
        yes=interview.trained_before,
        no=interview.never_trained,
        number=interview.years,
    ),
    "things": _of_interview(
        worded("interview-ask-things", "interview-again-things", "interview-third-things")._replace(
            first=_things_words, again=_again_things
        ),
        interview.on_to_limits,
        yes=interview.which,
        no=interview.nothing_at_all,
    ),
    "limits": _of_interview(
        worded("interview-ask-limits", "interview-again-limits", "interview-third-limits")._replace(
            first=_limits_words, again=_again_limits
        ),
        interview.over,
        yes=interview.which,
        no=interview.over,
        others={
            "HowToIntent": interview.avoid,
        },
    ),
    "pair": Question(
        worded("ask-pair", "again-pair", "third-yes-no"),
        yes=pair.known,
        no=pair.new,
        skip=pair.new,
        unknown=pair.new,
        others={"AMAZON.CancelIntent": close},
        give_up=close,
    ),
    "resume": Question(
        worded("ask-resume", "again-resume", "third-resume"),
        yes=resume.pick_up,
        no=resume.leave_open,
        skip=resume.leave_open,
        following=resume.pick_up,
        done=resume.leave_open,
        ready=resume.pick_up,
        unknown=resume.where_it_was,
        others={
            "AMAZON.StartOverIntent": start.over_again,
            "NotTodayIntent": commands.cancel,
            "AMAZON.RepeatIntent": only_asked,
            "SwapIntent": resume.another_instead,
            **OF_WHERE,
        },
        give_up=commands.cancel,
        about_workout=True,
    ),
    "reopen": Question(
        worded("ask-resume", "again-resume", "third-resume"),
        yes=resume.reopen,
        no=resume.leave_stopped,
        skip=resume.leave_stopped,
        following=resume.reopen,
        done=resume.leave_stopped,
        ready=resume.reopen,
        unknown=resume.leave_stopped,
        others={
            "AMAZON.CancelIntent": close,
            "AMAZON.StartOverIntent": resume.from_the_start,
            "NotTodayIntent": offer.not_today,
            "AMAZON.RepeatIntent": only_asked,
            "SwapIntent": resume.another_instead,
            **OF_WHERE,
        },
        give_up=close,
    ),
    "anything": Question(
        worded("ask-anything", "again-anything", "third-anything"),
        no=close,
        skip=close,
        following=close,
        done=close,
        others={"AMAZON.CancelIntent": close, "AMAZON.ResumeIntent": going_on.go_on_or_offer},
        give_up=close,
    ),
    "forgotten": Question(
        worded("ask-forgotten", "again-forgotten", "third-forgotten"),
        yes=close,
        no=undoing.take_back,
        others={"AMAZON.CancelIntent": undoing.take_back},
        give_up=close,
    ),
}
