"""Who looks at records is logged: by every command that shows any, and never what the records hold."""

import json
import os
import re
import shlex
import signal
import subprocess
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from access_entries import contents, logged, tamper
from conftest import Answer, Prepared, Stronghold
from illustrated import TYPED
from processes import COMMAND, environment, give_up_rights, process
from stronghold_cli.cli import emit
from stronghold_cli.cli.command import COMMANDS, Command
from stronghold_cli.cli.desk import Desk
from stronghold_cli.errors import ReaderGone
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.audit_log import accesses
from stronghold_cli.store.file.access_chain import log_of

posix = pytest.mark.skipif(os.name != "posix", reason="rights and signals are another matter on Windows")

ARGUMENTS = {
    "search": "falcon",
    "show": "ARREST-1",
    "list": "seizure",
    "trace": "drugs.weight",
    "reconcile": "--say 'over 1g' drugs.weight",
    "history": "ARREST-1",
    "export": "seizure",
    "backup": "copy.db",
    "same": "P-1 P-2",
    "erase": "P-1 --authority 'DPA 2018 s.47' --why 'past its term' --yes",
}
"""What is typed after the name of a command for it to show records, where the name alone does not."""

BEFORE = {"hold": "hold LINE-2 --why appeal", "restrict": "restrict LINE-2 --why contested"}
"""What is to be there for such a command to show."""


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*TYPED, "add arrest --date 1/7/2021 --person P-2")


def last(ledger: Path) -> dict[str, Any]:
    """Return what the last entry says beside who and when."""
    return {name: value for name, value in logged(ledger)[-1].items() if name not in ("at", "login", "machine")}


@pytest.mark.parametrize("command", [command for command in COMMANDS if command.logs], ids=lambda each: each.name)
def test_a_command_that_shows_records_is_logged(
    stronghold: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch, command: Command
) -> None:
    """Each time once, as what the table of commands says: when, who, on which machine, for whom, and what."""
    monkeypatch.chdir(ledger.parent)
    if command.name in BEFORE:
        assert stronghold(BEFORE[command.name]).code == 0
    environ = {"STRONGHOLD_LEDGER": str(ledger), "STRONGHOLD_ACTOR": "Sgt Oak"}
    stronghold(f"{command.name} {ARGUMENTS.get(command.name, '')}", environ=environ)
    [entry] = logged(ledger)
    assert entry["at"] == "2021-08-31T11:00:00.000000+00:00"
    assert (entry["login"], entry["machine"], entry["actor"]) == ("tester", "desk-1", "Sgt Oak")
    assert entry["kind"] == command.logs
    assert entry.get("refs") or entry["people"]


@pytest.mark.parametrize("command", [each.name for each in COMMANDS if not (each.logs or each.writes)])
def test_what_is_not_said_to_be_a_look_leaves_no_log(stronghold: Stronghold, ledger: Path, command: str) -> None:
    """Figures, and how they are counted, are no record of anybody."""
    stronghold(command)
    assert logged(ledger) == []


def test_joined_keys_are_logged_as_a_combination(stronghold: Stronghold, ledger: Path) -> None:
    """Each time that somebody joins them or takes them apart, with the reason; the list of them is a consultation."""
    assert stronghold("same P-1 P-2 --why 'one photograph'").code == 0
    assert last(ledger) == {
        "command": "same",
        "kind": "combination",
        "why": "one photograph",
        "people": ["P-1", "P-2"],
    }
    assert stronghold("same P-1 P-2").code == 0
    assert len(logged(ledger)) == 1, "they were one person already"
    stronghold("same")
    assert (last(ledger)["kind"], last(ledger)["people"]) == ("consultation", ["P-1", "P-2"])
    assert stronghold("same --apart P-2").code == 0
    assert (last(ledger)["command"], last(ledger)["people"]) == ("same --apart", ["P-2"])


@pytest.mark.parametrize(
    ("line", "refs"),
    [
        ("edit SEIZURE-1 --value £9 --dry-run", ["SEIZURE-1"]),
        ("edit SEIZURE-1..3 --notes x --dry-run", ["SEIZURE-1..3"]),
        ("void ARREST-2 --why twice --dry-run", ["ARREST-2"]),
        ("undo --dry-run", ["ARREST-4"]),
    ],
)
def test_trying_a_change_is_logged_as_a_look(stronghold: Stronghold, ledger: Path, line: str, refs: list[str]) -> None:
    """A dry run shows what records hold, and changes none: without this it would be a look that nobody knows of."""
    assert stronghold("add arrest --date 1/7/2020 --person P-4").code == 0
    assert stronghold(line).code == 0
    [entry] = logged(ledger)
    assert entry["kind"] == "consultation"
    assert entry["command"].endswith(", tried")
    assert entry["refs"] == refs


