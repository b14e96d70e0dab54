"""Errors are data: whatever words they are put into, the program does the same."""

import io
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from sqlite3 import connect

import pytest

from conftest import NOW, Answer, Prepared, Stronghold, desk
from stronghold_cli import errors
from stronghold_cli.cli.day_sheet.messages_on_top import with_message
from stronghold_cli.cli.working_on import naming_variables
from stronghold_cli.errors import (
    Forbidden,
    Misplaced,
    Missing,
    NoSuchRecord,
    NotADate,
    Refused,
    StrongholdError,
    Unreadable,
)
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_sheet
from stronghold_cli.store.records.between import wrong_between
from stronghold_cli.values.day import read_day
from stronghold_cli.values.earlier import windows_compared
from stronghold_cli.values.moment import read_moment
from stronghold_cli.values.window import Window, read_window

TODAY = date(2021, 8, 31)
READING = Reading(TODAY, lambda: "P-32")
HEROIN = "add seizure --date 4/3/2021 --item heroin"

Reworded = Callable[[], None]


def always_yes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every error say `yes`, which is also an answer."""
    monkeypatch.setattr(errors, "words", lambda problem: "yes")


def backwards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every error have its texts from right to left, as in a language that nobody here reads."""
    plain = StrongholdError.__init__

    def reworded(self: StrongholdError, said: str, hint: str = "", **known: object) -> None:
        plain(self, said[::-1].upper(), hint[::-1].upper(), **known)  # type: ignore[arg-type]

    monkeypatch.setattr(StrongholdError, "__init__", reworded)


