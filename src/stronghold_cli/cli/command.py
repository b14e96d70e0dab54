"""Every command: the table of their names, where each is made, and the line that help says of it."""

from typing import NamedTuple


class Command(NamedTuple):
    """A command: its name, the module in `cli` that makes it, and the line that `--help` says of it."""

    name: str
    module: str
    about: str


COMMANDS = (
    Command("add", "add", "Record a case, a line, an arrest, a seizure, a sentence … each is a kind."),
    Command("day", "day", "Record a whole warrant or court day from one short sheet."),
    Command("list", "list", "List the records of a kind, by any field and by window."),
    Command("show", "show", "Show a record and its history, or all that is tied to a person."),
    Command("edit", "edit", "Correct records, field by field; what was there before is kept in history."),
    Command("void", "void", "Say of records that they no longer count, and why."),
    Command("unvoid", "void", "Let voided records count again."),
    Command("undo", "undo", "Take back your newest change, or one by its number."),
    Command("history", "history", "Show who changed what, when and why, field by field."),
    Command("erase", "erase", "Empty records by law, with their history; published totals stand."),
    Command("hold", "hold", "Hold records, so that nobody can change them."),
    Command("restrict", "hold", "Restrict records, so that they are in totals and are shown nowhere."),
    Command("same", "same", "Say that two keys are one person, and take it back."),
    Command("due", "due", "Show what must be done by when, and what settles it."),
    Command("totals", "totals", "Print exact totals for a window, with running totals by period."),
    Command("views", "views", "Keep options of totals under a name, for totals @NAME."),
    Command("trace", "trace", "Show the records that a figure is made of."),
    Command("explain", "explain", "Say how a figure is counted: what is in, what is out, and by which rule."),
    Command("reconcile", "reconcile", "Hold published figures against the records."),
    Command("items", "items", "Show what can be seized: items, words for them, the class of a drug by date."),
    Command("check", "check", "Look for what is probably wrong, and say what mends it."),
    Command("cover", "cover", "Say from when the ledger is complete, kind by kind."),
    Command("area", "area", "Say which area the ledger is for."),
    Command("prices", "prices", "Show the street prices of drugs, or use your own."),
    Command("access-log", "access_log", "Say how it is logged who looks at the ledger, and switch that off or on."),
    Command("export", "export", "Write records as CSV for a spreadsheet."),
    Command("backup", "backup", "Make a verified copy of the ledger, while others go on working."),
    Command("restore", "restore", "Put a verified backup in the place of the ledger, and keep what it replaces."),
    Command("doctor", "doctor", "Look whether the ledger's file is sound and its history whole, and what mends it."),
    Command("demo", "demo", "See it work on illustrative records; nothing is left behind."),
)


def not_loaded() -> None:
    """Stand for a command that was not typed."""
