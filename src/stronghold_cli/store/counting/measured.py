"""A measure as SQL: the rows it looks at, which of them it leaves out and why, and what each one adds.

Totals, cells, running totals and traces are all put together from these pieces, so that they cannot disagree.
"""

import json
from datetime import date
from typing import NamedTuple

from stronghold_cli.figures.measure import Measure, Standing, Subset
from stronghold_cli.records.conditions import asked_field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.results.figure import is_to_come
from stronghold_cli.store.counting.answered import days_answered
from stronghold_cli.store.counting.question import Among, Question
from stronghold_cli.store.schema.conditions import Bound, all_of, columns, counts_among, in_window
from stronghold_cli.store.schema.views import joined_view
from stronghold_cli.values.units import TERM
from stronghold_cli.values.window import Window

ASKED_DAY = "asked.value"
"""The day that a row is counted for, where a question asks for several at once."""
FOREVER = "9999-12-31"
"""The last day of a window without an end."""

VOIDED, REPLACED, PROVISIONAL, ESTIMATED = "voided", "replaced", "provisional", "estimated"


class Reason(NamedTuple):
    """A reason for leaving records out, as SQL over `r`."""

    test: str
    words: str
    said: bool
    """Whether a figure's notes say it; a trace always does."""


class MeasureSql(NamedTuple):
    """The pieces of a measure's query.  Every one is an expression over the rows of `source`."""

    measure: Measure
    before: str
    """The SQL before a SELECT of these pieces, usually none."""
    source: str
    """FROM and its joins; the record is `r`."""
    day: str
    own: str
    """The rows that the measure itself is about …"""
    asked: str
    """… among those that a user asks for, `1` for all …"""
    among: str
    """… and that may be looked into, or may not; `1` for all.  Both are the same for every measure of a kind."""
    reasons: tuple[Reason, ...]
    amount: tuple[str, ...]
    """One column, or months and days; `1` where records are counted."""
    key: str | None
    """The key of what is counted once."""
    unconfirmed: str
    today: date | None
    days: tuple[str, ...]
    """What a question asks for at once."""

    @property
    def looked_at(self) -> str:
        """The test of rows that are counted or left out."""
        return " AND ".join([self.own, *(test for test in (self.asked, self.among) if test != "1")])

    @property
    def counted(self) -> str:
        """The rows that count, wherever their day lies."""
        return f"({' AND '.join([self.looked_at, *(f'NOT ({reason.test})' for reason in self.reasons)])})"

    def within(self, window: Window, bound: Bound) -> str:
        """The rows that are in the window; of what stands on its last day, those that do."""
        if self.measure.ends is None:
            return in_window(self.day, window, bound)
        if self.today and is_to_come(window, self.today) and not self.days:
            return "0"
        last = _last_day(window, bound, self.days)
        kind, begun = self.measure.recorded, f"COALESCE({self.day} <= {last}, 1)"
        if isinstance(self.measure.ends, str):
            return f"{begun} AND COALESCE({columns(kind, self.measure.ends)[0]} > {last}, 1)"
        ways = " OR ".join(_stands(kind, way, self.day, last, bound) for way in self.measure.ends)
        return f"{begun} AND ({ways})"


def measure_sql(measure: Measure, question: Question, bound: Bound) -> MeasureSql:
    """Turn a measure into the pieces of its query."""
    kind = measure.recorded
    source, day = f"{kind.table} AS r", f"r.{measure.date}"
    if question.days:
        source = f"json_each({bound(json.dumps(question.days))}) AS asked CROSS JOIN {source}"
    reasons = [Reason("r.voided IS NOT NULL", VOIDED, False)]
    if measure.last_of:
        link = kind.joins[measure.last_of][0]
        source += (
            f" LEFT JOIN {joined_view(measure.last_of)} AS before ON {_is_joined(kind, measure.last_of, 'before')}"
            f" LEFT JOIN {kind.table} AS original ON original.number = before.first"
        )
        day = f"COALESCE(original.{measure.date}, r.{measure.date})"
        reasons.append(Reason(f"r.number IN ({_replaced(kind, link, question)})", REPLACED, False))
    last = _last_day(question.window, bound, question.days)
    left_out = [(left, Reason(_left_out(kind, left, last, bound), left.words, True)) for left in measure.left_out]
    reasons += [reason for left, reason in left_out if not left.unrecorded]
    if question.takes_confirmed:
        reasons.append(Reason("r.provisional = 1", PROVISIONAL, True))
        if kind.estimated:
            reasons.append(Reason(_estimated(kind), ESTIMATED, True))
    # Last, so that what is left out in any case makes no figure unknown.
    reasons += [reason for left, reason in left_out if left.unrecorded]
    key = None
    if measure.distinct in kind.joins:
        source += (
            f" LEFT JOIN {joined_view(measure.distinct)} AS joined ON {_is_joined(kind, measure.distinct, 'joined')}"
        )
        key = "COALESCE(joined.first, r.number)"
    elif measure.distinct:
        key = columns(kind, measure.distinct)[0]
        if measure.add and not measure.adds_largest:
            # People without a key are as many as was said, each record by itself.
            key = f"COALESCE({key}, '#' || r.number)"
    return MeasureSql(
        measure,
        question.beside(kind),
        source,
        day,
        all_of(kind, measure.where, bound),
        *_asked(kind, question, bound),
        tuple(reasons),
        _amount(measure, question, bound),
        key,
        f"(r.provisional = 1{' OR ' + _estimated(kind) if kind.estimated else ''})",
        question.today,
        question.days,
    )


