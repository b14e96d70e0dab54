"""The words that a team adds for its sheets: what one may be, and what it may stand for."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.ambiguous import ambiguous
from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import OwnWords, SheetWord, drug_offences, key_of, sheet_words, trade_sizes
from stronghold_cli.catalogue.short_forms import is_in_table, offence
from stronghold_cli.errors import Forbidden, StrongholdError, Unreadable
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS, find_kind
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word, words_of
from stronghold_cli.values.quantity import PIECE_WORDS, UNITS
from stronghold_cli.values.text import hyphened, listed, one_line, quoted, with_article

LONGEST = 60
_LOOKS = re.compile(r"[A-Za-z0-9&+/'. -]*[A-Za-z][A-Za-z0-9&+/'. -]*")
_LONGEST_RUN = 6


def with_word(own: OwnWords, word: str, means: str, reading: Reading) -> OwnWords:
    """Return the team's words with a new one.  Raises Forbidden for one that means something, Unreadable for no word.

    What it stands for must be read on a sheet by itself.
    """
    plain = one_line(" ".join(word.split()))
    if not _LOOKS.fullmatch(plain) or len(plain) > LONGEST:
        raise Unreadable(f"{quoted(plain)} is no word for a sheet", f"letters, at most {LONGEST} characters, e.g. ndd")
    if said := what_it_means(plain, own, reading):
        raise Forbidden(f"{quoted(plain)} means something already: {said}", "choose another word")
    stands_for = one_line(" ".join(means.split()))
    unknown = _unknown(words_of(stands_for), own, reading)
    if not stands_for or unknown:
        shown = unknown or stands_for
        raise Unreadable(f"--for: {quoted(shown)} means nothing on a sheet", "e.g. stop-and-search, or role=other")
    if (item := find_item(stands_for, reading.own_items)) is not None:
        quotes = f'"{plain}"' if " " in plain else plain
        raise Forbidden(
            f"{quoted(stands_for)} is an item, whose words are known wherever an item is typed",
            f"stronghold items add {quotes} --for {item.name}",
        )
    return (*own, (plain, stands_for))


def without_word(own: OwnWords, word: str) -> OwnWords:
    """Return the team's words without one of them.  Raises Forbidden for one of the program's, Unreadable for none."""
    left = tuple(each for each in own if key_of(each[0]) != key_of(word))
    if len(left) == len(own):
        if key_of(word) in sheet_words():
            raise Forbidden(f"{quoted(word)} is the program's own word, and stays", "see your own: stronghold words")
        raise Unreadable(f"{quoted(word)} is no word of the team's", "see: stronghold words")
    return left


def what_it_means(text: str, own: OwnWords, reading: Reading) -> str:
    """Return what a word or several say on a sheet already, empty where they say nothing."""
    key, plain = key_of(text), hyphened(text)
    ours = {key_of(word): means for word, means in own}
    if key in ours:
        return f"the team's own word for {ours[key]}"
    if row := sheet_words().get(key):
        return in_words(row)
    if item := find_item(text, reading.own_items):
        return f"the item {item.name}"
    if several := ambiguous(text, reading.own_items):
        return f"{several.may_be}, which is asked"
    if size := trade_sizes().get(key):
        return f"{size.means}, a size of the trade"
    if wording := drug_offences().get(key):
        return f"the offence {wording.wording}"
    if is_in_table(text, "offence"):
        return f"the offence {offence(text)}"
    if unit := PIECE_WORDS.get(text.casefold()):
        return f"what drugs are counted in, {UNITS[unit]}"
    for kind, field, choice in choices().get(plain, ()):
        return f"the {field.name.replace('_', ' ')} {choice} of {with_article(kind.name)}"
    try:
        return f"the kind of record {find_kind(text).name}"
    except Unreadable:
        pass
    for kind in KINDS.values():
        for field in kind.typed:
            said = field.on_sheet.words
            if text.casefold() in (*said, field.on_sheet.relation) or plain == hyphened(field.name):
                return f"a word before the {field.name.replace('_', ' ')} of a record"
            if isinstance(field.type, Person) and field.type.heard(text, field.name, reading):
                return "a person's key"
    return ""


def in_words(row: SheetWord) -> str:
    """Return what a row of the table says, for people."""
    said = {
        "beside": "nothing, beside a thing",
        "aside": "a line that is no record, and is left out",
        "due": f"{row.means}, before a day",
        "note": "what it says, in the notes",
        "heading": "nothing, alone on a line",
        "result": "what came of an activity",
        "model": f"a make: a number from {row.means} on behind it is a model",
        "asked": f"{listed(row.means.split(';'))}, which is asked",
        "refused": f"no record ({row.why})",
    }
    return said.get(row.where) or row.means


def _unknown(words: Sequence[Word], own: OwnWords, reading: Reading) -> str:
    """Return the first word that means nothing on a sheet, empty where all of them do."""
    at = 0
    while at < len(words):
        word = words[at]
        if word.name is not None:
            if not any(_reads(kind, word, reading) for kind in KINDS.values()):
                return word.said
            at += 1
            continue
        length = next((n for n, text in runs(words[at:], _LONGEST_RUN) if _says(text, reading)), 0)
        if not length:
            return word.said
        at += length
    return ""


def _says(text: str, reading: Reading) -> bool:
    """Whether words stand for something by themselves: no word of officers', for one word leads to no other."""
    key = key_of(text)
    return key not in sheet_words() and key not in trade_sizes() and bool(what_it_means(text, (), reading))


def _reads(kind: Kind, word: Word, reading: Reading) -> bool:
    field = next((each for each in kind.typed if word.name in (each.name, hyphened(each.name))), None)
    if field is None:
        return False
    try:
        kind.read_field(field, word.text, reading)
    except StrongholdError:
        return False
    return True
