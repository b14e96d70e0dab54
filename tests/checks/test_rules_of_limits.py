"""Rules of a sentence by itself: longer than the law lets it be, by the day of conviction where that is known."""

from datetime import datetime

import pytest

from conftest import Stronghold
from ruled import finds_and_mends, found, records, typed

pytestmark = pytest.mark.usefixtures("begun")

RULE = "sentence-beyond-limit"
SENTENCE = "sentence --date {day} --person P-1 --disposal"
EARLY, LATE = SENTENCE.format(day="4/3/2021"), SENTENCE.format(day="4/5/2026")
TODAY = datetime.fromisoformat("2026-06-01T12:00:00+01:00")
CHARGED = "charge --date 1/2/2026 --person P-1 --offences pwits-a --outcome convicted --outcome-on {day}"
NO_DAY = "as it names no charge with a day of conviction"


def test_a_suspended_sentence_over_two_years_is_found_and_kept(stronghold: Stronghold) -> None:
    """It is said at once, and nothing is refused; two years to the day are no finding."""
    answer = stronghold(f"add {EARLY} suspended --term 25m --suspended-for 3y")
    why = (
        "SENTENCE-1 (suspended): term 2 years 1 month, over 2 years (Sentencing Act 2020 s.277(2)); "
        "suspended-for 3 years, over 2 years (Sentencing Act 2020 s.288); by its own day, 4 Mar 2021, " + NO_DAY
    )
    assert answer.code == 0
    assert f"warning: {why}: kept as it is; check lists it ({RULE})" in answer.err.splitlines()
    typed(stronghold, f"{EARLY.replace('P-1', 'P-2')} suspended --term 2y --suspended-for 2y")
    end = {"--term TERM": "--term 2y", "--suspended-for TERM": "--suspended-for 24m"}
    [finding] = found(stronghold, RULE)
    assert finding["why"] == why
    assert finding["mends"] == "stronghold edit SENTENCE-1 --term TERM --suspended-for TERM"
    for before, after in end.items():
        finding["mends"] = finding["mends"].replace(before, after)
    assert stronghold(finding["mends"].removeprefix("stronghold ")).code == 0
    assert records(stronghold, RULE) == []
    assert " 4 years " in stronghold("totals --measure prison.suspended").out


@pytest.mark.parametrize(
    ("sentence", "why", "option", "right"),
    [
        ("dto --term 30m", "term 2 years 6 months, over 2 years (Sentencing Act 2020 s.236(1))", "TERM", "24m"),
        (
            "dto --term 12m --effective 30m",
            "effective 2 years 6 months, over 2 years (Sentencing Act 2020 s.238, not checked)",
            "TERM",
            "12m",
        ),
        (
            "extended --term 6y --licence 6y",
            "licence 6 years, over 5 years, or 8 years of a sexual or terrorism offence "
            "(Sentencing Act 2020 ss.256(4), 281(4))",
            "TERM",
            "5y",
        ),
        (
            "sopc --term 6y --licence 2y",
            "licence 2 years, over 1 year (Sentencing Act 2020 ss.265(2), 278(2))",
            "TERM",
            "12m",
        ),
    ],
)
def test_other_limits(stronghold: Stronghold, sentence: str, why: str, option: str, right: str) -> None:
    """A detention and training order, and the licences that follow a term."""
    typed(stronghold, f"{EARLY} {sentence}")
    said = f"SENTENCE-1 ({sentence.split(maxsplit=1)[0]}): {why}; by its own day, 4 Mar 2021, {NO_DAY}"
    finds_and_mends(stronghold, RULE, {"SENTENCE-1": said}, {option: right})


@pytest.mark.parametrize(
    "text",
    [
        f"{EARLY} dto --term 24m",
        f"{EARLY} dto --term 730d",
        f"{EARLY} suspended --term 24m --effective 24m",
        f"{EARLY} extended --term 20y --licence 5y",
        f"{EARLY} imprisonment --term 30y",
        f"{EARLY} suspended --term 4y --quashed-on 4/4/2021",
        f"{EARLY} suspended --term 4y\n{EARLY} imprisonment --term 2y --replaces 1",
        f"{EARLY} suspended --term 4y\nvoid SENTENCE-1 --why slip",
    ],
)
def test_what_the_law_lets_be_or_counts_no_more_is_not_found(stronghold: Stronghold, text: str) -> None:
    """To the day, in days as in months; no limit of imprisonment; quashed, varied, voided."""
    typed(stronghold, text)
    assert records(stronghold, RULE) == []


