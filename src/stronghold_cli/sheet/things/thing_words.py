"""The words of one thing on a line of a sheet, put as a sheet has them: how it looks, about how much, its exhibit."""

import re
from collections.abc import Sequence
from itertools import pairwise

from stronghold_cli.catalogue.items import Item, find_item
from stronghold_cli.catalogue.sheet_words import MODEL
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.names import Choice
from stronghold_cli.records.types import Exhibit, Reading
from stronghold_cli.sheet.places.rooms import INSIDE
from stronghold_cli.sheet.things.foreign_money import CASH
from stronghold_cli.sheet.words.goods import is_of, many, runs
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices, item_kinds
from stronghold_cli.sheet.words.text import Word, quoted_word, words_of
from stronghold_cli.values.quantity import is_mass, is_pieces
from stronghold_cli.values.text import hyphened

ABOUT = {"approx", "approximately", "about", "roughly", "circa", "c", "ca", "est", "estimated", "around", "~"}
_SIGN = "~"
TAKEN = ("seized", "recovered", "found", "located", "taken", "retrieved")
"""Words that say that a thing was seized."""
ON_WHOM = ("on", "from", "off")
"""Words before whom a thing was found on."""
_PLACED = 2
"""How many words where a sum was are."""
_EMPTY_BAGS = "snap-bags"
_BAGS = {"bag", "bags", "empty bag", "empty bags", "plastic bags", "polythene bags"}
_GEAR = "paraphernalia"
FORMS = ("block", "blocks", "brick", "bricks", "slab", "slabs", "lump", "lumps")
"""What form a drug was in, behind its name."""
LOOKS = {
    *("black", "white", "silver", "grey", "gray", "blue", "red", "green", "gold", "pink", "yellow", "orange", "purple"),
    *("large", "small", "big", "old", "new", "broken", "smashed", "locked", "unlocked", "burner", "dealing", "graft"),
    *("line", "work", "personal", "dark", "light", "folding", "serrated", "other", "rolex", "designer", "stolen"),
}
"""How a thing looks or what it was for, before its name."""


def without_taken(words: Sequence[Word]) -> list[Word]:
    """Return a thing without the words within it that only say that it was seized: `white Audi seized under POCA`."""
    pairs = zip(words, [*words[1:], None], strict=True)
    return [word for n, (word, after) in enumerate(pairs) if not n or after is None or not _is_taken(word, after)]


def _is_taken(word: Word, after: Word) -> bool:
    taken = word.plain and word.name is None and word.text.casefold() in TAKEN
    return taken and not (after.plain and after.text.casefold() == "from")


def told_last(words: list[Word], reading: Reading) -> list[Word]:
    """Return a thing with how it is known behind it: `20 wraps of believed crack` as `20 wraps of crack believed`."""
    kind, _ = item_kinds()[0]
    told = [field for field in kind.typed if field.only and isinstance(field.type, Choice) and not field.required]
    for at, word in enumerate(words[:-1]):
        named = any(find_item(text, reading.own_items) for _, text in runs(words[at + 1 :]))
        if word.text.casefold() in LOOKS:
            continue
        if at and named and word.plain and any(f.type.heard(word.text, f.name, reading) for f in told):
            rest = [*words[:at], *words[at + 1 :]]
            return [*rest[:-1], rest[-1]._replace(parts=False), word._replace(parts=rest[-1].parts)]
    return words


def described(words: list[Word], reading: Reading) -> list[Word]:
    """Return a thing with how it looks in its notes: `black iPhone`, `2 large knives`; never of a drug."""
    number = many(words)
    at = number[1] if number else 0
    end = at
    while end < len(words) and words[end].plain and words[end].text.casefold() in LOOKS:
        end += 1
    known = _first_item(words[end:], reading)
    while end == at and len(words) > end + 1 and is_name_of_phone(words[end:], reading):
        end += 1
        known = _first_item(words[end:], reading)
    if end == at or known is None or known.category in ("drug", CASH):
        return words
    text = " ".join(word.text for word in words[at:end])
    looks = quoted_word(text, "notes")._replace(said=f"notes={text}")  # `other` is a category too
    return [*words[:at], *words[end:-1], words[-1]._replace(parts=False), looks]


def is_name_of_phone(words: Sequence[Word], reading: Reading) -> bool:
    """Whether the first of some words is whose line's a phone is: `Falcon phone`, `Falcon line phone`."""
    name, after = words[0], words[1]
    if not name.plain or name.name is not None or name.parts or not re.fullmatch("[A-Z][A-Za-z'-]+", name.text):
        return False
    thing = _first_item(words[1:], reading) if after.plain and after.name is None else None
    if thing is None or thing.category != "phone" or find_item(name.text, reading.own_items):
        return False
    return phrase(words[:1], reading.own_words) is None and hyphened(name.text) not in choices()


def _first_item(words: Sequence[Word], reading: Reading) -> Item | None:
    """Return the item that the first of some words are, the longest name first; None for none."""
    return next((item for _, text in runs(words) if (item := find_item(text, reading.own_items))), None)


