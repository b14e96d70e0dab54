"""What drugs sell for: a dated price list, and the street value that follows from it."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from stronghold_cli.catalogue.ambiguous import check_one_meaning
from stronghold_cli.catalogue.items import FORMS, find_item, whole_of
from stronghold_cli.catalogue.near import near_item
from stronghold_cli.catalogue.price_terms import BASES, LISTED_PER, PRICED_PER, STREET
from stronghold_cli.errors import Forbidden, Placed, Unreadable
from stronghold_cli.values.cells import plain
from stronghold_cli.values.day import show_day
from stronghold_cli.values.money import Money
from stronghold_cli.values.number import LARGEST
from stronghold_cli.values.quantity import UNITS, Mass, Pieces
from stronghold_cli.values.text import listed, quoted

HEADINGS = ("item", "form", "unit", "price_gbp", "basis", "source", "valid_from", "valid_to")
_OPTIONAL = ("form", "valid_to")
_IN_FULL = {"g": "gram", "kg": "kilogram", "ml": "millilitre"}
_LONGEST_SOURCE = 1_000
_ISO = "[0-9]{4}-[0-9]{2}-[0-9]{2}"


class Price(NamedTuple):
    """What one unit of a drug sold for, from a day to a day, both included; no `until` is "until there is another"."""

    item: str
    form: str | None
    """The form that it is for; None for every form without a price of its own."""
    unit: str
    price: Money
    basis: str
    source: str
    since: date
    until: date | None

    def holds_on(self, day: date) -> bool:
        """Whether it is the price of that day."""
        return self.since <= day and (self.until is None or day <= self.until)

    @property
    def each(self) -> str:
        """The price alone: `£40 a gram`."""
        return f"{self.price} a {_IN_FULL.get(self.unit, self.unit)}"

    @property
    def aged(self) -> str:
        """The price with its age: `£40 a gram of 2016`."""
        return f"{self.each} of {self.since.year}"

    def words(self) -> str:
        """Write `£40 a gram of 2016 (source)`."""
        until = f", to {show_day(self.until)}" if self.until else ""
        return f"{self.aged}{until} ({self.source})"


class Valuation(NamedTuple):
    """A street value, with all that it takes to work it out again."""

    value: Money
    amount: Mass | Pieces
    """What it was worked out by."""
    price: Price

    def words(self) -> str:
        """Write `4.92 g at £40 a gram of 2016 (source)`, and `, to the nearest penny` where it is rounded."""
        number, per = _counted(self.amount)
        rounded = ", to the nearest penny" if number * self.price.price.pence % per else ""
        return f"{self.amount} at {self.price.words()}{rounded}"


@cache
def price_list() -> tuple[Price, ...]:
    """Return the prices of prices.csv, in its order."""
    from pathlib import Path  # read once, where it is asked for

    path = Path(__file__).with_name("prices.csv")
    return read_prices(path.read_text(encoding="utf-8"), path.name)


def price_for(prices: Sequence[Price], item: str, form: str | None, unit: str, basis: str, day: date) -> Price | None:
    """Return the price of a unit of an item on a day, None if there is none: its form's own goes before any form's.

    The item is named as the item table names it.  A price's first and last day are included.
    """
    for wanted in (form, None) if form else (None,):
        for price in prices:
            if price[:3] == (item, wanted, unit) and price.basis == basis and price.holds_on(day):
                return price
    return None


def street_value(
    prices: Sequence[Price], item: str, form: str | None, weight: Mass | None, pieces: Pieces | None, day: date
) -> Valuation | None:
    """Work out what a drug is worth on the street on a day, None where there is no price (`no_price` says so).

    It goes by weight where there is one and a price per gram, for weight is exact; else by pieces.  Pieces are whole,
    and so is their value; milligrams at pence per gram may make a fraction of a penny, and are rounded to the nearest
    penny, half a penny up.  The amount and the price are kept beside the value.  Raises Forbidden over £10 billion.
    """
    if weight is not None and (price := price_for(prices, item, form, "g", "street", day)):
        return value_at(weight, price)
    if pieces is not None and (price := price_for(prices, item, form, pieces.unit, "street", day)):
        return value_at(pieces, price)
    return None


def value_at(amount: Mass | Pieces, price: Price) -> Valuation:
    """Work out what an amount is worth at a price for its unit.  Raises Forbidden over £10 billion."""
    number, per = _counted(amount)
    pence = (2 * number * price.price.pence + per) // (2 * per)
    if pence > LARGEST:
        raise Forbidden(f"{amount} at {price.each} is over {Money(LARGEST)}", "check how much there was")
    return Valuation(Money(pence), amount, price)


def _counted(amount: Mass | Pieces) -> tuple[int, int]:
    """Return an amount as a whole number, and how many of those a price is for."""
    return (amount.milligrams, 1000) if isinstance(amount, Mass) else (amount.number, 1)


def no_price(prices: Sequence[Price], item: str, form: str | None, day: date) -> str:
    """Write `no street price for crack on 4 Mar 2021`, and what else there is: `, only £10 a wrap of 2016`."""
    others = [price_for(prices, item, form, unit, "street", day) for unit in PRICED_PER]
    only = " or ".join(price.aged for price in others if price)
    return f"no street price for {item} on {show_day(day)}" + (f", only {only}" if only else "")


def read_prices(text: str, name: str) -> tuple[Price, ...]:
    """Read a price list from the text of a CSV file; `name` is the file's, for messages.

    Raises Unreadable or Forbidden, naming the file and the line; for two prices of one thing on one day, both lines.
    """
    import csv  # only a price list needs it
    from io import StringIO  # only a price list needs it

    rows = csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    prices: list[tuple[int, Price]] = []
    try:
        _check_headings(rows.fieldnames or (), name)
        for row in rows:
            with Placed(f"{name}, line {rows.line_num}"):
                price = _price(row)
                _check_overlap(price, prices)
            prices.append((rows.line_num, price))
    except csv.Error as problem:
        raise Unreadable(f"{name}, line {rows.reader.line_num}: not CSV: {problem}", "save it again as CSV") from None
    return tuple(price for _, price in prices)


def _check_headings(headings: Sequence[str], name: str) -> None:
    there = f"there are: {', '.join(HEADINGS)}"
    for heading in headings:
        if heading not in HEADINGS:
            raise Unreadable(f"{quoted(heading)} is no heading of a price list", there, place=name)
    if len(set(headings)) < len(headings):
        raise Unreadable("a heading is there twice", there, place=name)
    if missing := [heading for heading in HEADINGS if heading not in headings]:
        raise Unreadable(f"no heading {', '.join(missing)}", there, place=name)


def _price(row: Mapping[str | None, object]) -> Price:
    if None in row:
        raise Unreadable("has more cells than headings", f"put text with a comma in quotes, e.g. {quoted('a, b')}")
    cells = {heading: plain(str(row[heading] or "").strip()).strip() for heading in HEADINGS}
    for heading, cell in cells.items():
        if not cell and heading not in _OPTIONAL:
            raise Unreadable("missing", place=heading)
    item = find_item(cells["item"])
    if item is None or item.category != "drug":
        with Placed(field="item"):
            check_one_meaning(cells["item"])
        near = near_item(cells["item"], category="drug") or "see: stronghold items"
        raise Unreadable(f"{quoted(cells['item'])} is not a drug in the item table", near, field="item")
    if whole := whole_of(cells["item"]):
        of = f"{quoted(cells['item'])} is not all {whole}, whose price it would be"
        raise Unreadable(of, f"say {whole}, and its form beside it", field="item")
    since = _day("valid_from", cells["valid_from"])
    until = _day("valid_to", cells["valid_to"]) if cells["valid_to"] else None
    if until is not None and until < since:
        raise Forbidden(f"{show_day(until)} is before valid_from, {show_day(since)}", field="valid_to")
    unit, basis = _one_of("unit", cells["unit"], LISTED_PER), _one_of("basis", cells["basis"], BASES)
    if basis == STREET and unit not in PRICED_PER:
        raise Forbidden(f"a street price is for one of {', '.join(PRICED_PER)}, not {unit}", field="unit")
    if unit in UNITS and item.units and unit not in item.units:
        one_of = listed([UNITS[each] for each in item.units])
        raise Forbidden(f"{item.name} is not counted in {UNITS[unit]}", f"it is in {one_of}", field="unit")
    return Price(
        item.name,
        _one_of("form", cells["form"], FORMS) if cells["form"] else None,
        unit,
        _money(cells["price_gbp"]),
        basis,
        _source(cells["source"]),
        since,
        until,
    )


def _source(text: str) -> str:
    words = " ".join(text.split())
    if not words.isprintable():
        raise Unreadable(f"{quoted(words)} has control characters in it", "type it again", field="source")
    if len(words) > _LONGEST_SOURCE:
        raise Unreadable(
            f"is {len(words):,} characters long, at most {_LONGEST_SOURCE:,}", "say it in short", field="source"
        )
    return words


def _one_of(heading: str, text: str, words: Sequence[str]) -> str:
    if text.lower() not in words:
        raise Unreadable(f"{quoted(text)} is not one of {', '.join(words)}", place=heading)
    return text.lower()


def _money(text: str) -> Money:
    with Placed("price_gbp"):
        price = Money.parse(text)
    if price == Money(0):
        raise Forbidden("a price is more than £0", "leave the row out if nobody knows", field="price_gbp")
    return price


def _day(heading: str, text: str) -> date:
    # fromisoformat reads weeks and days without hyphens too, which no reader of the table would.
    try:
        return date.fromisoformat(text if re.fullmatch(_ISO, text) else "")
    except ValueError:
        raise Unreadable(f"{quoted(text)} is not a day as 2021-03-04", "year, month, day", place=heading) from None


def _check_overlap(price: Price, others: Sequence[tuple[int, Price]]) -> None:
    for line, other in others:
        alike = price[:3] == other[:3] and price.basis == other.basis
        if alike and price.since <= (other.until or date.max) and other.since <= (price.until or date.max):
            raise Forbidden(
                f"{price.item} has two {price.basis} prices a {_IN_FULL.get(price.unit, price.unit)} on "
                f"{show_day(max(price.since, other.since))}: the other is line {line}",
                "end one before the other begins",
            )
