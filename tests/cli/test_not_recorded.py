"""A figure whose records do not say what is added up: it is unknown, which is not zero, wherever it is shown."""

import json

import pytest
from inline_snapshot import snapshot

from conftest import Prepared, Stronghold

FINDS = (
    "add seizure --date 5/1/2021 --item heroin --pieces '41 wraps'",
    "add seizure --date 6/1/2021 --item heroin --pieces '2 wraps'",
    "add seizure --date 7/2/2021 --item crack --weight 4g --value £90",
    "cover seizure --from 2021-01-01",
)


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*FINDS)


def test_totals_say_that_it_is_not_recorded(stronghold: Stronghold) -> None:
    """A value and a weight that two seizures lack are no £0 and no 0 g; what is counted of nothing is 0 still."""
    line = "totals --in 'Jan 2021' --measure drugs.value --measure drugs.weight --measure drugs.tablets"
    assert stronghold(line).out == snapshot("""\
Totals: 1 January 2021 to 31 January 2021; as recorded on 31 Aug 2021

                                 figure  records  name to type
Weight of drugs [a]        not recorded        0  drugs.weight
Tablets                               0        0  drugs.tablets
Street value of drugs [b]  not recorded        0  drugs.value

[a] This leaves out 2 seizures without a weight.
[b] This leaves out 2 seizures without a value.
""")
    figures = json.loads(stronghold(f"{line} --format json").out)["figures"]
    assert [(each["value"], each["display"], each["records"]) for each in figures] == [
        (None, "not recorded", 0),
        (0, "0", 0),
        (None, "not recorded", 0),
    ]
    assert stronghold(f"{line} --format csv").out.splitlines()[1:] == snapshot(
        [
            "drugs.weight,,g,,,0,0,date,left out: 2 seizures without a weight,no",
            "drugs.tablets,0,count,,,0,0,date,,no",
            "drugs.value,,gbp,,,0,0,date,left out: 2 seizures without a value,no",
        ]
    )


def test_a_breakdown_has_the_groups_and_periods_that_are_not_recorded(stronghold: Stronghold) -> None:
    """January and heroin are not recorded, in the running total too; March has nothing, and is £0 by the cover."""
    line = "totals --since 2021-01-01 --until 2021-03-31 --by month --measure drugs.value"
    assert stronghold(line).out == snapshot("""\
Totals by month: 1 January 2021 to 31 March 2021; as recorded on 31 Aug 2021

month                            figure       running  records
Street value of drugs [a]
  Jan 2021                 not recorded  not recorded        0
  Feb 2021                          £90           £90        1
  Mar 2021                           £0           £90        0

[a] This leaves out 2 seizures without a value.
""")
    assert stronghold("totals --in 2021 --by item --measure drugs.value").out == snapshot("""\
Totals by item: 1 January 2021 to 31 December 2021; as recorded on 31 Aug 2021

item                             figure  records
Street value of drugs [a]
  crack                             £90        1
  heroin                   not recorded        0
  in all                            £90        1

[a] This leaves out 2 seizures without a value.
""")
    assert "not recorded" in stronghold("totals --in 'Jan 2021' --by month").out


def test_a_comparison_with_it_has_no_difference(stronghold: Stronghold) -> None:
    """£90 is no rise of £90 over what nobody wrote down."""
    line = "totals --in 'Feb 2021' --compare 'Jan 2021' --measure drugs.value"
    assert stronghold(line).out == snapshot("""\
Totals: 1 February 2021 to 28 February 2021; as recorded on 31 Aug 2021
Compared with: 1 January 2021 to 31 January 2021

measure                    figure  records  compared with  records  difference  per cent
Street value of drugs [a]     £90        1   not recorded        0           -   no base

Notes on 1 January 2021 to 31 January 2021:
[a] This leaves out 2 seizures without a value.
""")


