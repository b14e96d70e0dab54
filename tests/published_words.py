"""Words as published, read for tests: of a bare unit, or of a measure whose words may stand around the figure."""

from collections.abc import Sequence
from datetime import date

from stronghold_cli.claims.claim import read_asked, read_figure
from stronghold_cli.claims.published import PublishedFigure
from stronghold_cli.claims.reading.says import read_says
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.values.money import Money
from stronghold_cli.values.quantity import Mass
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import MASS, MONEY, TERM, Amount, Unit
from stronghold_cli.values.window import Window

PUBLISHED = date(2021, 8, 23)
SINCE_2019 = Window(date(2019, 1, 1), PUBLISHED)


def amount(text: str, unit: Unit) -> Amount:
    """Return a recorded amount from its usual text."""
    if unit is MONEY:
        return Money.parse(text).pence
    if unit is MASS:
        return Mass.parse(text).milligrams
    return Term.parse(text) if unit is TERM else int(text)


def said_of(
    words: str, measure: str, where: Sequence[str] = (), window: Window = SINCE_2019, verb: str | None = None
) -> PublishedFigure:
    """Return what words say of a measure, as a claim published in August 2021 would.  Raises Unreadable."""
    return read_figure(words, read_asked(MEASURES[measure], verb, where, window, PUBLISHED), verb, PUBLISHED)


def said(words: str, of: Unit | str) -> PublishedFigure:
    """Return what words say of a unit alone, or of a measure.  Raises Unreadable."""
    return said_of(words, of) if isinstance(of, str) else read_says(words, of)


def unit_of(of: Unit | str) -> Unit:
    """Return the unit of a measure, or the unit itself."""
    return MEASURES[of].unit if isinstance(of, str) else of
