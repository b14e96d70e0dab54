"""What only a workbook has in its cells: refused where it is not what somebody typed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import Answer, Stronghold
from workbook_writer import Fault, Formula, Raw, Sheet, Styled, write_xlsx

Rows = Callable[..., Answer]
HEADINGS = ["Date seized", "Drug", "Weight (g)", "Exhibit no.", "Custody no", "Time"]


@pytest.fixture
def rows(stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rows:
    """Import the rows of a workbook."""
    monkeypatch.chdir(tmp_path)

    def run(*rows: list[Any], mapping: str = "", more: list[Sheet] | None = None) -> Answer:
        write_xlsx(Path("seized.xlsx"), [Sheet("Seizures", [HEADINGS, *rows]), *(more or [])])
        Path("m.toml").write_text(mapping, encoding="utf-8")
        return stronghold(f"import seized.xlsx --yes{' --mapping m.toml' if mapping else ''}")

    return run


def test_a_date_or_time_that_is_none_is_refused(rows: Rows) -> None:
    """A workbook shows 0 in a column of dates as the last day of 1899, and a negative number as none."""
    day, time, both = "dd/mm/yyyy", "hh:mm", "[h]:mm"
    answer = rows(
        [Styled(0, day), "heroin", 1, "JB/1"],
        [Styled(-44000, day), "heroin", 1, "JB/2"],
        ["4/3/2021", "heroin", 1, "JB/3", None, Styled(-0.25, time)],
        ["4/3/2021", "heroin", 1, "JB/4", None, Styled(-0.25, both)],
        ["4/3/2021", "heroin", 1, "JB/5", None, 0.25],
        mapping='[[record]]\nkind = "seizure"\ndate = "Date seized"\nitem = "Drug"\nweight = "Weight (g)"\n'
        'time = "Time"\n',
    )
    assert answer.code == 2
    assert "row 2, Date seized: '00:00' is a time, not a day" in answer.err
    assert "row 3, Date seized: ######## is an error of the spreadsheet, not a value" in answer.err
    assert "row 4, Time: ######## is an error" in answer.err
    assert "row 5, Time: ######## is an error" in answer.err
    assert "row 6, Time: '0.25' is a part of a day" in answer.err


def test_a_number_that_lost_digits_is_refused(rows: Rows, stronghold: Stronghold) -> None:
    """Whether it is kept or only tells rows apart; one of fifteen digits is whole."""
    answer = rows(["4/3/2021", "heroin", 1, Raw("1234567890123456")])
    assert answer.code == 5
    assert "row 2, Exhibit no.: '1234567890123456' has over 15 digits" in answer.err
    by_key = rows(
        ["4/3/2021", "heroin", 1, "JB/1", Raw("1234567890123456")],
        ["4/3/2021", "heroin", 1, "JB/1", "1234567890123457"],
        mapping='key = ["Custody no"]\n',
    )
    assert "row 2, Custody no: (not shown: it may name somebody) has over 15 digits" in by_key.err
    assert "row 3" not in by_key.err
    assert rows(["4/3/2021", "heroin", 1, Raw("123456789012345")]).code == 0
    assert "123456789012345" in stronghold("show SEIZURE-1").out


def test_an_error_or_a_formula_without_result_is_refused_where_it_is_read(rows: Rows) -> None:
    """With its cell, in what decides as in a field; in a row of totals, or a column that is not read, it is no loss."""
    lost: list[Any] = [Formula("SUM(C2:C3)"), Fault("#REF!"), "#N/A"]
    answer = rows(*(["4/3/2021", "heroin", value, "JB/1"] for value in lost))
    assert answer.code == 2
    assert "row 2, Weight (g): a formula without its result in the file (open it in a spreadsheet" in answer.err
    assert "row 3, Weight (g): #REF! is an error of the spreadsheet, not a value (mend or empty" in answer.err
    assert "row 4, Weight (g): #N/A is an error" in answer.err
    said = 'kind = "seizure"\nwhen = "Custody no"\ndate = "Date seized"\nitem = "Drug"\nweight = "Weight (g)"\n'
    answer = rows(["4/3/2021", "heroin", 1, None, Fault("#REF!")], mapping=f"[[record]]\n{said}")
    assert "row 2, Custody no: #REF! is an error" in answer.err
    answer = rows(["4/3/2021", "heroin", 1, "JB/1", Fault()], ["Total", None, Formula("SUM(C2:C3)"), None, Fault()])
    assert (answer.code, "not read, total: row 3" in answer.out) == (0, True)


def test_a_file_of_rows_left_out_fits_the_mapping_of_all_sheets(rows: Rows, stronghold: Stronghold) -> None:
    """It has a sheet whose rows all came in, the years between the rows, and what a merged cell holds for each."""
    record = 'kind = "seizure"\ndate = "Date seized"\nitem = "Drug"\nweight = "Weight (g)"\nexhibit = "Exhibit no."\n'
    sheets = "".join(f'[[sheet]]\nname = "{name}"\n[[sheet.record]]\n{record}' for name in ("Seizures", "Good"))
    good = Sheet("Good", [HEADINGS, ["4/3/2021", "heroin", 1, "JB/9"]])
    listed = [HEADINGS, [2020], ["4/3", "heroin", 1, "JB/1"], [2021], ["4/3", "crack", "2O", "JB/2"]]
    rows(mapping=f'year = "headings"\nmerged = "repeat"\n{sheets}', more=[good])
    write_xlsx(Path("seized.xlsx"), [Sheet("Seizures", [*listed, [None, "crack", "3O"]], merged=["A5:A6"]), good])
    assert stronghold("import seized.xlsx --mapping m.toml --yes --keep-going").code == 1
    left = stronghold("import seized-left-out.xlsx --mapping m.toml --dry-run")
    assert left.err.count("is not a weight") == 2
    assert "2 problems" in left.err


def test_days_of_long_ago_are_named(rows: Rows) -> None:
    """A number shown as a day is of 1900, and 1919 was meant to be 2019: what is kept is said, with the rows."""
    answer = rows(
        [Styled(2, "dd/mm/yyyy"), "phone", None, "JB/1"],
        ["15/1/1919", "heroin", 1, "JB/2"],
        ["15/1/2019", "heroin", 1, "JB/3"],
        mapping='[[record]]\nkind = "seizure"\ndate = "Date seized"\nitem = "Drug"\nweight = "Weight (g)"\n',
    )
    assert answer.code == 0, answer.err
    assert "days over 30 years ago, which may be slips: row 2 (2 Jan 1900), 3 (15 Jan 1919)\n" in answer.err
