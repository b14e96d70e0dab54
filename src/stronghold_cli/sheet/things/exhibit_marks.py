"""Exhibits by initials and a number beside things on a sheet: `£2,870 (LM2)`; elsewhere `JS1` is a person's key."""

import re
from collections.abc import Sequence
from itertools import pairwise

from stronghold_cli.catalogue.ambiguous import ambiguous
from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import car_makes, key_of
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.types import Exhibit, Reading
from stronghold_cli.sheet.things.exhibit_lists import exhibit_word
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.text import AND, SheetRow, Word, bare, end_of_part, is_one_of
from stronghold_cli.values.text import quoted

_MARK = re.compile(r"\(?([A-Z]{2,4})([0-9]{1,3}(?:[-+][0-9]{1,3})?)\)?")
_TWO = re.compile(r"(?P<one>\(?(?P<by>[A-Z]{2,4})/?[0-9]{1,3})[/+&](?P<other>(?P=by)/?[0-9]{1,3}\)?)")
"""Two exhibits in one word."""
_OWNERS = ("from", "of", "off", "by", "with", "on")
_WHOSE = (*_OWNERS, "ex", "to", "and", "&", "+")
"""Words that somebody may be named behind, `1 phone from AK1`; the first of them say nothing else."""
_LABEL = ("ex", "exh", "exhibit", "ref")
_LABELS = ("ex", "exh", "exhibit", "exhibits", "marks", "to", *AND)
_TAKEN = ("from", "off", "ex", "seized", "found", "recovered")
"""Words that say where a thing with its exhibit was taken: `knife GW4 seized from P-45`."""
_KEY = re.compile(r"\(?[A-Z]{1,4}-[0-9]+\)?(?:'s)?")


def with_exhibits(written: Sequence[SheetRow | StrongholdError], reading: Reading) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet with each such mark as the exhibit that it is.

    That holds where the sheet names its people by keys with a hyphen, and the mark stands behind things alone.
    """
    written = [row._replace(words=_each_mark(row.words)) if isinstance(row, SheetRow) else row for row in written]
    rows = [row for row in written if isinstance(row, SheetRow)]
    hyphened = any(word.plain and _KEY.fullmatch(word.text) for row in rows for word in row.words)
    if not hyphened:
        return list(written)
    behind: set[str] = set()
    before: set[str] = set()
    touching: set[str] = set()
    elsewhere: set[str] = set()
    beside: set[str] = set()
    for row in rows:
        for at, word in enumerate(row.words):
            if word.plain and word.name is None and (found := _MARK.fullmatch(word.text)):
                of_thing = _is_behind_thing(row.words, at, reading)
                sort = behind if of_thing else before if _is_before_thing(row.words, at, reading) else elsewhere
                if sort is elsewhere and _touches_thing(row.words, at, reading):
                    sort = behind if _says_whose(row.words, at) else touching
                sort.add(found[1] + found[2])
                if sort is elsewhere and _is_beside_thing(row.words, at, reading):
                    beside.add(found[1] + found[2])
    # Several by one officer that all stand beside things are exhibits, wherever they stand there.
    told = behind | before | touching | beside
    initials = [_initials(mark) for mark in told]
    beside = {mark for mark in told if initials.count(_initials(mark)) > 1}
    beside -= {mark for mark in beside if _initials(mark) in {_initials(each) for each in elsewhere - told}}
    elsewhere -= beside
    # One alone in front of a thing may be whose that is; a row of them by one officer is not.
    initials = [_initials(mark) for mark in before]
    several = {mark for mark in before if initials.count(_initials(mark)) > 1}
    # Behind a thing without a comma, `4g heroin DB2`, several by one officer are; one alone may be a person.
    touched_by = [_initials(mark) for mark in touching]
    sure = {_initials(mark) for mark in behind | several} | {each for each in touched_by if touched_by.count(each) > 1}
    sure -= {_initials(mark) for mark in elsewhere}
    touched = {mark for mark in touching if _initials(mark) in sure}
    marks = (behind | several | touched) - elsewhere - (touching - touched) - (before - several) | beside
    return [_marked(row, marks, reading) if isinstance(row, SheetRow) and marks else row for row in written]


def _each_mark(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return words with each of two exhibits of one officer by itself: `JN5/JN6`, `MM/3+MM/4`."""
    made: list[Word] = []
    for at, word in enumerate(words):
        if at + 1 == len(words) and word.plain and _MARK.fullmatch(word.text.removesuffix(".")):
            word = word._replace(text=word.text.removesuffix("."), said=word.said.removesuffix("."))
        behind = words[at + 1].text.strip("().,;") if at and words[at + 1 :] else ""
        if is_one_of(bare(word), *_LABEL[:2]) and re.fullmatch(Exhibit.looks, behind):
            continue  # `21 wraps heroin ex AB/1`
        if made and at and words[at - 1].text.startswith("(") and is_one_of(bare(words[at - 1]), *_LABEL[:2]):
            word = word._replace(text=word.text.strip(")"))
        two = _TWO.fullmatch(word.text) if word.plain and word.name is None else None
        if two:
            one, said = two["one"], word.said[len(two["one"]) + 1 :]
            made += [word._replace(text=one, said=one, parts=False), word._replace(text=two["other"], said=said)]
        else:
            made.append(word)
    return tuple(made)


