"""People's keys as officers write them: initials and a number, `JS1`, where a key can stand."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import agency_words, key_of
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.known_words import named_record
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import hyphened

_INITIALS = re.compile(r"([A-Za-z]{1,4})([0-9]{1,4})")
_SIZES = ("x", "s", "v")
"""A letter before a number that says something else: how many, a section of an Act."""
_KEY = Person()


def keyed(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with initials and a number as a key, first in it or behind a word that a person follows."""
    kept: list[Word] = []
    for word in words:
        found = _INITIALS.fullmatch(word.text) if word.plain and word.name is None else None
        if found and found[1].casefold() not in _SIZES and _may_stand(kept) and not is_key([word], reading):
            key = f"{found[1].upper()}-{int(found[2])}"
            other = find_item(word.text, reading.own_items) or key_of(word.text) in agency_words()  # a form, `PPN1`
            if int(found[2]) and not other and named_record(key) is None:
                word = word._replace(text=key)
        kept.append(word)
    return kept


def without_for(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line without a small word in front of a key: `NRM made for P-9`, `arrest of P-9`."""
    pairs = zip(words, [*words[1:], None], strict=True)
    return [word for word, after in pairs if not (after and _leads(word) and is_key([after], reading))]


def _leads(word: Word) -> bool:
    return word.plain and word.name is None and not word.parts and word.text.casefold() in ("for", "of", "re")


def is_key(words: Sequence[Word], reading: Reading) -> bool:
    """Whether the first of some words is a person's key."""
    if not words or not words[0].plain:
        return False
    return _is_key(words[0].said.rstrip(",;:") if words[0].name else words[0].text, reading.for_hearing)


@lru_cache(maxsize=4096)
def _is_key(text: str, reading: Reading) -> bool:
    sort = hyphened(text.rpartition("-")[0])
    return _KEY.heard(text, "person", reading) is not None and named_record(text) is None and sort not in choices()


def people(kind: Kind) -> list[str]:
    """Return the fields of a kind that hold people's keys."""
    return [field.name for field in kind.typed if isinstance(field.type, Person)]


def _may_stand(before: Sequence[Word]) -> bool:
    """Whether a key may stand behind some words: at the beginning of a part, or behind what is done to people."""
    return not before or before[-1].parts or before[-1].text.casefold() in _behind()


@cache
def _behind() -> frozenset[str]:
    said = {"arrested", "charged", "on", "and", "&", "+", "nrm", "sentenced", "search", "searched"}
    for kind in KINDS.values():
        if people(kind):
            said.add(kind.name)
            said |= {choice for field in kind.typed for choice in getattr(field.type, "choices", ())}
        said |= {word for field in kind.typed if field.on_sheet.by for word in field.on_sheet.words}
    return frozenset(word.rpartition(" ")[2] for word in said)
