"""The process that is killed: it types command lines one after the other, and says on a pipe when each has answered.

It is loaded once, as `python victim.py`, and forks itself for every run that it reads from standard input, in JSON, one
a line; `killing.py` is at the other end.  It says `runs PID`, then of each command `typed` and `answered` with its exit
code, the seconds and the steps of SQLite that it took and what it printed, and at last `ended` with the signal that
ended it, 0 for none.
"""

import contextlib
import importlib
import io
import json
import os
import pkgutil
import signal
import sqlite3
import sys
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Any

import stronghold_cli
from stronghold_cli.cli import main as program
from stronghold_cli.cli.desk import Desk
from stronghold_cli.store.ledger import creation

STRIDE = 10
"""How many of SQLite's steps pass between two looks at how many there were."""

NOW = datetime.fromisoformat("2021-08-31T14:00:00+01:00")
creation._now = lambda: NOW  # type: ignore[attr-defined]  # else an older ledger's next change is of years before it


class Steps:
    """The steps of SQLite on every connection of this process, and the one at which it kills itself."""

    count, last = 0, -1

    def __call__(self) -> int:
        """Take note of some more steps."""
        self.count += STRIDE
        if 0 <= self.last < self.count:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0


steps = Steps()


class Counted(sqlite3.Connection):
    """A connection that counts its steps."""

    def __init__(self, *args: Any, **options: Any) -> None:
        """Connect, and count from here."""
        super().__init__(*args, **options)
        self.set_progress_handler(steps, STRIDE)


def say(text: str) -> None:
    """Say a line to whoever reads the pipe, at once."""
    os.write(1, f"{text}\n".encode())


def die_beyond(byte: int) -> None:
    """Have the system end this process at its first write beyond this byte of any file, that write half done."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (byte, byte))


def run(lines: list[list[str]], ledger: str, clock: float, dies: tuple[str, int, int] | None) -> None:
    """Type the lines; `clock` is in seconds from the tests' noon, `dies` says how, at which line and where in it."""
    os.chdir(Path(ledger).parent)
    how, at, where = dies or ("", -1, 0)
    if not dies or how == "step":
        connect = sqlite3.connect
        sqlite3.connect = lambda *args, **options: connect(*args, **options | {"factory": Counted})  # type: ignore[assignment]
    now = datetime.fromtimestamp(NOW.timestamp() + clock, NOW.tzinfo)
    for number, words in enumerate(lines):
        environ = {"STRONGHOLD_LEDGER": ledger, "STRONGHOLD_DEBUG": "1"}
        desk = Desk(now, "tester", "desk-1", 100, False, environ)
        steps.count, steps.last = 0, where if (how, at) == ("step", number) else -1
        say(f"typed {number}")
        began = monotonic()
        if (how, at) == ("byte", number):
            die_beyond(where)
        seen = io.StringIO()
        with contextlib.redirect_stdout(seen), contextlib.redirect_stderr(seen):
            code = program.main(words, desk)
        say(f"answered {number} {code} {monotonic() - began:.6f} {steps.count} {json.dumps(seen.getvalue())}")


def serve() -> None:
    """Fork for every run that is asked for, and say how it ended; its number stays its own until the next one."""
    ended = 0
    for request in sys.stdin:
        if ended:
            os.waitpid(ended, 0)
        ended = os.fork()
        if not ended:
            say(f"runs {os.getpid()}")
            try:
                run(**json.loads(request))
            except BaseException as fault:
                say(f"raised {fault!r}")
            os._exit(0)
        how = os.waitid(os.P_PID, ended, os.WEXITED | os.WNOWAIT)
        say(f"ended {how.si_status if how and how.si_code != os.CLD_EXITED else 0}")


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    for module in pkgutil.walk_packages(stronghold_cli.__path__, "stronghold_cli."):
        importlib.import_module(module.name)
    serve()
