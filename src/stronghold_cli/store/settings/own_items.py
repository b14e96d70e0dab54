"""What the team of a ledger added to the item table: rows of `own_item`, in and out."""

from stronghold_cli.catalogue.items import Item, Own, Ruling
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import ItemName
from stronghold_cli.store.file.connection import Connection


def read_own_items(connection: Connection) -> Own:
    """Return the team's own items, and its own words by the names of other items, in the order they were added."""
    rows = connection.execute("SELECT name, category, words, form, class, authority FROM own_item ORDER BY number")
    return tuple(
        Item(
            name,
            category,
            tuple(filter(None, words.split(";"))),
            form,
            own=True,
            ruling=Ruling(drug_class, authority) if drug_class else None,
        )
        for name, category, words, form, drug_class, authority in rows
    )


def keep_own_items(connection: Connection, before: Own, after: Own) -> None:
    """Write what became of the team's rows; a row that is as it was is left alone."""
    names = {item.name for item in after}
    for item in before:
        if item.name not in names:
            connection.execute("DELETE FROM own_item WHERE name = ?", (item.name,))
    for item in after:
        if item not in before:
            drug_class, authority = item.ruling or (None, None)
            connection.execute(
                "INSERT INTO own_item (name, category, words, form, class, authority) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (name) DO UPDATE "
                "SET words = excluded.words, class = excluded.class, authority = excluded.authority",
                (item.name, item.category, ";".join(item.words), item.form, drug_class, authority),
            )


def recorded_as(connection: Connection, name: str, since: int = 0) -> int:
    """Return how many records, voided ones apart, have an item of that name, of those changed since a command."""
    changed = "number IN (SELECT record_number FROM version WHERE record_table = '{}' AND command > ?)"
    return sum(
        connection.execute(
            f'SELECT count(*) FROM {kind.table} WHERE voided IS NULL AND "{field.columns[0]}" = ? '
            f"AND (? = 0 OR {changed.format(kind.table)})",
            (name, since, since),
        ).fetchone()[0]
        for kind in KINDS.values()
        for field in kind.fields.values()
        if isinstance(field.type, ItemName)
    )
