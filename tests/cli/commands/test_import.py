"""`stronghold import`: a spreadsheet comes in whole or not at all, once, and can be taken back."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Protocol
from uuid import UUID

import pytest

from conftest import Answer, Prepared, Stronghold

SEIZED = """\
Seizures 2021,,,,,
Date seized,Drug,Weight (g),Est. value,Exhibit no.,Officer
4/3/2021,heroin,4.92,£410,JB/1,PC 1
5/3/2021,Crack cocaine,11.3,"1,200",JB/2,PC 1

6/3/2021,cannabis,0.5,,JB/3,PC 2
Date seized,Drug,Weight (g),Est. value,Exhibit no.,Officer
7/3/2021,cash,,£1 250.50,,PC 2
Total,,16.72,,,
"""


class Import(Protocol):
    """Writes a file and imports it."""

    def __call__(self, text: str, options: str = "--yes", name: str = "seized.csv") -> Answer: ...


@pytest.fixture
def imported(stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Import:
    """Write a file into a folder and import it from there."""
    monkeypatch.chdir(tmp_path)

    def run(text: str, options: str = "--yes", name: str = "seized.csv") -> Answer:
        Path(name).write_text(text, encoding="utf-8")
        return stronghold(f"import {name} {options}")

    return run


GOOD = SEIZED.replace("£1 250.50", "£1250.50")


def figures(stronghold: Stronghold) -> dict[str, str]:
    """Return each figure that has a record, as people read it."""
    found = json.loads(stronghold("totals --format json").out)["figures"]
    return {each["measure"]: each["display"] for each in found if each["records"]}


def test_rows_become_records_by_usual_headings(imported: Import, stronghold: Stronghold) -> None:
    """Title, repeated heading and total are no records, and are named; so is the column that nothing is made of."""
    answer = imported(GOOD)
    assert answer.code == 0
    assert figures(stronghold) | {"drugs.weight": "16.72 g", "drugs.value": "£1,610", "cash.seized": "£1,250.50"} == (
        figures(stronghold)
    )
    for said in ("title: row 1", "repeated heading: row 7", "total: row 9", "'Officer' left out"):
        assert said in answer.out
    assert "JB/2" in stronghold("show SEIZURE-2").out


@pytest.mark.long
def test_a_file_comes_in_once(imported: Import, stronghold: Stronghold) -> None:
    """The same file adds nothing, and leaves no change; a row more is one record more, equal rows are counted."""
    imported(GOOD)
    again = imported(GOOD)
    assert (again.code, "nothing new" in again.out, "4 records came in before" in again.out) == (0, True, True)
    assert "change 3" not in stronghold("history").out
    row = "6/3/2021,cannabis,0.5,,JB/3,PC 2\n"
    assert "1 seizure" in imported(GOOD.replace(row, row + row)).out
    assert stronghold("list seizure --format csv").out.count("cannabis") == 2


def test_an_import_is_one_change_that_can_be_taken_back(imported: Import, stronghold: Stronghold) -> None:
    """Undone it is gone, whatever knew it too, so that it can come in again."""
    imported(GOOD)
    assert stronghold("undo").code == 0
    assert stronghold("list seizure").out == ""
    assert stronghold("imports").err.startswith("no file came in yet")
    assert "4 seizures" in imported(GOOD).out
    assert stronghold("doctor").code == 0


def test_undoing_an_import_of_many_rows_is_a_line_a_kind(imported: Import, stronghold: Stronghold) -> None:
    """Not two lines a row: how many of each kind, and which; taken back, the same of what came again."""
    imported("Date seized,Drug,Weight (g)\n" + "".join(f"4/3/2021,heroin,{n}\n" for n in range(1, 13)))
    taken = " ".join(stronghold("undo").out.split())
    assert "12 seizures all of it SEIZURE-1..12 (gone) 12 import rows all of it all of them (gone)" in taken
    assert "origin of" not in taken
    assert "12 seizures all of it (not there) SEIZURE-1..12" in " ".join(stronghold("undo 3").out.split())


def test_all_that_is_wrong_is_said_at_once_and_nothing_is_kept(
    imported: Import, stronghold: Stronghold, ledger: Path
) -> None:
    """Each problem has file, row, column, value and a right example; no ledger is made for what is refused."""
    text = "Date seized,Drug,Weight,Exhibit no.\n4/3/2021,heroin,4.92,JB/1\n4/3/21,herion,4O g,JB/2\n5/3/2021,,1 g,\n"
    answer = imported(text)
    assert answer.code == 2
    assert not ledger.exists()
    for said in (
        "seized.csv, row 2, Weight: '4.92' has no unit (e.g. 4.92 g)",
        "seized.csv, row 3, Date seized: '4/3/21' has no full year",
        "row 3, Drug: 'herion'",
        "row 3, Weight: '4O g' is not a weight",
        "row 4, Drug: missing",
    ):
        assert said in answer.err


def test_many_problems_of_one_sort_are_one_line(imported: Import) -> None:
    """With how many there are, and which rows are the first."""
    rows = "".join(f"4/3/2021,heroin,{n}.5,JB/{n}\n" for n in range(1, 41))
    answer = imported(f"Date seized,Drug,Weight,Exhibit no.\n{rows}")
    assert "40 cells of this sort, rows 2, 3, 4, 5, 6 and 35 more" in answer.err
    assert len(answer.err.splitlines()) == 2


def test_a_line_of_many_problems_shows_other_values(imported: Import) -> None:
    """Somebody who mends them need not try once a value."""
    rows = "".join(f"4/3/2021,heroin,{cell},JB/1\n" for cell in ("1O g", "1O g", "abt 5 g", "l g", "2 x 3 g"))
    answer = imported(f"Date seized,Drug,Weight,Exhibit no.\n{rows}")
    assert "5 cells of this sort, rows 2, 3, 4, 5, 6; others hold 'abt 5 g', 'l g', '2 x 3 g'" in answer.err


def test_what_is_not_shown_is_counted(imported: Import) -> None:
    """Of many new lines the first are named, and how many there are beside them."""
    rows = "".join(f"{n % 28 + 1}/3/2021,phone,Line {n}x\n" for n in range(25))
    answer = imported(f"Date seized,Item,Line\n{rows}")
    assert answer.err.count("is new: it was named") == 20
    assert "note: 5 more of this sort" in answer.err


def test_one_cell_is_one_problem(imported: Import) -> None:
    """Also where two fields are read from it."""
    Path("m.toml").write_text(
        '[[record]]\nkind = "arrest"\ndate = "Day"\nresult_on = "Day"\nresult = "Result"\nperson = "Key"\n',
        encoding="utf-8",
    )
    answer = imported("Day,Result,Key\n31/2/2021,charged,P-1\n", "--yes --mapping m.toml")
    assert "1 problem " in answer.err


def test_a_plan_names_the_totals_of_a_sheet_that_it_does_not_understand(imported: Import) -> None:
    """So that somebody who counts rows finds all of them; and what a mapping leaves out is said to be by it."""
    plan = imported("Ref,Date/Time Seized,Sum\nA,4/3/2021 06:10,£5\nYear total,,£5\n", "--plan", name="sums.csv")
    assert "not read, total: row 3" in plan.out
    assert re.search(r"Date/Time Seized +seizure date ", plan.out)
    Path("m.toml").write_text('[[record]]\nkind = "seizure"\ndate = "Date seized"\nvalue = "Sum"\n'
        'item = { always = "cash" }\n', encoding="utf-8")  # fmt: skip
    assert (
        "column 'Ref' left out: not in the mapping"
        in imported("Ref,Date seized,Sum\nA,4/3/2021,£5\n", "--yes --mapping m.toml").out
    )


def test_a_dry_run_says_what_it_would_come_to(imported: Import, stronghold: Stronghold, ledger: Path) -> None:
    """How each total would move, and nothing is kept."""
    answer = imported(GOOD, "--dry-run")
    assert "would be recorded from 4 rows" in answer.out
    assert "drugs.weight" in answer.out
    assert not ledger.exists()


def test_right_rows_can_go_on_without_the_wrong_ones(imported: Import, stronghold: Stronghold) -> None:
    """The others are in a file with why, and come in once they are mended there."""
    wrong = GOOD.replace(",4.92,", ",4O.92 g,")
    answer = imported(wrong, "--yes --keep-going")
    assert answer.code == 1
    assert "3 seizures" in answer.out
    left = Path("seized-left-out.csv").read_text(encoding="utf-8-sig")
    assert "'4O.92 g' is not a weight" in left
    [kept] = json.loads(stronghold("imports --format json").out)["imports"]
    assert [each["row"] for each in kept["left_out"]["problems"]] == [3]
    assert "4O" not in json.dumps(kept)
    assert kept["left_out"]["problems"][0]["why"] == "… is not a weight"
    mended = left.replace("4O.92 g", "40.92 g")
    assert "1 seizure" in imported(mended, name="seized-left-out.csv").out
    assert figures(stronghold)["drugs.weight"] == "52.72 g"


def test_names_never_come_in(imported: Import, stronghold: Stronghold) -> None:
    """A column that names somebody is left out, named, and never shown; names in notes are refused."""
    text = "Date seized,Drug,Weight (g),Suspect,Custody no,Notes\n4/3/2021,heroin,4.92,A Person,AB123,{}\n"
    plan = imported(text.format("under the sink"), "--plan")
    assert "A Person" not in plan.out + plan.err
    assert "'Suspect'" not in plan.err
    assert "1 cell, not shown" in plan.out
    answer = imported(text.format("handed over by Jane Nobody"))
    assert answer.code == 2
    assert "may name somebody" in answer.err
    assert imported(text.format("under the sink")).code == 0
    assert "A Person" not in json.dumps(stronghold("show SEIZURE-1 --format json").out)


@pytest.mark.long
def test_what_has_changed_is_said_and_edited_only_when_asked(imported: Import, stronghold: Stronghold) -> None:
    """By a key a row is known though it changed; a record that somebody corrected stays as it is."""
    Path("m.toml").write_text('key = ["Exhibit no."]\n', encoding="utf-8")
    text = "Date seized,Drug,Weight (g),Exhibit no.\n4/3/2021,heroin,{},JB/1\n5/3/2021,crack,{},JB/2\n"
    assert imported(text.format(1, 2), "--yes --mapping m.toml").code == 0
    stronghold("edit SEIZURE-2 --notes 'weighed again'")
    changed = imported(text.format(5, 6), "--yes --mapping m.toml")
    assert "changed: row 2 differs from SEIZURE-1 in weight" in changed.out
    assert "by hand" in changed.out
    assert "1 record edited" in imported(text.format(5, 6), "--yes --mapping m.toml --update").out
    assert figures(stronghold)["drugs.weight"] == "7 g"
    gone = imported(text.format(5, 6).replace("4/3/2021,heroin,5,JB/1\n", ""), "--yes --mapping m.toml")
    assert "gone from the file, and still in the ledger: SEIZURE-1" in gone.out


@pytest.mark.long
def test_one_row_can_make_many_records_and_many_rows_one(imported: Import, stronghold: Stronghold) -> None:
    """An arrest and its charge of a row, one arrest of two rows, one find of what is listed, and keys for names."""
    Path("m.toml").write_text(
        """
