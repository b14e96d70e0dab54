"""A line for every command, read from the table of commands: what is said of all of them is tried of a new one too."""

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from stronghold_cli.cli import main as program
from stronghold_cli.cli.command import COMMANDS

_MIGRATION = Path(__file__).parents[1] / "examples" / "migration"

ARGUMENTS = {
    "list": "seizure",
    "search": "larch",
    "show": "CASE-1",
    "trace": "drugs.weight",
    "explain": "arrests",
    "import": f"{shlex.quote(str(_MIGRATION / 'results.csv'))} --dry-run --mapping "
    f"{shlex.quote(str(_MIGRATION / 'results.toml'))}",
    "reconcile": "--say 'over 1' arrests",
}
"""What is typed after the name of a command that answers nothing without."""


def answers() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield a line for each command that answers in more than one format, with those formats as its option says."""
    for command in COMMANDS:
        line = f"{command.name} {ARGUMENTS.get(command.name, '')}".strip()
        if formats := _formats(line):
            yield line, formats


def _formats(line: str) -> tuple[str, ...]:
    typed = shlex.split(line)
    command: Any = program.made([word for word in typed if not word.startswith("-")])
    for word in typed:
        command = getattr(command, "commands", {}).get(word, command)
    return tuple(form for each in command.params if each.name == "format" for form in each.metavar.split("|"))
