"""Workouts, events and times, of all kinds, for Hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from engine.workflow import Plan
from engine.workflow import events as happened
from engine.workflow.definition import Lift
from tests.workflow.driving import CATALOG, own


def _named(*kinds: str) -> list[str]:
    return sorted(one.id for one in CATALOG.exercises.values() if one.kind in kinds)


MOVES, CARDIO, STRETCHES = _named("strength", "activation"), _named("cardio"), _named("stretch")
THINGS = sorted({thing for one in CATALOG.exercises.values() for several in one.equipment for thing in several})
TEMPOS = ["2-1-1-0", "3-1-2-1", "1-0-1-0", "0.5-0-0.5-0", "0-0-3-0", "9.5-0.5-1.5-0"]


def _maybe(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A table in which any field may be missing."""
    return st.fixed_dictionaries({}, optional=fields)


KETTLEBELL_SWING = {
    "id": "kettlebell-swing",
    "name": {"en-US": "kettlebell swing", "de-DE": "Kettlebell-Schwung"},
    "pattern": "hinge",
    "equipment": ["kettlebell"],
    "muscles": ["glutes", "hamstrings"],
    "how_to": ["Hike it back.", "Snap your hips."],
    "cues": ["Hips, not arms."],
}
ONE_LEGGED = {"id": "one-legged-hop", "name": "one-legged hop", "pattern": "lunge", "sides": "each"}
OWN = [KETTLEBELL_SWING, ONE_LEGGED]
WEIGHTS = ["16kg", "12.5 kg", "45lb"]


def _sided(name: str) -> bool:
    own = {one["id"]: one.get("sides") for one in OWN}
    return (own[name] if name in own else CATALOG.exercises[name].sides) == "each"


def _amount() -> st.SearchStrategy[dict[str, Any]]:
    """How a set is done: counted, lasting some seconds, or as often as one can."""
    counted = [{"repetitions": 1}, {"repetitions": [2, 4]}, {"repetitions": 7}, {}]
    return st.sampled_from([*counted, {"seconds": 12}, {"work": 25}, {"hold": 40}, {"most": True}])


def _fields() -> st.SearchStrategy[dict[str, Any]]:
    """What a block and an exercise of a superset may both hold."""
    more = _maybe(
        tempo=st.sampled_from(TEMPOS),
        ready=st.sampled_from([3, 8, 20]),
        change=st.sampled_from([3, 5, 12]),
        weight=st.sampled_from(WEIGHTS),
    )
    sides = st.sampled_from([{}, {}, {"side": "left"}, {"side": "right"}, {"first": "right"}])
    exercise = st.sampled_from([*MOVES, *(one["id"] for one in OWN)])
    return st.builds(
        lambda name, much, other, side: {"exercise": name, **much, **other, **(side if _sided(name) else {})},
        exercise,
        _amount(),
        more,
        sides,
    )


def _block() -> st.SearchStrategy[dict[str, Any]]:
    usual = _maybe(sets=st.integers(1, 3), rest=st.sampled_from([0, 1, 5, 20, 45, 600]))
    return st.builds(_joined, _fields(), usual, _unlike(), st.sampled_from([None, None, 600]))


def _unlike() -> st.SearchStrategy[dict[str, Any]]:
    """Sets that differ from one another."""
    lighter = st.fixed_dictionaries({"repetitions": st.integers(1, 3)}, optional={"weight": st.sampled_from(WEIGHTS)})
    listed = st.fixed_dictionaries({"each_set": st.just([3, 2]), "weight": st.sampled_from([WEIGHTS[:2], WEIGHTS[2]])})
    warm = st.builds(lambda sets: {"warm_up_sets": sets}, st.lists(lighter, min_size=1, max_size=2))
    return st.just({}) | listed | warm


def _joined(fields: dict[str, Any], usual: dict[str, Any], unlike: dict[str, Any], every: int | None) -> dict[str, Any]:
    """One block, without what does not go together."""
    lasting = {"seconds", "work", "hold", "most"} & fields.keys()
    if unlike and lasting:
        unlike = {}
    if "each_set" in unlike:
        fields = {name: value for name, value in fields.items() if name != "repetitions"}
        usual = {name: value for name, value in usual.items() if name != "sets"}
    times = {} if every is None or "most" in fields else {"every": every}
    return {**fields, **usual, **unlike, **times}


def _superset() -> st.SearchStrategy[dict[str, Any]]:
    fields = {"block": st.lists(_fields(), min_size=2, max_size=3)}
    more = {"rounds": st.integers(1, 3), "rest": st.sampled_from([0, 20, 90]), "after": st.integers(0, 3)}
    return st.fixed_dictionaries(fields, optional=more)


def _cardio() -> st.SearchStrategy[Any]:
    walk = st.fixed_dictionaries({"exercise": st.sampled_from(CARDIO), "minutes": st.sampled_from([1, 2.5, 5])})
    return st.just("none") | walk


