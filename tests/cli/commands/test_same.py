"""`stronghold same`: two keys are one person, what that changes, and taking it back."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from inline_snapshot import snapshot

from conftest import Prepared, Stronghold

LEDGER = (
    "arrest --date 20/4/2021 --person P-31",
    "arrest --date 2/5/2021 --person NORTH:P-31",
    "arrest --date 3/5/2021 --person P-90",
    "arrest --date 4/5/2021 --person P-91",
    "sentence --date 4/8/2021 --person P-31 --disposal imprisonment --term 6y9m --effective 7y",
    "sentence --date 4/8/2021 --person NORTH:P-31 --disposal imprisonment --term 3y",
)


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*(f"add {line}" for line in LEDGER))


def asked(ledger: Path, statement: str) -> list[Any]:
    with closing(sqlite3.connect(ledger)) as connection:
        return connection.execute(statement).fetchall()


def figure(stronghold: Stronghold, measure: str, *more: str) -> Any:
    words = ["totals", "--measure", measure, *more, "--format", "json"]
    return json.loads(stronghold(words).out)["figures"][0]["value"]


def stands(ledger: Path) -> dict[str, str]:
    return dict(asked(ledger, "SELECT person, same_as FROM same_person"))


def test_two_keys_are_one_person_and_what_that_changes_is_printed(stronghold: Stronghold) -> None:
    """Before and after, over all dates, and only what changed: the judge's stated total is now both sentences'."""
    assert stronghold("same p31 north:P-31") == (
        0,
        snapshot("""\
P-31 and NORTH:P-31 are one person, shown as P-31

all dates          before    after
People arrested         4        3
People jailed           2        1
Prison terms     10 years  7 years
"""),
        "",
    )
    assert figure(stronghold, "people.arrested") == 3
    assert figure(stronghold, "prison") == {"months": 84, "days": 0}
    assert figure(stronghold, "people.arrested", "--where", "person=NORTH:P-31") == 1


def test_the_trace_and_the_list_take_either_key(stronghold: Stronghold) -> None:
    """The key that counts once is the one shown; the records stay as they were written."""
    stronghold("same P-31 NORTH:P-31")
    rows = json.loads(stronghold("trace people.arrested --format json").out)["records"]
    assert [(row["ref"], row["key"], row["counted_at"]) for row in rows[:2]] == [
        ("ARREST-1", "P-31", None),
        ("ARREST-2", "P-31", "ARREST-1"),
    ]
    for key in ("P-31", "NORTH:P-31"):
        found = json.loads(stronghold(f"list arrest --person {key} --format json").out)["records"]
        assert [(each["ref"], each["person"]) for each in found] == [("ARREST-1", "P-31"), ("ARREST-2", "NORTH:P-31")]


def test_it_is_one_change_with_the_reason(stronghold: Stronghold, ledger: Path) -> None:
    """Who said it, when and why, under the seal; joining two persons of two keys each as well."""
    stronghold("same P-31 NORTH:P-31")
    stronghold("same P-90 P-91")
    assert stronghold(["same", "P-31", "P-90", "--why", "one photograph"]).out.splitlines()[0] == (
        "P-31, NORTH:P-31, P-91 and P-90 are one person, shown as P-31"
    )
    assert asked(ledger, "SELECT verb, login, why FROM command ORDER BY number DESC LIMIT 1") == [
        ("same", "tester", "one photograph")
    ]
    assert asked(ledger, "SELECT count(*) FROM command WHERE verb = 'same'") == [(3,)]
    assert stands(ledger) == {"NORTH:P-31": "P-31", "P-90": "P-31", "P-91": "P-31"}


def test_the_first_key_named_is_shown_though_it_stood_for_another(stronghold: Stronghold, ledger: Path) -> None:
    """No key that stands for another is ever itself stood for."""
    stronghold("same P-31 NORTH:P-31")
    out = stronghold("same NORTH:P-31 P-90").out
    assert out.splitlines()[0] == "NORTH:P-31, P-31 and P-90 are one person, shown as NORTH:P-31"
    assert stands(ledger) == {"P-31": "NORTH:P-31", "P-90": "NORTH:P-31"}


def test_several_keys_are_joined_at_once(stronghold: Stronghold, ledger: Path) -> None:
    """Three keys are one command."""
    assert stronghold("same P-90 P-31 NORTH:P-31").code == 0
    assert stands(ledger) == {"P-31": "P-90", "NORTH:P-31": "P-90"}


@pytest.mark.parametrize("keys", ["P-31 NORTH:P-31", "NORTH:P-31 P-31"])
def test_what_was_said_already_is_said_and_not_written(stronghold: Stronghold, ledger: Path, keys: str) -> None:
    """Exit code 0, no change in history, and the key shown stays."""
    stronghold("same P-31 NORTH:P-31")
    before = asked(ledger, "SELECT count(*) FROM command")
    assert stronghold(f"same {keys}") == (0, "P-31 and NORTH:P-31 are one person already, shown as P-31\n", "")
    assert stronghold("same --apart P-90") == (0, "P-90 is a person of its own already\n", "")
    assert asked(ledger, "SELECT count(*) FROM command") == before


def test_a_key_is_taken_apart_again(stronghold: Stronghold, ledger: Path) -> None:
    """The figures are what they were; the others stay one person, under the first of them if the shown one left."""
    stronghold("same P-31 NORTH:P-31 P-90")
    assert stronghold("same --apart P-31").out == snapshot("""\
