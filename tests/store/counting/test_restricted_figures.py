"""Restricted records in figures, by hand: exact in the whole, left out of what a user narrows, and few not said."""

import json
from pathlib import Path
from typing import Any

import pytest

from conftest import Prepared, Stronghold

MANY = tuple(f"add arrest --date 4/3/2021 --person P-{n} --line 1" for n in range(1, 6))


@pytest.fixture
def _five(prepared: Prepared) -> None:
    """Six arrests: five of 4 March, ARREST-6 of 5 March; and cash of £900 of that day."""
    prepared(
        "add case --name Larch --opened 1/1/2019",
        "add line --name Falcon --reach county --first-seen 1/1/2019 --case 1",
        *MANY,
        "add arrest --date 5/3/2021 --person P-6 --role courier --line 1",
        "add seizure --date 5/3/2021 --item cash --value £900 --line 1",
    )


def figure(stronghold: Stronghold, asked: str) -> dict[str, Any]:
    """Return the one figure of `totals`, as scripts read it."""
    answer = stronghold(f"totals --measure {asked} --format json")
    assert answer.code == 0, answer
    [found] = json.loads(answer.out)["figures"]
    return found


@pytest.mark.usefixtures("_five")
def test_a_figure_of_five_records_is_exact_and_of_four_is_not_said(stronghold: Stronghold) -> None:
    """A day of five arrests, one of them restricted, is five; once one is voided it is "restricted"."""
    stronghold("restrict ARREST-1 --why contested")
    assert figure(stronghold, "arrests --in 4/3/2021")["display"] == "5"
    stronghold("void ARREST-2 --why twice")
    one = figure(stronghold, "arrests --in 4/3/2021")
    assert (one["value"], one["display"], one["records"], one["provisional"]) == (None, "restricted", None, None)
    assert one["restricted"]
    assert figure(stronghold, "arrests --since 4/3/2021 --until 3/4/2021")["display"] == "5", "a month is exact"
    assert figure(stronghold, "arrests --since 4/3/2021 --until 2/4/2021")["display"] == "5", "so are five in less"
    assert figure(stronghold, "arrests --in 5/3/2021")["display"] == "1", "none of that day is restricted"
    page = stronghold("totals --measure arrests --in 4/3/2021").out
    assert page.splitlines()[3].split() == ["Arrests", "restricted", "arrests"]
    assert (
        stronghold("totals --measure arrests --in 4/3/2021 --format csv")
        .out.splitlines()[1]
        .startswith("arrests,,count,,,,,")
    )


@pytest.mark.usefixtures("_five")
def test_a_window_that_goes_on_after_today_is_as_long_as_until_today(stronghold: Stronghold) -> None:
    """Nothing is later than today (31 August 2021): a window from yesterday on is of two days."""
    stronghold("add arrest --date 30/8/2021 --person P-9", "")
    stronghold("restrict ARREST-7 --why contested")
    assert figure(stronghold, "arrests --since 30/8/2021")["display"] == "restricted"
    assert figure(stronghold, "arrests --since 30/8/2021 --until 30/12/2021")["display"] == "restricted"
    assert figure(stronghold, "arrests --since 1/8/2021")["display"] == "1"


@pytest.mark.parametrize(
    ("restricted", "first"), [("ARREST-1", ["Apr 2021", "restricted"]), ("ARREST-2", ["Apr 2021 (from 10 Apr)"])]
)
def test_periods_of_all_dates_do_not_begin_on_the_day_of_a_restricted_record(
    prepared: Prepared, stronghold: Stronghold, restricted: str, first: list[str]
) -> None:
    """The first record is the first day that there is, unless that would tell its day."""
    prepared(
        "add arrest --date 10/4/2021 --person P-1",
        "add arrest --date 20/4/2021 --person P-2",
        "add arrest --date 1/6/2021 --person P-3",
        f"restrict {restricted} --why contested",
    )
    page = stronghold("totals --measure arrests --by month").out
    assert " ".join(page.splitlines()[4].split()).startswith(" ".join(first)), page
    assert ("10 Apr" in page) == (restricted != "ARREST-1")
    data = stronghold("totals --measure arrests --by week --format json").out
    assert ("2021-04-10" in data) == (restricted != "ARREST-1")


