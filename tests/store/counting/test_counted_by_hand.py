"""Small ledgers of arrests, charges, seizures and cash, and their figures worked out by hand, in words."""

from pathlib import Path

import pytest
from by_hand import Book

from stronghold_cli.errors import NoSuchRecord, Unreadable

ARRESTS = """\
arrest date=31/3/2020 person=P-1      # the day before the window
arrest date=1/4/2020 person=P-2       # its first day
arrest date=15/8/2020 person=P-3      # voided below
arrest date=31/3/2021 person=P-1      # its last day
arrest date=31/3/2021 person=p-2      # P-2 again
arrest date=1/4/2021 person=P-4       # the day after
void ARREST-3
"""


def test_a_window_has_both_its_days_and_a_voided_record_is_in_none(ledger: Path) -> None:
    """Of six arrests one is voided; of the other five the year to 31 March has 1 April and two of 31 March: three."""
    book = Book(ledger, ARRESTS)
    year = {"since": "1/4/2020", "until": "31/3/2021"}
    figure = book.figure("arrests", **year)
    assert (figure.display, figure.records, figure.unconfirmed, figure.notes) == ("3", 3, 0, ())
    assert book.shown("arrests") == ["5"], "all dates: six less the voided one"
    assert book.shown("arrests", "31/3/2020") == ["1"]
    assert book.shown("arrests", until="31/3/2020") == ["1"], "without a beginning: the day before alone"
    assert book.shown("arrests", since="1/4/2021") == ["1"], "without an end: the day after alone"
    assert book.shown("arrests", "15/8/2020") == ["no record"], "that day has the voided one alone"


def test_a_person_is_counted_once_whatever_key_names_them(ledger: Path) -> None:
    """The year's three arrests are of P-1 and twice of P-2, two people; P-1 said to be P-2 leaves one."""
    book = Book(ledger, ARRESTS)
    year = {"since": "1/4/2020", "until": "31/3/2021"}
    assert book.shown("people.arrested", **year) == ["2"]
    assert book.shown("people.arrested") == ["3"], "P-1, P-2 and P-4; P-3's arrest is voided"
    book.keep("same P-1 P-2")
    assert book.shown("people.arrested", **year) == ["1"]
    assert book.shown("people.arrested arrests") == ["2", "5"]
    assert book.shown("people.arrested", where="person=P-2") == ["1"]
    assert book.shown("arrests", where="person=P-2") == ["4"], "both keys' arrests are P-2's"


def test_what_is_not_confirmed_counts_and_is_named_until_it_is_left_out(ledger: Path) -> None:
    """2 g net, 3 g estimated and 5 g provisional are 10 g, of which 3 + 5 = 8 g in two records are not confirmed."""
    book = Book(
        ledger,
        """
        seizure date=4/3/2020 item=heroin weight=2g weighed=net
        seizure date=4/3/2020 item=heroin weight=3g weighed=estimated
        seizure date=4/3/2020 item=heroin weight=5g provisional=yes
        """,
    )
    figure = book.figure("drugs.weight")
    assert (figure.display, figure.records, figure.unconfirmed) == ("10 g", 3, 2)
    assert figure.notes == ("counted: 2 seizures (8 g) provisional or estimated",)
    confirmed = book.figure("drugs.weight", confirmed=True)
    assert (confirmed.display, confirmed.records, confirmed.unconfirmed) == ("2 g", 1, 0)
    assert confirmed.notes == ("left out: 1 seizure (5 g) provisional", "left out: 1 seizure (3 g) estimated")
    assert book.left_out("drugs.weight", confirmed=True) == [("SEIZURE-2", "estimated"), ("SEIZURE-3", "provisional")]
    finds = book.figure("finds", confirmed=True)
    assert (finds.display, finds.notes) == ("1", ("left out: 1 seizure provisional", "left out: 1 seizure estimated"))


