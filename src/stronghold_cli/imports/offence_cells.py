"""Cells that name an offence by its drug, as officers write it: `PWITS heroin` is of the class of heroin on its day."""

import re
from collections.abc import Iterable
from datetime import date

from stronghold_cli.errors import StrongholdError
from stronghold_cli.imports.row_drafts import RowDraft
from stronghold_cli.records.types import Reading


def offences_meant(text: str, field: str, day: date, reading: Reading) -> str:
    """Return the offences in a cell of a field as they are typed into a record.

    Any other text, one in quotes, and one whose class nobody knows stay as they are.
    """
    from stronghold_cli.sheet.fields.offence_words import with_offences  # few sheets have such a column
    from stronghold_cli.sheet.words.text import words_of

    if '"' in text:
        return text
    made = []
    for part in re.split(r"\s*[;\n]\s*", text):
        words = words_of(part)
        line = with_offences(words, field, day, reading)
        # Where any of its words is left, only part of it was understood.
        made.append(line[0].text if len(line) == 1 and line[0].plain and line[0] not in words else part)
    return "; ".join(made) if made != [text] else text


def read_offences(draft: RowDraft, fields: Iterable[str], reading: Reading) -> None:
    """Read the offences of a record as of its own day; where that cannot be read, they stay as they are."""
    named = [name for name in fields if name in draft.texts]
    if not named or draft.kind.date not in draft.texts:
        return
    try:
        day = draft.kind.fields[draft.kind.date].type.read(draft.texts[draft.kind.date], reading)
    except StrongholdError:
        return  # said where the record is read
    for name in named:
        draft.texts[name] = offences_meant(draft.texts[name], name, day, reading)
