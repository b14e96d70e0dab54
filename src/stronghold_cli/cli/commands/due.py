"""`stronghold due`: what must be done by when, soonest first."""

from datetime import date
from typing import Annotated

import typer

from stronghold_cli.actions.due import find_due, not_listed
from stronghold_cli.cli import options
from stronghold_cli.cli.audited import reading_logged
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.narrowing import Case, Line, check_tied, read_tied
from stronghold_cli.cli.restricted import say_not_shown
from stronghold_cli.errors import Unreadable
from stronghold_cli.figures.clocks import CLOCKS
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.render import data
from stronghold_cli.render import due as pages
from stronghold_cli.render.calendar import check_calendar, to_calendar
from stronghold_cli.results.audit import AuditEntry
from stronghold_cli.results.due import DueItem
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values.day import LATEST, show_day
from stronghold_cli.values.term import Term
from stronghold_cli.values.text import quoted

_FORMATS = (*options.FORMATS, "ics")
_EXAMPLE = "e.g. --within 14d, 2w or 1m"


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command."""
    app.command(
        command.name,
        help=(
            f"{command.about}  What is overdue stands on top, however long ago it was due.  Under the table are the "
            "commands that settle it, and where each clock comes from.  --format ics is a file for a calendar.\n\n"
            "Example: stronghold due --within 14d"
        ),
    )(due)


def due(
    ctx: typer.Context,
    within: Annotated[
        str | None,
        typer.Option(
            "--within",
            metavar="SPAN",
            help="Only what ends so soon: 14d, 2w, 1m; a bare number is days.  Left out: all.",
        ),
    ] = None,
    case: Case = None,
    line: Line = None,
    format: Annotated[str, options.format_option(*_FORMATS)] = "table",
    ledger: options.Ledger = None,
) -> int:
    """Show what is due."""
    desk: Desk = ctx.obj
    form = options.read_format(format, _FORMATS)
    until = _last_day(within, desk.today) if within is not None else None
    tied = read_tied({"case": case, "line": line}, desk)
    if form == "ics":
        check_calendar()
    asked = AuditEntry("due", until=str(until or ""), fields=tuple(tied), format=form)
    with reading_logged(desk, ledger, asked) as (connection, shown):
        check_tied(connection, tied)
        found = find_due(connection, desk.now, until, tied)
        for each in found:
            shown.number(each.kind, each.record["no"])
        _put(desk, form, found, until, tied, connection)
        say_not_shown(desk, connection, {clock.kind: clock.recorded for clock in CLOCKS.values()}.values())
    return 0


def _put(
    desk: Desk, form: str, found: list[DueItem], until: date | None, tied: dict[str, int], connection: Connection
) -> None:
    if form == "csv":
        desk.put_data(data.to_csv(pages.rows(found)))
    elif form == "jsonl":
        desk.put_data(data.to_json_line(pages.to_json(each)) for each in found)
    elif form == "json":
        asked = {name: KINDS[name].reference(number) for name, number in tied.items()}
        answer = {"schema": data.SCHEMA, "as_at": desk.as_at, "until": until and until.isoformat(), "where": asked}
        due_ = [pages.to_json(each) for each in found]
        desk.put_data([data.to_json({**answer, "due": due_, "notes": not_listed(connection, tied)})])
    elif form == "ics":
        desk.put_data([to_calendar(found, desk.now)])
        for each in found:
            if each.by is None:
                desk.say(f"not in the calendar: {each.ref}, {'; '.join(each.remarks)} ({each.clock.name})")
        _say_if_none(desk, found)
    else:
        notes = not_listed(connection, tied)
        if found or notes:
            desk.put(pages.page(found, notes, _heading(desk, until, tied), desk.screen))
        _say_if_none(desk, found)


def _say_if_none(desk: Desk, found: list[DueItem]) -> None:
    if not found:
        desk.say("nothing is due")


def _heading(desk: Desk, until: date | None, tied: dict[str, int]) -> str:
    span = f"to {show_day(until)}, and what is overdue" if until else "every clock that runs"
    of = "".join(f", {KINDS[name].reference(number)}" for name, number in tied.items())
    return f"Due: {span}{of}; as at {show_day(desk.today)} {desk.now:%H:%M}"


def _last_day(text: str, today: date) -> date:
    """Return the last day of a span that begins today.  Raises Unreadable."""
    from dateutil.relativedelta import relativedelta

    plain = text.strip()
    try:
        span = Term.parse(f"{plain} days" if plain.isascii() and plain.isdigit() else plain)
        last = today + relativedelta(months=span.months, days=span.days)
        if last.year <= LATEST:
            return last
    except Unreadable:
        raise Unreadable(f"--within: {quoted(text)} is not a span of days, weeks or months ({_EXAMPLE})") from None
    except (OverflowError, ValueError):
        pass
    raise Unreadable(f"--within: {quoted(text)} is too long ({_EXAMPLE}; leave it out for all)")
