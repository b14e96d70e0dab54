"""`stronghold` alone, at a terminal: where things stand, or how to start."""

from datetime import date, datetime, timedelta

from stronghold_cli.actions.due import describe_clock, running_clocks
from stronghold_cli.cli.audited import reading_logged
from stronghold_cli.cli.desk import Desk
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.render.first_screen import DueSummary, FigureToDate, FirstScreen, first_page, start_page
from stronghold_cli.render.unbroken import unbroken
from stronghold_cli.results.audit import AuditEntry, ShownRecords
from stronghold_cli.results.figure import Figure
from stronghold_cli.store.counting.question import Question
from stronghold_cli.store.counting.totals import count_figures
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.ledger.session import is_there
from stronghold_cli.store.records.latest import newest
from stronghold_cli.store.records.link_names import LinkNames
from stronghold_cli.store.records.rows import has_any
from stronghold_cli.store.settings.cover import covers, ledger_area
from stronghold_cli.values.text import one_line
from stronghold_cli.values.window import Window, read_window

_NEWEST = 5
_DUE_SHOWN = 3
_WEEK = timedelta(days=7)

_TO_START = (
    (
        'stronghold add case --name "Operation Larch" --opened today',
        "records your first case, and makes the ledger; stronghold add case alone asks for what is needed",
    ),
    ("stronghold demo", "shows it at work on illustrative records; nothing is left behind"),
)


def first(desk: Desk) -> int:
    """Show where things stand; with nothing recorded yet, the commands to start with."""
    place = desk.ledger(None)
    named = unbroken(one_line(str(place)))
    if not is_there(place):
        where = f"There is no ledger yet; it will be {named} (STRONGHOLD_LEDGER names another place)."
        desk.put(start_page(_TO_START, where, desk.screen))
        return 0
    with reading_logged(desk, None, AuditEntry("stronghold")) as (connection, shown):
        names = LinkNames(connection)
        found = _found(connection, desk, names)
        _note(shown, found)
        shown.join(names.shows)
    if found.newest or found.standing:
        desk.show_all([first_page(found, desk.screen)])
    else:
        desk.put(start_page(_TO_START, f"The ledger is {named}.", desk.screen))
    return 0


def _note(shown: ShownRecords, found: FirstScreen) -> None:
    for recorded in found.newest:
        shown.number(recorded.kind, recorded.record["no"])
    for owed in found.due.shown:
        shown.number(owed.kind, owed.record["no"])


def _found(connection: Connection, desk: Desk, names: LinkNames) -> FirstScreen:
    said = covers(connection)
    measures = [each for each in MEASURES.values() if each.first and has_any(connection, each.recorded)]
    # From the first day on which all of it is complete, where that is known of all that is shown.
    known = [said[each.kind] for each in measures if each.kind in said]
    so_far = Window(max(known) if known and len(known) == len(measures) else None)
    # A second pass over the same tables; what stands on the last day has one figure, and needs none.
    by_month = [each for each in measures if not each.ends]
    month = {each.measure: each for each in _figures(connection, by_month, read_window("this month", desk.today))}
    return FirstScreen(
        ledger_area(connection),
        desk.now,
        so_far,
        [
            FigureToDate(month.get(each.measure), each, said.get(each.measure.kind))
            for each in _figures(connection, measures, so_far)
            if each.has_records
        ],
        [
            each._replace(record=names.named(each.kind, each.record, each.kind.shows))
            for each in newest(connection, _NEWEST)
        ],
        _due(connection, desk.now, desk.today + _WEEK),
    )


def _figures(connection: Connection, measures: list[Measure], window: Window) -> list[Figure]:
    return count_figures(connection, measures, Question(window)) if measures else []


def _due(connection: Connection, now: datetime, until: date) -> DueSummary:
    """Return how many clocks are due by a day, how many are overdue, and the first few.

    Clocks that can still be met come first: those overdue for years would hide them.
    """
    runs = running_clocks(connection, now, until)
    overdue = [each for each in runs if each.overdue]
    soon = [each for each in runs if not each.overdue]
    shown = [describe_clock(connection, each, now) for each in [*soon, *reversed(overdue)][:_DUE_SHOWN]]
    return DueSummary(until, len(soon), len(overdue), shown)
