"""Published words read as figures: "over 50", "nearly £400,000", "between 10 and 12", and how finely printed."""

import re
from typing import NamedTuple

from stronghold_cli.errors import Unreadable
from stronghold_cli.values import number
from stronghold_cli.values.term import Term
from stronghold_cli.values.text import quoted
from stronghold_cli.values.units import COUNT, MASS, MONEY, TERM, VOLUME, Amount, Unit, rank

HEDGES = {
    "over": ("over", "just over", "well over", "more than", "in excess of", "above"),
    "nearly": ("nearly", "almost", "close to", "just under", "approaching"),
    "about": ("around", "about", "approximately", "approx", "roughly", "some", "circa", "c"),
    "at-least": ("at least", "minimum of", "a minimum of", "minimum", "no fewer than", "no less than"),
    "up-to": ("up to", "at most", "maximum of", "a maximum of", "maximum", "no more than"),
    "under": ("under", "fewer than", "less than", "below"),
    "between": ("between", "from"),
    "exactly": ("exactly",),
}
"""Each hedge and the words for it; a figure with no word is `exactly` too, as finely as it was printed."""

_HEDGE_OF = {words: hedge for hedge, several in HEDGES.items() for words in several}
_ANY = "|".join(sorted(map(re.escape, _HEDGE_OF), key=len, reverse=True))
_BEFORE = re.compile(rf"({_ANY})(?![^\W\d_])\.? ?(.+)")
_AFTER = re.compile(r"(.*[0-9a-z])(?: ?(\+)| (or more|or over|or fewer|or less))(?!\w)(.*)")
# After a figure a hedge is refused ("50 at least"), but not "from dealers" and "class C".
_TRAILING = "|".join(set(_HEDGE_OF) - {"c", "from"})
_AFTERTHOUGHT = re.compile(rf"(?:{_TRAILING})\b.*|.*\b(?:{_TRAILING})")

_SCALES = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9}
_FIGURE = re.compile(
    rf"(?P<pound>£ ?)?(?P<number>{number.PATTERN})(?: ?(?P<scale>{'|'.join(_SCALES)})(?!\w))?"
    r"(?: ?(?P<word>[a-z]+)\b)?(?P<rest>.*)"
)
_TERM_PART = re.compile(
    rf"[ ,]*(?:and )?({number.PATTERN}) ?(y|yrs?|years?|m|mo|mths?|months?|w|wks?|weeks?|d|days?)(?![^\W\d_])"
)

# How many of its unit's smallest part (mg, pence, ml) a word is; 0 is a unit that no ledger here is kept in.
_WORDS: dict[str, tuple[Unit, int]] = {
    **dict.fromkeys(("mg", "milligram"), (MASS, 1)),
    **dict.fromkeys(("g", "gm", "gram", "gramme"), (MASS, 10**3)),
    **dict.fromkeys(("kg", "kilo", "kilogram", "kilogramme"), (MASS, 10**6)),
    **dict.fromkeys(("oz", "ounce", "lb", "stone", "ton", "tonne"), (MASS, 0)),
    **dict.fromkeys(("pound", "gbp"), (MONEY, 100)),
    **dict.fromkeys(("p", "penny", "pence", "dollar", "usd", "euro", "eur"), (MONEY, 0)),
    **dict.fromkeys(("ml", "millilitre"), (VOLUME, 1)),
    **dict.fromkeys(("l", "litre"), (VOLUME, 10**3)),
    **dict.fromkeys(("y", "yr", "year", "mo", "mth", "month", "w", "wk", "week", "d", "day"), (TERM, 0)),
}
# Words that make another number, or another hedge, of the one before them.
_NEVER_AFTER = {"or", "and", "to", "plus", "minus", "per", "odd", "times"}
_NUMBER_WORDS = {*_SCALES, "dozen", "score", "hundred", "hundreds", "thousands", "millions", "half", "percent"}