P-31 is a person of its own
NORTH:P-31 and P-90 are one person, shown as NORTH:P-31

all dates         before     after
People arrested        2         3
People jailed          1         2
Prison terms     7 years  10 years
""")
    assert stands(ledger) == {"P-90": "NORTH:P-31"}
    assert stronghold("same --apart P-90").out.splitlines()[0] == "P-90 is a person of its own"
    assert stands(ledger) == {}
    assert figure(stronghold, "people.arrested") == 4
    assert figure(stronghold, "prison") == {"months": 120, "days": 0}


def test_what_a_sentence_relies_on_is_not_taken_apart(stronghold: Stronghold, ledger: Path) -> None:
    """Terms that run together are one person's: the records are named, and nothing changes."""
    sentence = "add sentence --date 4/8/2021 --person NORTH:P-31 --disposal imprisonment --term 1y --with 1"
    refused = stronghold(sentence)
    assert refused.code == 5
    assert "SENTENCE-1 has person P-31, not NORTH:P-31" in refused.err
    stronghold("same P-31 NORTH:P-31 P-90")
    assert stronghold(sentence).code == 0
    for key in ("NORTH:P-31", "P-31"):
        answer = stronghold(f"same --apart {key}")
        assert (answer.code, answer.out) == (5, "")
        assert "with: SENTENCE-3 of NORTH:P-31 names SENTENCE-1 of P-31" in answer.err
    assert stands(ledger) == {"NORTH:P-31": "P-31", "P-90": "P-31"}
    assert stronghold("same --apart P-90").code == 0


def test_a_list_says_who_said_it(stronghold: Stronghold) -> None:
    """Each key, the one it is shown as, and who said so when and why; CSV and JSON alike."""
    assert stronghold("same") == (
        0,
        "",
        "no two keys are said to be one person (e.g. stronghold same P-31 NORTH:P-31)\n",
    )
    stronghold("same P-31 NORTH:P-31 --why 'one photograph'")
    at = "2021-08-31T11:00:00.000000+00:00"
    [line] = stronghold("same").out.splitlines()[1:]
    assert line.split()[:2] == ["NORTH:P-31", "P-31"]
    assert line.endswith("tester  one photograph")
    assert stronghold("same --format csv").out.splitlines() == [
        "key,shown_as,since,who,why",
        f"NORTH:P-31,P-31,{at},tester,one photograph",
    ]
    assert json.loads(stronghold("same --format json").out) == {
        "schema": 1,
        "same": [{"key": "NORTH:P-31", "since": at, "who": "tester", "why": "one photograph", "shown_as": "P-31"}],
    }


