"""Forms on a sheet: the place, the time and the result of a warrant on lines of their own, and labels over things."""

from datetime import date

import pytest

from stronghold_cli.errors import Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_sheet
from stronghold_cli.sheet.top_of_sheet.dated import day_on_top

READING = Reading(date(2026, 11, 29), lambda: "P-50", new_items=False)
DAY = {"date": "12/11/2026"}
WARRANT = {
    "date": "12/11/2026",
    "activity": "warrant",
    "time": "05:30",
    "place": "5 High St",
    "result": "POSITIVE",
    "notes": "Jay stash address",
}
FORM = "When: 0530, 12 Nov 26\nWhere: 5 High St\nWhy: Jay stash address\nSearch result: POSITIVE"


@pytest.mark.parametrize("title", ["WARRANT REPORT\n", "Type: warrant\n"])
def test_the_head_of_a_form_is_one_activity_of_its_day(title: str) -> None:
    sheet = f"{title}{FORM}\nSeized:\nDM/03 £7,940\nOfficers: 1 + 7"
    lines = read_sheet(sheet, DAY, READING)
    assert [dict(line.texts) for line in lines[:1]] == [WARRANT]
    assert [line.kind.name for line in lines] == ["activity", "seizure"]
    assert day_on_top(sheet, READING) == "12 Nov 26"


@pytest.mark.parametrize(
    ("sheet", "message"),
    [
        (FORM, "line 1: 'When' starts no line"),  # it does not say what was done
        (f"WARRANT REPORT\n{FORM}\nWhere: 6 High St", "line 1: 'REPORT' fits no field"),
        ("WARRANT REPORT\nWhen: 27 Oct 26\nWhere: 5 High St", "line 2: '27 Oct 26' is not the day of the sheet"),
        ("warrant 5 High St\nOfficers: 1 knife", "line 2: 'Officers' starts no line"),
    ],
)
def test_what_is_no_form_stops(sheet: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        read_sheet(sheet, DAY, READING, offers=False)
    assert str(refused.value.problems[0]).startswith(message)


def test_the_day_may_stand_behind_a_mark_of_a_comment_on_the_first_line_alone() -> None:
    below = "\n1000 cuckoo visit 12 Priory Court, all well\n"
    assert day_on_top(f"# Fri 6 Nov 2026 - cuckooing round{below}", READING) == "Fri 6 Nov 2026"
    assert day_on_top(f"cuckoo visits{below}# Fri 6 Nov 2026", READING) is None
    assert day_on_top(f"#! Fri 6 Nov 2026{below}", READING) is None


def test_a_day_in_front_of_the_first_line_is_that_of_a_sheet_without_another() -> None:
    below = " 0600 warrant 5 High St\nP-3 arrested pwits-a\n"
    assert day_on_top(f"Fri 6 Nov 2026{below}", READING) == "Fri 6 Nov 2026"
    lines = read_sheet(f"6/11/26{below}", {"date": "6/11/26"}, READING)
    assert [line.texts["date"] for line in lines] == ["6/11/26", "6/11/26"]
    assert day_on_top(f"6/11/26{below}7/11/26 warrant 9 High St", READING) is None, "each line says its own"
