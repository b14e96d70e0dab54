"""A ledger of version 0.1.0, with records in it, is brought up to date, loses nothing, and says what it said then."""

import csv
import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from conftest import Stronghold
from processes import process
from seals import check_seals
from stronghold_cli.store.schema.views import VERSION

DUMP = Path(__file__).with_name("v1.sql")

RECORDS = {"case": 2, "line": 3, "arrest": 2, "seizure": 4, "cash_order": 2, "sentence": 2}
"""How many records the program of version 0.1.0 was given, by table."""

THEN = {
    "lines.dismantled": "1",
    "lines.closures": "2",
    "arrests": "2",
    "people.arrested": "2",
    "drugs.seizures": "1",
    "finds": "2",
    "drugs.weight": "16.22",
    "drugs.tablets": "",
    "drugs.plants": "",
    "drugs.wraps": "41",
    "drugs.millilitres": "",
    "drugs.value": "1510.00",
    "cash.seized": "4260.00",
    "cash.detained": "4260.00",
    "cash.forfeited": "4000.00",
    "cash.returned": "",
    "cash.confiscated": "",
    "cash.recovered": "4000.00",
    "vehicles": "",
    "weapons": "",
    "phones": "2",
    "people.jailed": "1",
    "prison.dto": "",
    "prison.suspended": "",
    "prison.life": "",
}
"""What `totals --format csv` of version 0.1.0 said of each measure; nothing is no record."""

TRACED = [
    *("SEIZURE-1", "20 Apr 2021", "heroin, class A, 4.92 g, 41 wraps, £410, LINE-1 Falcon", "4.92 g", "4.92 g"),
    *("SEIZURE-2", "20 Apr 2021", "crack, class A, 11.3 g, £1,100, LINE-1 Falcon, provisional", "11.3 g", "16.22 g"),
]
"""What `trace drugs.weight` of version 0.1.0 said, and that the line has a name."""

# Each is the first command that opens the ledger, and none of them changes a record.
FIRST = {
    "totals": ("totals", False, 0),
    "a record": ("show SEIZURE-2", False, 0),
    "a person": ("show P-1", False, 0),
    "what is due": ("due", False, 0),
    "the checks": ("check", False, 1),
    "the views": ("views", False, 0),
    "the items": ("items", False, 0),
    "the prices": ("prices", False, 0),
    "who is the same": ("same", False, 0),
    "one claim": ("reconcile cash.recovered --say £4,000", False, 0),
    "the first screen": ("", True, 0),
    "a write that is refused": ("items remove zorb", False, 2),
}


@pytest.fixture
def old(ledger: Path) -> Path:
    """The ledger as version 0.1.0 left it."""
    with closing(sqlite3.connect(ledger)) as connection:
        connection.executescript(DUMP.read_text(encoding="utf-8"))
    ledger.chmod(0o600)
    return ledger


def rows(ledger: Path, table: str, columns: str = "*") -> list[dict[str, Any]]:
    """Return the rows of a table, by column."""
    with closing(sqlite3.connect(ledger)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT {columns} FROM {table} ORDER BY 1")]


def test_the_old_ledger_is_whole_before_it_is_opened(old: Path) -> None:
    """What the next tests start from: version 1, every seal in order, records in every table."""
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert check_seals(connection) == 19
    assert {table: len(rows(old, f"{table}_record")) for table in RECORDS} == RECORDS
    assert [len(rows(old, table)) for table in ("cover", "setting")] == [2, 1]


@pytest.mark.long
@pytest.mark.parametrize(("line", "terminal", "code"), FIRST.values(), ids=FIRST)
def test_whichever_command_comes_first_keeps_every_record_and_every_seal(
    stronghold: Stronghold, old: Path, line: str, terminal: bool, code: int
) -> None:
    """Every value that was there is there still, and the history is as it was, with the migration at its end."""
    tables = [*(f"{table}_record" for table in RECORDS), "cover", "setting", "command", "version"]
    before = {table: rows(old, table) for table in tables}
    answer = stronghold(line, terminal=terminal)
    assert answer.code == code, answer
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert check_seals(connection) == 20
    for table, kept in before.items():
        now = rows(old, table, ", ".join(f'"{column}"' for column in kept[0]))
        assert now[: len(kept)] == kept, table
        assert [row["kind"] for row in now[len(kept) :]] == (["migration"] if table == "command" else []), table


@pytest.mark.long
def test_the_figures_are_those_of_then(stronghold: Stronghold, old: Path) -> None:
    """Every measure of version 0.1.0, but that of people charged, which has counted charges since."""
    now = {row["measure"]: row for row in csv.DictReader(stronghold("totals --format csv").out.splitlines())}
    assert {name: now[name]["value"] for name in THEN} == THEN
    assert (now["prison"]["months"], now["prison"]["days"]) == ("81", "0")
    assert now["people.charged"]["value"] == ""
    page = stronghold("trace drugs.weight", width=200).out
    rows = [line for line in page.splitlines() if line.startswith("SEIZURE-")]
    assert [cell for row in rows for cell in re.split(" {2,}", row)] == TRACED


def test_completion_leaves_an_old_ledger_as_it_is(old: Path) -> None:
    """Whoever presses Tab has asked for nothing to be written."""
    before = old.read_bytes()
    asked = {"_STRONGHOLD_COMPLETE": "complete_bash", "COMP_WORDS": "stronghold show SEI", "COMP_CWORD": "2"}
    answer = process([], old, **asked)
    assert (answer.returncode, answer.stdout.split(), answer.stderr) == (0, [], b"")
    assert old.read_bytes() == before
    assert [path.name for path in old.parent.iterdir()] == [old.name]


@pytest.mark.long
def test_a_backup_of_the_old_ledger_is_kept(stronghold: Stronghold, old: Path) -> None:
    """It holds what the old program wrote, every seal of it, for its owner's eyes alone."""
    arrests = rows(old, "arrest_record")
    assert stronghold("totals").code == 0
    backup = old.with_name(f"{old.name}.before-{VERSION}")
    assert os.name != "posix" or backup.stat().st_mode & 0o077 == 0
    assert rows(backup, "arrest_record") == arrests
    with closing(sqlite3.connect(backup)) as connection:
        assert check_seals(connection) == 19


@pytest.mark.long
def test_new_kinds_are_recorded_in_an_old_ledger(stronghold: Stronghold, old: Path) -> None:
    """What the step adds can be used at once, beside the records that were there."""
    assert (
        stronghold('add charge --date 21/4/2021 --person P-1 --offences "PWITS class A" --arrest 1').out == "CHARGE-1\n"
    )
    assert stronghold("same P-1 NORTH:P-7").code == 0
    assert stronghold("add sentence --date 2/8/2021 --person P-1 --disposal imprisonment --term 1y --after 1").code == 0
    assert "1," in stronghold("totals --measure people.arrested --format csv").out
    with closing(sqlite3.connect(old)) as connection:
        assert check_seals(connection) == 23
