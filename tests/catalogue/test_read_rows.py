"""What holds for every table of the law: a wrong row is said with its line, and what counts as read is written down."""

import csv
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from stronghold_cli.catalogue import ambiguous, items, limits, sentence_limits, short_forms
from stronghold_cli.catalogue.arrest_results import ARREST_RESULTS
from stronghold_cli.catalogue.checked import NOT_CHECKED
from stronghold_cli.catalogue.disposals import DISPOSALS

READ = Path(__file__).with_name("read_rows.txt")
KEYS = {
    "classes.csv": ("item", "form", "class", "valid_from", "valid_to"),
    "limits.csv": ("limit", "amount_gbp", "months", "days", "begins", "holiday", "valid_from", "valid_to"),
    "sentence_limits.csv": ("disposal", "field", "months", "valid_from", "valid_to"),
    "short_forms.csv": ("short", "since"),
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
    """Yield where each row that rests on law stands, what of it was read, and the authority."""
    for name, columns in KEYS.items():
        for line, row in rows(name):
            if authority := row.get("authority") or row.get("law"):
                section = row.get("section", "")
                key = ", ".join(row[column] or "-" for column in columns)
                yield f"{name}, line {line}", f"{name}: {key}", f"{section}; {authority}" if section else authority
    for table, several in (("disposals.py", DISPOSALS), ("arrest_results.py", ARREST_RESULTS)):
        for each in several:
            yield f"{table}: {each.name}", f"{table}: {each.name}", each.authority
            if each.available:
                aged = (
                    f"{each.available.ages or 'anybody'}, {each.available.since or '-'}, {each.available.until or '-'}"
                )
                yield f"{table}: {each.name}", f"{table}: {each.name}, of {aged}", each.available.authority


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


TABLES: dict[str, tuple[Callable[[], Any], str]] = {
    "items.csv": (items._items, "item"),
    "classes.csv": (items._classes, "valid_from"),
    "limits.csv": (limits.all_limits, "months"),
    "sentence_limits.csv": (sentence_limits.sentence_limits, "valid_to"),
    "short_forms.csv": (short_forms._table, "since"),
    "ambiguous.csv": (ambiguous.ambiguous_words, "why"),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_row_that_cannot_be_read_is_refused_with_its_line(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A day that is none, a number that is none, a field too few or too many: the file and the line."""
    read, column = TABLES[name]
    table = [dict(row) for _, row in rows(name)]
    monkeypatch.setattr(items, "read_table", lambda asked: table)
    wrong: list[dict[Any, Any]] = [{**table[2], column: None}, {**table[2], None: ["more"]}]
    if column in ("valid_from", "valid_to", "months", "since"):
        wrong.append({**table[2], column: "2021-02-30"})
    for row in wrong:
        table[2] = row
        with pytest.raises(ValueError, match=f"^{re.escape(name)}, line 4: "):
            read.__wrapped__()  # type: ignore[attr-defined]