# What a unit is called, and an example of one figure and of two.
_SORTS = {
    COUNT: ("a count", "over 50", "between 10 and 12"),
    VOLUME: ("a volume in ml", "over 15 ml", "between 10 and 15 ml"),
    MASS: ("a weight", "over 10kg", "between 10 and 12 kg"),
    MONEY: ("a sum in £", "nearly £400,000", "between £1 million and £2 million"),
    TERM: ("a length of time", "over 270 years", "between 1 and 2 years"),
}


class Percentages(NamedTuple):
    """How far a figure may lie from the words, in per cent of the published number."""

    understated: int = 20
    nearly: int = 10
    about: int = 10


class PublishedFigure(NamedTuple):
    """A published figure: `low` and `high` differ only for `between`, and are in the unit's smallest part."""

    words: str
    hedge: str
    low: Amount
    high: Amount
    unit: Unit
    grain: Amount
    """How finely it was printed: £133,000 to £1,000, 10kg to 1 kg, 10.40 kg to 10 g, 6 years 9 months to a month."""
    step: Amount | None
    """From it to the next round number (50 to 60, £1.2m to £1.3m); None where it does not end in 0."""


class _Printed(NamedTuple):
    amount: Amount
    grain: Amount
    step: Amount | None


class _NotRead(ValueError):
    """What is the matter with the words, as the end of a sentence that begins with them."""


def read_says(words: str, unit: Unit) -> PublishedFigure:
    """Read the words as published for a measure in `unit`: a hedge or none, digits, the unit, and plain words after it.

    Money may leave out the £ and a volume the ml, where nothing else follows; a weight and a term need their unit; a
    count has none.  Raises Unreadable, which says what the measure is in where the words are in something else.
    """
    text = " ".join(words.lower().split()).rstrip(" .")
    hedge, rest = _hedge(text)
    try:
        if len(text) > 200:
            raise _NotRead("is too long for one figure")
        ends = _ends(rest, unit) if hedge == "between" else _perhaps_ends(rest, unit) if hedge is None else None
        low, high = ends or (_read_one(rest, unit),) * 2
    except _NotRead as problem:
        example = _SORTS[unit][2 if hedge == "between" else 1]
        raise Unreadable(f"{quoted(words)} {problem}", f"e.g. {example}") from None
    grain = low.grain if hedge != "exactly" else Term(0, 1) if unit is TERM else 1
    return PublishedFigure(
        words, "between" if ends else hedge or "exactly", low.amount, high.amount, unit, grain, low.step
    )


def _hedge(text: str) -> tuple[str | None, str]:
    if found := _BEFORE.fullmatch(text):
        return _HEDGE_OF[found[1]], found[2]
    if found := _AFTER.fullmatch(text):
        hedge = "over" if found[2] else "at-least" if found[3] in ("or more", "or over") else "up-to"
        return hedge, found[1] + found[4]
    return None, text


def _perhaps_ends(text: str, unit: Unit) -> tuple[_Printed, _Printed] | None:
    """Read `10 to 12` as both its ends; `50 lines to date` has only one."""
    try:
        return _ends(text, unit, " to ")
    except _NotRead:
        return None


def _ends(text: str, unit: Unit, between: str = " (?:and|to) ") -> tuple[_Printed, _Printed]:
    problem = _NotRead("has no two ends")
    for found in re.finditer(between, text):
        left, right = text[: found.start()], text[found.end() :]
        try:
            low, high = _read_one(_with_unit_of(right, left, unit), unit), _read_one(right, unit)
        except _NotRead as trouble:
            problem = trouble
            continue
        if rank(low.amount) <= rank(high.amount):
            return low, high
        problem = _NotRead("has its larger end first")
    raise problem


def _with_unit_of(right: str, left: str, unit: Unit) -> str:
    """Return the lower end with the unit that only the upper one was given: `10` of `between 10 and 12 kg`."""
    lower, upper = _FIGURE.fullmatch(left), _FIGURE.fullmatch(right)
    if lower is None or upper is None:
        return left
    # "Between £1 and £2 million" means a million to most and a pound to none, but it does not say so.
    if upper["scale"] and not lower["scale"] and unit is not TERM and len(lower["number"]) < 4:
        raise _NotRead("does not say its lower end in full")
    bare = not lower["word"] and not lower["rest"] and not lower["scale"]
    tail = right[upper.end("number") :]
    return left + tail if bare and unit in (MASS, TERM) and not re.search("[0-9]", tail) else left


