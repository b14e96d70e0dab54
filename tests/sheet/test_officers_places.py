"""Places, times and exhibits on a line in officers' words: what they are read as, and what is asked."""

from datetime import date

import pytest

from stronghold_cli.errors import Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_sheet
from stronghold_cli.sheet.top_of_sheet.dated import day_on_top

READING = Reading(date(2026, 11, 29), lambda: "P-50", new_items=False)
DAY = {"date": "12/11/2026"}


def said(text: str) -> list[dict[str, str]]:
    """Return what each record of a sheet says, by field."""
    return [
        {name: text for name, text in line.texts.items() if name != "date"} for line in read_sheet(text, DAY, READING)
    ]


def wrong(text: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_sheet(text, DAY, READING, offers=False)
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
        ("stop search, Beacon Hill layby, P-1", "Beacon Hill layby", ""),
        ("stop search with the NPT at 88 Dock Road", "88 Dock Road", ""),
        *(
            (f"{done} {place}", place, "")
            for done in ("s23 stop", "MDA warrant exec'd", "The warrant was executed at")
            for place in ("14 Tennyson Ct", "14 tennyson ct", "Flat B 17 Station Rd", "flat 9, Bellamy House")
        ),
        ("warrant 17 Station Rd flat B", "17 Station Rd, flat B", ""),
        ("The dawn warrant was at 2 Heron Court, 6.30.", "2 Heron Court", "06:30"),
        ("warrant at flat 9, Bellamy House at 8.20am", "flat 9, Bellamy House", "08:20"),
        ("WARRANT 2 - 35 CHAPEL RISE (NEXT DOOR) 0600 HRS", "35 CHAPEL RISE", "06:00"),
        ("> 0600 -- Wt 1 -- 50 Beech Av -- neg", "50 Beech Av", "06:00"),
        ("WARRANTS: 1. 18 COOPER ST 0615. POS.", "18 COOPER ST", "06:15"),
        # The time was taken for the number of a house.
        ("0600 Mill Lane warrant", "Mill Lane", "06:00"),
        ("1415 High St stop search P-1 neg", "High St", "14:15"),
        ("142 Mill Lane warrant", "142 Mill Lane", ""),
        *(
            (f"warrant {place}", place, "")
            for place in ("Flat 3 Garrick Hse", "4b Crane Ho", "50 Beech Av", "40 mill la")
        ),
    ],
)
def test_where_and_when_something_was_done(text: str, place: str, time: str) -> None:
    [record] = said(text)
    assert (record["place"], record.get("time", ""), record.get("number", "")) == (place, time, "")


def test_a_town_or_a_station_behind_an_arrest_is_where_that_was() -> None:
    for place in ("Morecambe", "Brighton station"):
        [arrest] = said(f"P-21 m 35 arr {place} PWITS crack, RUI")
        assert (arrest["person"], arrest["notes"], arrest["offence"]) == ("P-21", place, "pwits-a")


def test_a_room_of_somebody_is_where_a_thing_was_and_not_whose_it_is() -> None:
    [record] = said("0.8g cannabis in P-15's room")
    assert record["notes"] == "P-15's room"
    _, found = read_sheet("P-20 arrested\n0.8g cannabis in P-15's room", DAY, READING)
    assert "arrest" not in found.links, "it is not taken as found on P-20"
    [pocket] = [
        line for line in read_sheet("P-15 arrested\n0.8g cannabis in P-15's pocket", DAY, READING) if line.links
    ]
    assert (pocket.links["arrest"], pocket.texts["notes"]) == (0, "pocket"), "and a pocket is somebody's"


def test_a_thing_that_nobody_knows_is_no_street_however_it_ends() -> None:
    assert "'Power' starts no line" in wrong("seized 2 phones, Power Bank")[0]


