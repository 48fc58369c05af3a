from __future__ import annotations

import re
from contextlib import closing
from functools import partial

import pytest

from engine.session.linking import codes, guesses, links
from engine.session.linking.running import LASTS
from engine.storage.memory import MemoryStore
from engine.storage.sqlite import SqliteStore
from engine.workflow import events
from engine.workflow.machine import MIDDLE
from skill.storage.dynamodb import DynamoStore
from tests.storage.conformance_writers import together
from tests.storage.samples import NOON, started

HERE, THERE = "local", "amzn1.ask.account.SOMEBODY"


def test_a_code_is_six_digits_that_are_the_same_in_whatever_groups_they_are_said():
    many = {codes.new_code() for _ in range(500)}
    assert len(many) > 450
    assert all(re.fullmatch("[1-9]{6}", code) and not re.search(r"(.)\1", code) for code in many)


@pytest.mark.parametrize("shown_here", [True, False])
def test_it_ties_the_two_both_ways(store, shown_here):
    first, second = (HERE, THERE) if shown_here else (THERE, HERE)
    code = codes.offer(store, first, NOON, machine=shown_here)
    assert links.redeem(store, second, code, NOON + codes.LASTS, machine=not shown_here) == "linked"
    assert store.names(HERE) == store.names(THERE) == (THERE, HERE)


def test_it_is_kept_as_a_hash_only(tmp_path):
    with closing(SqliteStore(tmp_path / "coach.db")) as store:
        code = codes.offer(store, HERE, NOON, machine=True)
        kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert code.encode() not in kept


@pytest.mark.parametrize("noted", [b"no code", HERE.encode()])
def test_a_note_of_the_latest_code_that_is_damaged_counts_as_none_and_takes_nothing_with_it(store, noted):
    store.keep_profile(HERE, b"{}")
    store.keep_profile(f"link-latest:{HERE}", noted)
    codes.withdraw(store, HERE)
    assert (store.profile(HERE), store.profile(f"link-latest:{HERE}")) == (b"{}", None)
    code = codes.offer(store, HERE, NOON, machine=True)
    assert links.redeem(store, THERE, code, NOON + 1, machine=False) == "linked"


def test_after_ten_minutes_it_is_no_code(store):
    code = codes.offer(store, HERE, NOON, machine=True)
    assert links.redeem(store, THERE, code, NOON + codes.LASTS + 1, machine=False) == "wrong"
    assert store.names(HERE) == (HERE,)


def test_it_works_once(store):
    code = codes.offer(store, HERE, NOON, machine=True)
    assert links.redeem(store, THERE, code, NOON + 1, machine=False) == "linked"
    assert links.redeem(store, "another", code, NOON + 2, machine=False) == "wrong"
    assert links.redeem(store, THERE, code, NOON + 3, machine=False) == "wrong"


def test_of_two_who_give_it_at_once_one_is_linked(store):
    code = codes.offer(store, HERE, NOON, machine=True)
    gives = [partial(links.redeem, store, who, code, NOON + 1, machine=False) for who in (THERE, "another")]
    assert sorted(together(*gives))[0] == "linked"
    assert len(store.names(HERE)) == 2


@pytest.mark.parametrize("shown_here", [True, False])
def test_while_the_pc_coaches_it_takes_no_code_which_can_be_given_afterwards(store, shown_here):
    first, second = (HERE, THERE) if shown_here else (THERE, HERE)
    started(store, "pc", user=HERE, now=NOON)
    started(store, "speaker", user=THERE, now=NOON + 60)
    store.alive("pc", NOON + 99)
    code = codes.offer(store, first, NOON + 90, machine=shown_here)
    give = partial(links.redeem, store, second, code, machine=not shown_here)
    assert give(now=NOON + 100) == "running"
    assert store.load("pc").session.state in MIDDLE
    store.apply("pc", events.Stop(id="q"), NOON + 110)
    assert give(now=NOON + 120) == "linked"


HELD = (events.Pause(id="held"), events.PainReported(id="held", until_chosen=True))


@pytest.mark.parametrize("held", HELD)
@pytest.mark.parametrize("shown_here", [True, False])
def test_a_pc_that_waits_in_a_pause_or_for_a_choice_takes_no_code_either(store, shown_here, held):
    first, second = (HERE, THERE) if shown_here else (THERE, HERE)
    started(store, "pc", user=HERE, now=NOON)
    store.apply("pc", held, NOON + 20)
    store.alive("pc", NOON + 299)  # it beats in a pause, too
    code = codes.offer(store, first, NOON + 290, machine=shown_here)
    give = partial(links.redeem, store, second, code, machine=not shown_here)
    assert give(now=NOON + 300) == "running"
    assert store.names(HERE) == (HERE,)
    assert give(now=NOON + 299 + LASTS) == "linked"  # it has gone


