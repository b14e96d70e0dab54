"""Exhibits by initials and a number beside things on a sheet: `£2,870 (LM2)`; elsewhere `JS1` is a person's key."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.goods import runs
from stronghold_cli.sheet.words import SheetRow, Word

_MARK = re.compile(r"\(?([A-Z]{2,4})([0-9]{1,3})\)?")
_KEY = re.compile(r"\(?[A-Z]{1,4}-[0-9]+\)?(?:'s)?")


def with_exhibits(written: Sequence[SheetRow | StrongholdError], reading: Reading) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet with each such mark as the exhibit that it is.

    That holds where the sheet names its people by keys with a hyphen, and the mark stands behind things alone.
    """
    rows = [row for row in written if isinstance(row, SheetRow)]
    hyphened = any(word.plain and _KEY.fullmatch(word.text) for row in rows for word in row.words)
    if not hyphened:
        return list(written)
    behind: set[str] = set()
    before: set[str] = set()
    elsewhere: set[str] = set()
    for row in rows:
        for at, word in enumerate(row.words):
            if word.plain and word.name is None and (found := _MARK.fullmatch(word.text)):
                of_thing = _is_behind_thing(row.words, at, reading)
                sort = behind if of_thing else before if _is_before_thing(row.words, at, reading) else elsewhere
                sort.add(found[1] + found[2])
    # One alone in front of a thing may be whose that is; a row of them by one officer is not.
    initials = [mark.rstrip("0123456789") for mark in before]
    several = {mark for mark in before if initials.count(mark.rstrip("0123456789")) > 1}
    marks = (behind | several) - elsewhere - (before - several)
    return [_marked(row, marks) if isinstance(row, SheetRow) and marks else row for row in written]


def _is_behind_thing(words: Sequence[Word], at: int, reading: Reading) -> bool:
    """Whether a mark is in brackets or by itself behind a thing: after another word it may be a person."""
    if not at or not (at + 1 == len(words) or words[at].parts or words[at].text.endswith(")")):
        return False
    if not (words[at].text.startswith("(") or words[at - 1].parts):
        return False
    begin = at - 1
    while begin and not words[begin - 1].parts and not _MARK.fullmatch(words[begin - 1].text):
        begin -= 1
    part = words[begin:at]
    if any(word.plain and _KEY.fullmatch(word.text) for word in part):
        return False
    return any(
        text.startswith("£") or find_item(text, reading.own_items)
        for n in range(len(part))
        for _, text in runs(part[n:], 3)
    )


def _is_before_thing(words: Sequence[Word], at: int, reading: Reading) -> bool:
    """Whether a mark begins a part in front of how much there is of a thing: `JB1 20 wraps of crack`."""
    if (at and not words[at - 1].parts) or words[at].parts or at + 1 == len(words):
        return False
    amount = re.match("[0-9£]", words[at + 1].text) is not None
    return amount or any(find_item(text, reading.own_items) for _, text in runs(words[at + 1 :], 3))


def _marked(row: SheetRow, marks: set[str]) -> SheetRow:
    """Return a row with each mark as the exhibit of the thing beside it, behind that."""
    made: list[Word] = []
    held: Word | None = None
    for at, word in enumerate(row.words):
        found = _MARK.fullmatch(word.text) if word.plain and word.name is None else None
        if found and found[1] + found[2] in marks:
            text = found[1] + found[2]
            exhibit = Word(text, f"exhibit={text}", False, "exhibit", word.parts or word.text.endswith(")"))
            if not at or (row.words[at - 1].parts and not exhibit.parts and at + 1 < len(row.words)):
                held = exhibit
                continue
            made[-1] = made[-1]._replace(parts=False)
            made.append(exhibit)
            continue
        made.append(word)
        if held and (word.parts or at + 1 == len(row.words)):
            made[-1] = word._replace(parts=False)
            made.append(held._replace(parts=word.parts))
            held = None
    return row._replace(words=tuple(made))
