"""The installed command on a real terminal: what is typed there, and how it is left."""

import os
import select
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from processes import COMMAND, contents, environment, process

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")


class Terminal:
    """A pseudo-terminal with a command on it."""

    def __init__(self, ledger: Path, *words: str) -> None:
        """Start the command."""
        self._master, slave = pty.openpty()
        self.process = subprocess.Popen(
            [*COMMAND, *words],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment(ledger, COLUMNS="80", PYTHONUTF8="1"),
            start_new_session=True,
        )
        os.close(slave)
        self._unread = ""

    def sees(self, words: str) -> str:
        """Wait until the words are on the screen, and return what came up to them."""
        end = time.monotonic() + 20
        while words not in self._unread:
            ready, _, _ = select.select([self._master], [], [], max(0, end - time.monotonic()))
            assert ready, f"{words!r} never came, but {self._unread!r}"
            try:
                came = os.read(self._master, 4096)
            except OSError:
                came = b""
            assert came, f"the command ended before {words!r}: {self._unread!r}"
            self._unread += came.decode(errors="replace").replace("\r\n", "\n")
        before, _, self._unread = self._unread.partition(words)
        return before + words

    def types(self, line: str, key: bytes = b"\r") -> None:
        """Type a line, and a key after it."""
        os.write(self._master, line.encode() + key)

    def close(self) -> None:
        """Let go of the terminal, and of a command that is still there."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._master)


@pytest.fixture
def terminal(ledger: Path) -> Iterator[Terminal]:
    """A terminal on which somebody has begun to record a seizure, in a ledger with one line."""
    assert process(["add", "line", "--name", "Falcon"], ledger).returncode == 0
    begun = Terminal(ledger, "add", "seizure")
    yield begun
    begun.close()


@pytest.mark.long
def test_a_seizure_is_recorded_at_a_real_terminal(terminal: Terminal, ledger: Path) -> None:
    """A bad day is asked again, `<` goes back, and the record is kept at the end."""
    terminal.sees("date [today, ")
    terminal.types("31/2/2021")
    terminal.sees("'31/2/2021' is not a day of the calendar")
    terminal.sees("date [today, ")
    terminal.types("4/3/2021")
    terminal.sees("item: ")
    terminal.types("crack")
    terminal.sees("weight (optional): ")
    terminal.types("<")
    terminal.sees("item [crack]: ")
    terminal.types("heroin")
    terminal.sees("weight (optional): ")
    terminal.types("4.92g")
    terminal.sees("pieces (optional): ")
    terminal.types("")
    terminal.sees("value (optional): ")
    terminal.types("£410")
    terminal.sees("line [LINE-1: Falcon, reach unknown]: ")
    terminal.types("")
    terminal.sees("case (optional): ")
    terminal.types("")
    assert "class        A\n" in terminal.sees("keep it? [yes]: ")
    terminal.types("")
    terminal.sees("recorded SEIZURE-1: 4 Mar 2021, heroin, class A, 4.92 g, £410, LINE-1\n")
    terminal.sees("another item of the same search? [no]: ")
    terminal.types("")
    assert terminal.process.wait(20) == 0
    assert "£410" in process(["show", "SEIZURE-1"], ledger).stdout.decode()


@pytest.mark.long
@pytest.mark.parametrize(
    ("sent", "code"), [(None, 130), (signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_leaving_a_real_terminal_keeps_nothing(
    terminal: Terminal, ledger: Path, sent: signal.Signals | None, code: int
) -> None:
    """Ctrl-D, Ctrl-C and whatever else ends it say on a line of their own that nothing was changed."""
    before = contents(ledger)
    terminal.sees("date [today, ")
    terminal.types("")
    terminal.sees("item: ")
    if sent is None:
        terminal.types("", b"\x04")
    else:
        # Between showing a prompt and waiting for a key, readline does not hear it; nobody is that quick.
        time.sleep(1)
        terminal.process.send_signal(sent)
    terminal.sees("\nstopped: nothing more was changed\n")
    assert terminal.process.wait(20) == code
    assert contents(ledger) == before


@pytest.mark.long
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_sheet_in_an_editor_is_gone_when_it_is_ended(
    ledger: Path, tmp_path: Path, sent: signal.Signals, code: int
) -> None:
    """Names may stand in it: it does not stay among the temporary files, and the editor does not stay either."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    words = [*COMMAND, "day", "4/3/2021"]
    master, slave = pty.openpty()
    around = environment(ledger, TMPDIR=str(temporary), VISUAL="sh -c 'sleep 60'")
    with subprocess.Popen(words, stdin=slave, stdout=slave, stderr=subprocess.PIPE, env=around) as running:
        end = time.monotonic() + 20
        while not list(temporary.glob("*.sheet")):
            assert time.monotonic() < end
            time.sleep(0.01)
        time.sleep(0.5)
        running.send_signal(sent)
        assert running.wait(20) == code
    os.close(master)
    os.close(slave)
    assert list(temporary.iterdir()) == []


@pytest.mark.long
def test_a_sheet_is_typed_and_kept_at_a_real_terminal(ledger: Path) -> None:
    """The end of the sheet is not the end of what is typed: whoever wrote it is asked, and hears what was recorded."""
    typing = Terminal(ledger, "day", "4/3/2021", "-")
    try:
        typing.sees("Ctrl-D on a line of its own ends it")
        typing.types("warrant 1 address")
        typing.types("2 phones JB/4")
        typing.types("", b"\x04")
        assert "SEIZURE-1   phone, x2, exhibit JB/4, ACTIVITY-1\n" in typing.sees("keep it? [yes]: ")
        typing.types("")
        typing.sees("recorded ACTIVITY-1, SEIZURE-1\n")
        assert typing.process.wait(20) == 0
    finally:
        typing.close()


@pytest.mark.long
def test_what_is_said_at_a_terminal_breaks_no_word(ledger: Path) -> None:
    """A line that is too wide is folded between words, further in than it begins."""
    typing = Terminal(ledger, "add", "seizure", "--date", "31/2/2021", "--item", "cash", "--value", "£5")
    try:
        typing.sees("is not a day of the calendar\n  (e.g. 4/3/2021, 4 Mar 2021 or 2021-03-04)\n")
        assert typing.process.wait(20) == 2
    finally:
        typing.close()


@pytest.mark.long
def test_a_pipe_beside_a_terminal_is_asked_nothing(ledger: Path) -> None:
    """With only one of the two a terminal, what is missing is refused as in a script."""
    master, slave = pty.openpty()
    try:
        for stdin, stdout in ((slave, subprocess.PIPE), (subprocess.DEVNULL, slave)):
            done = subprocess.run(
                [*COMMAND, "add", "case"],
                stdin=stdin,
                stdout=stdout,
                stderr=subprocess.PIPE,
                env=environment(ledger),
                timeout=30,
            )
            assert done.returncode == 2
            assert b"name: missing" in done.stderr
    finally:
        os.close(master)
        os.close(slave)
