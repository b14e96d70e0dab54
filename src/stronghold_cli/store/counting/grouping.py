"""The grouping of figures: by a field, or by the day that decides."""

from collections.abc import Mapping
from typing import NamedTuple

from stronghold_cli.records.kind import Kind
from stronghold_cli.store.schema.conditions import Bound, columns


class Grouping(NamedTuple):
    """A field that records are grouped by; None is the day that decides, or its month."""

    field: str | None
    spelled: Mapping[str, str] = {}
    """The spelling that is shown, by each rarer spelling."""
    months: bool = False
    """Whether days are grouped by month, each named by its first day."""

    def sql(self, kind: Kind, day: str, bound: Bound) -> str:
        """Return the SQL of the group of a record, whose deciding day is `day`."""
        if self.field is None:
            return f"substr({day}, 1, 8) || '01'" if self.months else day
        place = columns(kind, self.field)[0]
        whens = "".join(f" WHEN {bound(text)} THEN {bound(shown)}" for text, shown in self.spelled.items())
        return f"CASE {place}{whens} ELSE {place} END" if whens else place


BY_DAY = Grouping(None)
BY_MONTH = Grouping(None, months=True)
