"""Emptying changes in an erasure: their time of day, their actor and their reason."""

from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.emptied import midnight, moment_left
from stronghold_cli.store.history.erasures import TABLE
from stronghold_cli.store.history.forms import form_of, salted_anew


def with_the_moment_of(connection: Connection, touched: Collection[int], known: Collection[int]) -> set[int]:
    """Return the changes that have the moment of one before them that is emptied: it would still tell that.

    Whether an erasure gave them that, or a clock that ran back.  Of those sealed before step 13, whose seal would hold
    nothing any more, they are the ones that are `known` to be emptied already.
    """
    found: set[int] = set()
    erasures = _erasures(connection)
    changes = connection.execute(
        "SELECT number, at, seal FROM command WHERE number >= ? - 1 AND seal IS NOT NULL ORDER BY number",
        (min(touched, default=0),),
    )
    before = left_before = ""
    for number, at, seal in changes:
        left = at
        if number not in erasures and number in touched:
            left = moment_left(at, left_before)
        elif number not in erasures and at == before != left_before and (form_of(seal) or number in known):
            found.add(number)
            left = left_before
        before, left_before = at, left
    return found


class _MayBeEmptied(NamedTuple):
    """The cells of a change that may be emptied."""

    at: str
    actor: str | None
    why: str | None
    clock: str | None


def empty_changes(
    connection: Connection,
    changes: Iterable[int],
    only_moments: Collection[int],
    is_of_it: Callable[[str | None], bool],
) -> int:
    """Empty these cells of some changes, in order, and return how many reasons went.

    For whom one was made goes where that is of what is erased; of those in `only_moments` nothing else goes than when
    they were made.  What an erasure was done for is the log of it, and stays.
    """
    reasons, erasures = 0, _erasures(connection)
    for command in changes:
        if command in erasures:
            continue
        *row, salt, digest, seal = connection.execute(
            "SELECT at, actor, why, clock, salt, digest, seal FROM command WHERE number = ?", (command,)
        ).fetchone()
        was = _MayBeEmptied._make(row)
        earlier = connection.execute(
            "SELECT at FROM command WHERE number < ? ORDER BY number DESC LIMIT 1", (command,)
        ).fetchone()
        left = was._replace(at=moment_left(was.at, *(earlier or ("",))))
        if command not in only_moments:
            actor = None if is_of_it(was.actor) else was.actor
            left = left._replace(actor=actor, why=None, clock=was.clock and midnight(was.clock))
        if left == was:
            continue
        reasons += left.why != was.why
        if digest is not None and (form := form_of(seal)):
            changed = [
                name for name, before, now in zip(_MayBeEmptied._fields, was, left, strict=True) if before != now
            ]
            salt = salted_anew(form, salt, changed)
        connection.execute(
            "UPDATE command SET at = ?, actor = ?, why = ?, clock = ?, salt = ? WHERE number = ?",
            (*left, salt, command),
        )
    return reasons


def _erasures(connection: Connection) -> set[int]:
    rows = connection.execute(f"SELECT command FROM version WHERE record_table = '{TABLE}' AND command IS NOT NULL")
    return {command for (command,) in rows}
