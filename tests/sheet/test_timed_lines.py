"""Lines that begin with a time which what was done has no field for."""

from datetime import date

import pytest

from stronghold_cli.errors import Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_sheet

DAY = {"date": "12/11/2026"}
READING = Reading(date(2026, 11, 29), lambda: "P-50", new_items=False)


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("1130 hrs, Bridge Street, P-40, female, 33 yrs, arrested PWITS crack", "at 1130hrs; Bridge Street"),
        ("09:15 / NRM P-40", "at 09:15"),
    ],
)
def test_the_time_is_a_note_of_what_follows_it(text: str, notes: str) -> None:
    [line] = read_sheet(text, DAY, READING)
    assert line.texts["notes"] == notes


def test_a_number_that_may_count_what_follows_is_no_time() -> None:
    """`1500 rubbish tablets` may be so many of something."""
    with pytest.raises(Refused, match="line 1: '1500'"):
        read_sheet("1500 rubbish wandered about", DAY, READING, offers=False)
