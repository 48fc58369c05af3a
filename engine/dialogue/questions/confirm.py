"""Questions before something is lost, and the questions of safety."""

from __future__ import annotations

from typing import Final

from engine.dialogue.acts import Reply
from engine.dialogue.begin import start
from engine.dialogue.exchange import Exchange
from engine.dialogue.profile import about
from engine.dialogue.questions.answers import close, leave_dialogue, stay
from engine.dialogue.questions.model import Handler, Question, worded
from engine.dialogue.safety import emergency, pain
from engine.dialogue.workout import commands, skips

Words = tuple[str, ...]


def _unresolved(ex: Exchange) -> Reply:
    """Nothing was said: the pain stays unresolved, the session held."""
    commands.silence(ex)
    return Reply(silent=True)


def _confirm(
    words: Words, yes: Handler, no: Handler, takes: tuple[str, ...] = (), *, about_workout: bool = True
) -> Question:
    """Make a question that leaves everything as it is, unless it is answered with a clear yes."""
    return Question(
        worded(*words, takes=takes),
        yes=yes,
        no=no,
        skip=no,
        following=no,
        done=no,
        ready=no,
        unknown=no,
        others={"AMAZON.CancelIntent": no, "UndoIntent": no},
        silence=leave_dialogue,
        give_up=no,
        about_workout=about_workout,
    )


QUESTIONS: Final[dict[str, Question]] = {
    "switch": _confirm(("ask-switch", "again-yes-no", "third-yes-no"), start.instead, stay, ("workout",)),
    "restart": _confirm(("ask-restart", "again-yes-no", "third-yes-no"), start.over_again, stay, ("workout",)),
    "forget": _confirm(
        ("ask-forget", "again-forget", "third-yes-no"), about.forget, about.nothing_forgotten, about_workout=False
    ),
    "pain": Question(
        worded("ask-pain", "again-pain", "third-pain"),
        yes=pain.choices,
        no=pain.ask_whether_all_right,
        number=pain.severity,
        skip=pain.leave_out,
        following=pain.only_without_pain,
        done=commands.stop,
        ready=pain.only_without_pain,
        unknown=pain.rest_and_leave_out,
        others={
            "EasierIntent": pain.easier,
            "SwapIntent": pain.another,
            "AllowIntent": pain.fine,
            "AMAZON.CancelIntent": commands.cancel,
            "AMAZON.PauseIntent": commands.cancel,
            "MoreRestIntent": commands.cancel,
            "AvoidIntent": pain.leave_out,
            "CannotIntent": pain.leave_out,
            "NotTodayIntent": commands.stop,
            "HarderIntent": pain.only_without_pain,
            "StartWorkoutIntent": pain.only_without_pain,
        },
        silence=_unresolved,
        give_up=commands.cancel,
        about_workout=True,
    ),
    "pain-ok": Question(
        worded("ask-pain-ok", "again-pain-ok", "third-pain", takes=("exercise",)),
        yes=pain.gently,
        no=pain.leave_out,
        skip=pain.leave_out,
        done=commands.stop,
        ready=pain.gently,
        unknown=pain.leave_out,
        others={
            "EasierIntent": pain.easier,
            "SwapIntent": pain.another,
            "AllowIntent": pain.fine,
            "AMAZON.CancelIntent": commands.cancel,
            "AMAZON.PauseIntent": commands.cancel,
        },
        silence=_unresolved,
        give_up=commands.cancel,
        about_workout=True,
    ),
    "caution": Question(
        worded("ask-caution", "again-caution", "third-caution", takes=("exercise", "part")),
        yes=pain.caution_yes,
        no=skips.skip_exercise,
        skip=skips.skip_exercise,
        ready=pain.caution_yes,
        following=pain.caution_yes,
        done=skips.skip_exercise,
        unknown=skips.skip_exercise,
        others={"AMAZON.CancelIntent": close},
        silence=_unresolved,
        give_up=commands.cancel,
        about_workout=True,
    ),
    "how-are-you": Question(
        worded("ask-how-are-you", "again-how-are-you", "third-how-are-you"),
        yes=emergency.well,
        no=emergency.unwell,
        skip=emergency.unwell,
        done=emergency.unwell,
        unknown=emergency.unwell,
        others={
            "AMAZON.CancelIntent": emergency.unwell,
            "AllowIntent": emergency.well,
            "PainIntent": emergency.unwell,
        },
        silence=_unresolved,
        give_up=emergency.unwell,
    ),
}
