"""`stronghold access-log`: whether it is logged who looks, and switching that off and on."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from access_entries import contents, write_in
from conftest import Prepared, Stronghold
from stronghold_cli.store.file.access_chain import log_of

OFF = 'access-log off --why "the force logs it"'


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared("add case --name Larch --opened 4/3/2019")


def test_it_is_on_unless_somebody_switches_it_off(stronghold: Stronghold, ledger: Path) -> None:
    """Where it is, how many entries of each kind it has, and since when."""
    assert (
        stronghold("access-log", width=500).out
        == f"The access log is on.\n{log_of(ledger)}\n\nNothing is logged yet.\n"
    )
    stronghold("show CASE-1")
    stronghold("list case")
    stronghold("export case")
    out = stronghold("access-log", width=500).out
    assert out.replace(str(log_of(ledger)), "FILE") == snapshot("""\
The access log is on.
FILE

kind          entries  first              last
consultation        2  31 Aug 2021 11:00  31 Aug 2021 11:00
disclosure          1  31 Aug 2021 11:00  31 Aug 2021 11:00
""")


def test_scripts_read_it(stronghold: Stronghold, ledger: Path) -> None:
    """The same, and the lines that cannot be read."""
    stronghold("show CASE-1")
    write_in(ledger, "torn")
    moment = "2021-08-31T11:00:00.000000+00:00"
    assert json.loads(stronghold("access-log --format json").out) == {
        "schema": 1,
        "on": True,
        "file": str(log_of(ledger)),
        "entries": [{"kind": "consultation", "entries": 1, "first": moment, "last": moment}],
        "unread": 1,
    }
    assert "1 line of the access log cannot be read, and was left out\n" in stronghold("access-log").out


def test_switched_off_nothing_is_logged_and_history_says_who_decided_it(stronghold: Stronghold, ledger: Path) -> None:
    """Neither a consultation nor a disclosure, of which that is said; on again, all is logged again."""
    stronghold("show CASE-1")
    assert stronghold(f"{OFF} --actor 'Sgt Oak'") == (0, "the access log is off\n", "")
    before = contents(ledger)
    assert stronghold("show CASE-1").err == ""
    unkept = "the access log is off: nothing keeps what this was needed for (see: stronghold access-log)\n"
    assert stronghold("show CASE-1 --why 'the trial'").err == unkept
    said = "the access log is off: nothing says that this disclosure was made (see: stronghold access-log)\n"
    assert stronghold("export case").err == said
    assert contents(ledger) == before
    out = stronghold("access-log").out
    assert out.startswith("The access log is off, since 31 Aug 2021 ")
    assert ", by Sgt Oak: the force logs it.\n" in out
    history = stronghold("history").out
    assert "access-log off, by tester at desk-1, for Sgt Oak\n    why: the force logs it\n" in history
    assert stronghold("access-log on") == (0, "the access log is on\n", "")
    stronghold("show CASE-1")
    assert len(contents(ledger)) == 2


def test_what_is_so_already_is_said(stronghold: Stronghold, ledger: Path) -> None:
    """Nothing is written, in the ledger or beside it."""
    already = "the access log is {} already: nothing was changed\n"
    assert stronghold("access-log on") == (0, "", already.format("on"))
    assert "setting" not in stronghold("history").out
    assert stronghold(OFF).code == 0
    assert stronghold(OFF) == (0, "", already.format("off"))


def test_a_dry_run_switches_nothing(stronghold: Stronghold) -> None:
    """It says what it would do."""
    said = "a dry run: nothing was kept\n"
    assert stronghold(f"{OFF} --dry-run") == (0, "would switch the access log off\n", said)
    assert stronghold("access-log").out.startswith("The access log is on.\n")


def test_it_is_not_switched_off_without_a_reason(stronghold: Stronghold) -> None:
    """Somebody will ask why nothing is logged."""
    assert stronghold("access-log off") == (
        2,
        "",
        'error: say why it is not needed (e.g. stronghold access-log off --why "the force\'s own system logs it")\n',
    )


def test_an_undo_switches_it_back(stronghold: Stronghold) -> None:
    """It is a change like others."""
    assert stronghold(OFF).code == 0
    assert stronghold("undo").code == 0
    assert stronghold("access-log").out.startswith("The access log is on")


@pytest.mark.parametrize("line", ["access-log", OFF, "access-log on"])
def test_without_a_ledger_there_is_nothing_to_log(stronghold: Stronghold, tmp_path: Path, line: str) -> None:
    """No ledger is made for it, and nothing is left."""
    none = tmp_path / "none" / "ledger.db"
    none.parent.mkdir()
    answer = stronghold(f"{line} --ledger '{none}'")
    assert answer.code == 4
    assert "there is no ledger at" in answer.err
    assert list(none.parent.iterdir()) == []


def test_the_ledger_is_named_where_the_command_ends(stronghold: Stronghold, ledger: Path) -> None:
    """Named in the middle it would be taken for nothing."""
    answer = stronghold(f"access-log --ledger '{ledger}' on")
    assert (answer.code, answer.err) == (2, "error: say --ledger after on, where the command ends\n")


def test_a_log_switched_off_by_another_program_is_on(stronghold: Stronghold, ledger: Path) -> None:
    """The law asks for it, and no command has it off."""
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(ledger)) as other, other:
        other.execute("INSERT INTO setting (name, value) VALUES ('access log', 'off')")
    assert stronghold("access-log").out.startswith("The access log is on.\n")
