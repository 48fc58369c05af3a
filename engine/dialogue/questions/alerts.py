"""The questions before a reminder or a timer is set."""

from __future__ import annotations

from typing import Final

from engine.dialogue.alerts import reminders, walk_calls
from engine.dialogue.questions.answers import leave
from engine.dialogue.questions.model import Question, declinable, worded
from engine.dialogue.questions.moving_on import WARM

ANOTHER: Final = {
    "RemindIntent": reminders.at_another_time,
    "TodayIntent": reminders.at_another_time,  # "tomorrow"
}

QUESTIONS: Final[dict[str, Question]] = {
    "remind-time": declinable(
        worded("ask-remind-time", "again-remind-time", "third-remind-time"),
        reminders.at_another_time,
        leave,
        number=reminders.at_another_time,
        others=ANOTHER,
    ),
    "remind-ok": declinable(
        worded("ask-remind-ok", "again-yes-no", "third-yes-no")._replace(first=reminders.question_words),
        reminders.agreed,
        leave,
        number=reminders.at_another_time,
        others=ANOTHER,
    ),
    "call-back": WARM._replace(
        words=worded("ask-call-back", "again-call-back", "third-yes-no"),
        yes=walk_calls.agreed,
        no=walk_calls.declined,
        unknown=walk_calls.declined,
        others={**WARM.others, "RemindIntent": walk_calls.agreed, "MoreRestIntent": walk_calls.declined},
        give_up=walk_calls.declined,
    ),
}