find_by = ["Occ"]
[people]
column = "Nominal"
pseudonyms = "people.csv"
[[record]]
kind = "arrest"
once_by = ["Occ", "Nominal"]
date = "Date"
person = "Nominal"
line = "Line"
[[record]]
kind = "charge"
when = { column = "Result", is = ["Charged"] }
date = "Date"
person = "Nominal"
offences = { column = "For", words = { "PWITS" = "PWITS class A" } }
[[lines]]
column = "Found"
bare_number = "wraps"
bare_money = "cash"
""",
        encoding="utf-8",
    )
    text = (
        "Date,Occ,Nominal,Line,Result,For,Found\n"
        '4/3/2021,43/1,A Nobody,Falcon,Charged,PWITS,"12 heroin, 8 crack, £450, 2 phones"\n'
        "4/3/2021,43/1,A Nobody,Falcon,,,machete\n"
        "5/3/2021,43/2,B Nobody,Falcon,,,\n"
    )
    answer = imported(text, "--yes --mapping m.toml")
    assert answer.code == 0, answer.err
    found = figures(stronghold)
    assert (found["arrests"], found["people.charged"], found["finds"]) == ("2", "1", "1")
    assert (found["drugs.wraps"], found["cash.seized"], found["phones"]) == ("20", "£450", "2")
    assert "ARREST-1" in stronghold("show CHARGE-1").out
    assert "ARREST-1" in stronghold("show SEIZURE-5").out
    assert "LINE-1 Falcon is new" in answer.err
    people = Path("people.csv").read_text(encoding="utf-8-sig")
    assert people.splitlines() == ["name,person", "a nobody,P-1", "b nobody,P-2"]
    assert Path("people.csv").stat().st_mode & 0o777 == 0o600
    assert "nobody" not in "".join(stronghold(f"show {ref}").out.casefold() for ref in ("P-1", "P-2", "ARREST-1"))
    assert "nothing new" in imported(text, "--yes --mapping m.toml").out


@pytest.mark.long
def test_our_own_folder_comes_back(
    stronghold: Stronghold, prepared: Prepared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Into an empty ledger with references and gaps as they were; into the same one nothing is new."""
    monkeypatch.chdir(tmp_path)
    for line in (
        "add case --name Larch --opened 1/1/2020",
        "add line --name Falcon --case 1",
        "add line --name '=Elm' --first-seen 1/2/2020",
        "add arrest --date 4/3/2021 --person P-7 --line 2",
        "add seizure --date 4/3/2021 --item heroin --weight 4.92g --arrest 1 --value street",
        "void LINE-1 --why slip",
    ):
        assert stronghold(line).code == 0
    stronghold("export -o out")
    assert "nothing new" in stronghold("import out --yes").out
    other = {"environ": {"STRONGHOLD_LEDGER": str(tmp_path / "other.db"), "STRONGHOLD_DEBUG": "1"}}
    assert stronghold("import out --yes", **other).code == 0
    stronghold("export -o again", **other)
    for path in sorted(Path("out").iterdir()):
        assert (Path("again") / path.name).read_bytes() == path.read_bytes(), path
    third = {"environ": {"STRONGHOLD_LEDGER": str(tmp_path / "third.db"), "STRONGHOLD_DEBUG": "1"}}
    stronghold("add line --name Other", **third)
    answer = stronghold("import out --yes", **third)
    assert "LINE-1..2 are LINE-2..3 here" in answer.out
    assert "LINE-3" in stronghold("show ARREST-1", **third).out


