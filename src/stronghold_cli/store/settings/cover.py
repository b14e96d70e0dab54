"""The day from which each kind is complete, and the settings of the whole ledger."""

from datetime import date

from stronghold_cli.records.kind import Kind
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values.stored import stored


def covers(connection: Connection) -> dict[str, date]:
    """Return the day from which each kind is complete, for the kinds that have one."""
    rows = connection.execute("SELECT kind, complete_from FROM cover")
    return {kind: stored(date.fromisoformat, day) for kind, day in rows}


def say_cover(connection: Connection, kind: Kind, day: date) -> None:
    """Set the day from which a kind is complete."""
    connection.execute(
        "INSERT INTO cover (kind, complete_from) VALUES (?, ?) "
        "ON CONFLICT (kind) DO UPDATE SET complete_from = excluded.complete_from "
        "WHERE complete_from IS NOT excluded.complete_from",
        (kind.name, day.isoformat()),
    )


def take_back_cover(connection: Connection, kind: Kind) -> None:
    """Remove the day from which a kind is complete."""
    connection.execute("DELETE FROM cover WHERE kind = ?", (kind.name,))


def ledger_area(connection: Connection) -> str | None:
    """Return the ledger's area, which every record without one of its own has."""
    return setting(connection, "area")


def say_area(connection: Connection, name: str) -> None:
    """Set the ledger's area."""
    settle(connection, "area", name)


def setting(connection: Connection, name: str) -> str | None:
    """Return a setting of the ledger by name."""
    row = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def settle(connection: Connection, name: str, value: str) -> None:
    """Change a setting of the ledger."""
    connection.execute(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value "
        "WHERE value IS NOT excluded.value",
        (name, value),
    )