@pytest.mark.parametrize(
    "line",
    [
        *("add case --name Oak --opened today", "edit CASE-1 --name Elm", "void SEIZURE-4 --why twice"),
        *(
            "totals",
            "views",
            "explain arrests",
            "items",
            "words",
            "cover",
            "area",
            "prices",
            "access-log",
            "demo",
            "--help",
        ),
        *("show --help", "list seizure --help", "--version"),
    ],
)
def test_a_command_that_shows_none_is_not_logged(stronghold: Stronghold, ledger: Path, line: str) -> None:
    """Figures, tables and help are of no person, and what is changed has its own history."""
    assert stronghold(line).code == 0
    assert not log_of(ledger).exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("show CASE-1", {"command": "show", "refs": ["CASE-1", "LINE-1..2"], "records": 3, "format": "table"}),
        (
            "show p1 --format json",
            {
                "command": "show",
                "people": ["P-1"],
                "refs": ["ARREST-1..2", "SENTENCE-1..2"],
                "records": 4,
                "format": "json",
            },
        ),
        (
            "list seizure --item heroin,crack --where weight=1g.. --since 2019 --until 2019 --search 'operation larch'",
            {
                "command": "list seizure",
                "kinds": ["seizure"],
                "since": "2019-01-01",
                "until": "2019-12-31",
                "fields": ["item", "weight"],
                "words": True,
                "format": "table",
            },
        ),
        (
            "list arrest --person P-1 --format csv",
            {
                "command": "list arrest",
                "kinds": ["arrest"],
                "fields": ["person"],
                "refs": ["ARREST-1..2"],
                "records": 2,
                "format": "csv",
            },
        ),
        (
            "trace drugs.weight --where item=heroin --left-out --format json",
            {
                "command": "trace drugs.weight",
                "kinds": ["seizure"],
                "fields": ["item"],
                "refs": ["SEIZURE-1"],
                "records": 1,
                "format": "json",
            },
        ),
        (
            "trace drugs.weight --left-out",
            {
                "command": "trace drugs.weight",
                "kinds": ["seizure"],
                "refs": ["SEIZURE-1..2", "SEIZURE-4", "LINE-1..2"],
                "records": 5,
                "format": "table",
            },
        ),
        (
            "trace drugs.weight --format jsonl --since 2019",
            {
                "command": "trace drugs.weight",
                "kinds": ["seizure"],
                "since": "2019-01-01",
                "refs": ["SEIZURE-1..2"],
                "records": 2,
                "format": "jsonl",
            },
        ),
        (
            "reconcile --say 'over 50' arrests --in 2020",
            {
                "command": "reconcile arrests",
                "kinds": ["arrest"],
                "since": "2020-01-01",
                "until": "2020-12-31",
                "refs": ["ARREST-2"],
                "records": 1,
                "format": "table",
            },
        ),
        (
            "due --within 1y --case 1",
            {"command": "due", "until": "2022-08-31", "fields": ["case"], "refs": ["SEIZURE-2"], "records": 1},
        ),
    ],
)
def test_an_entry_says_what_was_asked_for_and_what_was_shown(
    stronghold: Stronghold, ledger: Path, line: str, said: dict[str, Any]
) -> None:
    """The kinds, the window, the names of the fields and the references: never a value that was typed."""
    assert stronghold(line).code in (0, 1)
    entry = last(ledger)
    assert {name: entry.get(name) for name in said} == said
    assert entry["kind"] == "consultation"
    for value in ("larch", "heroin", "1g"):
        assert value not in json.dumps(entry)


def test_what_is_found_of_no_record_is_logged_without_one(stronghold: Stronghold, ledger: Path) -> None:
    """A month with nothing in it has no reference."""
    assert stronghold("cover charge --from 1/1/2021").code == 0
    assert "empty-month,warn,charge," in stronghold("check --format csv").out
    assert not any(ref.startswith("CHARGE") for ref in last(ledger)["refs"])


