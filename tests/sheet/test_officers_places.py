"""Places, times and exhibits on a line in officers' words: what they are read as, and what is asked."""

from datetime import date

import pytest

from stronghold_cli.errors import Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_sheet

READING = Reading(date(2026, 11, 29), lambda: "P-50", new_items=False)
DAY = {"date": "12/11/2026"}


def said(text: str) -> list[dict[str, str]]:
    """Return what each record of a sheet says, by field."""
    return [
        {name: text for name, text in line.texts.items() if name != "date"} for line in read_sheet(text, DAY, READING)
    ]


def wrong(text: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_sheet(text, DAY, READING)
    return [str(problem) for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("text", "place", "time"),
    [
        ("stop search, P-17, Station Approach, 0915", "Station Approach", "09:15"),
        ("STOP SEARCH 17 QUARRY BANK", "17 QUARRY BANK", ""),
        ("stop search at The Piggeries, Ashen Lane", "The Piggeries, Ashen Lane", ""),
        ("stop search on Dock St at 1545, P-1", "Dock St", "15:45"),
        ("stop search Dock Street 1545", "Dock Street", "15:45"),
        ("stop search 1545, Dock Street", "Dock Street", "15:45"),
        ("stop search 14, Dock Street", "14, Dock Street", ""),
        ("stop search P-30 - 17 Quarry Bank - 1205 negative", "17 Quarry Bank", "12:05"),
        ("stop search with the NPT at 88 Dock Road", "88 Dock Road", ""),
    ],
)
def test_where_and_when_something_was_done(text: str, place: str, time: str) -> None:
    [record] = said(text)
    assert (record["place"], record.get("time", ""), record.get("number", "")) == (place, time, "")


def test_a_room_of_somebody_is_where_a_thing_was_and_not_whose_it_is() -> None:
    [record] = said("0.8g cannabis in P-15's room")
    assert record["notes"] == "P-15's room"
    assert "names P-15" in wrong("0.8g cannabis in P-15's pocket")[0]


def test_a_thing_that_nobody_knows_is_no_street_however_it_ends() -> None:
    assert "'Power' starts no line" in wrong("seized 2 phones, Power Bank")[0]
