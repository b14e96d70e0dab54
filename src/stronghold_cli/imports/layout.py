"""Where the headings of a sheet are, and which of its rows are data: titles, repeated headings and totals are not."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from stronghold_cli.errors import Unreadable
from stronghold_cli.imports.cells import is_error, plain_text
from stronghold_cli.imports.headings import hear_heading, our_headings, plain_heading
from stronghold_cli.imports.mapping import HEADINGS, REPEAT, SheetMapping
from stronghold_cli.imports.private import private_word
from stronghold_cli.imports.stand_ins import is_ditto
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.spreadsheets.table import Cell, Merged, Row, Table, column_letters, unlike
from stronghold_cli.values.text import quoted

_LOOKED_AT = 30
"""How many rows may stand above the headings."""
_TOTAL = re.compile(
    r"(?i)(?:(?:grand|final|running|annual|(?:year|quarter|month|week)(?:ly)?|q[1-4]|"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?:\s+(?:[0-9]{2}){1,2})?)\s+|"
    r"sub\s*-?\s*|over\s*all\s+)?"
    r"totals?\b.*|sum\b.{0,12}|overall\b.{0,12}|count:?\s*\d*"
)
_COUNTED = re.compile(r"[A-Za-z][A-Za-z ]{0,40}[:=]\s*£?[0-9][0-9,.]*\s*[a-z]{0,4}")
"""What stands alone under a column and counts it: `Arrests: 6`."""
_YEAR = re.compile(r"((?:19|20)[0-9]{2})")

_NOTE = re.compile(r"(?i)(?:source|notes?|n\.?b\.?|\*+|\u2020|\[note [0-9]+\])(?![a-z]).*|(?:\S+\s+){4,}\S+")
"""What stands alone in the first column under or between the rows: a sentence, or what begins as a footnote does."""

DATA, TITLE, REPEATED, TOTAL, YEAR, ENDED = "data", "title", "repeated heading", "total", "year", "after the end"
NOTE = "note"


class Sorted(NamedTuple):
    """A row, and what sort it is of."""

    row: Row
    sort: str
    why: str = ""
    """Of a row of data: why it cannot be read, empty where it can."""


class Layout(NamedTuple):
    """The headings of a sheet, and where they are."""

    row: Row
    headings: tuple[str, ...]
    above: tuple[Row, ...]


def find_layout(table: Table, said: SheetMapping | None) -> Layout:
    """Return where the headings are: as a mapping says, else the first row with the most of what is heard as one.

    Raises Unreadable where there is none.
    """
    if said and said.heading_row:
        above: list[Row] = []
        for row in table.rows:
            if row.number == said.heading_row:
                return Layout(row, _headings(row), tuple(above))
            if row.number > said.heading_row:
                break
            above.append(row)
        raise Unreadable(f"row {said.heading_row:,} is empty, and the mapping says that the headings are there")
    first = list(islice(table.rows, _LOOKED_AT))
    named = _named_in(said)
    scores = [sum(_is_heading(text, named) for text in _headings(row) if text) for row in first]
    best = max(scores, default=0)
    if best == 0:
        raise Unreadable(
            "no row has headings that are known",
            "say heading_row = 1, and each column under its [[record]], in a mapping"
            + ("; one that names other sheets leaves this one out" if table.name else ""),
        )
    at = scores.index(best)
    return Layout(first[at], _headings(first[at]), tuple(first[:at]))


def sorted_rows(table: Table, layout: Layout, said: SheetMapping) -> Iterator[Sorted]:
    """Yield each row under the headings with what sort it is of."""
    merged = {
        row: [each for each in table.merged if each.first_row <= row <= each.last_row]
        for each in table.merged
        for row in range(each.first_row, min(each.last_row, each.first_row + 100_000) + 1)
    }
    kept: dict[tuple[int, int], Cell | None] = {}
    ended = False
    above: Row | None = None
    for row in table.rows:
        if row.number <= layout.row.number:
            continue
        ended = ended or (said.ends_at is not None and _ends(row, said.ends_at))
        if ended:
            yield Sorted(row, ENDED)
            continue
        found = Sorted(row, DATA)
        if merged:
            found = _filled(row, merged.get(row.number, ()), kept, said)
        if said.ditto == REPEAT:
            found = _repeated(found, above, layout.headings)
        found = sorted_alone(found, layout, said)
        above = found.row if found.sort == DATA else above
        yield found


def begins_as_data(first: str, layout: Layout) -> bool:
    """Whether a row of several filled cells, where the first says that, can only be one of data."""
    return first not in layout.headings and not (first[0].isalpha() and _TOTAL.fullmatch(first))


def sorted_alone(found: Sorted, layout: Layout, said: SheetMapping) -> Sorted:
    """Return what sort of row one is by itself.  Most are data, which a look at their first cell says."""
    row = found.row
    first = (row.cells and plain_text(row.cells[0])) or next(filter(None, map(plain_text, row.cells)), "")
    if not first:
        return Sorted(row, TITLE)
    if not begins_as_data(first, layout) or row.cells.count(None) >= len(row.cells) - 1:
        filled = [text for text in map(plain_text, row.cells) if text]
        if len(filled) == 1 and said.year == HEADINGS and _YEAR.fullmatch(first):
            return Sorted(row, YEAR)
        if len(filled) == 1 and _COUNTED.fullmatch(first):
            return Sorted(row, TOTAL)
        if len(filled) == 1 and _NOTE.fullmatch(first) and _is_first(row, layout):
            return Sorted(row, NOTE)
        if _TOTAL.fullmatch(first) and (len(filled) == 1 or _is_foot(filled[1:])):
            return Sorted(row, TOTAL)
        if len(filled) > 1 and all(text in layout.headings for text in filled):
            return Sorted(row, REPEATED)
    return found._replace(why=found.why or unlike(row, layout.row)) if _is_ragged(row, layout) else found


def year_above(layout: Layout, said: SheetMapping) -> int | None:
    """Return the year that stands above the headings, of the rows under them; None where none does."""
    if said.year != HEADINGS:
        return None
    found = [row for row in layout.above if sorted_alone(Sorted(row, DATA), layout, said).sort == YEAR]
    return year_of(found[-1]) if found else None


def year_of(row: Row) -> int:
    """Return the year that a row of years between the rows says."""
    [text] = filter(None, map(plain_text, row.cells))
    found = _YEAR.fullmatch(text)
    assert found  # noqa: S101 - the row was sorted so
    return int(found[1])


def _is_foot(rest: Sequence[str]) -> bool:
    """Whether what stands beside the word for a total is amounts alone, or what should have been some."""
    return all(is_error(text) or re.fullmatch(r"[£$€]?\s*[0-9][0-9,. ]*\s*\S{0,8}", text) for text in rest)


def _is_first(row: Row, layout: Layout) -> bool:
    """Whether the only cell of a row is under the first of several headings, where a record's own cells go on."""
    headed = [at for at, heading in enumerate(layout.headings) if heading]
    return len(headed) > 1 and any(plain_text(cell) for cell in row.cells[: headed[0] + 1])