def test_where_a_record_came_from_is_shown(imported: Import, stronghold: Stronghold) -> None:
    """File, sheet and row; a record that somebody typed says nothing of the kind."""
    imported(GOOD)
    assert "from seized.csv, row 4" in stronghold("show SEIZURE-2").out


def test_a_column_of_dates_has_one_order(imported: Import, stronghold: Stronghold) -> None:
    """Two orders are refused with the rows that prove it; the month first is taken where a mapping says so."""
    text = "Date seized,Drug,Weight (g)\n{},heroin,1\n3/25/2021,crack,2\n"
    answer = imported(text.format("25/3/2021"))
    assert "row 2 has '25/3/2021', the day first, and row 3 has '3/25/2021', the month first" in answer.err
    Path("m.toml").write_text('dates = "month-first"\n', encoding="utf-8")
    assert imported(text.format("3/4/2021"), "--yes --mapping m.toml").code == 0
    assert "4 Mar 2021" in stronghold("show SEIZURE-1").out


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ('kind = "x"', "line 1: no such key as 'kind'"),
        ('keys = ["a"]', "did you mean key?"),
        ('dates = "d"', "line 1: dates is day-first, month-first or iso"),
        ('[[record]]\nkind = "seizure"\ndrug = "Drug"', "line 3: no such key as 'record.drug'"),
        ('[[record]]\nkind = "seizur"', "'seizur' is not a kind of record"),
        ('[[record]]\nkind = "seizure"\ndate = "Date seizd"\nitem = "Drug"', "(did you mean Date seized"),
        ("year = 19", "year is a year"),
        ("x", "is not TOML"),
        ("dates = \u201cday-first\u201d", "line 1: '\u201cday-first\u201d' is in curly quotes"),
        ("[[record]]\nitem = { column = \u201cDrug\u201d }", "line 2: 'Drug' is in curly quotes"),
        ('file = "C:\\Users"', "line 1: file has a backslash in double quotes"),
        ("[[record]]\nkind: seizure", 'line 2: kind has a colon where = belongs (e.g. kind = "seizure")'),
        ("a." * 20_000 + "b = 1", "m.toml is nested too deeply to be a mapping"),
    ],
)
def test_a_slip_in_a_mapping_is_named(imported: Import, mapping: str, said: str) -> None:
    """With its line, and the nearest that is known."""
    Path("m.toml").write_text(mapping, encoding="utf-8")
    answer = imported("Date seized,Drug,Weight (g)\n4/3/2021,heroin,1\n", "--yes --mapping m.toml")
    assert answer.code == 2
    assert said in answer.err


