"""The team's own street prices, kept in the ledger beside the price list of the package."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from stronghold_cli.catalogue.prices import Price, price_list
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values.money import Money
from stronghold_cli.values.stored import stored

_COLUMNS = "item, form, unit, price_pence, basis, source, valid_from, valid_to"


def prices_of(connection: Connection) -> tuple[Price, ...]:
    """Return every price that a value may be worked out from, the team's own first: the first that holds is taken."""
    return (*own_prices(connection), *price_list())


def own_prices(connection: Connection) -> tuple[Price, ...]:
    """Return the team's own prices, in the order that they were kept in."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM own_price ORDER BY number")
    day = partial(stored, date.fromisoformat)
    return tuple(
        Price(item, form, unit, Money(pence), basis, source, day(since), day(until) if until else None)
        for item, form, unit, pence, basis, source, since, until in rows
    )


def use_prices(connection: Connection, prices: Sequence[Price]) -> tuple[int, int]:
    """Make these the team's own prices; return how many of them are new, and how many others were taken out.

    Rows that stay are not touched, so that history shows what changed alone.
    """
    before, wanted = own_prices(connection), set(prices)
    gone = [price for price in before if price not in wanted]
    new = [price for price in prices if price not in set(before)]
    for price in gone:
        # Of two prices of one thing, one ends before the other begins: these five name one row.
        connection.execute(
            "DELETE FROM own_price WHERE item = ? AND form IS ? AND unit = ? AND basis = ? AND valid_from = ?",
            (*price[:3], price.basis, price.since.isoformat()),
        )
    connection.executemany(
        f"INSERT INTO own_price ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(*price[:3], price.price.pence, price.basis, price.source, price.since.isoformat()),
                price.until and price.until.isoformat(),
            )
            for price in new
        ],
    )
    return len(new), len(gone)
