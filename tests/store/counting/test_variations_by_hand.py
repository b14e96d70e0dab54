"""Small ledgers of sentences that were varied or quashed, and what counts of them, worked out by hand in words."""

from pathlib import Path

from by_hand import Book, Row

VARIED = """\
sentence date=4/5/2020 person=P-1 disposal=imprisonment term=6y
sentence date=4/2/2021 person=P-1 disposal=imprisonment term=5y replaces=1
sentence date=4/6/2021 person=P-1 disposal=imprisonment term=4y replaces=2
"""


def test_a_varied_sentence_counts_as_it_is_now_on_the_day_it_was_first_passed(ledger: Path) -> None:
    """6y became 5y, and 5y became 4y: 4y of 2020, and nothing of 2021."""
    book = Book(ledger, VARIED)
    assert book.shown("prison") == ["4 years"]
    assert book.periods("year", "prison", since="2020", until="2021") == [
        ("2020", "4 years", "4 years"),
        ("2021", "no record", "4 years"),
    ]
    assert book.trace("prison", "4/5/2020") == [Row("SENTENCE-3", "4 years")]
    assert book.left_out("prison") == [("SENTENCE-1", "replaced"), ("SENTENCE-2", "replaced")]
    assert book.figure("prison").notes == ()
    assert book.shown("people.jailed", "2020") == ["1"]


def test_what_a_voided_variation_replaced_counts_again(ledger: Path) -> None:
    """Without the 4y it is 5y again; without the 5y in between the 4y still stands in place of the 6y."""
    book = Book(ledger, VARIED)
    book.keep("void SENTENCE-3")
    assert book.shown("prison", "2020") == ["5 years"]
    assert book.left_out("prison", "2020") == [("SENTENCE-1", "replaced"), ("SENTENCE-3", "voided: entered twice")]
    between = Book(ledger.with_name("other.db"), VARIED)
    between.keep("void SENTENCE-2")
    assert between.shown("prison", "2020") == ["4 years"]


def test_a_provisional_variation_replaces_nothing_of_what_is_confirmed(ledger: Path) -> None:
    """5y is provisional: it counts, and confirmed it is the 6y that counts."""
    book = Book(
        ledger,
        """
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=6y
        sentence date=4/2/2021 person=P-1 disposal=imprisonment term=5y replaces=1 provisional=yes
        """,
    )
    figure = book.figure("prison")
    assert (figure.display, figure.unconfirmed) == ("5 years", 1)
    assert figure.notes == ("counted: 1 sentence (5 years) provisional or estimated",)
    assert book.shown("prison", confirmed=True) == ["6 years"]
    assert book.left_out("prison", confirmed=True) == [("SENTENCE-2", "provisional")]


def test_a_total_said_when_it_was_varied_goes_before_the_one_said_at_first(ledger: Path) -> None:
    """9y was said of 4y and 5y; on appeal the 5y became 3y and the total 7y, though 9y is longer."""
    book = Book(
        ledger,
        """
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=4y effective=9y
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=5y
        sentence date=4/2/2021 person=P-1 disposal=imprisonment term=3y effective=7y replaces=2
        """,
    )
    assert book.shown("prison", "2020") == ["7 years"]


def test_a_quashed_sentence_is_left_out_and_named(ledger: Path) -> None:
    """Of 3y and 5y that run together the 5y is quashed: 3y; and of a person with nothing else nobody is jailed."""
    book = Book(
        ledger,
        """
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=3y
        sentence date=4/5/2020 person=P-1 disposal=imprisonment term=5y with=1 quashed_on=4/2/2021
        sentence date=4/5/2020 person=P-2 disposal=imprisonment term=5y quashed_on=4/2/2021
        """,
    )
    assert book.shown("prison people.jailed") == ["3 years", "1"]
    assert book.figure("prison").notes == ("left out: 2 sentences quashed",)
    assert book.left_out("prison") == [("SENTENCE-2", "quashed"), ("SENTENCE-3", "quashed")]
