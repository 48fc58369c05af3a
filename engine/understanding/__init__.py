"""From words to what they mean, for one locale: sentences in, intents with slots out.

Everything said or typed comes through here, except on Alexa's devices, which understand by themselves; their model is
made of the same sentences (``skill/package``), those in ``locales/<locale>/understanding``. Start with
:mod:`.understanding`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engine.understanding.understanding import Understanding, Understood

__all__ = ["Understanding", "Understood"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - as the language has it
    """Import the grammar on first use. The list of situations, which ``coach --help`` shows, does not need it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from engine.understanding import understanding  # noqa: PLC0415 - 40 ms of every "coach --help"

    return getattr(understanding, name)
