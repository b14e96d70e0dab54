"""What can be asked of a field: a value, several, a range, nothing."""

from datetime import date

import pytest

from stronghold_cli.records.conditions import read_condition
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.values.money import Money

SEIZURE = KINDS["seizure"]


def values(text: str) -> tuple[object, ...]:
    return read_condition(SEIZURE, text, date(2021, 8, 31)).any_of


def test_several_items_are_asked_for_with_commas() -> None:
    """`heroin,crack` is either of them, though an item of its own may be called anything."""
    assert {"heroin", "crack"} <= set(values("item=heroin,crack"))


@pytest.mark.parametrize("text", ["area=Aylesbury, Bucks", "exhibit=JB/1,JB/2"])
def test_a_text_with_a_comma_is_itself_and_its_parts(text: str) -> None:
    """Nobody can know whether a comma belongs to a text: both readings are found."""
    whole = text.partition("=")[2]
    assert set(values(text)) == {whole, *(part.strip() for part in whole.split(","))}


def test_a_comma_inside_a_sum_is_no_two_sums() -> None:
    """£4,260 is one value."""
    assert values("value=£4,260") == (Money(426000),)
    assert values("value=£4,260,£10") == (Money(426000), Money(1000))
