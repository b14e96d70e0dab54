"""The street price list as a table and as JSON."""

from collections.abc import Sequence
from typing import Any

from stronghold_cli.catalogue.own_prices import ListedPrice, rows
from stronghold_cli.records.amounts import Sum
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.tables import Column, Screen, folded, table
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import counted


def prices_answer(prices: Sequence[ListedPrice], item: str | None) -> Answer:
    """Return prices, all or those of an item, as an answer."""
    many, mine = counted(len(prices), "price"), sum(each.own for each in prices)
    said = (f"{many}, {mine:,} of them your own" if mine else many) if prices else f"no price of {item}"
    return Answer(
        lambda screen: _listing(prices, screen) if prices else "",
        lambda: {"prices": list(map(_to_json, prices))},
        rows(each.price for each in prices),
        beside=[said],
    )


def _listing(prices: Sequence[ListedPrice], screen: Screen) -> str:
    sources = list(dict.fromkeys(price.source for price, _ in prices))
    names = ("item", "form", "price", "basis", "from", "to", "whose", "source")
    lines = []
    for price, own in prices:
        until = show_day(price.until) if price.until else ""
        source = f"[{sources.index(price.source) + 1}]"
        days = (show_day(price.since), until)
        lines.append([price.item, price.form or "", price.each, price.basis, *days, "own" if own else "", source])
    named = "".join(folded(source, screen, "     ", f"[{n}]  ") for n, source in enumerate(sources, 1))
    said = [n for n in range(len(names)) if any(line[n] for line in lines)]
    drawn = table([Column(names[n]) for n in said], [[line[n] for n in said] for line in lines], screen)
    return f"{drawn}\n{named}"


def _to_json(standing: ListedPrice) -> dict[str, Any]:
    price, own = standing
    return {
        "item": price.item,
        "form": price.form,
        "unit": price.unit,
        "price": Sum().to_json(price.price),
        "basis": price.basis,
        "source": price.source,
        "valid_from": str(price.since),
        "valid_to": str(price.until) if price.until else None,
        "own": own,
    }
