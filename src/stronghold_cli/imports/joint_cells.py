"""Cells that say several fields of one record: `3 years YOI` is a term and a disposal."""

from collections.abc import Iterator

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.imports.bound import BoundField, BoundRecord
from stronghold_cli.records.amounts import Length
from stronghold_cli.records.names import Choice, Person
from stronghold_cli.records.types import Reading
from stronghold_cli.values.text import fold, one_line, quoted

_SOMEBODY = "P-1"


def joint_cells(record: BoundRecord) -> dict[int, list[BoundField]]:
    """Return the cells of a row that hold a term and a choice together, each with the fields that name it."""
    groups: dict[int, list[BoundField]] = {}
    for each in record.fields:
        if len(each.cells) == 1 and not each.ours and not each.source.unit:
            groups.setdefault(each.cells[0], []).append(each)
    return {
        at: several
        for at, several in groups.items()
        if all(any(isinstance(each.field.type, type_) for each in several) for type_ in (Length, Choice))
    }


def read_joint(
    record: BoundRecord, fields: list[BoundField], text: str, day: str, reading: Reading
) -> Iterator[tuple[str, str]]:
    """Yield the fields that one cell says, and their texts, as a line of a day's sheet says them.

    Raises Unreadable and Refused.
    """
    from stronghold_cli.sheet.reader import read_sheet  # few sheets have such a column

    for each in fields:
        text = each.source.words.get(fold(text), text)
    if not text:
        return
    kind = record.kind
    who = next((each.name for each in kind.typed if isinstance(each.type, Person)), "")
    try:
        lines = read_sheet(
            f"{kind.name} {_SOMEBODY if who else ''} {' '.join(text.split())}\n", {"date": day}, reading, offers=False
        )
    except StrongholdError as error:
        first = error.one_by_one()[0]
        what = " ".join(filter(None, (first.field.replace("_", " "), first.said)))
        said = first.said if quoted(text) in first.said else f"{quoted(text)}: {what}"
        raise Unreadable(
            said, f'words = {{ "{one_line(text)}" = "…" }} in the mapping says it as a day sheet has it'
        ) from None
    if len(lines) != 1 or lines[0].kind is not kind or lines[0].links:
        raise Unreadable(f"{quoted(text)} says more than one {kind.name}", "give each a row")
    yield from ((name, said) for name, said in lines[0].texts.items() if name not in (kind.date, who))
