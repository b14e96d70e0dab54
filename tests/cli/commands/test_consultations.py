"""`stronghold history --kind`: who looked at records, from the access log."""

import json
from pathlib import Path
from typing import Any

import pytest
from inline_snapshot import snapshot

from access_entries import contents, write_in
from conftest import Prepared, Stronghold
from illustrated import TYPED
from stronghold_cli.store.file.access_chain import log_of

LOOKS = (
    "show ARREST-1",
    "list seizure --item heroin,crack --search SEIZURE --since 2019",
    "list seizure --value £1..",
    "show P-1 --why 'subject access'",
    "trace drugs.weight --where item=heroin",
    "export seizure --recipient CPS --why 'file R v Oak' -o -",
    "list line --recipient Merseyside",
)


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*TYPED, *LOOKS)


def looks(stronghold: Stronghold, options: str) -> list[Any]:
    """Return the entries that a command line asks for."""
    answer = stronghold(f"history --kind {options} --format jsonl")
    assert answer.code == 0, answer.err
    return [json.loads(line) for line in answer.out.splitlines()]


@pytest.mark.long
def test_it_reads_as_history_does(stronghold: Stronghold) -> None:
    """When, what, who, for whom, why; what was shown, and what had been asked for."""
    out = stronghold("history --kind disclosure").out
    assert out == snapshot("""\
disclosure, 31 Aug 2021 11:00: list line, by tester at desk-1
    for: Merseyside
    3 records: LINE-1..2, CASE-1

disclosure, 31 Aug 2021 11:00: export, by tester at desk-1
    for: CPS
    why: file R v Oak
    4 records: SEIZURE-1..4

""")
    out = stronghold("history --kind consultation").out
    assert out == snapshot("""\
consultation, 31 Aug 2021 11:00: history --kind disclosure, by tester at desk-1
    no record

consultation, 31 Aug 2021 11:00: trace drugs.weight, by tester at desk-1
    2 records: SEIZURE-1, LINE-1
    asked for: by item

consultation, 31 Aug 2021 11:00: show, by tester at desk-1
    why: subject access
    person: P-1
    7 records: ARREST-1..2, SENTENCE-1..2, CASE-1, LINE-1..2

consultation, 31 Aug 2021 11:00: list seizure, by tester at desk-1
    4 records: SEIZURE-1, SEIZURE-3, LINE-1..2
    asked for: by value

consultation, 31 Aug 2021 11:00: list seizure, by tester at desk-1
    3 records: SEIZURE-1..2, LINE-1
    asked for: since 2019-01-01; by item and words

consultation, 31 Aug 2021 11:00: show, by tester at desk-1
    3 records: ARREST-1, LINE-1, CASE-1

""")


def test_scripts_read_every_field(stronghold: Stronghold) -> None:
    """JSON with a schema, and CSV with the same names."""
    answer = json.loads(stronghold("history --kind disclosure --format json").out)
    assert answer["schema"] == 1
    assert answer["log"][0] == {
        "at": "2021-08-31T11:00:00.000000+00:00",
        "login": "tester",
        "machine": "desk-1",
        "actor": None,
        "kind": "disclosure",
        "command": "export",
        "recipient": "CPS",
        "why": "file R v Oak",
        "authority": None,
        "people": [],
        "refs": ["SEIZURE-1..4"],
        "among": [],
        "records": 4,
        "kinds": ["seizure"],
        "since": None,
        "until": None,
        "as_at": None,
        "fields": [],
        "words": False,
        "format": "csv",
        "to": None,
    }
    head, *lines = stronghold("history --kind disclosure --format csv").out.splitlines()
    assert head.split(",") == list(answer["log"][0])
    assert len(lines) == 2


@pytest.mark.parametrize(
    ("options", "commands"),
    [
        ("consultation ARREST-1", ["show", "show"]),
        ("consultation ARREST-2", ["show"]),
        ("consultation SEIZURE-3", ["list seizure"]),
        ("consultation SEIZURE-2..3", ["list seizure", "list seizure"]),
        ("disclosure SEIZURE-3,LINE-1", ["export", "list line"]),
        ("consultation --person p1", ["show", "show"]),
        ("consultation --person P-1 ARREST-2", ["show"]),
        ("disclosure --person P-1", []),
        ("combination", []),
        ("erasure", []),
        ("disclosure --since 31/8/2021", ["export", "list line"]),
        ("disclosure --since 1/9/2021", []),
        ("disclosure --until yesterday", []),
        ("disclosure --actor TESTER", ["export", "list line"]),
        ("disclosure --actor 'Sgt Oak'", []),
    ],
)
def test_it_is_asked_as_history_is(stronghold: Stronghold, options: str, commands: list[str]) -> None:
    """By record, by person (whoever saw a record that names them looked at them too), by window and by actor."""
    assert [look["command"] for look in looks(stronghold, options)] == commands


@pytest.mark.long
def test_a_look_at_very_many_records_may_have_been_at_any_of_them(stronghold: Stronghold, ledger: Path) -> None:
    """Where an entry names only the first and the last, it is found for all between, and says so."""
    rows = "".join(f"2021-03-04,P-{n % 2 + 100},runner\n" for n in range(500))
    (ledger.parent / "arrests.csv").write_text(f"date,person,role\n{rows}")
    assert stronghold(["import", str(ledger.parent / "arrests.csv"), "--yes"]).code == 0
    stronghold("list arrest --person P-100")
    assert looks(stronghold, "consultation ARREST-200")[-1]["records"] == 250
    assert "    250 records: some of ARREST-3..501\n" in stronghold("history --kind consultation ARREST-200").out


