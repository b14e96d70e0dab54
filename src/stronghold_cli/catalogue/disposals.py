"""What courts do with people, and what each of it counts for."""

from typing import NamedTuple

from stronghold_cli.catalogue.available import Available, available_in
from stronghold_cli.tables import is_yes, one_of, rows_of, several

PRISON, LIFE, DTO, SUSPENDED = "prison", "life", "dto", "suspended"
"""What a disposal may count as; life makes no years, and the terms of the others are never added to each other."""
ALWAYS, NAMED, NEVER = "always", "named", "never"
"""Whether a sentence answers a conviction: by itself; only the one that it names; none, for it is not passed yet, or
stands beside the one that is."""


class Disposal(NamedTuple):
    """A row of disposals.csv: what a court does."""

    name: str
    means: str
    counts_as: str | None
    """What it counts as; None: no figure of terms or of people jailed has it."""
    licence: bool
    """Whether a licence follows its term."""
    lasts: bool
    """Whether it is an order for a time, which is no prison."""
    sum: bool
    """Whether it is to pay a sum."""
    convicts: bool
    """Whether it says that the charge was proved: not of an old term, nor of who was unfit to plead."""
    answers: str
    authority: str
    """The Act and section, with "not checked" where nobody has read there what is said about it."""
    available: Available | None
    """Of what ages and days of conviction it is, by its own authority; None: of any that is known."""
    also: tuple[str, ...]
    """What officers say for it beside its own word."""


def _disposal(row: dict[str, str]) -> Disposal:
    return Disposal(
        row["disposal"],
        row["means"],
        one_of(row["counts_as"], "", PRISON, LIFE, DTO, SUSPENDED) or None,
        is_yes(row["licence"]),
        is_yes(row["lasts"]),
        is_yes(row["sum"]),
        is_yes(row["convicts"]),
        one_of(row["answers"], ALWAYS, NAMED, NEVER),
        row["authority"],
        available_in(row),
        several(row["also"]),
    )


# Read at once, for every record kind is made of its choices.
DISPOSALS = rows_of("disposals.csv", _disposal)
"""Every disposal, in the order that people see them."""


def counting_as(*figures: str) -> tuple[str, ...]:
    """Return the disposals that count as one of these."""
    return tuple(row.name for row in DISPOSALS if row.counts_as in figures)