def test_a_trace_ends_at_what_is_not_recorded(stronghold: Stronghold) -> None:
    """Its line is that of totals, and says what was left out."""
    assert stronghold("trace drugs.value --in 'Jan 2021'").out == snapshot("""\
Street value of drugs (drugs.value): 1 January 2021 to 31 January 2021; as recorded on 31 Aug 2021

Street value of drugs: not recorded

This leaves out 2 seizures without a value.
""")


@pytest.mark.parametrize("says", ["£0", "over £100", "up to £500"])
def test_no_claim_can_be_tested_on_it(stronghold: Stronghold, says: str) -> None:
    """Neither £0 nor anything else is supported, and nothing is offered."""
    answer = stronghold(f"reconcile --say '{says}' drugs.value --in 'Jan 2021'")
    assert answer.out.startswith(f'CANNOT BE TESTED: "{says}"')
    assert "recorded: not recorded" in answer.out
    assert "note: what it adds up is not recorded, which is not 0" in answer.out
    assert "note: this leaves out 2 seizures without a value" in answer.out
    assert "£0" not in answer.out.replace(says, "")


def test_one_value_is_a_sum_of_what_is_known(stronghold: Stronghold) -> None:
    """Of three seizures one has a value: over £50 is supported, and the note says how many lack one."""
    answer = stronghold("reconcile --say 'over £80' drugs.value --in 2021")
    assert answer.out.startswith("SUPPORTED")
    assert "this leaves out 2 seizures without a value" in answer.out


def test_explain_says_when_it_is_not_recorded(stronghold: Stronghold) -> None:
    """Of each figure that may be, and of no other one."""
    assert "the figure is unknown, which is not 0" in " ".join(stronghold("explain drugs.value").out.split())
    assert "the figure is unknown" not in " ".join(stronghold("explain drugs.wraps").out.split())


def test_what_is_left_out_anyhow_makes_no_sum_unknown(stronghold: Stronghold) -> None:
    """A provisional seizure without a value is none of --confirmed, whose sum is £0."""
    stronghold("add seizure --date 5/4/2021 --item heroin --pieces '4 wraps' --provisional")
    line = "totals --in 'Apr 2021' --measure drugs.value"
    assert "not recorded" in stronghold(line).out
    assert "£0" in stronghold(f"{line} --confirmed").out


def test_few_restricted_records_without_a_value_do_not_show_that(stronghold: Stronghold) -> None:
    """That the one seizure of a month lacks a value would tell of it: the cell is restricted, and no £0."""
    stronghold("add seizure --date 5/4/2021 --item heroin --weight 4g")
    stronghold("restrict SEIZURE-4 --why illustrative")
    out = stronghold("totals --in 'Apr 2021' --measure drugs.value").out
    assert "not recorded" not in out
    assert "£0" not in out
    assert "restricted" in out


def test_a_charge_that_says_no_role_is_neither_no_line_holder_nor_one(stronghold: Stronghold) -> None:
    """Where no charge says what part the person had, neither 0 nor 1 is tested; once one says so, it is counted."""
    stronghold("add charge --date 3/3/2021 --person P-1 --offences 'PWITS class A'")
    stronghold("cover charge --from 2021-01-01")
    for says in ("0", "1", "up to 5"):
        answer = stronghold(f"reconcile --say '{says}' line-holders.charged --in 2021")
        assert answer.out.startswith(f'CANNOT BE TESTED: "{says}"')
        assert "note: whom or what it counts is not recorded, which is not 0" in answer.out
    assert "not recorded" in stronghold("totals --in 2021 --measure line-holders.charged").out
    stronghold("add arrest --date 2/3/2021 --person P-2 --role line-holder --result charged --result-on 3/3/2021")
    stronghold("add charge --date 3/3/2021 --person P-2 --offences 'PWITS class A' --arrest 1")
    assert stronghold("reconcile --say 1 line-holders.charged --in 2021").out.startswith("SUPPORTED")
