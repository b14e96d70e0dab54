"""Small ledgers and the traces of their figures: which record adds what, with which it was counted, and why not."""

from datetime import date
from pathlib import Path

from by_hand import ARRESTS, Book, Row


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
    """Three of one search, and another one: the first of each adds the one."""
    book = Book(
        ledger,
        """
        seizure date=4/3/2020 item=heroin weight=4g
        seizure date=4/3/2020 item=phone find=1
        seizure date=4/3/2020 item=cash value=£7 find=2
        seizure date=5/3/2020 item=car
        """,
    )
    assert book.trace("finds") == [
        Row("SEIZURE-1", "1"),
        Row("SEIZURE-2", "", "SEIZURE-1"),
        Row("SEIZURE-3", "", "SEIZURE-1"),
        Row("SEIZURE-4", "1"),
    ]
    assert book.trace("finds", "5/3/2020") == [Row("SEIZURE-4", "1")]
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


def test_a_trace_says_the_day_and_what_is_counted_once(ledger: Path) -> None:
    """A person by the key shown, a find by its first record, a group by its first sentence; nobody by nothing."""
    book = Book(
        ledger,
        """
        arrest date=4/3/2020 person=P-2
        seizure date=5/3/2020 item=heroin weight=4g
        seizure date=5/3/2020 item=phone find=1
        sentence date=4/5/2020 person=P-3 disposal=imprisonment term=3y
        sentence date=4/6/2020 person=P-3 disposal=imprisonment term=4y replaces=1
        sentence date=4/5/2021 person=P-1 disposal=imprisonment term=4y effective=5y
        sentence date=4/5/2021 person=P-1 disposal=imprisonment term=3y
        safeguarding date=4/3/2020 action=referred person=P-1
        safeguarding date=4/3/2020 action=referred people=3
        line name=Rook reach=county
        same P-1 P-2
        """,
    )

    def said(name: str) -> list[tuple[date | None, str | None, str | None]]:
        return [(each.day, each.key, each.why) for each in book.traced(name)]

    assert said("arrests") == [(date(2020, 3, 4), None, None)]
    assert said("people.arrested") == [(date(2020, 3, 4), "P-1", None)]
    assert said("finds") == [(date(2020, 3, 5), "SEIZURE-1", None), (date(2020, 3, 5), "SEIZURE-1", None)]
    assert said("prison") == [
        (date(2020, 5, 4), "SENTENCE-1", None),
        (date(2021, 5, 4), "P-1 2021-05-04", "the judge's stated total"),
        (date(2021, 5, 4), "P-1 2021-05-04", None),
    ]
    assert said("safeguarding.referred") == [(date(2020, 3, 4), "P-1", None), (date(2020, 3, 4), None, None)]
    assert said("lines.active") == [(None, "LINE-1", None)]
