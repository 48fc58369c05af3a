"""Moves a session on. Every answer that changes a workout does so through this module."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from engine.cues.position_text import weight
from engine.dialogue.acts import Happen, Reply
from engine.dialogue.exchange import Exchange, Place
from engine.dialogue.questions.place_questions import question_here, ready_for
from engine.dialogue.safety.caution import caution
from engine.dialogue.state import Asked
from engine.dialogue.tell.how_to import how_to
from engine.dialogue.workout.playing import in_stream, streams_on
from engine.workflow import events
from engine.workflow.effects import AnyEffect, Performed, Refused
from engine.workflow.events import AnyEvent
from engine.workflow.messages import Message
from engine.workflow.position import HAIR, remaining
from engine.workflow.replay import timer
from engine.workflow.session import HURT_BEFORE, OVER
from engine.workflow.steps import Step
from engine.workflow.transition import advance
from engine.workflow.uncounted import uncounted

Messages = tuple[Message, ...]

INTO_A_SET: Final[Messages] = (
    Message("go-on-in"),
    *(Message("countdown", {"number": left}) for left in (3, 2, 1)),
)
"""Before a set goes on where it was."""

GOODBYE: Final = Message("goodbye")

ANEW: Final = 20.0
"""Seconds away after which a set begins anew with its get-ready."""

ASKED_AFTER: Final = 1800.0
"""Seconds away after which the coach asks before it goes on."""

COOLED_DOWN: Final = 7200.0
"""Seconds away after which a short warm-up is offered first."""

WORK: Final = frozenset({"repetitions", "hold"})
SET: Final = frozenset({*WORK, "ready", "change"})
"""Kinds of step in which a person must not be surprised."""


def words_of(effects: tuple[AnyEffect, ...]) -> Messages:
    """Pick what the engine says, refusals among it."""
    return tuple(Message(one.id, one.arguments) for one in effects if isinstance(one, Message))


def refused(effects: tuple[AnyEffect, ...]) -> bool:
    """Tell whether the engine refused an event."""
    return any(isinstance(effect, Refused) for effect in effects)


def carry(ex: Exchange, event: AnyEvent, lead: Messages = ()) -> Reply:
    """Let an event lead on: what it is answered with is said first, then the step it leads to begins."""
    place = ex.here
    late = place.late and not place.flows and not isinstance(event, events.TimeReached)
    if late or (_ends_a_set(place, event) and (lead or _answered(ex, event))):
        ex.hold()
    place, event = ex.here, ex.named(event)
    delay = ex.scene.delay(lead + _answered(ex, event))
    before, rested = place.session.step, place.waiting
    effects = ex.happen(event, _moment(place, event, ex.now + delay))
    ex.hurried = _misses_a_rest(ex, before, rested=rested)
    return outcome(ex, effects, lead)


def _answered(ex: Exchange, event: AnyEvent) -> Messages:
    """Find what an event would be answered with."""
    place = ex.here
    return words_of(advance(place.plan, place.session, event, ex.now).effects)


def _ends_a_set(place: Place, event: AnyEvent) -> bool:
    """Tell whether an event ends a set that is counted: while words about it are said, nothing more of it is."""
    ends = isinstance(event, events.Done | events.Skip)
    return ends and place.step.kind in WORK and not place.waiting and not place.paused


def set_out(ex: Exchange, lead: Messages = ()) -> Reply:
    """Start the session that was just opened, after what is said first."""
    effects = ex.happen(events.Start(id=ex.event_id()), ex.now + ex.scene.delay(lead))
    return outcome(ex, effects, lead)


def outcome(ex: Exchange, effects: tuple[AnyEffect, ...], lead: Messages = ()) -> Reply:
    """Say what effects say; then the words of the workout go on."""
    messages = lead + words_of(effects)
    asked = uncounted_question(ex) if any(isinstance(one, Performed) for one in effects) else None
    if ex.session is not None and ex.session.state in OVER:
        reply = finish(ex, messages)
        return reply if asked is None else Reply(tuple(one for one in reply.messages if one != GOODBYE), asked)
    if refused(effects):
        return after(ex, messages)
    return go_on_speaking(ex, messages) if asked is None else ask_on(ex, messages, asked)


def uncounted_question(ex: Exchange) -> Asked | None:
    """The question how many there were, where a set of as many as one can is over on all its sides."""
    plan, session = ex.plan, ex.session
    if plan is None or session is None or session.state == "stopped":
        return None
    steps = plan.steps(session.swaps)
    left = uncounted(steps, ex.all_effects)
    if not left or steps[session.step].kind == "change":
        return None
    sides = "both" if len(left) > 1 else left[0].side or "none"
    return ex.ask("how-many", sides=sides, slot=left[0].slot, set=left[0].set)


def ask_on(ex: Exchange, messages: Messages, asked: Asked) -> Reply:
    """Ask while the rest goes on; at the keys, its words do too. What follows at once waits for the answer."""
    if ex.side_by_side and not ex.here.paused:
        return Reply(messages, asked, speaks=True)
    if not ex.here.flows or ex.streams:
        ex.hold()
    return Reply(messages, asked)


def go_on_speaking(ex: Exchange, messages: Messages = ()) -> Reply:
    """Go on with the words of the workout, from where the session is."""
    place = ex.here
    if place.paused:
        return Reply(messages, ex.ask("go-on"))
    careful = caution(ex, messages) if place.session.told & HURT_BEFORE or ex.scene.sources.hurt() else None
    return careful or Reply(messages, speaks=True)


def finish(ex: Exchange, messages: Messages) -> Reply:
    """Tell what the workout came to; the last message says goodbye or what was saved."""
    if ex.side_by_side:
        return Reply(messages)
    sets = sets_done(ex.all_effects)
    summary = (Message("summary-sets", {"sets": sets}),) if sets else ()
    goodbye = () if ex.session is not None and ex.session.state == "finished" else (GOODBYE,)
    return Reply((*messages[:-1], *summary, *messages[-1:], *goodbye))


def sets_done(every: Iterable[AnyEffect]) -> int:
    """Count the sets of strength work that were done, both sides as one."""
    done = (one for one in every if isinstance(one, Performed) and one.phase == "exercise" and not one.warm_up)
    return len({(one.slot, one.set) for one in done})


def _moment(place: Place, event: AnyEvent, at: float) -> float:
    """Say when an event happens: a step is never over before its time, even when it is answered early."""
    deadline = place.session.deadline
    return at if deadline is None or not isinstance(event, events.TimeReached) else max(at, deadline)


def _misses_a_rest(ex: Exchange, before: int, *, rested: bool) -> bool:
    """Tell whether the rest before the present step was not heard to its end."""
    place = ex.place
    if place is None:
        return False
    rest = place.session.step - 1
    comes_after_one = rest >= 0 and place.steps[rest].kind == "rest"
    return comes_after_one and before != place.session.step and not (before == rest and rested)


def settle(ex: Exchange) -> None:
    """Bring a session whose step is over into what was asked about, held there.

    The set that was over counts in full: its time had come before the coach asked.
    """
    moved = False
    place = ex.here
    while place.waiting and not place.last and place.session.deadline is not None:
        ex.happen(timer(place.session), place.session.deadline)
        moved = True
        place = ex.here
        if place.step.kind not in {"rest", "change"}:
            break
        ex.happen(events.Done(id=ex.event_id()), place.session.began)
        place = ex.here
    if moved:
        ex.happen(events.Pause(id=ex.event_id()), place.session.began)  # or its get-ready would be over by now


def close(ex: Exchange) -> None:
    """Count a set that is over as done, before the person has said to go on; what follows it is held."""
    place = ex.here
    if place.last or place.step.kind not in WORK:
        return
    if place.waiting and place.session.deadline is not None:
        ex.happen(timer(place.session), place.session.deadline)
    elif place.paused and remaining(place.plan, place.session, ex.now) <= HAIR:
        ex.happen(events.Done(id=ex.event_id()), place.moment)
    else:
        return
    ex.hold()


def note(ex: Exchange, event: AnyEvent) -> Messages:
    """Let something be noted that leads nowhere; give what it is answered with."""
    return words_of(ex.happen(event, ex.here.moment))


def note_afterwards(ex: Exchange, noted: Iterable[AnyEvent], refusal: Message) -> Messages:
    """Let events be noted in the workout that has just been finished; give what that is answered with.

    Args:
        ex: The request.
        noted: In their order; each gets an id of this request.
        refusal: The answer where no workout was finished last.
    """
    last = ex.scene.last
    if last is None or last.session.state != "finished":
        return (refusal,)
    session = last.session
    messages: Messages = ()
    for one in noted:
        event = replace(one, id=ex.event_id())
        ex.acts.append(Happen(session.id, event, ex.now))
        session, effects = advance(last.plan, session, event, ex.now)
        messages = (*messages, *words_of(effects))
    return messages


def end_open(ex: Exchange) -> Messages:
    """End the workout under way, if there is one; what was done is kept. Give what that is answered with."""
    place = ex.place
    if place is None:
        return ()
    effects = ex.happen(events.Stop(id=ex.event_id()), place.moment)
    ex.leave()
    return words_of(effects)


def go_on(ex: Exchange, lead: Messages = ()) -> Reply:
    """Go on from where the coach is: to the next step, with the rest of a set, or out of a pause."""
    place = ex.here
    if place.paused:
        return leave_pause(ex, lead)
    if place.waiting and (place.late or _early(ex, place, lead)):
        return carry(ex, events.TimeReached(id=ex.event_id()), lead)
    if place.waiting or place.flows or place.session.deadline is None:
        return carry(ex, events.Done(id=ex.event_id()), lead)
    ex.hold()  # a set too long for one turn, or one that was interrupted: the rest of it follows
    return leave_pause(ex, lead)


def _early(ex: Exchange, place: Place, lead: Messages) -> bool:
    """Tell whether going on at once would cut a set short: its question was answered a little before its end."""
    deadline = place.session.deadline
    return deadline is not None and place.step.kind in WORK and ex.now + ex.scene.delay(lead) < deadline


def leave_pause(ex: Exchange, lead: Messages = ()) -> Reply:
    """Go on where a pause began. After a while away a set begins anew, with its get-ready."""
    place = ex.here
    gone = place.away
    over = remaining(place.plan, place.session, ex.now) <= HAIR
    set_over = over and place.step.kind != "ready"  # a get-ready is never over for a person who comes back
    if (place.step.kind in SET and gone >= ANEW and not set_over) or _half_ready(ex, place):
        return anew(ex, lead)
    if over:
        counted = place.step.kind == "change" and not ex.side_by_side
        return carry(ex, events.Done(id=ex.event_id()), (*lead, *INTO_A_SET) if counted else lead)
    if ex.side_by_side:  # a person who presses a key is at hand
        return carry(ex, events.Resume(id=ex.event_id()), lead)
    if not lead:
        lead = INTO_A_SET if place.step.kind in WORK else (Message("on-we-go"),)
    elif place.step.kind in WORK:
        lead = (*lead, *INTO_A_SET)
    return carry(ex, events.Resume(id=ex.event_id()), lead)


def _half_ready(ex: Exchange, place: Place) -> bool:
    """Tell whether a get-ready that was held is too far gone: "go" would come at once, and without its exercise."""
    left = remaining(place.plan, place.session, ex.now)
    return place.step.kind == "ready" and left < place.step.duration - 1.0 and not ex.side_by_side


def anew(ex: Exchange, lead: Messages = ()) -> Reply:
    """Begin a set from its get-ready; where that is all there was of it, nothing is said to begin again."""
    begun = ex.here.step.kind != "ready"
    lead = (*lead, Message("set-anew")) if begun else lead or (Message("on-we-go"),)
    return carry(ex, events.Repeat(id=ex.event_id()), lead)


def after(ex: Exchange, messages: Messages) -> Reply:
    """Answer in between, then go back to the workout or to the question that was open.

    A set is held meanwhile; a rest or a walk goes on.
    """
    place = ex.place
    if place is None:
        return Reply(messages, None if ex.scene.new else again(ex))
    if not place.paused and (ex.side_by_side or (ex.streams and streams_on(ex))):
        return go_on_speaking(ex, messages) if ex.side_by_side else play_on(ex, messages)
    ex.hold_meanwhile()
    place = ex.here
    if ex.scene.new:
        return Reply(messages)
    if ex.before == "how-many" and place.flows:
        return Reply(messages, ex.ask_again())
    if place.paused or place.waiting:
        return Reply(messages, question_here(ex))
    return go_on_speaking(ex, messages)


def play_on(ex: Exchange, messages: Messages = ()) -> Reply:
    """Go on playing where somebody spoke, after an answer."""
    ex.hold()
    return leave_pause(ex, messages)


def again(ex: Exchange) -> Asked:
    """Ask the open question once more; where nothing was open, what the person would like to do."""
    return ex.ask_again() if ex.before not in {"", "anything"} else ex.ask("anything")


def untold(ex: Exchange, step: Step) -> bool:
    """Tell whether the exercise of a step was never explained to this person."""
    place = ex.here
    if step.exercise is None:
        return False
    before = any(one.exercise == step.exercise and one.kind in WORK for one in place.steps[: step.index])
    return not before and step.exercise not in ex.scene.knows


def begin_explained(ex: Exchange, reply: Reply) -> Reply:
    """Explain an exercise that begins now and that the person doesn't know, before it begins: its name comes first."""
    place = ex.place
    if not _begins(ex, reply) or place is None or not untold(ex, place.step):
        return reply
    ex.hold()
    step = place.step
    explained = _explained(ex, step, reply.messages)
    if ex.scene.plays and in_stream(ex):
        return leave_pause(ex, _what_follows_too(ex, step, explained))
    return Reply(explained, ready_for(ex, step))


