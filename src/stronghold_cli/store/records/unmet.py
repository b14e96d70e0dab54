"""Values that no record has: named with the nearest one in use, so that a slip is not taken for a 0."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from stronghold_cli.errors import Unreadable
from stronghold_cli.records.conditions import Condition, asked_field, is_
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Text, Value
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.looked_into import tests_looked_into
from stronghold_cli.store.records.spellings import Spellings
from stronghold_cli.store.schema.conditions import Bound, columns, holds
from stronghold_cli.values.lists import as_value, in_quotes
from stronghold_cli.values.text import first_of, fold, one_line, quoted

_MOST = 2_000
"""How many of the most used values are searched for the nearest."""
_SHORT = 40


class _Asked(NamedTuple):
    kind: Kind
    field: Field
    condition: Condition
    value: Value

    @property
    def shown(self) -> str:
        return self.field.type.show(self.value)


def unmet(
    connection: Connection, where: Mapping[str, Sequence[Condition]], texts: Mapping[str, Spellings], *, voided: bool
) -> Iterator[str]:
    """Yield a note on each text, key and reference that no record of the asked kinds has.

    The conditions have the ledger's spellings.  Raises Unreadable for a text with a comma that may be several.
    """
    together: dict[tuple[str, str], list[_Asked]] = {}
    for name, conditions in where.items():
        for condition in conditions:
            field = asked_field(KINDS[name], condition.field)
            if isinstance(field.type, Text | Link | Person):
                for value in condition.any_of:
                    asked = _Asked(KINDS[name], field, condition, value)
                    together.setdefault((field.name, asked.shown), []).append(asked)
    for several in together.values():
        if any(_is_had(connection, asked, voided=voided) for asked in several):
            continue
        first = several[0]
        of = first.kind.one if len(several) == 1 else "record"
        is_text = isinstance(first.field.type, Text)
        what = f"no {of} has {first.field.name.replace('_', ' ')} {quoted(first.shown, 60) if is_text else first.shown}"
        if first.condition.in_doubt:
            raise Unreadable(f"{what}, and its comma may part several texts", _two_readings(first))
        near = _nearest(connection, several, texts.get(first.field.name))
        yield f"{what} ({near})" if near else what


def _is_had(connection: Connection, asked: _Asked, *, voided: bool) -> bool:
    bound, folded = Bound(), asked.field.type.folded
    one = is_(asked.field.name, asked.value)
    if asked.condition.spellings is not None:
        like = [text for text in asked.condition.spellings if folded(text) == folded(asked.value)]
        one = one._replace(spellings=tuple(like))
    tests = [holds(asked.kind, one, bound), *tests_looked_into(connection, asked.kind, [one.field])]
    statement = f"SELECT 1 FROM {asked.kind.table} AS r WHERE {' AND '.join(tests)}"
    statement += "" if voided or one.field == "voided" else " AND r.voided IS NULL"
    return connection.execute(f"{statement} LIMIT 1", bound.values).fetchone() is not None


def _two_readings(asked: _Asked) -> str:
    parts = ",".join(in_quotes(part.strip()) for part in asked.shown.split(",") if part.strip())
    one, any_of = (f"'{asked.field.name}={one_line(each)}'" for each in (in_quotes(asked.shown), parts))
    return f"type {one} for the one, {any_of} for any of them"


def _nearest(connection: Connection, several: Sequence[_Asked], spelled: Spellings | None) -> str:
    """Return the nearest value that is not restricted, else which there are; nothing where there is none.

    A text that may name somebody comes with a record that has it: whoever is told it has looked at that record.
    """
    counts: dict[str, int] = {}
    had_by: dict[str, str] = {}
    for kind, field, *_ in several:
        place = columns(kind, field.name)[0]
        tests = ["r.voided IS NULL", *tests_looked_into(connection, kind, [field.name])]
        rows = connection.execute(
            f"SELECT {place} AS value, count(*) AS many, min(r.number) FROM {kind.table} AS r "
            f"WHERE {' AND '.join(tests)} GROUP BY 1 HAVING value IS NOT NULL ORDER BY many DESC, value LIMIT {_MOST}"
        )
        for value, many, first in rows:
            for one in field.type.each(field.type.load([value])):
                shown = spelled.shown(one) if spelled else field.type.show(one)
                counts[shown] = counts.get(shown, 0) + many
                if isinstance(field.type, Text) and not field.type.names_nobody:
                    had_by.setdefault(shown, kind.reference(first))
    known = {fold(shown): shown for shown in sorted(counts, key=lambda shown: -counts[shown])}
    from difflib import get_close_matches  # only a value that no record has needs it

    for close in get_close_matches(fold(several[0].shown), known, 1):
        ref = had_by.get(known[close])
        return f"did you mean {one_line(known[close])}{f', as in {ref}' if ref else ''}?"
    short = [shown for shown in known.values() if len(shown) <= _SHORT]
    there = [as_value(one_line(shown)) + (f" in {had_by[shown]}" if shown in had_by else "") for shown in short]
    return f"there are {first_of(there)}" if there else ""
