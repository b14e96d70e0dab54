"""Terms of a sentence."""

from functools import reduce
from operator import add

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.number import LARGEST
from stronghold_cli.values.term import Term

TERMS = st.builds(Term, st.integers(0, LARGEST), st.integers(0, LARGEST))


@given(TERMS)
def test_a_term_reads_back_as_it_is_written_short_and_in_words(term: Term) -> None:
    """`parse` and `str` are inverse to each other; the words of a sentence read back too."""
    assert Term.parse(str(term)) == term
    assert term == Term(0) or Term.parse(term.words()) == term


@given(TERMS, TERMS, TERMS)
def test_terms_add_in_any_order(a: Term, b: Term, c: Term) -> None:
    """Adding is associative and commutative."""
    assert (a + b) + c == a + (b + c)
    assert a + b == b + a


def test_the_seven_terms_are_forty_five_years_nine_months() -> None:
    """Years and months add exactly."""
    seven = [Term.parse(text) for text in ("14y4m", "9y4m", "3y", "4y6m", "4y9m", "4y9m", "5y1m")]
    assert str(reduce(add, seven)) == "45y9m"
    assert reduce(add, seven).words() == "45 years 9 months"


@pytest.mark.parametrize(
    ("text", "term"),
    [
        *(("2.5y", "2y6m"), ("2.25 years", "2y3m"), ("2 1/2 years", "2y6m"), ("2½ years", "2y6m"), ("1/2 year", "6m")),
        *(("½ yr", "6m"), (".5y", "6m"), ("1 3/4y", "1y9m"), ("0.75y", "9m")),
        *(("six years", "6y"), ("3 and a half years", "3y6m"), ("Two and a half years", "2y6m")),
        *(("eighteen months", "1y6m"), ("twenty-four months", "2y"), ("5 years and 4 months", "5y4m")),
    ],
)
def test_a_part_of_a_year_is_whole_months(text: str, term: str) -> None:
    """Exactly, and else it is refused."""
    assert str(Term.parse(text)) == term


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_twelve_months_are_a_year_and_weeks_are_days_and_never_months(years: int, weeks: int) -> None:
    """Days, however many, stay days."""
    assert Term.parse(f"{years}y{weeks}w") == Term(12 * years, 7 * weeks)
    assert Term.parse(f"{12 * years}m") == Term.parse(f"{years}y")
    assert Term(0, 7 * weeks) + Term(0, 366) == Term(0, 7 * weeks + 366)


