"""`--as-at MOMENT`: the answer that the ledger gave then, rebuilt from history."""

import json
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold


def on(text: str) -> datetime:
    """Noon of a day in the desk's zone, or `2021-08-01T09:30`."""
    return datetime.fromisoformat(f"{text if 'T' in text else f'{text}T12:00'}:00+01:00")


LATER = on("2021-09-10")

DAYS = (
    ("2021-08-01", "area 'Aylesbury Vale'"),
    ("2021-08-01", "add line --name Falcon --reach county --first-seen 4/3/2021"),
    ("2021-08-02", "add arrest --date 4/3/2021 --person P-1 --line 1"),
    ("2021-08-03", "add seizure --date 5/3/2021 --item heroin --weight 4g --line 1"),
    ("2021-08-10", "edit SEIZURE-1 --weight 40g --why 'a slip of the keyboard'"),
    ("2021-08-11", "add arrest --date 6/3/2021 --person P-2 --line 1"),
    ("2021-08-12", "void ARREST-1 --why 'entered twice'"),
    ("2021-08-13", "same P-1 P-2"),
    ("2021-08-14", "unvoid ARREST-1"),
    ("2021-08-15", "views add tasking --in 'last month' --measure arrests"),
)


@pytest.fixture
def kept(prepared: Prepared, stronghold: Stronghold) -> Stronghold:
    """A ledger that was changed on ten days of August, asked on 10 September."""
    prepared(*((line, on(day)) for day, line in DAYS))
    return lambda line, **changed: stronghold(line, **({"now": LATER} | changed))


def figures(kept: Stronghold, line: str) -> dict[str, int | None]:
    """Return the values of `totals` by measure."""
    answer = kept(f"totals {line} --format json")
    assert answer.code == 0, answer.err
    return {figure["measure"]: figure["value"] for figure in json.loads(answer.out)["figures"]}


@pytest.mark.parametrize(
    ("moment", "arrests", "people", "weight"),
    [
        ("1/8/2021", None, None, None),
        ("'2 Aug 2021'", 1, 1, None),
        ("2021-08-09", 1, 1, 4_000),
        ("'10/8/2021 11:59'", 1, 1, 4_000),
        ("'10/8/2021 12:00'", 1, 1, 40_000),
        ("2021-08-11T11:00:00Z", 2, 2, 40_000),
        ("12/8/2021", 1, 1, 40_000),
        ("14/8/2021", 2, 1, 40_000),
        ("today", 2, 1, 40_000),
    ],
)
def test_totals_are_those_of_the_moment(
    kept: Stronghold, moment: str, arrests: int | None, people: int | None, weight: int | None
) -> None:
    """Late entries, corrections, voids and who is one person are as they were; a day is its end, a minute too."""
    found = figures(kept, f"--as-at {moment}")
    assert (found["arrests"], found["people.arrested"], found["drugs.weight"]) == (arrests, people, weight)


@pytest.mark.parametrize("words", ["'#6'", "change-6", "'change 6'"])
def test_a_change_is_a_moment_by_its_number(kept: Stronghold, words: str) -> None:
    """What the ledger said once that change was made, whatever else was made in the same moment."""
    assert figures(kept, f"--as-at {words}")["drugs.weight"] == 40_000
    assert figures(kept, "--as-at change-5")["drugs.weight"] == 4_000


@pytest.mark.long
def test_an_answer_of_the_past_says_so(kept: Stronghold) -> None:
    """The moment, the last change that is in it, and by whose definitions; never mistaken for today's."""
    said = "as recorded on 9 Aug 2021 at 23:59 (up to change 5)"
    definitions = "by today's definitions of the measures"
    for line in ("totals", "totals --by month", "totals --compare last-year --in 2021", "trace arrests"):
        assert f"{said}, {definitions}" in " ".join(kept(f"{line} --as-at 9/8/2021").out.split())
    assert kept("list arrest --as-at 9/8/2021").err == f"1 arrest, {said}\n"
    for line in ("totals --format csv", "trace arrests --format jsonl", "list arrest --format csv"):
        answer = kept(f"{line} --as-at 9/8/2021")
        assert said in answer.err
        assert said not in answer.out
    for line in ("totals", "trace arrests", "list arrest"):
        answer = kept(f"{line} --as-at 9/8/2021 --format json")
        assert (json.loads(answer.out)["as_at"], answer.err) == ("2021-08-09T22:59:59+00:00", "")
    assert "definitions" not in kept("totals").out + kept("totals --as-at today").out


