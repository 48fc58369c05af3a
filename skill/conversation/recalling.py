"""What did I do last time, and how is it going: the same words as on the PC."""

from __future__ import annotations

from skill.conversation import moving, planning
from skill.conversation.reply import Reply
from skill.conversation.visit import Visit


def history(visit: Visit) -> Reply:
    """The last session: when, which, how it went."""
    from engine.coaching.tell import reports  # noqa: PLC0415 - in the middle of a workout, nobody looks back

    return moving.after(visit, planning.says(reports.history_told(visit.history, visit.day)))


def progress(visit: Visit) -> Reply:
    """What the training has come to: this week, the streak, the newest best."""
    from engine.coaching.tell import reports  # noqa: PLC0415 - as above

    told = reports.progress_told(visit.history, visit.profile, visit.day, visit.desk.catalog)
    return moving.after(visit, planning.says(told))


INTENTS = {"HistoryIntent": history, "ProgressIntent": progress}
