"""The things of a line that only says what somebody had: `P-1 detained, 7 rocks of crack`."""

from collections.abc import Sequence

from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.several_items import one_thing, things
from stronghold_cli.sheet.places.rooms import is_container, only_room
from stronghold_cli.sheet.remarks.prose import is_remark
from stronghold_cli.sheet.things.exhibit_lists import with_one_mark
from stronghold_cli.sheet.things.thing_words import is_exhibit
from stronghold_cli.sheet.things.wholes import without_wholes
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import without_beside
from stronghold_cli.sheet.words.starts import relations_by, time_said
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.sheet.words.unheard import NOTES

_HELD = ("detained",)
"""What is done to somebody who is searched, and is no record by itself."""


def what_somebody_had(line: Sequence[Sequence[Word]], reading: Reading, day: str) -> tuple[LineContent, ...]:
    """Return the things of a line that only says what somebody had: `P-1 detained, 7 rocks of crack`."""
    first, rest = line[0], line[1:]
    bag = bool(rest) and is_container(rest[0])
    room, rest = (only_room(rest[0], reading), rest[1:]) if bag else ("", rest)
    marks = [word for word in rest[-1] if is_exhibit(word)] if bag and rest and len(rest[-1]) == 1 else []
    rest = rest[:-1] if marks else rest
    key = next((at for at, word in enumerate(first) if is_key([word], reading)), None)
    if key is None:
        return ()
    about = [word for word in (*first[:key], *first[key + 1 :]) if word.name != NOTES]
    notes = [word.text for word in first if word.name == NOTES]
    times = [word for word in about if time_said(word)]
    about = [word for word in about if word not in times]
    told = [word for word in about if word.text.casefold() not in _HELD]
    if key + 1 < len(first) and (found := things(first[key + 1 :], reading, day)) and first[:key] == times:
        about = []
    elif not rest or (told and not is_remark(told, reading)):
        return ()
    else:
        found = ()
    each = _each_thing(rest, reading, day)
    if not all(each):
        return ()
    if about:
        notes.append(" ".join(word.text for word in about))
    said = "; ".join([*filter(None, [room]), *(f"at {word.text}" for word in times), *notes])
    parts = [*([(first[key + 1 :], found)] if found else []), *zip(rest, each, strict=False)]
    every = [thing for several in without_wholes(parts, reading) for thing in several]
    # One mark behind what was in one bag is that of all of it.
    every = [each._replace(texts={"exhibit": marks[0].text} | each.texts) for each in every] if marks else every
    return tuple(_theirs(thing, first[key], said) for thing in every)


def _each_thing(segments: Sequence[Sequence[Word]], reading: Reading, day: str) -> list[tuple[LineContent, ...]]:
    """Return the things of each part; what is no thing by itself goes on with the last: `90 wraps crack, 18g`."""
    found: list[tuple[LineContent, ...]] = []
    before: list[Word] = []
    for segment in segments:
        if found and len(found[-1]) > 1 and len(segment) == 1 and is_exhibit(segment[0]):
            found[-1] = with_one_mark(found[-1], segment[0].text)
            continue
        here = things(segment, reading, day)
        before = [*before, *segment] if not here and found else list(segment)
        if not here and found and (whole := one_thing(without_beside(before), reading, day)):
            found[-1] = (whole,)
        else:
            found.append(here)
    return found


def _theirs(thing: LineContent, key: Word, said: str) -> LineContent:
    """Return a thing with whose it was, and what is said about that."""
    [link] = [each.name for each in relations_by(thing.kind)]
    return thing.noted(said)._replace(by=thing.by if link in thing.texts else {link: key.text} | thing.by)
