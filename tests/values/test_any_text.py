"""Every reader of values, given any text at all."""

import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conftest import tried
from stronghold_cli.errors import Unreadable
from stronghold_cli.values.day import read_day, read_time, show_day
from stronghold_cli.values.keys import Reference, read_person
from stronghold_cli.values.money import Money
from stronghold_cli.values.quantity import Mass, Pieces
from stronghold_cli.values.term import Term
from stronghold_cli.values.window import Window, read_window

TODAY = date(2021, 3, 4)
READERS: dict[str, Callable[[str], object]] = {
    "money": Money.parse,
    "mass": Mass.parse,
    "pieces": Pieces.parse,
    "term": Term.parse,
    "reference": Reference.parse,
    "number": lambda text: Reference.parse(text, "SEIZURE"),
    "person": read_person,
    "day": lambda text: read_day(text, TODAY),
    "time": read_time,
    "window": lambda text: read_window(text, TODAY),
}

FRAGMENTS = (
    *("0", "4", "12", "31", "02", "1,000", "2020", "2021", "9" * 20, "9" * 5000, "４", "٣", "½", "²"),
    *("/", "-", "–", "−", "+", ".", ",", ":", "'", " ", "\n", "\r\n", "\t", "\x00", "\x1b[31m", "\u00a0", "\u2028"),
    *("\u202e", "\u200b", "\ud800", "\udfff", "\U000e0041", "ſ", "İ", "K", "NaN", "inf", "1e400", "1_0", "0x1"),
    *("£", "€", "EUR", "g", "kg", "mg", "wraps", "ml", "y", "m", "w", "d", "years", "Mar", "March", "st", "am"),
    *("Q", "Q3", "FY", "last", "month", "financial year", "today", "P", "SEIZURE", "NORTH"),
)
TEXT = st.text(st.characters()) | st.lists(st.sampled_from(FRAGMENTS), max_size=8).map("".join)


def written(value: object) -> str | None:
    """Return a value as it is shown, where what is shown is meant to be read again."""
    if isinstance(value, Window):
        return None
    return show_day(value) if isinstance(value, date) else str(value)


@pytest.mark.parametrize("reader", READERS)
@given(text=TEXT)
@example(text="1000000000000y12m")
@example(text="0000000000000000001234")
@example(text="0.000")
@example(text="'\n\x1b\u202e" + "9" * 5000)
@tried(30, often=2000)
def test_any_text_is_read_or_refused_in_one_plain_line(reader: str, text: str) -> None:
    """What is read reads back the same; the rest is Unreadable, with a line that quotes it and says what to type."""
    try:
        value = READERS[reader](text)
    except Unreadable as problem:
        line = str(problem)
        assert not {unicodedata.category(char) for char in line} & {"Cc", "Cf", "Cs", "Zl", "Zp"}, line
        assert line.startswith("'") and len(line) < 200 and not line.endswith(".")
        assert any(help_given in line for help_given in ("(e.g. ", "(say ", "(at most ", "(give the sterling sum"))
    else:
        again = written(value)
        assert again is None or READERS[reader](again) == value
