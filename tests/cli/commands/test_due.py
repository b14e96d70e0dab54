"""`stronghold due`: every clock at its boundaries, what settles it, and what is said of it."""

import csv
import json
import shlex
import sqlite3
from contextlib import closing
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from inline_snapshot import snapshot

from conftest import NOW, Prepared, Stronghold
from stronghold_cli.figures.clocks import CLOCKS

pytestmark = pytest.mark.usefixtures("begun")

CASH = "cash-48-hours"


def cash_due(stronghold: Stronghold) -> list[dict[str, Any]]:
    """Return what is due of cash that was seized, for its records may have other clocks too."""
    return [due for due in listed(stronghold) if due["clock"] == CASH]


def add(stronghold: Stronghold, *lines: str, now: datetime = NOW) -> None:
    """Record these, which must be accepted."""
    stronghold.accepts(*((f"add {line}", now) for line in lines))


def listed(stronghold: Stronghold, options: str = "", **changed: Any) -> list[dict[str, Any]]:
    """Return what is due, in order."""
    answer = stronghold(f"due {options} --format jsonl", **changed)
    assert answer.code == 0, answer.err
    return [json.loads(line) for line in answer.out.splitlines()]


def shown(stronghold: Stronghold, options: str = "", **changed: Any) -> list[tuple[str, str, str | None, str]]:
    """Return of what is due the reference, the clock, by when, and how long is left."""
    return [(due["ref"], due["clock"], due["by"], due["left"]) for due in listed(stronghold, options, **changed)]


def ending(stronghold: Stronghold, **changed: Any) -> list[dict[str, Any]]:
    """Return the detentions that end."""
    return [due for due in listed(stronghold, **changed) if due["clock"] == "detention-ends"]


def detentions(stronghold: Stronghold) -> list[dict[str, Any]]:
    """Return what is due by either clock of detention."""
    return [due for due in listed(stronghold) if due["clock"].startswith("detention-")]


def at(text: str) -> dict[str, datetime]:
    """Return the desk's moment, with its offset."""
    return {"now": datetime.fromisoformat(text)}


# What is asked for


def test_the_soonest_comes_first_and_what_is_overdue_on_top(stronghold: Stronghold) -> None:
    """The table, the remarks, the commands, the clocks with their sources, and what was left out."""
    add(
        stronghold,
        "case --name 'Operation Larch' --opened 1/3/2021 --review-due 1/3/2027",
        "line --name Falcon --first-seen 4/3/2021 --case 1",
        "seizure --date 27/8/2021 --time 18:00 --item cash --value £4,260 --line 1",
        "seizure --date 25/8/2021 --item cash --value £2,000 --line 1",
        "seizure --date 25/8/2021 --item cash --value £999.99",
        "charge --date 21/4/2021 --person P-1 --offences 'PWITS class A x2' --trial-on 14/10/2021",
    )
    answer = stronghold("due")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == snapshot("""\
Due: every clock that runs; as at 31 Aug 2021 12:00

by                 left            record     what
27 Aug 2021 00:00  overdue 4 days  SEIZURE-2  cash-48-hours: cash, £2,000
1 Sep 2021 18:00   30 h 0 min      SEIZURE-1  cash-48-hours: cash, £4,260
14 Oct 2021        44 days         CHARGE-1   trial: P-1, PWITS class A x2
1 Mar 2027         2,008 days      CASE-1     retention-review: Operation Larch

SEIZURE-2: no time recorded: counted from midnight.

To settle it (add asks for what is left out; you say what stands in capitals):
  stronghold add cash-order --seizure SEIZURE-2 --stage detained --amount £2,000
  stronghold add cash-order --seizure SEIZURE-1 --stage detained --amount £4,260
  stronghold edit CHARGE-1 --outcome OUTCOME --outcome-on DATE
  stronghold edit CASE-1 --review-decision DECISION --review-due DATE

cash-48-hours: seized cash needs an order of a court, or goes back; settled by an order of a court,
  or the cash returned. Source: POCA 2002 s.295(1)-(1B); the minimum of s.303 not checked.
trial: a trial or hearing; settled by recording what became of it: the outcome and its day, or the
  next hearing. Source: the court's list.
retention-review: whether a case is still to be kept; settled by recording the decision of the
  review and the day of the next one. Source: Code of Practice on police information and records
  management 2023; APP on retention.

cash-48-hours: left out: 1 seizure under the £1,000 minimum: no detention possible (POCA 2002
  s.303).
""")


def test_nothing_due_is_said_on_standard_error(stronghold: Stronghold) -> None:
    """No table, no error."""
    add(stronghold, "case --name Larch --opened 1/3/2021")
    assert stronghold("due") == (0, "", "nothing is due\n")
    assert stronghold("due --format jsonl") == (0, "", "")


def test_without_a_ledger_the_usual_is_said(stronghold: Stronghold, ledger: Path) -> None:
    """There is nothing to look into, and none is made."""
    ledger.unlink()
    answer = stronghold("due")
    assert (answer.code, answer.out) == (4, "")
    assert answer.err.startswith("error: there is no ledger at ")
    assert not ledger.exists()


