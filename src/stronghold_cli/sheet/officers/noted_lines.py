"""A line that ends with a note, in quotes or of paperwork, which is of what stands before it."""

from collections.abc import Callable

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.negations import undone_in_note
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.officers.one_record import Addition
from stronghold_cli.sheet.remarks.matters import says_meeting
from stronghold_cli.sheet.remarks.office_lines import is_line_of_office
from stronghold_cli.sheet.remarks.prose import NOTES
from stronghold_cli.sheet.words.goods import names_item
from stronghold_cli.sheet.words.keys import is_key, people
from stronghold_cli.sheet.words.text import SheetRow, ended, parts_of
from stronghold_cli.sheet.words.undone import begins_undone

_WHO_AND_NOTE = 2


def heard_with_its_note(row: SheetRow, reading: Reading, hear: Callable[[SheetRow], HeardRow]) -> HeardRow:
    """Read a line as it stands, else without the note at its end, which its last record then has.

    A note of a person alone, `P-31 notes="..."`, is added to what is recorded of them above.  Raises what is wrong.
    """
    *before, note = row.words
    if not before or note.name != NOTES or note.plain:
        return _without_office(row, reading, hear)
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
        if noted := _noted(heard, note.text):
            return noted
        raise


def _without_office(row: SheetRow, reading: Reading, hear: Callable[[SheetRow], HeardRow]) -> HeardRow:
    """Read a line as it stands, else with its last part as a note where that is of paperwork: `statement to follow`."""
    try:
        return hear(row)
    except StrongholdError as problem:
        *before, last = parts_of(row.words)
        if not before or begins_undone(last) or not is_line_of_office(last, reading) or names_item(last, reading):
            raise  # `warrant 5 High St, to be arranged`
        if says_meeting(last):
            raise  # `P-9 MASH, strat meeting`
        words = [word for part in before for word in part]
        try:
            heard = _without_office(row._replace(words=tuple(ended(words))), reading, hear)
        except StrongholdError:
            raise problem from None
        if noted := _noted(heard, " ".join(word.text for word in last)):
            return noted
        raise


def _noted(heard: HeardRow, note: str) -> HeardRow | None:
    """Return what a line says with a note of its last record, None where it has none."""
    if heard.contents:
        *others, last = heard.contents
        return heard._replace(contents=(*others, last.noted(note)))
    if not heard.additions:
        return None
    *before, addition = heard.additions
    options = tuple(option.noted(note) for option in addition.options)
    return heard._replace(additions=(*before, addition._replace(options=options)))
