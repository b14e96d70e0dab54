"""A team's own items, and its own words for items: what may be added to the item table, and taken back."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.ambiguous import ambiguous, check_one_meaning
from stronghold_cli.catalogue.items import (
    CATEGORIES,
    CLASSES,
    FORMS,
    Item,
    Own,
    Ruling,
    UnknownItem,
    all_items,
    category_with_article,
    find_item,
    item_name,
    key_of,
    keys_of,
    plain_name,
)
from stronghold_cli.catalogue.near import near_item
from stronghold_cli.errors import Forbidden, Placed, Unreadable
from stronghold_cli.values.choices import read_choice
from stronghold_cli.values.quantity import PIECE_WORDS, is_mass, is_pieces
from stronghold_cli.values.text import quoted

LONGEST_AUTHORITY = 200
GIVEN = tuple(each for each in CLASSES if each != "unknown")
"""The classes that a team can give a drug: one without is unknown by itself."""


class OwnItemInput(NamedTuple):
    """What somebody typed of an item of the team's own; what was left out is None."""

    category: str | None = None
    words: str | None = None
    form: str | None = None
    drug_class: str | None = None
    authority: str | None = None


def with_item(own: Own, text: str, said: OwnItemInput) -> Own:
    """Return the team's rows with a new item, or with the class of a drug of its own that had none.

    Raises Unreadable or Forbidden, one line that names what is wrong.
    """
    if (known := _without_class(own, text, said)) is not None:
        ruling = _ruling(said)
        return tuple(row._replace(ruling=ruling) if row is known else row for row in own)
    name = _new(own, text)
    if said.category is None:
        raise Unreadable(
            "missing",
            f"say --category {'|'.join(CATEGORIES)}, or --for ITEM where {quoted(text)} is another word for an item",
            place="--category",
        )
    category = _choice("--category", CATEGORIES, said.category)
    several = ambiguous(text, own)
    # A word that may be something else than its one candidate may be a thing of any category.
    of = {known_item((), candidate).category for candidate in several.candidates} if several else set()
    if several and len(several.candidates) > 1 and category not in of:
        one = f"stronghold items add {name} --for {several.candidates[0]}"
        raise Forbidden(f"{quoted(text)} may be {several.may_be}", f"say which it is a word for, e.g. {one}")
    form = None if said.form is None else _choice("--form", FORMS, said.form)
    ruling = _ruling(said)
    for option, given in (("--form", form), ("--class", ruling)):
        if given and category != "drug":
            raise Forbidden(
                f"is only for drugs, and {name} is {category_with_article(category)}", "leave it out", place=option
            )
    item = Item(name, category, (), form, own=True, ruling=ruling)
    return _with_words((*own, item), item, said.words)


def _without_class(own: Own, text: str, said: OwnItemInput) -> Item | None:
    """Return the team's own drug that a text names and that was given no class, where one is said now and no more."""
    named = find_item(text, own)
    others = (said.words, said.form, None if said.category == "drug" else said.category)
    if said.drug_class is None or any(each is not None for each in others):
        return None
    return next((row for row in own if row == named and row.category == "drug" and row.ruling is None), None)


def with_words(own: Own, text: str, of: str, said: OwnItemInput) -> Own:
    """Return the team's rows with a new word, and those in `said`, for an item that is there.

    Raises Unreadable or Forbidden, one line that names what is wrong.
    """
    item = known_item(own, of, "--for")
    given_too = (said.category, said.form, said.drug_class, said.authority)
    for option, given in zip(("--category", "--form", "--class", "--authority"), given_too, strict=True):
        if given is not None:
            raise Forbidden(f"{item.name} is in the item table, which says that already", "leave it out", place=option)
    rows = own if any(row.name == item.name for row in own) else (*own, item._replace(words=(), form=None, own=True))
    row = next(row for row in rows if row.name == item.name)
    rows = _with_word(rows, row.name, text)
    return _with_words(rows, row, said.words)


def check_no_slip(own: Own, texts: Iterable[str]) -> None:
    """Refuse a new name, or a new word, that is probably a slip for one that is known.  Raises Forbidden."""
    for text in texts:
        if not find_item(text, own) and (nearest := near_item(" ".join(text.split()), own)):
            raise Forbidden(f"{quoted(text)} is nearly a known word: {nearest}", "if it is another, say --yes")


def without(own: Own, text: str) -> Own:
    """Return the team's rows without an item of its own, or without one of its words.  Raises Unreadable, Forbidden."""
    item = known_item(own, text)
    keys = set(keys_of(plain_name(text)))
    if item.own and key_of(item.name) in keys:
        return tuple(row for row in own if row.name != item.name)
    row = next((row for row in own if row.name == item.name), None)
    words = row.words if row else ()
    word = next((word for word in words if key_of(word) in keys), None)
    if row is None or word is None:
        theirs = f" (your own words for it: {', '.join(words)})" if words else " (see your own: stronghold items)"
        raise Forbidden(f"{quoted(text)} is in the program's own item table, and stays there{theirs}")
    left = row._replace(words=tuple(each for each in words if each != word))
    # A row of an item of the program's own says nothing without words.
    return tuple(left if each is row else each for each in own if each is not row or left.words or item.own)


