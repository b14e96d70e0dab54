"""`doctor` examines the file, what it holds and where it lies; each thing that can be wrong is made wrong for real."""

import json
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from shlex import quote
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from access_entries import write_in
from conftest import NOW, Answer, Prepared, Stronghold, tried
from processes import contents, give_up_rights, process
from seals import check_seals
from stronghold_cli.store.backups.known import notes_of
from stronghold_cli.store.file import network
from stronghold_cli.store.health.examining import EXAMINATIONS
from stronghold_cli.store.schema.views import APPLICATION_ID, VERSION

posix = pytest.mark.skipif(os.name != "posix", reason="users and permissions as POSIX has them")

NAMES = [each.name for each in EXAMINATIONS]


@pytest.fixture
def kept(prepared: Prepared, ledger: Path) -> Path:
    """A ledger with some history."""
    prepared(
        "add case --name Larch --opened 4/3/2019",
        "add arrest --date 4/3/2021 --person P-31 --case 1",
        "add arrest --date 5/3/2021 --person P-32",
        "edit ARREST-1 --role runner",
    )
    return ledger


@pytest.fixture
def raw(kept: Path) -> Iterator[sqlite3.Connection]:
    """The same, opened by another program."""
    with closing(sqlite3.connect(kept, isolation_level=None)) as connection:
        yield connection


@pytest.fixture
def examined(stronghold: Stronghold) -> Callable[[str], tuple[str, str, str | None]]:
    """Return what one examination found: the verdict, in words, and what to type, or else to do."""

    def ask(name: str) -> tuple[str, str, str | None]:
        answer = stronghold("doctor --format json")
        found = {each["examined"]: each for each in json.loads(answer.out)["examinations"]}
        broken = any(each["verdict"] == "broken" for each in found.values())
        assert answer.code == (1 if broken else 0)
        return found[name]["verdict"], found[name]["found"], found[name]["command"] or found[name]["mends"]

    return ask


Examined = Callable[[str], tuple[str, str, str | None]]


def plain(answer: Answer) -> str:
    """Return a page without what is another one every time, or with each step: seals, sizes, hours, the version."""
    text = re.sub(r"[0-9A-F]{4}-[0-9A-F]{4}|[0-9a-f]{64}|\d\d:\d\d", "…", answer.out)
    return re.sub(r"[\d.,]+ [kMG]B", "… kB", text).replace(f"(schema {VERSION})", "(schema …)")


@pytest.mark.long
@pytest.mark.usefixtures("kept")
def test_a_sound_ledger_is_said_to_be_so(stronghold: Stronghold) -> None:
    """Every examination with what it found, the head of the chain in short and in full, and what a seal is good for."""
    answer = stronghold("doctor")
    assert (answer.code, answer.err) == (0, f"{len(NAMES)} examinations: 1 to look at\n")
    assert plain(answer) == snapshot("""\
examined              found
file            fine  a ledger of this version (schema …), … kB
integrity       fine  every page and every index is whole
links           fine  every record that another one names is there
tables          fine  each table and each column is there
triggers        fine  what writes history is in its place
history         fine  5 changes, each as it was sealed
records         fine  each record is as history says
clock           fine  the newest change is in the past
other programs  fine  no other program has changed a record since the last command
space           fine  … kB free on its disk
one name        fine  it has one name
permissions     fine  for its owner alone
backup          look  no backup is noted beside the ledger yet
erasures        fine  each was finished
erased copies   fine  no known copy holds what the law had emptied
network         fine  on a disk of this machine
cloud           fine  in no folder that is copied to other machines, by its name
leftovers       fine  no half-made file, and no sheet among the temporary files
access log      fine  on, with 0 entries

backup: make one, best on another disk
    stronghold backup FILE

seal: … (change 5, 31 Aug 2021 …)
…

The seal stands for all of history up to that change. Write it down where whoever can write this
file cannot: a file that was rewritten whole, or swapped for another copy, fits its own seals, and
only one kept elsewhere shows that. Ask later with: stronghold doctor --seal …
""")


@pytest.mark.usefixtures("kept")
def test_scripts_read_every_examination(stronghold: Stronghold) -> None:
    """By name, in order, as CSV and as lines of JSON too; nothing on standard error."""
    answer = stronghold("doctor --format json")
    found = json.loads(answer.out)
    assert (answer.code, answer.err, list(found)) == (0, "", ["schema", "examinations", "not_examined", "seal"])
    assert [each["examined"] for each in found["examinations"]] == NAMES
    assert found["examinations"][1] == {
        "examined": "integrity",
        "verdict": "fine",
        "found": "every page and every index is whole",
        "mends": None,
        "command": None,
    }
    assert list(found["seal"]) == ["short", "full", "change", "at"]
    assert (found["seal"]["change"], found["not_examined"]) == (5, [])
    lines = stronghold("doctor --format jsonl").out.splitlines()
    assert [json.loads(line)["examined"] for line in lines] == NAMES
    assert stronghold("doctor --format csv").out.splitlines()[0] == "examined,verdict,found,mends,command"


