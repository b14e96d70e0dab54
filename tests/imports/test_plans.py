"""What a plan proposes: records of several kinds, the order of dates that cells prove, words that say nothing."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import Stronghold

Plan = Callable[..., tuple[dict[str, Any], str]]


@pytest.fixture
def plan(stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Plan:
    """Return the mapping that a plan of a file writes, and what it shows."""
    monkeypatch.chdir(tmp_path)

    def run(*rows: str, name: str = "sheet.csv") -> tuple[dict[str, Any], str]:
        Path(name).write_text("\n".join(rows) + "\n", encoding="utf-8")
        answer = stronghold(f"import {name} --plan")
        assert answer.code == 0
        assert not Path("people.csv").exists()
        return tomllib.loads(Path(name).with_suffix(".toml").read_text(encoding="utf-8")), answer.out

    return run


def test_a_column_for_each_item_is_a_record_each(plan: Plan, stronghold: Stronghold) -> None:
    """A return of a week: what was none makes nothing, and the mapping that is written brings the rest in."""
    mapping, shown = plan(
        "Date,Type of activity,Heroin (g),Cash (£),Phones,Area phone",
        "17/5/2021,warrant,12.4,0,6,01296123456",
        "18/5/2021,warrant,-,450,,",
    )
    assert [(each["kind"], each.get("item")) for each in mapping["record"]] == [
        ("activity", None),
        ("seizure", {"always": "heroin"}),
        ("seizure", {"always": "cash"}),
        ("seizure", {"always": "phone"}),
    ]
    assert "Heroin (g)" in shown
    assert "which would make 2 activities, 3 seizures and 3 finds" in shown
    assert stronghold("import sheet.csv --mapping sheet.toml --yes").code == 0
    listed = stronghold("list seizure --format csv").out
    assert [listed.count(word) for word in (",heroin,", ",cash,", ",phone,")] == [1, 1, 1]


def test_columns_of_another_kind_are_its_record(plan: Plan, stronghold: Stronghold) -> None:
    """An arrest with a drug and a charge: each has what is its own, and who it was; a charge has a day of its own."""
    mapping, _ = plan(
        "Date of arrest,Nominal,Arrested for,Outcome,Outcome date,Drug,Weight (g),Date charged,Charged with",
        "4/3/2021,A Body,PWITS class A,charged,5/3/2021,heroin,4.92,5/3/2021,PWITS class A",
        "4/3/2021,B Body,PWITS class A,NFA,6/3/2021,,,,",
    )
    arrest, charge, seizure = mapping["record"]
    assert (arrest["kind"], arrest["person"]) == ("arrest", "Nominal")
    assert charge == {"kind": "charge", "when": "Date charged", "date": "Date charged", "offences": "Charged with"} | {
        "person": "Nominal"
    }
    assert seizure["when"] == "Drug"
    assert seizure["date"] == "Date of arrest"
    assert stronghold("import sheet.csv --mapping sheet.toml --yes").code == 0
    assert "ARREST-1" in stronghold("show CHARGE-1").out
    assert "ARREST-1" in stronghold("show SEIZURE-1").out


def test_a_log_of_forfeitures_is_seizures_and_orders(plan: Plan, stronghold: Stronghold) -> None:
    """A column for each thing that became of the cash is an order; what is lacking is left to be said."""
    mapping, shown = plan(
        "Ref,Date seized,Amount seized,Court date,Amount forfeited,Amount returned",
        'F1,2/3/2018,£100,14/6/2018,£80,"£20.00"',
        "F2,2/4/2018,£50,,,",
    )
    assert "a seizure needs item, and the mapping gives it none" in shown
    assert [each.get("stage") for each in mapping["record"]] == [None, {"always": "forfeited"}, {"always": "returned"}]
    text = Path("sheet.toml").read_text(encoding="utf-8").replace('# item = ""', 'item = { always = "cash" }')
    Path("sheet.toml").write_text(text, encoding="utf-8")
    assert stronghold("import sheet.csv --mapping sheet.toml --yes").code == 0
    assert "£20" in stronghold("totals --measure cash.returned").out


def test_what_cells_prove_is_written_down(plan: Plan) -> None:
    """The month first, words for nothing, ditto marks, and rows that share where their evidence is."""
    mapping, _ = plan(
        "Occurrence no,Date seized,Drug,Weight (g),Value",
        "43/1,03/25/2021,heroin,1,N/K",
        "43/1,03/25/2021,crack,2.5,ditto",
        "43/1,03/25/2021,crack,2.5,£0",
    )
    text = Path("sheet.toml").read_text(encoding="utf-8")
    assert mapping["dates"] == "month-first"
    assert mapping["record"][0]["value"] == {"column": "Value", "words": {"N/K": "", "£0": ""}}
    assert '\n# ditto = "repeat"\n' in text
    assert '\n# find_by = ["Occurrence no", "Date seized"]\n' in text


def test_a_column_for_each_thing_may_be_one_search(plan: Plan, stronghold: Stronghold) -> None:
    """`Cash seized` is cash; what a row has is one find where the # is taken away, and what is lacking is said."""
    mapping, _ = plan(
        "Occurrence no,Date of arrest,Nominal,Outcome,Heroin (g),Crack found (g),Cash seized",
        "43/1,4/3/2021,Nobody One,NFA,1.5,2g,£450",
        "43/1,4/3/2021,Nobody Two,RUI,3,,",
    )
    items = [each["item"]["always"] for each in mapping["record"] if "item" in each]
    assert items == ["heroin", "crack", "cash"]
    text = Path("sheet.toml").read_text(encoding="utf-8")
    line = 'find_by = ["Occurrence no", "Date of arrest", "Nominal"]\n'
    Path("sheet.toml").write_text(text.replace(f"# {line}", line), encoding="utf-8")
    said = stronghold("import sheet.csv --mapping sheet.toml --yes").err
    assert (
        'result_on: missing, since the result is not pending (say in a mapping which column has it: result_on = "…"'
        in said
    )
    text = Path("sheet.toml").read_text(encoding="utf-8")
    Path("sheet.toml").write_text(
        text.replace('result = "Outcome"', 'result = "Outcome"\nresult_on = "Date of arrest"')
    )
    assert stronghold("import sheet.csv --mapping sheet.toml --yes").code == 0
    assert stronghold("totals --measure drugs.seizures").out.splitlines()[3].split()[2] == "2"


