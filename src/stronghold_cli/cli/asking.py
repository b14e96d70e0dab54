"""What was asked of figures, as it is printed back with them."""

from collections.abc import Sequence

from stronghold_cli.cli.desk import Desk
from stronghold_cli.render.figures import Asked
from stronghold_cli.values.window import Window


def asked_of(desk: Desk, window: Window, where: Sequence[str] | None = None, confirmed: bool = False) -> Asked:
    """Return the window as understood, the conditions as typed, and the moment of the answer."""
    return Asked(window, tuple(where or ()), confirmed, desk.as_at, desk.today)