def test_what_is_printed_as_the_moment_can_be_typed(kept: Stronghold) -> None:
    """A script hands `as_at` back, and the ledger gives the same answer."""
    first = kept("totals --as-at change-5 --format json").out
    assert kept(f"totals --as-at {json.loads(first)['as_at']} --format json").out == first


def test_what_was_voided_or_recorded_later_is_listed_as_it_was(kept: Stronghold) -> None:
    """A list and a trace of then: no later record, an old weight, a void that was not yet taken back."""
    assert "40 g" not in kept("list seizure --as-at 9/8/2021").out
    assert "4 g" in kept("list seizure --as-at 9/8/2021").out
    assert "ARREST-1" not in kept("list arrest --as-at 12/8/2021").out
    trace = kept("trace arrests --left-out --as-at 12/8/2021").out
    assert "voided: entered twice" in trace
    assert "ARREST-2" in trace
    assert kept("list arrest --as-at 12/8/2021 --where 'area=Aylesbury Vale'").out.count("ARREST") == 1


def test_the_words_of_a_question_are_read_as_then(kept: Stronghold) -> None:
    """ "Last month" is the one before the moment: the whole line is answered as it was when it could be typed then."""
    asked = "totals --in 'last month' --format json"
    assert json.loads(kept(f"{asked} --as-at 15/8/2021").out)["window"]["since"] == "2021-07-01"
    assert json.loads(kept(asked).out)["window"]["since"] == "2021-08-01"


def test_a_saved_view_is_the_one_of_then(kept: Stronghold) -> None:
    """With its window read as then; a view that was not there yet is named."""
    window = json.loads(kept("totals @tasking --format json --as-at 16/8/2021").out)["window"]
    assert window == {"since": "2021-07-01", "until": "2021-07-31"}
    answer = kept("totals @tasking --as-at 14/8/2021")
    assert (answer.code, answer.out) == (3, "")
    assert "tasking" in answer.err


def test_a_view_keeps_no_moment(kept: Stronghold) -> None:
    """It is said when the view is asked; nothing is kept."""
    answer = kept("views add then --as-at 9/8/2021 --since 2019")
    assert answer.code == 5
    assert answer.err == "error: a view keeps no moment (say --as-at when you ask it: totals @then --as-at …)\n"
    assert "then" not in kept("views").out


@pytest.mark.parametrize(
    ("moment", "code", "said"),
    [
        ("31/7/2021", 5, "this ledger begins on 1 Aug 2021; it cannot say what was known on 31 Jul 2021"),
        ("'1/8/2021 9:15am'", 5, "this ledger begins on 1 Aug 2021 at 12:00; it cannot say what was known on 1 Aug"),
        ("11/9/2021", 5, "'11/9/2021' is in the future (name a moment that is past)"),
        ("'today 12:01'", 5, "'today 12:01' is in the future"),
        ("change-99", 3, "no change 99 (the last one is 11; see: stronghold history)"),
        ("'#0'", 3, "no change 0"),
        ("2019", 2, "'2019' is not a moment (e.g. 4/3/2021"),
        ("''", 2, "'' is not a moment"),
        ("31/2/2021", 2, "'31/2/2021' is not a day of the calendar"),
        ("published", 2, "'published' is not a moment"),
    ],
)
@pytest.mark.parametrize("line", ["totals", "trace arrests", "list arrest", "reconcile --say 1 arrests"])
def test_a_moment_that_cannot_be_answered_for_is_refused(
    kept: Stronghold, line: str, moment: str, code: int, said: str
) -> None:
    """One line that says why: before the ledger, to come, no such change, unreadable."""
    if line.startswith("reconcile") and moment == "published":
        said = "--say has no day of publication"
    answer = kept(f"{line} --as-at {moment}")
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith(f"error: --as-at: {said}")
    assert answer.err.count("\n") == 1


