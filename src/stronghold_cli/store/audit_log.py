"""The access log of a ledger: who looked at what, an entry of JSON each, in a file beside it (`ledger.db.access`)."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from stronghold_cli.errors import LedgerUnusable
from stronghold_cli.results.audit import CONSULTATION, RESTORE, AuditEntry
from stronghold_cli.results.history import Change
from stronghold_cli.store.audit_entries import read_entry, written
from stronghold_cli.store.file import lines_of_json, shared_file
from stronghold_cli.store.file.access_chain import SORT, append, end_of, links, log_of
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import OUTSIDE, last_change
from stronghold_cli.store.settings.cover import setting, settle
from stronghold_cli.values.text import one_line

SETTING = "access log"
_ROOM = 65_536
"""How many bytes must be free before records are shown: more than the log entry takes."""


def is_on(connection: Connection) -> bool:
    """Whether looks at the ledger are logged: yes, unless a command has switched that off.

    The law requires the log (Data Protection Act 2018 s.62), so another program cannot switch it off.
    """
    return setting(connection, SETTING) != "off" or not _is_by_command(connection)


def _is_by_command(connection: Connection) -> bool:
    """Whether the setting was last changed by a command of this program."""
    row = connection.execute(
        "SELECT kind <> ? AND json_valid(content) AND json_extract(content, '$.value') = value "
        "FROM setting JOIN version ON record_table = 'setting' AND record_number = setting.number "
        "LEFT JOIN command ON command.number = version.command WHERE name = ? ORDER BY version.number DESC LIMIT 1",
        (OUTSIDE, SETTING),
    ).fetchone()
    return bool(row and row[0])


def switch(connection: Connection, *, on: bool) -> bool:
    """Switch the logging of looks on or off; return whether the setting changed."""
    wanted, there = "on" if on else "off", setting(connection, SETTING) or "on"
    if wanted == there:
        if on == is_on(connection):
            return False
        # Another program wrote it: written again, it is this command's.
        connection.execute("DELETE FROM setting WHERE name = ?", (SETTING,))
    settle(connection, SETTING, wanted)
    return True


def switched(connection: Connection) -> Change | None:
    """Return the command that last switched the log, None if none has."""
    row = connection.execute("SELECT number FROM setting WHERE name = ?", (SETTING,)).fetchone()
    return last_change(connection, "setting", row[0]) if row and _is_by_command(connection) else None


def check_log(ledger: Path) -> None:
    """Check that the log can be written and its disk has room; make a missing log.  Raises OSError."""
    # Imported here: only what is given away is looked ahead for.
    from shutil import disk_usage

    with shared_file.adding(log_of(ledger), SORT, rights_of(ledger)) as connection:
        end_of(connection)
        if disk_usage(log_of(ledger).parent).free < _ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def log(ledger: Path, access: AuditEntry) -> None:
    """Add an entry.  Raises OSError.  Any entry but a consultation is on the disk when this returns."""
    durable = access.kind != CONSULTATION
    with shared_file.adding(log_of(ledger), SORT, rights_of(ledger), durable=durable) as connection:
        append(connection, written(access), part=access.kind == RESTORE)


def begin_part(ledger: Path, connection: Connection, access: AuditEntry) -> bool:
    """Begin a new part of the log after a restore; return False if neither ledger had a log.

    `connection` reads the ledger as it is now.  Raises OSError.
    """
    [change] = connection.execute("SELECT max(number) FROM command").fetchone()
    sealed = heads_sealed(connection)
    if not sealed and not log_of(ledger).exists():
        return False
    _, head, entries = sealed[-1] if sealed else (0, "", 0)
    log(ledger, access._replace(kind=RESTORE, change=change or 0, sealed_head=head, sealed_entries=entries))
    return True


def heads_sealed(connection: Connection) -> list[tuple[int, Any, Any]]:
    """Return the commands whose seals cover a head of the log, each with that head and its number of entries."""
    if "access_head" not in {row[1] for row in connection.execute("PRAGMA table_info(command)")}:
        return []  # a ledger of an earlier version
    return connection.execute(
        "SELECT number, access_head, access_entries FROM command WHERE access_head IS NOT NULL ORDER BY number"
    ).fetchall()


def accesses(ledger: Path) -> Iterator[AuditEntry | None]:
    """Yield every entry, the oldest first, and None for each that cannot be read.  Raises LedgerUnusable."""
    try:
        try:
            for link in links(ledger):
                yield read_entry(link.content)
        except lines_of_json.OfLines:
            for line in lines_of_json.lines(log_of(ledger)):
                yield read_entry(line)
    except OSError as fault:
        raise LedgerUnusable(f"the access log {in_words(ledger, fault)}") from fault


def trouble(ledger: Path) -> str:
    """Return why a ledger's log cannot be written, empty if it can; a missing log is not made."""
    path = log_of(ledger)
    try:
        if path.exists() or path.is_symlink():
            check_log(ledger)
        elif not os.access(path.parent, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as fault:
        return in_words(ledger, fault)
    return ""


def in_words(ledger: Path, fault: OSError) -> str:
    """Return the path of a ledger's log and its fault: `ledger.db.access: permission denied`."""
    reason = "it is a link, which could lead anywhere" if fault.errno == errno.ELOOP else fault.strerror or str(fault)
    return f"{one_line(str(log_of(ledger)))}: {reason.lower()}"


def rights_of(ledger: Path) -> int:
    """Return the permissions of a new log: its owner, and any group that may write to the ledger."""
    rights = ledger.stat().st_mode
    return 0o600 | (rights & 0o020 and 0o060) | (rights & 0o002 and 0o006)
