"""Running the installed command for real, where what matters is the process: bytes, signals, pipes and rights."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

COMMAND = [sys.executable, "-m", "stronghold_cli"]


def environment(ledger: Path, **changed: str) -> dict[str, str]:
    """Return a small environment that names the ledger, without what the machine of the test happens to have."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "PYTHONPATH") if name in os.environ}
    own = {"STRONGHOLD_LEDGER": str(ledger), "HOME": str(ledger.parent), "TMPDIR": tempfile.gettempdir()}
    return kept | own | {"LC_ALL": "C.UTF-8"} | changed


def process(
    words: Sequence[str | bytes], ledger: Path, stdin: bytes = b"", preexec: Any = None, **changed: str
) -> subprocess.CompletedProcess[bytes]:
    """Run one command line in a process of its own."""
    return subprocess.run(
        [*COMMAND, *words],
        input=stdin,
        capture_output=True,
        env=environment(ledger, **changed),
        timeout=30,
        check=False,
        preexec_fn=preexec,
    )


def give_up_rights() -> None:
    """Let file permissions hold this process back, also where it is root's, which passes them all."""
    if os.geteuid() == 0:
        import ctypes

        drop_from_bounding_set, dac_override, dac_read_search = 24, 1, 2
        for capability in (dac_override, dac_read_search):
            if ctypes.CDLL(None, use_errno=True).prctl(drop_from_bounding_set, capability, 0, 0, 0):
                os._exit(99)


def say(capsys: pytest.CaptureFixture[str], line: str) -> None:
    """Print what a test has counted, whatever pytest captures; seen with `pytest -n0`."""
    with capsys.disabled():
        sys.stdout.write(f"\n{line}\n")


def contents(ledger: Path) -> list[str]:
    """Return all that a ledger holds, to see that nothing of it changed."""
    with closing(sqlite3.connect(ledger)) as connection:
        return contents_by(connection)


def contents_by(connection: sqlite3.Connection) -> list[str]:
    """Return all that a connection sees, a line for each row: in a third of the time of `iterdump`."""
    made = connection.execute("SELECT name, type, sql FROM sqlite_master ORDER BY name").fetchall()
    held = ((name, connection.execute(f'SELECT * FROM "{name}"')) for name, what, _ in made if what == "table")
    return [*map(str, made), *(f"{name} {[*map(_seen, row)]}" for name, rows in held for row in rows)]


def _seen(cell: object) -> object:
    return cell.hex() if isinstance(cell, bytes) else cell
