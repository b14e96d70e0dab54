"""`stronghold totals --compare`."""

import csv
import json

import pytest
from inline_snapshot import snapshot

from conftest import Prepared, Stronghold
from illustrated import TYPED


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*TYPED)


def test_two_windows_stand_side_by_side(stronghold: Stronghold) -> None:
    """Both windows as understood, both figures, the difference, per cent, and the notes of each window by its name."""
    line = "totals --in 2020 --compare previous --measure finds --measure drugs.weight --measure cash.seized"
    assert stronghold(line) == (
        0,
        snapshot("""\
Totals: 1 January 2020 to 31 December 2020; as recorded on 31 Aug 2021
Compared with: 1 January 2019 to 31 December 2019

measure                   figure  records  compared with  records  difference  per cent
Weight of drugs [a b]  no record        0     1.20492 kg        2           -         -
Cash seized            £4,260.50        1      no record        0           -   no base
Finds of any sort [c]          2        2              1        2          +1  +100.0 %

Per cent is of the figure compared with, rounded to one decimal.

Notes on 1 January 2020 to 31 December 2020:
[a] This leaves out 1 seizure (10 g) of class none, not a controlled drug.

Notes on 1 January 2019 to 31 December 2019:
[b] This counts 1 seizure (1.2 kg) provisional or estimated.
[c] This counts 1 seizure provisional or estimated.
"""),
        "",
    )


def test_each_figure_is_the_one_that_plain_totals_print(stronghold: Stronghold) -> None:
    """Every measure, with a condition and confirmed only, in both windows."""
    stronghold("cover line arrest seizure cash-order sentence --from 2019-06-01")
    rest = "--where case=1 --confirmed --format json"
    answer = json.loads(stronghold(f"totals --in 2020 --compare last-year {rest}").out)
    for mine, window in ((answer, "2020"), (answer["compare"], "2019")):
        plain = json.loads(stronghold(f"totals --in {window} {rest}").out)
        assert mine["window"] == plain["window"]
        shown = [{key: figure[key] for key in plain["figures"][0]} for figure in mine["figures"]]
        assert shown == plain["figures"]
    assert len({figure["per_cent"] for figure in answer["compare"]["figures"]}) > 2


def test_notes_of_both_windows_are_printed_and_named(stronghold: Stronghold) -> None:
    """Which of the two is not complete, or not confirmed, decides what the difference is worth."""
    stronghold("cover seizure --from 2019-12-01")
    page = stronghold("totals --in 2020 --compare 2019 --measure drugs.weight").out
    first, second = page.split("Notes on 1 January 2019 to 31 December 2019:\n")
    assert "Notes on 1 January 2020 to 31 December 2020:\n[a] This leaves out 1 seizure (10 g)" in first
    assert "incomplete" not in first
    assert "] This is incomplete: seizures are complete only from 1 Dec 2019." in second
    assert "1 seizure (1.2 kg) provisional" in second


def test_a_window_without_an_end_ends_today_and_one_not_over_is_said(stronghold: Stronghold) -> None:
    """Eight months are compared with the eight months before; a whole year that is not over is said to be none."""
    page = stronghold("totals --since 2021 --compare previous --measure arrests").out
    assert "Totals: 1 January 2021 to 31 August 2021; as recorded on 31 Aug 2021" in page
    assert "Compared with: 1 May 2020 to 31 December 2020" in page
    page = stronghold("totals --in 2021 --compare previous --measure arrests").out
    assert "The window is not over: it ends on 31 Dec 2021." in page


def test_the_difference_of_terms_says_how_it_was_worked_out(stronghold: Stronghold) -> None:
    """Months and days are taken apart, and a month is an average one for per cent alone."""
    stronghold("add sentence --date 4/5/2020 --person P-1 --disposal imprisonment --term '7y 10 days'")
    page = stronghold("totals --in 2021 --compare 2020 --measure prison").out
    assert " -3 months 10 days " in page
    assert "] The difference is months less months and days less days; for per cent a month is" in page


