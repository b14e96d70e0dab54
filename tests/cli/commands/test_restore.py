"""`stronghold restore FILE`."""

import os
import sqlite3
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from conftest import NOW, Prepared, Stronghold
from processes import contents
from seals import check_seals
from stronghold_cli.store.backups.known import BACKUP, REPLACED, RESTORED, known_backups
from stronghold_cli.store.schema.views import VERSION

KEPT = "ledger.db.replaced-20210831T110000Z"


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared, stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ledger of which copy.db is a backup, and which has an arrest that the backup has not."""
    monkeypatch.chdir(tmp_path)
    prepared("add case --name Larch --opened 4/3/2019")
    stronghold("backup copy.db")
    stronghold("add arrest --date 4/3/2021 --person P-1 --case 1")


def answers(monkeypatch: pytest.MonkeyPatch, *typed: str) -> None:
    """Type these, one for each question."""
    waiting = list(typed)
    monkeypatch.setattr("builtins.input", lambda prompt: sys.stdout.write(prompt) and waiting.pop(0))


def damage(path: Path) -> None:
    """Overwrite all but the first page, as a failing disk might."""
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)


def test_a_backup_is_put_back_and_what_it_replaces_is_kept(
    stronghold: Stronghold, ledger: Path, tmp_path: Path
) -> None:
    """The ledger is what the backup is, under the same seals; what was there is kept for its owner's eyes alone."""
    before = contents(ledger)
    answer = stronghold("restore copy.db --yes")
    assert (answer.code, answer.err) == (0, "note: the access log begins a new part with this restore\n")
    assert contents(ledger) == contents(tmp_path / "copy.db")
    kept = tmp_path / KEPT
    assert contents(kept) == before
    assert kept.stat().st_mode & 0o777 == 0o600
    restored, where = answer.out.splitlines()[-2:]
    assert restored.startswith(f"restored {ledger}: 1 record, 2 changes, ")
    assert where == f"what it replaced is kept in {kept}"
    assert stronghold("add case --name Rowan --opened 5/3/2019").out == "CASE-2\n"
    with closing(sqlite3.connect(ledger)) as connection:
        assert check_seals(connection) == 3
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert list(tmp_path.glob(".*")) == [], "nothing half-made is left"


def test_a_restore_is_taken_back_by_restoring_what_it_replaced(stronghold: Stronghold, ledger: Path) -> None:
    """A slip costs nothing."""
    before = contents(ledger)
    stronghold("restore copy.db --yes")
    assert stronghold(f"restore {KEPT} --yes").code == 0
    assert contents(ledger) == before


