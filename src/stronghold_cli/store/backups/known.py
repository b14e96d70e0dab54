"""The known copies of a ledger: noted beside it, so that making a copy changes no record.

`ledger.db.backups` has a row of JSON for each copy: when, who, where, and what the copy holds up to; nothing of any
record.  It only helps to find copies: a deleted note is missed by `doctor` and `erase` alone.
"""

import contextlib
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC
from pathlib import Path
from typing import Any, NamedTuple

from stronghold_cli.results.backup import LedgerState
from stronghold_cli.store.backups.copies import copy_to, state_of
from stronghold_cli.store.file import lines_of_json, shared_file
from stronghold_cli.store.file.faults import explained
from stronghold_cli.store.file.opening import connect
from stronghold_cli.store.file.placing import KEPT_BESIDE, names_from, real_place
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.values.keys import person_pattern
from stronghold_cli.values.natural import natural_key
from stronghold_cli.values.stored import Spoilt, stored_moment
from stronghold_cli.values.text import one_line

BACKUP, BEFORE, REPLACED, RESTORED = "backup", "before a migration", "replaced", "restored from"
"""Why a copy exists: a `backup`, a migration, the ledger that a `restore` replaced, or the file restored."""

_UNNOTED = {".before-": BEFORE, ".replaced-": REPLACED}
"""The suffixes of copies beside a ledger, to find those that are not noted."""


class KnownCopy(NamedTuple):
    """A copy of a ledger, as it was noted."""

    what: str
    """BACKUP, BEFORE, REPLACED or RESTORED."""
    place: Path
    at: str | None = None
    """When it was made, UTC, as `2021-08-31T11:00:00+00:00`; None where nobody noted it."""
    login: str | None = None
    actor: str | None = None
    machine: str | None = None
    """The machine on which to look for the place."""
    command: int | None = None
    """The newest command in it; None if not noted."""
    seal: str | None = None
    """The seal of that command, 64 hexadecimal digits."""
    size: int | None = None
    """In bytes."""
    why: str | None = None

    @property
    def there(self) -> bool:
        """Whether a file is there now, seen from here.  A stick in a drawer has its copy all the same."""
        try:
            return self.place.is_file()
        except OSError:
            return False


def notes_of(ledger: Path) -> Path:
    """Return the file in which copies of a ledger are noted."""
    real = real_place(ledger)
    return real.with_name(f"{real.name}.backups")


def note_copy(ledger: Path, what: str, place: Path, state: LedgerState | None, entry: Entry) -> bool:
    """Note a copy of a ledger, or the file that it was restored from; return False if that fails.

    The state is None of what cannot be read.
    """
    head = state.head if state else None
    line = {
        "at": entry.at.astimezone(UTC).isoformat(timespec="seconds"),
        "what": what,
        "place": str(real_place(place)),
        "login": entry.login,
        "machine": entry.machine,
        "actor": entry.actor,
        "why": entry.why,
        "command": head.number if head else None,
        "seal": head.seal if head else None,
    }
    try:
        line["size"] = place.stat().st_size
        with shared_file.adding(notes_of(ledger), _SORT, 0o600) as notes:
            _add(notes, [json.dumps(line)])
    except OSError:
        return False
    return True


def texts_in_notes(ledger: Path) -> Iterator[str]:
    """Yield the typed texts in the notes: for whom, and why.  Raises LedgerUnusable."""
    for line in _written(notes_of(ledger)):
        if copy := _read(line):
            yield from filter(None, (copy.actor, copy.why))


def erase_from_notes(
    ledger: Path, people: Iterable[str], records: Mapping[str, Sequence[int]], has_words: Callable[[str], bool]
) -> None:
    """Take each reason and each actor out of the notes that name one of some people, or of some records (numbers by
    prefix), or that have a word of what is erased.

    Raises LedgerUnusable.
    """
    named = [person_pattern(key) for key in people]
    named += [rf"\b{prefix}[\s-]*0*{number}\b" for prefix, numbers in records.items() for number in numbers]
    pattern = re.compile("|".join(named), re.IGNORECASE)

    notes = notes_of(ledger)
    with explained(notes):
        if not notes.exists():
            return
        changed = False
        with shared_file.adding(notes, _SORT, 0o600) as connection:
            for number, line in connection.execute("SELECT number, content FROM copy").fetchall():
                copy = _read(line)
                if copy is None:
                    # What is torn is worth nothing to anybody else.
                    connection.execute("DELETE FROM copy WHERE number = ?", (number,))
                else:
                    typed = {"why": copy.why, "actor": copy.actor}
                    of_it = {name: None for name, text in typed.items() if text and _is_of_it(text, pattern, has_words)}
                    if not of_it:
                        continue
                    after = json.dumps(json.loads(line) | of_it)
                    connection.execute("UPDATE copy SET content = ? WHERE number = ?", (after, number))
                changed = True
        if changed:
            shared_file.make_anew(notes)


