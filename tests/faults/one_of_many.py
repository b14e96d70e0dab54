"""One of the people in `writers.py`: `python one_of_many.py LEDGER HOW-MANY loaded|installed` adds records, or reads.

It begins when a line comes on standard input, reads totals until another comes where HOW-MANY is 0, and prints what it
was told, as JSON.
"""

import contextlib
import io
import json
import select
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.main import main

ADD = (
    ["add", "arrest", "--date", "4/3/2021", "--person", "new"],
    ["add", "seizure", "--date", "4/3/2021", "--item", "heroin", "--weight", "1 g"],
)
"""What is added in turn: a gram for each seizure."""

TOTALS = ["totals", "--measure", "arrests", "--measure", "drugs.seizures", "--measure", "drugs.weight"]

Told = tuple[float, float, int, str, str]
"""When a command was typed, when it had answered (seconds of one clock), its exit code and what it said."""


def typed(words: list[str], ledger: str, *, installed: bool) -> Told:
    """Type one command, as a process of its own if the installed one is wanted."""
    named, began = [*words, "--ledger", ledger], monotonic()
    if installed:
        done = subprocess.run(
            [sys.executable, "-m", "stronghold_cli", *named], capture_output=True, text=True, check=False
        )
        return began, monotonic(), done.returncode, done.stdout, done.stderr
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(named, Desk.here())
    return began, monotonic(), code, out.getvalue(), err.getvalue()


def stopped() -> bool:
    """Whether another line has come on standard input."""
    return bool(select.select([sys.stdin], [], [], 0)[0])


if __name__ == "__main__":
    ledger, many, how = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    installed = how == "installed"
    sys.stdin.buffer.raw.read(3)  # type: ignore[attr-defined]
    told = []
    if many:
        told = [typed(ADD[number % 2], ledger, installed=installed) for number in range(many)]
    else:
        while not Path(ledger).exists():
            sleep(0.01)
        while not stopped():
            told.append(typed([*TOTALS, "--format", "json"], ledger, installed=installed))
    json.dump(told, sys.stdout)
