"""What a single word says about a line: `x2`, `concurrent`, `apart`, the record that it settles."""

import re

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.amounts import Count, Whole
from stronghold_cli.records.fields import Field
from stronghold_cli.sheet.fields.said_so_far import SaidSoFar
from stronghold_cli.sheet.words.begin import recorded_already
from stronghold_cli.sheet.words.known_words import named_record
from stronghold_cli.sheet.words.starts import choices, is_apart, relations
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import hyphened, quoted

MOST_TIMES = 100
"""The most records that one line stands for."""
_TIMES = "[xX]([0-9]{1,9})"


def take_mark(line: SaidSoFar, word: Word) -> int:
    """Take `x2`, `concurrent`, `apart`, or the reference of the record that the line settles."""
    joining = relations(line.kind)
    opens = next((field for field in line.fields.values() if field.on_sheet.opens), None)
    if opens and is_apart([word]):
        line.put(opens, "", word.said)
        return 1
    found = re.fullmatch(_TIMES, word.text)
    if found and (pieces := next((f for f in line.fields.values() if isinstance(f.type, Count)), None)):
        line.put(pieces, found[1], word.said)
        return 1
    if found and (number := _number(line)):
        line.put(number, found[1], word.said)
        return 1
    if joining and found:
        if not 0 < int(found[1]) <= MOST_TIMES or line.times != 1:
            raise Unreadable(f"{quoted(word.said)} is not how many times", "once a line, e.g. x2", about=word.said)
        line.times = int(found[1])
        return 1
    for field in joining:
        if field.on_sheet.relation == word.text.casefold():
            if line.relation not in (None, field):
                raise Unreadable(f"{quoted(word.said)} is said beside another", "say one of them", about=word.said)
            line.relation = field
            return 1
    named = named_record(word.text) if line.settles and "-" in word.text else None
    if named and named[0] is line.kind:
        if line.which is not None:
            raise Unreadable(f"{quoted(word.said)} is a second {line.kind.name}", "one a line", about=word.said)
        line.which = named[1]
        return 1
    return 0


def _number(line: SaidSoFar) -> Field | None:
    """The field that a bare number on the line is for: how many there were."""
    return next((f for f in line.fields.values() if isinstance(f.type, Whole) and f.type.bare), None)


def names_recorded(line: SaidSoFar, word: Word) -> StrongholdError | None:
    """Return that a line is of what is new, where it names a record of its own kind; None where it names none."""
    named = named_record(word.text) if word.plain and "-" in word.text else None
    if named and named[0] is line.kind:
        return recorded_already(*named)
    sort = re.fullmatch("([A-Za-z-]+)-([0-9]{1,9})", word.text)
    if sort and any(kind is line.kind for kind, _, _ in choices().get(hyphened(sort[1]), ())):
        return Unreadable(
            f"{quoted(word.text)} is no reference",
            f"did you mean {line.kind.reference(int(sort[2]))}?",
            about=word.text,
        )
    return None
