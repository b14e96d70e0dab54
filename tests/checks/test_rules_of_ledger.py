"""Rules of records of any kind, and of the ledger as a whole."""

import pytest

from conftest import Stronghold
from ruled import finds_and_mends, found, records, typed
from stronghold_cli.records.kinds import KINDS

pytestmark = pytest.mark.usefixtures("begun")

PROVISIONAL = "arrest --date 1/6/2021 --person P-1 --provisional"


def test_what_is_provisional_for_over_90_days_is_found(stronghold: Stronghold) -> None:
    """2 June is 90 days before 31 August."""
    typed(
        stronghold,
        f"{PROVISIONAL}\n{PROVISIONAL.replace('1/6', '2/6')}\n{PROVISIONAL.replace(' --provisional', '')}",
    )
    said = {"ARREST-1": "still provisional, and of 1 Jun 2021"}
    finds_and_mends(stronghold, "long-provisional", said)


def test_every_kind_is_asked_whether_it_is_provisional(stronghold: Stronghold) -> None:
    """By the day that decides of it; a line that is live has none."""
    typed(stronghold, "line --name Falcon --first-seen 4/3/2019 --provisional")
    assert records(stronghold, "long-provisional") == []
    typed(stronghold, "edit LINE-1 --dismantled 4/3/2020\ncase --name Larch --opened 4/3/2019 --provisional")
    assert records(stronghold, "long-provisional") == ["CASE-1", "LINE-1"]


@pytest.mark.parametrize("kind", ["line", "sentence"])
def test_a_record_that_replaces_a_later_one_fails(stronghold: Stronghold, kind: str) -> None:
    """On the same day it may."""
    text, said = {
        "line": ("line --name L{0} --first-seen {1}/3/2019", "was first seen on {}/3, and it, which it replaces, on"),
        "sentence": ("sentence --date {1}/3/2019 --person P-1 --disposal imprisonment --term {0}y", "is of"),
    }[kind]
    typed(stronghold, f"{text.format(1, 5)}\n{text.format(2, 5)} --replaces 1\n{text.format(3, 4)} --replaces 2")
    assert stronghold("check").code == 1
    assert records(stronghold, "replacement-too-early") == [f"{kind.upper()}-3 {kind.upper()}-2"]
    [each] = found(stronghold, "replacement-too-early")
    assert each["why"].startswith(f"{kind.upper()}-3 {said.split(' {}')[0].split(' on')[0]}")
    names = f"{kind.upper()}-3 {kind.upper()}-2"
    finds_and_mends(stronghold, "replacement-too-early", {names: each["why"]}, {"DATE": "6/3/2019"})


def test_a_covered_month_with_nothing_in_it_is_found(stronghold: Stronghold) -> None:
    """From the cover to the last month that is over, written as runs; what is missing is added."""
    typed(
        stronghold,
        """
        arrest --date 4/1/2021 --person P-1
        arrest --date 31/3/2021 --person P-1
        arrest --date 1/5/2021 --person P-1
        cover arrest --from 1/12/2020
        """,
    )
    [each] = found(stronghold, "empty-month")
    assert each["records"] == ["arrest"]
    assert each["why"] == (
        "arrests are marked complete, and there is no record of Dec 2020, Feb 2021, Apr 2021, Jun 2021 to Jul 2021"
    )
    for month in ("12/2020", "2/2021", "4/2021", "6/2021", "7/2021"):
        assert stronghold(f"{each['mends'].removeprefix('stronghold ')} --date 4/{month} --person P-1").code == 0
    assert records(stronghold, "empty-month") == []


@pytest.mark.parametrize(
    ("cover", "is_found"),
    [("2/7/2021", False), ("1/7/2021", True), ("1/8/2021", False), ("31/8/2021", False)],
)
def test_a_month_counts_only_if_it_is_covered_whole_and_over(
    stronghold: Stronghold, cover: str, is_found: bool
) -> None:
    """August 2021 is not over yet, and July not covered whole from its second day."""
    typed(stronghold, f"arrest --date 4/1/2021 --person P-1\ncover arrest --from {cover}")
    assert bool(records(stronghold, "empty-month")) == is_found


def test_a_voided_record_is_nothing(stronghold: Stronghold) -> None:
    """The month is as empty as before; and a kind with no cover is not asked."""
    typed(stronghold, "arrest --date 4/7/2021 --person P-1\narrest --date 4/7/2021 --person P-2")
    assert records(stronghold, "empty-month") == []
    typed(stronghold, "cover arrest --from 1/7/2021\nvoid ARREST-1 --why slip")
    assert records(stronghold, "empty-month") == []
    typed(stronghold, "void ARREST-2 --why slip")
    assert records(stronghold, "empty-month") == ["arrest"]


def test_every_kind_can_be_covered_and_empty(stronghold: Stronghold) -> None:
    """In the order of the kinds, each by its plural."""
    typed(stronghold, "\n".join(f"cover {kind} --from 1/7/2021" for kind in reversed(KINDS)))
    assert records(stronghold, "empty-month") == list(KINDS)


@pytest.mark.long
def test_a_rarer_spelling_of_an_area_or_a_name_is_found(stronghold: Stronghold) -> None:
    """Each kind's records by spelling, with the one that most have; what is spelled alike everywhere is not found."""
    typed(
        stronghold,
        """
        arrest --date 4/1/2021 --person P-1 --area "Wing Park"
        arrest --date 4/1/2021 --person P-2 --area "WING  park"
        arrest --date 5/1/2021 --person P-3 --area "Wing Park"
        arrest --date 6/1/2021 --person P-4 --area "WING  park"
        arrest --date 6/1/2021 --person P-5 --area Tring
        arrest --date 6/1/2021 --person P-6 --area "wing park"
        arrest --date 6/1/2021 --person P-7 --area "Wing Park"
        case --name Larch --opened 4/1/2021 --area "Wing Park"
        case --name Larch --opened 5/1/2021
        case --name LARCH --opened 6/1/2021 --area "WING  park"
        """,
    )
    area = 'area is spelled "{}" here and "Wing Park" elsewhere, as answers show it'
    said = {
        "ARREST-2 ARREST-4": area.format("WING  park"),
        "ARREST-6": area.format("wing park"),
        "CASE-3": area.format("WING  park"),
    }
    every = found(stronghold, "spelled-otherwise")
    assert "stronghold edit ARREST-2,4 --area 'Wing Park'" in [each["mends"] for each in every]
    name = 'name is spelled "LARCH" here and "Larch" elsewhere, as answers show it'
    assert {(" ".join(each["records"]), each["why"]) for each in every} == {*said.items(), ("CASE-3", name)}
    for each in every:
        assert stronghold(each["mends"].removeprefix("stronghold ")).code == 0
    assert found(stronghold, "spelled-otherwise") == []
