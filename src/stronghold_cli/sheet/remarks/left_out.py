"""Parts of a sheet that are left out, or go into the notes of a record: remarks, mentions of people, other matters."""

from collections.abc import Sequence

from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.remarks.asides import is_aside, is_part_aside
from stronghold_cli.sheet.remarks.mentions import is_mention
from stronghold_cli.sheet.remarks.prose import as_note, is_line_of_prose, is_remark
from stronghold_cli.sheet.top_of_sheet.closed_line import may_end_line
from stronghold_cli.sheet.top_of_sheet.titles import is_signature
from stronghold_cli.sheet.words.text import Word, clock_said, parts_of


def is_left_out(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a sentence that cannot be read as a record is a remark, a mention, a matter, or who wrote it."""
    if may_end_line(words, reading):
        return False
    rest = words[1:] if len(words) > 1 and clock_said(words[0]) else words
    if is_line_of_prose(rest, reading) or is_signature(rest) or is_aside(rest, reading):
        return True
    parts = parts_of(rest)
    mentions = [is_mention(part, reading) for part in parts]
    said = zip(parts, mentions, strict=True)
    return any(mentions) and all(mention or is_remark(part, reading) for part, mention in said)


def with_remarks(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with each part between commas that is a remark, behind the first, as a note."""
    first, *rest = parts_of(words)
    made = list(first)
    for part in rest:
        noted = is_remark(part, reading) or is_part_aside(part, reading) or is_mention(part, reading)
        made += [as_note(part)] if noted else part
    return made
