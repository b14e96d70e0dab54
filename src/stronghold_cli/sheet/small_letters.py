"""A row of a sheet in capitals, as it would be written in small letters: `REAR OF MORRISONS` as `rear of Morrisons`.

Readers tell the name of a place by its capital, and a key or an exhibit by all of its letters.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from stronghold_cli.catalogue.items import all_items
from stronghold_cli.catalogue.near import is_slip
from stronghold_cli.catalogue.sheet_words import key_of, street_words
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Text
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.order import HeardLine
from stronghold_cli.sheet.sentences.subjects import BETWEEN
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import SheetRow, Word
from stronghold_cli.tables import read_table
from stronghold_cli.values.text import SMALL_WORDS

_TABLES = (
    *("agency_words", "aside_words", "charge_wordings", "closure_words", "court_spellings"),
    *("court_words", "custody_words", "doing_words", "drug_looks", "drug_offences", "entry_words", "fact_words"),
    *("filler_words", "none_words", "offence_words", "outcome_words", "people_words", "place_words", "position_words"),
    *("reason_words", "room_words", "sheet_words", "short_forms", "tally_words", "telling_words", "thing_words"),
    *("title_words", "trade_sizes", "undone_words", "units", "unowned_words", "who_words"),
)
"""The tables whose first column has words of a sheet that are no names."""
_CODE = re.compile(r"(?:[A-Z]{1,4}[-/]?)?[0-9]+(?:/[0-9]+)?[A-Z]?|[A-Z]{1,4}/[0-9-]+(?:[A-Z]+/)?[0-9]*|[A-Z]")
"""A key, an exhibit, a road, an age, a house, or one letter, which stays as it is."""
_CAPITALS = ("rui", "nfa", "nrm", "mash", "pwits", "ric", "cps", "anpr", "neg", "ddtro", "ppn", "csra", "hq")
"""Words that are written so in rows of small letters."""
_AMOUNT = re.compile(r"(?i)[0-9.,]+(?:g|kg|mg|ml|x|hrs|yo|s)")
_LONG = 6
"""How many letters a word has whose slips are looked for: shorter ones are names as well, `Fore`."""
_SMALL = re.compile("[a-z]{2,}")


def in_small_letters(written: Sequence[SheetRow | StrongholdError]) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet, those in capitals in small letters; what was typed stays beside each word."""
    return [
        row._replace(words=tuple(_in_small_letters(row.words)))
        if isinstance(row, SheetRow) and _is_in_capitals(row.words)
        else row
        for row in written
    ]


def as_typed(said: Sequence[HeardLine], written: Sequence[SheetRow | StrongholdError]) -> list[HeardLine]:
    """Return the records of a sheet with the free texts of rows in capitals as they stand there."""
    rows = {row.number: " ".join(word.text for word in row.words) for row in written if isinstance(row, SheetRow)}
    return [each._replace(heard=_as_typed(each.heard, rows.get(each.number, ""))) for each in said]


def _as_typed(heard: LineContent, row: str) -> LineContent:
    fields = {field.name for field in heard.kind.typed if isinstance(field.type, Text) and not field.type.in_words}
    texts = {
        name: BETWEEN.join(each.upper() if each.upper() in row else each for each in text.split(BETWEEN))
        for name, text in heard.texts.items()
        if name in fields
    }
    return heard._replace(texts=heard.texts | texts)


def _is_in_capitals(words: Sequence[Word]) -> bool:
    plain = [word.text for word in words if word.plain and word.name is None]
    letters = [bare for text in plain if len(re.findall("[A-Z]", bare := text.strip("().,"))) > 1]
    capitals = any(not _CODE.fullmatch(text) and key_of(text) not in _CAPITALS for text in letters)
    return capitals and not any(_SMALL.search(text) for text in plain)


def _in_small_letters(words: Sequence[Word]) -> Iterator[Word]:
    for at, word in enumerate(words):
        before = words[at - 1] if at and not words[at - 1].parts else None
        after = words[at + 1] if at + 1 < len(words) and not word.parts else None
        text = _written(word, before, after) if word.plain and word.name is None else word.text
        begins = at > 0 and words[at - 1].text.endswith(".")
        yield word._replace(text=text[:1].upper() + text[1:] if begins and word.plain else text)


def _written(word: Word, before: Word | None, after: Word | None) -> str:
    text = word.text
    bare = text.strip("().,!?")
    if _AMOUNT.fullmatch(bare):
        return text.lower()
    if _CODE.fullmatch(bare) or not re.search("[A-Z]", bare):
        return text
    street = key_of(bare) in street_words() and before is not None and _may_be_name(before)
    if street or (after is not None and _may_be_name(word) and key_of(after.text) in street_words()):
        return _as_name(text)
    known = key_of(bare) in _known() or key_of(bare).removesuffix("s") in _known() or not bare.isalpha()
    return text.lower() if known or _is_slip(key_of(bare)) else _as_name(text)


def _may_be_name(word: Word) -> bool:
    """Whether a word may be the first of a street's name: `HIGH ST`, but not `IN COURT`."""
    text = key_of(word.text)
    return word.plain and word.name is None and text.isalpha() and len(text) > 1 and text not in SMALL_WORDS


def _as_name(text: str) -> str:
    return re.sub("[A-Z]+", lambda found: found[0].capitalize(), text)


@cache
def _is_slip(text: str) -> bool:
    """Whether a word is a known one with a slip, which is no name: `ARESTED`."""
    return len(text) >= _LONG and any(is_slip(text, each) for each in _known())


@cache
def _known() -> frozenset[str]:
    """Return the words of a sheet that are no names, one by one, in small letters."""
    said = {next(iter(row.values())) for name in _TABLES for row in read_table(f"{name}.csv")}
    said |= {name for item in all_items().values() for name in (item.name, *item.words)} | set(choices())
    return frozenset(word for each in said for word in re.split("[ -]", key_of(each))) | SMALL_WORDS
