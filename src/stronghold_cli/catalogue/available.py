"""Who something can be given to by law, and from when until when: what disposals and results say about themselves."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

COMES_OF_AGE = 18
"""The age from which on somebody is an adult, and no child any more."""


class Available(NamedTuple):
    """The ages and the days of one disposal, when somebody is convicted, or of one result, when it is given."""

    authority: str
    """The Act and section, with "not checked" where nobody has read it there."""
    aged: int = 0
    """The least age …"""
    under: int | None = None
    """… and the age that ends it; None: none does."""
    since: date | None = None
    """The first day …"""
    until: date | None = None
    """… and the last; None: no day is known to be the first, or it still is available."""

    @property
    def ages(self) -> str:
        """Who it is for, in words: `those aged 18 to 20`; empty where it is for everybody."""
        if self.under and self.aged:
            return f"those aged {self.aged} to {self.under - 1}"
        return f"those under {self.under}" if self.under else f"those aged {self.aged} and over" if self.aged else ""

    def never_of_child(self, child_on: date, day: date) -> bool:
        """Whether who was a child on one day cannot be old enough on another."""
        return self.aged >= COMES_OF_AGE and day <= _years_after(child_on, self.aged - COMES_OF_AGE)

    def never_of_adult(self, adult_on: date, day: date) -> bool:
        """Whether who was an adult on one day cannot be young enough on another."""
        return self.under is not None and self.under <= COMES_OF_AGE and adult_on <= day


def available_in(row: Mapping[str, str]) -> Available | None:
    """Return what the row of a table says about ages and days, None where it says nothing.

    Raises ValueError where an age or a day cannot be read, or they stand without an authority, or it without them.
    """
    aged, under, since, until = (row[column] for column in ("aged", "under", "valid_from", "valid_to"))
    if any((aged, under, since, until)) != bool(row["available_by"]):
        raise ValueError("ages and days have an authority in available_by, and it has ages or days")
    if not row["available_by"]:
        return None
    return Available(
        row["available_by"],
        int(aged or 0),
        int(under) if under else None,
        date.fromisoformat(since) if since else None,
        date.fromisoformat(until) if until else None,
    )


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
