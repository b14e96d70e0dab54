"""The notes on a figure: what was counted or left out, what nobody knows, and what may not be looked into."""

from collections.abc import Iterator
from typing import NamedTuple

from stronghold_cli.figures.measure import Measure
from stronghold_cli.results.tally import NotLookedInto, Subtotal, Tally
from stronghold_cli.values.text import counted
from stronghold_cli.values.units import COUNT


class Note(NamedTuple):
    """What has to be said about a figure."""

    brief: str
    """As scripts read it: `left out: 4 seizures (1.2 kg) of class none`."""
    sentence: str
    """As people read it, without its capital letter and its full stop: `this leaves out 4 seizures (1.2 kg) of …`."""
    shared: str = ""
    """The same for figures of several kinds; empty where the sentence is about one of them."""
    unmet: int = 0
    """Of records that may or may not meet the conditions, how many …"""
    unmet_words: str = ""
    """… and what is unknown about them: `with no line`."""


def counted_notes(measure: Measure, tally: Tally, undated: int) -> list[Note]:
    """Return the notes on what was counted, and on what was left out; `undated` is how many records have no day."""
    notes = []
    for words, part in tally.left_out:
        if part.records:
            # What is left out of a measure of distinct things was never joined, so that its sum would say too much.
            sum_of = part._replace(amount=measure.unit.zero) if measure.distinct else part
            notes.append(_note("left out", "this leaves out", measure, sum_of, words))
    notes += [_note("counted", "this counts", measure, part, words) for words, part in tally.named if part.records]
    if undated:
        what = f"{measure.recorded.counted(undated)} without a day {measure.date.replace('_', ' ')}"
        notes.append(Note(f"in no window: {what}", f"{what} {'is' if undated == 1 else 'are'} in no window"))
    return notes


def unconfirmed_note(measure: Measure, part: Subtotal) -> list[Note]:
    """Return the note on what is counted and not confirmed, none where all of it is."""
    return [_note("counted", "this counts", measure, part, "provisional or estimated")] if part.records else []


def unconfirmed_words(measure: Measure, part: Subtotal) -> str:
    """Return how much of a figure is not confirmed, for a table: `41.2 g`; `3 records` where they add nothing."""
    if not part.records:
        return ""
    if _adds(measure, part):
        return measure.unit.show(part.amount)
    return counted(part.records, "record") if measure.distinct or measure.add else f"{part.records:,}"


def not_looked_into(apart: NotLookedInto, *, few: bool) -> Iterator[Note]:
    """Yield the notes on what was not looked into, where a user narrowed what is counted."""
    records, restricted = apart.tally.counted.records, apart.restricted
    if few:
        yield Note("restricted records not looked into", "restricted records were not looked into")
        return
    if restricted:
        many = counted(restricted, "restricted record")
        yield Note(f"{many} not looked into", f"{many} {_were(restricted)} not looked into")
    if records > restricted:
        many, why = counted(records - restricted, "record"), "what was asked is in a restricted record"
        yield Note(f"{many} not looked into: {why}", f"{many} {_were(records - restricted)} not looked into, for {why}")


def not_in_it(measure: Measure, records: int, words: str) -> Note:
    """Return the note on records that may or may not meet the conditions."""
    said = f"{measure.recorded.counted(records)} {words} {'is' if records == 1 else 'are'} not in it"
    return Note(said, said, unmet=records, unmet_words=words)


def _were(many: int) -> str:
    return "was" if many == 1 else "were"


def _note(sort: str, verb: str, measure: Measure, part: Subtotal, words: str) -> Note:
    """A note on `3 seizures (41.2 g) of unknown class`: the amount only where it is something that adds up."""
    records = measure.recorded.counted(part.records)
    amount = measure.unit.show(part.amount) if _adds(measure, part) else ""
    so_many = f"{records} ({amount})" if amount else records
    return Note(f"{sort}: {so_many} {words}", f"{verb} {so_many} {words}")


def _adds(measure: Measure, part: Subtotal) -> bool:
    return (
        measure.add is not None
        and not (measure.distinct and measure.unit is COUNT)
        and part.amount != measure.unit.zero
    )
