"""The street value of a seizure: worked out from the price list, kept with its price, and worked out again later."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from stronghold_cli.catalogue.price_terms import STREET
from stronghold_cli.catalogue.prices import Price, Valuation, no_price, street_value, value_at
from stronghold_cli.errors import Forbidden, StrongholdError
from stronghold_cli.records.fields import Record
from stronghold_cli.values.day import show_day
from stronghold_cli.values.money import Money
from stronghold_cli.values.quantity import UNITS


class Stale(NamedTuple):
    """A street value that its price no longer gives: why, and what would be kept if it were worked out today."""

    why: str
    offer: Valuation | None
    """None where neither the price list nor the kept price says anything of what there is now."""
    listed: bool
    """Whether the offer is the price list's, so that the word `street` works it out again."""


def work_out(seizure: Record, prices: Sequence[Price]) -> Iterator[StrongholdError]:
    """Put the street value into a seizure with the price that it comes from, or yield why there is none.

    Where the amount is missing nothing is said: a rule of the kind asks for it.
    """
    item, form, day, weight, pieces = (seizure[name] for name in ("item", "form", "date", "weight", "pieces"))
    if seizure["category"] != "drug":
        yield Forbidden(f"{STREET} is only for drugs", "say the sum", field="value", example=[("value", "£4,260")])
    elif seizure["value_basis"] not in (None, STREET):
        yield Forbidden(
            f"what comes from the price list is a {STREET} value, not {seizure['value_basis']}",
            "leave it out",
            field="value_basis",
        )
    elif weight is not None or (pieces is not None and pieces.unit != "item"):
        try:
            valued = street_value(prices, item, form, weight, pieces, day)
        except Forbidden as problem:
            yield problem.at(field="value")
            return
        if valued is None:
            yield Forbidden(no_price(prices, item, form, day), "see: stronghold prices", field="value")
        elif valued.value == Money(0):
            yield Forbidden(f"{valued.amount} at {valued.price.each} is under a penny", "leave it out", field="value")
        else:
            seizure.update(_kept(valued))


def worked_out(seizure: Record) -> str | None:
    """Write `£172.20: 4.92 g at £35 a gram of 2016 (source)`, None where its price does not give its value."""
    gives = kept_value(seizure)
    return f"{gives.value}: {gives.words()}" if gives and gives.value == seizure["value"] else None


def kept_value(seizure: Record) -> Valuation | None:
    """Work a seizure's value out again from the price kept with it; None without a price, or an amount by its unit."""
    price, weight, pieces = _kept_price(seizure), seizure["weight"], seizure["pieces"]
    amount = weight if price and price.unit == "g" else pieces
    if price is None or amount is None or getattr(amount, "unit", "g") != price.unit:
        return None
    try:
        return value_at(amount, price)
    except Forbidden:
        return None


def stale(seizure: Record, prices: Sequence[Price]) -> Stale | None:
    """Return why a kept price no longer gives a seizure's value, with the value offered instead; None where it does.

    Either the amount or the value was changed since, or the list has another price for that day by now.
    """
    price, value, gives = _kept_price(seizure), seizure["value"], kept_value(seizure)
    if price is None:
        return None
    now = _listed_now(seizure, prices)
    listed = now is not None
    if gives is None:
        lost = "weight" if price.unit == "g" else UNITS[price.unit]
        return Stale(f"{value} was worked out at {price.aged}, and it has no {lost} now", now, listed)
    if gives.value != value:
        return Stale(f"{gives.amount} at {price.each} is {gives.value}, not {value}", now or gives, listed)
    if now is not None and now.value != value:
        day = show_day(seizure["date"])
        return Stale(
            f"{value} was worked out at {price.aged}; for {day} the list now has {now.price.aged}", now, listed
        )
    return None


def price_of(seizure: Record) -> str:
    """Write the price that a seizure keeps, with its age: `£35 a gram of 2016`; nothing where it keeps none."""
    price = _kept_price(seizure)
    return price.aged if price else ""


MOST_YEARS = 5
"""A street price that is older on the day of a seizure says little of what the drug sold for on it."""


def is_old(price_from: date, day: date) -> bool:
    """Whether a price was over five years old on a day: five years to the day are not over."""
    return (day.year - MOST_YEARS, day.month, day.day) > (price_from.year, price_from.month, price_from.day)


def after_change(before: Record, seizure: Record, given: Collection[str]) -> bool:
    """Bring the value of a seizure in line with what is changed of it, and return whether its kept price is let go.

    A value that is given lets the price go.  A street value that is not is worked out again: at the kept price where
    only the amount changed, else from the list (the word for that is put in its place).
    """
    kept = kept_value(seizure)
    if "value" not in given and seizure["value_basis"] == STREET and seizure["value"] is not None:
        if any(seizure[name] != before[name] for name in ("item", "form", "date", "category")):
            seizure["value"] = STREET
        elif any(seizure[name] != before[name] for name in ("weight", "pieces")):
            seizure["value"] = kept.value if kept and kept.value != Money(0) else STREET
    elif seizure["value"] != before["value"] or seizure["value_basis"] != STREET:
        return True
    return False


def _kept(valued: Valuation) -> Record:
    """Return a worked-out value as a seizure's fields hold it."""
    price = valued.price
    return {
        "value": valued.value,
        "value_basis": price.basis,
        "price": price.price,
        "price_per": price.unit,
        "price_from": price.since,
        "price_source": price.source,
    }


def _kept_price(seizure: Record) -> Price | None:
    """Return the price that a seizure keeps; of its row in the list, neither the form nor the last day is kept."""
    if seizure["price"] is None:
        return None
    price, unit, since, source = (seizure[name] for name in ("price", "price_per", "price_from", "price_source"))
    return Price(seizure["item"], None, unit, price, STREET, source, since, None)


def _listed_now(seizure: Record, prices: Sequence[Price]) -> Valuation | None:
    item, form, day, weight, pieces = (seizure[name] for name in ("item", "form", "date", "weight", "pieces"))
    try:
        valued = street_value(prices, item, form, weight, pieces, day)
    except Forbidden:
        return None
    return valued if valued and valued.value != Money(0) else None
