"""What is due, as a calendar file that a diary takes in (RFC 5545): references and clocks, nothing else of a record."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from stronghold_cli.errors import Unreadable
from stronghold_cli.results.due import DueItem

_INSTALL = "pip install 'stronghold-cli[calendar]'"
_WARNED_OF_A_MOMENT = timedelta(hours=-6)
_WARNED_OF_A_DAY = timedelta(hours=-15)
"""A day begins at midnight in a diary: this is at nine in the morning of the day before."""


def check_calendar() -> None:
    """Raise Unreadable, with the line that installs it, where the library for calendars is not there."""
    try:
        import icalendar  # noqa: F401 - only whether it is there
    except ImportError:
        raise Unreadable("--format ics needs the library icalendar", f"install it: {_INSTALL}") from None


def to_calendar(found: Iterable[DueItem], now: datetime) -> str:
    """Return the calendar.

    Each event keeps its identifier for as long as the record has that clock, so that a diary that takes a later file in
    moves the event and makes no second one.
    """
    from icalendar import Calendar  # an extra, for calendars alone

    calendar = Calendar()
    calendar.add("prodid", "-//stronghold//due//EN")
    calendar.add("version", "2.0")
    for due in found:
        calendar.add_component(_event(due, now))
    text: str = calendar.to_ical().decode()
    return text


def _event(due: DueItem, now: datetime) -> Any:
    from icalendar import Event  # an extra, for calendars alone

    by, clock, summary = due.by, due.clock, f"{due.ref}: {due.clock.name}"
    event = Event()
    event.add("uid", f"{due.record['uid']}-{clock.name}@stronghold")
    event.add("dtstamp", now.astimezone(UTC))
    # A moment is written in UTC, which needs no table of time zones; a diary shows it in its own.
    event.add("dtstart", by.astimezone(UTC) if isinstance(by, datetime) else by)
    event.add("summary", f"OVERDUE {summary}" if due.overdue else summary)
    event.add("description", f"{clock.about}. Source: {clock.source}. See: stronghold show {due.ref}")
    event.add("transp", "TRANSPARENT")
    event.add("class", "CONFIDENTIAL")
    if not due.overdue:
        event.add_component(_alarm(summary, _WARNED_OF_A_MOMENT if isinstance(by, datetime) else _WARNED_OF_A_DAY))
    return event


def _alarm(summary: str, before: timedelta) -> Any:
    from icalendar import Alarm  # an extra, for calendars alone

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", before)
    return alarm