def _asked(kind: Kind, question: Question, bound: Bound) -> tuple[str, str]:
    """Return the SQL of the user's conditions on a kind, and of the restriction that hides records from them."""
    apart = question.apart(kind)
    if question.among is Among.APART:
        return "1", apart
    asked = all_of(kind, question.of(kind), bound)
    if question.among is Among.EITHER:
        return f"({asked} OR {apart})", "1"
    return asked, f"NOT {apart}" if apart != "0" and question.beside(kind) else "1"


def _last_day(window: Window, bound: Bound, days: tuple[str, ...]) -> str:
    return ASKED_DAY if days else bound(window.until.isoformat() if window.until else FOREVER)


def _left_out(kind: Kind, left: Subset, last: str, bound: Bound) -> str:
    test = all_of(kind, left.when, bound)
    if left.since is None:
        return test
    return f"({test} AND COALESCE({columns(kind, left.since)[0]} <= {last}, 1))"


def _stands(kind: Kind, way: Standing, day: str, last: str, bound: Bound) -> str:
    """The SQL that a record stands in one way on a last day."""
    begins = f"COALESCE({columns(kind, way.begins)[0]}, {day})"
    tests = [all_of(kind, way.when, bound), f"{begins} <= {last}"]
    if way.ends:
        tests.append(f"COALESCE({columns(kind, way.ends)[0]} > {last}, 1)")
    if way.ended_by:
        since = f"COALESCE({columns(kind, way.begins, 'c')[0]}, c.{kind.date})"
        days = days_answered(KINDS[way.ended_by], way.when, since, bound)
        # Worked out once, for all rows and all days that are asked for.
        day = f"(WITH answered AS MATERIALIZED ({days}) SELECT day FROM answered WHERE answered.number = r.number)"
        tests.append(f"COALESCE({day} > {last}, 1)")
    return f"({' AND '.join(tests)})"


def _replaced(kind: Kind, link: str, question: Question) -> str:
    """The numbers of all that a record stands in place of: one that is not voided and, where only what is confirmed
    counts, not provisional; over such ones in between as well.
    """
    stands = f"voided IS NULL{' AND provisional = 0' if question.takes_confirmed else ''}"
    return (
        f"WITH RECURSIVE replaced (number) AS ("
        f"SELECT {link}_no FROM {kind.table} WHERE {link}_no IS NOT NULL AND {stands} UNION "
        f"SELECT before.{link}_no FROM replaced JOIN {kind.table} AS before USING (number) "
        f"WHERE before.{link}_no IS NOT NULL) SELECT number FROM replaced"
    )


def _is_joined(kind: Kind, join: str, alias: str) -> str:
    """The view's row of a record, looked for only where the record has a link: most have none."""
    linked = " OR ".join(f"r.{link}_no IS NOT NULL" for link in kind.joins[join])
    return f"{alias}.number = r.number AND ({linked})"


def _amount(measure: Measure, question: Question, bound: Bound) -> tuple[str, ...]:
    if measure.add is None:
        return ("1",)
    kind = measure.recorded
    places = columns(kind, measure.add)
    for condition in () if question.among is Among.APART else question.of(kind):
        listed = condition.field in kind.fields[measure.add].follows and condition.any_of and not condition.negated
        if listed and asked_field(kind, condition.field).type.between is not None:
            # Of a charge with other offences as well, the counts of those asked for alone.
            return (counts_among(columns(kind, condition.field)[0], condition, bound),)
    if measure.distinct and not measure.adds_largest:
        return (f"COALESCE({places[0]}, 1)",)
    # Pieces are a number and a unit: the measure is of one unit, and its number is added up.
    return tuple(places) if measure.unit is TERM else (places[0],)


def _estimated(kind: Kind) -> str:
    if kind.estimated is None:
        return "0"
    field, value = kind.estimated
    return f"COALESCE(r.{field} = '{value}', 0)"
