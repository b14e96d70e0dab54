"""Disposals and results that the law gives to nobody of that age, or of that day: found, said at once, and kept."""

from datetime import date, datetime, timedelta

import pytest

from conftest import Stronghold
from ruled import finds_and_mends, found, records, typed
from stronghold_cli.catalogue.arrest_results import ARREST_RESULTS
from stronghold_cli.catalogue.available import Available
from stronghold_cli.catalogue.disposals import DISPOSALS

pytestmark = pytest.mark.usefixtures("begun")

RULE = "not-of-that-age-or-day"
TODAY = datetime.fromisoformat("2026-11-29T12:00:00+00:00")
NO_DAY = "as it names no charge with a day of conviction"
LAW = {row.name: row.available.authority for row in (*DISPOSALS, *ARREST_RESULTS) if row.available}


def sentence(day: str, rest: str) -> str:
    return f"sentence --date {day} --person P-1 --disposal {rest}"


def test_every_row_can_be_read() -> None:
    """It is for some ages or days, with the Act that says so."""
    for row in (*DISPOSALS, *ARREST_RESULTS):
        if row.available:
            available = row.available
            assert available.authority.strip(), row
            assert available.ages or available.since or available.until, row
            assert available.aged in (0, 18, 21), row
            assert available.under is None or available.under > available.aged, row
            assert (available.since or date.min) <= (available.until or date.max), row


@pytest.mark.parametrize(
    ("ages", "said"),
    [
        (Available("", aged=18, under=21), "those aged 18 to 20"),
        (Available("", aged=21), "those aged 21 and over"),
        (Available("", under=18), "those under 18"),
        (Available("", until=date(2012, 12, 2)), ""),
    ],
)
def test_ages_are_said_in_words(ages: Available, said: str) -> None:
    """As people say them; of every age nothing is said."""
    assert ages.ages == said


@pytest.mark.parametrize(
    ("band", "what", "ages"),
    [
        ("adult", "dto --term 12m", "those under 18"),
        ("adult", "yro", "those under 18"),
        ("adult", "referral-order", "those under 18"),
        ("adult", "detention --term 3y", "those under 18"),
        ("child", "imprisonment --term 2y", "those aged 21 and over"),
    ],
)
def test_a_disposal_that_nobody_of_that_age_can_have(stronghold: Stronghold, band: str, what: str, ages: str) -> None:
    """It is said at once and kept; `check` finds it until it is mended."""
    typed(stronghold, f"arrest --date 4/3/2021 --person P-1 --age-band {band}")
    name = what.split(maxsplit=1)[0]
    answer = stronghold(f"add {sentence('4/8/2021', what)}")
    was = f"P-1 was {'a child' if band == 'child' else 'an adult'} in ARREST-1 of 4 Mar 2021"
    why = f"SENTENCE-1 ({name}): only for {ages} ({LAW[name]}), and {was}"
    assert answer.code == 0
    assert f"warning: {why}: kept as it is; check lists it ({RULE})" in answer.err.splitlines()
    [finding] = found(stronghold, RULE)
    assert (finding["why"], finding["mends"]) == (why, "stronghold edit SENTENCE-1 --disposal CHOICE")
    typed(stronghold, f"edit ARREST-1 --age-band {'adult' if band == 'child' else 'child'}")
    assert records(stronghold, RULE) == []


