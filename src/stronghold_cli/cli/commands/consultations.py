"""`stronghold history --kind consultation`: who looked at records, from the access log."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from stronghold_cli.actions.audit import AuditQuery, find_accesses
from stronghold_cli.cli import options
from stronghold_cli.cli.desk import Desk
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.records.kinds import kind_of
from stronghold_cli.render import data
from stronghold_cli.render.audit import blocks, rows, to_json, unread_in_words
from stronghold_cli.results.audit import KINDS_OF_ACCESS, AuditEntry
from stronghold_cli.store.history.reading import HistoryQuery
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.text import listed, quoted

Kind = Annotated[
    str | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help=f"Who looked, instead of who changed: {listed(KINDS_OF_ACCESS)}, from the access log.",
        autocompletion=options.on_tab("words", *KINDS_OF_ACCESS),
    ),
]


def read_kind(text: str, command: int | None) -> str:
    """Return which entries are asked for.  Raises Unreadable, and Forbidden beside the number of a change."""
    kind = text.strip().lower()
    if kind not in KINDS_OF_ACCESS:
        close = did_you_mean(kind, KINDS_OF_ACCESS)
        raise Unreadable(f"--kind: {quoted(text)} is not {listed(KINDS_OF_ACCESS)}{close}")
    if command is not None:
        raise Forbidden(f"--kind: {command} is the number of a change, and nobody looks at one (name a record)")
    return kind


def put_looks(desk: Desk, ledger: Path, kind: str, asked: HistoryQuery, people: Sequence[str], form: str) -> None:
    """Print who looked at some rows or a person, or at anything, as the log comes: it may be long."""
    unread = 0

    def read() -> Iterator[AuditEntry]:
        nonlocal unread
        for access in find_accesses(ledger, _looks(kind, asked, people)):
            if access is None:
                unread += 1
            else:
                yield access

    found = read()
    if form == "csv":
        desk.put_data(data.to_csv(rows(found)))
    elif form == "jsonl":
        desk.put_data(data.to_json_line(to_json(access)) for access in found)
    elif form == "json":
        desk.put_data([data.to_json({"schema": data.SCHEMA, "log": [to_json(access) for access in found]})])
    else:
        any_ = False
        for block in blocks(found, desk.screen):
            desk.put(block)
            any_ = True
        if not any_:
            desk.say(f"no {kind} matches")
    if unread:
        desk.say(unread_in_words(unread))


def _looks(kind: str, asked: HistoryQuery, people: Sequence[str]) -> AuditQuery:
    since, until = (None if moment is None else datetime.fromisoformat(moment) for moment in (asked.since, asked.until))
    if asked.places is None:
        return AuditQuery(kind, since, until, asked.actor)
    numbers: dict[str, list[int]] = {}
    for table, number in sorted(asked.places):
        if of := kind_of(table):
            numbers.setdefault(of.prefix, []).append(number)
    return AuditQuery(kind, since, until, asked.actor, people, numbers)
