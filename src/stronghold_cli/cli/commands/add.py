"""`stronghold add KIND`: record something."""

import sys
from collections.abc import Collection, Mapping, Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any

import typer

from stronghold_cli.actions.cash_clocks import clocks_moved
from stronghold_cli.actions.warnings import warnings_of
from stronghold_cli.cli import options
from stronghold_cli.cli.by_kind import other, register_by_kind
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.working_on import echo, links_said, naming_variables
from stronghold_cli.cli.writing import OPTIONS, WriteOptions
from stronghold_cli.errors import Missing, Refused, Unreadable
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Reading
from stronghold_cli.render.records import summary
from stronghold_cli.store.ledger.session import is_there, reading
from stronghold_cli.store.records.recording import new_people, reading_of, record_one, voided_links


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command with an option for each field of the kind that was typed."""
    register_by_kind(
        app,
        command.name,
        command.about,
        words,
        _add,
        fields=lambda kind: kind.typed,
        others=lambda _: [*OPTIONS, other("ledger", options.Ledger)],
        # \b keeps Typer from folding the example, so that it can be copied.
        epilog=lambda kind: (
            "At a terminal, what is needed and left out is asked for, and the record read back before it is kept.\n\n"
            f"\b\nExample:\n  {kind.example}"
        ),
        recording=True,
    )


def _add(kind: Kind, ctx: typer.Context, texts: dict[str, str], others: dict[str, Any]) -> int:
    desk: Desk = ctx.obj
    place, act = desk.ledger(others["ledger"]), WriteOptions.of(others)
    if texts.get("notes") == "-":
        texts["notes"] = standard_input()
    said = links_said(desk, kind, texts)
    echo(desk, said)
    texts |= said
    with naming_variables(said):
        if desk.keyboard and _is_wanting(kind, texts, desk, place):
            from stronghold_cli.cli.prompts.recording import record_by_questions

            # What is left out there was left out by whoever was asked for it.
            answered = [field.name for field in kind.taking]
            keep = partial(_record, desk, place, act, kind, answered=answered)
            return record_by_questions(desk, place, kind, texts, said, keep)
        answered = []
        if desk.keyboard and kind.taking and not act.dry_run and is_there(place):
            from stronghold_cli.cli.prompts.taking import ask_what_is_taken

            links, answered = ask_what_is_taken(desk, place, kind, texts)
            texts |= links
        _record(desk, place, act, kind, texts, answered)
    return 0


def _record(
    desk: Desk, place: Path, act: WriteOptions, kind: Kind, texts: Mapping[str, str], answered: Collection[str]
) -> Record | None:
    """Keep one record, say what was kept, and return it, None for a dry run.

    `answered` are the links that a person was asked for.  Raises Refused naming all that is wrong.
    """
    entry = act.entry(desk, f"add {kind.name}")
    if not is_there(place):
        # What is refused makes no ledger.
        from stronghold_cli.store.ledger.creation import empty_in_memory

        with empty_in_memory(desk.now) as connection:
            record_one(connection, kind, texts, desk.today)
    said: Sequence[str] = ()
    with act.keeping(desk, place, entry) as connection:
        if kind.taking:
            from stronghold_cli.actions.record import record_and_settle  # most kinds take nothing

            record, said = record_and_settle(connection, kind, texts, desk.today, answered)
        else:
            record = record_one(connection, kind, texts, desk.today)
        new = new_people(connection, kind, [record])
        notes = [*voided_links(connection, [(kind, record)]), *clocks_moved(connection, place, desk.patience)]
        warnings = list(warnings_of(connection, [(kind, record["no"])], desk.today))
    for name in kind.fields:
        if record[name] in new:
            desk.say(f"{record[name]} is new: no record had this {name} before")
    for note in notes:
        desk.say(f"note: {note}")
    if kind.worked_out and (words := kind.worked_out(record)):
        desk.say(words)
    for words in said:
        desk.say(words)
    for warning in warnings:
        desk.say(f"warning: {warning}")
    ref = kind.reference(record["no"])
    if act.dry_run:
        desk.put(f"would be recorded: {ref}: {summary(kind, record)}\n")
    else:
        desk.put(f"recorded {ref}: {summary(kind, record)}\n" if desk.terminal else f"{ref}\n")
    act.said(desk)
    return None if act.dry_run else record


def _is_wanting(kind: Kind, texts: Mapping[str, str], desk: Desk, place: Path) -> bool:
    """Whether a field is missing that the record needs; nothing is locked yet, for a person takes time to answer."""
    with reading(place, desk.patience) if is_there(place) else nullcontext() as connection:
        known = reading_of(connection, desk.today) if connection else Reading(desk.today, lambda: "P-1")
        try:
            kind.read(texts, known)
        except Refused as refusal:
            return any(isinstance(problem, Missing) for problem in refusal.problems)
    return False


def standard_input() -> str:
    """Return what stands on standard input, without its last line break.  Raises Unreadable."""
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise Unreadable("standard input is not UTF-8 text", "save it as UTF-8", place="notes") from None
