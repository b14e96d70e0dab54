"""Keys: a record's reference, and a person's pseudonymous key."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.number import LARGEST
from stronghold_cli.values.text import quoted

_PERSON = r"(?:([A-Za-z]+):)?([A-Za-z]+(?:-[A-Za-z]+)*)[\s-]*([0-9]+)"
_REFERENCE = r"([A-Za-z]+(?:-[A-Za-z]+)*)[\s-]*([0-9]+)"


MOST_PEOPLE = 999_999_999
"""The highest number of a person's key: a longer one is a slip of the keyboard, or a telephone number."""

_BETWEEN = r"[\s\-\u00ad\u200b-\u200d\u2010-\u2015\u2060\u2212\ufe58\ufe63\uff0d]"
"""What may stand between a key's letters and its number: spaces, every dash that a word processor or a telephone types,
and what cannot be seen."""


class Reference(NamedTuple):
    """A kind's prefix and a number: `SEIZURE-12`.  Never reused."""

    prefix: str
    number: int

    @classmethod
    def parse(cls, text: str, prefix: str | None = None) -> "Reference":
        """Read `SEIZURE-12` in any case, or `12` where the prefix is known.  Raises Unreadable."""
        plain = text.strip()
        example = f"e.g. {prefix or 'SEIZURE'}-12"
        if prefix is not None and re.fullmatch("[0-9]+", plain):
            return cls(prefix, _whole(plain, text, example))
        found = re.fullmatch(_REFERENCE, plain)
        if found is None:
            raise Unreadable(f"{quoted(text)} is not a reference", example)
        return cls(found[1].upper(), _whole(found[2], text, example))

    def __str__(self) -> str:
        """Write `SEIZURE-12`."""
        return f"{self.prefix}-{self.number}"


ERASED_PERSON = "ERASED"
"""What the keys begin with that stand for people whose records were erased."""


def is_erased(key: str) -> bool:
    """Whether a person's key stands for somebody who was erased."""
    return key.startswith(f"{ERASED_PERSON}-")


def person_pattern(key: str, *, alone: bool = True) -> str:
    """Return a pattern for a person's key as people type it: `P-31`, `p 31`, `P031`, with any dash.

    It finds no part of another one; where it need not stand `alone`, also one with letters in front of it.
    """
    name, _, number = key.rpartition("-")
    return rf"{'(?<![A-Za-z0-9:-])' if alone else ''}{re.escape(name)}{_BETWEEN}*0*{number}(?![0-9])"


def _whole(digits: str, text: str, example: str) -> int:
    number = int(digits.lstrip("0")[:20] or 0)
    if not 0 < number <= LARGEST:
        raise Unreadable(f"{quoted(text)} is not a reference", example)
    return number


def read_person(text: str) -> str:
    """Read a person's key, `p 31` as `P-31`.  Raises Unreadable for what looks like a name.

    A key from another ledger keeps its name in front: `NORTH:P-31`.
    """
    found = re.fullmatch(_PERSON, text.strip())
    if found is None:
        raise Unreadable(f"{quoted(text)} is not a person's key: letters, hyphen, number, never a name", "e.g. P-31")
    number = found[3].lstrip("0")
    if not number or int(number[:20]) > MOST_PEOPLE:
        raise Unreadable(f"{quoted(text)} is not a person's key", "e.g. P-31")
    return f"{found[1].upper() + ':' if found[1] else ''}{found[2].upper()}-{number}"


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return numbers, in their order, as runs: of each the first and the last."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found
