"""The examinations of a ledger, in the order that people read them in; each one is a function."""

import sqlite3
from collections.abc import Callable, Collection
from enum import IntEnum
from typing import NamedTuple

from stronghold_cli.errors import LedgerUnusable, system_words
from stronghold_cli.results.health import BROKEN, Health, Outcome
from stronghold_cli.store.file.damage import damage_in
from stronghold_cli.store.health import access, structure, surroundings, trust
from stronghold_cli.store.health.opened import Opened
from stronghold_cli.store.history.seals import seal_as_of
from stronghold_cli.store.schema.views import VERSION
from stronghold_cli.values.stored import Spoilt


class Needs(IntEnum):
    """How far a ledger must be usable for an examination."""

    PLACE = 0
    """There is a file."""
    FILE = 1
    """It can be opened."""
    SCHEMA = 2
    """It is of this version."""


class Examination(NamedTuple):
    """One examination."""

    name: str
    """Its name for people and scripts; one word or two."""
    needs: Needs
    examine: Callable[[Opened], Outcome]

    @property
    def about(self) -> str:
        """What it looks at, as a sentence."""
        return " ".join(str(self.examine.__doc__).split())


HISTORY, RECORDS = "history", "records"
_FILE, _INTEGRITY, _TABLES, _TRIGGERS, _OTHERS = "file", "integrity", "tables", "triggers", "other programs"
BESIDE_A_SEAL = (_FILE, _INTEGRITY, _TABLES, _TRIGGERS, _OTHERS)
"""The examinations of parts that no seal covers, but that answers depend on: named beside a seal if not fine."""

EXAMINATIONS = (
    Examination(_FILE, Needs.PLACE, structure.file),
    Examination(_INTEGRITY, Needs.FILE, structure.integrity),
    Examination("links", Needs.FILE, structure.links),
    Examination(_TABLES, Needs.SCHEMA, structure.tables),
    Examination(_TRIGGERS, Needs.SCHEMA, structure.triggers),
    Examination(HISTORY, Needs.FILE, trust.history),
    Examination(RECORDS, Needs.FILE, trust.records),
    Examination("clock", Needs.FILE, trust.clock),
    Examination(_OTHERS, Needs.FILE, trust.other_programs),
    Examination("space", Needs.PLACE, surroundings.space),
    Examination("one name", Needs.PLACE, surroundings.one_name),
    Examination("permissions", Needs.PLACE, surroundings.permissions),
    Examination("backup", Needs.PLACE, surroundings.backup),
    Examination("erasures", Needs.PLACE, trust.erasure),
    Examination("erased copies", Needs.FILE, trust.erased_copies),
    Examination("network", Needs.PLACE, surroundings.network),
    Examination("cloud", Needs.PLACE, surroundings.cloud),
    Examination("leftovers", Needs.PLACE, surroundings.leftovers),
    Examination("access log", Needs.FILE, access.access_log),
)


def examine(ledger: Opened, only: Collection[str] = ()) -> Health:
    """Carry out every examination that the ledger is fit for, or only some by their names."""
    fit = Needs.PLACE if ledger.connection is None else Needs.SCHEMA if ledger.version == VERSION else Needs.FILE
    asked = [each for each in EXAMINATIONS if not only or each.name in only]
    examined = [(each.name, _found(each, ledger)) for each in asked if each.needs <= fit]
    whole = any(name == HISTORY and each.verdict != BROKEN for name, each in examined)
    seal = seal_as_of(ledger.connection) if ledger.connection and whole else None
    return Health(examined, [each.name for each in asked if each.needs > fit], seal)


def _found(examination: Examination, ledger: Opened) -> Outcome:
    try:
        return examination.examine(ledger)
    except (UnicodeDecodeError, Spoilt):
        return Outcome(BROKEN, "the file is damaged (text that is no text)", *structure.RESTORE)
    except (OSError, LedgerUnusable) as fault:
        words = f"cannot be looked at: {system_words(fault)}"
        return Outcome(BROKEN, words, "see that you may read the file and its folder")
    except Exception as fault:
        if _is_ours(fault, ledger):
            raise
        what = fault if isinstance(fault, sqlite3.Error) else "a cell is of another type than its column"
        return Outcome(BROKEN, f"the file is damaged ({what})", *structure.RESTORE)


def _is_ours(fault: Exception, ledger: Opened) -> bool:
    """Whether a fault is in our query, and not in the file."""
    if isinstance(fault, sqlite3.Error):
        asked_wrongly = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_ERROR) == sqlite3.SQLITE_ERROR
        if not asked_wrongly or ledger.version != VERSION:
            return False
    try:
        if ledger.version == VERSION and structure.tables(ledger).verdict == BROKEN:
            return False
    except (UnicodeError, Spoilt):
        return False
    return ledger.connection is None or not damage_in(ledger.connection)