@pytest.mark.parametrize("span", ["14", "14d", "2w", "14 days", "2 weeks"])
def test_within_counts_from_today_and_its_last_day_counts(stronghold: Stronghold, span: str) -> None:
    """14 September is within 14 days of 31 August, 15 September is not."""
    add(stronghold, *(f"case --name L{day} --opened 1/3/2021 --review-due {day}/9/2021" for day in (14, 15)))
    assert shown(stronghold, f"--within '{span}'") == [("CASE-1", "retention-review", "2021-09-14", "14 days")]


def test_a_month_is_a_calendar_month(stronghold: Stronghold) -> None:
    """From 31 August to 30 September, for there is no 31st."""
    add(stronghold, *(f"case --name L{day} --opened 1/3/2021 --review-due {day}/2021" for day in ("30/9", "1/10")))
    assert [due["ref"] for due in listed(stronghold, "--within 1m")] == ["CASE-1"]


def test_within_never_hides_what_is_overdue(stronghold: Stronghold) -> None:
    """A clock that ran out years ago is still not settled; one without a day has the law's."""
    add(
        stronghold,
        "seizure --date 4/3/2019 --item cash --value £4,260",
        "seizure --date 4/3/2019 --item cash --value £4,260",
        "cash-order --date 5/3/2019 --seizure 2 --stage detained --amount £4,260",
        "case --name Larch --opened 1/3/2021 --review-due 1/9/2021",
        "case --name Linnet --opened 1/3/2021 --review-due 31/8/2021",
    )
    assert [(due["ref"], due["overdue"], due["left"]) for due in listed(stronghold, "--within 0")] == [
        ("SEIZURE-1", True, "overdue 909 days"),
        ("CASH-ORDER-1", True, "overdue 727 days"),
        ("CASH-ORDER-1", True, "overdue 180 days"),
        ("CASE-2", False, "today"),
    ]


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        ("--within soon", 2, "--within: 'soon' is not a span of days, weeks or months (e.g. --within 14d, 2w or 1m)"),
        ("--within ''", 2, "--within: '' is not a span of days, weeks or months (e.g. --within 14d, 2w or 1m)"),
        ("--within=-3d", 2, "--within: '-3d' is not a span of days, weeks or months (e.g. --within 14d, 2w or 1m)"),
        ("--within 9999y", 2, "--within: '9999y' is too long (e.g. --within 14d, 2w or 1m; leave it out for all)"),
        (f"--within {'9' * 30}", 2, f"--within: '{'9' * 30}' is not a span of days, weeks or months "),
        ("--case 7", 3, "no CASE-7 (see: stronghold list case)"),
        ("--line CASE-1", 5, "--line: CASE-1 is not a line (e.g. LINE-12)"),
        ("--format xls", 2, "--format: 'xls' is not one of table, csv, json, jsonl, md, ics"),
    ],
)
def test_what_cannot_be_asked_is_refused(stronghold: Stronghold, options: str, code: int, said: str) -> None:
    """One line that names the option, with a right example."""
    add(stronghold, "case --name Larch --opened 1/3/2021")
    answer = stronghold(f"due {options}")
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith(f"error: {said}")


def test_a_case_and_a_line_are_those_that_a_record_belongs_to(stronghold: Stronghold) -> None:
    """A cash order's line is its seizure's, whose case is the line's; a case belongs to itself and to no line."""
    add(
        stronghold,
        *(f"case --name L{n} --opened 1/3/2021 --review-due 1/12/2021" for n in (1, 2)),
        *(f"line --name F{n} --case {n}" for n in (1, 2)),
        *(f"seizure --date 4/3/2021 --item cash --value £4,260 --line {n}" for n in (1, 2)),
        *(
            f"cash-order --date 5/3/2021 --seizure {n} --stage detained --amount £4,260 --until 4/9/2021"
            for n in (1, 2)
        ),
    )
    assert [due["ref"] for due in listed(stronghold, "--case 2")] == ["CASH-ORDER-2", "CASE-2", "CASH-ORDER-2"]
    assert [due["ref"] for due in listed(stronghold, "--line 1")] == ["CASH-ORDER-1", "CASH-ORDER-1"]
    assert [due["ref"] for due in listed(stronghold, "--case 2 --line 2")] == ["CASH-ORDER-2", "CASH-ORDER-2"]


def test_a_voided_record_has_no_clock_and_settles_none(stronghold: Stronghold, ledger: Path) -> None:
    """A seizure entered twice is not waited for; an order that no longer counts does not stop the hours."""
    add(stronghold, *["seizure --date 30/8/2021 --item cash --value £4,260"] * 2)
    add(stronghold, "cash-order --date 31/8/2021 --seizure 2 --stage detained --amount £4,260 --until 1/12/2021")
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("UPDATE seizure_record SET voided = 'entered twice' WHERE number = 1")
        connection.execute("UPDATE cash_order_record SET voided = 'refused'")
        connection.commit()
    assert [(due["ref"], due["clock"]) for due in listed(stronghold)] == [("SEIZURE-2", CASH)]


