"""Sums of money."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.money import Money
from stronghold_cli.values.number import LARGEST
from stronghold_cli.values.quantity import Mass

RECORDED = st.integers(0, LARGEST).map(Money)
ANY = st.integers().map(Money)


@given(RECORDED)
def test_a_sum_of_money_reads_back_as_it_is_written(money: Money) -> None:
    """`parse` and `str` are inverse to each other."""
    assert Money.parse(str(money)) == money


@given(ANY, ANY, ANY)
def test_money_adds_in_any_order(a: Money, b: Money, c: Money) -> None:
    """Adding is associative and commutative, and taking away undoes it."""
    assert (a + b) + c == a + (b + c)
    assert a + b == b + a
    assert a + b - b == a


@pytest.mark.parametrize(
    ("text", "pence", "written"),
    [
        ("£4,260", 426_000, "£4,260"),
        ("4260.50", 426_050, "£4,260.50"),
        (" £ 10.5 ", 1_050, "£10.50"),
        ("£0.05", 5, "£0.05"),
        ("0", 0, "£0"),
        ("£5k", 500_000, "£5,000"),
        ("4.25 K", 425_000, "£4,250"),
        ("£1.2345k", 123_450, "£1,234.50"),
        ("£10,000,000,000", 10**12, "£10,000,000,000"),
    ],
)
def test_money_is_read_exactly_and_written_one_way(text: str, pence: int, written: str) -> None:
    """Pence are shown only where there are any, and then two figures of them."""
    assert Money.parse(text) == Money(pence)
    assert str(Money.parse(text)) == written


def test_a_difference_may_be_negative() -> None:
    """Its minus stands before the pound sign."""
    assert str(Money(1_000) - Money(1_505)) == "-£5.05"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("£5kk", "'£5kk' is not a sum of money (e.g. £4,260 or 4260.50)"),
        ("k", "'k' is not a sum of money (e.g. £4,260 or 4260.50)"),
        ("£4,25", "'£4,25' is not a sum of money (e.g. £4,260 or 4260.50)"),
        ("-£5", "'-£5' is not a sum of money (e.g. £4,260 or 4260.50)"),
        ("£-5", "'£-5' is not a sum of money (e.g. £4,260 or 4260.50)"),
        ("££5", "'££5' is not a sum of money (e.g. £4,260 or 4260.50)"),
        ("£４２", "'£４２' is not a sum of money (e.g. £4,260 or 4260.50)"),
        ("", "'' is not a sum of money (e.g. £4,260 or 4260.50)"),
        ("£", "'£' is not a sum of money (e.g. £4,260 or 4260.50)"),
        ("NaN", "'NaN' is not a sum of money (e.g. £4,260 or 4260.50)"),
        ("1e400", "'1e400' is not a sum of money (e.g. £4,260 or 4260.50)"),
        ("£10.0055", "'£10.0055' has a fraction of a penny (e.g. £4,260 or 4260.50)"),
        ("£4.260", "'£4.260' has three digits after its dot (say £4,260 or £4.26)"),
        ("2.000", "'2.000' has three digits after its dot (say £2,000 or £2.00)"),
        ("£10.005", "'£10.005' has three digits after its dot (say £10,005)"),
        ("4260.505", "'4260.505' has three digits after its dot"),
        ("€50", "'€50' is not in pounds (give the sterling sum, and the rate in notes)"),
        ("50 usd", "'50 usd' is not in pounds (give the sterling sum, and the rate in notes)"),
        ("10000000000.01", "'10000000000.01' is too large (at most £10,000,000,000)"),
    ],
)
def test_what_is_no_sum_in_pounds_is_refused_with_the_reason(text: str, why: str) -> None:
    """Nothing is guessed, rounded or converted, and the message says what to type."""
    with pytest.raises(Unreadable) as caught:
        Money.parse(text)
    assert str(caught.value) == why


@pytest.mark.parametrize("other", [1, 1.0, "£1", None, Mass(1)])
def test_money_adds_to_nothing_but_money(other: object) -> None:
    """A bare number or another unit is a fault of ours, never a sum."""
    with pytest.raises(TypeError):
        Money(1) + other  # type: ignore[operator]
    with pytest.raises(TypeError):
        Money(1) - other  # type: ignore[operator]
    with pytest.raises(TypeError):
        Money(1) < other  # type: ignore[operator]  # noqa: B015
    assert Money(1) != other
