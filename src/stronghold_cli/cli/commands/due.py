"""`stronghold due`: what must be done by when, soonest first."""

from datetime import date
from typing import Annotated

import typer

from stronghold_cli.actions.due import find_due, not_chased, not_listed
from stronghold_cli.cli import options
from stronghold_cli.cli.audited import emit_logged, reading_logged
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import format_option, formats_of, read_format
from stronghold_cli.cli.narrowing import Case, Line, found_tied, read_tied
from stronghold_cli.errors import Unreadable
from stronghold_cli.figures.clocks import CLOCKS
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.calendar import check_calendar
from stronghold_cli.render.due import due_answer
from stronghold_cli.results.audit import AuditEntry
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import not_shown
from stronghold_cli.values.day import LATEST, show_day
from stronghold_cli.values.term import Term
from stronghold_cli.values.text import quoted

_FORMATS = formats_of("rows", "document", "lines", "calendar")
_EXAMPLE = "e.g. --within 14d, 2w or 1m"


def due(
    ctx: typer.Context,
    within: Annotated[
        str | None,
        options.option(
            "--within", "SPAN", "Only what ends within this time: 14d, 2w, 1m; a bare number is days.  [default: all]"
        ),
    ] = None,
    case: Case = None,
    line: Line = None,
    format: Annotated[str, format_option(_FORMATS)] = "table",
    ledger: options.Ledger = None,
) -> int:
    """Show what is due."""
    desk: Desk = ctx.obj
    form = read_format(format, _FORMATS)
    until = _last_day(within, desk.today) if within is not None else None
    asked_of = read_tied({"case": case, "line": line}, desk)
    if form == "ics":
        check_calendar()

    def answer(connection: Connection) -> Answer:
        tied = found_tied(connection, asked_of)
        found, notes = find_due(connection, desk.now, until, tied), not_listed(connection, tied)
        where = {name: KINDS[name].reference(number) for name, number in tied.items()}
        asked = {"as_at": desk.as_at, "until": until and until.isoformat(), "where": where}
        told = due_answer(found, notes, _heading(desk, until, where), asked, desk.now)
        kinds = {clock.kind: clock.recorded for clock in CLOCKS.values()}
        beside = not_chased(connection, desk.now, tied)
        return told._replace(said=[*beside, *not_shown(connection, kinds.values())])

    access = AuditEntry("due", until=str(until or ""), fields=tuple(asked_of), format=form)
    emit_logged(desk, form, reading_logged(desk, ledger, access), answer)
    return 0


register = registers(
    due,
    "  What is overdue comes first, however long ago it was due.  Under the table are the "
    "commands that settle it, and the source of each clock.  --format ics writes a file for a calendar.\n\n"
    "Example: stronghold due --within 14d",
)


def _heading(desk: Desk, until: date | None, where: dict[str, str]) -> str:
    span = f"to {show_day(until)}, and what is overdue" if until else "every clock that runs"
    return f"Due: {', '.join([span, *where.values()])}; as at {show_day(desk.today)} {desk.now:%H:%M}"


def _last_day(text: str, today: date) -> date:
    """Return the last day of a span that starts today.  Raises Unreadable."""
    from dateutil.relativedelta import relativedelta  # 10 ms that only months need

    plain = text.strip()
    try:
        span = Term.parse(f"{plain} days" if plain.isascii() and plain.isdigit() else plain)
        last = today + relativedelta(months=span.months, days=span.days)
        if last.year <= LATEST:
            return last
    except Unreadable:
        raise Unreadable(f"{quoted(text)} is not a span of days, weeks or months", _EXAMPLE, place="--within") from None
    except (OverflowError, ValueError):
        pass
    raise Unreadable(f"{quoted(text)} is too long", f"{_EXAMPLE}; leave it out for all", place="--within")
