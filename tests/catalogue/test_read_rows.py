"""What holds for every table of the law: a wrong row is said with its line, and what counts as read is written down."""

import csv
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from stronghold_cli import tables
from stronghold_cli.catalogue import (
    ambiguous,
    arrest_results,
    charge_wordings,
    disposals,
    items,
    limits,
    outcome_words,
    scales,
    sentence_limits,
    short_forms,
    word_forms,
)
from stronghold_cli.catalogue.checked import NOT_CHECKED
from stronghold_cli.figures.clocks import table as clocks
from stronghold_cli.values import quantity

READ = Path(__file__).with_name("read_rows.txt")
KEYS = {
    "classes.csv": ("item", "form", "class", "valid_from", "valid_to"),
    "limits.csv": ("limit", "amount_gbp", "months", "days", "hours", "begins", "holiday", "valid_from", "valid_to"),
    "sentence_limits.csv": ("disposal", "field", "months", "valid_from", "valid_to"),
    "short_forms.csv": ("short", "since"),
    "disposals.csv": ("disposal",),
    "arrest_results.csv": ("result",),
}
"""What of a row was read in the law: another class or another day is another row."""

_ACT = r"\bAct \d{4}\b|\bPACE 1984\b|\bPOCA 2002\b|\bLASPO 2012\b"
_ORDER = r"\bSI \d{4}/\d+\b"
_GUIDE = (
    r"\bHome Office (?:circular \d{3}/\d{4}\b|outcome \d+\b)|\bSentencing Council, |\bMinistry of Justice, "
    r"|\bCriminal Procedure Rule \d+|\bnote to Criminal Procedure Rule \d+|\bMinimum Amount Order \d{4}\b"
)
NAMED = re.compile(f"{_ACT}|{_ORDER}|{_GUIDE}")
"""How an Act, an order and a guide are named."""
OWN = "the team's own, by no law"


