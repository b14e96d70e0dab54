"""`stronghold items`: the items that can be seized, and a team's own items and words."""

from pathlib import Path
from typing import Annotated

import typer

from stronghold_cli.catalogue.ambiguous import check_one_meaning
from stronghold_cli.catalogue.items import CATEGORIES, FORMS, Item, Own, all_items, category_with_article, find_item
from stronghold_cli.catalogue.own_items import (
    GIVEN,
    OwnItemInput,
    check_no_slip,
    known_item,
    with_item,
    with_words,
    without,
    words_in,
)
from stronghold_cli.cli import options
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import ROWS, RowsFormatOption, emit, read_format
from stronghold_cli.cli.help import group_of_commands
from stronghold_cli.cli.together import Apart, together
from stronghold_cli.cli.writing import WriteOptions, writes
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.render.items import items_answer
from stronghold_cli.store.ledger.session import check_there, is_there, reading
from stronghold_cli.store.settings.own_items import keep_own_items, read_own_items, recorded_as
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.text import counted, fold, listed, quoted

_ADD = (
    "Add an item of the team's own, or with --for a word of the team's own for an item that is there.  It is kept in "
    "the ledger, and understood wherever an item is typed.  A drug that is given no class is of class unknown."
)
_REMOVE = (
    "Take back an item of the team's own, or a word of its own.  An item that a record has stays; what was recorded "
    "under a word keeps the item that it stood for."
)
_Name = Annotated[str, options.argument("NAME", "The item, or the word.")]
_OwnName = Annotated[str, options.argument("NAME", "The item, or the word.", "own_items")]


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command; `add` and `remove` are commands of their own where one of them was typed."""
    if words[:1] not in (["add"], ["remove"]):
        app.command(
            command.name,
            help=(
                f"{command.about}  A word that means one item shows it whole.\n\n"
                "\b\nExample:\n"
                "  stronghold items cannabis\n"
                "  stronghold items --category weapon\n"
                "  stronghold items add gear --for heroin     a word of the team's own\n"
                "  stronghold items remove gear               and taken back"
            ),
        )(show)
        return
    group = typer.Typer(cls=group_of_commands(), rich_markup_mode=None, help=command.about, no_args_is_help=False)
    group.command(
        "add",
        help=(
            f"{_ADD}\n\n\b\nExample:\n"
            "  stronghold items add gear --for heroin\n"
            '  stronghold items add "cathinone x" --category drug --class B --authority "SI 2010/1207"'
        ),
    )(add)
    group.command("remove", help=f"{_REMOVE}\n\n\b\nExample:\n  stronghold items remove gear")(remove)
    app.add_typer(group, name=command.name, help=command.about)


@together(
    Apart("--item", ("words", "--category"), "--item shows one item, whole", "leave out the words and --category")
)
def show(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        options.argument(
            "[WORD]...",
            "Items with all these words in them; if the words mean one item, all there is about it.",
            "items_and_verbs",
        ),
    ] = None,
    item: Annotated[str | None, options.option("--item", "ITEM", "Show this item whole.", "items")] = None,
    category: Annotated[
        str | None, options.option("--category", "CATEGORY", f"Only {listed(CATEGORIES)}.", "words", *CATEGORIES)
    ] = None,
    format: RowsFormatOption = "table",
    ledger: options.Ledger = None,
) -> int:
    """Show the item table."""
    desk: Desk = ctx.obj
    form = read_format(format, ROWS)
    own = _own(desk, desk.ledger(ledger), asked=ledger is not None)
    if words and category is None:
        check_one_meaning(" ".join(words), own)
    one = known_item(own, item, "--item") if item is not None else _one(own, words, category)
    found = [one] if one else _matching(own, words or [], category)
    emit(desk, form, items_answer(found, own, desk.today, whole=one is not None))
    return 0


@writes
def add(
    ctx: typer.Context,
    name: _Name,
    of: Annotated[str | None, options.option("--for", "ITEM", "The item that NAME is a word for.", "items")] = None,
    category: Annotated[
        str | None,
        options.option(
            "--category",
            "CATEGORY",
            f"What sort of thing a new item is: {', '.join(CATEGORIES)}.",
            "words",
            *CATEGORIES,
        ),
    ] = None,
    words: Annotated[
        str | None, options.option("--words", "WORDS", "Other words for it, with commas between them.")
    ] = None,
    form: Annotated[
        str | None, options.option("--form", "FORM", "The form that a drug always has.", "words", *FORMS)
    ] = None,
    drug_class: Annotated[
        str | None,
        options.option(
            "--class",
            "CLASS",
            f"The class of a drug, on any day, {listed(GIVEN)}; with the authority for it.",
            "words",
            *GIVEN,
        ),
    ] = None,
    authority: Annotated[
        str | None, options.option("--authority", "TEXT", "The Act or order that gives it that class.")
    ] = None,
    *,
    act: WriteOptions,
    ledger: options.Ledger = None,
) -> int:
    """Add an item, or a word for one."""
    desk: Desk = ctx.obj
    place = desk.ledger(ledger)
    said = OwnItemInput(category, words, form, drug_class, authority)

    with act.keeping(desk, place, act.entry(desk, "items add")) as connection:
        before = read_own_items(connection)
        after = with_item(before, name, said) if of is None else with_words(before, name, of, said)
        if not act.yes:
            check_no_slip(before, [name, *words_in(words or "")])
        keep_own_items(connection, before, after)
        [row] = [item for item in after if item not in before]
        new = [row.name] if of is None else []
        new += [word for word in row.words if word not in _words_of(before, row.name)]
        earlier = [(word, recorded_as(connection, word.replace(" ", "-"))) for word in new]
    said_of = _said_of(row) if of is None else f"{', '.join(new)}: {'would be' if act.dry_run else 'now'} {row.name}"
    desk.put_line(f"{said_of}")
    for word, count in earlier:
        if count:
            records = counted(count, "record has", "records have")
            desk.say(f"note: {records} the item {quoted(word)} from before; what they say about it stays as it is")
    act.said(desk)
    return 0


@writes
def remove(ctx: typer.Context, name: _OwnName, *, act: WriteOptions, ledger: options.Ledger = None) -> int:
    """Take back an item, or a word for one."""
    desk: Desk = ctx.obj
    place = desk.ledger(ledger)
    check_there(place)  # what is taken back was added
    with act.keeping(desk, place, act.entry(desk, "items remove")) as connection:
        before = read_own_items(connection)
        after = without(before, name)
        names = {item.name for item in after}
        for item in before:
            # Of an item of the program's own only the words went.
            if item.name not in names and not find_item(item.name) and (count := recorded_as(connection, item.name)):
                records = counted(count, "record has", "records have")
                raise Forbidden(
                    f"{item.name} stays: {records} it, and nothing would say what it is",
                    f"see: stronghold list seizure --item {item.name}",
                )
        keep_own_items(connection, before, after)
    desk.put_line(f"{quoted(' '.join(name.split()), 60)} {'would be' if act.dry_run else 'is'} taken back")
    act.said(desk)
    return 0


def _own(desk: Desk, place: Path, *, asked: bool) -> Own:
    """Return the team's own items; none without a ledger, where the table alone is shown."""
    if not is_there(place) and not asked:
        return ()
    with reading(place, desk.patience) as connection:
        return read_own_items(connection)


