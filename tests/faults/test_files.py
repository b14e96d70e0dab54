"""Files that are cut, spoiled, read-only, linked, or gone while a command runs: one line, and never a wrong figure."""

import os
import random
import shutil
import sqlite3
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold, daily
from every_command import answers
from processes import COMMAND, contents, contents_by, environment, give_up_rights, process, say
from stronghold_cli.store.records import rows
from stronghold_cli.store.schema.views import VERSION

CASE = "add case --name Rowan --opened 5/3/2019"
NO_ANSWER_OF_A_LEDGER = ("explain", "doctor")
"""What needs none, and what says of any file how it is."""
READS = (
    *(line for line, _ in answers() if line.split()[0] not in NO_ANSWER_OF_A_LEDGER),
    *("show SEIZURE-1", "show P-1", "export seizure"),
)
WRITES = (CASE, "edit SEIZURE-1 --weight 6g", "void ARREST-1 --why twice", "undo", "backup copy.db")

proc = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks the system which files a process has open")
posix = pytest.mark.skipif(os.name != "posix", reason="rights and links as POSIX has them")


@pytest.fixture
def kept(prepared: Prepared, ledger: Path) -> Path:
    """A ledger with a little of much in it, and no log beside it."""
    prepared(
        "add case --name Larch --opened 4/3/2019",
        "add arrest --date 4/3/2021 --person P-1 --case 1",
        "add seizure --date 4/3/2021 --item heroin --weight '4.92 g' --value £400 --arrest 1",
        "add charge --date 21/4/2021 --person P-1 --offences 'PWITS class A' --arrest 1",
        "add sentence --date 2/8/2021 --person P-1 --disposal imprisonment --term 1y",
        "edit SEIZURE-1 --weight 5g --why 'weighed again'",
    )
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return ledger


def alone(ledger: Path, content: bytes) -> None:
    """Leave a file with this content, and nothing of SQLite's beside it."""
    for end in ("-wal", "-shm"):
        ledger.with_name(ledger.name + end).unlink(missing_ok=True)
    ledger.write_bytes(content)


# --- spoiled ---


