"""What stands on a window's last day: lines active, cases open, people awaiting trial; and days that are still to come.

The desk stands at 31 August 2021.
"""

import json
from csv import DictReader

import pytest

from conftest import Prepared, Stronghold

LEDGER = (
    "case --name 'Operation Larch' --opened 4/3/2019",
    "line --name Falcon --reach county --first-seen 4/3/2019 --case 1",
    "line --name Kestrel --reach local --case 1",
    "arrest --date 1/6/2021 --person P-1 --role line-holder --result charged --result-on 2/6/2021 --line 1",
    "charge --date 2/6/2021 --person P-1 --offences 'PWITS class A' --arrest 1",
)


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*(f"add {line}" for line in LEDGER), "cover case line arrest charge --from 2019-01-01")


def test_what_stands_on_a_day_is_complete_or_not_by_that_day(stronghold: Stronghold) -> None:
    """Where the window begins decides nothing: the same figure is not complete for one of them and not for another."""
    for window in ("--until 2021-08-23", "--since 2018 --until 2021-08-23", "--since 2021-08 --until 2021-08-23"):
        answer = stronghold(f"totals {window} --measure people.awaiting-trial --measure lines.active")
        assert "incomplete" not in answer.out
        said = stronghold(f"reconcile --say 1 people.awaiting-trial {window}").out
        assert said.startswith('SUPPORTED: "1" People awaiting trial')
    assert (
        "[a] This is incomplete: arrests are complete only"
        in stronghold("totals --since 2018 --measure people.arrested").out
    )


def test_what_stands_on_a_day_before_the_ledger_is_complete_cannot_be_tested(stronghold: Stronghold) -> None:
    """No record there is no zero, and the reason names the day that decides."""
    figure = json.loads(stronghold("totals --until 2018 --measure cases.open --format json").out)["figures"][0]
    assert figure["value"] is None
    assert figure["notes"] == ["incomplete: cases are complete only from 1 Jan 2019"]
    said = stronghold("reconcile --say 0 cases.open --until 2018").out
    assert said.startswith('CANNOT BE TESTED: "0" Cases open')
    assert "  note: the window ends before cases are complete, on 1 Jan 2019\n" in said
    assert "Nothing can be offered: the window ends before cases are complete.\n" in said


def test_nothing_that_stands_is_nought_where_the_day_is_covered(stronghold: Stronghold) -> None:
    """From whenever it was asked."""
    for window in ("--until 2019-03-03", "--since 2018 --until 2019-03-03", "--in 2019-02"):
        figure = json.loads(stronghold(f"totals {window} --measure cases.open --format json").out)["figures"][0]
        assert (figure["value"], figure["records"]) == (0, 0)


def test_a_line_without_a_first_day_is_named_where_it_counts(stronghold: Stronghold) -> None:
    """It stands on every day up to its last, and nobody would know."""
    answer = stronghold("totals --in 2018 --measure lines.active")
    assert "] This counts 1 line without a day first seen.\n" in answer.out


@pytest.mark.parametrize("measure", ["cases.open", "lines.active", "people.awaiting-trial", "lines.dismantled"])
def test_scripts_are_told_what_stands_on_the_last_day(stronghold: Stronghold, measure: str) -> None:
    """In JSON, in CSV, in a trace, and beside another window."""
    window = f"--in 2021 --measure {measure}"
    assert json.loads(stronghold(f"totals {window} --format json").out)["figures"][0]["as_at_last_day"] is True
    assert json.loads(stronghold(f"trace {measure} --in 2021 --format json").out)["as_at_last_day"] is True
    for more in ("", " --compare last-year"):
        [row] = DictReader(stronghold(f"totals {window}{more} --format csv").out.splitlines())
        assert row["as_at_last_day"] == "yes"


def test_scripts_are_told_what_happened_in_the_window(stronghold: Stronghold) -> None:
    """The other measures say that they are by a day within it."""
    [row] = DictReader(stronghold("totals --in 2021 --measure arrests --format csv").out.splitlines())
    assert (row["date_field"], row["as_at_last_day"]) == ("date", "no")


def test_a_window_that_has_not_ended_is_told_from_one_that_has(stronghold: Stronghold) -> None:
    """What stands on its last day is what stands today."""
    for window, day in (
        ("--in 2021", "today"),
        ("--since 2021", "today"),
        ("--in 2021-07", "on the last day of the window"),
    ):
        page = stronghold(f"totals {window} --measure cases.open").out
        assert "\nCases open [a]" in page
        assert f"\n[a] This is what stands {day}, whenever it began.\n" in page


def test_nothing_is_said_of_days_to_come(stronghold: Stronghold) -> None:
    """Neither that nothing will happen nor that all will stay as it is; the trace agrees."""
    figures = json.loads(stronghold("totals --in 2022 --format json").out)["figures"]
    assert {(figure["value"] is None, figure["records"]) for figure in figures} == {(True, 0)}
    assert json.loads(stronghold("trace cases.open --in 2022 --format json").out)["records"] == []
    said = stronghold("reconcile --say 0 arrests --in 2022").out
    assert said.startswith('CANNOT BE TESTED: "0" Arrests')


def test_months_to_come_are_no_record(stronghold: Stronghold) -> None:
    """In a year that is not over; what has happened so far runs on."""
    line = "totals --in 2021 --by month --measure arrests --measure cases.open --format json"
    groups = {group["key"]: group for group in json.loads(stronghold(line).out)["groups"]}
    told = {key: [figure["value"] for figure in groups[key]["figures"]] for key in ("2021-07", "2021-08", "2021-09")}
    assert told == {"2021-07": [1, 0], "2021-08": [1, 0], "2021-09": [None, None]}
    assert [figure["value"] for figure in groups["2021-12"]["running"]] == [1, 1]


@pytest.mark.parametrize("measure", ["cases.open", "arrests"])
def test_a_window_to_come_is_not_today(stronghold: Stronghold, measure: str) -> None:
    """Where there is no figure nothing is said to be as it is today."""
    assert "today" not in stronghold(f"totals --in 2022 --measure {measure}").out


def test_one_of_a_kind_is_named_in_the_singular(stronghold: Stronghold) -> None:
    """In a note, in a list and for a person."""
    stronghold("add safeguarding --date 2/6/2021 --action referred --person P-1 --provisional")
    noted = stronghold("totals --measure safeguarding.referred").out
    assert "1 record  safeguarding.referred" in noted
    assert stronghold("list safeguarding").err == "1 safeguarding-action\n"
    assert "  1 arrest, 1 charge, 1 safeguarding-action\n" in stronghold("show P-1").out
