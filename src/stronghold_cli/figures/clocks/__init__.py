"""Every clock, a module a subject: what must be done by when, and what settles it.  A clock is data; store asks it."""

from stronghold_cli.figures.clock import Clock
from stronghold_cli.figures.clocks.cash import CASH
from stronghold_cli.figures.clocks.courts import COURTS
from stronghold_cli.figures.clocks.investigation import INVESTIGATION
from stronghold_cli.figures.clocks.places import PLACES
from stronghold_cli.figures.clocks.reviews import REVIEWS

CLOCKS: dict[str, Clock] = {clock.name: clock for clock in (*CASH, *COURTS, *INVESTIGATION, *PLACES, *REVIEWS)}
"""Each clock by its name, in the order that people see them."""
