"""What commands that print figures share: opening the ledger, and describing the question."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.past import ledger_at
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.figure_query import FigureQuery
from stronghold_cli.results.figure import Figure, Group
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values.window import Window

if TYPE_CHECKING:
    from stronghold_cli.records.conditions import Condition
    from stronghold_cli.results.audit import ShownRecords
    from stronghold_cli.store.counting.question import Question


def asked_of(desk: Desk, window: Window, where: Sequence[str] | None = None, confirmed: bool = False) -> FigureQuery:
    """Return the question in words: the window as understood, the conditions as typed, and the moment."""
    return FigureQuery(window, tuple(where or ()), confirmed, desk.as_at, desk.today, counted_as(desk))


def counted_as(desk: Desk) -> str:
    """Return the moment in words; for a past one add that today's measures count it."""
    past = desk.change is not None
    return f"{desk.recorded}, by today's definitions of the measures" if past else desk.recorded


def said_of_conditions(question: "Question", form: str) -> list[str]:
    """Return the notes on conditions: the values that no record has, and how commas were read.

    A page has the second note in its heading.
    """
    asked = [condition for several in question.where.values() for condition in several]
    return [*([] if form in ("table", "md") else as_read(asked)), *(question.nowhere or ())]


def as_read(conditions: Iterable["Condition"]) -> list[str]:
    """Return how ambiguous conditions were read: commas that may mean two things, and days in words."""
    words = dict.fromkeys(condition.words for condition in conditions if condition.is_told)
    return [f"asked for: {', '.join(words)}"] if words else []


def with_moment(answer: Answer, desk: Desk) -> Answer:
    """Return an answer with its moment, if past, for formats that have no place for it."""
    if not desk.back:
        return answer
    return answer._replace(remarks=[counted_as(desk), *answer.remarks])


FEW = 5
"""From this many records on, a narrowed figure is about nobody in particular."""


@contextmanager
def counting(
    today: Desk, desk: Desk, ledger: str | None, where: Mapping[str, Sequence["Condition"]]
) -> Iterator[tuple[Connection, "ShownRecords | None"]]:
    """Open the ledger as it stood at the desk's moment, to count in it.  Raises LedgerUnusable.

    Figures about one person are logged as a look at that person, and so are figures narrowed to few records, which
    `note_few` notes.  Without conditions nothing is noted.
    """
    if not any(where.values()):
        with ledger_at(desk, ledger) as connection:
            yield connection, None
        return
    # Imported here: figures of nobody in particular are not logged, and the usual ones wait for nothing of it.
    from stronghold_cli.cli.audited import reading_logged
    from stronghold_cli.results.audit import AuditEntry

    access = AuditEntry("totals", kinds=tuple(where), as_at=desk.as_at if desk.back else "")
    people = _people(where)
    with reading_logged(today, ledger, access, at=desk, even_of_none=bool(people)) as (connection, shown):
        shown.person(people)
        yield connection, shown


def note_few(connection: Connection, shown: "ShownRecords", figures: Iterable[Figure], question: "Question") -> None:
    """Note the records behind each figure that conditions narrow to fewer than five, except restricted ones.

    With a condition on each field and a window of a day, such figures would give a whole record away.
    """
    from stronghold_cli.store.counting.traces import trace_figure  # only few records are traced

    for figure in figures:
        kind = figure.measure.recorded
        if question.of(kind) and 0 < figure.records < FEW:
            asked = question._replace(window=figure.window)
            traced = trace_figure(connection, figure.measure, asked)
            shown.numbers(kind, (each.record["no"] for each in traced if not each.restricted))


def named_groups(desk: Desk, connection: Connection, groups: list[Group], by: str) -> list[Group]:
    """Return figures by case or line with their names, and log the names: a name is content of its record."""
    from stronghold_cli.records.links import NAMED  # only figures by a field need it

    if by not in NAMED:
        return groups
    from stronghold_cli.cli.audited import log_shown  # few figures are given by case or line
    from stronghold_cli.store.records.link_names import LinkNames  # few figures are given by case or line

    names = LinkNames(connection)
    named = [group._replace(label=names.label(by, group.label)) for group in groups]
    log_shown(desk, names.shows)
    return named


def _people(where: Mapping[str, Sequence["Condition"]]) -> list[str]:
    """Return the keys of people that the conditions name."""
    from stronghold_cli.records.conditions import asked_field  # only a condition on figures needs it
    from stronghold_cli.records.kinds import KINDS  # only a condition on figures needs it
    from stronghold_cli.records.names import Person  # only a condition on figures needs it

    return [
        str(key)
        for kind, conditions in where.items()
        for condition in conditions
        if isinstance(asked_field(KINDS[kind], condition.field).type, Person)
        for key in condition.any_of
    ]
