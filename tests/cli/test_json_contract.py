"""The JSON that scripts read: every key by name, every value in the smallest unit.  A change here breaks scripts."""

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import Prepared, Stronghold
from stronghold_cli.records.kinds import KINDS

FIGURE = [
    *("measure", "value", "unit", "display", "records", "provisional"),
    *("date_field", "as_at_last_day", "notes", "of_which", "restricted", "not_looked_into"),
]


@pytest.fixture
def kept(prepared: Prepared) -> None:
    """A ledger with something of every kind in it."""
    prepared(
        "add case --name 'Operation Larch' --opened 4/3/2019",
        "add line --name Falcon --reach county --first-seen 4/3/2019 --dismantled 30/9/2020 --case 1",
        "add arrest --date 4/3/2021 --person P-1 --role runner --result charged --result-on 5/3/2021 --line 1",
        "add seizure --date 4/3/2020 --item heroin --weight '4.92 g' --pieces '41 wraps' --value £410 --line 1",
        "add seizure --date 4/3/2021 --item heroin --weight '1.2 kg' --provisional --purity 42.5% --line 1",
        "add seizure --date 4/3/2021 --item cash --value £4260.50 --line 1",
        "add cash-order --date 6/3/2021 --seizure 3 --stage detained --amount £4,260 --until 5/9/2021",
        "add sentence --date 4/5/2021 --person P-1 --disposal imprisonment --term '6y9m 10 days' --line 1",
    )


def asked(stronghold: Stronghold, line: str, code: int = 0) -> dict[str, Any]:
    """Return the JSON answer of a command line."""
    answer = stronghold(f"{line} --format json")
    assert (answer.code, answer.err) == (code, "")
    found = json.loads(answer.out)
    assert isinstance(found, dict)
    return found


@pytest.mark.usefixtures("kept")
def test_totals_have_these_keys(stronghold: Stronghold) -> None:
    """The keys of totals, and the window, the moment and the conditions as they were understood."""
    answer = asked(stronghold, "totals --since 2019 --until 2021-08 --where line=1 --measure drugs --measure cash")
    assert list(answer) == ["schema", "window", "as_at", "where", "confirmed", "figures"]
    assert answer | {"figures": []} == {
        "schema": 1,
        "window": {"since": "2019-01-01", "until": "2021-08-31"},
        "as_at": "2021-08-31T11:00:00+00:00",
        "where": ["line=1"],
        "confirmed": False,
        "figures": [],
    }
    assert {tuple(figure) for figure in answer["figures"]} == {tuple(FIGURE)}


@pytest.mark.usefixtures("kept")
def test_an_open_window_is_null_at_both_ends(stronghold: Stronghold) -> None:
    """No end is null, never a word."""
    assert asked(stronghold, "totals --measure arrests")["window"] == {"since": None, "until": None}


@pytest.mark.usefixtures("kept")
def test_a_mass_is_in_milligrams_with_its_classes(stronghold: Stronghold) -> None:
    """One figure in full: an integer, the words, how many records and provisional ones, and its parts."""
    [figure] = asked(stronghold, "totals --measure drugs.weight")["figures"]
    assert figure == {
        "measure": "drugs.weight",
        "value": 1_204_920,
        "unit": "mg",
        "display": "1.20492 kg",
        "records": 2,
        "provisional": 1,
        "date_field": "date",
        "as_at_last_day": False,
        "notes": figure["notes"],
        "of_which": [{"where": {"class": "A"}, "value": 1_204_920, "display": "1.20492 kg", "records": 2}],
        "restricted": False,
        "not_looked_into": 0,
    }
    assert all(isinstance(note, str) for note in figure["notes"])


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("measure", "value", "unit"),
    [
        ("arrests", 1, "count"),
        ("drugs.wraps", 41, "count"),
        ("drugs.millilitres", None, "ml"),
        ("drugs.value", 41_000, "pence"),
        ("cash.seized", 426_050, "pence"),
        ("cash.forfeited", None, "pence"),
        ("prison", {"months": 81, "days": 10}, "term"),
        ("prison.dto", None, "term"),
        ("people.jailed", 1, "count"),
    ],
)
def test_a_value_is_an_integer_in_the_smallest_unit(
    stronghold: Stronghold, measure: str, value: int | dict[str, int] | None, unit: str
) -> None:
    """Pence, milligrams, counts; a term as months and days; no record is null, never zero."""
    found = asked(stronghold, f"totals --measure {measure}")["figures"]
    [figure] = [figure for figure in found if figure["measure"] == measure]
    assert (figure["value"], figure["unit"]) == (value, unit)
    assert type(figure["value"]) is type(value)


