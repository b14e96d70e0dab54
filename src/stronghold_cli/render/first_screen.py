"""The first screen: where things stand, in blocks that begin with the command to look closer."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from stronghold_cli.render.records import summary
from stronghold_cli.render.tables import GAP, Column, Screen, folded, table
from stronghold_cli.render.unbroken import cut_whole, short_term
from stronghold_cli.results.cover import before_cover
from stronghold_cli.results.due import DueItem
from stronghold_cli.results.figure import Figure
from stronghold_cli.results.history import RecentRecord
from stronghold_cli.results.notes import unconfirmed_words
from stronghold_cli.values.day import MONTHS, show_day, show_day_in_full
from stronghold_cli.values.stored import stored_moment
from stronghold_cli.values.text import cut, one_line
from stronghold_cli.values.window import Window

HELP = "stronghold --help"
_WIDEST = 100


class FigureToDate(NamedTuple):
    """A measure's figures: of this month, and so far."""

    month: Figure | None
    """None for what stands on a window's last day, which has one figure only."""
    so_far: Figure
    cover: date | None
    """From which day its kind is complete, if anybody said."""


class DueSummary(NamedTuple):
    """What is due by a day: how much, and the first of it."""

    until: date
    soon: int
    overdue: int
    shown: Sequence[DueItem]


class FirstScreen(NamedTuple):
    """All that the first screen shows."""

    area: str | None
    now: datetime
    so_far: Window
    standing: Sequence[FigureToDate]
    newest: Sequence[RecentRecord]
    due: DueSummary


def first_page(first: FirstScreen, screen: Screen) -> str:
    """Return the screen: each block as few lines as it can be, so that all of it fits 24."""
    screen = screen._replace(width=min(screen.width, _WIDEST))
    blocks = [_figures(first, screen), _due(first, screen), _newest(first, screen)]
    return "\n".join([*filter(None, blocks), f"{HELP}\n"])


def start_page(commands: Sequence[tuple[str, str]], where: str, screen: Screen) -> str:
    """Return the screen of somebody who has nothing recorded yet: commands to start with, the ledger's place."""
    lines = [f"\n  {command}\n{folded(about, screen, '    ', '    ')}" for command, about in commands]
    return "".join(["Nothing is recorded yet.  To start:\n", *lines, f"\n{folded(where, screen)}\n{HELP}\n"])


def _figures(first: FirstScreen, screen: Screen) -> str:
    day = show_day_in_full(first.now.date())
    command = f"stronghold totals --since {first.so_far.since}" if first.so_far.since else "stronghold totals"
    title = _title(f"{one_line(first.area)}, {day}" if first.area else day, command, screen)
    since = f"since {show_day(first.so_far.since)}" if first.so_far.since else str(first.so_far)
    columns = [
        *(Column(""), Column("this month", True, wide=True, spared=1), Column(since, True, wide=True)),
        Column(""),
    ]
    rows = [
        [
            each.so_far.measure.title,
            each.month.display if each.month else "",
            each.so_far.display,
            _in_doubt(each, first.so_far),
        ]
        for each in first.standing
    ]
    if not rows:
        return title
    cells = [[column.heading for column in columns], *([short_term(cell) for cell in row] for row in rows)]
    width = sum(GAP + max(map(len, column)) for column in zip(*cells, strict=True)) - GAP
    if width <= screen.width:
        return title + table(columns, rows, screen)
    # What has no room beside the figures stands under them.
    said = "; ".join(f"{row[0]}: {row[-1]}" for row in rows if row[-1])
    return title + table(columns[:-1], [row[:-1] for row in rows], screen) + (folded(said, screen) if said else "")


def _in_doubt(standing: FigureToDate, window: Window) -> str:
    """Return what nobody may overlook who quotes a figure from here; the notes of totals say the rest."""
    said = [standing.so_far.in_years] if standing.so_far.in_years else []
    if standing.so_far.in_doubt and standing.so_far.unconfirmed:
        said.append(f"{unconfirmed_words(standing.so_far.measure, standing.so_far.in_doubt)} not confirmed")
    if standing.cover and before_cover(standing.so_far.measure, window, standing.cover):
        said.append(f"complete from {show_day(standing.cover)}")
    return ", ".join(said)


def _due(first: FirstScreen, screen: Screen) -> str:
    due = first.due
    command = f"stronghold due --within {(due.until - first.now.date()).days}d"
    if not due.shown:
        return _title(f"Nothing is due by {show_day(due.until)}", command, screen)
    counts = f"{due.soon:,} due by {show_day(due.until)}" + (f", {due.overdue:,} overdue" if due.overdue else "")
    rows = [[_by(owed, first.now), owed.ref, f"{owed.clock.name}: {one_line(owed.words)}"] for owed in due.shown]
    return _title(counts, command, screen) + _lines(rows, 2, screen)


def _by(owed: DueItem, now: datetime) -> str:
    by = owed.by.astimezone(now.tzinfo) if isinstance(owed.by, datetime) else owed.by
    day = _short_day(by, now)
    if isinstance(by, datetime):
        day += f" {by:%H:%M}"
    return f"overdue, {day}" if owed.overdue else day


def _newest(first: FirstScreen, screen: Screen) -> str:
    if not first.newest:
        return ""
    rows = []
    for each in first.newest:
        when = ""
        if each.at:
            at = stored_moment(each.at).astimezone(first.now.tzinfo)
            when = at.strftime("%H:%M") if at.date() == first.now.date() else _short_day(at, first.now)
        rows.append(
            [
                each.kind.reference(each.record["no"]),
                summary(each.kind, each.record),
                " ".join(part for part in (when, cut(one_line(each.who), 12)) if part),
            ]
        )
    return _title("Recorded or changed last", f"stronghold show {rows[0][0]}", screen) + _lines(rows, 1, screen)


def _title(left: str, command: str, screen: Screen) -> str:
    """Return a block's title: what it is, and at the end of the line the command to look closer."""
    room = screen.width - len(command) - 2
    if len(left) > room:
        return table([Column(left)], [[command]], screen)
    return table([Column(f"{left:<{room}}"), Column(command)], [], screen)


def _lines(rows: Sequence[Sequence[str]], long: int, screen: Screen) -> str:
    """Return rows without headings, a line each: what is in the long column is cut to the room there is."""
    room = screen.width - sum(2 + max(len(row[n]) for row in rows) for n in range(len(rows[0])) if n != long)
    if any(room < len(cell) and " " not in cell[:room] for cell in (row[long] for row in rows)):
        # Not even a word of it would be left.
        return "".join(folded(" ".join(filter(None, row)), screen) for row in rows)
    fitting = [[cut_whole(cell, max(room, 10)) if n == long else cell for n, cell in enumerate(row)] for row in rows]
    return table([Column("") for _ in rows[0]], fitting, screen)


def _short_day(day: date, now: date) -> str:
    """Return a day without its year, where that is this year."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}{f' {day.year}' if day.year != now.year else ''}"
