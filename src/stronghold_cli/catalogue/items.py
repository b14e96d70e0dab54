"""What can be seized: its category, the words for it, and the class of a drug by form and date."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from stronghold_cli.errors import Unreadable
from stronghold_cli.tables import rows_of, several
from stronghold_cli.values.day import show_day
from stronghold_cli.values.quantity import PIECE_UNITS
from stronghold_cli.values.text import quoted

FORMS: tuple[str, ...] = (
    *("powder", "rock", "resin", "herbal", "plant", "tablet", "liquid"),
    *("mushroom", "injectable", "vape", "edible", "other"),
)
"""What a drug may look like; only some forms change its class."""

CATEGORIES: tuple[str, ...] = ("drug", "cash", "vehicle", "weapon", "phone", "other")
"""What a seizure is counted under."""

CLASSES: tuple[str, ...] = ("A", "B", "C", "temporary", "psa", "none", "unknown")
"""`temporary` is a controlled drug without a class, under a temporary class drug order; `psa` a substance of the
Psychoactive Substances Act 2016, which is no controlled drug; `none` neither, such as a cutting agent; `unknown` is
"this table cannot say", and is never a default for another."""

USUAL_UNITS: tuple[str, ...] = tuple(unit.name for unit in PIECE_UNITS if unit.is_usual)
"""What a drug of items.csv is counted in, where its row does not say otherwise."""

LONGEST_NAME = 60
_JOINT = r"(?:(?<=\d),(?=\d)|(?<=\b\w),(?=\w\b))"
"""A comma within a name (`1,4-bd`, `U-47,700`, `n,n-dmt`); any other one stands between two items."""
# Not where a word begins: a minus may mean "all but".
_PUNCTUATION = rf"(?!^)(?:[\s'’‐‑–-]|{_JOINT})+"
_SAYS_NOTHING = r"""-\w\s.'’‘"“”‐‑–—"""
_MARK = rf"^[-‐‑–—]|[^{_SAYS_NOTHING}&+/%£]"
"""A mark that may mean something of its own before, behind or in the name of an item, as `!` and `?` do."""
_PLURALS = (("ves", "f"), ("ves", "fe"), ("ies", "y"), ("es", ""), ("s", ""))


class Ruling(NamedTuple):
    """A drug's class, and the Act or order that gives it; for an unknown class, why it is unknown."""

    drug_class: str
    authority: str


class Item(NamedTuple):
    """A row of items.csv, or of a team's own.  `form` is what it always is, where nobody needs to say so."""

    name: str
    category: str
    words: tuple[str, ...]
    form: str | None
    own: bool = False
    """Whether a team added it: an item of its own, or its own words for an item of items.csv."""
    ruling: Ruling | None = None
    """The class that a team gave a drug of its own, on any day; None where it gave none."""
    loose: tuple[str, ...] = ()
    """Those of its words that say more or less than its name: one sort of it (hash, pistol), or a wider thing."""
    note: str = ""
    """What somebody who records it should know."""
    units: tuple[str, ...] = ()
    """What it may be counted in, the likeliest first; none of a thing, nor of a team's own drug, which may be any."""


Own = tuple[Item, ...]
"""What the team of a ledger added: items of its own, and by the name of an item of items.csv its own words for it."""


class UnknownItem(Unreadable):
    """A text that means no item, with the nearest that is known where one is near."""

    nearest: str = ""


class ClassRow(NamedTuple):
    """A row of classes.csv: the class in a form (None: in any without a row of its own), both days included."""

    form: str | None
    since: date
    until: date
    ruling: Ruling


def category_with_article(category: str) -> str:
    """Return a category as a message says it: `a drug`, `cash`."""
    return category if category in ("cash", "other") else f"a {category}"


def all_items(own: Own = ()) -> Mapping[str, Item]:
    """Return every item by its canonical name, in the order of items.csv, the team's own last."""
    return _with_own(own) if own else _items()


@lru_cache(maxsize=1024)
def find_item(text: str, own: Own = ()) -> Item | None:
    """Return the item that a name, a usual word or a plain plural means (`Zombie Knives`), None for any other text."""
    known = _by_key(own)
    return next((known[each] for each in keys_of(text) if each in known), None)


def named_item(text: str) -> Item | None:
    """Return the item of items.csv that a text names, neither more nor less: by its name or another name for the same.

    `Hash` is taken for cannabis where it is recorded, and is not all cannabis where it is published.
    """
    found, keys = find_item(text), set(keys_of(text))
    return None if found and any(key_of(word) in keys for word in found.loose) else found


def whole_of(text: str) -> str | None:
    """Return the item of items.csv that a text says more or less than: `cannabis` for `hash`; None for any other."""
    found = find_item(text)
    return found.name if found and named_item(text) is None else None


def keys_of(text: str) -> Iterator[str]:
    """Yield how a text is looked for among names and words: without spaces and hyphens, then as each plain singular."""
    return iter(_keys(text))


def key_of(text: str) -> str:
    """Return how a name or a word is kept: the first way in which a text is looked for."""
    plain = text.strip().lower()
    # Six hundred words are asked before the first is found, and most are letters alone.
    return plain if plain.isalnum() else re.sub(_PUNCTUATION, "", plain)


@lru_cache(maxsize=1_024)  # an import asks for the same few words again and again
def _keys(text: str) -> tuple[str, ...]:
    key = key_of(text)
    return (key, *(key.removesuffix(ending) + instead for ending, instead in _PLURALS if key.endswith(ending)))


