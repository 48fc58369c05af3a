"""Every question and every intent, once, twice and three times over: an answer, a way out, and nothing lost unasked."""

from __future__ import annotations

import pytest

from engine.dialogue.meanings import MEANINGS
from engine.dialogue.questions.registry import QUESTIONS as REGISTRY
from engine.dialogue.safety.holding import PLAIN
from engine.workflow.effects import Finish, Performed, Skipped
from tests.dialogue.driving import Listener
from tests.dialogue.states import QUESTIONS, at_question

LOCALES = ["en-US", "de-DE"]
INTENTS = tuple(MEANINGS)
AGAIN = "AMAZON.RepeatIntent"
"""Who asks to hear the same words again hears them."""

FILLINGS: dict[str, list[dict[str, str | int]]] = {
    "StartWorkoutIntent": [
        {},
        {"workout": "day-3"},
        {"minutes": 20},
        {"equipment": "dumbbell"},
        {"workout": "swimming"},
    ],
    "SkipIntent": [{}, {"scope": "set"}, {"scope": "rest"}, {"scope": "cool-down"}],
    "EffortIntent": [{"effort": 8}, {}, {"effort": 77}],
    "CorrectIntent": [
        {},
        {"repetitions": 6},
        {"left": 6, "right": 7},
        {"weight": 12, "unit": "kg"},
        {"repetitions": 999},
    ],
    "MoreRestIntent": [{}, {"seconds": 30}, {"minutes": 1}],
    "HowToIntent": [{}, {"exercise": "hip-thrust"}, {"exercise": "bench-press"}],
    "SwapIntent": [{}, {"exercise": "glute-bridge"}, {"exercise": "push-up"}],
    "HaveIntent": [{"equipment": "chair,band"}, {}],
    "AvoidIntent": [{"position": "kneeling"}, {"body_part": "knee"}],
    "ReadinessIntent": [{"feeling": "sore"}, {}],
    "ShorterIntent": [{}, {"minutes": 10}],
    "TodayIntent": [{}, {"minutes": 20}, {"day": "tomorrow"}],
    "BareWordIntent": [{"equipment": "chair"}, {"position": "lying"}],
    "TalkLevelIntent": [{"talk": "terse"}, {}],
    "RestLengthIntent": [{"seconds": 80}, {"seconds": 5}],
    "PainIntent": [{}, {"body_part": "knee", "side": "left"}],
}
ASKED_FOR = {
    *("DoneIntent", "SkipIntent", "CannotIntent", "AMAZON.StopIntent", "AMAZON.NextIntent", "LessRestIntent"),
    *("NotTodayIntent", "UndoIntent", "ShorterIntent", "AMAZON.CancelIntent"),
}
"""What may end or leave out something without another question: it says so itself, and can be taken back."""

ANSWERED_YES = {
    *(
        "skip-what",
        "set-done",
        "done-what",
        "stop",
        "shorten",
        "restart",
        "restart-what",
        "switch",
        "resume",
        "pain",
        "pain-ok",
    ),
    *(
        "caution",
        "caution-sure",
        "gently-on",
        "how-are-you",
        "reopen",
        "finish",
        "summary",
        "rate",
        "effort",
        "warm",
        "call-back",
        "ready",
        "forget",
    ),
}
"""Questions whose answers may end or leave out something: that is what they ask."""


def fillings(intent: str) -> list[dict[str, str | int]]:
    return FILLINGS.get(intent, [{}])


def lost(listener: Listener) -> list[object]:
    """Give what was left out, cut short or ended."""
    try:
        effects = listener.effects()
    except ValueError:  # no session yet
        return []
    return [
        one
        for one in effects
        if isinstance(one, Skipped)
        or (isinstance(one, Performed) and not one.complete)
        or (isinstance(one, Finish) and one.outcome == "stopped")
    ]


def test_every_question_can_be_come_to() -> None:
    """But for the question who speaks, of a person on two accounts: it is tested where it is asked."""
    assert set(REGISTRY) - set(QUESTIONS) <= {"pair"}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", QUESTIONS)
def test_every_intent_once_twice_and_three_times_over(kind: str, locale: str) -> None:
    for intent in INTENTS:
        for slots in fillings(intent):
            listener = at_question(kind, locale)
            assert listener.asked.kind == kind
            questions: list[str] = []
            for _ in range(3):
                listener.say(intent, **slots)
                valid(listener, intent)
                questions.append(listener.said[-1] if listener.listening else "")
            same = len(set(questions)) == 1 and questions[0]
            assert not same or intent == AGAIN, (kind, intent, slots, questions)