@pytest.mark.usefixtures("_five")
def test_a_condition_leaves_restricted_records_out_and_says_how_many(stronghold: Stronghold) -> None:
    """Whose arrest it is makes no difference to that: only what the measure and the window count is said."""
    stronghold("restrict ARREST-6 SEIZURE-1 --why contested")
    for person, found in (("P-6", "no record"), ("P-5", "1"), ("P-99", "no record")):
        one = figure(stronghold, f"arrests --where person={person}")
        assert (one["display"], one["not_looked_into"]) == (found, 1)
        assert "1 restricted record not looked into" in one["notes"]
    assert figure(stronghold, "arrests --where person=P-5 --until 1/3/2021")["not_looked_into"] == 0
    assert figure(stronghold, "arrests")["not_looked_into"] == 0, "nothing was narrowed"
    short = figure(stronghold, "arrests --where person=P-5 --in 5/3/2021")
    assert (short["not_looked_into"], short["notes"]) == (None, ["restricted records not looked into"])


@pytest.mark.usefixtures("_five")
def test_confirmed_is_a_condition_too(stronghold: Stronghold) -> None:
    """Whether a restricted record is provisional is not told by what `--confirmed` leaves out."""
    stronghold("add arrest --date 5/3/2021 --person P-7 --provisional")
    seen = []
    for ref in ("ARREST-7", "ARREST-6"):
        stronghold(f"restrict {ref} --why contested")
        one = figure(stronghold, "arrests --confirmed")
        seen.append((one["not_looked_into"], one["value"]))
        stronghold(f"restrict --lift {ref} --why over")
    assert seen == [(1, 6), (1, 5)]
    stronghold("restrict ARREST-7 --why contested")
    whole = figure(stronghold, "arrests")
    assert (whole["provisional"], whole["notes"]) == (None, [])


@pytest.mark.usefixtures("_five")
def test_a_breakdown_has_one_line_of_them(stronghold: Stronghold) -> None:
    """Few of them have no figure there; five have."""
    stronghold("restrict ARREST-6 --why contested")
    page = stronghold("totals --measure arrests --by role").out
    assert [line.split() for line in page.splitlines()[4:7]] == [
        ["no", "role", "5", "5"],
        ["restricted", "restricted"],
        ["in", "all", "6", "6"],
    ]
    stronghold("restrict ARREST-1..4 --why contested")
    page = stronghold("totals --measure arrests --by role").out
    assert ["restricted", "5", "5"] in [line.split() for line in page.splitlines()]


@pytest.mark.usefixtures("_five")
def test_what_is_had_from_a_restricted_record_is_not_looked_into_either(stronghold: Stronghold) -> None:
    """The arrests have their case from LINE-1: that is in a record which is restricted."""
    assert figure(stronghold, "arrests --where case=1")["value"] == 6
    stronghold("restrict LINE-1 --why contested")
    one = figure(stronghold, "arrests --where case=1")
    assert (one["value"], one["not_looked_into"]) == (None, 6)
    assert "6 records not looked into: what was asked is in a restricted record" in one["notes"]
    assert figure(stronghold, "arrests --where line=1")["value"] == 6, "each arrest itself names the line"
    assert [
        group["key"]
        for group in json.loads(stronghold("totals --measure arrests --by case --format json").out)["groups"]
    ] == ["restricted"]


@pytest.mark.usefixtures("_five")
def test_part_of_a_figure_is_one_line_of_them_too(stronghold: Stronghold) -> None:
    """A measure that is always broken down says the reach of a restricted line no more than `--by reach` does."""
    stronghold("add line --name Kite --reach local --first-seen 1/1/2019")
    stronghold("restrict LINE-1 --why contested")
    one = figure(stronghold, "lines.active")
    assert one["value"] == 2
    assert [(part["where"], part["display"]) for part in one["of_which"]] == [
        ({"reach": "local"}, "1"),
        ({"reach": "restricted"}, "restricted"),
    ]


