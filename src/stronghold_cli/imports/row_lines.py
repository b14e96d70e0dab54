"""A cell of many things as the records that it makes, each read as a line of a day's sheet."""

from collections.abc import Callable, Iterator, Sequence

from stronghold_cli.errors import Refused, StrongholdError, Unreadable
from stronghold_cli.imports.bound import BoundLines
from stronghold_cli.imports.listed_things import of_thing, things_in
from stronghold_cli.imports.mapping import LISTED
from stronghold_cli.imports.row_drafts import RowDraft
from stronghold_cli.records.types import Reading
from stronghold_cli.values.text import quoted

_THINGS = "e.g. 12 wraps heroin, £450 or 2 phones; a word of your own: stronghold items add"
Problem = Callable[[StrongholdError, str], None]
"""What keeps that something is wrong with a cell, and with which part of what it holds."""


def drafts_of_lines(
    lines: BoundLines,
    text: str,
    heading: str,
    each: RowDraft,
    above: Sequence[RowDraft],
    reading: Reading,
    wrong: Problem,
) -> Iterator[RowDraft]:
    """Yield what a cell lists, under one find; `each` is what holds for all of it, `above` what its row makes else."""
    # Few sheets have such a column.
    from stronghold_cli.sheet.reader import read_sheet
    from stronghold_cli.sheet.words.begin import StartsNothing

    shared = each.texts
    under = [draft for draft in above if lines.said.under in ("", draft.kind.name)]
    days = (draft.texts[draft.kind.date] for draft in under if draft.kind.date in draft.texts)
    day = shared.pop(LISTED.date, None) or next(days, "")
    if not day and any(draft.kind.date in draft.unread for draft in under):
        return  # that cell is said to be wrong
    if not day:
        wrong(Unreadable("has no day", 'say date = "Date" under [[lines]]'), text)
        return
    pieces = things_in(text, lines.said, reading)
    try:
        read = read_sheet("find\n" + "".join(f"    {one}\n" for one in pieces), {"date": day}, reading, offers=False)
    except StrongholdError as error:
        for one in error.problems if isinstance(error, Refused) else (error,):
            said = pieces[one.line - 2] if 1 < one.line < len(pieces) + 2 else text
            if isinstance(one, StartsNothing):
                one = one.but(said=f"{quoted(said)} is nothing that is known", hint=one.hint or _THINGS)
            wrong(of_thing(one, said, lines.said), said)
        return
    start = len(above)
    for number, line in enumerate(read):
        links = {name: start + other for name, other in line.links.items()}
        own = dict.fromkeys(line.texts, heading)
        part = f"{lines.fields.part}.{number + 1}"
        yield RowDraft(line.kind, part, shared | line.texts, {**each.columns, **own}, links, find=each.find)
