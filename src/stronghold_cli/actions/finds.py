"""Remarks on the finds that a sheet's order makes, and on items that it leaves unclear."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from stronghold_cli.records.fields import Record
from stronghold_cli.records.names import ItemName, Person
from stronghold_cli.records.references import in_short
from stronghold_cli.sheet.lines import Line, Search, Sheet
from stronghold_cli.sheet.searches import NOBODY
from stronghold_cli.values.text import first_of


class Unsure(NamedTuple):
    """Consecutive items kept apart because nothing says whether they are one find."""

    line: int
    """The line of the sheet that the first is on."""
    items: str
    """Which they are, in words."""
    why: str


def unsure_finds(sheet: Sheet, records: Mapping[int, Record]) -> Iterator[Unsure]:
    """Yield the runs of items that may be one find or several; `records` are by their place on the sheet."""
    for search, places in _runs(sheet, records):
        if search.unsure and len(places) > 1:
            kind = sheet[places[0]].kind
            [item] = [name for name, field in kind.fields.items() if isinstance(field.type, ItemName)]
            items = first_of([str(records[place][item]) for place in places])
            yield Unsure(search.line, f"{_refs(sheet, records, places)} ({items})", search.unsure)


def remarks_on_finds(sheet: Sheet, records: Mapping[int, Record]) -> Iterator[str]:
    """Yield a line for each find that order made, each item taken as a person's, and each kept apart.

    Items without an arrest, although one stands above, get a line too.
    """
    for search, places in _runs(sheet, records):
        refs = _refs(sheet, records, places)
        taken, several = _taken(sheet, records, search), len(places) > 1
        of = taken or (f" {search.words}" if search.words else "")
        if search.again is not None:
            begin, after = "begin" if several else "begins", f"after that of line {search.again}"
            yield f"{refs} {begin} a second find{of}, {after} (move it there if it was one search)"
        elif several and search.unsure:
            yield (
                f"{refs} are kept as {len(places)} finds, for {search.unsure} "
                "(put what came of one search under a line find, indented)"
            )
        elif search.own:
            if of:
                yield f"{refs} are one find{of}" if several else f"{refs} is{taken.removeprefix(',') or f' a find{of}'}"
        elif several:
            yield f"{refs} are one find{of} (apart parts what is another)"
        elif search.after is not None:
            why = f", for {search.unsure}" if search.unsure else ""
            yield f"{refs} is a find of its own{of or why}, after that of line {search.after}"
        elif taken.startswith(","):
            yield f"{refs} is{taken.removeprefix(',')}"
        yield from _of_no_arrest(sheet, records, search, places)


def _of_no_arrest(sheet: Sheet, records: Mapping[int, Record], search: Search, places: list[int]) -> Iterator[str]:
    """Yield records without an arrest although one stands above them and nobody said that they have none."""
    above = [place for place in search.arrests if place in records]
    [link] = [field for field in sheet[places[0]].kind.typed if field.on_sheet.by]
    without = [
        place for place in places if records[place][link.name] is None and link.name not in sheet[place].left_empty
    ]
    if above and without and search.words != NOBODY:
        has = "has" if len(without) == 1 else "have"
        person = records[above[0]][link.on_sheet.by] if len(above) == 1 else "whom"
        word = link.on_sheet.words[1]
        arrests, verb = _refs(sheet, records, above), "is" if len(above) == 1 else "are"
        yield (
            f"{_refs(sheet, records, without)} {has} no {link.name}, though {arrests} {verb} above "
            f"(say {word} {person} if that is so)"
        )


def _runs(sheet: Sheet, records: Mapping[int, Record]) -> Iterator[tuple[Search, list[int]]]:
    runs: dict[Search, list[int]] = {}
    for place, line in enumerate(sheet):
        if line.search is not None and place in records:
            runs.setdefault(line.search, []).append(place)
    yield from runs.items()


def _refs(sheet: Sheet, records: Mapping[int, Record], places: list[int]) -> str:
    return in_short((sheet[place].kind, records[place]["no"]) for place in places)


def _taken(sheet: Sheet, records: Mapping[int, Record], search: Search) -> str:
    """Return the arrest or activity above a find, which it is taken to belong to."""
    if search.under is None or search.under not in records:
        return ""
    above: Line = sheet[search.under]
    record = records[search.under]
    reference = above.kind.reference(record["no"])
    person = next((record[name] for name, field in above.kind.fields.items() if isinstance(field.type, Person)), None)
    return f", taken as seized from {person}, {reference}" if person else f" of {reference}"
