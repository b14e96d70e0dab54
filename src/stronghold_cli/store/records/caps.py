"""Caps by a linked record: on the sum of the records that name it, and on each by what earlier ones left."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from stronghold_cli.errors import Forbidden
from stronghold_cli.records.across import Cap
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Value
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import listed


class Over(NamedTuple):
    """What breaks a cap."""

    at: int
    """The number of the record that makes it so."""
    problem: Forbidden
    number: int
    """The number of the record with too large an amount, or of the last one added up …"""
    mends: str
    """… and the command that corrects it, or what there was."""


def over(connection: Connection, kind: Kind, cap: Cap, span: Mapping[str, int]) -> Iterator[Over]:
    """Yield what breaks a cap because of the records of `kind` from `first` to `last`.

    They are of the kind that is added up, or of the one that says how much there is.
    """
    if kind.name == cap.kind:
        yield from _sums(connection, cap, f"SELECT {cap.link}_no FROM {kind.table} WHERE {_IN_SPAN}", span)
        yield from _each(connection, cap, span)
    elif kind.name == KINDS[cap.kind].links[cap.link].kind:
        named = f"{cap.link}_no"
        touched = f"SELECT {named} FROM {KINDS[cap.kind].table} WHERE {named} BETWEEN :first AND :last"
        several = (*_sums(connection, cap, touched, span), *_each(connection, cap, span, touched))
        for each in several:
            [(_, number), *_] = each.problem.shows
            first = f"correct the {KINDS[cap.kind].plural} of {kind.reference(number)} first"
            see = f"see: stronghold list {cap.kind} --{cap.link} {number}"
            yield each._replace(at=number, problem=each.problem.but(hint=f"{first}; {see}"))


_IN_SPAN = "number BETWEEN :first AND :last"


def _sums(connection: Connection, cap: Cap, touched: str, span: Mapping[str, int]) -> Iterator[Over]:
    """Yield the linked records whose cap the sum exceeds."""
    added, linked = KINDS[cap.kind], _linked(cap)
    at_most, add = linked.fields[cap.at_most].columns[0], added.fields[cap.add].columns[0]
    rows = connection.execute(
        f"SELECT there.number, there.{at_most}, sum(here.{add}), max(here.number), group_concat(here.number) "
        f"FROM {added.table} AS here JOIN {linked.table} AS there ON there.number = here.{cap.link}_no "
        f"WHERE here.voided IS NULL AND here.{cap.field} IN ({_quoted(cap.among)}) AND there.number IN ({touched}) "
        f"GROUP BY there.number HAVING there.{at_most} IS NULL OR sum(here.{add}) > there.{at_most}",
        span,
    )
    for number, most, total, newest, members in rows:
        ref, what = linked.reference(number), listed(cap.among, "and")
        if most is None:
            words, hint = f"{ref} has no {cap.at_most} yet", "say first what was counted"
        else:
            words = f"{what} would come to {_shown(cap, total)}, over the {_most(cap, most)} of {ref}"
            hint = _recount(cap, ref, total)
        mends = cap.recount.format(ref=ref, value=_shown(cap, total))
        yield Over(newest, _wrong(cap, number, words, hint, members), newest, mends)


def _each(connection: Connection, cap: Cap, span: Mapping[str, int], touched: str = "") -> Iterator[Over]:
    """Yield the records that say more than is left on their day of what they name, one of `touched`.

    Without `touched` they are of the span, or one of the span took something before them, whose number is then given.
    Of one day, what was entered first came first.  What was erased has no day any more.
    """
    # Loaded where there is cash: most records that are added are of none.
    from stronghold_cli.store.history.erasures import not_erased

    added, linked = KINDS[cap.kind], _linked(cap)
    at_most, add = linked.fields[cap.at_most].columns[0], added.fields[cap.add].columns[0]
    took = (
        f"FROM {added.table} AS took WHERE took.voided IS NULL AND took.{cap.link}_no = there.number "
        f"AND took.{cap.field} IN ({_quoted(cap.among)}) AND {not_erased(added, 'took')} "
        f"AND (took.{added.date}, took.number) < (here.{added.date}, here.number)"
    )
    taker = f"(SELECT max(took.number) {took} AND took.{_IN_SPAN})"
    at = "NULL" if touched else f"CASE WHEN here.{_IN_SPAN} THEN here.number ELSE {taker} END"
    within = (
        f"there.number IN ({touched})"
        if touched
        else (f"here.{cap.link}_no IN (SELECT {cap.link}_no FROM {added.table} WHERE {_IN_SPAN}) AND at IS NOT NULL")
    )
    rows = connection.execute(
        f"SELECT here.number, there.number, here.{added.date}, "
        f"{at} AS at, here.{add}, there.{at_most}, "
        f"(SELECT COALESCE(sum(took.{add}), 0) {took}) AS gone, "
        f"(SELECT took.number {took} ORDER BY took.{added.date} DESC, took.number DESC LIMIT 1), "
        f"(SELECT count(*) {took}), (SELECT group_concat(took.number) {took}) "
        f"FROM {added.table} AS here JOIN {linked.table} AS there ON there.number = here.{cap.link}_no "
        f"WHERE here.voided IS NULL AND here.{cap.field} IN ({_quoted(cap.each)}) AND {not_erased(added, 'here')} "
        f"AND {within} AND here.{add} > there.{at_most} - (SELECT COALESCE(sum(took.{add}), 0) {took})",
        span,
    )
    for number, other, day, at, amount, most, gone, last, many, takers in rows:
        ref, own = linked.reference(other), added.reference(number)
        on, whose = show_day(date.fromisoformat(day)), "" if at == number else f" of {own}"
        if amount > most:
            words = f"{_shown(cap, amount)}{whose} is over the {_most(cap, most)} of {ref}"
            hint = _recount(cap, ref, amount + gone)
            mends = cap.recount.format(ref=ref, value=_shown(cap, amount + gone))
        else:
            left = most - gone
            words = f"{_shown(cap, amount)} is over the {_most(cap, left)} left" if left > 0 else "nothing is left"
            words += f" of {ref} on {on}{whose.replace(' of ', ' for ')}"
            who = added.reference(last)
            who = f"{added.counted(many)}, the last of them {who}," if many > 1 else who
            words += f": {who} took {_shown(cap, gone)} before"
            hint = cap.undone.format(took=added.reference(last))
            mends = f"stronghold edit {own} --{cap.add} {cap.add.upper()}"
        yield Over(at or number, _wrong(cap, other, words, hint, f"{number},{takers or number}"), number, mends)


def _recount(cap: Cap, ref: str, total: int) -> str:
    return f"{cap.recounted}: {cap.recount.format(ref=ref, value=_shown(cap, total))}"


def _wrong(cap: Cap, number: int, words: str, hint: str, members: str) -> Forbidden:
    """Return the problem; `members` are the numbers of all that were added up, parted by commas."""
    shows = [(_linked(cap).name, number), *((cap.kind, int(each)) for each in members.split(","))]
    return Forbidden(words, hint, field=cap.add, shows=shows)


def _linked(cap: Cap) -> Kind:
    return KINDS[KINDS[cap.kind].links[cap.link].kind]


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f"'{word}'" for word in words)


def _most(cap: Cap, stored: Value) -> str:
    kept = _linked(cap).fields[cap.at_most].type
    return kept.show(kept.load([stored]))


def _shown(cap: Cap, stored: Value) -> str:
    kept = KINDS[cap.kind].fields[cap.add].type
    return kept.show(kept.load([stored]))
