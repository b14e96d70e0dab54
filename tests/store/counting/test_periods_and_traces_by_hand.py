"""Small ledgers by month, by year and by a field, and traces of their figures, worked out by hand in words."""

from pathlib import Path

from by_hand import TODAY, Book, Row

ARRESTS = """\
case name=Larch opened=1/1/2019
line name=Falcon first_seen=1/1/2019
arrest date=31/1/2020 person=P-1 role=runner line=1
arrest date=1/2/2020 person=P-1 role=runner
arrest date=29/2/2020 person=P-2 role=line-holder line=1 provisional=yes
arrest date=29/2/2020 person=P-2
arrest date=1/4/2020 person=P-2 role=runner
arrest date=30/4/2020 person=P-3 case=1
arrest date=15/3/2020 person=P-9
void ARREST-7
"""


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


def test_a_trace_is_in_order_of_day_and_says_with_which_record_each_was_counted(ledger: Path) -> None:
    """Of P-1 and P-2 the first arrest of the window adds one, the others nothing; the lower number goes first."""
    book = Book(ledger, ARRESTS)
    assert book.trace("people.arrested") == [
        Row("ARREST-1", "1"),
        Row("ARREST-2", "", "ARREST-1"),
        Row("ARREST-3", "1"),
        Row("ARREST-4", "", "ARREST-3"),
        Row("ARREST-5", "", "ARREST-3"),
        Row("ARREST-6", "1"),
    ]
    assert book.trace("people.arrested", since="1/4/2020") == [Row("ARREST-5", "1"), Row("ARREST-6", "1")]
    assert book.trace("arrests", "February 2020") == [Row(f"ARREST-{n}", "1") for n in (2, 3, 4)]
    assert book.left_out("arrests") == [("ARREST-7", "voided: entered twice")]
    assert book.left_out("arrests", "April 2020") == [], "what lies outside the window was not looked at"
    assert book.left_out("arrests", "February 2020", confirmed=True) == [("ARREST-3", "provisional")]


def test_a_trace_of_sums_adds_each_record_and_says_why_others_add_nothing(ledger: Path) -> None:
    """410 and 90.50 make £500.50; the wholesale one, the one without a value and the voided one say why not."""
    book = Book(
        ledger,
        """
        seizure date=5/3/2020 item=heroin weight=4g value=£410
        seizure date=4/3/2020 item=crack weight=1g value=£90.50
        seizure date=4/3/2020 item=heroin weight=9g value=£300 value_basis=wholesale
        seizure date=4/3/2020 item=heroin weight=9g
        seizure date=4/3/2020 item=heroin weight=9g value=£7
        seizure date=4/3/2020 item=paracetamol category=drug weight=9g value=£7
        seizure date=4/3/2020 item=phone value=£7
        seizure date=3/3/2020 item=heroin weight=9g value=£7
        void SEIZURE-5
        """,
    )
    assert book.trace("drugs.value", since="4/3/2020") == [Row("SEIZURE-2", "£90.50"), Row("SEIZURE-1", "£410")]
    assert book.left_out("drugs.value", since="4/3/2020") == [
        ("SEIZURE-3", "valued on another basis than street"),
        ("SEIZURE-4", "without a value"),
        ("SEIZURE-5", "voided: entered twice"),
        ("SEIZURE-6", "of class none, not a controlled drug"),
    ]


def test_a_trace_of_finds_counts_one_search_at_its_first_record_of_the_window(ledger: Path) -> None:
    """Three of one search, on two days as they were recorded: the first of the window adds the one."""
    book = Book(
        ledger,
        """
        seizure date=4/3/2020 item=heroin weight=4g
        seizure date=4/3/2020 item=phone find=1
        seizure date=5/3/2020 item=cash value=£7 find=2
        seizure date=5/3/2020 item=car
        """,
    )
    assert book.trace("finds") == [
        Row("SEIZURE-1", "1"),
        Row("SEIZURE-2", "", "SEIZURE-1"),
        Row("SEIZURE-3", "", "SEIZURE-1"),
        Row("SEIZURE-4", "1"),
    ]
    assert book.trace("finds", "5/3/2020") == [Row("SEIZURE-3", "1"), Row("SEIZURE-4", "1")]
    assert book.trace("drugs.seizures") == [Row("SEIZURE-1", "1")]


def test_a_trace_of_people_without_a_key_adds_as_many_as_was_said(ledger: Path) -> None:
    """P-1 once, three without a key, and P-1 again, who was counted before."""
    book = Book(
        ledger,
        """
        safeguarding date=4/3/2020 action=referred person=P-1
        safeguarding date=5/3/2020 action=referred people=3
        safeguarding date=6/3/2020 action=referred person=P-1
        """,
    )
    assert book.trace("safeguarding.referred") == [
        Row("SAFEGUARDING-1", "1"),
        Row("SAFEGUARDING-2", "3"),
        Row("SAFEGUARDING-3", "", "SAFEGUARDING-1"),
    ]


def test_a_trace_of_what_stands_has_what_stands_on_the_last_day(ledger: Path) -> None:
    """On 1 March P-2's charge is decided, and P-1's two are not: one person, at the first of them."""
    book = Book(
        ledger,
        """
        charge date=2/2/2020 person=P-1 offences='PWITS class A'
        charge date=2/2/2020 person=P-2 offences='PWITS class A' outcome=convicted outcome_on=1/3/2020
        charge date=3/2/2020 person=P-1 offences='PWITS class A'
        charge date=2/3/2020 person=P-3 offences='PWITS class A'
        """,
    )
    assert book.trace("people.awaiting-trial", until="1/3/2020") == [
        Row("CHARGE-1", "1"),
        Row("CHARGE-3", "", "CHARGE-1"),
    ]
    assert book.left_out("people.awaiting-trial", until="1/3/2020") == []