# Seized cash


@pytest.mark.parametrize(
    ("date", "time", "by"),
    [
        pytest.param("27/8/2021", "18:00", "2021-09-01T18:00:00+01:00", id="over the bank holiday of 30 August"),
        pytest.param("30/8/2021", "09:00", "2021-09-02T00:00:00+01:00", id="seized on the bank holiday"),
        pytest.param("26/3/2021", "18:00", "2021-03-30T18:00:00+01:00", id="over the night of 28 March"),
        pytest.param("28/3/2021", "01:30", "2021-03-31T00:00:00+01:00", id="at a time that no clock showed"),
    ],
)
def test_the_hours_of_seized_cash_end_in_londons_time(stronghold: Stronghold, date: str, time: str, by: str) -> None:
    """Days that do not count are left out, and the moment is London's, with its offset."""
    add(stronghold, f"seizure --date {date} --time {time} --item cash --value £4,260 --power poca")
    [due] = listed(stronghold)
    assert (due["ref"], due["clock"], due["by"]) == ("SEIZURE-1", CASH, by)


@pytest.mark.parametrize(
    ("date", "time", "by"),
    [("29/10/2021", "18:00", "2021-11-02T18:00:00+00:00"), ("31/10/2021", "01:30", "2021-11-03T00:00:00+00:00")],
)
def test_the_hours_end_in_winter_time_when_the_clocks_went_back(
    stronghold: Stronghold, date: str, time: str, by: str
) -> None:
    """Seized in summer time, or in the hour that comes twice on 31 October."""
    add(
        stronghold, f"seizure --date {date} --time {time} --item cash --value £4,260", **at("2021-10-31T12:00:00+00:00")
    )
    assert [due["by"] for due in listed(stronghold, **at("2021-10-31T12:00:00+00:00"))] == [by]


@pytest.mark.parametrize(
    ("now", "overdue", "left"),
    [
        ("2021-08-31T12:00:00+01:00", False, "0 min"),
        ("2021-08-31T12:00:59+01:00", True, "overdue 0 min"),
        ("2021-08-31T11:01:00+00:00", True, "overdue 1 min"),
        ("2021-08-31T11:59:01+01:00", False, "0 min"),
        ("2021-08-31T10:29:30+01:00", False, "1 h 30 min"),
        ("2021-08-31T06:00:00-05:00", False, "0 min"),
        ("2021-08-29T11:59:00+01:00", False, "2 days"),
        ("2021-08-28T10:59:00+01:00", False, "3 days 1 h"),
        ("2021-09-03T13:00:00+01:00", True, "overdue 3 days"),
    ],
)
def test_the_last_moment_is_not_overdue_and_the_next_one_is(
    stronghold: Stronghold, now: str, overdue: bool, left: str
) -> None:
    """Thursday noon, Friday, the holiday, Tuesday noon; wherever the desk's clock is set to."""
    add(stronghold, "seizure --date 26/8/2021 --time 12:00 --item cash --value £4,260")
    [due] = listed(stronghold, **at(now))
    assert (due["overdue"], due["left"]) == (overdue, left)


def test_without_a_time_the_hours_count_from_midnight_and_it_is_said(stronghold: Stronghold) -> None:
    """The earliest that it can have been; without a sum nobody knows whether it can be detained at all."""
    add(stronghold, "seizure --date 31/8/2021 --item cash")
    [due] = listed(stronghold)
    assert due["by"] == "2021-09-02T00:00:00+01:00"
    assert due["remarks"] == [
        "no time recorded: counted from midnight",
        "not counted yet: under £1,000 no detention is possible",
    ]
    assert due["command"] == "stronghold add cash-order --seizure SEIZURE-1 --stage detained"


def test_only_cash_that_can_be_detained_has_the_clock(stronghold: Stronghold) -> None:
    """From £1,000 on, seized under POCA or under an Act that nobody said; the rest is counted, with the reason."""
    add(
        stronghold,
        "seizure --date 31/8/2021 --item cash --value £1,000 --power poca",
        "seizure --date 31/8/2021 --item cash --value £999.99 --power poca",
        *(
            f"seizure --date 31/8/2021 --item cash --value £500 --power {act}"
            for act in ("pace", "mda", "rta", "other")
        ),
        "seizure --date 31/8/2021 --item heroin --weight 1kg --value £50,000",
        "seizure --date 31/8/2021 --item machete",
    )
    assert [due["ref"] for due in listed(stronghold)] == ["SEIZURE-1"]
    assert "cash-48-hours: left out: 4 seizures" in stronghold("due --format csv").err
    assert json.loads(stronghold("due --format json").out)["notes"] == [
        "cash-48-hours: left out: 4 seizures seized under another Act than POCA",
        "cash-48-hours: left out: 1 seizure under the £1,000 minimum: no detention possible (POCA 2002 s.303)",
    ]


