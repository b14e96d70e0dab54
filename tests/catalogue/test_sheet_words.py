"""The tables of officers' words: each row can be read, and none says twice what a word means."""

import re
from datetime import date

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import (
    ANYWHERE,
    ASKED,
    BARE,
    BEGINS,
    DUE,
    WHERE,
    drug_offences,
    filler_words,
    key_of,
    sheet_words,
    trade_sizes,
)
from stronghold_cli.catalogue.short_forms import is_short
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.own_words import what_it_means
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import words_of
from stronghold_cli.sheet.words.unheard import NEGATIONS
from stronghold_cli.values.quantity import Mass
from stronghold_cli.values.text import hyphened

INTRODUCES = {word for kind in KINDS.values() for field in kind.typed for word in field.on_sheet.words}
READING = Reading(date(2026, 11, 29), lambda: "P-1")


def test_each_row_says_where_it_holds_and_what_it_says_is_known() -> None:
    """A word stands for what a sheet has: no other word of the table, for one leads to no other."""
    for line, row in enumerate(sheet_words().values(), 2):
        at = f"sheet_words.csv, line {line}: {row}"
        assert row.where in WHERE, at
        if row.where in (ANYWHERE, BARE, DUE):
            for word in words_of(row.means):
                fields = [kind for kind in KINDS.values() if word.name in kind.fields]
                introduces = word.text in INTRODUCES or what_it_means(word.text, (), READING)
                assert fields if word.name else introduces, at
                leads = sheet_words().get(key_of(word.text))
                assert word.name or leads is None or leads is row or leads.where in (BEGINS, DUE), at
        if row.where == ASKED:
            assert all(what_it_means(word, (), READING) for word in row.means.split(";")), at
            assert row.why, at


def test_a_word_that_is_read_as_another_is_no_item() -> None:
    """Else a thing would be read as what somebody is, or what was done."""
    for line, row in enumerate(sheet_words().values(), 2):
        where = f"sheet_words.csv, line {line}: {row.word}"
        assert row.where not in (ANYWHERE, BARE) or find_item(row.word) is None, where


def test_sizes_of_the_trade_have_a_weight_and_offences_a_short_form() -> None:
    """So that the message has what to type."""
    for line, size in enumerate(trade_sizes().values(), 2):
        assert re.fullmatch(r"[0-9]+(\.[0-9]+)?", size.grams), f"trade_sizes.csv, line {line}: {size}"
        assert Mass.parse(f"{size.grams} g").milligrams, f"trade_sizes.csv, line {line}: {size}"
    for line, row in enumerate(drug_offences().values(), 2):
        assert is_short(f"{row.short}-a", "offence"), f"drug_offences.csv, line {line}: {row}"


def test_words_that_are_passed_over_carry_no_fact() -> None:
    """No number, thing, role, outcome or offence, nothing that another table reads, and no word that denies one."""
    says = (ANYWHERE, BARE, DUE, BEGINS, ASKED)
    for said in filler_words():
        assert not NEGATIONS & set(said.split()), said
        assert not any(letter.isdigit() for letter in said), said
        words = words_of(said)
        for text in [text for at in range(len(words)) for _, text in runs(words[at:])]:
            row = sheet_words().get(key_of(text))
            assert row is None or row.where not in says, (said, row)
            assert {field.name for _, field, _ in choices().get(hyphened(text), ())} <= {"category", "by"}, (said, text)
            # A car in a chase was not seized for that.
            assert find_item(text) is None or said in ("vehicle pursuit", "car chase"), (said, text)
            assert "possession" in said or key_of(text) not in drug_offences(), (said, text)
