"""What becomes of an arrest in custody, and what each of it says about a charge."""

from typing import NamedTuple

from stronghold_cli.catalogue.available import Available, available_in
from stronghold_cli.tables import is_yes, rows_of, several


class ArrestResult(NamedTuple):
    """A row of arrest_results.csv."""

    name: str
    means: str
    charged: bool
    """Whether a charge is to be recorded for it, in custody or by requisition."""
    not_charged: str
    """Why no later charge is taken to be for such an arrest, after its reference: `ended in no further action`; empty
    where one may be: what was cautioned for may be prosecuted after all."""
    authority: str
    """The Act and section, with "not checked" where nobody has read there what is said about it."""
    available: Available | None
    """Of what ages and days of the result it is, by its own authority; None: of any that is known."""
    published: tuple[str, ...]
    """What releases write for it beside its own word."""
    also: tuple[str, ...]
    """What officers say for it beside its own word."""


def _result(row: dict[str, str]) -> ArrestResult:
    return ArrestResult(
        row["result"],
        row["means"],
        is_yes(row["charged"]),
        row["not_charged"],
        row["authority"],
        available_in(row),
        several(row["published"]),
        several(row["also"]),
    )


# Read at once, as disposals are.
ARREST_RESULTS = rows_of("arrest_results.csv", _result)
"""Every result, in the order that people see them."""
CHARGING = tuple(row.name for row in ARREST_RESULTS if row.charged)
"""The results for which a charge is to be recorded."""
WITHOUT_CHARGE = tuple(row.name for row in ARREST_RESULTS if row.not_charged)
"""The results after which no later charge is taken to be for the arrest."""
