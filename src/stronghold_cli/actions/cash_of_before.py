"""Cash that a sheet says was seized before, in the line of an order on it: `£4,260 forfeited, seized 4/3/2021`."""

from stronghold_cli.sheet.lines import Line, Sheet
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.cash_named import check_not_recorded
from stronghold_cli.values.money import Money


def check_cash_of_before(connection: Connection, line: Line, sheet: Sheet) -> None:
    """Raise SeveralMeanings where the ledger has cash of the sum that an order and its seizure on one line are of."""
    for name, place in line.links.items():
        cash = sheet[place]
        if line.kind.links[name].by_sum and cash.number == line.number and cash.left_empty:
            check_not_recorded(connection, Money.parse(cash.texts["value"]))
