"""The access log is proven: `doctor` says what was edited, cut, forged or deleted, and what the law empties holds."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from access_entries import as_lines, contents, logged, tamper, write_in
from conftest import Prepared, Stronghold
from forging import as_once, seals_as_once
from forging import forge as forge_erasure
from stronghold_cli.store.file.access_chain import Head, append, chained, digest_of, head_of, log_of
from stronghold_cli.store.file.lines_of_json import kept_lines

ERASE = "erase P-1 --yes --authority 'DPA 2018 s.47(1)' --why 'retention has ended'"
Examined = Callable[[], tuple[str, str]]


@pytest.fixture
def examined(stronghold: Stronghold) -> Examined:
    """Return what doctor says of the log: its verdict, and what was found."""

    def ask() -> tuple[str, str]:
        found = json.loads(stronghold("doctor --format json").out)["examinations"]
        [said] = [each for each in found if each["examined"] == "access log"]
        return said["verdict"], said["found"]

    return ask


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared, stronghold: Stronghold) -> None:
    """Three looks, a change under whose seal they are, and a fourth look."""
    prepared(
        "add arrest --date 4/3/2021 --person P-1 --role runner", "add case --name Larch --opened 4/3/2019 --area North"
    )
    stronghold("show ARREST-1 --why 'asked about P-1'")
    stronghold("list arrest --person P-1 --recipient 'Ms Larkspur, for R v Larkspur'")
    stronghold("show CASE-1")
    assert stronghold("edit CASE-1 --area South").code == 0
    stronghold("show CASE-1")


def test_a_command_is_sealed_over_the_head_of_the_log(ledger: Path, examined: Examined) -> None:
    """By the formula of the docs; a log that is ahead of it is fine."""
    with closing(sqlite3.connect(log_of(ledger))) as raw:
        rows = raw.execute("SELECT number, content, salt FROM entry WHERE number <= 3 ORDER BY number").fetchall()
    chain = b""
    for _, content, salt in rows:
        chain = sha256(chain + sha256(salt + content.encode()).digest()).digest()
    with closing(sqlite3.connect(ledger)) as raw:
        heads = raw.execute("SELECT access_head, access_entries FROM command ORDER BY number").fetchall()
    assert heads[-1] == (chain.hex(), 3)
    assert set(heads[:-1]) == {(None, None)}
    assert examined() == ("fine", "on, with 4 entries")


def cut_the_end(ledger: Path) -> None:
    tamper(ledger, "DELETE FROM entry WHERE number > 1")


def cut_the_middle(ledger: Path) -> None:
    tamper(ledger, "DELETE FROM entry WHERE number = 2")


def edit(ledger: Path) -> None:
    tamper(ledger, "UPDATE entry SET content = replace(content, 'tester', 'mallory') WHERE number = 2")


def edit_without_salt(ledger: Path) -> None:
    tamper(ledger, "UPDATE entry SET salt = NULL, content = replace(content, 'tester', 'mallory') WHERE number = 2")


def edit_with_digest(ledger: Path) -> None:
    tamper(ledger, "UPDATE entry SET digest = zeroblob(32) WHERE number = 2")


def another_part(ledger: Path) -> None:
    tamper(ledger, "UPDATE entry SET part = 2")


def delete(ledger: Path) -> None:
    log_of(ledger).unlink()


def replace_by_lines(ledger: Path) -> None:
    as_lines(ledger)


def scribble(ledger: Path) -> None:
    log_of(ledger).write_bytes(b"\0" * 5_000)


def put_a_folder_there(ledger: Path) -> None:
    log_of(ledger).unlink()
    log_of(ledger).mkdir()


def write_anew(ledger: Path, change: Callable[[int, str], str | None] = lambda _, content: content) -> None:
    """Make the log anew with this program's own functions."""
    before = contents(ledger)
    with closing(sqlite3.connect(log_of(ledger))) as raw, raw:
        raw.execute("DELETE FROM entry")
        for number, content in enumerate(before, 1):
            if (after := change(number, content)) is not None:
                append(raw, after)


