"""The access log of a ledger: who looked at what, an entry of JSON each, in a file beside it (`ledger.db.access`)."""

import errno
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from stronghold_cli.errors import LedgerUnusable
from stronghold_cli.results.audit import CONSULTATION, ERASURE, KINDS_OF_ACCESS, RESTORE, AuditEntry, names_any
from stronghold_cli.results.history import Change
from stronghold_cli.store.file import shared_file
from stronghold_cli.store.file.access_chain import SORT, append, links, log_of
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import OUTSIDE, last_change
from stronghold_cli.store.settings.cover import setting, settle
from stronghold_cli.values.keys import person_pattern
from stronghold_cli.values.runs import NumberRuns
from stronghold_cli.values.text import escaped, one_line

SETTING = "access log"
_ROOM = 65_536
"""How many bytes must be free before something is given away: more than the entry of it takes."""


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

    with shared_file.adding(log_of(ledger), SORT, _mode(ledger)):
        if disk_usage(log_of(ledger).parent).free < _ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def log(ledger: Path, access: AuditEntry) -> None:
    """Add an entry.  Raises OSError.  One that is more than a consultation is on the disk when this returns."""
    durable = access.kind != CONSULTATION
    with shared_file.adding(log_of(ledger), SORT, _mode(ledger), durable=durable) as connection:
        append(connection, _written(access), part=access.kind == RESTORE)


def begin_part(ledger: Path, connection: Connection, access: AuditEntry) -> bool:
    """Begin a new part of the log of a ledger that was restored; False where there was none, here or there.

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
    """Return the commands that were sealed over a head of the log, each with that and its number of entries."""
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
        except shared_file.OfLines:
            for line in shared_file.lines(log_of(ledger)):
                yield read_entry(line)
    except OSError as fault:
        raise LedgerUnusable(f"the access log {in_words(ledger, fault)}") from fault


def erase_from_log(
    ledger: Path,
    people: Mapping[str, str],
    records: Mapping[str, Sequence[int]],
    access: AuditEntry,
    *,
    on: bool = True,
) -> int:
    """Put a new key in the place of each of some people's, log the erasure, and return how many entries changed.

    Entries that name such a person, or one of some records (by prefix, in order), lose the reason and the recipient
    that somebody gave: they may say what was erased.  Where something was disclosed to stays: it is all that leads
    there.  The entry of an erasure keeps its reason, and is made where the log is off too once another one changed: it
    names those that did.  Raises LedgerUnusable; then nothing is changed.
    """
    erased = _Erased(people, records)
    log_ = log_of(ledger)
    try:
        if not on and not log_.exists():
            return 0
        with shared_file.adding(log_, SORT, _mode(ledger)) as connection:
            emptied = _emptied_of(connection, erased)
            if on or emptied:
                runs = tuple(f"{low}..{high}" if low < high else str(low) for low, high in emptied.runs())
                append(connection, _written(access._replace(emptied=runs)))
        for old in shared_file.kept_lines(log_):
            shared_file.write_lines_anew(old, erased.line)
        if emptied:
            shared_file.make_anew(log_)
    except OSError as fault:
        raise LedgerUnusable(f"the access log {in_words(ledger, fault)}") from fault
    return sum(high - low + 1 for low, high in emptied.runs())


def disclosed_of(ledger: Path, people: Iterable[str], records: Mapping[str, Sequence[int]]) -> list[str]:
    """Return where exports lie that may name some people, or some records (by prefix, in order), as the log says.

    Raises LedgerUnusable.
    """
    named = set(people)
    places = {
        access.to: None
        for access in accesses(ledger)
        if access
        and access.to
        and access.command == "export"
        and (not named.isdisjoint(access.people) or names_any((*access.refs, *access.among), records))
    }
    return list(places)


def _emptied_of(connection: Connection, erased: "_Erased") -> NumberRuns:
    """Empty what entries say of whom was erased, and return the numbers of those that changed.

    An erasure that is emptied itself excuses nothing by what it says then: what it had emptied is among the numbers.
    """
    emptied = NumberRuns()
    last = 0
    asked = "SELECT number, content FROM entry WHERE number > ? ORDER BY number LIMIT 1000"
    while found := connection.execute(asked, (last,)).fetchall():
        for number, content in found:
            before = content if isinstance(content, bytes) else str(content or "").encode()
            after = erased.line(before)
            if after == before:
                continue
            said = read_entry(content)
            for low, high in runs_of(said.emptied) if said else ():
                for each in range(low, min(high, number) + 1):
                    emptied.add(each)
            emptied.add(number)
            text = after.decode() if isinstance(content, str) else after
            connection.execute("UPDATE entry SET content = ?, salt = NULL WHERE number = ?", (text, number))
        last = found[-1][0]
    return emptied


def runs_of(emptied: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield the runs of numbers that an entry names, the first and the last; nothing of what is no run."""
    for run in emptied:
        first, _, last = run.partition("..")
        if first.isdecimal() and (last or first).isdecimal():
            yield int(first), int(last or first)


class _Erased:
    """Whom and what an erasure takes out of entries."""

    def __init__(self, people: Mapping[str, str], records: Mapping[str, Sequence[int]]) -> None:
        self._people, self._records = people, records
        self._patterns = [(re.compile(person_pattern(key), re.IGNORECASE), new) for key, new in people.items()]
        self._wherever = re.compile("|".join(person_pattern(key, alone=False) for key in people), re.IGNORECASE)

    def line(self, line: bytes) -> bytes:
        """Return what is left of an entry."""
        told = b'"why"' in line or b'"recipient"' in line
        if not told and not (self._people and self._wherever.search(line.decode("utf-8", "surrogateescape"))):
            return line
        access = read_entry(line)
        if access is None:
            # Torn, or not ours.  An escape of JSON before a key would hide it: whatever looks like one goes.
            text = line.decode("utf-8", "surrogateescape")
            for key, instead in self._people.items():
                text = re.sub(person_pattern(key, alone=False), instead, text, flags=re.IGNORECASE)
            return text.encode("utf-8", "surrogateescape")
        said = json.loads(line)
        after = {name: value if name == "to" else self._without(value) for name, value in said.items()}
        if names_any(access.refs, self._records) or not set(access.people).isdisjoint(self._people):
            for name in ("recipient",) if access.kind == ERASURE else ("recipient", "why"):
                after.pop(name, None)
        end = b"\n" if line.endswith(b"\n") else b""
        return line if after == said else _as_json(after).encode() + end

    def _without(self, value: Any) -> Any:
        if isinstance(value, str):
            for named, instead in self._patterns:
                value = named.sub(instead, value)
            return value
        return [self._without(each) for each in value] if isinstance(value, list) else value


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


def _written(access: AuditEntry) -> str:
    """Return an entry as JSON: what is empty left out, and nothing in it that acts on a terminal."""
    return _as_json({name: value for name, value in access._asdict().items() if value})


def _as_json(said: dict[str, Any]) -> str:
    line = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return escaped(line, lambda character: json.dumps(character)[1:-1])


_TYPES = {name: type(value) for name, value in AuditEntry("")._asdict().items()}


def read_entry(line: str | bytes | None) -> AuditEntry | None:
    """Return an entry; None where a line is torn, or somebody else wrote it."""
    values: dict[str, Any] = {}
    try:
        for name, value in json.loads(line or "").items():
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