@pytest.mark.parametrize(
    ("things", "exhibits"),
    [
        ("2 sim cards and a notebook (CT1, CT2)", ["CT1", "CT2"]),
        ("4g heroin (CT1), £50, a phone and a notebook (CT2, CT3, CT4)", ["CT1", "CT2", "CT3", "CT4"]),
        ("iPhone taken, DB1, 4g heroin DB2", ["DB1", "DB2"]),
        ("4g heroin DB1, £50 DB2, 2 phones DB3 DB4", ["DB1", "DB2", "DB3", "DB4"]),
        ("4g heroin (DB1), 2 phones DB3-4", ["DB1", "DB3", "DB4"]),
        ("seized from P-1: 4g heroin DB2", ["DB2"]),
        ("1 block heroin (248g) DB/1, 2 phones DB/2+3, 2 knives DB/4 & 5", ["DB/1", "DB/2", "DB/3", "DB/4", "DB/5"]),
    ],
)
def test_each_of_several_marks_in_brackets_is_of_the_thing_in_its_place(things: str, exhibits: list[str]) -> None:
    assert [record["exhibit"] for record in said(f"P-1 arrested\n{things}")[1:]] == exhibits


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("P-1 arrested\n2 phones, a sim card and a notebook (CT1, CT2)", "'(CT1, CT2)' are 2 exhibits, and the things"),
        ("P-1 arrested\n4g heroin DB2", "'DB2' fits no field"),
        ("P-1 arrested\n4g heroin DB2\n1 phone from DB3", "'DB2' fits no field"),
        ("P-1 arrested\n2 phones (DB1)\nDB3 arrested\n4g heroin DB2", "'DB2' fits no field"),
        ("P-1 arrested\nSeized: imitation firearm, BB gun (LM6)", "'BB gun' may be imitation-firearm or air-weapon"),
        ("Arrested PWITS class A, iPhone 12 taken", "'iPhone 12' is a model, or how many there were"),
    ],
)
def test_a_mark_or_a_number_that_may_be_of_something_else_is_asked(text: str, message: str) -> None:
    assert any(message in each for each in wrong(text))


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("£40, cash left with him", "(# in front of £40 leaves the rest out)"),
        ("0.8g cannabis in the hall and £40, cash left with him", "(# in front of £40 leaves the rest out)"),
        ("2 phones, £40 returned to P-1", "(# in front of £40 leaves the rest out)"),
        ("1 phone returned to owner", "(# in front of 1 phone leaves the rest out)"),
        ("2 phones and a knife, not seized", "put what was seized on a line of its own"),
    ],
)
def test_what_was_left_with_its_owner_is_no_seizure(text: str, how: str) -> None:
    [problem] = wrong(text)
    assert "what was not seized is no record" in problem
    assert how in problem


@pytest.mark.parametrize(
    ("top", "day"),
    [("NIGHT TURN 19/20 NOV 2026", "19/11/2026"), ("Nights 31st/1st Nov 26", "31/10/2026"), ("19/20 Nov 2026", None)],
)
def test_two_days_in_a_row_are_one_night_where_the_sheet_says_so(top: str, day: str | None) -> None:
    sheet = f"{top}\n2250 stop search, Dock Street\n0130 stop search, Dock Street\n"
    assert day_on_top(sheet, READING) == day
    if day is None:
        assert "is two days (say nights in front" in wrong(sheet)[0]
    else:
        first, second = read_sheet(sheet, {"date": day}, READING)
        assert (first.texts["date"], second.texts["date"] != first.texts["date"]) == (day, True)


@pytest.mark.parametrize(
    ("text", "notes", "place"),
    [
        ("0145 vehicle stop Fiesta on Dock St, nothing found", "Fiesta", "Dock St"),
        ("vehicle stop VW Golf Dock St", "VW Golf", "Dock St"),
        ("vehicle stop Ford Fiesta ST on Dock Road", "Ford Fiesta ST", "Dock Road"),
    ],
)
def test_a_street_is_no_model_of_the_car_that_was_stopped_there(text: str, notes: str, place: str) -> None:
    [record] = said(text)
    assert (record["notes"], record["place"]) == (notes, place)


def test_other_things_are_counted_and_an_amount_of_no_drug_is_told_so() -> None:
    phones = said("Nokia, plus 2 other handsets")
    assert [(record["item"], record.get("pieces"), record.get("notes")) for record in phones] == [
        ("Nokia", None, None),
        ("handsets", "2", "other"),
    ]
    assert wrong("85 wraps of class A seized") == [
        "line 1: '85 wraps' does not say which drug (put that in front: … 85 wraps)"
    ]


def test_a_drug_has_the_unit_of_the_one_before_it() -> None:
    """Only behind `and`: a number behind a comma may be of anything."""
    drugs = said("6 wraps of crack and 4 of heroin plus £85")
    assert [(record["item"], record.get("pieces")) for record in drugs] == [
        ("crack", "6 wraps"),
        ("heroin", "4 wraps"),
        ("cash", None),
    ]
    assert "is no amount" in wrong("6 wraps of crack, 4 of heroin")[0]


