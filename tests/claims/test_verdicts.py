"""The verdicts on published words."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from published_words import amount
from stronghold_cli.claims.published import Percentages
from stronghold_cli.claims.reading.hedges import HEDGES
from stronghold_cli.claims.reading.says import read_says
from stronghold_cli.claims.verdicts import judge
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import COUNT, MASS, MONEY, TERM, VOLUME, Unit

USUAL = Percentages()
VERDICTS = {"supported", "understated", "not-supported", "cannot-be-tested"}


@pytest.mark.parametrize(
    ("words", "unit", "recorded", "expected", "difference"),
    [
        # the release of August 2021
        ("over 50", COUNT, "52", "supported", "+2"),
        ("35", COUNT, "35", "supported", "0"),
        ("over 10kg", MASS, "10.43kg", "supported", "+430 g"),
        ("nearly £400,000", MONEY, "398407.50", "supported", "-£1,592.50"),
        ("over £300,000", MONEY, "308450", "supported", "+£8,450"),
        ("over 270 years", TERM, "275y4m", "supported", "+5 years 4 months"),
        ("over 270 years", TERM, "281y", "understated", "+11 years"),
        # what other releases printed, and the true figure beside it
        ("more than £300,000", MONEY, "308000", "supported", "+£8,000"),
        ("more than 900", COUNT, "934", "supported", "+34"),
        ("more than 150", COUNT, "168", "understated", "+18"),
        ("over 3,000", COUNT, "3042", "supported", "+42"),
        ("more than 8,000", COUNT, "8226", "supported", "+226"),
        ("over 4,000", COUNT, "4323", "supported", "+323"),
        ("more than £1.2m", MONEY, "1284729.88", "supported", "+£84,729.88"),
        ("more than 500", COUNT, "586", "supported", "+86"),
        ("nearly 500", COUNT, "471", "supported", "-29"),
        ("nearly 1,500", COUNT, "1468", "supported", "-32"),
        ("almost 600", COUNT, "586", "supported", "-14"),
        ("almost 30kg", MASS, "28.8kg", "supported", "-1.2 kg"),
        ("almost 100", COUNT, "94", "supported", "-6"),
        ("almost £335,000", MONEY, "334559", "supported", "-£441"),
        ("approx. 178.49 kg", MASS, "178.4kg", "supported", "-90 g"),
        # the edge of each word
        ("over 50", COUNT, "50", "not-supported", "0"),
        ("over 50", COUNT, "51", "supported", "+1"),
        ("over 50", COUNT, "60", "supported", "+10"),
        ("over 50", COUNT, "61", "understated", "+11"),
        ("over 52", COUNT, "62", "supported", "+10"),
        ("over 52", COUNT, "63", "understated", "+11"),
        ("over 270 years", TERM, "280y", "supported", "+10 years"),
        ("over 270 years", TERM, "280y1m", "understated", "+10 years 1 month"),
        ("over £1.2m", MONEY, "1300000.01", "understated", "+£100,000.01"),
        ("over 10kg", MASS, "12kg", "supported", "+2 kg"),
        ("nearly 500", COUNT, "500", "not-supported", "0"),
        ("nearly 500", COUNT, "450", "supported", "-50"),
        ("nearly 500", COUNT, "449", "not-supported", "-51"),
        ("nearly 35", COUNT, "31", "not-supported", "-4"),
        ("nearly 35", COUNT, "32", "supported", "-3"),
        ("about 160", COUNT, "144", "supported", "-16"),
        ("about 160", COUNT, "143", "not-supported", "-17"),
        ("about 160", COUNT, "176", "supported", "+16"),
        ("about 160", COUNT, "177", "not-supported", "+17"),
        ("at least 90", COUNT, "90", "supported", "0"),
        ("at least 90", COUNT, "89", "not-supported", "-1"),
        ("up to 90", COUNT, "90", "supported", "0"),
        ("up to 90", COUNT, "91", "not-supported", "+1"),
        ("under 90", COUNT, "90", "not-supported", "0"),
        ("under 90", COUNT, "89", "supported", "-1"),
        ("between 10 and 12", COUNT, "10", "supported", "0"),
        ("between 10 and 12", COUNT, "12", "supported", "0"),
        ("between 10 and 12", COUNT, "9", "not-supported", "-1"),
        ("between 10 and 12", COUNT, "14", "not-supported", "+2"),
        ("35", COUNT, "36", "not-supported", "+1"),
        ("1,100", COUNT, "1104", "not-supported", "+4"),
        ("15 ml", VOLUME, "16", "not-supported", "+1 ml"),
        # as printed, halves up
        ("10kg", MASS, "9.5kg", "supported", "-500 g"),
        ("10kg", MASS, "10.499999kg", "supported", "+499.999 g"),
        ("10kg", MASS, "10.5kg", "not-supported", "+500 g"),
        ("exactly 10kg", MASS, "10.001kg", "not-supported", "+1 g"),
        ("£133,000", MONEY, "133499.99", "supported", "+£499.99"),
        ("£133,000", MONEY, "133500", "not-supported", "+£500"),
        ("£1,592.50", MONEY, "1592.51", "not-supported", "+£0.01"),
        ("270 years", TERM, "274y11m", "supported", "+4 years 11 months"),
        ("270 years", TERM, "275y", "not-supported", "+5 years"),
        ("6 years 9 months", TERM, "6y9m3d", "supported", "+3 days"),
        ("7 months", TERM, "6m29d", "supported", "-1 month +29 days"),
    ],
)
def test_each_word_is_judged_by_its_own_test(
    words: str, unit: Unit, recorded: str, expected: str, difference: str
) -> None:
    """The verdict and the signed difference, at and beside every limit."""
    judgement = judge(read_says(words, unit), amount(recorded, unit), USUAL)
    assert (judgement.verdict, judgement.difference) == (expected, difference)


@pytest.mark.parametrize(
    ("words", "unit", "rule"),
    [
        ("over 50", COUNT, "over: more than 50; understated above 60 (the next round number)"),
        ("over 52", COUNT, "over: more than 52; understated above 62 (20 %)"),
        ("nearly £400,000", MONEY, "nearly: from £360,000 up to but not including £400,000 (10 %)"),
        ("nearly 35", COUNT, "nearly: from 32 up to but not including 35 (10 %)"),
        ("about 5 months", TERM, "about: from 4.5 months to 5.5 months (10 %)"),
        ("at least 90", COUNT, "at least: 90 or more"),
        ("up to 90", COUNT, "up to: 90 or less"),
        ("under 90", COUNT, "under: less than 90"),
        ("between 10 and 12 kg", MASS, "between: from 10 kg to 12 kg, both included"),
        ("35", COUNT, "exactly: 35"),
        ("10kg", MASS, "as printed: 10 kg when rounded to the nearest 1 kg, halves up"),
    ],
)
def test_the_rule_is_said_with_its_limits(words: str, unit: Unit, rule: str) -> None:
    """A reader can check the verdict from the rule alone."""
    assert judge(read_says(words, unit), None, USUAL).rule == rule


def test_no_record_cannot_be_tested() -> None:
    """No record is neither zero nor true."""
    judgement = judge(read_says("under 50", COUNT), None, USUAL)
    assert (judgement.verdict, judgement.difference) == ("cannot-be-tested", "")


def test_rounding_is_said_only_where_it_was_needed() -> None:
    """A rounded figure is supported with a note, an equal one without."""
    said = read_says("£133,000", MONEY)
    assert judge(said, 13_340_025, USUAL).notes == ("£133,400.25 rounds to £133,000 as printed",)
    assert judge(said, 13_300_000, USUAL).notes == ()


def test_the_percentages_given_are_used_and_printed() -> None:
    """A claims file may set its own."""
    strict = Percentages(understated=2, nearly=1, about=1)
    assert judge(read_says("over 50", COUNT), 52, strict).verdict == "understated"
    assert judge(read_says("nearly 500", COUNT), 471, strict).verdict == "not-supported"
    assert "(1 %)" in judge(read_says("about 160", COUNT), 160, strict).rule


@pytest.mark.parametrize(
    ("words", "recorded", "expected"),
    [
        ("over 1 month", "30d", "cannot-be-tested"),
        ("over 1 month", "32d", "supported"),
        ("over 1 month", "27d", "not-supported"),
        ("under 1 month", "28d", "cannot-be-tested"),
        ("under 1 month", "27d", "supported"),
        ("over 275 years", "274y11m31d", "cannot-be-tested"),
        ("over 275 years", "274y11m32d", "supported"),
        ("over 28 days", "29d", "supported"),
        ("exactly 1 month", "30d", "cannot-be-tested"),
    ],
)
def test_days_decide_nothing_where_the_lengths_of_a_month_disagree(words: str, recorded: str, expected: str) -> None:
    """A day is from 1/31 to 1/28 of a month; the note says why nothing can be said."""
    judgement = judge(read_says(words, TERM), Term.parse(recorded), USUAL)
    assert judgement.verdict == expected
    assert bool(judgement.notes) == (expected == "cannot-be-tested")
    assert all("months of 31 days" in note for note in judgement.notes)


UNITS = st.sampled_from([COUNT, VOLUME, MASS, MONEY, TERM])
WORDS = st.sampled_from([word for several in HEDGES.values() for word in several])
TERMS = st.builds(Term, st.integers(0, 5_000), st.integers(0, 4_000))
PERCENTAGES = st.builds(Percentages, *[st.integers(1, 99)] * 3)


@given(WORDS, st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**7), PERCENTAGES, UNITS, TERMS)
def test_judging_always_gives_one_of_four_verdicts(
    word: str, low: int, more: int, recorded: int, percentages: Percentages, unit: Unit, term: Term
) -> None:
    """Nothing that was read makes the judge fail."""
    after = {MASS: " g", TERM: " months"}.get(unit, "")
    if unit is TERM and ("minimum" in word or "maximum" in word):
        return  # a tariff
    words = f"{word} {low}{after}" + (f" and {low + more}{after}" if HEDGES["between"].count(word) else "")
    judgement = judge(read_says(words, unit), term if unit is TERM else recorded, percentages)
    assert judgement.verdict in VERDICTS
    assert judgement.rule
    assert (judgement.verdict == "cannot-be-tested") <= (unit is TERM and term.days > 0)


@given(st.integers(0, 10**6), st.integers(0, 10**7), st.integers(0, 10**7))
def test_a_larger_figure_never_makes_over_untrue(published: int, recorded: int, more: int) -> None:
    """What is over stays over; and understated is always over."""
    said = read_says(f"over {published}", COUNT)
    before, after = (judge(said, figure, USUAL).verdict for figure in (recorded, recorded + more))
    assert (before == "not-supported") == (recorded <= published)
    assert before == "not-supported" or after in ("supported", "understated")
    assert before != "understated" or after == "understated"


@given(st.sampled_from(["over", "nearly", "about", "at least", "up to", "under"]), st.integers(1, 4000), TERMS)
def test_a_term_is_judged_as_its_months_where_it_has_no_days(word: str, months: int, recorded: Term) -> None:
    """Whole months are judged as a count of months is; with days, by both lengths of a month in exact fractions."""
    said, as_count = read_says(f"{word} {months} months", TERM), read_says(f"{word} {months}", COUNT)
    whole = judge(said, Term(recorded.months), USUAL)
    assert whole.verdict == judge(as_count, recorded.months, USUAL).verdict
    ends = {_by_fractions(word, months, recorded.months + Fraction(recorded.days, days)) for days in (28, 31)}
    true = judge(said, recorded, USUAL).verdict in ("supported", "understated")
    assert true <= (ends == {True})
    assert (len(ends) == 2) <= (judge(said, recorded, USUAL).verdict == "cannot-be-tested")


def _by_fractions(word: str, published: int, figure: Fraction) -> bool:
    return {
        "over": figure > published,
        "nearly": Fraction(9, 10) * published <= figure < published,
        "about": abs(figure - published) <= Fraction(published, 10),
        "at least": figure >= published,
        "up to": figure <= published,
        "under": figure < published,
    }[word]