def forge(ledger: Path) -> None:
    write_anew(ledger, lambda _, content: content.replace("tester", "mallory"))


def forge_without_one(ledger: Path) -> None:
    write_anew(ledger, lambda number, content: None if number == 2 else content)


def forge_an_erasure(ledger: Path) -> None:
    entry = {"command": "erase", "kind": "erasure", "at": "2021-08-31T11:00:00+00:00", "emptied": ["2"]}
    write_in(ledger, json.dumps(entry))
    edit_without_salt(ledger)


def forge_a_restore(ledger: Path) -> None:
    """One that says of a change which never was that all before it is elsewhere."""
    log_of(ledger).unlink()
    entry = {"command": "restore", "kind": "restore", "at": "2021-08-31T11:00:00+00:00", "change": 10**9}
    with closing(sqlite3.connect(log_of(ledger))) as raw, raw:
        raw.execute("PRAGMA application_id = 1397244227")
        raw.execute(
            "CREATE TABLE entry (number INTEGER PRIMARY KEY, part INTEGER NOT NULL, content TEXT, salt BLOB, "
            "digest BLOB NOT NULL, chain BLOB NOT NULL)"
        )
        append(raw, json.dumps(entry), part=True)
        for _ in range(5):
            append(raw, "{}")


@pytest.mark.parametrize(
    ("attack", "said"),
    [
        (cut_the_end, "it has 1 entry, and change 4 was sealed over 3 of its entries"),
        (cut_the_middle, "entry 2 is missing"),
        (edit, "entry 2 was altered"),
        (edit_without_salt, "entry 2 was altered, and no erasure in history is why"),
        (edit_with_digest, "entry 2 was altered"),
        (another_part, "entry 1 was altered"),
        (delete, "it is gone, and change 4 was sealed over 3 of its entries"),
        (replace_by_lines, "it is gone, and change 4 was sealed over 3 of its entries"),
        (scribble, "when change 4 was sealed: FILE: it is damaged"),
        (put_a_folder_there, "when change 4 was sealed: FILE: is a directory"),
        (forge, "change 4 was sealed over 3 of its entries, and those have changed"),
        (forge_without_one, "change 4 was sealed over 3 of its entries, and those have changed"),
        (forge_an_erasure, "entry 5 was altered, and no erasure in history is why"),
        (forge_a_restore, "change 4 was sealed over 3 of its entries, and those have changed"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_whoever_changes_the_log_is_found_out(
    stronghold: Stronghold, ledger: Path, examined: Examined, attack: Callable[[Path], None], said: str
) -> None:
    """Also after another command was sealed over what was made of it, which a command that writes is never refused."""
    attack(ledger)
    verdict, found = examined()
    assert verdict == "broken"
    assert said.replace("FILE", str(log_of(ledger))) in found
    assert stronghold("doctor").code == 1
    stronghold("show CASE-1")
    assert stronghold("edit CASE-1 --area West").code == 0
    assert examined()[0] == "broken"


@pytest.mark.long
def test_an_erasure_keeps_the_chain(stronghold: Stronghold, ledger: Path, examined: Examined) -> None:
    """What names the person loses its content and its salt, the erasure says which; the seals hold all the same."""
    assert stronghold(ERASE).code == 0
    assert examined() == ("fine", "on, with 5 entries, 2 of them emptied by law")
    *_, erasure = logged(ledger)
    assert (erasure["kind"], erasure["emptied"]) == ("erasure", ["1..2"])
    for word in ("P-1", "Larkspur"):
        assert word not in "".join(contents(ledger))
        assert word.encode() not in log_of(ledger).read_bytes()
    with closing(sqlite3.connect(ledger)) as raw:
        [newest] = raw.execute("SELECT access_head, access_entries FROM command ORDER BY number DESC LIMIT 1")
    assert Head(*newest) == head_of(ledger), "the entry of the erasure is under its own seal"
    assert stronghold("edit CASE-1 --area West").code == 0
    assert examined()[0] == "fine"
    tamper(ledger, "UPDATE entry SET salt = NULL, content = '{}' WHERE number = 3")
    assert examined() == ("broken", "it is not as it was: entry 3 was altered, and no erasure in history is why")


@pytest.mark.long
def test_what_two_erasures_emptied_is_still_excused(stronghold: Stronghold, ledger: Path, examined: Examined) -> None:
    """One may have a word in its reason that the next one takes: it is then emptied itself."""
    assert stronghold("add arrest --date 5/3/2021 --person P-2").code == 0
    stronghold("show ARREST-2")
    assert stronghold(ERASE.replace("retention has ended", "as P-2 asked")).code == 0
    assert stronghold(ERASE.replace("P-1", "P-2")).code == 0
    assert "P-2" not in "".join(contents(ledger))
    assert logged(ledger)[-1]["emptied"] == ["1..2", "6"]
    assert examined()[0] == "fine"


def test_a_head_in_an_older_change_that_was_emptied_holds_nothing(
    stronghold: Stronghold, ledger: Path, examined: Examined
) -> None:
    """Before step 13 a head was sealed together with what the law empties."""
    assert stronghold("add arrest --date 5/3/2021 --person P-2").code == 0
    stronghold("show ARREST-2")
    stronghold("edit ARREST-2 --role runner")
    with closing(sqlite3.connect(ledger, isolation_level=None)) as raw:
        as_once(raw)
    assert stronghold(ERASE.replace("P-1", "P-2")).code == 0
    verdict, found = examined()
    assert verdict == "look"
    assert "only changes that were emptied by law since had been sealed over entries 4 to " in found


@pytest.mark.long
def test_an_erasure_that_history_does_not_have_since_a_restore_is_said(
    stronghold: Stronghold, ledger: Path, tmp_path: Path, examined: Examined
) -> None:
    """The log goes on where the ledger went back: what was emptied stays so."""
    assert stronghold(f"backup '{tmp_path / 'copy.db'}'").code == 0
    assert stronghold(ERASE).code == 0
    assert stronghold(f"restore '{tmp_path / 'copy.db'}' --yes").code == 0
    found = "on, with 7 entries; entry 6 says that it emptied others by law, and history has no such erasure"
    assert examined() == ("look", found)


@pytest.mark.long
def test_a_restore_begins_a_new_part(stronghold: Stronghold, ledger: Path, tmp_path: Path, examined: Examined) -> None:
    """Beside the log that it belongs to all of it is held; without it, what was sealed since."""
    copy = tmp_path / "copy.db"
    assert stronghold(f"backup '{copy}'").code == 0
    assert stronghold("edit CASE-1 --area West").code == 0
    answer = stronghold(f"restore '{copy}' --yes")
    assert "note: the access log begins a new part with this restore\n" in answer.err
    *_, restored = logged(ledger)
    assert (restored["kind"], restored["change"], restored["sealed_entries"]) == ("restore", 4, 3)
    assert examined() == ("fine", "on, with 6 entries")
    assert stronghold("history --kind restore").out.startswith("restore, 31 Aug 2021 11:00: restore, by tester")

    other = tmp_path / "new" / "ledger.db"
    other.parent.mkdir()
    environ = {"STRONGHOLD_LEDGER": str(other)}
    assert stronghold(f"restore '{copy}'", environ=environ).code == 0

    def there() -> tuple[str, str]:
        found = json.loads(stronghold("doctor --format json", environ=environ).out)["examinations"]
        return next((each["verdict"], each["found"]) for each in found if each["examined"] == "access log")

    elsewhere = "on, with {}; a restore began a new part of it, and the part before that is not here"
    assert there() == ("look", elsewhere.format("1 entry"))
    stronghold("show CASE-1", environ=environ)
    assert stronghold("edit CASE-1 --area West", environ=environ).code == 0
    assert there() == ("look", elsewhere.format("2 entries"))
    tamper(other, "DELETE FROM entry WHERE number = 2")
    assert there() == ("broken", "it is not as it was: it has 1 entry, and change 5 was sealed over 2 of its entries")


def test_a_log_of_lines_is_taken_over_and_kept(stronghold: Stronghold, ledger: Path, examined: Examined) -> None:
    """Each line an entry, a torn one too; the old file stays, and an erasure reaches it."""
    with closing(sqlite3.connect(ledger)) as raw, raw:
        # As a command of an earlier version was sealed: over no log.
        raw.execute("DELETE FROM version WHERE command = 4")
        raw.execute("DELETE FROM command WHERE number = 4")
    as_lines(ledger)
    before = contents_of_lines = log_of(ledger).read_text()
    with log_of(ledger).open("ab") as file:
        file.write(b'{"torn P-1\n\xff P-1\n{"half')
    looks = json.loads(stronghold("access-log --format json").out)
    assert (sum(each["entries"] for each in looks["entries"]), looks["unread"]) == (4, 3)
    assert log_of(ledger).read_text(errors="replace").startswith(before), "who only reads changes nothing"
    stronghold("show CASE-1")
    [old] = kept_lines(log_of(ledger))
    assert old.name == "ledger.db.access.old"
    assert old.read_text(errors="replace").startswith(contents_of_lines)
    assert len(contents(ledger)) == 8
    assert contents(ledger)[:4] == before.splitlines()
    looks = json.loads(stronghold("access-log --format json").out)
    assert (sum(each["entries"] for each in looks["entries"]), looks["unread"]) == (5, 3)
    assert stronghold(ERASE).code == 0
    for file_of_it in (old, log_of(ledger)):
        assert b"P-1" not in file_of_it.read_bytes()
        assert b"Larkspur" not in file_of_it.read_bytes()
    assert examined() == ("look", "3 lines of 9 cannot be read")


def test_an_erasure_names_the_exports_that_the_log_knows(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """Under the names they have: those are not rewritten, whoever they are called after."""
    export = tmp_path / "P-1 for court.csv"
    assert stronghold(f"export arrest -o '{export}' --recipient 'Mr Larkspur'").code == 0
    assert stronghold(f"export case -o '{tmp_path / 'cases.csv'}'").code == 0
    answer = stronghold(ERASE)
    assert f"{export} (an export) holds what was erased as long as it is kept (delete it)" in " ".join(
        answer.err.split()
    )
    assert "cases.csv" not in answer.err
    entry = next(each for each in logged(ledger) if each.get("to") == str(export))
    assert "recipient" not in entry
    assert "Larkspur" not in "".join(contents(ledger))


def test_a_log_that_is_busy_or_broken_keeps_nobody_from_recording(
    stronghold: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command is sealed over no log then."""
    monkeypatch.setattr("stronghold_cli.store.file.access_chain._WAIT", 0.05)
    with closing(sqlite3.connect(log_of(ledger), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert stronghold("edit CASE-1 --area East").code == 0
    scribble(ledger)
    assert stronghold("edit CASE-1 --area West").code == 0
    with closing(sqlite3.connect(ledger)) as raw:
        heads = raw.execute("SELECT access_head FROM command ORDER BY number DESC LIMIT 2").fetchall()
    assert heads == [(None,), (None,)]
    shutil.rmtree(log_of(ledger), ignore_errors=True)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET chain = 'x' WHERE number = (SELECT max(number) FROM entry)",
        "UPDATE entry SET number = 9223372036854775807 WHERE number = (SELECT max(number) FROM entry)",
        "UPDATE entry SET part = '[[1]]' WHERE number = (SELECT max(number) FROM entry)",
        "UPDATE entry SET part = 9223372036854775807 WHERE number = (SELECT max(number) FROM entry)",
        "UPDATE entry SET chain = x'00', part = x'00' WHERE number = (SELECT max(number) FROM entry)",
    ],
)
def test_a_log_that_cannot_go_on_from_its_newest_entry_cannot_be_written(
    stronghold: Stronghold, ledger: Path, examined: Examined, statement: str
) -> None:
    """A look is answered, and that it was not logged is said in a line; disclosures and erasures are refused."""
    tamper(ledger, statement)
    looked = stronghold("show ARREST-1")
    assert looked.code == 0
    assert "ARREST-1" in looked.out
    assert looked.err.count("\n") == 1
    assert "this consultation could not be logged: " in looked.err
    assert "from which it cannot go on" in looked.err
    refused = stronghold("list arrest --recipient CPS")
    assert (refused.code, refused.out) == (4, "")
    assert "the access log cannot be written" in refused.err
    assert stronghold(ERASE).code == 4
    assert stronghold("edit CASE-1 --area West").code == 0
    assert examined()[0] == "broken"
    assert stronghold("doctor").code == 1


def test_numbers_that_an_entry_forges_end_no_answer(ledger: Path, stronghold: Stronghold, examined: Examined) -> None:
    """Of more digits than can be read, or than anything can be counted with."""
    said = json.loads(contents(ledger)[0]) | {"kind": "erasure", "refs": ["ARREST-1.." + "9" * 5000]}
    write_in(ledger, json.dumps(said | {"emptied": ["1.." + "9" * 5000, "2"]}))
    tamper(ledger, "UPDATE entry SET salt = NULL WHERE number = 2")
    assert examined()[0] == "broken"
    assert stronghold("access-log").code == 0


@pytest.mark.parametrize("older", [False, True], ids=["now", "before step 13"])
@pytest.mark.parametrize("head", ["of a log that was forged", "of no log"])
def test_a_log_is_not_held_by_heads_that_an_erasure_may_have_changed(
    ledger: Path, stronghold: Stronghold, examined: Examined, head: str, older: bool
) -> None:
    """The one change that was sealed over it is excused, and before step 13 what it was sealed over is its own word."""
    stronghold("edit CASE-1 --area West")
    if older:
        with closing(sqlite3.connect(ledger, isolation_level=None)) as raw:
            as_once(raw)
    with closing(sqlite3.connect(log_of(ledger), isolation_level=None)) as raw:
        before, chains = b"", {}
        for number, content, salt in raw.execute("SELECT number, content, salt FROM entry ORDER BY 1").fetchall():
            if number > 3:
                content = content.replace("CASE-1", "CASE-7")
            digest = digest_of(salt, content)
            before = chains[number] = chained(before, digest)
            raw.execute(
                "UPDATE entry SET content = ?, digest = ?, chain = ? WHERE number = ?",
                (content, digest, before, number),
            )
    with closing(sqlite3.connect(ledger, isolation_level=None)) as raw:
        [(command, entries)] = raw.execute(
            "SELECT number, access_entries FROM command ORDER BY number DESC LIMIT 1"
        ).fetchall()
        of = (chains[entries].hex(), entries) if head == "of a log that was forged" else (None, None)
        raw.execute("UPDATE command SET access_head = ?, access_entries = ? WHERE number = ?", (*of, command))
        seals = seals_as_once(raw, command) if older else {}
        forge_erasure(raw, *() if older else (command,), other_rows=[], commands=[command], seals=seals)
    if not older:
        answer = stronghold("doctor")
        assert (answer.code, f"change {command} does not fit its seal" in " ".join(answer.out.split())) == (1, True)
        return
    verdict, found = examined()
    assert verdict == "look"
    assert "is no longer proven" in found
