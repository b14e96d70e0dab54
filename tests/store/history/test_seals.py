"""The chain of seals held against the file: whatever was altered, the first command or record that is not as it was."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from conftest import NOW, Prepared, Stronghold, tried
from seals import check_seals
from stronghold_cli.records.types import ERASED
from stronghold_cli.store.history import sealing
from stronghold_cli.store.history.agreement import unlike_history
from stronghold_cli.store.history.commands import Entry, open_command, seal_command
from stronghold_cli.store.history.digests import canonical, salted_digest
from stronghold_cli.store.history.forms import EMPTIED, LASTING
from stronghold_cli.store.history.sealing import unlike_sealed, version_digest
from stronghold_cli.store.history.seals import Misfit, content_seal, not_sealed, seal_as_of, states_sealed, verify
from stronghold_cli.store.ledger.creation import empty_in_memory
from stronghold_cli.store.schema.views import make_views_and_triggers
from stronghold_cli.values.keys import ERASED_PERSON

ADDED = (
    "add arrest --date 4/3/2021 --person P-31",
    "add arrest --date 5/3/2021 --person P-32",
    "edit ARREST-1 --role runner",
    "add arrest --date 6/3/2021 --person P-33",
)
"""Commands 2 to 5, with versions 1 to 4; command 1 made the file."""


@pytest.fixture
def raw(prepared: Prepared, ledger: Path) -> Iterator[sqlite3.Connection]:
    """A ledger with some history, opened by another program that takes no notice of any rule."""
    prepared(*ADDED)
    with closing(sqlite3.connect(ledger, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        yield connection


def without_triggers(connection: sqlite3.Connection, table: str = "%") -> None:
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE ?"
    for (name,) in connection.execute(triggers, (table,)).fetchall():
        connection.execute(f"DROP TRIGGER {name}")


def seal_anew(connection: sqlite3.Connection, first: int) -> None:
    """Seal every command from one on again, as whoever has the program can."""
    for (number,) in connection.execute("SELECT number FROM command WHERE number >= ? ORDER BY 1", (first,)).fetchall():
        seal_command(connection, number)


def test_a_ledger_as_the_program_leaves_it_fits(raw: sqlite3.Connection) -> None:
    """Every command is verified, the newest one's seal is the head, and every record is as history says."""
    chain = verify(raw)
    assert (chain.commands, chain.misfit, chain.erased) == (5, None, 0) == (check_seals(raw), None, 0)
    assert chain.head == seal_as_of(raw) == seal_as_of(raw, 5)
    assert list(unlike_history(raw)) == []
    assert not_sealed(raw) == []