def test_since_is_when_the_two_became_one_person(stronghold: Stronghold) -> None:
    """A third key that joins, leaves or is shown later makes the first statement no younger."""
    stronghold("same P-31 NORTH:P-31 --why first")
    stronghold("same P-90 P-31 --why second")
    stronghold("same --apart P-90 --why third")
    [said] = json.loads(stronghold("same --format json").out)["same"]
    assert ({said["key"], said["shown_as"]}, said["why"]) == ({"P-31", "NORTH:P-31"}, "first")


def test_scripts_read_what_changed(stronghold: Stronghold) -> None:
    """As JSON with every value in its smallest unit, and as CSV."""
    answer = json.loads(stronghold("same P-31 NORTH:P-31 --format json").out)
    assert answer == {
        "schema": 1,
        "people": [["P-31", "NORTH:P-31"]],
        "changed": True,
        "figures": [
            {"measure": "people.arrested", "unit": "count", "before": 4, "after": 3},
            {"measure": "people.jailed", "unit": "count", "before": 2, "after": 1},
            {
                "measure": "prison",
                "unit": "term",
                "before": {"months": 120, "days": 0},
                "after": {"months": 84, "days": 0},
            },
        ],
    }
    assert stronghold("same --apart P-31 --format csv").out.splitlines() == snapshot(
        [
            "measure,unit,before,before_months,before_days,after,after_months,after_days",
            "people.arrested,count,3,,,4,,",
            "people.jailed,count,1,,,2,,",
            "prison,term,,84,0,,120,0",
        ]
    )


def test_keys_that_change_no_figure_say_so(stronghold: Stronghold) -> None:
    """One key arrested and the other one safeguarded are no less people in any figure."""
    stronghold("add safeguarding --date 4/8/2021 --action referred --person Q-1")
    assert stronghold("same P-90 Q-1").out == snapshot("""\
P-90 and Q-1 are one person, shown as P-90

No figure of all dates changes.
""")


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("same P-31 P-31", 5, "P-31 is named twice (name two keys, e.g. stronghold same P-31 NORTH:P-31)"),
        ("same P-31 p31", 5, "P-31 is named twice (name two keys, e.g. stronghold same P-31 NORTH:P-31)"),
        ("same P-31 P-99", 3, "no record names P-99 (see: stronghold list arrest)"),
        (
            "same ARREST-1 P-31",
            3,
            "no record names ARREST-1 (it is the reference of a record: name a person, e.g. P-31)",
        ),
        ("same P-99 P-31", 3, "no record names P-99 (see: stronghold list arrest)"),
        ("same --apart P-99", 3, "no record names P-99 (see: stronghold list arrest)"),
        (
            "same P-31",
            2,
            "say which other key is P-31 (e.g. stronghold same P-31 NORTH:P-31; see: stronghold show P-31)",
        ),
        ("same P-31 new", 2, "new is nobody's key yet (e.g. P-31)"),
        ("same P-31 Smith", 2, "'Smith' is not a person's key: letters, hyphen, number, never a name (e.g. P-31)"),
        ("same P-90 --apart P-31", 5, "--apart takes one key back, and P-90 would join it (leave one out)"),
        (
            "same --why brothers",
            5,
            '--why goes with a change (e.g. stronghold same P-31 NORTH:P-31 --why "one photograph")',
        ),
        ("same P-31 P-90 --why ''", 2, "--why: is empty (leave it out, or say what it is)"),
    ],
)
def test_a_slip_joins_nobody(stronghold: Stronghold, ledger: Path, line: str, code: int, said: str) -> None:
    """What cannot be is refused in one line, and nothing is written."""
    assert stronghold(line) == (code, "", f"error: {said}\n")
    assert stands(ledger) == {}


def test_without_a_ledger_none_is_made(stronghold: Stronghold, tmp_path: Path) -> None:
    """A key that is in no record cannot be joined: a slip in --ledger leaves no empty file behind."""
    other = tmp_path / "other.db"
    for line in ("same P-31 P-90", "same --apart P-31", "same", "show P-31"):
        answer = stronghold(f"{line} --ledger '{other}'")
        assert (answer.code, answer.out) == (4, "")
        assert answer.err.startswith("error: there is no ledger at")
    assert not other.exists()
