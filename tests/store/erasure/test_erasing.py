"""What an erasure leaves in the file: nothing of what was there, in no page, log or history; and seals that fit."""

import json
import sqlite3
import threading
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from conftest import NOW, Prepared, Stronghold
from seals import check_seals
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import reading, writing

UNDER = "--authority 'DPA 2018 s.47' --why 'retention has ended' --yes"
WORDS = (
    *("P-4711", "NORTH:P-4712", "Zebedee", "Dougal", "Ermintrude", "Florence", "Brian", "Dylan", "Köchin", "Mr Rusty"),
    *("ABC/4713", "43210099887", "Southcourt", "2021-03-24", "2021-04-19", "17:23", "Oxford Crown", "LAB-556677"),
)


@pytest.fixture
def told(prepared: Prepared) -> None:
    """A ledger with every word in fields, in history, in reasons, in marks; edited, voided and undone."""
    prepared(
        "add case --name Larch --opened 1/1/2021",
        "add line --name Falcon --reach county --first-seen 1/1/2021 --case 1",
        "add arrest --date 24/3/2021 --person P-4711 --line 1 --source-ref 43210099887 "
        "--notes 'Zebedee\nP-4711 \"Köchin\"'",
        "edit ARREST-1 --notes Dougal --why 'P-4711 told Mr Rusty'",
        "edit ARREST-1 --clear notes --role runner --offence 'with Ermintrude'",
        "add arrest --date 25/3/2021 --person P-4711 --notes 'a slip: Dylan'",
        "edit ARREST-2 --person P-2 --notes 'nothing' --why 'it was not P-4711'",
        "add arrest --date 19/4/2021 --person NORTH:P-4712 --notes Florence",
        "void ARREST-3 --why 'Dylan'",
        "same P-4711 NORTH:P-4712 --why Brian",
        "add seizure --date 24/3/2021 --time 17:23 --item heroin --weight 4g --exhibit ABC/4713 --arrest 1 "
        "--lab-ref LAB-556677 --source-ref Southcourt",
        "add charge --date 24/3/2021 --person P-4711 --offences 'pwits-a x2; Ermintrude' --arrest 1",
        "add sentence --date 19/4/2021 --person P-4711 --disposal imprisonment --term 3y --court 'Oxford Crown'",
        "hold ARREST-1 --why Dougal",
        "hold --lift ARREST-1 --why Florence",
        "restrict CHARGE-1 --why Dougal",
        "restrict --lift CHARGE-1 --why Florence",
        "add safeguarding --date 24/3/2021 --action referred --person P-4711 --agency Ermintrude",
        "undo --why 'not P-4711'",
        "views add brian --where person=P-4711 --measure arrests",
        "views add brian --where person=NORTH:P-4712 --measure arrests --replace",
    )


def found(ledger: Path, words: tuple[str, ...] = WORDS) -> dict[str, list[str]]:
    """Return the files beside and of the ledger in whose bytes a word is, plain, in UTF-8, or as JSON writes it."""
    return {
        path.name: held
        for path in sorted(ledger.parent.glob("*ledger.db*"))
        if (held := [word for word in words if _in(path.read_bytes(), word)])
    }


def _in(raw: bytes, word: str) -> bool:
    return any(form in raw for form in (word.encode(), json.dumps(word)[1:-1].encode(), word.encode("utf-16-le")))


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_nothing_that_was_erased_is_in_the_file_or_beside_it(stronghold: Stronghold, ledger: Path, mode: str) -> None:
    """With a log and without, other commands before and after: no key, text, reference or day, of now or of history."""
    with closing(sqlite3.connect(ledger)) as connection:
        assert connection.execute(f"PRAGMA journal_mode = {mode}").fetchone() == (mode,)
    assert set(found(ledger)["ledger.db"]) >= set(WORDS) - {"17:23"}
    answer = stronghold(f"erase P-4711 --tied {UNDER}")
    assert answer.code == 0, answer
    # A day that another record has stays there; this one is in no other.
    assert found(ledger) == {"ledger.db": ["Dylan"]}, "ARREST-2 is of somebody else now, and its text is theirs"
    assert "note: ARREST-2 named P-4711 or NORTH:P-4712 once" in answer.err
    stronghold.accepts(f"erase ARREST-2 {UNDER}")
    assert found(ledger) == {}
    stronghold.accepts(
        "add arrest --date 1/5/2021 --person P-9",
        "void ARREST-1 --why x",
        "add case --name y --opened 1/1/2019",
    )
    assert found(ledger) == {}


@pytest.mark.long
@pytest.mark.usefixtures("told")
def test_while_another_program_reads_the_log_is_said_to_hold_it_still(stronghold: Stronghold, ledger: Path) -> None:
    """The erasure is kept, exit 4 says what is left to do, and the same again does it."""
    with reading(ledger) as connection:
        connection.execute("SELECT count(*) FROM arrest_record").fetchone()
        answer = stronghold(f"erase P-4711 --tied {UNDER}", patience=0.1)
        assert answer.code == 4
        assert "erased, and what was there may still lie in ledger.db-wal: another program has" in answer.err
        assert "(once that is over: stronghold erase ARREST-1 --yes" in answer.err
        assert "an erasure was not finished" in " ".join(stronghold("doctor").out.split())
        assert stronghold("doctor --mend", patience=0.1).code == 4
    assert stronghold("show P-4711").code == 3
    assert stronghold("doctor --mend").out == "rewritten: the file, so that nothing is left of what was erased\n"
    assert "an erasure was not finished" not in " ".join(stronghold("doctor").out.split())
    stronghold.accepts(f"erase ARREST-1 {UNDER}")
    assert found(ledger, ("Zebedee", "Köchin", "P-4711", "ABC/4713")) == {}