POCA = "seizure --date 31/8/2021 --time 09:00 --item cash --power poca --value"
TWO = ("arrest --date 31/8/2021 --person P-1", "arrest --date 31/8/2021 --person P-2")


@pytest.mark.parametrize(
    ("lines", "running"),
    [
        ([f"{POCA} £600", f"{POCA} £400 --find 1"], ["SEIZURE-1", "SEIZURE-2"]),
        ([f"{POCA} £600", f"{POCA} £399.99 --find 1"], []),
        ([f"{POCA} £600", f"{POCA} £400"], []),
        ([f"{POCA} £1,000", f"{POCA} £5 --find 1"], ["SEIZURE-1", "SEIZURE-2"]),
        ([f"{POCA} £600", f"{POCA} £300 --find 1", f"{POCA} £100 --find 2"], ["SEIZURE-1", "SEIZURE-2", "SEIZURE-3"]),
        ([f"{POCA} £600", f"{POCA} £600 --find 1".replace("poca", "pace")], []),
        ([*TWO, f"{POCA} £600 --arrest 1", f"{POCA} £600 --find 1 --arrest 2"], []),
        ([*TWO, f"{POCA} £600 --arrest 1", f"{POCA} £600 --find 1"], []),
        ([*TWO, f"{POCA} £600 --arrest 1", f"{POCA} £600 --find 1 --arrest 1"], ["SEIZURE-1", "SEIZURE-2"]),
        ([f"{POCA} £600", f"{POCA.replace('--value', '')} --find 1"], ["SEIZURE-1", "SEIZURE-2"]),
        (["seizure --date 31/8/2021 --item phone", f"{POCA} £600 --find 1", f"{POCA} £400 --find 1"],
         ["SEIZURE-2", "SEIZURE-3"]),
    ],
)  # fmt: skip
def test_the_48_hours_run_for_what_a_find_of_one_person_comes_to(
    stronghold: Stronghold, lines: list[str], running: list[str]
) -> None:
    """£1,000 is for one seizure of one person, not for each note of it, nor for what several people had together."""
    add(stronghold, *lines)
    assert [due["ref"] for due in cash_due(stronghold)] == running


@pytest.mark.long
def test_cash_that_runs_with_the_rest_of_its_find_says_so(stronghold: Stronghold) -> None:
    """And what would run if several people's cash were added up is counted in a note of its own."""
    add(stronghold, *TWO, f"{POCA} £600", f"{POCA} £650 --find 1", f"{POCA} £700 --arrest 1")
    add(stronghold, f"{POCA} £800 --find 3 --arrest 2", f"{POCA} £5")
    assert [due["remarks"] for due in cash_due(stronghold)] == [["£1,250 with the rest of its find"]] * 2
    assert json.loads(stronghold("due --format json").out)["notes"] == [
        "cash-48-hours: left out: 2 seizures under £1,000 of one person, in a find of more: cash of several people is "
        "not added up",
        "cash-48-hours: left out: 1 seizure under the £1,000 minimum: no detention possible (POCA 2002 s.303)",
    ]
    assert stronghold("same P-1 P-2").code == 0
    assert [due["ref"] for due in cash_due(stronghold)] == ["SEIZURE-1", "SEIZURE-2", "SEIZURE-3", "SEIZURE-4"]


@pytest.mark.long
def test_the_minimum_is_that_of_the_day(stronghold: Stronghold) -> None:
    """£5,000 until 30 July 2006, £10,000 until 15 March 2004, by itself, in a find, not counted; before it none."""
    old, last, new = (
        f"seizure --date {day} --time 09:00 --item cash" for day in ("29/12/2002", "15/3/2004", "30/7/2006")
    )
    add(
        stronghold,
        *(f"{old} --value £5", f"{last} --value £9,000", f"{last} --value £10,000"),
        *(f"{new} --value £4,000", f"{new} --value £3,000", f"{new} --value £2,000 --find 5"),
        *(f"{new} --value £4,999 --find 5", *TWO, f"{new} --value £3,000 --arrest 1"),
        *(f"{new} --value £2,500 --arrest 2 --find 8", new),
    )
    answer = json.loads(stronghold("due --format json").out)
    assert {due["ref"]: due["remarks"] for due in cash_due(stronghold)} == {
        "SEIZURE-3": [],
        **{f"SEIZURE-{number}": ["£9,999 with the rest of its find"] for number in (5, 6, 7)},
        "SEIZURE-10": ["not counted yet: under £5,000 no detention is possible"],
    }
    assert answer["notes"] == [
        "cash-48-hours: left out: 2 seizures under £5,000 (until 30 Jul 2006) of one person, in a find of more: cash "
        "of several people is not added up",
        *(
            f"cash-48-hours: left out: 1 seizure under the {least} minimum (until {until}): no detention possible "
            "(POCA 2002 s.303)"
            for least, until in (("£5,000", "30 Jul 2006"), ("£10,000", "15 Mar 2004"))
        ),
    ]


