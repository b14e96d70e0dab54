"""A number with its unit, read exactly: £1.2m, 10 kilos, two and a half years; and two of them as both ends."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from stronghold_cli.claims.reading.number_words import Number, number_at
from stronghold_cli.claims.reading.tokens import Token
from stronghold_cli.values import number
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import COUNT, MASS, MONEY, TERM, VOLUME, Amount, Unit, rank

SORTS = {
    COUNT: ("a count", "over 50", "between 10 and 12"),
    VOLUME: ("a volume in ml", "over 15 ml", "between 10 and 15 ml"),
    MASS: ("a weight", "over 10kg", "between 10 and 12 kg"),
    MONEY: ("a sum in £", "nearly £400,000", "between £1 million and £2 million"),
    TERM: ("a length of time", "over 270 years", "between 1 and 2 years"),
}
"""What a unit is called, and an example of one figure and of two."""

# How many of its unit's smallest part (mg, pence, ml) a word is; 0 is a unit that no ledger here is kept in.
_WORDS: dict[str, tuple[Unit, int]] = {
    **dict.fromkeys(("mg", "milligram"), (MASS, 1)),
    **dict.fromkeys(("g", "gm", "gram", "gramme"), (MASS, 10**3)),
    **dict.fromkeys(("kg", "kilo", "kilogram", "kilogramme"), (MASS, 10**6)),
    **dict.fromkeys(("tonne", "t"), (MASS, 10**9)),
    **dict.fromkeys(("oz", "ounce", "lb", "stone", "ton"), (MASS, 0)),
    **dict.fromkeys(("pound", "gbp"), (MONEY, 100)),
    **dict.fromkeys(("p", "penny", "pence", "dollar", "usd", "euro", "eur"), (MONEY, 0)),
    **dict.fromkeys(("ml", "millilitre"), (VOLUME, 1)),
    **dict.fromkeys(("l", "litre"), (VOLUME, 10**3)),
    **dict.fromkeys(("y", "yr", "year", "mo", "mth", "month", "w", "wk", "week", "d", "day"), (TERM, 0)),
}
# The units of a term, the longest first: each only once, and in this order.
_TIMES: tuple[tuple[tuple[str, ...], Term], ...] = (
    (("y", "yr", "year"), Term(12)),
    (("m", "mo", "mth", "month"), Term(1)),
    (("w", "wk", "week"), Term(0, 7)),
    (("d", "day"), Term(0, 1)),
)
_FULL_DIGITS = 4
"""A lower end of so many digits says its number in full: `1,000 to £2 million`, but not `£1 to £2 million`."""


class NotRead(ValueError):
    """What is the matter with the words: the end of a sentence that begins with them, or (`whole`) all of it."""

    def __init__(self, said: str, hint: str = "", *, whole: bool = False) -> None:
        """Take what is the matter and what to do about it, where that is more than an example of right words."""
        super().__init__(said)
        self.said, self.hint, self.whole = said, hint, whole


class Quantity(NamedTuple):
    """An amount as it was printed: how finely, and how far it is to the next round number."""

    amount: Amount
    grain: Amount
    step: Amount | None
    end: int
    """The place of the token after it."""


def quantity_at(tokens: Sequence[Token], at: int, unit: Unit) -> Quantity:
    """Read one number with its unit.  Raises NotRead.

    Money may leave out the £ and a volume the ml; a weight and a term need their unit; a count has none.
    """
    if tokens[at].text == "no" and unit is not COUNT:  # of a weight or a sum: without one it is not in the figure
        raise NotRead("has no number, only 'no'", f"say {unit.show(unit.zero)}")
    if unit is TERM and (term := _term_at(tokens, at)):
        return term
    pound = tokens[at].text == "£"
    printed = number_at(tokens, at + pound)
    if printed is None:
        raise NotRead("has no number")
    sort, base, end = _sort(tokens, printed, pound=pound)
    if sort is COUNT and unit is not COUNT:
        if unit in (MASS, TERM):
            raise NotRead("has no unit")
        sort, base = unit, 100 if unit is MONEY else 1
    if sort is not unit:
        raise NotRead(f"is {SORTS[sort][0]}, and the measure is {SORTS[unit][0]}")
    if base == 0:
        kept_in = {MASS: "g, kg or tonnes", MONEY: "pounds"}
        raise NotRead(f"is not in {kept_in.get(unit, 'years, months and days')}")
    return Quantity(*_amount(printed, base, unit), end)


def ends_at(tokens: Sequence[Token], at: int, unit: Unit, between: Sequence[str]) -> tuple[Quantity, Quantity] | None:
    """Read `10 to 12 kg` as both its ends, None where no second one follows; `between` has what may join them.

    Raises NotRead for an end that cannot be read, and for a larger one first.
    """
    pound = tokens[at].text == "£"
    first = number_at(tokens, at + pound, letters=unit is not TERM)
    if first is None:
        return None
    if _joined(tokens, first.end, between):
        # The lower end may leave its unit to the upper one: 10 to 12 kg.
        high = quantity_at(tokens, first.end + 1, unit)
        low = _with_unit_of(tokens, at, first, high, unit)
    else:
        low = quantity_at(tokens, at, unit)
        if not _joined(tokens, low.end, between):
            return None
        high = quantity_at(tokens, low.end + 1, unit)
    if rank(low.amount) > rank(high.amount):
        raise NotRead("has its larger end first", f"e.g. {SORTS[unit][2]}")
    return low, high


def _joined(tokens: Sequence[Token], at: int, between: Sequence[str]) -> bool:
    if at + 1 >= len(tokens) or tokens[at].text not in between:
        return False
    after = at + 1
    return number_at(tokens, after + (tokens[after].text == "£")) is not None


def _with_unit_of(tokens: Sequence[Token], at: int, first: Number, high: Quantity, unit: Unit) -> Quantity:
    start = first.end + 1
    second = number_at(tokens, start + (tokens[start].text == "£"), letters=unit is not TERM)
    assert second is not None  # noqa: S101 - the upper end has been read
    # "Between £1 and £2 million" means a million to most and a pound to none, but it does not say so.
    dozens = "dozen" in [token.text for token in tokens[start : second.end]]
    if dozens or _may_lack_its_scale(first, second):
        raise NotRead("does not say its lower end in full", f"e.g. {SORTS[unit][2]}")
    if unit not in (MASS, TERM, VOLUME):
        return quantity_at(tokens, at, unit)
    tail = tokens[second.end : high.end]
    if any(token.is_digits for token in tail):
        return quantity_at(tokens, at, unit)
    return quantity_at([*tokens[at : first.end], *tail], 0, unit)


def _may_lack_its_scale(first: Number, second: Number) -> bool:
    """Whether a lower end may be of the hundreds, thousands or millions that the upper one says: `£10-15,000`."""
    if second.scale > first.scale:
        return len(first.digits) < _FULL_DIGITS
    low, high = (each.digits.replace(",", "") for each in (first, second))
    zeros = len(high) - len(high.rstrip("0"))
    power = next((power for power in (9, 6, 3, 2) if zeros >= power), 0)
    if not power or first.scale or "." in high:
        return False
    return bool(Decimal(low) * 10**power < int(high))


def _sort(tokens: Sequence[Token], printed: Number, *, pound: bool) -> tuple[Unit, int, int]:
    """Return what a number is by its own sign or word, how many smallest parts one is, and where it ends."""
    word = tokens[printed.end].text if printed.end < len(tokens) else ""
    named = _WORDS.get(word) or _WORDS.get(word.removesuffix("s"))
    if named is None:
        return (*((MONEY, 100) if pound else (COUNT, 1)), printed.end)
    return (*((MONEY, 0) if pound and named != (MONEY, 100) else named), printed.end + 1)


def _amount(printed: Number, base: int, unit: Unit) -> tuple[int, int, int | None]:
    """Return amount, grain and step of a number in units of `base`.  Raises NotRead."""
    try:
        return _read_number(printed.digits, base, printed.scale)
    except number.Thousands as either:
        raise NotRead(either.what) from None
    except number.TooFine:
        finer = {MASS: "is finer than a milligram", MONEY: "has a fraction of a penny"}
        raise NotRead(finer.get(unit, "is not a whole number")) from None
    except ValueError as problem:
        too_large = isinstance(problem, number.TooLarge)
        raise NotRead("is too large" if too_large else "has a number that cannot be read") from None


def _read_number(digits: str, base: int, scale: int = 0) -> tuple[int, int, int | None]:
    places = len(str(base)) - 1 + scale
    amount = number.read(digits, places)
    plain = str(amount // base)
    zeros = len(plain) - len(plain.rstrip("0")) if amount else 0
    if "." in digits:
        grain = int(10 ** max(places - len(digits.partition(".")[2]), 0))
    else:
        # One digit and zeros is printed one place finer: to the ten, "10kg" would hold for 5 kg and for 14.
        grain = base * 10 ** (zeros - 1 if zeros and len(plain) == zeros + 1 else zeros)
    return amount, grain, base * 10**zeros if zeros and amount % base == 0 else None


def _term_at(tokens: Sequence[Token], at: int) -> Quantity | None:
    """Read `6 years 9 months`, `18m`, `two and a half years`; None where no unit of time follows the number."""
    parts: list[tuple[str, Term]] = []
    end, left = at, _TIMES
    while found := _number_of_times(tokens, end + _joint(tokens, end, parts)):
        word = tokens[found.end].text if found.end < len(tokens) else ""
        place = next((i for i, (words, _) in enumerate(left) if {word, word.removesuffix("s")} & {*words}), None)
        if place is None:
            break
        parts.append((found.digits, left[place][1]))
        end, left = found.end + 1, left[place + 1 :]
    if not parts:
        return None
    if len(parts) == 1:
        return Quantity(*_one_time(*parts[0]), end)
    amount = Term(0)
    for digits, one in parts:
        whole, _, _ = _amount(Number(digits, 0, 0), 1, TERM) if "." not in digits else _no_whole()
        amount += Term(one.months * whole, one.days * whole)
    return Quantity(amount, parts[-1][1], None, end)


def _number_of_times(tokens: Sequence[Token], at: int) -> Number | None:
    """Return the number that begins there; `a year and a day` has one of each."""
    if at + 1 < len(tokens) and tokens[at].text == "a" and any(tokens[at + 1].text in words for words, _ in _TIMES):
        return Number("1", 0, at + 1)
    return number_at(tokens, at, letters=False)


def _joint(tokens: Sequence[Token], at: int, parts: Sequence[tuple[str, Term]]) -> int:
    """Return how many tokens join the next part of a term to those before it: `and`, a comma, or none."""
    if not parts:
        return 0
    words = [token.text for token in tokens[at : at + 2]]
    return 2 if words == [",", "and"] else int(words[:1] in (["and"], [","]))


def _one_time(digits: str, one: Term) -> tuple[Term, Term, Term | None]:
    """Return a term of one unit: amount, grain and step; part of a year where it is whole months, to the month."""
    if "." in digits:
        hundredths, _, _ = _amount(Number(digits, 2, 0), 1, TERM)
        months, rest = divmod(hundredths * one.months, 100)
        if rest or not one.months:
            _no_whole()
        return Term(months), Term(1), None
    whole, grain, step = _amount(Number(digits, 0, 0), 1, TERM)
    step_term = Term(one.months * step, one.days * step) if step else None
    return Term(one.months * whole, one.days * whole), Term(one.months * grain, one.days * grain), step_term


def _no_whole() -> tuple[int, int, int | None]:
    raise NotRead("is not a length of time in whole years, months and days")
