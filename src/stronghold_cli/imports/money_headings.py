"""Headings of sums of money, which are cash, what a thing is worth, or either of these."""

import csv
from functools import cache
from pathlib import Path

from stronghold_cli.imports.headings import ends_in_another_unit, plain_heading, says_pounds

_NUMBERED = frozenset(("no", "ref", "id", "code", "centre", "date", "on", "by", "to", "from", "until"))
"""What a heading has whose cells only tell things apart, or are days or people: `Cash bag no`, `Forfeited on`."""


def is_of_cash(heading: str) -> bool:
    """Whether a column is of cash: `Cash`, `Cash value`, `Money seized`."""
    return "cash" in _said(heading)


def is_of_some_sum(heading: str) -> bool:
    """Whether a column is of sums that may be cash, or what a thing is worth: `Sum`, `Amount seized`, `Takings`."""
    said = _said(heading)
    return "sum" in said and not said & {"cash", "worth"}


def is_of_money(heading: str) -> bool:
    """Whether bare numbers under a heading may be of money: `Value`, `Total`, `Paid in (£)`, not `Amount (g)`."""
    words = plain_heading(heading).split()
    if not _NUMBERED.isdisjoint(words) or ends_in_another_unit(heading):
        return False
    said = _said(heading)
    alone = "alone" in said and all(word in _table() for word in words)
    return says_pounds(heading) or alone or bool(said & {"cash", "worth", "sum"})


def is_money_word(word: str) -> bool:
    """Whether a word of a heading says that it is of a sum: `sum`, `cash`."""
    return _table().get(word) in ("cash", "sum")


def _said(heading: str) -> set[str]:
    table = _table()
    return {table[word] for word in plain_heading(heading).split() if word in table}


@cache
def _table() -> dict[str, str]:
    """Return what each word says: `alone` says so only beside words of the table, and `beside` never does."""
    with Path(__file__).with_name("money_headings.csv").open(encoding="utf-8", newline="") as file:
        return {row["word"]: row["says"] for row in csv.DictReader(file)}