def test_a_time_without_quotes_is_named(kept: Stronghold) -> None:
    """The shell parts a day from its time: whoever forgets the quotes is told, not that the time is no view."""
    answer = kept("totals --as-at 9/8/2021 14:30")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == 'error: --as-at: put a day and its time in quotes (e.g. --as-at "9/8/2021 14:30")\n'


def test_without_a_ledger_nothing_was_known(stronghold: Stronghold, ledger: Path) -> None:
    """It says that there is none, and makes none."""
    answer = stronghold("totals --as-at yesterday")
    assert answer.code == 4
    assert answer.err.startswith("error: there is no ledger at ")
    assert not ledger.exists()


def test_what_another_program_changed_belongs_to_the_command_that_adopted_it(kept: Stronghold, ledger: Path) -> None:
    """Nobody knows when it was: it is in today's answer at once, and in the past from the next command on."""
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE seizure_record SET weight_mg = 7000")
    assert figures(kept, "")["drugs.weight"] == 7_000
    assert figures(kept, "--as-at today")["drugs.weight"] == 7_000
    assert figures(kept, "--as-at yesterday")["drugs.weight"] == 40_000
    assert kept("void ARREST-2 --why 'a slip'", now=on("2021-09-10T12:30")).code == 0
    asked = {"now": on("2021-09-10T13:00")}
    before = json.loads(kept("totals --as-at '10/9/2021 12:29' --format json", **asked).out)
    after = json.loads(kept("totals --as-at '10/9/2021 12:30' --format json", **asked).out)
    weights = [f["value"] for answer in (before, after) for f in answer["figures"] if f["measure"] == "drugs.weight"]
    assert weights == [40_000, 7_000]


@pytest.mark.long
def test_a_clock_that_was_set_back_leaves_the_order_of_changes(kept: Stronghold) -> None:
    """Time in history never runs back: what was done later is later, and several changes may share a moment."""
    assert kept("add arrest --date 7/3/2021 --person P-3 --yes", now=on("2021-08-05")).code == 0
    assert figures(kept, "--as-at 14/8/2021")["arrests"] == 2
    assert figures(kept, "--as-at '15/8/2021 12:00'")["arrests"] == 3
    assert figures(kept, "--as-at change-11")["arrests"] == 2
    assert figures(kept, "--as-at change-12")["arrests"] == 3


@pytest.mark.long
def test_what_is_restricted_now_is_hidden_in_the_past(kept: Stronghold) -> None:
    """It counted then and counts, and is shown no more, though nobody had restricted it then."""
    assert "ARREST-2" in kept("list arrest --as-at 12/8/2021").out
    assert kept("restrict ARREST-2 --why 'data protection'").code == 0
    asked = {"now": on("2021-09-11")}
    answer = kept("list arrest --as-at 12/8/2021", **asked)
    assert "ARREST" not in answer.out
    assert "1 arrest is restricted, and not shown" in answer.err
    assert "P-2" not in kept("trace arrests --as-at 12/8/2021", **asked).out
    assert figures(lambda line: kept(line, **asked), "--as-at 12/8/2021")["arrests"] == 1
    assert kept("restrict --lift ARREST-2 --why lifted", now=on("2021-09-11")).code == 0
    assert "ARREST-2" in kept("list arrest --as-at 12/8/2021", now=on("2021-09-12")).out


@pytest.mark.long
def test_what_was_erased_by_law_stays_erased_in_the_past(kept: Stronghold) -> None:
    """No moment brings it back, and what was published of then still holds."""
    before = figures(kept, "--as-at 14/8/2021")
    assert kept('erase P-2 --why "retention ended" --authority "DPA 2018 s.47" --yes').code == 0
    asked = {"now": on("2021-09-11")}
    assert figures(lambda line: kept(line, **asked), "--as-at 14/8/2021") == before
    for line in ("list arrest", "trace people.arrested"):
        answer = kept(f"{line} --as-at 14/8/2021", **asked)
        assert "ARREST-2" in answer.out
        assert "P-2" not in answer.out


def test_asking_for_the_past_leaves_the_ledger_alone(kept: Stronghold, ledger: Path) -> None:
    """Not a byte of the file changes: what is rebuilt is rebuilt elsewhere."""
    before = ledger.read_bytes()
    assert kept("totals --as-at 9/8/2021").code == 0
    assert ledger.read_bytes() == before
