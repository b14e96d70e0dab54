"""What the cash of a find comes to, and what it has to come to for the clock of its hours to run."""

from stronghold_cli.catalogue.limits import MINIMUM
from stronghold_cli.figures.joined import JoinedSum, Minimum
from stronghold_cli.figures.measure import Subset
from stronghold_cli.records.conditions import is_, is_not

_CASH = (is_("category", "cash"),)
# Evidence is held under PACE s.22; it may be seized again under POCA s.294, and is then recorded so.
_OTHER_ACT = Subset((is_not("power"), is_not("power", "poca")), "seized under another Act than POCA")
# One seizure is one search, and cash that several people had is not one sum until somebody says so.
CASH_OF_A_FIND = JoinedSum("seizure", _CASH, (_OTHER_ACT,), "find", "value", apart=("arrest", "person"))
"""What the cash of a find comes to, of one person, or of nobody in particular."""
CASH_MINIMUM = Minimum(
    CASH_OF_A_FIND,
    MINIMUM,
    "under the {least} minimum{until}: no detention possible (POCA 2002 s.303)",
    "under {least}{until} of one person, in a find of more: cash of several people is not added up",
)
"""What the cash of a find has to come to, by the day on which it was seized."""

MINIMUMS: dict[str, Minimum] = {"cash": CASH_MINIMUM}
"""Each by the name that a row of clocks.csv has for it."""
