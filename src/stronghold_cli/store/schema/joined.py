"""Records that stand for one together (a find), as SQL: from some of them to all that are joined to those."""

from collections.abc import Sequence

from stronghold_cli.records.kind import Kind


def joined_rows(kind: Kind, join: str, some: str) -> str:
    """Return what follows WITH RECURSIVE: `joined (number, first)`, all that are joined to the rows `r` of a test.

    Up to the first of each, and down again, by indexes alone: what is joined of the rest is not looked for.
    """
    table, parent = kind.table, _parent(kind.joins[join])
    # UNION ends a ring, whose members have no first record, and are joined to nothing.
    below = " UNION ".join(
        f"SELECT c.number, joined.first FROM joined CROSS JOIN {table} AS c ON c.{link}_no = joined.number"
        for link in kind.joins[join]
    )
    return f"""climb (number) AS (
            SELECT r.number FROM {table} AS r WHERE {some}
            UNION
            SELECT {parent.format("p")} FROM climb CROSS JOIN {table} AS p ON p.number = climb.number
            WHERE {parent.format("p")} IS NOT NULL
        ), joined (number, first) AS (
            SELECT t.number, t.number FROM climb CROSS JOIN {table} AS t ON t.number = climb.number
            WHERE {parent.format("t")} IS NULL
            UNION {below}
        )"""


def is_joined(kind: Kind, join: str) -> str:
    """Return the test of the rows `r` that are joined to another."""
    return " OR ".join(
        f"r.{link}_no IS NOT NULL OR EXISTS (SELECT 1 FROM {kind.table} AS c WHERE c.{link}_no = r.number)"
        for link in kind.joins[join]
    )


def _parent(links: Sequence[str]) -> str:
    """The SQL of what a record is joined to, for an alias: the first of its links that is given."""
    each = [f"{{0}}.{link}_no" for link in links]
    return f"COALESCE({', '.join(each)})" if len(each) > 1 else each[0]
