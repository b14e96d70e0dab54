"""Decisions of the NRM on a day's sheet: a change of the one referral of that person, never a referral more."""

import json

import pytest

from conftest import Stronghold

NRM = "add safeguarding --date 1/3/2021 --person {} --action nrm-referral"


def decisions(stronghold: Stronghold) -> list[tuple[object, ...]]:
    records = json.loads(stronghold("list safeguarding --format json").out)["records"]
    names = ("person", "action", "reasonable_grounds", "reasonable_grounds_on", "conclusive_grounds")
    return [tuple(each[name] for name in names) for each in records]


@pytest.mark.parametrize(
    "line", ["P-9 reasonable grounds positive", "We got the RG decision for P-9 and it is positive."]
)
def test_a_decision_is_kept_with_the_one_referral(stronghold: Stronghold, line: str) -> None:
    """With the sheet's day; another referral of the same person to somebody else is not meant."""
    stronghold(NRM.format("P-9"))
    stronghold("add safeguarding --date 1/3/2021 --person P-9 --action referred --agency MASH")
    stronghold("day 4/3/2021 --yes -", stdin=f"{line}\n")
    assert decisions(stronghold) == [
        ("P-9", "nrm-referral", "positive", "2021-03-04", None),
        ("P-9", "referred", None, None, None),
    ]


def test_a_decision_on_the_referral_of_the_same_sheet(stronghold: Stronghold) -> None:
    """It may be told on one day."""
    stronghold("day 4/3/2021 --yes -", stdin="NRM P-9\nNRM P-9 - conclusive grounds POSITIVE recd today\n")
    assert decisions(stronghold) == [("P-9", "nrm-referral", None, None, "positive")]


@pytest.mark.parametrize(
    ("referrals", "message"),
    [
        ([], "no nrm-referral of P-9 awaits that decision, and a decision is no new one"),
        (["P-8"], "no nrm-referral of P-9 awaits that decision, and a decision is no new one"),
        (["P-9 --reasonable-grounds negative"], "no nrm-referral of P-9 awaits that decision"),
        (["P-9", "P-9"], "SAFEGUARDING-1 and SAFEGUARDING-2 of P-9 are open"),
    ],
)
def test_a_decision_on_no_referral_or_several_stops(stronghold: Stronghold, referrals: list[str], message: str) -> None:
    """Nothing is kept."""
    for each in referrals:
        stronghold(NRM.format(each))
    before = decisions(stronghold) if referrals else None
    assert message in stronghold("day 4/3/2021 --yes -", stdin="P-9 reasonable grounds positive\n").err
    assert before is None or decisions(stronghold) == before