def _one(own: Own, words: list[str] | None, category: str | None) -> Item | None:
    """Return the item that some words together mean, None if they mean none."""
    return find_item(" ".join(words), own) if words and category is None else None


def _matching(own: Own, words: list[str], category: str | None) -> list[Item]:
    """Return the items with all these words in them, of a category.  Raises Unreadable for none."""
    only = None if category is None else category.strip().lower()
    if only is not None and only not in CATEGORIES:
        close = did_you_mean(only, CATEGORIES)
        raise Unreadable(f"--category: {quoted(str(category))} is not one of {', '.join(CATEGORIES)}", close)
    found = [item for item in all_items(own).values() if only in (None, item.category) and _has(item, words)]
    if not found:
        if only and words:
            raise Unreadable(f"no {only} in the item table has {quoted(' '.join(words))}", "leave out --category")
        known_item(own, " ".join(words))
    return found


def _has(item: Item, words: list[str]) -> bool:
    text = " ".join((item.name, item.category, item.form or "", *item.words))
    return all(fold(word) in fold(text) for word in words)


def _words_of(own: Own, name: str) -> tuple[str, ...]:
    return next((item.words for item in own if item.name == name), ())


def _said_of(item: Item) -> str:
    """`spice-vape: a drug, class B (SI 2025/1), also vapeys`."""
    parts = [f"{item.name}: {category_with_article(item.category)}", *([f"always {item.form}"] if item.form else [])]
    if item.category == "drug":
        parts.append(f"class {item.ruling.drug_class} ({item.ruling.authority})" if item.ruling else "class unknown")
    return ", ".join([*parts, *([f"also {', '.join(item.words)}"] if item.words else [])])
