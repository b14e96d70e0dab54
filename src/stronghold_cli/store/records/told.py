"""What the ledger says about people, for other records of them."""

import json
from collections.abc import Collection
from datetime import date

from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.told import Told, of_person, says_nothing
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import shown_table
from stronghold_cli.store.schema.conditions import the_same


def told_of(connection: Connection, people: Collection[str]) -> dict[str, list[Told]]:
    """Return what counting, unrestricted records say about some people, by the keys given.

    One question of each kind, however many people.
    """
    asked = "SELECT value AS key FROM json_each(?)"
    mine = dict(connection.execute(f"SELECT key, {the_same('key')} FROM ({asked})", (json.dumps(sorted(people)),)))
    found: dict[str, list[Told]] = {}
    for kind in KINDS.values():
        if fields := of_person(kind):
            names = ", ".join(f'"{field.columns[0]}"' for field in fields)
            for number, who, day, *cells in connection.execute(
                f"SELECT number, {the_same('r.person')} AS who, {kind.date}, {names} "
                f"FROM {shown_table(connection, kind)} AS r "
                f"WHERE voided IS NULL AND who IN (SELECT value FROM json_each(?)) ORDER BY number",
                (json.dumps(sorted(set(mine.values()))),),
            ):
                found.setdefault(who, []).extend(
                    Told(field.name, cell, date.fromisoformat(day), kind.reference(number))
                    for field, cell in zip(fields, cells, strict=True)
                    if not says_nothing(field, cell)
                )
    return {key: found.get(who, []) for key, who in mine.items()}
