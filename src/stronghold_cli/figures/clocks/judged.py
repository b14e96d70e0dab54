"""What no condition on a field can say about a record: whether a clock runs for it at all, and what is in doubt."""

from collections.abc import Callable, Mapping

from stronghold_cli.catalogue.limits import today
from stronghold_cli.figures.minimums import CASH_MINIMUM
from stronghold_cli.records.courts import MAGISTRATES, court_said
from stronghold_cli.records.fields import Record

_IF_CROWN = today(
    "if it was the Crown Court: of a magistrates' or youth court it is {appeal-magistrates} (say which by --court)"
)


def _uncounted(seizure: Record) -> str | None:
    """Say about cash that nobody counted how much it has to be."""
    least = CASH_MINIMUM.least_on(seizure["date"])
    return None if seizure["value"] is not None else f"not counted yet: under {least} no detention is possible"


def _of_magistrates(sentence: Record) -> bool:
    return court_said(sentence["court"]) == MAGISTRATES


def _court_unsaid(sentence: Record) -> str | None:
    return None if court_said(sentence["court"]) else _IF_CROWN


def _charge_unsaid(sentence: Record) -> str | None:
    return None if sentence["charge"] else "it names no charge: say which, for that ends this"


ONLY: Mapping[str, Callable[[Record], bool] | None] = {
    "": None,
    "magistrates": _of_magistrates,
    "not-magistrates": lambda sentence: not _of_magistrates(sentence),
}
"""What `only` of a row picks."""
DOUBTS: Mapping[str, Callable[[Record], str | None] | None] = {
    "": None,
    "uncounted": _uncounted,
    "court-unsaid": _court_unsaid,
    "charge-unsaid": _charge_unsaid,
}
"""What `doubts` of a row says about a record."""
