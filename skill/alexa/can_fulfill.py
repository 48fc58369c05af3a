"""Answers Alexa's question whether the skill could answer a request. Reads and changes nothing."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model.canfulfill.can_fulfill_intent import CanFulfillIntent
from ask_sdk_model.canfulfill.can_fulfill_intent_values import CanFulfillIntentValues
from ask_sdk_model.canfulfill.can_fulfill_slot import CanFulfillSlot
from ask_sdk_model.canfulfill.can_fulfill_slot_values import CanFulfillSlotValues
from ask_sdk_model.canfulfill.can_understand_slot_values import CanUnderstandSlotValues
from ask_sdk_model.response import Response

from skill.alexa.request import AlexaRequest, Slot

_PARTIES = {"StartWorkoutIntent", "HowToIntent", "WhyIntent", "MusclesIntent", "MuscleIntent", "AdviceIntent"}
_PLAIN = {"TodayIntent", "WeekIntent", "ListWorkoutsIntent", "HistoryIntent", "ProgressIntent", "AboutMeIntent"}
_NUMBERS = {"minutes", "seconds", "effort"}


CAN_FULFILL = "CanFulfillIntentRequest"


def can_fulfill(handler_input: HandlerInput, request: AlexaRequest) -> Response:
    """Say yes to questions and to workouts that are known, no to what makes sense only in a workout; without words."""
    slots = {name: _slot(name, slot) for name, slot in request.slots.items()}
    able = all(slot.can_fulfill == CanFulfillSlotValues.YES for slot in slots.values())
    answer = CanFulfillIntent(can_fulfill=_verdict(request.intent, able), slots=slots or None)
    return handler_input.response_builder.set_can_fulfill_intent(answer).response


def _verdict(intent: str, able: bool) -> CanFulfillIntentValues:
    if intent in _PLAIN or (intent in _PARTIES and able):
        return CanFulfillIntentValues.YES
    return CanFulfillIntentValues.MAYBE if intent in _PARTIES else CanFulfillIntentValues.NO


def _slot(name: str, slot: Slot) -> CanFulfillSlot:
    known = slot.id is not None or (name in _NUMBERS and slot.said.isdecimal())
    return CanFulfillSlot(
        can_understand=CanUnderstandSlotValues.YES if known else CanUnderstandSlotValues.NO,
        can_fulfill=CanFulfillSlotValues.YES if known else CanFulfillSlotValues.NO,
    )
