"""Small ledgers of sentences, and the years of prison they come to, worked out by hand in words."""

from pathlib import Path

import pytest
from by_hand import Book, Row

TOGETHER = """\
sentence date=4/5/2020 person=P-1 disposal=imprisonment term=3y
sentence date=4/5/2020 person=P-1 disposal=imprisonment term=6y9m with=1
sentence date=4/5/2020 person=P-1 disposal=imprisonment term=1y with=2
sentence date=4/5/2020 person=P-2 disposal=yoi term=18m
sentence date=4/5/2020 person=P-2 disposal=yoi term=12m after=4
"""


def test_terms_that_run_together_count_once_as_the_longest_and_others_are_added(ledger: Path) -> None:
    """Of P-1's three 6y9m counts, of P-2's two both: 18 + 12 months.  81 + 30 months are 9 years 3 months."""
    book = Book(ledger, TOGETHER)
    figure = book.figure("prison")
    assert (figure.display, figure.records) == ("9 years 3 months", 5)
    assert book.trace("prison") == [
        Row("SENTENCE-1", "", "SENTENCE-2"),
        Row("SENTENCE-2", "6 years 9 months"),
        Row("SENTENCE-3", "", "SENTENCE-2"),
        Row("SENTENCE-4", "1 year 6 months"),
        Row("SENTENCE-5", "1 year"),
    ]
    assert book.shown("people.jailed") == ["2"]
    assert book.by("person", "prison") == {"P-1": "6 years 9 months", "P-2": "2 years 6 months"}


@pytest.mark.parametrize(
    ("one", "other", "longest"),
    [
        ("16m", "487d", "1 year 4 months"),  # a month is 30.4375 days: as long as each other, so months count
        ("487d", "16m", "1 year 4 months"),
        ("16m", "488d", "488 days"),
        ("16m", "486d", "1 year 4 months"),
        ("1m", "30d", "1 month"),
        ("1m", "31d", "31 days"),
    ],
)
def test_the_longest_is_found_over_months_and_days_and_never_turned_into_the_other(
    ledger: Path, one: str, other: str, longest: str
) -> None:
    """16 months are 487 days: 16 times 365.25 / 12."""
    book = Book(
        ledger,
        f"""
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term={one}
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term={other} with=1
        """,
    )
    assert book.shown("prison") == [longest]
    assert [row.adds for row in book.trace("prison")].count(longest) == 1


def test_how_long_an_order_lasts_is_no_prison_and_a_fine_no_cash(ledger: Path) -> None:
    """Of four people one is jailed, for 2 years; 12 months of a community order and £200 of a fine are in no figure."""
    book = Book(
        ledger,
        """
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=2y
        sentence date=4/5/2020 person=P-2 disposal=community order_term=12m
        sentence date=4/5/2020 person=P-3 disposal=fine amount=£200
        sentence date=4/5/2020 person=P-4 disposal=compensation amount=£150
        """,
    )
    assert book.shown("prison") == ["2 years"] and book.shown("people.jailed") == ["1"]
    assert book.shown("prison.suspended") == book.shown("cash.seized") == book.shown("cash.recovered") == ["no record"]


def test_terms_of_days_and_of_months_are_added_apart(ledger: Path) -> None:
    """20 and 15 days are 35 days, and 11 and 2 months are a year and one month."""
    book = Book(
        ledger,
        """
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=20d
        sentence date=4/5/2020 person=P-2 disposal=detention term=15d
        sentence date=4/5/2020 person=P-3 disposal=activation term=11m
        sentence date=4/5/2020 person=P-4 disposal=extended term=2m licence=1y
        """,
    )
    assert book.shown("prison") == ["1 year 1 month 35 days"]


def test_a_hybrid_and_a_special_sentence_count_their_years_and_an_ipp_counts_as_life(ledger: Path) -> None:
    """6y and 4y are 10 years; P-3's life and P-4's IPP are two, without years; four people are in custody.

    P-5's hospital order, discharge, youth order and deferred sentence are in no figure of sentences.
    """
    book = Book(
        ledger,
        """
        sentence date=4/5/2020 person=P-1 disposal=hybrid term=6y
        sentence date=4/5/2020 person=P-2 disposal=sopc term=4y licence=1y
        sentence date=4/5/2020 person=P-3 disposal=life minimum_term=18y
        sentence date=4/5/2020 person=P-4 disposal=ipp minimum_term=5y
        sentence date=4/5/2020 person=P-5 disposal=hospital-order
        sentence date=4/5/2020 person=P-5 disposal=absolute-discharge
        sentence date=4/5/2020 person=P-5 disposal=yro
        sentence date=4/5/2020 person=P-5 disposal=deferred
        """,
    )
    assert book.shown("prison prison.life people.jailed") == ["10 years", "2", "4"]


def test_a_stated_total_rules_for_one_person_at_one_hearing(ledger: Path) -> None:
    """The judge said 5y of P-1's 4y and 3y: 5y.  P-2's 1y that day and P-1's 2y of another day stand: 8y in all."""
    book = Book(
        ledger,
        """
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=4y effective=5y
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=3y
        sentence date=4/5/2020 person=P-2 disposal=imprisonment term=1y
        sentence date=5/5/2020 person=P-1 disposal=imprisonment term=2y
        """,
    )
    assert book.shown("prison") == ["8 years"]
    assert book.trace("prison") == [
        Row("SENTENCE-1", "5 years", "the judge's stated total"),
        Row("SENTENCE-2", "", "SENTENCE-1"),
        Row("SENTENCE-3", "1 year"),
        Row("SENTENCE-4", "2 years"),
    ]
    book.keep("sentence date=4/5/2020 person=P-1 disposal=imprisonment term=1y effective=9y with=2")
    assert book.shown("prison") == ["12 years"], "of two totals said of one hearing the longer one"
    book.keep("same P-2 P-1")
    assert book.shown("prison") == ["11 years"], "P-2's year is P-1's, and in the 9y"