@pytest.mark.usefixtures("kept")
def test_with_a_cover_an_empty_figure_is_zero_not_null(stronghold: Stronghold) -> None:
    """From the day a kind is complete, nothing recorded is a fact, and a term of nothing has no months and no days."""
    assert stronghold("cover sentence cash-order --from 2019").code == 0
    found = asked(stronghold, "totals --since 2019 --measure prison.dto --measure cash.forfeited")["figures"]
    assert {figure["measure"]: figure["value"] for figure in found} == {
        "cash.forfeited": 0,
        "prison.dto": {"months": 0, "days": 0},
    }


@pytest.mark.usefixtures("kept")
def test_groups_by_period_have_a_running_value(stronghold: Stronghold) -> None:
    """Each period has its figures and, beside them, the same figures from the window's first day on."""
    answer = asked(stronghold, "totals --in 2020 --measure drugs.weight --by quarter")
    assert list(answer) == ["schema", "window", "as_at", "where", "confirmed", "figures", "groups", "notes"]
    assert [list(group) for group in answer["groups"]] == [["key", "figures", "running", "part"]] * 4
    assert [group["key"] for group in answer["groups"]] == ["2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4"]
    assert [group["figures"][0]["value"] for group in answer["groups"]] == [4_920, None, None, None]
    assert [group["running"][0]["value"] for group in answer["groups"]] == [4_920] * 4
    assert list(answer["groups"][0]["running"][0]) == FIGURE


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("by", "keys"), [("line", ["LINE-1"]), ("case", ["CASE-1"]), ("item", ["heroin"]), ("class", ["A"])]
)
def test_groups_that_are_not_periods_have_no_running_value(stronghold: Stronghold, by: str, keys: list[str]) -> None:
    """There is no order in which lines or items would add up: running is null."""
    groups = asked(stronghold, f"totals --measure drugs.weight --by {by}")["groups"]
    assert [(group["key"], group["running"]) for group in groups] == [(key, None) for key in keys]


@pytest.mark.usefixtures("kept")
def test_a_trace_ends_at_its_total(stronghold: Stronghold) -> None:
    """The records in order, each with what it adds and the running total, the last of which is the figure."""
    answer = asked(stronghold, "trace drugs.weight --since 2019 --left-out")
    assert list(answer) == [
        *("schema", "measure", "window", "as_at", "where", "confirmed", "unit", "date_field", "as_at_last_day"),
        *("records", "total", "display", "notes", "left_out"),
    ]
    assert (answer["schema"], answer["measure"], answer["unit"]) == (1, "drugs.weight", "mg")
    assert answer["window"] == {"since": "2019-01-01", "until": None}
    assert answer["total"] == 1_204_920
    assert answer["records"] == [
        {
            "ref": "SEIZURE-1",
            "day": "2020-03-04",
            "record": "heroin, class A, 4.92 g, 41 wraps, £410, LINE-1",
            "amount": 4_920,
            "display": "4.92 g",
            "running": 4_920,
            "running_display": "4.92 g",
            "key": None,
            "counted_at": None,
            "provisional": False,
        },
        {
            "ref": "SEIZURE-2",
            "day": "2021-03-04",
            "record": "heroin, class A, 1.2 kg, LINE-1, provisional",
            "amount": 1_200_000,
            "display": "1.2 kg",
            "running": 1_204_920,
            "running_display": "1.20492 kg",
            "key": None,
            "counted_at": None,
            "provisional": True,
        },
    ]
    assert answer["left_out"] == []


@pytest.mark.usefixtures("kept")
def test_a_trace_of_terms_counts_in_months_and_days(stronghold: Stronghold) -> None:
    """A term is never a single number, for a month has no length in days."""
    answer = asked(stronghold, "trace prison")
    assert [record["amount"] for record in answer["records"]] == [{"months": 81, "days": 10}]
    assert answer["total"] == {"months": 81, "days": 10}


@pytest.mark.usefixtures("kept")
def test_reconcile_has_these_keys(stronghold: Stronghold, tmp_path: Path) -> None:
    """A claim in full, for each verdict there is; what is not supported also decides the exit code."""
    file = tmp_path / "release.toml"
    file.write_text(
        'title = "A release"\npublished = 2021-08-23\nsince = 2019-01-01\n'
        '[[claim]]\nmeasure = "cash.seized"\nsays = "over £4,000"\n'
        '[[claim]]\nmeasure = "arrests"\nsays = "35"\n'
        '[[claim]]\nmeasure = "drugs.wraps"\nwhere = ["item=heroin"]\nsays = "over 30"\n'
        '[[claim]]\nmeasure = "cars"\nsays = "3"\n'
    )
    answer = asked(stronghold, f"reconcile '{file}'", code=1)
    assert list(answer) == ["schema", "title", "claims"]
    assert (answer["schema"], answer["title"]) == (1, "A release")
    assert [claim["verdict"] for claim in answer["claims"]] == [
        *("supported", "not-supported", "understated", "cannot-be-tested")
    ]
    contract = {"measure", "where", "says", "verdict", "tested_as", "recorded", "display", "difference", "records"}
    assert all(contract | {"rule", "notes"} <= set(claim) for claim in answer["claims"])
    assert {tuple(claim) for claim in answer["claims"]} == {tuple(answer["claims"][0])}
    first, _, third, last = answer["claims"]
    assert (first["recorded"], first["display"], first["records"]) == (426_050, "£4,260.50", 1)
    assert first["window"] == {"since": "2019-01-01", "until": "2021-08-23"}
    assert third["where"] == ["item=heroin"]
    assert (last["recorded"], last["display"], last["records"]) == (None, None, 0)
    assert last["notes"][0].startswith("'cars' is not a measure")