def test_what_would_be_lost_is_shown_and_asked_for(
    stronghold: Stronghold, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both newest changes stand side by side; Enter leaves the ledger as it is."""
    before = contents(ledger), sorted(tmp_path.iterdir())
    answers(monkeypatch, "perhaps", "")
    answer = stronghold("restore copy.db", terminal=True, keyboard=True)
    assert answer.out.startswith(f"copy.db into {ledger}\n")
    lines = [line.split() for line in answer.out.splitlines()]
    assert lines[2][:10] == ["ledger", "2", "3", "31", "Aug", "2021", "11:00,", "add", "arrest", "by"]
    assert lines[3][:10] == ["backup", "1", "2", "31", "Aug", "2021", "11:00,", "add", "case", "by"]
    assert "change 3 of the ledger would be lost, for the backup does not have it" in answer.out
    assert answer.out.count("restore it? [no]: ") == 2
    assert (answer.code, answer.err) == (0, "nothing was replaced\n")
    assert (contents(ledger), sorted(tmp_path.iterdir())) == before
    answers(monkeypatch, "yes")
    assert stronghold("restore copy.db", terminal=True, keyboard=True).code == 0
    assert contents(ledger) == contents(tmp_path / "copy.db")


def test_a_change_made_while_somebody_reads_is_not_lost(
    stronghold: Stronghold, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was not shown is not replaced."""

    def slowly(_: str) -> str:
        with closing(sqlite3.connect(ledger)) as other:
            other.execute("UPDATE case_record SET summary = 'meanwhile'")
            other.commit()
        return "yes"

    monkeypatch.setattr("builtins.input", slowly)
    answer = stronghold("restore copy.db", terminal=True, keyboard=True)
    assert answer.code == 5
    assert answer.err == ("error: the ledger was changed while you were reading (nothing was replaced; try again)\n")
    assert "meanwhile" in "".join(contents(ledger))
    assert list(tmp_path.glob("*replaced*")) == []


def test_a_dry_run_shows_it_and_keeps_nothing(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """The backup is verified, too."""
    before = contents(ledger), sorted(tmp_path.iterdir())
    answer = stronghold("restore copy.db --dry-run")
    assert (answer.code, answer.out.splitlines()[-1]) == (0, "a dry run: nothing was kept")
    assert (contents(ledger), sorted(tmp_path.iterdir())) == before


def test_where_there_is_no_ledger_the_backup_becomes_one(stronghold: Stronghold, tmp_path: Path) -> None:
    """On a new machine nothing is asked, for nothing is lost."""
    answer = stronghold("restore copy.db --ledger new.db")
    assert answer.code == 0
    assert "there is no ledger at new.db: nothing is lost" in answer.out
    assert "kept in" not in answer.out
    new = tmp_path / "new.db"
    assert contents(new) == contents(tmp_path / "copy.db")
    assert new.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(new)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize("how", ["damaged", "empty", "cut"])
def test_a_ledger_that_cannot_be_read_is_moved_away_whole(
    stronghold: Stronghold, ledger: Path, tmp_path: Path, how: str
) -> None:
    """With its log, which would otherwise be read into the backup; whoever looks into it finds both."""
    content = ledger.read_bytes()
    for end in ("-wal", "-shm"):
        ledger.with_name(f"ledger.db{end}").unlink(missing_ok=True)
    if how == "damaged":
        damage(ledger)
    else:
        ledger.write_bytes(content[:9000] if how == "cut" else b"")
    left = ledger.read_bytes()
    log = tmp_path / "ledger.db-wal"
    log.write_bytes(b"the log of the damaged file")
    answer = stronghold("restore copy.db --yes")
    assert answer.code == 0, answer
    assert contents(ledger) == contents(tmp_path / "copy.db")
    assert (tmp_path / KEPT).read_bytes() == left
    assert (tmp_path / f"{KEPT}-wal").read_bytes() == b"the log of the damaged file"
    assert stronghold("list case --format jsonl").out.count("\n") == 1


@pytest.mark.parametrize("what", ["some other file", "another program's file"])
def test_a_file_that_is_no_ledger_is_replaced_with_force_alone(
    stronghold: Stronghold, tmp_path: Path, what: str
) -> None:
    """A slip in --ledger costs nobody a file; with force it is kept all the same."""
    other = tmp_path / "other.db"
    if what.startswith("some"):
        other.write_text("the minutes of a meeting")
    else:
        with closing(sqlite3.connect(other)) as connection:
            connection.execute("CREATE TABLE recipe (name TEXT)")
    before = other.read_bytes()
    answer = stronghold("restore copy.db --yes --ledger other.db")
    assert (answer.code, answer.err.count("\n")) == (5, 1)
    assert answer.err.startswith(f"error: other.db is {what}, not a ledger (name the ledger with --ledger")
    assert other.read_bytes() == before
    assert stronghold("restore copy.db --yes --force --ledger other.db").code == 0
    assert contents(other) == contents(tmp_path / "copy.db")
    assert (tmp_path / KEPT.replace("ledger.db", "other.db")).read_bytes() == before


@pytest.mark.long
def test_a_backup_of_another_ledger_is_restored_with_force_alone(
    stronghold: Stronghold, ledger: Path, tmp_path: Path
) -> None:
    """Two ledgers have no seal in common; that is said before anything is lost."""
    earlier = NOW - timedelta(days=3)
    stronghold("add case --name Elm --opened 1/1/2020 --ledger north.db", now=earlier)
    before = contents(ledger)
    answer = stronghold("restore north.db --yes")
    assert (answer.code, answer.err.count("\n")) == (5, 1)
    assert answer.err.startswith("error: north.db is of another ledger: the two have no change in common")
    assert contents(ledger) == before
    assert stronghold("restore north.db --yes --force").code == 0
    assert contents(ledger) == contents(tmp_path / "north.db")
    assert contents(tmp_path / KEPT) == before


def test_a_backup_whose_history_was_altered_is_restored_with_force_alone(
    stronghold: Stronghold, ledger: Path, tmp_path: Path
) -> None:
    """The change that does not fit is named."""
    with closing(sqlite3.connect(tmp_path / "copy.db")) as connection:
        connection.execute("UPDATE version SET content = json_set(content, '$.name', 'Oak')")
        connection.commit()
    before = contents(ledger)
    answer = stronghold("restore copy.db --yes")
    assert (answer.code, answer.err.count("\n")) == (5, 1)
    assert answer.err.startswith("error: the history of copy.db does not fit its seals: change 2 has another content")
    assert contents(ledger) == before
    assert stronghold("restore copy.db --yes --force").code == 0
    assert contents(ledger) == contents(tmp_path / "copy.db")


def test_what_both_have_beside_a_common_beginning_is_said(stronghold: Stronghold) -> None:
    """After a restore each of the two has changes of its own."""
    stronghold("restore copy.db --yes")
    stronghold("add case --name Rowan --opened 5/3/2019")
    answer = stronghold(f"restore {KEPT} --dry-run")
    assert "change 3 of the ledger would be lost" in answer.out
    assert "1 change of the backup would come back, which the ledger does not have" in answer.out


@pytest.mark.long
def test_an_older_backup_is_restored_as_it_is_and_then_brought_up_to_date(
    stronghold: Stronghold, tmp_path: Path
) -> None:
    """The next command does that, after a backup of its own."""
    old = tmp_path / "old.db"
    dump = Path(__file__).parents[2] / "migrations" / "v1.sql"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
    before = contents(old)
    assert stronghold("restore old.db --ledger new.db").code == 0
    assert contents(tmp_path / "new.db") == before
    assert stronghold("list case --ledger new.db --format jsonl").out.count("\n") == 2
    with closing(sqlite3.connect(tmp_path / "new.db")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert check_seals(connection) == 20
    assert contents(tmp_path / f"new.db.before-{VERSION}") == before
    assert contents(old) == before


def test_a_file_in_wal_mode_that_was_copied_by_hand_is_restored(
    stronghold: Stronghold, ledger: Path, tmp_path: Path
) -> None:
    """What people did before there was `backup`; nothing is left beside their copy."""
    by_hand = tmp_path / "stick" / "by-hand.db"
    by_hand.parent.mkdir()
    by_hand.write_bytes(ledger.read_bytes())
    before = contents(ledger)
    stronghold("void CASE-1 --why 'entered twice'")
    assert stronghold(["restore", str(by_hand), "--yes"]).code == 0
    assert contents(ledger) == before
    assert list(by_hand.parent.iterdir()) == [by_hand]


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("restore", 2, "say which backup (the newest that is known of: stronghold restore"),
        ("restore copy.db", 2, "nobody is at the keyboard to say yes (say --yes to restore it, --dry-run to see"),
        ("restore copy.db --yes --dry-run", 5, "say one of them"),
        ("restore none.db --yes", 4, "there is no file none.db (name another backup)"),
        ("restore . --yes", 4, ". is a folder or a device, not a backup (name another backup)"),
        ("restore text --yes", 4, "text is some other file, not a ledger (name another backup)"),
        ("restore empty.db --yes", 4, "empty.db is empty, not a ledger (name another backup)"),
        ("restore recipes.db --yes", 4, "recipes.db is another program's file, not a ledger (name another backup)"),
        ("restore damaged.db --yes --force", 4, "damaged.db is damaged: "),
        ("restore newer.db --yes --force", 4, "newer.db was written by a newer stronghold (update this one to open"),
        ("restore ledger.db --yes --force", 5, "ledger.db is the ledger itself (name another backup)"),
        ("restore twin.db --yes --force", 5, "twin.db is the ledger itself"),
        ("restore copy.db --yes --ledger no/ledger.db", 4, "there is no folder no (make it first"),
    ],
)
def test_what_cannot_be_restored_is_one_line_and_the_ledger_stays(
    stronghold: Stronghold, ledger: Path, tmp_path: Path, line: str, code: int, said: str
) -> None:
    """Nothing is replaced by what is not verified."""
    (tmp_path / "text").write_text("the minutes of a meeting")
    (tmp_path / "empty.db").touch()
    for name in ("damaged.db", "newer.db"):
        (tmp_path / name).write_bytes((tmp_path / "copy.db").read_bytes())
    damage(tmp_path / "damaged.db")
    with closing(sqlite3.connect(tmp_path / "newer.db")) as connection:
        connection.execute("PRAGMA user_version = 99")
    with closing(sqlite3.connect(tmp_path / "recipes.db")) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    os.link(ledger, tmp_path / "twin.db")
    before = contents(ledger), sorted(tmp_path.iterdir())
    answer = stronghold(line)
    assert (answer.code, answer.err.count("\n")) == (code, 1), answer
    assert said in answer.err
    assert (contents(ledger), sorted(tmp_path.iterdir())) == before


def test_a_restore_is_noted_beside_the_ledger(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """What it replaced and where from; a backup that it came from stays a backup, of the day that it was made."""
    (tmp_path / "unknown.db").write_bytes((tmp_path / "copy.db").read_bytes())
    later = NOW + timedelta(days=1)
    reason = "--why 'the disk failed' --actor 'Sgt 4411'"
    stronghold("restore copy.db --yes", now=later)
    stronghold(f"restore unknown.db --yes {reason}", now=later + timedelta(days=1))
    assert [(copy.what, copy.place.name, copy.command) for copy in known_backups(ledger)] == [
        (RESTORED, "unknown.db", 2),
        (REPLACED, "ledger.db.replaced-20210902T110000Z", 2),
        (REPLACED, "ledger.db.replaced-20210901T110000Z", 3),
        (BACKUP, "copy.db", 2),
    ]
    newest = known_backups(ledger)[0]
    assert (newest.login, newest.actor, newest.why) == ("tester", "Sgt 4411", "the disk failed")


def test_a_link_to_the_ledger_stays_one(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """What is replaced is the file that it leads to, and what was there is kept beside that."""
    (tmp_path / "desk").mkdir()
    link = tmp_path / "desk" / "mine.db"
    link.symlink_to(ledger)
    assert stronghold(["restore", "copy.db", "--yes", "--ledger", str(link)]).code == 0
    assert link.is_symlink()
    assert contents(ledger) == contents(tmp_path / "copy.db")
    assert (tmp_path / KEPT).is_file()


def test_erasures_that_would_come_undone_are_said(stronghold: Stronghold, ledger: Path) -> None:
    """What the law had emptied since the backup is in the backup still."""
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("INSERT INTO erasure (authority, records, seals) VALUES ('DPA 2018 s.47', '[]', '{}')")
        connection.commit()
    stronghold("add case --name Rowan --opened 5/3/2019")
    said = " ".join(stronghold("restore copy.db --dry-run").out.split())
    assert "1 erasure by law would be lost with them: what was emptied then is in the backup still" in said


def test_a_ledger_without_a_log_of_its_own_is_restored_too(
    stronghold: Stronghold, ledger: Path, tmp_path: Path
) -> None:
    """On a network drive it is not in WAL mode, and stays out of it."""
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    before = contents(ledger)
    assert stronghold("restore copy.db --yes").code == 0
    assert contents(ledger) == contents(tmp_path / "copy.db")
    assert contents(tmp_path / KEPT) == before
    with closing(sqlite3.connect(ledger)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
