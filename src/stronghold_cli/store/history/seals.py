"""The chain of seals checked against what is in the file: how many commands fit, and the first that does not."""

import sqlite3
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from stronghold_cli.records.side_tables import row_name
from stronghold_cli.store.history.contradictions import contradicted
from stronghold_cli.store.history.excuses import Excuse, excuses
from stronghold_cli.store.history.holding import Held, hold
from stronghold_cli.store.history.reading import Place
from stronghold_cli.store.history.sealing import seal_over, sealed_columns, version_digest
from stronghold_cli.store.history.taken_out import taken_out
from stronghold_cli.values.seal import Seal, SealedState

_MOST_ROWS = 3
"""How many rows that a command changed are named."""


class Misfit(NamedTuple):
    """The first command that does not fit the chain."""

    command: int
    """Its number; of one that is missing, the number that it had."""
    what: str
    """What does not fit about it, as the end of a sentence that begins with the command."""


class Chain(NamedTuple):
    """What the chain of seals says about the file."""

    commands: int
    head: Seal | None
    """The seal of the newest command; None where there is none, or it has none."""
    misfit: Misfit | None
    erased: int
    """How many commands fit only by what a later one, which emptied records by law, says about them."""
    erased_by: tuple[int, ...]
    """Those later ones: what is left of the others rests on them."""
    unproven: tuple[Place, ...]
    """The rows that such a command says something about though nothing of them was emptied: it may have been altered
    before the law had the rest emptied."""


def seal_as_of(connection: sqlite3.Connection, command: int | None = None) -> Seal | None:
    """Return the seal of the state that a command left behind, None being the newest one; None where it has none."""
    row = connection.execute(
        "SELECT seal, number, at FROM command WHERE number = COALESCE(?, (SELECT max(number) FROM command)) "
        "AND seal IS NOT NULL",
        (command,),
    ).fetchone()
    return Seal(*row) if row else None


def states_sealed(connection: sqlite3.Connection, digits: str) -> list[SealedState]:
    """Return the states whose seal begins with these digits, the oldest first."""
    rows = connection.execute(
        "SELECT seal, number, at, COALESCE(actor, login, ''), verb FROM command "
        "WHERE substr(seal, 1, ?) = ? ORDER BY number",
        (len(digits), digits),
    )
    return [SealedState(Seal(*seal), who, verb, commands_since(connection, seal[1])) for *seal, who, verb in rows]


def commands_since(connection: sqlite3.Connection, command: int) -> int:
    """Return how many commands were run after one."""
    count: int = connection.execute("SELECT count(*) FROM command WHERE number > ?", (command,)).fetchone()[0]
    return count


def not_sealed(connection: sqlite3.Connection) -> list[str]:
    """Return which rows another program changed that no command has adopted yet: no seal covers that."""
    rows = connection.execute("SELECT DISTINCT record_table, record_number FROM version WHERE command IS NULL")
    return [row_name(*row) for row in sorted(rows)]


def verify(connection: sqlite3.Connection) -> Chain:
    """Work out every seal again, from the first command on, until one does not fit.

    A command fits where its row and its versions give the seal that is kept of it, over the seal before, or else the
    one that the newest erasure says: the law had some of its content emptied.  Numbers have no gaps, for a command that
    fails gives its own back.  Streams: a version at a time.
    """
    excused, contradictions = excuses(connection), contradicted(connection)
    columns = sealed_columns(connection)
    before, expected, next_version = "", 1, 1
    latest = ""
    erased: dict[int, int] = {}
    unproven: dict[Place, None] = {}
    misfit = None
    for *row, seal in connection.execute(f"SELECT {columns}, seal FROM command ORDER BY number"):
        if row[0] != expected:
            misfit = Misfit(expected, "is missing")
            break
        read = _Versions(connection, expected, next_version)
        worked_out = seal_over(before, row, read.digests())
        held = _excused(connection, expected, worked_out, seal, excused.get(expected))
        fits = seal is not None and (worked_out == seal or held is not None)
        if not fits or read.misplaced or read.altered:
            misfit = Misfit(expected, _what(connection, read, row, seal, worked_out, fits=fits))
        elif held and held.wrong:
            misfit = Misfit(expected, held.wrong)
        elif expected in contradictions:
            misfit = Misfit(expected, contradictions[expected])
        elif not latest <= row[1]:
            misfit = Misfit(expected, "is dated before the one before it")
        if misfit:
            break
        if held:
            erased[expected] = excused[expected].by
            unproven |= dict.fromkeys(held.unproven)
        before, latest, expected, next_version = seal, row[1], expected + 1, read.next_number
    else:
        misfit = _wrong_at_the_end(connection, expected, next_version) or _taken_out(connection, erased)
    [commands] = connection.execute("SELECT count(*) FROM command").fetchone()
    by = tuple(sorted(set(erased.values())))
    return Chain(commands, seal_as_of(connection), misfit, len(erased), by, tuple(unproven))


