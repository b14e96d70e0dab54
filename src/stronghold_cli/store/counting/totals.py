"""Figures of a ledger: for a window, by period with running totals, or by a field."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import accumulate
from typing import Any

from stronghold_cli.figures.measure import Measure
from stronghold_cli.records.conditions import asked_field
from stronghold_cli.records.types import Text
from stronghold_cli.results.figure import RESTRICTED, Figure, Group, NotLookedInto, Subtotal, Tally, Unknown, figure_of
from stronghold_cli.store.counting.grouping import BY_DAY, Grouping
from stronghold_cli.store.counting.measured import Among, Question, measure_sql, understood
from stronghold_cli.store.counting.scan import DistinctByPeriod, keyed_by_period, parted, scan, together, undated
from stronghold_cli.store.counting.standing import standing_tallies
from stronghold_cli.store.counting.unknown import unknown_in, with_unknown
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.spellings import spellings_of
from stronghold_cli.store.schema.conditions import Bound
from stronghold_cli.store.settings.cover import covers
from stronghold_cli.values.natural import natural_key
from stronghold_cli.values.stored import stored
from stronghold_cli.values.window import Period, Window, periods


def _covers(connection: Connection, question: Question) -> dict[str, date]:
    """Return the day from which each kind is complete; nothing covers a value that no record has: it may be a slip."""
    return {} if question.nowhere else covers(connection)


def count_figures(connection: Connection, measures: Sequence[Measure], question: Question) -> list[Figure]:
    """Return each measure's figure for the window."""
    question = understood(connection, measures, question)
    cover = _covers(connection, question)
    tallies = _tallies(connection, measures, question, None).get(None, {})
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
    """Return a measure's figure as a claim can be held against it: none where any value asked for is in no record."""
    question = understood(connection, [measure], question)
    [figure] = count_figures(connection, [measure], question)
    if figure.not_looked_into:
        [most] = _tallies(connection, [measure], question._replace(among=Among.EITHER), None)[None].values()
        figure = figure._replace(at_most=most.counted.amount)
    return figure._replace(value=None) if question.nowhere else figure


def figures_by_field(connection: Connection, measures: Sequence[Measure], question: Question, by: str) -> list[Group]:
    """Return each measure's figure by a field that all of them have, for every value that has a record.

    A field of that name may be another one in each: `replaces` groups LINE-1 and SENTENCE-1 apart, `activity` warrants
    and ACTIVITY-4.
    """
    question = understood(connection, measures, question)._replace(by=by)
    cover = _covers(connection, question)
    grouping = Grouping(by, _spelled(connection, measures, by))
    found = _tallies(connection, measures, question, grouping)
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
        if any(cell.records for cell in cells)
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
    asked, window = question.window, _ended(connection, measures, question, today)
    if window is None:
        return []
    question = question._replace(window=window, today=today)
    steps = list(periods(window, step))
    cover = _covers(connection, question)
    tallies = _by_period(connection, measures, question, steps)
    doubted, wider = with_unknown(measures, question)
    more = _by_period(connection, doubted, wider, steps)
    apart = _apart_by_period(connection, measures, question, steps)

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


def _by_period(
    connection: Connection, measures: Sequence[Measure], question: Question, steps: list[Period]
) -> dict[str, tuple[list[Tally], list[Tally]]]:
    """Return by measure what it comes to in each period, and from the first one's beginning to the end of each."""
    ends = [str(period.window.until) for period in steps]
    found: dict[str, tuple[list[Tally], list[Tally]]] = {}
    for several in together(measure for measure in measures if not _asked_by_period(measure)):
        by_day = scan(connection, several, question, BY_DAY)
        shape = next(iter(by_day.values()), None) or scan(connection, several, question)[None]
        for measure in several:
            cells = _gathered(measure, by_day, ends, shape[measure.name].emptied())
            found[measure.name] = cells, (running := _running(cells))
            if measure.distinct:
                _put_keyed(cells, running, keyed_by_period(connection, measure, question, ends))
    for measure in measures:
        if _asked_by_period(measure):
            found[measure.name] = _standing(connection, measure, question, steps)
    return found