def _read_one(text: str, unit: Unit) -> _Printed:
    """Read one figure without its hedge.  Raises _NotRead."""
    if unit is TERM and text[:1].isdecimal() and _TERM_PART.match(text):
        return _read_term(text)
    if not (found := _FIGURE.fullmatch(text)):
        raise _NotRead("has no number in digits")
    sort, base, tail = _sort(found)
    if sort is COUNT and unit is not COUNT and not tail:
        if unit in (MASS, TERM):
            raise _NotRead("has no unit")
        sort, base = unit, 100 if unit is MONEY else 1
    if sort is not unit:
        raise _NotRead(f"is {_SORTS[sort][0]}, and the measure is {_SORTS[unit][0]}")
    if base == 0:
        kept_in = {MASS: "g or kg", MONEY: "pounds"}
        raise _NotRead(f"is not in {kept_in.get(unit, 'years, months and days')}")
    _check_plain(tail)
    try:
        return _Printed(*_read_number(found["number"], base, _SCALES.get(found["scale"], 0)))
    except number.Thousands:
        raise _NotRead("has three digits after its dot") from None
    except number.TooFine:
        finer = {MASS: "is finer than a milligram", MONEY: "has a fraction of a penny"}
        raise _NotRead(finer.get(unit, "is not a whole number")) from None
    except ValueError as problem:
        too_large = isinstance(problem, number.TooLarge)
        raise _NotRead("is too large" if too_large else "has a number that cannot be read") from None


def _sort(found: re.Match[str]) -> tuple[Unit, int, str]:
    """Return what a figure is by its own sign or word, how many smallest parts one is, and what follows."""
    word = found["word"] or ""
    named = _WORDS.get(word) or _WORDS.get(word.removesuffix("s"))
    if named is None:
        return *((MONEY, 100) if found["pound"] else (COUNT, 1)), word + found["rest"]
    return *((MONEY, 0) if found["pound"] and named != (MONEY, 100) else named), found["rest"]


def _read_number(digits: str, base: int, scale: int = 0) -> tuple[int, int, int | None]:
    """Return amount, grain and step of digits in units of `base`, times ten to `scale`.  Raises what `number` does."""
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


def _read_term(text: str) -> _Printed:
    parts, end = [], 0
    while found := _TERM_PART.match(text, end):
        parts.append((found[1], found[2]))
        end = found.end()
    _check_plain(text[end:].lstrip())
    try:
        amount = Term.parse(" ".join(f"{digits} {word}" for digits, word in parts))
        one = Term.parse(f"1 {parts[-1][1]}")
    except Unreadable:
        raise _NotRead("is not a length of time in whole years, months and days") from None
    if len(parts) > 1:
        return _Printed(amount, one, None)
    _, grain, step = _read_number(parts[0][0], 1)
    grain_term = Term(one.months * grain, one.days * grain)
    return _Printed(amount, grain_term, Term(one.months * step, one.days * step) if step else None)


def _check_plain(tail: str) -> None:
    """Refuse what follows a figure unless it is plain words ("drug lines", "of drugs") that leave the figure alone."""
    tail = tail.strip()
    words = re.findall(r"[^\W\d_]+", tail)
    if tail and (
        not (tail[0].isalpha() or tail[0] == "(")
        or not all(mark.isalpha() or mark in " ,.'’&()/;:–—-" for mark in tail)
        or not words
        or words[0] in _NEVER_AFTER
        or _NUMBER_WORDS.intersection(words)
        or _AFTERTHOUGHT.fullmatch(tail)
    ):
        raise _NotRead(f"cannot be read from {quoted(tail, 20)} on")
