"""Which handler answers which event. Each is called only in a state where the machine knows its trigger."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from engine.workflow import events
from engine.workflow.change import Change
from engine.workflow.corrections import corrected
from engine.workflow.effects import Refused
from engine.workflow.event import Event
from engine.workflow.imports import take_in
from engine.workflow.left_out import leave_out
from engine.workflow.pauses import pause, resume, stop
from engine.workflow.plan import Plan
from engine.workflow.rests import effort_reported, less_rest, longer_ready, more_rest
from engine.workflow.safety import emergency_reported, pain_cleared, pain_reported
from engine.workflow.session import Session
from engine.workflow.skips import skip
from engine.workflow.streams import stream_changed
from engine.workflow.swaps import easier, harder, swap
from engine.workflow.taking_back import undo
from engine.workflow.tempo_changes import tempo_changed
from engine.workflow.travel import back, done, repeat, start, time_reached
from engine.workflow.withdrawal import withdraw

Handler = Callable[[Plan, Session, Any, float], Change | Refused | None]

HANDLERS: dict[type[Event], Handler] = {
    events.Start: start,
    events.TimeReached: time_reached,
    events.Done: done,
    events.Skip: skip,
    events.LeaveOut: leave_out,
    events.Back: back,
    events.Repeat: repeat,
    events.Pause: pause,
    events.Resume: resume,
    events.MoreRest: more_rest,
    events.LessRest: less_rest,
    events.LongerReady: longer_ready,
    events.SwapExercise: swap,
    events.Easier: easier,
    events.Harder: harder,
    events.TempoChanged: tempo_changed,
    events.EffortReported: effort_reported,
    events.Corrected: corrected,
    events.StreamChanged: stream_changed,
    events.Withdraw: withdraw,
    events.PainReported: pain_reported,
    events.PainCleared: pain_cleared,
    events.EmergencyReported: emergency_reported,
    events.Undo: undo,
    events.Imported: take_in,
    events.Stop: stop,
}
