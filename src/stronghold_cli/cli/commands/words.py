"""`stronghold words`: what officers' words say on a day's sheet, and what a team adds to them."""

from typing import Annotated

import typer

from stronghold_cli.catalogue.sheet_words import OwnWords, sheet_words
from stronghold_cli.cli import options
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import ALL, FormatOption, emit, read_format
from stronghold_cli.cli.writing import WriteOptions, writes
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.render.words import ListedWord, words_answer
from stronghold_cli.sheet.words.own_words import in_words, what_it_means, with_word, without_word
from stronghold_cli.store.ledger.session import check_there, is_there, reading
from stronghold_cli.store.records.recording import reading_of
from stronghold_cli.store.settings.own_words import keep_own_words, read_own_words
from stronghold_cli.values.text import fold, quoted

_ADD = (
    "Add a word of the team's own for a day's sheet.  It is kept in the ledger, and read on every sheet as the words "
    "that it stands for.  A word for an item is added by items add."
)
_REMOVE = "Take back a word of the team's own.  What was recorded stays as it is."
_Name = Annotated[str, options.argument("WORD", "The word, or several in quotes.")]
_OwnName = Annotated[str, options.argument("WORD", "The word.", "own_words")]


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command; `add` and `remove` are commands of their own where one of them was typed."""
    if words[:1] not in (["add"], ["remove"]):
        app.command(
            command.name,
            help=(
                f"{command.about}\n\n"
                "\b\nExample:\n"
                "  stronghold words\n"
                "  stronghold words nrm\n"
                "  stronghold words add ndd --for stop-and-search     a word of the team's own\n"
                "  stronghold words remove ndd                        and taken back"
            ),
        )(show)
        return
    group = typer.Typer(rich_markup_mode=None, help=command.about, no_args_is_help=False)
    group.command(
        "add",
        help=(
            f"{_ADD}\n\n\b\nExample:\n"
            "  stronghold words add ndd --for stop-and-search\n"
            '  stronghold words add "gang nominal" --for role=associate'
        ),
    )(add)
    group.command("remove", help=f"{_REMOVE}\n\n\b\nExample:\n  stronghold words remove ndd")(remove)
    app.add_typer(group, name=command.name, help=command.about)


def show(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None, options.argument("[WORD]...", "Words with all of these in them.", "own_words_and_verbs")
    ] = None,
    format: FormatOption = "table",
    ledger: options.Ledger = None,
) -> int:
    """Show the words of a sheet."""
    desk: Desk = ctx.obj
    form = read_format(format, ALL)
    own: OwnWords = ()
    known = Reading(desk.today, no_new_person)
    if is_there(desk.ledger(ledger)) or ledger is not None:
        with reading(desk.ledger(ledger), desk.patience) as connection:
            known = reading_of(connection, desk.today)
            own = known.own_words
    listed = [ListedWord(word, means, True) for word, means in own]
    listed += [ListedWord(row.word, in_words(row), False) for row in sheet_words().values()]
    text = " ".join(words or [])
    found = [each for each in listed if all(fold(word) in fold(f"{each.word} {each.means}") for word in words or [])]
    if words and not found and (means := what_it_means(text, own, known)):
        found = [ListedWord(text, means, False)]
    if not found:
        raise Unreadable(f"no word of a sheet has {quoted(text)}", "add it: stronghold words add WORD --for …")
    emit(desk, form, words_answer(found))
    return 0


@writes
def add(
    ctx: typer.Context,
    word: _Name,
    of: Annotated[str, options.option("--for", "WORDS", "What it stands for, as a sheet has it.")],
    *,
    act: WriteOptions,
    ledger: options.Ledger = None,
) -> int:
    """Add a word."""
    desk: Desk = ctx.obj
    place = desk.ledger(ledger)
    with act.keeping(desk, place, act.entry(desk, "words add")) as connection:
        known = reading_of(connection, desk.today)
        before = read_own_words(connection)
        after = with_word(before, word, of, known)
        keep_own_words(connection, before, after)
    [(said, means)] = [each for each in after if each not in before]
    desk.put_line(f"{said}: {'would be read' if act.dry_run else 'now read'} as {means}")
    act.said(desk)
    return 0


@writes
def remove(ctx: typer.Context, word: _OwnName, *, act: WriteOptions, ledger: options.Ledger = None) -> int:
    """Take back a word."""
    desk: Desk = ctx.obj
    place = desk.ledger(ledger)
    check_there(place)  # what is taken back was added
    with act.keeping(desk, place, act.entry(desk, "words remove")) as connection:
        before = read_own_words(connection)
        keep_own_words(connection, before, without_word(before, word))
    desk.put_line(f"{quoted(' '.join(word.split()), 60)} {'would be' if act.dry_run else 'is'} taken back")
    act.said(desk)
    return 0
