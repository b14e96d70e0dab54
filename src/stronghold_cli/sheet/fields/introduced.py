"""What a word in front introduces on a line: `for 2y`, `seized from P-9`, `in a shoe box`."""

import re
from collections.abc import Sequence
from contextlib import suppress

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Day
from stronghold_cli.sheet.fields.said_so_far import SaidSoFar, Stray
from stronghold_cli.sheet.fields.times import is_time
from stronghold_cli.sheet.places.searched_place import ADDRESS, INSIDE
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.known_words import named_record
from stronghold_cli.sheet.words.text import AND_NOTE, Word
from stronghold_cli.sheet.words.unheard import NEGATIONS, NOTES
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import SMALL_WORDS, hyphened, quoted

_AT = "at"


def take_introduced(line: SaidSoFar, words: Sequence[Word]) -> int:
    """Take a value with the word or words in front that say which field it is: `for 2y`, `seized from P-9`."""
    said, length = next(
        ((text.casefold(), n) for n, text in runs(words) if text.casefold() in line.known.introduced), ("", 0)
    )
    field = line.known.introduced.get(said)
    if field is None or field.type.heard(said, field.name, line.reading):
        return 0
    if len(words) == length or words[length - 1].said.endswith(","):
        raise Unreadable(f"{quoted(said)} has nothing after it", f"e.g. {said} {field.example}", about=said)
    return length + _take_value(line, field, said, words[length:])


def _take_value(line: SaidSoFar, field: Field, said: str, words: Sequence[Word]) -> int:
    for length, text in runs(words, field.type.longest):
        if (value := field.type.heard(text, field.name, line.reading)) is not None:
            line.put(field, value, text)
            return length
    if isinstance(field.type, Day):
        for length, text in runs(words, field.type.longest):
            with suppress(StrongholdError):
                field.type.read(text, line.reading)
                line.put(field, text, text)
                return length
    if isinstance(field.type, Link) and field.on_sheet.by:
        person = KINDS[field.type.kind].fields[field.on_sheet.by]
        for length, text in runs(words):
            if person.type.heard(text, person.name, line.reading):
                line.claim(field, text)
                line.by[field.name] = text
                return length
    if field.on_sheet.rest:
        ends = (n for n in range(1, len(words)) if _ends(line, field, words[n - 1], words[n:]))
        length = next(ends, len(words))
        text = " ".join(word.text for word in words[:length])
        if not field.type.in_words and (negation := _negation(words[:length])):
            how = "put # in front, and what was done on its own line"
            raise Stray(Unreadable(f"{quoted(text)} says {quoted(negation)}", how, about=text), length + 1)
        if field.name == NOTES:
            return _take_place(line, said, words, length, text)
        if field.type.in_words and words[length - 1].text.casefold() in SMALL_WORDS:
            last = next((n for n, word in enumerate(words, 1) if word.parts), len(words))
            whole = " ".join(word.text for word in words[:last])
            first, _, second = whole.partition(" and ") if field.type.between is None else (whole, "", "")
            how = f"say e.g. {hyphened(field.name)}={in_quotes(first)}"
            if second:  # one alone is kept there
                how += f" {NOTES}={in_quotes(second)}"
            raise Unreadable(f"nobody can tell where {quoted(whole)} ends", how)
        line.put(field, text, words[0].said)
        return length
    line.put(field, words[0].text, words[0].said)
    line.introduced[said] = words[0].text
    return 1


def _take_place(line: SaidSoFar, said: str, words: Sequence[Word], length: int, text: str) -> int:
    """Take where something was as a note: `in shoe box`, with the word in front where that says more than `in`."""
    if not words[0].plain:
        length, text = 1, words[0].text
    elif line.known.are_known(words):
        raise Stray(Unreadable(f"{quoted(said)} does not say where", f"leave {quoted(said)} out", about=said), 1)
    if words[0].plain and is_time(text):
        raise Stray(
            Unreadable(f"{quoted(f'{said} {text}')} is a time, and no place", "say the day", about=f"{said} {text}"),
            length + 1,
        )
    if words[0].plain and said == _AT and re.fullmatch("[0-9]*[.][0-9]+", text):
        raise Stray(Unreadable(f"{quoted(f'{said} {text}')} has no unit", f"e.g. {text}g", about=text), length + 1)
    people = [field for kind in KINDS.values() for field in kind.typed if isinstance(field.type, Person)]
    for word in words[:length]:
        key = word.text.removesuffix("'s")
        if word.plain and people[0].type.heard(key, people[0].name, line.reading) and not named_record(key):
            raise Stray(Unreadable(f"{quoted(text)} names {key}", f"say from {key}", about=text), length + 1)
    line.put(line.fields[NOTES], text if said in (INSIDE, ADDRESS) else f"{said} {text}", words[0].said)
    line.introduced[said] = text
    return length


def _ends(line: SaidSoFar, field: Field, word: Word, after: Sequence[Word]) -> bool:
    """Whether what a word introduced ends with another one: a comma, a name or a person follows.

    What is in words that nobody can list, and where something was, ends before the next word that is known.
    """
    if (field.type.in_words or field.name == NOTES) and line.known.are_known(after):
        return True
    if len(after) > 1 and after[0].plain and after[0].text == ADDRESS and not after[1].plain:
        return True
    if field.name == NOTES and after[0].text.casefold() in AND_NOTE:
        return True
    people = [field for field in line.fields.values() if isinstance(field.type, Person)]
    said = after[0].text
    return word.parts or after[0].name is not None or any(f.type.heard(said, f.name, line.reading) for f in people)


def _negation(words: Sequence[Word]) -> str:
    """Return the word that says that something was not so, which no text may hide; empty for none, and for `No 5`."""
    for word, after in zip(words, [*words[1:], None], strict=True):
        if word.plain and word.text.casefold() in NEGATIONS and not (after and after.text[:1].isdigit()):
            return word.text
    return ""
