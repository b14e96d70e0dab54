"""The access log for people and for scripts: how it stands, and what it says."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from stronghold_cli.render.answer import Answer
from stronghold_cli.render.history import INDENT, by_whom
from stronghold_cli.render.listing import ListedCell, list_of
from stronghold_cli.render.record import local
from stronghold_cli.render.tables import Column, Screen, folded, table
from stronghold_cli.render.unbroken import unbroken
from stronghold_cli.results.audit import KINDS_OF_ACCESS, AuditEntry
from stronghold_cli.results.history import Change
from stronghold_cli.values.text import counted, listed, one_line


def _cell(name: str) -> ListedCell[AuditEntry]:
    return ListedCell(name, lambda entry: None if (said := getattr(entry, name)) == "" else said)


_NAMES = (
    *("at", "login", "machine", "actor", "kind", "command", "recipient", "why", "authority"),
    *("people", "refs", "among", "records", "kinds", "since", "until", "as_at", "fields", "words", "format", "to"),
)
_CELLS = tuple(map(_cell, _NAMES))


class EntryCount(NamedTuple):
    """How many entries of a kind there are, and the moments of the first and the last, UTC, ISO."""

    kind: str
    entries: int
    first: str
    last: str


class AuditLogState(NamedTuple):
    """How the access log stands."""

    file: str
    on: bool
    switched: Change | None
    """The command that switched it off, or on again; None where nobody has."""
    kept: list[EntryCount]
    unread: int
    """How many lines cannot be read."""


def state_answer(state: AuditLogState) -> Answer:
    """Return how the log stands as an answer."""
    return Answer(lambda screen: _state_page(state, screen), lambda: _state_to_json(state))


def log_state(file: str, on: bool, switched: Change | None, accesses: Iterable[AuditEntry | None]) -> AuditLogState:
    """Return how the log stands, counting its entries as they come."""
    kept: dict[str, EntryCount] = {}
    unread = 0
    for access in accesses:
        if access is None:
            unread += 1
        else:
            before = kept.get(access.kind, EntryCount(access.kind, 0, access.at, access.at))
            kept[access.kind] = before._replace(entries=before.entries + 1, last=access.at)
    return AuditLogState(file, on, switched, [kept[kind] for kind in KINDS_OF_ACCESS if kind in kept], unread)


def _state_page(state: AuditLogState, screen: Screen) -> str:
    by = ""
    if state.switched:
        who = one_line(state.switched.who) or "somebody unknown"
        why = f": {one_line(state.switched.why)}" if state.switched.why else ""
        by = f", since {local(state.switched.at)}, by {who}{why}"
    page = folded(f"The access log is {'on' if state.on else 'off'}{by}.", screen)
    page += folded(unbroken(one_line(state.file)), screen)
    if state.kept:
        columns = [Column("kind"), Column("entries", right=True), Column("first"), Column("last")]
        rows = [[each.kind, f"{each.entries:,}", local(each.first), local(each.last)] for each in state.kept]
        page += "\n" + table(columns, rows, screen)
    else:
        page += "\nNothing is logged yet.\n"
    return page + (f"\n{_unread_in_words(state.unread)}\n" if state.unread else "")


def _state_to_json(state: AuditLogState) -> dict[str, Any]:
    return {
        "on": state.on,
        "file": state.file,
        "entries": [each._asdict() for each in state.kept],
        "unread": state.unread,
    }


def _unread_in_words(lines: int) -> str:
    return f"{counted(lines, 'line')} of the access log cannot be read, and {'was' if lines == 1 else 'were'} left out"


def entries_answer(accesses: Iterable[AuditEntry | None], none: str) -> Answer:
    """Return entries as an answer as they come, for the log may be long; `none` is said where there are none."""
    unread = 0
    blank = True

    def read() -> Iterator[AuditEntry]:
        nonlocal unread, blank
        for access in accesses:
            if access is None:
                unread += 1
            else:
                blank = False
                yield access

    found = read()
    return list_of("log", found, _CELLS)._replace(
        page=lambda screen: _blocks(found, screen),
        short=None,
        beside=(none for _ in [none] if blank),
        said=(_unread_in_words(unread) for _ in [none] if unread),
    )


def _blocks(accesses: Iterable[AuditEntry], screen: Screen) -> Iterator[str]:
    for access in accesses:
        by = by_whom(access.login, access.machine, access.actor)
        heading = f"{access.kind}, {local(access.at)}: {access.command}{f', by {by}' if by else ''}"
        lines = [folded(heading, screen, INDENT)]
        yield "".join([*lines, *(folded(line, screen, INDENT * 2, INDENT) for line in _said(access)), "\n"])


def _said(access: AuditEntry) -> Iterator[str]:
    if access.recipient:
        yield f"for: {access.recipient}"
    if access.why:
        yield f"why: {access.why}"
    if access.authority:
        yield f"authority: {access.authority}"
    if access.people:
        yield f"person: {listed(access.people, 'and')}"
    among = [f"some of {ref}" for ref in access.among]
    refs = ", ".join([*access.refs, *among])
    if refs:
        yield f"{counted(access.records, 'record')}: {refs}"
    elif not access.people:
        yield "no record"
    # The references name their kinds.
    asked = [*([listed(access.kinds, "and")] if access.kinds and not access.records else []), *_window(access)]
    by = [*access.fields, *(["words"] if access.words else [])]
    asked += [f"by {listed(by, 'and')}"] if by else []
    if asked:
        yield f"asked for: {'; '.join(asked)}"
    if access.to:
        yield f"to: {access.to}"


def _window(access: AuditEntry) -> Iterator[str]:
    for word, day in (("since", access.since), ("until", access.until), ("as at", access.as_at)):
        if day:
            yield f"{word} {day}"
