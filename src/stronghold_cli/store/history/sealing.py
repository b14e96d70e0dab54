"""How seals are made: shared by sealing a command, verifying the chain, and erasing what was sealed.

A seal is over the seal before, what the law never empties of the command's row, the digests of the rest of it, and of
each version in order its place and its digest.  Digests are salted: an erasure empties a content with its salt and
leaves the digest, so that the seal fits still.  `older_sealing` has how commands were sealed before step 13.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from stronghold_cli.store.history.digests import canonical, encoded, encoded_text, salted_digest
from stronghold_cli.store.history.forms import APART, EMPTIED, Form, form_of, new_salts, own_digests
from stronghold_cli.values.stored import stored

OF_THE_COMMAND = "command"
"""What the digest of a command's own row is called among those of its versions."""

_DIGITS = 64 - len(APART.mark)

_AT_ONCE = 5_000
"""How many are written by one statement, for which SQLite keeps the old rows in memory."""


class Version(NamedTuple):
    """A version as stored in history."""

    number: int
    table: str
    record: int
    content: str | None
    salt: bytes
    digest: bytes | None
    """The digest that it was sealed with."""

    def worked_out(self) -> bytes:
        """Return the digest of its present content."""
        return version_digest(self.salt, self.table, self.record, self.content)

    def place(self) -> bytes:
        """Return its place in history, and whether the row is gone: the part that no erasure changes."""
        return _place_of(self.number, self.table, self.record, self.content)


def _place_of(number: int, table: str, record: int, content: str | None) -> bytes:
    gone = "true" if content is None else "false"
    return f"[{number},{_table_as_text(table)},{record},{gone}]".encode("utf-8", "surrogatepass")


@cache
def _table_as_text(table: str) -> str:
    """Return a table as JSON has it: there are few, and there may be a million versions."""
    return encoded(table)


def is_kept_apart(connection: sqlite3.Connection) -> bool:
    """Whether the ledger has the columns for it, as every ledger has from step 13 on."""
    return any(row[1] == "digest" for row in connection.execute("PRAGMA table_info(command)"))


def seal_now(connection: sqlite3.Connection, command: int, form: Form = APART) -> None:
    """Seal a command: write the digest of each of its versions, perhaps a million, and of itself."""
    before = connection.execute(
        "SELECT seal, digest FROM command WHERE number < ? ORDER BY number DESC LIMIT 1", (command,)
    ).fetchone()
    lasting, emptied = rows_of(connection, command, form)
    if before and before[1] is None:
        lasting += (places_before(connection, command),)
    salt = new_salts(form)
    digest = b"".join(own_digests(form, salt, emptied))
    seal = _begun(before[0] if before else "", lasting, digest)
    _digest_versions(connection, command, seal)
    connection.execute(
        "UPDATE command SET seal = ?, salt = ?, digest = ? WHERE number = ?",
        (_ended(seal, form), salt, digest, command),
    )


def _digest_versions(connection: sqlite3.Connection, command: int, seal: "hashlib._Hash") -> None:
    """Write the digest of each version of a command, and put each under its seal.

    SQLite asks for each digest as it writes the row, which takes half the time of reading the rows and writing then.
    """
    last = 0
    first, newest = connection.execute(
        "SELECT min(number), max(number) FROM version WHERE command = ?", (command,)
    ).fetchone()
    stopped: list[BaseException] = []
    under: list[bytes] = []
    put = under.append

    def digested(number: int, table: str, record: int, content: str | None, salt: bytes) -> bytes:
        nonlocal last
        try:
            if number <= last:
                raise RuntimeError(f"version {number} comes after {last}")
            last = number
            digest = version_digest(salt, table, record, content)
            put(_place_of(number, table, record, content))
            put(digest)
        except BaseException as fault:
            stopped.append(fault)
            raise
        return digest

    # While any statement is running SQLite is taught no function again, and a connection may seal two commands.
    name = f"digested_{command}"
    connection.create_function(name, 5, digested)
    try:
        for start in range(first or 0, (newest or -1) + 1, _AT_ONCE):
            connection.execute(
                f"UPDATE version SET digest = {name}(number, record_table, record_number, content, salt) "
                "WHERE command = ? AND number BETWEEN ? AND ?",
                (command, start, start + _AT_ONCE - 1),
            )
            seal.update(b"".join(under))
            under.clear()
    except sqlite3.Error:
        # Ctrl-C comes to the function like anything else, and SQLite says only that the function failed.
        if stopped:
            raise stopped[0] from None
        raise