@pytest.mark.usefixtures("kept")
def test_a_list_has_exact_values_beside_what_a_person_reads(stronghold: Stronghold) -> None:
    """Every field is there, empty ones as null, amounts both exact and in words, days as ISO, flags as booleans."""
    answer = asked(stronghold, "list seizure --sort -date")
    assert list(answer) == ["schema", "kind", "records"]
    assert (answer["schema"], answer["kind"]) == (1, "seizure")
    record = answer["records"][0]
    assert len(record.pop("uid")) == 36
    assert record == {
        "ref": "SEIZURE-2",
        "date": "2021-03-04",
        "time": None,
        "item": "heroin",
        "category": "drug",
        "form": None,
        "class": "A",
        "weight": {"mg": 1_200_000, "display": "1.2 kg"},
        "pieces": None,
        "weighed": None,
        "identified": None,
        "purity": record["purity"],
        "lab_ref": None,
        "value": None,
        "value_basis": None,
        "price": None,
        "price_per": None,
        "price_from": None,
        "price_source": None,
        "exhibit": None,
        "power": None,
        "find": None,
        "case": None,
        "line": "LINE-1",
        "arrest": None,
        "activity": None,
        "area": None,
        "source_ref": None,
        "notes": None,
        "provisional": True,
        "voided": None,
    }
    assert record["purity"] == {"hundredths": 4250, "display": "42.5%"}
    [cash] = asked(stronghold, "list seizure --item cash")["records"]
    assert cash["value"] == {"pence": 426_050, "display": "£4,260.50"}


@pytest.mark.usefixtures("kept")
def test_show_has_the_record_with_all_that_is_tied_to_it(stronghold: Stronghold) -> None:
    """The record as in a list, what it borrows, what names it, and each change with who and when."""
    answer = asked(stronghold, "show SEIZURE-3")
    assert list(answer) == ["schema", "kind", "record", "borrowed", "named_by", "history", "said"]
    assert (answer["schema"], answer["kind"], answer["record"]["ref"]) == (1, "seizure", "SEIZURE-3")
    assert answer["borrowed"]["case"] == "CASE-1"
    assert answer["named_by"] == [{"ref": "CASH-ORDER-1", "as": "seizure", "kind": "cash-order"}]
    [change] = answer["history"]
    assert list(change) == ["change", "at", "who", "what", "why"]
    assert (change["who"], change["what"], change["why"]) == ("tester", "add seizure", None)


@pytest.mark.usefixtures("kept")
def test_cover_says_a_day_or_null_for_each_kind(stronghold: Stronghold) -> None:
    """A kind whose cover has not been said is null."""
    stronghold("cover arrest --from 2019-04-01")
    assert asked(stronghold, "cover") == {
        "schema": 1,
        "complete_from": dict.fromkeys(KINDS) | {"arrest": "2019-04-01"},
    }


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("line", ["list seizure", "totals", "trace drugs.weight", "totals --by year"])
def test_jsonl_is_one_whole_object_a_line(stronghold: Stronghold, line: str) -> None:
    """A script can read line by line, and begin before the end has come."""
    answer = stronghold(f"{line} --format jsonl")
    rows = [json.loads(row) for row in answer.out.splitlines()]
    assert rows
    assert all(isinstance(row, dict) and row for row in rows)


@pytest.mark.usefixtures("kept")
def test_totals_by_period_in_lines_have_a_line_for_each_group(stronghold: Stronghold) -> None:
    """What is broken down is broken down in every format."""
    line = "totals --in 2020 --measure drugs.weight --by quarter"
    rows = [json.loads(row) for row in stronghold(f"{line} --format jsonl").out.splitlines()]
    assert rows == asked(stronghold, line)["groups"]


@pytest.mark.usefixtures("kept")
def test_nothing_found_is_an_empty_list_not_an_empty_page(stronghold: Stronghold) -> None:
    """Valid JSON comes out whatever was found."""
    assert asked(stronghold, "list case --in 1999") == {"schema": 1, "kind": "case", "records": []}
