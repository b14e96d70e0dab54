"""The street price list as a table and as JSON."""

from collections.abc import Sequence

from stronghold_cli.catalogue.own_prices import ListedPrice
from stronghold_cli.records.amounts import Sum
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.listing import ListedCell, list_of
from stronghold_cli.render.tables import Column, Screen, folded, table
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import counted

_CELLS: Sequence[ListedCell[ListedPrice]] = (
    ListedCell("item", lambda listed: listed.price.item),
    ListedCell("form", lambda listed: listed.price.form),
    ListedCell("unit", lambda listed: listed.price.unit),
    ListedCell(
        "price",
        lambda listed: Sum().to_json(listed.price.price),
        csv=lambda listed: listed.price.price.plain,
        heading="price_gbp",
    ),
    ListedCell("basis", lambda listed: listed.price.basis),
    ListedCell("source", lambda listed: listed.price.source),
    ListedCell("valid_from", lambda listed: str(listed.price.since)),
    ListedCell("valid_to", lambda listed: listed.price.until and str(listed.price.until)),
)
"""As a price list that `read_prices` reads."""
_OWN: ListedCell[ListedPrice] = ListedCell("own", lambda listed: listed.own)


def prices_answer(prices: Sequence[ListedPrice], item: str | None) -> Answer:
    """Return prices, all or those of an item, as an answer."""
    many, mine = counted(len(prices), "price"), sum(each.own for each in prices)
    said = (f"{many}, {mine:,} of them your own" if mine else many) if prices else f"no price of {item}"
    return list_of("prices", prices, _CELLS, in_json=(*_CELLS, _OWN))._replace(
        page=lambda screen: _listing(prices, screen) if prices else "",
        short=None,
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
