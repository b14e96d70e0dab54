"""Records that a spreadsheet names: by a reference of the ledger, or a line or a case by its name."""

from stronghold_cli.errors import Forbidden, StrongholdError, Unreadable
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Link
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.names import nearest_called
from stronghold_cli.store.records.rows import select
from stronghold_cli.values.keys import Reference
from stronghold_cli.values.text import fold, quoted, with_article


class NamedLinks:
    """The names of records in a ledger and in the file being imported."""

    def __init__(self, connection: Connection) -> None:
        """Take the ledger."""
        self._connection = connection
        self._called: dict[str, dict[str, list[int]]] = {}

    def number(self, link: Link, text: str) -> int | None:
        """Return the number of the record that a text means, None for a name that is new.

        Raises Unreadable for a bare number, and for a word that is no reference of a kind without names; Forbidden for
        a name that several records have.
        """
        linked = KINDS[link.kind]
        try:
            reference = Reference.parse(text)
        except StrongholdError:
            reference = None
        if reference and reference.prefix in (linked.prefix, *(name.upper() for name in linked.also)):
            return reference.number
        if linked.naming is None:
            raise Unreadable(
                f"{quoted(text)} is no reference of {with_article(linked.name)}", f"e.g. {linked.prefix}-12"
            )
        if text.strip().isdecimal():
            raise Unreadable(
                f"{quoted(text)} may be a name or a number", f"say {linked.prefix}-{text.strip()}, or its name"
            )
        found = self._names(linked).get(fold(text), [])
        if len(found) > 1:
            refs = " and ".join(map(linked.reference, found[:3]))
            raise Forbidden(
                f"{refs} are called {quoted(text)}", "say which", shows=[(linked.name, each) for each in found[:3]]
            )
        return found[0] if found else None

    def may_be_made(self, kind: Kind, text: str) -> None:
        """Refuse a name that is new where its record needs more than a name.  Raises Unreadable."""
        needs = [
            each.name for each in kind.typed if each.required and each.default is None and each.name != kind.naming
        ]
        if needs:
            near = nearest_called(self._connection, kind, text)
            add = f"stronghold add {kind.name}"
            raise Unreadable(
                f"no {kind.name} is called {quoted(text)}, and a new one needs {' and '.join(needs)}",
                f'{near} {add} first, or give it a [[record]] with kind = "{kind.name}"'.strip(),
            )

    def add(self, kind: Kind, name: str, number: int) -> None:
        """Know a record that is being imported by its name."""
        self._names(kind).setdefault(fold(name), []).append(number)

    def _names(self, kind: Kind) -> dict[str, list[int]]:
        if kind.name not in self._called:
            called: dict[str, list[int]] = {}
            statement = "SELECT * FROM {} WHERE voided IS NULL ORDER BY number"
            for record in select(self._connection, kind, statement, ()):
                called.setdefault(fold(record[str(kind.naming)]), []).append(record["no"])
            self._called[kind.name] = called
        return self._called[kind.name]