def test_the_first_screen_is_logged(stronghold: Stronghold, ledger: Path) -> None:
    """The records on it were looked at, and no others."""
    out = stronghold([], terminal=True).out
    entry = last(ledger)
    assert (entry["command"], entry["kind"]) == ("stronghold", "consultation")
    assert sorted(entry["refs"]) == [
        *("ARREST-3", "CASH-ORDER-1", "LINE-1..2", "SEIZURE-2", "SEIZURE-4", "SENTENCE-1..2")
    ]
    begins = re.findall(r"^(?:overdue, .*?  )?([A-Z-]+-[0-9]+)  ", out, re.MULTILINE)
    assert sorted(begins) == ["ARREST-3", "CASH-ORDER-1", "SEIZURE-2", "SEIZURE-4", "SENTENCE-1", "SENTENCE-2"]


def test_figures_of_one_person_are_a_look_at_that_person(stronghold: Stronghold, ledger: Path) -> None:
    """How often somebody was arrested is of them alone; figures of everybody are of nobody."""
    assert stronghold("totals --by year").code == 0
    assert logged(ledger) == []
    assert stronghold("totals --where person=p1 --measure arrests --measure people.jailed --as-at today").code == 0
    entry = last(ledger)
    assert (entry["command"], entry["people"], entry["kinds"]) == ("totals", ["P-1"], ["arrest", "sentence"])
    assert entry["as_at"].startswith("2021-08-31")
    stronghold("views add theirs --where person=P-2 --measure arrests")
    assert stronghold("totals @theirs").code == 0
    assert last(ledger)["people"] == ["P-2"]


def test_a_figure_that_conditions_narrow_to_few_records_is_a_look_at_them(stronghold: Stronghold, ledger: Path) -> None:
    """By one condition for each field, and a window of a day, it says what the record holds; of five it does not."""
    for number in range(3):
        assert stronghold(f"add arrest --date 1/7/202{number % 2} --person P-{number + 50} --role runner").code == 0
    runners = "totals --where role=runner --measure arrests"
    found = json.loads(stronghold(f"{runners} --format json").out)["figures"][0]["records"]
    assert found < 5
    assert (last(ledger)["command"], last(ledger)["records"]) == ("totals", found)
    stronghold("totals --where role=runner --measure arrests --in 2021 --compare 2020")
    assert last(ledger)["records"] == 3
    many = len(logged(ledger))
    for number in range(5):
        assert stronghold(f"add arrest --date 1/7/2021 --person P-{number + 60} --role runner").code == 0
    assert stronghold(runners).code == 0
    assert len(logged(ledger)) == many
    assert stronghold("restrict ARREST-5 --why contested").code == 0
    stronghold(f"{runners} --in 2020")
    assert "ARREST-5" not in str(last(ledger).get("refs", []))


@pytest.mark.parametrize(
    ("line", "said", "refs", "command"),
    [
        (
            "add sentence --date 4/5/2021 --person P-2 --disposal imprisonment --term 2y --with SENTENCE-1",
            "SENTENCE-1 has person P-1, not P-2",
            ["SENTENCE-1"],
            "add sentence, refused",
        ),
        (
            "add sentence --date 4/5/2021 --person P-2 --disposal fine --arrest 1 --dry-run",
            "ARREST-1 has person P-1, not P-2",
            ["ARREST-1"],
            "add sentence, refused",
        ),
        ("edit SENTENCE-1 --arrest 3", "ARREST-3 has person P-2, not P-1", ["ARREST-3", "SENTENCE-1"], "edit, refused"),
    ],
)
def test_a_refusal_that_quotes_a_record_is_a_look_at_it(
    stronghold: Stronghold, ledger: Path, line: str, said: str, refs: list[str], command: str
) -> None:
    """Whoever tries every reference would otherwise read whose each one is, and leave no trace."""
    answer = stronghold(line)
    assert said in answer.err
    [entry] = logged(ledger)
    assert (entry["command"], entry["kind"], entry["refs"]) == (command, "consultation", refs)
    assert stronghold("access-log off --why x").code == 0
    assert said in stronghold(line).err
    assert len(logged(ledger)) == 1


def test_a_refusal_that_quotes_no_record_is_no_look(stronghold: Stronghold, ledger: Path) -> None:
    """What was typed and is wrong says nothing of anybody."""
    assert stronghold("add arrest --date soon --person P-2").code == 2
    assert stronghold("edit ARREST-99 --role runner").code == 3
    assert logged(ledger) == []


