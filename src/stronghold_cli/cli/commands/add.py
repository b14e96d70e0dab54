"""`stronghold add KIND`: record something."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from inspect import Parameter
from pathlib import Path
from typing import Annotated, Any

import typer

from stronghold_cli.actions.consequences import consequences
from stronghold_cli.actions.warnings import warnings_of
from stronghold_cli.catalogue.items import UnknownItem
from stronghold_cli.cli import options
from stronghold_cli.cli.by_kind import other, register_by_kind
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.working_on import echo, links_said, naming_variables
from stronghold_cli.cli.writing import OPTIONS, WriteOptions
from stronghold_cli.errors import Missing, Refused, SeveralMeanings, Unreadable
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.names import ItemName
from stronghold_cli.records.told import of_person, told_words
from stronghold_cli.records.types import Reading
from stronghold_cli.render.records import summary
from stronghold_cli.render.tables import folded
from stronghold_cli.store.ledger.session import is_there, reading, reading_if_there
from stronghold_cli.store.records.notes import notes_on
from stronghold_cli.store.records.recording import (
    Given,
    new_item_option,
    new_people,
    reading_of,
    record_one,
)

_NEW_ITEM = "new_item"


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command with an option for each field of the kind that was typed."""
    register_by_kind(
        app,
        command.name,
        command.about,
        words,
        _add,
        fields=lambda kind: kind.typed,
        others=lambda kind: [*_new_item(kind), *OPTIONS, other("ledger", options.Ledger)],
        # \b keeps Typer from folding the example, so that it can be copied.
        epilog=lambda kind: (
            "At a terminal, what is needed and left out is asked for, and the record read back before it is kept.\n\n"
            f"\b\nExample:\n  {kind.example}"
        ),
        example="stronghold add seizure --date today --item heroin",
        recording=True,
    )


def _new_item(kind: Kind) -> list[Parameter]:
    """Return the option that allows a new item, for a kind with items."""
    words = "The item is new: no table has it.  It is added to the team's own items, as by items add."
    return [
        other(_NEW_ITEM, Annotated[bool, typer.Option(new_item_option(field), help=words)], False)
        for field in kind.typed
        if isinstance(field.type, ItemName)
    ]


def _add(kind: Kind, ctx: typer.Context, texts: dict[str, str], others: dict[str, Any]) -> int:
    desk: Desk = ctx.obj
    place, act = desk.ledger(others["ledger"]), WriteOptions.of(others)
    if texts.get("notes") == "-":
        texts["notes"] = text_on_standard_input()
    new_items = others.get(_NEW_ITEM, False)
    said = links_said(desk, kind, texts)
    echo(desk, said)
    texts |= said
    with naming_variables(said):
        if desk.keyboard and _is_wanting(kind, texts, new_items, desk, place):
            from stronghold_cli.cli.prompts.recording import record_by_questions

            # What is left out there was left out by whoever was asked for it.
            answered = [field.name for field in kind.taking]
            keep = partial(_record, desk, place, act, kind, answered=answered, read_back=True)
            return record_by_questions(desk, place, kind, Given(texts, new_items), said, keep)
        answered = []
        if desk.keyboard and kind.taking and not act.dry_run and is_there(place):
            from stronghold_cli.cli.prompts.taking import ask_what_is_taken

            links, answered = ask_what_is_taken(desk, place, kind, texts)
            texts |= links
        if desk.keyboard and not act.dry_run and not _is_another(desk, place, kind, texts):
            desk.say("nothing was kept")
            return 0
        _record(desk, place, act, kind, Given(texts, new_items), answered)
    return 0


