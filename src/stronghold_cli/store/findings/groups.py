"""Forms of rule that compare records: groups that share fields, and outliers."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from stronghold_cli.checks.explanation import named
from stronghold_cli.checks.forms import OTHERS, CheckContext, Groups, Middle, Outlier
from stronghold_cli.checks.rule import Problem
from stronghold_cli.records.conditions import asked_field
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Text
from stronghold_cli.store.file.connection import Connection, teach_folding
from stronghold_cli.store.findings.records import firsts, looked_at, not_replaced, part
from stronghold_cli.store.findings.single import with_named
from stronghold_cli.store.records.changed_since import records_of
from stronghold_cli.store.schema.conditions import Bound, all_of, columns

_FINE = 84
"""The binary places that tell apart any two ratios of amounts up to 10**12, so that they sort exactly."""


def grouped(connection: Connection, test: Groups, asked: CheckContext) -> Iterator[Problem]:
    """Yield what a function finds in each group of records."""
    kind, bound = KINDS[test.kind], Bound()
    keys = [key for name in test.by for key in columns(kind, name)]
    shared = [asked_field(kind, name).type.folded for name in test.by for _ in columns(kind, name)]
    tests = [looked_at(kind, test.where, bound)]
    if test.counts:
        tests.append(not_replaced(kind, test.counts))
    if asked.only is not None:
        teach_folding(connection)
        some = ", ".join(map(bound, asked.only.get(kind.name, ())))
        texts = [isinstance(asked_field(kind, name).type, Text) for name in test.by for _ in columns(kind, name)]
        # What is empty in both is alike too, and NULL is not equal to itself.
        spelled = (f"folded({key})" if text else key for key, text in zip(keys, texts, strict=True))
        alike = ", ".join(f"ifnull({key}, '')" for key in spelled)
        tests.append(f"({alike}) IN (SELECT {alike} FROM {kind.table} AS r WHERE r.number IN ({some}))")
    first = firsts(connection, test.join) if test.join else {}
    groups: dict[tuple[Any, ...], list[int]] = {}
    for number, *key in connection.execute(
        f"SELECT {', '.join(['r.number', *keys])} FROM {kind.table} AS r WHERE {' AND '.join(tests)} ORDER BY r.number",
        bound.values,
    ):
        folded = tuple(fold(cell) for fold, cell in zip(shared, key, strict=True))
        groups.setdefault(folded or (first.get(number, number),), []).append(number)
    found = {key: numbers for key, numbers in groups.items() if len(numbers) >= test.least}
    records = records_of(connection, kind, (number for numbers in found.values() for number in numbers))
    for key, numbers in found.items():
        borrowed = _borrowed(kind, test.by, key)
        several = [records[number] | borrowed | {"joined": first.get(number, number)} for number in numbers]
        several = list(with_named(connection, kind, test.beside, several))
        for wrong, said in test.judge(kind, several, asked.reading):
            theirs = {record["beside"]["no"] for record in wrong if test.beside and record["beside"]}
            beside = tuple((kind.links[test.beside].kind, number) for number in theirs) if test.beside else ()
            yield Problem(named(kind, wrong), said, beside=beside)


def _borrowed(kind: Kind, by: Sequence[str], key: Sequence[Any]) -> Record:
    """Return the values that the records of a group borrow in their shared fields, which are all links."""
    found: Record = {}
    places = iter(key)
    for name in by:
        cells = [next(places) for _ in columns(kind, name)]
        if name in kind.borrows:
            found[name] = cells[0]
    return found


class _Amount(NamedTuple):
    size: int
    number: int
    top: int
    bottom: int
    may_be_found: bool


def outlying(connection: Connection, test: Outlier, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records whose amount is far from the median of the others."""
    kind, bound = KINDS[test.kind], Bound()
    by, near = ([columns(kind, name)[0] for name in names] for names in (test.by, test.near))
    over, per = columns(kind, test.over)[0], columns(kind, test.per)[0] if test.per else "1"
    wide: dict[tuple[Any, ...], list[_Amount]] = {}
    narrow: dict[tuple[Any, ...], list[_Amount]] = {}
    for number, may, top, bottom, *key in connection.execute(
        f"SELECT r.number, {all_of(kind, test.among, bound)}, {', '.join([over, per, *by, *near])} "
        f"FROM {kind.table} AS r WHERE {looked_at(kind, test.where, bound)} AND {per} > 0",
        bound.values,
    ):
        if (kind.table, number) in asked.withheld:  # a median would tell what it has
            continue
        amount = _Amount((top << _FINE) // bottom, number, top, bottom, bool(may))
        wide.setdefault(tuple(key[: len(by)]), []).append(amount)
        if near and None not in key[len(by) :]:
            narrow.setdefault(tuple(key), []).append(amount)
    # Where enough others are near, they decide.
    decided: dict[int, Middle | None] = {}
    for amounts in (*narrow.values(), *wide.values()):
        if len(amounts) > OTHERS:
            for amount, middle in _middles(amounts):
                if amount.number not in decided:
                    decided[amount.number] = middle if _is_far(amount, middle, test) else None
    found = {number: middle for number, middle in sorted(decided.items()) if middle is not None}
    for number, record in records_of(connection, kind, found).items():
        yield part(kind, record, test.judge(record, found[number]))


def _middles(amounts: Iterable[_Amount]) -> Iterator[tuple[_Amount, Middle]]:
    """Yield each amount that may be an outlier, with the median of the others."""
    ordered = sorted(amounts)
    others = len(ordered) - 1
    low, high = (others - 1) // 2, others // 2
    for place, amount in enumerate(ordered):
        if amount.may_be_found:
            one, other = (ordered[each if each < place else each + 1] for each in (low, high))
            top = one.top * other.bottom + other.top * one.bottom
            yield amount, Middle(top, 2 * one.bottom * other.bottom, others)


def _is_far(amount: _Amount, middle: Middle, test: Outlier) -> bool:
    mine, usual = amount.top * middle.bottom, middle.top * amount.bottom
    return mine > test.above * usual or (test.below is not None and mine * test.below < usual)