@pytest.mark.parametrize(
    ("convicted", "most"),
    [("21/3/2026", "2 years (Sentencing Act 2020 s.277(2))"), ("22/3/2026", None)],
)
def test_the_day_of_conviction_decides(stronghold: Stronghold, convicted: str, most: str | None) -> None:
    """Convicted on 21 March 2026 and sentenced in May: two years; on 22 March three."""
    for line in (CHARGED.format(day=convicted), f"{LATE} suspended --term 30m --charge 1"):
        assert stronghold(f"add {line}", now=TODAY).code == 0
    said = [each["why"] for each in found(stronghold, RULE, now=TODAY)]
    expected = f"SENTENCE-1 (suspended): term 2 years 6 months, over {most}; convicted on 21 Mar 2026 (CHARGE-1)"
    assert said == ([expected] if most else [])


def test_an_older_conviction_is_held_against_the_law_of_before(stronghold: Stronghold) -> None:
    """Convicted before the Sentencing Code of 1 December 2020, sentenced after it: by law that nobody has read."""
    typed(stronghold, CHARGED.format(day="30/11/2020").replace("1/2/2026", "1/2/2020"))
    typed(stronghold, f"{EARLY} suspended --term 30m --charge 1")
    assert [each["why"] for each in found(stronghold, RULE)] == [
        "SENTENCE-1 (suspended): term 2 years 6 months, over 2 years (Criminal Justice Act 2003 s.189, not checked); "
        "convicted on 30 Nov 2020 (CHARGE-1)"
    ]


def test_without_a_day_of_conviction_the_hearing_decides_and_it_is_said(stronghold: Stronghold) -> None:
    """Three years at a hearing of May 2026, by law that nobody has read; a charge that is voided says no day."""
    for line in (
        CHARGED.format(day="21/3/2026"),
        f"{LATE} suspended --term 30m --charge 1",
        f"{LATE} suspended --term 4y",
    ):
        assert stronghold(f"add {line}", now=TODAY).code == 0
    assert stronghold("void CHARGE-1 --why slip", now=TODAY).code == 0
    assert [each["why"] for each in found(stronghold, RULE, now=TODAY)] == [
        "SENTENCE-2 (suspended): term 4 years, over 3 years (Sentencing Act 2026 s.2, not checked); "
        f"by its own day, 4 May 2026, {NO_DAY}"
    ]


def test_only_what_was_typed_is_warned_of(stronghold: Stronghold) -> None:
    """A sentence that was wrong before is `check`'s; an edit of it says so again."""
    typed(stronghold, f"{EARLY} suspended --term 4y")
    assert "warning" not in stronghold(f"add {EARLY.replace('P-1', 'P-2')} suspended --term 1y").err
    assert "warning: SENTENCE-1 (suspended): term 5 years" in stronghold("edit SENTENCE-1 --term 5y").err


@pytest.mark.parametrize(("pleaded", "is_found"), [("21/3/2026", True), ("22/3/2026", False)])
def test_who_pleads_guilty_is_convicted_on_that_day(stronghold: Stronghold, pleaded: str, is_found: bool) -> None:
    """And not on that of the hearing, which settles the charge."""
    plea = f"--plea guilty --plea-on {pleaded}"
    assert stronghold(f"add charge --date 1/2/2026 --person P-1 --offences pwits-a {plea}", now=TODAY).code == 0
    answer = stronghold(f"add {LATE} suspended --term 30m --charge 1", now=TODAY)
    assert answer.code == 0, answer.err
    assert ("over 2 years" in answer.err) is is_found
    assert ("convicted on 21 Mar 2026 (CHARGE-1)" in answer.err) is is_found


def test_consecutive_terms_are_limited_in_all(stronghold: Stronghold) -> None:
    """Where no total of the judge says so already; what runs together is no sum, nor are two people's."""
    typed(stronghold, f"{EARLY} suspended --term 18m\n{EARLY} suspended --term 18m --after 1")
    typed(
        stronghold,
        f"{EARLY.replace('P-1', 'P-2')} dto --term 18m\n{EARLY.replace('P-1', 'P-2')} dto --term 18m --with 3",
    )
    typed(
        stronghold,
        "\n".join(f"{EARLY.replace('P-1', 'P-3')} suspended --term 12m{after}" for after in ("", " --after 5")),
    )
    why = "SENTENCE-1 and SENTENCE-2 (suspended) come to 3 years in all, over 2 years (Sentencing Act 2020 s.277(3))"
    finds_and_mends(stronghold, RULE, {"SENTENCE-2 SENTENCE-1": why}, {"TERM": "6m"})