def test_it_changes_nothing(kept: Path, stronghold: Stronghold) -> None:
    """Not a byte, and no command of its own in history."""
    before = kept.read_bytes()
    assert stronghold("doctor").code == 0
    assert kept.read_bytes() == before


def test_without_a_ledger_one_line_says_so(stronghold: Stronghold, ledger: Path) -> None:
    """As every command does that reads one; none is made."""
    answer = stronghold("doctor")
    assert (answer.code, answer.out) == (4, "")
    assert answer.err.startswith(f"error: there is no ledger at {ledger} yet")
    assert not ledger.exists()


def test_a_newer_ledger_is_refused_in_one_line(raw: sqlite3.Connection, stronghold: Stronghold, ledger: Path) -> None:
    """This program does not know what should be in it."""
    raw.execute(f"PRAGMA user_version = {VERSION + 1}")
    answer = stronghold("doctor")
    said = f"error: {ledger} was written by a newer stronghold (update this one to open it)\n"
    assert answer == (4, "", said)


@pytest.mark.long
@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_older_ledger_is_examined_as_it_is(
    stronghold: Stronghold, ledger: Path, version: int, examined: Examined
) -> None:
    """It is not brought up to date by that; once it is, it is as a new one."""
    dump = Path(__file__).parents[2] / "migrations" / f"v{version}.sql"
    with closing(sqlite3.connect(ledger)) as old:
        old.executescript(dump.read_text(encoding="utf-8"))
        old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        old.execute(f"PRAGMA user_version = {version}")
    ledger.chmod(0o600)
    before = ledger.read_bytes()
    older = f"a ledger of an older version (schema {version}; this program makes schema {VERSION})"
    mends = "the next command brings it up to date, after a backup beside it"
    assert examined("file") == ("look", older, mends)
    assert stronghold("doctor").code == 0
    assert json.loads(stronghold("doctor --format json").out)["not_examined"] == ["tables", "triggers"]
    assert ledger.read_bytes() == before
    assert stronghold("list arrest").code == 0
    for name in ("file", "tables", "triggers", "history", "records"):
        assert examined(name)[0] == "fine"


@pytest.mark.parametrize("content", [b"", b"SQLite format 4\0" * 64, b"a,b,c\n"], ids=["empty", "header", "other"])
def test_a_file_that_cannot_be_opened_is_broken(kept: Path, examined: Examined, content: bytes) -> None:
    """What can be looked at without opening it is looked at all the same."""
    kept.write_bytes(content)
    verdict, found, mends = examined("file")
    assert verdict == "broken"
    assert "not a ledger" in found
    assert mends == "stronghold restore FILE"
    assert examined("permissions")[0] == "fine"


def test_flipped_bytes_are_found(kept: Path, examined: Examined, stronghold: Stronghold) -> None:
    """A page that a disk spoiled: the file is broken, said without a traceback."""
    content = bytearray(kept.read_bytes())
    with closing(sqlite3.connect(kept)) as connection:
        [page] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'version'").fetchone()
    content[(page - 1) * 4096 : (page - 1) * 4096 + 64] = bytes(64)
    kept.write_bytes(content)
    verdict, found, mends = examined("integrity")
    assert (verdict, mends) == ("broken", "stronghold restore FILE")
    assert found.startswith("the file is damaged (")
    assert examined("history")[0] == "broken"
    page_of_it = stronghold("doctor")
    assert page_of_it.code == 1
    assert "seal:" not in page_of_it.out