def _circuit() -> st.SearchStrategy[Any]:
    moves = st.lists(st.sampled_from(MOVES), min_size=1, max_size=3)
    fields = {"rounds": st.integers(1, 2), "repetitions": st.integers(1, 4), "exercises": moves}
    return st.just("none") | st.fixed_dictionaries(fields)


def _stretches() -> st.SearchStrategy[Any]:
    held = st.fixed_dictionaries({"exercise": st.sampled_from(STRETCHES), "seconds": st.sampled_from([5, 20, 31])})
    return st.lists(held, max_size=2)


def _unit() -> st.SearchStrategy[Any]:
    return st.sampled_from(["kg", "lb"])


def plans() -> st.SearchStrategy[Plan]:
    """Plans of workouts of one's own, with and without every part."""
    return st.builds(
        lambda blocks, supersets, warm_up, cool_down, loads: own(
            *blocks, superset=supersets, exercise=OWN, warm_up=warm_up, cool_down=cool_down, loads=loads
        ),
        st.lists(_block(), min_size=1, max_size=3),
        st.lists(_superset(), max_size=1),
        st.just("none") | _maybe(cardio=_cardio(), circuit=_circuit()),
        st.just("none") | _maybe(cardio=_cardio(), stretches=_stretches()),
        st.dictionaries(st.sampled_from(MOVES), st.builds(Lift, st.sampled_from([1.0, 12.5, 500.0]), _unit())),
    )


STEADY: list[tuple[type, dict[str, st.SearchStrategy[Any]]]] = [
    (happened.TimeReached, {}),
    (happened.Done, {}),
    (happened.Pause, {}),
    (happened.Resume, {}),
    (happened.MoreRest, {"seconds": st.none() | st.sampled_from([0.25, 30, 600])}),
    (happened.LessRest, {"seconds": st.none() | st.sampled_from([0.25, 30, 600])}),
    (happened.LongerReady, {"seconds": st.sampled_from([1.0, 12.0])}),
    (happened.EffortReported, {"effort": st.integers(1, 10)}),
    (
        happened.Corrected,
        {
            "repetitions": st.none() | st.integers(0, 100),
            "load": st.none() | st.sampled_from([0.5, 12, 20.0]),
            "unit": st.none() | st.sampled_from(["kg", "lb"]),
            "side": st.none() | st.sampled_from(["left", "right"]),
        },
    ),
    (happened.StreamChanged, {"stream": st.integers(1, 9), "plays": st.booleans()}),
    (
        happened.PainReported,
        {
            "part": st.none() | st.sampled_from(["knee", "back"]),
            "side": st.none() | st.sampled_from(["left", "right"]),
            "severity": st.none() | st.integers(1, 10),
        },
    ),
]
"""What leaves the order of the steps as it is."""

ALL = [
    *STEADY,
    (happened.Corrected, {"slot": st.just("block-0"), "set": st.integers(1, 3), "repetitions": st.integers(0, 9)}),
    (happened.Withdraw, {}),
    (happened.Imported, {"app": st.just("strong"), "sets": st.just(())}),
    (happened.Start, {}),
    (happened.Skip, {"scope": st.sampled_from(["exercise", "phase"])}),
    (happened.Back, {}),
    (happened.Repeat, {}),
    (happened.SwapExercise, {"exercise": st.sampled_from([*MOVES, *CARDIO, *STRETCHES, "no-such-thing"])}),
    (happened.SwapExercise, {"without": st.sampled_from([*THINGS, "no-such-thing"])}),
    (happened.SwapExercise, {}),
    (happened.Easier, {}),
    (happened.Harder, {}),
    (happened.LeaveOut, {"exercise": st.sampled_from([*MOVES, *CARDIO, *STRETCHES])}),
    (happened.TempoChanged, {"way": st.sampled_from(["slower", "faster"])}),
    (happened.PainReported, {"until_chosen": st.just(True)}),
    (happened.PainCleared, {}),
    (happened.EmergencyReported, {"part": st.none() | st.just("chest")}),
    (happened.Stop, {}),
]


def makers(several: list[tuple[type, dict[str, st.SearchStrategy[Any]]]]) -> st.SearchStrategy[Any]:
    """Events still without an id, as functions from the id to the event."""
    return st.one_of(*(_maker(event, fields) for event, fields in several))


def _maker(event: type, fields: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries(fields).map(lambda chosen: lambda id_: event(id=id_, **chosen))


def moments() -> st.SearchStrategy[float]:
    """Seconds until the next event: none, a few, an hour; and clocks that are set back."""
    return st.sampled_from([0.0, 0.001, 1.0, 7.25, 31.0, 75.0, 3600.0, -1.0, -40.0, -90_000.0]) | st.floats(-5, 200)
