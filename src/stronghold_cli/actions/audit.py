"""Who looked at what: entries of the access log that match a question."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from stronghold_cli.results.audit import AuditEntry, names_any
from stronghold_cli.store.audit_log import accesses
from stronghold_cli.values.text import fold


class AuditQuery(NamedTuple):
    """A question to the access log."""

    kind: str
    since: datetime | None = None
    until: datetime | None = None
    """The moment after the last one."""
    actor: str | None = None
    """Who did it: the actor or the login that the entry names, in any spelling."""
    people: Collection[str] | None = None
    """The keys of a person: only looks at that person …"""
    numbers: Mapping[str, Sequence[int]] | None = None
    """… or at one of these records, by the prefix of their kind, in order."""


def find_accesses(ledger: Path, asked: AuditQuery) -> Iterator[AuditEntry | None]:
    """Yield the entries asked for, the oldest first, and None for each line that cannot be read.

    An entry that gives only a range of references counts as a look at each record in the range.
    """
    return (access for access in accesses(ledger) if access is None or _is_asked_for(access, asked))


def _is_asked_for(access: AuditEntry, asked: AuditQuery) -> bool:
    if access.kind != asked.kind:
        return False
    at = datetime.fromisoformat(access.at)
    if (asked.since and at < asked.since) or (asked.until and at >= asked.until):
        return False
    if asked.actor is not None and fold(asked.actor) not in (fold(access.actor), fold(access.login)):
        return False
    if asked.people is None and asked.numbers is None:
        return True
    return not set(access.people).isdisjoint(asked.people or ()) or names_any(
        (*access.refs, *access.among), asked.numbers or {}
    )