@pytest.mark.parametrize(
    ("text", "term", "written", "words"),
    [
        ("14y4m", Term(172), "14y4m", "14 years 4 months"),
        ("6 years 9 months", Term(81), "6y9m", "6 years 9 months"),
        ("1 Year, 1 Month, 1 Day", Term(13, 1), "1y1m1d", "1 year 1 month 1 day"),
        ("18m", Term(18), "1y6m", "1 year 6 months"),
        ("18 yrs", Term(216), "18y", "18 years"),
        ("2w", Term(0, 14), "14d", "14 days"),
        ("26 wks 3 days", Term(0, 185), "185d", "185 days"),
        ("28 days", Term(0, 28), "28d", "28 days"),
        ("0m", Term(0), "0d", "nothing"),
    ],
)
def test_a_term_is_read_as_courts_say_it_and_written_one_way(text: str, term: Term, written: str, words: str) -> None:
    """Short to type back, long as a sentence says it."""
    assert Term.parse(text) == term
    assert (str(term), term.words()) == (written, words)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("21", "'21' has no unit (e.g. 6y9m, 18 months or 28 days)"),
        ("42.5", "'42.5' has no unit (e.g. 6y9m, 18 months or 28 days)"),
        ("", "'' is not a term (e.g. 6y9m, 18 months or 28 days)"),
        ("-3y", "'-3y' is not a term (e.g. 6y9m, 18 months or 28 days)"),
        ("1.3y", "'1.3y' is no whole number of months (e.g. 6y9m, 18 months or 28 days)"),
        ("1.5m", "'1.5m' is not a term (e.g. 6y9m, 18 months or 28 days)"),
        ("2 3/2 years", "'2 3/2 years' is not a term (e.g. 6y9m, 18 months or 28 days)"),
        ("21/2 years", "'21/2 years' is not a term (e.g. 6y9m, 18 months or 28 days)"),
        ("4m14y", "'4m14y' is not a term (e.g. 6y9m, 18 months or 28 days)"),
        ("3y 3y", "'3y 3y' is not a term (e.g. 6y9m, 18 months or 28 days)"),
        ("12,5m", "'12,5m' is not a term (e.g. 6y9m, 18 months or 28 days)"),
        (",5m", "',5m' is not a term (e.g. 6y9m, 18 months or 28 days)"),
        ("６y", "'６y' is not a term (e.g. 6y9m, 18 months or 28 days)"),
        ("life", "'life' is not a term (e.g. 6y9m, 18 months or 28 days)"),
        ("6y13m", "'6y13m' has 13 months beside years (7y1m, if that is meant)"),
        ("6 years 12 months", "'6 years 12 months' has 12 months beside years (7y, if that is meant)"),
        ("2w10d", "'2w10d' has 10 days beside weeks (24d, if that is meant)"),
        ("1000000000001d", "'1000000000001d' is too long for a term (e.g. 6y9m, 18 months or 28 days)"),
        ("1000000000000y1m", "'1000000000000y1m' is too long for a term (e.g. 6y9m, 18 months or 28 days)"),
        ("1000000000000w", "'1000000000000w' is too long for a term (e.g. 6y9m, 18 months or 28 days)"),
    ],
)
def test_what_is_no_term_is_refused_with_the_reason(text: str, why: str) -> None:
    """No unit, no order, a part of a year or more than can be kept: each says what to type."""
    with pytest.raises(Unreadable) as caught:
        Term.parse(text)
    assert str(caught.value) == why


@pytest.mark.parametrize("other", [1, "1y", None])
def test_a_term_adds_to_nothing_but_a_term_and_has_no_order_of_its_own(other: object) -> None:
    """Twelve is not twelve months, and only `length` compares."""
    with pytest.raises(TypeError):
        Term(1) + other  # type: ignore[operator]
    with pytest.raises(TypeError):
        Term(1) < Term(2)  # type: ignore[operator]  # noqa: B015


def test_lengths_compare_months_with_days() -> None:
    """A month is longer than 30 days and shorter than 31, and four years are 1,461 days."""
    assert Term(0, 30).length < Term(1).length < Term(0, 31).length
    assert Term(48).length == Term(0, 1461).length


def test_over_a_thousand_years_is_too_long() -> None:
    """A thousand years is not; a month or a day more is a slip of the keyboard."""
    assert not Term(12_000).too_long and not Term(0, 360_000).too_long
    assert Term(12_001).too_long and Term(0, 360_001).too_long


def test_a_term_less_another_is_months_less_months_and_days_less_days() -> None:
    """Either may be less than nothing, neither makes the other up, and nothing but a term is taken away."""
    assert Term(17, 3) - Term(5, 10) == Term(12, -7)
    assert Term(1) - Term(0, 30) == Term(1, -30)
    with pytest.raises(TypeError):
        Term(17) - 5  # type: ignore[operator]


@given(TERMS)
def test_the_years_of_a_term_are_never_too_many(term: Term) -> None:
    """Even in the shortest months there are; a term without days says itself, and so does one of less than a year."""
    words = term.in_years()
    assert bool(words) == (term.months >= 12 and term.days > 0)
    if words:
        [years] = (int(word.replace(",", "")) for word in words.split() if word[0].isdigit())
        assert 12 * years <= term.months < 12 * (years + 1)


def test_years_are_said_as_a_release_says_them() -> None:
    """One of them in the singular."""
    assert Term(3304, 70).in_years() == "over 275 years"
    assert Term(13, 1).in_years() == "over 1 year"
