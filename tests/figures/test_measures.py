"""What a measure declares holds together."""

import pytest

from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import MEASURES


@pytest.mark.parametrize("measure", MEASURES.values(), ids=list(MEASURES))
def test_what_is_counted_once_says_why_its_parts_need_not_add_up(measure: Measure) -> None:
    """One find in two quarters is in both of them, and once in the year; so it is with all that stands on a day."""
    if measure.distinct or measure.standing or measure.ends:
        assert measure.parts_overlap
