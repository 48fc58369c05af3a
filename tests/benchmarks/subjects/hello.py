"""The least that a skill can be: ask-sdk-core's own first example, to be asked as ours is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ask_sdk_core.skill import CustomSkill


def hello_world() -> CustomSkill:
    """A skill that says hello to everything."""
    from ask_sdk_core.skill_builder import SkillBuilder  # noqa: PLC0415

    builder = SkillBuilder()

    @builder.request_handler(can_handle_func=lambda _: True)
    def handle(handler_input: Any) -> Any:
        return handler_input.response_builder.speak("Hello.").ask("Hello?").response

    return builder.create()
