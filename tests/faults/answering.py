"""One command line in this process, whatever is typed: what is seen, and whether the ledger changed."""

import io
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from conftest import desk
from stronghold_cli.cli.main import main

DOCUMENTED = (0, 1, 2, 3, 4, 5, 130)
"""The exit codes that a user may see; 70 is a fault of ours."""

LEFT_BY = "exit code {}"


class Traceback(AssertionError):
    """A command ended as none may: by an exception, or with the exit code of a fault of ours."""


class Seen(NamedTuple):
    """What became of a command line."""

    code: int
    out: str
    err: str
    changed: bool
    """Whether the ledger is another one than before."""


class Answered(NamedTuple):
    """What a command line left with, and said."""

    code: int
    out: str
    err: str


def answered(ledger: Path, words: Sequence[str], stdin: bytes = b"", said: str | None = None, **at: Any) -> Answered:
    """Run a command line at the tests' desk, and return what it said; `said` is for the message.

    Asserts that it is answered.
    """
    said = said or repr(words)
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2)]
    at_desk = desk(ledger, **at)
    at_desk.environ["EDITOR"] = "false"  # type: ignore[index]
    typed_in = patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
    try:
        with redirect_stdout(streams[0]), redirect_stderr(streams[1]), typed_in:
            code = main(list(words), at_desk)
    except Exception as fault:
        raise Traceback(f"{said}: {fault!r}") from fault
    out, err = (_text(stream) for stream in streams)
    if code not in DOCUMENTED:
        raise Traceback(f"{said}: left with {code}: {err}")
    return Answered(code, out, err)


def answer(ledger: Path, words: Sequence[str], stdin: bytes = b"", said: str | None = None, **at: Any) -> Seen:
    """Run a command line as `answered` does, and assert that the ledger changed only where all is well."""
    before = ledger.read_bytes() if ledger.exists() else b""
    done = answered(ledger, words, stdin, said, **at)
    changed = ledger.exists() and _changed(ledger, before)
    assert not changed or done.code == 0, f"{said or words}: changed the ledger, and left with {done.code}: {done.err}"
    return Seen(*done, changed)


def _changed(ledger: Path, before: bytes) -> bool:
    """Whether a ledger holds anything else than its file did before: the same bytes surely do not."""
    if ledger.read_bytes() == before:
        return False
    if not before:
        return True
    was = ledger.with_name("was.db")
    was.write_bytes(before)
    with closing(sqlite3.connect(ledger)) as now, closing(sqlite3.connect(was)) as then:
        return list(now.iterdump()) != list(then.iterdump())


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode("utf-8")