def rows(name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows of a table as they are written, each with its line."""
    with Path(items.__file__).with_name(name).open(encoding="utf-8", newline="") as file:
        yield from enumerate(csv.DictReader(file), 2)


def authorities() -> Iterator[tuple[str, str, str]]:
    """Yield where each row that rests on law stands, what of it was read, and the authority.

    What a disposal or a result is, and whom the law lets it be given to, are read apart.
    """
    for name, columns in KEYS.items():
        for line, row in rows(name):
            if authority := row.get("authority") or row.get("law"):
                section = row.get("section", "")
                key = ", ".join(row[column] or "-" for column in columns)
                yield f"{name}, line {line}", f"{name}: {key}", f"{section}; {authority}" if section else authority
            if available := row.get("available_by"):
                of = ", ".join(row[column] or "-" for column in ("aged", "under", "valid_from", "valid_to"))
                yield f"{name}, line {line}", f"{name}: {key}, of {of}", available


def test_what_was_read_in_the_law_is_written_down() -> None:
    """A row that loses its "not checked" by a slip is missed; whoever read it adds its line to the list."""
    read = [key for _, key, authority in authorities() if NOT_CHECKED not in authority]
    assert len(read) == len(set(read))
    listed = READ.read_text(encoding="utf-8").splitlines()
    assert sorted(set(read) - set(listed)) == [], f"is read by its table, and not in {READ.name}"
    assert sorted(set(listed) - set(read)) == [], f"is in {READ.name}, and not read by its table"
    assert len(listed) == len(set(listed))


def test_every_authority_names_an_act_an_order_or_a_guide() -> None:
    """By its form, so that it can be looked up; what is unknown says why, and what is the team's own says that."""
    unknown = {f"classes.csv, line {line}" for line, row in rows("classes.csv") if row["class"] == "unknown"}
    for where, _, authority in authorities():
        assert where in unknown or authority == OWN or NAMED.search(authority), f"{where}: {authority}"


def test_orders_and_circulars_are_written_in_one_form() -> None:
    """An order has its year and number, a circular its number and year: a part of one cannot be looked up."""
    for where, _, authority in authorities():
        for found in re.finditer(r"\bSI\b.{0,12}", authority):
            assert re.match(r"SI \d{4}/\d+\b", found[0]), f"{where}: {authority}"
        for found in re.finditer(r"\bcircular\b.{0,12}", authority):
            assert re.match(r"circular \d{3}/\d{4}\b", found[0]), f"{where}: {authority}"


def test_what_rests_on_an_unread_class_is_unread_too() -> None:
    """A preparation for injection is class A only where the drug itself is class B, and from then on."""
    of_any = {(row["item"], row["valid_from"]): row for _, row in rows("classes.csv") if not row["form"]}
    for line, row in rows("classes.csv"):
        drug = of_any.get((row["item"], row["valid_from"]))
        if row["form"] == "injectable" and drug and NOT_CHECKED in drug["authority"]:
            assert NOT_CHECKED in row["authority"], f"classes.csv, line {line}: {row}"


TABLES: dict[str, tuple[Callable[[], Any], str, str]] = {
    "items.csv": (items._items.__wrapped__, "item", ""),
    "classes.csv": (items._classes.__wrapped__, "valid_from", "2021-02-30"),
    "limits.csv": (limits.all_limits.__wrapped__, "months", "three"),
    "sentence_limits.csv": (sentence_limits.sentence_limits.__wrapped__, "valid_to", "2021-02-30"),
    "short_forms.csv": (short_forms._table.__wrapped__, "since", "2021-02-30"),
    "ambiguous.csv": (ambiguous.ambiguous_words.__wrapped__, "why", ""),
    "word_forms.csv": (word_forms.word_forms.__wrapped__, "form", ""),
    "charge_wordings.csv": (charge_wordings._wordings.__wrapped__, "short", ""),
    "disposals.csv": (lambda: tables.rows_of("disposals.csv", disposals._disposal), "counts_as", "years"),
    "arrest_results.csv": (lambda: tables.rows_of("arrest_results.csv", arrest_results._result), "charged", "perhaps"),
    "outcome_words.csv": (lambda: tables.rows_of("outcome_words.csv", outcome_words._word), "why", ""),
    "clocks.csv": (clocks.read_clocks, "kind", "lorry"),
    "clock_settled_by.csv": (clocks.read_clocks, "link", "lorry"),
    "scales.csv": (scales._scales.__wrapped__, "category", "lorry"),
    "units.csv": (lambda: tables.rows_of("units.csv", quantity._unit_of), "adds", "litres"),
    "not_units.csv": (quantity._not_units.__wrapped__, "only_in", "spoon"),
}
"""Each table with what reads it, and a column of it with a value that it cannot have, where any text is not one."""


@pytest.mark.parametrize("name", TABLES)
def test_a_row_that_cannot_be_read_is_refused_with_its_line(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A day that is none, a number that is none, a field too few or too many: the file and the line."""
    read, column, wrong = TABLES[name]
    table = [dict(row) for _, row in rows(name)]
    whole = tables.read_table
    monkeypatch.setattr(tables, "read_table", lambda asked: table if asked == name else whole(asked))
    cells: list[dict[Any, Any]] = [{column: None}, {None: ["more"]}, *([{column: wrong}] if wrong else [])]
    right = table[2]
    for each in cells:
        table[2] = {**right, **each}
        with pytest.raises(ValueError, match=f"^{re.escape(name)}, line 4: "):
            read()


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("scales.csv", {"category": "drug", "item": "heroin", "most": "10 plants"}),
        ("scales.csv", {"category": "weapon", "item": "machete", "most": "10 wraps"}),
        ("clock_settled_by.csv", {"clock": "lorry"}),
    ],
)
def test_what_a_row_names_must_have_it(monkeypatch: pytest.MonkeyPatch, name: str, cells: dict[str, str]) -> None:
    """A unit that the item does not come in, a clock that there is not: the file and the line."""
    table = [dict(row) for _, row in rows(name)]
    whole = tables.read_table
    monkeypatch.setattr(tables, "read_table", lambda asked: table if asked == name else whole(asked))
    table[2] |= cells
    with pytest.raises(ValueError, match=f"^{re.escape(name)}, line 4: "):
        TABLES[name][0]()


OF_A_DISPOSAL = [
    ("aged", "eighteen", "invalid literal"),
    ("valid_from", "2021-02-30", "day is out of range"),
    ("available_by", "", "ages and days have an authority"),
    ("answers", "sometimes", "'sometimes' is not 'always' or 'named' or 'never'"),
    ("convicts", "", "'' is not 'yes' or 'no'"),
]


@pytest.mark.parametrize(("column", "wrong", "said"), OF_A_DISPOSAL)
def test_what_a_disposal_says_of_itself_is_refused_with_its_line(
    monkeypatch: pytest.MonkeyPatch, column: str, wrong: str, said: str
) -> None:
    """An age or a day that is none, or without an authority; a word that is none of a few."""
    table = [dict(row) for _, row in rows("disposals.csv")]
    table[1][column] = wrong
    monkeypatch.setattr(tables, "read_table", lambda asked: table)
    with pytest.raises(ValueError, match=f"^disposals.csv, line 3: .*{re.escape(said)}"):
        tables.rows_of("disposals.csv", disposals._disposal)


def test_a_start_reads_only_the_tables_that_choices_are_made_of() -> None:
    """Who gives no item, offence or price pays nothing for theirs, and the usual commands do not even load them."""
    code = """
import sys
sys.addaudithook(lambda event, of: event == "open" and str(of[0]).endswith(".csv") and print(str(of[0]).split("/")[-1]))
import stronghold_cli.cli.main, stronghold_cli.records.kinds
names = "ambiguous", "prices", "short_forms", "word_forms"
print(*(name for name in names if f"stronghold_cli.catalogue.{name}" in sys.modules))
from stronghold_cli.catalogue import ambiguous, prices, short_forms, word_forms
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert sorted(done.stdout.split()) == ["arrest_results.csv", "disposals.csv", "outcome_words.csv", "units.csv"]
