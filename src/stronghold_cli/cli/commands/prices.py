"""`stronghold prices [ITEM]`, `stronghold prices use FILE.csv`: the street price list, and the team's own prices."""

from pathlib import Path
from typing import Annotated

import typer

from stronghold_cli.catalogue.ambiguous import check_one_meaning
from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.near import near_item
from stronghold_cli.catalogue.own_prices import merged_prices
from stronghold_cli.catalogue.prices import Price, price_list, read_prices
from stronghold_cli.cli import options
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import ROWS, RowsFormatOption, emit, read_format
from stronghold_cli.cli.together import Apart, Requires, together
from stronghold_cli.cli.writing import WriteOptions, writes
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.input_files import InputFile, content_of
from stronghold_cli.render.prices import prices_answer
from stronghold_cli.store.ledger.session import check_there, is_there, reading
from stronghold_cli.store.settings.prices import own_prices, use_prices
from stronghold_cli.values.text import counted, one_line, quoted

_USE = "use"
_EXAMPLE = f"e.g. stronghold prices {_USE} prices.csv"


@together(
    Apart("--format", (_USE,), f"--format is for prices that are shown, and {_USE} keeps some", "leave out --format"),
    Requires("--clear", _USE, f"--clear goes with {_USE}", f"stronghold prices {_USE} --clear"),
)
@writes
def prices(
    ctx: typer.Context,
    what: Annotated[
        list[str] | None,
        options.argument(
            f"[ITEM | {_USE} FILE]",
            "The item to show the prices of, else all; or the file of prices to use.",
            "priced",
        ),
    ] = None,
    clear: Annotated[bool, typer.Option("--clear", help=f"With {_USE}: take the team's own prices out again.")] = False,
    format: RowsFormatOption = "table",
    *,
    act: WriteOptions,
    ledger: options.Ledger = None,
) -> int:
    """Show the price list, or use another one."""
    desk: Desk = ctx.obj
    form = read_format(format, ROWS)
    place = desk.ledger(ledger)
    words = what or []
    if words[:1] == [_USE]:
        _use(desk, place, act, words[1:], clear=clear)
        act.said(desk)
        return 0
    act.refuse(_EXAMPLE.removeprefix("e.g. "))
    if len(words) > 1:
        raise Unreadable(f"one item at a time: leave out {quoted(words[1])}", f"to use a file, {_EXAMPLE}")
    _show(desk, place, words[0] if words else None, form)
    return 0


register = registers(
    prices,
    f"\n\n"
    f"With `{_USE}` and a file, the prices in the file replace the team's own.  The ledger keeps them, and "
    "they go before the program's prices on their days.  --format csv prints such a file.\n\n"
    "\b\nExample:\n"
    "  stronghold prices heroin\n"
    "  stronghold prices --format csv > prices.csv\n"
    f"  stronghold prices {_USE} prices.csv",
)


def _show(desk: Desk, place: Path, item: str | None, form: str) -> None:
    name = None if item is None else _named(item)
    own: tuple[Price, ...] = ()
    if is_there(place):
        with reading(place, desk.patience) as connection:
            own = own_prices(connection)
    found = [each for each in merged_prices(own, price_list()) if name in (None, each.price.item)]
    emit(desk, form, prices_answer(found, name))


def _use(desk: Desk, place: Path, act: WriteOptions, files: list[str], *, clear: bool) -> None:
    would = "would be " if act.dry_run else ""
    if clear:
        if files:
            raise Forbidden("--clear takes the team's own prices out, and a file brings others", "leave one out")
        check_there(place)  # what is taken out must have been kept
        with act.keeping(desk, place, act.entry(desk, f"prices {_USE} --clear")) as connection:
            _, gone = use_prices(connection, ())
        desk.say(f"{gone:,} of your own prices {would}taken out" if gone else "you had no prices of your own")
        return
    if len(files) != 1:
        raise Unreadable(
            f"one price list at a time: leave out {quoted(files[1])}" if files else f"name a price list ({_EXAMPLE})"
        )
    wanted = _read(Path(files[0]))
    with act.keeping(desk, place, act.entry(desk, f"prices {_USE}")) as connection:
        new, gone = use_prices(connection, wanted)
    desk.say(
        f"{counted(len(wanted), 'price')} {would}kept, {f'{new:,}' if new else 'none'} of them new"
        + (f"; {gone:,} {would}taken out" if gone else "")
    )


def _read(path: Path) -> tuple[Price, ...]:
    """Return the prices in a file.  Raises Unreadable or Forbidden, naming the file and the line."""
    name = one_line(path.name)
    content = content_of(path, InputFile("price list", _EXAMPLE))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        raise Unreadable(f"{name}, line {line}: is not UTF-8 text", "save it as CSV UTF-8") from None
    found = read_prices(text, name)
    if not found:
        raise Unreadable(
            f"{name}: there is no price in it", f"stronghold prices {_USE} --clear takes your own ones out"
        )
    return found


def _named(text: str) -> str:
    """Return the item's usual name.  Raises Unreadable for what is not in the item table."""
    item = find_item(text)
    if item is None:
        check_one_meaning(text)
        raise Unreadable(
            f"{quoted(text)} is not in the item table", near_item(text, category="drug") or f"to use a file, {_EXAMPLE}"
        )
    return item.name
