"""The examples run as they are, through the installed command."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from console import ROOT

from stronghold_cli.figures.measures import MEASURES

EXAMPLES = ROOT / "examples"


def printed_by(example: str) -> str:
    """Return what an example prints."""
    found = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "100"}
    found.pop("STRONGHOLD_LEDGER", None)
    done = subprocess.run(
        ["bash", str(EXAMPLES / example)], env=found, capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def first_week() -> str:
    """Return what the first week prints."""
    return printed_by("first-week.sh")


@pytest.fixture(scope="module")
def working_day() -> str:
    """Return what the warrant day and the day in court print."""
    return printed_by("working-day.sh")


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="the example is a script for bash")
def test_the_first_week_totals_traces_and_reconciles(first_week: str) -> None:
    """The trace ends at the figure, one person arrested twice is one, and seized cash is not yet recovered."""
    assert "Weight of drugs: 55.45 g (2 records)" in first_week
    assert "People arrested: 2 (3 records)" in first_week
    assert re.search('^SUPPORTED +"2" +People arrested +2 +0$', first_week, re.MULTILINE)
    assert 'NOT SUPPORTED: "over £4,000" Cash recovered' in first_week
    assert "true of seized: £4,260" in first_week
    assert "4 claims: 3 supported, 0 understated, 1 not supported, 0 cannot be tested." in first_week


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="the example is a script for bash")
def test_a_migration_comes_in_by_its_mapping_and_once() -> None:
    """Every total is what a hand counts in the sheet, names stay out, and the second time adds nothing."""
    printed = printed_by("first-import.sh")
    counted = {"arrests": "4", "people.arrested": "3", "people.charged": "1", "finds": "3", "drugs.wraps": "61"}
    assert figures(printed).items() >= (counted | {"cash.seized": "£1,700.50"}).items()
    assert "nothing new in results.csv" in printed
    assert "Nobody" not in printed


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="the example is a script for bash")
def test_a_warrant_day_is_eleven_records(working_day: str) -> None:
    """One sheet each, and every figure exact: who was arrested, what was found, and years of prison as given."""
    kept = [line for line in working_day.splitlines() if re.fullmatch(r"[A-Z]+-[0-9]+", line)]
    assert len(kept) == 11 + 6 + 9
    assert kept[:4] == ["ACTIVITY-1", "ARREST-1", "ARREST-2", "ARREST-3"]
    assert (
        figures(working_day).items()
        >= {
            "warrants": "1",
            "arrests": "3",
            "people.arrested": "3",
            "finds": "2",
            "drugs.seizures": "1",
            "drugs.weight": "4.92 g",
            "drugs.wraps": "53",
            "drugs.value": "£530",
            "cash.seized": "£4,260",
            "vehicles": "1",
            "weapons": "1",
            "phones": "2",
            "safeguarding.nrm-referral": "1",
        }.items()
    )


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="the example is a script for bash")
def test_six_defendants_come_to_19_years_9_months(working_day: str) -> None:
    """6y9m + 5y + 5y6m + 2y6m: concurrent terms once, consecutive ones added, what is suspended and acquitted apart."""
    assert (
        figures(working_day).items()
        >= {
            "prison": "19 years 9 months",
            "people.jailed": "4",
            "prison.suspended": "1 year 8 months",
            "people.charged": "6",
            "people.convicted": "5",
        }.items()
    )
    assert figures(working_day).get("people.awaiting-trial", "0") == "0"
    assert "Prison terms: 19 years 9 months" in working_day


def figures(printed: str) -> dict[str, str]:
    """Return the figures of the totals that were printed, by the name of the measure."""
    names = {measure.title: name for name, measure in MEASURES.items()}
    rows = re.findall(r"^  ([A-Z][^\[\n]*?)(?: \[[a-z ]+\])?  +(\S.*?)  +[0-9]+(?:  |$)", printed, re.MULTILINE)
    return {names[title]: figure for title, figure in rows if title in names}


@pytest.mark.parametrize(
    "name", ["first-week.sh", "release.toml", "working-day.sh", "warrant-day.sheet", "court-day.sheet"]
)
def test_every_example_says_that_it_is_illustrative(name: str) -> None:
    """Nobody may take an example for a record of what was done."""
    assert (EXAMPLES / name).read_text(encoding="utf-8").count("llustrative") >= (1 if name.endswith(".sheet") else 2)


def test_no_example_goes_untested() -> None:
    """Whoever adds an example adds it to this file."""
    assert {path.name for path in EXAMPLES.iterdir()} == {
        *("first-week.sh", "first-import.sh", "migration", "release.toml"),
        *("working-day.sh", "warrant-day.sheet", "court-day.sheet"),
    }