def _is_behind_thing(words: Sequence[Word], at: int, reading: Reading) -> bool:
    """Whether a mark is in brackets or by itself behind a thing: after another word it may be a person."""
    if not at or not (at + 1 == len(words) or words[at].parts or words[at].text.endswith(")")):
        return False
    if not (words[at].text.startswith("(") or words[at - 1].parts):
        return False
    begin = at - 1
    while begin and words[begin].parts and _MARK.fullmatch(words[begin].text):
        begin -= 1  # `(CT1, CT2)`
    while begin and not words[begin - 1].parts and not _MARK.fullmatch(words[begin - 1].text):
        begin -= 1
    part = words[begin:at]
    if any(word.plain and _KEY.fullmatch(word.text) for word in part):
        return False
    return _names_thing(part, reading)


def _says_whose(words: Sequence[Word], at: int) -> bool:
    """Whether a line names otherwise whose a thing with a mark was: `from P-24: 2 wraps AK9`, `knife GW4 from P-45`."""
    behind = (key for before, key in pairwise(words[at:]) if is_one_of(before, *_WHOSE))
    return any(_KEY.fullmatch(each.text) for each in (*words[:at], *behind))


def _names_thing(part: Sequence[Word], reading: Reading) -> bool:
    makes = car_makes()
    return any(
        text[0] == "£"
        or text.casefold().endswith(" quid")
        or find_item(text, reading.own_items)
        or key_of(text) in makes
        or ambiguous(text, reading.own_items)
        for n in range(len(part))
        for _, text in runs(part[n:], 3)
    )


def _initials(mark: str) -> str:
    return mark.rstrip("0123456789-+")


def _touches_thing(words: Sequence[Word], at: int, reading: Reading) -> bool:
    """Whether a mark ends a part that names a thing, alone or with others: `4g heroin DB2`, `2 phones AK3 AK4`."""
    end = at + 1
    while end < len(words) and not words[end - 1].parts and _MARK.fullmatch(words[end].text):
        end += 1
    begin = at
    while begin and not words[begin - 1].parts:
        begin -= 1
    part = [word for word in words[begin:at] if not _MARK.fullmatch(word.text)]
    ends = end == len(words) or words[end - 1].parts or is_one_of(words[end], *_TAKEN)
    return ends and bool(part) and part[-1].text.casefold() not in _WHOSE and _names_thing(part, reading)


def _is_beside_thing(words: Sequence[Word], at: int, reading: Reading) -> bool:
    """Whether a mark is in a part that names a thing, or only marks: `27g heroin DF6 + £20 DF7`, `ex DF1 to DF5`."""
    if at and is_one_of(words[at - 1], *_OWNERS):
        return False
    begin = at
    while begin and not words[begin - 1].parts:
        begin -= 1
    part = words[begin : end_of_part(words, at)]
    others = [word for word in part if not (_MARK.fullmatch(word.text) or is_one_of(word, *_LABELS))]
    return _names_thing(others, reading) if others else begin > 0


