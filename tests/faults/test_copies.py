"""Backups and restores while others work, and stopped half-way: nothing is lost, and nothing half-made is used."""

import json
import random
import shlex
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import FrameType

import pytest

from conftest import Prepared, Stronghold
from processes import COMMAND, contents, environment, say
from seals import check_seals
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.ledger.session import reading

WRITERS, EACH = 4, 8

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL)

WRITER = """
import contextlib, io, sys
from datetime import datetime
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.main import main

place, name, each = sys.argv[1], sys.argv[2], int(sys.argv[3])
desk = Desk(datetime.now().astimezone(), name, "desk-1", 100, False, {"STRONGHOLD_LEDGER": place}, patience=60.0)
print("ready", flush=True)
sys.stdin.readline()
for n in range(each):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = main(["add", "case", "--name", f"{name}-{n}", "--opened", "4/3/2021"], desk)
    if code:
        sys.exit(code)
    print(f"{name}-{n}", flush=True)
"""


@contextmanager
def writers(ledger: Path) -> Iterator[list[subprocess.Popen[str]]]:
    """Run programs that add cases, and stop them at the end whatever happened."""
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(ledger), f"writer {n}", str(EACH)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for n in range(WRITERS)
    ]
    try:
        for writer in running:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "ready\n"
        for writer in running:
            assert writer.stdin is not None
            writer.stdin.write("go\n")
            writer.stdin.flush()
        yield running
    finally:
        for writer in running:
            writer.kill()
            writer.communicate()


def answered(running: list[subprocess.Popen[str]]) -> set[str]:
    """Return the names of the cases that were said to be recorded."""
    said = [writer.communicate(timeout=120) for writer in running]
    assert [err for _, err in said] == [""] * WRITERS
    assert [writer.returncode for writer in running] == [0] * WRITERS
    return {name for out, _ in said for name in out.splitlines()}


def names(ledger: Path) -> set[str]:
    """Return the names of the cases in a ledger, after all that its history says was verified."""
    with closing(sqlite3.connect(ledger)) as connection:
        check_seals(connection)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return {name for (name,) in connection.execute("SELECT name FROM case_record")}


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared("add case --name Larch --opened 4/3/2019")


