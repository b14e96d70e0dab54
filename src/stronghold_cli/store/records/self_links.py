"""The rule for links between records of one kind, and what breaks it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from stronghold_cli.errors import Forbidden
from stronghold_cli.records.kind import Kind
from stronghold_cli.store.file.connection import Connection

if TYPE_CHECKING:
    from stronghold_cli.records.self_links import Ties


def tangled(connection: Connection, kind: Kind, first: int, last: int) -> Iterator[tuple[int, Forbidden]]:
    """Yield what breaks the rule in the records from `first` to `last`, with each one's number."""
    if not kind.self_links or not (ties := _around(connection, kind, first, last)):
        return
    from stronghold_cli.records.self_links import tangles  # most records are tied to none of their kind

    for tangle in tangles(kind, ties):
        # What is joined is wrong together: any record of the command in it may be what joined it.
        number = next((n for n in (tangle.number, *sorted(tangle.joined)) if first <= n <= last), None)
        if number is None:
            continue
        link = tangle.link if number == tangle.number else next(iter(ties[number]))
        others = [each for each in tangle.names if each != number]
        shows = [(kind.name, each) for each in others]
        yield number, Forbidden(f"{tangle.lead}, for {tangle.told}", tangle.hint, field=link, shows=shows)


def live_ties(connection: Connection, kind: Kind) -> "Ties":
    """Return the self-links of all records of a kind that are not voided, to those that are not."""
    voided = {number for (number,) in connection.execute(f"SELECT number FROM {kind.table} WHERE voided IS NOT NULL")}
    ties = _read(connection, kind, f"SELECT {_columns(kind)} FROM {kind.table} AS r WHERE {_some(kind)}", {})
    return {
        number: live
        for number, links in ties.items()
        if number not in voided and (live := {link: other for link, other in links.items() if other not in voided})
    }


def _around(connection: Connection, kind: Kind, first: int, last: int) -> "Ties":
    """Return the self-links of some records, of all that these lead to, and of what is joined to any of those."""
    steps = [f"SELECT r.{link}_no FROM near JOIN {kind.table} AS r USING (number)" for link in kind.self_links]
    if kind.ordering:
        steps += [
            f"SELECT r.number FROM near JOIN {kind.table} AS r ON r.{link}_no = near.number"
            for link in kind.widest_join[1]
        ]
    statement = f"""
        WITH RECURSIVE near (number) AS (
            SELECT number FROM {kind.table} AS r WHERE number BETWEEN :first AND :last AND ({_some(kind)})
            UNION {" UNION ".join(steps)}
        )
        SELECT {_columns(kind)} FROM near JOIN {kind.table} AS r USING (number) WHERE {_some(kind)}
    """
    return _read(connection, kind, statement, {"first": first, "last": last})


def _read(connection: Connection, kind: Kind, statement: str, values: dict[str, int]) -> "Ties":
    return {
        number: {link: other for link, other in zip(kind.self_links, others, strict=True) if other is not None}
        for number, *others in connection.execute(statement, values)
    }


def _columns(kind: Kind) -> str:
    return ", ".join(["r.number", *(f"r.{link}_no" for link in kind.self_links)])


def _some(kind: Kind) -> str:
    return " OR ".join(f"r.{link}_no IS NOT NULL" for link in kind.self_links)