def test_a_pc_that_crashed_takes_a_code_after_half_a_minute(store):
    started(store, "pc", user=HERE, now=NOON)
    store.alive("pc", NOON + 10)
    code = codes.offer(store, THERE, NOON, machine=False)
    assert links.redeem(store, HERE, code, NOON + 10 + LASTS, machine=True) == "linked"


def test_a_new_code_takes_the_place_of_the_old(store):
    old, new = (codes.offer(store, HERE, NOON + after, machine=True) for after in (0, 1))
    assert links.redeem(store, THERE, old, NOON + 2, machine=False) == "wrong"
    assert links.redeem(store, THERE, new, NOON + 2, machine=False) == "linked"


def test_a_code_that_was_withdrawn_is_none(store):
    code = codes.offer(store, HERE, NOON, machine=True)
    codes.withdraw(store, HERE)
    assert links.redeem(store, THERE, code, NOON + 1, machine=False) == "wrong"


def test_ones_own_code_and_one_of_the_same_kind_tie_nothing(store):
    code = codes.offer(store, HERE, NOON, machine=True)
    assert links.redeem(store, HERE, code, NOON + 1, machine=True) == "own"
    assert links.redeem(store, "local:2", code, NOON + 1, machine=True) == "same-kind"
    assert store.names(HERE) == (HERE,)
    assert links.redeem(store, THERE, code, NOON + 2, machine=False) == "linked"


def test_who_is_linked_already_is_told_so(store):
    assert links.tie(store, THERE, HERE, NOON)
    code = codes.offer(store, THERE, NOON, machine=False)
    assert links.redeem(store, HERE, code, NOON + 1, machine=True) == "already"
    code = codes.offer(store, "another", NOON, machine=False)
    assert links.redeem(store, HERE, code, NOON + 1, machine=True) == "other-link"
    assert store.names(HERE) == (THERE, HERE)


def wrong(code: str, count: int) -> list[str]:
    """So many codes, in order, without the right one."""
    every = (str(number) for number in range(100_000, 999_999) if str(number) != code)
    return [next(every) for _ in range(count)]


def test_nobody_guesses_a_code_with_ten_thousand_tries(store):
    code = codes.offer(store, HERE, NOON, machine=True)
    tries = wrong(code, 100 if isinstance(store, DynamoStore) else 10_000)  # moto takes 5 ms for each
    late = [(one, NOON + 1 + number / 100) for number, one in enumerate(tries)]
    results = [links.redeem(store, "thief", one, now, machine=False) for one, now in late]
    assert results[: guesses.MOST] == ["wrong"] * guesses.MOST
    assert set(results[guesses.MOST :]) == {"too-many"}
    assert links.redeem(store, "thief", code, NOON + 200, machine=False) == "too-many"  # even the right one
    assert links.redeem(store, THERE, code, NOON + 200, machine=False) == "linked"


def test_nor_do_many_people_together(store):
    code = codes.offer(store, HERE, NOON, machine=True)
    tries = wrong(code, 10_000 if isinstance(store, MemoryStore) else guesses.MOST_OF_ALL + 10)
    thieves = ((f"thief {number // guesses.MOST}", one) for number, one in enumerate(tries))
    results = [links.redeem(store, thief, one, NOON + 1, machine=False) for thief, one in thieves]
    assert results.count("wrong") == guesses.MOST_OF_ALL
    assert links.redeem(store, THERE, code, NOON + 2, machine=False) == "too-many"
    later = codes.offer(store, HERE, NOON + guesses.HOUR + 2, machine=True)
    assert links.redeem(store, THERE, later, NOON + guesses.HOUR + 3, machine=False) == "linked"


def test_guesses_at_one_moment_are_all_counted(store):
    code = codes.offer(store, HERE, NOON, machine=True)
    tries = [partial(links.redeem, store, "thief", one, NOON + 1, machine=False) for one in wrong(code, 8)]
    assert together(*tries).count("wrong") <= guesses.MOST


def test_an_hour_later_one_may_try_again_and_a_right_one_begins_anew(store):
    for _ in range(guesses.MOST):
        assert guesses.count_try(store, THERE, NOON)
    assert not guesses.count_try(store, THERE, NOON + guesses.HOUR - 1)
    assert guesses.count_try(store, THERE, NOON + guesses.HOUR)
    guesses.forget_tries(store, THERE, NOON + guesses.HOUR)
    assert all(guesses.count_try(store, THERE, NOON + guesses.HOUR) for _ in range(guesses.MOST))


def test_old_codes_are_swept(store):
    codes.offer(store, "another", NOON, machine=True)
    codes.offer(store, HERE, NOON + codes.LASTS + 1, machine=True)
    assert len(store.users("link-code:")) in {0, 1}  # a table forgets by itself
