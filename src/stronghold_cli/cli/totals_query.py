"""The query of totals: its options, declared once for every command with them, and their meaning."""

import inspect
from collections.abc import Callable, Collection
from typing import Annotated, NamedTuple

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.counting import asked_of
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import FormatOption, read_format
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.figures.measure import Measure, shared_by
from stronghold_cli.figures.measures import named_in_full, select_measures
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.render.figure_query import FigureQuery
from stronghold_cli.store.counting.question import Question
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.span import window_between
from stronghold_cli.values.text import hyphened, quoted
from stronghold_cli.values.window import STEPS, Window

Measures = Annotated[
    list[str] | None,
    options.option(
        "--measure", "MEASURE", "Only this measure; drugs picks every drugs.…  Can be repeated.", "measures"
    ),
]
By = Annotated[
    str | None,
    options.option(
        "--by", "WHAT", f"Break down by {', '.join(STEPS)}, or by a field: case, line, item …", "breakdowns"
    ),
]
Compare = Annotated[
    str | None,
    options.option(
        "--compare",
        "previous|last-year|SPAN",
        "Show a second window beside it: the span just before, the same days a year earlier, or any that --in takes.",
    ),
]


Names = Annotated[
    bool, typer.Option("--names", help="Show the name to type beside each figure, on a narrow screen too.")
]


class TotalsQuery(NamedTuple):
    """A query of totals, as understood."""

    measures: list[Measure]
    question: Question
    step: str | None
    """What to break down by."""
    compare: tuple[str, Window] | None
    """The window to compare with, and its words."""
    without: list[str]
    """The measures that cannot answer the query, by name."""
    asked: FigureQuery
    form: str


def read_totals_query(
    desk: Desk,
    since: options.Since = None,
    until: options.Until = None,
    within: options.Within = None,
    by: By = None,
    compare: Compare = None,
    measure: Measures = None,
    where: options.Where = None,
    confirmed: options.Confirmed = False,
    names: Names = False,
    format: FormatOption = "table",
) -> TotalsQuery:
    """Read the options of totals, declared here for every command that has them.

    Raises Unreadable, and Forbidden for what does not go together; what only the ledger knows is not asked.
    """
    reads = Reading(desk.today, no_new_person)
    form = read_format(format)
    if names and form != "table":
        raise Forbidden("--names is for the table: every other format has the names already", "leave it out")
    window, other = window_between(since, until, within, desk.today), None
    if compare is not None:
        window, beside = _other_window(compare, window, by, desk)
        other = compare, beside
    whole = named_in_full(measure or [])
    measures, by_kind, without = options.measures_with(select_measures(measure or []), where, reads, whole=whole)
    step = _by(by, measures, whole)
    if step and step not in STEPS:
        without += [m.name for m in measures if step not in m.by()]
        measures = [m for m in measures if step in m.by()]
    asked = asked_of(desk, window, where, confirmed)._replace(names=names, all_measures=not measure)
    return TotalsQuery(measures, Question(window, by_kind, confirmed, desk.today), step, other, without, asked, form)


def with_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options of totals to a command, between its arguments and its own options."""
    _, *shared = inspect.signature(read_totals_query).parameters.values()
    own = [each for each in inspect.signature(command).parameters.values() if each.kind is not each.VAR_KEYWORD]
    arguments = [each for each in own if each.kind is not each.KEYWORD_ONLY]
    others = [each for each in own if each.kind is each.KEYWORD_ONLY]
    taken = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in shared]
    command.__signature__ = inspect.Signature([*arguments, *taken, *others])  # type: ignore[attr-defined]
    return command


def _other_window(compare: str, window: Window, by: str | None, desk: Desk) -> tuple[Window, Window]:
    """Return the window, with both ends if a comparison needs them, and the window compared with it."""
    if by is not None:
        raise Forbidden("--compare puts two whole windows side by side", "leave out --by, or break down one at a time")
    from stronghold_cli.values.earlier import windows_compared  # only --compare needs it

    return windows_compared(window, compare, desk.today)


def _by(text: str | None, measures: list[Measure], whole: Collection[str]) -> str | None:
    """Return what to break down by.

    Raises Unreadable for what one of the measures does not have that were named in full, or what none of them has.
    """
    if text is None:
        return None
    plain = "-".join(text.lower().split())
    shared = shared_by(measures)
    field = plain.replace("-", "_")
    if plain in STEPS:
        return plain
    have = [measure.name for measure in measures if field in measure.by()]
    if field in shared or (have and all(name in have for name in whole)):
        return field
    close = did_you_mean(plain, list(map(hyphened, shared)))
    they = "these measures have" if len(measures) > 1 else f"{measures[0].name} has"
    raise Unreadable(f"--by {quoted(text)} is nothing that {they}", close or ", ".join(shared))
