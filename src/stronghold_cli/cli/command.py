"""Every command: the table of their names, where each is made, what it does to the ledger, and its line in help."""

from collections.abc import Callable
from typing import NamedTuple

import typer
from typer.core import TyperCommand

LOOK = "consultation"
"""What the access log calls a look at records."""


GROUPS = RECORD, CORRECT, ASK, PUBLISH, LAW, LEDGER = (
    *("Record", "Correct", "Ask", "Publish", "What the law asks", "The ledger itself"),
)
"""The groups of commands, in the order of `--help`."""


class Command(NamedTuple):
    """A command: its name, the line that `--help` says about it, what it is for, and what it does to the ledger."""

    name: str
    about: str
    group: str
    """What it is for, as `--help` groups the commands."""
    writes: bool | tuple[str, ...] = False
    """Whether history records it as a change; or the subcommands that history records."""
    logs: str = ""
    """What the access log calls it; empty if it shows only records that somebody types or changes with it."""
    makes: str = ""
    """The module in `cli.commands` that makes it, if it has another name."""
    takes_names: bool = False
    """Whether references come first after it, so that names of records may stand for them."""

    @property
    def module(self) -> str:
        """The module in `cli.commands` that makes it."""
        return self.makes or self.name.replace("-", "_")


COMMANDS = (
    Command("add", "Record a case, a line, an arrest, a seizure, a sentence … each is a kind.", RECORD, writes=True),
    Command("day", "Record a whole warrant or court day from one short sheet.", RECORD, writes=True),
    Command("list", "List the records of a kind, by any field and by window.", ASK, logs=LOOK),
    Command("search", "Search the records of every kind for words in any text.", ASK, logs=LOOK),
    Command(
        "show", "Show a record with its history, or every record tied to a person.", ASK, logs=LOOK, takes_names=True
    ),
    Command(
        "edit",
        "Correct records, field by field; history keeps what was there before.",
        CORRECT,
        writes=True,
        takes_names=True,
    ),
    Command("void", "Void records: they stay visible but no longer count.", CORRECT, writes=True, takes_names=True),
    Command("unvoid", "Let voided records count again.", CORRECT, makes="void", writes=True, takes_names=True),
    Command("undo", "Take back your newest change, or one by its number.", CORRECT, writes=True),
    Command("history", "Show who changed what, when and why, field by field.", ASK, logs=LOOK, takes_names=True),
    Command(
        "erase",
        "Erase records as the law asks, with their history; published totals stand.",
        LAW,
        writes=True,
        logs="erasure",
        takes_names=True,
    ),
    Command("hold", "Hold records so that nobody can change them.", LAW, writes=True, logs=LOOK, takes_names=True),
    Command(
        "restrict",
        "Restrict records: they count in totals and are not shown.",
        LAW,
        makes="hold",
        writes=True,
        logs=LOOK,
        takes_names=True,
    ),
    Command(
        "same", "Record that two keys are one person, or take that back.", CORRECT, writes=True, logs="combination"
    ),
    Command("due", "Show what must be done by when, and what settles it.", ASK, logs=LOOK),
    Command("totals", "Print exact totals for a window, with running totals by period.", ASK),
    Command("views", "Save options of totals under a name, for totals @NAME.", ASK, writes=("add", "remove")),
    Command("trace", "Show the records that a figure is made of.", ASK, logs=LOOK),
    Command("explain", "Explain how a figure is counted: what is in, what is out, and which rule decides.", ASK),
    Command("reconcile", "Check published figures against the records.", PUBLISH, logs=LOOK),
    Command(
        "items",
        "Show the items that can be seized: words for them, and the class of a drug by date.",
        LEDGER,
        writes=("add", "remove"),
    ),
    Command(
        "words",
        "Show what officers' words mean on a sheet, or add your own.",
        LEDGER,
        writes=("add", "remove"),
    ),
    Command(
        "check",
        "Find what is probably wrong, and how to mend it.",
        CORRECT,
        writes=True,
        logs=LOOK,
        takes_names=True,
    ),
    Command("cover", "Show or set the day from which the ledger is complete, kind by kind.", LEDGER, writes=True),
    Command("area", "Show or set the area that the ledger is for.", LEDGER, writes=True),
    Command("prices", "Show the street prices of drugs, or use your own.", LEDGER, writes=("use",)),
    Command(
        "access-log",
        "Show how looks at the ledger are logged, or switch the log off or on.",
        LAW,
        writes=("off", "on"),
    ),
    Command(
        "import", "Bring in a spreadsheet, each row a record or several.", RECORD, writes=True, makes="import_file"
    ),
    Command("imports", "Show which files came in, and what was left out of each.", LEDGER),
    Command("export", "Write records as CSV for a spreadsheet.", PUBLISH, logs="disclosure"),
    Command("backup", "Copy the ledger and verify the copy, while others go on working.", LEDGER, logs="disclosure"),
    Command("restore", "Replace the ledger with a verified backup, and keep what it replaces.", LEDGER),
    Command(
        "doctor",
        "Check that the ledger's file is sound and its history whole, and say what mends it.",
        LEDGER,
        writes=True,
    ),
    Command("demo", "Show the program at work on illustrative records; nothing is left behind.", LEDGER),
)


def registers(
    run: Callable[..., int], more: str, cls: type[TyperCommand] | None = None
) -> Callable[[typer.Typer, Command, list[str]], None]:
    """Return the `register` of a module that makes one command; `more` is added to its help.

    `cls` is the class of a command with its own sort of help.
    """

    def register(app: typer.Typer, command: Command, words: list[str]) -> None:
        app.command(command.name, help=command.about + more, cls=cls)(run)

    return register


def not_loaded() -> None:
    """Stand for a command that was not typed."""