def named_again(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a thing with its second name, or the form of a drug, in its notes: `nokia burner`, `cocaine block`."""
    for at, (word, after) in enumerate(pairwise(words)):
        if (
            not (_is_plain(word) and _is_plain(after))
            or word.parts
            or word.text.casefold() in LOOKS
            or hyphened(after.text) in choices()
        ):
            continue
        one, other = (find_item(each.text, reading.own_items) for each in (word, after))
        formed = one is not None and one.category == "drug" and after.text.casefold() in FORMS
        if formed or (one is not None and one is other and one.category not in ("drug", CASH)):
            if are_two_makes(word.text, after.text):
                continue
            note = quoted_word(after.text, "notes", parts=after.parts)
            return [*words[: at + 1], *words[at + 2 :], note]
    return list(words)


def is_model(name: str, number: str) -> bool:
    """Whether a number behind a name is that of a model: `iPhone 12`."""
    made = phrase(words_of(name), (), MODEL)
    return made is not None and made[0] == len(words_of(name)) and int(number) >= int(made[1].means)


def are_two_makes(*names: str) -> bool:
    """Whether both names are makes, and so of two things: `iphone nokia`, not `nokia burner`."""
    return all(phrase(words_of(name), (), MODEL) for name in names)


def is_bags(words: Sequence[Word]) -> bool:
    """Whether words are bags, with how many or not, and nothing else: `2 bags`."""
    number = many(words)
    text = " ".join(word.text.casefold() for word in words[number[1] if number else 0 :])
    known = find_item(text)
    return text in _BAGS or (known is not None and known.name == _EMPTY_BAGS)


def counted_within(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a drug that is counted twice by what is in its bags, with those in its notes: `1 bag MDMA 30 tablets`.

    So is one behind the form that it was in: `1 block cocaine (248g)`.
    """
    number = many(words) if words else None
    at = number[1] if number else 0
    if len(words) < at + 2 or not _is_plain(words[at]):
        return list(words)
    formed = words[at].text.casefold() in FORMS
    if not formed and (not number or words[at].text.casefold() not in _BAGS):
        return list(words)
    drug = at + 1 + is_of(words[at + 1 :])
    known = find_item(words[drug].text, reading.own_items) if words[drug:] and words[drug].plain else None
    pieces = any(is_pieces(text) for n in range(drug + 1, len(words)) for _, text in runs(words[n:], 2))
    if known is None or known.category != "drug" or not (formed or pieces):
        return list(words)
    bags = " ".join(word.text for word in words[: at + 1])
    note = quoted_word(bags, "notes", parts=words[-1].parts)._replace(said=f"notes={bags}")
    return [*words[drug:-1], words[-1]._replace(parts=False), note]


def _is_plain(word: Word) -> bool:
    return word.plain and word.name is None


def exhibit_last(words: Sequence[Word]) -> list[Word]:
    """Return words with the exhibit number that they begin with behind them: `JB/1 41 wraps heroin`."""
    first = words[0]
    if len(words) == 1 or not is_exhibit(first):
        return list(words)
    return [*words[1:-1], words[-1]._replace(parts=False), first]


def is_exhibit(word: Word) -> bool:
    """Whether a word is the number of an exhibit."""
    return word.plain and word.name is None and re.fullmatch(Exhibit.looks, word.text) is not None


def named(words: list[Word]) -> list[Word]:
    """Return a sum alone as cash, and empty bags as the gear that they are."""
    kind, _ = item_kinds()[0]
    value = next(field for field in kind.typed if isinstance(field.type, Sum))
    texts = [word.text.casefold() for word in words if word.plain]
    if texts.count(CASH) > 1:
        again = max(n for n, word in enumerate(words) if word.text.casefold() == CASH)
        words = [word for n, word in enumerate(words) if n != again]
    # `£40`, `£40 in a sock`: where it was says no other thing.
    rest_of = [word for word in words[1:] if word.name is None and not is_exhibit(word) and ":" not in word.text]
    where = not rest_of or (len(rest_of) == _PLACED and rest_of[0].text == INSIDE and not rest_of[1].plain)
    if words and words[0].plain and re.fullmatch(value.type.looks, words[0].text) and where:
        return [Word(CASH, CASH, True), *words]
    number = many(words)
    rest = words[number[1] if number else 0 :]
    text = " ".join(word.text.casefold() for word in rest)
    if text in _BAGS and all(word.plain for word in rest) and (number or not text.endswith("s")):
        many_of = f"x{number[0] if number else 1}"
        return [Word(_GEAR, text, True), Word(many_of, many_of, True), quoted_word(text, "notes")]
    return words


def with_about(words: list[Word]) -> list[Word]:
    """Return words with an amount that is said to be about right as provisional, a weight as estimated too."""
    kind, _ = item_kinds()[0]
    sums = [field.type for field in kind.typed if isinstance(field.type, Sum)]
    for at, word in enumerate(words):
        sign = word.text.startswith(_SIGN) and len(word.text) > 1
        if not word.plain or not (sign or word.text.casefold().rstrip(".") in ABOUT):
            continue
        left = [*words[:at], *([word._replace(text=word.text[1:])] if sign else []), *words[at + 1 :]]
        amounts = [text for _, text in runs(left[at:])]
        if any(map(is_mass, amounts)):
            return [*left, *words_of("estimated provisional")]
        if (left[at:] and many(left[at:])) or any(
            is_pieces(text) or re.fullmatch(sums[0].looks, text) for text in amounts
        ):
            return [*left, *words_of("provisional")]
    return words