@pytest.mark.parametrize(
    ("order", "running"),
    [
        ("detained --amount £4,260 --until 1/12/2021", ["detention-ends", "detention-2-years"]),
        ("forfeiture-applied --amount £4,260", []),
        ("forfeited --amount £4,000", []),
        ("returned --amount £4,260", []),
        ("returned --amount £260", [CASH]),
    ],
)
def test_an_order_of_a_court_or_all_of_it_returned_settles_the_hours(
    stronghold: Stronghold, order: str, running: list[str]
) -> None:
    """What is held back of cash returned in part still needs an order."""
    add(stronghold, "seizure --date 31/8/2021 --time 06:15 --item cash --value £4,260")
    add(stronghold, f"cash-order --date 31/8/2021 --seizure 1 --stage {order}")
    assert [due["clock"] for due in listed(stronghold)] == running


def test_the_command_asks_for_what_is_still_held(stronghold: Stronghold) -> None:
    """£260 went back: an order for the other £4,000 is needed."""
    add(stronghold, "seizure --date 31/8/2021 --time 06:15 --item cash --value £4,260")
    add(stronghold, "cash-order --date 31/8/2021 --seizure 1 --stage returned --amount £260")
    [due] = listed(stronghold)
    assert due["remarks"] == ["£4,000 not settled yet"]
    assert due["command"].endswith("--amount £4,000")
    assert stronghold([*shlex.split(due["command"])[1:], "--date", "today", "--until", "1/12/2021"]).code == 0
    assert [(due["ref"], due["clock"]) for due in listed(stronghold)] == [
        ("CASH-ORDER-2", "detention-ends"),
        ("CASH-ORDER-2", "detention-2-years"),
    ]


# Detention


@pytest.fixture
def detained(stronghold: Stronghold) -> None:
    """£4,260, detained until 5 September."""
    add(
        stronghold,
        "seizure --date 4/3/2021 --item cash --value £4,260",
        "cash-order --date 5/3/2021 --seizure 1 --stage detained --amount £4,260 --until 5/9/2021",
    )


@pytest.mark.usefixtures("detained")
@pytest.mark.usefixtures("begun")
def test_a_detention_ends_on_its_last_day(stronghold: Stronghold) -> None:
    """On that day it still holds; the day after it has run out."""
    assert shown(stronghold, "--within 1y") == [("CASH-ORDER-1", "detention-ends", "2021-09-05", "5 days")]
    assert [due["overdue"] for due in ending(stronghold, **at("2021-09-05T23:59:59+01:00"))] == [False]
    assert shown(stronghold, **at("2021-09-06T00:00:00+01:00"))[0][3] == "overdue 1 day"


@pytest.mark.usefixtures("detained")
@pytest.mark.usefixtures("begun")
def test_a_renewal_takes_the_place_of_what_was_renewed(stronghold: Stronghold) -> None:
    """Only the last order runs; of two on one day the one that ends later; the other seizure's is its own."""
    add(
        stronghold,
        "cash-order --date 30/8/2021 --seizure 1 --stage detained --amount £4,260 --until 28/2/2022",
        "cash-order --date 30/8/2021 --seizure 1 --stage detained --amount £4,260 --until 20/2/2022",
        "seizure --date 4/3/2021 --item cash --value £2,000",
        "cash-order --date 5/3/2021 --seizure 2 --stage detained --amount £2,000 --until 5/9/2021",
    )
    assert [(due["ref"], due["by"]) for due in ending(stronghold)] == [
        ("CASH-ORDER-4", "2021-09-05"),
        ("CASH-ORDER-2", "2022-02-28"),
    ]


@pytest.mark.usefixtures("detained")
@pytest.mark.usefixtures("begun")
def test_a_detention_without_a_last_day_is_listed_and_says_so(stronghold: Stronghold) -> None:
    """The longest that the law lets it be is taken, for after that nothing can hold the cash."""
    add(
        stronghold,
        "cash-order --date 30/8/2021 --seizure 1 --stage detained --amount £4,260",
        "case --name Larch --opened 1/3/2021 --review-due today",
    )
    [told] = [each for each in listed(stronghold) if each["clock"] == "detention-ends"]
    assert (told["ref"], told["by"]) == ("CASH-ORDER-2", "2022-02-28")
    assert told["remarks"] == ["no last day recorded: the longest of the law, 6 months, is taken"]


@pytest.mark.usefixtures("detained")
@pytest.mark.parametrize(
    ("settled", "left"),
    [
        (("forfeited --amount £4,000",), ["£260 not settled yet"]),
        (("forfeited --amount £4,000", "returned --amount £259.99"), ["£0.01 not settled yet"]),
        (("forfeited --amount £4,000", "returned --amount £260"), None),
        (("confiscated --amount £4,260",), None),
    ],
)
@pytest.mark.usefixtures("begun")
def test_a_detention_is_settled_when_every_pound_has_gone_somewhere(
    stronghold: Stronghold, settled: tuple[str, ...], left: list[str] | None
) -> None:
    """Forfeited, returned and confiscated come to what was counted; a penny less and the clock runs."""
    add(stronghold, *(f"cash-order --date 30/8/2021 --seizure 1 --stage {stage}" for stage in settled))
    assert [due["remarks"] for due in listed(stronghold)] == ([] if left is None else [left, left])