@pytest.mark.parametrize(
    ("arrest", "day", "what"),
    [
        ("--age-band child", "4/3/2024", "imprisonment --term 2y"),
        ("--age-band unknown", "4/3/2021", "dto --term 12m"),
        ("--age-band unknown", "4/3/2021", "imprisonment --term 2y"),
        ("--age-band child", "4/3/2021", "yoi --term 12m"),
    ],
)
def test_who_cannot_have_grown_up_by_then(stronghold: Stronghold, arrest: str, day: str, what: str) -> None:
    """A child of any day is 21 at the earliest a day after three years, and 18 the day after; unknown says nothing."""
    typed(stronghold, f"arrest --date 4/3/2021 --person P-1 {arrest}")
    assert stronghold(f"add {sentence(day, what)}", now=TODAY).code == 0
    assert records(stronghold, RULE) == ["SENTENCE-1"] * ("child" in arrest)
    if "child" in arrest:
        later = {"4/3/2024": "5/3/2024", "4/3/2021": "5/3/2021"}[day]
        assert stronghold(f"edit SENTENCE-1 --date {later}", now=TODAY).code == 0
        assert records(stronghold, RULE) == []


def test_a_child_of_the_last_day_of_february_has_grown_up_on_the_first_of_march() -> None:
    """Three years after there is no such day."""
    imprisonment = Available("", aged=21)
    assert imprisonment.never_of_child(date(2024, 2, 29), date(2027, 2, 28))
    assert not imprisonment.never_of_child(date(2024, 2, 29), date(2027, 3, 1))


def test_the_arrest_that_a_sentence_or_its_charge_names_says_the_age(stronghold: Stronghold) -> None:
    """Else the latest by then; a conviction of before somebody was arrested as an adult is no finding."""
    typed(
        stronghold,
        f"""
        arrest --date 4/3/2019 --person P-1 --age-band child
        arrest --date 4/3/2021 --person P-1 --age-band adult
        charge --date 5/3/2019 --person P-1 --arrest 1 --offences pwits-a --outcome convicted --outcome-on 4/6/2019
        {sentence("4/8/2021", "dto --term 12m --charge 1")}
        {sentence("4/8/2021", "dto --term 12m --arrest 1")}
        {sentence("4/8/2021", "dto --term 12m --arrest 2")}
        {sentence("4/8/2020", "yro")}
        {sentence("4/8/2021", "yro")}
        """,
    )
    assert records(stronghold, RULE) == ["SENTENCE-3", "SENTENCE-5"]
    typed(stronghold, "void ARREST-2 --why slip")
    assert records(stronghold, RULE) == []


def test_keys_that_are_one_person_are_one(stronghold: Stronghold) -> None:
    """And what is quashed, or replaced, is let be."""
    typed(stronghold, f"arrest --date 4/3/2021 --person P-2 --age-band adult\n{sentence('4/8/2021', 'yro')}")
    assert records(stronghold, RULE) == []
    typed(stronghold, "same P-1 P-2")
    assert records(stronghold, RULE) == ["SENTENCE-1"]
    typed(stronghold, "edit SENTENCE-1 --quashed-on 5/8/2021")
    assert records(stronghold, RULE) == []


def test_what_is_restricted_says_no_age(stronghold: Stronghold) -> None:
    """Nobody is to read out of a finding what they may not see."""
    typed(stronghold, f"arrest --date 4/3/2021 --person P-1 --age-band adult\n{sentence('4/8/2021', 'yro')}")
    assert stronghold("restrict ARREST-1 --why sensitive").code == 0
    assert records(stronghold, RULE) == []


def test_public_protection_was_abolished(stronghold: Stronghold) -> None:
    """By the day of conviction where that is known, else by the day of the hearing, which is said."""
    law = f"of no conviction after 2 Dec 2012 ({LAW['ipp']})"
    answer = stronghold(f"add {sentence('4/8/2021', 'ipp --minimum-term 4y')}")
    why = f"SENTENCE-1 (ipp): {law}; by its own day, 4 Aug 2021, {NO_DAY}"
    assert f"warning: {why}: kept as it is; check lists it ({RULE})" in answer.err.splitlines()
    typed(
        stronghold,
        f"""
        charge --date 5/3/2012 --person P-1 --offences pwits-a --outcome convicted --outcome-on 2/12/2012
        charge --date 5/3/2012 --person P-1 --offences pwits-a --outcome convicted --outcome-on 3/12/2012
        {sentence("4/1/2013", "ipp --minimum-term 4y --charge 1")}
        {sentence("4/1/2013", "ipp --minimum-term 4y --charge 2")}
        {sentence("2/12/2012", "ipp --minimum-term 4y --charge 1")}
        """,
    )
    whys = {"SENTENCE-1": why, "SENTENCE-3": f"SENTENCE-3 (ipp): {law}; convicted on 3 Dec 2012 (CHARGE-2)"}
    finds_and_mends(stronghold, RULE, whys, {"CHOICE": "life"})