@pytest.mark.parametrize(
    ("headings", "said"),
    [
        ("Date seized,Drug,Weight (g),Weight (g)", "has 2 columns headed 'Weight (g)'"),
        ("Date seized,Drug,Weight (g),Net weight", "are both for weight"),
        ("Date seized,Drug,Amount,Weight of it", "heading 'Amount' may be pieces, value or weight"),
        ("Date,Colour,Size,Height", "no kind of record has all that it needs"),
        ("Date seized,Weight (g),Colour,Size", "no column has the item that a seizure needs"),
    ],
)
def test_headings_that_are_not_clear_are_refused(imported: Import, headings: str, said: str) -> None:
    """Nothing is guessed of two columns for one field, nor of a file that may be of any kind."""
    name = "seizures.csv" if "Weight" in headings else "x.csv"
    answer = imported(f"{headings}\n4/3/2021,heroin,1,1\n", name=name)
    assert answer.code == 2
    assert said in answer.err


def test_a_row_with_a_comma_too_many_is_named(imported: Import) -> None:
    """Before what parts the columns is said, and after it: the row alone is then left out."""
    text = GOOD.replace("£410,JB/1", "£1,410,JB/1")
    assert "not clear: row 3 has 7 columns, and most have 6 (say it, e.g. --delimiter comma)" in imported(text).err
    answer = imported(text, "--yes --keep-going --delimiter comma")
    assert answer.code == 1
    assert "row 3: has 7 columns, where the headings have 6" in answer.out


