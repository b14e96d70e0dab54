"""Spellings of a ledger's texts: which are the same text, and which spelling is shown."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from stronghold_cli.records.conditions import asked_field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import shown_table
from stronghold_cli.values.text import as_most_spell


class Spellings:
    """The texts of one field of a ledger."""

    def __init__(self, uses: Mapping[str, int], folded: Callable[[str], str]) -> None:
        """Take the number of records with each spelling, and the folded text of each."""
        self._folded = folded
        self._shown = as_most_spell(uses, folded)
        self._like: dict[str, list[str]] = {}
        for text in uses:
            self._like.setdefault(folded(text), []).append(text)

    def shown(self, text: str) -> str:
        """Return a text as most records spell it; one that is not there as it is."""
        return self._shown.get(self._folded(text), text)

    def like(self, text: str) -> list[str]:
        """Return every spelling of a text."""
        return self._like.get(self._folded(text), [])

    @property
    def rarer(self) -> dict[str, str]:
        """The spellings that are shown as another one, each with that."""
        several = [(self._shown[key], texts) for key, texts in self._like.items() if len(texts) > 1]
        return {text: shown for shown, texts in several for text in texts if text != shown}


def spellings_of(connection: Connection, name: str, kinds: Iterable[Kind]) -> Spellings:
    """Return how the texts are spelled that a field has in records of some kinds, restricted ones left out.

    What a kind borrows is spelled in the records that it is borrowed from, and an area in the ledger's own too.
    """
    kinds = list(kinds)
    borrowed = name == "area" or any(name in kind.borrows for kind in kinds)
    owners = [kind for kind in (KINDS.values() if borrowed else kinds) if name in kind.fields]
    used = [
        f'SELECT "{name}" AS text, count(*) FILTER (WHERE voided IS NULL) AS many '
        f"FROM {shown_table(connection, kind)} "
        f'WHERE "{name}" IS NOT NULL GROUP BY 1'
        for kind in owners
    ]
    used.append("SELECT value, 1 FROM setting WHERE name = :name")
    statement = f"SELECT text, sum(many) FROM ({' UNION ALL '.join(used)}) GROUP BY text"
    kept = asked_field(kinds[0], name).type
    uses: Counter[str] = Counter()
    for text, many in connection.execute(statement, {"name": name}):
        for one in kept.each(text):
            uses[one] += many
    return Spellings(uses, kept.folded)