def seal_over(before: str, form: Form, lasting: Sequence[Any], digest: bytes, versions: Iterable[bytes]) -> str:
    """Return the seal over the one before ("" for none), a command, and the place with the digest of each version.

    `digest` are those of its parts, one after the other.

    Raises Spoilt where the seal before is not a seal.
    """
    seal = _begun(before, lasting, digest)
    for of in versions:
        seal.update(of)
    return _ended(seal, form)


def _begun(before: str, lasting: Sequence[Any], digest: bytes) -> "hashlib._Hash":
    seal = hashlib.sha256(stored(bytes.fromhex, before))
    seal.update(canonical(lasting))
    seal.update(digest)
    return seal


def _ended(seal: "hashlib._Hash", form: Form) -> str:
    return seal.hexdigest()[:_DIGITS] + form.mark


def rows_of(connection: sqlite3.Connection, command: int, form: Form) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Return the part of a command's row that lasts, and the cells that an erasure may empty."""
    row = connection.execute(
        f"SELECT {', '.join((*form.lasting, *EMPTIED))} FROM command WHERE number = ?", (command,)
    ).fetchone()
    lasting = len(form.lasting)
    return row[:lasting], dict(zip(EMPTIED, row[lasting:], strict=True))


def places_before(connection: sqlite3.Connection, command: int) -> str:
    """Return the digest of where all versions stand that older commands made, which were sealed in the older form."""
    places = hashlib.sha256()
    for version in versions_of(connection, "command < ?", command):
        places.update(version.place())
    return places.hexdigest()


def sealed_apart(connection: sqlite3.Connection, commands: Iterable[int]) -> set[int]:
    """Return those of some commands that were sealed in this form."""
    if not is_kept_apart(connection):
        return set()
    asked = "SELECT number FROM command WHERE digest IS NOT NULL AND number IN (SELECT value FROM json_each(?))"
    return {number for (number,) in connection.execute(asked, (json.dumps([*commands]),))}


def unlike_sealed(connection: sqlite3.Connection, command: int) -> dict[str, str]:
    """Return the digest that each version of a command and its row have now, where they were sealed with another one.

    By the version's number, as text.
    """
    unlike = {
        str(version.number): now.hex()
        for version in versions_of(connection, "command = ?", command)
        if (now := version.worked_out()) != version.digest
    }
    parts, sealed = own_now(connection, command)
    own = b"".join(parts)
    return unlike | ({} if own == sealed else {OF_THE_COMMAND: own.hex()})


def own_now(connection: sqlite3.Connection, command: int) -> tuple[list[bytes], bytes]:
    """Return the digest that each part of a command has now, and all of them as they were sealed."""
    salt, digest, seal = connection.execute(
        "SELECT salt, digest, seal FROM command WHERE number = ?", (command,)
    ).fetchone()
    form = form_of(seal) or APART
    return own_digests(form, salt, rows_of(connection, command, form)[1]), digest


def versions_of(connection: sqlite3.Connection, which: str, command: int) -> Iterator[Version]:
    """Yield versions in order, by a condition on their command.  Streams."""
    columns = "number, record_table, record_number, content, salt, digest"
    yield from map(
        Version._make,
        connection.execute(f"SELECT {columns} FROM version WHERE {which} ORDER BY number", (command,)),
    )


def version_digest(salt: bytes, table: str, number: int, content: str | None) -> bytes:
    """Return the digest of a version: SHA-256 over its salt and the row it is of, with what that became."""
    if type(salt) is bytes and type(number) is int and (content is None or type(content) is str):
        # What `canonical` makes of the three, in half the time: there may be a million versions.
        became = "null" if content is None else encoded_text(content)
        text = f"[{_table_as_text(table)},{number},{became}]"
        return hashlib.sha256(salt + text.encode("utf-8", "surrogatepass")).digest()
    return salted_digest(salt, [table, number, content])
