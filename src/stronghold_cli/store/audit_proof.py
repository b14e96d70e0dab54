"""The chain of the access log, checked against itself and against the heads under the ledger's seals."""

from collections.abc import Iterable, Set
from pathlib import Path
from typing import NamedTuple

from stronghold_cli.records.kinds import KINDS
from stronghold_cli.results.audit import ERASURE, RESTORE, AuditEntry
from stronghold_cli.store.audit_entries import is_number, read_entry, runs_of
from stronghold_cli.store.audit_log import heads_sealed
from stronghold_cli.store.file.access_chain import LogEntry, chained, digest_of, links
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.file.lines_of_json import OfLines
from stronghold_cli.store.history.excuses import erasures, excuses
from stronghold_cli.store.history.sealing import sealed_apart
from stronghold_cli.values.text import counted


class Proof(NamedTuple):
    """The result of checking a log."""

    wrong: str = ""
    """What was altered; empty if nothing is known to be."""
    elsewhere: str = ""
    """The part that is missing since a restore."""
    doubtful: str = ""
    """What was emptied by an erasure that history does not have."""
    emptied: int = 0
    """How many entries the law had emptied."""
    unproven: str = ""
    """The part sealed only under changes that can no longer be proven, because an erasure emptied them."""


class _Sealed(NamedTuple):
    """The head of the log under a command's seal."""

    command: int
    head: object
    entries: object


_Numbered = tuple[int, AuditEntry]


class _Walked:
    """A log read from its first entry to its last."""

    def __init__(self, wanted: Iterable[object], found: Iterable[LogEntry]) -> None:
        """Read the entries as far as the chain holds, and keep its head at each wanted number."""
        self.heads: dict[object, str] = {}
        self.entries, self.wrong = 0, ""
        self.without_salt: list[int] = []
        self.erasures: list[_Numbered] = []
        """Those whose digest shows that nobody altered them."""
        self.restore: _Numbered | None = None
        """The newest one."""
        at, chain, part = set(wanted), b"", 1
        for link in found:
            number = self.entries + 1
            if link.number != number:
                self.wrong = f"entry {number:,} is missing"
                return
            access = read_entry(link.content)
            part += access is not None and access.kind == RESTORE
            if not _fits(link, chain, part):
                self.wrong = f"entry {number:,} was altered"
                return
            chain, self.entries = link.chain, number
            if number in at:
                self.heads[number] = chain.hex()
            if link.salt is None:
                self.without_salt.append(number)
            if access and access.kind == RESTORE:
                self.restore = number, access
            elif access and access.kind == ERASURE and link.salt is not None:
                self.erasures.append((number, access))


def _fits(link: LogEntry, before: bytes, part: int) -> bool:
    """Whether an entry's digest and chain follow from its content and the chain before it."""
    if link.part != part or not isinstance(link.digest, bytes):
        return False
    if link.salt is not None and (
        not isinstance(link.salt, bytes) or digest_of(link.salt, link.content) != link.digest
    ):
        return False
    return chained(before, link.digest) == link.chain


def prove(ledger: Path, connection: Connection, *, unfinished: bool) -> Proof:
    """Check a log against its own chain, and against the heads under the ledger's seals.  Raises OSError.

    A log of the old form has no chain: nothing was sealed over it.

    While an erasure is `unfinished`, the ledger may not know of it yet.
    """
    sealed = [_Sealed(*row) for row in heads_sealed(connection)]
    at = [each.entries for each in sealed]
    try:
        log = _Walked(at, links(ledger))
    except OfLines:
        log = _Walked(at, [])
    if log.wrong:
        return Proof(log.wrong)
    wrong, elsewhere = _held(log, sealed)
    if wrong:
        return Proof(wrong)
    altered, doubtful = _emptied(log, sealed, connection)
    if doubtful and not altered and (unfinished or (log.restore and max(doubtful) < log.restore[0])):
        by = f"entry {max(doubtful):,}"
        return Proof("", elsewhere, f"{by} says that it emptied others by law, and history has no such erasure")
    if altered or doubtful:
        return Proof(f"entry {min(altered or doubtful):,} was altered, and no erasure in history is why")
    return Proof("", elsewhere, "", len(log.without_salt), _resting_on_excuses(sealed, connection))


