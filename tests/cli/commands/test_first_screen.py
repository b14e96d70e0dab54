"""`stronghold` with no words, at a terminal."""

import json
import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from inline_snapshot import snapshot

from conftest import NOW, Prepared, Stronghold
from illustrated import TYPED
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.kinds import KINDS

TODAY = (
    "arrest --date today --person P-2 --line 2",
    "charge --date today --person P-2 --offences 'PWITS class A x2' --line 2",
    "line --name Kite --reach county --first-seen 4/7/2021 --case 1",
)


@pytest.fixture
def recorded(prepared: Prepared) -> None:
    """A small ledger with something of every measure on the screen; illustrative, like every record here."""
    prepared(*TYPED, *(f"add {line}" for line in TODAY), "area 'Aylesbury Vale'")


def first(stronghold: Stronghold, **changed: Any) -> str:
    """Return the screen, which is no error and says nothing beside."""
    answer = stronghold("", **({"terminal": True, "width": 80} | changed))
    assert (answer.code, answer.err) == (0, "")
    return answer.out


@pytest.mark.usefixtures("recorded")
def test_the_first_screen_at_80_columns(stronghold: Stronghold) -> None:
    """This month beside all so far, what was recorded last, and how to look closer; it fits a small screen."""
    out = first(stronghold)
    assert out == snapshot("""\
Aylesbury Vale, 31 August 2021                                 stronghold totals
                       this month         all dates
Drug lines dismantled   no record                 1
Drug lines active                                 1
Arrests                         1                 3
People charged                  1                 1
Weight of drugs         no record        1.20492 kg  1.2 kg not confirmed
Cash seized             no record         £4,260.50
Prison terms            no record  6 years 9 months

0 due by 7 Sep 2021, 1 overdue                        stronghold due --within 7d
overdue, 28 Oct 2019  SEIZURE-2  provisional-28-days: crack, 1.2 kg

Recorded or changed last                                  stronghold show LINE-3
LINE-3      Kite, county, 4 Jul 2021, CASE-1 Operation Larch       12:00 tester
CHARGE-1    31 Aug 2021, P-2, PWITS class A x2, awaiting …         12:00 tester
ARREST-3    31 Aug 2021, P-2, age band unknown, pending, LINE-2 …  12:00 tester
SENTENCE-2  4 May 2021, P-1, imprisonment, 3 years, with …         12:00 tester
SENTENCE-1  4 May 2021, P-1, imprisonment, 6 years 9 months …      12:00 tester

stronghold --help
""")
    assert max(map(len, out.splitlines())) <= 80
    assert len(out.splitlines()) < 24


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize("covered", [(), ("arrest",), tuple(KINDS)])
def test_every_figure_is_that_of_totals(stronghold: Stronghold, covered: tuple[str, ...]) -> None:
    """Both columns are what totals prints for their windows, and the command at the end of the line asks for one."""
    for n, kind in enumerate(covered):
        stronghold(f"cover {kind} --from 2019-0{1 + n % 3}-01")
    out = first(stronghold, width=100)
    command = out.splitlines()[0].partition("stronghold ")[2]
    assert command == ("totals --since 2019-03-01" if len(covered) > 3 else "totals")
    month, so_far = (
        {figure["measure"]: figure for figure in json.loads(stronghold(f"{line} --format json").out)["figures"]}
        for line in ('totals --in "this month"', command)
    )
    shown = [measure for measure in MEASURES.values() if measure.first and so_far[measure.name]["records"]]
    lines = out.splitlines()[2 : 2 + len(shown)]
    assert len(shown) == 7
    for measure, line in zip(shown, lines, strict=True):
        figures = [] if measure.ends else [month[measure.name]["display"]]
        figures.append(so_far[measure.name]["display"])
        assert line.startswith(f"{measure.title} ")
        words = [cell.strip() for cell in line.removeprefix(measure.title).split("  ") if cell.strip()]
        assert words[: len(figures)] == figures
    assert ("complete from 1 Jan 2019" in out) == (covered == ("arrest",))


@pytest.mark.usefixtures("recorded")
def test_what_is_not_confirmed_is_said_beside_its_figure(stronghold: Stronghold) -> None:
    """Whoever quotes a figure from the screen sees how much of it is still being weighed, as totals says it."""
    line = next(line for line in first(stronghold).splitlines() if line.startswith("Weight of drugs"))
    assert line.endswith("  1.2 kg not confirmed")


def test_a_measure_without_a_record_has_no_line(stronghold: Stronghold) -> None:
    """Cover makes nothing recorded a 0, which is no news."""
    stronghold("add arrest --date today --person P-1")
    for kind in KINDS:
        stronghold(f"cover {kind} --from 2019")
    out = first(stronghold)
    assert [name for name, measure in MEASURES.items() if f"\n{measure.title} " in out] == ["arrests"]


def test_there_is_room_for_seven_measures() -> None:
    """With more, what was recorded last would leave a screen of 24 lines."""
    assert 5 <= len([measure for measure in MEASURES.values() if measure.first]) <= 7


