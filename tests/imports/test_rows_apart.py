"""Rows that are one thing, and rows that are not: by keys, by finds, and never by a word for nothing."""

import json
from pathlib import Path

import pytest

from conftest import Stronghold

ARRESTS = """
[people]
column = "Nominal"
pseudonyms = "people.csv"
[[record]]
kind = "arrest"
date = "Date"
person = "Nominal"
line = "Line"
area = "Area"
"""
FOUND = """
key = ["Ref"]
find_by = ["Occ", "Seized"]
[[record]]
kind = "seizure"
when = "Drug"
date = "Seized"
item = "Drug"
weight = "Weight"
"""
EXHIBITS = """\
Ref,Occ,Seized,Drug,Weight
1,43/1,3/1/2021 06:10,heroin,1 g
2,43/1,3/1/2021 06:15,crack,O.5 g
3,43/1,4/1/2021 00:05,crack,1 g
4,43/2,4/1/2021 09:00,,
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str) -> None:
    """Write a file."""
    Path(name).write_text(text, encoding="utf-8")


def finds(stronghold: Stronghold) -> str:
    """Return how many finds there are."""
    [found] = json.loads(stronghold("totals --measure finds --format json").out)["figures"]
    return str(found["display"])


@pytest.mark.parametrize(
    ("who", "line", "area", "said"),
    [
        ("ditto", "Falcon", "", "row 2, Nominal: is a ditto mark"),
        ("Unknown", "Falcon", "", "row 2, Nominal: is nobody in particular"),
        ("A Body & B Body", "Falcon", "", "row 2, Nominal: may be several people"),
        ("2 x males", "Falcon", "", "row 2, Nominal: may be several people"),
        ("A Body", "as above", "", "row 2, Line: 'as above' is a ditto mark"),
        ("A Body", "-", "", "row 2, Line: '-' says that nothing is there"),
        ("A Body", "Falcon", "?", "row 2, Area: '?' says that nothing is there"),
    ],
)
def test_a_word_for_nothing_is_no_person_line_or_area(
    stronghold: Stronghold, ledger: Path, who: str, line: str, area: str, said: str
) -> None:
    """Nor is a ditto mark, nor are two people one; the cell that may name somebody is not shown."""
    write("m.toml", ARRESTS)
    write("a.csv", f"Date,Nominal,Line,Area\n4/3/2021,{who},{line},{area}\n")
    answer = stronghold("import a.csv --mapping m.toml --yes")
    assert said in answer.err
    assert "Body" not in answer.err
    assert not ledger.exists()


def test_rows_without_a_number_are_not_one_find(stronghold: Stronghold) -> None:
    """Two rows with `n/a` for an occurrence share nothing."""
    write("m.toml", FOUND.replace('["Occ", "Seized"]', '"Occ"'))
    write("p.csv", EXHIBITS.replace("43/1", "n/a").replace("O.5", "0.5"))
    assert "row 2, Occ: tells no row from others" in stronghold("import p.csv --mapping m.toml --yes").err


@pytest.mark.long
def test_a_mended_row_joins_its_find(stronghold: Stronghold) -> None:
    """The rows of one search are one find, also when one of them comes in later; times of a day part nothing."""
    write("m.toml", FOUND)
    write("p.csv", EXHIBITS)
    first = stronghold("import p.csv --mapping m.toml --yes --keep-going")
    assert "not read, makes nothing by the mapping: row 5" in first.out
    assert finds(stronghold) == "2"
    left = Path("p-left-out.csv").read_text(encoding="utf-8-sig")
    write("p-left-out.csv", left.replace("O.5 g", "0.5 g"))
    assert stronghold("import p-left-out.csv --mapping m.toml --yes").code == 0
    assert finds(stronghold) == "2"
    assert "SEIZURE-1" in stronghold("show SEIZURE-3").out
    assert stronghold("undo").code == stronghold("undo").code == 0
    assert stronghold("doctor").code == 0
    assert stronghold("import p.csv --mapping m.toml --yes --keep-going").code == 1


def test_a_find_of_two_days_says_what_to_do(stronghold: Stronghold) -> None:
    """What tells searches apart is named in the mapping."""
    write("m.toml", FOUND.replace('["Occ", "Seized"]', '"Occ"'))
    write("p.csv", EXHIBITS.replace("O.5", "0.5"))
    answer = stronghold("import p.csv --mapping m.toml --yes")
    assert "name in find_by what else tells searches apart, e.g. the column of their day" in answer.err


@pytest.mark.parametrize(
    ("between", "year", "is_one"),
    [
        ("JUNE", "", True),
        ("Q1", "", True),
        ("Week 12", "", True),
        ("June 2021", "year = 2021", True),
        ("2020", "year = 2021", False),
        ("June 2020", 'year = "headings"', False),
        ("tea", "", False),
    ],
)
def test_a_month_alone_heads_the_rows_under_it(
    stronghold: Stronghold, ledger: Path, between: str, year: str, *, is_one: bool
) -> None:
    """It is no record, and is named; a year that the mapping does not say is refused, for days would be of another."""
    write("m.toml", f"{year}\n{ARRESTS}")
    write("a.csv", f"Date,Nominal,Line,Area\n4/3/2021,A Body,Falcon,\n{between},,,\n5/3/2021,B Body,Falcon,\n")
    answer = stronghold("import a.csv --mapping m.toml --yes")
    assert ("not read, heading between the rows: row 3" in answer.out) is is_one
    assert ledger.exists() is is_one


def test_a_year_alone_may_stand_in_the_first_column(stronghold: Stronghold) -> None:
    """Though the days are in another one."""
    write("m.toml", ARRESTS)
    write("a.csv", "Area,Date,Nominal,Line\n2021,,,\n,4/3/2021,A Body,Falcon\n")
    assert "heading between the rows: row 2" in stronghold("import a.csv --mapping m.toml --yes").out


def test_a_cell_of_things_may_say_that_there_were_none(stronghold: Stronghold) -> None:
    """`nil` lists nothing; a day that is wrong is one problem, and not one of each thing under it too."""
    write("m.toml", f'{ARRESTS}[[lines]]\ncolumn = "Found"\n')
    write("a.csv", "Date,Nominal,Line,Area,Found\n4/3/2021,A Body,Falcon,,nil\n4/3/2021,B Body,Falcon,,1 phone\n")
    assert "2 arrests, 1 line and 1 seizure" in stronghold("import a.csv --mapping m.toml --yes").out
    write("b.csv", "Date,Nominal,Line,Area,Found\ntbc,C Body,Falcon,,1 phone\n")
    assert "1 problem " in stronghold("import b.csv --mapping m.toml --yes").err


def test_a_ditto_mark_repeats_the_cell_above_where_the_mapping_says_so(stronghold: Stronghold) -> None:
    """Also of a row that is left out, whose file has what the marks stand for; with nothing above it is refused."""
    write("m.toml", 'ditto = "repeat"\n' + ARRESTS)
    rows = (
        'Date,Nominal,Line,Area\n4/3/2021,A Body,Falcon,Larch\nditto,B Body,"""",ditto\n31/2/2021,"""",as above,do.\n'
    )
    write("a.csv", rows)
    assert stronghold("import a.csv --mapping m.toml --yes --keep-going").code == 1
    listed = stronghold("list arrest --format csv").out
    assert (listed.count("2021-03-04"), listed.count("LINE-1"), listed.count("Larch")) == (2, 2, 2)
    left = Path("a-left-out.csv").read_text(encoding="utf-8-sig")
    assert "31/2/2021,B Body,Falcon,Larch," in left
    write("a-left-out.csv", left.replace("31/2", "28/2"))
    assert stronghold("import a-left-out.csv --mapping m.toml --yes").code == 0
    assert stronghold("list arrest --format csv").out.count("P-2") == 2
    write("b.csv", "Date,Nominal,Line,Area\n4/3/2021,A Body,ditto,Larch\n")
    assert "row 2: column 'Line' has a ditto mark, and nothing stands above it" in (
        stronghold("import b.csv --mapping m.toml --yes").err
    )


def test_a_note_under_the_rows_is_no_row(stronghold: Stronghold) -> None:
    """A footnote, or a sentence alone in the first column, is named as one; a day there is a row."""
    rows = "Date,Nominal,Line,Area\n4/3/2021,A Body,Falcon,Larch\n[note 1] Provisional,,,\n"
    write("m.toml", ARRESTS)
    write("a.csv", rows + "Source: the team\nFigures are of the day of the arrest\n")
    answer = stronghold("import a.csv --mapping m.toml --yes")
    assert answer.code == 0, answer.err
    assert "not read, note: row 3, 4, 5" in answer.out
    write("a.csv", rows + "6/3/2021,,,\n")
    assert "row 4" in stronghold("import a.csv --mapping m.toml --yes").err


def test_people_are_told_apart_by_all_parts_of_their_names(stronghold: Stronghold) -> None:
    """A plan names them all, with the birth where every row has it; a surname alone is warned of."""
    headings = "Date of arrest,Surname,Forename,DOB,M/F,Age\n"
    write("a.csv", headings + "4/3/2021,Body,Any,1/2/2004,M,17\n4/3/2021,Body,Some,2/2/1980,F,41\n")
    stronghold("import a.csv --plan")
    text = Path("a.toml").read_text(encoding="utf-8")
    assert 'column = ["Surname", "Forename", "DOB"]' in text
    write("b.toml", text.replace(', "Forename", "DOB"]', "]"))
    assert "by 'Surname' alone: name 'Forename' too in [people]" in (
        stronghold("import a.csv --mapping b.toml --dry-run").err
    )
    assert stronghold("import a.csv --mapping a.toml --yes").code == 0
    listed = stronghold("list arrest --format csv").out
    assert (listed.count("P-2"), listed.count("child,male"), listed.count("adult,female")) == (1, 1, 1)


def test_the_total_of_a_month_is_no_row(stronghold: Stronghold) -> None:
    """Whatever year stands behind the month; a record that begins with a month is still one."""
    text = "Date seized,Drug,Weight (g)\n4/3/2021,heroin,1\nMARCH total,,1\n4/4/2021,crack,2\nApr 2021 Totals,,2\n"
    Path("log.csv").write_text(text + "May 2021 total,heroin,3\n", encoding="utf-8")
    answer = stronghold("import log.csv --yes --keep-going")
    assert "not read, total: row 3, 5\n" in answer.out
    assert "row 6, Date seized: 'May 2021 total' is not a date" in answer.out


def test_a_thing_of_a_list_that_is_unknown_is_said_without_the_day_sheet(stronghold: Stronghold) -> None:
    """Whoever has a spreadsheet knows no lines and their beginnings."""
    Path("log.csv").write_text('Date,Found\n4/3/2021,"2 phones, £1OO"\n', encoding="utf-8")
    Path("log.toml").write_text('[[lines]]\ncolumn = "Found"\ndate = "Date"\nbare_money = "cash"\n', encoding="utf-8")
    answer = stronghold("import log.csv --mapping log.toml --yes")
    assert "row 2, Found: '£1OO' is nothing that is known (e.g. 12 wraps heroin, £450 or 2 phones" in answer.err
