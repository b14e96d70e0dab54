"""Rules of terms of prison: counts that nobody joined, and stated totals that their counts do not give."""

import pytest

from conftest import Stronghold
from ruled import finds_and_mends, found, records, typed

pytestmark = pytest.mark.usefixtures("begun")

PRISON = "sentence --date 4/3/2021 --person P-1 --disposal imprisonment"
TWO = f"{PRISON} --term 3y\n{PRISON} --term 2y"


def test_counts_of_one_day_that_nobody_joined_are_found(stronghold: Stronghold) -> None:
    """Figures add them all; joined, they add the longest."""
    typed(stronghold, f"{TWO}\n{PRISON} --term 18m")
    why = (
        "P-1 got 3 years, 2 years and 1 year 6 months on 4 Mar 2021, and nothing says how they run: "
        "figures add 6 years 6 months (for consecutive ones type --after SENTENCE-1)"
    )
    assert " 6 years 6 months " in stronghold("totals --measure prison").out
    finds_and_mends(stronghold, "counts-apart", {"SENTENCE-1 SENTENCE-2 SENTENCE-3": why})
    assert " 3 years " in stronghold("totals --measure prison").out


def test_whoever_adds_such_a_count_is_told_at_once(stronghold: Stronghold) -> None:
    """Two at their second, and nobody where they are joined."""
    typed(stronghold, f"{PRISON} --term 3y")
    answer = stronghold(f"add {PRISON} --term 2y")
    assert "nothing says how they run" in answer.err
    assert "check lists it (counts-apart)" in answer.err
    assert stronghold(f"add {PRISON.replace('P-1', 'P-2')} --term 2y --effective 2y").err.count("warning") == 0


def test_two_groups_are_joined_as_groups(stronghold: Stronghold) -> None:
    """Each is told by its longest term."""
    typed(stronghold, f"{TWO}\n{PRISON} --term 4y --with 1")
    [why] = (each["why"] for each in found(stronghold, "counts-apart"))
    assert why.startswith("P-1 got 4 years and 2 years on 4 Mar 2021")


@pytest.mark.parametrize(
    "text",
    [
        f"{PRISON} --term 3y\n{PRISON} --term 2y --with 1",
        f"{PRISON} --term 3y\n{PRISON} --term 2y --after 1",
        f"{PRISON} --term 3y --effective 4y\n{PRISON} --term 2y",
        TWO.replace("4/3/2021", "5/3/2021", 1),
        TWO.replace("P-1", "P-2", 1),
        TWO.replace("imprisonment --term 3y", "suspended --term 1y"),
        TWO.replace("imprisonment --term 3y", "community"),
        f"{TWO}\nvoid SENTENCE-1 --why slip",
        f"{PRISON} --term 3y --quashed-on 4/4/2021\n{PRISON} --term 2y",
        f"{PRISON} --term 3y\n{PRISON} --term 2y --replaces 1",
    ],
)
def test_counts_that_are_said_to_run_somehow_or_do_not_add_are_not(stronghold: Stronghold, text: str) -> None:
    """Joined, consecutive, under a stated total; of another day, person or figure; or that no longer count."""
    typed(stronghold, text)
    assert records(stronghold, "counts-apart") == []


def test_one_count_of_three_that_is_said_to_follow_leaves_two(stronghold: Stronghold) -> None:
    """It is not among the ones to be joined."""
    typed(stronghold, f"{TWO}\n{PRISON} --term 1y --after 1")
    assert records(stronghold, "counts-apart") == ["SENTENCE-1 SENTENCE-2"]


@pytest.mark.parametrize(
    ("text", "refs", "why", "right"),
    [
        (
            f"{PRISON} --term 3y --effective 30m\n{PRISON} --term 2y --with 1",
            "SENTENCE-1 SENTENCE-2",
            "SENTENCE-1 states 2 years 6 months in all, and one of its counts alone is 3 years",
            "3y",
        ),
        (
            f"{PRISON} --term 3y\n{PRISON} --term 2y --effective 5y1m",
            "SENTENCE-1 SENTENCE-2",
            "SENTENCE-2 states 5 years 1 month in all, and every count after the other is 5 years",
            "5y",
        ),
        (
            f"{PRISON} --term 3y --effective 4y",
            "SENTENCE-1",
            "SENTENCE-1 states 4 years in all, and every count after the other is 3 years",
            "3y",
        ),
    ],
)
def test_a_stated_total_that_cannot_be_fails(
    stronghold: Stronghold, text: str, refs: str, why: str, right: str
) -> None:
    """The figure takes it as it is stated; the right one mends it."""
    typed(stronghold, text)
    assert stronghold("check").code == 1
    assert records(stronghold, "effective-unlike-group") == []
    finds_and_mends(stronghold, "effective-impossible", {refs: why}, {"TERM": right})


def test_days_and_months_are_told_apart_only_where_that_is_sure(stronghold: Stronghold) -> None:
    """Twelve months are 336 days at least and 372 at most."""
    for person, stated in (("P-1", "336d"), ("P-2", "365d"), ("P-3", "372d"), ("P-4", "335d"), ("P-5", "373d")):
        typed(stronghold, f"{PRISON.replace('P-1', person)} --term 12m --effective {stated}")
    assert records(stronghold, "effective-impossible") == ["SENTENCE-4", "SENTENCE-5"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            f"{PRISON} --term 3y --effective 4y\n{PRISON} --term 2y --with 1",
            "SENTENCE-1 states 4 years in all, and its counts, as they are joined, give 3 years",
        ),
        (
            f"{PRISON} --term 3y --effective 4y\n{PRISON} --term 2y --after 1",
            "SENTENCE-1 states 4 years in all, and its counts, as they are joined, give 5 years",
        ),
        (
            f"{PRISON} --term 3y --effective 4y\n{PRISON} --term 2y --effective 5y",
            "SENTENCE-1 states 4 years in all, SENTENCE-2 5 years",
        ),
    ],
)
def test_a_stated_total_unlike_its_counts_is_warned_of(stronghold: Stronghold, text: str, why: str) -> None:
    """It may be what the judge said; cleared, the counts decide."""
    typed(stronghold, text)
    assert stronghold("check").code == 0
    finds_and_mends(stronghold, "effective-unlike-group", {"SENTENCE-1 SENTENCE-2": why})


@pytest.mark.parametrize(
    "text",
    [
        f"{PRISON} --term 3y --effective 3y\n{PRISON} --term 2y --with 1",
        f"{PRISON} --term 3y --effective 5y\n{PRISON} --term 2y --after 1",
        f"{PRISON} --term 3y --effective 3y\n{PRISON} --term 2y",
        f"{PRISON} --term 3y --effective 4y\n{PRISON} --term 2y",
        f"{PRISON} --term 3y --effective 5y\n{PRISON} --term 2y --effective 5y",
    ],
)
def test_a_stated_total_that_its_counts_can_give_is_right(stronghold: Stronghold, text: str) -> None:
    """Where nothing says how they run, anything from the longest to all of them."""
    typed(stronghold, text)
    assert records(stronghold, "effective-unlike-group") == records(stronghold, "effective-impossible") == []
