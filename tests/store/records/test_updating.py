"""A change of one record: held against every rule, written where something changed, and in its history."""

from datetime import date
from pathlib import Path

import pytest

from conftest import NOW, Stronghold
from stronghold_cli.errors import NoSuchRecord, Refused
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.history.commands import Entry, changes_of
from stronghold_cli.store.ledger.session import reading, writing
from stronghold_cli.store.records.recording import reading_of
from stronghold_cli.store.records.rows import fetch
from stronghold_cli.store.records.updating import update
from stronghold_cli.values.money import Money


def change(ledger: Path, kind: str, number: int, values: Record) -> Record:
    with writing(ledger, Entry(NOW, "day")) as connection:
        return update(connection, KINDS[kind], number, values, reading_of(connection, NOW.date()))


def kept(ledger: Path, kind: str, number: int) -> tuple[Record, int]:
    """Return a record and how many commands touched it."""
    with reading(ledger) as connection:
        return fetch(connection, KINDS[kind], number), len(changes_of(connection, KINDS[kind].table, number))


def test_a_change_is_kept_with_what_follows_from_it(stronghold: Stronghold, ledger: Path) -> None:
    """Fields given are changed, one is emptied by None, derived ones are worked out anew, the others stay."""
    stronghold('add charge --date 4/3/2021 --person P-1 --offences "PWITS class A" --plea guilty')
    values = {"outcome": "convicted", "outcome_on": date(2021, 7, 2), "offences": "PWITS class A x3", "plea": None}
    changed = change(ledger, "charge", 1, values)
    record, commands = kept(ledger, "charge", 1)
    assert record == changed
    assert (record["outcome"], record["counts"], record["plea"], record["person"]) == ("convicted", 3, None, "P-1")
    assert commands == 2


def test_what_breaks_a_rule_is_refused_and_changes_nothing(stronghold: Stronghold, ledger: Path) -> None:
    """A rule of the record, of what links to it, of what it links to, and a record that is not there."""
    stronghold("add charge --date 4/3/2021 --person P-1 --offences ocg")
    stronghold("add seizure --date 4/3/2021 --item cash --value £100")
    stronghold("add cash-order --date 6/3/2021 --seizure 1 --stage forfeited --amount £60")
    before = kept(ledger, "charge", 1), kept(ledger, "seizure", 1)
    with pytest.raises(Refused, match="CHARGE-1 not changed: outcome_on: missing"):
        change(ledger, "charge", 1, {"outcome": "acquitted"})
    with pytest.raises(Refused, match="over the £59 of SEIZURE-1"):
        change(ledger, "seizure", 1, {"value": Money(59_00)})
    with pytest.raises(Refused, match="arrest: no ARREST-9"):
        change(ledger, "charge", 1, {"arrest": 9})
    with pytest.raises(NoSuchRecord, match="no CHARGE-2"):
        change(ledger, "charge", 2, {"plea": "guilty"})
    assert (kept(ledger, "charge", 1), kept(ledger, "seizure", 1)) == before


def test_a_change_to_what_was_there_leaves_no_trace(stronghold: Stronghold, ledger: Path) -> None:
    """Nothing was changed, so history says nothing."""
    stronghold("add charge --date 4/3/2021 --person P-1 --offences ocg --plea guilty")
    change(ledger, "charge", 1, {"plea": "guilty"})
    assert kept(ledger, "charge", 1)[1] == 1
