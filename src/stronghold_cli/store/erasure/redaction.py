"""Erasing by law: records and all that history holds of them emptied, and the seals over it worked out again.

What is rewritten gets a new salt, so that nobody can check a guess at what was there against the digest that is kept of
it.  In a command that was sealed before step 13 all else gets one too, for its seal is over the digests alone.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Any

from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import BY_TABLE, person_columns
from stronghold_cli.records.references import Named
from stronghold_cli.records.side_tables import REASON, SIDE_TABLES
from stronghold_cli.records.types import ERASED
from stronghold_cli.results.erasure import RedactionResult
from stronghold_cli.store.erasure.emptied_changes import empty_changes, with_the_moment_of
from stronghold_cli.store.erasure.imported import empty_row, rows_of_records, stop
from stronghold_cli.store.erasure.places import (
    commands_touching,
    in_each_text,
    latest,
    naming_pattern,
    reasons_beside,
    said_of_commands,
    texts_beside,
    versions_of,
)
from stronghold_cli.store.erasure.standing_in import StandIns, past
from stronghold_cli.store.erasure.words import only_erased, texts_taken
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.erasures import TABLE
from stronghold_cli.store.history.excuses import excuses
from stronghold_cli.store.history.older_sealing import sealed_now
from stronghold_cli.store.history.reading import Place, places_of_people
from stronghold_cli.store.history.sealing import sealed_apart, unlike_sealed
from stronghold_cli.store.imports.rows import FILES, ROWS
from stronghold_cli.store.records.people import SAME
from stronghold_cli.store.settings.saved_reports import VIEWS


def redact(
    connection: Connection, named: Sequence[Named], keys: Sequence[str], authority: str, logged: Iterable[str] = ()
) -> RedactionResult:
    """Empty records with their history, and put new keys in the place of a person's wherever those are recorded.

    `logged` are the texts of the access log, which may have words of what is erased too.  Written in the open command,
    which must have changed nothing else.  Commands whose seal did not fit before get no
    new one: what was altered stays to be found.
    """
    emptying = _Emptying(connection, named, keys, logged)
    emptying.history()
    records = emptying.rows()
    seals, digests = emptying.seals()
    places = [(kind.table, number) for kind, number in named]
    said = [places, seals, emptying.other_rows, emptying.commands or None, digests or None]
    connection.execute(
        f"INSERT INTO {TABLE} (authority, records, seals, other_rows, commands, digests) VALUES (?, ?, ?, ?, ?, ?)",
        (authority, *(None if each is None else json.dumps(each) for each in said)),
    )
    [command] = connection.execute("SELECT number FROM command WHERE seal IS NULL").fetchone()
    return RedactionResult(
        records,
        emptying.versions,
        emptying.reasons,
        emptying.new_keys_of(keys),
        command,
        emptying.first,
        emptying.words.words,
        sorted(emptying.views),
    )


class _Emptying:
    """One erasure in progress."""

    def __init__(
        self, connection: Connection, named: Sequence[Named], keys: Sequence[str], logged: Iterable[str]
    ) -> None:
        self._connection, self._named, self._keys = connection, named, keys
        self.versions = self.reasons = 0
        self.views: list[str] = []
        """The names of the saved views that lost something, as they are now."""
        self._places = {(kind.table, number) for kind, number in named}
        self._records = {(kind.table, number): latest(connection, kind, number) for kind, number in named}
        self._instead = StandIns(connection, named, keys, self._records)
        self._naming = naming_pattern(keys) if keys else None
        beside, said = texts_beside(connection), said_of_commands(connection)
        typed = [*(text for _, cells in beside for text in cells.values()), *(text for _, *of in said for text in of)]
        elsewhere = chain(filter(None, typed), logged)
        self.words = only_erased(connection, self._texts_taken(), elsewhere, self._places)
        found = {place for place, cells in beside if any(map(self._is_of_it, cells.values()))}
        self._views = sorted(place for place in found if place[0] == VIEWS)
        self._imported = rows_of_records(connection, named)
        self._files = sorted({place for place in found if place[0] in (FILES, ROWS)} - {*self._imported})
        elsewhere_said = {*self._views, *self._files, *self._imported}
        self._beside = sorted({*reasons_beside(connection, named, keys), *found} - elsewhere_said)
        self._others = [place for place in places_of_people(connection, keys) if place not in self._places]
        self.other_rows = sorted({*self._beside, *self._others, *self._views, *self._files, *self._imported})
        touching = commands_touching(connection, (*self._places, *self.other_rows))
        naming = {number for number, *of in said if any(map(self._is_of_it, of))} - touching
        self._moments = with_the_moment_of(connection, touching | naming, excuses(connection))
        """The commands that lose only their time."""
        self.commands = sorted(naming | self._moments)
        """The commands that lose only their actor, time and reason."""
        self._touched = sorted(touching.union(self.commands))
        self._apart = sealed_apart(connection, self._touched)
        self._fitting = list(self._that_fit())

    def _texts_taken(self) -> Iterator[str]:
        for kind, number in self._named:
            for record in (self._records[kind.table, number], *past(self._connection, kind, number)):
                yield from texts_taken(kind, record, kind.erased(record, self._instead.erasing(kind, record)))

    def _is_of_it(self, text: str | None) -> bool:
        """Whether a text names a person's key, or has a word of what is erased."""
        return bool(text and self._naming and self._naming.search(text)) or self.words.are_in(text)

    def new_keys_of(self, keys: Sequence[str]) -> dict[str, str]:
        """Return the new key for each of some people's keys."""
        return {key: self._instead.people[key] for key in keys}

    @property
    def first(self) -> int:
        """The first command that is touched, 0 for none."""
        return min(self._touched, default=0)

    def history(self) -> None:
        """Rewrite what history holds, and take the reasons of the commands that wrote it."""
        for place in self._places:
            self._rewrite(place, partial(self._emptied_cells, place))
        for place in self._beside:
            self._rewrite(place, lambda cells: cells | {REASON: ERASED})
        for place in self._others:
            self._rewrite(place, self._with_new_keys)
        for place in self._views:
            self._rewrite(place, partial(self._emptied_view, place[1]))
        for place in self._files:
            self._rewrite(place, partial(self._emptied_place, place[0]))
        for place in self._imported:
            self._rewrite(place, stop)
        of = [(command,) for command in self._touched if command not in self._apart]
        self._connection.executemany("UPDATE version SET salt = randomblob(16) WHERE command = ?", of)
        self.reasons += empty_changes(self._connection, self._touched, self._moments, self._is_of_it)

    def rows(self) -> list[tuple[Kind, Record, Record]]:
        """Empty the rows themselves; their triggers keep the result in history."""
        done = []
        for kind, number in self._named:
            before = self._records[kind.table, number]
            after = kind.erased(before, self._instead.erasing(kind, before))
            cells = kind.to_cells(after)
            settings = ", ".join(f'"{column}" = :{column}' for column in cells)
            self._connection.execute(f"UPDATE {kind.table} SET {settings} WHERE number = :no", cells | {"no": number})
            done.append((kind, before, after))
        for table, number in self._beside:
            self._connection.execute(f"UPDATE {table} SET {REASON} = ? WHERE number = ?", (ERASED, number))
        new = self.new_keys_of(self._keys)
        for number, person, same_as in self._connection.execute(
            f"SELECT number, person, same_as FROM {SAME}"
        ).fetchall():
            # Both at once: what a row was in between would be kept as well.
            if person in new or same_as in new:
                both = (new.get(person, person), new.get(same_as, same_as), number)
                self._connection.execute(f"UPDATE {SAME} SET person = ?, same_as = ? WHERE number = ?", both)
        for _, number in self._imported:
            empty_row(self._connection, number)
        for place in self._files:
            self._empty_place(*place)
        for _, number in self._views:
            query = f"SELECT name, options FROM {VIEWS} WHERE number = ?"
            for name, options in self._connection.execute(query, (number,)).fetchall():
                left = self._emptied_view(number, {"name": name, "options": options})
                self._connection.execute(
                    f"UPDATE {VIEWS} SET name = ?, options = ? WHERE number = ?", (*left.values(), number)
                )
                self.views.append(left["name"])
        return done

    def _emptied_place(self, table: str, cells: dict[str, Any]) -> dict[str, Any]:
        """Return what is left of where records came from: no file, sheet or column is called by what is erased."""
        typed = {name: cells[name] for name in SIDE_TABLES[table].typed if cells.get(name)}
        return cells | {name: in_each_text(text, self._erased_whole) for name, text in typed.items()}

    def _erased_whole(self, text: str) -> str:
        return ERASED if self._is_of_it(text) else text

    def _empty_place(self, table: str, number: int) -> None:
        typed = SIDE_TABLES[table].typed
        query = f"SELECT {', '.join(typed)} FROM {table} WHERE number = ?"
        for row in self._connection.execute(query, (number,)).fetchall():
            left = self._emptied_place(table, dict(zip(typed, row, strict=True)))
            settings = ", ".join(f"{name} = :{name}" for name in typed)
            self._connection.execute(f"UPDATE {table} SET {settings} WHERE number = :number", left | {"number": number})

    def _emptied_view(self, number: int, cells: dict[str, Any]) -> dict[str, Any]:
        """Return what is left of a view: it asks for new keys and no word of what is erased, and is not called so."""
        name = f"{ERASED}-{number}" if self._is_of_it(cells["name"]) else cells["name"]
        return cells | {"name": name, "options": in_each_text(cells["options"], self._without)}

    def _without(self, text: str) -> str:
        return self.words.without(self._asking_for_new_keys(text))

    def _that_fit(self) -> Iterator[int]:
        """Yield the touched commands that are as they were sealed, or as the newest erasure of them left them."""
        excused = excuses(self._connection)
        for command in self._touched:
            excuse = excused.get(command)
            if command in self._apart:
                said = excuse.digests if excuse else {}
                if all(said.get(of) == now for of, now in unlike_sealed(self._connection, command).items()):
                    yield command
                continue
            [own] = self._connection.execute("SELECT seal FROM command WHERE number = ?", (command,)).fetchone()
            if sealed_now(self._connection, command).seal == (excuse.seal if excuse else own):
                yield command

    def seals(self) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
        """Return what the touched commands give by what is there now.

        The first are seals of those sealed in the older form, whose versions get other digests; the second, of the
        others, the digests of what is not as it was sealed.
        """
        seals = {}
        for command in self._fitting:
            if command not in self._apart:
                seal, digests = sealed_now(self._connection, command)
                self._connection.executemany("UPDATE version SET digest = ? WHERE number = ?", digests)
                seals[str(command)] = seal
        apart = (command for command in self._fitting if command in self._apart)
        return seals, {str(command): unlike_sealed(self._connection, command) for command in apart}

    def _emptied_cells(self, place: Place, cells: dict[str, Any]) -> dict[str, Any]:
        kind = BY_TABLE[place[0]]
        left = kind.erased(kind.from_cells(cells), self._instead.erasing(kind, self._records[place]))
        stored = {column: cell for column, cell in kind.to_cells(left).items() if cell is not None}
        return {"uid": cells["uid"], **stored}

    def _with_new_keys(self, cells: dict[str, Any]) -> dict[str, Any]:
        mine = {column for _, column in person_columns()}.union(*(beside.keys for beside in SIDE_TABLES.values()))
        new = self.new_keys_of(self._keys)
        return {column: new.get(cell, cell) if column in mine else cell for column, cell in cells.items()}

    def _asking_for_new_keys(self, text: str) -> str:
        for key in self._keys:
            text = naming_pattern([key]).sub(self._instead.people[key], text)
        return text

    def _rewrite(self, place: Place, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
        for number, cells in list(versions_of(self._connection, place)):
            if (changed := change(cells)) != cells:
                content = json.dumps(changed, ensure_ascii=False, separators=(",", ":"))
                self._connection.execute(
                    "UPDATE version SET content = ?, salt = randomblob(16) WHERE number = ?", (content, number)
                )
                self.versions += 1