def test_columns_that_are_not_clear_are_in_the_mapping(plan: Plan) -> None:
    """A heading for several fields, and two for one: why neither is read stands beside it."""
    plan("Date seized,Drug,Amount,Gross wt (g),Net wt (g)", "4/3/2021,heroin,12,5.4,4.92")
    text = Path("sheet.toml").read_text(encoding="utf-8")
    assert "# left out: Amount (may be pieces, value or weight: say which)" in text
    assert "# left out: Net wt (g) (is for weight too, as 'Gross wt (g)' is)" in text


def test_json_lines_get_a_mapping(plan: Plan) -> None:
    """They have no row of headings, and a column that says who it is."""
    mapping, shown = plan('{"Arrest date": "2021-03-04", "Detained person": "A Body"}', name="custody.jsonl")
    assert mapping["people"]["column"] == "Detained person"
    assert "row 0" not in shown


def test_a_register_that_names_a_line_is_no_list_of_lines(plan: Plan, stronghold: Stronghold) -> None:
    """One column that is heard makes no records of it."""
    _, shown = plan("Warrant no.,Line,Granted", "W1,Falcon,1/3/2021")
    assert "would make nothing" in shown
    assert stronghold("import sheet.csv --yes").code == 2


def test_a_plan_counts_what_its_mapping_would_make(plan: Plan, stronghold: Stronghold) -> None:
    """With people's keys, which only the mapping gives; what nobody has said yet is still to be said."""
    rows = "Date of arrest,Nominal,Outcome,Paid", "4/3/2021,A Body,pending,£5", "5/3/2021,B Body,nonsense,"
    _, shown = plan(*rows)
    assert "2 rows under the headings in row 1, which would make 1 arrest\n" in shown
    assert "sheet.csv, row 3, Outcome: 'nonsense' is not one of" in shown
    assert "Paid" in shown.partition("problems to be mended")[2]
    again = stronghold("import sheet.csv --plan")
    assert again.out == shown
    assert "sheet.toml is there already, and stays as it is: --mapping with it plans by what it says" in again.err
    Path("people.csv").write_text("a,b\n", encoding="utf-8")
    other = stronghold("import sheet.csv --plan --mapping other.toml")
    assert (other.code, Path("other.toml").exists()) == (2, True)
    assert "wrote other.toml" in other.err and "people.csv is another file" in other.err


