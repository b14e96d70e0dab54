"""Opening the ledger: for reading, or for one writing command in one transaction."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from time import monotonic

from stronghold_cli.errors import LedgerUnusable, StrongholdError
from stronghold_cli.store.file import PATIENCE
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.file.faults import explained
from stronghold_cli.store.file.functions import check_hides_none
from stronghold_cli.store.file.opening import (
    beside,
    check_header,
    check_one_name,
    check_place,
    check_still_there,
    connect,
    connected_to_read,
    is_half_written,
    version_of,
)
from stronghold_cli.store.history.commands import (
    MIGRATION,
    ClockBehind,
    Entry,
    check_clock,
    open_command,
    seal_command,
)
from stronghold_cli.store.schema.views import VERSION, drop_triggers_on_history
from stronghold_cli.values.text import first_of, one_line

SYNCED = "FULL"
"""Makes SQLite wait for the disk before a command answers, so that what it reported outlives a power cut."""

GLANCE = 0.1
"""How many seconds a glance may take, while somebody waits after a key."""


def is_there(path: Path) -> bool:
    """Whether there is a ledger, or some other file, at a place.  Raises LedgerUnusable for an impossible place."""
    check_place(path)
    with explained(path):
        return path.exists()


def check_there(path: Path) -> None:
    """Refuse a place where there is no ledger yet.  Raises LedgerUnusable."""
    if not is_there(path):
        raise LedgerUnusable(
            f"there is no ledger at {one_line(str(path))} yet",
            "the first `stronghold add` makes it; --ledger names another; `stronghold demo` shows one",
        )


@contextmanager
def reading(path: Path, patience: float = PATIENCE, *, as_it_is: bool = False) -> Iterator[Connection]:
    """Open the ledger and yield a connection that sees one moment of it.  Raises LedgerUnusable.

    An older ledger is brought up to date first, unless it is wanted as it is.
    """
    check_there(path)
    with explained(path):
        check_header(path)
        with connected_to_read(path, patience) as connection:
            if version_of(connection, path) < VERSION and not as_it_is:
                _migrate(path, patience)
            check_hides_none(connection, path)
            connection.execute("BEGIN")
            try:
                yield connection
            except StrongholdError as problem:
                raise _concealed(connection, problem) from None


@contextmanager
def reading_if_there(path: Path, patience: float = PATIENCE) -> Iterator[Connection | None]:
    """Do as `reading`, but yield None if there is no ledger yet."""
    if is_there(path):
        with reading(path, patience) as connection:
            yield connection
    else:
        yield None


@contextmanager
def glance(path: Path) -> Iterator[Connection]:
    """Open the ledger as it is for a quick look while somebody types.  Raises LedgerUnusable.

    Nothing is written, migrated or left beside it, and it waits neither for another program nor for a slow query.
    """
    check_place(path)
    if not path.is_file():
        raise LedgerUnusable(f"there is no ledger at {one_line(str(path))}")
    with explained(path):
        check_header(path)
        if is_half_written(path):
            raise LedgerUnusable(f"{one_line(str(path))} is half written")
        # A reader of a ledger in WAL mode makes the log where there is none, and cannot take it away again.
        logged = all(beside(path, end) for end in ("-wal", "-shm"))
        with closing(connect(path, GLANCE, "ro" if logged else "ro&immutable=1")) as connection:
            if version_of(connection, path) < VERSION:
                raise LedgerUnusable(f"{one_line(str(path))} was written by an older stronghold")
            check_hides_none(connection, path)
            end = monotonic() + GLANCE
            connection.set_progress_handler(lambda: monotonic() > end, 10_000)
            yield connection


@contextmanager
def writing(path: Path, entry: Entry, patience: float = PATIENCE) -> Iterator[Connection]:
    """Open the ledger, making it where there is none, for one command in one transaction.  Raises LedgerUnusable.

    What the caller does is kept when its block ends, and all of it undone when it raises.  A block that changes no row
    leaves no trace, and makes no ledger.
    """
    there = is_there(path)
    with explained(path):
        if there:
            with _transaction(path, entry, patience, path) as connection:
                yield connection
            return
        from stronghold_cli.store.ledger.creation import created  # only a new or an older ledger needs it

        with created(path, entry.at, patience) as new, _transaction(new or path, entry, patience, path) as connection:
            yield connection


@contextmanager
def _transaction(file: Path, entry: Entry, patience: float, path: Path) -> Iterator[Connection]:
    """Run one command in one transaction of a file, which is the ledger or becomes the one at this path."""
    opened = check_header(file)
    check_one_name(file)
    with closing(connect(file, patience, "rw")) as connection:
        if version_of(connection, path) < VERSION:
            _migrate(path, patience)
        entry = _at_its_time(connection, entry)
        connection.execute(f"PRAGMA synchronous = {SYNCED}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN IMMEDIATE")
        try:
            if version_of(connection, path) < VERSION:
                raise LedgerUnusable(
                    f"{one_line(str(path))} was replaced by an older one while this command waited for it",
                    "nothing was recorded; try again",
                )
            connection.execute("PRAGMA defer_foreign_keys = ON")
            check_hides_none(connection, path)
            _check_as_made(connection, path, mends=entry.kind == MIGRATION)
            command = open_command(connection, entry)
            yield connection
            if entry.changed:
                entry.changed(connection)
            _note_access(connection, path, command)
            kept = seal_command(connection, command)
            check_still_there(file, opened)
            connection.execute("COMMIT" if kept else "ROLLBACK")
        except BaseException as stopped:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if isinstance(stopped, StrongholdError):
                raise _concealed(connection, stopped) from None
            raise


def _check_as_made(connection: Connection, path: Path, *, mends: bool) -> None:
    """Refuse to write to a file with other rules than this program's.  Raises LedgerUnusable."""
    from stronghold_cli.store.schema.as_made import is_as_made, wrong_rules  # a command that only reads asks nothing

    if not mends and is_as_made(connection):
        return
    if wrong := wrong_rules(connection):
        what = first_of([*map(one_line, wrong)])
        raise LedgerUnusable(
            f"{one_line(str(path))} is not made as this program makes it: {what} (nothing was recorded)",
            "see: stronghold doctor",
        )
    if not mends:
        raise LedgerUnusable(
            f"{one_line(str(path))} has triggers, views or indexes of another program's (nothing was recorded)",
            "see: stronghold doctor; to make them again: stronghold doctor --mend",
        )
    drop_triggers_on_history(connection)


