"""Excuses by erasures: what they emptied, and what each change that they touched holds since."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

from stronghold_cli.store.history.commands import OUTSIDE
from stronghold_cli.store.history.reading import Place
from stronghold_cli.values.stored import Spoilt, stored, stored_row

_SAYS_ALL_SINCE = 9
"""The step from which on an erasure says all that it emptied, and not its records alone."""


class Said(NamedTuple):
    """The statement of one erasure."""

    seals: dict[int, str]
    records: frozenset[Place]
    others: frozenset[Place] | None
    """Other rows that it partly emptied; None if an erasure by an earlier version does not say which."""
    commands: frozenset[int]
    """The changes that touched none of those rows, and lost their time, actor or reason."""
    digests: dict[int, dict[str, str]]

    def first(self, by: int) -> int:
        """Return the first change that it partly emptied, or its own command `by`."""
        return min(self.seals.keys() | self.digests.keys(), default=by)

    def names(self, place: Place) -> bool:
        """Whether it says that it emptied part of a row."""
        return place in self.records or place in (self.others or ())


class Left(NamedTuple):
    """What a version, or the row of a change, holds since, according to an erasure."""

    digest: str
    said: Said


class Excuse(NamedTuple):
    """What erasures say about one change that they partly emptied."""

    by: int
    """The command of the newest of them."""
    seal: str
    """The change's seal since then, in the older form; empty for a newer one."""
    left: Mapping[str, Left]
    """What its versions, by their number, and its row give since then, where it was sealed in a newer form."""
    records: Set[Place]
    """The records that they emptied."""
    others: Set[Place] | None
    """Other rows that they partly emptied; None if an erasure by an earlier version does not say which."""
    itself: bool
    """Whether they emptied who made the change, when or why, though it touched none of those rows."""

    @property
    def digests(self) -> dict[str, str]:
        """What those digests are."""
        return {of: left.digest for of, left in self.left.items()}


def excuses(connection: sqlite3.Connection) -> dict[int, Excuse]:
    """Return what the erasures excuse, by command; one by another program excuses nothing."""
    found: dict[int, Excuse] = {}
    for by, said in erasures(connection):
        for command in said.seals.keys() | said.digests.keys():
            before = found.get(command)
            others = None if said.others is None or (before and before.others is None) else said.others
            if before and others is not None and before.others is not None:
                others = others | before.others
            left = dict(before.left) if before else {}
            for of, digest in said.digests.get(command, {}).items():
                # An erasure says again what an earlier one had emptied, and is not the one to be asked about that.
                if of not in left or left[of].digest != digest:
                    left[of] = Left(digest, said)
            found[command] = Excuse(
                by,
                said.seals.get(command, before.seal if before else ""),
                left,
                said.records | (before.records if before else frozenset()),
                others,
                command in said.commands or (before is not None and before.itself),
            )
    return found


def erasures(connection: sqlite3.Connection) -> Iterator[tuple[int, Said]]:
    """Yield the command of each erasure with what that says, the oldest first.

    Read from history, where an erasure is sealed itself.  An unreadable one excuses nothing: the first change that it
    named does not fit then.
    """
    steps = "SELECT min(number) FROM command WHERE kind = 'migration' AND CAST(substr(verb, 8) AS INTEGER) >= ?"
    [says_all] = connection.execute(steps, (_SAYS_ALL_SINCE,)).fetchone()
    rows = connection.execute(
        "SELECT command.number, content FROM version JOIN command ON command.number = version.command "
        "WHERE record_table = 'erasure' AND content IS NOT NULL AND kind <> ? ORDER BY version.number",
        (OUTSIDE,),
    )
    for command, content in rows:
        try:
            cells = stored_row(content)
            others = _places(cells["other_rows"]) if "other_rows" in cells else None
            if others is None and says_all is not None and command > says_all:
                continue
            said = stored(json.loads, cells["seals"])
            seals = {int(number): seal for number, seal in said.items() if int(number) < command}
            commands = frozenset(stored(json.loads, cells.get("commands", "[]")))
            digests = {
                int(number): {str(of): str(digest) for of, digest in left.items()}
                for number, left in stored(json.loads, cells.get("digests", "{}")).items()
                if int(number) < command
            }
            yield command, Said(seals, _places(cells["records"]), others, commands, digests)
        except (Spoilt, ValueError, LookupError, TypeError, AttributeError):
            continue


def _places(text: str) -> frozenset[Place]:
    return frozenset((table, number) for table, number in stored(json.loads, text))
