"""The ways to say a line that is not read, each tried in its sheet."""

from collections.abc import Generator, Sequence
from typing import NamedTuple

from stronghold_cli.errors import Instead, StrongholdError


class Tried(NamedTuple):
    """What became of a line that was tried."""

    wrong: Sequence[StrongholdError]
    read: bool
    """Whether it is read as a record, or adds to one."""
    owners: tuple[str, ...] = ()
    """Whose each of its things is, empty for nobody."""


Ways = Generator[Instead, Tried, Tried]
"""Ways to say a line: each is told what became of the one before."""


def tried_out(way: Instead, found: list[Instead]) -> Ways:
    """Yield a way to say a line, which is added to those found if it is read."""
    tried = yield way
    found += [way] if tried.read else []
    return tried
