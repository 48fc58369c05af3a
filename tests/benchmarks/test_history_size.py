"""The long history of the benchmark is what it says it is."""

from __future__ import annotations

import time

from engine.storage.memory import MemoryStore
from engine.storage.person import history
from tests.benchmarks.subjects import long_history
from tests.storage.conformance_digests import from_logs


def test_a_year_is_repeated_back_from_three_days_ago():
    store = MemoryStore()
    long_history.keep(store, "somebody", 300)
    found = history(store, "somebody")
    assert found == from_logs(store, "somebody")
    moments = [one.began for one in found.sessions]
    assert len(moments) == 300
    assert moments == sorted(set(moments))
    assert 2 * 86_400 <= time.time() - moments[-1] <= 4 * 86_400
    assert {one.outcome for one in found.sessions} == {"finished"}
