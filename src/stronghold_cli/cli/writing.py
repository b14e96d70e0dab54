"""What every writing command has: a reason, an actor, and a dry run in a transaction that is then undone."""

import inspect
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated, Any, NamedTuple, TypeVar

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.desk import Desk
from stronghold_cli.errors import Forbidden
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import check_there, writing
from stronghold_cli.values.text import one_line

Done = TypeVar("Done")

_Why = Annotated[str | None, options.option("--why", "TEXT", "The reason; history keeps it with who did it and when.")]
_Actor = Annotated[
    str | None,
    options.option(
        "--actor", "NAME", "The person you type for; history keeps it beside your login.  [env: STRONGHOLD_ACTOR]"
    ),
]
_DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what it would do, and keep nothing.")]
_Yes = Annotated[
    bool, typer.Option("--yes", help="Keep it without asking, even if this machine's clock is behind the ledger.")
]
OPTIONS = [
    inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation, default=default)
    for name, annotation, default in (
        ("why", _Why, None),
        ("dry_run", _DryRun, False),
        ("actor", _Actor, None),
        ("yes", _Yes, False),
    )
]
"""The options of a writing command, as parameters; `--yes` unless it has its own."""

A_DRY_RUN = "a dry run: nothing was kept"


class WriteOptions(NamedTuple):
    """The values of these options."""

    why: str | None = None
    actor: str | None = None
    dry_run: bool = False
    yes: bool = False

    def entry(self, desk: Desk, verb: str) -> Entry:
        """Return the history entry of the command.  Raises Unreadable for an empty reason or actor."""
        self.check_yes(self.yes, "keeps it")
        entry = desk.entry(verb)._replace(goes_on=self.yes)
        if self.actor is not None:
            entry = entry._replace(actor=one_line(options.read_text(self.actor, "--actor", desk.today)))
        return entry._replace(why=None if self.why is None else options.read_text(self.why, "--why", desk.today))

    @classmethod
    def of(cls, given: dict[str, Any], own: Collection[str] = ()) -> "WriteOptions":
        """Take these options out of a command's values, by parameter; its own options stay there."""
        return cls(**{name: given[name] if name in own else given.pop(name) for name in cls._fields})

    def keeping(self, desk: Desk, place: Path, entry: Entry) -> AbstractContextManager[Connection]:
        """Return the writing transaction of the command, which makes a missing ledger; a dry run undoes it."""
        if self.dry_run:
            # Imported here: who keeps something looks at nothing.
            from stronghold_cli.cli.audited import dry_run_logged

            return dry_run_logged(desk, place, entry)
        return writing(place, entry, desk.patience)

    def said(self, desk: Desk) -> None:
        """Say that it was a dry run, if it was."""
        if self.dry_run:
            desk.say(A_DRY_RUN)

    def refuse(self, example: str) -> None:
        """Refuse these options where nothing is written.  Raises Forbidden, with an example that writes."""
        flags = (("--dry-run", self.dry_run or None), ("--yes", self.yes or None))
        for option, given in (("--why", self.why), ("--actor", self.actor), *flags):
            if given is not None:
                raise Forbidden(f"{option} goes with a change", f"e.g. {example}")

    def check_yes(self, yes: bool, does: str) -> None:
        """Refuse --yes, which acts without asking, beside --dry-run.  Raises Forbidden."""
        if yes and self.dry_run:
            raise Forbidden(f"--dry-run keeps nothing, and --yes {does} without asking", "say one of them")


def writes(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options of a writing command before `--ledger`; the command takes them as `act`."""

    def run(ctx: typer.Context, **given: Any) -> int:
        act = WriteOptions.of(given, names)
        return command(ctx, act=act, **given)

    own = [each for each in inspect.signature(command).parameters.values() if each.name != "act"]
    names = {each.name for each in own}
    *others, ledger = (each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in own[1:])
    more = [each for each in OPTIONS if each.name not in names]
    run.__signature__ = inspect.Signature([own[0], *others, *more, ledger])  # type: ignore[attr-defined]
    return run


def carry_out(desk: Desk, place: Path, act: WriteOptions, entry: Entry, work: Callable[[Connection], Done]) -> Done:
    """Do some work in one writing transaction, which a dry run undoes.  Raises LedgerUnusable if there is no ledger.

    Only recording makes a ledger: a correction needs one.
    """
    check_there(place)
    with act.keeping(desk, place, entry) as connection:
        return work(connection)
