"""The file of the access log: added to by many at once, and read whatever is in it."""

import json
import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from access_entries import as_lines, contents, tamper, write_in
from conftest import Prepared, Stronghold
from stronghold_cli.errors import LedgerUnusable
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.results.audit import KINDS_OF_ACCESS, MOST_RUNS, AuditEntry, ShownRecords
from stronghold_cli.store.audit_log import accesses, check_log, log
from stronghold_cli.store.erasure.access_log import erase_from_log
from stronghold_cli.store.file import shared_file
from stronghold_cli.store.file.access_chain import append, log_of

AT = "2021-08-31T11:00:00.000000+00:00"
ONE = AuditEntry("show", at=AT, login="tester", people=("P-31",), refs=("ARREST-1..3", "CASE-1"), records=4)
ERASED = AuditEntry("erase", "erasure", at=AT)
posix = pytest.mark.skipif(os.name != "posix", reason="links, pipes and rights are another matter on Windows")


@pytest.fixture
def file(ledger: Path) -> Path:
    """The place of the log of a ledger that is there."""
    ledger.write_bytes(b"")
    ledger.chmod(0o600)
    return log_of(ledger)


def test_what_is_logged_is_read_back(ledger: Path, file: Path) -> None:
    """Every entry, the oldest first, each a row of its own; the file is its owner's alone."""
    log(ledger, ONE)
    log(ledger, ONE._replace(kind="disclosure", recipient="CPS", words=True))
    assert list(accesses(ledger)) == [ONE, ONE._replace(kind="disclosure", recipient="CPS", words=True)]
    assert len(contents(ledger)) == 2
    assert file.stat().st_mode & 0o777 == 0o600


words = st.text(max_size=20)
some = st.lists(words, max_size=3).map(tuple)


@pytest.mark.long
@given(
    st.builds(
        AuditEntry,
        words.filter(bool),
        st.sampled_from(KINDS_OF_ACCESS),
        st.just(AT),
        *[words] * 5,
        kinds=some,
        fields=some,
        people=some,
        refs=some,
        among=some,
        words=st.booleans(),
        records=st.integers(0, 10**12),
    )
)
def test_any_text_is_one_line_and_reads_back(tmp_path_factory: pytest.TempPathFactory, access: AuditEntry) -> None:
    """New lines, control characters, quotes and half of a pair of surrogates; none of it acts on a terminal."""
    ledger = tmp_path_factory.mktemp("log") / "ledger.db"
    ledger.write_bytes(b"")
    log(ledger, access)
    assert list(accesses(ledger)) == [access]
    [text] = contents(ledger)
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in text)


@pytest.mark.parametrize(
    "line",
    [
        b'{"at": "2021-08-31T11:00:00+00:00", "kind": "consu',
        b"\xff\xfe nothing",
        b"[]",
        b"null",
        b'{"at": "2021-08-31T11:00:00+00:00", "kind": "theft", "command": "show"}',
        b'{"at": "2021-08-31T11:00:00", "command": "show"}',
        b'{"at": "yesterday", "command": "show"}',
        b'{"at": 5, "command": "show"}',
        b'{"at": "2021-08-31T11:00:00+00:00", "command": "show", "refs": "ARREST-1"}',
        b'{"at": "2021-08-31T11:00:00+00:00", "command": "show", "refs": [1]}',
        b'{"at": "2021-08-31T11:00:00+00:00", "command": "show", "records": true}',
        b'{"at": "2021-08-31T11:00:00+00:00", "command": null}',
        b'{"at": "2021-08-31T11:00:00+00:00"}',
        b"[" * 100_000,
    ],
)
def test_a_line_that_is_no_entry_is_counted_and_spoils_no_other(ledger: Path, file: Path, line: bytes) -> None:
    """Torn by a power cut, or written by somebody else: those before it and after it are read."""
    log(ledger, ONE)
    try:
        write_in(ledger, line.decode())
    except UnicodeDecodeError:
        write_in(ledger, line)
    log(ledger, ONE)
    assert list(accesses(ledger)) == [ONE, None, ONE]


def test_a_field_of_a_later_version_is_no_fault(ledger: Path, file: Path) -> None:
    """What this program does not know of is passed over."""
    file.write_text(json.dumps({"at": AT, "command": "show", "seal": "ABCD"}) + "\n")
    assert list(accesses(ledger)) == [AuditEntry("show", at=AT)]


def test_without_a_log_there_is_nothing_to_read(ledger: Path, file: Path) -> None:
    """Nobody has looked yet, and looking for entries makes no file."""
    assert list(accesses(ledger)) == []
    assert erase_from_log(ledger, {"P-31": "P-0"}, {}, ERASED, on=False) == 0
    assert not file.exists()


