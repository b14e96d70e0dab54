"""What a figure rests on beside the records: classes, disposals, and the prices that values were worked out from."""

from collections.abc import Iterator

from stronghold_cli.catalogue.disposals import DISPOSALS
from stronghold_cli.catalogue.price_terms import STREET
from stronghold_cli.figures.measure import Measure
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.values.text import listed


def the_law(measure: Measure) -> Iterator[str]:
    """Say how much nobody has read in the law, where a figure rests on the class of a drug or on a disposal."""
    if "class" in _asked(measure):
        from stronghold_cli.catalogue.checked import unchecked_drugs  # a table that other measures do not need

        unchecked, every = unchecked_drugs()
        yield f"A class is that of the class table. {len(unchecked)} of its {every} drugs have a class, or a first day,"
        yield "that nobody has read in the law: `stronghold items NAME` says which."
    if "disposal" in _asked(measure):
        from stronghold_cli.catalogue.checked import NOT_CHECKED

        counted = [row for row in DISPOSALS if measure.counts_with("disposal", row.name)]
        unread = [row.name for row in counted if NOT_CHECKED in row.authority]
        if unread:
            yield f"Nobody has checked the law on {listed(unread, 'and')}."
        else:
            yield "Somebody has read the law on every disposal that it counts."


def the_prices(measure: Measure) -> Iterator[str]:
    """Say how old the prices are that a street value may be worked out from."""
    if "value_basis" in _asked(measure):
        from stronghold_cli.catalogue.prices import price_list  # a table that other measures do not need

        years = sorted({price.since.year for price in price_list() if price.basis == STREET})
        yield f"The program's street prices are of {listed([str(year) for year in years], 'and')}. Each says its year"
        yield "where a value is worked out, and `stronghold check` names the values that rest on one over five years"
        yield "old."


def _asked(measure: Measure) -> set[str]:
    """Return the fields that decide whether a measure counts a record, or whether another one ends what stands."""
    own = {each.field for each in (*measure.where, *(each for left in measure.left_out for each in left.when))}
    standing = measure.ends if isinstance(measure.ends, tuple) else ()
    laws = (KINDS[each.ended_by].answers for each in standing if each.ended_by)
    return own | {law.never[0] for law in laws if law}
