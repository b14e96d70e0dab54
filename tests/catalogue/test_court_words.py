"""The tables of what officers write about courts."""

import pytest

from stronghold_cli.catalogue.court_words import court_spellings, court_words
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.tables import read_table


@pytest.mark.parametrize("table", ["court_spellings.csv", "court_names.csv", "closure_words.csv"])
def test_words_stand_once(table: str) -> None:
    """The second of two rows would be taken in silence."""
    words = [key_of(row["words"]) for row in read_table(table)]
    assert [word for word in set(words) if words.count(word) > 1] == []


def test_a_row_is_in_words_that_are_spelt_out() -> None:
    """A line is spelt out before a row is looked for, so that one in short words is never met."""
    runs = ((row, row.split()) for row in court_words())
    short = {
        row
        for row, words in runs
        for at in range(len(words))
        for n in (1, 2, 3)
        if " ".join(words[at : at + n]) in court_spellings()
    }
    assert short == set()
