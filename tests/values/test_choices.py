"""Words to choose one from: found however they are typed, and the nearest offered where none is meant."""

import pytest

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.choices import did_you_mean, find_choice, meant, read_choice

COURTS = ("crown-court", "magistrates", "Youth")


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("crown-court", "crown-court"),
        (" Crown  Court ", "crown-court"),
        ("YOUTH", "Youth"),
        ("crown", None),
        ("", None),
    ],
)
def test_a_choice_is_found_whatever_its_capitals_and_blanks(typed: str, choice: str | None) -> None:
    """A part of it is not it."""
    assert find_choice(typed, COURTS) == choice


def test_what_is_no_choice_is_refused_with_the_nearest() -> None:
    """All of them are named, and the one that was mistyped; what is like none gets no guess."""
    with pytest.raises(Unreadable, match="'magistrate' is not one of crown-court, magistrates, Youth") as near:
        read_choice("magistrate", COURTS)
    assert near.value.hint == "did you mean magistrates?"
    with pytest.raises(Unreadable) as far:
        read_choice("parole", COURTS)
    assert not far.value.hint


def test_the_nearest_is_offered_and_nothing_where_none_is_near() -> None:
    """The first of those that are known, by how alike it is."""
    assert did_you_mean("arest", ["line", "arrest", "charge"]) == "did you mean arrest?"
    assert did_you_mean("zzz", ["line", "arrest", "charge"]) == ""


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        pytest.param("sei", "seizure", id="three letters that it begins with"),
        pytest.param("se", "", id="two are too few"),
        pytest.param("order", "cash-order", id="more than three that it holds"),
        pytest.param("ord", "", id="three within it are too few"),
        pytest.param("saa", "safeguarding-adult-action", id="its initials"),
        pytest.param("sezure", "seizure", id="a slip"),
        pytest.param("sen", "", id="two begin so"),
        pytest.param("Cash Order", "cash-order", id="with a blank"),
        pytest.param("zorb", "", id="like none"),
    ],
)
def test_one_word_that_was_meant_is_offered(typed: str, offered: str) -> None:
    """By its beginning, a part, its initials or its look, and only where that fits one word."""
    known = ["seizure", "sentence", "sender", "cash-order", "safeguarding-adult-action", "seizure"]
    assert meant(typed, known) == (f"did you mean {offered}?" if offered else "")
