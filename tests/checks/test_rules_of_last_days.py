"""The rule of last days that a record says: each limit of a clock, on its last day and on the day beyond."""

from datetime import datetime

import pytest

from conftest import Stronghold
from ruled import finds_and_mends, found, records, typed
from stronghold_cli.catalogue.limits import all_limits
from stronghold_cli.checks import CHECKS
from stronghold_cli.checks.forms import Judged
from stronghold_cli.figures.clocks import CLOCKS
from stronghold_cli.records.fields import Warns

pytestmark = pytest.mark.usefixtures("begun")

RULE = "last-day-outside-limit"
NOW = datetime.fromisoformat("2024-06-01T12:00:00+01:00")
BAIL = "arrest --date {} --person P-1 --result bailed --result-on {} --bail-until"
BAILED, LONG_AGO = (BAIL.format(day, day) for day in ("4/3/2024", "4/3/2022"))
CHARGE = "charge --date 4/3/2024 --person P-1 --offences pwits-a --remanded-on 4/3/2024"
ACTIVITY = "activity --date 4/3/2024 --activity"
CASH = "seizure --date 4/3/2024 --item cash --value £4,260 --power poca"
NOTICE = "cash-order --date 6/3/2024 --seizure 1 --stage forfeiture-notice --amount £4,260 --until"
NOTICES = "Anti-social Behaviour, Crime and Policing Act 2014 s.77(2)-(3)"
COURT, CUSTODY = "a court may extend it (PACE 1984 s.47ZF)", "(Prosecution of Offences Act 1985 s.22(3), not checked)"


@pytest.mark.parametrize(
    ("record", "last", "beyond", "said"),
    [
        (BAILED, "4/12/2024", "5/12/2024", f"over 9 months from 4 Mar 2024, {{}} (PACE 1984 s.47ZDA); {COURT}"),
        (LONG_AGO, "4/6/2022", "5/6/2022",
         f"over 3 months from 4 Mar 2022, {{}} (PACE 1984 s.47ZD, not checked); {COURT}"),
        (f"{CHARGE} --custody-until", "2/9/2024", "3/9/2024",
         "over 182 days from 4 Mar 2024, {} (SI 1987/299 reg 5, not checked); a court may extend it " + CUSTODY),
        (f"{CHARGE} --custody-limit 56-summary --custody-until", "29/4/2024", "30/4/2024",
         "over 56 days from 4 Mar 2024, {} (SI 1987/299 reg 4, not checked); a court may extend it " + CUSTODY),
        (f"{ACTIVITY} warrant-issued --power mda --until", "3/4/2024", "4/4/2024",
         "over 1 month from 4 Mar 2024, {} (Misuse of Drugs Act 1971 s.23(3), not checked)"),
        (f"{ACTIVITY} warrant-issued --until", "3/6/2024", "4/6/2024",
         "over 3 months from 4 Mar 2024, {} (PACE 1984 s.16(3), not checked)"),
        (f"{ACTIVITY} closure-notice --time 14:00 --until", "6/3/2024", "7/3/2024",
         f"over 48 hours from 4 Mar 2024, {{}} ({NOTICES}); a court may continue it for 48 hours, or while it adjourns "
         "(s.81)"),
        (f"{ACTIVITY} closure-order --until", "3/9/2024", "4/9/2024",
         "over 6 months from 4 Mar 2024, {} (Anti-social Behaviour, Crime and Policing Act 2014 s.82, not checked)"),
        ("sentence --date 4/3/2024 --person P-9 --disposal deferred --deferred-until", "4/9/2024", "5/9/2024",
         "over 6 months from 4 Mar 2024, {} (Sentencing Act 2020 s.5(2))"),
        (NOTICE, "5/4/2024", "4/4/2024", "under 30 days from 6 Mar 2024, {} (POCA 2002 s.297B(2))"),
    ],
)  # fmt: skip
def test_a_last_day_beyond_the_law_is_kept_warned_of_and_listed(
    stronghold: Stronghold, record: str, last: str, beyond: str, said: str
) -> None:
    """The last day itself is none; its day and the limit's authority are said, and who may extend it."""
    stronghold(f"add {CASH}", now=NOW)
    assert "warning" not in stronghold(f"add {record} {last}", now=NOW).err
    assert found(stronghold, RULE, now=NOW) == []
    answer = stronghold(f"add {record} {beyond}", now=NOW)
    assert answer.code == 0
    [finding] = found(stronghold, RULE, now=NOW)
    [ref] = finding["records"]

    def shown(day: str) -> str:
        return f"{datetime.strptime(day, '%d/%m/%Y'):%-d %b %Y}"

    why = said.format(f"whose last day is {shown(last)}")
    assert finding["why"].startswith(f"{ref}: ") and finding["why"].endswith(f" {shown(beyond)}, {why}")
    assert f"warning: {finding['why']}: kept as it is; check lists it ({RULE})\n" in answer.err
    command = finding["mends"].removeprefix("stronghold ")
    assert stronghold(command, now=NOW).code == 2
    assert stronghold(command.replace("DATE", last), now=NOW).code == 0
    assert found(stronghold, RULE, now=NOW) == []