@pytest.mark.long
@tried(10)
@example(place=0.005026933739621153, bit=0)
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_a_flipped_bit_is_found_or_harms_nothing(kept: Path, stronghold: Stronghold, place: float, bit: int) -> None:
    """Anywhere in what the file holds: the doctor answers, and where it finds nothing broken all is as it was."""
    whole = kept.with_name("whole.db")
    if not whole.exists():
        with closing(sqlite3.connect(kept)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
        shutil.copy(kept, whole)
    content = bytearray(whole.read_bytes())
    held = [number for number, byte in enumerate(content) if byte]
    content[held[int(place * len(held))]] ^= 1 << bit
    kept.write_bytes(content)
    code = stronghold("doctor --format json").code
    assert code == 1 or (code == 0 and _but_for_moments(kept) == _but_for_moments(whole))


def test_a_column_of_sqlites_own_table_that_has_another_name_is_broken(kept: Path, examined: Examined) -> None:
    """A bit in that name: the doctor answers, though what it asks for is not there."""
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = replace(sql, 'name', 'nbme') WHERE sql LIKE '%ce(name%'")
        connection.commit()
    assert examined("tables")[:2] == ("broken", "the table of the last numbers given cannot be read")


@pytest.mark.parametrize("sort", ["'inddx'", "CAST(x'696e64e578' AS TEXT)"])
def test_a_sort_that_is_none_is_broken(kept: Path, examined: Examined, sort: str) -> None:
    """A bit in what SQLite's own list says an index to be, which SQLite does not look at."""
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(f"UPDATE sqlite_master SET type = {sort} WHERE name LIKE '%autoindex_saved_view%'")
        connection.commit()
    assert examined("tables")[:2] == ("broken", "the list of what the file holds is not as it was")


def test_a_name_that_is_no_text_is_broken(kept: Path, examined: Examined) -> None:
    """A bit in the header of a row makes bytes of a text: of what SQLite keeps of its own tables as well."""
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET name = CAST(name AS BLOB) WHERE name = 'charge_record_insert'")
        changed = connection.total_changes
        connection.commit()
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'cautioned', CAST(x'ff' AS TEXT)) WHERE name = 'arrest_record'"
        )
        connection.commit()
    assert changed
    assert examined("triggers")[0] == "broken"
    assert examined("integrity")[0] == "broken"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sqlite_sequence SET name = 'arresu_record' WHERE name = 'arrest_record'",
        "UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'arrest_record'",
        "DELETE FROM sqlite_sequence WHERE name = 'arrest_record'",
        "UPDATE sqlite_sequence SET name = CAST(x'617272657374ff' AS TEXT) WHERE name = 'arrest_record'",
    ],
)
def test_a_last_number_that_is_not_as_history_has_it_is_broken(kept: Path, examined: Examined, statement: str) -> None:
    """SQLite would give a reference twice, which history speaks of already."""
    with closing(sqlite3.connect(kept)) as connection, connection:
        connection.execute(statement)
    verdict, found, mends = examined("tables")
    assert (verdict, mends) == ("broken", "stronghold restore FILE")
    assert "the last number given in arre" in found


def _but_for_moments(ledger: Path) -> list[str]:
    """Return all that a ledger holds, but for the moments of its steps, which nothing reads."""
    copy = shutil.copy(ledger, ledger.with_name("copy.db"))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE _sqlite_migrations SET applied_at = ''")
        connection.commit()
    return contents(copy)


def test_a_step_that_the_file_never_took_is_broken(kept: Path, examined: Examined) -> None:
    """A later version would take that step again, and fail."""
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("UPDATE _sqlite_migrations SET name = 'm003_trusteD' WHERE name = 'm003_trusted'")
        connection.commit()
    assert examined("tables") == (
        "broken",
        "the list of the steps that made it is not as it was",
        "stronghold restore FILE",
    )


def test_a_row_that_breaks_a_rule_of_its_table_is_named(
    raw: sqlite3.Connection, examined: Examined, stronghold: Stronghold
) -> None:
    """SQLite looks at no CHECK in a file that is only read; another program may have looked at none."""
    raw.execute("PRAGMA ignore_check_constraints = ON")
    raw.execute("UPDATE arrest_record SET result = 'gone' WHERE number = 2")
    verdict, found, _ = examined("integrity")
    assert (verdict, found) == ("broken", "another program wrote what its table does not take: ARREST-2")
    answer = stronghold("erase P-32 --authority 'DPA 2018 s.47' --why ended --yes")
    assert (answer.code, "is damaged" in answer.err) == (4, True), answer


def test_half_a_file_is_broken(kept: Path, examined: Examined) -> None:
    """One that a copy cut off."""
    os.truncate(kept, kept.stat().st_size // 2 // 4096 * 4096)
    assert examined("file")[:2] == (
        "broken",
        f"{kept} is damaged (restore a backup; keep this file for whoever looks into it)",
    )


def test_a_link_that_leads_nowhere_names_both_records(raw: sqlite3.Connection, examined: Examined) -> None:
    """With the command that empties it."""
    raw.execute("UPDATE arrest_record SET case_no = 9 WHERE number = 1")
    found = "ARREST-1 names CASE-9, which is not there"
    assert examined("links") == ("broken", found, "stronghold edit ARREST-1 --clear case")


def test_a_version_of_a_command_that_is_not_there(raw: sqlite3.Connection, examined: Examined) -> None:
    """Not a record's link: a backup mends it."""
    raw.execute("UPDATE version SET command = 9 WHERE number = 4")
    mends = "stronghold restore FILE"
    assert examined("links") == ("broken", "version 4 names command 9, which is not there", mends)


@pytest.mark.parametrize(
    ("statement", "verdict", "found"),
    [
        ("DROP TABLE looked_at", "broken", "the table looked_at is missing"),
        ("ALTER TABLE setting DROP COLUMN value", "broken", "the column value of setting is missing"),
        (
            "DROP TABLE setting; CREATE TABLE setting (number INTEGER PRIMARY KEY, name, value)",
            "broken",
            "the table setting has other rules",
        ),
        ("ALTER TABLE setting ADD COLUMN more TEXT", "look", "another program added the column more of setting"),
        ("CREATE TABLE theirs (a)", "look", "another program added the table theirs"),
    ],
)
def test_tables_of_another_make_are_named(
    raw: sqlite3.Connection, examined: Examined, statement: str, verdict: str, found: str
) -> None:
    """What is missing is broken; what another program added is to be looked at."""
    for (name,) in raw.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'setting'"
    ).fetchall():
        raw.execute(f"DROP TRIGGER {name}")
    raw.executescript(statement)
    assert examined("tables")[:2] == (verdict, found)


