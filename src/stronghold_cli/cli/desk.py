"""The surroundings of a command: the day, the user, the screen; one object, so that tests can fix them."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from stronghold_cli.cli.signals import Ended
from stronghold_cli.cli.stream_names import StreamNames
from stronghold_cli.errors import LedgerUnusable, OutputUnusable, ReaderGone, StrongholdError, Unreadable, system_words
from stronghold_cli.render.tables import Screen, folded
from stronghold_cli.store.file import PATIENCE
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import harmless

if TYPE_CHECKING:  # a command that opens no ledger needs nothing of history
    from stronghold_cli.store.history.commands import Entry


@dataclass(frozen=True)
class Desk:
    """Everything that a command takes from outside, except its words."""

    now: datetime
    """The moment, in the local time zone."""
    login: str | None
    machine: str | None
    width: int
    """The width of data: that of the terminal, else COLUMNS, else as wide as it needs."""
    terminal: bool
    """Whether a person is looking at standard output."""
    environ: Mapping[str, str]
    height: int | None = None
    """How many lines the screen has, above which the pager is used; None without a pager."""
    patience: float = PATIENCE
    """How many seconds to wait for another program that is writing."""
    keyboard: bool = False
    """Whether a person types and looks: standard input and standard output are both a terminal."""
    terminal_width: int | None = None
    """The width of the terminal that shows messages, where data goes elsewhere."""
    back: bool = False
    """Whether it is the desk of a past moment, which `now` then is."""
    change: int | None = None
    """The ledger's last change at that moment; None for the ledger as it stands."""
    ledgers: list[Path] = field(default_factory=list, compare=False)
    """The ledgers that the command asked for."""
    named: StreamNames = field(default_factory=StreamNames, compare=False)
    """The names that the command's streams may contain without a look being logged."""
    typed: list[str] = field(default_factory=list, compare=False)
    """The words of the command line."""

    @classmethod
    def here(cls) -> "Desk":
        """Return the desk of this process."""
        terminal = _is_terminal(sys.stdout)
        asked, there = _asked_width(), _terminal_width()
        return cls(
            now=datetime.now().astimezone(),
            login=_login(),
            machine=_machine(),
            width=asked or ((there or _USUAL) if terminal else _AS_NEEDED),
            terminal_width=asked or there or _USUAL,
            terminal=terminal,
            height=_height() if terminal and os.environ.get("TERM") != "dumb" else None,
            environ=os.environ,
            keyboard=terminal and _is_terminal(sys.stdin),
        )

    def back_at(self, moment: datetime, change: int | None) -> "Desk":
        """Return this desk as it was at a local moment and after a change."""
        return replace(self, now=moment, back=True, change=change)

    @property
    def today(self) -> date:
        """The day it is here."""
        return self.now.date()

    @property
    def recorded(self) -> str:
        """The moment at which the ledger answers, in words."""
        words = f"as recorded on {show_day(self.today)}"
        if not self.back:
            return words
        up_to = "" if self.change is None else f" (up to change {self.change})"
        return f"{words} at {self.now:%H:%M}{up_to}"

    @property
    def as_at(self) -> str:
        """The moment, UTC, as scripts read it."""
        return self.now.astimezone(UTC).isoformat(timespec="seconds")

    @property
    def screen(self) -> Screen:
        """The screen that tables are drawn for; in colour only if a person looks and NO_COLOR is not set."""
        plain = self.environ.get("NO_COLOR") or self.environ.get("TERM") == "dumb"
        return Screen(self.width, self.terminal and not plain, looked_at=self.terminal)

    def entry(self, verb: str) -> "Entry":
        """Return the history entry of a writing command."""
        from stronghold_cli.store.history.commands import Entry  # a command without a ledger needs none of it

        actor = self.environ.get("STRONGHOLD_ACTOR")
        entry = Entry(self.now, verb, self.login, self.machine, actor, changed=self.named.changed)
        return entry._replace(asks=self._goes_on) if self.keyboard else entry

    def _goes_on(self, problem: str) -> bool:
        """Ask whether to go on in spite of a problem; Enter means no."""
        self.say(f"warning: {problem}")
        return self.answer("keep it all the same? [no]: ") in ("y", "yes")

    def ledger(self, named: str | None) -> Path:
        """Return the path of the ledger: as named, else STRONGHOLD_LEDGER, else the user's.  Raises LedgerUnusable."""
        given = named if named is not None else self.environ.get("STRONGHOLD_LEDGER")
        if given is not None:
            if not given.strip():
                raise LedgerUnusable("the ledger's name is empty", "say --ledger FILE")
            self.ledgers.append(Path(given))
            return self.ledgers[-1]
        from stronghold_cli.store.file.default_place import default_folder  # only the usual place needs it

        try:
            folder = default_folder()
        except RuntimeError:
            folder = Path("~")
        if str(folder).startswith("~"):
            raise LedgerUnusable(
                "there is no home folder for the ledger", "say --ledger FILE, or set STRONGHOLD_LEDGER"
            )
        self.ledgers.append(folder / "ledger.db")
        return self.ledgers[-1]

    def put(self, text: str) -> None:
        """Write data to standard output.  Raises ReaderGone if the reader has closed it."""
        self.put_all([text])

    def put_line(self, text: str) -> None:
        """Write a sentence to standard output, folded to a narrower terminal.  Raises as `put` does."""
        self.put(f"{self._fitted(text, self.width) if self.terminal else text}\n")

    def put_all(self, pieces: Iterable[str], *, logged: bool = False) -> None:
        """Write many pieces to standard output.  Raises ReaderGone if the reader has closed it.

        `logged` says that an entry of the access log has, or will have, what they show.
        """
        try:
            write = sys.stdout.write
            for piece in pieces if logged else self._noticed(pieces):
                write(piece)
            sys.stdout.flush()
        except BrokenPipeError as closed:
            raise ReaderGone("standard output is closed") from closed
        except OSError as fault:
            reason = system_words(fault)
            raise OutputUnusable(f"cannot write standard output: {reason}", "what was recorded is kept") from fault

    def _noticed(self, pieces: Iterable[str]) -> Iterator[str]:
        for piece in pieces:
            self.named.notice(piece)
            yield piece

    def show_all(self, pieces: Iterable[str], *, logged: bool = False) -> None:
        """Write an answer as `put_all` does, through the pager if it is longer than the screen."""
        if self.height is not None:
            from stronghold_cli.cli.pager import through_pager  # only a person's screen needs it

            noticed = pieces if logged else self._noticed(pieces)
            pieces = through_pager(noticed, self.height, self.width, self.environ, self.say)
        self.put_all(pieces, logged=logged or self.height is not None)

    def show_data(self, pieces: Iterable[str], *, logged: bool = False) -> None:
        """Show CSV or JSON as an answer: always UTF-8, whatever the console is; harmless where a person looks."""
        reconfigure = getattr(sys.stdout, "reconfigure", None)
        if self.terminal:
            pieces = (harmless(piece.replace("\r\n", "\n")) for piece in pieces)
        elif reconfigure:
            reconfigure(encoding="utf-8", errors="strict", newline="")
        self.show_all(pieces, logged=logged)

    @property
    def edits(self) -> bool:
        """Whether a text that was put into the input can be edited there: a dumb terminal shows it as typed."""
        if not self.keyboard or self.environ.get("TERM") == "dumb" or not _is_terminal(sys.stdin):
            return False
        try:
            import readline  # noqa: F401 - not every system has it
        except ImportError:
            return False
        return True

    def ask(self, prompt: str, begun: str = "") -> str:
        """Ask the person at the keyboard.  Raises Unreadable, and KeyboardInterrupt for Ctrl-C and Ctrl-D.

        `begun` is put into the input to be edited, if the desk `edits`.
        """
        self.named.notice(prompt)
        try:
            with _standing(begun):
                typed = input(harmless(prompt))
        except (EOFError, KeyboardInterrupt):
            self.put("\n")
            raise KeyboardInterrupt from None
        except Ended:
            with suppress(StrongholdError):  # the terminal may be what is gone
                self.put("\n")
            raise
        except UnicodeDecodeError:
            raise Unreadable(
                "what was typed is not UTF-8 text", "set the terminal to UTF-8, and type it again"
            ) from None
        self.named.typed(typed)
        return typed

    def answer(self, prompt: str) -> str:
        """Return a short answer in small letters; `?`, which is not an answer, where it cannot be read."""
        try:
            return self.ask(prompt).strip().lower()
        except Unreadable:
            return "?"

    def say(self, text: str) -> None:
        """Write a message to standard error; an error in doing so is ignored, for nobody could read it.

        On a terminal no word of it is broken in two.
        """
        self.named.notice(text)
        width = self.terminal_width or self.width
        shown = self._fitted(harmless(text), width) if _is_terminal(sys.stderr) else harmless(text)
        try:
            print(shown, file=sys.stderr)  # noqa: T201 - the one place that says anything beside data
        except OSError:
            let_go_of(sys.stderr)

    @staticmethod
    def _fitted(text: str, width: int) -> str:
        """Return a text with wide lines folded, each continued further in."""
        lines = text.split("\n")
        for at, line in enumerate(lines):
            if len(line) > width:
                start = line[: len(line) - len(line.lstrip())]
                lines[at] = folded(line, Screen(width), f"{start}  ", start).removesuffix("\n")
        return "\n".join(lines)