def test_a_closure_notice_does_not_count_christmas_day(stronghold: Stronghold) -> None:
    """48 hours from Christmas Eve, without it, end on the 27th."""
    notice = "add activity --date 24/12/2023 --time 14:00 --activity closure-notice --until"
    assert stronghold(f"{notice} 27/12/2023", now=NOW).err == ""
    assert RULE in stronghold(f"{notice} 28/12/2023", now=NOW).err


def test_an_edit_an_unvoid_and_a_sheet_warn_as_well(stronghold: Stronghold) -> None:
    """Wherever such a day comes into the ledger, or back into it."""
    typed(stronghold, "activity --date 4/8/2021 --activity closure-order")
    assert RULE in stronghold("edit ACTIVITY-1 --until 4/8/2022").err
    assert stronghold("void ACTIVITY-1 --why slip").code == 0
    assert records(stronghold, RULE) == []
    assert RULE in stronghold("unvoid ACTIVITY-1 --why 'no slip'").err
    assert RULE in stronghold("day 4/8/2021 - --yes", stdin="arrest P-1 runner bailed until 4/10/2022\n").err
    why = "(PACE 1984 s.47ZD, not checked); a court may extend it (PACE 1984 s.47ZF)"
    closure = "(Anti-social Behaviour, Crime and Policing Act 2014 s.82, not checked)"
    said = {
        "ARREST-1": "ARREST-1: bail-until 4 Oct 2022, over 3 months from 4 Aug 2021, whose last day is 4 Nov 2021 "
        + why,
        "ACTIVITY-1": "ACTIVITY-1: until 4 Aug 2022, over 6 months from 4 Aug 2021, whose last day is 3 Feb 2022 "
        + closure,
    }
    assert {each["records"][0]: each["why"] for each in found(stronghold, RULE)} == said
    assert stronghold("edit ARREST-1 --bail-until 4/11/2021").code == 0
    finds_and_mends(stronghold, RULE, {"ACTIVITY-1": said["ACTIVITY-1"]}, {"DATE": "3/2/2022"})


def test_every_limit_of_a_day_that_is_said_is_held() -> None:
    """The rule is made of the clocks, and each of its kinds says at once what it finds."""
    tests = [test for test in CHECKS[RULE].tests if isinstance(test, Judged)]
    limited = [clock for clock in CLOCKS.values() if clock.said and (clock.limit or clock.counted)]
    assert len(tests) == len(limited) > 5
    assert {row.name for row in all_limits() if row.name.startswith("longest-")} == {
        clock.longest for clock in limited if clock.longest
    }
    assert [clock.name for clock in limited if Warns(RULE, clock.said) not in clock.recorded.warns] == []
