"""Remarks on what is odd in records although no rule forbids it, told at once to whoever types them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from datetime import date

from stronghold_cli.records.across import Near
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS, near
from stronghold_cli.records.references import in_short
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values.day import show_day

YEARS_AGO = 10
"""How many years ago a day is remarked on as a likely slip in the century or decade; our own limit."""


def notes_on(
    connection: Connection, records: Sequence[tuple[Kind, Record]], today: date, names: Collection[str] | None = None
) -> Iterator[str]:
    """Yield a remark for each odd thing in some records, by all their fields or some.

    A day of many years ago; a link to what is voided, to what is of quite another day, to a line of another case.
    """
    for kind, record in records:
        day = record[kind.date]
        if day and day.year < today.year - YEARS_AGO and record["voided"] is None and (not names or kind.date in names):
            yield f"{kind.reference(record['no'])} is of {show_day(day)}, over {YEARS_AGO} years ago"
    yield from _voided_links(connection, records, names)
    far, several = _near(records, names), _saying_two_cases(records, names)
    if far or several:
        # Loaded where a record names anything.
        from stronghold_cli.store.records.holds import withheld_places

        withheld = withheld_places(connection)
        yield from _far_links(connection, far, withheld)
        yield from _two_cases(connection, several, withheld)


def _near(
    records: Iterable[tuple[Kind, Record]], names: Collection[str] | None
) -> Mapping[tuple[str, Near], Sequence[int]]:
    """Return the records that have a rule on how near they are to what they name, by their kind and the rule."""
    named: dict[tuple[str, Near], list[int]] = {}
    for kind, record in records:
        for rule in near(kind):
            if record[rule.link] is not None and (names is None or not {rule.link, rule.day}.isdisjoint(names)):
                named.setdefault((kind.name, rule), []).append(record["no"])
    return named


def _far_links(
    connection: Connection, named: Mapping[tuple[str, Near], Sequence[int]], withheld: Set[tuple[str, int]]
) -> Iterator[str]:
    """Yield what some records name that is of quite another day."""
    if not named:
        return
    from stronghold_cli.store.records.far_apart import FarApart, ended_words, far_apart

    ended: dict[tuple[Near, int], list[tuple[Kind, FarApart]]] = {}
    for (name, rule), numbers in named.items():
        table = KINDS[KINDS[name].links[rule.link].kind].table
        for each in far_apart(connection, KINDS[name], rule, numbers):
            if (table, each.other) in withheld:
                continue
            if rule.ended:
                ended.setdefault((rule, each.other), []).append((KINDS[name], each))
            else:
                yield each.said
    for (rule, other), several in ended.items():
        # All that names one ended record is said at once: the heading of a sheet holds for every line.
        first = several[0][1]
        refs = in_short(((kind, each.number) for kind, each in several), 5)
        later = f"{refs} are of later days" if len(several) > 1 else f"{refs} is of {first.day}"
        yield ended_words(rule, other, first.its, first.again, later)


def _saying_two_cases(
    records: Iterable[tuple[Kind, Record]], names: Collection[str] | None
) -> Mapping[str, Sequence[int]]:
    """Return the records that say twice what case they are of, by the name of their kind."""
    several: dict[str, list[int]] = {}
    for kind, record in records:
        given = [name for name in ("case", *kind.borrows.get("case", ())) if record.get(name) is not None]
        if len(given) > 1 and (names is None or not set(given).isdisjoint(names)):
            several.setdefault(kind.name, []).append(record["no"])
    return several


def _two_cases(
    connection: Connection, several: Mapping[str, Sequence[int]], withheld: Set[tuple[str, int]]
) -> Iterator[str]:
    """Yield what some records say about two cases."""
    if several:
        from stronghold_cli.store.records.two_cases import of_two_cases

        for name, numbers in several.items():
            yield from (each.said for each in of_two_cases(connection, KINDS[name], numbers, withheld))


def _voided_links(
    connection: Connection, records: Iterable[tuple[Kind, Record]], names: Collection[str] | None
) -> Iterator[str]:
    """Yield what some records name that is voided."""
    naming: dict[tuple[str, str, int], list[tuple[Kind, int]]] = {}
    for kind, record in records:
        for name, link in kind.links.items():
            if record["voided"] is None and record[name] is not None and (names is None or name in names):
                naming.setdefault((name, link.kind, record[name]), []).append((kind, record["no"]))
    for (name, linked, number), several in naming.items():
        voided = f"SELECT 1 FROM {KINDS[linked].table} WHERE number = ? AND voided IS NOT NULL"
        if connection.execute(voided, (number,)).fetchone():
            verb = "counts" if len(several) == 1 else "count"
            yield f"{name} {KINDS[linked].reference(number)} is voided, and {in_short(several, 5)} {verb}"
