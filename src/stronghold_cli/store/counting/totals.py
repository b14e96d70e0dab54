"""Figures of a ledger: for a window, by period with running totals, or by a field."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from stronghold_cli.figures.measure import Measure
from stronghold_cli.records.conditions import asked_field
from stronghold_cli.records.types import Text
from stronghold_cli.results.figure import Figure, Group, figure_of
from stronghold_cli.results.tally import RESTRICTED, Unknown
from stronghold_cli.store.counting.apart import apart_by_period, apart_of
from stronghold_cli.store.counting.grouping import Grouping
from stronghold_cli.store.counting.measured import measure_sql
from stronghold_cli.store.counting.question import Among, Question, understood
from stronghold_cli.store.counting.scan import undated
from stronghold_cli.store.counting.tallies import tallies_by_period, tallies_of
from stronghold_cli.store.counting.unknown import unknown_in, with_unknown
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.spellings import spellings_of
from stronghold_cli.store.schema.conditions import Bound
from stronghold_cli.store.settings.cover import covers
from stronghold_cli.values.natural import natural_key
from stronghold_cli.values.stored import stored
from stronghold_cli.values.window import Window, periods, start_of_period


def _covers(connection: Connection, question: Question) -> dict[str, date]:
    """Return the day from which each kind is complete; none for a value that no record has, which may be a slip."""
    return {} if question.nowhere else covers(connection)


def count_figures(connection: Connection, measures: Sequence[Measure], question: Question) -> list[Figure]:
    """Return each measure's figure for the window."""
    question = understood(connection, measures, question)
    cover = _covers(connection, question)
    tallies = tallies_of(connection, measures, question, None).get(None, {})
    unknown = _unknown(connection, measures, question, None).get(None, {})
    apart = apart_of(connection, measures, question)
    return [
        figure_of(
            measure,
            question.window,
            tallies[measure.name],
            cover.get(measure.kind),
            undated(connection, measure, question),
            question.today,
            unknown.get(measure.name),
            apart.get(measure.name),
        )
        for measure in measures
    ]


def figure_of_claim(connection: Connection, measure: Measure, question: Question) -> Figure:
    """Return a measure's figure to check a claim against: none where any value asked for is in no record."""
    question = understood(connection, [measure], question)
    [figure] = count_figures(connection, [measure], question)
    if figure.not_looked_into:
        [most] = tallies_of(connection, [measure], question._replace(among=Among.EITHER), None)[None].values()
        figure = figure._replace(at_most=most.counted.amount)
    return figure._replace(value=None) if question.nowhere else figure


def figures_by_field(connection: Connection, measures: Sequence[Measure], question: Question, by: str) -> list[Group]:
    """Return each measure's figure by a field that all of them have, for every value that has a record.

    The field may differ between kinds: `replaces` groups LINE-1 and SENTENCE-1 apart, `activity` warrants and
    ACTIVITY-4.
    """
    question = understood(connection, measures, question)._replace(by=by)
    cover = _covers(connection, question)
    grouping = Grouping(by, _spelled(connection, measures, by))
    found = tallies_of(connection, measures, question, grouping)
    unknown = _unknown(connection, measures, question, grouping)
    beside = apart_of(connection, measures, question, part=True)
    groups: dict[str, list[Figure]] = {}
    for value in sorted(found, key=_place_among_groups):
        for measure in measures:
            if measure.name in found[value]:
                field = asked_field(measure.recorded, by)
                shown = "" if value is None else field.type.show(field.type.load([value]))
                tally = found[value][measure.name]
                also = unknown.get(value, {}).get(measure.name)
                covered = cover.get(measure.kind)
                cell = figure_of(measure, question.window, tally, covered, today=question.today, unknown=also)
                groups.setdefault(shown, []).append(cell)
    found_groups = [
        Group(shown, shown or f"no {by.replace('_', ' ')}", cells, None)
        for shown, cells in groups.items()
        if any(cell.has_records for cell in cells)
    ]
    # Of what may not be looked into there is one line, whatever it has in the field.
    cells = [
        figure_of(measure, question.window, apart.tally, today=question.today, apart=apart._replace(narrowed=False))
        for measure in measures
        if (apart := beside.get(measure.name)) and apart.tally.counted.records
    ]
    return [*found_groups, *([Group(RESTRICTED, RESTRICTED, cells, None)] if cells else [])]