@pytest.mark.long
def test_what_was_erased_by_law_stays_out(imported: Import, stronghold: Stronghold) -> None:
    """Its row leaves a digest alone, which keeps it out; where the look-up says who it was, the line is named."""
    Path("m.toml").write_text(
        '[people]\ncolumn = "Nominal"\npseudonyms = "people.csv"\n'
        '[[record]]\nkind = "arrest"\ndate = "Date"\nperson = "Nominal"\n',
        encoding="utf-8",
    )
    text = "Date,Nominal\n4/3/2021,A Nobody\n5/3/2021,B Nobody\n"
    assert imported(text, "--yes --mapping m.toml").code == 0
    erased = stronghold("erase P-1 --authority 'DPA 2018 s.47' --why asked --yes")
    assert erased.code == 0
    assert "people.csv, line 2 says who it was" in erased.err
    again = imported(text, "--yes --mapping m.toml")
    assert "1 row left out: what they made was erased by law" in again.out
    assert stronghold("list arrest --format csv").out.count("\n") == 3
    assert "from" not in stronghold("show ARREST-1").out
    assert "row 3" in stronghold("show ARREST-2").out
    assert stronghold("doctor").code == 0
    assert imported(text, "--yes --mapping m.toml").code == 0


def test_an_erased_name_of_a_file_goes(imported: Import, stronghold: Stronghold) -> None:
    """What the notes of an erased record said goes from the name of a file too."""
    imported("Date seized,Drug,Weight (g),Notes\n4/3/2021,heroin,4.92,zebedee\n", name="zebedee.csv")
    stronghold("erase SEIZURE-1 --authority 'DPA 2018 s.47' --why asked --yes")
    assert "zebedee" not in stronghold("imports").out + stronghold("history").out
    assert stronghold("doctor").code == 0