@pytest.fixture(params=[always_yes, backwards], ids=["always-yes", "backwards"])
def reword(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Reworded:
    """Change the words of every error from now on."""
    return lambda: request.param(monkeypatch)


@pytest.fixture
def worked(prepared: Prepared, stronghold: Stronghold) -> Stronghold:
    """A ledger with a case, a line, an arrest, a seizure and a sentence."""
    prepared(
        "add case --name Larch --opened 4/3/2019",
        "add line --name Falcon --reach county --case 1",
        "add arrest --date 4/3/2021 --person P-31 --line 1",
        f"{HEROIN} --weight 1g --line 1 --arrest 1",
        "add sentence --date 5/3/2021 --person P-31 --disposal imprisonment --term 1y",
    )
    return stronghold


ASKED = [
    ("add seizure --dry-run", ["", "smack", "4.92g", "41 wraps", "410", "", "", "yes"]),
    ("add seizure --item moonrock --new-item --dry-run", ["", "drug", "1g", "", "", "", "", "yes"]),
    ("add sentence --person P-31 --disposal life --dry-run", ["", "18y", "", "", "", "yes"]),
    ("add safeguarding --date 4/3/2021 --dry-run", ["engaged", "2", "", "", "", "", "yes"]),
]


@pytest.mark.parametrize(("line", "typed"), ASKED, ids=[line for line, _ in ASKED])
def test_exactly_what_is_missing_is_asked_for(
    worked: Stronghold, reword: Reworded, line: str, typed: list[str]
) -> None:
    """A question rests on the field that is missing, and on why, not on the sentence that says so."""

    def ask() -> Answer:
        return worked(line, stdin="".join(f"{each}\n" for each in typed), terminal=True, keyboard=True)

    before = ask()
    assert "would be recorded" in before.out
    reword()
    assert ask() == before


def test_what_was_typed_wrong_is_asked_again(worked: Stronghold, reword: Reworded) -> None:
    """Only the field that is wrong: the date and the item stay."""
    reword()
    typed = "".join(f"{each}\n" for each in ("42.5", "4.92g", "", "", "", "", "yes"))
    answer = worked(f"{HEROIN} --line 9", stdin="1\n" + typed, terminal=True, keyboard=True)
    assert answer.code == 0
    assert "4.92 g" in worked("show SEIZURE-2").out


def test_problems_of_a_sheet_stand_in_the_order_of_its_lines(reword: Reworded) -> None:
    """Whatever found them: a word, the order of the lines, or a rule of the records."""
    reword()
    lines = ["heroin", "arrest P-31 sold", "on new", "phone JB/1", *[""] * 6, "find", "", "phone 1 JB/1"]
    with pytest.raises(Refused) as refused:
        read_sheet("\n".join(lines), {"date": "32/3/2021"}, READING)
    found = [problem.line for problem in refused.value.problems]
    assert found == sorted(found)
    assert {0, 2, 4} <= set(found)


def test_the_lines_of_a_sheet_move_with_what_is_written_on_top_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of a line is a number, and not the beginning of a sentence."""
    backwards(monkeypatch)
    told = with_message("a\nb", Refused("not kept", [Unreadable("b is nothing", line=2)]))
    assert told.split("\n")[1] == "#! line 4: GNIHTON SI B"


def test_spans_and_moments_are_told_from_days_that_are_not(reword: Reworded) -> None:
    """A text that is no date is no span and no moment either; a day of no calendar is only that."""
    reword()
    assert read_window("last month", TODAY) == Window(date(2021, 7, 1), date(2021, 7, 31))
    assert isinstance(read_moment("4/3/2021", NOW), datetime)
    for read in (
        lambda text: read_window(text, TODAY),
        lambda text: windows_compared(Window(TODAY, TODAY), text, TODAY),
        lambda text: read_day(text, TODAY),
    ):
        with pytest.raises(NotADate):
            read("rubbish")
        with pytest.raises(Unreadable) as wrong:
            read("31/2/2021")
        assert not isinstance(wrong.value, NotADate)
    with pytest.raises(Unreadable) as wrong:
        read_moment("rubbish", NOW)
    assert not isinstance(wrong.value, NotADate)


@pytest.mark.parametrize(
    "line",
    [
        "totals --where item=heroin --format json",
        "totals --where reach=county --format json",
        "totals --where activity=ACTIVITY-1 --format json",
        "totals --where line=LINE-1,case=CASE-1 --format json",
    ],
)
def test_a_condition_is_asked_of_the_kinds_that_have_its_field(worked: Stronghold, reword: Reworded, line: str) -> None:
    """The others are left out because they have no such field, whatever is said of that."""
    before = worked(line)
    reword()
    assert worked(line)[:2] == before[:2]


CODES = [
    ("add case --name X --opened 31/02/2021", 2),
    ("add case --opened 4/3/2019", 2),
    (HEROIN, 5),
    ("add seizure --date 4/3/2021 --item moonrock", 2),
    ("add seizure --date 4/3/2021 --item moonrock --new-item", 5),
    (f"{HEROIN} --weight 1g --line 9", 3),
    (f"{HEROIN} --weight 1g --case 9 --power rubbish", 2),
    (f"{HEROIN} --weight 1g --class A", 2),
    ("add sentence --date 4/3/2021 --person P-32 --disposal imprisonment --term 1y --with 1", 5),
    ("edit SEIZURE-1 --item cash", 5),
    ("edit SEIZURE-1 --find 1", 5),
    ("edit SEIZURE-1 --clear date", 5),
    ("edit SENTENCE-1 --disposal fine", 5),
    ("show SEIZURE-9", 3),
    ("totals --since 2020 --until 2019", 5),
    ("totals --by rubbish", 2),
    ("totals rubbish", 3),
    ("trace rubbish", 2),
    ("list seizure --where rubbish=1", 2),
    ("list case --where item=heroin", 2),
    ("reconcile nowhere.toml", 2),
    ("reconcile --say rubbish arrests", 2),
    ("reconcile --say 5 arrests --in rubbish", 2),
    ("undo 99 --why twice", 3),
    ("void CASE-9 --why twice", 3),
    ("--ledger nowhere/at/all.db", 2),
]


@pytest.mark.parametrize(("line", "code"), CODES, ids=[line for line, _ in CODES])
def test_the_exit_code_is_the_error_s_own(worked: Stronghold, reword: Reworded, line: str, code: int) -> None:
    """A script rests on it."""
    assert worked(line).code == code
    reword()
    assert worked(line).code == code


def test_a_link_of_the_environment_is_named_by_its_variable(reword: Reworded) -> None:
    """Nobody typed an option, so none is named; the other problems keep their field."""
    reword()
    with pytest.raises(Refused) as refused, naming_variables({"case": "CASE-9"}):
        raise Refused("not recorded", [NoSuchRecord("no CASE-9", field="case"), Missing("date")])
    assert [(each.place, each.field) for each in refused.value.problems] == [("STRONGHOLD_CASE", ""), ("", "date")]


def test_an_answer_that_cannot_be_read_is_no_yes(
    ledger: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Even where its error would say yes."""
    always_yes(monkeypatch)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\n"), encoding="utf-8"))
    assert desk(ledger).answer("keep it? [yes]: ") == "?"
    capsys.readouterr()


def test_a_rule_between_records_names_the_field_and_shows_the_other_record(worked: Stronghold, ledger: Path) -> None:
    """What it quotes of a record that nobody typed can be logged as looked at."""
    assert worked("add sentence --date 5/3/2021 --person P-32 --disposal imprisonment --term 1y").code == 0
    with closing(connect(ledger)) as connection, connection:
        connection.execute("UPDATE sentence_record SET with_no = 1 WHERE number = 2")
        [(number, problem)] = wrong_between(connection, KINDS["sentence"], 2, 2)
    assert (number, problem.field, problem.shows) == (2, "with", (("sentence", 1),))
    assert Refused("not kept", [problem, problem]).shows == (("sentence", 1),)


def test_an_error_keeps_what_it_knows_wherever_it_is_found() -> None:
    """A place goes in front, a field and a line beside it, and the class stays."""
    found = Misplaced("is only for drugs", "leave it out", field="form", shows=[("seizure", 1)])
    there = found.at("SEIZURE-1").at("not changed").at(line=3)
    assert isinstance(there, Misplaced)
    assert (there.field, there.place, there.line, there.shows) == ("form", "not changed: SEIZURE-1", 3, found.shows)
    assert str(there) == "line 3: not changed: SEIZURE-1: form: is only for drugs (leave it out)"
    assert str(found) == "form: is only for drugs (leave it out)"


def test_an_example_is_said_as_it_is_typed_there() -> None:
    """An option on the command line, a word with its name on a day's sheet."""
    lost = Missing("minimum_term", "since it is a life sentence", example="18y")
    said = "minimum_term: missing, since it is a life sentence"
    assert str(lost) == f"{said} (e.g. --minimum-term 18y)"
    assert str(lost.at(line=2)) == f"line 2: {said} (e.g. minimum_term=18y)"
    assert (lost.exit_code, Missing("date").exit_code) == (Forbidden.exit_code, Unreadable.exit_code)
    assert (lost.but(field="").exit_code, Missing("date").at(line=1).exit_code) == (5, 2)
