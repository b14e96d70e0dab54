"""A file imported before: which of its rows are gone, and whether all of it would be imported twice."""

from collections.abc import Collection, Sequence

from stronghold_cli.errors import Forbidden
from stronghold_cli.imports.bound import BoundSheet
from stronghold_cli.imports.problems import RowProblem
from stronghold_cli.results.imports import GoneRow, ImportResult
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.imports.rows import gone
from stronghold_cli.store.records.holds import withheld_places
from stronghold_cli.values.text import counted

_MANY = 3
"""So many missing rows are no longer just a few that somebody took out."""


def note_gone(connection: Connection, result: ImportResult, here: Collection[tuple[str, int]]) -> None:
    """Note the rows imported before that are no longer in the file.

    `here` are records that one of our own files has: those are known by their uids, whatever else their rows say now.
    """
    withheld = withheld_places(connection).union(here)
    sheets = [sheet.name for sheet in result.sheets if sheet.bound]
    for kind, number, sheet, row in gone(connection, result.file, sheets):
        if (kind.table, number) not in withheld:
            result.gone.append(GoneRow(sheet, row, kind, number))


def refuse_another_file(result: ImportResult, sheets: Sequence[BoundSheet]) -> None:
    """Refuse a file whose rows were mostly imported in another form before: all would be imported twice.

    Another column is read now, or every row has changed; without a key nobody can tell which row is which.
    """
    many, same = len(result.gone), result.same
    made = sum(each for each, _, _ in result.made.values())
    if all(sheet.key or sheet.ours for sheet in sheets) or many < _MANY or many <= same or not made:
        return
    why = (
        f"{counted(many, 'record')} came in before from rows that now read otherwise, and would come in twice "
        "(take that import back first: stronghold undo; a key in the mapping lets changed rows be known)"
    )
    result.problems.append(RowProblem("", 0, "", "", why, Forbidden.exit_code))
