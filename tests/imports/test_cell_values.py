"""What stands in cells of other people's spreadsheets: read as it is meant, or refused with a right example."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Answer, Stronghold

Row = Callable[..., Answer]
HEADINGS = "Date seized,Drug,Weight,Quantity,Value,Exhibit no.,Occurrence no,Notes"


@pytest.fixture
def row(stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Row:
    """Import one row of a seizure, of which some cells are given."""
    monkeypatch.chdir(tmp_path)

    def run(headings: str = HEADINGS, mapping: str = "", **cells: str) -> Answer:
        usual = {"date": "4/3/2021", "drug": "heroin", "weight": "1 g", "quantity": "", "value": "", "exhibit": ""}
        given = usual | {"occurrence": "", "notes": ""} | cells
        text = ",".join('"' + cell.replace('"', '""') + '"' for cell in given.values())
        Path("seized.csv").write_text(f"{headings}\n{text}\n", encoding="utf-8")
        if mapping:
            Path("m.toml").write_text(mapping, encoding="utf-8")
        return stronghold(f"import seized.csv --yes{' --mapping m.toml' if mapping else ''}")

    return run


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        ({"weight": "1,204.5 g"}, "1.2045 kg"),
        ({"weight": "\u00a04.92\u00a0g "}, "4.92 g"),
        ({"value": "£\u00a01,250.50"}, "£1,250.50"),
        ({"value": "1250.5"}, "£1,250.50"),
        ({"date": "2019-06-01T05:25:52+00:00"}, "06:25"),
        ({"date": "2019-06-01T05:25:52+00:00"}, "1 Jun 2019"),
        ({"date": "Thu 4th March 2021"}, "4 Mar 2021"),
        ({"date": "04-03-2021"}, "4 Mar 2021"),
        ({"date": "4 Mar 2021 00:00"}, "4 Mar 2021"),
        ({"occurrence": "0043210012345"}, "0043210012345"),
        ({"notes": "=1+1"}, "=1+1"),
        ({"notes": "'tis odd"}, "'tis odd"),
        ({"drug": "HEROIN "}, "heroin"),
        ({"quantity": "41 wraps"}, "41 wraps"),
    ],
)
def test_what_is_meant_is_read(row: Row, stronghold: Stronghold, cells: dict[str, str], shown: str) -> None:
    """Blanks, thousands, signs, times and leading noughts are as they stood; a formula in a text is text."""
    answer = row(**cells)
    assert answer.code == 0, answer.err
    assert shown in stronghold("show SEIZURE-1").out


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"weight": "4.92"}, "Weight: '4.92' has no unit (e.g. 4.92 g)"),
        ({"weight": "4O g"}, "Weight: '4O g' is not a weight"),
        ({"weight": "0.30000000000000004 g"}, "finer than a milligram"),
        ({"weight": "=A1+B1"}, "'=A1+B1' is not a weight"),
        ({"value": "€200"}, "'€200' is not in pounds"),
        ({"value": "$200"}, "is not in pounds"),
        ({"date": "O4/3/2021"}, "is not a date"),
        ({"date": "44259"}, "row 2, Date seized: '44259' is a number, as a spreadsheet keeps days"),
        ({"date": "Mon 4 Mar 2021"}, "row 2, Date seized: 'Mon 4 Mar 2021' is a Thursday"),
        ({"date": "Weds. 4/3/2021"}, "row 2, Date seized: 'Wed 4/3/2021' is a Thursday"),
        ({"date": "4/3"}, "'4/3' has no year"),
        ({"date": "4/3/21"}, "'4/3/21' has no full year"),
        ({"date": "1/1/2030"}, "is in the future"),
        ({"occurrence": "12-Nov"}, "'12-Nov' is a day: a spreadsheet makes one of a number"),
        ({"exhibit": "2021-11-12"}, "is a day"),
        ({"quantity": "12"}, "say what was counted"),
        ({"drug": "herion"}, "did you mean heroin?"),
        ({"drug": "white"}, "may be"),
        ({"notes": "given to Jane Nobody"}, "may name somebody"),
        ({"notes": "dob 1/2/1980"}, "may name somebody"),
        ({"notes": "ditto"}, "Notes: 'ditto' is a ditto mark"),
        ({"occurrence": '"'}, 'words = { \'"\' = "" } in the mapping'),
        ({"weight": "n/a"}, "Weight: 'n/a' says that nothing is there"),
        ({"date": "TBC"}, 'words = { "TBC" = "" }'),
    ],
)
def test_what_is_not_clear_is_refused(row: Row, ledger: Path, cells: dict[str, str], said: str) -> None:
    """With its row, its column and what it holds; nothing is rounded, guessed or kept."""
    answer = row(**cells)
    assert answer.code in (2, 5)
    assert "seized.csv, row 2" in answer.err
    assert said in answer.err
    assert not ledger.exists()


@pytest.mark.parametrize(
    ("mapping", "cells", "shown"),
    [
        ("year = 2019", {"date": "4 March"}, "4 Mar 2019"),
        ('years = "20yy"', {"date": "4/3/19"}, "4 Mar 2019"),
        ("allow_text = true", {"notes": "near Walton Street"}, "Walton Street"),
        (
            '[[record]]\nkind = "seizure"\ndate = "Date seized"\nitem = "Drug"\n'
            'weight = { column = "Weight", unit = "g", words = { "n/k" = "" } }\n'
            'pieces = { column = "Quantity", unit = "wraps" }',
            {"weight": "n/k", "quantity": "12"},
            "12 wraps",
        ),
    ],
)
def test_a_mapping_says_what_cells_do_not(
    row: Row, stronghold: Stronghold, mapping: str, cells: dict[str, str], shown: str
) -> None:
    """The year, the unit, what a word means, and that a text names nobody."""
    answer = row(mapping=mapping, **cells)
    assert answer.code == 0, answer.err
    assert shown in stronghold("show SEIZURE-1").out


@pytest.mark.parametrize(("above", "under"), [("", "2019,,\n"), ("Log,,\n2019,,\n", "")])
def test_years_stand_between_the_rows(
    stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, above: str, under: str
) -> None:
    """A row of a year alone holds for the days under it, where the mapping says so; above the headings, too."""
    monkeypatch.chdir(tmp_path)
    Path("s.csv").write_text(
        f"{above}Date seized,Drug,Weight (g)\n{under}4 March,heroin,1\n2020,,\n4 March,heroin,1\n", encoding="utf-8"
    )
    Path("m.toml").write_text('year = "headings"\n', encoding="utf-8")
    assert stronghold("import s.csv --yes --mapping m.toml").code == 0
    assert "4 Mar 2019" in stronghold("show SEIZURE-1").out
    assert "4 Mar 2020" in stronghold("show SEIZURE-2").out


def test_a_day_of_another_year_is_named(row: Row) -> None:
    """A slip in a year would move a result into another year without a word."""
    assert "note: days of another year than the sheet is of: row 2" in row(mapping="year = 2021", date="4/3/2012").err
    assert "another year" not in row(mapping="year = 2021", date="5/3/2021").err


def test_cash_beside_a_drug_is_not_its_street_value(row: Row, stronghold: Stronghold) -> None:
    """Whatever the column of cash is called, by headings or by a mapping; of a row of cash it is the sum counted."""
    headings = HEADINGS.replace("Value", "Cash value")
    said = "Cash value: '£450' is in a column of cash, and the row's item is heroin (make the cash a record of its own"
    assert said in row(headings, value="£450").err
    mapping = '[[record]]\nkind = "seizure"\ndate = "Date seized"\nitem = "Drug"\nweight = "Weight"\nvalue = "Cash"\n'
    assert "'£450' is in a column of cash" in row(HEADINGS.replace("Value", "Cash"), mapping, value="£450").err
    # A property system counts what it has of cash: one exhibit.
    assert row(headings, drug="cash", weight="", value="£450", quantity="1").code == 0
    assert "£450" in stronghold("totals --measure cash.seized").out
    assert "cash has no weight and no pieces" in row(headings, drug="cash", weight="", value="£4", quantity="2").err


@pytest.mark.long
def test_a_term_and_a_disposal_in_one_cell_are_read_together(stronghold: Stronghold, row: Row) -> None:
    """As a day's sheet reads them; a term alone is not guessed to be imprisonment, and the mapping says what it is."""
    said = ["3 yrs YOI", "18 months suspended for 2 years", "4y9m"]
    rows = "".join(f"3/8/2021,A Body,{each}\n" for each in said)
    Path("s.csv").write_text(f"Date sentenced,Defendant,Sentence\n{rows}", encoding="utf-8")
    stronghold("import s.csv --plan")
    answer = stronghold("import s.csv --mapping s.toml --yes")
    assert "row 4, Sentence: '4y9m': disposal missing (words = { \"4y9m\" = " in answer.err
    assert "row 3" not in answer.err
    mapping = Path("s.toml").read_text(encoding="utf-8")
    words = '{ column = "Sentence", words = { "4y9m" = "4y9m imprisonment" } }'
    Path("s.toml").write_text(mapping.replace('disposal = "Sentence"', f"disposal = {words}"), encoding="utf-8")
    assert stronghold("import s.csv --mapping s.toml --yes").code == 0
    shown = " ".join(stronghold("totals --measure prison --measure prison.suspended").out.split())
    assert "7 years 9 months" in shown
    assert "1 year 6 months" in shown
    assert "2 years" in stronghold("show SENTENCE-2").out