@posix
@pytest.mark.parametrize("what", ["folder", "link", "link to nothing", "pipe", "device"])
def test_what_is_no_file_is_neither_written_nor_waited_for(ledger: Path, file: Path, what: str) -> None:
    """A folder, a link that could lead anywhere, a pipe that nobody reads: refused at once, and left as it is."""
    other = file.with_name("other")
    other.write_text("")
    if what == "folder":
        file.mkdir()
    elif what == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to({"link": other, "link to nothing": file.with_name("none")}.get(what, Path(os.devnull)))
    for attempt in (lambda: log(ledger, ONE), lambda: check_log(ledger)):
        with pytest.raises(OSError, match=r"."):
            attempt()
    with pytest.raises(LedgerUnusable, match=r"the access log .*ledger\.db\.access: "):
        list(accesses(ledger))
    assert other.read_text() == ""
    assert not file.with_name("none").exists()


@posix
def test_one_ledger_has_one_log_by_whatever_link_it_is_reached(ledger: Path, file: Path, tmp_path: Path) -> None:
    """Who reads through a link is logged beside the ledger itself."""
    link = tmp_path / "elsewhere" / "link.db"
    link.parent.mkdir()
    link.symlink_to(ledger)
    log(link, ONE)
    assert list(accesses(ledger)) == [ONE]
    assert [path.name for path in link.parent.iterdir()] == ["link.db"]


@posix
@pytest.mark.parametrize(("rights", "logs"), [(0o600, 0o600), (0o644, 0o600), (0o660, 0o660), (0o640, 0o600)])
def test_whoever_may_write_the_ledger_may_add_to_its_log(ledger: Path, file: Path, rights: int, logs: int) -> None:
    """A team that opened its ledger to its group has one log; to read the ledger alone opens nothing."""
    ledger.chmod(rights)
    before = os.umask(0o077)
    try:
        log(ledger, ONE)
    finally:
        os.umask(before)
    assert file.stat().st_mode & 0o777 == logs


ADDING = """
import sys
from contextlib import closing
from pathlib import Path
from stronghold_cli.results.audit import AuditEntry
from stronghold_cli.store.audit_log import log
for number in range(int(sys.argv[3])):
    log(Path(sys.argv[1]), AuditEntry("show", at="2021-08-31T11:00:00+00:00", login=sys.argv[2],
        refs=tuple(f"ARREST-{n}" for n in range(number % 200)), records=number, people=("P-31",)))
"""


def adding(ledger: Path, who: str, entries: int) -> "subprocess.Popen[bytes]":
    """Begin to add entries in a process of its own."""
    return subprocess.Popen([sys.executable, "-c", ADDING, str(ledger), who, str(entries)])


@pytest.mark.long
def test_eight_programs_add_to_it_at_once_and_no_line_is_torn(ledger: Path, file: Path) -> None:
    """Every entry of each is there, in its own order, while another reader reads what is there so far."""
    programs = [adding(ledger, f"clerk-{n}", 60) for n in range(8)]
    while any(program.poll() is None for program in programs):
        assert None not in list(accesses(ledger))
    assert [program.returncode for program in programs] == [0] * 8
    found = [access for access in accesses(ledger) if access]
    assert len(contents(ledger)) == len(found) == 8 * 60
    for n in range(8):
        assert [each.records for each in found if each.login == f"clerk-{n}"] == list(range(60))


