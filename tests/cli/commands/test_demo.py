"""`stronghold demo`: the main job, on illustrative records."""

import tempfile
from pathlib import Path

import pytest

from conftest import Answer, Stronghold
from stronghold_cli.figures.measures import MEASURES


@pytest.fixture
def demo(stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Answer:
    """The demonstration, in a place where what it leaves behind would be seen."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return stronghold("demo")


def test_the_release_of_2021_is_reconciled(demo: Answer, tmp_path: Path, ledger: Path) -> None:
    """It ends well, with totals, some by year, and a verdict on each published figure; nothing is left behind."""
    assert (demo.code, demo.err) == (0, "")
    assert list(tmp_path.iterdir()) == []
    assert not ledger.exists()
    totals, _, verdicts = demo.out.partition("over 50")
    whole, _, by_year = totals.partition("Totals by year: ")
    assert "lines.dismantled\n  2019 " in by_year
    for measure in MEASURES:
        assert f"\n{measure} " in whole, measure
    for says in ("39", "35", "over 10kg", "nearly £400,000", "over £300,000", "over 270 years"):
        assert f'"{says}"' in verdicts
    assert "NOT SUPPORTED:" not in demo.out
    assert " 0 not supported" in demo.out


def test_nothing_is_said_twice(demo: Answer) -> None:
    """The notes on a figure are under the totals, and not again under the years."""
    totals, _, by_year = demo.out.partition("Totals by year: ")
    assert "drugs.weight: left out: 22 seizures without a weight." in totals
    assert "drugs.weight: left out" not in by_year


def test_it_says_plainly_that_the_records_are_made_up(demo: Answer) -> None:
    """Nobody takes them for real ones."""
    words = " ".join(demo.out.split())
    assert "The records are made up" in words
    assert "no person, line or case in them is real" in words


def test_each_published_figure_is_traced(demo: Answer) -> None:
    """Under each verdict stands the command that shows its records."""
    assert demo.out.count("trace: stronghold trace ") == demo.out.count("recorded: ")


def test_it_fits_a_screen_of_80_columns(stronghold: Stronghold) -> None:
    """But for the commands to copy, no line is wider than the screen."""
    lines = stronghold("demo", width=80).out.splitlines()
    assert [line for line in lines if len(line) > 80 and "stronghold trace" not in line] == []
