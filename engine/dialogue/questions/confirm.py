"""Questions before something is lost, and the questions of safety."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from engine.dialogue.begin import start
from engine.dialogue.intent import FALLBACK
from engine.dialogue.profile import about, linking
from engine.dialogue.questions.answers import close, held, only_asked, stay, why_asked
from engine.dialogue.questions.model import Handler, Question, declinable, worded
from engine.dialogue.safety import emergency, health, leaving_out, pain, remedies
from engine.dialogue.safety.caution import ITSELF
from engine.dialogue.workout import commands

Words = tuple[str, ...]


How = Mapping[str | int, tuple[str, tuple[str, ...]]]


def _confirm(
    words: Words,
    yes: Handler,
    no: Handler,
    takes: tuple[str, ...] = (),
    *,
    about_workout: bool = True,
    how: How | None = None,
) -> Question:
    """Make a question that leaves everything as it is, unless it is answered with a clear yes."""
    others = {"UndoIntent": no}
    made = worded(*words, takes=takes)._replace(kinds=how or {})
    return declinable(made, yes, no, others=others, about_workout=about_workout)


HOW: Final[How] = {
    "now": ("ask-pain-now", ()),
    "strong": ("ask-pain-strong", ()),
}
"""How it is asked about a pain that was told before, and about a strong one."""

CAUTION: Final[How] = {ITSELF: ("ask-caution-itself", ("exercise",))}
"""How it is asked about an exercise that hurt itself."""

OF_AN_ALARM: Final[How] = {emergency.NOW: ("ask-whether-it-passes", ())}
"""How it is asked how somebody is who has just told a sign of danger."""

OF_CAUTION: Final[Mapping[str, Handler]] = {
    "CannotIntent": leaving_out.ask_to_end,
    "NotTodayIntent": leaving_out.ask_to_end,
    "ReadinessIntent": leaving_out.feeling,
    "MoreRestIntent": leaving_out.wait,
    "AMAZON.PauseIntent": leaving_out.wait,
    "AMAZON.CancelIntent": close,
    "AMAZON.HelpIntent": only_asked,
    "WhyIntent": why_asked,
}
"""What means the same whichever way it is asked whether to leave out what loads a part that hurt."""

QUESTIONS: Final[dict[str, Question]] = {
    "switch": _confirm(("ask-switch", "again-yes-no", "third-yes-no"), start.instead, stay, ("workout",)),
    "restart": _confirm(("ask-restart", "again-yes-no", "third-yes-no"), start.over_again, stay, ("workout",)),
    "forget": _confirm(
        ("ask-forget", "again-forget", "third-yes-no"),
        about.forget,
        about.nothing_forgotten,
        about_workout=False,
        how={"linked": ("ask-forget-linked", ()), "linked-here": ("ask-forget-linked-here", ())},
    ),
    "unlink": _confirm(
        ("ask-unlink", "again-unlink", "third-yes-no"), linking.unlink, linking.stay_linked, about_workout=False
    ),
    "pain": Question(
        worded("ask-pain", "again-pain", "third-pain")._replace(kinds=HOW),
        yes=pain.agreed,
        no=pain.denied,
        number=pain.severity,
        skip=remedies.leave_out,
        following=pain.only_without_pain,
        done=commands.stop,
        ready=pain.only_without_pain,
        unknown=remedies.rest_and_leave_out,
        others={
            "EasierIntent": remedies.easier,
            "SwapIntent": remedies.another,
            "AllowIntent": remedies.said_to_be_fine,
            "AMAZON.CancelIntent": commands.cancel,
            "AMAZON.PauseIntent": leaving_out.wait,
            "MoreRestIntent": leaving_out.wait,
            "AvoidIntent": remedies.leave_out,
            "CannotIntent": pain.ask_to_end,
            "NotTodayIntent": commands.stop,
            "HarderIntent": pain.only_without_pain,
            "ReadinessIntent": pain.feeling,
            "StartWorkoutIntent": pain.only_without_pain,
        },
        give_up=commands.cancel,
        about_workout=True,
    ),
    "gently-on": Question(
        worded("ask-gently-on", "again-gently-on", "third-gently-on"),
        yes=health.go_gently,
        no=commands.stop,
        following=health.go_gently,
        done=commands.stop,
        ready=health.go_gently,
        unknown=leaving_out.wait,
        others={
            "EasierIntent": health.go_gently,
            "StartWorkoutIntent": health.go_gently,
            "AllowIntent": health.go_gently,
            "CannotIntent": commands.stop,
            "NotTodayIntent": commands.stop,
            "AMAZON.CancelIntent": close,
            "AMAZON.PauseIntent": leaving_out.wait,
            "MoreRestIntent": leaving_out.wait,
        },
        give_up=held,
        about_workout=True,
    ),
    "hurts": Question(
        worded("ask-hurts", "again-hurts", "third-yes-no"),
        yes=pain.it_hurts,
        no=pain.nothing_hurts,
        following=pain.nothing_hurts,
        ready=pain.nothing_hurts,
        done=commands.done,
        unknown=commands.wait,
        others={
            "AllowIntent": pain.nothing_hurts,
            "ReadinessIntent": pain.hurts_a_little,
            "AMAZON.CancelIntent": pain.nothing_hurts,
            "AMAZON.PauseIntent": commands.wait,
            "UndoIntent": pain.nothing_hurts,
        },
        give_up=held,
        about_workout=True,
    ),
    "pain-ok": Question(
        worded("ask-pain-ok", "again-pain-ok", "third-pain", takes=("exercise",)),
        yes=remedies.gently,
        no=remedies.leave_out,
        skip=remedies.leave_out,
        done=commands.stop,
        ready=remedies.gently,
        unknown=remedies.leave_out,
        others={
            "EasierIntent": remedies.easier,
            "SwapIntent": remedies.another,
            "AllowIntent": remedies.fine,
            "CannotIntent": pain.ask_to_end,
            "ReadinessIntent": pain.feeling,
            "MoreRestIntent": leaving_out.wait,
            "AMAZON.CancelIntent": commands.cancel,
            "AMAZON.PauseIntent": leaving_out.wait,
        },
        give_up=commands.cancel,
        about_workout=True,
    ),
    "caution": Question(
        worded("ask-caution", "again-caution", "third-caution", takes=("exercise", "part"))._replace(kinds=CAUTION),
        yes=leaving_out.leave_out,
        no=leaving_out.ask_back,
        skip=leaving_out.leave_out,
        ready=leaving_out.will_do_it,
        following=leaving_out.ask_back,
        done=leaving_out.ask_to_end,
        unknown=leaving_out.leave_out,
        others={"AllowIntent": leaving_out.allow, **OF_CAUTION},
        give_up=commands.cancel,
        about_workout=True,
    ),
    "caution-sure": Question(
        worded("ask-caution-sure", "again-caution-sure", "third-caution-sure", takes=("exercise",)),
        yes=remedies.do_gently,
        no=leaving_out.leave_out,
        skip=leaving_out.leave_out,
        ready=remedies.do_gently,
        following=leaving_out.leave_out,
        done=leaving_out.ask_to_end,
        unknown=leaving_out.leave_out,
        others={"AllowIntent": remedies.do_gently, **OF_CAUTION},
        give_up=commands.cancel,
        about_workout=True,
    ),
    "how-are-you": Question(
        worded("ask-how-are-you", "again-how-are-you", "third-how-are-you")._replace(kinds=OF_AN_ALARM),
        yes=emergency.well,
        no=emergency.unwell,
        skip=emergency.unwell,
        done=emergency.unwell,
        unknown=emergency.unwell,
        others={
            "AMAZON.CancelIntent": emergency.unwell,
            "AMAZON.NavigateHomeIntent": emergency.unwell,
            "ReadinessIntent": emergency.feeling,
            "AllowIntent": emergency.fine,
            "PainIntent": emergency.unwell,
            FALLBACK: emergency.unclear,
        },
        give_up=emergency.unwell,
    ),
}
