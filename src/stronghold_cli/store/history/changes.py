"""One change checked against its seal: as it is sealed now, and as it was before step 13."""

import hashlib
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterator

from stronghold_cli.records.side_tables import row_name
from stronghold_cli.store.history import older_sealing
from stronghold_cli.store.history.emptied import not_left
from stronghold_cli.store.history.excuses import Excuse, Said
from stronghold_cli.store.history.forms import APART, JOINED, are_whole, changed_cells, form_of
from stronghold_cli.store.history.holding import hold, is_erasure
from stronghold_cli.store.history.reading import Place
from stronghold_cli.store.history.sealing import OF_THE_COMMAND, Version, own_now, rows_of, seal_over, versions_of

_MOST_ROWS = 3
"""How many changed rows of a command are named at most."""


class Walked:
    """The point up to which the chain was checked."""

    def __init__(self) -> None:
        """Begin before the first command."""
        self.seal, self.at = "", ""
        """The seal of the last command, and when it was run."""
        self.command, self.version = 1, 1
        """The numbers that the next command and the next version must have."""
        self.apart = False
        """Whether a command was sealed apart from what an erasure empties, as all after it are."""
        self.places = hashlib.sha256()
        """A digest over the places of older commands' versions."""

    def on(self, change: "CheckedChange", seal: str, at: str, *, apart: bool) -> None:
        """Go on to the next command."""
        self.seal, self.at, self.apart = seal, at, apart
        self.command, self.version = self.command + 1, change.next_version

    def skipping(self, change: "CheckedChange", seal: str) -> "Walked":
        """Return the point after a change whose seal is not the one that is kept."""
        after = Walked()
        after.command, after.version, after.places = self.command, self.version, self.places.copy()
        after.on(change, seal, self.at, apart=isinstance(change, SealedApart))
        return after


class CheckedChange(ABC):
    """A command with its versions, as they are read to be checked."""

    def __init__(self, connection: sqlite3.Connection, walked: Walked, excuse: Excuse | None) -> None:
        """Take the next command, and its excuse from erasures."""
        self._connection, self._walked, self._excuse = connection, walked, excuse
        self._command, self.next_version = walked.command, walked.version
        self._rows: list[Place] = []
        """The first rows that it changed."""
        self._misplaced = self._altered = ""
        self.excused = False
        self.unproven: list[Place] = []
        """The rows, no erased records, for which nothing proves any more what the change made of them."""
        self.untold = False
        """Whether its actor and its time of day can no longer be proven."""

    @abstractmethod
    def worked_out(self) -> str:
        """Return the seal that follows from its present content, and from what erasures say was there."""

    @abstractmethod
    def _not_excused(self) -> str:
        """Return why a difference from the sealed content is not excused; empty if every one is."""

    def wrong(self, seal: str | None) -> str:
        """Return its fault, as the end of a sentence that starts with the command; empty if it fits."""
        worked_out = self.worked_out()
        fits = seal is not None and self._fits(worked_out, seal)
        if fits and not self._misplaced and not self._altered:
            return self._not_excused()
        if seal is None:
            return "has no seal"
        if self._misplaced:
            return self._misplaced
        if self._altered:
            what = "has another digest for" if fits else "has another content for"
            return f"{what} {self._altered} than it was sealed with"
        if _fits_the_next(self._connection, self._walked.skipping(self, worked_out)):
            return "has another seal than it was given"
        if last_given(self._connection, "version") >= self.next_version and not self._is_there(self.next_version):
            return f"lacks version {self.next_version}, which is missing"
        rows = f" ({', '.join(row_name(*row) for row in self._rows)} …)" if self._rows else ""
        return f"does not fit its seal: who ran it, when, what, why, or what it changed{rows} was altered"

    def _fits(self, worked_out: str, seal: str) -> bool:
        return worked_out == seal

    def _versions(self) -> Iterator[tuple[Version, bytes]]:
        """Yield its versions, each with its present digest."""
        for version in versions_of(self._connection, "command = ?", self._command):
            row = version.table, version.record
            if version.number != self.next_version and not self._misplaced:
                put_in = f"has version {version.number}, of {row_name(*row)}, which was put in or moved"
                there = self._is_there(self.next_version)
                self._misplaced = put_in if there else f"lacks version {self.next_version}, which is missing"
            if len(self._rows) < _MOST_ROWS:
                self._rows.append(row)
            if not are_whole(version.salt, version.digest):
                self._found_altered(version)
            self.next_version = version.number + 1
            yield version, version.worked_out()

    def _found_altered(self, version: Version) -> None:
        self._altered = self._altered or f"{row_name(version.table, version.record)} (version {version.number})"

    def _is_there(self, version: int) -> bool:
        return self._connection.execute("SELECT 1 FROM version WHERE number = ?", (version,)).fetchone() is not None


