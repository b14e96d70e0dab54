"""`stronghold history`: who changed what, when and why, as a person reads it, and as a script does."""

import csv
import io
import json
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from access_entries import logged
from conftest import NOW, Prepared, Stronghold
from stronghold_cli.store.schema.migrations import STEPS

pytestmark = pytest.mark.usefixtures("begun")


@pytest.fixture
def london(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine whose clock is London's."""
    monkeypatch.setenv("TZ", "Europe/London")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def team(prepared: Prepared, stronghold: Stronghold) -> Stronghold:
    """Changes of two people on two days: a case (2), two arrests (3, 4), a correction (5)."""
    yesterday = NOW - timedelta(days=1)
    prepared(
        ("add case --name Larch --opened 1/3/2021", yesterday),
        ("add arrest --date 4/3/2021 --person P-1 --case 1", yesterday),
    )
    assert stronghold("add arrest --date 4/3/2021 --person P-2 --notes 'in [red]'", login="colleague").code == 0
    assert stronghold("edit ARREST-1 --role banker --why 'read wrong' --actor 'Sgt Oak'").code == 0
    return stronghold


@pytest.mark.long
@pytest.mark.usefixtures("london")
def test_every_change_is_told_with_who_when_why_and_what(team: Stronghold) -> None:
    """Local time, the login at its machine and the actor claimed; a row that came is one line."""
    assert team("history").out.splitlines() == [
        "change 5, 31 Aug 2021 12:00: edit arrest, by tester at desk-1, for Sgt Oak",
        "    why: read wrong",
        "    record    field  before   after",
        "    ARREST-1  role   (empty)  cash-holder",
        "",
        "change 4, 31 Aug 2021 12:00: add arrest, by colleague at desk-1",
        "    record    field      before       after",
        "    ARREST-2  all of it  (not there)  4 Mar 2021, P-2, age band unknown, pending",
        "",
        "change 3, 30 Aug 2021 12:00: add arrest, by tester at desk-1",
        "    record    field      before       after",
        "    ARREST-1  all of it  (not there)  4 Mar 2021, P-1, age band unknown, pending, CASE-1 Larch",
        "",
        "change 2, 30 Aug 2021 12:00: add case, by tester at desk-1",
        "    record  field      before       after",
        "    CASE-1  all of it  (not there)  Larch, 1 Mar 2021",
        "",
        f"change 1, 30 Aug 2021 12:00: schema {len(STEPS)}",
        "",
    ]


def test_a_records_history_has_every_field_of_it(team: Stronghold) -> None:
    """What it was recorded with, and each change since; what others were changed with is left out."""
    lines = team("history ARREST-1").out.splitlines()
    assert [line.partition(",")[0] for line in lines if line.startswith("change")] == ["change 5", "change 3"]
    assert "    ARREST-1  date         (empty)  4 Mar 2021" in lines
    assert "              case         (empty)  CASE-1 Larch" in lines
    assert "    ARREST-1  role   (empty)  cash-holder" in lines


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", [1, 2, 3, 4, 5]),
        ("5", [5]),
        ("'#5'", [5]),
        ("ARREST-1..2", [3, 4, 5]),
        ("arrest-1 case-1", [2, 3, 5]),
        ("--actor tester", [2, 3, 5]),
        ("--actor 'SGT OAK'", [5]),
        ("--actor nobody", []),
        ("--person P-1", [3, 5]),
        ("--person p-2", [4]),
        ("--since today", [4, 5]),
        ("--until yesterday", [1, 2, 3]),
        ("--in 'August 2021'", [1, 2, 3, 4, 5]),
        ("--since today --actor colleague", [4]),
        ("CASE-1 --since today", []),
        ("ARREST-1,ARREST-2 --person P-1", [3, 5]),
    ],
)
@pytest.mark.usefixtures("london")
def test_what_is_asked_for_is_found(team: Stronghold, asked: str, found: list[int]) -> None:
    """By record, number, window of local days, whoever typed or was typed for, person; and all of these together."""
    answer = team(f"history {asked} --format jsonl")
    assert answer.code == 0
    assert [json.loads(line)["change"] for line in answer.out.splitlines()] == found
    assert ("no change matches\n" in team(f"history {asked}").err) is (not found)


def test_a_window_ends_with_the_local_day(stronghold: Stronghold, london: None) -> None:
    """An hour before midnight in summer time is that day still, though it is kept in UTC."""
    late = NOW.replace(hour=23, minute=30)
    stronghold("add case --name Larch --opened 1/3/2021", now=late)
    stronghold("add case --name Elm --opened 1/3/2021", now=late + timedelta(hours=1))
    assert "31 Aug 2021 23:30: add case" in stronghold("history --until 31/8/2021").out
    assert "Elm" not in stronghold("history --until 31/8/2021", now=late + timedelta(hours=2)).out
    assert "Elm" in stronghold("history --since 1/9/2021", now=late + timedelta(hours=2)).out


def test_scripts_get_the_moment_in_utc_and_every_field(team: Stronghold) -> None:
    """JSON: a change with its rows; CSV: a line a field, neutral where a spreadsheet would run it."""
    [_, _, _, _, told] = json.loads(team("history --format json").out)["history"]
    assert told == {
        "change": 5,
        "at": "2021-08-31T11:00:00.000000+00:00",
        "login": "tester",
        "machine": "desk-1",
        "actor": "Sgt Oak",
        "what": "edit arrest",
        "why": "read wrong",
        "kind": "change",
        "undoes": None,
        "undone_by": None,
        "clock": None,
        "rows": [{"record": "ARREST-1", "field": "role", "before": None, "after": "cash-holder"}],
    }
    team("edit ARREST-1 --notes '=1+1'")
    rows = list(csv.DictReader(io.StringIO(team("history --format csv").out)))
    assert [row["after"] for row in rows if row["change"] == "6"] == ["'=1+1"]
    assert {row["record"] for row in rows} == {"", "CASE-1", "ARREST-1", "ARREST-2"}