COUNTED_BACK = (
    "UPDATE sqlite_sequence SET seq = (SELECT max(number) FROM command) WHERE name = 'command'",
    "UPDATE sqlite_sequence SET seq = (SELECT max(number) FROM version) WHERE name = 'version'",
)
TAMPERED = {
    "a content": (
        ["UPDATE version SET content = replace(content, 'P-32', 'P-39') WHERE number = 2"],
        Misfit(3, "has another content for ARREST-2 (version 2) than it was sealed with"),
    ),
    "a content that says the same in other words": (
        ["UPDATE version SET content = replace(content, ':', ': ') WHERE number = 2"],
        Misfit(3, "has another content for ARREST-2 (version 2) than it was sealed with"),
    ),
    "a salt": (
        ["UPDATE version SET salt = randomblob(16) WHERE number = 4"],
        Misfit(5, "has another content for ARREST-3 (version 4) than it was sealed with"),
    ),
    "bytes that are no text": (
        ["UPDATE version SET content = CAST(x'ff' || content AS TEXT) WHERE number = 2"],
        Misfit(3, "has another content for ARREST-2 (version 2) than it was sealed with"),
    ),
    "the record that a version is of": (
        ["UPDATE version SET record_number = 3 WHERE number = 2"],
        Misfit(3, "has another content for ARREST-3 (version 2) than it was sealed with"),
    ),
    "a digest": (
        ["UPDATE version SET digest = randomblob(32) WHERE number = 3"],
        Misfit(4, "has another digest for ARREST-1 (version 3) than it was sealed with"),
    ),
    **{
        f"a command's {column}": (
            [f"UPDATE command SET {column} = {value} WHERE number = 4"],
            Misfit(
                4,
                "does not fit its seal: who ran it, when, what, why, or what it changed (ARREST-1 …) was altered",
            ),
        )
        for column, value in {
            "at": "'2021-08-01T11:00:00.000000+00:00'",
            "login": "'somebody'",
            "machine": "NULL",
            "actor": "'Insp Ash'",
            "verb": "'void'",
            "why": "'seen by two'",
            "kind": "'undo'",
            "undoes": "2",
        }.items()
    },
    "a command's digest": (
        ["UPDATE command SET digest = randomblob(32) WHERE number = 4"],
        Misfit(4, "has another digest for its time, actor and reason than it was sealed with"),
    ),
    "the newest command's login": (
        ["UPDATE command SET login = 'somebody' WHERE number = 5"],
        Misfit(5, "does not fit its seal: who ran it, when, what, why, or what it changed (ARREST-3 …) was altered"),
    ),
    "a seal": (
        ["UPDATE command SET seal = replace(seal, substr(seal, 1, 4), '0000') WHERE number = 3"],
        Misfit(3, "has another seal than it was given"),
    ),
    "a seal that is not even one": (
        ["UPDATE command SET seal = 'sealed' WHERE number = 3"],
        Misfit(3, "has another seal than it was given"),
    ),
    "a seal taken off": (["UPDATE command SET seal = NULL WHERE number = 3"], Misfit(3, "has no seal")),
    "two seals that changed places": (
        [
            "UPDATE command SET seal = CASE number WHEN 2 THEN (SELECT seal FROM command WHERE number = 3) "
            "ELSE (SELECT seal FROM command WHERE number = 2) END WHERE number IN (2, 3)"
        ],
        Misfit(2, "has another seal than it was given"),
    ),
    "a version taken out": (
        ["DELETE FROM version WHERE number = 2"],
        Misfit(3, "lacks version 2, which is missing"),
    ),
    "the newest version taken out": (
        ["DELETE FROM version WHERE number = 4"],
        Misfit(5, "lacks version 4, which is missing"),
    ),
    "a version put in": (
        [
            "INSERT INTO version (command, record_table, record_number, content, salt) "
            "SELECT 3, record_table, 7, content, randomblob(16) FROM version WHERE number = 2"
        ],
        Misfit(3, "has version 5, of ARREST-7, which was put in or moved"),
    ),
    "a version that changed hands": (
        ["UPDATE version SET command = 5 WHERE number = 2"],
        Misfit(3, "does not fit its seal: who ran it, when, what, why, or what it changed was altered"),
    ),
    "a version that no command made": (
        ["UPDATE version SET command = NULL WHERE number = 2"],
        Misfit(3, "does not fit its seal: who ran it, when, what, why, or what it changed was altered"),
    ),
    "a version of a command that is not there": (
        [
            "INSERT INTO version (command, record_table, record_number, content, salt) "
            "VALUES (9, 'arrest_record', 1, NULL, x'00')"
        ],
        Misfit(9, "is missing, though version 5 is of it"),
    ),
    "the number of the newest version": (
        ["UPDATE version SET number = 6 WHERE number = 4"],
        Misfit(5, "lacks version 4, which is missing"),
    ),
    "a command taken out": (["DELETE FROM command WHERE number = 3"], Misfit(3, "is missing")),
    "a command taken out with all that it did": (
        ["DELETE FROM version WHERE command = 3", "DELETE FROM command WHERE number = 3"],
        Misfit(3, "is missing"),
    ),
    "the first command": (["DELETE FROM command WHERE number = 1"], Misfit(1, "is missing")),
    "the newest command with all that it did": (
        ["DELETE FROM version WHERE command = 5", "DELETE FROM command WHERE number = 5"],
        Misfit(5, "is missing, and with it all that came after"),
    ),
    "every command": (
        ["DELETE FROM version", "DELETE FROM command", "DELETE FROM sqlite_sequence"],
        Misfit(1, "is missing, and with it all that came after"),
    ),
    "a command put in at the end": (
        ["INSERT INTO command (number, at, verb, kind, seal) VALUES (6, '2021', 'edit', 'change', 'aa')"],
        Misfit(6, "does not fit its seal: who ran it, when, what, why, or what it changed was altered"),
    ),
    "the count of commands": (
        ["UPDATE sqlite_sequence SET seq = 3 WHERE name = 'command'"],
        Misfit(5, "was put in: the file has given out numbers up to 3"),
    ),
    "the count of versions": (
        ["UPDATE sqlite_sequence SET seq = 9 WHERE name = 'version'"],
        Misfit(5, "was followed by version 5, which is missing or was put in"),
    ),
}