class SealedApart(CheckedChange):
    """A change in today's form of seal: digests stay when their content is emptied."""

    def worked_out(self) -> str:
        """Return the seal over each digest that is there now, or was sealed where an erasure says why it is another."""
        connection, command = self._connection, self._command
        [kept] = connection.execute("SELECT seal FROM command WHERE number = ?", (command,)).fetchone()
        self._form = form = form_of(kept) or APART
        lasting, self._cells = rows_of(connection, command, form)
        if self._walked.command > 1 and not self._walked.apart:
            lasting += (self._walked.places.hexdigest(),)
        parts, sealed = own_now(connection, command)
        now = b"".join(parts)
        self._own = self._says(OF_THE_COMMAND, now) if now != sealed else None
        self._emptied = changed_cells(form, parts, sealed)
        self._touches = self._own is not None and command in self._own.commands
        own = sealed if self._own else now
        [salt] = connection.execute("SELECT salt FROM command WHERE number = ?", (command,)).fetchone()
        self._other_digest = own != sealed or not are_whole(salt, sealed, len(form.parts))
        return seal_over(self._walked.seal, form, lasting, own, self._digests())

    def _digests(self) -> Iterator[bytes]:
        for version, now in self._versions():
            place = version.table, version.record
            self._touches |= self._own is not None and self._own.names(place)
            if now == version.digest:
                yield version.place() + now
            elif version.digest and (said := self._says(str(version.number), now)) and said.names(place):
                self.excused = True
                if place not in said.records:
                    self.unproven.append(place)
                yield version.place() + version.digest
            else:
                self._found_altered(version)
                yield version.place() + now

    def _says(self, of: str, digest: bytes) -> Said | None:
        """Return the erasure that says that the content has been this since then."""
        left = self._excuse.left.get(of) if self._excuse else None
        return left.said if left and left.digest == digest.hex() else None

    def _not_excused(self) -> str:
        if self._other_digest:
            return "has another digest for its time, actor and reason than it was sealed with"
        if self._own is None:
            return ""
        self.excused = True
        by = self._excuse.by if self._excuse else 0
        if not self._touches:
            return f"does not fit its seal, and change {by}, which is to excuse that, names nothing that it touched"
        if is_erasure(self._connection, self._command):
            return f"is an erasure, and change {by} says that it emptied something there, which none does"
        # Cells that were sealed together have nothing left to be checked by, those that were not emptied either.
        self.untold = self._form is JOINED
        emptied = ["why"] if self.untold else self._emptied
        if wrong := not_left(emptied, self._cells, self._walked.at):
            return f"{wrong}, and change {by}, which is to excuse it, says that it emptied that"
        return ""


class SealedWhole(CheckedChange):
    """A change as it was sealed before step 13: once something of it is emptied, nothing of it gives its seal."""

    def worked_out(self) -> str:
        """Return the seal over each digest that is there now."""
        row = older_sealing.row_of(self._connection, self._command)
        return older_sealing.seal_over(self._walked.seal, row, self._digests())

    def _digests(self) -> Iterator[bytes]:
        for version, now in self._versions():
            if now != version.digest:
                self._found_altered(version)
            self._walked.places.update(version.place())
            yield now

    def _fits(self, worked_out: str, seal: str) -> bool:
        excuse = self._excuse
        self.excused = worked_out != seal and excuse is not None and worked_out == excuse.seal
        return worked_out == seal or self.excused

    def _not_excused(self) -> str:
        if not self.excused or self._excuse is None:
            return ""
        held = hold(self._connection, self._command, self._excuse)
        self.unproven = [*held.unproven]
        return held.wrong


def _fits_the_next(connection: sqlite3.Connection, walked: Walked) -> bool:
    """Whether the command after gives its seal over another one than is kept of this."""
    columns = "seal, " + ("digest" if walked.apart else "NULL")
    for seal, digest in connection.execute(f"SELECT {columns} FROM command WHERE number = ?", (walked.command,)):
        return (SealedWhole if digest is None else SealedApart)(connection, walked, None).worked_out() == str(seal)
    return False


def last_given(connection: sqlite3.Connection, table: str) -> int:
    """Return the last number that a table gave out; 0 where the file does not say it."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return row[0] if row and isinstance(row[0], int) else 0
