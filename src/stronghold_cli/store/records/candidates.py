"""What a ledger has to offer while somebody types: references, keys, texts used; never what is voided or restricted."""

from collections.abc import Iterator

from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.results.people import people_fields
from stronghold_cli.store.file.connection import Connection, teach_folding
from stronghold_cli.store.records.holds import shown_table
from stronghold_cli.store.records.rows import select
from stronghold_cli.store.schema.ordering import by_text
from stronghold_cli.values.natural import natural_key
from stronghold_cli.values.text import as_most_spell, fold

MOST = 50
"""How many are offered at most: more are no help to whoever chooses."""


def by_number(connection: Connection, kind: Kind, digits: str, most: int = MOST) -> Iterator[Record]:
    """Yield the records whose number begins with these digits (none: all of them), the newest first."""
    return _newest(connection, kind, "substr(number, 1, length(:typed)) = :typed", digits, most)


def by_name(connection: Connection, kind: Kind, typed: str, most: int = MOST) -> Iterator[Record]:
    """Yield the records whose name begins so, however spelled, the newest first; none of a kind without names."""
    if (name := kind.naming) is not None:
        teach_folding(connection)
        begins = f"substr(folded({name}), 1, length(:typed)) = :typed"
        yield from _newest(connection, kind, begins, fold(typed), most)


def _newest(connection: Connection, kind: Kind, test: str, typed: str, most: int) -> Iterator[Record]:
    statement = f"SELECT * FROM {{}} WHERE voided IS NULL AND {test} ORDER BY number DESC LIMIT :most"
    return select(connection, kind, statement, {"typed": typed, "most": most})


def people(connection: Connection, typed: str) -> list[str]:
    """Return the keys that begin like this, in any case; of each sort those with the highest numbers first."""
    known = " UNION ".join(
        f"SELECT {name} AS key FROM {shown_table(connection, kind)} WHERE voided IS NULL AND {name} IS NOT NULL"
        for kind in KINDS.values()
        for name in people_fields(kind)
    )
    statement = (
        f"SELECT key FROM ({known}) WHERE substr(key, 1, length(:typed)) = :typed COLLATE NOCASE "
        f"ORDER BY {by_text(connection, 'key')} DESC LIMIT :most"
    )
    return [key for (key,) in connection.execute(statement, {"typed": typed, "most": MOST})]


def texts(connection: Connection, name: str, typed: str) -> list[str]:
    """Return what was written so far in the fields of this name, or is settled for the ledger; as most have it."""
    used = " UNION ALL ".join(
        [
            "SELECT value AS text FROM setting WHERE name = :name",
            *(
                f'SELECT "{name}" FROM {shown_table(connection, kind)} WHERE voided IS NULL'
                for kind in KINDS.values()
                if name in kind.fields
            ),
        ]
    )
    statement = f"SELECT text, count(*) FROM ({used}) WHERE text IS NOT NULL GROUP BY text"
    shown = as_most_spell(dict(connection.execute(statement, {"name": name})))
    fitting = (text for folded, text in shown.items() if folded.startswith(fold(typed)))
    return sorted(fitting, key=natural_key)[:MOST]