def figures_by_period(
    connection: Connection, measures: Sequence[Measure], question: Question, step: str, today: date
) -> list[Group]:
    """Return each measure's figure for every period of the window, empty ones included, and its running total.

    One law: a period's cell is the figure for that period as a window, and its running value the figure from the
    window's first day to the period's last.  A window without an end begins with the first record and ends today.
    """
    question = understood(connection, measures, question)
    asked, window = question.window, _ended(connection, measures, question, step, today)
    if window is None:
        return []
    question = question._replace(window=window, today=today)
    steps = list(periods(window, step))
    cover = _covers(connection, question)
    tallies = tallies_by_period(connection, measures, question, steps)
    doubted, wider = with_unknown(measures, question)
    more = tallies_by_period(connection, doubted, wider, steps)
    apart = apart_by_period(connection, measures, question, steps)

    def figure_in(measure: Measure, within: Window, n: int, *, running: bool) -> Figure:
        tally, also = (found[measure.name][running][n] if measure.name in found else None for found in (tallies, more))
        assert tally  # noqa: S101 - every measure has been counted
        unknown = Unknown(also, unknown_in(measure.recorded, question)) if also else None
        asked_on = None if running else today
        beside = apart[measure.name][running][n] if measure.name in apart else None
        return figure_of(measure, within, tally, cover.get(measure.kind), today=asked_on, unknown=unknown, apart=beside)

    return [
        Group(
            period.key,
            period.label,
            [figure_in(m, period.window, n, running=False) for m in measures],
            [figure_in(m, Window(asked.since, period.window.until), n, running=True) for m in measures],
            period.window if period.part else None,
        )
        for n, period in enumerate(steps)
    ]


def _unknown(
    connection: Connection, measures: Sequence[Measure], question: Question, by: Grouping | None
) -> dict[Any, dict[str, Unknown]]:
    """Return by group and measure the figure that includes records that may or may not meet the conditions."""
    doubted, wider = with_unknown(measures, question)
    words = {measure.name: unknown_in(measure.recorded, question) for measure in doubted}
    found = tallies_of(connection, doubted, wider, by) if doubted else {}
    return {
        group: {name: Unknown(tally, words[name]) for name, tally in tallies.items()}
        for group, tallies in found.items()
    }


def _place_among_groups(value: Any) -> tuple[Any, ...]:
    """Return the sort key of a group: numbers first, then texts, then no value."""
    text = isinstance(value, str)
    return value is None, text, natural_key(value) if text else value, value


def _spelled(connection: Connection, measures: Sequence[Measure], by: str) -> dict[str, str]:
    """Return the spellings that are shown as another one, of a text that figures are given by."""
    kinds = {measure.kind: measure.recorded for measure in measures}
    texts = [kind for kind in kinds.values() if isinstance(asked_field(kind, by).type, Text)]
    return spellings_of(connection, by, texts).rarer if texts else {}


def _ended(
    connection: Connection, measures: Sequence[Measure], question: Question, step: str, today: date
) -> Window | None:
    """Return the window with both ends: from the first record, to today.

    Where that record is restricted it begins with the period, which does not tell the day.
    """
    since, until = question.window.since, question.window.until
    if since is None and (since := _first_day(connection, measures, question, today)) and question.restricted:
        shown = _first_day(connection, measures, question._replace(among=Among.SHOWN), today)
        since = since if since == shown else start_of_period(since, step)
    until = until or max(today, since or today)
    return Window(since, until) if since and since <= until else None


def _first_day(connection: Connection, measures: Sequence[Measure], question: Question, today: date) -> date | None:
    """Return the day of the first record that any of the measures counts."""
    firsts = []
    for measure in {
        (one.kind, one.date, one.ends, one.last_of): one._replace(distinct=None) for one in measures
    }.values():
        bound = Bound()
        piece = measure_sql(measure, question, bound)
        # What stands without a day of beginning stands on the last day at least.
        last = (question.window.until or today).isoformat()
        day = f"COALESCE({piece.day}, {bound(last)})" if measure.ends else piece.day
        statement = f"{piece.before}SELECT min({day}) FROM {piece.source} WHERE r.voided IS NULL"
        firsts += [day for (day,) in connection.execute(statement, bound.values) if day]
    return stored(date.fromisoformat, min(firsts)) if firsts else None