@pytest.mark.usefixtures("detained")
@pytest.mark.usefixtures("begun")
def test_the_command_of_a_detention_settles_it(stronghold: Stronghold) -> None:
    """As printed, with what `add` would have asked for."""
    [due] = ending(stronghold)
    words = [*shlex.split(due["command"])[1:], "--date", "today", "--stage", "forfeited", "--amount", "£4,260"]
    assert stronghold(words).code == 0
    assert listed(stronghold) == []


@pytest.mark.usefixtures("detained")
@pytest.mark.usefixtures("begun")
def test_the_two_years_run_from_the_first_order_whatever_came_after_it(stronghold: Stronghold) -> None:
    """The day before the same day of two years later is the last that certainly counts; a voided order is none."""
    more = "cash-order --seizure 1 --stage detained --amount £4,260"
    add(stronghold, f"{more} --date 30/8/2021 --until 28/2/2022", f"{more} --date 4/3/2021 --until 4/9/2021")
    limit = "detention-2-years"
    assert shown(stronghold, "--within 3y")[-1] == ("CASH-ORDER-3", limit, "2023-03-03", "549 days")
    assert stronghold("void CASH-ORDER-3 --why slip").code == 0
    assert [(ref, by) for ref, clock, by, _ in shown(stronghold) if clock == limit] == [("CASH-ORDER-1", "2023-03-04")]
    assert shown(stronghold, **at("2023-03-04T23:59:59+00:00"))[-1][3] == "today"
    assert shown(stronghold, **at("2023-03-05T00:00:00+00:00"))[-1][3] == "overdue 1 day"


@pytest.mark.usefixtures("detained")
@pytest.mark.parametrize("stage", ["forfeiture-applied", "forfeiture-notice"])
@pytest.mark.usefixtures("begun")
def test_what_asks_for_forfeiture_stops_the_clocks_of_detention_until_it_is_decided(
    stronghold: Stronghold, stage: str
) -> None:
    """POCA 2002 ss.298(4) and 297C, and said in a note; whatever is ordered after it decides it."""
    order = "cash-order --seizure 1 --date"
    add(stronghold, f"{order} 30/8/2021 --stage {stage} --amount £4,260")
    assert detentions(stronghold) == []
    assert json.loads(stronghold("due --format json").out)["notes"] == [
        f"{clock}: stopped for 1 cash-order until forfeiture is decided"
        for clock in ("detention-ends", "detention-2-years")
    ]
    add(stronghold, f"{order} 31/8/2021 --stage forfeited --amount £4,000")
    assert [(due["clock"], due["remarks"]) for due in detentions(stronghold)] == [
        ("detention-ends", ["£260 not settled yet"]),
        ("detention-2-years", ["£260 not settled yet"]),
    ]
    add(stronghold, f"{order} 31/8/2021 --stage {stage} --amount £260")
    assert detentions(stronghold) == []


@pytest.mark.usefixtures("detained")
@pytest.mark.parametrize(
    "orders",
    [
        ("forfeiture-applied --amount £4,259.99",),
        ("forfeiture-notice --amount £2,130", "forfeiture-applied --amount £2,130"),
        ("forfeiture-applied --amount £4,260", "detained --amount £4,260 --until 31/1/2022"),
        ("forfeiture-applied --amount £4,260", "returned --amount £1"),
    ],
)
@pytest.mark.usefixtures("begun")
def test_the_clocks_of_detention_run_for_what_nobody_asked_to_forfeit(
    stronghold: Stronghold, orders: tuple[str, ...]
) -> None:
    """A part of the cash; the same part twice, by a notice and then by an application; or what was decided since."""
    add(stronghold, *(f"cash-order --seizure 1 --date 30/8/2021 --stage {order}" for order in orders))
    assert [due["clock"] for due in detentions(stronghold)] == ["detention-ends", "detention-2-years"]


# The other clocks


@pytest.mark.parametrize(
    ("trial", "left"),
    [("30/8/2021", "overdue 1 day"), ("31/8/2021", "today"), ("1/9/2021", "1 day"), ("14/10/2021", "44 days")],
)
def test_a_trial_is_due_until_its_outcome_is_recorded(stronghold: Stronghold, trial: str, left: str) -> None:
    """One that is past and still awaiting is overdue: nobody has said what became of it."""
    add(
        stronghold,
        f"charge --date 21/4/2021 --person P-1 --offences pwits-a --trial-on {trial}",
        f"charge --date 21/4/2021 --person P-2 --offences pwits-a --trial-on {trial} --outcome convicted "
        "--outcome-on 30/8/2021",
        "charge --date 21/4/2021 --person P-3 --offences pwits-a",
    )
    [due] = listed(stronghold)
    assert (due["ref"], due["clock"], due["left"]) == ("CHARGE-1", "trial", left)
    assert due["overdue"] is left.startswith("overdue")
    assert due["command"] == "stronghold edit CHARGE-1 --outcome OUTCOME --outcome-on DATE"
    assert "what became of it" in due["settle"]


