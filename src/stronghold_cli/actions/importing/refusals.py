"""Problems with rows and their records, without what may not be shown."""

from collections.abc import Mapping, Sequence

from stronghold_cli.catalogue.items import UnknownItem
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.imports.mapping import FIND
from stronghold_cli.imports.problems import RowProblem, problem_of
from stronghold_cli.imports.row_drafts import RowDraft, RowRead
from stronghold_cli.imports.rows import RowReader
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Reading
from stronghold_cli.results.imports import ImportResult
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.imports.rows import rows_of
from stronghold_cli.store.records.concealed import concealed
from stronghold_cli.values.text import quoted


class Refusals:
    """The problems of one run."""

    def __init__(self, connection: Connection) -> None:
        """Take the ledger, which says what is restricted."""
        self.result = ImportResult("", "")
        """The result that collects the problems."""
        self._connection = connection

    def add(self, sheet: str, row: int, column: str, why: str) -> None:
        """Note what is wrong with a row, in words."""
        self.result.problems.append(RowProblem(sheet, row, column, "", why, Unreadable.exit_code))

    def of_draft(self, error: StrongholdError, draft: RowDraft, reader: RowReader, row: int) -> list[RowProblem]:
        """Return what is wrong with a record of a row, each at the cell that it is from."""
        return [reader.wrong(row, _for_sheets(each), draft) for each in self._told(error)]

    def of_record(self, kind: Kind, number: int, error: StrongholdError) -> None:
        """Note what is wrong with a record that was written."""
        sheet, row = rows_of(self._connection, kind, number, number).get(number, ("", 0))
        for each in self._told(error):
            if each.field == FIND:
                hint = "name in find_by what else tells searches apart, e.g. the column of their day"
                each = each.but(hint=f"a find is one search, of one day, activity and case: {hint}")
            self.result.problems.append(problem_of(each, sheet, row, "", "", private=False))

    def look(self, row: int, read: RowRead, reader: RowReader, reading: Reading) -> None:
        """Find the other wrong values of a row that is refused already, so that all are named at once."""
        found: list[RowProblem] = []
        for draft in read.drafts:
            mine = {reader.sheet.headings[at] for at in reader.sheet.people}
            texts = {
                name: text
                for name, text in draft.texts.items()
                if name not in draft.kind.links and draft.columns.get(name) not in mine
            }
            try:
                draft.kind.read(texts, reading._replace(next_person=lambda: "P-1"))
            except StrongholdError as error:
                told = [each for each in self._told(error) if isinstance(each, Unreadable)]
                seen = [each for each in told if each.field in texts]
                found += [reader.wrong(row, _for_sheets(each), draft) for each in seen]
        # A column that several fields are from is wrong once.
        self.result.problems += [each for each in dict.fromkeys(found) if each not in read.problems]

    def _told(self, error: StrongholdError) -> Sequence[StrongholdError]:
        """Return an error without anything from restricted records."""
        told = concealed(self._connection, error)
        self.result.quoted += [each for each in told.shows if each not in self.result.quoted]
        return told.one_by_one()


def unlike(draft: RowDraft, texts: Mapping[str, str], of: int, reader: RowReader, row: int) -> list[RowProblem]:
    """Return how a row differs from an earlier row (its number and texts) that made the same record."""
    found = []
    for name in draft.kind.fields:
        mine, theirs = draft.texts.get(name, ""), texts.get(name, "")
        if mine != theirs:
            private = reader.is_private(draft.columns.get(name, ""))
            here = "is another" if private else quoted(mine) if mine else "is empty"
            there = "something else" if private else quoted(theirs) if theirs else "nothing"
            error = Unreadable(
                f"{here}, and row {of:,}, which makes the same {draft.kind.name}, has {there}",
                "make them alike, or leave the column out of the mapping",
                field=name,
            )
            found.append(reader.wrong(row, error, draft))
    return found


def _for_sheets(error: StrongholdError) -> StrongholdError:
    """Return a problem without advice that only suits the command line."""
    if isinstance(error, UnknownItem):
        return error.but(hint=f"{error.nearest} if it is new: stronghold items add".strip())
    return error
