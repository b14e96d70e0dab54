"""What every maker of illustrative records shares: rows, days in the window, and chance that is the same every time."""

import sys
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

T = TypeVar("T")
Row = dict[str, Any]
"""A record: its fields, and what it is linked to as that other record itself; `ref` is given at the end."""

FIRST, LAST = date(2019, 1, 1), date(2021, 8, 23)


class Dice:
    """Chance, built on nothing but `random()`."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed).random

    def number(self, low: int, high: int) -> int:
        """Return a whole number, both ends included."""
        return low + int(self.random() * (high - low + 1))

    def chance(self, probability: float) -> bool:
        return self.random() < probability

    def choose(self, things: Sequence[T]) -> T:
        return things[self.number(0, len(things) - 1)]

    def shuffled(self, things: Sequence[T]) -> list[T]:
        left = list(things)
        return [left.pop(self.number(0, len(left) - 1)) for _ in things]

    def weighted(self, words: str) -> str:
        """Return one of `charged 6 bailed 1 …`."""
        pairs = words.split()
        return self.choose([word for word, n in zip(pairs[::2], pairs[1::2], strict=True) for _ in range(int(n))])


def moved(when: date, days: int, earliest: date | None = None) -> date:
    """Return a day so many days later, kept in the window."""
    return min(max(when + timedelta(days=days), earliest or FIRST), LAST)


def counting(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if not row.get("voided")]


def need(true: bool, what: str) -> None:
    if not true:
        sys.exit(f"the tables no longer agree: {what}")


def working_day(when: date) -> date:
    return when + timedelta(days={5: 2, 6: 1}.get(when.weekday(), 0))


def half_year(first: date) -> date:
    """Return the last day of six months that begin with a day: the day before the same date, else the month's last."""
    year, month = first.year + (first.month > 6), (first.month + 5) % 12 + 1
    last = min(first.day - 1, monthrange(year, month)[1])
    return date(year, month, last) if last else date(year, month, 1) - timedelta(days=1)


def first_day(row: Row) -> date:
    """Return the day by which a record has its place among its kind."""
    return row.get("date") or row.get("opened") or row.get("first_seen") or row["dismantled"] or LAST


def twice(row: Row) -> Row:
    return row | {"voided": ("entered twice: it is {}", row)}