def parted(text: str) -> list[str]:
    """Return the items that a list names, parted at its commas but for those within a name (`1,4-bd`)."""
    return re.split(rf"(?!{_JOINT}),", text)


def class_of(item: str, form: str | None, day: date, own: Own = ()) -> Ruling:
    """Return the class of an item in a form on a day: a row for that form goes before a row for any form.

    A row's last day is included; a new order counts from its first day.  Source: Misuse of Drugs Act 1971 Sch 2 and the
    orders that amend it, each named in classes.csv.  What the table cannot say is class `unknown`, with the reason.
    """
    return _class_of(item, form, day, own)


@lru_cache(maxsize=8_192)  # an import asks for the same items of the same days again and again
def _class_of(item: str, form: str | None, day: date, own: Own) -> Ruling:
    found = find_item(item, own)
    if found is None:
        return Ruling("unknown", f"{quoted(item)} is not in the item table")
    if found.category != "drug":
        return Ruling("unknown", f"{found.name} is not a drug in the item table")
    if found.own:
        return found.ruling or Ruling("unknown", f"{found.name} is the team's own item, and was given no class")
    for wanted in (form, None) if form else (None,):
        for row in class_rows(found.name):
            if row.form == wanted and row.since <= day <= row.until:
                return row.ruling
    return Ruling("unknown", f"the class table has no row for {found.name} on {show_day(day)}")


def class_rows(name: str) -> Sequence[ClassRow]:
    """Return the classes that an item of items.csv has had, none for what is no drug there."""
    return _classes().get(name, ())


def item_name(text: str, own: Own = ()) -> str:
    """Return the canonical name of a known item, else the text in lower case and hyphens: `Fur coat` is `fur-coat`.

    Raises Unreadable for control characters, for text without a letter or digit, with a mark that may mean something
    (`!heroin`), and beyond 60 characters.
    """
    if (known := find_item(text, own)) is not None:
        return known.name
    name = plain_name(text)
    # `knife.` was not found as typed, and must not become a second name for the knife.
    known = find_item(name, own)
    plain = re.sub(_JOINT, "", text.strip())
    if found := re.search(_MARK, plain) or (known and re.search(f"[^{_SAYS_NOTHING}]", plain)):
        hint = f"type {known.name}" if known and found[0] != "," else "name one item, e.g. heroin or machete"
        raise Unreadable(f"{quoted(text)} has a {found[0]} that no item has", hint)
    return known.name if known else name


def plain_name(text: str) -> str:
    """Return a text in lower case and hyphens, as names are.  Raises Unreadable as `item_name` does."""
    from unicodedata import normalize  # only an unknown word needs it

    if not " ".join(text.split()).isprintable():
        raise Unreadable(f"{quoted(text)} has control characters in it", "name the item, e.g. heroin or machete")
    # Accents come off (`café`), apostrophes close up (`driver's`), all else that is no letter or digit parts two words.
    plain = re.sub("[\u0300-\u036f'’]", "", normalize("NFKD", text).lower())
    if strange := next((each for each in plain if each.isalnum() and not each.isascii()), None):
        # Left out, two words would be one item; kept, a letter that looks like another would make a second heroin.
        what = f"{quoted(text)} has {quoted(strange)}, a letter of no item's name"
        raise Unreadable(what, "type it in plain letters, a to z")
    name = re.sub("[^a-z0-9]+", "-", plain).strip("-")
    if not name:
        raise Unreadable(f"{quoted(text)} is not an item", "e.g. heroin or machete")
    if len(name) > LONGEST_NAME:
        raise Unreadable(
            f"{quoted(text)} is over {LONGEST_NAME} characters", "name the item, e.g. machete; describe it in notes"
        )
    return name


@cache
def _items() -> Mapping[str, Item]:
    def item(row: dict[str, str]) -> Item:
        return Item(
            row["item"],
            row["category"],
            (*several(row["words"]), *several(row["loose"])),
            row["form"] or None,
            loose=several(row["loose"]),
            note=row["note"],
            units=several(row["units"]) or (USUAL_UNITS if row["category"] == "drug" else ()),
        )

    return MappingProxyType({each.name: each for each in rows_of("items.csv", item)})


@cache
def _with_own(own: Own) -> Mapping[str, Item]:
    known = dict(_items())
    for item in own:
        # Of an item of items.csv a team's row adds words only, were it there first.
        there = known.get(item.name)
        known[item.name] = there._replace(words=(*there.words, *item.words)) if there else item
    return MappingProxyType(known)


@cache
def _by_key(own: Own) -> dict[str, Item]:
    known = all_items(own)
    keys = {key_of(word): item for item in known.values() for word in (item.name, *item.words)}
    if own:
        # What came into items.csv after a team had said otherwise means in its ledger what it means in every other.
        keys |= {key: known[item.name] for key, item in _by_key(()).items()}
    return keys


@cache
def _classes() -> dict[str, list[ClassRow]]:
    def ruled(row: dict[str, str]) -> tuple[str, ClassRow]:
        until = date.fromisoformat(row["valid_to"]) if row["valid_to"] else date.max
        ruling = Ruling(row["class"], row["authority"])
        return row["item"], ClassRow(row["form"] or None, date.fromisoformat(row["valid_from"]), until, ruling)

    classes: dict[str, list[ClassRow]] = {}
    for name, line in rows_of("classes.csv", ruled):
        classes.setdefault(name, []).append(line)
    return classes
