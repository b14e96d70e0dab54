"""Rules of drug lines: closures, lineages and first days that the records do not bear out."""

import pytest

from conftest import Stronghold
from ruled import finds_and_mends, records, typed

pytestmark = pytest.mark.usefixtures("begun")

FALCON = "line --name Falcon --first-seen 4/3/2019"
BACK = "line --name Kestrel --first-seen 4/3/2020 --replaces 1"
GONE = "--dismantled 1/2/2021 --basis analyst"
CLOSED = f"{FALCON} {GONE} --closure holder-charged"
DISMANTLED = "totals --measure lines.dismantled --since 2019 --format csv"
HOLDER = "arrest --date 4/3/2020 --person P-1 --role line-holder --line 1"


def test_a_lineage_left_live_fails_and_is_mended(stronghold: Stronghold) -> None:
    """The figure leaves it out until the line that was replaced has its day."""
    typed(stronghold, f"{FALCON}\n{BACK} {GONE}\ncover line --from 1/1/2019")
    assert stronghold("check").code == 1
    assert stronghold(DISMANTLED).out.splitlines()[1].split(",")[1] == "0"
    why = (
        "LINE-2 was dismantled on 1 Feb 2021, and LINE-1, which it replaces, has no such day: "
        "the lineage counts as live"
    )
    finds_and_mends(stronghold, "line-left-live", {"LINE-1 LINE-2": why}, {"DATE": "4/3/2020"})
    assert stronghold(DISMANTLED).out.splitlines()[1].split(",")[1] == "1"


def test_a_line_that_is_back_is_warned_of(stronghold: Stronghold) -> None:
    """It is listed as dismantled, and does not count; once it is dismantled again, it does."""
    typed(stronghold, f"{FALCON} {GONE.replace('2021', '2020')}\n{BACK}")
    assert stronghold("check").code == 0
    why = (
        "LINE-1 is listed as dismantled on 1 Feb 2020, and LINE-2, which replaces it, is live: "
        "no line of the lineage counts as dismantled"
    )
    finds_and_mends(stronghold, "line-back-and-live", {"LINE-1 LINE-2": why}, {"DATE": "4/3/2021"})
    assert records(stronghold, "line-left-live") == []


@pytest.mark.parametrize(
    "text",
    [
        f"{FALCON} {GONE}\n{BACK} {GONE}",
        f"{FALCON}\n{BACK}",
        f"{FALCON} {GONE}\n{FALCON.replace('Falcon', 'Kestrel')}",
        f"{FALCON} {GONE}\n{BACK}\nvoid LINE-2 --why slip",
    ],
)
def test_a_lineage_that_is_all_gone_or_all_live_is_neither(stronghold: Stronghold, text: str) -> None:
    """Nor are two lines that have nothing to do with each other, nor a line that was voided."""
    typed(stronghold, text)
    assert records(stronghold, "line-left-live") == records(stronghold, "line-back-and-live") == []


def test_a_dismantled_line_without_a_basis_is_found(stronghold: Stronghold) -> None:
    """One that is live needs none, and one with a basis has it."""
    typed(stronghold, f"{FALCON} --dismantled 1/2/2021\n{FALCON.replace('Falcon', 'Kite')}\n{CLOSED}")
    said = {"LINE-1": "Falcon was dismantled on 1 Feb 2021, and its basis is empty"}
    finds_and_mends(stronghold, "dismantled-without-basis", said, end="'analyst, on call data'")


def test_a_holder_who_was_not_charged_is_missed(stronghold: Stronghold) -> None:
    """The command says of an arrest with a charge that it was the line-holder's."""
    typed(stronghold, f"{CLOSED}\narrest --date 4/3/2020 --person P-1\n")
    typed(stronghold, "charge --date 5/3/2020 --person P-1 --arrest 1 --offences pwits-a")
    said = {"LINE-1": "Falcon was closed as holder-charged, and nobody charged was arrested as its line-holder"}
    finds_and_mends(stronghold, "holder-not-charged", said, {"ARREST": "ARREST-1"})


@pytest.mark.parametrize(
    ("more", "is_found"),
    [
        (f"{HOLDER} --result charged --result-on 5/3/2020", False),
        (f"{HOLDER}\ncharge --date 5/3/2020 --person P-1 --offences pwits-a --arrest 1", False),
        (HOLDER, True),
        (f"{HOLDER}\ncharge --date 5/3/2020 --person P-1 --offences pwits-a", False),
        (f"{HOLDER}\ncharge --date 5/3/2020 --person P-1 --offences pwits-a\nedit CHARGE-1 --clear arrest", True),
        (f"{HOLDER.replace('line-holder', 'runner')} --result charged --result-on 5/3/2020", True),
        (f"{HOLDER.replace(' --line 1', '')} --result charged --result-on 5/3/2020", True),
        (f"{HOLDER} --result charged --result-on 5/3/2020\nvoid ARREST-1 --why slip", True),
    ],
)
def test_a_charged_line_holder_of_that_line_is_looked_for(stronghold: Stronghold, more: str, is_found: bool) -> None:
    """By the charge, whose role and line are its arrest's, or by the arrest's own result."""
    typed(stronghold, f"{CLOSED}\n{more}")
    assert records(stronghold, "holder-not-charged") == (["LINE-1"] if is_found else [])


def test_a_line_closed_in_another_way_needs_no_holder(stronghold: Stronghold) -> None:
    """Only that closure says that somebody was charged."""
    typed(stronghold, CLOSED.replace("holder-charged", "number-deactivated"))
    assert records(stronghold, "holder-not-charged") == []


def test_arrests_before_the_line_was_seen_are_one_finding(stronghold: Stronghold) -> None:
    """It was first seen on the day of the first of them; that day itself is in order."""
    typed(stronghold, FALCON)
    for day in ("3/3/2019", "4/3/2019", "1/1/2019"):
        typed(stronghold, f"arrest --date {day} --person P-1 --line 1")
    why = "ARREST-3 was on 1 Jan 2019 (the first of 2 arrests), and Falcon was first seen on 4 Mar 2019"
    finds_and_mends(stronghold, "arrest-before-line", {"ARREST-3 ARREST-1 LINE-1": why})


def test_a_line_with_no_first_day_is_not_compared(stronghold: Stronghold) -> None:
    """Nothing is said of what is not known."""
    typed(stronghold, "line --name Falcon\narrest --date 3/3/2019 --person P-1 --line 1")
    assert records(stronghold, "arrest-before-line") == []
