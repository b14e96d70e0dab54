"""Number formats of workbooks: what people see round a number, and never another number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import tried
from stronghold_cli.spreadsheets.number_formats import PLAIN, read_format


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", "1234.5"),
        ("#,##0.00", "1234.5"),
        ("0", "1234.5"),
        ('"£"#,##0.00;[Red]\\-"£"#,##0.00', "£1234.5"),
        ('_-"£"* #,##0.00_-;\\-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "£1234.5"),
        ("[$£-809]#,##0.00", "£1234.5"),
        ("_($* #,##0.00_)", "$1234.5"),
        ("[$CHF] #,##0", "CHF 1234.5"),
        ("#,##0.00\\ [$€-407]", "1234.5 €"),
        ('0.0"g"', "1234.5g"),
        ('0.0" kg"', "1234.5 kg"),
        ("0%", "123450%"),
        ("0.00E+00", "1234.5"),
        ("000000", "001234.5"),
        ("dd/mm/yyyy", "1234.5"),
        ("[h]:mm", "1234.5"),
        ("@", "1234.5"),
        ("", "1234.5"),
        ('"', "1234.5"),
    ],
)
def test_a_number_is_shown_as_its_format_has_it(code: str, shown: str) -> None:
    """With signs and units, never rounded: the digits are those that are kept."""
    assert read_format(code).shown(1234.5).lstrip('"') == shown


@given(st.decimals(-(10**9), 10**9, places=3))
@tried(50)
def test_a_number_that_was_typed_comes_back(typed: Decimal) -> None:
    """Whatever a float makes of it, fifteen digits are what was typed; per cent is exact."""
    assert Decimal(PLAIN.shown(float(typed))) == typed
    assert Decimal(read_format("0%").shown(float(typed)).removesuffix("%")) == typed * 100


def test_a_minus_stands_before_the_sign() -> None:
    """As people write a sum that is owed."""
    assert read_format('"£"0.00').shown(-4) == "-£4"


def test_a_whole_number_of_many_digits_is_not_rounded() -> None:
    """A reference of sixteen digits is another one when the last is changed."""
    assert PLAIN.shown(1234567890123456.0) == "1234567890123456"
