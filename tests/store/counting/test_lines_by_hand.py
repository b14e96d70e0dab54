"""Small ledgers of drug lines that go and come back, and what stands of them on a day, worked out by hand in words."""

from pathlib import Path

import pytest
from by_hand import Book, Row

DRUG_LINES = """\
line name=Falcon reach=county first_seen=1/1/2019 dismantled=30/6/2019 closure=holder-charged
line name=Kestrel reach=local first_seen=1/9/2019 dismantled=31/3/2020 closure=other replaces=1
line name=Merlin first_seen=1/7/2020 dismantled=1/10/2020 replaces=2
line name=Osprey reach=county first_seen=1/2/2019 dismantled=1/5/2019 closure=holder-charged
line name=Heron reach=local first_seen=1/1/2019
line name=Rook reach=county
line name=Finch reach=county first_seen=1/1/2019 dismantled=1/1/2019
void LINE-7
"""
"""Falcon came back as Kestrel, and Kestrel as Merlin: one lineage.  Osprey went for good, Heron and Rook never."""


@pytest.mark.parametrize(
    ("until", "figure"),
    [
        ("30/4/2019", "no record"),  # nothing has gone yet, and Finch is voided
        ("1/5/2019", "1"),  # Osprey goes
        ("29/6/2019", "1"),
        ("30/6/2019", "2"),  # Falcon goes
        ("31/8/2019", "2"),
        ("1/9/2019", "1"),  # Falcon is back as Kestrel, on the first day that it is seen
        ("30/3/2020", "1"),
        ("31/3/2020", "2"),  # Kestrel goes
        ("30/6/2020", "2"),
        ("1/7/2020", "1"),  # back as Merlin
        ("30/9/2020", "1"),
        ("1/10/2020", "2"),  # Merlin goes
        (None, "2"),
    ],
)
def test_a_line_leaves_the_count_while_it_is_back(ledger: Path, until: str | None, figure: str) -> None:
    """A lineage counts when one of it has gone and none of it is live on the window's last day."""
    assert Book(ledger, DRUG_LINES).shown("lines.dismantled", until=until) == [figure]


def test_a_running_total_falls_when_a_line_comes_back(ledger: Path) -> None:
    """Each quarter by itself has what went in it and stands at its end; from the first day: 2, 1, 1, 2, 2, 1, 2."""
    book = Book(ledger, DRUG_LINES)
    assert book.periods("quarter", "lines.dismantled", since="2019", until="2020") == [
        ("2019-Q1", "no record", "no record"),
        ("2019-Q2", "2", "2"),  # Falcon and Osprey
        ("2019-Q3", "no record", "1"),  # Falcon is back
        ("2019-Q4", "no record", "1"),
        ("2020-Q1", "1", "2"),  # Kestrel
        ("2020-Q2", "no record", "2"),
        ("2020-Q3", "no record", "1"),  # back as Merlin
        ("2020-Q4", "1", "2"),
    ]
    assert book.periods("year", "lines.dismantled", since="2019", until="2020") == [
        ("2019", "1", "1"),  # Osprey; Falcon is back by the year's end
        ("2020", "1", "2"),
    ]


@pytest.mark.parametrize(
    ("until", "county", "local", "unknown"),
    [
        ("30/6/2019", 2, 0, 0),  # Osprey and Falcon
        ("31/3/2020", 1, 1, 0),  # Osprey, and Kestrel, the latest of its lineage
        ("1/10/2020", 1, 0, 1),  # … and Merlin, whose reach nobody knows
    ],
)
def test_a_lineage_has_the_reach_of_its_latest_line_and_parts_come_to_the_whole(
    ledger: Path, until: str, county: int, local: int, unknown: int
) -> None:
    """Whatever the reach of those before it was; grouped and asked for, it is the same."""
    book = Book(ledger, DRUG_LINES)
    figure = book.figure("lines.dismantled", until=until)
    parts = {"county": county, "local": local, "unknown": unknown}
    assert {choice: part.amount for choice, part in figure.of_which} == {k: v for k, v in parts.items() if v}
    assert figure.display == str(sum(parts.values()))
    assert book.by("reach", "lines.dismantled", until=until) == {k: str(v) for k, v in parts.items() if v}
    asked = [book.shown("lines.dismantled", until=until, where=f"reach={reach}")[0] for reach in parts]
    assert asked == [str(number) if number else "no record" for number in parts.values()]


