"""Finds on a day's sheet: where one begins and ends, what stands under it, and when another of one person is a slip."""

from datetime import date

import pytest

from sheet_writer import said_in
from stronghold_cli.errors import Missing, NoSuchRecord, Refused, Unreadable
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.heard_lines import at_line
from stronghold_cli.sheet.lines import Line
from stronghold_cli.sheet.reader import read_sheet, read_with_left_out

READING = Reading(date(2021, 8, 31), lambda: "P-50", ())
TWICE = "find on {0} is on line {1} already (put it all there, or say find again on {0} for another search)"


def read(text: str) -> tuple[Line, ...]:
    return read_sheet(text, {"date": "4/3/2021"}, READING, offers=False)


def wrong(text: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        read(text)
    return [str(problem) for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("again", "on"),
    [("again", "P-1"), ("AGAIN", "P-1"), ("again", "p1"), ("again 06:20", "P-1"), ("again pace", "p 1")],
)
def test_a_find_that_says_again_is_another_search_of_that_person(again: str, on: str) -> None:
    """The word stands first, in any case, and the person's key is read as it is anywhere."""
    phone, car = read(f"find on P-1\n phone\nfind {again} on {on}\n car")
    assert (phone.links, car.links) == ({}, {}), "two finds, of one record each"
    assert "notes" not in car.texts, "the word itself is nothing that was found out"


@pytest.mark.parametrize(
    ("text", "on", "line", "before"),
    [
        ("find on P-1\n phone\nfind on P-1\n car", "P-1", 3, 1),
        ("find on P-1\n phone\nfind on p1\n car", "p1", 3, 1),
        ("warrant\nfind on P-1\n phone\nfind again on P-1\n car\nfind on P-1\n van", "P-1", 6, 2),
        ("find again on P-1\n phone\nfind on P-1\n car", "P-1", 3, 1),
        ("find on P-1\n phone\nfind notes=again on P-1\n car", "P-1", 3, 1),
        ("arrest new=A\nfind on new=A\n phone\nfind on new=a\n car", "new=a", 4, 2),
    ],
)
def test_two_finds_on_one_person_are_a_slip_unless_the_later_says_again(
    text: str, on: str, line: int, before: int
) -> None:
    """It names the line of the first; that one in between said it, or a note has the word, is no answer."""
    assert wrong(text) == [f"line {line}: {TWICE.format(on, before)}"]


@pytest.mark.parametrize(
    "text", ['find "again" on P-1\n car', "find on P-1 again\n car", "find again again on P-1\n car"]
)
def test_again_in_quotes_or_in_another_place_is_a_word_as_any_other(text: str) -> None:
    """And as such it fits no field: what was meant is not guessed."""
    [problem] = wrong(text)
    assert problem.startswith("line 1: 'again' fits no field of a seizure ")


def test_finds_on_two_people_or_on_nobody_need_no_word() -> None:
    """Each is a search of its own; `again` is allowed where there was none before."""
    lines = read(
        "find on P-1\n phone\nfind on P-2\n car\nfind\n van\nfind\n e-bike\nfind again\n knife\nfind again on P-3\n axe"
    )
    assert [line.links for line in lines] == [{}] * 6
    assert [line.on for line in lines] == ["P-1", "P-2", None, None, None, "P-3"]


def test_what_stands_deeper_than_its_find_is_in_it_and_what_does_not_is_not() -> None:
    """However deep, and with blank lines and comments between; the first is the one that the others name."""
    lines = read("find on P-1\n   phone\n\n# of the same bag\n car\n     van\ne-bike\nfind\n knife\naxe")
    assert [(line.number, line.links, line.on) for line in lines] == [
        (2, {}, "P-1"),
        (5, {"find": 0}, "P-1"),
        (6, {"find": 0}, "P-1"),
        (7, {}, None),
        (9, {}, None),
        (10, {}, None),
    ]


def test_a_sheet_begins_where_its_outermost_line_begins() -> None:
    """A first line that is indented by a slip, or all of them, is none that stands under something."""
    assert [line.kind.name for line in read("  warrant\narrest P-1\nphone")] == ["activity", "arrest", "seizure"]
    assert [line.links for line in read("  find\n    phone\n    car\n  van")] == [{}, {"find": 0}, {}]
    assert [line.links for line in read("  find\n    phone\n car")] == [{}, {}], "as far out as the find, or farther"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("find\n phone\ncar\n van", 4),
        ("  find\n    phone\n car\n van\n   e-bike", 5),
    ],
)
def test_what_is_indented_under_no_find_is_refused(text: str, line: int) -> None:
    """A find that has ended takes no more lines.  Where the sheet has no find, an indented line stands by itself."""
    assert [line.links for line in read("warrant\narrest P-1\n  phone")] == [
        {},
        {"activity": 0},
        {"arrest": 1, "activity": 0},
    ]
    assert wrong(text) == [
        f"line {line}: is indented, and no find is above it (begin it where the other lines begin)",
    ]