def test_a_provisional_seizure_of_28_days_is_not_over_28(stronghold: Stronghold) -> None:
    """3 August is 28 days before 31 August: due today; 2 August is a day over."""
    add(
        stronghold,
        *(f"seizure --date {day}/8/2021 --item heroin --weight 4.92g --provisional" for day in (2, 3, 4)),
        "seizure --date 1/1/2021 --item heroin --weight 4.92g",
        "arrest --date 1/1/2021 --person P-1 --provisional",
    )
    assert shown(stronghold) == [
        ("SEIZURE-1", "provisional-28-days", "2021-08-30", "overdue 1 day"),
        ("SEIZURE-2", "provisional-28-days", "2021-08-31", "today"),
        ("SEIZURE-3", "provisional-28-days", "2021-09-01", "1 day"),
    ]


@pytest.mark.parametrize("result", ["bailed", "released-under-investigation"])
def test_a_release_is_reviewed_after_28_days_from_its_own_day(stronghold: Stronghold, result: str) -> None:
    """From the day of the result, not of the arrest; other results have no such clock."""
    add(
        stronghold,
        *(f"arrest --date 1/7/2021 --person P-{day} --result {result} --result-on {day}/8/2021" for day in (2, 3)),
        "arrest --date 1/7/2021 --person P-8 --result charged --result-on 2/7/2021",
        "arrest --date 1/7/2021 --person P-9",
    )
    assert [found for found in shown(stronghold) if found[1] == "released-28-days"] == [
        ("ARREST-1", "released-28-days", "2021-08-30", "overdue 1 day"),
        ("ARREST-2", "released-28-days", "2021-08-31", "today"),
    ]


def test_the_28_days_of_a_release_are_said_to_be_the_teams_own(stronghold: Stronghold) -> None:
    """No Act sets them, and the legal period of bail has another clock."""
    add(stronghold, "arrest --date 1/7/2021 --person P-1 --result bailed --result-on 2/7/2021")
    [bail, due] = listed(stronghold)
    assert due["source"].startswith("the team's own review: a release under investigation has no limit in law")
    assert (bail["clock"] in due["source"], bail["source"][:17]) == (True, "PACE 1984 s.47ZB:")


def test_a_retention_review_is_due_on_its_day_also_of_a_closed_case(stronghold: Stronghold) -> None:
    """A decision of an earlier review does not settle the next one."""
    add(
        stronghold,
        "case --name Larch --opened 1/3/2011 --closed 1/3/2012 --review-due 30/8/2021 --review-decision 'kept in 2015'",
        "case --name Linnet --opened 1/3/2011",
    )
    assert shown(stronghold) == [("CASE-1", "retention-review", "2021-08-30", "overdue 1 day")]


def test_a_record_may_have_two_clocks(stronghold: Stronghold) -> None:
    """Cash that is still being counted waits for a court and for the count."""
    add(stronghold, "seizure --date 31/8/2021 --item cash --provisional")
    assert [due["clock"] for due in listed(stronghold)] == [CASH, "provisional-28-days"]


# For scripts and screens


def test_the_json_has_these_keys(stronghold: Stronghold) -> None:
    """What was asked, and one of what is due in full; a day is a day, a moment has its offset."""
    add(
        stronghold,
        "line --name Falcon",
        "seizure --date 27/8/2021 --time 18:00 --item cash --value £4,260 --line 1",
    )
    assert json.loads(stronghold("due --within 14d --line 1 --format json").out) == {
        "schema": 1,
        "as_at": "2021-08-31T11:00:00+00:00",
        "until": "2021-09-14",
        "where": {"line": "LINE-1"},
        "due": [
            {
                "ref": "SEIZURE-1",
                "kind": "seizure",
                "what": "cash, £4,260",
                "clock": "cash-48-hours",
                "by": "2021-09-01T18:00:00+01:00",
                "overdue": False,
                "left": "30 h 0 min",
                "remarks": [],
                "settle": "an order of a court, or the cash returned",
                "command": "stronghold add cash-order --seizure SEIZURE-1 --stage detained --amount £4,260",
                "source": "POCA 2002 s.295(1)-(1B); the minimum of s.303 not checked",
            }
        ],
        "notes": [],
    }
    assert json.loads(stronghold("due --within 0 --format json").out) == {
        "schema": 1,
        "as_at": "2021-08-31T11:00:00+00:00",
        "until": "2021-08-31",
        "where": {},
        "due": [],
        "notes": [],
    }


def test_the_csv_has_what_the_json_has(stronghold: Stronghold) -> None:
    """One row each, the source in its column, and no text that a spreadsheet would run."""
    add(stronghold, "case --name '=1+1' --opened 1/3/2021 --review-due 1/9/2021", "seizure --date today --item cash")
    rows = list(csv.DictReader(StringIO(stronghold("due --format csv").out)))
    assert list(rows[0]) == list(listed(stronghold)[0])
    [case] = [row for row in rows if row["clock"] == "retention-review"]
    assert (case["what"], case["by"], case["overdue"]) == ("'=1+1", "2021-09-01", "no")
    assert case["command"] == "stronghold edit CASE-1 --review-decision DECISION --review-due DATE"
    assert case["source"] == CLOCKS["retention-review"].source