def apart_of(
    connection: Connection, measures: Sequence[Measure], question: Question, *, part: bool = False
) -> dict[str, NotLookedInto]:
    """Return by measure what may not be looked into: nothing of a measure whose records all may.

    `part` says that the figures are of a part, as those of a short window are.
    """
    parted, among = _parted(measures, question), question._replace(by=None)
    if not parted:
        return {}
    part = part or question.window.is_under_a_month(question.today)
    found = _tallies(connection, parted, _apart(question), None)[None]
    narrowed = any(question.narrowed_by(measure.recorded) for measure in parted)
    alone = _apart(among._replace(where={}, confirmed=False))
    own = _tallies(connection, parted, alone, None)[None] if narrowed else found
    rest = _rest(parted, question, {name: bool(tally.counted.records) for name, tally in found.items()})
    others = _tallies(connection, rest, among._replace(among=Among.SHOWN), None).get(None, {}) if rest else {}
    return {
        measure.name: NotLookedInto(
            found[measure.name],
            min(own[measure.name].counted.records, found[measure.name].counted.records),
            bool(question.narrowed_by(measure.recorded)),
            part,
            others[measure.name].of_which if measure.name in others else (),
            undated(connection, measure, _apart(question)),
        )
        for measure in parted
    }


def _apart_by_period(
    connection: Connection, measures: Sequence[Measure], question: Question, steps: list[Period]
) -> dict[str, tuple[list[NotLookedInto], list[NotLookedInto]]]:
    """Return by measure what may not be looked into, of each period and from the first to the end of each."""
    parted = _parted(measures, question)
    if not parted:
        return {}
    found = _by_period(connection, parted, _apart(question), steps)
    narrowed = any(question.narrowed_by(measure.recorded) for measure in parted)
    alone = _apart(question._replace(where={}, confirmed=False))
    own = _by_period(connection, parted, alone, steps) if narrowed else found
    rest = _rest(
        parted, question, {name: any(cell.counted.records for cell in cells) for name, (_, cells) in found.items()}
    )
    others = _by_period(connection, rest, question._replace(among=Among.SHOWN), steps) if rest else {}

    def beside(measure: Measure, running: int) -> list[NotLookedInto]:
        return [
            NotLookedInto(
                tally,
                min(own[measure.name][running][n].counted.records, tally.counted.records),
                bool(question.narrowed_by(measure.recorded)),
                True,
                others[measure.name][running][n].of_which if measure.name in others else (),
            )
            for n, tally in enumerate(found[measure.name][running])
        ]

    return {measure.name: (beside(measure, 0), beside(measure, 1)) for measure in parted}


def _apart(question: Question) -> Question:
    return question._replace(among=Among.APART)


def _parted(measures: Sequence[Measure], question: Question) -> list[Measure]:
    """Return the measures of which a record may not be looked into; none in most ledgers."""
    return [measure for measure in measures if question.apart(measure.recorded) != "0"]


def _rest(measures: Sequence[Measure], question: Question, apart: Mapping[str, bool]) -> list[Measure]:
    """Return the measures that are broken down with a part that may not be looked into, where that is in the figure."""
    return [m for m in measures if m.of_which and apart[m.name] and not question.narrowed_by(m.recorded)]


def _unknown(
    connection: Connection, measures: Sequence[Measure], question: Question, by: Grouping | None
) -> dict[Any, dict[str, Unknown]]:
    """Return by group and measure what is counted with the records in it that may meet the conditions unknown to us."""
    doubted, wider = with_unknown(measures, question)
    words = {measure.name: unknown_in(measure.recorded, question) for measure in doubted}
    found = _tallies(connection, doubted, wider, by) if doubted else {}
    return {
        group: {name: Unknown(tally, words[name]) for name, tally in tallies.items()}
        for group, tallies in found.items()
    }