def test_a_find_is_empty_only_where_nothing_at_all_stands_under_it() -> None:
    """A line under it that is wrong is wrong by itself, and is not said twice; each empty one is said."""
    empty = "a find with nothing under it (indent what was found, or leave the line out)"
    assert wrong("find\n\nfind on P-1\nwarrant\nfind\n phone\nfind") == [
        f"line {number}: {empty}" for number in (1, 3, 7)
    ]
    assert wrong("find\n arrest P-1") == [
        "line 2: an arrest cannot stand under a find (begin it where the other lines begin)"
    ]
    [problem] = wrong("find\n rubbish")
    assert problem.startswith("line 2: 'rubbish' starts no line")
    assert wrong("P-3 arrested pwits-a\nfind on P-3\n  2 phones\n  P-3 RUI") == [
        "line 4: 'P-3 RUI' cannot stand under a find (begin it where the other lines begin)"
    ]


def test_a_line_under_a_find_is_read_as_any_other() -> None:
    """A time is no number of things, and a remark is told to be left out."""
    sheet, left = read_with_left_out("find on P-3\n  1530 knife\n  door was boarded", {"date": "4/3/2021"}, READING)
    assert [line.texts.get("time") for line in sheet] == ["15:30"]
    assert left == ("line 3 is no record here, and is left out: 'door was boarded'",)


def test_under_a_find_whose_line_is_wrong_the_others_are_still_read() -> None:
    """What is wrong with it is said, and what is wrong with them; not that they stand under nothing."""
    problems = wrong("find on P-1 rubbish\n phone\n 3 wraps\ncar")
    assert [problem.split(" fits")[0].split(" does")[0] for problem in problems] == [
        "line 1: 'rubbish'",
        "line 3: '3 wraps'",
    ]


def test_a_find_opened_under_another_leaves_that_one_open() -> None:
    """The line that opens it is refused, and what follows is still of the outer one."""
    assert wrong("find\n phone\n find\n car\n van") == ["line 3: 'find' stands under another one, line 1"]


def test_whose_arrest_a_thing_is_of_is_said_by_its_own_line_before_the_find_s() -> None:
    """Another person, a record, or none; it is in the find all the same."""
    lines = read(
        "arrest P-1\narrest P-2\nfind on P-1\n phone\n car on P-2\n van arrest=ARREST-3\n knife arrest=\n axe on P-4"
    )
    assert [(line.links, line.texts.get("arrest"), line.on) for line in lines[2:]] == [
        ({"arrest": 0}, None, None),
        ({"arrest": 1, "find": 2}, None, None),
        ({"find": 2}, "ARREST-3", None),
        ({"find": 2}, None, None),
        ({"find": 2}, None, "P-4"),
    ]


def test_a_thing_in_a_find_may_name_another_find() -> None:
    """Then it is no part of this one, and the next is the first of it."""
    lines = read("find\n phone find=SEIZURE-9\n car\n van")
    assert [(line.links, line.texts.get("find")) for line in lines] == [
        ({}, "SEIZURE-9"),
        ({}, None),
        ({"find": 1}, None),
    ]


def test_what_each_line_says_is_known_before_any_rule_is_asked() -> None:
    """With the find that it stands under; words that cannot be read are refused, what is not so is not."""
    arrest, phone, heroin = said_in("arrest P-1 charged\nfind on P-1\n phone JB/1\n heroin", READING)
    assert (arrest.number, arrest.block, arrest.link) == (1, None, "")
    assert (phone.number, phone.block, phone.link) == (3, 2, "find")
    assert (phone.heard.by, phone.heard.texts["exhibit"]) == ({"arrest": "P-1"}, "JB/1")
    assert heroin.heard.texts == {"item": "heroin"}, "that it has no weight is a rule's to say"
    with pytest.raises(Refused, match="line 2: 'foo' starts no line") as refused:
        said_in("phone\nfoo", READING)
    assert refused.value.said == "sheet not recorded"
    with pytest.raises(Unreadable, match=r"^the sheet is empty"):
        said_in("# nothing", READING)


def test_all_that_is_wrong_with_a_line_is_said_once_for_all_its_records() -> None:
    """Two records of one line are wrong together; several things of one record are each said."""
    assert len(wrong("sentence P-1 imprisonment x2 concurrent")) == 1
    assert wrong("acquitted P-31 plea=maybe outcome-on=40/1/2021") == [
        "line 1: outcome_on: '40/1/2021' is not a day of the calendar (e.g. 4/3/2021, 4 Mar 2021 or 2021-03-04)",
        "line 1: plea: 'maybe' is not one of guilty, not-guilty, mixed",
    ]
    assert [problem[:7] for problem in wrong("heroin\nfoo\nheroin\nfind")] == [f"line {n}:" for n in (1, 2, 3, 4)]


def test_a_message_says_what_a_sheet_says_and_leaves_a_command_as_it_is() -> None:
    """`--term 6y` is `term=6y`; a whole command is for the shell; the kind of the error stays."""
    several = Refused(
        "not recorded", [Missing("term", example="6y9m"), NoSuchRecord("no CASE-9", "see: list --voided")]
    )
    assert [(type(each), each.line, str(each)) for each in at_line(several, 7)] == [
        (Missing, 7, "line 7: term: missing (e.g. term=6y9m)"),
        (NoSuchRecord, 7, "line 7: no CASE-9 (see: list --voided)"),
    ]
    assert [each.line for each in at_line(Unreadable("is no day", field="date"), 8)] == [8]