def test_a_lineage_counts_once_however_often_it_went(ledger: Path) -> None:
    """Four records, two lineages: Osprey, and the three that are one, counted at Merlin, which went last."""
    book = Book(ledger, DRUG_LINES)
    figure = book.figure("lines.dismantled")
    assert (figure.display, figure.records) == ("2", 4)
    assert [(choice, part.records) for choice, part in figure.of_which] == [("county", 1), ("unknown", 3)]
    assert book.trace("lines.dismantled") == [
        Row("LINE-4", "1"),
        Row("LINE-1", "", "LINE-3"),
        Row("LINE-2", "", "LINE-3"),
        Row("LINE-3", "1"),
    ]
    assert book.trace("lines.dismantled", "2020") == [Row("LINE-2", "", "LINE-3"), Row("LINE-3", "1")]
    assert book.trace("lines.dismantled", "2019") == [Row("LINE-4", "1")]
    assert book.trace("lines.dismantled", since="31/3/2020", until="31/3/2020") == [Row("LINE-2", "1")]


def test_what_is_back_and_live_is_named_with_the_line_that_is(ledger: Path) -> None:
    """In 2019 Falcon went and is back as Kestrel; Rook and Heron have never gone, so that they are in no window."""
    book = Book(ledger, DRUG_LINES)
    figure = book.figure("lines.dismantled", "2019")
    assert figure.notes == ("left out: 1 line back and live", "in no window: 2 lines without a day dismantled")
    assert book.left_out("lines.dismantled", "2019") == [
        ("LINE-7", "voided: entered twice"),
        ("LINE-1", "back and live: LINE-2"),
        ("LINE-5", "without a day dismantled"),
        ("LINE-6", "without a day dismantled"),
    ]
    book.keep(
        """
        line name=Swift reach=county first_seen=1/1/2021 replaces=3
        line name=Swallow reach=local first_seen=1/1/2021 replaces=3
        """
    )
    assert book.shown("lines.dismantled") == ["1"]
    figure = book.figure("lines.dismantled", where="reach=local")
    assert (figure.display, figure.notes) == (
        "no record",
        ("left out: 3 lines back and live", "in no window: 2 lines without a day dismantled"),
    ), "of two seen on one day the one recorded later is the latest"
    live = [why for _, why in book.left_out("lines.dismantled") if why and why.startswith("back")]
    assert live == ["back and live: LINE-9"] * 3


def test_a_lineage_is_live_while_any_line_of_it_is(ledger: Path) -> None:
    """Falcon came back as two: Kestrel is gone, Merlin is not, and it is Merlin that is live, though seen before it."""
    book = Book(
        ledger,
        """
        line name=Falcon reach=county first_seen=1/1/2019 dismantled=1/2/2019
        line name=Merlin reach=local first_seen=1/3/2019 replaces=1
        line name=Kestrel reach=county first_seen=1/4/2019 dismantled=1/5/2019 replaces=1
        """,
    )
    figure = book.figure("lines.dismantled")
    assert (figure.display, figure.notes[0]) == ("no record", "left out: 2 lines back and live")
    assert book.left_out("lines.dismantled")[:2] == [
        ("LINE-1", "back and live: LINE-2"),
        ("LINE-3", "back and live: LINE-2"),
    ]
    assert book.shown("lines.dismantled", where="reach=county") == ["no record"]


def test_a_first_line_without_a_day_first_seen_is_the_oldest_of_its_lineage(ledger: Path) -> None:
    """Nobody knows since when Rook was there; it came back as Crow, whose reach is the lineage's."""
    book = Book(
        ledger,
        """
        line name=Rook reach=county dismantled=1/2/2020
        line name=Crow reach=local first_seen=1/1/2019 dismantled=1/2/2020 replaces=1
        """,
    )
    assert book.by("reach", "lines.dismantled") == {"local": "1"}
    assert book.trace("lines.dismantled") == [Row("LINE-1", "", "LINE-2"), Row("LINE-2", "1")], "of one day: the later"
    assert book.shown("lines.active", until="31/12/2018") == ["1"], "a line is live until it goes, since whenever"
    assert book.shown("lines.dismantled", until="31/1/2020") == ["no record"]