@contextmanager
def _standing(text: str) -> Iterator[None]:
    """Put a text into the input of the next question, if lines can be edited."""
    try:
        import readline  # with it a line can be edited; not every system has it
    except ImportError:
        yield
        return
    readline.set_startup_hook((lambda: readline.insert_text(text)) if text else None)
    try:
        yield
    finally:
        readline.set_startup_hook(None)


def let_go_of(stream: TextIO) -> None:
    """Redirect a stream to nowhere, so that Python's last flush does not fail on a closed pipe."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        return


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream that may be missing or closed is a terminal."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


_USUAL = 100
"""The width of a terminal that does not say its own."""
_AS_NEEDED = 1_000_000
"""Wider than any line of data: nothing is folded, and `grep` finds a record on one line."""


def _asked_width() -> int | None:
    """Return COLUMNS, None if it is not set."""
    columns = os.environ.get("COLUMNS", "")
    return (int(columns) or None) if columns.isascii() and columns.isdigit() else None


def _terminal_width() -> int | None:
    """Return the width of the terminal behind any standard stream, None if unknown."""
    for stream in (1, 2, 0):
        try:
            return os.get_terminal_size(stream).columns or None
        except OSError:
            continue
    return None


def _height() -> int | None:
    """Return how many lines the terminal has, None if unknown."""
    try:
        return os.get_terminal_size(1).lines or None
    except OSError:
        return None


def _machine() -> str | None:
    # On Windows `platform` asks a service of the system, which may take seconds.
    return (os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME")) or None


def _login() -> str | None:
    try:
        import getpass  # not on every system

        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return None