def _concealed(connection: Connection, problem: StrongholdError) -> StrongholdError:
    """Return a problem without anything from restricted records."""
    if not problem.shows:
        return problem
    from stronghold_cli.store.records.concealed import concealed  # few problems quote a record

    return concealed(connection, problem)


def _at_its_time(connection: Connection, entry: Entry) -> Entry:
    """Ask the user about a change that would be kept under a future moment.  Raises ClockBehind.

    This comes before the ledger is locked, because a person takes time to answer.
    """
    try:
        if not entry.goes_on:
            check_clock(connection, entry)
    except ClockBehind as problem:
        if not (entry.asks and entry.asks(str(problem))):
            raise
        return entry._replace(goes_on=True)
    return entry


def _note_access(connection: Connection, path: Path, command: int) -> None:
    """Put the head of the access log under a command's seal, if there is a readable log."""
    from stronghold_cli.store.file.access_chain import head_of  # a command that only reads seals nothing

    if head := head_of(path):
        connection.execute("UPDATE command SET access_head = ?, access_entries = ? WHERE number = ?", (*head, command))


class _Rehearsed(StrongholdError):
    """Ends a rehearsal, whose work is undone."""


@contextmanager
def dry_run(path: Path, entry: Entry, patience: float = PATIENCE) -> Iterator[Connection]:
    """Open the ledger as `writing` does, and undo all that the caller did.  Raises LedgerUnusable.

    A ledger that is not there is not made: the caller then has an empty one that is in memory only.
    """
    if not is_there(path):
        from stronghold_cli.store.file.placing import check_folder  # only a new file needs it
        from stronghold_cli.store.ledger.creation import empty_in_memory  # only a new or an older ledger needs it

        with explained(path):
            check_folder(path)
            with empty_in_memory(entry.at) as connection:
                yield connection
        return
    with suppress(_Rehearsed), writing(path, entry._replace(goes_on=True), patience) as connection:
        yield connection
        raise _Rehearsed("what was rehearsed is undone")


def _migrate(path: Path, patience: float) -> None:
    from stronghold_cli.store.ledger.creation import migrate  # only a new or an older ledger needs it

    with closing(connect(path, patience, "rw")) as connection:
        migrate(connection, path)
