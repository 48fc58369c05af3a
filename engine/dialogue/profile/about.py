"""What the coach knows about a person, and forgetting it."""

from __future__ import annotations

from collections.abc import Iterator

from engine.dialogue.acts import Forget, Reply
from engine.dialogue.exchange import Exchange
from engine.dialogue.profile.notes import UNNAMED, told
from engine.dialogue.state import Asked, Dialogue, Undoable, Wanted
from engine.dialogue.workout.movement import after
from engine.workflow.messages import Message, weighed
from engine.workflow.undo import UNDO


def about_me(ex: Exchange) -> Reply:
    """Tell all that is kept about a person, how to change it, and how to delete it."""
    if not ex.scene.named:
        return told(ex, UNNAMED)
    return told(ex, *_person(ex), *_training(ex), *_exercises(ex), Message("about-kept"))


def _person(ex: Exchange) -> Iterator[Message]:
    mine = ex.profile
    yield Message("about-experience", {"experience": mine.experience})
    if mine.equipment:
        yield Message("about-things", {"things": ",".join(mine.equipment)})
    else:
        yield Message("about-no-things")
    if mine.limits:
        yield Message("about-limits", {"limits": ",".join(sorted(mine.forbids))})


def _training(ex: Exchange) -> Iterator[Message]:
    mine = ex.profile
    if mine.days:
        yield Message("about-sessions-on", {"sessions": mine.sessions, "days": ",".join(mine.days)})
    else:
        yield Message("about-sessions", {"sessions": mine.sessions})
    yield Message("about-rest", {"seconds": mine.rest, "exercise": mine.cardio})
    if mine.talk != "normal":
        yield Message("about-talk", {"talk": mine.talk})
    if mine.unit != "kg":
        yield Message("about-unit", {"unit": mine.unit})


def _exercises(ex: Exchange) -> Iterator[Message]:
    mine = ex.profile
    if mine.rungs:
        yield Message("about-level", {"exercises": ",".join(rung.exercise for rung in mine.rungs.values())})
    if not mine.weights:
        return
    from engine.coaching.plan.planner import weights  # noqa: PLC0415 - few people tell weights

    for exercise, load in weights(mine, ex.scene.recent_history, ex.scene.day, ex.scene.catalog).items():
        yield Message("about-weight", {"exercise": exercise, **weighed(*load)})


def ask_to_forget(ex: Exchange) -> Reply:
    """Ask before everything is deleted."""
    if ex.place is not None:
        ex.hold_meanwhile()
    return Reply((), ex.ask("forget", how=_linked(ex)) if ex.scene.linked else ex.ask("forget"))


def _linked(ex: Exchange) -> str:
    """Which of the two, speaker and computer, the person is at."""
    return "linked" if ex.scene.frontend == "speaker" else "linked-here"


def forget(ex: Exchange) -> Reply:
    """Delete everything of this person; for a minute it can be taken back."""
    ex.acts.append(Forget())
    there = (ex.told_here("forgotten-there"),) if ex.scene.linked else ()
    ex.leave()
    gently = Wanted(gentle=ex.dialogue.wish.gentle)  # pain of a moment ago is a reason for care, whatever is kept
    ex.dialogue = Dialogue(wish=gently, undo=Undoable(until=ex.now + UNDO, forgotten=True))
    # By voice somebody forgets what is known of them; the files belong to whoever owns the machine.
    stay = (Message("forgotten-but-files"),) if ex.scene.catalog.kept and ex.scene.frontend != "pc" else ()
    return Reply((Message("forgotten"), *there, *stay), ex.ask("forgotten"))


def nothing_forgotten(ex: Exchange) -> Reply:
    """Leave everything as it is."""
    ex.asked = Asked()
    return after(ex, (Message("nothing-forgotten"),))
