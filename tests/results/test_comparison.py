"""Two figures side by side: the difference and per cent, exact."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.results.comparison import Compared, compare, per_cent_number, tenths_of_a_per_cent
from stronghold_cli.results.figure import Figure
from stronghold_cli.results.tally import Subtotal
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import Amount, plus
from stronghold_cli.values.window import Window

AMOUNTS = st.integers(0, 10**13)
TERMS = st.builds(Term, st.integers(0, 5_000), st.integers(0, 4_000))


def figure(measure: str, value: Amount | None) -> Figure:
    """Return a figure of one record, or of none."""
    return Figure(MEASURES[measure], Window(date(2021, 1, 1), None), value, value is not None, Subtotal(0, 0), (), ())


def compared(measure: str, value: Amount | None, base: Amount | None) -> Compared:
    """Return two figures of a measure side by side."""
    [row] = compare([figure(measure, value)], [figure(measure, base)])
    return row


@pytest.mark.parametrize(
    ("measure", "value", "base", "difference", "per_cent"),
    [
        ("arrests", 53, 50, "+3", "+6.0 %"),
        ("arrests", 50, 53, "-3", "-5.7 %"),
        ("arrests", 50, 50, "0", "0.0 %"),
        ("arrests", 0, 7, "-7", "-100.0 %"),
        ("arrests", 3_000, 2, "+2,998", "+149,900.0 %"),
        ("arrests", 2_001, 2_000, "+1", "+0.1 %"),  # 0.05 is a half, and goes up
        ("arrests", 1_999, 2_000, "-1", "-0.1 %"),
        ("arrests", 2_002, 2_001, "+1", "+0.0 %"),  # 0.0499… does not, and there was a change
        ("arrests", 7, 0, "+7", "no base"),
        ("arrests", 0, 0, "0", "no base"),
        ("arrests", 7, None, "-", "no base"),
        ("arrests", None, None, "-", "no base"),
        ("arrests", None, 0, "-", "no base"),
        ("arrests", None, 7, "-", "-"),
        ("cash.seized", 39_641_835, 40_000_000, "-£3,581.65", "-0.9 %"),
        ("drugs.weight", 10_432_000, 9_000_000, "+1.432 kg", "+15.9 %"),
        ("prison", Term(81), Term(60), "+1 year 9 months", "+35.0 %"),
        ("prison", Term(6, 28), Term(7), "-1 month +28 days", "-1.1 %"),
        ("prison", Term(7), Term(0), "+7 months", "no base"),
    ],
)
def test_a_difference_and_what_it_is_in_per_cent(
    measure: str, value: Amount | None, base: Amount | None, difference: str, per_cent: str
) -> None:
    """In the measure's own unit, to one decimal; no record is not nought, and nothing is a per cent of nothing."""
    row = compared(measure, value, base)
    assert (row.difference_words, row.per_cent_words) == (difference, per_cent)


def test_the_way_of_reckoning_is_said_of_terms_with_days_alone() -> None:
    """Years and months are exact; days in a term are not, and nothing need be said where nothing was worked out."""
    [note] = compared("prison", Term(6, 28), Term(7)).notes
    assert note == "the difference is months less months and days less days; for per cent a month is 30.4375 days"
    assert compared("prison", Term(6, 28), Term(0)).notes == (
        "the difference is months less months and days less days",
    )
    assert compared("prison", Term(81), Term(60)).notes == ()
    assert compared("prison", Term(6, 28), None).notes == ()
    assert compared("arrests", 5, 3).notes == ()


@given(AMOUNTS, AMOUNTS.filter(bool))
def test_per_cent_is_exact_and_rounds_halves_away_from_nought(value: int, base: int) -> None:
    """As decimal arithmetic with digits to spare has it."""
    with localcontext(prec=60):
        true = (Decimal(value) - base) * 100 / base
        assert tenths_of_a_per_cent(value, base) == int(true.quantize(Decimal("0.1"), ROUND_HALF_UP) * 10)


@given(TERMS, TERMS.filter(lambda term: term.length > 0))
def test_per_cent_of_a_term_is_by_its_length(value: Term, base: Term) -> None:
    """An average month of 30.4375 days, and never further off than half of what is shown."""
    month = Fraction(487, 16)
    days, base_days = (month * term.months + term.days for term in (value, base))
    tenths = tenths_of_a_per_cent(value, base)
    assert tenths is not None
    assert abs(tenths - 1000 * (days - base_days) / base_days) <= Fraction(1, 2)


@given(st.tuples(AMOUNTS, AMOUNTS) | st.tuples(TERMS, TERMS))
def test_the_difference_added_to_the_base_is_the_figure(pair: tuple[Amount, Amount]) -> None:
    """Nothing is rounded in a difference, nor do days become months."""
    value, base = pair
    row = compared("prison" if isinstance(value, Term) else "arrests", value, base)
    assert row.difference is not None
    assert plus(base, row.difference) == value


@given(st.integers(-(10**9), 10**9))
def test_per_cent_as_a_number_is_read_back(tenths: int) -> None:
    """A spreadsheet gets the tenths that people see."""
    assert Decimal(per_cent_number(tenths)) * 10 == tenths