def test_a_log_that_another_program_is_making_just_now_is_read(
    ledger: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever moment it is made at while somebody looks whether it is there, it is no other program's file."""
    for moment in range(4):
        file.write_bytes(b"")
        began: list[str] = []
        connect = shared_file.connect

        def traced(*arguments: Any, moment: int = moment, began: list[str] = began, connect: Any = connect) -> Any:
            connection = connect(*arguments)

            def begins(statement: str) -> None:
                began.append(statement)
                if len(began) == moment + 1:
                    connection.set_trace_callback(None)
                    monkeypatch.setattr(shared_file, "connect", connect)
                    log(ledger, ONE)

            connection.set_trace_callback(begins)
            return connection

        monkeypatch.setattr(shared_file, "connect", traced)
        assert list(accesses(ledger)) in ([], [ONE])
        monkeypatch.setattr(shared_file, "connect", connect)
        file.unlink()


@pytest.mark.long
def test_a_person_is_forgotten_while_others_add_and_no_entry_is_lost(ledger: Path, file: Path) -> None:
    """It is emptied of them again and again, and made anew each time: none is lost."""
    programs = [adding(ledger, f"clerk-{n}", 150) for n in range(4)]
    times = 0
    while any(program.poll() is None for program in programs):
        times += erase_from_log(ledger, {"P-31": "P-0"}, {}, ERASED) > 0
        sleep(0.01)
    erase_from_log(ledger, {"P-31": "P-0"}, {}, ERASED)
    assert [program.returncode for program in programs] == [0] * 4
    found = [access for access in accesses(ledger) if access and access.kind != "erasure"]
    assert times
    assert len(found) == 4 * 150
    assert {access.people for access in found} == {("P-0",)}
    assert b"P-31" not in file.read_bytes()
    assert [path.name for path in file.parent.iterdir() if path.name.endswith(".new")] == []


def test_a_log_that_is_held_up_is_waited_for(ledger: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An entry that comes while another program writes is added after that; one that waits too long is a fault."""
    log(ledger, ONE)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        monkeypatch.setattr(shared_file, "PATIENCE", 0.05)
        with pytest.raises(OSError, match="another program is using it"):
            log(ledger, ONE)
        monkeypatch.undo()
        meanwhile = threading.Thread(target=lambda: log(ledger, ONE))
        meanwhile.start()
        sleep(0.05)
        other.execute("COMMIT")
        meanwhile.join(10)
    assert list(accesses(ledger)) == [ONE, ONE]


@pytest.mark.long
def test_two_that_find_a_log_of_lines_take_it_over_once(ledger: Path, file: Path) -> None:
    """Whoever comes second finds it done, and no entry is lost or doubled."""
    log(ledger, ONE)
    as_lines(ledger)
    programs = [adding(ledger, f"clerk-{n}", 20) for n in range(4)]
    assert [program.wait() for program in programs] == [0] * 4
    assert len(list(accesses(ledger))) == 1 + 4 * 20
    assert sorted(path.name for path in file.parent.iterdir()) == [
        "ledger.db",
        "ledger.db.access",
        "ledger.db.access.old",
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA application_id = 7",
        "DROP TABLE entry",
        "CREATE TRIGGER theirs BEFORE INSERT ON entry BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TRIGGER theirs AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE number = new.number; END",
        "CREATE UNIQUE INDEX theirs ON entry (part)",
        "CREATE TABLE theirs (a)",
    ],
)
def test_another_programs_file_is_neither_read_nor_written(ledger: Path, file: Path, statement: str) -> None:
    """Whatever it keeps there is not ours to add to."""
    log(ledger, ONE)
    tamper(ledger, statement)
    with pytest.raises(OSError, match=r"another program's|it is damaged"):
        log(ledger, ONE)
    with pytest.raises(LedgerUnusable):
        list(accesses(ledger))


@pytest.mark.long
@pytest.mark.parametrize("form", ["rows", "lines"])
def test_a_long_log_is_read_piece_by_piece(ledger: Path, file: Path, form: str) -> None:
    """Six thousand entries take no more room than a few hundred."""
    import tracemalloc

    log(ledger, ONE)
    [line] = contents(ledger)
    with closing(sqlite3.connect(file)) as raw, raw:
        for _ in range(5_999):
            append(raw, line)
    if form == "lines":
        as_lines(ledger)
    tracemalloc.start()
    try:
        assert sum(1 for access in accesses(ledger) if access) == 6_000
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def numbered(numbers: Iterator[int] | range) -> AuditEntry:
    """Return the entry of a look at arrests with these numbers."""
    shown = ShownRecords()
    records: list[dict[str, Any]] = [{"no": number} for number in numbers]
    assert list(shown.each(KINDS["arrest"], records)) == records
    return shown.noted_in(AuditEntry("list arrest"))


def test_an_entry_names_what_was_shown_in_ranges() -> None:
    """Neighbours are one range whatever their order; of far too many, how many there were between which."""
    few = numbered(iter([5, 3, 4, 9]))
    assert (few.refs, few.among, few.records, few.kinds) == (("ARREST-3..5", "ARREST-9"), (), 4, ("arrest",))
    most = numbered(range(1, 2 * MOST_RUNS, 2))
    assert (len(most.refs), most.among, most.records) == (MOST_RUNS, (), MOST_RUNS)
    many = numbered(range(1, 2 * MOST_RUNS + 2, 2))
    assert (many.refs, many.among, many.records) == ((), (f"ARREST-1..{2 * MOST_RUNS + 1}",), MOST_RUNS + 1)
    assert not ShownRecords()


@pytest.mark.parametrize("adopted", [False, True])
def test_another_program_does_not_switch_it_off(
    prepared: Prepared, stronghold: Stronghold, ledger: Path, *, adopted: bool
) -> None:
    """The law asks for it: a row that no command wrote is said, and looks are logged as before."""
    prepared("add arrest --date 4/3/2021 --person P-31", "access-log off --why 'a trial'", "access-log on")
    with closing(sqlite3.connect(ledger)) as raw, raw:
        raw.execute("UPDATE setting SET value = 'off' WHERE name = 'access log'")
    if adopted:
        assert stronghold("edit ARREST-1 --role runner").code == 0
    assert stronghold("show ARREST-1").code == 0
    assert [access.command for access in accesses(ledger) if access] == ["show"]
    found = stronghold("doctor")
    assert "another program wrote that it is off" in " ".join(found.out.split())
    assert stronghold("access-log on").code == 0
    assert "another program wrote that it is off" not in " ".join(stronghold("doctor").out.split())
    assert stronghold("access-log off --why 'a trial'").code == 0
    assert "switched off, by tester" in " ".join(stronghold("doctor").out.split())
