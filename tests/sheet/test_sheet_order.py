"""What the order of a sheet says: which records are linked to which, and what is then not clear."""

from datetime import date

import pytest

from stronghold_cli.errors import Refused
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.lines import Line
from stronghold_cli.sheet.reader import read_sheet

READING = Reading(date(2021, 8, 31), lambda: "P-50", ())


def read(text: str, **heading: str) -> tuple[Line, ...]:
    return read_sheet(text, {"date": "4/3/2021"} | heading, READING)


def links(text: str) -> list[dict[str, int]]:
    return [line.links for line in read(text)]


def wrong(text: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        read(text)
    return [str(problem) for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("sentence P-1 yoi 3y\nsentence P-1 yoi 4y concurrent\nsentence P-1 yoi 5y concurrent",
         [{}, {"with": 0}, {"with": 0}]),
        ("sentence P-1 yoi 3y\nsentence p1 yoi 4y consecutive\nsentence P-1 yoi 5y consecutive",
         [{}, {"after": 0}, {"after": 1}]),
        ("sentence P-1 yoi 3y x2 concurrent\nsentence P-1 yoi 4y x2 concurrent",
         [{}, {"with": 0}, {"with": 0}, {"with": 0}]),
        ("sentence P-1 yoi 3y x2 concurrent\nsentence P-1 yoi 4y consecutive", [{}, {"with": 0}, {"after": 0}]),
        ("sentence P-1 yoi 3y\nsentence P-2 yoi 4y\nsentence P-1 yoi 5y concurrent\nsentence P-2 yoi 6y consecutive",
         [{}, {}, {"with": 0}, {"after": 1}]),
        ("sentence new yoi 4y\nsentence new yoi 4y", [{}, {}]),
        ("sentence new=A yoi 4y\nsentence new=a yoi 5y concurrent", [{}, {"with": 0}]),
        ("sentence P-1 yoi 4y\nsentence P-1 yoi 5y with=SENTENCE-3 concurrent", [{}, {}]),
        ("sentence P-1 fine\nsentence P-1 yoi 4y\nsentence P-1 community", [{}, {}, {}]),
        ("charge P-1 ocg\ncharge P-1 poss-a", [{}, {}]),
    ],
)  # fmt: skip
def test_sentences_of_one_person_are_joined_as_was_said_of_them(text: str, joined: list[dict[str, int]]) -> None:
    """Terms that run together name the first, each that follows the one before; nobody else's are touched."""
    assert links(text) == joined


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("sentence P-1 yoi 4y\nsentence P-1 fine\nsentence P-1 yoi 1y",
         "line 3: another sentence of that person is line 1 (say concurrent or consecutive)"),
        ("sentence P-1 yoi 4y\nsentence P-1 yoi 5y with=\nsentence P-1 dto 4m",
         "line 3: another sentence of that person is line 2 (say concurrent or consecutive)"),
        ("sentence P-1 yoi 3y x2 concurrent\nsentence P-1 yoi 4y x2 consecutive",
         "line 2: consecutive to which: several of that person are above (say which, e.g. after=SENTENCE-4)"),
        ("sentence P-1 yoi 3y with=\nsentence P-1 yoi 4y with=\nsentence P-1 yoi 5y concurrent",
         "line 3: concurrent to which: several of that person are above (say which, e.g. with=SENTENCE-4)"),
        ("sentence P-2 yoi 3y\nsentence P-1 yoi 3y concurrent",
         "line 2: concurrent to what: no sentence of that person is above (say which, e.g. with=SENTENCE-4)"),
    ],
)  # fmt: skip
def test_a_second_term_that_could_run_in_two_ways_is_refused(text: str, problem: str) -> None:
    """With the line of the one before it, which a fine in between does not hide."""
    assert wrong(text) == [problem]


def test_a_record_that_is_wrong_leaves_the_links_of_the_others_as_they_are() -> None:
    assert wrong("charge P-1 pwits-a\nsentence P-1 imprisonment 4y concurrent\narrest P-1 charged") == [
        "line 2: concurrent to what: no sentence of that person is above (say which, e.g. with=SENTENCE-4)"
    ]


def test_everything_is_linked_to_the_latest_activity_above_it() -> None:
    """Not to one below, nor by a line that settles what the ledger has."""
    assert links("phone\nwarrant\nphone\nvehicle stop\nconvicted P-1\ncar") == [
        {},
        {},
        {"activity": 1},
        {},
        {},
        {"activity": 3},
    ]