@pytest.mark.long
def test_erased_words_go_from_what_was_left_out(imported: Import, stronghold: Stronghold, ledger: Path) -> None:
    """A heading that nothing is made of has the same words as notes that are erased; the rest is still said."""
    rows = "4/3/2021,heroin,4.92,for zebedee,x,A\n5/3/2021,crack,O,,,\n"
    text = f"Date seized,Drug,Weight (g),Notes,Zebedee's,Team\n{rows}"
    assert imported(text, "--yes --keep-going").code == 1
    assert "Zebedee" in stronghold("imports").out
    stronghold("erase SEIZURE-1 --authority 'DPA 2018 s.47' --why asked --yes")
    left = stronghold("imports --format json").out
    assert "zebedee" not in (left + stronghold("history").out + ledger.read_text("latin-1")).casefold()
    [kept] = json.loads(left)["imports"]
    assert [each["column"] for each in kept["left_out"]["columns"]] == ["erased", "Team"]
    assert [each["row"] for each in kept["left_out"]["problems"]] == [3]
    assert stronghold("doctor").code == 0


def test_of_what_was_left_out_no_cell_is_kept(imported: Import, stronghold: Stronghold) -> None:
    """Nor a part of one with an apostrophe in it: what of a file was left out says why alone."""
    text = "No,Date,Key,Summary\n1,4/3/2021,P-1,\n1,4/3/2021,P-1,ab o'clock ba\n"
    mapping = 'once_by = ["No"]\n[[record]]\nkind = "arrest"\ndate = "Date"\nperson = "Key"\nnotes = "Summary"\n'
    Path("m.toml").write_text(mapping, encoding="utf-8")
    assert imported(text, "--yes --keep-going --mapping m.toml").code == 1
    assert "clock" not in stronghold("imports --format json").out


def test_restricted_records_are_not_told(imported: Import, stronghold: Stronghold) -> None:
    """Neither that one is gone from the file, nor in what a row of it differs."""
    Path("m.toml").write_text('key = ["Exhibit no."]\n', encoding="utf-8")
    text = "Date seized,Drug,Weight (g),Exhibit no.\n4/3/2021,heroin,{},JB/1\n5/3/2021,crack,2,JB/2\n"
    imported(text.format(1), "--yes --mapping m.toml")
    stronghold("restrict SEIZURE-1 --why contested")
    changed = imported(text.format(5), "--yes --mapping m.toml --update")
    assert "SEIZURE-1" not in changed.out + changed.err
    gone = imported(text.format(5).replace("4/3/2021,heroin,5,JB/1\n", ""), "--yes --mapping m.toml")
    assert "SEIZURE-1" not in gone.out + gone.err


def test_a_backfill_is_not_chased(imported: Import, stronghold: Stronghold) -> None:
    """Clocks that had run out before it came in are counted, and not listed; those that still run are."""
    text = "Date seized,Drug,Est. value\n4/3/2021,cash,£4500\n31/8/2021,cash,£5000\n"
    imported(text, "--yes --backfill")
    due = stronghold("due")
    assert "SEIZURE-2" in due.out
    assert "SEIZURE-1" not in due.out
    assert "left out: 1 clock that had run out before its record came in" in due.err
    check = stronghold("check")
    assert "SEIZURE-1" not in check.out
    assert "1 clock that had run out" in check.err
    stronghold("undo")
    imported(text)
    assert "SEIZURE-3" in stronghold("due").out


