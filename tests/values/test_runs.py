"""Runs of neighbouring numbers."""

from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.values import runs
from stronghold_cli.values.runs import NumberRuns


@given(st.lists(st.integers(1, 60), max_size=80), st.integers(1, 5))
def test_numbers_in_any_order_are_kept_as_few_runs_as_can_be(numbers: list[int], merged_at: int) -> None:
    """Each is there once and in order, however often they were put together on the way, and no two runs touch."""
    kept = NumberRuns()
    kept._most = merged_at
    for number in numbers:
        kept.add(number)
    assert [number for low, high in kept.runs() for number in range(low, high + 1)] == sorted(set(numbers))
    assert all(high + 1 < low for (_, high), (low, _) in pairwise(kept.runs()))
    assert bool(kept) is bool(numbers)


def test_numbers_apart_are_put_together_seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is next to anything, each time twice as many are waited for: else each number costs all of them."""
    monkeypatch.setattr(runs, "_MERGED_AT", 10)
    kept = NumberRuns()
    for number in range(0, 200, 2):
        kept.add(number)
    assert kept._most >= len(kept._runs) == 100


NEIGHBOURS = st.builds(lambda low, many: [*range(low, low + many)], st.integers(1, 50), st.integers(0, 9))


@given(st.lists(st.one_of(NEIGHBOURS, st.lists(st.integers(1, 60), max_size=5))), st.integers(1, 5))
def test_several_at_once_are_kept_like_each_by_itself(lots: list[list[int]], merged_at: int) -> None:
    """Neighbours are taken as one run, others one by one: the numbers are the same."""
    kept = NumberRuns()
    kept._most = merged_at
    for lot in lots:
        kept.add_all(lot)
    assert [number for low, high in kept.runs() for number in range(low, high + 1)] == sorted({*chain(*lots)})
    assert all(high + 1 < low for (_, high), (low, _) in pairwise(kept.runs()))


def test_many_numbers_take_no_room() -> None:
    """A hundred thousand in order are one run all the while; in no order they are put together in time."""
    kept = NumberRuns()
    for number in range(1, 100_001):
        kept.add(number)
    assert len(kept._runs) == 1
    for number in range(200_000, 100_000, -1):
        kept.add(number)
    assert len(kept._runs) <= runs._MERGED_AT + 1
    assert list(kept.runs()) == [(1, 200_000)]