SEARCHES = """\
seizure date=4/3/2020 item=heroin weight=4.92g pieces='41 wraps'    # one search: four records …
seizure date=4/3/2020 item=crack weight=10g find=1
seizure date=4/3/2020 item=cash value=£250 find=2                   # … this one joined to the second
seizure date=4/3/2020 item=phone pieces=3 find=1
seizure date=5/3/2020 item=cannabis weight=1kg pieces='2 plants'    # another, of one record
seizure date=6/3/2020 item=paracetamol category=drug weight=10g     # of no controlled drug
seizure date=7/3/2020 item='moon dust' category=drug weight=7g      # of a drug whose class nobody knows
seizure date=8/3/2020 item=ecstasy pieces='30 tablets'              # counted, never weighed
seizure date=9/3/2020 item=machete                                  # a thing without a number is one
"""


def test_a_find_counts_once_and_only_with_a_controlled_drug_as_one_of_drugs(ledger: Path) -> None:
    """Nine records are six finds: one search of four, and five of one.  Machete and paracetamol make none of drugs."""
    book = Book(ledger, SEARCHES)
    assert book.shown("finds drugs.seizures") == ["6", "4"]
    figure = book.figure("drugs.seizures")
    assert figure.records == 5, "heroin, crack, cannabis, moon dust, ecstasy"
    assert figure.notes == (
        "left out: 1 seizure of class none, not a controlled drug",
        "counted: 1 seizure of unknown class",
    )
    items = ["cannabis", "crack", "heroin", "mdma", "moon-dust"]
    assert book.by("item", "drugs.seizures") == dict.fromkeys(items, "1"), "the search once under each of its drugs"
    assert book.by("class", "drugs.seizures") == {"A": "2", "B": "1", "unknown": "1"}, "the search once in class A"


def test_drugs_are_weighed_and_counted_apart(ledger: Path) -> None:
    """4.92 g, 10 g, 1 kg and 7 g are 1021.92 g; ecstasy has no weight, paracetamol's is of no controlled drug."""
    book = Book(ledger, SEARCHES)
    weight = book.figure("drugs.weight")
    assert (weight.display, weight.records) == ("1.02192 kg", 4)
    assert weight.notes == (
        "left out: 1 seizure (10 g) of class none, not a controlled drug",
        "left out: 1 seizure without a weight",
        "counted: 1 seizure (7 g) of unknown class",
    )
    assert [(choice, part.records, part.amount) for choice, part in weight.of_which] == [
        ("A", 2, 14_920),
        ("B", 1, 1_000_000),
        ("unknown", 1, 7_000),
    ]
    assert book.shown("drugs.wraps drugs.plants drugs.tablets drugs.millilitres") == ["41", "2", "30", "no record"]
    assert book.shown("phones weapons vehicles cash.seized") == ["3", "1", "no record", "£250"]


def test_only_street_values_are_added_and_no_value_is_not_nought(ledger: Path) -> None:
    """£410 and £90.50 on the street are £500.50; £300 wholesale, £7 of an expert and one unknown are named apart."""
    book = Book(
        ledger,
        """
        seizure date=4/3/2020 item=heroin weight=4g value=£410
        seizure date=4/3/2020 item=crack weight=1g value=£90.50 value_basis=street
        seizure date=4/3/2020 item=heroin weight=9g value=£300 value_basis=wholesale
        seizure date=4/3/2020 item=heroin weight=9g value=£7 value_basis=expert
        seizure date=4/3/2020 item=heroin weight=9g
        seizure date=4/3/2020 item=cash value=£1000
        """,
    )
    value = book.figure("drugs.value")
    assert (value.display, value.records) == ("£500.50", 2)
    assert value.notes == (
        "left out: 1 seizure without a value",
        "left out: 2 seizures (£307) valued on another basis than street",
    )


