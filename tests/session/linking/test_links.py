from __future__ import annotations

import pytest
from msgspec.structs import replace

from engine.coaching.profile.joining import stamped
from engine.coaching.profile.model import Profile, decode_profile, encode_profile
from engine.session.linking import codes, links
from engine.storage.person import history
from engine.storage.sqlite import SqliteStore
from engine.workflow import events
from skill.storage import items
from skill.storage.dynamodb import DynamoStore
from tests.storage.samples import NOON, USER, new, started

HERE, THERE = "local", "amzn1.ask.account.SOMEBODY"


def told(store, user: str, at: float, **choices) -> None:
    before = decode_profile(store.profile(user))
    store.keep_profile(user, encode_profile(stamped(before, replace(before, **choices), at)))


def profile(store, user: str) -> Profile:
    return decode_profile(store.profile(user))


def both(store) -> None:
    """One workout and some choices on either."""
    for user, id_, now in ((HERE, "here", NOON), (THERE, "there", NOON + 100)):
        started(store, id_, user=user, now=now)
        store.apply(id_, events.Stop(id="x"), now + 60)
    told(store, HERE, NOON, rest=60, equipment=("chair",))
    told(store, THERE, NOON + 1, rest=90, limits=("no-kneeling",))


def test_history_and_profile_are_one_and_nothing_counts_twice(store):
    both(store)
    assert links.tie(store, THERE, HERE, NOON + 200)
    for user in (HERE, THERE):
        assert [one.id for one in history(store, user).sessions] == ["here", "there"]
        assert profile(store, user) == Profile(rest=90, equipment=("chair",), limits=("no-kneeling",))


def test_undone_each_has_its_own_and_what_was_told_since(store):
    both(store)
    links.tie(store, THERE, HERE, NOON + 200)
    started(store, "since", user=HERE, now=NOON + 300)
    told(store, THERE, NOON + 310, talk="terse")
    assert links.untie(store, HERE)
    assert [one.id for one in store.sessions(HERE)] == ["since", "here"]
    assert [one.id for one in store.sessions(THERE)] == ["there"]
    assert profile(store, HERE) == Profile(rest=60, equipment=("chair",), talk="terse")
    assert profile(store, THERE) == Profile(rest=90, limits=("no-kneeling",), talk="terse")
    assert not links.untie(store, HERE)


def test_linked_again_they_are_as_they_were(store):
    both(store)
    links.tie(store, THERE, HERE, NOON + 200)
    before = profile(store, HERE)
    links.untie(store, THERE)
    assert links.tie(store, THERE, HERE, NOON + 400)
    assert profile(store, HERE) == before
    assert [one.id for one in store.sessions(THERE)] == ["there", "here"]


def test_who_told_nothing_is_a_stranger_again(store):
    links.tie(store, THERE, HERE, NOON)
    assert store.profile(HERE) is None
    links.untie(store, THERE)
    assert store.profile(HERE) is store.profile(THERE) is None


def test_red_flags_go_along_and_stay_with_both(store):
    told(store, HERE, NOON, alarm=NOON)
    links.tie(store, THERE, HERE, NOON + 10)
    assert profile(store, THERE).alarm == NOON
    links.untie(store, HERE)
    assert profile(store, HERE).alarm == profile(store, THERE).alarm == NOON


def test_a_person_may_have_two_pcs_and_part_from_one(store):
    both(store)
    told(store, "local:2", NOON + 5, unit="lb")
    new(store, "second", user="local:2", now=NOON + 150)
    assert links.tie(store, THERE, HERE, NOON + 200)
    assert links.tie(store, THERE, "local:2", NOON + 210)
    assert [one.id for one in store.sessions(HERE)] == ["second", "there", "here"]
    assert profile(store, HERE).unit == "lb"
    assert links.untie(store, HERE)
    assert [one.id for one in store.sessions("local:2")] == ["second", "there"]
    assert (profile(store, THERE).unit, profile(store, THERE).equipment) == ("lb", ())
    assert profile(store, HERE) == Profile(rest=60, equipment=("chair",))
    assert links.untie(store, THERE)
    assert [store.names(user) for user in (HERE, THERE, "local:2")] == [(HERE,), (THERE,), ("local:2",)]


