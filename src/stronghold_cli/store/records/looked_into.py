"""Records that a condition or a breakdown may look into: none restricted, and no field borrowed from one."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import BY_TABLE, KINDS
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import RESTRICTION, TABLE, restricted_numbers, restricted_rows
from stronghold_cli.store.schema.conditions import columns, places


def restricted_kinds(connection: Connection) -> frozenset[str]:
    """Return the names of the kinds with a restricted record: mostly none."""
    rows = connection.execute(f"SELECT DISTINCT record_table FROM {TABLE} WHERE mark = ?", (RESTRICTION,))
    return frozenset(BY_TABLE[table].name for (table,) in rows if table in BY_TABLE)


def not_looked_into(kind: Kind, names: Collection[str], restricted: Collection[str], alias: str = "r") -> str:
    """Return the SQL that a record is not looked into where some of its fields are asked for; `0` where each is.

    It is restricted, or has one of the fields from a record that is.  `restricted` are the kinds with such a record.
    """
    tests = [_restricted(f"{alias}.number", kind)] if kind.name in restricted else []
    joining = {link for rule in kind.alike for link in kind.joins[rule.join]}
    # What names a restricted record as the same one thing is of whatever that one names.
    tests += [_restricted(f"{alias}.{name}_no", kind) for name in names if name in joining and kind.name in restricted]
    tests += filter(None, (_borrows(kind, name, restricted, alias) for name in dict.fromkeys(names)))
    return f"({' OR '.join(tests)})" if tests else "0"


def tests_looked_into(connection: Connection, kind: Kind, names: Collection[str], alias: str = "r") -> list[str]:
    """Return the test that a record is looked into where some of its fields are asked for; none where each is."""
    hidden = not_looked_into(kind, names, restricted_kinds(connection), alias)
    return [] if hidden == "0" else [f"NOT {hidden}"]


def shown_columns(connection: Connection, kind: Kind, name: str) -> Sequence[str]:
    """Return the SQL of a field of the rows `r`, borrowed values included; empty if a restricted record has it."""
    hidden = not_looked_into(kind, [name], restricted_kinds(connection))
    found = columns(kind, name)
    return found if hidden == "0" else [f"CASE WHEN {hidden} THEN NULL ELSE {place} END" for place in found]


def behind(connection: Connection, kind: Kind, name: str, number: int) -> Iterator[tuple[str, int]]:
    """Yield the restricted records, by kind and number, of a record and of those that it may borrow a field from."""
    if number in restricted_numbers(connection, kind):
        yield kind.name, number
    for link in dict.fromkeys((*kind.borrows.get(name, ()), *(["case"] if name == "area" else ()))):
        if link in kind.links:
            linked = KINDS[kind.links[link].kind]
            named = f"SELECT {link}_no FROM {kind.table} WHERE number = ? AND {link}_no IS NOT NULL"
            for (other,) in connection.execute(named, (number,)).fetchall():
                yield from behind(connection, linked, name, other)


@cache
def without_restricted(restricted: frozenset[str]) -> str:
    """Return a WITH for a SELECT that hides restricted records from it, and from the joins.

    Empty where nothing is restricted.
    """
    if not restricted:
        return ""
    # Loaded where something is restricted.
    from stronghold_cli.store.schema.views import joined_rows_of, joined_view

    tables = []
    for kind in (KINDS[name] for name in sorted(restricted)):
        shown = f"SELECT * FROM main.{kind.table} AS r WHERE NOT {_restricted('r.number', kind)}"
        tables.append(f"{kind.table} AS NOT MATERIALIZED ({shown})")
        tables += [
            f"{joined_view(join)} (number, first) AS NOT MATERIALIZED ({joined_rows_of(kind, links)})"
            for join, links in kind.joins.items()
        ]
    return f"WITH {', '.join(tables)} "


def _restricted(number: str, kind: Kind) -> str:
    return f"{number} IN ({restricted_rows(kind)})"


def _borrows(kind: Kind, name: str, restricted: Collection[str], alias: str) -> str:
    """The SQL that a field is had from a restricted record, or was looked for in one; empty where it cannot be."""
    whens = list(_looked_for(kind, name, restricted, alias))
    names = [name]
    if name == "area" and "case" in (*kind.fields, *kind.borrows):
        # Without an area of its own or of what it is linked to a record has that of its case.
        whens += _looked_for(kind, "case", restricted, alias, then="case")
        names.append("case")
    asked = any(" IN (" in when for when in whens)
    # Few records are linked to such a one: of the others no place is looked through.
    paths = dict.fromkeys(_link_paths(kind, names))
    linked = " OR ".join(filter(None, (_leads_to_restricted(kind, path, restricted, alias) for path in paths)))
    return f"CASE WHEN NOT COALESCE({linked}, 0) THEN 0 {' '.join(whens)} ELSE 0 END" if asked and linked else ""


def _link_paths(kind: Kind, names: Collection[str]) -> Iterator[tuple[str, ...]]:
    """Yield the links that some fields are borrowed through, in turn, and those to the case for its area."""
    if "area" in names and "case" in names and "case" in kind.links:
        yield ("case",)
    for link in dict.fromkeys(link for name in names for link in kind.borrows.get(name, ())):
        yield (link,)
        yield from ((link, *path) for path in _link_paths(KINDS[kind.links[link].kind], names))


def _leads_to_restricted(kind: Kind, path: Sequence[str], restricted: Collection[str], alias: str) -> str:
    """The SQL that links lead to a restricted record, each path by itself; empty where they lead to no such kind."""
    first, *further = path
    at = KINDS[kind.links[first].kind]
    tables = [f"main.{at.table} AS l0"]
    for n, link in enumerate(further):
        at = KINDS[at.links[link].kind]
        tables.append(f"main.{at.table} AS l{n + 1} ON l{n + 1}.number = l{n}.{link}_no")
    if at.name not in restricted:
        return ""
    if not further:
        return _restricted(f"{alias}.{first}_no", at)
    ends = _restricted(f"l{len(further)}.number", at)
    return f"{alias}.{first}_no IN (SELECT l0.number FROM {' JOIN '.join(tables)} WHERE {ends})"


def _looked_for(
    kind: Kind, name: str, restricted: Collection[str], alias: str, then: str | None = None
) -> Iterator[str]:
    """Yield for each place of a field, in order, that a restricted record was asked, else whether it is found there.

    With `then` what is found is the number of a record of that kind, which is asked next.
    """
    for place, asked in places(kind, name, alias):
        tests = [_restricted(number, other) for other, number in asked if other.name in restricted]
        if tests:
            yield f"WHEN {' OR '.join(tests)} THEN 1"
        yield f"WHEN {place} IS NOT NULL THEN {_restricted(place, KINDS[then]) if then in restricted and then else 0}"
