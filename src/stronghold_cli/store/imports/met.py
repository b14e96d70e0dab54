"""Counting how often a run over a file met each key, with little memory for a million rows."""

import json
from collections.abc import Hashable, Iterable, Iterator
from contextlib import ExitStack, contextmanager

from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.file.private_database import private_database

_MOST = 100_000
"""How many keys are kept in memory: more go into a file beside the ledger."""


class MetKeys:
    """The keys that a run met.  They are told apart by Python's hash: two of a million are one in 10^7 runs."""

    def __init__(self, ledger: Connection, made: ExitStack) -> None:
        """Take the ledger, and what closes a file beside it."""
        self._ledger, self._made = ledger, made
        self._recent: dict[int, int] = {}
        self._others: Connection | None = None

    def nth(self, keys: Iterable[Hashable]) -> list[int]:
        """Count some keys, and return how often each has been met, from 1."""
        hashes, met = list(map(hash, keys)), self._recent
        if self._others:
            asked = json.dumps([each for each in hashes if each not in met])
            counted = "SELECT key, many FROM met WHERE key IN (SELECT value FROM json_each(?))"
            met.update(self._others.execute(counted, (asked,)))
        found = []
        for each in hashes:
            met[each] = many = met.get(each, 0) + 1
            found.append(many)
        if len(met) > _MOST:
            self._put_aside()
        return found

    def _put_aside(self) -> None:
        if self._others is None:
            self._others = self._made.enter_context(private_database(self._ledger, 0))
            self._others.execute("CREATE TABLE met (key INTEGER PRIMARY KEY, many INTEGER NOT NULL) STRICT")
        self._others.execute("BEGIN")
        self._others.executemany("INSERT OR REPLACE INTO met VALUES (?, ?)", sorted(self._recent.items()))
        self._others.execute("COMMIT")
        self._recent.clear()


@contextmanager
def met_keys(ledger: Connection) -> Iterator[MetKeys]:
    """Yield the counter of the keys of one run."""
    with ExitStack() as made:
        yield MetKeys(ledger, made)
