"""A line that ends with a note in quotes, which is of what stands before it, whatever that is read as."""

from collections.abc import Callable

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.negations import undone_in_note
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.officers.one_record import Addition
from stronghold_cli.sheet.remarks.prose import NOTES
from stronghold_cli.sheet.words.keys import is_key, people
from stronghold_cli.sheet.words.text import SheetRow, ended

_WHO_AND_NOTE = 2


def heard_with_its_note(row: SheetRow, reading: Reading, hear: Callable[[SheetRow], HeardRow]) -> HeardRow:
    """Read a line as it stands, else without the note at its end, which its last record then has.

    A note of a person alone, `P-31 notes="..."`, is added to what is recorded of them above.  Raises what is wrong.
    """
    *before, note = row.words
    if not before or note.name != NOTES or note.plain:
        return hear(row)
    if len(row.words) == _WHO_AND_NOTE and is_key(before, reading):
        said = {NOTES: note.text}
        kinds = [ARREST, *(kind for kind in KINDS.values() if kind is not ARREST and people(kind))]
        options = tuple(LineContent(kind, {people(kind)[0]: before[0].text, **said}, {}) for kind in kinds)
        return HeardRow(additions=(Addition(options, before[0].text),))
    try:
        return hear(row)
    except StrongholdError as problem:
        if undone_in_note(note.text):
            raise
        try:
            heard = hear(row._replace(words=tuple(ended(before))))
        except StrongholdError:
            raise problem from None
        if not heard.contents and not heard.additions:
            raise
        if not heard.contents:
            *before_it, addition = heard.additions
            options = tuple(option.noted(note.text) for option in addition.options)
            return heard._replace(additions=(*before_it, addition._replace(options=options)))
        *others, last = heard.contents
        return heard._replace(contents=(*others, last.noted(note.text)))
