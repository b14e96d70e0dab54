"""History, whole: who changed what when and why, field by field, before and after."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from stronghold_cli.records.kinds import kind_of
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.changes import moved_rows, page
from stronghold_cli.render.record import local
from stronghold_cli.render.records import Names, as_it_is
from stronghold_cli.render.tables import Screen, folded
from stronghold_cli.results.audit import ShownRecords
from stronghold_cli.results.history import HistoryEntry, RowChange
from stronghold_cli.values.text import counted

HEADINGS = (
    *("change", "at", "login", "machine", "actor", "what", "why", "kind", "undoes", "undone_by"),
    *("record", "field", "before", "after"),
)
INDENT = "    "
_MANY, _FEW = 30, 10
"""Of a change of more rows than so many, a page in short shows the first few."""


def history_answer(
    history: Iterable[HistoryEntry], shows: ShownRecords, *, in_short: bool, names: Names = as_it_is
) -> Answer:
    """Return history as an answer.  Every part but JSON comes as it is read: it may be long.

    What it shows is noted as it passes.  In short, a row that came or went is one line of a page, and a change of very
    many rows is how many there are of each kind, and the first few.
    """
    passing = _noting(shows, history)
    blank = True

    def page(screen: Screen) -> Iterator[str]:
        nonlocal blank
        for block in _blocks(history, screen, shows, in_short=in_short, names=names):
            blank = False
            yield block

    return Answer(
        page,
        lambda: {"history": list(map(_to_json, passing))},
        _rows(passing),
        map(_to_json, passing),
        beside=(words for words in ["no change matches"] if blank),
    )


def _noting(shows: ShownRecords, history: Iterable[HistoryEntry]) -> Iterator[HistoryEntry]:
    for told in history:
        _note(shows, told.rows)
        yield told


def _note(shows: ShownRecords, rows: Iterable[RowChange]) -> None:
    for row in rows:
        if kind := kind_of(row.table):
            shows.number(kind, row.number)


def _blocks(
    history: Iterable[HistoryEntry], screen: Screen, shows: ShownRecords, *, in_short: bool, names: Names
) -> Iterator[str]:
    for told in history:
        lines = [folded(_heading(told), screen, INDENT)]
        lines += [folded(line, screen, INDENT * 2, INDENT) for line in _said(told)]
        few = told.rows[:_FEW] if in_short and len(told.rows) > _MANY else told.rows
        _note(shows, few)
        if few is not told.rows:
            lines.append(folded(_how_many(told.rows), screen, INDENT * 2, INDENT))
        rows = list(moved_rows(few, in_short=in_short, names=names))
        if rows:
            narrower = screen._replace(width=screen.width - len(INDENT))
            lines += [f"{INDENT}{line}".rstrip() + "\n" for line in page(rows, narrower).splitlines()]
        if few is not told.rows:
            more = f"(and {len(told.rows) - len(few):,} more; all of them: {_the_whole(told)})"
            lines.append(folded(more, screen, INDENT * 2, INDENT))
        yield "".join(lines) + "\n"


def _how_many(rows: Sequence[RowChange]) -> str:
    """Return how many rows there are of each kind: `1,435 rows: 10 cases, 59 lines, …`."""
    many = Counter(row.table for row in rows)
    kinds = ((kind_of(table), number) for table, number in many.items())
    parts = [kind.counted(number) for kind, number in kinds if kind]
    if others := sum(number for table, number in many.items() if not kind_of(table)):
        parts.append(counted(others, "other row"))
    return f"{len(rows):,} in all: {', '.join(parts)}"


def _the_whole(told: HistoryEntry) -> str:
    """Return the command that shows all of a change; what no command has adopted yet has no number."""
    return "stronghold history --format csv" if told.command is None else f"stronghold history {told.command}"


def _heading(told: HistoryEntry) -> str:
    if told.command is None or told.at is None:
        return "not yet in history: changed by another program since the last command"
    by = by_whom(told.login, told.machine, told.actor)
    return f"change {told.command}, {local(told.at)}: {told.verb}{f', by {by}' if by else ''}"


def by_whom(login: str | None, machine: str | None, actor: str | None) -> str:
    """Return who ran a command: `tester at desk-1, for Sgt Oak`."""
    typed = " at ".join(filter(None, (login, machine)))
    return ", ".join(filter(None, (typed, f"for {actor}" if actor else "")))


def _said(told: HistoryEntry) -> Iterator[str]:
    if told.why:
        yield f"why: {told.why}"
    if told.clock:
        yield f"kept although the machine's clock said {local(told.clock)}"
    if told.undoes is not None:
        yield f"takes back change {told.undoes}"
    if told.undone_by is not None:
        yield f"taken back by change {told.undone_by}"


def _rows(history: Iterable[HistoryEntry]) -> Iterator[Sequence[str]]:
    yield HEADINGS
    for told in history:
        change = ["" if cell is None else str(cell) for cell in told[:10]]
        moved = [[cell or "" for cell in row] for row in moved_rows(told.rows, in_short=False)]
        for cells in moved or [[""] * 4]:
            yield [*change, *cells]


def _to_json(told: HistoryEntry) -> dict[str, Any]:
    moved = moved_rows(told.rows, in_short=False)
    changed = [dict(zip(HEADINGS[10:], row, strict=True)) for row in moved]
    return {**dict(zip(HEADINGS, told[:10], strict=False)), "clock": told.clock, "rows": changed}