@pytest.mark.usefixtures("_five")
def test_a_sentence_that_a_restricted_one_replaces_does_not_say_whose_that_is(stronghold: Stronghold) -> None:
    """Asked for a person, a restricted sentence is as if it were not there: what it replaces counts as it stands."""
    stronghold("add sentence --date 4/3/2021 --person P-1 --disposal imprisonment --term 3y")
    stronghold("add sentence --date 5/3/2021 --person P-1 --disposal imprisonment --term 2y --replaces 1")
    stronghold("restrict SENTENCE-2 --why contested")
    assert figure(stronghold, "prison")["display"] == "2 years"
    assert figure(stronghold, "prison --where person=P-1")["display"] == "3 years"
    assert figure(stronghold, "prison --where person=P-2")["not_looked_into"] == 1
    rows = json.loads(stronghold("trace prison --where person=P-1 --left-out --format json").out)
    assert [row["ref"] for row in rows["records"]] == ["SENTENCE-1"]
    assert rows["left_out"] == []


@pytest.mark.usefixtures("_five")
def test_a_trace_does_not_say_with_whom_or_when(stronghold: Stronghold) -> None:
    """Of one person arrested twice the record counts that may be shown; the other stands at the end."""
    stronghold("add arrest --date 1/2/2021 --person P-3 --line 1")
    stronghold("restrict ARREST-7 --why contested")
    rows = json.loads(stronghold("trace people.arrested --format json").out)
    assert [row["ref"] for row in rows["records"]] == [*(f"ARREST-{n}" for n in (1, 2, 3, 4, 5, 6)), "ARREST-7"]
    last = rows["records"][-1]
    assert (last["record"], last["amount"], last["counted_at"], last["key"]) == ("restricted", 0, None, None)
    assert {row["counted_at"] for row in rows["records"]} == {None}
    assert rows["records"][-1]["running"] == rows["total"] == 6


CLAIM = """
title = "A release"
published = 2021-08-23
since = 2019-01-01
[[claim]]
measure = "cash.seized"
says = "{says}"
{where}
"""


@pytest.mark.usefixtures("_five")
@pytest.mark.parametrize(
    ("says", "where", "verdict"),
    [
        ("over £900", "", "supported"),
        ("over £100", "where = { line = 1 }", "cannot-be-tested"),
        ("up to £1,500", "where = { line = 1 }", "supported"),
        ("over £2,000", "where = { line = 1 }", "not-supported"),
        ("over £100", "since = 2021-03-05\\nuntil = 2021-03-05", "cannot-be-tested"),
        ("over £2,000", "since = 2021-03-05\\nuntil = 2021-03-05\\nwhere = { line = 1 }", "cannot-be-tested"),
    ],
)
def test_a_claim_that_they_could_turn_cannot_be_tested(
    stronghold: Stronghold, tmp_path: Path, says: str, where: str, verdict: str
) -> None:
    """£50 of cash may be looked into, and £900 may not: of a day nothing is said, whatever the claim."""
    stronghold("cover seizure --from 2019")
    stronghold("add seizure --date 5/3/2021 --item cash --value £50 --line 1")
    stronghold("restrict SEIZURE-1 --why contested")
    claims = tmp_path / "claims.toml"
    claims.write_text(CLAIM.format(says=says, where=where.replace("\\n", "\n")), encoding="utf-8")
    [claim] = json.loads(stronghold(f"reconcile '{claims}' --format json").out)["claims"]
    assert claim["verdict"] == verdict, claim


@pytest.mark.usefixtures("_five")
def test_no_words_are_offered_that_they_could_make_untrue(stronghold: Stronghold) -> None:
    """The strongest words that hold would tell the figure of what was not looked into."""
    stronghold("cover seizure --from 2019")
    stronghold("restrict SEIZURE-1 --why contested")
    answer = stronghold("reconcile --say 'over £2,000' cash.seized --where line=1 --since 2019")
    assert "restricted records could make any words untrue" in answer.out
    assert "900" not in answer.out
    for day in ("5/3/2021", "4/3/2021"):
        assert "£900" not in stronghold(f"reconcile --say 'over £10' cash.seized --in {day}").out


def test_a_trace_names_none_of_them_among_what_is_left_out(prepared: Prepared, stronghold: Stronghold) -> None:
    """Two seizures have no weight: the one that anybody may look at is listed, and the restricted one is not."""
    prepared(
        *(f"add seizure --date 4/3/2021 --item heroin --pieces '{wraps} wraps'" for wraps in (3, 4)),
        "restrict SEIZURE-2 --why contested",
    )
    answer = stronghold("trace drugs.weight --left-out")
    assert "SEIZURE-1" in answer.out
    assert "SEIZURE-2" not in answer.out
    assert "4 wraps" not in answer.out
