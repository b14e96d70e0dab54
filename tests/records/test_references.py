"""References in short: what is printed of several records can be typed again, and names the same ones."""

from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.references import Named, find_references, in_short

named = st.lists(
    st.tuples(st.sampled_from([KINDS["arrest"], KINDS["cash-order"]]), st.integers(1, 40)),
    min_size=1,
    unique_by=lambda each: (each[0].name, each[1]),
)


@given(named)
def test_references_in_short_are_read_back(several: list[Named]) -> None:
    """Runs and single ones, of one kind and of two, in any order."""
    assert find_references([in_short(several)]) == several


def test_a_run_is_a_range_and_a_kind_is_said_once() -> None:
    """A list of dozens stays a line, and what is cut off is counted in records, not in runs."""
    arrest, seizure = KINDS["arrest"], KINDS["seizure"]
    several = [(arrest, 1), (arrest, 3), (arrest, 4), (arrest, 5), (seizure, 2)]
    assert in_short(several) == "ARREST-1, 3..5, SEIZURE-2"
    assert in_short(several, 1) == "ARREST-1 and 4 more"
    assert in_short([]) == ""
