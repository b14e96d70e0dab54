"""Every measure's figure for all dates, before and after a sheet or an import."""

from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.conditions import askable, is_
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.results.figure import Figure
from stronghold_cli.store.counting.question import Question
from stronghold_cli.store.counting.totals import count_figures
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values.window import Window


def running_totals(connection: Connection, case: int | None = None) -> list[Figure]:
    """Return every measure's figure for all dates; for one case, only measures of kinds that have a case."""
    if case is None:
        return count_figures(connection, list(MEASURES.values()), Question(Window()))
    where = {kind.name: (is_("case", case),) for kind in KINDS.values() if "case" in askable(kind)}
    measures = [measure for measure in MEASURES.values() if measure.kind in where]
    return count_figures(connection, measures, Question(Window(), where))
