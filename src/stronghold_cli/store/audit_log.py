"""The access log of a ledger: who looked at what, a line of JSON each, in a file beside it (`ledger.db.access`)."""

import errno
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from stronghold_cli.errors import LedgerUnusable
from stronghold_cli.results.audit import CONSULTATION, ERASURE, KINDS_OF_ACCESS, AuditEntry, names_any
from stronghold_cli.results.history import Change
from stronghold_cli.store.file import shared_lines
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.file.placing import real_place
from stronghold_cli.store.history.commands import OUTSIDE, last_change
from stronghold_cli.store.settings.cover import setting, settle
from stronghold_cli.values.keys import person_pattern
from stronghold_cli.values.text import escaped, one_line

SETTING = "access log"
_ROOM = 65_536
"""How many bytes must be free before something is given away: more than the entry of it takes."""


def log_of(ledger: Path) -> Path:
    """Return the place of a ledger's log: beside the file itself, by whatever link it was reached."""
    real = real_place(ledger)
    return real.with_name(f"{real.name}.access")


def is_on(connection: Connection) -> bool:
    """Whether looks at the ledger are logged: they are, unless somebody has switched that off by a command.

    The law asks for the log (Data Protection Act 2018 s.62): what another program wrote switches it off for nobody.
    """
    return setting(connection, SETTING) != "off" or not _is_by_command(connection)


def _is_by_command(connection: Connection) -> bool:
    """Whether a command of this program left the setting as it stands."""
    row = connection.execute(
        "SELECT kind <> ? AND json_valid(content) AND json_extract(content, '$.value') = value "
        "FROM setting JOIN version ON record_table = 'setting' AND record_number = setting.number "
        "LEFT JOIN command ON command.number = version.command WHERE name = ? ORDER BY version.number DESC LIMIT 1",
        (OUTSIDE, SETTING),
    ).fetchone()
    return bool(row and row[0])


def switch(connection: Connection, *, on: bool) -> bool:
    """Say that looks at the ledger are logged, or are not; return whether that had to be written."""
    wanted, there = "on" if on else "off", setting(connection, SETTING) or "on"
    if wanted == there:
        if on == is_on(connection):
            return False
        # Another program wrote it: written anew, it is this command's.
        connection.execute("DELETE FROM setting WHERE name = ?", (SETTING,))
    settle(connection, SETTING, wanted)
    return True


def switched(connection: Connection) -> Change | None:
    """Return the command that switched the log off, or on again; None where none has."""
    row = connection.execute("SELECT number FROM setting WHERE name = ?", (SETTING,)).fetchone()
    return last_change(connection, "setting", row[0]) if row and _is_by_command(connection) else None


def check_log(ledger: Path) -> None:
    """See that the log can be written, making it where there is none, and that its disk has room.  Raises OSError."""
    # Imported here: only what is given away is looked ahead for.
    from shutil import disk_usage

    with shared_lines.to_add(log_of(ledger), _mode(ledger)):
        if disk_usage(log_of(ledger).parent).free < _ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def log(ledger: Path, access: AuditEntry) -> None:
    """Add an entry.  Raises OSError.  One that is more than a consultation is on the disk when this returns."""
    shared_lines.add(log_of(ledger), _written(access._asdict()), _mode(ledger), durable=access.kind != CONSULTATION)


def accesses(ledger: Path) -> Iterator[AuditEntry | None]:
    """Yield every entry, the oldest first, and None for each line that cannot be read.  Raises LedgerUnusable.

    A last line without its end is not counted: it may be one that somebody is writing.
    """
    try:
        for line in shared_lines.lines(log_of(ledger)):
            access = _read(line)
            if access or line.endswith(b"\n"):
                yield access
    except OSError as fault:
        raise LedgerUnusable(f"the access log {in_words(ledger, fault)}") from fault


def erase_from_log(ledger: Path, people: Mapping[str, str], records: Mapping[str, Sequence[int]]) -> int:
    """Put a new key in the place of each of some people's, wherever the log has one; return how many entries changed.

    Entries that name such a person, or one of some records (by prefix, in order), lose the reason that somebody gave:
    it may say what was erased.  The entry of an erasure keeps its own.  Raises LedgerUnusable.
    """
    patterns = [(re.compile(person_pattern(key), re.IGNORECASE), instead) for key, instead in people.items()]

    def without(value: Any) -> Any:
        if isinstance(value, str):
            for named, instead in patterns:
                value = named.sub(instead, value)
            return value
        return [without(each) for each in value] if isinstance(value, list) else value

    wherever = re.compile("|".join(person_pattern(key, alone=False) for key in people), re.IGNORECASE)

    def change(line: bytes) -> bytes:
        if b'"why"' not in line and not (people and wherever.search(line.decode("utf-8", "surrogateescape"))):
            return line
        access = _read(line)
        if access is None:
            # Torn, or not ours.  An escape of JSON before a key would hide it: whatever looks like one goes.
            text = line.decode("utf-8", "surrogateescape")
            for key, instead in people.items():
                text = re.sub(person_pattern(key, alone=False), instead, text, flags=re.IGNORECASE)
            return text.encode("utf-8", "surrogateescape")
        said = json.loads(line)
        after = {name: without(value) for name, value in said.items()}
        if access.kind != ERASURE and (names_any(access.refs, records) or not set(access.people).isdisjoint(people)):
            after.pop("why", None)
        return line if after == said else f"{_written(after)}\n".encode()

    try:
        return shared_lines.write_anew(log_of(ledger), change)
    except FileNotFoundError:
        return 0
    except OSError as fault:
        raise LedgerUnusable(f"the access log {in_words(ledger, fault)}") from fault


def trouble(ledger: Path) -> str:
    """Return why nothing can be added to a ledger's log, nothing where it can; the log is not made for it."""
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
    """Return where a ledger's log is and what is the matter with it: `ledger.db.access: permission denied`."""
    reason = "it is a link, which could lead anywhere" if fault.errno == errno.ELOOP else fault.strerror or str(fault)
    return f"{one_line(str(log_of(ledger)))}: {reason.lower()}"


def _mode(ledger: Path) -> int:
    """Return the rights of a new log: its owner's alone, and theirs to whom the ledger was opened to write."""
    rights = ledger.stat().st_mode
    return 0o600 | (rights & 0o020 and 0o060) | (rights & 0o002 and 0o006)


def _written(said: dict[str, Any]) -> str:
    """Return an entry as a line of JSON: what is empty left out, and nothing in it that acts on a terminal."""
    some = {name: value for name, value in said.items() if value}
    line = json.dumps(some, ensure_ascii=False, separators=(",", ":"))
    return escaped(line, lambda character: json.dumps(character)[1:-1])


_TYPES = {name: type(value) for name, value in AuditEntry("")._asdict().items()}


def _read(line: bytes) -> AuditEntry | None:
    """Return an entry; None where a line is torn, or somebody else wrote it."""
    values: dict[str, Any] = {}
    try:
        for name, value in json.loads(line).items():
            wanted = _TYPES.get(name)  # none for what a later version keeps
            if wanted is tuple and isinstance(value, list) and all(isinstance(word, str) for word in value):
                values[name] = tuple(value)
            elif type(value) is wanted:
                values[name] = value
            elif wanted is not None:
                return None
        access = AuditEntry(**values)
        whole = datetime.fromisoformat(access.at).tzinfo is not None and access.kind in KINDS_OF_ACCESS
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return access if whole else None
