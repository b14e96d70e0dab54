"""A measure as SQL: the rows it looks at, which of them it leaves out and why, and what each one adds.

Totals, cells, running totals and traces are all put together from these pieces, so that they cannot disagree.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from stronghold_cli.figures.measure import Measure, Standing, Subset, cannot_meet, counts_nothing_with
from stronghold_cli.records.conditions import Condition, asked_field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.results.figure import is_to_come
from stronghold_cli.store.counting.answered import answered
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.looked_into import not_looked_into, restricted_kinds, without_restricted
from stronghold_cli.store.records.understanding import understand
from stronghold_cli.store.schema.conditions import LENGTH, Bound, all_of, columns, counts_among, in_window
from stronghold_cli.store.schema.views import joined_view
from stronghold_cli.values.units import TERM
from stronghold_cli.values.window import Window

FOREVER = "9999-12-31"
"""The last day of a window without an end."""

VOIDED, REPLACED, PROVISIONAL, ESTIMATED = "voided", "replaced", "provisional", "estimated"


class Among(Enum):
    """Which records a question is about, where some are restricted."""

    ASKED = auto()
    """All of them; those that may be looked into, where a user narrows or parts them."""
    SHOWN = auto()
    """Those that may be looked into alone."""
    APART = auto()
    """Those that may not alone: all that the measure itself counts, whatever else is asked."""
    EITHER = auto()
    """Those that meet what is asked, and those that may not be looked into."""


class Question(NamedTuple):
    """What is asked of some measures: the window, conditions on their records, and whether only what is confirmed."""

    window: Window
    where: Mapping[str, Sequence[Condition]] = {}
    """Conditions by the name of the kind that they are of."""
    confirmed: bool = False
    today: date | None = None
    """The day on which it is asked, where it matters: nothing is said of a window that begins after it."""
    nowhere: tuple[str, ...] | None = None
    """What is said of each value that no record has; None until a ledger was asked."""
    by: str | None = None
    """The field that figures are given by."""
    restricted: frozenset[str] = frozenset()
    """The kinds of which a record is restricted, once a ledger was asked."""
    among: Among = Among.ASKED
    """Which records are counted: those that may be looked into, or those beside them."""

    @property
    def words(self) -> tuple[str, ...]:
        """The conditions, as they were understood."""
        return tuple(dict.fromkeys(condition.words for several in self.where.values() for condition in several))

    def of(self, kind: Kind) -> Sequence[Condition]:
        """Return the conditions on a kind."""
        return self.where.get(kind.name, ())

    def narrowed_by(self, kind: Kind) -> tuple[str, ...]:
        """Return the fields of a kind by which a user narrows what is counted, or parts it."""
        confirmed = ["provisional", *(kind.estimated or ())[:1]] if self.confirmed else []
        names = [*(condition.field for condition in self.of(kind)), *([self.by] if self.by else []), *confirmed]
        return tuple(dict.fromkeys(names))

    @property
    def takes_confirmed(self) -> bool:
        """Whether what is not confirmed is left out; of what may not be looked into nobody asks that."""
        return self.confirmed and self.among is not Among.APART

    def apart(self, kind: Kind) -> str:
        """Return the SQL that a record `r` is not looked into; `0` where each is, which costs nothing."""
        return not_looked_into(kind, self.narrowed_by(kind), self.restricted) if self.restricted else "0"

    def beside(self, kind: Kind) -> str:
        """Return what stands before a SELECT: nothing, or that restricted records are not there for what is asked.

        The one place where what a user asks is kept from looking into them: figures of the measure itself have them.
        """
        shown = self.among is Among.SHOWN or (self.among is Among.ASKED and self.narrowed_by(kind))
        return without_restricted(self.restricted) if shown else ""


def understood(connection: Connection, measures: Iterable[Measure], question: Question) -> Question:
    """Return a question with its conditions as the ledger understands them.

    Raises what `understand` does, and Forbidden for a condition that nothing can meet which the measures count.
    """
    if question.nowhere is not None:
        return question
    measures = list(measures)
    kinds = {measure.kind: question.of(measure.recorded) for measure in measures}
    # What stands on the last day of a window may have begun before it.
    within = [(measure.kind, measure.date, Window() if measure.ends else question.window) for measure in measures]
    found = understand(connection, kinds, within=within)
    unmet = [cannot_meet(measure, found.where[measure.kind]) for measure in measures]
    if measures and unmet[0] and all(unmet):
        raise counts_nothing_with(measures[0], unmet[0])
    where = {**question.where, **found.where}
    return question._replace(where=where, nowhere=found.nowhere, restricted=restricted_kinds(connection))


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
    """What stands before a SELECT of these pieces, mostly nothing."""
    source: str
    """FROM and its joins; the record is `r`."""
    day: str
    asked: str
    """The rows that the measure and the conditions on it are about …"""
    among: str
    """… among those which may be looked into, or may not; `1` for all.  Of a kind it is the same for every measure."""
    reasons: tuple[Reason, ...]
    amount: tuple[str, ...]
    """One column, or months and days; `1` where records are counted."""
    key: str | None
    """What is counted once."""
    unconfirmed: str
    today: date | None

    @property
    def looked_at(self) -> str:
        """The rows that are looked at, counted or left out."""
        return self.asked if self.among == "1" else f"{self.asked} AND {self.among}"

    @property
    def counted(self) -> str:
        """The rows that count, wherever their day lies."""
        return f"({' AND '.join([self.looked_at, *(f'NOT ({reason.test})' for reason in self.reasons)])})"

    def within(self, window: Window, bound: Bound) -> str:
        """The rows that are in the window; of what stands on its last day, those that do."""
        if self.measure.ends is None:
            return in_window(self.day, window, bound)
        if self.today and is_to_come(window, self.today):
            return "0"
        last = _last_day(window, bound)
        kind, begun = self.measure.recorded, f"COALESCE({self.day} <= {last}, 1)"
        if isinstance(self.measure.ends, str):
            return f"{begun} AND COALESCE({columns(kind, self.measure.ends)[0]} > {last}, 1)"
        ways = " OR ".join(_stands(kind, way, self.day, window, bound) for way in self.measure.ends)
        return f"{begun} AND ({ways})"


def measure_sql(measure: Measure, question: Question, bound: Bound) -> MeasureSql:
    """Turn a measure into the pieces of its query."""
    kind = measure.recorded
    source, day = f"{kind.table} AS r", f"r.{measure.date}"
    reasons = [Reason("r.voided IS NOT NULL", VOIDED, False)]
    if measure.last_of:
        link = kind.joins[measure.last_of][0]
        source += (
            f" LEFT JOIN {joined_view(measure.last_of)} AS before ON {_is_joined(kind, measure.last_of, 'before')}"
            f" LEFT JOIN {kind.table} AS original ON original.number = before.first"
        )
        day = f"COALESCE(original.{measure.date}, r.{measure.date})"
        reasons.append(Reason(f"r.number IN ({_replaced(kind, link, question)})", REPLACED, False))
    reasons += [Reason(_left_out(kind, left, question.window, bound), left.words, True) for left in measure.left_out]
    if question.takes_confirmed:
        reasons.append(Reason("r.provisional = 1", PROVISIONAL, True))
        if kind.estimated:
            reasons.append(Reason(_estimated(kind), ESTIMATED, True))
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
        *_asked(measure, question, bound),
        tuple(reasons),
        _amount(measure, question, bound),
        key,
        f"(r.provisional = 1{' OR ' + _estimated(kind) if kind.estimated else ''})",
        question.today,
    )


def _asked(measure: Measure, question: Question, bound: Bound) -> tuple[str, str]:
    """Return the SQL of what is asked by the measure itself and by a user, and of the records that it is asked of."""
    kind, apart = measure.recorded, question.apart(measure.recorded)
    own, asked = (all_of(kind, conditions, bound) for conditions in (measure.where, question.of(kind)))
    if question.among is Among.APART:
        return own, apart
    if question.among is Among.EITHER:
        return f"{own} AND ({asked} OR {apart})", "1"
    among = f"NOT {apart}" if apart != "0" and question.beside(kind) else "1"
    return all_of(kind, (*measure.where, *question.of(kind)), bound), among


def _last_day(window: Window, bound: Bound) -> str:
    return bound(window.until.isoformat() if window.until else FOREVER)


def _left_out(kind: Kind, left: Subset, window: Window, bound: Bound) -> str:
    test = all_of(kind, left.when, bound)
    if left.since is None:
        return test
    return f"({test} AND COALESCE({columns(kind, left.since)[0]} <= {_last_day(window, bound)}, 1))"


def _stands(kind: Kind, way: Standing, day: str, window: Window, bound: Bound) -> str:
    """The SQL that a record stands in one way on the window's last day."""
    last = _last_day(window, bound)
    begins = f"COALESCE({columns(kind, way.begins)[0]}, {day})"
    tests = [all_of(kind, way.when, bound), f"{begins} <= {last}"]
    if way.ends:
        tests.append(f"COALESCE({columns(kind, way.ends)[0]} > {last}, 1)")
    if way.ended_by:
        since = f"COALESCE({columns(kind, way.begins, 'c')[0]}, c.{kind.date})"
        tests.append(f"r.number NOT IN ({answered(KINDS[way.ended_by], way.when, since, bound, last)})")
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


