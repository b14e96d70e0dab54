"""Records of several kinds that were searched for, each on a line."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.render.answer import Answer, ShortTable
from stronghold_cli.render.listing import ListedCell, objects, rows
from stronghold_cli.render.records import Names, summary
from stronghold_cli.render.tables import Column
from stronghold_cli.results.audit import ShownRecords
from stronghold_cli.values.text import counted, one_line


class FoundRecord(NamedTuple):
    """A record that was found."""

    kind: Kind
    record: Record


_CELLS: Sequence[ListedCell[FoundRecord]] = (
    ListedCell("ref", lambda found: found.kind.reference(found.record["no"])),
    ListedCell("kind", lambda found: found.kind.name),
    ListedCell("record", lambda found: summary(found.kind, found.record)),
    ListedCell("voided", lambda found: found.record["voided"]),
)


def found_answer(found: Iterable[FoundRecord], names: Names) -> Answer:
    """Return what was found as an answer, noting each record as it passes; for people with the names of links."""
    shows = ShownRecords()

    def passing() -> Iterator[FoundRecord]:
        for each in found:
            shows.number(each.kind, each.record["no"])
            shows.passed += 1
            yield each

    def lines() -> Iterator[list[str]]:
        for kind, record in records:
            words = summary(kind, names(kind, record, kind.shows))
            voided = "" if record["voided"] is None else f", voided: {one_line(record['voided'])}"
            yield [kind.reference(record["no"]), f"{words}{voided}"]

    def beside() -> Iterator[str]:
        yield counted(shows.passed, "record") if shows.passed else "no record has these words"

    records = passing()
    return Answer(
        document=lambda: {"found": list(objects(records, _CELLS))},
        rows=rows(records, _CELLS),
        lines=objects(records, _CELLS),
        short=lambda: ShortTable([Column("ref"), Column("record", wide=True)], lines()),
        beside=beside(),
        shows=shows,
    )