def valid(listener: Listener, intent: str) -> None:
    """An answer says something, and closes only without a question."""
    answer = listener.answer
    assert answer is not None
    assert answer.messages or answer.question or answer.reply.speaks or answer.reply.silent, intent
    assert all(text.strip() for text in listener.said), (intent, listener.said)
    if listener.listening:
        assert listener.said[-1].rstrip().endswith("?"), (intent, listener.said[-1])


@pytest.mark.parametrize("kind", QUESTIONS)
def test_nothing_is_lost_unasked(kind: str) -> None:
    """Nothing is skipped, cut short or ended by what does not say so; what does can be taken back."""
    for intent in INTENTS:
        for slots in fillings(intent):
            listener = at_question(kind, "en-US")
            before = lost(listener)
            listener.say(intent, **slots)
            gone = len(lost(listener)) > len(before)
            allowed = intent in ASKED_FOR or kind in ANSWERED_YES or (kind == "go-on" and intent == "DoneIntent")
            assert allowed or not gone, (kind, intent, slots, lost(listener))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", QUESTIONS)
def test_a_side_question_leaves_the_question_open(kind: str, locale: str) -> None:
    for intent in PLAIN:
        listener = at_question(kind, locale)
        if answers_itself(kind, intent):
            continue
        listener.say(intent, **fillings(intent)[0])
        assert listener.asked.kind == kind, (kind, intent, listener.said)
        assert listener.asked.times >= 2 or intent == AGAIN, (kind, intent)


HEALTH_FIRST = {
    *("start", "rest-day", "which", "anything", "gentle", "forget", "have", "avoid", "interview", "reopen", "resume"),
    *("warm", "call-back", "ready", "go-on", "rate", "effort", "most", "how-many", "correct", "skip-what", "stop"),
    *("hurts", "set-done", "done-what", "warm-again", "shorten", "restart-what", "restart", "switch"),
    *("other-thing", "own"),
}
"""Questions that give way to the one about health: whether it is to be gentle."""


def answers_itself(kind: str, intent: str) -> bool:
    """Tell whether a side question is an answer to this question: "the band" where things are asked for."""
    question = REGISTRY[kind]
    offers_anew = {"SafeForMeIntent"} if kind in HEALTH_FIRST else set()
    return kind == "anything" or intent in question.others or intent in offers_anew or kind == "forgotten"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", QUESTIONS)
def test_silence_and_stop_are_a_way_out(kind: str, locale: str) -> None:
    listener = at_question(kind, locale)
    before = lost(listener)
    listener.silence()
    assert lost(listener) == before or kind in {"finish", "summary"}
    session = listener.session
    if session is not None and session.state not in {"ready"}:
        assert session.state == "paused" or kind in {"warm", "call-back"}
    assert listener.open().said

    stopped = at_question(kind, locale).say("AMAZON.StopIntent")
    assert not stopped.listening


@pytest.mark.parametrize("kind", QUESTIONS)
def test_what_is_not_understood_ends_in_the_safe_way(kind: str) -> None:
    listener = at_question(kind, "en-US")
    before, about = lost(listener), listener.asked.about
    heard = []
    for _ in range(4):
        if not listener.listening or (listener.asked.kind, listener.asked.about) != (kind, about):
            break
        listener.say("AMAZON.FallbackIntent")
        heard.append(listener.said[-1])
    same = (listener.asked.kind, listener.asked.about) == (kind, about)
    assert not (listener.listening and same) or kind == "anything"
    assert len(heard) <= 3
    assert lost(listener) == before or kind in {"rate", "effort", "summary", "finish", "how-are-you"}


@pytest.mark.parametrize(
    ("kind", "intent", "slots"),
    [
        *((kind, "SkipIntent", {"scope": "exercise"}) for kind in ("ready", "go-on", "skip-what", "set-done")),
        *((kind, "AMAZON.StopIntent", {}) for kind in ("ready", "rate", "go-on", "skip-what", "set-done")),
    ],
)
def test_what_was_lost_can_be_taken_back_for_a_minute(kind: str, intent: str, slots: dict[str, str]) -> None:
    listener = at_question(kind, "en-US")
    session = listener.session
    assert session is not None
    before = listener.step
    listener.say(intent, **slots).say("UndoIntent", after=10.0)

    after = listener.session
    assert after is not None, listener.said
    assert after.state == "paused"
    assert listener.asked.kind == "ready"
    assert before.index <= listener.step.index <= before.index + 6