@pytest.mark.parametrize("what", TAMPERED)
def test_what_was_altered_is_found_at_its_first_command(raw: sqlite3.Connection, what: str) -> None:
    """Content, digest, row, seal and number: the first command that does not fit is named, and what does not fit."""
    statements, misfit = TAMPERED[what]
    for statement in statements:
        raw.execute(statement)
    # As `doctor` reads a file that may hold anything.
    raw.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
    assert verify(raw).misfit == misfit


def test_a_content_altered_together_with_its_digest_is_found(raw: sqlite3.Connection) -> None:
    """The seal is over the digest: the command does not fit, and names what it changed."""
    raw.execute("UPDATE version SET content = replace(content, 'P-32', 'P-39') WHERE number = 2")
    [(number, digest)] = unlike_sealed(raw, 3).items()
    raw.execute("UPDATE version SET digest = ? WHERE number = ?", (bytes.fromhex(digest), number))
    misfit = verify(raw).misfit
    assert misfit
    assert misfit.command == 3
    assert "ARREST-2" in misfit.what


def test_what_is_sealed_again_moves_the_fault_to_the_next_command(raw: sqlite3.Connection) -> None:
    """Whoever alters a command and seals it again must seal every later one again: one by itself is found."""
    raw.execute("UPDATE command SET login = 'somebody' WHERE number = 3")
    seal_command(raw, 3)
    misfit = verify(raw).misfit
    assert misfit
    assert misfit.command == 4


def test_a_file_rewritten_whole_fits_itself_but_not_a_seal_kept_elsewhere(raw: sqlite3.Connection) -> None:
    """The chain cannot show it; the seal that somebody kept is then none of this file's."""
    kept = seal_as_of(raw)
    earlier = seal_as_of(raw, 2)
    assert kept
    assert earlier
    without_triggers(raw)
    raw.execute("UPDATE arrest_record SET person = 'P-39' WHERE number = 2")
    raw.execute("UPDATE version SET content = replace(content, 'P-32', 'P-39') WHERE number = 2")
    make_views_and_triggers(raw)
    seal_anew(raw, 3)
    assert verify(raw).misfit is None
    assert list(unlike_history(raw)) == []
    assert states_sealed(raw, kept.full) == states_sealed(raw, kept.full[:8]) == []
    [state] = states_sealed(raw, earlier.full[:8])
    assert (state.seal, state.who, state.verb, state.since) == (earlier, "tester", "add arrest", 3)


def test_the_newest_command_taken_out_with_every_trace_is_found_by_a_seal_kept_elsewhere(
    raw: sqlite3.Connection,
) -> None:
    """Rows, versions, command and the file's own counters wound back: an older copy, whole in itself."""
    kept = seal_as_of(raw)
    assert kept
    without_triggers(raw)
    raw.execute("DELETE FROM arrest_record WHERE number = 3")
    raw.execute("DELETE FROM version WHERE command = 5")
    raw.execute("DELETE FROM command WHERE number = 5")
    for statement in COUNTED_BACK:
        raw.execute(statement)
    assert verify(raw).misfit is None
    assert list(unlike_history(raw)) == []
    assert states_sealed(raw, kept.full) == []