def _place_among_groups(value: Any) -> tuple[Any, ...]:
    """Return what groups are sorted by: numbers first, then texts, and at the end those without a value."""
    text = isinstance(value, str)
    return value is None, text, natural_key(value) if text else value, value


def _spelled(connection: Connection, measures: Sequence[Measure], by: str) -> dict[str, str]:
    """Return the spellings that are shown as another one, of a text that figures are given by."""
    kinds = {measure.kind: measure.recorded for measure in measures}
    texts = [kind for kind in kinds.values() if isinstance(asked_field(kind, by).type, Text)]
    return spellings_of(connection, by, texts).rarer if texts else {}


def _tallies(
    connection: Connection, measures: Sequence[Measure], question: Question, by: Grouping | None
) -> dict[Any, dict[str, Tally]]:
    found: dict[Any, dict[str, Tally]] = {}
    for several in together(measure for measure in measures if not measure.standing):
        for some in parted(several) if by is None else (several,):
            for group, tallies in scan(connection, some, question, by).items():
                found.setdefault(group, {}).update(tallies)
    for measure in measures:
        if measure.standing:
            for group, tally in standing_tallies(connection, measure, question, by).items():
                found.setdefault(group, {})[measure.name] = tally
    return found


def _gathered(measure: Measure, by_day: dict[Any, dict[str, Tally]], ends: list[str], nothing: Tally) -> list[Tally]:
    gathered = [nothing] * len(ends)
    for day, tallies in by_day.items():
        period = bisect_left(ends, day)
        gathered[period] = gathered[period].plus(tallies[measure.name])
    return gathered


def _running(cells: list[Tally]) -> list[Tally]:
    return list(accumulate(cells, Tally.plus))


def _asked_by_period(measure: Measure) -> bool:
    """Whether each period is asked for by itself: what stands on its last day, and parts of what is counted once.

    A find of two days' seizures of one class would be two in a sum of days.
    """
    return bool(measure.standing or measure.ends or (measure.distinct and measure.of_which))


def _put_keyed(cells: list[Tally], running: list[Tally], keyed: DistinctByPeriod) -> None:
    """Put in the amounts of distinct things; of the unconfirmed ones among them only the records are known."""
    for tallies, amounts in ((cells, keyed.cells), (running, keyed.running)):
        for n, amount in enumerate(amounts):
            tally = tallies[n]
            tallies[n] = tally._replace(
                counted=tally.counted._replace(amount=amount),
                unconfirmed=Subtotal(tally.unconfirmed.records, tally.emptied().unconfirmed.amount),
            )


def _standing(
    connection: Connection, measure: Measure, question: Question, steps: list[Period]
) -> tuple[list[Tally], list[Tally]]:
    def at(window: Window) -> Tally:
        asked = question._replace(window=window)
        if measure.standing:
            return standing_tallies(connection, measure, asked)[None]
        return scan(connection, [measure], asked)[None][measure.name]

    return (
        [at(period.window) for period in steps],
        [at(Window(question.window.since, period.window.until)) for period in steps],
    )


def _ended(connection: Connection, measures: Sequence[Measure], question: Question, today: date) -> Window | None:
    """Return the window with both ends: from the first record, to today."""
    since, until = question.window.since, question.window.until
    if since is None:
        firsts = []
        for measure in {
            (one.kind, one.date, one.ends, one.last_of): one._replace(distinct=None) for one in measures
        }.values():
            bound = Bound()
            piece = measure_sql(measure, question, bound)
            # What stands without a day of beginning stands on the last day at least.
            day = f"COALESCE({piece.day}, {bound((until or today).isoformat())})" if measure.ends else piece.day
            statement = f"{piece.before}SELECT min({day}) FROM {piece.source} WHERE r.voided IS NULL"
            firsts += [day for (day,) in connection.execute(statement, bound.values) if day]
        since = stored(date.fromisoformat, min(firsts)) if firsts else None
    until = until or max(today, since or today)
    return Window(since, until) if since and since <= until else None
