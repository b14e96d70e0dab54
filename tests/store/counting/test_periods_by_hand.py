"""Small ledgers by month, by year and by a field, worked out by hand in words."""

import sqlite3
from contextlib import closing
from pathlib import Path

from by_hand import ARRESTS, TODAY, Book

from stronghold_cli.results.tally import Subtotal


def test_each_month_has_its_own_days_and_what_ran_up_to_its_last(ledger: Path) -> None:
    """One in January, three in February, two in April, none in March but a voided one: 1, 4, 4, 6."""
    book = Book(ledger, ARRESTS)
    spring = {"since": "31/1/2020", "until": "30/4/2020"}
    assert book.periods("month", "arrests", **spring) == [
        ("2020-01", "1", "1"),
        ("2020-02", "3", "4"),
        ("2020-03", "no record", "4"),
        ("2020-04", "2", "6"),
    ]
    assert book.periods("month", "people.arrested", **spring) == [
        ("2020-01", "1", "1"),  # P-1
        ("2020-02", "2", "2"),  # P-1 and P-2
        ("2020-03", "no record", "2"),
        ("2020-04", "2", "3"),  # P-2 and P-3
    ]
    [january, february, march, april] = book.groups("month", "arrests", **spring)
    assert [group.label for group in (january, april)] == ["Jan 2020 (from 31 Jan)", "Apr 2020"]
    assert february.figures[0].notes == ("counted: 1 arrest provisional or estimated",)
    assert march.figures[0].notes == ()
    assert (march.running or [])[0].notes == february.figures[0].notes
    assert [(group.running or [])[0].records for group in (january, february, march, april)] == [1, 4, 4, 6]


def test_a_window_without_ends_is_from_the_first_record_to_today(ledger: Path) -> None:
    """The first arrest that is not voided is of 2020, and today is 31 August 2021; without a record there is none."""
    book = Book(ledger, "arrest date=1/1/2019 person=P-1\nvoid ARREST-1")
    assert book.periods("year", "arrests") == []
    book.keep(ARRESTS.replace("ARREST-7", "ARREST-8"))
    assert book.periods("year", "arrests") == [("2020", "6", "6"), ("2021", "no record", "6")]
    assert book.periods("year", "arrests", until="2020") == [("2020", "6", "6")]
    assert book.periods("year", "arrests", since="2021") == [("2021", "no record", "no record")]
    assert book.groups("year", "arrests")[-1].figures[0].window.until == TODAY


def test_of_distinct_things_only_the_records_that_are_not_confirmed_are_known_by_period(ledger: Path) -> None:
    """P-2's provisional arrest is one of the three records of February, and of the four up to its end."""
    book = Book(ledger, ARRESTS)
    february = book.groups("month", "people.arrested", "February 2020")[0]
    [running] = february.running or []
    assert [(figure.records, figure.unconfirmed) for figure in (*february.figures, running)] == [(3, 1), (3, 1)]
    assert running.notes == ("counted: 1 arrest provisional or estimated",)
    assert book.periods("month", "people.arrested", "February 2020", confirmed=True) == [("2020-02", "2", "2")]


def test_a_period_that_begins_before_the_cover_says_so_and_no_other_does(ledger: Path) -> None:
    """Complete from 1 February: January's one is partial, March's nothing is 0, and each running total is partial."""
    book = Book(ledger, ARRESTS)
    book.keep("cover arrest 1/2/2020")
    spring = {"since": "2020-01", "until": "2020-04"}
    assert [shown for _, shown, _ in book.periods("month", "arrests", **spring)] == ["1", "3", "0", "2"]
    partial = "incomplete: arrests are complete only from 1 Feb 2020"
    groups = book.groups("month", "arrests", **spring)
    assert [partial in group.figures[0].notes for group in groups] == [True, False, False, False]
    assert [partial in (group.running or [])[0].notes for group in groups] == [True] * 4
    assert book.periods("month", "arrests", since="2021-08", until="2021-10") == [
        ("2021-08", "0", "0"),
        ("2021-09", "no record", "0"),  # still to come
        ("2021-10", "no record", "0"),
    ]