def _held(log: _Walked, sealed: list[_Sealed]) -> tuple[str, str]:
    """Return what contradicts the seals, and what is missing since a restore."""
    unproven = _restored(log, sealed)
    elsewhere = ""
    for command, head, entries in sealed:
        if log.heads.get(entries) == head:
            continue
        if command <= unproven:
            elsewhere = "a restore began a new part of it, and the part before that is not here"
            continue
        over = f"change {command} was sealed over {entries:,} of its entries" if isinstance(entries, int) else "a seal"
        if not log.entries:
            return f"it is gone, and {over}", ""
        if isinstance(entries, int) and log.entries < entries:
            return f"it has {counted(log.entries, 'entry', 'entries')}, and {over}", ""
        return f"{over}, and those have changed", ""
    return "", elsewhere


def _resting_on_excuses(sealed: list[_Sealed], connection: Connection) -> str:
    """Return the entries that only excused changes vouch for, empty if there are none.

    An erasure leaves a change its head, but nothing proves that where the change was sealed before step 13.  What
    another change was sealed over before the erasure is held by that one.
    """
    excused = excuses(connection)
    for apart in sealed_apart(connection, excused):
        del excused[apart]
    heads = {each.command: each.entries for each in sealed if isinstance(each.entries, int)}
    resting: list[tuple[int, int]] = []
    for command, excuse in sorted(excused.items()):
        proven = {at: come for at, come in heads.items() if at < excuse.by and at not in excused}
        held = max(proven.values(), default=0)
        if heads.get(command, 0) > held:
            resting.append((held + 1, heads[command]))
        elif command not in heads and max(proven, default=command) < command:
            return f"it is no longer proven that change {command} was sealed without it"
    if not resting:
        return ""
    low, high = min(low for low, _ in resting), max(high for _, high in resting)
    run = f"entry {low:,}" if low == high else f"entries {low:,} to {high:,}"
    return f"only changes that were emptied by law since had been sealed over {run}, so that is no longer proven"


def _restored(log: _Walked, sealed: list[_Sealed]) -> int:
    """Return the change that the newest restore put in place, 0 without one that this ledger confirms."""
    if log.restore is None:
        return 0
    said = log.restore[1]
    until = [each for each in sealed if each.command <= said.change]
    newest = (until[-1].head, until[-1].entries) if until else ("", 0)
    return said.change if newest == (said.sealed_head, said.sealed_entries) else 0


def _emptied(log: _Walked, sealed: list[_Sealed], connection: Connection) -> tuple[Set[int], Set[int]]:
    """Return the emptied entries that no erasure names, and erasures that name some but are not in history."""
    if not log.without_salt:
        return set(), set()
    entries = {each.command: each.entries for each in sealed}
    done = [(entries.get(command), said.records) for command, said in erasures(connection)]
    borne_out = {
        number
        for number, access in log.erasures
        if any(isinstance(come, int) and come >= number and _names_all(access.refs, named) for come, named in done)
    }
    altered: set[int] = set()
    doubtful: set[int] = set()
    runs = [(by, low, high) for by, access in log.erasures for low, high in runs_of(access.emptied)]
    for number in log.without_salt:
        by = {each for each, low, high in runs if low <= number <= high and number < each}
        if not by:
            altered.add(number)
        elif by.isdisjoint(borne_out):
            doubtful |= by
    return altered, doubtful


_TABLES = {kind.prefix: kind.table for kind in KINDS.values()}


def _names_all(refs: Iterable[str], named: Set[tuple[str, int]]) -> bool:
    """Whether an erasure in history names every record that an entry says was erased."""
    for ref in refs:
        first, _, last = ref.partition("..")
        prefix, _, low = first.rpartition("-")
        if not (is_number(low) and is_number(last or low)):
            return False
        wanted = range(int(low), int(last or low) + 1)
        if sum(table == _TABLES.get(prefix) and number in wanted for table, number in named) != len(wanted):
            return False
    return True