def test_csv_has_both_windows_and_numbers_that_a_spreadsheet_adds(stronghold: Stronghold) -> None:
    """A minus is no formula, so that no ' stands in front of a number."""
    line = "totals --in 2020 --compare 2019 --where case=1 --measure cash.seized --measure drugs.value --format csv"
    stronghold("add seizure --date 30/9/2019 --item cash --value £5000.75 --line 1")
    drugs, cash = csv.DictReader(stronghold(line).out.splitlines())
    assert (cash["since"], cash["until"]) == ("2020-01-01", "2020-12-31")
    assert (cash["compared_since"], cash["compared_until"]) == ("2019-01-01", "2019-12-31")
    assert (cash["value"], cash["compared_value"]) == ("4260.50", "5000.75")
    assert (cash["difference"], cash["per_cent"]) == ("-740.25", "-14.8")
    assert (drugs["difference"], drugs["per_cent"]) == ("", "")


def test_json_and_lines_have_the_same_comparison(stronghold: Stronghold) -> None:
    """Under `compare`, once for all or with each figure; exact in the smallest unit, and in words."""
    line = "totals --in 2020 --compare 2019 --measure people.arrested --measure phones --format"
    answer = json.loads(stronghold(f"{line} json").out)
    assert list(answer) == ["schema", "window", "as_at", "where", "confirmed", "figures", "compare"]
    assert list(answer["compare"]) == ["with", "window", "notes", "figures"]
    people, phones = answer["compare"]["figures"]
    assert {key: people[key] for key in list(people)[-5:]} == {
        "difference": 0,
        "difference_display": "0",
        "per_cent_tenths": 0,
        "per_cent": "0.0 %",
        "difference_notes": [],
    }
    assert (phones["difference"], phones["per_cent_tenths"], phones["per_cent"]) == (None, None, "no base")
    for row, figure, other in zip(
        map(json.loads, stronghold(f"{line} jsonl").out.splitlines()),
        answer["figures"],
        answer["compare"]["figures"],
        strict=True,
    ):
        shared = {"with": "2019", "window": answer["compare"]["window"], "window_notes": answer["compare"]["notes"]}
        assert row == figure | {"window": answer["window"], "compare": shared | other}


@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        (
            "--in 2020 --by year --compare previous",
            5,
            "--compare puts two whole windows side by side (leave out --by, ",
        ),
        ("--compare previous", 5, "--compare previous needs a window with a first day (add --since 2021 or --in 2021)"),
        ("--until 2020 --compare last-year", 5, "--compare last-year needs a window with a first day"),
        ("--since 2022 --compare previous", 5, "the window begins on 1 Jan 2022, after today: say where it ends"),
        ("--in 2020 --compare previos", 2, "--compare: 'previos' is not a date or a span of dates"),
        ("--in 2020 --compare 29/2/2021", 2, "--compare: '29/2/2021' is not a day of the calendar"),
        ("--in 2020 --compare ''", 2, "--compare: '' is not a date or a span of dates"),
        ("--in 2020 --compare 2019 --compare 2018", 2, "'--compare' is given twice (say it once)"),
    ],
)
def test_what_cannot_be_compared_is_one_line(stronghold: Stronghold, line: str, code: int, says: str) -> None:
    """Which window is missing or cannot be read, and what to type."""
    answer = stronghold(f"totals {line}")
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith(f"error: {says}")
    assert answer.err.count("\n") == 1


def test_on_a_narrow_screen_no_per_cent_sign_stands_alone(stronghold: Stronghold) -> None:
    """Long terms fold at their words; a percentage is read in one piece."""
    assert stronghold("add sentence --date 4/5/2020 --person P-1 --disposal imprisonment --term 26y11m").code == 0
    rows = stronghold(
        "totals --in 2021 --compare 2020 --measure prison --measure people", width=80, terminal=True
    ).out.splitlines()
    assert any(row.endswith(" -74.9 %") for row in rows), rows
    assert all(row.strip() != "%" and len(row) <= 80 for row in rows)


def test_what_has_no_record_in_either_window_is_named_and_has_no_line(stronghold: Stronghold) -> None:
    """Also where cover makes it 0; of one measure that was named the line stays."""
    stronghold("cover seizure --from 2019-01-01")
    page = stronghold("totals --in 2020 --compare 2019", width=200).out
    assert "\nWeapons" not in page
    assert "; Weapons; " in " ".join(page.partition("No record in either: ")[2].split())
    assert "\nWeapons " in stronghold("totals --in 2020 --compare 2019 --measure weapons").out