MENDED = {
    "DROP TRIGGER arrest_record_update": "the trigger arrest_record_update",
    "DROP TRIGGER case_record_number": "the trigger case_record_number",
    "DROP VIEW seizures": "the view seizures",
    "DROP INDEX command_open": "the index command_open",
    "CREATE TRIGGER theirs AFTER INSERT ON cover BEGIN DELETE FROM setting; END": "the trigger theirs",
    "DROP VIEW arrests; CREATE VIEW arrests AS SELECT 1 AS ref": "the view arrests",
    "DROP TRIGGER cover_delete; CREATE TRIGGER cover_delete AFTER DELETE ON cover BEGIN SELECT 1; END": (
        "the trigger cover_delete"
    ),
}


@pytest.mark.parametrize("statement", MENDED)
def test_what_writes_history_is_made_anew(
    raw: sqlite3.Connection, examined: Examined, stronghold: Stronghold, statement: str
) -> None:
    """Missing, altered or put in: found, mended by one command that history has, and fine then."""
    raw.executescript(statement)
    name = MENDED[statement]
    mends = "stronghold doctor --mend"
    assert examined("triggers") == ("broken", f"missing, altered or put in: {name}", mends)
    done = "taken out" if name.endswith("theirs") else "made again"
    dry = stronghold("doctor --mend --dry-run")
    assert dry == (0, f"would be {done}: {name}\na dry run: nothing was kept\n", "")
    assert examined("triggers")[0] == "broken"
    assert stronghold("doctor --mend --why 'dropped by a script'") == (0, f"{done}: {name}\n", "")
    assert examined("triggers")[0] == "fine"
    newest = "SELECT verb, why, kind, login FROM command ORDER BY number DESC LIMIT 1"
    assert raw.execute(newest).fetchone() == ("doctor --mend", "dropped by a script", "migration", "tester")
    assert check_seals(raw) == 6


def test_there_may_be_nothing_to_mend(raw: sqlite3.Connection, stronghold: Stronghold) -> None:
    """Nothing is written then; and a view of another program's own is let be."""
    raw.execute("CREATE VIEW theirs AS SELECT 1 AS a")
    said = "nothing to mend: triggers, views and indexes are as this program makes them\n"
    assert stronghold("doctor --mend") == (0, "", said)
    assert raw.execute("SELECT count(*) FROM command").fetchone() == (5,)


def test_altered_history_names_its_first_command(raw: sqlite3.Connection, stronghold: Stronghold) -> None:
    """With what does not fit; no seal is given out for it."""
    raw.execute("UPDATE version SET content = replace(content, 'P-32', 'P-39') WHERE number = 3")
    answer = stronghold("doctor --format json")
    found = json.loads(answer.out)
    [history] = [each for each in found["examinations"] if each["examined"] == "history"]
    assert (answer.code, found["seal"], history["verdict"]) == (1, None, "broken")
    assert history["found"] == (
        "change 4 has another content for ARREST-2 (version 3) than it was sealed with; "
        "what was done before it is whole"
    )
    assert history["command"] == "stronghold restore FILE"


def test_a_record_changed_behind_historys_back_is_named(
    raw: sqlite3.Connection, examined: Examined, stronghold: Stronghold
) -> None:
    """An edit to what is right mends it."""
    [(trigger,)] = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'arrest_record_update'").fetchall()
    raw.execute("DROP TRIGGER arrest_record_update")
    raw.execute("UPDATE arrest_record SET person = 'P-39' WHERE number = 1")
    raw.execute(trigger)
    verdict, found, mends = examined("records")
    assert (verdict, found) == ("broken", "not as history says: ARREST-1 was changed (person)")
    assert mends
    assert mends == "stronghold history ARREST-1"
    assert stronghold("edit ARREST-1 --person P-31").code == 0
    assert examined("records")[0] == "fine"


