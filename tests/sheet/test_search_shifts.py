"""A shift of stop searches on a sheet: its entries, what came of each, and its totals."""

from datetime import date

import pytest

from stronghold_cli.errors import Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.reader import read_sheet, read_with_left_out

READING = Reading(date(2026, 11, 29), lambda: "P-50", new_items=False)
DAY = {"date": "24/10/2026"}
_SAID = ("activity", "number", "time", "person", "result", "item", "action", "exhibit", "place", "age_band")


def becomes(text: str) -> list[str]:
    return [
        " ".join([line.kind.name, *(line.texts[name] for name in _SAID if line.texts.get(name))])
        for line in read_sheet(text, DAY, READING)
    ]


def notes(text: str) -> str:
    return read_sheet(text, DAY, READING)[0].texts.get("notes", "")


def wrong(text: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_sheet(text, DAY, READING, offers=False)
    return [str(problem) for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("text", "records", "noted"),
    [
        ("1415 S&S P-32 IC1 male 19, s.23, neg", ["activity stop-and-search 14:15 neg"], "s.23; IC1; P-32, male, 19"),
        ("1645 s.23 S&S P-36 female 40s, neg", ["activity stop-and-search 16:45 neg"], "s.23; P-36, female, 40s"),
        ("1645 ss on P-36, lass of 26, neg", ["activity stop-and-search 16:45 neg"], "P-36, lass, 26"),
        (
            "1645 stop search P-1 neg\n1700 vehicle stop A23\nP-36, adult male, rear passenger, searched, neg",
            ["activity stop-and-search 16:45 neg", "activity vehicle-stop 17:00 A23", "activity stop-and-search neg"],
            "P-1",
        ),
        ("S&S P-36 17 nothing found", ["activity stop-and-search nothing found"], "P-36, 17"),
        # The age of somebody in front of the key is no number of searches.
        ("1510 S&S male 16 P-34 s.1 PACE, neg", ["activity stop-and-search 15:10 neg"], "s.1 PACE; P-34, male, 16"),
        (
            "1430 S&S P-33, IC1 male, adult, s23, 2 small bags cannabis, CR given, not arrested",
            ["activity stop-and-search 14:30", "seizure cannabis"],
            "s23; IC1; P-33, male, adult; community resolution; not arrested",
        ),
        (
            "S&S P-63, m 24 IC2, s23, 2.1g cannabis, penalty notice",
            ["activity stop-and-search", "seizure cannabis"],
            "s23; IC2; P-63, m, 24; penalty notice",
        ),
        (
            "1720 P-37 searched s23 - 11 wraps heroin 1.8g, £75. Arrested PWITS class A, adult",
            ["activity stop-and-search 17:20", "arrest P-37 adult", "seizure heroin", "seizure cash"],
            "s23; P-37",
        ),
        (
            "S&S P-61 s1, knife, arrested poss knife, bailed to 2/11, TO/4",
            ["activity stop-and-search", "arrest P-61 bailed", "seizure knife TO/4"],
            "s1; P-61",
        ),
        (
            "1500 S&S P-34 s1, neg\n1510 P-35 (17) with him also searched, neg",
            ["activity stop-and-search 15:00 neg", "activity stop-and-search 15:10 neg"],
            "s1; P-34",
        ),
        ("stop search P-30 - 17 Quarry Bank - neg", ["activity stop-and-search neg 17 Quarry Bank"], "P-30"),
    ],
)
def test_an_entry_is_one_search_and_what_came_of_it(text: str, records: list[str], noted: str) -> None:
    """With its power and who was searched as notes; what ended in the street ends no arrest."""
    assert becomes(text) == records
    assert notes(text) == noted


def test_under_the_title_of_a_shift_an_entry_need_not_say_that_it_is_a_search() -> None:
    """Its places may be listed above, and then an age in front of one is no number of a house."""
    text = "S&S shift\nHigh St / Rec Ground\n1) P-23 adult male Rec Ground - 4g cannabis\n2) P-25 male 22 High St - neg"
    assert becomes(text) == [
        "activity stop-and-search Rec Ground",
        "seizure cannabis",
        "activity stop-and-search neg High St",
    ]
    assert becomes("S+S return\n1645, P-61, m 19 IC1, s23, neg") == ["activity stop-and-search 16:45 neg"]


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("1815 SS P-23 male 22 St James St", "activity stop-and-search 18:15 St James St"),
        ("1150 s/search P-22 m 22 blackburn rd neg", "activity stop-and-search 11:50 neg blackburn rd"),
        ("P-21 F 22 High St arr PWITS crack, RUI", "arrest P-21 adult released-under-investigation"),
    ],
)
def test_a_number_between_a_sex_and_a_street_is_an_age_in_the_street(text: str, record: str) -> None:
    assert sorted(becomes(text)[0].split()) == sorted(record.split())
    [taken] = read_with_left_out(text, DAY, READING)[1]
    assert taken.startswith("line 1: 22 is taken as an age, and ")