def leading_rows(piece: MeasureSql, window: Window, bound: Bound, group: str = "NULL") -> str:
    """Return a SELECT of the counted rows in the window of a measure that adds the largest amount of each key.

    Columns: grp, number, day, months, days, key, stated (1 where a stated total rules), lead (the number of the
    row whose amount counts for its key), unconfirmed.  A stated total rules for one person on one day, over the groups
    of that hearing: what was said last, on a variation, before what was said first.  Of two terms as long as each other
    (16 months, 487 days) the one with more months counts.  A sum of money stands under `months`, with no days.
    """
    measure = piece.measure
    stated = columns(measure.recorded, measure.stated) if measure.stated else ["NULL", "NULL"]
    rest = piece.amount[1] if measure.unit is TERM else "0"
    return f"""
        SELECT *, FIRST_VALUE(number) OVER (
            PARTITION BY grp, key
            ORDER BY {LENGTH.format("months", "days")} DESC, months DESC, states DESC, day, number
        ) AS lead
        FROM (
            SELECT grp, number, day, COALESCE(total_months, months) AS months, COALESCE(total_days, days) AS days,
                CASE WHEN total_months IS NULL THEN joined_to ELSE whose || ' ' || day END AS key,
                total_months IS NOT NULL AS stated, stated_months IS NOT NULL AS states, unconfirmed
            FROM (
                SELECT *,
                    FIRST_VALUE(stated_months) OVER hearing AS total_months,
                    FIRST_VALUE(stated_days) OVER hearing AS total_days
                FROM (
                    SELECT {group} AS grp, r.number, {piece.day} AS day, r.{measure.date} AS said_on,
                        {piece.amount[0]} AS months, {rest} AS days, {piece.key} AS joined_to,
                        {columns(measure.recorded, measure.stated_of)[0] if measure.stated_of else "NULL"} AS whose,
                        {stated[0]} AS stated_months, {stated[1]} AS stated_days, {piece.unconfirmed} AS unconfirmed
                    FROM {piece.source}
                    WHERE {piece.counted} AND {in_window(piece.day, window, bound)}
                )
                WINDOW hearing AS (
                    PARTITION BY grp, whose, day
                    ORDER BY stated_months IS NULL, said_on DESC, {LENGTH.format("stated_months", "stated_days")} DESC,
                        stated_months DESC, number
                )
            )
        )
    """