@pytest.mark.parametrize(
    ("text", "activity"),
    [
        ("welfare visit P-2, ok\nMASH referral P-3", None),
        ("welfare visit P-2, ok\nMASH referral P-2", 0),
        ("warrant 5 High St\narrest P-2 pwits-a\nwarrant 6 Low Rd\nMASH referral P-2", 0),
        ("warrant 5 High St\n2 children MASH referral", 0),
        ('warrant 5 High St\narrest P-2 pwits-a\nwarrant 6 Low Rd\n1 child MASH referral notes="P-2\'s lad"', 0),
        ('warrant 5 High St\nwarrant 6 Low Rd\n2 children MASH referral notes="at 5"', 0),
        ('warrant 5 High St\n1 child MASH referral notes="P-2\'s lad"', None),
        ("stop search P-2, neg\narrest P-3 pwits-a", None),
        ("stop search P-2\nstop search P-3, neg\narrest P-2 pwits-a", 0),
        ("vehicle stop P-2 driver\narrest P-3 pwits-a", 0),
        ("stop search P-2\narrest P-2 pwits-a\nstop search P-3\nP-2 strip searched in custody, phone found", None),
        ("stop search P-2\narrest P-2 pwits-a\nstop search P-3\nphone from P-2", 0),
        ("warrant 5 High St\narrest P-2 pwits-a\nwarrant 6 Low Rd\nphone from P-2", 2),
        ("warrant 5 High St\narrest P-2 pwits-a\nwarrant 6 Low Rd, nothing found\nphone from P-2", 0),
    ],
)
def test_what_was_done_with_somebody_is_linked_to_the_activity_where_they_were(text: str, activity: int | None) -> None:
    """Of nobody with a key it is the latest, unless it is said whose child it is, or at which house."""
    assert links(text)[-1].get("activity") == activity


@pytest.mark.parametrize(
    "text",
    [
        "P-2, male, 16: £410, 2 phones. Arrested pwits-a",
        "arrest P-2 pwits-a\narrest P-3\nP-2 m 16: 2 phones",
        "arrest P-3\narrest P-2 pwits-a\nnokia and iphone KD/4 KD/5 also his",
        "arrest P-2 pwits-a\narrest P-3\n£1,145 cash KD/3 in wardrobe, P-2s",
        "arrest P-2 pwits-a\narrest P-3\nzombie knife under bed KD/6 P-2",
        "arrest P-2 pwits-a\narrest P-3\nzombie knife KD/6 (P-2, under bed)",
        "arrest P-2 pwits-a\narrest P-3\nzombie knife under bed KD/6 - attributed to P-2",
        "arrest P-2 pwits-a\narrest P-3\nP-2 had 40 wraps heroin plugged, approx. 7g, given up at custody. MH/1",
    ],
)
def test_things_are_of_the_one_whom_their_line_describes_or_names_behind_them(text: str) -> None:
    lines = read(text)
    arrest = next(at for at, line in enumerate(lines) if line.texts.get("person") == "P-2")
    assert {line.links.get("arrest") for line in lines if "item" in line.texts} == {arrest}


@pytest.mark.parametrize(
    "line", ["£90, P-2", "2 phones P-2", "2 phones returned, his", "knife hers", "both phones his"]
)
def test_a_sum_alone_what_was_returned_and_somebody_else_s_stop_before_an_owner(line: str) -> None:
    assert wrong(f"arrest P-2 m 30 pwits-a\n{line}")


def test_a_charge_is_linked_to_the_one_arrest_of_its_person_wherever_that_stands() -> None:
    """Of two people each to their own; a key is read, and `new` is nobody else."""
    assert links(
        "charge p1 ocg\narrest P-1\narrest P-2\ncharge P-2 ocg\ncharge P-3 ocg\narrest new\ncharge new ocg"
    ) == [
        {"arrest": 1},
        {},
        {},
        {"arrest": 2},
        {},
        {},
        {},
    ]
    assert links("sentence P-1 yoi 3y x2 concurrent\narrest P-1\ncharge P-1 ocg")[3] == {"arrest": 2}, (
        "places, not lines"
    )


