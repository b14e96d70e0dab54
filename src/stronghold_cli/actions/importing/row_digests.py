"""The digests that recognise a row when it is imported again: of its key, or else of its content."""

from collections.abc import Sequence

from stronghold_cli.actions.importing.refusals import Refusals
from stronghold_cli.imports.bound import BoundSheet
from stronghold_cli.imports.plain_rows import PlainRun
from stronghold_cli.imports.row_drafts import RowRead
from stronghold_cli.spreadsheets.table import Row
from stronghold_cli.store.imports.met import MetKeys
from stronghold_cli.store.imports.rows import Digests

Waiting = Sequence[PlainRun | tuple[Row, RowRead]]
"""Rows that were read, in their order."""


class RowDigests:
    """The digests of one run."""

    def __init__(self, digests: Digests, met: MetKeys, refusals: Refusals) -> None:
        """Take the ledger's secret, the keys met so far, and the collector of problems."""
        self.of = digests.of
        self._met, self._refusals = met, refusals

    def of_rows(self, waiting: Waiting, sheet: BoundSheet) -> list[list[str]]:
        """Return for each run or row the digests of its records; equal rows are told apart by their order."""
        keys: list[str] = []
        for each in waiting:
            if isinstance(each, PlainRun):
                keys += each.keys
            else:
                keys.append(each[1].key)
        nth = iter(self._met.nth(keys))
        if sheet.key and not all(record.once_by for record in sheet.records):
            self._check(waiting, keys, sheet)
        found = []
        for each in waiting:
            if isinstance(each, PlainRun):
                found.append([self.of(f"{key}\x1e{next(nth)}\x1e{each.part}") for key in each.keys])
            else:
                found.append(self._of_row(each[1], next(nth)))
        return found

    def _of_row(self, read: RowRead, nth: int) -> list[str]:
        return [
            self.of(f"once\x1e{draft.once}" if draft.once else f"{read.key}\x1e{nth}\x1e{draft.part}")
            for draft in read.drafts
        ]

    def _check(self, waiting: Waiting, keys: Sequence[str], sheet: BoundSheet) -> None:
        """Note as problems the rows that have no key, or one of a row above."""
        rows: list[int] = []
        for each in waiting:
            if isinstance(each, PlainRun):
                rows += [number for number, _ in each.texts]
            else:
                rows.append(each[0].number)
        columns = ", ".join(sheet.headings[at] for at in sheet.key)
        for row, key, nth in zip(rows, keys, self._met.nth((sheet.name, key) for key in keys), strict=True):
            if not key:
                self._refusals.add(sheet.name, row, columns, "the key is empty (each row has a key of its own)")
            elif nth > 1:
                why = "the same key is in a row above (each row has a key of its own; several rows make one: once_by)"
                self._refusals.add(sheet.name, row, columns, why)