def _record(
    desk: Desk,
    place: Path,
    act: WriteOptions,
    kind: Kind,
    given: Given,
    answered: Collection[str],
    read_back: bool = False,
) -> Record | None:
    """Keep one record, report it, and return it, None for a dry run.

    `answered` are the links that a person was asked for; a record already `read_back` is reported without warnings.
    Raises Refused naming all that is wrong.
    """
    entry = act.entry(desk, f"add {kind.name}")
    said: Sequence[str] = ()
    with act.keeping(desk, place, entry) as connection:
        told: list[str] = []
        if of_person(kind):
            from stronghold_cli.actions.telling import Typed, told_for  # few kinds say anything of a person

            [found] = told_for(connection, [Typed(kind, given.texts)], reading_of(connection, desk.today))
            given = given._replace(texts={**given.texts, **{name: each.value for name, each in found.items()}})
            told = told_words(found.values())
        if kind.taking:
            from stronghold_cli.actions.record import record_and_settle  # most kinds take nothing

            record, said = record_and_settle(connection, kind, given, desk.today, answered, kept=not act.dry_run)
        else:
            record = record_one(connection, kind, given, desk.today)
        new = new_people(connection, kind, [record])
        notes = [
            *told,
            *notes_on(connection, [(kind, record)], desk.today),
            *consequences(connection, place, desk.patience),
        ]
        notes += kind.remarks(record)
        warnings = list(warnings_of(connection, [(kind, record["no"])], desk.today))
        if kind.naming and not desk.keyboard:
            from stronghold_cli.store.records.names import called_alike  # few kinds have a name

            notes += filter(None, [called_alike(connection, kind, record)])
    for echoed in () if read_back else kind.understood(given.texts, record):
        desk.say(echoed)
    for name in kind.fields:
        if record[name] in new:
            desk.say(f"{record[name]} is new: no record had this {name} before")
        if given.new_items and isinstance(kind.fields[name].type, ItemName):
            becomes = "would be" if act.dry_run else "is now"
            desk.say(f"{record[name]} is new: it {becomes} one of the team's own items (see: stronghold items)")
    for note in notes:
        desk.say(f"note: {note}")
    if kind.worked_out and (words := kind.worked_out(record)):
        desk.say(words)
    for words in said:
        desk.say(words)
    for warning in () if read_back else warnings:
        desk.say(f"warning: {warning}")
    ref = kind.reference(record["no"])
    if act.dry_run:
        words = f"would be recorded: {ref}: {summary(kind, record)}"
        desk.put(folded(words, desk.screen) if desk.terminal else f"{words}\n")
    else:
        desk.put(folded(f"recorded {ref}: {summary(kind, record)}", desk.screen) if desk.terminal else f"{ref}\n")
    act.said(desk)
    return None if act.dry_run else record


def _is_another(desk: Desk, place: Path, kind: Kind, texts: Mapping[str, str]) -> bool:
    """Ask whether a record differs from others of the same name; True if there are none."""
    if kind.naming is None or not is_there(place):
        return True
    from stronghold_cli.store.records.names import called_alike  # few kinds have a name

    with reading(place, desk.patience) as connection:
        try:
            alike = called_alike(connection, kind, kind.read(texts, reading_of(connection, desk.today)))
        except Refused:  # said by whoever records it
            return True
    return alike is None or desk.answer(f"{alike}: is this another {kind.name}? [no]: ") in ("y", "yes")


def _is_wanting(kind: Kind, texts: Mapping[str, str], new_items: bool, desk: Desk, place: Path) -> bool:
    """Whether a person is to be asked: a field is missing that the record needs, or an item is one that nobody knows.

    Nothing is locked while a person answers.
    """
    with reading_if_there(place, desk.patience) as connection:
        if connection:
            known = reading_of(connection, desk.today, new_items=new_items)
        else:
            known = Reading(desk.today, lambda: "P-1", new_items=new_items)
        try:
            kind.read(texts, known)
        except Refused as refusal:
            needs_a_person = Missing | SeveralMeanings | UnknownItem
            return any(isinstance(problem, needs_a_person) for problem in refusal.problems)
    return False


def text_on_standard_input() -> str:
    """Return what is on standard input, without its last line break.  Raises Unreadable."""
    from stronghold_cli.input_files import InputFile, standard_input  # only `--notes -` needs it

    content = standard_input(InputFile("note", "say less"))
    try:
        return content.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise Unreadable("standard input is not UTF-8 text", "save it as UTF-8", place="notes") from None