@pytest.mark.long
def test_backups_are_whole_while_four_programs_write(
    stronghold: Stronghold, ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each is the ledger of one moment, each holds what the one before held, and nobody is turned away."""
    counts = []
    with writers(ledger) as running:
        while any(writer.poll() is None for writer in running):
            place = tmp_path / f"{len(counts)}.db"
            assert stronghold(["backup", str(place)]).code == 0
            counts.append(len(names(place)))
        recorded = answered(running)
    assert names(ledger) == recorded | {"Larch"}
    assert counts == sorted(counts)
    assert len(counts) > 2
    say(capsys, f"{len(counts)} backups beside {len(recorded)} adds")


@pytest.mark.long
def test_restores_lose_nothing_while_four_programs_write(
    stronghold: Stronghold, ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was said to be recorded is in the ledger, or in what a restore replaced."""
    copy = tmp_path / "copy.db"
    assert stronghold(["backup", str(copy)]).code == 0
    restored = 0
    with writers(ledger) as running:
        while any(writer.poll() is None for writer in running):
            answer = stronghold(["restore", str(copy), "--yes"], patience=60.0)
            assert answer.code == 0, answer
            restored += 1
        recorded = answered(running)
    kept = list(tmp_path.glob("ledger.db.replaced-*"))
    assert len(kept) == restored > 0
    assert recorded <= names(ledger).union(*map(names, kept))
    say(capsys, f"{restored} restores beside {len(recorded)} adds")


def test_whoever_reads_during_a_restore_reads_one_ledger_to_its_end(
    stronghold: Stronghold, ledger: Path, tmp_path: Path
) -> None:
    """A long reading goes on with what it began with; the next one finds what was restored."""
    copy = tmp_path / "copy.db"
    stronghold(["backup", str(copy)])
    stronghold("add case --name Rowan --opened 5/3/2019")
    asked = "SELECT name FROM case_record ORDER BY number"
    with reading(ledger) as reader:
        assert reader.execute(asked).fetchall() == [("Larch",), ("Rowan",)]
        assert stronghold(["restore", str(copy), "--yes"]).code == 0
        assert reader.execute(asked).fetchall() == [("Larch",), ("Rowan",)]
    with reading(ledger) as reader:
        assert reader.execute(asked).fetchall() == [("Larch",)]
    assert stronghold("add case --name Elm --opened 5/3/2019").out == "CASE-2\n"
    assert names(ledger) == {"Larch", "Elm"}


@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
def test_a_restore_waits_for_a_writer_and_then_leaves_all_as_it_is(
    stronghold: Stronghold, ledger: Path, tmp_path: Path, mode: str
) -> None:
    """After its patience one line says that the ledger is in use; nothing was replaced, and nothing is left."""
    copy = tmp_path / "copy.db"
    stronghold(["backup", str(copy)])
    stronghold("add case --name Rowan --opened 5/3/2019")
    with closing(sqlite3.connect(ledger, isolation_level=None)) as other:
        other.execute(f"PRAGMA journal_mode = {mode}")
        other.execute("BEGIN IMMEDIATE")
        started = time.monotonic()
        answer = stronghold(["restore", str(copy), "--yes"], patience=0.3)
        assert 0.3 <= time.monotonic() - started < 5
        other.execute("ROLLBACK")
    assert (answer.code, answer.err) == (
        4,
        f"error: {ledger} is in use by another program (nothing was changed; try again in a moment)\n",
    )
    assert names(ledger) == {"Larch", "Rowan"}
    assert list(tmp_path.glob("*replaced*")) == []


@pytest.mark.parametrize(
    ("page", "replaced"), [(sqlite3.SQLITE_OK, False), (sqlite3.SQLITE_DONE, True)], ids=["the first", "the last"]
)
def test_what_a_restore_replaced_is_kept_if_ctrl_c_comes_with_the_last_page(
    stronghold: Stronghold, ledger: Path, tmp_path: Path, page: int, replaced: bool
) -> None:
    """Nothing can stop it any more then, and the copy is all that is left of what was there."""
    copy = tmp_path / "copy.db"
    stronghold(["backup", str(copy)])
    stronghold("add case --name Rowan --opened 5/3/2019")
    before = contents(ledger)

    def ctrl_c(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_name == "locked" and frame.f_locals["status"] == page:
            raise KeyboardInterrupt

    sys.settrace(ctrl_c)
    try:
        answer = stronghold(["restore", str(copy), "--yes"])
    finally:
        sys.settrace(None)
    assert answer.code == 130
    assert contents(ledger) == (contents(copy) if replaced else before)
    assert [contents(kept) for kept in tmp_path.glob("ledger.db.replaced*")] == ([before] if replaced else [])
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.long
@pytest.mark.parametrize("what", ["backup", "restore"])
@pytest.mark.parametrize("how", SIGNALS)
def test_a_copy_stopped_at_any_moment_is_whole_or_not_there(
    stronghold: Stronghold,
    ledger: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    what: str,
    how: signal.Signals,
) -> None:
    """The ledger is what it was or what the backup was; what has a name is whole; what can clean up does so."""
    copy = tmp_path / "copy.db"
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute(
            "WITH RECURSIVE some (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM some WHERE n < 800) "
            "INSERT INTO case_record (uid, name, opened, provisional, notes) "
            "SELECT printf('%036d', n), 'Many', '2021-03-04', 0, printf('%.*c', 1000, 'x') FROM some"
        )
        connection.commit()
    stronghold(["backup", str(copy)])
    restorable = contents(copy)
    stronghold("add case --name Rowan --opened 5/3/2019")
    before = contents(ledger)
    new = tmp_path / "new.db"
    words = ["backup", str(new)] if what == "backup" else ["restore", str(copy), "--yes"]
    chosen = random.Random(2021)
    codes: list[int] = []
    # A quick machine may be done before it is stopped: then again, and sooner.
    while not any(codes) and len(codes) < 20:
        new.unlink(missing_ok=True)
        with subprocess.Popen(
            [*COMMAND, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(ledger)
        ) as running:
            # The work begins when the file has been made that is to be filled.
            while running.poll() is None and not list(tmp_path.glob(".*.new")):
                time.sleep(0.001)
            time.sleep(chosen.uniform(0, 0.3 / (len(codes) + 1)))
            running.send_signal(how)
            running.communicate(timeout=30)
        codes.append(running.returncode)
        if how is not signal.SIGKILL:
            assert running.returncode in (0, 128 + how), codes
            assert list(tmp_path.glob(".*")) == []
        assert contents(ledger) in ([before] if what == "backup" else [before, restorable])
        assert not new.exists() or contents(new) == before
        for kept in tmp_path.glob("ledger.db.replaced*"):
            assert contents(kept) in (before, restorable)
        for left in tmp_path.glob(".*"):
            left.unlink()
    say(capsys, f"{what}, {how.name}: {len(codes)} times, {sum(code != 0 for code in codes)} of them half-way")
    assert any(codes)


@pytest.mark.parametrize(
    ("begun", "how"), [(".*.new", signal.SIGTERM), ("*.csv", signal.SIGINT), ("*.csv", signal.SIGHUP)]
)
def test_a_folder_of_an_export_that_is_stopped_is_whole_or_not_there(
    ledger: Path, tmp_path: Path, begun: str, how: signal.Signals
) -> None:
    """One without a kind would look like all there is; and an empty one is left by nothing."""
    folder = tmp_path / "all"
    with subprocess.Popen(
        [*COMMAND, "export", "--output", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(ledger),
    ) as running:
        while running.poll() is None and not list(folder.glob(begun)):
            time.sleep(0.0005)
        running.send_signal(how)
        running.communicate(timeout=30)
    assert running.returncode in (0, 128 + how)
    written = sorted(path.name for path in folder.glob("*"))
    assert written == sorted(f"{kind.plural}.csv" for kind in KINDS.values()) or not folder.exists()


@pytest.mark.long
@pytest.mark.parametrize("words", [("backup", "elsewhere/copy.db"), ("export", "case", "-o", "elsewhere/cases.csv")])
def test_what_was_killed_elsewhere_is_known(
    stronghold: Stronghold, ledger: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """A note beside the ledger says where a file was made, and goes with it where nothing ends the command."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    stronghold("add case --name Rowan --opened 5/3/2019")
    # The moment between the file and its name is when the disk is waited for.
    code = "import os, sys, signal; os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL); " + (
        "from stronghold_cli.__main__ import run; run()"
    )
    said = [sys.executable, "-c", code, *words]
    ended = subprocess.run(said, env=environment(ledger), cwd=tmp_path, capture_output=True, check=False, timeout=30)
    assert ended.returncode == -signal.SIGKILL
    [left] = elsewhere.iterdir()
    assert str(left) in stronghold("list case").err
    found = json.loads(stronghold("doctor --format json").out)["examinations"]
    [told] = [each for each in found if each["examined"] == "leftovers"]
    assert str(left) in told["found"]
    for path in shlex.split(told["command"])[1:]:
        Path(path).unlink()
    assert "ended" not in stronghold("list case").err
    assert stronghold([*words[:-1], str(tmp_path / words[-1])]).code == 0
    assert [path.name for path in tmp_path.glob(".*")] == []