@pytest.mark.parametrize(
    "text",
    [
        *("1310 s/s P-22 man 16 Mill Lane neg", "P-22 male 22 Mill Lane arrested PWITS crack at home"),
        *(
            "P-22 male 22 Mill Lane welfare visit",
            "0600 warrant 22 Mill Lane\nP-22 m 22 Mill Lane arrested PWITS crack",
        ),
    ],
)
def test_a_number_that_may_be_of_a_house_is_asked(text: str) -> None:
    assert "Mill Lane' may be an age and a street, or a house" in wrong(text)[0]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("P-57 F 28 OBSTRUCT S23 SEARCH - NFA", "no arrest of P-57"),
        ("arrest P-3 after stop search", "'after stop search' fits no field of an arrest"),
        ("S&S P-30 adult male 17 Quarry Bank, neg", "'17 Quarry Bank' may be an age and a street"),
        ("P-35 (17) with him also searched, neg", "'(17)' fits no field"),
        ("1645, P-61, m 19, s23, neg", "'1645' starts no line"),
        ("S&S P-34 s.23, nothing found, not arrested for poss of drugs", "'not arrested for poss of drugs'"),
        (
            "1700 vehicle stop A23\nP-36 searched in custody, neg",
            "line 2: 'searched' may be stop-and-search or warrant",
        ),
        (
            "1700 vehicle stop A23\nP-36 arrested\nP-36 searched, neg",
            "line 3: 'searched' may be stop-and-search or warrant",
        ),
    ],
)
def test_what_is_no_entry_stops(text: str, message: str) -> None:
    """A search that something else was done about, an age that may be a house, a time with nothing of a search."""
    assert wrong(text)[0].removeprefix("line 1: ").startswith(message)


def told(text: str) -> list[str]:
    return [
        each.partition(" is no record here, and is left out: ")[2] for each in read_with_left_out(text, DAY, READING)[1]
    ]


_TWO = "S&S P-1 s23, neg\nS&S P-2 s23, 2 wraps crack\n"
_SHIFT = "S&S shift\n{}\nP-23 adult male - 4g cannabis\nP-24 aged 15 - lock knife\nP-25 male 22 - 8 wraps crack"


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        (_TWO + "totals 2 searches 1 pos 1 neg", "totals 2 searches 1 pos 1 neg"),
        (_TWO + "2 searches 0 arrests total, resumed", "2 searches 0 arrests total, resumed"),
        ("cuckooing visit 5 Mill Lane, ok\nwelfare visit 3 Ash Rd\n1 cuckooing 1 welfare", "1 cuckooing 1 welfare"),
        (_SHIFT.format("3 stop searches"), "3 stop searches"),
        ("24/10/26 two MDA warrants\nwarrant 5 Mill Lane\nwarrant 3 Ash Rd", "two MDA warrants"),
        # Each of these was a visit more, or a warrant.
        ("Cuckoo visits with housing:\ncuckoo visit 5 Mill Lane\ncuckoo visit 3 Ash Rd", "Cuckoo visits with housing:"),
        ("2 MASH referrals\nMASH P-20, child\nMASH P-21, child", "2 MASH referrals"),
        ("Warrants:\n0600 warrant 5 Mill Lane", "Warrants:"),
    ],
)
def test_a_total_that_agrees_with_its_parts_is_no_record_more(text: str, left_out: str) -> None:
    """It is left out by name."""
    assert told(text) == [f"'{left_out}'"]


