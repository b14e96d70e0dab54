"""What figures are given by: a field, or the day that decides."""

from collections.abc import Mapping
from typing import NamedTuple

from stronghold_cli.records.kind import Kind
from stronghold_cli.store.schema.conditions import Bound, columns


class Grouping(NamedTuple):
    """A field that records are grouped by; None is the day that decides, or its month."""

    field: str | None
    spelled: Mapping[str, str] = {}
    """Spellings of its texts that are shown as another one, each with that."""
    months: bool = False
    """Whether days are taken together by months, and each month is named by its first day."""

    def sql(self, kind: Kind, day: str, bound: Bound) -> str:
        """Return the SQL of the group of a record, whose deciding day is `day`."""
        if self.field is None:
            return f"substr({day}, 1, 8) || '01'" if self.months else day
        place = columns(kind, self.field)[0]
        whens = "".join(f" WHEN {bound(text)} THEN {bound(shown)}" for text, shown in self.spelled.items())
        return f"CASE {place}{whens} ELSE {place} END" if whens else place


BY_DAY = Grouping(None)
BY_MONTH = Grouping(None, months=True)