def test_forgotten_all_goes_under_every_name_and_comes_back_within_a_minute(store):
    both(store)
    links.tie(store, THERE, HERE, NOON + 200)
    before = profile(store, HERE)
    links.forget(store, THERE, NOON + 300)
    assert (store.sessions(HERE), store.sessions(THERE), store.profile(HERE)) == ((), (), None)
    links.remember(store, THERE, NOON + 330)
    assert [one.id for one in store.sessions(HERE)] == ["there", "here"]
    assert profile(store, HERE) == before
    links.forget(store, THERE, NOON + 400)
    store.sweep(NOON + 500)
    assert (store.names(HERE), store.sessions(HERE), store.profile(HERE)) == ((HERE,), (), None)


def test_deleted_at_the_pc_all_goes_under_every_name(store):
    both(store)
    links.tie(store, THERE, HERE, NOON + 200)
    links.delete(store, HERE)
    for user in (HERE, THERE):
        assert (store.names(user), store.sessions(user), store.profile(user)) == ((user,), (), None)


def open_ones(store, user: str) -> list[str]:
    return [one.id for one in store.sessions(user) if one.ended_at is None]


def test_of_two_open_workouts_that_become_one_persons_the_one_begun_last_goes_on(store):
    started(store, "here", user=HERE, now=NOON)
    started(store, "there", user=THERE, now=NOON + 100)
    assert links.tie(store, THERE, HERE, NOON + 200)
    assert open_ones(store, HERE) == open_ones(store, THERE) == ["there"]
    links.untie(store, HERE)
    assert not open_ones(store, HERE)
    assert store.load("here").session.state == "stopped"


def test_what_comes_back_does_not_open_a_second_workout(store):
    started(store, "before", now=NOON)
    links.forget(store, USER, NOON + 10)
    started(store, "since", now=NOON + 20)
    links.remember(store, USER, NOON + 30)
    assert [one.id for one in store.sessions(USER)] == ["since", "before"]
    assert open_ones(store, USER) == ["since"]


def test_names_stay_as_they_are_as_long_as_what_was_forgotten_can_come_back(store):
    both(store)
    code = codes.offer(store, HERE, NOON + 200, machine=True)
    links.forget(store, THERE, NOON + 210)
    assert links.redeem(store, THERE, code, NOON + 220, machine=False) == "forgotten"
    assert not links.is_forgotten(store, THERE, NOON + 300)
    assert links.redeem(store, THERE, code, NOON + 300, machine=False) == "linked"
    assert [one.id for one in store.sessions(THERE)] == ["here"]


def test_a_link_that_was_forgotten_for_good_is_none(store):
    both(store)
    links.tie(store, THERE, HERE, NOON + 200)
    links.forget(store, THERE, NOON + 210)
    assert links.is_forgotten(store, HERE, NOON + 220)
    assert not links.is_forgotten(store, HERE, NOON + 300)
    assert (store.names(HERE), store.names(THERE)) == ((HERE,), (THERE,))


@pytest.mark.parametrize("damaged", [HERE, THERE])
def test_a_note_that_is_damaged_keeps_nobody_from_parting_and_linking_anew(store, damaged):
    both(store)
    links.tie(store, THERE, HERE, NOON + 200)
    damage(store, damaged)
    assert store.naming(damaged) is None
    links.untie(store, HERE if damaged == THERE else THERE)
    assert links.tie(store, THERE, HERE, NOON + 300)
    assert store.names(HERE) == store.names(THERE) == (THERE, HERE)
    assert [one.id for one in store.sessions(HERE)] == ["there", "here"]


@pytest.mark.parametrize("damaged", [HERE, THERE])
def test_a_note_that_is_damaged_keeps_nobody_from_linking(store, damaged):
    both(store)
    links.tie(store, THERE, HERE, NOON + 200)
    damage(store, damaged)
    code = codes.offer(store, THERE, NOON + 210, machine=False)
    assert links.redeem(store, HERE, code, NOON + 220, machine=True) in {"linked", "already"}
    assert store.names(HERE) == (THERE, HERE)


def damage(store, user: str) -> None:
    """Let what is noted of a name be nothing that can be read."""
    if isinstance(store, SqliteStore):
        store.keep_profile(f"names:{user}", b'{"names":[]}')
    elif isinstance(store, DynamoStore):
        store._table.update(
            Key=items.names_key(user),
            UpdateExpression="SET naming = :odd",
            ExpressionAttributeValues={":odd": {"N": "5"}},
        )
    else:
        del store._naming[user]
