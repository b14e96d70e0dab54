"""Checking the chain of seals against the file: how many commands fit, and the first that does not."""

import sqlite3
from collections.abc import Collection
from typing import NamedTuple

from stronghold_cli.records.side_tables import row_name
from stronghold_cli.store.history.changes import CheckedChange, SealedApart, SealedWhole, Walked, last_given
from stronghold_cli.store.history.contradictions import contradicted
from stronghold_cli.store.history.excuses import excuses
from stronghold_cli.store.history.forms import form_of
from stronghold_cli.store.history.reading import Place
from stronghold_cli.store.history.sealing import is_kept_apart
from stronghold_cli.store.history.taken_out import taken_out
from stronghold_cli.store.history.undos import not_taken_back
from stronghold_cli.values.seal import Seal, SealedState
from stronghold_cli.values.stored import Spoilt, stored_moment


class Misfit(NamedTuple):
    """The first command that does not fit the chain."""

    command: int
    """Its number; of one that is missing, the number that it had."""
    what: str
    """What is wrong, as the end of a sentence that starts with the command."""


class Chain(NamedTuple):
    """The result of checking the chain of seals."""

    commands: int
    head: Seal | None
    """The seal of the newest command; None where there is none, or it has none."""
    misfit: Misfit | None
    erased: int
    """How many commands fit only by the excuse of a later erasure."""
    older: int
    """How many of them were sealed before step 13: nothing that they did can be proven any more."""
    erased_by: tuple[int, ...]
    """Those erasures, on which the rest of the others depends."""
    untold: int
    """How many of them were sealed since, in a form that leaves nothing to prove for whom and when they were made."""
    unproven: tuple[Place, ...]
    """The rows, erased records apart, whose content by such a command can no longer be proven."""


def seal_as_of(connection: sqlite3.Connection, command: int | None = None) -> Seal | None:
    """Return the seal of the state that a command left behind, None being the newest one; None where it has none."""
    row = connection.execute(
        "SELECT seal, number, at FROM command WHERE number = COALESCE(?, (SELECT max(number) FROM command)) "
        "AND seal IS NOT NULL",
        (command,),
    ).fetchone()
    return Seal(*row) if row else None


def content_seal(connection: sqlite3.Connection) -> tuple[str | None, int | None]:
    """Return what tells what a ledger holds from any other content of it, that of the open command left out.

    It is the seal of the newest command that has one, and the number of the newest row of history, for another program
    may have changed a row under no seal.
    """
    last = "SELECT seal FROM command WHERE seal IS NOT NULL ORDER BY number DESC LIMIT 1"
    found: tuple[str | None, int | None] = connection.execute(f"SELECT ({last}), max(number) FROM version").fetchone()
    return found


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
    """Return the rows changed by another program and not adopted yet, which no seal covers."""
    rows = connection.execute("SELECT DISTINCT record_table, record_number FROM version WHERE command IS NULL")
    return [row_name(*row) for row in sorted(rows)]


def verify(connection: sqlite3.Connection) -> Chain:
    """Work out every seal again, from the first command on, until one does not fit.

    A command fits where its row and its versions give the seal that is kept of it, over the seal before; of what is not
    as it was sealed, an erasure must say what stands there since: the law had it emptied.  Numbers have no gaps, for a
    command that fails gives its own back.  Streams: a version at a time.
    """
    excused, contradictions = excuses(connection), not_taken_back(connection) | contradicted(connection)
    apart = is_kept_apart(connection)
    walked = Walked()
    erased: dict[int, int] = {}
    older: set[int] = set()
    untold = 0
    unproven: dict[Place, None] = {}
    misfit = None
    asked = f"SELECT number, at, seal, {'digest' if apart else 'NULL'} FROM command ORDER BY number"
    for number, at, seal, digest in connection.execute(asked):
        if number != walked.command:
            misfit = Misfit(walked.command, "is missing")
            break
        change: CheckedChange = (SealedWhole if digest is None else SealedApart)(
            connection, walked, excused.get(number)
        )
        wrong = change.wrong(seal) or contradictions.get(number)
        if not wrong and digest is None and (walked.apart or form_of(seal)):
            wrong = "was sealed in a newer form than it is kept in"
        if not wrong and not _is_moment(at):
            wrong = "has a time that cannot be read, or is not in UTC"
        if not wrong and not walked.at <= at:
            wrong = "is dated before the one before it"
        if wrong:
            misfit = Misfit(number, wrong)
            break
        if change.excused:
            erased[number] = excused[number].by
            unproven |= dict.fromkeys(change.unproven)
            older |= {number} if digest is None else set()
            untold += change.untold
        walked.on(change, seal, at, apart=digest is not None)
    else:
        misfit = _wrong_at_the_end(connection, walked.command, walked.version) or _taken_out(connection, older)
    [commands] = connection.execute("SELECT count(*) FROM command").fetchone()
    by = tuple(sorted(set(erased.values())))
    return Chain(commands, seal_as_of(connection), misfit, len(erased), len(older), by, untold, tuple(unproven))


def _is_moment(at: object) -> bool:
    try:
        return isinstance(at, str) and not stored_moment(at).utcoffset()
    except Spoilt:
        return False


def _taken_out(connection: sqlite3.Connection, emptied: Collection[int]) -> Misfit | None:
    """Return the first change that may have made a record without a trace."""
    first = min(taken_out(connection, emptied), default=None) if emptied else None
    if first is None:
        return None
    return Misfit(
        first.command,
        f"or a later one emptied by law lacks {first.record}, which is missing though {first.following} is there",
    )


def _wrong_at_the_end(connection: sqlite3.Connection, command: int, version: int) -> Misfit | None:
    """Check for leftovers after the last command, and the numbers that the file gave out.

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
    given = last_given(connection, "command")
    if given >= command or command == 1:
        return Misfit(command, "is missing, and with it all that came after")
    if given < command - 1:
        return Misfit(command - 1, f"was put in: the file has given out numbers up to {given}")
    if last_given(connection, "version") != version - 1:
        return Misfit(command - 1, f"was followed by version {version}, which is missing or was put in")
    return None