def test_each_line_says_its_clock_on_a_narrow_screen_too(stronghold: Stronghold) -> None:
    """Two clocks of one arrest run out on one day, and would be one line twice."""
    bailed = "--result bailed --result-on 1/8/2021 --bail-until 29/8/2021"
    add(stronghold, f"arrest --date 1/8/2021 --person P-1 {bailed}")
    for width in (60, 80):
        out = " ".join(stronghold("due", width=width, terminal=True).out.split())
        assert [clock in out for clock in ("bail-ends: P-1", "released-28-days: P-1")] == [True, True], out


def test_a_long_or_hostile_name_breaks_no_table(stronghold: Stronghold) -> None:
    """New lines and control characters are written out, a long name is cut, and every row has its clock."""
    add(stronghold, "case --name 'a\x1b[31m\nb' --opened 1/3/2021 --review-due 1/9/2021")
    add(stronghold, f"case --name '{'long ' * 40}' --opened 1/3/2021 --review-due 2/9/2021")
    out = stronghold("due").out
    assert "\x1b" not in out
    assert "a\\x1b[31m b" in out
    assert "…" in out
    assert out.count("  retention-review: ") == 2


def test_a_command_stands_on_one_line_however_narrow_the_screen_is(stronghold: Stronghold) -> None:
    """A folded command could not be copied."""
    add(stronghold, "seizure --date today --item cash --value £4,260")
    command = "  stronghold add cash-order --seizure SEIZURE-1 --stage detained --amount £4,260\n"
    assert command in stronghold("due", width=60).out


@pytest.mark.long
def test_every_clock_that_is_listed_says_where_it_comes_from(stronghold: Stronghold) -> None:
    """Under the table, once each."""
    add(
        stronghold,
        "case --name Larch --opened 1/3/2021 --review-due 1/9/2021",
        *["seizure --date today --item cash --value £4,260 --provisional"] * 2,
        "cash-order --date today --seizure 2 --stage detained --amount £4,260 --until 1/12/2021",
        "cash-order --date today --seizure 2 --stage forfeiture-notice --amount £1",
        "arrest --date 1/7/2021 --person P-1 --result bailed --result-on 2/7/2021",
        "charge --date 21/4/2021 --person P-1 --offences pwits-a --trial-on 14/10/2021 --remanded-on 22/4/2021",
        "sentence --date today --person P-2 --disposal community",
        "sentence --date today --person P-3 --disposal community --court 'Wycombe Magistrates'",
        "sentence --date today --person P-4 --disposal deferred",
        "line --name Falcon --check-back today",
        *(
            f"activity --date today --time 09:00 --activity {activity}"
            for activity in ("warrant-issued", "closure-notice", "closure-order")
        ),
    )
    out = stronghold("due", width=1000).out
    assert {due["clock"] for due in listed(stronghold)} == set(CLOCKS)
    for clock in CLOCKS.values():
        assert out.count(f"{clock.name}: {clock.about}; settled by {clock.settle}. Source: {clock.source}.\n") == 1
    assert NOW.strftime("%H:%M") in out.splitlines()[0]


def test_what_stands_in_capitals_is_never_kept(stronghold: Stronghold) -> None:
    """A command that was pasted as it is, with its OUTCOME and its DATE, is refused and changes nothing."""
    add(
        stronghold,
        "charge --date 4/3/2021 --person P-1 --offences 'PWITS class A' --trial-on 3/9/2021",
        "arrest --date 4/3/2021 --person P-1 --result bailed --result-on 4/3/2021",
        "case --name Larch --opened 4/3/2019 --review-due 1/9/2021",
        "seizure --date 4/3/2021 --item heroin --weight 1g --provisional",
    )
    before = {due["command"]: due for due in listed(stronghold)}
    assert len(before) == 5
    for command in before:
        assert stronghold(command.removeprefix("stronghold ")).code == (0 if "--no-provisional" in command else 2)
    assert {due["command"] for due in listed(stronghold)} == {each for each in before if "--no-prov" not in each}


def test_a_charge_that_names_the_arrest_ends_the_review(prepared: Prepared, stronghold: Stronghold) -> None:
    """It is said, and said again when the charge is voided."""
    prepared("add arrest --date 1/8/2021 --person P-1 --result bailed --result-on 1/8/2021")
    answer = stronghold("add charge --date 20/8/2021 --person P-1 --offences pwits-a")
    assert "note: ARREST-1: released-28-days no longer runs (see: stronghold due)" in answer.err
    assert "ARREST-1" not in stronghold("due --within 1y").out
    assert "note: ARREST-1: released-28-days runs again" in stronghold("void CHARGE-1 --why slip").err
