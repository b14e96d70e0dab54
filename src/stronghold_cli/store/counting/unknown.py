"""Records left out of a question because nobody knows whether they meet its conditions."""

from collections.abc import Iterable

from stronghold_cli.figures.measure import Measure
from stronghold_cli.records.conditions import Condition
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.unknown import unknown_too, unknown_words
from stronghold_cli.store.counting.question import Question


def in_doubt(kind: Kind, question: Question) -> dict[int, Condition]:
    """Return the conditions on a kind that records with unknown fields may meet, widened to include those, by place."""
    found = ((place, unknown_too(kind, condition)) for place, condition in enumerate(question.of(kind)))
    return {place: condition for place, condition in found if condition}


def unknown_in(kind: Kind, question: Question) -> str:
    """Return the words for records of a kind that may meet the conditions, empty if all is known."""
    return unknown_words(kind, in_doubt(kind, question).values())


def with_unknown(measures: Iterable[Measure], question: Question) -> tuple[list[Measure], Question]:
    """Return the measures with such records, and the question widened to include them.

    What the wider question counts beyond the first is in doubt: one more query for all conditions together.
    """
    wider, where = [], {**question.where}
    for measure in measures:
        if doubted := in_doubt(measure.recorded, question):
            wider.append(measure)
            conditions = enumerate(question.of(measure.recorded))
            where[measure.kind] = tuple(doubted.get(place, condition) for place, condition in conditions)
    return wider, question._replace(where=where)