def test_to_read_the_log_is_a_look_itself(stronghold: Stronghold) -> None:
    """Who asked about whom is known as well."""
    looks(stronghold, "consultation --person P-1")
    looks(stronghold, "disclosure SEIZURE-2")
    *_, first, second = looks(stronghold, "consultation")
    assert (first["command"], first["people"]) == ("history --kind consultation", ["P-1"])
    assert (second["command"], second["refs"]) == ("history --kind disclosure", ["SEIZURE-2"])


def test_lines_that_cannot_be_read_are_counted(stronghold: Stronghold, ledger: Path) -> None:
    """The others are shown."""
    write_in(ledger, '{"torn', "and")
    answer = stronghold("history --kind disclosure --format jsonl")
    assert answer.out.count("\n") == 2
    assert answer.err == "2 lines of the access log cannot be read, and were left out\n"


@pytest.mark.parametrize(
    ("options", "code", "err"),
    [
        (
            "--kind theft",
            2,
            "error: --kind: 'theft' is not consultation, disclosure, combination, erasure or restore\n",
        ),
        (
            "--kind disclosure 3",
            5,
            "error: --kind: 3 is the number of a change, and nobody looks at one (name a record)\n",
        ),
        ("--kind disclosure ARREST-99", 3, "error: no ARREST-99 (see: stronghold list arrest)\n"),
        ("--kind disclosure --person P-99", 3, "error: no record names P-99 (see: stronghold list arrest)\n"),
        ("--kind erasure", 0, "no erasure matches\n"),
    ],
)
def test_what_cannot_be_asked_is_said(stronghold: Stronghold, options: str, code: int, err: str) -> None:
    """One line that says what to do."""
    assert stronghold(f"history {options}") == (code, "", err)


def test_what_anybody_wrote_into_the_log_acts_on_no_terminal(stronghold: Stronghold, ledger: Path) -> None:
    """Escape codes, markup and formulas are text."""
    text = {"at": "2021-08-31T11:00:00+00:00", "kind": "combination", "command": "=1+1", "why": "\x1b[2J[bold]x"}
    write_in(ledger, json.dumps(text))
    out = stronghold("history --kind combination", terminal=True).out
    assert "why: \\x1b[2J[bold]x" in out
    assert "\x1b[2J" not in out
    assert ",'=1+1," in stronghold("history --kind combination --format csv").out


def test_history_without_it_is_logged_with_the_records_it_shows(stronghold: Stronghold, ledger: Path) -> None:
    """What became of a record is what it holds."""
    stronghold("history SEIZURE-2")
    entry = looks(stronghold, "consultation")[-1]
    assert (entry["command"], entry["refs"]) == ("history", ["SEIZURE-2", "LINE-1"])


ERASE = "erase P-1 --yes --authority 'DPA 2018 s.47(1)' --why 'retention has ended'"


def test_an_erased_person_is_erased_from_the_log_too(stronghold: Stronghold, ledger: Path) -> None:
    """Their key is nowhere in it, in no spelling; that they were erased is, with the authority and no more."""
    stronghold("list arrest --why 'all about p 1'")
    assert stronghold(ERASE).code == 0
    assert "p 1" not in "".join(contents(ledger))
    assert b"P-1" not in log_of(ledger).read_bytes()
    [entry] = looks(stronghold, "erasure")
    assert (entry["authority"], entry["why"]) == ("DPA 2018 s.47(1)", "retention has ended")
    assert (entry["refs"], entry["people"]) == (["ARREST-1..2", "SENTENCE-1..2"], [])
    seen = [look for look in looks(stronghold, "consultation ARREST-1") if look["people"]]
    assert [look["command"] for look in seen] == ["show"]
    assert stronghold(f"history --kind consultation --person {seen[0]['people'][0]}").code == 0


def test_what_is_only_tried_is_logged_as_a_look(stronghold: Stronghold, ledger: Path) -> None:
    """Whoever is shown what an erasure would take has seen it."""
    assert stronghold(ERASE.replace("--yes", "--dry-run")).code == 0
    assert looks(stronghold, "erasure") == []
    assert looks(stronghold, "consultation")[-2]["command"] == "erase, tried"
    assert "P-1" in "".join(contents(ledger))


def test_nobody_is_erased_whose_key_would_stay_in_the_log(stronghold: Stronghold, ledger: Path) -> None:
    """It is refused first, with what is in the way."""
    log_of(ledger).unlink()
    log_of(ledger).mkdir()
    answer = stronghold(ERASE)
    said = f"the access log may say what is to go, and cannot be written: {log_of(ledger)}: is a directory"
    assert answer == (4, "", f"error: {said} (nothing was erased)\n")
    assert "P-1" in stronghold("show ARREST-1").out


def test_with_the_log_off_a_person_is_erased_from_what_was_logged(stronghold: Stronghold, ledger: Path) -> None:
    """What was logged before is still there, and the key goes; what is added says which entries lost it."""
    assert stronghold("access-log off --why x").code == 0
    before = len(contents(ledger))
    assert stronghold(ERASE).code == 0
    *found, added = contents(ledger)
    assert ("P-1" in "".join(found), len(found)) == (False, before)
    assert json.loads(added)["emptied"]
