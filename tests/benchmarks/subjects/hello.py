"""The least that a skill can be: ask-sdk-core's own first example, from a JSON object to a JSON object."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Envelope = dict[str, Any]


def hello_world() -> Callable[[Envelope], Envelope]:
    """A skill that says hello to everything."""
    from ask_sdk_core.skill_builder import SkillBuilder  # noqa: PLC0415

    builder = SkillBuilder()

    @builder.request_handler(can_handle_func=lambda _: True)
    def handle(handler_input: Any) -> Any:
        return handler_input.response_builder.speak("Hello.").ask("Hello?").response

    answer = builder.lambda_handler()
    return lambda envelope: answer(envelope, None)
