"""Records that belong to two cases: their own, and that of a line or an arrest that they name."""

from collections.abc import Collection, Iterator, Set
from itertools import combinations
from typing import NamedTuple

from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.schema.conditions import Bound, columns, numbered
from stronghold_cli.values.text import listed

CASE = KINDS["case"]


class TwoCases(NamedTuple):
    """A record of two cases, with words that say which record is of which case."""

    number: int
    field: str
    """The field of it that one would mend."""
    said: str


def of_two_cases(
    connection: Connection, kind: Kind, numbers: Collection[int] | None, withheld: Set[tuple[str, int]]
) -> Iterator[TwoCases]:
    """Yield those of some records, None for all, that are of two cases.

    Nothing is said about the rows that are `withheld`, by table and number, or about what is voided.
    """
    links = kind.borrows.get(CASE.name, ())
    bound = Bound()
    own = [f"r.{CASE.name}_no"] if CASE.name in kind.fields else []
    theirs = [columns(KINDS[kind.links[link].kind], CASE.name, link)[0] for link in links]
    apart = " OR ".join(f"{one} <> {other}" for one, other in combinations([*own, *theirs], 2))
    if not apart:
        return
    joined = " ".join(
        f"LEFT JOIN {KINDS[kind.links[link].kind].table} AS {link} "
        f"ON {link}.number = r.{link}_no AND {link}.voided IS NULL"
        for link in links
    )
    rows = connection.execute(
        f"SELECT r.number, {', '.join([*own, *theirs, *(f'{link}.number' for link in links)])} "
        f"FROM {kind.table} AS r {joined} "
        f"WHERE r.voided IS NULL AND ({apart}) AND {numbered(numbers, bound)} ORDER BY r.number",
        bound.values,
    )
    for number, *cells in rows:
        cases = cells[: len(own) + len(theirs)]
        named = [*([(kind, number)] * len(own))]
        named += [(KINDS[kind.links[link].kind], there) for link, there in zip(links, cells[len(cases) :], strict=True)]
        says = [(of, case) for of, case in zip(named, cases, strict=True) if case is not None]
        places = {(of.table, each) for (of, each), _ in says} | {(CASE.table, case) for _, case in says}
        if withheld.isdisjoint(places):
            field = CASE.name if own and cells[0] is not None else links[0]
            yield TwoCases(number, field, _in_words(kind, number, says))


def _in_words(kind: Kind, number: int, says: list[tuple[tuple[Kind, int], int]]) -> str:
    """Say `ARREST-1 is of CASE-2, and names LINE-1 of CASE-1`."""
    own = [CASE.reference(case) for named, case in says if named == (kind, number)]
    theirs = [f"{of.reference(each)} of {CASE.reference(case)}" for (of, each), case in says[len(own) :]]
    return f"{kind.reference(number)} {f'is of {own[0]}, and ' if own else ''}names {listed(theirs, 'and')}"
