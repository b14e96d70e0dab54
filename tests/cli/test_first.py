"""The first things that anybody does."""

from conftest import Stronghold


def test_a_seizure_is_recorded_and_its_reference_printed(stronghold: Stronghold) -> None:
    """Without a terminal the new reference stands alone on standard output, for scripts."""
    answer = stronghold('add seizure --date 4/3/2021 --item heroin --weight "4.92 g"')
    assert answer == (0, "SEIZURE-1\n", "")
