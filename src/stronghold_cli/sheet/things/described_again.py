"""A thing with its exhibit that a dash describes: `phone DPW/1 - grey Alcatel` is one phone, and no second one."""

from collections.abc import Sequence

from stronghold_cli.catalogue.items import Item, find_item
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.things.thing_words import is_exhibit
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.text import SheetRow, Word, end_of_part, quoted_words
from stronghold_cli.sheet.words.unheard import NOTES

_LONGEST = 4


def with_descriptions_behind(
    written: Sequence[SheetRow | StrongholdError], reading: Reading
) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet with what stands behind such a dash in the notes of the thing."""
    return [
        row._replace(words=tuple(_described(row.words, reading))) if isinstance(row, SheetRow) else row
        for row in written
    ]


def _described(words: Sequence[Word], reading: Reading) -> list[Word]:
    made: list[Word] = []
    at = 0
    begin = 0
    while at < len(words):
        word = words[at]
        end = end_of_part(words, at + 1) if at + 1 < len(words) else at + 1
        if _is_dash(word) and is_exhibit(word) and _is_again(words[begin:at], words[at + 1 : end], reading):
            made += [word._replace(parts=False), quoted_words(words[at + 1 : end], NOTES)]
            at = end
        else:
            made.append(word)
            at += 1
            # `phone recovered, DPW/1`: an exhibit by itself is of the thing before it.
            begin = at if word.parts and not (at < len(words) and is_exhibit(words[at])) else begin
    return made


def _is_dash(word: Word) -> bool:
    """Whether a word ends a part by a dash: a comma or a bracket would be its last letter."""
    return word.parts and word.said[-1:].isalnum()


def _is_again(thing: Sequence[Word], more: Sequence[Word], reading: Reading) -> bool:
    """Whether words say only how one thing before them looks: they end with another name for it, and count nothing."""
    if not 0 < len(more) <= _LONGEST or any(not word.plain or any(map(str.isdigit, word.text)) for word in more):
        return False
    last = _item(more, reading)
    named = (_item(thing[: n + 1], reading) for n in range(len(thing)))
    return last is not None and any(each and (each is last or last.name.endswith(f"-{each.name}")) for each in named)


def _item(words: Sequence[Word], reading: Reading) -> Item | None:
    """Return the thing that some words end with."""
    texts = (text for n in range(len(words)) for k, text in runs(words[n:], _LONGEST) if n + k == len(words))
    return next(filter(None, (find_item(text, reading.own_items) for text in texts)), None)