@pytest.mark.usefixtures("recorded")
def test_what_was_changed_last_comes_first(stronghold: Stronghold, ledger: Path) -> None:
    """Five records of any kind, by history: voided ones are not there, and what another program did has no name yet."""
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE seizure_record SET notes = 'weighed again' WHERE number = 2")
        connection.execute("UPDATE line_record SET voided = 'twice' WHERE number = 3")
    out = first(stronghold, width=100, now=NOW + timedelta(days=1))
    title, *lines = out.partition("Recorded or changed last")[2].splitlines()[:6]
    assert title.split() == ["stronghold", "show", "SEIZURE-2"]
    assert [line.split()[0] for line in lines] == ["SEIZURE-2", "CHARGE-1", "ARREST-3", "SENTENCE-2", "SENTENCE-1"]
    assert lines[0].endswith("LINE-1 Falcon")
    assert lines[1].endswith("31 Aug tester")


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_screen_is_too_narrow(stronghold: Stronghold, width: int) -> None:
    """Lines fold or are cut where there is no room, and a wide screen is not filled."""
    out = first(stronghold, width=width)
    assert max(map(len, out.splitlines())) <= min(width, 100)
    assert out.endswith("\n\nstronghold --help\n")
    assert "stronghold show LINE-3" in out


def test_what_a_record_holds_is_only_text(stronghold: Stronghold) -> None:
    """No name reaches the terminal as a command, nor breaks the lines."""
    stronghold(["area", "Vale\x1b[2J"])
    stronghold(["add", "case", "--name", "[bold]Larch\x1b[31m\nsecond line", "--opened", "today"])
    out = first(stronghold)
    assert "\x1b" not in out
    assert "[bold]Larch\\x1b[31m second line" in out


def test_with_no_ledger_it_says_how_to_start(stronghold: Stronghold, ledger: Path) -> None:
    """The two commands can be copied and work, the place of the ledger is said, and nothing is made."""
    out = first(stronghold)
    assert "".join(str(ledger).split()) in "".join(out.split())
    assert list(ledger.parent.iterdir()) == []
    commands = [line.strip() for line in out.splitlines() if line.startswith("  stronghold ")]
    assert len(commands) == 2
    for command in commands:
        assert stronghold(command.removeprefix("stronghold ")).code == 0
    assert "CASE-1" in first(stronghold)


def test_a_ledger_without_records_says_how_to_start(stronghold: Stronghold) -> None:
    """An area alone is nothing to show."""
    stronghold("area 'Aylesbury Vale'")
    out = first(stronghold)
    assert out.startswith("Nothing is recorded yet.  To start:\n\n  stronghold add case ")
    assert out.endswith("\nstronghold --help\n")


@pytest.mark.usefixtures("recorded")
def test_where_nobody_looks_it_is_help(stronghold: Stronghold) -> None:
    """A script that forgot its words gets what it always got."""
    assert stronghold("") == stronghold("--help")


@pytest.mark.usefixtures("recorded")
def test_a_shell_that_asks_for_its_script_gets_that(stronghold: Stronghold, monkeypatch: pytest.MonkeyPatch) -> None:
    """Completion asks with no words too, be it at a terminal."""
    monkeypatch.setenv("_STRONGHOLD_COMPLETE", "source_bash")
    assert "complete -o default" in stronghold("", terminal=True, environ=os.environ).out


@pytest.mark.usefixtures("recorded")
def test_a_ledger_that_cannot_be_used_is_one_line(stronghold: Stronghold, ledger: Path) -> None:
    """Locked, damaged or somebody else's: exit code 4, and what to do."""
    with closing(sqlite3.connect(ledger, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN EXCLUSIVE")
        locked = stronghold("", terminal=True, patience=0.05)
    whole = ledger.read_bytes()
    ledger.write_bytes(whole[: len(whole) // 3])
    damaged = stronghold("", terminal=True)
    ledger.write_text("a letter")
    other = stronghold("", terminal=True)
    for answer, said in ((locked, "is in use by another"), (damaged, "is damaged"), (other, "is some other file")):
        assert (answer.code, answer.out, answer.err.count("\n")) == (4, "", 1)
        assert said in answer.err


def test_what_is_due_this_week_stands_under_the_figures(stronghold: Stronghold) -> None:
    """Three at most, each on a line: what can still be done in time, then what was overdue last; all are counted."""
    stronghold("add case --name Larch --opened 4/3/2019 --closed 4/9/2019 --review-due 27/8/2019")
    assert "Nothing is due by 7 Sep 2021" not in first(stronghold)
    for line in (
        "seizure --date 31/8/2021 --time 06:15 --item cash --value £4,260 --power poca",
        "charge --date 4/3/2021 --person P-1 --offences 'PWITS class A' --trial-on 3/9/2021",
        "charge --date 4/3/2021 --person P-2 --offences 'PWITS class A' --trial-on 8/9/2021",
        "charge --date 4/3/2021 --person P-3 --offences 'PWITS class A' --trial-on 27/8/2021",
    ):
        assert stronghold(f"add {line}").code == 0
    out = first(stronghold)
    block = next(each for each in out.split("\n\n") if " due by " in each)
    assert block == snapshot("""\
2 due by 7 Sep 2021, 2 overdue                        stronghold due --within 7d
2 Sep 06:15      SEIZURE-1  cash-48-hours: cash, £4,260
3 Sep            CHARGE-1   trial: P-1, PWITS class A
overdue, 27 Aug  CHARGE-3   trial: P-3, PWITS class A\
""")
    assert len(out.splitlines()) < 24


@pytest.mark.usefixtures("recorded")
def test_as_much_is_due_as_due_says(stronghold: Stronghold) -> None:
    """The counts are those of `due --within 7d`, overdue or not."""
    listed = json.loads(stronghold("due --within 7d --format json").out)["due"]
    overdue = sum(each["overdue"] for each in listed)
    assert f"{len(listed) - overdue} due by 7 Sep 2021, {overdue} overdue " in first(stronghold)
