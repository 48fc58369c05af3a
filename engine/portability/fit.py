"""One session as a FIT activity, the format that training services import.

Each side of a set is a set message with its own time, preceded by its rest. Weights are in kilograms.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from fit_tool.fit_file_builder import FitFileBuilder
from fit_tool.profile import profile_type as fit
from fit_tool.profile.messages.activity_message import ActivityMessage
from fit_tool.profile.messages.event_message import EventMessage
from fit_tool.profile.messages.file_id_message import FileIdMessage
from fit_tool.profile.messages.lap_message import LapMessage
from fit_tool.profile.messages.record_message import RecordMessage
from fit_tool.profile.messages.session_message import SessionMessage
from fit_tool.profile.messages.set_message import SetMessage

from engine.catalog.terms import Unit
from engine.coaching.past.records import SessionDone, SetDone
from engine.coaching.profile.model import Load
from engine.portability.fit_names import NAMES, UNKNOWN

STRENGTH: Final = {"sport": fit.Sport.TRAINING, "sub_sport": fit.SubSport.STRENGTH_TRAINING}

_HEAVIEST: Final = 4000.0  # what a FIT weight can hold, roughly


def activity(session: SessionDone, unit: Unit = "kg") -> bytes:
    """Make the file.

    Args:
        session: What was done.
        unit: The person's own unit, for weights named without one.
    """
    builder = FitFileBuilder(auto_define=True)
    for message in _messages(session, unit):
        builder.add(message)
    return bytes(builder.build().to_bytes())


def _messages(session: SessionDone, unit: Unit) -> Iterator[Any]:
    began, ended = _ms(session.began), _ms(_end(session))
    yield _file_id(session.began)
    yield _made(EventMessage(), timestamp=began, event=fit.Event.TIMER, event_type=fit.EventType.START)
    yield _made(RecordMessage(), timestamp=began)  # a record message is required; there is no pulse to record
    for index, about in enumerate(_sets(session, unit)):
        yield _made(SetMessage(), message_index=index, **about)
    yield _made(RecordMessage(), timestamp=ended)
    yield _made(EventMessage(), timestamp=ended, event=fit.Event.TIMER, event_type=fit.EventType.STOP_ALL)
    yield from _sums(session, began, ended)


def _sums(session: SessionDone, began: int, ended: int) -> Iterator[Any]:
    """The lap, session and activity messages of the file."""
    elapsed = (ended - began) / 1000
    trained = min(session.seconds or elapsed, elapsed)
    over = {"timestamp": ended, "event_type": fit.EventType.STOP}
    about = over | {"start_time": began, "total_elapsed_time": elapsed, "total_timer_time": trained, "message_index": 0}
    yield _made(LapMessage(), event=fit.Event.LAP, **about, **STRENGTH)
    yield _made(SessionMessage(), event=fit.Event.SESSION, first_lap_index=0, num_laps=1, **about, **STRENGTH)
    manual = {"num_sessions": 1, "type": fit.Activity.MANUAL, "total_timer_time": trained}
    yield _made(ActivityMessage(), event=fit.Event.ACTIVITY, **over, **manual)


def _file_id(began: float) -> Any:  # noqa: ANN401 - the library has no types
    about = {"type": fit.FileType.ACTIVITY, "manufacturer": fit.Manufacturer.DEVELOPMENT.value, "product": 1}
    return _made(FileIdMessage(), **about, serial_number=1 + int(began) % 0xFFFF_FFFE, time_created=_ms(began))


def _sets(session: SessionDone, unit: Unit) -> Iterator[dict[str, Any]]:
    for one in session.sets:
        start = one.at - one.seconds
        if one.rest:
            yield _span(fit.SetType.REST, start - one.rest, one.rest)
        yield _span(fit.SetType.ACTIVE, start, one.seconds) | _named(one.exercise) | _work(one, unit)


def _span(kind: fit.SetType, start: float, seconds: float) -> dict[str, Any]:
    return {
        "set_type": kind,
        "start_time": _ms(start),
        "timestamp": _ms(start + seconds),
        "duration": round(seconds, 3),
    }


def _named(exercise: str) -> dict[str, Any]:
    category, name = NAMES.get(exercise, UNKNOWN)
    number = fit.ExerciseCategory[category].value
    found = {"category": [number]}
    return found if name is None else found | {"category_subtype": [name_number(category, name)]}


def name_number(category: str, name: str) -> int:
    """The number of an exercise in its category's list.

    Raises:
        KeyError: the list has no such name.
    """
    names = getattr(fit, category.title().replace("_", "") + "ExerciseName")
    return int(names[name].value)


def _work(one: SetDone, unit: Unit) -> dict[str, Any]:
    found: dict[str, Any] = {} if one.repetitions is None else {"repetitions": one.repetitions}
    if one.load is None:
        return found
    load = Load(one.load, one.unit or unit)
    shown = fit.FitBaseUnit.KILOGRAM if load.unit == "kg" else fit.FitBaseUnit.POUND
    weight = round(min(load.kilograms, _HEAVIEST), 2)
    return found | {"weight": weight, "weight_display_unit": shown.value}


def _end(session: SessionDone) -> float:
    return max([session.began + session.seconds, *(one.at for one in session.sets)])


def _ms(moment: float) -> int:
    """A time as the library needs it: whole seconds, in milliseconds."""
    return round(moment) * 1000


def _made(message: Any, **fields: Any) -> Any:  # noqa: ANN401 - the library has no types
    for name, value in fields.items():
        setattr(message, name, value)
    return message
