"""The ordinary words of a sheet: none of them has a meaning that a record could hold."""

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.ordinary_words import ordinary_words
from stronghold_cli.catalogue.sheet_words import (
    ASIDE,
    BESIDE,
    HEADING,
    NOTE,
    agency_words,
    doing_words,
    drug_looks,
    drug_offences,
    entry_words,
    fact_words,
    key_of,
    offence_words,
    sheet_words,
    tally_words,
    trade_sizes,
    undone_words,
    unowned_words,
)
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.unheard import NEGATIONS
from stronghold_cli.tables import read_table

DATA = (agency_words, doing_words, drug_looks, drug_offences, fact_words, offence_words, tally_words, trade_sizes)
TOLD = ("activity", "came", "fled", "number", "place", "power", "result", "search", "unit", "where", "with")
"""The words of an entry that say something."""
RATHER = {"another", "different", "empty", "ex", "fake", "former", "half", "imitation", "last", "more", "nearly"}
RATHER |= {"next", "other", "pair", "possibly", "replica", "same", "several", "suspected", "toy", "until", "wrong"}
"""Words that change what stands beside them."""


def test_no_ordinary_word_is_a_thing_a_choice_an_offence_or_another_fact() -> None:
    """A slip of a word that says something is none either, for it is as ordinary as it is typed."""
    silent = (NOTE, ASIDE, BESIDE, HEADING)
    said = {key for key, row in sheet_words().items() if row.where not in silent}
    said |= {key for words in (*DATA, undone_words, unowned_words) for key in words()}
    said |= {key for sort in TOLD for key in entry_words(sort)} | set(choices()) | NEGATIONS | RATHER
    things = {word for word in ordinary_words() if find_item(word, ()) or is_known_list(word)}
    assert sorted(ordinary_words() & said | things) == []


def test_the_ordinary_words_stand_in_order_each_once() -> None:
    """Whoever adds one sees whether it is there."""
    words = [row["word"] for row in read_table("ordinary_words.csv")]
    assert words == sorted(set(words))
    assert all(word == key_of(word) and word.isalpha() for word in words)
