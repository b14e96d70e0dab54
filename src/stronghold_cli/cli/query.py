"""What was asked of figures, as it is printed back with them."""

from collections.abc import Sequence
from dataclasses import replace

from stronghold_cli.cli.desk import Desk
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.totals import FigureQuery
from stronghold_cli.values.window import Window


def asked_of(desk: Desk, window: Window, where: Sequence[str] | None = None, confirmed: bool = False) -> FigureQuery:
    """Return the window as understood, the conditions as typed, and the moment of the answer."""
    return FigureQuery(window, tuple(where or ()), confirmed, desk.as_at, desk.today, counted_as(desk))


def counted_as(desk: Desk) -> str:
    """Return the moment in words; of one that is past also that it is counted by the measures of today."""
    past = desk.change is not None
    return f"{desk.recorded}, by today's definitions of the measures" if past else desk.recorded


def with_moment(answer: Answer, desk: Desk) -> Answer:
    """Return an answer with the moment that it is of, where that is past, for formats that have no place for it."""
    if not desk.back:
        return answer
    return replace(answer, remarks=[counted_as(desk), *answer.remarks])