def test_a_plan_shows_no_column_that_looks_like_names(imported: Import) -> None:
    """Whatever it is headed: what nobody understood is shown only where it cannot name anybody."""
    text = "Date seized,Drug,Weight (g),Kept for,Team\n4/3/2021,heroin,1,J NOBODY,A\n5/3/2021,crack,2,Jane Nobody,B\n"
    plan = imported(text, "--plan")
    assert "nobody" not in (plan.out + plan.err).casefold()
    assert "A; B" in plan.out


def test_a_plan_asks_what_unknown_words_mean(imported: Import, stronghold: Stronghold) -> None:
    """The mapping lists the words of a column of choices that are none, each to be given its meaning."""
    text = "Date,Activity,Outcome\n4/3/2021,Person search,nothing found\n5/3/2021,warrant,\n"
    imported(text, "--plan", name="activities.csv")
    mapping = Path("activities.toml").read_text(encoding="utf-8")
    assert '# activity = { column = "Activity", words = { "Person search" = "?" } }' in mapping
    mended = mapping.replace('activity = "Activity"\n', "").replace("# activity = {", "activity = {")
    Path("activities.toml").write_text(mended.replace('search" = "?"', 'search" = "stop-and-search"'), encoding="utf-8")
    assert imported(text, "--yes --mapping activities.toml", name="activities.csv").code == 0
    assert "stop-and-search" in stronghold("show ACTIVITY-1").out


def test_a_row_that_is_wrong_says_nothing_wrong_of_whose_it_is(imported: Import) -> None:
    """Who it is gets a key later; of what a cell lists, the thing is named, and how a mapping says what it is of."""
    Path("m.toml").write_text(
        '[people]\ncolumn = "Nominal"\npseudonyms = "people.csv"\n[[record]]\nkind = "arrest"\ndate = "Date"\n'
        'person = "Nominal"\n[[lines]]\ncolumn = "Found"\n',
        encoding="utf-8",
    )
    answer = imported('Date,Nominal,Found\n4/3/2021,A Nobody,"12 heroin, 2 phones"\n', "--yes --mapping m.toml")
    assert answer.code == 5
    assert "1 problem" in answer.err
    assert "row 2, Found: '12 heroin': say what was counted" in answer.err
    assert 'or bare_number = "wraps" under [[lines]]' in answer.err
    assert not Path("people.csv").exists()


ROWS = "".join(f"{day}/3/2021,heroin,{day}\n" for day in range(1, 7))


def test_a_column_that_is_not_read_makes_no_row_another_one(imported: Import) -> None:
    """Somebody adds a column of their own to the sheet, and imports it again."""
    imported(f"Date seized,Drug,Weight (g)\n{ROWS}")
    assert "nothing new" in imported(f"Checked,Date seized,Drug,Weight (g)\n{ROWS}".replace("\n", "\nyes,")[:-5]).out


def test_a_file_that_reads_otherwise_does_not_come_in_twice(imported: Import, stronghold: Stronghold) -> None:
    """Another column is read of it, so that no row is known: refused, with what to do."""
    imported(f"Date seized,Drug,Weight (g)\n{ROWS}")
    again = imported(
        f"Date seized,Drug,Weight (g),Area\n{ROWS}".replace("\n", ",Tring\n").replace("Area,Tring", "Area")
    )
    assert again.code == 5
    assert "6 records came in before from rows that now read otherwise" in again.err
    assert stronghold("list seizure --format csv").out.count("heroin") == 6