def test_another_programs_change_is_to_be_looked_at(
    raw: sqlite3.Connection, examined: Examined, stronghold: Stronghold
) -> None:
    """It is no damage: the next command adopts it."""
    raw.execute("UPDATE arrest_record SET sex = 'male'")
    assert examined("other programs")[:2] == (
        "look",
        "changed by another program since the last command, and under no seal yet: ARREST-1, ARREST-2",
    )
    assert stronghold("edit ARREST-1 --sex female").code == 0
    assert examined("other programs")[0] == "fine"


def test_a_disk_without_room_is_broken(kept: Path, examined: Examined) -> None:
    """The ledger would not fit there once more: here it has a hole at its end, larger than what is free."""
    free = shutil.disk_usage(kept.parent).free
    os.truncate(kept, free + 4096 * 1024 * 1024)
    verdict, found, mends = examined("space")
    assert (verdict, mends) == ("broken", "make space on the disk, or move the ledger to another")
    assert "free on its disk, which should have" in found


@pytest.mark.long
@posix
def test_a_second_name_is_broken_and_refuses_what_is_written(
    kept: Path, examined: Examined, stronghold: Stronghold
) -> None:
    """SQLite's log is called after the name that was typed: a record written by the other one was lost."""
    other = kept.with_name("other.db")
    os.link(kept, other)
    assert examined("one name")[0] == "broken"
    for name in (kept, other):
        answer = stronghold(f"add arrest --date 4/3/2021 --person P-9 --ledger '{name}'")
        assert answer.code == 4
        assert "has a second name (a hard link)" in answer.err
    other.unlink()
    assert examined("one name")[0] == "fine"
    assert stronghold("add arrest --date 4/3/2021 --person P-9").code == 0


def test_a_file_that_others_may_read_is_broken(kept: Path, examined: Examined) -> None:
    """The ledger, or a copy beside it: with the command that closes it to them."""
    copy = kept.with_name("ledger.db.before-3")
    copy.write_bytes(b"")
    copy.chmod(0o644)
    kept.chmod(0o640)
    verdict, found, mends = examined("permissions")
    assert (verdict, found.split(", ")[0]) == ("broken", "open to others than its owner: ledger.db")
    assert mends
    assert mends.startswith(f"chmod 600 {quote(str(kept))} ")
    assert mends.endswith(quote(str(copy)))
    subprocess.run(shlex.split(mends), check=True)
    assert examined("permissions")[0] == "fine"


@posix
@pytest.mark.parametrize(
    ("mode", "verdict", "who"), [(0o777, "broken", "everybody"), (0o770, "look", "its group"), (0o1777, "fine", None)]
)
def test_a_folder_that_others_may_write_in(kept: Path, examined: Examined, mode: int, verdict: str, who: str) -> None:
    """They could put another file in its place, unless the folder keeps each one's own."""
    kept.parent.chmod(mode)
    found, mends = "for its owner alone", None
    if who:
        found = f"{who} may write in its folder, and put another file in its place"
        mends = f"chmod go-w {quote(str(kept.parent))}"
    assert examined("permissions") == (verdict, found, mends)


@posix
@pytest.mark.parametrize("line", ["doctor", "doctor --seal 3F2A-91BC"])
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("team", "is a folder, not a ledger (name a file in it: --ledger '{}/ledger.db')"),
        ("pipe", "is a device or a pipe, not a ledger (name another with --ledger)"),
    ],
)
def test_what_can_be_no_ledger_gets_no_advice_for_one(
    stronghold: Stronghold, tmp_path: Path, line: str, name: str, said: str
) -> None:
    """To leave a folder's or a device's rights to its owner alone would lock everybody out of it, its owner too."""
    place = tmp_path / name
    place.mkdir(mode=0o755) if name == "team" else os.mkfifo(place)
    assert stronghold(f"{line} --ledger '{place}'") == (4, "", f"error: {place} {said.format(place)}\n")


@pytest.mark.long
@posix
@pytest.mark.parametrize("folder", [False, True])
def test_what_can_only_be_read_is_to_be_looked_at(kept: Path, folder: bool) -> None:
    """Examined by somebody who may not write: nothing can be recorded, and all of it can be read."""
    (kept.parent if folder else kept).chmod(0o500 if folder else 0o400)
    try:
        done = process(["doctor", "--format", "json"], kept, preexec=give_up_rights)
    finally:
        kept.parent.chmod(0o700)
    assert (done.returncode, done.stderr) == (0, b"")
    found = {each["examined"]: each for each in json.loads(done.stdout)["examinations"]}
    what = "its folder" if folder else "it"
    assert found["permissions"]["verdict"] == "look"
    assert found["permissions"]["found"] == f"you cannot write {what}: nothing can be recorded"
    assert found["history"]["verdict"] == "fine"