@pytest.mark.long
@pytest.mark.usefixtures("told")
def test_the_seals_fit_what_is_left_and_the_old_ones_stay(stronghold: Stronghold, ledger: Path) -> None:
    """The chain verifies by the seals that the erasure gives, and each seal printed before names its command still."""
    with closing(sqlite3.connect(ledger)) as connection:
        count = check_seals(connection)
        before = connection.execute("SELECT number, seal FROM command").fetchall()
        old = dict(connection.execute("SELECT number, hex(salt || digest) FROM version"))
    stronghold.accepts(f"erase P-4711 --tied {UNDER}")
    with closing(sqlite3.connect(ledger)) as connection:
        assert check_seals(connection) == count + 1
        assert connection.execute("SELECT number, seal FROM command").fetchall()[:count] == before
        touched = json.loads(connection.execute("SELECT seals FROM erasure").fetchone()[0])
        for command in touched:
            new = connection.execute("SELECT number, hex(salt || digest) FROM version WHERE command = ?", (command,))
            assert all(old[number] != kept for number, kept in new), "no guess can be held against an old digest"
        whys = connection.execute(
            "SELECT count(why) FROM command WHERE number IN (SELECT value FROM json_each(?))", (json.dumps([*touched]),)
        )
        assert whys.fetchone() == (0,)
    stronghold.accepts(f"erase ARREST-2 {UNDER}", "add arrest --date 1/5/2021 --person P-9", f"erase P-9 {UNDER}")
    with closing(sqlite3.connect(ledger)) as connection:
        check_seals(connection)


@pytest.mark.usefixtures("told")
def test_what_was_altered_before_stays_to_be_found(stronghold: Stronghold, ledger: Path) -> None:
    """An erasure does not seal anew a command whose history somebody had changed by hand."""
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE version SET content = replace(content, 'runner', 'courier') WHERE command = 6")
    stronghold.accepts(f"erase P-4711 {UNDER}")
    with closing(sqlite3.connect(ledger)) as connection, pytest.raises(AssertionError):
        check_seals(connection)


@pytest.mark.usefixtures("told")
def test_an_erasure_is_one_transaction(stronghold: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it fails at its end nothing of it is kept."""
    from stronghold_cli.actions import erase

    before = _tables(ledger)

    def fails(*_: Any) -> None:
        raise sqlite3.OperationalError("the machine stopped")

    monkeypatch.setattr(erase, "still_written", fails)
    with pytest.raises(sqlite3.OperationalError):
        stronghold(f"erase P-4711 {UNDER}")
    assert _tables(ledger) == before


def _tables(ledger: Path) -> list[str]:
    with closing(sqlite3.connect(ledger)) as connection:
        return list(connection.iterdump())


def test_every_connection_that_writes_overwrites_what_it_deletes(stronghold: Stronghold, ledger: Path) -> None:
    """`secure_delete` is on, whatever SQLite was built with."""
    stronghold.accepts("add case --name Larch --opened 1/1/2019")
    with writing(ledger, Entry(NOW, "look")) as connection:
        assert connection.execute("PRAGMA secure_delete").fetchone() == (1,)


@pytest.mark.usefixtures("told")
def test_others_can_read_while_it_is_erased(stronghold: Stronghold, ledger: Path) -> None:
    """Whoever reads sees the ledger before or after it, and waits no longer than for any other change."""
    seen: list[int] = []
    stop = threading.Event()

    def look() -> None:
        while not stop.is_set():
            with reading(ledger) as connection:
                seen.append(
                    connection.execute("SELECT count(*) FROM arrest_record WHERE person = 'P-4711'").fetchone()[0]
                )

    reader = threading.Thread(target=look)
    reader.start()
    try:
        code = stronghold(f"erase P-4711 {UNDER}").code
    finally:
        stop.set()
        reader.join()
    assert code in (0, 4)
    assert set(seen) <= {0, 1}


def test_what_the_clock_said_goes_with_the_moment(stronghold: Stronghold, ledger: Path) -> None:
    """A change that was kept although the clock was behind has two moments, and neither tells the day's hour."""
    stronghold.accepts("add case --name Larch --opened 1/1/2019")
    early = NOW - timedelta(hours=3)
    assert stronghold("add arrest --date 1/5/2021 --person P-9 --yes", now=early).code == 0
    stronghold.accepts(f"erase P-9 {UNDER}")
    with closing(sqlite3.connect(ledger)) as connection:
        [clock] = connection.execute("SELECT clock FROM command WHERE number = 3").fetchone()
        check_seals(connection)
    assert clock == f"{early:%Y-%m-%d}T00:00:00.000000+00:00"
