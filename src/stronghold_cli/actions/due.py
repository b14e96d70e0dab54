"""What must be done by when: every clock that runs, soonest first."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from stronghold_cli.figures.clocks import CLOCKS
from stronghold_cli.results.due import DueItem, RunningClock, last_moment, ran_out_before, time_left
from stronghold_cli.store.counting.joined import joined_sum
from stronghold_cli.store.due import left_out, parted, still_running, stopped, unsettled
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.imports.files import backfilled
from stronghold_cli.values.text import counted, listed

Perhaps = Mapping[tuple[str, int], str]
"""What may already have settled a clock, in words, by the clock's name and the record's number."""
MOST_NAMED = 5
"""How many searches that may be in several parts a note names."""


def find_due(
    connection: Connection, now: datetime, until: date | None = None, tied: Mapping[str, int] | None = None
) -> list[DueItem]:
    """Return the clocks that are due, overdue ones first, then the soonest.

    `now` is a moment with a time zone, whose day is today.  With `until`, only what ends by that day, and all that is
    overdue.  `tied` are numbers by the name of a link: `{"case": 1}`.
    """
    running = running_clocks(connection, now, until, tied)
    perhaps = _perhaps_settled(connection, running, now)
    return [describe_clock(connection, each, now, perhaps) for each in running]


def running_clocks(
    connection: Connection, now: datetime, until: date | None = None, tied: Mapping[str, int] | None = None
) -> list[RunningClock]:
    """Return the running clocks in the order of `due`, without their details, for callers that show only a few."""
    until = None if until is None else max(until, now.date())
    found = []
    for clock in CLOCKS.values():
        since = backfilled(connection, clock.recorded)
        for record in still_running(connection, clock, tied or {}, until, today=now.date()):
            if (by := clock.by(record)) is None or ran_out_before(by, since.get(record["no"])):
                continue
            overdue = last_moment(by, now) < now
            if not (overdue and clock.lapses):
                found.append(RunningClock(clock, record, by, overdue))
    kept = [each for each in found if until is None or _day(each.by) <= until or each.overdue]
    return sorted(kept, key=lambda each: (not each.overdue, last_moment(each.by, now)))


def not_listed(connection: Connection, tied: Mapping[str, int] | None = None) -> list[str]:
    """Return in words how many records each clock leaves out and why, and which may be one search."""
    notes = []
    for clock in CLOCKS.values():
        for reason, count in zip(clock.reasons, left_out(connection, clock, tied or {}), strict=True):
            if count:
                notes.append(f"{clock.name}: left out: {clock.recorded.counted(count)} {reason}")
        if count := stopped(connection, clock, tied or {}):
            notes.append(f"{clock.name}: stopped for {clock.recorded.counted(count)} until forfeiture is decided")
        several = parted(connection, clock, tied or {})
        notes += [f"{clock.name}: {each.why} (if it was one search: {each.mends})" for each in several[:MOST_NAMED]]
        if (more := len(several) - MOST_NAMED) > 0:
            notes.append(f"{clock.name}: and {more:,} more like that (see: stronghold check)")
    return notes


def not_chased(connection: Connection, now: datetime, tied: Mapping[str, int] | None = None) -> list[str]:
    """Return in words how many clocks had run out before a backfill imported their records; empty for none."""
    count = 0
    for clock in CLOCKS.values():
        if since := backfilled(connection, clock.recorded):
            for record in still_running(connection, clock, tied or {}, now.date(), since):
                by = clock.by(record)
                count += by is not None and ran_out_before(by, since[record["no"]])
    if not count:
        return []
    whose = "its record" if count == 1 else "their records"
    return [f"left out: {counted(count, 'clock')} that had run out before {whose} came in (import --backfill)"]


def _perhaps_settled(connection: Connection, running: Sequence[RunningClock], now: datetime) -> Perhaps:
    """Return in words, by clock and record, what may have settled it already."""
    asked: dict[tuple[str, str], list[int]] = {}
    for clock, record, _, _ in running:
        if clock.settled_perhaps:
            asked.setdefault((clock.name, clock.settled_perhaps), []).append(record["no"])
    if not asked:
        return {}
    # Loaded where there is a rule to ask: most that is due has none.
    from stronghold_cli.checks import CHECKS
    from stronghold_cli.checks.forms import CheckContext
    from stronghold_cli.store.findings import findings
    from stronghold_cli.store.records.recording import reading_of

    perhaps: dict[tuple[str, int], str] = {}
    for (name, rule), numbers in asked.items():
        kind = CLOCKS[name].recorded
        context = CheckContext(reading_of(connection, now.date()), now, only={kind.name: numbers})
        for found in findings(connection, [CHECKS[rule]], context):
            several = [number for named, number in found.part.records if named == kind.name]
            for number in several:
                others = listed([kind.reference(other) for other in several if other != number], "or")
                perhaps.setdefault((name, number), f"or void it, if {others} is it")
    return perhaps


def describe_clock(
    connection: Connection, running: RunningClock, now: datetime, perhaps: Perhaps | None = None
) -> DueItem:
    """Return a running clock with its details: how long is left, and what settles it.

    `perhaps` has what may have settled each clock and record; without it the ledger is asked.
    """
    if perhaps is None:
        perhaps = _perhaps_settled(connection, [running], now)
    clock, record, by, overdue = running
    kind, left = clock.recorded, unsettled(connection, clock, record)
    shown = {name: field.type.show(record[name]) for name, field in kind.fields.items() if record[name] is not None}
    is_said = clock.said is not None and record[clock.said] is not None
    remarks = [] if is_said else [words for name, words in clock.unsaid if record[name] is None]
    if clock.doubts and (doubt := clock.doubts(record)):
        remarks.append(doubt)
    if clock.minimum:
        mine = record[clock.minimum.sum.add]
        if mine is not None and mine < clock.minimum.least_on(record[kind.date]):
            remarks.append(f"{joined_sum(connection, clock.minimum.sum, record['no'])} with the rest of its find")
    if (clock.name, record["no"]) in perhaps:
        remarks.append(perhaps[clock.name, record["no"]])
    values = shown | {"ref": kind.reference(record["no"])}
    if left is not None:
        values["left"] = str(left)
        if values["left"] not in [shown.get(name) for name in clock.says]:
            remarks.append(f"{left} not settled yet")
    return DueItem(
        clock,
        kind,
        record,
        by,
        overdue,
        time_left(by, now),
        ", ".join(shown[name] for name in clock.says if name in shown),
        clock.settling(values),
        tuple(remarks),
    )


def _day(by: date | datetime) -> date:
    return by.date() if isinstance(by, datetime) else by