@posix
def test_a_file_that_cannot_be_read_is_broken(kept: Path) -> None:
    """By somebody without the right: said, with what can be seen from outside."""
    kept.chmod(0)
    done = process(["doctor", "--format", "json"], kept, preexec=give_up_rights)
    assert (done.returncode, done.stderr) == (1, b"")
    found = {each["examined"]: each for each in json.loads(done.stdout)["examinations"]}
    assert found["file"]["found"] == f"cannot use {kept}: permission denied"


@pytest.mark.long
def test_the_last_backup_is_said(kept: Path, stronghold: Stronghold, examined: Examined, tmp_path: Path) -> None:
    """None yet, one of today, one of a week ago with nothing done since, and one with something done since."""
    mends = "stronghold backup FILE"
    assert examined("backup") == ("look", "no backup is noted beside the ledger yet", mends)
    copy = tmp_path / "copy.db"
    assert stronghold(f"backup '{copy}'", now=NOW - timedelta(days=8)).code == 0
    assert examined("backup") == ("fine", f"the last one is of 23 Aug 2021, at {copy}", None)
    assert stronghold("edit ARREST-1 --sex male").code == 0
    found = f"the last one is of 23 Aug 2021, at {copy}; 1 change since"
    assert examined("backup") == ("look", found, mends)
    copy.rename(tmp_path / "in-a-drawer.db")
    assert examined("backup")[1] == found.replace(";", ", where it is not now;")
    assert stronghold(f"backup '{copy}'").code == 0
    assert examined("backup")[0] == "fine"
    with closing(sqlite3.connect(notes_of(kept))) as raw, raw:
        raw.execute("INSERT INTO copy (content) VALUES (?)", ('{"at": "one day", "place": "/"}',))
    assert examined("backup")[:2] == ("fine", f"the last one is of 31 Aug 2021, at {copy}"), "what is no moment is none"


@pytest.mark.parametrize("what", ["folder", "trigger"])
def test_a_list_of_copies_that_cannot_be_read_is_no_empty_one(
    kept: Path, stronghold: Stronghold, examined: Examined, tmp_path: Path, what: str
) -> None:
    """Which copies hold what was erased is not known then, and neither is which backups there are."""
    assert stronghold(f"backup '{tmp_path / 'copy.db'}'").code == 0
    notes = notes_of(kept)
    if what == "folder":
        notes.unlink()
        notes.mkdir()
    else:
        with closing(sqlite3.connect(notes)) as raw, raw:
            raw.execute("CREATE TRIGGER theirs BEFORE INSERT ON copy BEGIN SELECT RAISE(IGNORE); END")
    for name in ("backup", "erased copies"):
        verdict, found, _ = examined(name)
        assert verdict == "look"
        assert f"cannot be read: {notes}: " in found


@pytest.mark.long
def test_a_copy_that_holds_what_was_erased_since_is_named(
    kept: Path, stronghold: Stronghold, examined: Examined, tmp_path: Path
) -> None:
    """Until it is gone; one that was made afterwards holds none of it."""
    copies = [tmp_path / "before.db", tmp_path / "after.db"]
    assert stronghold(f"backup '{copies[0]}'").code == 0
    assert examined("erased copies") == ("fine", "no known copy holds what the law had emptied", None)
    assert stronghold("erase P-31 --authority 's.47' --why 'retention has ended' --yes").code == 0
    assert stronghold(f"backup '{copies[1]}'").code == 0
    found = f"still holding what the law had emptied: {copies[0]}"
    assert examined("erased copies") == ("look", found, f"rm {quote(str(copies[0]))}")
    assert examined("history")[:2] == (
        "fine",
        "6 changes, each as it was sealed, but for what change 6 emptied of 2 by law",
    )
    assert examined("records")[0] == "fine"
    copies[0].unlink()
    assert examined("erased copies")[0] == "fine"


def mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """Say that the test's folder is a drive of some kind, as the system's own list says it, a space by its number."""
    mounts, drive = tmp_path / "mounts", str(tmp_path).replace(" ", r"\040")
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/share {drive} {kind} rw 0 0\n")
    monkeypatch.setattr(network, "MOUNTS", mounts)


def test_a_write_ahead_log_on_a_network_drive_is_broken(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, examined: Examined
) -> None:
    """Records can be lost there; without the log, two who write may not see each other."""
    assert examined("network") == ("fine", "on a disk of this machine", None)
    mounted(tmp_path, monkeypatch, "cifs")
    verdict, found, mends = examined("network")
    assert (verdict, found) == ("broken", "on a network drive, with a write-ahead log, which loses records there")
    assert mends
    assert "stronghold backup" in mends
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    assert examined("network")[0] == "look"