def known_item(own: Own, text: str, where: str = "") -> Item:
    """Return the item that a text means.  Raises Unreadable with what may have been meant, and how to add it."""
    plain = " ".join(text.split())
    found = find_item(plain, own)
    with Placed(where):
        found = found or find_item(item_name(plain, own), own)
    if found is None:
        with Placed(where):
            check_one_meaning(plain, own)
        problem = unknown_item(own, text).at(where)
        raise problem.but(hint=problem.nearest or problem.hint)
    return found


def unknown_item(own: Own, text: str, category: str | None = None) -> UnknownItem:
    """Return what is said about a text that means no item: the nearest that is known, and how to add one that is new.

    Where it is known what sort of thing it is, nothing of another category is offered.
    """
    plain = " ".join(text.split())
    nearest = near_item(plain, own)
    if category and near_item(plain, own, category) != nearest:
        nearest = ""
    how = f"{_how_to_add(plain)}{' --yes' if nearest else ''}"
    problem = UnknownItem(f"{quoted(text)} is in no table", f"{nearest} if it is new, {how}" if nearest else how)
    return problem.but(about=text, nearest=nearest)


def check_is_a_thing(text: str) -> None:
    """Refuse a text that says how many there are or of what class, and can be no new item.  Raises Unreadable."""
    _check_is_a_thing(text, plain_name(text))


def _how_to_add(plain: str) -> str:
    word = f'"{plain}"' if " " in plain else plain
    # What a shell would take apart, or a message cut, is no example to copy.
    shown = word if re.fullmatch(r'"?[\w &+,.-]{1,40}"?', word) else "NAME"
    return f"add it: stronghold items add {shown} --category {'|'.join(CATEGORIES)}"


def words_in(text: str) -> list[str]:
    """Return the words of a list with commas or semicolons between them."""
    return [word for word in re.split("[,;]", text) if word.strip()]


def _with_words(rows: Own, row: Item, words: str | None) -> Own:
    if words is None:
        return rows
    several = words_in(words)
    if not several:
        raise Unreadable("--words names no word", 'e.g. --words "gear, dark"')
    for word in several:
        with Placed("--words"):
            rows = _with_word(rows, row.name, word)
    return rows


def _with_word(rows: Own, name: str, text: str) -> Own:
    """Return the rows with a word for one of them: in small letters, and spaces where names have hyphens."""
    several = ambiguous(text, rows)
    if several and name not in several.candidates:
        one = f"stronghold items add {plain_name(text)} --for {several.candidates[0]}"
        raise Forbidden(f"{quoted(text)} may be {several.may_be}, and is no word for {name}", f"e.g. {one}")
    word = _new(rows, text).replace("-", " ")
    return tuple(row._replace(words=(*row.words, word)) if row.name == name else row for row in rows)


def _new(own: Own, text: str) -> str:
    """Return the plain name of a text that means nothing yet, nor its plural.  Raises Unreadable or Forbidden."""
    name = plain_name(" ".join(text.split()) if text.isprintable() else text)
    found = find_item(text, own) or find_item(name, own) or _plural_of(own, name)
    if found is not None:
        what = "is in the item table already" if name == found.name else f"is a word for {found.name} already"
        raise Forbidden(f"{quoted(text)} {what}", f"see: stronghold items {found.name}")
    if not ambiguous(text, own):
        _check_is_a_thing(text, name)
    return item_name(text, own)


def _check_is_a_thing(text: str, name: str) -> None:
    """Refuse what says how many or of what class, and would be heard so wherever it is typed.  Raises Unreadable."""
    is_amount = name in PIECE_WORDS or is_pieces(text) or is_mass(text) or not re.search("[a-z]", name)
    says = "how many things there are" if is_amount else ""
    says = says or ("what class a drug is of" if re.fullmatch("class-[a-z]", name) else "")
    if says:
        raise Unreadable(f"{quoted(text)} says {says}, and is no item", "name the item, e.g. heroin or machete")


def _plural_of(own: Own, name: str) -> Item | None:
    """Return the item whose name has this word for a plain plural: `gears` must mean what `gear` means."""
    key = key_of(name)
    known = ((item, word) for item in all_items(own).values() for word in (item.name, *item.words))
    return next((item for item, word in known if key in keys_of(word)), None)


def _ruling(said: OwnItemInput) -> Ruling | None:
    if said.drug_class is None:
        if said.authority is not None:
            raise Forbidden(
                "says which class?", f"e.g. --class B --authority {quoted(said.authority)}", place="--authority"
            )
        return None
    if said.drug_class.strip().lower() == "unknown":
        raise Unreadable("a drug that is given no class is unknown by itself", "leave it out", place="--class")
    drug_class = _choice("--class", GIVEN, said.drug_class)
    if said.authority is None:
        raise Forbidden(
            f"missing, for class {drug_class} is given by an order", 'e.g. --authority "SI 2025/…"', place="--authority"
        )
    authority = " ".join(said.authority.split())
    if not authority or not authority.isprintable():
        raise Unreadable(f"{quoted(said.authority)} names no Act or order", 'e.g. "SI 2014/1106"', place="--authority")
    if len(authority) > LONGEST_AUTHORITY:
        raise Unreadable(f"is over {LONGEST_AUTHORITY} characters", "name the Act or order", place="--authority")
    return Ruling(drug_class, authority)


def _choice(option: str, known: Sequence[str], text: str) -> str:
    with Placed(option):
        return read_choice(text, known)
