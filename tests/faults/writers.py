"""Several people at once on one ledger, and one who reads totals without pause: every moment must have been true."""

import json
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from seals import check_seals

WRITERS = 8
ONE = Path(__file__).with_name("one_of_many.py")


class Told(NamedTuple):
    """What one command said: when it was typed and when it had answered (seconds of one clock), and its output."""

    typed: float
    answered: float
    code: int
    out: str
    err: str


def write_at_once(_: int, folder: Path, each: int, *, installed: bool = False) -> Counter[str]:
    """Have eight processes add records to a ledger that is not there yet, while another reads totals.

    `installed` starts the command itself for every line, as people do; otherwise a process is loaded once.  Nothing of
    it hangs on a seed.
    """
    (folder / "of its own").mkdir()
    place = folder / "of its own" / "ledger.db"
    reader = _start(place, 0, installed=installed)
    writers = [_start(place, each, installed=installed) for _ in range(WRITERS)]
    for process in (reader, *writers):  # all are loaded by now, or soon: let them go together
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    added = [told for writer in writers for told in _told(writer)]
    read = _told(reader)
    refused = [told for told in (*added, *read) if told.code]
    assert refused == [], "somebody was turned away"
    _check_records(place, added, WRITERS * each)
    true = [_check_total(told, added) for told in read]
    assert len(true) > 1
    for earlier, later in pairwise(true):
        assert all(one <= other for one, other in zip(earlier, later, strict=True)), "a later total said less"
    counts = {"records added": len(added), "totals read": len(true), "different totals": len(set(true))}
    return Counter(counts | {"turned away": len(refused)})


def _check_records(place: Path, added: list[Told], many: int) -> None:
    """Assert that every record is there once, under an unbroken chain of seals, and nothing beside the ledger."""
    refs = [told.out.strip() for told in added]
    kinds = Counter(ref.partition("-")[0] for ref in refs)
    assert len(refs) == many
    assert sorted(refs) == sorted(f"{kind}-{n}" for kind, count in kinds.items() for n in range(1, count + 1))
    with closing(sqlite3.connect(place)) as connection:
        people, arrests = connection.execute("SELECT count(DISTINCT person), count(*) FROM arrest_record").fetchone()
        assert (people, arrests) == (kinds["ARREST"], kinds["ARREST"]), "--person new gives each key once"
        assert connection.execute("SELECT count(*) FROM seizure_record").fetchone() == (kinds["SEIZURE"],)
        assert check_seals(connection) == many + 1, "one change each, and the one that made the file"
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    left = [path.name for path in place.parent.iterdir() if path.name.endswith(("-wal", "-shm", "-journal", ".new"))]
    assert left == [], "something is left beside it"
    assert place.stat().st_mode & 0o777 == 0o600


def _check_total(told: Told, added: list[Told]) -> tuple[int, int]:
    """Assert that what was read was true at some moment between asking and answer, and return it."""
    assert told.code == 0, told
    figures = {each["measure"]: each["value"] for each in json.loads(told.out)["figures"]}
    assert (figures["drugs.weight"] or 0) == 1000 * (figures["drugs.seizures"] or 0), "a gram is a seizure"
    found = int(figures["arrests"] or 0), int(figures["drugs.seizures"] or 0)
    for kind, figure in zip(("ARREST", "SEIZURE"), found, strict=True):
        least = sum(each.out.startswith(kind) for each in added if each.answered <= told.typed)
        most = sum(each.out.startswith(kind) for each in added if each.typed <= told.answered)
        assert least <= figure <= most, f"{figure} of {kind} was read, between {least} and {most}"
    return found


def _start(place: Path, each: int, *, installed: bool) -> "subprocess.Popen[str]":
    words = [sys.executable, str(ONE), str(place), str(each), "installed" if installed else "loaded"]
    return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _told(process: "subprocess.Popen[str]") -> list[Told]:
    """Let a process end, and return what it was told."""
    out, _ = process.communicate("end\n", timeout=3600)
    assert process.returncode == 0
    return [Told(*row) for row in json.loads(out)]