def _is_of_it(text: str, pattern: re.Pattern[str], has_words: Callable[[str], bool]) -> bool:
    return bool(pattern.search(text)) or has_words(text)


def known_backups(ledger: Path) -> list[KnownCopy]:
    """Return the known copies of a ledger, the newest first, those without a note last.

    A note that cannot be read is skipped.
    """
    noted: dict[tuple[str | None, Path], KnownCopy] = {}
    for line in _written(notes_of(ledger)):
        copy = _read(line)
        if copy is None:
            continue
        place = copy.machine, copy.place
        if copy.what == RESTORED and place in noted:
            continue
        # What was written over an older copy of the same name is the one that is there.
        noted.pop(place, None)
        noted[place] = copy
    places = {copy.place for copy in noted.values()}
    others = [copy for copy in _unnoted(real_place(ledger)) if copy.place not in places]
    return [*reversed(noted.values()), *others]


def back_up_before(source: sqlite3.Connection, ledger: Path, version: int, entry: Entry) -> None:
    """Keep an older ledger beside it as it is (`ledger.db.before-4`), before it is brought up to a version.

    Raises LedgerUnusable.  A copy that an earlier attempt left there is as good, if it has not changed since.
    """
    real = real_place(ledger)
    for place in names_from(real.with_name(f"{real.name}.before-{version}")):
        if not place.exists():
            note_copy(ledger, BEFORE, place, copy_to(source, place, ledger), entry)
            return
        if _holds(place, state_of(source)):
            return


def _holds(place: Path, state: LedgerState) -> bool:
    try:
        with closing(connect(place, 0, "ro")) as copy:
            return state_of(copy) == state
    except sqlite3.Error:
        return False


def unread_notes(ledger: Path) -> str:
    """Return where the notes are and why they cannot be read; empty where they can, or there are none."""
    notes = notes_of(ledger)
    try:
        _lines(notes)
    except OSError as fault:
        return f"{one_line(str(notes))}: {(fault.strerror or str(fault)).lower()}"
    return ""


def _written(notes: Path) -> list[str | bytes]:
    """Return the notes, the oldest first; unreadable ones are skipped."""
    with contextlib.suppress(OSError):
        return _lines(notes)
    return []


def _lines(notes: Path) -> list[str | bytes]:
    """Return what was noted, the oldest first.  Raises OSError."""
    try:
        return [row[1] for row in shared_file.rows(notes, _SORT, "SELECT number, content FROM copy")]
    except lines_of_json.OfLines:
        return list(lines_of_json.lines(notes))


def _add(connection: sqlite3.Connection, lines: Iterable[str | bytes]) -> None:
    texts = (line if isinstance(line, str) else line.decode("utf-8", "replace") for line in lines)
    connection.executemany("INSERT INTO copy (content) VALUES (?)", ((text,) for text in texts))


_SORT = shared_file.Sort(
    0x53484250, "CREATE TABLE copy (number INTEGER PRIMARY KEY, content TEXT NOT NULL)", _add, keeps=False
)


def _read(line: str | bytes) -> KnownCopy | None:
    kinds: dict[str, Any] = dict.fromkeys(("at", "what", "place", "login", "actor", "machine", "seal", "why"), str)
    kinds |= {"command": int, "size": int}
    try:
        said = json.loads(line)
        values = {name: said.get(name) for name in kinds}
        if values["at"] is not None:
            stored_moment(values["at"])  # A note without a moment counts for nothing.
        if all(value is None or isinstance(value, kinds[name]) for name, value in values.items()):
            return KnownCopy(**values | {"what": values["what"] or BACKUP, "place": Path(values["place"])})
    except (ValueError, TypeError, AttributeError, RecursionError, Spoilt):
        pass
    return None


def _unnoted(real: Path) -> Iterator[KnownCopy]:
    names: list[str] = []
    with contextlib.suppress(OSError):
        names = sorted((path.name for path in real.parent.iterdir()), key=natural_key)
    for name in names:
        for mark, what in _UNNOTED.items():
            if name.startswith(real.name + mark) and not name.endswith(KEPT_BESIDE):
                yield KnownCopy(what, real.with_name(name))
