"""`stronghold history --kind consultation`: who looked at records, from the access log."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from stronghold_cli.actions.audit import AuditQuery, find_accesses
from stronghold_cli.cli import options
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.records.kinds import kind_of
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.audit import entries_answer
from stronghold_cli.results.audit import KINDS_OF_ACCESS
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
        raise Unreadable(f"--kind: {quoted(text)} is not {listed(KINDS_OF_ACCESS)}", close)
    if command is not None:
        raise Forbidden(f"--kind: {command} is the number of a change, and nobody looks at one (name a record)")
    return kind


def looks_answer(ledger: Path, kind: str, asked: HistoryQuery, people: Sequence[str]) -> Answer:
    """Return who looked at some rows or a person, or at anything, as an answer."""
    return entries_answer(find_accesses(ledger, _looks(kind, asked, people)), f"no {kind} matches")


def _looks(kind: str, asked: HistoryQuery, people: Sequence[str]) -> AuditQuery:
    since, until = (None if moment is None else datetime.fromisoformat(moment) for moment in (asked.since, asked.until))
    if asked.places is None:
        return AuditQuery(kind, since, until, asked.actor)
    numbers: dict[str, list[int]] = {}
    for table, number in sorted(asked.places):
        if of := kind_of(table):
            numbers.setdefault(of.prefix, []).append(number)
    return AuditQuery(kind, since, until, asked.actor, people, numbers)
