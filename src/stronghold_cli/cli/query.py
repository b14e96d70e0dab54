"""What was asked of figures, as it is printed back with them."""

from collections.abc import Sequence

from stronghold_cli.cli.desk import Desk
from stronghold_cli.render.tables import folded
from stronghold_cli.render.totals import FigureQuery
from stronghold_cli.values.window import Window


def asked_of(desk: Desk, window: Window, where: Sequence[str] | None = None, confirmed: bool = False) -> FigureQuery:
    """Return the window as understood, the conditions as typed, and the moment of the answer."""
    return FigureQuery(window, tuple(where or ()), confirmed, desk.as_at, desk.today, counted_as(desk))


def counted_as(desk: Desk) -> str:
    """Return the moment in words; of one that is past also that it is counted by the measures of today."""
    past = desk.change is not None
    return f"{desk.recorded}, by today's definitions of the measures" if past else desk.recorded


def say_when(desk: Desk, form: str) -> None:
    """Say as at when the answer is, where it is a past moment and the answer's own form has no place for it."""
    if desk.back and form in ("csv", "jsonl"):
        desk.say(folded(counted_as(desk), desk.screen).rstrip())
