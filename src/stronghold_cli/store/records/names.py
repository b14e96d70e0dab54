"""Records by name: those with a given name, and the nearest to a mistyped one."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from stronghold_cli.errors import NoSuchRecord, SeveralMeanings
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import shown_table
from stronghold_cli.store.records.rows import fetch
from stronghold_cli.store.schema.views import joined_view
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import cut, fold, listed, one_line, quoted

LEAST = 3
"""A part of a name stands for it where it is longer than so many letters, and of no other name."""
MOST_SAID = 9
"""How many of the records that one name may mean are listed."""
ALIKE = 0.7
"""How much of two names has to be alike for one to be taken for a slip of the other."""


def called_alike(connection: Connection, kind: Kind, record: Record) -> str | None:
    """Return in words which other records that count have the name of one, None for none: `LINE-2 is called Tez too`.

    What it is joined to (a line that came back replaces the old one) may have its name: of a record that could be
    joined so, it says how.  One that is not recorded yet has no number.
    """
    name = kind.naming
    if name is None or record.get(name) is None or record.get("voided") is not None:
        return None
    wanted = fold(record[name])
    called = {no: text for no, text in _names(connection, kind) if no != record.get("no") and fold(text) == wanted}
    alike = list(_apart(connection, kind, called, record)) if called else []
    if not alike:
        return None
    refs = [kind.reference(number) for number in alike]
    words = (
        f"{listed(refs, 'and')} {'is' if len(refs) == 1 else 'are'} called {cut(one_line(called[alike[0]]), 40)} too"
    )
    link = next((link for join in kind.joins.values() for link in join), None)
    if record.get("no") is None or link is None:
        return words
    joins = f"stronghold edit {kind.reference(record['no'])} --{link} {refs[-1]}"
    return f"{words} (if it is that {kind.name} come back: {joins})"


def number_called(connection: Connection, kind: Kind, text: str, *, voided: bool = False) -> int:
    """Return the number of the record of a kind with that name; else of a voided one, if `voided`.

    Raises NoSuchRecord, with the nearest name, and SeveralMeanings, which lists the records that may be meant.  What is
    restricted is not there.  Cash has no name, and is called by its sum: `£4,260 of P-6`.
    """
    if kind.naming is None:
        from stronghold_cli.store.records.cash_named import cash_called  # only an order on cash says so

        return cash_called(connection, text)
    for whether in (False, True)[: 1 + voided]:
        names = list(_names(connection, kind, voided=whether))
        for plain in (fold, partial(_without_title, kind)):
            if len(found := [number for number, name in names if plain(name) == plain(text)]) == 1:
                return found[0]
            if found:
                raise _several(connection, kind, text, found)
    nearest = nearest_called(connection, kind, text) or f"see: stronghold list {kind.name}"
    raise NoSuchRecord(f"no {kind.name} is called {quoted(text)}", nearest)


def _without_title(kind: Kind, name: str) -> str:
    """Return a name as `fold` does, without the word for its sort: `Op Tern` is Operation Tern."""
    first, _, rest = fold(name).partition(" ")
    return rest if rest and first in kind.titles else fold(name)


def _several(connection: Connection, kind: Kind, text: str, numbers: Sequence[int]) -> SeveralMeanings:
    records = [fetch(connection, kind, number) for number in numbers[:MOST_SAID]]
    said = [f"{kind.reference(record['no'])} ({_told_apart(kind, record)})" for record in records]
    more = f" and {len(numbers) - MOST_SAID} more" if len(numbers) > MOST_SAID else ""
    problem = SeveralMeanings(f"{quoted(text)} may be {listed(said)}{more}", "say which one")
    return problem.but(candidates=tuple(map(kind.reference, numbers[:MOST_SAID]))).showing(
        *((kind.name, number) for number in numbers[:MOST_SAID])
    )


def _told_apart(kind: Kind, record: Record) -> str:
    """Return the name of a record and when it began and ended: `Falcon, first seen 4 Mar 2019`."""
    days = [(name, record[name]) for name in (kind.begins, kind.ends) if name and record[name]]
    said = (f"{name.replace('_', ' ')} {show_day(day)}" for name, day in days)
    return ", ".join([cut(one_line(record[kind.naming or ""]), 40), *said])


def nearest_called(connection: Connection, kind: Kind, text: str) -> str:
    """Return `did you mean LINE-1 (Falcon)?` if a record that counts has that name or a similar one; else nothing."""
    from difflib import get_close_matches  # only a word that was mistyped needs it

    if kind.naming is None:
        return ""
    called: dict[str, tuple[int, str]] = {}
    for number, name in _names(connection, kind):
        called[fold(name)] = (number, name)
    wanted = fold(text)
    holding = [name for name in called if len(wanted) > LEAST and wanted in name]
    close = holding if len(holding) == 1 else get_close_matches(wanted, list(called), 1, ALIKE)
    if not close:
        return ""
    number, name = called[close[0]]
    return f"did you mean {kind.reference(number)} ({cut(one_line(name), 40)})?"


def _names(connection: Connection, kind: Kind, *, voided: bool = False) -> Iterator[tuple[int, str]]:
    """Yield the records that count, or those that are voided, each with its name, in order."""
    table, test = shown_table(connection, kind), "IS NOT NULL" if voided else "IS NULL"
    yield from connection.execute(f'SELECT number, "{kind.naming}" FROM {table} WHERE voided {test} ORDER BY number')


def _apart(connection: Connection, kind: Kind, numbers: Iterable[int], record: Record) -> Iterator[int]:
    """Yield those of some records that one is not joined to."""
    firsts: dict[int, int] = {}
    for join in kind.joins:
        firsts |= dict(connection.execute(f"SELECT number, first FROM {joined_view(join)}"))
    own = {record[link] for link in kind.self_links if record.get(link) is not None} | {record.get("no")}
    joined = {firsts.get(number, number) for number in own if number is not None}
    yield from (number for number in numbers if firsts.get(number, number) not in joined)
