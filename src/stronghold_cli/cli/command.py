"""Every command: the table of their names, where each is made, what it does to the ledger, and its line in help."""

from collections.abc import Callable
from typing import NamedTuple

import typer

LOOK = "consultation"
"""As the access log calls a look at records."""


class Command(NamedTuple):
    """A command: its name, the line that `--help` says of it, and what it does to the ledger."""

    name: str
    about: str
    writes: bool | tuple[str, ...] = False
    """Whether history has what it does as a change; where only some of its subcommands make one, these."""
    logs: str = ""
    """As what the access log has it; empty where it shows no record but what somebody types with it or changes."""
    makes: str = ""
    """The module in `cli.commands` that makes it, where that has another name."""

    @property
    def module(self) -> str:
        """The module in `cli.commands` that makes it."""
        return self.makes or self.name.replace("-", "_")


COMMANDS = (
    Command("add", "Record a case, a line, an arrest, a seizure, a sentence … each is a kind.", writes=True),
    Command("day", "Record a whole warrant or court day from one short sheet.", writes=True),
    Command("list", "List the records of a kind, by any field and by window.", logs=LOOK),
    Command("show", "Show a record and its history, or all that is tied to a person.", logs=LOOK),
    Command("edit", "Correct records, field by field; what was there before is kept in history.", writes=True),
    Command("void", "Say of records that they no longer count, and why.", writes=True),
    Command("unvoid", "Let voided records count again.", makes="void", writes=True),
    Command("undo", "Take back your newest change, or one by its number.", writes=True),
    Command("history", "Show who changed what, when and why, field by field.", logs=LOOK),
    Command("erase", "Empty records by law, with their history; published totals stand.", writes=True, logs="erasure"),
    Command("hold", "Hold records, so that nobody can change them.", writes=True, logs=LOOK),
    Command(
        "restrict",
        "Restrict records, so that they are in totals and are shown nowhere.",
        makes="hold",
        writes=True,
        logs=LOOK,
    ),
    Command("same", "Say that two keys are one person, and take it back.", writes=True, logs="combination"),
    Command("due", "Show what must be done by when, and what settles it.", logs=LOOK),
    Command("totals", "Print exact totals for a window, with running totals by period."),
    Command("views", "Keep options of totals under a name, for totals @NAME.", writes=("add", "remove")),
    Command("trace", "Show the records that a figure is made of.", logs=LOOK),
    Command("explain", "Say how a figure is counted: what is in, what is out, and by which rule."),
    Command("reconcile", "Check published figures against the records.", logs=LOOK),
    Command(
        "items",
        "Show what can be seized: items, words for them, the class of a drug by date.",
        writes=("add", "remove"),
    ),
    Command("check", "Look for what is probably wrong, and say what mends it.", writes=True, logs=LOOK),
    Command("cover", "Say from when the ledger is complete, kind by kind.", writes=True),
    Command("area", "Say which area the ledger is for.", writes=True),
    Command("prices", "Show the street prices of drugs, or use your own.", writes=("use",)),
    Command(
        "access-log", "Say how it is logged who looks at the ledger, and switch that off or on.", writes=("off", "on")
    ),
    Command("export", "Write records as CSV for a spreadsheet.", logs="disclosure"),
    Command("backup", "Make a verified copy of the ledger, while others go on working.", logs="disclosure"),
    Command("restore", "Put a verified backup in the place of the ledger, and keep what it replaces."),
    Command("doctor", "Look whether the ledger's file is sound and its history whole, and what mends it.", writes=True),
    Command("demo", "See it work on illustrative records; nothing is left behind."),
)


def registers(run: Callable[..., int], more: str) -> Callable[[typer.Typer, Command, list[str]], None]:
    """Return the `register` of a module that makes one command; `more` follows in its help on its line there."""

    def register(app: typer.Typer, command: Command, words: list[str]) -> None:
        app.command(command.name, help=command.about + more)(run)

    return register


def not_loaded() -> None:
    """Stand for a command that was not typed."""