def test_a_ledger_cut_anywhere_is_said_to_be_damaged_and_no_figure_is_printed(
    stronghold: Stronghold, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """However much of it is left: a figure of half a ledger looks like a figure."""
    content = kept.read_bytes()
    pages = range(4096, len(content), 4096)
    places = [0, 1, 15, 16, 99, 100, 512, 4095, *random.Random(2021).sample(pages, 20), len(content) - 4096]
    assert len(places) >= len(READS), "each line is tried"
    told: Counter[str] = Counter()
    for n, size in enumerate(places):
        alone(kept, content[:size])
        for line in (READS[n % len(READS)], WRITES[n % len(WRITES)]):
            answer = stronghold(line)
            assert (answer.code, answer.out, answer.err.count("\n")) == (4, "", 1), (size, line, answer)
            told[answer.err.partition(f"{kept} ")[2].partition(" (")[0]] += 1
    say(capsys, f"cut at {len(places)} places: {dict(told)}")
    assert sum(told.values()) == 2 * len(places)


@pytest.mark.often
def test_a_byte_changed_anywhere_is_damage_or_changes_no_answer_into_a_fault(
    stronghold: Stronghold, kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What SQLite or a command stumbles over is said to be damage, in one line; nothing is a fault of the program."""
    content = kept.read_bytes()
    chosen = random.Random(2021)
    used = [place for place, byte in enumerate(content) if byte]
    codes: Counter[int] = Counter()
    changes = [(n, chosen.choice(used), chosen.randrange(1, 256)) for n in range(90)]
    for n, place, more in daily(changes, 4):
        spoiled = bytearray(content)
        spoiled[place] = (spoiled[place] + more) % 256
        alone(kept, spoiled)
        line = (*READS, *WRITES[:-1])[n % (len(READS) + len(WRITES) - 1)]
        answer = stronghold(line)
        codes[answer.code] += 1
        assert answer.code in (0, 1, 3, 4, 5), (place, spoiled[place], line, answer)
        if answer.code == 4:
            assert answer.err.startswith(f"error: {kept} "), (place, spoiled[place], line, answer)
            assert answer.err.count("\n") == 1
    say(capsys, f"bytes changed: {sum(codes.values())}, exit codes: {dict(codes)}")
    assert codes[4] > 1


# --- gone ---


def while_it_waits(
    ledger: Path, meanwhile: Callable[[], object], within: str = "SELECT 1"
) -> subprocess.CompletedProcess[bytes]:
    """Run a command that has the ledger open and waits to write, until something has been done to the file.

    `within` is done by another program under the lock that the command waits for.
    """
    with closing(sqlite3.connect(ledger, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute(within)
        with subprocess.Popen(
            [*COMMAND, *CASE.split()],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(ledger, STRONGHOLD_DEBUG="1"),
        ) as running:
            while not _has_open(running.pid, ledger):
                assert running.poll() is None
            time.sleep(0.2)  # It waits for the lock by then.
            meanwhile()
            other.execute("COMMIT")
            out, err = running.communicate(timeout=30)
    return subprocess.CompletedProcess(running.args, running.returncode, out, err)


def _has_open(pid: int, ledger: Path) -> bool:
    opened = []
    for link in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):  # It was closed meanwhile.
            opened.append(str(link.readlink()))
    return f"{ledger}-wal" in opened


@pytest.mark.long
@proc
@pytest.mark.parametrize("how", ["deleted", "moved", "replaced"])
def test_nothing_is_recorded_in_a_file_that_lost_its_name_meanwhile(
    stronghold: Stronghold, kept: Path, tmp_path: Path, how: str
) -> None:
    """A reference is printed for what is in the ledger; what went with the file is said to be lost."""
    other = tmp_path / "other.db"
    shutil.copy(kept, other)
    moved = tmp_path / "moved.db"
    before = contents(other)
    meanwhile = {
        "deleted": kept.unlink,
        "moved": lambda: kept.rename(moved),
        "replaced": lambda: other.rename(kept),
    }[how]
    answer = while_it_waits(kept, meanwhile)
    what = "was replaced by another file" if how == "replaced" else "was deleted or moved"
    said = (
        f"error: {kept} {what} while this command was writing to it "
        "(nothing was recorded; see that it is where it belongs, then try again)\n"
    )
    assert (answer.returncode, answer.stdout, answer.stderr.decode()) == (4, b"", said)
    if how == "moved":
        with closing(sqlite3.connect(moved)) as connection:
            assert connection.execute("SELECT count(*) FROM case_record").fetchone() == (1,)
    if how == "replaced":
        with closing(sqlite3.connect(f"{kept.as_uri()}?immutable=1", uri=True)) as connection:
            assert contents_by(connection) == before


@pytest.mark.long
@proc
def test_nothing_is_recorded_in_an_older_ledger_that_was_restored_meanwhile(stronghold: Stronghold, kept: Path) -> None:
    """It has not got the tables that this program writes to; the next command brings it up to date."""
    before = contents(kept)
    answer = while_it_waits(kept, lambda: None, within=f"PRAGMA user_version = {VERSION - 1}")
    said = (
        f"error: {kept} was replaced by an older one while this command waited for it "
        "(nothing was recorded; try again)\n"
    )
    assert (answer.returncode, answer.stdout, answer.stderr.decode()) == (4, b"", said)
    assert contents(kept) == before


# --- linked ---


@posix
def test_a_ledger_is_made_where_a_link_leads(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """Beside the link there is nothing of it; a link to a folder that is not there says so."""
    (tmp_path / "share").mkdir()
    ledger.symlink_to("share/team.db")
    assert stronghold(CASE).out == "CASE-1\n"
    assert ledger.is_symlink()
    assert (tmp_path / "share" / "team.db").is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ledger.db", "share"]
    ledger.unlink()
    ledger.symlink_to("stick/team.db")
    answer = stronghold(CASE)
    said = f"there is no folder {tmp_path / 'stick'} (make it first, or name another place with --ledger)"
    assert answer == (4, "", f"error: {said}\n")


# --- read-only ---


def read_only(folder: Path, *names: str) -> None:
    """Let nobody write these files, nor the folder."""
    for name in names:
        (folder / name).chmod(0o444)
    folder.chmod(0o555)


@pytest.fixture
def shut(tmp_path: Path, kept: Path) -> Path:
    """The ledger in a folder of its own, with its newest case in a log beside it, as a killed program leaves it."""
    folder = tmp_path / "shut"
    folder.mkdir()
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute(
            "INSERT INTO case_record (uid, name, opened, provisional) VALUES (?, 'New', '2021-01-01', 0)", ("x" * 36,)
        )
        connection.commit()
        for end in ("", "-wal", "-shm"):
            shutil.copy(f"{kept}{end}", folder / f"ledger.db{end}")
    return folder


@posix
def test_a_log_in_a_folder_that_cannot_be_written_is_read_too(shut: Path) -> None:
    """The newest changes are in the answer."""
    read_only(shut, "ledger.db", "ledger.db-wal", "ledger.db-shm")
    try:
        answer = process(["list", "case", "--format", "jsonl"], shut / "ledger.db", preexec=give_up_rights)
    finally:
        shut.chmod(0o700)
    assert (answer.returncode, answer.stdout.count(b"\n")) == (0, 2)
    said = f"this consultation could not be logged: {shut / 'ledger.db.access'}: permission denied"
    assert answer.stderr.decode() == f"{said} (ask whoever keeps the ledger)\n"


@posix
@pytest.mark.parametrize("linked", [False, True], ids=["by its name", "by a link"])
@pytest.mark.parametrize("line", ["totals", "list case", "backup copy.db"])
def test_a_log_that_cannot_be_read_is_named_and_not_left_out(
    shut: Path, tmp_path: Path, linked: bool, line: str
) -> None:
    """Without its newest changes a ledger would give a figure that is wrong, and look like any other."""
    (shut / "ledger.db-shm").unlink()
    read_only(shut, "ledger.db", "ledger.db-wal")
    place = shut / "ledger.db"
    if linked:
        place = tmp_path / "link.db"
        place.symlink_to(shut / "ledger.db")
    try:
        answer = process(line.split(), place, preexec=give_up_rights)
    finally:
        shut.chmod(0o700)
    assert (answer.returncode, answer.stdout) == (4, b"")
    assert answer.stderr.decode() == (
        f"error: cannot read {place}: its newest changes are in ledger.db-wal beside it, and nothing can be written "
        "there (ask whoever keeps it, or copy both files into a folder of your own)\n"
    )


@pytest.mark.long
@posix
def test_a_ledger_that_may_not_be_read_is_one_line(kept: Path) -> None:
    """Whose right is missing is said."""
    kept.chmod(0)
    for line in ("totals", CASE, "backup copy.db"):
        answer = process(line.split(), kept, preexec=give_up_rights)
        assert (answer.returncode, answer.stdout, answer.stderr.count(b"\n")) == (4, b"", 1)
        assert answer.stderr.decode().startswith(f"error: cannot use {kept}: permission denied")


@pytest.mark.long
@posix
def test_a_change_while_a_ledger_is_read_without_locks_is_noticed(stronghold: Stronghold, kept: Path) -> None:
    """In a folder that it cannot write, a reader keeps nobody from writing: it says not to trust its answer."""
    assert stronghold("access-log off --why 'the share is read-only'").code == 0, (
        "what is exported has to be logged otherwise, in that folder"
    )
    with closing(sqlite3.connect(kept)) as connection:
        # More than is read before anything is printed, and more than a pipe holds: the reader waits in the middle.
        connection.execute(
            "WITH RECURSIVE some (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM some WHERE n < 1200) "
            "INSERT INTO case_record (uid, name, opened, provisional, notes) "
            "SELECT printf('%036d', n), 'Larch', '2019-03-04', 0, printf('%.*c', 300, 'x') FROM some"
        )
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for end in ("-wal", "-shm"):
        kept.with_name(f"ledger.db{end}").unlink(missing_ok=True)
    kept.parent.chmod(0o555)
    kept.chmod(0o444)
    with subprocess.Popen(
        [*COMMAND, "export", "case"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(kept),
        preexec_fn=give_up_rights,
    ) as reader:
        assert reader.stdout is not None
        assert reader.stdout.read(1)
        kept.parent.chmod(0o700)
        kept.chmod(0o600)
        assert stronghold(CASE).code == 0
        _, err = reader.communicate(timeout=30)
    assert reader.returncode == 4
    said = f"error: {kept} was changed while it was read (trust nothing of this answer; try again)"
    assert err.decode().splitlines()[-1] == said


@posix
@pytest.mark.parametrize("how", ["the folder", "the stick"])
def test_a_backup_to_where_nothing_can_be_written_is_one_line(kept: Path, tmp_path: Path, how: str) -> None:
    """The target is named, and the ledger is as it was."""
    stick = tmp_path / "stick"
    stick.mkdir()
    stick.chmod(0o555)
    before = contents(kept)
    answer = process(["backup", str(stick if how == "the stick" else stick / "copy.db")], kept, preexec=give_up_rights)
    stick.chmod(0o700)
    assert (answer.returncode, answer.stdout, answer.stderr.count(b"\n")) == (4, b"", 1)
    assert f"cannot use {stick}".encode() in answer.stderr
    assert b"permission denied" in answer.stderr
    assert contents(kept) == before
    assert list(stick.iterdir()) == []


@posix
def test_a_backup_on_a_stick_that_cannot_be_written_is_restored(
    stronghold: Stronghold, kept: Path, tmp_path: Path
) -> None:
    """Reading it makes no file there."""
    stick = tmp_path / "stick"
    stick.mkdir()
    stronghold(["backup", str(stick / "copy.db")])
    stronghold(CASE)
    read_only(stick, "copy.db")
    try:
        answer = process(["restore", str(stick / "copy.db"), "--yes"], kept, preexec=give_up_rights)
    finally:
        stick.chmod(0o700)
    assert (answer.returncode, answer.stderr) == (0, b"note: the access log begins a new part with this restore\n")
    assert contents(kept) == contents(stick / "copy.db")


@pytest.mark.long
@posix
def test_an_older_ledger_that_cannot_be_written_says_who_can_bring_it_up_to_date(tmp_path: Path) -> None:
    """It is read by nobody before somebody has opened it who may write it."""
    folder = tmp_path / "shut"
    folder.mkdir()
    old = folder / "ledger.db"
    dump = Path(__file__).parents[1] / "migrations" / "v2.sql"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
    before = old.read_bytes()
    read_only(folder, "ledger.db")
    try:
        answer = process(["totals"], old, preexec=give_up_rights)
    finally:
        folder.chmod(0o700)
    assert (answer.returncode, answer.stdout) == (4, b"")
    assert answer.stderr.decode() == (
        f"error: {old} was written by an older stronghold, and you may not bring it up to date: it, or its folder, is "
        "read-only for you (ask whoever keeps it to run any command on it)\n"
    )
    assert old.read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["ledger.db"]


# --- ours ---


def without_views(ledger: Path) -> None:
    """Take every view out of a ledger: it can be read, and not everything can be asked of it."""
    with closing(sqlite3.connect(ledger)) as connection, connection:
        for (view,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
            connection.execute(f'DROP VIEW "{view}"')


def test_a_fault_of_ours_is_not_laid_on_a_ledger_that_lacks_a_view(
    stronghold: Stronghold, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is told to restore a backup because of a mistake in the program."""

    def slips(*_: object, **__: object) -> list[object]:
        return [None + 1]  # type: ignore[operator]

    without_views(kept)
    monkeypatch.setattr(rows, "_records", slips)
    answer = stronghold("list case", environ={"STRONGHOLD_LEDGER": str(kept)})
    assert (answer.code, answer.out) == (70, "")
    assert answer.err.startswith("error: a fault in stronghold itself: TypeError")


def test_a_question_of_a_view_that_is_missing_is_answered_as_damage(stronghold: Stronghold, kept: Path) -> None:
    """SQLite says that there is no such table, and the file is not as this program makes one."""
    without_views(kept)
    assert stronghold("list case").code == 0
    answer = stronghold("totals --measure drugs.seizures")
    assert (answer.code, answer.out) == (4, "")
    assert answer.err.startswith(f"error: {kept} is damaged")


@pytest.mark.parametrize(
    ("column", "cell"), [("date", "2021-13-45"), ("date", "a day"), ("item", b"her\xffin"), ("pieces_unit", "barrel")]
)
def test_content_that_was_never_stored_is_damage(stronghold: Stronghold, kept: Path, column: str, cell: object) -> None:
    """Whatever of ours would stumble over it, the fault is the file's."""
    assert stronghold("edit SEIZURE-1 --pieces '3 wraps'").code == 0
    with closing(sqlite3.connect(kept)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(f"UPDATE seizure_record SET {column} = CAST(? AS TEXT)", (cell,))
    answer = stronghold("show SEIZURE-1")
    assert (answer.code, answer.out) == (4, "")
    assert answer.err.startswith(f"error: {kept} is damaged")


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        ("UPDATE command SET at = NULL", "add case --name Rowan --opened 4/3/2019"),
        ("UPDATE version SET content = '1.5' WHERE number = 1", "history"),
    ],
)
def test_stored_content_that_nothing_of_ours_stored_is_damage(
    stronghold: Stronghold, ledger: Path, spoil: str, line: str
) -> None:
    """A moment that is none and a row that is a number are the file's fault, and none of the program's."""
    assert stronghold("add case --name Larch --opened 4/3/2019").code == 0
    with closing(sqlite3.connect(ledger)) as other:
        other.execute("PRAGMA writable_schema = ON")
        other.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'at TEXT NOT NULL', 'at TEXT') WHERE name = 'command'"
        )
        other.commit()
    with closing(sqlite3.connect(ledger)) as other:
        for (trigger,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            other.execute(f"DROP TRIGGER {trigger}")
        other.execute(spoil)
        other.commit()
    assert stronghold(line).code == 4
