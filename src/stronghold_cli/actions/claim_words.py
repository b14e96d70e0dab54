"""Notes on a claim: what its words say beyond its figure, what they omit, and what unknowns could change."""

from stronghold_cli.claims.published import Percentages, PublishedFigure
from stronghold_cli.claims.verdicts import NOT_SUPPORTED, SUPPORTED, UNDERSTATED, judge
from stronghold_cli.figures.measure import Measure
from stronghold_cli.records.conditions import Condition, asked_field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import ItemName, Person
from stronghold_cli.records.types import Text
from stronghold_cli.results.figure import Figure
from stronghold_cli.store.counting.question import Question
from stronghold_cli.store.counting.totals import count_figures
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values.text import listed, quoted
from stronghold_cli.values.units import rank

_HOLDS = (SUPPORTED, UNDERSTATED)


def held_of_all(
    connection: Connection, said: PublishedFigure, question: Question, figure: Figure, verdict: str, rules: Percentages
) -> tuple[str, list[str]]:
    """Return the verdict on the words as they read, and notes on the conditions that they omit.

    Words without a condition describe more than the figure counts, so they must be true of that as well.
    """
    measure = figure.measure
    fields = {condition.field for condition in said.unsaid}
    unsaid = [condition for condition in question.of(measure.recorded) if condition.field in fields]
    elsewhere = [each for each in unsaid if _is_said_elsewhere(measure.recorded, each)]
    wider = [each for each in unsaid if each not in elsewhere]
    notes = []
    if elsewhere:
        notes.append(f"the words do not say {_conditions(elsewhere)}: the figure is of that alone")
    if wider and not question.nowhere:
        kept = tuple(each for each in question.of(measure.recorded) if each not in wider)
        [of_all] = count_figures(connection, [measure], question._replace(where={measure.kind: kept}))
        false = verdict in _HOLDS and judge(said, of_all.value, rules).verdict == NOT_SUPPORTED
        verdict = NOT_SUPPORTED if false else verdict
        without = f"without {'them' if len(wider) > 1 else 'it'} the figure is {of_all.display}"
        todo = ", and they do not hold: say it in the words" if false else ""
        notes.append(f"the words do not say {_conditions(wider)}: {without}{todo}")
    return verdict, notes


def said_beyond(said: PublishedFigure, measure: Measure) -> list[str]:
    """Return the note on words that claim more than the measure counts."""
    things = listed([quoted(thing) for thing in said.loaded], "and")
    says = "say" if len(said.loaded) > 1 else "says"
    return [f"{things} {says} more than what is counted: {measure.words.counted}"] if things else []


def turned_by_unknown(said: PublishedFigure, figure: Figure, verdict: str, rules: Percentages) -> list[str]:
    """Return the note that a verdict would change if some or all of the unknown records met the conditions."""
    if figure.most is None or figure.value is None:
        return []
    ends = [each for each in (said.low, said.high) if rank(figure.value) <= rank(each) <= rank(figure.most)]
    others = {judge(said, amount, rules).verdict for amount in (*ends, figure.most)} - {verdict}
    unit = figure.measure.unit
    if verdict != SUPPORTED and others & {*_HOLDS}:
        return [f"the words may be true: with what is unknown the figure is up to {unit.show(figure.most)}"]
    if verdict == SUPPORTED and NOT_SUPPORTED in others:
        return [f"the words may be untrue: with what is unknown the figure is up to {unit.show(figure.most)}"]
    return []


def turned_by_restricted(said: PublishedFigure, figure: Figure, verdict: str, rules: Percentages) -> list[str]:
    """Return why restricted records make a claim untestable: its figure is withheld, or they could change the verdict.

    How many of them could is not worked out: somebody could try numbers until the answer gives them away.
    """
    if figure.withheld:
        return ["the figure is of few records, restricted ones among them"]
    if figure.not_looked_into is None:
        return ["restricted records, which are not looked into, could turn it"]
    if not figure.not_looked_into or figure.at_most is None or figure.value is None:
        return []
    low, high = sorted((figure.value, figure.at_most), key=rank)
    ends = [each for each in (said.low, said.high) if rank(low) <= rank(each) <= rank(high)]
    if {judge(said, amount, rules).verdict for amount in (low, *ends, high)} == {verdict}:
        return []
    return ["restricted records, which are not looked into, could turn it"]


def _is_said_elsewhere(kind: Kind, condition: Condition) -> bool:
    """Whether a release names such a thing elsewhere, or in words of its own: a line, a person, an area, an offence."""
    kept = asked_field(kind, condition.field).type
    return isinstance(kept, Text | Link | Person) and not isinstance(kept, ItemName)


def _conditions(conditions: list[Condition]) -> str:
    return listed([condition.words for condition in conditions], "or")
