"""What is longer than the screen goes through the pager, and nothing else does."""

import os
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest

from conftest import Prepared, Stronghold

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the pagers here are scripts")
LEDGER = [f"add case --name 'Operation {n}' --opened 4/3/2021" for n in range(20)]
TEXT = "\x1b]0;x\x07 $(touch harm) ; touch harm"


@pytest.fixture
def pager(tmp_path: Path) -> dict[str, Any]:
    """A terminal of ten lines, with a pager that keeps what it is given in a file."""
    script = tmp_path / "pager"
    script.write_text(
        f"#!{sys.executable}\nimport sys\nopen({str(tmp_path / 'paged')!r}, 'wb').write(sys.stdin.buffer.read())\n"
    )
    script.chmod(0o700)
    return on_screen(tmp_path, f"'{script}' ';' touch harm")


def on_screen(place: Path, pager: str, **environ: str) -> dict[str, Any]:
    environ = {"STRONGHOLD_LEDGER": str(place / "ledger.db"), "STRONGHOLD_DEBUG": "1", "PAGER": pager} | environ
    return {"terminal": True, "height": 10, "environ": environ}


@pytest.mark.parametrize("line", ["list case", "history", "list case --format json", "history --format jsonl"])
def test_a_long_answer_is_in_the_pager_and_nowhere_else(
    prepared: Prepared, stronghold: Stronghold, tmp_path: Path, pager: dict[str, Any], line: str
) -> None:
    """All of it, as it would have been printed; no shell reads PAGER, and no escape is in what records hold."""
    prepared(*LEDGER, f"add case --opened 4/3/2021 --name {shlex.quote(TEXT)}")
    assert stronghold(line, **pager).out == ""
    paged = (tmp_path / "paged").read_text()
    assert paged == stronghold(f"{line} --no-pager", **pager).out == stronghold(f"--no-pager {line}", **pager).out
    assert "Operation 0" in paged
    assert "\x1b]" not in paged
    assert not list(tmp_path.glob("**/harm"))


def test_what_fits_is_printed(
    prepared: Prepared, stronghold: Stronghold, tmp_path: Path, pager: dict[str, Any]
) -> None:
    """And so is whatever goes into a pipe or a file, however long."""
    prepared(*LEDGER)
    assert "Operation 1" in stronghold("list case --limit 5", **pager).out
    assert "Operation 1" in stronghold("list case", **pager | {"terminal": False, "height": None}).out
    assert not (tmp_path / "paged").exists()


@pytest.mark.parametrize("chosen", ["", "cat", "no-such-program", "'"])
def test_without_a_pager_all_is_printed(
    prepared: Prepared, stronghold: Stronghold, tmp_path: Path, chosen: str
) -> None:
    """PAGER may be empty, or wrong."""
    prepared(*LEDGER)
    assert stronghold("list case", **on_screen(tmp_path, chosen)).out.count("Operation") == 20


@pytest.mark.long
@pytest.mark.parametrize("code", [0, 3])
def test_a_pager_that_is_closed_early_is_no_error(
    prepared: Prepared, stronghold: Stronghold, tmp_path: Path, code: int
) -> None:
    """The command ends as it would have; one that failed is told of, for it may have shown nothing."""
    prepared(*LEDGER, *(f"add case --opened 4/3/2021 --name x --summary {n}{'x' * 19_000}" for n in range(9)))
    answer = stronghold("list case", **on_screen(tmp_path, f"{sys.executable} -c 'raise SystemExit({code})'"))
    assert (answer.code, answer.out) == (0, "")
    assert ("the pager ended with 3" in answer.err) == bool(code)


def test_the_access_log_is_the_same(
    prepared: Prepared, stronghold: Stronghold, tmp_path: Path, pager: dict[str, Any]
) -> None:
    """Who reads records in a pager has seen them."""
    prepared(*LEDGER)
    stronghold("list case", **pager)
    stronghold("list case --no-pager", **pager)
    paged, printed = stronghold("history --kind consultation --format jsonl").out.splitlines()
    assert paged == printed
    assert '"records":20' in paged
