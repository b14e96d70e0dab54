"""Every command that writes can be tried first, keeps why and for whom, and does both through the same code."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold
from processes import contents
from stronghold_cli.cli import main as program
from stronghold_cli.cli.command import COMMANDS
from stronghold_cli.store.audit_log import accesses

WRITERS = {
    words: command
    for command in COMMANDS
    for words in (
        [f"{command.name} {each}" for each in command.writes]
        if isinstance(command.writes, tuple)
        else [command.name] * command.writes
    )
}
"""Whatever writes, by the words that it is typed by: the table of commands says so."""

ARGUMENTS = {
    "add": "line --name Kite",
    "hold": "LINE-1",
    "restrict": "LINE-1",
    "check": "--looked-at dismantled-without-basis LINE-3",
    "day": "4/3/2021 --yes day.sheet",
    "edit": "LINE-1 --reach county",
    "void": "LINE-1",
    "unvoid": "LINE-2",
    "undo": "9",
    "erase": "P-1 --authority 'DPA 2018 s.47' --yes",
    "same": "P-1 P-2",
    "items add": "gear --for heroin",
    "items remove": "'moon rocks'",
    "words add": "ndd --for stop-and-search",
    "words remove": "gnom",
    "prices use": "prices.csv",
    "cover": "arrest --from 2019-04-01",
    "area": "Aylesbury",
    "views add": "tasking --since 2019",
    "views remove": "weekly",
    "doctor": "--mend",
    "import": "seized.csv --yes",
}
"""How each is typed so that it changes the team's ledger; one that is missing is typed by its name alone."""

every_one = pytest.mark.parametrize(
    "line", [f"{words} {ARGUMENTS.get(words, '')}" for words in WRITERS], ids=list(WRITERS)
)


@pytest.fixture
def team(
    prepared: Prepared, stronghold: Stronghold, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Stronghold:
    """Something of everything that the lines change."""
    monkeypatch.chdir(tmp_path)
    Path("seized.csv").write_text("Date seized,Drug,Weight (g)\n4/3/2021,heroin,1\n", encoding="utf-8")
    Path("day.sheet").write_text("warrant 1 address\n", encoding="utf-8")
    Path("prices.csv").write_text(stronghold("prices heroin --format csv").out.replace("35.00", "36.00"), "utf-8")
    prepared(
        "add line --name Falcon",
        "add line --name Kestrel",
        "add line --name Merlin --dismantled 4/3/2021",
        "add arrest --date 4/3/2021 --person P-1",
        "add arrest --date 4/3/2021 --person P-2",
        "void LINE-2 --why 'entered twice'",
        "items add 'moon rocks' --category drug",
        "words add gnom --for role=associate",
        "views add weekly --by week",
    )
    return stronghold


def _prepare(team: Stronghold, line: str, ledger: Path) -> None:
    if line.startswith("doctor"):  # which is to have something to mend, and nothing else is written then
        with closing(sqlite3.connect(ledger)) as other:
            other.execute("DROP VIEW charges")
    if line.startswith("access-log on"):
        assert team("access-log off --why 'the force logs it'").code == 0


def _options(line: str) -> set[str]:
    words = line.split()
    command = program.made(words).commands[words[0]]  # type: ignore[attr-defined]
    for word in words[1:]:
        command = getattr(command, "commands", {}).get(word, command)
    return {name for each in command.params for name in each.opts}


@every_one
def test_a_command_that_writes_takes_the_three_options(line: str) -> None:
    """Declared once, for all of them."""
    assert {"--why", "--actor", "--dry-run"} <= _options(line)


READERS = [command.name for command in COMMANDS if not command.writes]
WHOLE_FILE = "restore"
"""It takes them too, and puts another file in the place of the ledger, whose history has no change for that."""


@pytest.mark.parametrize("command", [name for name in READERS if name != WHOLE_FILE])
def test_what_is_not_said_to_write_does_not_take_them(command: str) -> None:
    """The table of commands is what the tests below go by: what it leaves out only reads, or replaces the file."""
    assert not {"--why", "--actor", "--dry-run"} <= _options(f"{command} seizure")


@pytest.mark.parametrize("words", [words for words, command in WRITERS.items() if not command.logs])
def test_what_is_not_said_to_be_a_look_leaves_no_log(team: Stronghold, ledger: Path, words: str) -> None:
    """Recording and correcting are in history; the access log has neither."""
    _prepare(team, words, ledger)
    before = list(accesses(ledger))
    assert team(f"{words} {ARGUMENTS.get(words, '')} --why 'as agreed'").code == 0
    assert list(accesses(ledger)) == before


@every_one
def test_a_dry_run_answers_and_keeps_nothing(team: Stronghold, ledger: Path, line: str) -> None:
    """The whole file is as it was, and the person is told so."""
    _prepare(team, line, ledger)
    before = contents(ledger)
    answer = team(f"{line.replace(' --yes', '')} --why trying --dry-run")
    assert answer.code == 0
    assert "a dry run: nothing was kept" in answer.out + answer.err
    assert contents(ledger) == before


@every_one
def test_who_said_so_and_why_is_in_history(team: Stronghold, ledger: Path, line: str) -> None:
    """The actor claimed beside the login, and the reason."""
    _prepare(team, line, ledger)
    assert team(f"{line} --why 'as agreed' --actor 'Sgt Oak'").code == 0
    last = team("history --limit 1").out
    assert ", by tester at desk-1, for Sgt Oak\n    why: as agreed\n" in last


@every_one
def test_an_empty_reason_or_actor_is_refused(team: Stronghold, ledger: Path, line: str) -> None:
    """One line naming the option, and nothing is written."""
    before = contents(ledger)
    for option, said in (("--why ''", "--why: is empty"), ("--why x --actor ' '", "--actor: is empty")):
        answer = team(f"{line} {option}")
        assert (answer.code, said in answer.err) == (2, True), answer
    assert contents(ledger) == before


@pytest.mark.parametrize(
    "line", ["add line --name Kite", "area Aylesbury", "cover arrest --from 2019", "items add gear --for heroin"]
)
def test_a_dry_run_makes_no_ledger(stronghold: Stronghold, ledger: Path, line: str) -> None:
    """Where there is none, what it would do is tried on an empty one that is in memory only."""
    answer = stronghold(f"{line} --dry-run")
    assert answer.code == 0
    assert not ledger.exists()


@pytest.mark.parametrize("line", ["area", "cover", "same", "prices heroin", "hold", "restrict", "check", "doctor"])
@pytest.mark.parametrize("option", ["--dry-run", "--why x", "--actor x"])
def test_where_nothing_is_written_the_options_are_refused(team: Stronghold, line: str, option: str) -> None:
    """A question is no change, and has no reason to keep."""
    answer = team(f"{line} {option}")
    assert (answer.code, answer.out) == (5, "")
    name, command = (words.partition(" ")[0] for words in (option, line))
    assert f"{name} goes with a change (e.g. stronghold {command}" in answer.err


def test_at_the_keyboard_a_dry_run_asks_and_keeps_nothing(team: Stronghold, ledger: Path) -> None:
    """The questions, the whole record read back, and nothing kept after Enter."""
    before = contents(ledger)
    answer = team("add line --dry-run", stdin="Kite\n" + "\n" * 12, terminal=True, keyboard=True)
    assert answer.code == 0
    assert "would be recorded: LINE-4: Kite" in answer.out
    assert contents(ledger) == before