def test_of_terms_and_totals_as_long_as_each_other_the_months_count_and_then_what_was_recorded_first(
    ledger: Path,
) -> None:
    """487 days and 16 months were stated of one hearing: 16 months.  Of two terms of 3y that run together the first."""
    book = Book(
        ledger,
        """
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=1y effective=487d
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=2y effective=16m
        sentence date=4/5/2020 person=P-2 disposal=imprisonment term=3y
        sentence date=4/5/2020 person=P-2 disposal=imprisonment term=3y with=3
        """,
    )
    assert book.shown("prison") == ["4 years 4 months"]
    assert book.trace("prison") == [
        Row("SENTENCE-1", "1 year 4 months", "the judge's stated total"),
        Row("SENTENCE-2", "", "SENTENCE-1"),
        Row("SENTENCE-3", "3 years"),
        Row("SENTENCE-4", "", "SENTENCE-3"),
    ]


def test_the_person_of_a_stated_total_has_that_one_total_over_groups(ledger: Path) -> None:
    """Two terms together, and two together after those: the total of 6y is of all four, though one alone says it."""
    book = Book(
        ledger,
        """
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=4y
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=3y with=1
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=4y after=1
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=1y with=3 effective=6y
        """,
    )
    assert book.shown("prison") == ["6 years"]
    assert book.trace("prison")[3] == Row("SENTENCE-4", "6 years", "the judge's stated total")


def test_what_is_no_term_of_prison_is_a_figure_of_its_own(ledger: Path) -> None:
    """4y of prison; a dto of 8m and 20m suspended are none, and two life sentences that run together are one life."""
    book = Book(
        ledger,
        """
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=4y
        sentence date=4/5/2020 person=P-2 disposal=dto term=8m
        sentence date=4/5/2020 person=P-3 disposal=suspended term=20m suspended_for=2y
        sentence date=4/5/2020 person=P-4 disposal=life minimum_term=18y
        sentence date=4/5/2020 person=P-4 disposal=life minimum_term=20y with=4
        sentence date=4/5/2020 person=P-5 disposal=community
        """,
    )
    apart = "prison prison.dto prison.suspended prison.life people.jailed"
    assert book.shown(apart) == ["4 years", "8 months", "1 year 8 months", "1", "3"]


def test_a_licence_is_no_prison_and_one_that_nobody_recorded_is_named(ledger: Path) -> None:
    """3y and 4y that run together are 4y of licence, 1y of another hearing makes it 5y; the stated 9y is of terms."""
    book = Book(
        ledger,
        """
        sentence date=4/5/2020 person=P-1 disposal=extended term=6y licence=3y effective=9y
        sentence date=4/5/2020 person=P-1 disposal=extended term=6y licence=4y with=1
        sentence date=5/5/2020 person=P-2 disposal=sopc term=5y licence=1y
        sentence date=5/5/2020 person=P-3 disposal=extended term=2y
        sentence date=5/5/2020 person=P-4 disposal=imprisonment term=1y
        """,
    )
    assert book.shown("prison prison.licence") == ["17 years", "5 years"]
    assert book.figure("prison.licence").notes == ("left out: 1 sentence without a licence",)


def test_a_group_of_several_years_counts_in_each_and_once_from_the_first_day(ledger: Path) -> None:
    """487 days in 2019, 17 months with them in 2020, 1 year in 2021: each year its own, and in all the 17 months."""
    book = Book(
        ledger,
        """
        sentence date=4/5/2019 person=P-1 disposal=imprisonment term=487d
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=17m with=1
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=2m with=1
        sentence date=4/5/2021 person=P-1 disposal=imprisonment term=1y with=1
        """,
    )
    assert book.periods("year", "prison") == [
        ("2019", "487 days", "487 days"),
        ("2020", "1 year 5 months", "1 year 5 months"),
        ("2021", "1 year", "1 year 5 months"),
    ]
    assert book.shown("prison") == ["1 year 5 months"]
    book.keep("sentence date=5/5/2021 person=P-1 disposal=imprisonment term=2y with=1")
    assert book.periods("year", "prison")[2] == ("2021", "2 years", "2 years"), "seven months more than the 17"


def test_with_cover_no_term_is_nothing_and_not_unknown(ledger: Path) -> None:
    """Sentences are complete from 2019: in 2019 there was none, and P-1's year of 2020 is of all of it."""
    book = Book(ledger, "sentence date=4/5/2020 person=P-1 disposal=imprisonment term=1y\ncover sentence 1/1/2019")
    assert book.shown("prison prison.dto prison.life people.jailed", "2019") == ["nothing", "nothing", "0", "0"]
    assert book.periods("year", "prison", since="2019", until="2020") == [
        ("2019", "nothing", "nothing"),
        ("2020", "1 year", "1 year"),
    ]


def test_of_unconfirmed_terms_the_ones_that_count_are_named(ledger: Path) -> None:
    """Of 6y provisional, 3y with it and 1y: 7y, two records of three confirmed; confirmed, 3y and 1y are 4y."""
    book = Book(
        ledger,
        """
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=6y provisional=yes
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=3y with=1
        sentence date=4/5/2020 person=P-2 disposal=imprisonment term=1y
        """,
    )
    figure = book.figure("prison")
    assert (figure.display, figure.records, figure.unconfirmed) == ("7 years", 3, 1)
    assert figure.notes == ("counted: 1 sentence (6 years) provisional or estimated",)
    assert book.shown("prison", confirmed=True) == ["4 years"]
    assert book.figure("prison", confirmed=True).notes == ("left out: 1 sentence provisional",)
