"""People's keys: which are one person, who joined them and when, and every record tied to a person.

The table is flat: a joined key points straight to the shown one.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from stronghold_cli.errors import NoSuchRecord
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.results.history import Change
from stronghold_cli.results.people import RelatedRecord, SamePerson, in_words, people_fields
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.listing import borrowed
from stronghold_cli.store.records.rows import person_known, select
from stronghold_cli.store.schema.ordering import by_text
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.stored import stored_row

SAME = "same_person"
"""The table of keys that are one person."""


def keys_of(connection: Connection, key: str) -> list[str]:
    """Return all keys of the person that has this one: the shown one first, the others as they were said."""
    row = connection.execute(f"SELECT same_as FROM {SAME} WHERE person = ?", (key,)).fetchone()
    shown: str = row[0] if row else key
    others = connection.execute(f"SELECT person FROM {SAME} WHERE same_as = ? ORDER BY number", (shown,))
    return [shown, *(other for (other,) in others)]


def check_known(connection: Connection, key: str) -> None:
    """Refuse a key that no record names, voided ones included and restricted ones not.  Raises NoSuchRecord."""
    if not person_known(connection, key):
        raise no_such_person(key)


def no_such_person(key: str) -> NoSuchRecord:
    """Return the refusal for a key that no record names; it may be a slip in a reference."""
    name, _, number = key.rpartition("-")
    prefixes = {kind.prefix: kind for kind in KINDS.values()}
    close = did_you_mean(name, list(prefixes))
    if name in prefixes:
        close = "it is the reference of a record: name a person, e.g. P-31"
    elif close:
        close = close.replace("?", f"-{number}?")
    return NoSuchRecord(f"no record names {key}", close or "see: stronghold list arrest")


def join(connection: Connection, keys: Sequence[str]) -> bool:
    """Join keys as one person, shown as the first; return False, with nothing written, if they are joined already.

    Whoever they were joined with before comes along.
    """
    shown = keys[0]
    persons = [keys_of(connection, key) for key in keys]
    if all(person == persons[0] for person in persons):
        return False
    connection.execute(f"DELETE FROM {SAME} WHERE person = ?", (shown,))
    for key in dict.fromkeys(key for person in persons for key in person):
        if key != shown:
            connection.execute(
                f"INSERT INTO {SAME} (person, same_as) VALUES (?, ?) "
                "ON CONFLICT (person) DO UPDATE SET same_as = excluded.same_as WHERE same_as <> excluded.same_as",
                (key, shown),
            )
    return True


def part(connection: Connection, key: str) -> list[str]:
    """Make a key a person of its own; return the keys that stay joined, none if it was alone already.

    Where it was the shown one, the others are shown as the one that was said first.
    """
    shown, *others = keys_of(connection, key)
    if not others:
        return []
    connection.execute(f"DELETE FROM {SAME} WHERE person = ?", (key,))
    if key == shown:
        shown, *others = others
        connection.execute(f"DELETE FROM {SAME} WHERE person = ?", (shown,))
        connection.execute(f"UPDATE {SAME} SET same_as = ? WHERE same_as = ?", (shown, key))
    return [shown, *(other for other in others if other != key)]


def joined_keys(connection: Connection) -> list[SamePerson]:
    """Return every key that stands for another one, by the key shown, with the command that made the two one person."""
    since: dict[frozenset[str], Change] = {}
    for change, before, after in _story(connection):
        for key in {**before, **after}:
            was, now = before.get(key, ()), after.get(key, ())
            for other in {*was, *now} - {key}:
                if other not in now:
                    since.pop(frozenset((key, other)), None)
                elif other not in was:
                    since[frozenset((key, other))] = change
    rows = connection.execute(f"SELECT person, same_as FROM {SAME} ORDER BY {by_text(connection, 'same_as')}, number")
    return [SamePerson(person, same_as, since.get(frozenset((person, same_as)))) for person, same_as in rows]


def history(connection: Connection, keys: Iterable[str]) -> list[Change]:
    """Return the joins and separations of these keys, the oldest first: each command with the resulting person."""
    wanted = set(keys)
    found: list[Change] = []
    for change, before, after in _story(connection):
        made = (after.get(key, (key,)) for key in {**before, **after} if before.get(key) != after.get(key))
        found += [change._replace(verb=in_words(person)) for person in dict.fromkeys(made) if wanted & set(person)]
    return found


_Persons = dict[str, tuple[str, ...]]
"""By key all keys of the person, the shown one first; without those that are a person of their own."""


def _story(connection: Connection) -> Iterator[tuple[Change, _Persons, _Persons]]:
    """Yield each command that joined or separated keys, with the people before and after it."""
    stands: dict[int, tuple[str, str]] = {}
    before: _Persons = {}
    versions = connection.execute(
        "SELECT command.number, at, COALESCE(actor, login, ''), verb, why, record_number, content FROM version "
        "JOIN command ON command.number = version.command WHERE record_table = ? ORDER BY version.number",
        (SAME,),
    )
    for change, rows in groupby(versions, key=lambda version: version[:5]):
        for *_, number, content in rows:
            stands.pop(number, None)
            if content:
                became = stored_row(content)
                stands[number] = (became["person"], became["same_as"])
        others: dict[str, list[str]] = {}
        for _, (person, same_as) in sorted(stands.items()):
            others.setdefault(same_as, []).append(person)
        after = {key: (shown, *rest) for shown, rest in others.items() for key in (shown, *rest)}
        yield Change(*change), before, after
        before = after


def tied_to_person(connection: Connection, keys: Sequence[str]) -> list[RelatedRecord]:
    """Return every record that names one of these keys, and the records that depend on those, in order of time.

    A dependent record names it, directly or through others, and is of a kind without a person: a seizure of an arrest,
    the rest of that find, and their cash orders.  What names somebody else's arrest is theirs, though it is of one
    find.  Voided records are among them.
    """
    found: dict[tuple[str, int], tuple[Kind, Record, str | None]] = {}
    for kind in KINDS.values():
        for field in people_fields(kind):
            statement = f'SELECT * FROM {{}} WHERE "{field}" IN (SELECT value FROM json_each(?)) ORDER BY number'
            for record in select(connection, kind, statement, (json.dumps(keys),)):
                found[kind.name, record["no"]] = (kind, record, None)
    newest = set(found)
    while newest:
        before = set(found)
        for kind, record, on in _hanging(connection, newest):
            if not _is_anothers(connection, kind, record, keys):
                found.setdefault((kind.name, record["no"]), (kind, record, on))
        newest = set(found) - before
    tied = []
    for kind, record, of in found.values():
        has = {**record, **borrowed(connection, kind, record["no"])}
        tied.append(RelatedRecord(kind, record, of, has.get("case"), has.get("line")))
    order = list(KINDS)
    return sorted(
        tied, key=lambda each: (str(each.record[each.kind.date] or "~"), order.index(each.kind.name), each.record["no"])
    )


def _is_anothers(connection: Connection, kind: Kind, record: Record, keys: Sequence[str]) -> bool:
    """Return whether a record names one of a person who has none of these keys."""
    for name, link in kind.links.items():
        other = KINDS[link.kind]
        if record[name] is not None and (fields := people_fields(other)):
            columns = ", ".join(f'"{field}"' for field in fields)
            statement = f"SELECT {columns} FROM {other.table} WHERE number = ?"
            named = {key for row in connection.execute(statement, (record[name],)) for key in row if key}
            if named and named.isdisjoint(keys):
                return True
    return False


def _hanging(connection: Connection, on: Collection[tuple[str, int]]) -> Iterator[tuple[Kind, Record, str]]:
    """Yield the records, of kinds that name no person, that name one of some records, and which one they name."""
    for kind in KINDS.values():
        if people_fields(kind):
            continue
        for name, link in kind.links.items():
            numbers = [number for of, number in on if of == link.kind]
            if not numbers:
                continue
            statement = f'SELECT * FROM {{}} WHERE "{name}_no" IN (SELECT value FROM json_each(?)) ORDER BY number'
            for record in select(connection, kind, statement, (json.dumps(numbers),)):
                yield kind, record, KINDS[link.kind].reference(record[name])
