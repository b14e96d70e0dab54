"""What was asked of figures, as it is printed back."""

from datetime import date
from typing import NamedTuple

from stronghold_cli.values.window import Window


class FigureQuery(NamedTuple):
    """What was asked, for printing it back."""

    window: Window
    where: tuple[str, ...]
    confirmed: bool
    as_at: str
    """The moment of the answer, UTC, ISO."""
    today: date
    recorded: str
    """The moment in words."""
    understood: tuple[str, ...] = ()
    """The conditions as they were understood."""
    names: bool = False
    """Whether the names to type are shown wherever the figures are."""
    all_measures: bool = False
    """Whether no measure was named."""

    def words(self) -> str:
        """Return it as a heading: the window as understood, the conditions, and the moment."""
        parts = [str(self.window), *(self.understood or self.where), *(["confirmed only"] if self.confirmed else [])]
        return f"{', '.join(parts)}; {self.recorded}"