def test_words_that_are_not_clear_have_a_line_each(plan: Plan, stronghold: Stronghold) -> None:
    """As wide as an editor shows; with the # taken away, and each said, they are read."""
    words = ("let go with words of advice", "taken to the station for a talk", "gone before anybody looked")
    rows = [f"4/3/2021,P-{n},{word},5/3/2021" for n, word in enumerate(words, 1)]
    plan("Date of arrest,Person,Outcome,Outcome date", *rows)
    text = Path("sheet.toml").read_text(encoding="utf-8")
    assert max(map(len, text.splitlines())) <= 80
    text = text.replace('\nresult = "Outcome"', "").replace("# result.", "result.").replace('"?"', '"NFA"')
    Path("sheet.toml").write_text(text, encoding="utf-8")
    assert stronghold("import sheet.csv --mapping sheet.toml --yes").code == 0
    assert stronghold("list arrest --format csv").out.count("no-further-action") == len(words)


def test_rows_of_one_search_are_told(plan: Plan, stronghold: Stronghold) -> None:
    """Rows that share an occurrence and a day are finds of their own without find_by, and that is said."""
    plan("Occurrence no,Date seized,Drug,Weight (g)", "43/1,3/3/2021,heroin,1", "43/1,3/3/2021,crack,2")
    said = stronghold("import sheet.csv --dry-run").err
    assert "rows 2, 3 have things of one source_ref and day, each as a find of its own" in said
    assert 'say find_by = ["Occurrence no", "Date seized"] in the mapping' in said


def test_a_log_of_warrants_that_names_lines_is_no_list_of_lines(plan: Plan, stronghold: Stronghold) -> None:
    """Though it names operations and people too, and nobody filled those columns; its drugs are records beside it."""
    mapping, _ = plan(
        "Warrant No,Date Executed,Ward,Op,Line,Nominal,Drugs,Weight (g),Comments",
        "W/1,4/3/2021,Gatehouse,,,,heroin,4.92,",
        "W/2,5/3/2021,Elmhurst,,,,,,",
    )
    activity, seizure = mapping["record"]
    assert activity == {"kind": "activity", "date": "Date Executed", "source_ref": "Warrant No", "area": "Ward"} | {
        "case": "Op",
        "line": "Line",
        "notes": "Comments",
    }
    assert (seizure["item"], seizure["date"]) == ("Drugs", "Date Executed")


def test_a_day_and_time_after_the_word_is_the_day(plan: Plan) -> None:
    """`Seized Date/Time`, as property systems head it; and a quantity with a unit of mass is a weight."""
    mapping, _ = plan("Seized Date/Time,Drug,Quantity (kg)", "4/3/2021 06:10,heroin,0.012", name="p.csv")
    assert mapping["record"] == [
        {"kind": "seizure", "date": "Seized Date/Time", "item": "Drug"}
        | {"weight": {"column": "Quantity (kg)", "unit": "kg"}}
    ]


def test_what_became_of_cash_is_asked_of_the_column_that_says_it(plan: Plan) -> None:
    """What was returned may stand under `Amount forfeited` too, and is not forfeited for that."""
    mapping, _ = plan(
        "Ref,Date seized,Amount seized,Hearing,Result,Amount forfeited",
        "CF/1,2/3/2018,890,14/6/2018,Returned,890",
        "CF/2,3/3/2018,500,14/6/2018,Forfeited,500",
    )
    _, order = mapping["record"]
    assert (order["stage"], order["date"]) == ("Result", "Hearing")