def test_a_line_that_settles_a_record_is_no_arrest_to_link_to_and_takes_nothing_of_the_heading() -> None:
    """Only what was said, and the outcome's day, is changed of a record that the ledger has."""
    [convicted] = read("convicted P-1 guilty", case="2", line="7", court="C")
    assert convicted.texts == {"outcome": "convicted", "outcome_on": "4/3/2021", "person": "P-1", "plea": "guilty"}
    assert links("convicted P-1\ncharge P-1 ocg") == [{}, {}]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("arrest P-1 charged", "4/3/2021"),
        ("arrest P-1 pending", None),
        ("arrest P-1", None),
        ("arrest P-1 charged result-on=5/3/2021", "5/3/2021"),
        ("arrest P-1 Pending", None),
        ("arrest P-1 result=Pending", None),
    ],
)
def test_what_became_of_an_arrest_is_of_the_sheet_s_day_where_something_did(text: str, day: str | None) -> None:
    """A result that still awaits has no day; one that was said stands."""
    [arrest] = read(text)
    assert arrest.texts.get("result_on") == day


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("car JB/1\ncar jb/1\ncar JB/1", [(2, 1), (3, 1)]),
        ("car JB/1\ncar JB/2\nvan JB/2", [(3, 2)]),
        ("car exhibit=\nvan exhibit=", []),
    ],
)
def test_an_exhibit_number_is_used_once(text: str, lines: list[tuple[int, int]]) -> None:
    """In any case; each later line names the first one."""
    if not lines:
        assert len(read(text)) == 2
        return
    assert [problem.split(" (")[0].replace("jb", "JB") for problem in wrong(text)] == [
        f"line {line}: exhibit: JB/{1 if before == 1 else 2} is on line {before} already" for line, before in lines
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("arrest person=banana", "'banana' is not a person's key: letters, hyphen, number, never a name (e.g. P-31)"),
        (
            "acquitted person=banana",
            "'banana' is not a person's key: letters, hyphen, number, never a name (e.g. P-31)",
        ),
        ("arrest person=P-0", "'P-0' is not a person's key (e.g. P-31)"),
        ("arrest", "missing (e.g. person=P-31)"),
    ],
)
def test_a_person_is_a_key_on_a_sheet_too(text: str, said: str) -> None:
    """New people are not asked for theirs, everybody else's is read."""
    assert wrong(text) == [f"line 1: person: {said}"]
    assert read("arrest new")[0].texts["person"] == "new"


def test_without_a_day_in_the_heading_nothing_is_of_a_day() -> None:
    """An outcome's day is the sheet's, and where that is not known nobody's guess."""
    [line] = read_sheet("convicted P-1", {}, READING)
    assert line.texts == {"outcome": "convicted", "person": "P-1"}


def test_what_was_found_on_somebody_searched_and_not_arrested_is_of_the_search() -> None:
    """No field holds whose it was; an arrest below makes it theirs."""
    search, thing = read("S&S P-25, Marine Pde, 2 wraps crack, NFA")
    assert search.texts["notes"] == "P-25; no further action"
    assert (thing.texts["notes"], thing.links, thing.on) == ("from P-25", {"activity": 0}, None)
    *_, last = read("S&S P-25, Marine Pde\nS&S P-26, High St\n2 wraps crack seized from P-25")
    assert (last.texts["notes"], last.links) == ("from P-25", {"activity": 0})
    _, thing, _ = read("S&S P-24, York Rd, 9 wraps crack\nP-24 arrested PWITS crack")
    assert thing.links == {"activity": 0, "arrest": 2}
    assert read("S&S P-25, Marine Pde\n2 wraps crack seized from P-52")[1].on == "P-52"


def test_an_arrest_behind_searches_that_found_nothing_is_of_none_of_them() -> None:
    assert links("S&S x2, High St, both neg\nP-24 arrested PWITS crack") == [{}, {}]
    assert links("S&S x2, High St\nP-24 arrested PWITS crack") == [{}, {"activity": 0}]


def test_an_order_by_a_sum_is_of_the_one_cash_of_the_sheet_with_that_sum() -> None:
    """Of two, or of cash of somebody else, the ledger tells, and it asks."""
    cash = "P-1 arrested\n£900 cash JB/1"
    assert links(f"{cash}\ncash detained £900 P-1, 6 months, mags")[-1] == {"seizure": 1}
    for text in (f"{cash}\ncash detained £900 P-2, 6 months", f"{cash}\n£900 cash JB/2\n£900 forfeited, mags"):
        assert "nothing says which seizure £900" in wrong(text)[0]
