"""The examples run as they are, through the installed command."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from console import ROOT

EXAMPLES = ROOT / "examples"


@pytest.fixture(scope="module")
def first_week() -> str:
    """Return what the example prints."""
    found = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "100"}
    found.pop("STRONGHOLD_LEDGER", None)
    done = subprocess.run(
        ["bash", str(EXAMPLES / "first-week.sh")], env=found, capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(os.name == "nt", reason="the example is a script for bash")
def test_the_first_week_totals_traces_and_reconciles(first_week: str) -> None:
    """The trace ends at the figure, one person arrested twice is one, and seized cash is not yet recovered."""
    assert "drugs.weight: 55.45 g (2 records)" in first_week
    assert "people.arrested: 2 (3 records)" in first_week
    assert 'SUPPORTED: "2" people.arrested' in first_week
    assert 'NOT SUPPORTED: "over £4,000" cash.recovered' in first_week
    assert "true of seized: £4,260" in first_week
    assert "4 claims: 3 supported, 0 understated, 1 not supported, 0 cannot be tested." in first_week


@pytest.mark.parametrize("name", ["first-week.sh", "release.toml"])
def test_every_example_says_that_it_is_illustrative(name: str) -> None:
    """Nobody may take an example for a record of what was done."""
    assert (EXAMPLES / name).read_text(encoding="utf-8").count("llustrative") >= 2


def test_no_example_goes_untested() -> None:
    """Whoever adds an example adds it to this file."""
    assert {path.name for path in EXAMPLES.iterdir()} == {"first-week.sh", "release.toml"}
