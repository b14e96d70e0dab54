"""Command lines that are killed at a moment, and what is then in the file.

A process that is ended by SIGKILL leaves what it wrote with the system, which keeps it: what a power cut does to a disk
that reorders its writes is not tried here.  Against that SQLite syncs before each answer (`synchronous = FULL`).
"""

import atexit
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from time import sleep
from typing import Any, NamedTuple

from seals import check_seals

VICTIM = Path(__file__).with_name("victim.py")

CHANCE = {"uid", "salt", "digest", "seal", "at", "applied_at", "seals", "digests", "access_head"}
"""The columns that differ between two ledgers in which the same was typed."""

Content = dict[str, list[dict[str, Any]]]


class Lost(AssertionError):
    """A file does not hold what had answered, or holds half of a command."""


class Answered(NamedTuple):
    """What became of one command that answered."""

    code: int
    seconds: float
    steps: int
    seen: str


class Run(NamedTuple):
    """What became of some command lines."""

    answers: list[Answered]
    inside: bool
    """Whether the last of them was typed, and never answered."""
    signal: int
    """The signal that ended the process, 0 for none."""


class Kill(NamedTuple):
    """How a run is to end: in the line `at` of it, at a moment."""

    how: str
    """`second` from outside, `step` of SQLite from inside, `byte` of a file that is half written then."""
    at: int
    where: float


class Victims:
    """The processes that type command lines, one after the other."""

    def __init__(self) -> None:
        """Load the program."""
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        self._server = subprocess.Popen(
            [sys.executable, str(VICTIM)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )
        atexit.register(self._end)

    def _end(self) -> None:
        self._server.communicate()

    def run(self, ledger: Path, lines: Sequence[Sequence[str]], kill: Kill | None = None, clock: float = 0) -> Run:
        """Type command lines, until the end or until killed; `clock` is in seconds from the tests' noon."""
        assert self._server.stdin and self._server.stdout
        inner = [kill.how, kill.at, int(kill.where)] if kill and kill.how != "second" else None
        request = {"lines": lines, "ledger": str(ledger), "clock": clock, "dies": inner}
        self._server.stdin.write(json.dumps(request) + "\n")
        self._server.stdin.flush()
        pid, inside = 0, False
        answers: list[Answered] = []
        for line in self._server.stdout:
            word, _, rest = line.rstrip("\n").partition(" ")
            assert word != "raised", f"{lines[len(answers)]}: {rest}"
            if word == "runs":
                pid = int(rest)
            elif word == "typed":
                inside = True
                if kill and kill.how == "second" and kill.at == int(rest):
                    sleep(kill.where)
                    os.kill(pid, signal.SIGKILL)
            elif word == "answered":
                inside = False
                _, code, seconds, steps, seen = rest.split(" ", 4)
                answers.append(Answered(int(code), float(seconds), int(steps), json.loads(seen)))
            else:
                return Run(answers, inside, int(rest))
        raise AssertionError("the victim's own process ended")


@cache
def victims() -> Victims:
    """Return the processes that are killed, loaded once."""
    return Victims()


def content(ledger: Path) -> Content:
    """Return every row of every table, but what chance or the clock put into it; nothing where there is no ledger."""
    if not ledger.exists():
        return {}
    with closing(sqlite3.connect(ledger)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [
            row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")
        ]
        return {
            table: [_settled(table, row) for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY 1')]
            for table in tables
        }


def _settled(table: str, row: sqlite3.Row) -> dict[str, Any]:
    kept = {name: value for name, value in dict(row).items() if name not in CHANCE}
    if table == "version" and isinstance(kept.get("content"), str):
        kept["content"] = {name: value for name, value in json.loads(kept["content"]).items() if name not in CHANCE}
    return kept


def as_it_lies(ledger: Path) -> Path:
    """Return a copy of a ledger and of what SQLite left beside it, to look at without touching either."""
    folder = ledger.with_name("as it lies")
    folder.mkdir()
    for end in ("", "-wal", "-journal"):
        if (path := ledger.with_name(ledger.name + end)).exists():
            shutil.copy(path, folder / path.name)
    return folder / ledger.name


def check_whole(ledger: Path) -> None:
    """Assert that a file is sound, its links lead somewhere, and every command in it is whole under its seal."""
    with closing(sqlite3.connect(ledger)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        check_seals(connection)


def difference(one: Content, other: Content) -> str:
    """Return where two contents differ first, for whoever reads a failure."""
    for table in sorted(one.keys() | other.keys()):
        rows, others = one.get(table), other.get(table)
        if rows is None or others is None:
            return f"{table} is in one of them only"
        for row, theirs in zip([*rows, None], [*others, None], strict=False):
            if row != theirs:
                return f"{table}: {row} is not {theirs}"
    return "nowhere"