def test_a_ledger_made_on_a_network_drive_has_no_write_ahead_log(
    stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, examined: Examined
) -> None:
    """What doctor then says is only where it lies."""
    mounted(tmp_path, monkeypatch, "nfs4")
    assert stronghold("add arrest --date 4/3/2021 --person P-31").code == 0
    assert examined("network")[0] == "look"


@pytest.mark.parametrize(
    ("folder", "cloud"),
    [
        ("OneDrive - Thames Valley", True),
        ("Dropbox (Team)", True),
        ("Google Drive", True),
        ("iCloud Drive", True),
        ("Box", True),
        ("Nextcloud", True),
        ("Boxes", False),
        ("Documents", False),
    ],
)
def test_a_folder_that_is_copied_to_other_machines(
    kept: Path, examined: Examined, stronghold: Stronghold, folder: str, cloud: bool, tmp_path: Path
) -> None:
    """Known by its name, also where only a link leads there."""
    place = tmp_path / folder / "team"
    place.mkdir(parents=True)
    shutil.copy(kept, place / "ledger.db")
    kept.unlink()
    kept.symlink_to(place / "ledger.db")
    verdict, found, _ = examined("cloud")
    assert verdict == ("look" if cloud else "fine")
    assert (folder in found) == cloud


def test_half_made_files_are_named(kept: Path, examined: Examined, stronghold: Stronghold) -> None:
    """What a command that was killed left behind may hold records, and the next command says so too."""
    left = kept.with_name(".ledger.db.4194305-0a1b2c3d.new")  # no process has such a number
    left.write_bytes(b"half")
    left.chmod(0o600)
    found = f"left by a command that was ended: {left}"
    assert examined("leftovers") == ("look", found, f"rm {quote(str(left))}")
    said = f"note: a command that was ended left {left}, which may hold records (see: stronghold doctor)\n"
    assert stronghold("list arrest").err.endswith(said)


def test_a_lock_that_was_left_is_named_once_nobody_can_hold_it(kept: Path, examined: Examined) -> None:
    """It is empty and holds up nobody, but nothing that a command left is passed over."""
    left = kept.with_name(".ledger.db.lock")
    left.touch(mode=0o600)
    assert examined("leftovers")[0] == "fine"
    os.utime(left, (0, 0))
    assert examined("leftovers") == ("look", f"left by a command that was ended: {left}", f"rm {quote(str(left))}")


def test_what_is_made_just_now_is_not_half_made(kept: Path, examined: Examined) -> None:
    """A command that is at work is not one that was ended."""
    left = kept.with_name(f".ledger.db.{os.getpid()}-0a1b2c3d.new")
    left.write_bytes(b"half")
    left.chmod(0o600)
    assert examined("leftovers")[0] == "fine"


