"""Erasing from the access log, and finding where the erased records were disclosed."""

import json
import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from stronghold_cli.errors import LedgerUnusable
from stronghold_cli.results.audit import ERASURE, AuditEntry, names_any
from stronghold_cli.store.audit_entries import as_json, read_entry, runs_of, written
from stronghold_cli.store.audit_log import accesses, in_words, rights_of
from stronghold_cli.store.erasure.words import ErasedWords
from stronghold_cli.store.file import lines_of_json, shared_file
from stronghold_cli.store.file.access_chain import SORT, append, log_of
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values.keys import person_pattern
from stronghold_cli.values.runs import NumberRuns

_TYPED = ("actor", "why", "recipient")
"""The fields of an entry that somebody typed."""


def erase_from_log(
    ledger: Path,
    people: Mapping[str, str],
    records: Mapping[str, Sequence[int]],
    access: AuditEntry,
    *,
    words: Collection[str] = (),
    on: bool = True,
) -> int:
    """Put a new key in the place of each of some people's, log the erasure, and return how many entries changed.

    Entries that name such a person, or one of some records (by prefix, in order), lose the reason and the recipient
    that somebody gave: they may say what was erased.  Any entry loses a reason, a recipient and an actor in which one
    of some `words` is, as they are compared.  Where something was disclosed to stays: it is all that leads
    there.  The entry of an erasure keeps its reason, and is made where the log is off too once another one changed: it
    names those that did.  Raises LedgerUnusable; then nothing is changed.
    """
    erased = _Erased(people, records, ErasedWords(frozenset(words)))
    log_ = log_of(ledger)
    try:
        if not on and not log_.exists():
            return 0
        with shared_file.adding(log_, SORT, rights_of(ledger)) as connection:
            emptied = _emptied_of(connection, erased)
            if on or emptied:
                runs = tuple(f"{low}..{high}" if low < high else str(low) for low, high in emptied.runs())
                append(connection, written(access._replace(emptied=runs)))
        for old in lines_of_json.kept_lines(log_):
            lines_of_json.write_lines_anew(old, erased.line)
        if emptied:
            shared_file.make_anew(log_)
    except OSError as fault:
        raise LedgerUnusable(f"the access log {in_words(ledger, fault)}") from fault
    return sum(high - low + 1 for low, high in emptied.runs())


def texts_in_log(ledger: Path) -> Iterator[str]:
    """Yield the typed texts in the entries: for whom, why, and to whom.  Raises LedgerUnusable."""
    for access in accesses(ledger):
        if access:
            yield from filter(None, (getattr(access, name) for name in _TYPED))


class FilesWritten(NamedTuple):
    """The paths of files that may hold what was erased, as the log has them."""

    exports: list[Path]
    cells: list[Path]
    """Those into which an import wrote cells of a spreadsheet: rows that were left out, a mapping with words of it."""


def files_written(ledger: Path, people: Iterable[str], records: Mapping[str, Sequence[int]]) -> FilesWritten:
    """Return where exports lie that may name some people, or some records (by prefix, in order), and cells.

    Nobody knows whom cells name that did not come in: of those all are, but for what was taken out of its folder since.
    Raises LedgerUnusable.
    """
    named = set(people)
    exports: dict[Path, None] = {}
    cells: dict[Path, None] = {}
    for access in accesses(ledger):
        if not access or not access.to:
            continue
        place = Path(access.to)
        if access.command == "import":
            cells |= {} if place.parent.is_dir() and not os.path.lexists(place) else {place: None}
            continue
        of_them = not named.isdisjoint(access.people) or names_any((*access.refs, *access.among), records)
        if of_them and access.command == "export":
            exports[place] = None
    return FilesWritten(list(exports), list(cells))


def _emptied_of(connection: Connection, erased: "_Erased") -> NumberRuns:
    """Empty the entries about an erased person, and return the numbers of those that changed.

    An erasure that is emptied itself excuses nothing by what it says then: what it had emptied is among the numbers.
    """
    emptied = NumberRuns()
    last = 0
    asked = "SELECT number, content FROM entry WHERE number > ? ORDER BY number LIMIT 1000"
    while found := connection.execute(asked, (last,)).fetchall():
        for number, content in found:
            before = content if isinstance(content, bytes) else str(content or "").encode()
            after = erased.line(before)
            if after == before:
                continue
            said = read_entry(content)
            for low, high in runs_of(said.emptied) if said else ():
                for each in range(low, min(high, number) + 1):
                    emptied.add(each)
            emptied.add(number)
            text = after.decode() if isinstance(content, str) else after
            connection.execute("UPDATE entry SET content = ?, salt = NULL WHERE number = ?", (text, number))
        last = found[-1][0]
    return emptied


class _Erased:
    """The people and words that an erasure takes out of entries."""

    def __init__(self, people: Mapping[str, str], records: Mapping[str, Sequence[int]], words: ErasedWords) -> None:
        self._people, self._records, self._words = people, records, words
        self._patterns = [(re.compile(person_pattern(key), re.IGNORECASE), new) for key, new in people.items()]
        self._wherever = re.compile("|".join(person_pattern(key, alone=False) for key in people), re.IGNORECASE)

    def line(self, line: bytes) -> bytes:
        """Return what is left of an entry."""
        told = any(f'"{name}"'.encode() in line for name in _TYPED)
        if not told and not (self._people and self._wherever.search(line.decode("utf-8", "surrogateescape"))):
            return line
        access = read_entry(line)
        if access is None:
            # Torn, or not ours.  An escape of JSON before a key would hide it: whatever looks like one goes.
            text = line.decode("utf-8", "surrogateescape")
            for key, instead in self._people.items():
                text = re.sub(person_pattern(key, alone=False), instead, text, flags=re.IGNORECASE)
            return text.encode("utf-8", "surrogateescape")
        said = json.loads(line)
        after = {name: value if name == "to" else self._without(value) for name, value in said.items()}
        if names_any(access.refs, self._records) or not set(access.people).isdisjoint(self._people):
            for name in ("recipient",) if access.kind == ERASURE else ("recipient", "why"):
                after.pop(name, None)
        for name in _TYPED:
            if self._words.are_in(str(after.get(name, ""))):
                del after[name]
        end = b"\n" if line.endswith(b"\n") else b""
        return line if after == said else as_json(after).encode() + end

    def _without(self, value: Any) -> Any:
        if isinstance(value, str):
            for named, instead in self._patterns:
                value = named.sub(instead, value)
            return value
        return [self._without(each) for each in value] if isinstance(value, list) else value
