"""One session as a FIT activity, the format that training services import.

Each side of a set is a set message with its own time, preceded by its rest. Weights are in kilograms. A session that
was gone on with hours or days later is several in the file, one for each sitting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
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
from engine.portability.errors import PortabilityError
from engine.portability.fit_names import NAMES, UNKNOWN
from engine.portability.sittings import Sitting, sittings_of

STRENGTH: Final = {"sport": fit.Sport.TRAINING, "sub_sport": fit.SubSport.STRENGTH_TRAINING}

_HEAVIEST: Final = 4000.0  # what a FIT weight can hold, roughly
_MOST: Final = 65_534  # repetitions
_LONGEST: Final = 4_000_000.0  # seconds
_EARLIEST: Final = 899_510_400  # in 1998: what is before it in a FIT file counts from when a device was turned on
_LATEST: Final = 4_900_000_000


def activity(session: SessionDone, unit: Unit = "kg") -> bytes:
    """Make the file.

    Args:
        session: What was done.
        unit: The person's own unit, for weights named without one.

    Raises:
        PortabilityError: it was at a time that a FIT file cannot hold: a clock was wrong.
    """
    sittings = sittings_of(session)
    for moment in (moment for one in sittings for moment in (one.began, one.ended)):
        if not _EARLIEST <= moment <= _LATEST:
            raise PortabilityError(f"session {session.id!r} is from a time that no FIT file can hold")
    builder = FitFileBuilder(auto_define=True)
    for message in _messages(sittings, unit):
        builder.add(message)
    return bytes(builder.build().to_bytes())


def _messages(sittings: Sequence[Sitting], unit: Unit) -> Iterator[Any]:
    yield _file_id(sittings[0].began)
    sums: list[Any] = []
    numbers = count()
    for index, one in enumerate(sittings):
        began, ended = _ms(one.began), _ms(one.ended)
        yield _made(EventMessage(), timestamp=began, event=fit.Event.TIMER, event_type=fit.EventType.START)
        yield _made(RecordMessage(), timestamp=began)  # a record message is required; there is no pulse to record
        for about in _sets(one.sets, unit):
            yield _made(SetMessage(), message_index=next(numbers), **about)
        yield _made(RecordMessage(), timestamp=ended)
        yield _made(EventMessage(), timestamp=ended, event=fit.Event.TIMER, event_type=fit.EventType.STOP_ALL)
        sums += _sums(one, index)
    yield from sorted(sums, key=lambda made: isinstance(made, SessionMessage))  # laps come first
    manual = {"num_sessions": len(sittings), "type": fit.Activity.MANUAL, "timestamp": _ms(sittings[-1].ended)}
    trained = min(sum(one.trained for one in sittings), _LONGEST)
    event = {"event": fit.Event.ACTIVITY, "event_type": fit.EventType.STOP}
    yield _made(ActivityMessage(), total_timer_time=trained, **event, **manual)


def _sums(one: Sitting, index: int) -> Iterator[Any]:
    """The lap and session messages of a sitting."""
    began, ended = _ms(one.began), _ms(one.ended)
    about = {"timestamp": ended, "event_type": fit.EventType.STOP, "start_time": began, "message_index": index}
    about |= {
        "total_elapsed_time": min((ended - began) / 1000, _LONGEST),
        "total_timer_time": min(one.trained, _LONGEST),
    }
    yield _made(LapMessage(), event=fit.Event.LAP, **about, **STRENGTH)
    yield _made(SessionMessage(), event=fit.Event.SESSION, first_lap_index=index, num_laps=1, **about, **STRENGTH)


def _file_id(began: float) -> Any:  # noqa: ANN401 - the library has no types
    about = {"type": fit.FileType.ACTIVITY, "manufacturer": fit.Manufacturer.DEVELOPMENT.value, "product": 1}
    return _made(FileIdMessage(), **about, serial_number=1 + int(began) % 0xFFFF_FFFE, time_created=_ms(began))


def _sets(sets: Sequence[SetDone], unit: Unit) -> Iterator[dict[str, Any]]:
    for place, one in enumerate(sets):
        start = one.at - one.seconds
        if one.rest and place:
            yield _span(fit.SetType.REST, start - one.rest, one.rest)
        yield _span(fit.SetType.ACTIVE, start, one.seconds) | _named(one.exercise) | _work(one, unit)


def _span(kind: fit.SetType, start: float, seconds: float) -> dict[str, Any]:
    return {
        "set_type": kind,
        "start_time": _ms(_within(start, _EARLIEST, _LATEST)),
        "timestamp": _ms(_within(start + seconds, _EARLIEST, _LATEST)),
        "duration": round(_within(seconds, 0.0, _LONGEST), 3),
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
    found: dict[str, Any] = {} if one.repetitions is None else {"repetitions": min(one.repetitions, _MOST)}
    if one.load is None:
        return found
    load = Load(one.load, one.unit or unit)
    shown = fit.FitBaseUnit.KILOGRAM if load.unit == "kg" else fit.FitBaseUnit.POUND
    weight = round(min(load.kilograms, _HEAVIEST), 2)
    return found | {"weight": weight, "weight_display_unit": shown.value}


def _within(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)


def _ms(moment: float) -> int:
    """A time as the library needs it: whole seconds, in milliseconds."""
    return round(moment) * 1000


def _made(message: Any, **fields: Any) -> Any:  # noqa: ANN401 - the library has no types
    for name, value in fields.items():
        setattr(message, name, value)
    return message