def test_views_that_ask_for_a_person_are_a_look_at_that_person(stronghold: Stronghold, ledger: Path) -> None:
    """Their keys are on the screen; a view of nobody in particular is no look."""
    assert stronghold("views add roles --where role=runner --measure arrests").code == 0
    assert stronghold("views").code == 0
    assert logged(ledger) == []
    assert stronghold("views add theirs --where person=p2 --measure arrests").code == 0
    for form in ("table", "json", "csv"):
        assert stronghold(f"views --format {form}").code == 0
        assert (last(ledger)["command"], last(ledger)["people"]) == ("views", ["P-2"])


def test_what_is_given_to_others_is_logged_with_whom_it_is_for(stronghold: Stronghold, ledger: Path) -> None:
    """An export is always a disclosure, with its file; another command where somebody says that it is for others."""
    answer = stronghold("export seizure --in 2019 -o 'seizures for cps.csv' --recipient CPS --why 'file R v Oak'")
    assert answer.code == 0
    place = Path("seizures for cps.csv").resolve()
    assert last(ledger) == {
        "command": "export",
        "kind": "disclosure",
        "why": "file R v Oak",
        "recipient": "CPS",
        "kinds": ["seizure"],
        "since": "2019-01-01",
        "until": "2019-12-31",
        "refs": ["SEIZURE-1..2"],
        "records": 2,
        "format": "csv",
        "to": str(place),
    }
    place.unlink()
    for line in ("show P-1", "list arrest", "trace arrests", "reconcile --say 'over 1' arrests"):
        stronghold([*shlex.split(line), "--recipient", "Social services"])
        assert (last(ledger)["kind"], last(ledger)["recipient"]) == ("disclosure", "Social services")
        stronghold([*shlex.split(line), "--why", "review"])
        assert (last(ledger)["kind"], last(ledger)["why"]) == ("consultation", "review")


def test_the_whole_ledger_exported_is_one_disclosure(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """Every kind, every record that is in a file, and the folder."""
    assert stronghold(["export", "-o", str(tmp_path / "sheets")]).code == 0
    [entry] = logged(ledger)
    assert entry["kinds"] == list(KINDS)
    assert entry["records"] == 13
    assert entry["to"] == str(tmp_path / "sheets")


@pytest.mark.parametrize("line", ["export seizure", "list seizure --recipient CPS"])
def test_nothing_is_given_away_on_a_full_disk(
    stronghold: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    """The file could be opened, and the entry would not go into it."""
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=100))
    answer = stronghold(line)
    assert (answer.code, answer.out) == (4, "")
    assert "the access log cannot be written: " in answer.err
    assert "no space left on device" in answer.err
    assert logged(ledger) == []
    assert stronghold("list seizure").code == 0


