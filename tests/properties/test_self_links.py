"""Whatever names whatever: a sentence is refused its links exactly where they go round, or contradict each other."""

from hypothesis import given
from hypothesis import strategies as st
from recount import in_order

from stronghold_cli.records.self_links import tangles
from stronghold_cli.records.sentence import SENTENCE

MANY = 6
links = st.dictionaries(st.sampled_from(tuple(SENTENCE.self_links)), st.integers(1, MANY), max_size=3)


@given(st.dictionaries(st.integers(1, MANY), links, max_size=MANY))
def test_the_law_of_links_is_the_one_that_is_written_down(ties: dict[int, dict[str, int]]) -> None:
    """Counted again in plain Python, from the definition; and what is found is of records that have such a link."""
    found = list(tangles(SENTENCE, ties))
    named = {str(number): {link: str(other) for link, other in each.items()} for number, each in ties.items()}
    assert (not found) is in_order(named)
    assert all(tangle.link in ties[tangle.number] and tangle.number in tangle.names for tangle in found)


@given(st.dictionaries(st.integers(1, MANY), links, max_size=MANY))
def test_what_breaks_the_law_is_mended_link_by_link(ties: dict[int, dict[str, int]]) -> None:
    """As `check` has it: without the link that is named of what closes a ring, there is always less to mend."""
    left = {number: dict(each) for number, each in ties.items()}
    for _ in range(sum(map(len, ties.values()))):
        closing = [tangle for tangle in tangles(SENTENCE, left) if tangle.closes]
        if not closing:
            break
        del left[closing[0].number][closing[0].link]
    assert list(tangles(SENTENCE, left)) == []
