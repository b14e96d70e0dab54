"""Loading a folder of the program's own CSV into an empty ledger, references kept."""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from stronghold_cli.errors import Placed, Refused, Unreadable
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.between import wrong_between
from stronghold_cli.store.records.rows import insert
from stronghold_cli.values.cells import plain
from stronghold_cli.values.keys import Reference
from stronghold_cli.values.number import LARGEST
from stronghold_cli.values.text import quoted, with_article


def load_folder(connection: Connection, folder: Path, today: date) -> int:
    """Load every kind's file that is in a folder, in the caller's transaction, and return how many records there were.

    Raises Unreadable or Refused, naming the file and the line.
    """
    count = 0
    for kind in KINDS.values():
        path = folder / f"{kind.plural}.csv"
        if path.exists():
            records = list(read_file(path, kind, Reading(today, no_new_person)))
            insert(connection, kind, records)
            count += len(records)
    for kind in KINDS.values():
        problems = wrong_between(connection, kind, 1, LARGEST)
        if problems:
            raise Refused(
                f"{folder.name} not loaded",
                [problem.at(kind.reference(number)) for number, problem in problems],
            )
    return count


def read_file(path: Path, kind: Kind, reading: Reading) -> Iterator[Record]:
    """Yield the records of a CSV file of one kind, with their `no` and `uid`.  Raises Unreadable."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        known = {"ref", "uid", *(heading for field in kind.fields.values() for heading in field.headings)}
        for heading in rows.fieldnames or ():
            if heading not in known:
                raise Unreadable(f"{quoted(heading)} is no heading of {with_article(kind.name)}", place=path.name)
        for row in rows:
            with Placed(f"{path.name}, line {rows.line_num}"):
                yield _record(row, kind, reading)


def _record(row: Mapping[str, str | None], kind: Kind, reading: Reading) -> Record:
    cells = {heading: plain(cell or "") for heading, cell in row.items()}
    texts = {}
    for field in kind.fields.values():
        text = field.type.uncell([cells.get(heading, "") for heading in field.headings])
        if text and (field.kept or not field.derived):
            texts[field.name] = text
    record = kind.read(texts, reading)
    reference = Reference.parse(cells["ref"], kind.prefix) if cells.get("ref") else None
    if reference and reference.prefix != kind.prefix:
        raise Unreadable(f"{reference} is not {with_article(kind.name)}", f"e.g. {kind.prefix}-12")
    return record | {"no": reference and reference.number, "uid": cells.get("uid") or None}
