"""Records that may not be looked into, counted apart: the figure is exact, and gives nothing of them away."""

from collections.abc import Callable, Mapping, Sequence

from stronghold_cli.figures.measure import Measure
from stronghold_cli.results.tally import NotLookedInto, Tally
from stronghold_cli.store.counting.question import Among, Question
from stronghold_cli.store.counting.scan import undated
from stronghold_cli.store.counting.tallies import tallies_by_period, tallies_of
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values.window import Period

Counting = Callable[[Sequence[Measure], Question], Mapping[str, Sequence[Tally]]]
"""How measures are counted: tallies by a measure's name, as many of each."""


def apart_of(
    connection: Connection, measures: Sequence[Measure], question: Question, *, part: bool = False
) -> dict[str, NotLookedInto]:
    """Return by measure the part that may not be looked into; measures without one are missing.

    `part` says that the figures are of a group or a short window.
    """

    def whole(several: Sequence[Measure], asked: Question) -> dict[str, list[Tally]]:
        return {name: [tally] for name, tally in tallies_of(connection, several, asked, None).get(None, {}).items()}

    part = part or question.window.is_under_a_month(question.today)
    found = _apart(measures, question, whole, part=part)
    return {
        measure.name: found[measure.name][0]._replace(
            undated=undated(connection, measure, question._replace(among=Among.APART))
        )
        for measure in measures
        if measure.name in found
    }


def apart_by_period(
    connection: Connection, measures: Sequence[Measure], question: Question, steps: list[Period]
) -> dict[str, tuple[list[NotLookedInto], list[NotLookedInto]]]:
    """Return by measure the part that may not be looked into of each period, and of the running total to its end."""

    def by_period(several: Sequence[Measure], asked: Question) -> dict[str, list[Tally]]:
        found = tallies_by_period(connection, several, asked, steps)
        return {name: [*cells, *running] for name, (cells, running) in found.items()}

    found = _apart(measures, question, by_period, part=True)
    return {name: (each[: len(steps)], each[len(steps) :]) for name, each in found.items()}


def _apart(
    measures: Sequence[Measure], question: Question, count: Counting, *, part: bool
) -> dict[str, list[NotLookedInto]]:
    """Return by measure the part of each tally that may not be looked into; empty for most ledgers."""
    parted = [measure for measure in measures if question.apart(measure.recorded) != "0"]
    if not parted:
        return {}
    narrowed = {measure.name: bool(question.narrowed_by(measure.recorded)) for measure in parted}
    found = count(parted, question._replace(among=Among.APART))
    alone = Question(question.window, today=question.today, nowhere=question.nowhere, restricted=question.restricted)
    own = count(parted, alone._replace(among=Among.APART)) if any(narrowed.values()) else found
    # What is broken down with a part that may not be looked into says the parts of the rest.
    rest = [
        measure
        for measure in parted
        if measure.of_which and not narrowed[measure.name] and any(t.counted.records for t in found[measure.name])
    ]
    others = count(rest, question._replace(among=Among.SHOWN, by=None)) if rest else {}
    return {
        measure.name: [
            NotLookedInto(
                tally,
                min(own[measure.name][n].counted.records, tally.counted.records),
                narrowed[measure.name],
                part,
                others[measure.name][n].of_which if measure.name in others else (),
            )
            for n, tally in enumerate(found[measure.name])
        ]
        for measure in parted
    }
