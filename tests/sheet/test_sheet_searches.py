"""Items of a sheet that follow one another: which are one find, whose they are, and where nothing says so."""

from datetime import date

import pytest

from stronghold_cli.errors import Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.lines import Line
from stronghold_cli.sheet.reader import read_sheet

READING = Reading(date(2021, 8, 31), lambda: "P-50", ())


def read(text: str, *as_one: int) -> list[Line]:
    sheet = read_sheet(text, {"date": "4/3/2021"}, READING, as_one, offers=False)
    return [line for line in sheet if line.kind.name == "seizure"]


def finds(text: str, *as_one: int) -> list[list[str]]:
    """Return the items of each find, in the order of the sheet."""
    sheet = read_sheet(text, {"date": "4/3/2021"}, READING, as_one, offers=False)
    found: dict[int, list[str]] = {}
    for place, line in enumerate(sheet):
        if line.kind.name == "seizure":
            found.setdefault(line.links.get("find", place), []).append(line.texts["item"])
    return list(found.values())


def whose(text: str) -> list[object]:
    """Return whose arrest each item is taken to be of: a place in the sheet, a person's key or a reference."""
    return [line.links.get("arrest", line.on or line.texts.get("arrest")) for line in read(text)]


def test_what_stands_under_an_arrest_is_one_find_and_that_person_s() -> None:
    """The way every officer writes it: one drug seizure, where the Home Office counts one."""
    text = "warrant 1 address\narrest P-1 pwits-a\nheroin 12 wraps\ncrack 8 wraps\ncash £450\n2 phones"
    assert finds(text) == [["heroin", "crack", "cash", "phones"]]
    assert whose(text) == [1, 1, 1, 1]


def test_what_stands_under_an_activity_of_one_address_is_one_find_and_nobody_s() -> None:
    """Whether it says how many addresses or not; another activity is another search."""
    text = "warrant 1 address\nheroin 3 wraps\nphone\nvehicle-stop\ncrack 2 wraps\nknife"
    assert finds(text) == [["heroin", "phone"], ["crack", "knife"]]
    assert whose(text) == [None] * 4


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("knife on P-9", "knife"),
        ("knife from P-9", "knife"),
        ("knife seized from P-9", "knife"),
        ("knife on ARREST-7", "knife"),
        ("knife arrest=", "knife"),
        ('knife at "12 High Street"', "knife"),
        ('knife in "his Fiesta AB12 CDE"', "knife"),
        ("knife in car", "knife"),
        ("car rta", "car"),
        ("arrest P-2\nknife", "knife"),
        ("warrant\nknife", "knife"),
        ("knife date=5/3/2021", "knife"),
        ("knife activity=ACTIVITY-7", "knife"),
        ("apart\nknife", "knife"),
    ],
)
def test_another_person_vehicle_address_arrest_or_day_begins_a_new_find(line: str, item: str) -> None:
    """And what follows it without a word of its own is of that one."""
    begun, *_ = finds(f"arrest P-1\nheroin 3 wraps\nphone\n{line}")
    assert begun == ["heroin", "phone"]
    if "date=" not in line and "activity=" not in line:
        assert finds(f"arrest P-1\nheroin 3 wraps\n{line}\nphone") == [["heroin"], [item, "phone"]]


@pytest.mark.parametrize("line", ["knife in kitchen", "knife on P-1", "knife on p1", "knife time=06:20", "knife JB/4"])
def test_a_room_a_time_or_the_same_person_begins_none(line: str) -> None:
    """A search goes through rooms and pockets; that of one person is one, whether or not the key is said again."""
    assert finds(f"arrest P-1\nheroin 3 wraps\n{line}\nphone") == [["heroin", "knife", "phone"]]


def test_whose_a_thing_is_holds_for_those_that_follow_it() -> None:
    """Until a line says otherwise; what was in a car or at an address is nobody's arrest."""
    assert whose("arrest P-1\narrest P-2\nphone on P-2\nknife\nheroin 1 wrap on P-9\ncash £3") == [1, 1, "P-9", "P-9"]
    assert whose("arrest P-1\nphone on ARREST-7\nknife\ncar\naxe") == ["ARREST-7", "ARREST-7", None, None]
    assert whose('arrest P-1\nphone\nknife at "2 High Street"\naxe') == [0, None, None]
    assert whose('arrest P-1\nphone at "2 High Street" on P-1\naxe') == [0, None]
    assert whose("arrest new\nphone\narrest new\nknife") == [0, 2], "of the one that each stands under"


def test_two_vehicles_are_two_searches() -> None:
    """Also of one sort; one that is named again is the same one."""
    assert finds("warrant\ncar\ncar\nvan\ncash £3") == [["car"], ["car"], ["van", "cash"]]
    assert finds('arrest P-1\ncar rta\nheroin 1 wrap in car\nphone in "the boot of the car"\ncash £3 in van') == [
        ["car", "heroin", "phone"],
        ["cash"],
    ]
    assert finds('warrant\nphone in "the Fiesta AB12 CDE"\nknife in "the fiesta ab12 cde"\naxe') == [
        ["phone", "knife", "axe"]
    ]