def test_of_a_number_of_searches_those_told_one_by_one_are_a_part() -> None:
    """The others, which found nothing, are one record, with what was said about all of them."""
    text = _SHIFT.format("9 stop searches all s.23 except 2 x s.1 (blades)\npositive 3, neg 6")
    activities = [each for each in becomes(text) if each.startswith("activity")]
    assert activities == ["activity stop-and-search 6 searches neg", *["activity stop-and-search"] * 3]
    assert notes(text) == "9 stop searches all s.23 except 2 x s.1 (blades); positive 3, neg 6"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (_TWO + "totals 3 searches 1 pos 2 neg", "line 3: 3 searches in total, and the other lines come to 2"),
        (_TWO + "totals 2 searches 0 pos 2 neg", "line 3: 0 pos in total, and the other lines come to 1"),
        ("totals 5 searches", "line 1: 5 searches in total, and the other lines come to 0"),
        ("4 cuckooing 1 welfare", "line 1: '4' starts no line"),
        (
            "P-1 RUI\nstop searches High St, all neg",
            "line 2: 'stop searches' does not say how many (e.g. 2 stop searches",
        ),
        (
            "3 warrants\nwarrant 5 Mill Lane\nwarrant 3 Ash Rd",
            "line 1: 3 are said, and the other lines tell 2: warrant",
        ),
        (_SHIFT.format("9 stop searches"), "line 2: 9 searches are said, and 3 are told one by one"),
        (_SHIFT.format("9 stop searches\n4 pos 5 neg"), "line 2: 9 searches are said, and 3 are told one by one"),
    ],
)
def test_a_total_that_does_not_agree_stops(text: str, message: str) -> None:
    """Nobody can tell which of the two is wrong."""
    assert [each[: len(message)] for each in wrong(text)] == [message]


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("S+S return, Sat 24/10/26, pc 4471, retail park\nS&S P-1 neg", ["activity stop-and-search neg"]),
        ("custody updates 24.10\nwarrant 5 Mill Lane", ["activity warrant 5 Mill Lane"]),
        ("A47 patrol w/ roads policing, Sat 24/10\nwarrant 5 Mill Lane", ["activity warrant 5 Mill Lane"]),
        (
            "Op Larch / Falcon line - warrant Sat 24 Oct\n0555 MDA warrant 5 Mill Lane",
            ["activity warrant 05:55 5 Mill Lane"],
        ),
        ("Cuckooing visits Sat 24/10/26, with housing\n5 Mill Lane - ok", ["activity cuckooing-visit ok 5 Mill Lane"]),
        (
            "Sat 24 Oct, plain clothes\nAM\nS&S P-1 neg\nPM\nwarrant",
            ["activity stop-and-search neg", "activity warrant"],
        ),
    ],
)
def test_titles_of_shifts_and_rounds(text: str, records: list[str]) -> None:
    """What was done is told below them, so that they are no record."""
    assert becomes(text) == records


def test_the_same_place_is_that_of_the_activity_above_and_with_an_arrest_a_note() -> None:
    stops = "1420 s/s P-20 male 19, High St, neg\n1435 s/s P-21 male 22 same place, bag of cannabis 1.4g"
    assert "High St" in becomes(stops)[1]
    assert becomes("warrant 5 High St\nP-21 arr same address, female 29, poss crack")[1] == "arrest P-21 adult"
    assert wrong("1435 s/s P-21 male 22 same place, neg")[0].endswith(
        "no activity above says where it was (say where, e.g. at High St)"
    )


@pytest.mark.parametrize("text", ["Op Larch - warrant Sat 24 Oct\nphone", "warrant Sat 24 Oct\nwarrant 5 Mill Lane"])
def test_a_title_that_may_be_a_record_is_asked(text: str) -> None:
    """Where nothing below tells what it says, or it is two of them without one."""
    assert wrong(text)


def test_a_round_says_how_many_visits_and_each_with_what_it_was() -> None:
    """The label of the round is a title, its number is checked, and a visit to a mother is none to her child."""
    text = "Activity: cuckooing visits with housing officer\nVisits: 2\n1. 5 Wren Gdns - all ok\n2. 4 Ash Rd - no reply"
    assert becomes(text) == [
        "activity cuckooing-visit all ok 5 Wren Gdns",
        "activity cuckooing-visit no reply 4 Ash Rd",
    ]
    assert wrong(text.replace("Visits: 2", "Visits: 3")) == [
        "line 2: 3 visits in total, and the other lines come to 2"
        " (mend the one that is wrong; # in front of the total leaves it out)"
    ]
    assert becomes("1215 welfare visit to P-8's mum, ok") == ["activity welfare-visit 12:15 ok"]
    assert notes("1215 welfare visit P-8's mum, ok") == "P-8's mum"
