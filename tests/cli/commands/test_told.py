"""What a record says of its person holds in others of them where it surely does, and that is said."""

from datetime import datetime
from itertools import permutations

import pytest

from conftest import Stronghold
from ruled import typed

pytestmark = pytest.mark.usefixtures("begun")

TODAY = datetime.fromisoformat("2025-06-01T12:00:00+01:00")
NRM = "add safeguarding --person P-2 --action nrm-referral --date"
CHARGE = "charge --date 5/3/2021 --person P-9 --offences pwits-a"
CHILD = "arrest --date 4/3/2021 --person P-2 --age-band child --sex female"


def listed(stronghold: Stronghold, kind: str = "safeguarding") -> list[str]:
    lines = stronghold(f"list {kind} --columns age_band,sex --format csv").out.splitlines()[1:]
    return [line.partition(",")[2] for line in lines]


@pytest.mark.parametrize("order", list(permutations(("arrest P-2 child runner", "nrm-referral P-2", "referred P-2"))))
def test_a_sheet_says_once_who_is_a_child(stronghold: Stronghold, order: tuple[str, ...]) -> None:
    """Wherever the line stands; the figure of children has both, and a note says whence."""
    answer = stronghold("day 4/3/2021 - --yes", stdin="\n".join(order))
    for number in (1, 2):
        assert f"note: SAFEGUARDING-{number}: age band child, as ARREST-1 has it" in answer.err.splitlines()
    assert listed(stronghold) == ["child,", "child,"]
    figure = stronghold("totals --measure safeguarding.nrm-referral --where age_band=child --format csv")
    assert "unknown" not in figure.err
    assert figure.out.splitlines()[1].split(",")[-2:] != ["", ""]


def test_what_a_line_says_itself_stands(stronghold: Stronghold) -> None:
    """Unknown, too; and two lines that differ tell the others nothing."""
    sheet = "arrest P-2 child male\nnrm-referral P-2 age-band=unknown sex=female\narrest P-3 child\n"
    sheet += "referred P-3 adult\nnrm-referral P-3\narrest new=A child\nreferred new=A\nreferred new\n"
    answer = stronghold("day 4/3/2021 - --yes", stdin=sheet)
    assert [line for line in answer.err.splitlines() if " has it" in line] == [
        "note: SAFEGUARDING-4: age band child, as ARREST-3 has it"
    ]
    assert listed(stronghold) == ["unknown,female", "adult,", "unknown,", "child,", "unknown,"]


@pytest.mark.parametrize(
    ("day", "band"), [("4/3/2021", "child"), ("3/3/2021", "child"), ("5/3/2021", "unknown"), ("4/3/2025", "unknown")]
)
def test_a_child_may_have_grown_up_since(stronghold: Stronghold, day: str, band: str) -> None:
    """And was one on every day before; a sex stays."""
    typed(stronghold, CHILD)
    answer = stronghold(f"{NRM} {day}", now=TODAY)
    both = "age band child and sex female" if band == "child" else "sex female"
    assert f"note: {both}, as ARREST-1 has it" in answer.err.splitlines()
    assert listed(stronghold) == [f"{band},female"]


@pytest.mark.parametrize(("day", "band"), [("4/3/2021", "adult"), ("5/3/2021", "adult"), ("3/3/2021", "unknown")])
def test_an_adult_stays_one(stronghold: Stronghold, day: str, band: str) -> None:
    """And may have been a child before."""
    typed(stronghold, CHILD.replace("child", "adult"))
    stronghold(f"{NRM} {day}")
    assert listed(stronghold) == [f"{band},female"]


@pytest.mark.long
def test_what_two_records_say_otherwise_holds_of_none(stronghold: Stronghold) -> None:
    """Nor what a voided or restricted one says; of two keys for one person each tells the other."""
    typed(stronghold, f"{CHILD}\n{CHILD.replace('child', 'adult').replace('female', 'male')}")
    assert " has it" not in stronghold(f"{NRM} 4/3/2021").err
    typed(stronghold, "void ARREST-2 --why slip")
    assert "as ARREST-1 has it" in stronghold(f"{NRM} 4/3/2021").err
    typed(stronghold, f"void SAFEGUARDING-1 SAFEGUARDING-2 --why slip\n{CHARGE}\nsame P-9 P-2")
    assert "as ARREST-1 has it" in stronghold(f"{NRM} 4/3/2021".replace("P-2", "P-9")).err
    typed(stronghold, "void SAFEGUARDING-3 --why slip")
    assert stronghold("restrict ARREST-1 --why sensitive").code == 0
    assert " has it" not in stronghold(f"{NRM} 4/3/2021").err


def test_whoever_is_asked_is_offered_it(stronghold: Stronghold) -> None:
    """Enter takes what other records say, and the question says which."""
    typed(stronghold, CHILD)
    answer = stronghold(
        "add safeguarding --date 4/3/2021 --person P-2",
        stdin="nrm-referral\n\n\n\n\n\n\n",
        terminal=True,
        keyboard=True,
    )
    assert "age band [child]:" in answer.out
    assert "age band child, as ARREST-1 has it" in answer.out
    assert listed(stronghold)[0].startswith("child")