def test_a_sheet_among_the_temporary_files_is_named(
    kept: Path, examined: Examined, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names may stand in it."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left = tmp_path / "stronghold-2021-03-04-abc.sheet"
    left.write_text("seized from P-31")
    assert examined("leftovers") == ("look", f"left by a command that was ended: {left}", f"rm {quote(str(left))}")


def seal_of(stronghold: Stronghold, kind: str = "short") -> str:
    found: dict[str, Any] = json.loads(stronghold("doctor --format json").out)
    return str(found["seal"][kind])


@pytest.mark.long
@pytest.mark.usefixtures("kept")
def test_a_seal_says_which_state_it_is_of(stronghold: Stronghold) -> None:
    """Typed in any case, with the hyphen or without, or whole: when, by whom, and how many commands since."""
    short, full = seal_of(stronghold), seal_of(stronghold, "full")
    assert stronghold("add arrest --date 6/3/2021 --person P-33").code == 0
    said = (
        "… is this ledger after change 5 of 31 Aug 2021 … (edit arrest, by tester); 1 change since\n"
        "history: 6 changes, each as it was sealed\nrecords: each record is as history says\n"
    )
    for typed in (short, short.lower(), short.replace("-", ""), full, full.upper()):
        answer = stronghold(["doctor", "--seal", typed])
        assert (answer.code, answer.err) == (0, "")
        assert plain(answer).replace("\n(", " (").replace("\nsince", " since") == said or full in answer.out
    found = json.loads(stronghold(f"doctor --seal {short} --format json").out)
    assert list(found) == ["schema", "asked", "states", "examinations"]
    [state] = found["states"]
    assert (found["asked"], state["seal"]["full"], state["changes_since"]) == (short, full, 1)


@pytest.mark.parametrize(
    ("statement", "code", "said"),
    [
        ("DROP TRIGGER seizure_record_update", 1, "triggers: missing, altered or put in: the trigger"),
        (
            "DROP VIEW find_joined; CREATE VIEW find_joined (number, first) AS SELECT 1, 1 WHERE 0",
            1,
            "view find_joined",
        ),
        ("DROP TABLE own_price", 1, "tables: the table own_price is missing"),
        (f"PRAGMA user_version = {VERSION - 1}", 1, f"file: says that it is of schema {VERSION - 1}, and took every"),
        (
            "DROP INDEX version_record; CREATE INDEX version_record ON version (record_table, record_number) WHERE 0; "
            "PRAGMA writable_schema = ON; "
            "UPDATE sqlite_master SET sql = replace(sql, ' WHERE 0', '') WHERE name = 'version_record'",
            1,
            "integrity: the file is damaged",
        ),
        ("UPDATE arrest_record SET date = '2021-03-05'", 0, "other programs: changed by another program"),
    ],
)
def test_what_figures_are_counted_with_is_looked_at_beside_a_seal(
    kept: Path, stronghold: Stronghold, statement: str, code: int, said: str
) -> None:
    """Who asks by a seal hears of tables, triggers and views that are others', and of what no seal covers yet."""
    seal = seal_of(stronghold)
    with closing(sqlite3.connect(kept)) as connection:
        connection.executescript(statement)
    answer = stronghold(f"doctor --seal {seal}")
    assert (answer.code, said in plain(answer).replace("\n", " ")) == (code, True), answer


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("typed", ["", "3F2A", "3F2A-91BX", "3F2A-91BC-0", "g" * 64])
def test_what_is_no_seal_cannot_be_read(stronghold: Stronghold, typed: str) -> None:
    """Eight digits or all of them."""
    answer = stronghold(["doctor", "--seal", typed])
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == f"error: --seal: '{typed}' is not a seal (e.g. 3F2A-91BC, or all 64 digits of one)\n"


def test_an_older_copy_in_place_of_the_file_is_found_by_a_seal(
    kept: Path, stronghold: Stronghold, tmp_path: Path
) -> None:
    """It is whole in itself; the seal that was kept elsewhere is none of its."""
    copy = tmp_path / "copy.db"
    shutil.copy(kept, copy)
    assert stronghold("void ARREST-2 --why 'another line'").code == 0
    seal = seal_of(stronghold)
    shutil.copy(copy, kept)
    assert stronghold("doctor").code == 0
    answer = stronghold(f"doctor --seal {seal}")
    assert (answer.code, answer.err) == (1, "")
    assert answer.out.startswith(f"{seal} is the seal of no state of this ledger")


def test_a_seal_does_not_vouch_for_what_no_longer_fits_it(raw: sqlite3.Connection, stronghold: Stronghold) -> None:
    """The seal is there still, and what it stood for is not: exit code 1, with the first command that does not fit."""
    seal = seal_of(stronghold)
    raw.execute("UPDATE command SET login = 'somebody' WHERE number = 3")
    answer = stronghold(f"doctor --seal {seal}")
    assert answer.code == 1
    assert "history: change 3 does not fit its seal" in answer.out


def test_states_that_share_a_short_seal_are_all_said(raw: sqlite3.Connection, stronghold: Stronghold) -> None:
    """All 64 digits tell them apart."""
    raw.execute("UPDATE command SET seal = 'aabbccdd' || substr(seal, 9) WHERE number IN (2, 4)")
    answer = stronghold("doctor --seal aabb-ccdd")
    assert answer.code == 1
    assert "after change 2 " in answer.out
    assert "after change 4 " in answer.out
    assert "2 states share these digits (all 64 of one tell them apart)" in answer.out


def test_an_access_log_that_is_off_is_named_with_who_switched_it_off(
    kept: Path, stronghold: Stronghold, examined: Examined
) -> None:
    """Somebody decided that nobody's looks are logged, and doctor says so until it is on again."""
    stronghold("show ARREST-1")
    assert examined("access log") == ("fine", "on, with 1 entry", None)
    assert stronghold("access-log off --why 'the force logs it' --actor 'Sgt Oak'").code == 0
    found = "switched off, by Sgt Oak: the force logs it; nothing says who looks at records"
    assert examined("access log") == ("look", found, "stronghold access-log on")
    assert stronghold("access-log on").code == 0
    assert examined("access log")[0] == "fine"


def test_an_access_log_that_cannot_be_read_or_added_to_is_named(
    kept: Path, stronghold: Stronghold, examined: Examined
) -> None:
    """A line that is no entry, and a folder where the file should be; doctor makes none itself."""
    log = kept.with_name(f"{kept.name}.access")
    assert examined("access log")[0] == "fine"
    assert not log.exists()
    stronghold("show ARREST-1")
    write_in(kept, "torn")
    assert examined("access log")[:2] == ("look", "1 line of 2 cannot be read")
    log.unlink()
    log.mkdir()
    verdict, found, mends = examined("access log")
    assert (verdict, found) == ("look", f"nobody's looks can be added to it: {log}: is a directory")
    assert mends == "see that it is a file, and that you may write it and its folder"