def test_each_stage_of_cash_is_a_figure_of_its_own_by_its_own_day(ledger: Path) -> None:
    """Of £4,260 seized, all was detained, £1,000 returned, £2,000 forfeited and £60 confiscated: £2,060 recovered."""
    book = Book(
        ledger,
        """
        seizure date=30/12/2019 item=cash value=£4,260
        cash-order date=1/1/2020 seizure=1 stage=detained amount=£4,260
        cash-order date=2/1/2020 seizure=1 stage=returned amount=£1,000
        cash-order date=3/1/2020 seizure=1 stage=forfeited amount=£2,000
        cash-order date=3/1/2021 seizure=1 stage=confiscated amount=£60
        seizure date=1/1/2020 item=cash
        """,
    )
    stages = "cash.seized cash.detained cash.returned cash.forfeited cash.confiscated cash.recovered"
    assert book.shown(stages) == ["£4,260", "£4,260", "£1,000", "£2,000", "£60", "£2,060"]
    assert book.shown(stages, "2020") == ["not recorded", "£4,260", "£1,000", "£2,000", "no record", "£2,000"]
    assert book.figure("cash.seized").notes == ("left out: 1 seizure without a sum counted",)


DETAINED = """\
seizure date=1/3/2020 item=cash value=£2,150
seizure date=1/3/2020 item=cash value=£5,000 find=1
cash-order date=2/3/2020 seizure=1 stage=detained amount=£2,150 until=1/9/2020
cash-order date=2/3/2020 seizure=2 stage=detained amount=£4,000 until=1/9/2020
cash-order date=1/9/2020 seizure=1 stage=detained amount=£2,150 until=1/3/2021
cash-order date=1/9/2020 seizure=2 stage=detained amount=£5,000 until=1/3/2021
cash-order date=1/3/2021 seizure=1 stage=detained amount=£1,000 until=1/9/2021 provisional=yes
"""


def test_cash_detained_again_is_the_same_cash(ledger: Path) -> None:
    """Five orders hold two sums: the most that an order of each detained, £2,150 and £5,000, are £7,150."""
    book = Book(ledger, DETAINED)
    assert book.shown("cash.detained cash.detentions") == ["£7,150", "5"]
    assert book.shown("cash.detained cash.detentions", until="31/8/2020") == ["£6,150", "2"]
    assert book.shown("cash.detained cash.detentions", "2021") == ["£1,000", "1"], "what was detained again for less"
    assert book.shown("cash.detained cash.detentions", "2021", confirmed=True) == ["no record", "no record"]
    assert book.by("seizure", "cash.detained") == {"SEIZURE-1": "£2,150", "SEIZURE-2": "£5,000"}
    assert book.figure("cash.detained").notes == ("counted: 1 cash-order provisional or estimated",)
    assert book.figure("cash.detained", "2021").notes == ("counted: 1 cash-order (£1,000) provisional or estimated",)


def test_a_sum_is_detained_once_in_a_period_and_once_up_to_it(ledger: Path) -> None:
    """Each half-year has its own £7,150 or less; the running figure adds only the £1,000 more of the second seizure."""
    book = Book(ledger, DETAINED)
    assert book.periods("quarter", "cash.detained", "2020") == [
        ("2020-Q1", "£6,150", "£6,150"),
        ("2020-Q2", "no record", "£6,150"),
        ("2020-Q3", "£7,150", "£7,150"),
        ("2020-Q4", "no record", "£7,150"),
    ]
    assert [row[:2] for row in book.periods("year", "cash.detentions")] == [("2020", "4"), ("2021", "1")]


def test_a_trace_shows_which_order_a_detained_sum_counts_at(ledger: Path) -> None:
    """The first of the largest of each seizure; the other orders add nothing, and name that one."""
    book = Book(ledger, DETAINED)
    assert [tuple(row) for row in book.trace("cash.detained")] == [
        ("CASH-ORDER-1", "£2,150", ""),
        ("CASH-ORDER-2", "", "CASH-ORDER-4"),
        ("CASH-ORDER-3", "", "CASH-ORDER-1"),
        ("CASH-ORDER-4", "£5,000", ""),
        ("CASH-ORDER-5", "", "CASH-ORDER-1"),
    ]
    assert [each.key for each in book.traced("cash.detained", until="31/8/2020")] == ["SEIZURE-1", "SEIZURE-2"]


