"""What is due, for people and for scripts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from stronghold_cli.records.kind import Kind
from stronghold_cli.records.references import in_short
from stronghold_cli.render.answer import Answer, Calendar, ShortTable
from stronghold_cli.render.calendar import to_calendar
from stronghold_cli.render.listing import ListedCell, objects, rows
from stronghold_cli.render.tables import BAD, Column, Screen, folded, table
from stronghold_cli.render.to_copy import to_copy
from stronghold_cli.render.unbroken import cut_whole
from stronghold_cli.results.audit import ShownRecords
from stronghold_cli.results.due import OVERDUE, DueItem
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import one_line

_COLUMNS = (
    *(Column("by"), Column("left", tone=lambda left: BAD if left.startswith(OVERDUE) else "")),
    *(Column("record"), Column("what", wide=True)),
)
_MOST = 60
"""How much of a record's words a table shows."""
_CELLS: Sequence[ListedCell[DueItem]] = (
    ListedCell("ref", lambda due: due.ref),
    ListedCell("kind", lambda due: due.kind.name),
    ListedCell("what", lambda due: due.words),
    ListedCell("clock", lambda due: due.clock.name),
    ListedCell("by", lambda due: due.by.isoformat()),
    ListedCell("overdue", lambda due: due.overdue),
    ListedCell("left", lambda due: due.left),
    ListedCell("remarks", lambda due: list(due.remarks), csv=lambda due: "; ".join(due.remarks)),
    ListedCell("settle", lambda due: due.clock.settle),
    ListedCell("command", lambda due: due.settle if due.clock.command else None),
    ListedCell("source", lambda due: due.clock.source),
)


def due_answer(
    found: Sequence[DueItem], notes: Sequence[str], heading: str, asked: Mapping[str, Any], now: datetime
) -> Answer:
    """Return what is due as an answer, with notes on what no clock tells; `asked` is what was asked, as JSON has it."""
    none = [] if found else ["nothing is due"]
    return Answer(
        lambda screen: _page(found, notes, heading, screen) if found or notes else "",
        lambda: {**asked, "due": list(objects(found, _CELLS)), "notes": notes},
        rows(found, _CELLS),
        objects(found, _CELLS),
        short=lambda: ShortTable(_COLUMNS, map(_row, found), [heading], [[f"{note}." for note in notes]]),
        calendar=Calendar(lambda: to_calendar(found, now), none),
        beside=none,
        remarks=[f"{note}." for note in notes],
        shows=ShownRecords((due.kind, due.record["no"]) for due in found),
    )


def _page(found: Sequence[DueItem], notes: Iterable[str], heading: str, screen: Screen) -> str:
    parts = [folded(heading, screen)]
    if found:
        parts += ["\n", table(_COLUMNS, map(_row, found), screen), *_remarks(found, screen)]
        parts += [*_commands(found, screen), *_clocks(found, screen)]
    if notes := list(notes):
        parts += ["\n", *(folded(f"{note}.", screen) for note in notes)]
    return "".join(parts)


def _row(due: DueItem) -> list[str]:
    # Two clocks of one record may run out on one day: each line says which it is, on any screen.
    return [_by(due.by), due.left, due.ref, f"{due.clock.name}: {cut_whole(one_line(due.words), _MOST)}"]


def _by(by: date | datetime) -> str:
    return f"{show_day(by)} {by:%H:%M}" if isinstance(by, datetime) else show_day(by)


def _remarks(found: Sequence[DueItem], screen: Screen) -> Iterator[str]:
    said: dict[tuple[str, ...], list[tuple[Kind, int]]] = {}
    for due in found:
        if due.remarks:
            said.setdefault(due.remarks, []).append((due.kind, due.record["no"]))
    if said:
        yield "\n"
        yield from (folded(f"{in_short(named)}: {'; '.join(remarks)}.", screen) for remarks, named in said.items())


def _commands(found: Sequence[DueItem], screen: Screen) -> Iterator[str]:
    """The commands, to be copied."""
    commands = [due.settle for due in found if due.clock.command]
    if commands:
        yield "\n"
        yield folded("To settle it (add asks for what is left out; you say what stands in capitals):", screen, "")
        yield from (to_copy("", command, screen) for command in dict.fromkeys(commands))


def _clocks(found: Sequence[DueItem], screen: Screen) -> Iterator[str]:
    yield "\n"
    for clock in dict.fromkeys(due.clock for due in found):
        yield folded(f"{clock.name}: {clock.about}; settled by {clock.settle}. Source: {clock.source}.", screen)
