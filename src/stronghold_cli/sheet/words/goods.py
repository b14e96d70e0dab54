"""What a line says about things: the amount in front (`41 wraps of heroin`), and how many there are."""

from collections.abc import Iterator, Sequence

from stronghold_cli.catalogue.items import Item, find_item, key_of
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.amounts import Count, Sum, Weight
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.names import Choice
from stronghold_cli.records.types import FieldType, Reading
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.quantity import UNITS, instead, piece_words
from stronghold_cli.values.text import listed, quoted

LONGEST_RUN = 16
"""How many words a value of any field may be."""
_OF, _TIMES = "of", "x"
_COUNTED = ("drug", "cash")
"""What has a weight, or is a sum: nobody counts it."""


def runs(words: Sequence[Word], longest: int = FieldType.longest) -> Iterator[tuple[int, str]]:
    """Yield the runs of words that one value may be, the longest first; words in quotes are one run by themselves."""
    if words and words[0].name is not None:
        yield 1, words[0].said
        return
    texts: list[str] = []
    for word in words[:longest]:
        if not word.plain or word.name is not None:
            break
        texts.append(word.text)
    for length in range(len(texts), 1, -1):
        yield length, " ".join(texts[:length])
    if words:
        yield 1, words[0].text


def names_item(words: Sequence[Word], reading: Reading, longest: int = 3) -> bool:
    """Whether any of some words are an item, of so many words at most."""
    return any(find_item(text, reading.own_items) for at in range(len(words)) for _, text in runs(words[at:], longest))


def amounts(kind: Kind) -> list[Field]:
    """Return the fields that say how much there is of something."""
    return [field for field in kind.typed if isinstance(field.type, Count | Sum | Weight)]


def item_first(words: Sequence[Word], kind: Kind, item: Field, reading: Reading) -> Sequence[Word] | None:
    """Return a line with the item in front of the amounts that it begins with, None where it begins otherwise."""
    # `suspected heroin`, as said before the drug as its weight is.
    told = [field for field in kind.typed if field.only and isinstance(field.type, Choice) and not field.required]
    if _heard(words, [item], reading):
        return None  # `herbal cannabis`
    at = 0
    while length := _heard(words[at:], [*amounts(kind), *told], reading):
        at += length
    skip = at + is_of(words[at:])
    length = _heard(words[skip:], [item], reading) if at else 0
    return [*words[skip : skip + length], *words[:at], *words[skip + length :]] if length else None


def after_amounts(words: Sequence[Word], kind: Kind, reading: Reading) -> str | None:
    """Return the word that stands where an item does, after amounts or a bare number; None where nothing does."""
    at = 0
    while length := _heard(words[at:], amounts(kind), reading):
        at += length
    if not at and (counted := many(words)) is not None:
        at = counted[1]
    skip = at + is_of(words[at:])
    if not at or skip >= len(words):
        return None
    return words[skip].text


def names_drug(words: Sequence[Word], reading: Reading) -> bool:
    """Whether some words begin with the name of a drug, as it stands there."""
    known = (find_item(text, reading.own_items) for _, text in runs(words, 3))
    return any(each is not None and each.category == "drug" for each in known)


def is_of(words: Sequence[Word]) -> bool:
    """Whether the next word stands between an amount and its item: `41 wraps of heroin`."""
    return bool(words) and words[0].plain and words[0].text.casefold() == _OF


def no_amount(said: str, number: str, known: Item | None, item: str = "") -> Unreadable:
    """Return what is said about a number with a word that nothing, or not that item, is counted in: `15 rocks`.

    `item` is how the line says it; a word of that may be its unit: `cannabis plants 40`.
    """
    if known and known.category not in _COUNTED:
        how = f"e.g. {number} {item}, or {item} x{number}; what else it is in notes, another item on its own line"
        return Unreadable(f"{quoted(said)} is no amount of a thing", how, about=said)
    from stronghold_cli.catalogue.near import unit_said  # only what is wrong needs it

    words = [UNITS[unit] for unit in known.units] if known and known.units else piece_words()
    what = f"{quoted(said)} is no amount: {known.name if known else 'a drug'} is counted in {listed(words)}"
    if how := instead(said.removeprefix(number), known.units if known else ()):
        return Unreadable(f"{quoted(said)} is no amount", how, about=said)
    unit = unit_said(item, known.units) if known else None
    how = f"e.g. {number} {UNITS[unit] if unit else words[0]}" if unit or len(words) == 1 else "say which"
    return Unreadable(what, how if said == number else f"{how}, and what they were in notes", about=said)


def many(words: Sequence[Word]) -> tuple[str, int] | None:
    """Return the bare number that a line begins with and the words it takes: `2 phones`, `2x phones`, `x2 phones`."""
    number = words[0].text.casefold().removeprefix(_TIMES).removesuffix(_TIMES)
    if not (words[0].plain and words[0].name is None and number.isascii() and number.isdigit()):
        return None
    apart = len(words) > 1 and words[1].plain and words[1].text.casefold() == _TIMES
    return number, 1 + (apart and number == words[0].text)


def say_how_many(text: str, said: Sequence[str], kind: Kind, reading: Reading) -> None:
    """Raise Unreadable for several things without a number (`phones`): one would be a guess.  `said` are fields."""
    known = find_item(text, reading.own_items)
    if known is None or known.category in _COUNTED or any(field.name in said for field in amounts(kind)):
        return
    if key_of(text) not in {key_of(word) for word in (known.name, *known.words)}:
        raise Unreadable(f"{quoted(text)} does not say how many", f"e.g. 2 {text}", about=text)


def _heard(words: Sequence[Word], fields: Sequence[Field], reading: Reading) -> int:
    """Return how many of the first words are one value of one of the fields."""
    return next(
        (n for n, text in runs(words) if any(f.type.heard(text, f.name, reading) is not None for f in fields)), 0
    )