def _is_ragged(row: Row, layout: Layout) -> bool:
    """Whether a row has cells beyond the headings, or lacks some that the file would write."""
    many = len(row.cells)
    if many == len(layout.row.cells) == len(layout.headings):
        return False
    return many < len(layout.row.cells) or any(map(plain_text, row.cells[len(layout.headings) :]))


def _filled(row: Row, merged: Iterable[Merged], kept: dict[tuple[int, int], Cell | None], said: SheetMapping) -> Sorted:
    """Return a row with what its merged cells hold, where the mapping says that they repeat; else why it is refused."""
    cells = list(row.cells)
    why = ""
    for each in merged:
        first_row, first_column, last_row, last_column = each
        if (first_row, first_column) not in kept or row.number == first_row:
            kept[first_row, first_column] = cells[first_column - 1] if first_column <= len(cells) else None
        if last_row == first_row:
            continue  # one row: its other cells are empty, as a title's
        if said.merged != REPEAT:
            why = (
                why
                or f"cell {column_letters(first_column)}{first_row} is merged over rows {first_row:,} to {last_row:,} "
                '(say merged = "repeat" in the mapping if it holds for each of them)'
            )
            continue
        for column in range(first_column, last_column + 1):
            if column <= len(cells) and cells[column - 1] is None:
                cells[column - 1] = kept[first_row, first_column]
    return Sorted(Row(row.number, tuple(cells)), DATA, why)


def _repeated(found: Sorted, above: Row | None, headings: Sequence[str]) -> Sorted:
    """Return a row with what stands above each ditto mark in it; why it is refused where nothing does."""
    cells = list(found.row.cells)
    for at, cell in enumerate(cells[: len(headings)]):
        if cell is None or not is_ditto(plain_text(cell)):
            continue
        over = above.cells[at] if above and at < len(above.cells) else None
        if over is None:
            return found._replace(why=f"column {quoted(headings[at])} has a ditto mark, and nothing stands above it")
        cells[at] = over
    return found._replace(row=Row(found.row.number, tuple(cells)))


def _ends(row: Row, ends_at: int | str) -> bool:
    if isinstance(ends_at, int):
        return row.number >= ends_at
    first = next(filter(None, map(plain_text, row.cells)), "")
    return first.casefold().startswith(ends_at.casefold())


def _headings(row: Row) -> tuple[str, ...]:
    return tuple(" ".join(plain_text(cell).split()) for cell in row.cells)


def _named_in(said: SheetMapping | None) -> set[str]:
    """Return the columns that a mapping names, as headings are compared."""
    if said is None:
        return set()
    named = [*said.key, *said.once_by, *said.find_by, *(said.people.columns if said.people else ())]
    named += [source.column for record in said.records for source in record.fields.values()]
    named += [lines.column for lines in said.lines]
    return {plain_heading(column) for column in named if column}


def _is_heading(text: str, named: set[str]) -> bool:
    if named:
        return plain_heading(text) in named
    ours = text in ("ref", "uid") or any(text in our_headings(kind) for kind in KINDS.values())
    return ours or private_word(text) is not None or any(hear_heading(text, kind) for kind in KINDS.values())