def test_a_voided_line_neither_counts_nor_stands_in_the_way(ledger: Path) -> None:
    """Kestrel was no line: Falcon is gone for good; and what replaced the voided one still is Falcon's lineage."""
    book = Book(
        ledger,
        """
        line name=Falcon reach=county first_seen=1/1/2019 dismantled=1/2/2019
        line name=Kestrel reach=local first_seen=1/3/2019 replaces=1
        """,
    )
    assert book.shown("lines.dismantled lines.active") == ["no record", "1"]
    book.keep("void LINE-2")
    assert book.shown("lines.dismantled lines.active") == ["1", "no record"]
    book.keep("line name=Merlin first_seen=1/4/2019 dismantled=1/5/2019 replaces=1")
    assert book.trace("lines.dismantled") == [Row("LINE-1", "", "LINE-3"), Row("LINE-3", "1")]


def test_what_went_provisionally_counts_and_is_left_out_where_only_what_is_confirmed_counts(ledger: Path) -> None:
    """Three lines are two lineages, of which two records in both are provisional; confirmed, Falcon alone went."""
    book = Book(
        ledger,
        """
        line name=Falcon reach=county first_seen=1/1/2019 dismantled=1/2/2019
        line name=Kestrel reach=local first_seen=1/3/2019 dismantled=1/4/2019 replaces=1 provisional=yes
        line name=Osprey reach=local first_seen=1/3/2019 dismantled=1/4/2019 provisional=yes
        """,
    )
    figure = book.figure("lines.dismantled")
    assert (figure.display, figure.records, figure.unconfirmed) == ("2", 3, 2)
    assert figure.notes == ("counted: 2 lines provisional or estimated",)
    confirmed = book.figure("lines.dismantled", confirmed=True)
    assert (confirmed.display, confirmed.records, confirmed.unconfirmed) == ("1", 1, 0)
    assert book.trace("lines.dismantled", confirmed=True) == [Row("LINE-1", "1")]
    assert book.shown("lines.dismantled", since="1/4/2019", confirmed=True) == ["no record"]
    assert book.by("reach", "lines.dismantled", confirmed=True) == {"local": "1"}, "Kestrel still is the latest"


def test_every_closure_counts_whether_or_not_the_line_came_back(ledger: Path) -> None:
    """Falcon, Kestrel, Merlin and Osprey went: four closures, two of type 1, one of another, one unsaid."""
    book = Book(ledger, DRUG_LINES)
    figure = book.figure("lines.closures")
    assert (figure.display, figure.records) == ("4", 4)
    assert [(choice, part.amount) for choice, part in figure.of_which] == [("holder-charged", 2), ("other", 1)]
    assert figure.notes == ("in no window: 2 lines without a day dismantled",)
    assert book.periods("year", "lines.closures") == [
        ("2019", "2", "2"),
        ("2020", "2", "4"),
        ("2021", "no record", "4"),
    ]


@pytest.mark.parametrize(
    ("until", "figure"),
    [
        ("31/12/2018", "1"),  # Rook, since whenever
        ("1/1/2019", "3"),  # … Falcon and Heron
        ("1/2/2019", "4"),  # … Osprey
        ("30/4/2019", "4"),
        ("1/5/2019", "3"),  # Osprey is gone on the day that it goes
        ("30/6/2019", "2"),  # Falcon too
        ("1/9/2019", "3"),  # Kestrel is there
        (None, "2"),  # Heron and Rook
    ],
)
def test_a_line_is_active_from_its_first_day_until_the_day_before_it_goes(
    ledger: Path, until: str | None, figure: str
) -> None:
    """Of those that stand on the last day, one without a first day is named."""
    book = Book(ledger, DRUG_LINES)
    found = book.figure("lines.active", until=until)
    assert (found.display, found.notes) == (figure, ("counted: 1 line without a day first seen",))
    assert book.shown("lines.active", since=until, until=until) == [figure], "wherever the window begins"