def test_a_column_for_each_choice_is_an_order_each(plan: Plan) -> None:
    """What another column says of the whole row is not asked for them."""
    mapping, _ = plan(
        "Our ref,Date seized,Sum seized,Hearing,Order made,Sum forfeited,Sum returned",
        "CF/1,2/3/2018,890,14/6/2018,Part forfeited,500,390",
        "CF/2,3/3/2018,500,14/6/2018,Forfeited,500,-",
    )
    seized, *orders = mapping["record"]
    assert seized["source_ref"] == "Our ref"
    assert [(each["stage"], each["amount"]["column"]) for each in orders] == [
        ({"always": "forfeited"}, "Sum forfeited"),
        ({"always": "returned"}, "Sum returned"),
    ]


def test_rows_whose_unit_is_pounds_are_cash_beside_a_column_of_values(plan: Plan, stronghold: Stronghold) -> None:
    """The export of a property system, by the mapping that its plan writes."""
    plan(
        "Occurrence,Item description,Qty,UoM,Date seized,Est. value",
        "1,Heroin,4.92,g,4/3/2021,410",
        "1,Cash,1250.50,GBP,4/3/2021,",
        "1,Phone,2,Each,4/3/2021,",
    )
    answer = stronghold("import sheet.csv --mapping sheet.toml --yes")
    assert answer.code == 0, answer.err
    assert "3 seizures" in answer.out
    assert [figure in answer.out for figure in ("£1,250.50", "4.92 g", "£410")] == [True] * 3


@pytest.mark.parametrize("heading", ["No", "Number", "Nr."])
def test_a_running_number_is_not_taken_for_pieces(plan: Plan, heading: str) -> None:
    """Nobody but the team knows whether 3 is how many, or the third."""
    _, shown = plan(f"{heading},Date seized,Item", "1,4/3/2021,phone", "2,5/3/2021,phone")
    assert f"heading '{heading}' may be pieces or source_ref" in shown


def test_names_in_notes_are_not_shown(plan: Plan) -> None:
    """Nor what stands for a formula without a result."""
    _, shown = plan("Date seized,Drug,Weight (g),Remarks", "4/3/2021,heroin,1,see Joe Nobody", "5/3/2021,crack,2,")
    assert "1 cell, not shown" in shown
    assert "Joe Nobody" not in shown.partition("problem")[0]


def test_columns_are_of_the_kind_that_most_of_them_are_for(plan: Plan) -> None:
    """A day of hearing beside a sentence and a court is the sentence's, though an order of cash has such a day too."""
    _, shown = plan(
        "Person,Date charged,Charges,Plea,Hearing date,Sentence,Court",
        "P-1,12/7/2020,PWITS class A,NG,7/12/2021,3 years 6 months,Aylesbury Crown Court",
    )
    written = Path("sheet.toml").read_text(encoding="utf-8")
    assert 'kind = "sentence"' in written
    assert 'kind = "cash-order"' not in written
    assert '"NG" = "?"' not in written
    assert "may be of a sentence: see the mapping" in shown


def test_what_some_rows_lack_says_how_to_part_them(plan: Plan, stronghold: Stronghold) -> None:
    """No day of a result where there was bail: those rows are a record of their own, with another column for it."""
    plan("Date of arrest,Person,Outcome,Outcome date", "4/3/2021,P-1,NFA,5/3/2021", "4/3/2021,P-2,Bailed,")
    said = stronghold("import sheet.csv --yes").err
    assert "row 3, Outcome date: missing, since the result is not pending (fill it in, or make a [[record]]" in said
    record = '[[record]]\nkind = "arrest"\ndate = "Date of arrest"\nperson = "Person"\nresult = "Outcome"\n'
    parted = "".join(
        f'{record}when = {{ column = "Outcome", {how} = ["Bailed"] }}\nresult_on = "{column}"\n'
        for how, column in (("not", "Outcome date"), ("is", "Date of arrest"))
    )
    Path("parted.toml").write_text(parted, encoding="utf-8")
    assert stronghold("import sheet.csv --mapping parted.toml --yes").code == 0
    assert "bailed,2021-03-04" in stronghold("list arrest --format csv").out