def test_several_states_with_the_same_short_seal_are_all_said(raw: sqlite3.Connection) -> None:
    """Eight digits can be shared: whoever asks hears of each."""
    raw.execute("UPDATE command SET seal = 'aabbccdd' || substr(seal, 9) WHERE number IN (2, 4)")
    assert [state.seal.change for state in states_sealed(raw, "aabbccdd")] == [2, 4]


CHANGED = {
    "UPDATE arrest_record SET person = 'P-39', sex = 'male' WHERE number = 2": "ARREST-2 was changed (person, sex)",
    "UPDATE arrest_record SET role = NULL WHERE number = 1": "ARREST-1 was changed (role)",
    "DELETE FROM arrest_record WHERE number = 2": "ARREST-2 is gone, and history has it",
    "INSERT INTO setting (name, value) VALUES ('area', 'Bray')": "setting 1 has no history",
}


@pytest.mark.parametrize("statement", CHANGED)
def test_a_record_changed_without_the_triggers_is_named(raw: sqlite3.Connection, statement: str) -> None:
    """History does not know of it: the record, and what of it, is not as its newest version says."""
    without_triggers(raw)
    raw.execute(statement)
    make_views_and_triggers(raw)
    assert verify(raw).misfit is None
    assert list(unlike_history(raw)) == [CHANGED[statement]]


def test_a_record_that_is_gone_by_history_and_there_is_named(raw: sqlite3.Connection) -> None:
    """What another program put back behind history's back."""
    rows = raw.execute("SELECT * FROM arrest_record WHERE number = 3").fetchall()
    raw.execute("DELETE FROM arrest_record WHERE number = 3")
    without_triggers(raw)
    raw.executemany(f"INSERT INTO arrest_record VALUES ({', '.join('?' * len(rows[0]))})", rows)
    assert list(unlike_history(raw)) == ["ARREST-3 is there, and is gone by history"]


def test_bytes_where_a_text_was_have_a_seal_that_nothing_whole_has() -> None:
    """Only a damaged file holds them: the chain is then broken at that command, and no error ends the examination."""
    row = [1, "2021-08-31T11:00:00", "tester", "desk-1", None, "add", None, "command", None]
    spoilt = [value.encode() if value == "tester" else value for value in row]
    assert canonical(row) != canonical(spoilt)


_ANY_CELL = (
    st.none() | st.text(st.characters() | st.sampled_from('"\\\x00\x1f\x7f\u2028\ud800é')) | st.binary() | st.integers()
)


@tried(25, often=1200)
@given(_ANY_CELL, st.text() | st.binary(), st.integers() | st.floats() | st.text(), st.binary() | st.text())
def test_the_digest_of_a_version_is_that_of_its_cells_whatever_they_are(
    content: Any, table: Any, number: Any, salt: Any
) -> None:
    """What most versions are digested by, quicker, is to the byte what JSON has for their cells."""
    assert version_digest(salt, table, number, content) == salted_digest(salt, [table, number, content])


def test_who_stops_a_command_while_it_is_sealed_stops_it(raw: sqlite3.Connection) -> None:
    """Ctrl-C comes while SQLite asks for a digest, and is not a fault of the file."""
    before = raw.execute("SELECT count(*), max(seal) FROM command").fetchone()

    def stop(*_: Any) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(sealing, "version_digest", stop)
        raw.execute("BEGIN")
        seal_command(raw, 3)
    raw.execute("ROLLBACK")
    assert raw.execute("SELECT count(*), max(seal) FROM command").fetchone() == before


def test_columns_in_another_order_are_no_difference(raw: sqlite3.Connection) -> None:
    """A field that a later schema puts between others stands elsewhere in newer versions than in older ones."""
    for number, content in raw.execute("SELECT number, content FROM version").fetchall():
        backwards = json.dumps(dict(reversed(json.loads(content).items())))
        raw.execute("UPDATE version SET content = ? WHERE number = ?", (backwards, number))
    assert list(unlike_history(raw)) == []