@pytest.mark.parametrize(
    ("above", "why"),
    [
        ("warrant 2 addresses", "line 1 is of several places"),
        ("stop and search number=3", "line 1 is of several places"),
        ("warrant 1 address\narrest P-1\narrest P-2", "lines 2 and 3 are several arrests"),
        ("nrm-referral P-1", "no arrest or activity is above"),
    ],
)
def test_where_nothing_says_of_which_search_items_are_they_stay_apart(above: str, why: str) -> None:
    """Each is a find, and nobody's, unless somebody was asked; a person or a place that is said makes them one."""
    text = f"{above}\nheroin 3 wraps\ncash £600\nphone"
    assert finds(text) == [["heroin"], ["cash"], ["phone"]]
    assert {line.search.unsure for line in read(text) if line.search} == {why}
    assert whose(text) == [None] * 3
    first = text.count("\n") - 1
    assert finds(text, first) == [["heroin", "cash", "phone"]]
    assert whose(text) == [None] * 3, "one find of nobody in particular"
    assert finds(text.replace("wraps", "wraps on P-1")) == [["heroin", "cash", "phone"]]


def test_items_between_two_arrests_are_of_the_one_above() -> None:
    """Several arrests in a row are several; one with its items under it is one."""
    text = "warrant 2 addresses\narrest P-1\nphone\nknife\narrest P-2\naxe\ncash £3"
    assert finds(text) == [["phone", "knife"], ["axe", "cash"]]
    assert whose(text) == [1, 1, 4, 4]
    assert whose("arrest P-1\nphone\narrest P-2\narrest P-3\naxe") == [0, None]


def test_an_item_on_the_line_of_an_arrest_is_of_that_one_and_so_are_those_below() -> None:
    assert whose("P-1 arrested PWITS crack\nP-2 arrested PWITS crack, 2 phones\n£40") == [1, 1]


def test_apart_parts_one_item_and_a_line_of_it_all_that_follows() -> None:
    """An item that is a find by itself is still of the arrest that it stands under; the others go on as before."""
    assert finds("arrest P-1\nheroin 3 wraps\ncash £3 apart\nphone") == [["heroin", "phone"], ["cash"]]
    assert whose("arrest P-1\nheroin 3 wraps\ncash £3 apart\nphone") == [0, 0, 0]
    assert finds("arrest P-1\nheroin 3 wraps\nAPART\ncash £3\nphone") == [["heroin"], ["cash", "phone"]]
    assert finds("find\n phone\n knife apart\n axe") == [["phone", "axe"], ["knife"]]
    assert finds("apart\nwarrant\nphone\nknife\napart") == [["phone", "knife"]], "with nothing to part"


def test_apart_under_a_find_is_refused() -> None:
    """All of those are one by its own line."""
    with pytest.raises(Refused) as refused:
        read("find\n phone\n apart\n knife")
    assert [str(each) for each in refused.value.problems] == [
        "line 3: apart stands under a find, line 1 (begin another find instead)"
    ]


def test_a_find_of_its_own_line_is_parted_from_what_stands_beside_it() -> None:
    """Before and after; so is an item that names its find itself, and those around it are one."""
    assert finds("arrest P-1\nphone\nfind on P-1\n knife\n axe\ncar\nfind in loft\n cash £3") == [
        ["phone"],
        ["knife", "axe"],
        ["car"],
        ["cash"],
    ]
    assert finds("arrest P-1\nphone\nknife find=SEIZURE-9\naxe") == [["phone", "axe"], ["knife"]]
    assert whose("arrest P-1\nphone\nknife find=SEIZURE-9\naxe") == [0, None, 0]


@pytest.mark.parametrize("line", ["seized from P-9", "from P-9", "on P-9", "find seized from P-9"])
def test_a_line_that_says_whom_things_were_seized_from_opens_a_find(line: str) -> None:
    """As `find on P-9` does."""
    phone, knife = read(f"{line}\n  phone\n  knife")
    assert (phone.links, knife.links, phone.on, knife.on) == ({}, {"find": 0}, "P-9", "P-9")


def test_a_person_who_is_named_again_further_down_is_said() -> None:
    """Items that stand between make it another find; with apart, or another arrest, that was meant."""
    again = [line.search.again for line in read("phone on P-1\nknife on P-2\naxe on P-1\ncash £3") if line.search]
    assert again == [None, None, 1, 1]
    assert [line.search.again for line in read("find on P-1\n phone\nknife on P-1") if line.search] == [None, 1]
    assert [line.search.again for line in read("phone on P-1\napart\nknife on P-1") if line.search] == [None, None]


def test_what_stands_under_a_bare_find_is_of_the_arrest_above_it() -> None:
    """As the items above it were; a find that says whose or where it was is not, nor one under several arrests."""
    assert whose("arrest P-1\ncash £700 in bedroom\nfind\n cash £400\n crack 1g\nphone") == [0, 0, 0, 0]
    assert whose("arrest P-1\ncash £7 on P-9\nfind\n crack 1g") == ["P-9", "P-9"]
    assert whose('arrest P-1\nfind at "12 High Street"\n crack 1g\nfind on P-2\n knife') == [None, "P-2"]
    assert whose("arrest P-1\narrest P-2\nfind\n crack 1g") == [None]
    assert whose("arrest P-1\nfind\n crack 1g arrest=\n knife") == [None, 0]