def test_a_unit_in_brackets_ends_any_heading_that_a_mapping_names(stronghold: Stronghold, row: Row) -> None:
    """What stands before it may be the thing, and words of the mapping take it from no other cell."""
    headings = HEADINGS.replace("Weight", "Heroin seized (kg)")
    source = '{ column = "Heroin seized (kg)", words = { "n/k" = "" } }'
    mapping = f'[[record]]\nkind = "seizure"\ndate = "Date seized"\nitem = "Drug"\nweight = {source}\n'
    assert row(headings, mapping, weight="1.25").code == 0
    assert "1.25 kg" in stronghold("show SEIZURE-1").out


def test_offences_are_read_by_the_drug_as_on_a_day_sheet(
    stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of its class on that day; what is not all understood stays as typed.  A plan asks for none of them."""
    monkeypatch.chdir(tmp_path)
    rows = [
        "Date of arrest,Person,Arrested for,Outcome,Outcome date",
        "4/3/2020,P-1,PWITS heroin,Caution,5/3/2020",
        "4/3/2008,P-2,Possession of cannabis,Simple caution,5/3/2008",
        "4/3/2020,P-3,being concerned in the supply of crack,NFA,5/3/2020",
        "4/3/2020,P-4,PWITS heroin at the flat,NFA,5/3/2020",
    ]
    Path("a.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    stronghold("import a.csv --plan")
    assert "not clear" not in Path("a.toml").read_text(encoding="utf-8")
    assert stronghold("import a.csv --yes").code == 0
    assert stronghold("import a.csv --yes").out.startswith("nothing new")
    listed = stronghold("list arrest --format csv").out
    read = (
        "PWITS class A,c",
        "possession of class C,c",
        "concerned in the supply of class A,no",
        "heroin at the flat,no",
    )
    assert all(said in listed for said in read)