def test_what_another_program_changed_is_no_damage(raw: sqlite3.Connection, stronghold: Stronghold) -> None:
    """Until a command adopts it no seal covers it, and it is named; then it is history like any other."""
    raw.execute("UPDATE arrest_record SET sex = 'male' WHERE number = 2")
    raw.execute("UPDATE arrest_record SET sex = 'female' WHERE number = 2")
    assert not_sealed(raw) == ["ARREST-2"]
    assert verify(raw).misfit is None
    assert list(unlike_history(raw)) == []
    assert stronghold("edit ARREST-1 --sex male").code == 0
    assert not_sealed(raw) == []
    chain = verify(raw)
    assert (chain.commands, chain.misfit) == (7, None)


def test_the_content_of_a_ledger_is_another_after_each_change_and_the_same_within_a_command(
    raw: sqlite3.Connection, stronghold: Stronghold
) -> None:
    """What was read of it earlier holds until a command, or another program, changes anything."""
    seen = [content_seal(raw)]
    raw.execute("UPDATE arrest_record SET sex = 'male' WHERE number = 2")
    seen.append(content_seal(raw))
    assert stronghold("words add ndd --for stop-and-search").code == 0
    seen.append(content_seal(raw))
    open_command(raw, Entry(NOW, "day"))
    assert content_seal(raw) == seen[-1]
    assert len({*seen}) == 3


def erase(
    connection: sqlite3.Connection, *emptied: int, digests: Callable[[dict[str, Any]], Any] = lambda digests: digests
) -> int:
    """Empty the contents of some commands as the law may have it, and say so in an erasure; return its command."""
    erasing = open_command(connection, Entry(NOW, "erase"))
    records = set()
    for command in emptied:
        for number, table, of, content in connection.execute(
            "SELECT number, record_table, record_number, content FROM version WHERE command = ?", (command,)
        ).fetchall():
            left = json.dumps(json.loads(content) | {"person": f"{ERASED_PERSON}-1", "notes": ERASED})
            connection.execute(
                "UPDATE version SET content = ?, salt = randomblob(16) WHERE number = ?",
                (left if table == "arrest_record" else content, number),
            )
            records.add((table, of))
        connection.execute("UPDATE command SET why = NULL WHERE number = ?", (command,))
    rows = [(f"{ERASED_PERSON}-1", ERASED, of) for table, of in sorted(records) if table == "arrest_record"]
    connection.executemany("UPDATE arrest_record SET person = ?, notes = ? WHERE number = ?", rows)
    said = digests({str(command): unlike_sealed(connection, command) for command in emptied})
    row = ("s.47", json.dumps(sorted(records)), "{}", "[]", json.dumps(said))
    connection.execute(
        "INSERT INTO erasure (authority, records, seals, other_rows, digests) VALUES (?, ?, ?, ?, ?)", row
    )
    seal_command(connection, erasing)
    return erasing


def test_what_the_law_emptied_fits_by_what_its_erasure_says(raw: sqlite3.Connection) -> None:
    """The seal that was given stays, so that one kept elsewhere is still known; the chain verifies, and counts them."""
    given_before = raw.execute("SELECT seal FROM command WHERE number = 3").fetchone()[0]
    erase(raw, 3)
    erase(raw, 2, 4)
    chain = verify(raw)
    assert (chain.commands, chain.misfit, chain.erased, chain.erased_by) == (7, None, 3, (6, 7))
    assert [state.seal.change for state in states_sealed(raw, given_before)] == [3]


@pytest.mark.parametrize(
    "spoil",
    [
        'UPDATE version SET content = \'{"person":"P-1"}\' WHERE number = 2',
        "UPDATE erasure SET digests = '{}'",
        "UPDATE version SET content = 'emptied' WHERE record_table = 'erasure'",
        "UPDATE version SET content = json_object('digests', '[3]') WHERE record_table = 'erasure'",
        "UPDATE command SET login = 'somebody' WHERE number = 3",
    ],
)
def test_what_was_emptied_is_not_free_to_be_filled_again(raw: sqlite3.Connection, spoil: str) -> None:
    """What stands where the law emptied something is sealed as anything is, and so is what the erasure says."""
    erase(raw, 3)
    without_triggers(raw)
    raw.execute(spoil)
    assert verify(raw).misfit or list(unlike_history(raw))


