"""Keeping a day's sheet: every line a record of the ledger, or nothing at all."""

from datetime import date
from typing import NamedTuple

from stronghold_cli.records.fields import Kind, Record
from stronghold_cli.records.sheet import Heading, Sheet
from stronghold_cli.store.ledger import Connection


class Kept(NamedTuple):
    """What was kept of a sheet."""

    records: tuple[tuple[Kind, Record, int], ...]
    """Each new record with its number (`no`), and the line of the sheet that it is from."""
    settled: tuple[tuple[Kind, Record, int], ...]
    """Each record that the ledger had and that a line settled, as it is now, and that line."""
    remarks: tuple[str, ...]
    """What somebody should know who reads the sheet back: a line each, in lower case."""


def keep_sheet(connection: Connection, sheet: Sheet, heading: Heading, today: date) -> Kept:
    """Keep a sheet in the caller's writing transaction, which is to be undone where this raises Refused."""
    raise NotImplementedError
