"""Which figures a change of one field of one record would move, in words."""

from collections.abc import Iterator

from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.conditions import Condition
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.values.quantity import Pieces
from stronghold_cli.values.text import listed


def would_move(kind: Kind, record: Record, field: str, value: str) -> str:
    """Return which figures would move if a field of a record had another value: `drugs.weight would count it`.

    What joins records, such as a find of several drugs, is not looked at: such a figure may stay as it is.
    """
    counting, then = list(_counting(kind, record)), list(_counting(kind, {**record, field: value}))
    gained = [measure.name for measure in then if measure not in counting]
    lost = [measure.name for measure in counting if measure not in then]
    parted = [measure.name for measure in then if measure in counting and measure.of_which == field]
    said = (
        *([f"{listed(gained, 'and')} would count it"] if gained else []),
        *([f"{listed(lost, 'and')} would no longer count it"] if lost else []),
        *([f"{listed(parted, 'and')} would count it under {value}"] if parted else []),
    )
    return "; ".join(said) or "no total would move"


def _counting(kind: Kind, record: Record) -> Iterator[Measure]:
    """Yield the measures that count a record, whatever the window."""
    for measure in (measure for measure in MEASURES.values() if measure.recorded is kind):
        out = any(all(_meets(record, each) for each in left.when) for left in measure.left_out)
        if not out and all(_meets(record, each) for each in measure.where):
            yield measure


def _meets(record: Record, condition: Condition) -> bool:
    """Whether a record meets a condition as measures declare them: of some values, of a sort of pieces, or given."""
    value = record[condition.field]
    sort = condition.low or condition.high
    if isinstance(sort, Pieces):
        met = isinstance(value, Pieces) and value.unit == sort.unit
    elif condition.any_of:
        met = value in condition.any_of
    else:
        met = value is None
    return met is not condition.negated
