"""Saved views: sets of options kept in the ledger under a name, each with the command that they are of."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from stronghold_cli.errors import Forbidden, LedgerUnusable, NoSuchRecord
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.natural import natural_key
from stronghold_cli.values.stored import stored

VIEWS = "saved_view"
"""The table of them."""


class SavedReport(NamedTuple):
    """A name, the command that it stands for, and that command's options by their names as they are typed, no hyphens.

    An option's value is a text, a list of texts where it can be repeated, or True.
    """

    name: str
    command: str
    options: Mapping[str, Any]

    @property
    def command_line(self) -> str:
        """The command that it stands for, to be typed in a shell."""
        from shlex import quote  # only what is typed again needs it

        words = ["stronghold", self.command]
        for name, value in self.options.items():
            for each in value if isinstance(value, list) else [value]:
                words += [f"--{name}"] if each is True else [f"--{name}", quote(each)]
        return " ".join(words)


def saved_reports(connection: Connection) -> list[SavedReport]:
    """Return every view, by name.  Raises LedgerUnusable."""
    rows = connection.execute("SELECT name, command, options FROM saved_view").fetchall()
    return [SavedReport(name, command, _options(name, text)) for name, command, text in sorted(rows, key=_by_name)]


def find_saved_report(connection: Connection, name: str) -> SavedReport:
    """Return the view of that name.  Raises NoSuchRecord, and LedgerUnusable for one that cannot be read."""
    found = connection.execute("SELECT command, options FROM saved_view WHERE name = ?", (name,)).fetchone()
    if found:
        return SavedReport(name, found[0], _options(name, found[1]))
    known = [other for (other,) in connection.execute("SELECT name FROM saved_view ORDER BY name")]
    close = did_you_mean(f"@{name}", [f"@{other}" for other in known])
    raise NoSuchRecord(f"no saved view @{name}", close or "see: stronghold views")


def save_report(connection: Connection, view: SavedReport, *, replace: bool) -> None:
    """Keep a view.  Raises Forbidden for a name that is taken, unless that view is to be replaced."""
    kept = json.dumps(view.options, ensure_ascii=False)
    if not replace and connection.execute("SELECT 1 FROM saved_view WHERE name = ?", (view.name,)).fetchone():
        raise Forbidden(f"there is a view @{view.name} already", "add --replace, or save it under another name")
    connection.execute(
        "INSERT INTO saved_view (name, command, options) VALUES (?, ?, ?) "
        "ON CONFLICT (name) DO UPDATE SET command = excluded.command, options = excluded.options "
        "WHERE command IS NOT excluded.command OR options IS NOT excluded.options",
        (view.name, view.command, kept),
    )


def remove_report(connection: Connection, name: str) -> None:
    """Take a view out of the ledger; history keeps what it was.  Raises NoSuchRecord."""
    find_saved_report(connection, name)
    connection.execute("DELETE FROM saved_view WHERE name = ?", (name,))


def _by_name(row: Sequence[str]) -> str:
    return natural_key(row[0])


def _options(name: str, text: str) -> dict[str, Any]:
    """Read what another program, or a newer one, may have written."""
    options = stored(json.loads, text)
    if isinstance(options, dict) and all(_is_value(value) for value in options.values()):
        return options
    raise LedgerUnusable(
        f"the saved view @{name} cannot be read", f"say it again: stronghold views add {name} --replace …"
    )


def _is_value(value: object) -> bool:
    return (
        value is True or isinstance(value, str) or (isinstance(value, list) and all(isinstance(v, str) for v in value))
    )