@pytest.mark.parametrize("text", ["Kings Road 15", "Kings Road, 15", "in Kings Road 15 negative", "P-1 Kings Road 15"])
def test_a_bare_number_behind_a_place_is_no_count(text: str) -> None:
    """It may be how many there were, or the number of the house; `x15` and `15 stop searches` say the first."""
    assert "15 behind 'Kings Road' may be how many there were" in wrong(f"stop search {text}")[0]
    for counted in ("stop search Kings Road x15", "15 stop searches Kings Road"):
        assert said(counted)[0]["number"] == "15"


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("1610 driver door pocket £3,150 in bundles RT/2",
         [{"item": "cash", "value": "£3,150", "notes": "driver door pocket; bundles", "exhibit": "RT/2",
           "time": "16:10"}]),
        ("living room 3 wraps heroin", [{"item": "heroin", "pieces": "3 wraps", "notes": "living room"}]),
        ("zombie knife back of sofa KD/8", [{"item": "zombie knife", "notes": "back of sofa", "exhibit": "KD/8"}]),
        # A vehicle with a colon is where a thing was, and is not seized.
        ("vehicle: 118g cocaine", [{"item": "cocaine", "weight": "118g", "notes": "vehicle"}]),
        ("from no 22, 3 wraps heroin", [{"item": "heroin", "pieces": "3 wraps", "notes": "no 22"}]),
    ],
)  # fmt: skip
def test_where_a_thing_was(text: str, records: list[dict[str, str]]) -> None:
    assert said(text) == records


@pytest.mark.parametrize(
    ("text", "stop"),
    [
        ("At 2110 we stopped a white Transit van in Kiln Road for a light out.",
         {"time": "21:10", "place": "Kiln Road", "notes": "white Transit van; for a light out"}),
        ("1930 blk Corsa failed to stop Elm Gr, decamp x2",
         {"time": "19:30", "place": "Elm Gr", "notes": "blk Corsa; failed to stop; decamp x2"}),
        ("veh stop white Transit van, Kiln Road, 2110",
         {"time": "21:10", "place": "Kiln Road", "notes": "white Transit van"}),
    ],
)  # fmt: skip
def test_a_vehicle_that_was_stopped(text: str, stop: dict[str, str]) -> None:
    assert said(text) == [{"activity": "vehicle-stop", **stop}]


@pytest.mark.parametrize("text", ["2110 stopped P-41 in Kiln Road", "1552 stopped at the garage"])
def test_who_or_what_was_stopped_is_asked(text: str) -> None:
    assert "'stopped' may be vehicle-stop or stop-and-search" in wrong(text)[0]


def test_warrants_that_are_numbered_first_and_then_told_are_those() -> None:
    """Where another number is told than the sheet says, it stops."""
    both = "The first was at 3 Orchard Walk at 7am. The other one was at flat 9, Bellamy House."
    assert [record["place"] for record in said(f"We did two warrants today. {both}")] == [
        "3 Orchard Walk",
        "flat 9, Bellamy House",
    ]
    assert wrong(f"We did three warrants today. {both}")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("At 1540 we stopped a grey Ford Focus on the A41 after an ANPR hit.", "A41"),
        ("1540 vehicle stop on the A1(M), grey Ford Focus", "A1(M)"),
    ],
)
def test_a_road_by_its_number_is_a_place(text: str, place: str) -> None:
    [stop] = said(text)
    assert (stop["activity"], stop["time"], stop["place"]) == ("vehicle-stop", "15:40", place)


def test_a_car_called_by_its_model_is_the_one_that_was_named_above() -> None:
    stop = "At 1540 we stopped a grey Ford Focus on the A41."
    assert said(f"{stop}\nThe Focus was seized.")[1:] == [{"item": "car", "notes": "Ford Focus"}]
    with pytest.raises(Refused, match="'Focus' is no item that is known"):
        said("The Focus was seized.")


@pytest.mark.parametrize(
    ("text", "day", "places"),
    [
        # What was done was left out as a title; the year was taken from the number of the house.
        ("10/11/26 Mill Lane warrant\nP-1 RUI", "10/11/26", ["Mill Lane"]),
        ("22 Oct 14 Mill Lane warrant\nP-1 RUI", "22 Oct", ["14 Mill Lane"]),
        *(
            (f"{title}\n0600 warrant 5 Mill Lane", "10/11/26", ["5 Mill Lane"])
            for title in ("Warrant sheet 10/11/26", "warrant log, 10/11/26", "S+S return 10/11/26")
        ),
        ("10/11/26 Mill Lane warrant\nwarrant 5 Elm Rd neg", "10/11/26", ["Mill Lane", "5 Elm Rd"]),
        ("10/11/26 Mill Lane warrant debrief\n0600 warrant 5 Mill Lane", "10/11/26", ["5 Mill Lane"]),
        ("10/11/26 warrant log\n0600 warrant 5 Mill Lane", "10/11/26", ["5 Mill Lane"]),
        ("10/11/26 - Mill Lane warrant\n0600 warrant 5 Mill Lane", "10/11/26", ["5 Mill Lane"]),
    ],
)
def test_what_a_title_says_was_done_is_read_where_no_line_tells_it(text: str, day: str, places: list[str]) -> None:
    """It is no title then."""
    assert day_on_top(text, READING) == day
    told = read_sheet(text, {"date": day}, READING)
    assert [each.texts["place"] for each in told if each.kind.name == "activity"] == places
