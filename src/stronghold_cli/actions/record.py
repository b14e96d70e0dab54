"""Recording one record: filling its omitted links, and settling other records."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from stronghold_cli.actions.taken_words import left_words, settled_words, taken_words
from stronghold_cli.actions.taking import Taking, settle, takings
from stronghold_cli.errors import Refused
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.recording import Given, reading_of, record_one


class Recorded(NamedTuple):
    """What was recorded, and remarks on it: a line each, in lower case."""

    record: Record
    said: tuple[str, ...]


def would_take(connection: Connection, kind: Kind, texts: Mapping[str, str], today: date) -> list[Taking]:
    """Return what the omitted links of a record would take; nothing for a record that cannot be read."""
    try:
        record = kind.read(texts, reading_of(connection, today))
    except Refused:
        return []
    return list(takings(connection, kind, record, texts))


def record_and_settle(
    connection: Connection, kind: Kind, given: Given, today: date, answered: Collection[str] = (), *, kept: bool = True
) -> Recorded:
    """Record one record from typed fields, and fill its omitted links except those `answered` already.

    `kept` is False in a dry run, and decides the words for what is settled.

    Raises Refused naming all that is wrong; the caller's transaction is then to be undone.
    """
    found = would_take(connection, kind, given.texts, today)
    taken = [each for each in found if each.taken and each.field.name not in answered]
    links = {each.field.name: each.linked.reference(each.taken["no"]) for each in taken if each.taken}
    record = record_one(connection, kind, given._replace(texts={**given.texts, **links}), today)
    said = [taken_words(each, each.taken) for each in taken if each.taken]
    said += settled_words(settle(connection, kind, record, reading_of(connection, today)), kept=kept)
    command = f"stronghold edit {kind.reference(record['no'])}"
    said += [left_words(each, command) for each in found if each.may_be and each.field.name not in answered]
    return Recorded(record, tuple(said))
