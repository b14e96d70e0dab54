"""Rows of one sheet that may be one thing twice, of one search, or of a wrong year: said, and nothing is done."""

import json
from datetime import date

from stronghold_cli.imports.bound import BoundSheet
from stronghold_cli.imports.mapping import EVIDENCE, FIND, LISTED
from stronghold_cli.results.imports import SheetResult
from stronghold_cli.results.people import people_fields
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.imports.alike import rows_alike, rows_before
from stronghold_cli.values.day import months_later, show_day
from stronghold_cli.values.text import first_of

_SHOWN = 6
"""How many rows are named at most."""
_LONG_AGO = 30
"""A day of so many years ago is older than what teams have in sheets."""


def note_alike(connection: Connection, file: int, sheet: BoundSheet, of: SheetResult, today: date) -> None:
    """Note them of the rows of a sheet that made records."""
    if sheet.ours:
        return
    _note_old(connection, file, sheet, of, today)
    if not sheet.key:
        _note_events(connection, file, sheet, of)
    evidence = any(bound.field.name == EVIDENCE for part in sheet.parts for bound in part.fields if part.kind is LISTED)
    if (evidence or sheet.lines) and not sheet.find_by:
        _note_searches(connection, file, sheet, of)


def _note_old(connection: Connection, file: int, sheet: BoundSheet, of: SheetResult, today: date) -> None:
    """Note the rows of days so long ago that a year is probably a slip: 1919 for 2019, or a number shown as a day."""
    old: dict[int, date] = {}
    for kind in {record.kind.name: record.kind for record in sheet.parts}.values():
        old |= dict(rows_before(connection, file, sheet.name, kind, months_later(today, -12 * _LONG_AGO)))
    if old:
        named = first_of([f"{row:,} ({show_day(old[row])})" for row in sorted(old)], _SHOWN)
        of.notes.append(f"days over {_LONG_AGO} years ago, which may be slips: row {named}")


def _note_events(connection: Connection, file: int, sheet: BoundSheet, of: SheetResult) -> None:
    """Note the rows of one person, day and offence, where no key tells them apart."""
    found = []
    for kind in {record.kind.name: record.kind for record in sheet.records if not record.once_by}.values():
        fields = [
            *people_fields(kind)[:1],
            kind.date,
            *(each for each in ("offence", "offences") if each in kind.fields),
        ]
        if people_fields(kind):
            found += [(rows, kind.plural) for rows in rows_alike(connection, file, sheet.name, kind, fields)]
    for rows, plural in sorted(found, key=lambda each: each[0][0]):
        shown = ", ".join(f"{row:,}" for row in rows[:_SHOWN])
        of.alike.append(f"rows {shown}: {plural} of one person, day and offence")


def _note_searches(connection: Connection, file: int, sheet: BoundSheet, of: SheetResult) -> None:
    """Note the rows whose items are separate finds although they share a source reference and a day."""
    alike = rows_alike(connection, file, sheet.name, LISTED, (EVIDENCE, LISTED.date), without=FIND)
    together = sorted({row for rows in alike for row in rows})
    if together:
        named = first_of([f"{each:,}" for each in together], _SHOWN)
        of.notes.append(
            f"rows {named} have things of one {EVIDENCE} and day, each as a find of its own: if they are of one "
            f"search, say {_find_by(sheet)} in the mapping"
        )


def _find_by(sheet: BoundSheet) -> str:
    """Return the columns that tie the rows of one search in a mapping: the source reference and the day."""
    own = next((record for record in sheet.records if record.kind is LISTED), None)
    named = {each.field.name: each.heading for each in own.fields} if own else {}
    columns = [named[name] for name in (EVIDENCE, LISTED.date) if named.get(name)]
    return f"{FIND}_by = {json.dumps(columns, ensure_ascii=False)}" if len(columns) == 2 else f"{FIND}_by"
