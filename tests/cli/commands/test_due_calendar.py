"""`stronghold due --format ics`: a calendar that the library reads back, and what is said where there is no library."""

import re
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from conftest import Prepared, Stronghold
from processes import environment, process

LEDGER = (
    "case --name 'Operation Larch' --opened 1/3/2021 --review-due 1/9/2021 --notes 'seen by two officers'",
    "seizure --date 27/8/2021 --time 18:00 --item cash --value £4,260 --notes 'under the bed'",
    "arrest --date 1/7/2021 --person P-31 --result bailed --result-on 2/7/2021",
    "seizure --date 1/3/2021 --item cash --value £2,000",
    "cash-order --date 2/3/2021 --seizure 2 --stage detained --amount £2,000",
)


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*(f"add {line}" for line in LEDGER))


def events(text: str) -> dict[str, Any]:
    """Return the events of a calendar by their summary."""
    return {str(event["summary"]): event for event in Calendar.from_ical(text).walk("VEVENT")}


def test_a_day_is_a_whole_day_and_a_moment_is_that_moment(stronghold: Stronghold) -> None:
    """Six in the evening of summer time is five in UTC; what is overdue says so, on the day it was due."""
    answer = stronghold("due --format ics")
    assert answer.code == 0
    found = events(answer.out)
    assert {summary: event["dtstart"].dt for summary, event in found.items()} == {
        "OVERDUE ARREST-1: bail-ends": date(2021, 7, 29),
        "OVERDUE ARREST-1: released-28-days": date(2021, 7, 30),
        "CASE-1: retention-review": date(2021, 9, 1),
        "SEIZURE-1: cash-48-hours": datetime(2021, 9, 1, 17, tzinfo=UTC),
        "CASH-ORDER-1: detention-ends": date(2021, 9, 1),
        "CASH-ORDER-1: detention-2-years": date(2023, 3, 1),
    }
    assert {event["dtstamp"].dt for event in found.values()} == {datetime(2021, 8, 31, 11, tzinfo=UTC)}
    assert answer.out.count("\r\n") == answer.out.count("\n")


def test_what_is_not_overdue_has_an_alarm(stronghold: Stronghold) -> None:
    """Nine in the morning of the day before, or six hours before the moment."""
    alarms = {
        summary: [alarm["trigger"].dt for alarm in event.walk("VALARM")]
        for summary, event in events(stronghold("due --format ics").out).items()
    }
    assert alarms == {
        "OVERDUE ARREST-1: bail-ends": [],
        "OVERDUE ARREST-1: released-28-days": [],
        "CASE-1: retention-review": [timedelta(hours=-15)],
        "SEIZURE-1: cash-48-hours": [timedelta(hours=-6)],
        "CASH-ORDER-1: detention-ends": [timedelta(hours=-15)],
        "CASH-ORDER-1: detention-2-years": [timedelta(hours=-15)],
    }


def test_an_event_keeps_its_identifier(stronghold: Stronghold) -> None:
    """A later file moves the events of a diary, also when they have become overdue; no two are the same."""
    first, later = (
        {str(event["uid"]) for event in events(stronghold("due --format ics", now=now).out).values()}
        for now in map(datetime.fromisoformat, ("2021-08-31T12:00:00+01:00", "2021-12-31T12:00:00+00:00"))
    )
    assert first == later
    assert len(first) == 6
    assert any(uid.endswith("-cash-48-hours@stronghold") for uid in first)


def test_nothing_personal_is_in_it(stronghold: Stronghold) -> None:
    """A diary is seen by others: references, clocks and sources, no key, name, sum or note."""
    out = stronghold("due --format ics").out.replace("\r\n ", "")
    # As words: any three letters may stand in an event's id.
    words = ("P-31", "Larch", "4,260", "bed", "officers")
    assert [word for word in words if re.search(rf"\b{word}\b", out)] == []
    assert "stronghold show SEIZURE-1" in out
    assert "POCA 2002 s.295(1)-(1B)" in out


def test_an_empty_calendar_can_be_read(stronghold: Stronghold) -> None:
    """Nothing is due of that line; the file is one all the same."""
    stronghold("add line --name Falcon")
    answer = stronghold("due --line 1 --format ics")
    assert (answer.code, answer.err) == (0, "nothing is due\n")
    assert events(answer.out) == {}


BLOCKED = """
import sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "icalendar":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Blocked())
from stronghold_cli.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def without_library(ledger: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    """Run one command line where the library cannot be imported."""
    return subprocess.run(
        [sys.executable, "-c", BLOCKED, *words], capture_output=True, env=environment(ledger), timeout=30, check=False
    )


@pytest.mark.long
def test_without_the_library_the_error_says_how_to_install_it(ledger: Path) -> None:
    """One line, before the ledger is looked at; the other formats need no library."""
    run = without_library(ledger, "due", "--format", "ics")
    assert (run.returncode, run.stdout) == (2, b"")
    assert run.stderr.decode().rstrip() == (
        "error: --format ics needs the library icalendar (install it: pip install 'stronghold-cli[calendar]')"
    )
    run = without_library(ledger, "due")
    assert (run.returncode, run.stderr) == (0, b"")
    assert b"cash-48-hours" in run.stdout


@pytest.mark.long
def test_the_installed_command_writes_a_calendar_in_bytes(ledger: Path) -> None:
    """Lines end as RFC 5545 has them, whatever the system."""
    run = process(["due", "--format", "ics"], ledger)
    assert run.returncode == 0
    assert run.stdout.startswith(b"BEGIN:VCALENDAR\r\n")
    assert run.stdout.endswith(b"END:VCALENDAR\r\n")
    assert len(events(run.stdout.decode())) == 6