def test_an_erasure_by_another_program_counts_for_nothing(raw: sqlite3.Connection, stronghold: Stronghold) -> None:
    """Whoever alters a content cannot excuse it by an erasure of their own, not even once that is adopted."""
    raw.execute("UPDATE version SET content = '{}' WHERE number = 2")
    row = ("s.47", '[["arrest_record", 2]]', "{}", json.dumps({"3": unlike_sealed(raw, 3)}))
    raw.execute("INSERT INTO erasure (authority, records, seals, digests) VALUES (?, ?, ?, ?)", row)
    assert stronghold("edit ARREST-1 --sex male").code == 0
    misfit = verify(raw).misfit
    assert misfit
    assert misfit.command == 3


# Random history: what each command does to settings, covers and saved views.
changes = st.lists(
    st.tuples(
        st.sampled_from(
            (
                "INSERT INTO setting (name, value) VALUES (hex(randomblob(8)), {value})",
                "UPDATE setting SET value = {value} WHERE number % 2 = 0",
                "DELETE FROM setting WHERE number = 1",
                "INSERT INTO saved_view (name, command, options) VALUES (hex(randomblob(8)), {value}, '[]')",
                "UPDATE saved_view SET command = command || {value}",
            )
        ),
        st.sampled_from(("'a'", "'£5'", "'\"\\'", "'0'")),
    ),
    max_size=3,
)
histories = st.lists(changes, max_size=5)
CELLS = [
    *(("command", column) for column in ["seal", "salt", "digest", *LASTING, *EMPTIED]),
    *(
        ("version", column)
        for column in ("number", "command", "record_table", "record_number", "content", "salt", "digest")
    ),
    *(("setting", column) for column in ("number", "name", "value")),
    *(("saved_view", column) for column in ("number", "name", "command", "options")),
    ("sqlite_sequence", "seq"),
]
values = (
    st.none()
    | st.integers(-3, 12)
    | st.sampled_from(("", "a", "{}", "[]", "setting", "change"))
    | st.binary(max_size=2)
)


@pytest.fixture(scope="module")
def empty() -> Iterator[sqlite3.Connection]:
    """An empty ledger, to be copied."""
    with empty_in_memory(NOW) as connection:
        yield connection


@pytest.mark.long
@tried(25, often=2000)
@given(history=histories, cell=st.sampled_from(CELLS), place=st.integers(0, 20), value=values)
def test_one_cell_altered_anywhere_is_always_found(
    empty: sqlite3.Connection, history: list[list[tuple[str, str]]], cell: tuple[str, str], place: int, value: Any
) -> None:
    """In any ledger, any cell of history, of a record or of the file's counters, made any other value there can be."""
    table, column = cell
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        empty.backup(connection)
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for done in [[("INSERT INTO setting (name, value) VALUES ('area', {value})", "'Bray'")], *history]:
            command = open_command(connection, Entry(NOW, "change it", "tester"))
            for statement, said in done:
                connection.execute(statement.format(value=said))
            if not seal_command(connection, command):
                connection.execute("DELETE FROM command WHERE number = ?", (command,))
                connection.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = 'command'", (command - 1,))
        assert verify(connection).misfit is None
        assert list(unlike_history(connection)) == []
        without_triggers(connection, table)
        before = connection.execute(f"SELECT * FROM {table}").fetchall()
        counted_ones = "WHERE name IN ('command', 'version')" if table == "sqlite_sequence" else ""
        rows = connection.execute(f"SELECT rowid FROM {table} {counted_ones}").fetchall()
        assume(rows)
        try:
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (value, *rows[place % len(rows)]))
        except sqlite3.IntegrityError:
            assume(False)
        assume(connection.execute(f"SELECT * FROM {table}").fetchall() != before)
        assert verify(connection).misfit or list(unlike_history(connection))