def test_what_another_program_changed_is_shown_as_such(team: Stronghold, ledger: Path) -> None:
    """At once, as not yet in history; and after the next command under a number of its own."""
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("UPDATE arrest_record SET role = 'runner' WHERE number = 2")
        connection.commit()
    told = team("history ARREST-2").out
    assert "not yet in history: changed by another program since the last command" in told
    assert "ARREST-2  role   (empty)  runner" in told
    assert [json.loads(line)["kind"] for line in team("history ARREST-2 --format jsonl").out.splitlines()] == [
        "change",
        "outside",
    ]
    team("add line --name Falcon")
    told = team("history ARREST-2").out
    assert "change 6, " in told
    assert ": another program\n" in told


def test_what_is_said_beside_records_is_told_in_words(team: Stronghold) -> None:
    """Cover, area, persons, items, prices and views, each by what it is about."""
    for line in (
        "cover arrest --from 2019-04-01",
        "area Aylesbury",
        "same P-1 P-2",
        "items add gear --for heroin",
        "views add tasking --since 2019",
        "hold ARREST-1 --why appeal",
    ):
        assert team(line).code == 0
    told = " ".join(team("history --since today").out.split())
    for words in (
        "cover of arrest all of it (not there) complete from 1 Apr 2019",
        "area of the ledger all of it (not there) value Aylesbury",
        "person P-2 all of it (not there) same as P-1",
        "item heroin all of it (not there) category drug, words gear",
        "view @tasking all of it",
        "hold of ARREST-1 all of it (not there) why appeal",
    ):
        assert words in told
    team("cover arrest --from 2020-04-01")
    told = " ".join(team("history 12").out.split())
    assert "cover of arrest complete from 1 Apr 2019 1 Apr 2020" in told.replace("_", " ")
    assert "same as P-1" in team("history --person P-1").out
    assert len(team("history --person P-2 --format jsonl").out.splitlines()) == 4


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("history ARREST-9", 3, "no ARREST-9 (see: stronghold list arrest)"),
        ("history CASH-ORDER-9", 3, "no CASH-ORDER-9 (see: stronghold list cash-order)"),
        ("history 99", 3, "no change 99 (see: stronghold history)"),
        ("history --person P-9", 3, "no record names P-9"),
        ("history zorb", 2, "'zorb' is not a reference"),
        ("history 5 6", 2, "one change at a time: leave out '6'"),
        ("history --actor ' '", 2, "--actor is empty"),
        ("history --person Oak", 2, "'Oak' is not a person's key"),
        ("history --format xml", 2, "'xml' is not one of"),
        ("history --since 2022 --until 2021", 5, "before it begins"),
    ],
)
def test_what_cannot_be_told_is_one_line(team: Stronghold, line: str, code: int, said: str) -> None:
    """With what to type instead."""
    answer = team(line)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err


def test_record_text_commands_nothing(team: Stronghold) -> None:
    """Markup and escape codes of a note, a reason or a name are shown, not obeyed."""
    team(["edit", "ARREST-1", "--notes", "\x1b[31mred [/]", "--why", "\u202eback", "--actor", "[b]x"])
    told = team("history ARREST-1", terminal=True).out
    assert "\\x1b[31mred [/]" in told
    assert "\\u202eback" in told
    assert "for [b]x" in told


def test_a_record_that_is_gone_has_its_history_still(team: Stronghold) -> None:
    """What the undo of an addition took away."""
    team("add seizure --date 4/3/2021 --item heroin --weight 1g")
    team("undo")
    told = team("history SEIZURE-1").out
    assert "taken back by change 7" in told
    assert "SEIZURE-1  date         4 Mar 2021  (empty)" in told


def test_the_newest_comes_first_and_so_many_at_the_most(prepared: Prepared, stronghold: Stronghold) -> None:
    """Scripts still read the oldest first; of both it is the newest that a limit lets through, and it is said."""
    prepared(*(f"add case --name x{n} --opened 4/3/2021" for n in range(3)), "show CASE-1", "show CASE-2")
    assert re.findall(r"^change (\d+)", stronghold("history").out, re.M) == ["4", "3", "2", "1"]
    page = stronghold("history --limit 2")
    assert re.findall(r"^change (\d+)", page.out, re.M) == ["4", "3"]
    assert page.err == "2 changes, the most that --limit shows\n"
    found = json.loads(stronghold("history --limit 2 --format json").out)["history"]
    assert [told["change"] for told in found] == [3, 4]
    looks = stronghold("history --kind consultation --limit 2").out
    assert re.findall(r": ([a-z]+)", looks)[:2] == ["history", "history"]
    assert stronghold("history --limit none").err == (
        "error: --limit: 'none' is not a number of changes (e.g. --limit 20)\n"
    )


@pytest.mark.long
def test_of_a_change_of_very_many_rows_a_page_has_the_first_few(team: Stronghold, ledger: Path) -> None:
    """How many of each kind, the first ten, and the command that shows them all; the access log has what was shown."""
    sheet = "".join(f"arrest P-{n} pending\n" for n in range(1, 41))
    assert team("day 4/3/2021 - --yes", stdin=sheet).code == 0
    page = team("history --limit 1").out
    assert "\n    40 in all: 40 arrests\n" in page
    assert page.count("ARREST-") == 10
    assert page.endswith("    (and 30 more; all of them: stronghold history 6)\n\n")
    assert logged(ledger)[-1]["records"] == 10
    assert team("history 6").out.count("ARREST-") == 40
