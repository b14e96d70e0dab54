"""Several people at once, on one ledger: nothing is lost, nothing is made twice, nobody is turned away."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from seals import check_seals

PROCESSES, EACH = 8, 250

WORKER = """
import contextlib, io, json, sys
from datetime import datetime
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.main import main

place, each = sys.argv[1], int(sys.argv[2])
desk = Desk(datetime.now().astimezone(), "tester", "desk-1", 100, False, {"STRONGHOLD_LEDGER": place}, patience=60.0)
sys.stdin.readline()
refs = []
for n in range(each):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = main(["add", "arrest", "--date", "4/3/2021", "--person", "new"], desk)
    if code:
        sys.exit(code)
    refs.append(out.getvalue().strip())
print(json.dumps(refs))
"""


def test_eight_processes_add_to_a_ledger_that_is_not_there_yet(tmp_path: Path) -> None:
    """Eight times 250 records are 2,000, each with a reference of its own, under an unbroken chain of seals."""
    folder = tmp_path / "of its own"
    folder.mkdir()
    place = folder / "ledger.db"
    workers = [
        subprocess.Popen(
            [sys.executable, "-c", WORKER, str(place), str(EACH)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(PROCESSES)
    ]
    for worker in workers:  # all are loaded by now, or soon: let them go together
        assert worker.stdin is not None
        worker.stdin.write("go\n")
        worker.stdin.flush()
    answers = [worker.communicate(timeout=120) for worker in workers]
    errors = [err for (_, err), worker in zip(answers, workers, strict=True) if worker.returncode]
    assert errors == []
    refs = [ref for out, _ in answers for ref in json.loads(out)]
    assert sorted(refs) == sorted(f"ARREST-{n}" for n in range(1, PROCESSES * EACH + 1))
    with closing(sqlite3.connect(place)) as connection:
        people, records = connection.execute("SELECT count(DISTINCT person), count(*) FROM arrest_record").fetchone()
        assert (people, records) == (PROCESSES * EACH, PROCESSES * EACH), "--person new gives each key once"
        assert check_seals(connection) == PROCESSES * EACH + 1, "one change each, and the one that made the file"
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert [path.name for path in folder.iterdir()] == ["ledger.db"], "nothing is left beside it"
    assert place.stat().st_mode & 0o777 == 0o600
