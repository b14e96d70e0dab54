"""Words that a figure bears out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.claims.published import Percentages
from stronghold_cli.claims.reading.says import read_says
from stronghold_cli.claims.verdicts import judge
from stronghold_cli.claims.wordings import wordings
from stronghold_cli.values.money import Money
from stronghold_cli.values.quantity import Mass
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import COUNT, MASS, MONEY, TERM, VOLUME, Amount, Unit, minus, rank

USUAL = Percentages()
PERCENTAGES = st.builds(Percentages, *[st.integers(1, 99)] * 3)
SIZES = st.integers(0, 200) | st.integers(0, 10**7) | st.integers(0, 10**14)
TERMS = st.builds(Term, st.integers(0, 30) | st.integers(0, 5_000), st.integers(0, 40) | st.integers(0, 4_000))
FIGURES = st.tuples(st.sampled_from([COUNT, VOLUME, MASS, MONEY]), SIZES) | st.tuples(st.just(TERM), TERMS)


def offered(unit: Unit, recorded: Amount | None, percentages: Percentages = USUAL) -> list[str]:
    """Return the words offered, in order."""
    return [wording.says for wording in wordings(unit, recorded, percentages)]


@pytest.mark.parametrize(
    ("unit", "recorded", "words"),
    [
        (COUNT, 53, ["over 50", "about 50", "53"]),
        (COUNT, 48, ["nearly 50", "about 50", "over 40", "48"]),
        (COUNT, 14, ["nearly 15", "about 15", "14"]),
        (COUNT, 13, ["13"]),
        (COUNT, 9, ["nearly 10", "about 10", "9"]),
        (COUNT, 2, ["2"]),
        (COUNT, 0, ["0"]),
        (COUNT, 1_104, ["over 1,100", "about 1,100", "nearly 1,200", "1,104"]),
        (VOLUME, 155, ["over 150 ml", "nearly 160 ml", "about 150 ml", "155 ml"]),
        (
            MONEY,
            Money.parse("£396,418.35").pence,
            ["nearly £400,000", "about £400,000", "over £390,000", "£396,418.35"],
        ),
        (MASS, Mass.parse("10.43 kg").milligrams, ["over 10kg", "about 10kg", "10.43 kg"]),
        (MASS, Mass.parse("1.20492 kg").milligrams, ["over 1.2kg", "about 1.2kg", "nearly 1.3kg", "1.20492 kg"]),
        (MASS, Mass.parse("4.92 g").milligrams, ["nearly 5g", "about 5g", "4.92 g"]),
        (TERM, Term.parse("275y"), ["over 270 years", "nearly 280 years", "about 270 years", "275 years"]),
        (TERM, Term.parse("6y9m"), ["nearly 7 years", "about 7 years", "over 6 years", "6 years 9 months"]),
        (TERM, Term.parse("16m"), ["about 16 months", "over 15 months", "nearly 17 months", "1 year 4 months"]),
        (TERM, Term.parse("400 days"), ["about 400 days", "over 390 days", "nearly 410 days", "400 days"]),
        (TERM, Term(0), ["0 days"]),
    ],
)
def test_the_strongest_words_come_first_and_the_figure_last(unit: Unit, recorded: Amount, words: list[str]) -> None:
    """Closest to the figure among round numbers, in the unit that people would print it in."""
    assert offered(unit, recorded) == words


def test_nothing_is_offered_of_no_record() -> None:
    """No record is no figure."""
    assert wordings(COUNT, None, USUAL) == []


@given(FIGURES, PERCENTAGES | st.just(USUAL))
def test_all_that_is_offered_is_supported(figure: tuple[Unit, Amount], percentages: Percentages) -> None:
    """Read and judged anew as published words are: never understated nor untestable, by the rule that is shown."""
    unit, recorded = figure
    for wording in wordings(unit, recorded, percentages):
        judged = judge(read_says(wording.says, unit), recorded, percentages)
        assert (judged.verdict, judged.rule) == ("supported", wording.rule)


@given(st.sampled_from([COUNT, VOLUME, MASS, MONEY]), st.integers(0, 10**12))
def test_the_figure_itself_is_always_offered(unit: Unit, recorded: int) -> None:
    """Whatever else holds, the exact figure does, and it is read back as just that."""
    said = read_says(offered(unit, recorded)[-1], unit)
    assert (said.hedge, said.low) == ("exactly", recorded)


@given(TERMS)
def test_a_term_itself_is_always_offered(term: Term) -> None:
    """Years, months and days as they were given."""
    said = read_says(offered(TERM, term)[-1], TERM)
    assert (said.hedge, said.low) == ("exactly", term)


@given(FIGURES)
def test_hedged_words_are_in_order_of_strength_and_each_hedge_is_there_once(figure: tuple[Unit, Amount]) -> None:
    """None further from the figure stands before one that is closer."""
    unit, recorded = figure
    hedged = [said for words in offered(unit, recorded) if (said := read_says(words, unit)).hedge != "exactly"]
    distances = [abs(rank(minus(recorded, said.low))) for said in hedged]
    assert distances == sorted(distances)
    assert len({said.hedge for said in hedged}) == len(hedged)


@given(st.integers(101, 10**9))
def test_a_figure_of_three_digits_has_an_over_or_a_nearly(recorded: int) -> None:
    """Two leading digits are never so coarse that only the bare figure holds."""
    assert offered(COUNT, recorded)[0].startswith(("over", "nearly", "about"))
    assert any(words.startswith(("over", "nearly")) for words in offered(COUNT, recorded))