def _excused(
    connection: sqlite3.Connection, command: int, worked_out: str, seal: str | None, excuse: Excuse | None
) -> Held | None:
    """Return what an excuse comes to, None where the command needs none or has another seal than it says."""
    if excuse is None or worked_out == seal or worked_out != excuse.seal:
        return None
    return hold(connection, command, excuse)


def _taken_out(connection: sqlite3.Connection, emptied: Collection[int]) -> Misfit | None:
    """Return the first change that may have made a record that has left nothing."""
    first = min(taken_out(connection, emptied), default=None) if emptied else None
    if first is None:
        return None
    return Misfit(
        first.command,
        f"or a later one emptied by law lacks {first.record}, which is missing though {first.following} is there",
    )


class _Versions:
    """The versions of one command, as they are read: their digests, and the first of them that is not as it was."""

    def __init__(self, connection: sqlite3.Connection, command: int, next_number: int) -> None:
        """Take the number that the first version of the command must have."""
        self.connection, self.command, self.next_number = connection, command, next_number
        self.rows: list[tuple[str, int]] = []
        """The first rows that it changed."""
        self.misplaced = self.altered = ""

    def digests(self) -> Iterator[bytes]:
        """Yield the digest of each version as it stands there now."""
        versions = self.connection.execute(
            "SELECT number, digest, salt, record_table, record_number, content FROM version WHERE command = ? "
            "ORDER BY number",
            (self.command,),
        )
        for number, kept, *version in versions:
            row = version[1], version[2]
            if number != self.next_number and not self.misplaced:
                there = _version_is_there(self.connection, self.next_number)
                put_in = f"has version {number}, of {row_name(*row)}, which was put in or moved"
                self.misplaced = put_in if there else f"lacks version {self.next_number}, which is missing"
            digest = version_digest(*version)
            if digest != kept and not self.altered:
                self.altered = f"{row_name(*row)} (version {number})"
            if len(self.rows) < _MOST_ROWS:
                self.rows.append(row)
            self.next_number = number + 1
            yield digest


def _what(
    connection: sqlite3.Connection,
    read: _Versions,
    row: list[Any],
    seal: str | None,
    worked_out: str,
    *,
    fits: bool,
) -> str:
    """Return what does not fit about a command."""
    if seal is None:
        return "has no seal"
    if read.misplaced:
        return read.misplaced
    if read.altered:
        return (
            f"{'has another digest for' if fits else 'has another content for'} {read.altered} than it was sealed with"
        )
    columns = sealed_columns(connection)
    after = connection.execute(f"SELECT {columns}, seal FROM command WHERE number = ?", (row[0] + 1,)).fetchone()
    if after:
        following = _Versions(connection, after[0], read.next_number)
        if seal_over(worked_out, after[:-1], following.digests()) == after[-1]:
            return "has another seal than it was given"
    if _last_given(connection, "version") >= read.next_number and not _version_is_there(connection, read.next_number):
        return f"lacks version {read.next_number}, which is missing"
    rows = f" ({', '.join(row_name(*row) for row in read.rows)} …)" if read.rows else ""
    return f"does not fit its seal: who ran it, when, what, why, or what it changed{rows} was altered"


def _wrong_at_the_end(connection: sqlite3.Connection, command: int, version: int) -> Misfit | None:
    """Hold what stands after the last command, and the numbers that the file gave out, against what is there.

    Takes the numbers that the next command and the next version should have.
    """
    for number, of in connection.execute(
        "SELECT number, command FROM version WHERE number >= ? ORDER BY number", (version,)
    ):
        if of is not None:
            return Misfit(of, f"is missing, though version {number} is of it")
        if number != version:
            break
        version += 1
    given = _last_given(connection, "command")
    if given >= command or command == 1:
        return Misfit(command, "is missing, and with it all that came after")
    if given < command - 1:
        return Misfit(command - 1, f"was put in: the file has given out numbers up to {given}")
    if _last_given(connection, "version") != version - 1:
        return Misfit(command - 1, f"was followed by version {version}, which is missing or was put in")
    return None


def _last_given(connection: sqlite3.Connection, table: str) -> int:
    """Return the last number that a table gave out; 0 where the file does not say it."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return row[0] if row and isinstance(row[0], int) else 0


def _version_is_there(connection: sqlite3.Connection, number: int) -> bool:
    return connection.execute("SELECT 1 FROM version WHERE number = ?", (number,)).fetchone() is not None
