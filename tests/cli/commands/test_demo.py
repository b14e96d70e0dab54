"""`stronghold demo`: the main job, on illustrative records."""

import re
import tempfile
from pathlib import Path
from shlex import quote

import pytest

from conftest import Answer, Stronghold
from stronghold_cli.figures.measures import MEASURES

_SHOWN: list[Answer] = []


@pytest.fixture
def demo(stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Answer:
    """All of the demonstration, shown once for all tests, in a place where what it leaves behind would be seen."""
    if not _SHOWN:
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
        _SHOWN.append(stronghold("demo --full"))
        assert list(tmp_path.iterdir()) == []
    return _SHOWN[0]


@pytest.mark.long
def test_the_release_of_2021_is_reconciled(demo: Answer, ledger: Path) -> None:
    """It ends well, with totals, some by year, and a verdict on each published figure; nothing is left behind."""
    assert (demo.code, demo.err) == (0, "")
    assert not ledger.exists()
    totals, _, verdicts = demo.out.partition('"over 50"')
    whole, _, by_year = totals.partition("Totals by year: ")
    assert "Drug lines dismantled [a]\n  2019 " in by_year
    for measure in MEASURES.values():
        assert measure.title in " ".join(whole.split()), measure.name
    for says in ("39", "35", "over 10kg", "nearly £400,000", "over £300,000", "over 270 years"):
        assert f'"{says}"' in verdicts
    assert "NOT SUPPORTED:" not in demo.out
    assert " 0 not supported" in demo.out


def test_nothing_is_said_twice(demo: Answer) -> None:
    """The notes on a figure are under the totals, and not again under the years."""
    totals, _, by_year = demo.out.partition("Totals by year: ")
    assert "] This leaves out 22 seizures without a weight." in totals
    assert "This leaves out" not in by_year


def test_it_says_plainly_that_the_records_are_made_up(demo: Answer) -> None:
    """Nobody takes them for real ones."""
    words = " ".join(demo.out.split())
    assert " made-up records that agree with the sums of a release " in words
    assert "No person, line or case in them is real." in words


def test_each_published_figure_is_traced(demo: Answer) -> None:
    """Under each verdict stands the command that shows its records."""
    assert demo.out.count("trace: stronghold trace ") == demo.out.count("recorded: ")


def test_without_more_it_is_one_screen(stronghold: Stronghold) -> None:
    """What it is, each published figure with its verdict, one trace, and what to try next; no pager takes it."""
    seen = stronghold("demo", terminal=True, height=5, width=80)
    assert (seen.code, seen.err) == (0, "")
    assert len(seen.out.splitlines()) < 24, "the next prompt is on it too"
    assert seen.out.count("\nSUPPORTED  ") == 7
    assert "\n7 claims: 7 supported, 0 understated, 0 not supported, 0 cannot be tested.\n" in seen.out
    assert re.search(r"^CASH-ORDER-\d+ .* £23,200\nCash recovered: £23,200 \(2 records\)$", seen.out, re.MULTILINE)
    assert "\nstronghold demo --full  " in seen.out
    assert max(map(len, stronghold("demo", terminal=True, width=80).out.splitlines())) <= 80


@pytest.mark.long
def test_it_fits_a_screen_of_80_columns(stronghold: Stronghold) -> None:
    """But for the commands to copy, no line is wider than the screen."""
    lines = stronghold("demo --full", width=80, terminal=True).out.splitlines()
    assert [line for line in lines if len(line) > 80 and "stronghold trace" not in line] == []


@pytest.mark.long
def test_the_illustrative_ledger_can_be_kept_to_try_commands_on(stronghold: Stronghold, ledger: Path) -> None:
    """In a new file, for its owner alone; one that is there is left as it was."""
    kept = ledger.with_name("practice.db")
    answer = stronghold(f"demo --keep {quote(str(kept))}")
    assert answer.err == f"the illustrative ledger is in {kept}: stronghold totals --ledger {quote(str(kept))}\n"
    assert kept.stat().st_mode & 0o777 == 0o600
    assert not ledger.exists()
    totals = stronghold(f"totals --measure cash.recovered --ledger {quote(str(kept))}").out
    assert "£308,448.35" in totals
    again = stronghold(f"demo --keep {quote(str(kept))}")
    assert (again.code, again.err) == (5, f"error: {kept} is there already (name a new file)\n")
