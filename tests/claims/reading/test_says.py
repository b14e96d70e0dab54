"""Published words read as a figure: the hedge, the number and its unit, and how finely it was printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from published_words import amount, said, unit_of
from stronghold_cli.claims.reading.hedges import HEDGES
from stronghold_cli.claims.reading.says import read_says
from stronghold_cli.errors import Unreadable
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.values.units import COUNT, MASS, MONEY, TERM, VOLUME, Unit


@pytest.mark.parametrize(
    ("words", "of", "hedge", "low", "high"),
    [
        ("over 50", COUNT, "over", "50", "50"),
        ("  OVER\u00a0 50 ", COUNT, "over", "50", "50"),
        ("Over 50.", COUNT, "over", "50", "50"),
        ("more than 2,800 wraps", "drugs.wraps", "over", "2800", "2800"),
        ("50+", COUNT, "over", "50", "50"),
        ("50+ drug lines", "lines.dismantled", "over", "50", "50"),
        ("just over 2,500", COUNT, "over", "2500", "2500"),
        ("in excess of 10kg", MASS, "over", "10kg", "10kg"),
        ("above 10 kilos of drugs", "drugs.weight", "over", "10kg", "10kg"),
        ("10kg+", MASS, "over", "10kg", "10kg"),
        ("270+ years", TERM, "over", "270y", "270y"),
        ("35", COUNT, "exactly", "35", "35"),
        ("exactly 35 drug lines", "lines.dismantled", "exactly", "35", "35"),
        ("exactly 35 county drug lines", "lines.dismantled", None, "", ""),
        ("50 lines to date", "lines.dismantled", "exactly", "50", "50"),
        ("35 people (18 and older)", "people.arrested", None, "", ""),
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
        ("some 160 phones", "phones", "about", "160", "160"),
        ("roughly 160", COUNT, "about", "160", "160"),
        ("around 160", COUNT, "about", "160", "160"),
        ("at least 90", COUNT, "at-least", "90", "90"),
        ("a minimum of 90 plants", "drugs.plants", "at-least", "90", "90"),
        ("90 or more", COUNT, "at-least", "90", "90"),
        ("up to 90", COUNT, "up-to", "90", "90"),
        ("under 90", COUNT, "under", "90", "90"),
        ("fewer than 90", COUNT, "under", "90", "90"),
        ("less than £90", MONEY, "under", "90", "90"),
        ("between 10 and 12", COUNT, "between", "10", "12"),
        ("between 10 and 12 weapons seized", "weapons", "between", "10", "12"),
        ("10 to 12", COUNT, "between", "10", "12"),
        ("between £1,000 and £2,000", MONEY, "between", "1000", "2000"),
        ("between 10 and 12 kg", MASS, "between", "10kg", "12kg"),
        ("between 1 and 2 years", TERM, "between", "1y", "2y"),
        ("between 1 year and 6 months and 2 years", TERM, "between", "18m", "2y"),
        ("£1.2m", MONEY, "exactly", "1200000", "1200000"),
        ("£1.2 million in cash", "cash.seized", "exactly", "1200000", "1200000"),
        ("£300k", MONEY, "exactly", "300000", "300000"),
        ("133,000 pounds", MONEY, "exactly", "133000", "133000"),
        ("133,000", MONEY, "exactly", "133000", "133000"),
        ("£1,592.50", MONEY, "exactly", "1592.50", "1592.50"),
        ("250 mg", MASS, "exactly", "250mg", "250mg"),
        ("6 years 9 months", TERM, "exactly", "6y9m", "6y9m"),
        ("6 years and 9 months in prison", "prison", "exactly", "6y9m", "6y9m"),
        ("28 days", TERM, "exactly", "28d", "28d"),
        ("15 ml", VOLUME, "exactly", "15", "15"),
        ("over 15", VOLUME, "over", "15", "15"),
        ("2 litres", VOLUME, "exactly", "2000", "2000"),
        # what press offices write beside these
        ("an estimated £16,000", MONEY, "exactly", "16000", "16000"),
        ("a total of £16,460", MONEY, "exactly", "16460", "16460"),
        ("more than an estimated £16,000", MONEY, "over", "16000", "16000"),
        ("just shy of £400,000", MONEY, "nearly", "400000", "400000"),
        ("upwards of 50", COUNT, "over", "50", "50"),
        ("no more than 50", COUNT, "up-to", "50", "50"),
        ("an approximate 6kg", MASS, "about", "6kg", "6kg"),
        ("~£400,000", MONEY, "about", "400000", "400000"),
        ("£390,000-£400,000", MONEY, "between", "390000", "400000"),
        ("£390,000 \u2013 £400,000", MONEY, "between", "390000", "400000"),
        ("10-12 kg", MASS, "between", "10kg", "12kg"),
        ("two people", "people.arrested", "exactly", "2", "2"),
        ("half a million", MONEY, "exactly", "500000", "500000"),
        ("a quarter of a million pounds", MONEY, "exactly", "250000", "250000"),
        ("almost quarter of a million pounds", MONEY, "nearly", "250000", "250000"),
        ("two and a half million pounds", MONEY, "exactly", "2500000", "2500000"),
        ("a million", MONEY, "exactly", "1000000", "1000000"),
        ("2.5m", MONEY, "exactly", "2500000", "2500000"),
        ("£2.5m in cash", "cash.seized", "exactly", "2500000", "2500000"),
        ("a dozen", COUNT, "exactly", "12", "12"),
        ("half a dozen", COUNT, "exactly", "6", "6"),
        ("5 dozen", COUNT, "exactly", "60", "60"),
        ("fifty", COUNT, "exactly", "50", "50"),
        ("more than a hundred", COUNT, "over", "100", "100"),
        ("one hundred and six", COUNT, "exactly", "106", "106"),
        ("two thousand eight hundred", COUNT, "exactly", "2800", "2800"),
        ("two thousand and six", COUNT, "exactly", "2006", "2006"),
        ("forty-nine", COUNT, "exactly", "49", "49"),
        ("between two hundred and three hundred", COUNT, "between", "200", "300"),
        ("two and a half years", TERM, "exactly", "2y6m", "2y6m"),
        ("2\u00bd years", TERM, "exactly", "2y6m", "2y6m"),
        ("4.5 years", TERM, "exactly", "4y6m", "4y6m"),
        ("£1\u00bdm", MONEY, "exactly", "£1,500,000", "£1,500,000"),
        ("£\u00bdm", MONEY, "exactly", "£500,000", "£500,000"),
        ("6 1/2 years", TERM, "exactly", "6y6m", "6y6m"),
        ("18-month", TERM, "exactly", "18m", "18m"),
        ("6 years and a day", TERM, "exactly", "6y1d", "6y1d"),
        ("5 metric tons", MASS, "exactly", "5000kg", "5000kg"),
        ("between 1 and 100", COUNT, "between", "1", "100"),
        ("10 to 12 years", TERM, "between", "10y", "12y"),
        ("£4,000-£5,000", MONEY, "between", "£4,000", "£5,000"),
        ("50 to 600", COUNT, "between", "50", "600"),
        ("49 years and six months", TERM, "exactly", "49y6m", "49y6m"),
        ("11-and-a-half years", TERM, "exactly", "11y6m", "11y6m"),
        ("five years and 218 days", TERM, "exactly", "5y218d", "5y218d"),
        ("2.5 tonnes", MASS, "exactly", "2500kg", "2500kg"),
        ("a tonne", MASS, None, "", ""),
        ("half a kilo", MASS, "exactly", "500g", "500g"),
        ("90 wraps or more", "drugs.wraps", "at-least", "90", "90"),
        ("over 50 wraps or more", "drugs.wraps", None, "", ""),
        ("£.5", MONEY, None, "", ""),
        ("-8", COUNT, None, "", ""),
    ],
)
def test_words_are_read_as_a_hedge_and_exact_ends(
    words: str, of: Unit | str, hedge: str | None, low: str, high: str
) -> None:
    """Every published form is read exactly; None is a form that is refused."""
    if hedge is None:
        with pytest.raises(Unreadable):
            said(words, of)
        return
    figure, unit = said(words, of), unit_of(of)
    assert (figure.words, figure.hedge, figure.low, figure.high) == (
        words,
        hedge,
        amount(low, unit),
        amount(high, unit),
    )


@pytest.mark.parametrize("words", [(word, hedge) for hedge, several in HEDGES.items() for word in several])
def test_every_word_of_the_table_gives_its_hedge(words: tuple[str, str]) -> None:
    """No word is shadowed by a shorter one."""
    word, hedge = words
    assert read_says(f"{word} 10 to 12" if hedge == "between" else f"{word.upper()} 50", COUNT).hedge == hedge


@pytest.mark.parametrize(
    ("words", "of", "says"),
    [
        ("over 10kg", COUNT, "'over 10kg' is a weight, and the measure is a count (e.g. over 50)"),
        ("£5", COUNT, "'£5' is a sum in £, and the measure is a count (e.g. over 50)"),
        ("50 pounds", COUNT, "is a sum in £, and the measure is a count"),
        ("270 years", COUNT, "is a length of time, and the measure is a count"),
        ("15 ml", COUNT, "is a volume in ml, and the measure is a count"),
        ("15 tablets", VOLUME, "'tablets' is not understood"),
        ("10kg", MONEY, "is a weight, and the measure is a sum in £"),
        ("400,000 people", MONEY, "'people' is not understood"),
        ("£270", TERM, "is a sum in £, and the measure is a length of time"),
        ("10 stone", MASS, "is not in g, kg or tonnes"),
        ("50 pence", MONEY, "is not in pounds"),
        ("10", MASS, "has no unit (e.g. over 10kg)"),
        ("270", TERM, "has no unit (e.g. over 270 years)"),
        ("dozens", COUNT, "has no number, only 'dozens' (e.g. over 50)"),
        ("over", COUNT, "has no number"),
        ("", COUNT, "has no number"),
        ("2.5", COUNT, "is not a whole number"),
        ("£1.0055", MONEY, "has a fraction of a penny"),
        ("£4.260", MONEY, "'£4.260' has three digits after its dot"),
        ("8.000", COUNT, "'8.000' has three digits after its dot"),
        ("1.0005 g", MASS, "is finer than a milligram"),
        ("4.3 years", TERM, "is not a length of time in whole years, months and days"),
        ("9 months 6 years", TERM, "'6 years' is not understood"),
        ("5,00", COUNT, "has a number that cannot be read"),
        ("9" * 100, COUNT, "is too large"),
        ("over " * 50 + "50", COUNT, "is too long for one figure"),
        ("£1.2 mil", MONEY, "'mil' is not understood (did you mean million?)"),
        ("£1.2 bill", MONEY, "'bill' is not understood (did you mean billion?)"),
        ("50 per week", COUNT, "'per week' is not understood"),
        ("50%", COUNT, "'50%' is not understood"),
        ("50 people at least", "people.arrested", "'at least' is not understood"),
        ("over 50+", COUNT, "'50+' is not understood"),
        ("50 or so", COUNT, "'or so' is not understood"),
        ("between 12 and 10", COUNT, "has its larger end first (e.g. between 10 and 12)"),
        ("between 10", COUNT, "has no two ends"),
        *(
            (words, of, "does not say its lower end in full (e.g. between ")
            for words, of in (
                ("between £1 and £2 million", MONEY),
                ("between one and two million pounds", MONEY),
                ("£10-15,000", MONEY),
                ("between £4 and £5,000", MONEY),
                ("ten to fifteen thousand pounds", MONEY),
                ("two to three hundred", COUNT),
                ("5-600", COUNT),
                ("two to three dozen", COUNT),
                ("10-15,000g", MASS),
                ("five to seven hundred years", TERM),
            )
        ),
    ],
)
def test_what_is_no_figure_of_the_measure_says_why(words: str, of: Unit | str, says: str) -> None:
    """One line that says what is the matter, and shows a right example."""
    with pytest.raises(Unreadable) as caught:
        said(words, of)
    assert says in str(caught.value)
    assert str(caught.value).endswith(")")


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
    figure = read_says(words, unit)
    assert (figure.grain, figure.step) == (amount(grain, unit), step and amount(step, unit))


UNITS = st.sampled_from([COUNT, VOLUME, MASS, MONEY, TERM])
WORDS = st.sampled_from([word for several in HEDGES.values() for word in several])
FIGURES = st.sampled_from(
    [
        "50",
        "two and a half",
        "a dozen",
        "half a million",
        "forty-nine",
        "£1.2m",
        "10kg",
        "270 years",
        "6y9m",
        "28 days",
        "10 and 12 kg",
        "1 to 2",
        "15 ml",
        "0",
    ]
)
LIKELY = st.lists(WORDS | FIGURES | st.sampled_from(["+", "and", "(", "£", ".", ",", "k", "or more"]), max_size=5)


@given(st.text() | LIKELY.map(" ".join) | LIKELY.map("".join), UNITS | st.sampled_from([*MEASURES]))
def test_reading_raises_nothing_but_unreadable(words: str, of: Unit | str) -> None:
    """Whatever was published, it is read or refused in one line."""
    try:
        figure = said(words, of)
    except Unreadable as problem:
        assert "\n" not in str(problem)
    else:
        assert figure.hedge in HEDGES
        assert figure.unit is unit_of(of)