def begin_asked(ex: Exchange, reply: Reply) -> Reply:
    """Ask before a set that would begin at once: nobody is led from a pain into an exercise without a word."""
    place = ex.place
    if not _begins(ex, reply) or place is None:
        return reply
    ex.hold()
    step = place.step
    told = _explained(ex, step, reply.messages) if untold(ex, step) else reply.messages
    return Reply(told, ready_for(ex, step, named=True))


def _begins(ex: Exchange, reply: Reply) -> bool:
    """Tell whether the words of a workout would lead into a set at once; at the keys, a get-ready is enough."""
    return reply.speaks and ex.place is not None and not ex.side_by_side and ex.here.step.kind == "ready"


def _what_follows_too(ex: Exchange, step: Step, said: Messages) -> Messages:
    """Explain all that is played up to the next rest as well: nothing is asked before it, and no rest explains it."""
    for one in ex.here.steps[step.index + 1 :]:
        if one.kind in {"rest", "timed"} or one.round != step.round:
            break
        if one.kind == "ready" and one.exercise != step.exercise and untold(ex, one):
            said = (*said, Message("next", {"exercise": one.exercise or ""}), *explanation(ex, one))
    return said


def _explained(ex: Exchange, step: Step, said: Messages) -> Messages:
    return (*said, *_name(step, said), *explanation(ex, step))


def _name(step: Step, said: Messages) -> Messages:
    """Name an exercise that is explained next, unless what is said before has named it."""
    named = any(one.arguments.get("exercise") == step.exercise for one in said)
    return () if named or step.exercise is None else (Message("next", {"exercise": step.exercise}),)


def explanation(ex: Exchange, step: Step) -> Messages:
    """Tell in short how an exercise goes: what it needs first, its weight last."""
    load = weight(step, ex.all_effects, ex.profile.unit) if step.load is not None else ()
    return (*how_to(ex, step.exercise or "", short=True), *load)
