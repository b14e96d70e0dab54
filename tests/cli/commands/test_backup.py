"""`stronghold backup FILE`."""

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold
from processes import contents
from seals import check_seals
from stronghold_cli.store.backups.known import BACKUP, BEFORE, known_backups

SAME_DISK = "note: the copy is on the same disk as the ledger: keep one on another disk or a stick too\n"


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    prepared("add case --name Larch --opened 4/3/2019", "add arrest --date 4/3/2021 --person P-1 --case 1")


def seal_of(ledger: Path) -> str:
    """Return the seal of the newest command."""
    with closing(sqlite3.connect(ledger)) as connection:
        return str(connection.execute("SELECT seal FROM command ORDER BY number DESC LIMIT 1").fetchone()[0])


def test_a_backup_holds_all_that_the_ledger_holds(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """One file, for its owner's eyes alone, readable where nothing can be written, with every seal."""
    answer = stronghold("backup copy.db")
    seal = seal_of(ledger)
    size = f"{ledger.stat().st_size // 1000} kB"
    said = f"backed up to copy.db, and verified: 2 records, 3 changes, {size}, seal {seal[:4]}-{seal[4:8]}\n"
    assert (answer.code, answer.err) == (0, SAME_DISK)
    assert answer.out.lower() == said.lower()
    copy = tmp_path / "copy.db"
    assert contents(copy) == contents(ledger)
    assert copy.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.db"]
    with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        assert check_seals(connection) == 3
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_backup_is_no_change_of_the_ledger(stronghold: Stronghold, ledger: Path) -> None:
    """History does not have it, and the file stays as it is."""
    before = contents(ledger), ledger.stat().st_mtime_ns
    assert stronghold("backup copy.db").code == 0
    assert (contents(ledger), ledger.stat().st_mtime_ns) == before


def test_in_a_folder_a_backup_is_named_by_the_moment(stronghold: Stronghold, tmp_path: Path) -> None:
    """Two in one minute have names of their own."""
    (tmp_path / "a stick").mkdir()
    for name in ("ledger-2021-08-31-1200.db", "ledger-2021-08-31-1200-2.db"):
        answer = stronghold(["backup", "a stick"])
        assert answer.out.startswith(f"backed up to a stick/{name}, and verified: 2 records, ")
        assert (tmp_path / "a stick" / name).is_file()


def test_a_home_folder_in_quotes_is_the_home_folder(
    stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder with a space in its name is typed in quotes, where the shell leaves ~ alone."""
    (tmp_path / "my stick").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    assert stronghold(["backup", "~/my stick/copy.db"]).code == 0
    assert (tmp_path / "my stick" / "copy.db").is_file()


def test_a_file_that_is_there_is_replaced_with_force_alone(
    stronghold: Stronghold, ledger: Path, tmp_path: Path
) -> None:
    """Without it the file stays as it is, and so it does where the backup cannot be made."""
    copy = tmp_path / "copy.db"
    copy.write_text("the minutes of a meeting")
    answer = stronghold("backup copy.db")
    assert answer == (5, "", "error: copy.db is there already (name another file, or add --force)\n")
    assert copy.read_text() == "the minutes of a meeting"
    assert stronghold("backup copy.db --force").code == 0
    assert contents(copy) == contents(ledger)
    assert list(tmp_path.glob("*copy*")) == [copy], "nothing half-made is left"


def test_a_link_to_a_file_stays_one(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """What is replaced is the file that it leads to."""
    (tmp_path / "stick").mkdir()
    (tmp_path / "newest.db").symlink_to("stick/of-today.db")
    assert stronghold("backup newest.db").code == 0
    assert (tmp_path / "newest.db").is_symlink()
    assert contents(tmp_path / "stick" / "of-today.db") == contents(ledger)


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("backup", 2, "say where to, a file or a folder, best on another disk (e.g. stronghold backup /media/stick)"),
        ("backup ''", 2, "say where to"),
        ("backup ledger.db --force", 5, "ledger.db is the ledger itself (name another file)"),
        ("backup link.db --force", 5, "ledger.db is the ledger itself"),
        ("backup twin.db --force", 5, "twin.db is the ledger itself"),
        ("backup ledger.db-wal --force", 5, "ledger.db-wal belongs to the ledger (name another file)"),
        ("backup ledger.db.backups --force", 5, "ledger.db.backups belongs to the ledger"),
        ("backup pipe --force", 5, "pipe is a device or a pipe, not a file (name a file or a folder)"),
        ("backup no/", 4, "there is no folder no/ (make it first, or name another)"),
        ("backup no/copy.db", 4, "there is no folder no (make it first, or name another)"),
        ("backup ledger.db/copy.db", 4, "there is no folder ledger.db"),
        (["backup", "x" * 300], 4, "file name too long"),
        ("backup copy.db --ledger nowhere.db", 4, "there is no ledger at nowhere.db yet"),
    ],
)
def test_where_no_backup_can_be_one_line_says_so(
    stronghold: Stronghold, ledger: Path, tmp_path: Path, line: str | list[str], code: int, said: str
) -> None:
    """And neither the ledger nor what is there is touched."""
    (tmp_path / "link.db").symlink_to("ledger.db")
    os.link(ledger, tmp_path / "twin.db")
    os.mkfifo(tmp_path / "pipe")
    before = contents(ledger), sorted(tmp_path.iterdir())
    answer = stronghold(line)
    assert (answer.code, answer.out, answer.err.count("\n")) == (code, "", 1), answer
    assert said in answer.err
    assert (contents(ledger), sorted(tmp_path.iterdir())) == before


@pytest.mark.parametrize("force", ["", "--force"])
def test_a_log_that_another_file_left_behind_is_not_read_into_a_backup(
    stronghold: Stronghold, tmp_path: Path, force: str
) -> None:
    """SQLite would take changes of another file for those of the backup."""
    (tmp_path / "copy.db-wal").write_bytes(b"x" * 100)
    answer = stronghold(f"backup copy.db {force}")
    assert (answer.code, answer.out) == (5, "")
    assert "beside copy.db lies copy.db-wal, with changes of another file" in answer.err
    assert not (tmp_path / "copy.db").exists()


def test_a_damaged_ledger_is_not_backed_up(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """A copy of a broken page is no backup, also where reading never met that page."""
    with closing(sqlite3.connect(ledger)) as connection:
        [index] = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE type = 'index' AND tbl_name = 'case_record'"
        ).fetchone()
    content = bytearray(ledger.read_bytes())
    start = (index - 1) * 4096
    content[start + 4000 : start + 4096] = b"\xa5" * 96
    ledger.write_bytes(content)
    assert stronghold("list case").code == 0
    answer = stronghold("backup copy.db")
    assert (answer.code, answer.out, answer.err.count("\n")) == (4, "", 1)
    assert answer.err.startswith("error: nothing was kept at copy.db: the ledger is damaged, or its copy is (")
    assert list(tmp_path.glob("*copy*")) == []


def test_a_backup_is_noted_without_a_word_of_what_it_holds(
    stronghold: Stronghold, ledger: Path, tmp_path: Path
) -> None:
    """When, who, where, and up to which command; whether it is there still is looked up."""
    stronghold("backup first.db")
    stronghold("add case --name Rowan --opened 5/3/2019")
    stronghold("backup second.db")
    notes = ledger.with_name("ledger.db.backups")
    assert notes.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(notes)) as raw:
        assert [sorted(json.loads(line)) for (line,) in raw.execute("SELECT content FROM copy")] == [
            ["actor", "at", "command", "login", "machine", "place", "seal", "size", "what", "why"]
        ] * 2
    assert b"Larch" not in notes.read_bytes()
    (tmp_path / "first.db").unlink()
    second, first = known_backups(ledger)
    assert (first.place, first.command, first.there) == (tmp_path / "first.db", 3, False)
    assert (second.place, second.command, second.there) == (tmp_path / "second.db", 4, True)
    assert (second.what, second.login, second.machine) == (BACKUP, "tester", "desk-1")
    assert (second.at, second.seal) == ("2021-08-31T11:00:00+00:00", seal_of(ledger))


def test_of_two_backups_of_one_name_the_newer_is_known(stronghold: Stronghold, ledger: Path) -> None:
    """The older one is no more."""
    stronghold("backup copy.db")
    stronghold("add case --name Rowan --opened 5/3/2019")
    stronghold("backup copy.db --force")
    assert [copy.command for copy in known_backups(ledger)] == [4]


def test_a_note_that_cannot_be_read_is_skipped(stronghold: Stronghold, ledger: Path) -> None:
    """What a person or a full disk did to the notes hides no other copy; a copy that nobody noted is found by name."""
    stronghold("backup copy.db")
    with closing(sqlite3.connect(ledger.with_name("ledger.db.backups"))) as raw, raw:
        lines: tuple[str | bytes, ...] = (
            '{"at": 7, "place": "x"}',
            b"\xff\xfe",
            "[1]",
            '{"what": "backup"}',
            '{"place": "half',
        )
        raw.executemany("INSERT INTO copy (content) VALUES (?)", ((line,) for line in lines))
    ledger.with_name("ledger.db.before-2").write_bytes(ledger.read_bytes())
    known = known_backups(ledger)
    assert [(copy.what, copy.place.name, copy.command) for copy in known] == [
        (BACKUP, "copy.db", 3),
        (BEFORE, "ledger.db.before-2", None),
    ]


def test_notes_of_an_earlier_version_are_taken_over(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """They were lines of JSON: what they say of copies is known before and after the next one is noted."""
    stronghold("backup first.db")
    notes = ledger.with_name("ledger.db.backups")
    with closing(sqlite3.connect(notes)) as raw:
        [[line]] = raw.execute("SELECT content FROM copy")
    notes.unlink()
    notes.write_text(f"{line}\n{{torn\n")
    assert [copy.place.name for copy in known_backups(ledger)] == ["first.db"]
    stronghold("backup second.db")
    assert [copy.place.name for copy in known_backups(ledger)] == ["second.db", "first.db"]
    assert not (tmp_path / "ledger.db.backups.old").exists()


def test_a_backup_that_cannot_be_noted_is_a_backup(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """The note is missed, and that is said."""
    ledger.with_name("ledger.db.backups").mkdir()
    answer = stronghold("backup copy.db")
    assert (answer.code, answer.out[:20]) == (0, "backed up to copy.db")
    assert "note: it could not be noted beside the ledger, so that doctor will not know of it\n" in answer.err
    assert contents(tmp_path / "copy.db") == contents(ledger)


def test_an_older_ledger_is_backed_up_as_it_is(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """Whoever makes a backup before the first command of a new version has one of the version before."""
    old = tmp_path / "old.db"
    dump = Path(__file__).parents[2] / "migrations" / "v1.sql"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
    answer = stronghold("backup copy.db --ledger old.db")
    assert answer.code == 0
    assert answer.out.startswith("backed up to copy.db, and verified: 15 records, 19 changes, ")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert contents(tmp_path / "copy.db") == contents(old)


def test_a_ledger_whose_history_was_altered_is_backed_up_and_that_is_said(
    stronghold: Stronghold, ledger: Path, tmp_path: Path
) -> None:
    """It is what there is, and whoever looks into it needs a copy."""
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("UPDATE command SET login = 'somebody else' WHERE number = 2")
        connection.commit()
    answer = stronghold("backup copy.db")
    assert answer.code == 0
    assert "does not fit its seals: change 2 does not fit its seal: who ran it, when, what" in answer.err
    assert contents(tmp_path / "copy.db") == contents(ledger)


def test_a_ledger_of_a_newer_program_is_not_backed_up(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """What this program cannot read it cannot verify."""
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("PRAGMA user_version = 99")
    answer = stronghold("backup copy.db")
    assert answer == (4, "", f"error: {ledger} was written by a newer stronghold (update this one to open it)\n")
    assert not (tmp_path / "copy.db").exists()


@pytest.mark.parametrize("links", [True, False], ids=["with links", "without, as on a stick"])
def test_a_name_taken_meanwhile_is_not_overwritten(
    stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    """Whoever was quicker keeps the name; a file system without links makes no difference."""
    made = os.link

    def late(new: Path, target: Path) -> None:
        target.write_text("mine")
        if not links:
            raise PermissionError
        made(new, target)

    monkeypatch.setattr(os, "link", late)
    assert stronghold("backup copy.db").code == 5
    assert (tmp_path / "copy.db").read_text() == "mine"


def test_a_file_system_without_links_has_backups_too(
    stronghold: Stronghold, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Most sticks are like that."""

    def none(*_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", none)
    assert stronghold("backup copy.db").code == 0
    assert contents(tmp_path / "copy.db") == contents(ledger)
