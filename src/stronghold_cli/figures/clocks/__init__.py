"""Every clock: what must be done by when, and what settles it.  A clock is a row of clocks.csv; store asks it."""

from stronghold_cli.figures.clock import Clock
from stronghold_cli.figures.clocks.table import read_clocks

CLOCKS: dict[str, Clock] = {clock.name: clock for clock in read_clocks()}
