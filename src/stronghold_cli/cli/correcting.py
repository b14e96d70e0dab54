"""What the commands have in common that correct records: who says so and why, trying it first, and what was changed."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.options import on_tab
from stronghold_cli.errors import Forbidden, StrongholdError, Unreadable
from stronghold_cli.records.changes import Change
from stronghold_cli.records.fields import TEXT, Kind
from stronghold_cli.records.types import Reading, nobody
from stronghold_cli.store.file.ledger import Connection, reading, rehearsing, writing
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.values.text import one_line

Done = TypeVar("Done")

Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="The reason; kept with who did it, and when.")]
Actor = Annotated[
    str | None,
    typer.Option("--actor", metavar="NAME", help="For whom you type; else STRONGHOLD_ACTOR.  Kept beside your login."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what it would do, and keep nothing.")]
References = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="REF...",
        help="The records: ARREST-3, several, or a range such as ARREST-101..103.",
        autocompletion=on_tab("references"),
    ),
]
A_DRY_RUN = "a dry run: nothing was kept"


def entry_of(desk: Desk, verb: str, why: str | None, actor: str | None) -> Entry:
    """Return what history is to say of a correction.  Raises Unreadable for an empty reason or actor."""
    entry = desk.entry(verb)
    if actor is not None:
        entry = entry._replace(actor=one_line(_text(desk, actor, "--actor")))
    return entry._replace(why=None if why is None else _text(desk, why, "--why"))


def _text(desk: Desk, text: str, option: str) -> str:
    try:
        return str(TEXT.read(text, Reading(desk.today, nobody)))
    except StrongholdError as problem:
        raise problem.at(option) from None


def carry_out(desk: Desk, place: Path, entry: Entry, work: Callable[[Connection], Done], *, dry_run: bool) -> Done:
    """Do some work in one writing transaction, which a dry run undoes.  Raises LedgerUnusable where there is no ledger.

    What is corrected was recorded: no ledger is made for it.
    """
    check_there(desk, place)
    with (rehearsing if dry_run else writing)(place, entry, desk.patience) as connection:
        return work(connection)


def check_there(desk: Desk, place: Path) -> None:
    """Refuse a ledger that is not there.  Raises LedgerUnusable."""
    with reading(place, desk.patience):
        pass


def changed_meanwhile(kind: Kind, number: int, by: Change) -> Forbidden:
    """Return what is said of a record that somebody changed while somebody else was reading it."""
    from stronghold_cli.render.one import local

    ref = kind.reference(number)
    return Forbidden(
        f"{ref} was changed by {one_line(by.who) or 'another program'} at {local(by.at)} while you were reading it "
        f"(nothing was kept; see: stronghold show {ref})"
    )


def says_yes(desk: Desk) -> bool:
    """Ask whether a change is to be kept."""
    while True:
        try:
            text = desk.ask("keep it? [yes]: ").strip().lower()
        except Unreadable as problem:
            text = str(problem)
        if text in ("", "y", "yes"):
            return True
        if text in ("n", "no"):
            desk.say("nothing was kept")
            return False
        desk.put("Enter or yes keeps all of it, no keeps nothing\n")
