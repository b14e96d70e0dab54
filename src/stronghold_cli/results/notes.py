"""The notes on a figure: what was counted or left out, what nobody knows, and what may not be looked into."""

from collections.abc import Iterator

from stronghold_cli.figures.measure import Measure
from stronghold_cli.results.tally import NotLookedInto, Subtotal, Tally
from stronghold_cli.values.text import counted
from stronghold_cli.values.units import COUNT


def counted_notes(measure: Measure, tally: Tally, undated: int) -> list[str]:
    """Return the notes on what was counted, and on what was left out; `undated` is how many records have no day."""
    notes = []
    if tally.unconfirmed.records:
        notes.append(f"counted: {_so_many(measure, tally.unconfirmed)} provisional or estimated")
    for words, part in tally.left_out:
        if part.records:
            # What is left out of a measure of distinct things was never joined, so that its sum would say too much.
            sum_of = part._replace(amount=measure.unit.zero) if measure.distinct else part
            notes.append(f"left out: {_so_many(measure, sum_of)} {words}")
    notes += [f"counted: {_so_many(measure, part)} {words}" for words, part in tally.named if part.records]
    if undated:
        what = measure.date.replace("_", " ")
        notes.append(f"in no window: {measure.recorded.counted(undated)} without a day {what}")
    return notes


def not_looked_into(apart: NotLookedInto, *, few: bool) -> Iterator[str]:
    """Yield the notes on what was not looked into, where a user narrowed what is counted."""
    records, restricted = apart.tally.counted.records, apart.restricted
    if few:
        yield "restricted records not looked into"
        return
    if restricted:
        yield f"{counted(restricted, 'restricted record')} not looked into"
    if records > restricted:
        yield f"{counted(records - restricted, 'record')} not looked into: what was asked is in a restricted record"


def not_in_it(measure: Measure, records: int, words: str) -> str:
    """Return the note on records of which nobody knows whether they meet the conditions."""
    return f"{measure.recorded.counted(records)} {words} {'is' if records == 1 else 'are'} not in it"


def _so_many(measure: Measure, part: Subtotal) -> str:
    """`3 seizures (41.2 g)`: the amount only where it is something that adds up."""
    records = measure.recorded.counted(part.records)
    adds = (
        measure.add is not None
        and not (measure.distinct and measure.unit is COUNT)
        and part.amount != measure.unit.zero
    )
    return f"{records} ({measure.unit.show(part.amount)})" if adds else records
