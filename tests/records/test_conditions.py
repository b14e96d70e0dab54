"""What can be asked of a field: a value, several, a range, nothing."""

import re
from datetime import date
from itertools import permutations

import pytest

from stronghold_cli.errors import Unreadable
from stronghold_cli.records.conditions import conflict, read_condition
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.values.money import Money

SEIZURE = KINDS["seizure"]
TODAY = date(2021, 8, 31)


def values(text: str) -> tuple[object, ...]:
    return read_condition(SEIZURE, text, TODAY).any_of


def test_several_items_are_asked_for_with_commas() -> None:
    """`heroin,crack` is either of them, though an item of its own may be called anything."""
    assert {"heroin", "crack"} <= set(values("item=heroin,crack"))


@pytest.mark.parametrize("text", ["area=Aylesbury, Bucks", "exhibit=JB/1,JB/2"])
def test_a_text_with_a_comma_is_one_text_and_in_doubt(text: str) -> None:
    """Nobody can know whether a comma belongs to a text: the ledger is asked whether it has that one."""
    read = read_condition(SEIZURE, text, TODAY)
    assert (read.any_of, read.in_doubt) == ((text.partition("=")[2],), True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('area="Bourne End, Bucks"', ("Bourne End, Bucks",)),
        ('area="Tring","Wing Park"', ("Tring", "Wing Park")),
        ('area= "Tring" , Wing ', ("Tring", "Wing")),
        ("area=“Tring”,“Wing Park”", ("Tring", "Wing Park")),
        ('notes="the ""Tez"" line, again"', ('the "Tez" line, again',)),
        ('notes=the "Tez" line', ('the "Tez" line',)),
        ('item="heroin",crack', ("heroin", "crack")),
        ('value="£4,260","£10"', (Money(426000), Money(1000))),
    ],
)
def test_what_is_in_quotes_is_one_value(text: str, found: tuple[object, ...]) -> None:
    """Whatever commas are in it; a doubled quote in it is one; a quote within a text is a letter."""
    read = read_condition(SEIZURE, text, TODAY)
    assert (read.any_of, read.in_doubt) == (found, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('area="Tring', "has a quote that is not closed"),
        ("number=10,100,5", "can be read in two ways"),
        ("value=10,100,5", 'type "10,100","5" or "10","100","5"'),
        ('area=",",', None),
    ],
)
def test_what_reads_two_ways_is_refused_with_both(text: str, said: str | None) -> None:
    """A quote that is left open, and bare numbers of which a comma may part two."""
    kind = KINDS["activity" if text.startswith("number") else "seizure"]
    if said is None:
        assert read_condition(kind, text, TODAY).any_of == (",",)
        return
    with pytest.raises(Unreadable, match=re.escape(said)):
        read_condition(kind, text, TODAY)


@pytest.mark.parametrize(
    "several",
    [
        ("crack", "cocaine"),
        ("heroin", "crack", "cannabis"),
        ("£4,260", "£10", "£100"),
        ("1,000 g", "100 g", "5 g"),
        ("1,000g", "100g"),
        ("JB/1", "JB, 2"),
    ],
)
def test_the_order_of_a_list_never_matters(several: tuple[str, ...]) -> None:
    """Crack and cocaine are not crack cocaine, whichever comes first, nor are £10 and £100 £10,100."""
    field = {"£": "value", "g": "weight", "J": "exhibit"}
    name = field.get(several[0][0]) or ("weight" if several[0].endswith("g") else "item")
    texts = [f'"{each}"' if name == "exhibit" else each for each in several]
    found = {frozenset(values(f"{name}={','.join(order)}")) for order in permutations(texts)}
    assert len(found) == 1
    assert {len(each) for each in found} == {len(several)}


def test_a_word_of_the_item_table_with_a_comma_is_one_word() -> None:
    """1,4-bd is a drug, and no list of a 1 and a 4-bd."""
    assert values("item=1,4-bd") == ("1-4-butanediol",)
    assert values("item=1,4-bd,crack") == ("1-4-butanediol", "crack")


def test_what_was_understood_is_in_words() -> None:
    """Where commas were read; what has none is as it was typed."""
    words = {
        "item=heroin,crack": "item=heroin or crack",
        'area="Bourne End, Bucks"': 'area="Bourne End, Bucks"',
        "value=£4,260,£10": "value=£4,260 or £10",
        "line=7": "line=7",
        "weight=10g..1kg": "weight=10g..1kg",
    }
    assert {text: read_condition(SEIZURE, text, TODAY).words for text in words} == words


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("item=heroin", "item=crack", False),
        ("item=heroin,crack", "item=crack,cannabis", True),
        ("weight=1g..5g", "weight=6g..", False),
        ("weight=1g..5g", "weight=5g..", True),
        ("weight=..5g", "weight=6g..", False),
        ("weight=..5g", "weight=..1g", True),
        ("weight=3g", "weight=1g..5g", True),
        ("weight=30g", "weight=1g..5g", False),
        ("weight=", "weight=1g..", False),
        ("weight=", "weight=3g", False),
        ("weight=", "weight=", True),
        ("weight=1g..5g", "weight=1g..5g", True),
        ("date=2020", "date=2021", False),
        ("date=2020", "date=Mar 2020", True),
        ("pieces=1..5 wraps", "pieces=1..5 tablets", False),
        ("pieces=3 wraps", "pieces=1..5 wraps", True),
        ("provisional=yes", "provisional=no", False),
    ],
)
def test_two_conditions_that_cannot_both_hold_are_known(one: str, other: str, together: bool) -> None:
    """Values apart, ranges that do not meet, empty and given; in either order."""
    first, second = (read_condition(SEIZURE, text, TODAY) for text in (one, other))
    assert conflict(first, second) is conflict(second, first) is (not together)


def test_a_comma_inside_a_sum_is_no_two_sums() -> None:
    """£4,260 is one value."""
    assert values("value=£4,260") == (Money(426000),)
    assert values("value=£4,260,£10") == (Money(426000), Money(1000))
