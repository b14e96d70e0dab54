"""Words for an item that say what it looks like: what is written of them."""

import csv
from pathlib import Path

from stronghold_cli.catalogue import word_forms as module
from stronghold_cli.catalogue.items import FORMS, all_items, find_item, keys_of
from stronghold_cli.catalogue.word_forms import form_said, word_forms

with Path(module.__file__).with_name("word_forms.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def test_every_row_can_be_read() -> None:
    """Each word is a loose one of a drug, once, and its forms are forms."""
    assert len(word_forms()) == len(ROWS)
    for line, row in enumerate(ROWS, 2):
        where = f"word_forms.csv, line {line}: {row}"
        item = find_item(row["word"])
        assert item is not None and item.category == "drug", where
        # Another name for the whole of it would say the same of all its forms.
        assert next(keys_of(row["word"])) in {next(keys_of(word)) for word in item.loose}, where
        forms = [row["form"], *filter(None, row["or"].split(";"))]
        assert set(forms) <= set(FORMS) and len(set(forms)) == len(forms), where


def test_no_word_that_names_a_form_is_forgotten() -> None:
    """A word of a drug in which a form stands says that form."""
    for item in all_items().values():
        for word in item.loose if item.category == "drug" else ():
            for form in {"powder", "rock", "resin", "herbal", "plant", "vape", "edible"} & set(word.split()):
                said = form_said(word)
                assert said is not None and said.form == form, word