def test_an_export_that_fails_leaves_no_file(
    stronghold: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is logged before it gets its name: an entry too many costs nothing, and one too few is against the law."""

    def fail(_: Path, __: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.chdir(ledger.parent)
    monkeypatch.setattr(Path, "replace", fail)
    assert stronghold("export seizure -o out.csv").err == "error: cannot write out.csv: no space left on device\n"
    assert not Path("out.csv").exists()
    assert last(ledger)["to"] == str(Path("out.csv").resolve())


@pytest.mark.parametrize("line", ["export seizure -o out.csv", "export -o out", "backup out.db --recipient audit"])
def test_what_could_not_be_logged_is_not_kept(
    stronghold: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    """A quota, say, that is used up by the file itself: it gets no name, and a file that was there before stays."""

    def fail(_: Path, __: object) -> None:
        raise OSError(122, "Disk quota exceeded")

    monkeypatch.chdir(ledger.parent)
    Path("out.csv").write_text("mine")
    monkeypatch.setattr("stronghold_cli.cli.audited.log", fail)
    answer = stronghold(f"{line} --force")
    assert answer.code == 4
    assert answer.err.startswith("this disclosure could not be logged: ")
    assert answer.err.endswith("error: what is disclosed has to be logged (no file was kept)\n")
    assert list(Path().rglob("*.new")) == []
    assert Path("out.csv").read_text() == "mine"
    assert not Path("out.db").exists()
    assert list(Path("out").iterdir() if Path("out").exists() else []) == []


def test_a_backup_is_a_disclosure_of_all_there_is(
    stronghold: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever has the copy has every record; it is logged with where it went."""
    monkeypatch.chdir(ledger.parent)
    assert stronghold("backup copy.db --recipient 'Internal audit'").code == 0
    entry = last(ledger)
    assert (entry["recipient"], entry["records"], entry["kinds"]) == ("Internal audit", 13, list(KINDS))
    assert entry["refs"][:3] == ["CASE-1", "LINE-1..2", "ARREST-1..3"]
    assert entry["to"].endswith("copy.db")


def test_a_backup_is_made_where_it_cannot_be_logged(
    stronghold: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ledger may have to be saved from a disk that takes no more; what is for somebody else is refused."""
    monkeypatch.chdir(ledger.parent)
    spoil(ledger)
    answer = stronghold("backup copy.db")
    assert answer.code == 0
    assert "this disclosure could not be logged: " in answer.err
    assert stronghold("backup other.db --recipient audit").code == 4
    assert not Path("other.db").exists()


@pytest.mark.parametrize("option", ["--recipient", "--why"])
def test_whom_it_is_for_is_said_in_words(stronghold: Stronghold, ledger: Path, option: str) -> None:
    """An empty word says nothing: nothing is shown, and nothing logged."""
    assert stronghold(["show", "CASE-1", option, " "]) == (
        2,
        "",
        f"error: {option}: is empty (leave it out, or say what it is)\n",
    )
    assert logged(ledger) == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("show CASE-9", 3),
        ("show P-9", 3),
        ("show nonsense", 2),
        ("list seizure --where nonsense=1", 2),
        ("list seizure --line 9", 3),
        ("list seizure --sort nonsense", 2),
        ("trace nonsense", 2),
        ("trace arrests --since 2020 --until 2019", 5),
        ("reconcile nothing.toml", 2),
        ("due --case 9", 3),
        ("check --ignore nonsense", 2),
        ("export nonsense", 2),
        ("export -o .", 5),
    ],
)
def test_what_is_refused_is_not_logged(
    stronghold: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch, line: str, code: int
) -> None:
    """Nothing was shown."""
    (ledger.parent / "cases.csv").write_text("")
    monkeypatch.chdir(ledger.parent)
    assert stronghold(line).code == code
    assert logged(ledger) == []


def test_a_search_that_finds_nothing_is_logged(stronghold: Stronghold, ledger: Path) -> None:
    """That there is no such record was an answer too."""
    stronghold("list seizure --item cannabis --search knife")
    assert last(ledger) == {
        "command": "list seizure",
        "kind": "consultation",
        "kinds": ["seizure"],
        "fields": ["item"],
        "words": True,
        "format": "table",
    }


@posix
@pytest.mark.parametrize("words", [["list", "seizure", "--format", "csv"], ["show", "CASE-1"], ["trace", "arrests"]])
def test_a_look_is_logged_when_its_reader_stops_reading(ledger: Path, words: list[str]) -> None:
    """`| head -1`, and a pager that is left: what was on its way was shown."""
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            [*COMMAND, *words], stdout=write, stderr=subprocess.PIPE, env=environment(ledger), timeout=30, check=False
        )
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")
    assert last(ledger)["refs"]


@pytest.mark.long
@posix
def test_a_long_list_that_is_stopped_is_logged_as_far_as_it_came(stronghold: Stronghold, ledger: Path) -> None:
    """Ctrl-C in the middle of a stream: what had been printed by then is logged."""
    rows = "".join(f"2021-03-04,P-{n},runner\n" for n in range(100, 900))
    (ledger.parent / "arrests.csv").write_text(f"date,person,role\n{rows}")
    assert stronghold(["import", str(ledger.parent / "arrests.csv"), "--yes"]).code == 0
    with subprocess.Popen(
        [*COMMAND, "list", "arrest", "--format", "csv"], stdout=subprocess.PIPE, env=environment(ledger)
    ) as running:
        assert running.stdout
        running.stdout.read(100)
        running.send_signal(signal.SIGINT)
        running.stdout.read()
    assert running.returncode == 130
    assert 0 < last(ledger)["records"] <= 803


@pytest.mark.parametrize(
    "line",
    [
        *("list seizure --format csv", "list seizure --format jsonl", "export seizure", "history", "trace arrests"),
        *("check --format jsonl", "due", "show CASE-1", "show CASE-1 --format jsonl"),
        *(
            "totals --where person=P-1 --measure arrests",
            "reconcile --say 'over 1' arrests",
            "edit ARREST-1 --role runner --dry-run",
        ),
    ],
)
def test_nothing_is_printed_before_the_log_has_it(
    stronghold: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    """Whoever kills the program at its first word, or holds the log meanwhile, has seen nothing that is not logged."""
    before = len(logged(ledger))
    by_then: list[dict[str, Any]] = []

    def put_all(*_: Any, **__: Any) -> None:
        by_then.extend(logged(ledger)[before:])
        raise ReaderGone("standard output is closed")

    monkeypatch.setattr(Desk, "put_all", put_all)
    stronghold(line)
    [entry] = by_then
    assert entry["refs"]


@pytest.mark.parametrize("killed_after", [1, 3, 6, 99])
def test_each_part_of_a_long_answer_is_logged_before_it_is_printed(
    stronghold: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch, killed_after: int
) -> None:
    """Whoever kills the program after any line has seen no record that is not in the log."""
    added = [f"add arrest --date 4/3/2021 --person P-{number}" for number in range(11, 18)]
    assert all(stronghold(line).code == 0 for line in added)
    whole = stronghold("list arrest --format jsonl")
    assert whole.code == 0
    monkeypatch.setattr(emit, "_AT_ONCE", 2)
    before = len(logged(ledger))
    seen = 0

    def put_all(_: Desk, pieces: Iterable[str], **__: object) -> None:
        nonlocal seen
        for _ in pieces:
            seen += 1
            assert logged(ledger)[-1]["records"] >= seen
            if seen == killed_after:
                raise KeyboardInterrupt

    monkeypatch.setattr(Desk, "put_all", put_all)
    stronghold("list arrest --format jsonl")
    entries = logged(ledger)[before:]
    assert seen == min(killed_after, len(whole.out.splitlines()))
    assert [entry["command"] for entry in entries] == ["list arrest"] * len(entries)
    assert [entry["records"] for entry in entries] == [2, 6, 10][: len(entries)]


def spoil(ledger: Path) -> None:
    """Put something in the log's place that nobody can add to."""
    log_of(ledger).mkdir()


@pytest.mark.parametrize(
    "line", ["show ARREST-1", "list seizure --format csv", "trace arrests", "due", "reconcile --say 'over 9' arrests"]
)
def test_an_answer_is_given_where_it_cannot_be_logged(stronghold: Stronghold, ledger: Path, line: str) -> None:
    """The same answer with the same exit code, and one line that says so."""
    before = stronghold(line)
    log_of(ledger).unlink()
    spoil(ledger)
    after = stronghold(line)
    assert (after.code, after.out) == (before.code, before.out)
    said = f"this consultation could not be logged: {log_of(ledger)}: is a directory (ask whoever keeps the ledger)\n"
    assert said in after.err
    assert after.err.replace(said, "") == before.err


@pytest.mark.parametrize(
    ("line", "what"), [("export seizure", "disclosure"), ("show P-1 --recipient CPS", "disclosure")]
)
def test_nothing_is_given_away_that_cannot_be_logged(
    stronghold: Stronghold, ledger: Path, line: str, what: str
) -> None:
    """The law asks for a log of it: it is refused before anything is written, with what to do."""
    spoil(ledger)
    assert stronghold(line) == (
        4,
        "",
        f"error: this {what} has to be logged, and the access log cannot be written: {log_of(ledger)}: is a directory "
        "(ask whoever keeps the ledger; stronghold access-log off switches it off)\n",
    )
    answer = stronghold("export seizure -o out.csv --force")
    assert answer.code == 4
    assert not Path("out.csv").exists()


@pytest.mark.long
@posix
def test_where_the_folder_is_shut_nothing_is_left_and_the_answer_is_given(ledger: Path) -> None:
    """Reading needs no right to write: the answer, the line, exit code 0, and the folder as it was."""
    before = sorted(path.name for path in ledger.parent.iterdir())
    ledger.parent.chmod(0o555)
    try:
        answer = process(["show", "CASE-1"], ledger, preexec=give_up_rights)
    finally:
        ledger.parent.chmod(0o700)
    assert answer.returncode == 0
    assert answer.stdout.startswith(b"CASE-1")
    assert answer.stderr.decode() == (
        f"this consultation could not be logged: {log_of(ledger)}: permission denied (ask whoever keeps the ledger)\n"
    )
    assert sorted(path.name for path in ledger.parent.iterdir()) == before


@pytest.mark.long
@posix
def test_a_full_disk_says_that_nothing_was_logged(stronghold: Stronghold, ledger: Path) -> None:
    """A limit on the size of files stands for it: the answer is whole, and what was logged before can be read."""
    import resource

    stronghold("show CASE-1")
    # Longer than any other file that is written meanwhile, which the limit must not meet.
    tamper(ledger, "UPDATE entry SET content = content || zeroblob(?)", 2**20)
    size = log_of(ledger).stat().st_size

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    answers = [process(["show", "CASE-1", "--why", "x" * 500], ledger, preexec=full) for _ in range(10)]
    assert {answer.returncode for answer in answers} == {0}
    assert all(answer.stdout.startswith(b"CASE-1") for answer in answers)
    assert b"this consultation could not be logged: " in answers[-1].stderr
    assert None not in list(accesses(ledger))[1:]
    assert stronghold("show CASE-1").err == ""


SECRETS = {
    "case": "--name 'Operation Magpie' --opened 4/3/2019 --summary 'Informant at the bakery' --area Wychwood",
    "line": "--name Blackbird --reach county --runs-from Toxteth --first-seen 4/3/2019 --basis 'Seen in Wolverton'",
    "arrest": "--date 30/9/2019 --person Q-77 --role runner --offence 'Simple assault' --notes 'Mother is Margaret'",
    "seizure": "--date 30/9/2019 --item cash --value £7,391 --exhibit XZ/19 --source-ref 43250081 --time 03:47",
}


@pytest.mark.long
def test_no_value_of_any_record_is_in_the_log(stronghold: Stronghold, ledger: Path) -> None:
    """Whatever was shown, by whatever command, in whatever format: of what records hold it has their keys alone."""
    for kind, fields in SECRETS.items():
        assert stronghold(f"add {kind} {fields}").code == 0
    shown: list[Answer] = []
    for line in (
        *(f"list {kind} --format {form}" for kind in KINDS for form in ("table", "csv", "json", "jsonl")),
        *(f"show {ref}" for ref in ("CASE-2", "LINE-3", "ARREST-4", "SEIZURE-5", "Q-77")),
        "list case --search 'Informant at the bakery' --where area=Wychwood",
        "list seizure --value £7,391 --source-ref 43250081",
        "trace cash.seized --where value=£7391",
        "trace arrests --left-out --format csv",
        "check",
        "due",
        "export arrest",
        "reconcile --say 'over £7,000' cash.seized",
    ):
        shown.append(stronghold(line))
    shown.append(stronghold([], terminal=True))
    assert len(logged(ledger)) == len(shown)
    text = "\n".join(contents(ledger))
    everything = "".join(answer.out for answer in shown)
    for value in re.findall(r"'([^']+)'|(?<= )(?!-)([^' ]+)", " ".join(SECRETS.values())):
        word = "".join(value)
        if word in ("Q-77", "county", "runner", "cash", "4/3/2019", "30/9/2019"):
            continue
        assert word in everything, f"{word} was never shown: this test would not notice it"
        assert word not in text
    for value in ("7391", "739100", "2019-09-30", "30 Sep 2019", "runner", "county"):
        assert value not in text
    assert [entry["people"] for entry in logged(ledger) if "people" in entry] == [["Q-77"]]


def test_what_somebody_types_reaches_no_terminal_through_the_log(stronghold: Stronghold, ledger: Path) -> None:
    """An escape code in a reason or a login is written out."""
    stronghold(["show", "CASE-1", "--why", "a\x1b[31mb\nc\x9bd"], login="\x1b[2Jmallory", machine="\ud800")
    text = "\n".join(contents(ledger))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)
    assert logged(ledger)[-1]["login"] == "\x1b[2Jmallory"


def test_a_suggestion_out_of_a_record_is_a_look_at_it(stronghold: Stronghold, ledger: Path) -> None:
    """What somebody wrote is offered with the record that has it; an area is nobody's."""
    assert stronghold("edit LINE-1 --notes 'kept by Wilhelmina' --area Tring").code == 0
    slip = stronghold("totals --where 'notes=kept by Wilhelmena' --measure lines.active")
    assert "(did you mean kept by Wilhelmina, as in LINE-1?)" in slip.err
    assert last(ledger)["refs"] == ["LINE-1"]
    many = len(logged(ledger))
    assert "(did you mean Tring?)" in stronghold("totals --where area=Trng --measure lines.active").err
    assert len(logged(ledger)) == many