def _is_before_thing(words: Sequence[Word], at: int, reading: Reading) -> bool:
    """Whether a mark begins a part in front of how much there is of a thing: `JB1 20 wraps of crack`."""
    if (at and not words[at - 1].parts) or words[at].parts or at + 1 == len(words):
        return False
    amount = re.match("[0-9£]", words[at + 1].text) is not None
    return amount or any(find_item(text, reading.own_items) for _, text in runs(words[at + 1 :], 3))


def _marked(row: SheetRow, marks: set[str], reading: Reading) -> SheetRow | StrongholdError:
    """Return a row with each mark as the exhibit of the thing beside it, behind that."""
    try:
        row = row._replace(words=tuple(_each_behind_its_thing(row.words, marks, reading)))
    except Unreadable as problem:
        return problem.at(line=row.number)
    made: list[Word] = []
    held: Word | None = None
    for at, word in enumerate(row.words):
        found = _MARK.fullmatch(word.text) if word.plain and word.name is None else None
        if found and found[1] + found[2] in marks:
            text = found[1] + found[2]
            exhibit = exhibit_word(text, parts=word.parts or word.text.endswith(")"))
            if not at or (row.words[at - 1].parts and not exhibit.parts and at + 1 < len(row.words)):
                held = exhibit
                continue
            if len(made) > 1 and is_one_of(bare(made[-1]), *_LABEL):
                made.pop()  # `21 wraps heroin ex AB1`
            made[-1] = made[-1]._replace(parts=False)
            made.append(exhibit)
            continue
        made.append(word)
        if held and (word.parts or at + 1 == len(row.words)):
            made[-1] = word._replace(parts=False)
            made.append(held._replace(parts=word.parts))
            held = None
    return row._replace(words=tuple(made))


def _each_behind_its_thing(words: Sequence[Word], marks: set[str], reading: Reading) -> list[Word]:
    """Return a row with each of several marks in brackets behind its thing: `2 sim cards and a notebook (CT1, CT2)`.

    Raises Unreadable where the things in front are not as many.
    """
    made: list[Word] = []
    at = 0
    while at < len(words):
        length = _in_brackets(words[at:], marks)
        if length <= 1:
            made.append(words[at])
            at += 1
            continue
        ends = _ends_of_things(made, reading)
        if len(ends) != length:
            several = " ".join(word.said for word in words[at : at + length])
            what = f"{quoted(several)} are {length} exhibits, and the things before them are not {length}"
            raise Unreadable(what, "put each behind its own thing, e.g. 1 phone (AB1), 1 phone (AB2)", about=several)
        for end, mark in reversed(list(zip(ends, words[at : at + length], strict=True))):
            text = mark.text.strip("()")
            made[end - 1] = made[end - 1]._replace(parts=False)
            made.insert(end, Word(f"({text})", f"({text})", True, parts=True))
        at += length
    return made


def _in_brackets(words: Sequence[Word], marks: set[str]) -> int:
    """Return how many of the first words are marks between brackets, 0 for none."""
    if not words[0].text.startswith("("):
        return 0
    for length, word in enumerate(words, 1):
        found = _MARK.fullmatch(word.text) if word.plain and word.name is None else None
        if not found or found[1] + found[2] not in marks:
            return 0
        if word.text.endswith(")"):
            return length
    return 0


def _ends_of_things(words: Sequence[Word], reading: Reading) -> list[int]:
    """Return where each of the last things ends, all in one part or each in its own: `a`, `b and c`.

    Nothing where one of them is no thing that is known, or has its own mark already.
    """
    ends: list[int] = []
    begin = 0
    for at, word in enumerate(words):
        joins = word.plain and word.text.casefold() in AND
        if not (joins or word.parts or at + 1 == len(words)):
            continue
        part = words[begin : at if joins else at + 1]
        begin = at + 1
        known = _names_thing(part, reading)
        if known and not any(_MARK.fullmatch(each.text) for each in part):
            ends.append(at if joins else at + 1)
        elif part:
            ends = []
    return ends