def test_another_record_of_the_same_rows_leaves_the_first_ones(imported: Import, stronghold: Stronghold) -> None:
    """A [[record]] that is added to the mapping later makes its own records, and no arrest twice."""
    arrests = 'key = ["No"]\n[[record]]\nkind = "arrest"\ndate = "Date"\nperson = "Key"\n'
    text = "No,Date,Key\n1,4/3/2021,P-1\n2,5/3/2021,P-2\n"
    Path("m.toml").write_text(arrests, encoding="utf-8")
    imported(text, "--yes --mapping m.toml")
    charges = '[[record]]\nkind = "charge"\ndate = "Date"\nperson = "Key"\noffences = { always = "PWITS class A" }\n'
    Path("m.toml").write_text(arrests + charges, encoding="utf-8")
    answer = imported(text, "--yes --mapping m.toml")
    assert "2 charges" in answer.out
    assert "arrest" not in answer.out.splitlines()[0]
    assert "ARREST-2" in stronghold("show CHARGE-2").out


def test_a_key_may_begin_again_on_another_sheet_and_not_within_one(imported: Import) -> None:
    """Two rows of one sheet with one key are refused, and named."""
    Path("m.toml").write_text('key = ["No"]\n', encoding="utf-8")
    text = "No,Date seized,Drug,Weight (g)\n1,4/3/2021,heroin,1\n1,5/3/2021,heroin,2\n"
    answer = imported(text, "--yes --mapping m.toml")
    assert answer.code == 2
    assert "row 3, No: the same key is in a row above" in answer.err


@pytest.mark.long
def test_the_past_says_that_the_ledger_is_younger(imported: Import, stronghold: Stronghold) -> None:
    """Of a moment before a backfill, where what is asked has its records; silent of other files and days."""
    stronghold("add seizure --date 1/3/2021 --item heroin --weight 1g --value street")
    imported("Date seized,Drug,Weight (g)\n4/3/2019,heroin,1\n5/3/2019,crack,2\n", "--yes --backfill")
    imported("Date seized,Drug,Weight (g)\n6/3/2019,heroin,1\n", name="later.csv")
    said = "the ledger is younger than what is asked: 2 seizures came in later (import --backfill)"
    release = '[[claim]]\nmeasure = "drugs.seizures"\nsays = "1"\nsince = 2019\n'
    Path("release.toml").write_text(release, encoding="utf-8")
    for asking in ("totals", "trace drugs.weight", "list seizure", "reconcile release.toml"):
        assert said in stronghold(f"{asking} --as-at change-2").err, asking
        assert "younger" not in stronghold(f"{asking} --as-at change-3").err, asking
        assert "younger" not in stronghold(asking).err, asking
    for asking in ("totals --in 2021", "list arrest", "totals --measure arrests"):
        assert "younger" not in stronghold(f"{asking} --as-at change-2").err, asking


def test_a_change_of_many_rows_is_sealed_some_at_once(
    imported: Import, stronghold: Stronghold, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many at once, the seal is that of all of them, as `doctor` works it out."""
    monkeypatch.setattr("stronghold_cli.store.history.sealing._AT_ONCE", 4)
    imported(GOOD)
    monkeypatch.setattr("stronghold_cli.store.history.sealing._AT_ONCE", 5_000)
    assert stronghold("doctor").code == 0


def test_one_of_many_records_that_names_itself_is_named(imported: Import, ledger: Path) -> None:
    """Many are written by one statement, which says of none of them that it is the one."""
    rows = [f"SEIZURE-{number},2021-03-04,knife,{'SEIZURE-1' if number > 1 else ''}" for number in range(1, 61)]
    wrong = [*rows[:54], "SEIZURE-55,2021-03-04,knife,SEIZURE-55", *rows[55:]]
    answer = imported("\n".join(["ref,date,item,find", *wrong, ""]))
    assert "SEIZURE-55 would be this seizure itself (name another seizure)" in answer.err
    assert not ledger.exists()
    assert imported("\n".join(["ref,date,item,find", *rows, ""])).code == 0
    with closing(sqlite3.connect(ledger)) as connection:
        uids = [uid for (uid,) in connection.execute("SELECT uid FROM seizure_record")]
    assert len(set(uids)) == 60
    assert {UUID(uid).version for uid in uids} == {4}
