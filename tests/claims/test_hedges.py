"""Published words, and the verdicts on them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.claims.hedges import HEDGES, Percentages, read_says
from stronghold_cli.claims.verdicts import judge
from stronghold_cli.errors import Unreadable
from stronghold_cli.values.money import Money
from stronghold_cli.values.quantity import Mass
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import COUNT, MASS, MONEY, TERM, VOLUME, Amount, Unit

USUAL = Percentages()
VERDICTS = {"supported", "understated", "not-supported", "cannot-be-tested"}


def amount(text: str, unit: Unit) -> Amount:
    """Return a recorded amount from its usual text."""
    if unit is MONEY:
        return Money.parse(text).pence
    if unit is MASS:
        return Mass.parse(text).milligrams
    return Term.parse(text) if unit is TERM else int(text)


def verdict(words: str, unit: Unit, recorded: str) -> str:
    """Return the verdict on words, held against a recorded amount."""
    return judge(read_says(words, unit), amount(recorded, unit), USUAL).verdict


@pytest.mark.parametrize(
    ("words", "unit", "hedge", "low", "high"),
    [
        ("over 50", COUNT, "over", "50", "50"),
        ("  OVER\u00a0 50 ", COUNT, "over", "50", "50"),
        ("Over 50.", COUNT, "over", "50", "50"),
        ("more than 2,800 wraps", COUNT, "over", "2800", "2800"),
        ("50+", COUNT, "over", "50", "50"),
        ("50+ drug lines", COUNT, "over", "50", "50"),
        ("just over 2,500", COUNT, "over", "2500", "2500"),
        ("in excess of 10kg", MASS, "over", "10kg", "10kg"),
        ("above 10 kilos of drugs", MASS, "over", "10kg", "10kg"),
        ("10kg+", MASS, "over", "10kg", "10kg"),
        ("270+ years", TERM, "over", "270y", "270y"),
        ("35", COUNT, "exactly", "35", "35"),
        ("exactly 35 county drug lines", COUNT, "exactly", "35", "35"),
        ("50 lines to date", COUNT, "exactly", "50", "50"),
        ("35 people (18 and older)", COUNT, None, "", ""),
        ("nearly £400,000", MONEY, "nearly", "400000", "400000"),
        ("just under £335k", MONEY, "nearly", "335000", "335000"),
        ("almost 30kg", MASS, "nearly", "30kg", "30kg"),
        ("close to 500", COUNT, "nearly", "500", "500"),
        ("approaching 1,500", COUNT, "nearly", "1500", "1500"),
        ("approx. 2.4 million", COUNT, "about", "2400000", "2400000"),
        ("approximately £66,000", MONEY, "about", "66000", "66000"),
        ("c. 160", COUNT, "about", "160", "160"),
        ("c.160", COUNT, "about", "160", "160"),
        ("circa 160", COUNT, "about", "160", "160"),
        ("some 160 phones", COUNT, "about", "160", "160"),
        ("roughly 160", COUNT, "about", "160", "160"),
        ("around 160", COUNT, "about", "160", "160"),
        ("at least 90", COUNT, "at-least", "90", "90"),
        ("a minimum of 90 plants", COUNT, "at-least", "90", "90"),
        ("90 or more", COUNT, "at-least", "90", "90"),
        ("up to 90", COUNT, "up-to", "90", "90"),
        ("under 90", COUNT, "under", "90", "90"),
        ("fewer than 90", COUNT, "under", "90", "90"),
        ("less than £90", MONEY, "under", "90", "90"),
        ("between 10 and 12", COUNT, "between", "10", "12"),
        ("between 10 and 12 guns and knives", COUNT, "between", "10", "12"),
        ("10 to 12", COUNT, "between", "10", "12"),
        ("between £1,000 and £2,000", MONEY, "between", "1000", "2000"),
        ("between 10 and 12 kg", MASS, "between", "10kg", "12kg"),
        ("between 1 and 2 years", TERM, "between", "1y", "2y"),
        ("between 1 year and 6 months and 2 years", TERM, "between", "18m", "2y"),
        ("£1.2m", MONEY, "exactly", "1200000", "1200000"),
        ("£1.2 million in cash", MONEY, "exactly", "1200000", "1200000"),
        ("£300k", MONEY, "exactly", "300000", "300000"),
        ("133,000 pounds", MONEY, "exactly", "133000", "133000"),
        ("133,000", MONEY, "exactly", "133000", "133000"),
        ("£1,592.50", MONEY, "exactly", "1592.50", "1592.50"),
        ("250 mg", MASS, "exactly", "250mg", "250mg"),
        ("6 years 9 months", TERM, "exactly", "6y9m", "6y9m"),
        ("6 years and 9 months in prison", TERM, "exactly", "6y9m", "6y9m"),
        ("28 days", TERM, "exactly", "28d", "28d"),
        ("15 ml", VOLUME, "exactly", "15", "15"),
        ("over 15", VOLUME, "over", "15", "15"),
        ("2 litres", VOLUME, "exactly", "2000", "2000"),
    ],
)
def test_words_are_read_as_a_hedge_and_exact_ends(
    words: str, unit: Unit, hedge: str | None, low: str, high: str
) -> None:
    """Every published form is read exactly; None is a form that is refused."""
    if hedge is None:
        with pytest.raises(Unreadable):
            read_says(words, unit)
        return
    said = read_says(words, unit)
    assert (said.words, said.hedge, said.low, said.high) == (words, hedge, amount(low, unit), amount(high, unit))


@pytest.mark.parametrize("words", [(word, hedge) for hedge, several in HEDGES.items() for word in several])
def test_every_word_of_the_table_gives_its_hedge(words: tuple[str, str]) -> None:
    """No word is shadowed by a shorter one."""
    word, hedge = words
    assert read_says(f"{word} 10 to 12" if hedge == "between" else f"{word.upper()} 50", COUNT).hedge == hedge


@pytest.mark.parametrize(
    ("words", "unit", "says"),
    [
        ("over 10kg", COUNT, "'over 10kg' is a weight, and the measure is a count (e.g. over 50)"),
        ("£5", COUNT, "'£5' is a sum in £, and the measure is a count (e.g. over 50)"),
        ("50 pounds", COUNT, "is a sum in £, and the measure is a count"),
        ("270 years", COUNT, "is a length of time, and the measure is a count"),
        ("15 ml", COUNT, "is a volume in ml, and the measure is a count"),
        ("15 tablets", VOLUME, "is a count, and the measure is a volume in ml"),
        ("10kg", MONEY, "is a weight, and the measure is a sum in £"),
        ("400,000 people", MONEY, "is a count, and the measure is a sum in £"),
        ("£270", TERM, "is a sum in £, and the measure is a length of time"),
        ("10 stone", MASS, "is not in g or kg"),
        ("50 pence", MONEY, "is not in pounds"),
        ("10", MASS, "has no unit (e.g. over 10kg)"),
        ("270", TERM, "has no unit (e.g. over 270 years)"),
        ("fifty", COUNT, "has no number in digits (e.g. over 50)"),
        ("over", COUNT, "has no number in digits"),
        ("", COUNT, "has no number in digits"),
        ("2.5", COUNT, "is not a whole number"),
        ("£1.0055", MONEY, "has a fraction of a penny"),
        ("£4.260", MONEY, "'£4.260' has three digits after its dot"),
        ("8.000", COUNT, "'8.000' has three digits after its dot"),
        ("1.0005 g", MASS, "is finer than a milligram"),
        ("4.5 years", TERM, "is not a length of time in whole years, months and days"),
        ("9 months 6 years", TERM, "is not a length of time in whole years, months and days"),
        ("5,00", COUNT, "has a number that cannot be read"),
        ("9" * 100, COUNT, "is too large"),
        ("over " * 50 + "50", COUNT, "is too long for one figure"),
        ("5 dozen", COUNT, "cannot be read from 'dozen' on"),
        ("50 per week", COUNT, "cannot be read from 'per week' on"),
        ("50%", COUNT, "cannot be read from '%' on"),
        ("50 (", COUNT, "cannot be read from '(' on"),
        ("50 people at least", COUNT, "cannot be read from 'people at least' on"),
        ("over 50+", COUNT, "cannot be read from '+' on"),
        ("50 or so", COUNT, "cannot be read from 'or so' on"),
        ("between 12 and 10", COUNT, "has its larger end first (e.g. between 10 and 12)"),
        ("between 10", COUNT, "has no two ends"),
        (
            "between £1 and £2 million",
            MONEY,
            "does not say its lower end in full (e.g. between £1 million and £2 million)",
        ),
    ],
)
def test_what_is_no_figure_of_the_measure_says_why(words: str, unit: Unit, says: str) -> None:
    """One line that says what is the matter, and shows a right example."""
    with pytest.raises(Unreadable) as caught:
        read_says(words, unit)
    assert says in str(caught.value)
    assert "(e.g. " in str(caught.value)


@pytest.mark.parametrize(
    ("words", "unit", "grain", "step"),
    [
        ("10kg", MASS, "1kg", "10kg"),
        ("10.4kg", MASS, "100g", None),
        ("10.40 kg", MASS, "10g", None),
        ("178.49 kg", MASS, "10g", None),
        ("£133,000", MONEY, "1000", "1000"),
        ("£4,300,000", MONEY, "100000", "100000"),
        ("£1.2m", MONEY, "100000", "100000"),
        ("£300,000", MONEY, "10000", "100000"),
        ("£1,592.50", MONEY, "0.01", None),
        ("£987,562", MONEY, "1", None),
        ("50", COUNT, "1", "10"),
        ("2,800", COUNT, "100", "100"),
        ("35", COUNT, "1", None),
        ("270 years", TERM, "10y", "10y"),
        ("6 years 9 months", TERM, "1m", None),
        ("18 months", TERM, "1m", None),
        ("exactly 10kg", MASS, "1mg", "10kg"),
    ],
)
def test_how_finely_it_was_printed_and_the_next_round_number(
    words: str, unit: Unit, grain: str, step: str | None
) -> None:
    """The grain is the last digit that was meant; the step is one of the last digit that is not 0."""
    said = read_says(words, unit)
    assert (said.grain, said.step) == (amount(grain, unit), step and amount(step, unit))


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
        ("1,100 people", COUNT, "1104", "not-supported", "+4"),
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
        ("over 50", COUNT, "over: more than 50; understated above 60 (the next round number) or above 60 (20 %)"),
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
FIGURES = st.sampled_from(
    ["50", "£1.2m", "10kg", "270 years", "6y9m", "28 days", "10 and 12 kg", "1 to 2", "15 ml", "0"]
)
LIKELY = st.lists(WORDS | FIGURES | st.sampled_from(["+", "and", "(", "£", ".", ",", "k", "or more"]), max_size=5)


@given(st.text() | LIKELY.map(" ".join) | LIKELY.map("".join), UNITS)
def test_reading_raises_nothing_but_unreadable(words: str, unit: Unit) -> None:
    """Whatever was published, it is read or refused in one line."""
    try:
        said = read_says(words, unit)
    except Unreadable as problem:
        assert "\n" not in str(problem)
    else:
        assert said.hedge in HEDGES
        assert said.unit is unit


TERMS = st.builds(Term, st.integers(0, 5_000), st.integers(0, 4_000))
PERCENTAGES = st.builds(Percentages, *[st.integers(1, 99)] * 3)


@given(WORDS, st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**7), PERCENTAGES, UNITS, TERMS)
def test_judging_always_gives_one_of_four_verdicts(
    word: str, low: int, more: int, recorded: int, percentages: Percentages, unit: Unit, term: Term
) -> None:
    """Nothing that was read makes the judge fail."""
    after = {MASS: " g", TERM: " months"}.get(unit, "")
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