@pytest.mark.parametrize(
    ("band", "result", "ages"),
    [("adult", "youth-caution", "those under 18"), ("child", "cautioned", "those aged 18 and over")],
)
def test_a_caution_of_the_wrong_age(stronghold: Stronghold, band: str, result: str, ages: str) -> None:
    """The day of the result decides; a conditional caution and a community resolution are for both."""
    arrest = f"arrest --date 4/3/2021 --person P-1 --age-band {band} --result {{}} --result-on 4/3/2021"
    answer = stronghold(f"add {arrest.format(result)}")
    was = f"P-1 was {'a child' if band == 'child' else 'an adult'} in ARREST-1 of 4 Mar 2021"
    why = f"ARREST-1 ({result}): only for {ages} ({LAW[result]}), and {was}"
    assert f"warning: {why}: kept as it is; check lists it ({RULE})" in answer.err.splitlines()
    for other in ("conditional-caution", "community-resolution", "no-further-action"):
        assert RULE not in stronghold(f"add {arrest.format(other)}").err
    finds_and_mends(stronghold, RULE, {"ARREST-1": why}, {"CHOICE": "conditional-caution"})


def test_a_child_may_be_cautioned_once_grown_up(stronghold: Stronghold) -> None:
    """The caution is of another day than the arrest; before 8 April 2013 there were no youth cautions."""
    typed(
        stronghold,
        """
        arrest --date 4/3/2021 --person P-1 --age-band child --result cautioned --result-on 5/3/2021
        arrest --date 7/4/2013 --person P-2 --age-band child --result youth-caution --result-on 8/4/2013
        arrest --date 7/4/2013 --person P-3 --age-band child --result youth-caution --result-on 7/4/2013
        """,
    )
    why = f"ARREST-3 (youth-caution): of no result before 8 Apr 2013 ({LAW['youth-caution']})"
    finds_and_mends(stronghold, RULE, {"ARREST-3": why}, {"CHOICE": "no-further-action"})


FIRST_DAYS = {"youth-caution": date(2013, 4, 8), "penalty-notice": date(2013, 4, 8)}
"""The results that are of no day before one."""


def test_a_result_on_the_day_before_its_law_and_on_the_day(stronghold: Stronghold) -> None:
    """Each that has a first day; none has a last one."""
    limited = {row.name: row.available for row in ARREST_RESULTS if row.available}
    assert {name: row.since for name, row in limited.items() if row.since or row.until} == FIRST_DAYS
    for result, first in FIRST_DAYS.items():
        for day in (first - timedelta(days=1), first):
            typed(stronghold, f"arrest --date {day} --person P-1 --result {result} --result-on {day}")
    assert records(stronghold, RULE) == ["ARREST-1", "ARREST-3"]


def test_a_sheet_says_it_too(stronghold: Stronghold) -> None:
    """And unvoid."""
    answer = stronghold("day 4/3/2021 - --yes", stdin="arrest P-1 adult youth-caution\nsentence P-1 yro\n")
    warnings = [line for line in answer.err.splitlines() if line.startswith("warning: ") and RULE in line]
    assert [line.split()[1] for line in warnings] == ["ARREST-1", "SENTENCE-1"]
    typed(stronghold, "void SENTENCE-1 --why slip")
    assert f"({RULE})" in stronghold("unvoid SENTENCE-1 --why right").err