def test_an_activity_counts_as_many_as_it_stands_for(ledger: Path) -> None:
    """Stops of 156 and of one are 157; visits to two and to three addresses are five, one visit says no number."""
    book = Book(
        ledger,
        """
        activity date=4/3/2020 activity=stop-and-search number=156
        activity date=5/3/2020 activity=stop-and-search
        activity date=5/3/2020 activity=cuckooing-visit addresses=2
        activity date=6/3/2020 activity=cuckooing-visit number=2 addresses=3
        activity date=6/3/2020 activity=cuckooing-visit
        """,
    )
    assert book.shown("stop-and-searches cuckooing-visits addresses.visited warrants") == ["157", "4", "5", "no record"]
    assert book.figure("addresses.visited").notes == ("left out: 1 activity without a number of addresses",)


def test_people_with_a_key_count_once_beside_the_number_of_those_without(ledger: Path) -> None:
    """P-1 twice is one, P-2 another, 3 without a key and 2 are five more: seven; two of them in the second record."""
    book = Book(
        ledger,
        """
        safeguarding date=4/3/2020 action=referred person=P-1
        safeguarding date=4/3/2020 action=referred people=3
        safeguarding date=5/3/2021 action=referred person=P-1
        safeguarding date=5/3/2021 action=referred person=P-2
        safeguarding date=5/3/2021 action=referred people=2 provisional=yes
        safeguarding date=5/3/2021 action=engaged person=P-1
        """,
    )
    referred = book.figure("safeguarding.referred")
    assert (referred.display, referred.records, referred.unconfirmed) == ("7", 5, 1)
    assert referred.notes == ("counted: 1 safeguarding-action provisional or estimated",)
    assert book.shown("safeguarding.referred", confirmed=True) == ["5"]
    assert book.shown("safeguarding.engaged safeguarding.safeguarded") == ["1", "no record"]
    assert book.periods("year", "safeguarding.referred", since="2020", until="2021") == [
        ("2020", "4", "4"),
        ("2021", "4", "7"),
    ]


def test_with_cover_nothing_is_nought_and_before_it_nobody_knows(ledger: Path) -> None:
    """Arrests are complete from 1 April 2019: none in 2020 is 0, in March 2019 no record, and from then partial."""
    book = Book(ledger, "arrest date=1/5/2019 person=P-1\ncover arrest 1/4/2019")
    assert book.shown("arrests", "2020") == ["0"]
    assert book.shown("arrests", "March 2019") == ["no record"]
    assert book.shown("arrests", since="1/4/2019", until="30/4/2019") == ["0"], "the first day of the cover is in it"
    assert book.shown("arrests", "2022") == ["no record"], "what is to come is no nought"
    assert book.figure("arrests", since="1/4/2019").notes == ()
    early = book.figure("arrests", since="31/3/2019")
    assert (early.display, early.notes) == ("1", ("incomplete: arrests are complete only from 1 Apr 2019",))
    assert book.shown("drugs.weight", "2020") == ["no record"], "of seizures nobody said so"


@pytest.mark.parametrize(("where", "figure"), [("line=1", "2"), ("case=1", "3"), ("role=", "2"), ("role=runner", "2")])
def test_a_condition_is_of_the_record_or_of_what_it_borrows(ledger: Path, where: str, figure: str) -> None:
    """Two of four arrests are the line's, and by it the case's, with a third of its own; two have a role."""
    book = Book(
        ledger,
        """
        case name=Larch opened=1/1/2019
        line name=Falcon case=1
        arrest date=4/3/2020 person=P-1 line=1 role=runner
        arrest date=4/3/2020 person=P-2 line=1
        arrest date=4/3/2020 person=P-3 case=1 role=runner
        arrest date=4/3/2020 person=P-4
        """,
    )
    assert book.shown("arrests", where=where) == [figure]


def test_a_condition_that_nothing_can_meet_because_of_a_slip_is_refused(ledger: Path) -> None:
    """An item that nobody knows, and a line that is not there, are no nought, even where the ledger is complete."""
    book = Book(ledger, "seizure date=4/3/2020 item=heroin weight=4g\ncover seizure 1/1/2019")
    assert book.shown("drugs.weight", "2020", where="item=crack") == ["0 g"]
    with pytest.raises(Unreadable, match="item: 'herion' is in no record"):
        book.figure("drugs.weight", where="item=herion")
    with pytest.raises(NoSuchRecord, match="no LINE-99"):
        book.figure("drugs.weight", where="line=99")