def test_a_field_parts_the_whole_and_what_has_none_is_a_part(ledger: Path) -> None:
    """Three runners, one line holder, two of no role are six; the two of the line are P-1 and P-2."""
    book = Book(ledger, ARRESTS)
    assert [*book.by("role", "arrests").items()] == [("line-holder", "1"), ("runner", "3"), ("no role", "2")]
    assert book.by("role", "people.arrested") == {"line-holder": "1", "runner": "2", "no role": "2"}
    assert book.by("line", "arrests") == {"LINE-1": "2", "no line": "4"}
    assert book.by("person", "arrests") == {"P-1": "2", "P-2": "3", "P-3": "1"}
    assert book.by("role", "arrests", "March 2020") == {}, "no record, no part"


def test_a_window_without_a_beginning_may_end_before_the_first_record(ledger: Path) -> None:
    """Of the years up to 2018 there is none, up to the day of the first arrest one; what is to come is one too."""
    book = Book(ledger, ARRESTS)
    assert book.periods("year", "arrests", until="2018") == []
    assert book.periods("month", "arrests", until="30/1/2020") == []
    assert book.periods("month", "arrests", until="31/1/2020") == [("2020-01", "1", "1")]
    assert book.periods("year", "arrests", since="2022") == [("2022", "no record", "no record")]


def test_what_stands_without_a_first_day_stands_on_the_last_one_at_least(ledger: Path) -> None:
    """Nobody knows since when Rook is there: it is active on the last day, of the window or else today."""
    book = Book(ledger, "line name=Rook reach=county")
    assert book.periods("year", "lines.active", until="2020") == [("2020", "1", "1")]
    assert book.periods("year", "lines.active") == [("2021", "1", "1")]
    assert book.periods("year", "lines.closures") == [], "what has no day at all is in no period"


def test_a_find_of_two_months_is_one_in_the_whole_and_in_each_of_its_classes(ledger: Path) -> None:
    """Heroin on 31 January and, of the same find, heroin and cannabis on 1 February: of class A one, up to February."""
    book = Book(
        ledger,
        """\
        seizure date=31/1/2020 item=heroin weight=1g
        seizure date=31/1/2020 item=heroin weight=1g find=1
        seizure date=31/1/2020 item=cannabis weight=1g find=1
        """,
    )
    with closing(sqlite3.connect(ledger)) as elsewhere, elsewhere:
        # No command keeps a find of two days; another program can.
        elsewhere.execute("UPDATE seizure_record SET date = '2020-02-01' WHERE number > 1")
    assert book.periods("month", "drugs.home-office", until="31/3/2020") == [
        ("2020-01", "1", "1"),
        ("2020-02", "1", "1"),
        ("2020-03", "no record", "1"),
    ]
    [january, february] = book.groups("month", "drugs.home-office", until="29/2/2020")
    parts = [
        [(part, found.records, found.amount) for part, found in figure.of_which]
        for group in (january, february)
        for figure in (*group.figures, *(group.running or []))
    ]
    assert parts == [[("A", 1, 1)], [("A", 1, 1)], [("A", 1, 1), ("B", 1, 1)], [("A", 2, 1), ("B", 1, 1)]]


def test_a_week_of_two_months_has_the_days_of_both(ledger: Path) -> None:
    """Friday 31 January and Saturday 1 February are of one week, 29 February and 1 March of another."""
    book = Book(ledger, f"{ARRESTS}\narrest date=1/3/2020 person=P-3")
    weeks = {key: (cell, running) for key, cell, running in book.periods("week", "arrests", until="1/3/2020")}
    assert [pair for pair in weeks.values() if pair[0] != "no record"] == [("2", "2"), ("3", "5")]


def test_a_lineage_of_two_provisional_lines_is_one_that_is_not_confirmed(ledger: Path) -> None:
    """Two records of it, and one lineage."""
    book = Book(
        ledger,
        """\
        line name=Falcon first_seen=1/1/2019 dismantled=1/2/2020 provisional=yes
        line name=Falcon first_seen=1/3/2020 dismantled=1/4/2020 replaces=1 provisional=yes
        """,
    )
    assert book.figure("lines.dismantled", "2020").in_doubt == Subtotal(2, 1)
