"""What a user names that is no file of the sort: pipes, devices, rings of links, and files that would never end."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from conftest import Prepared
from processes import COMMAND, environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="devices and named pipes are those of POSIX")

READING_A_FILE = (
    "totals --ledger {}",
    "add case --name x --opened 4/3/2019 --ledger {}",
    "reconcile {}",
    "prices use {}",
    "day 4/3/2021 {} --yes",
    "export case -o {}",
    "export case -o {} --force",
    "backup {}",
    "backup {} --force",
    "restore {} --yes",
    "restore copy.db --yes --ledger {}",
    "doctor --ledger {}",
)
SECONDS, MEMORY = 10, 1_000_000_000


ONE_AFTER_ANOTHER = """
import contextlib, io, json, sys
from stronghold_cli.cli.main import main
for words in json.load(sys.stdin):
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = main(words)
    print(json.dumps([code, said.getvalue()]), flush=True)
"""


def run(folder: Path, *words: str, stdin: int | None = None, closed: bool = False) -> subprocess.CompletedProcess[str]:
    """Run a command line in a folder with a ledger, with no more time and memory than an input may take."""
    return _limited(folder, [*COMMAND, *words], stdin=subprocess.DEVNULL if stdin is None else stdin, closed=closed)


def run_all(folder: Path, lines: Iterable[str]) -> list[tuple[int, str]]:
    """Run command lines one after another in one such process; return the code and the words of each."""
    typed = json.dumps([line.split() for line in lines])
    done = _limited(folder, [sys.executable, "-c", ONE_AFTER_ANOTHER], input=typed)
    return [tuple(json.loads(line)) for line in done.stdout.splitlines()]


def _limited(folder: Path, words: list[str], *, closed: bool = False, **given: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words,
        capture_output=True,
        text=True,
        cwd=folder,
        env=environment(folder / "ledger.db"),
        timeout=SECONDS,
        check=False,
        preexec_fn=lambda: (
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
            os.close(0) if closed else None,
        ),
        **given,
    )


@pytest.fixture
def folder(prepared: Prepared, ledger: Path) -> Path:
    """A folder with a ledger, a pipe that nobody writes to, a link to itself, and a device without an end."""
    prepared("add case --name Larch --opened 4/3/2019", f"backup '{ledger.parent}/copy.db'")
    os.mkfifo(ledger.with_name("pipe"))
    ledger.with_name("ring").symlink_to("ring")
    ledger.with_name("zero").symlink_to("/dev/zero")
    return ledger.parent


@pytest.mark.long
@pytest.mark.parametrize("name", ["pipe", "ring", "zero"])
def test_what_is_no_file_is_refused_at_once(folder: Path, name: str) -> None:
    """One line says what it is, and nothing waits, fills the memory, or takes its place."""
    a_ring = (
        "too many levels of symbolic links",
        "symlink loop",
        "not the name of a file",
        "there is no file",
        "a ring of links",
    )
    answers = run_all(folder, (line.format(name) for line in READING_A_FILE))
    for line, (code, said) in zip(READING_A_FILE, answers, strict=True):
        assert code in (1, 2, 4, 5), (line, said)
        assert any(words in said for words in ("a device", *a_ring)), (line, said)
    assert (folder / name).is_symlink() or (folder / name).is_fifo()


@pytest.mark.long
@pytest.mark.parametrize("line", ["day 4/3/2021 - --yes", "add case --name x --opened 4/3/2019 --notes -"])
def test_standard_input_that_is_closed_or_never_ends_is_refused(folder: Path, line: str) -> None:
    """It is a mistake of who calls it, in one line, and no fault of ours."""
    answer = run(folder, *line.split(), closed=True)
    assert (answer.returncode, answer.stderr) == (
        2,
        "error: standard input is closed (name a file, or send the text to it with |)\n",
    )
    with Path("/dev/zero").open("rb") as endless:
        answer = run(folder, *line.split(), stdin=endless.fileno())
    assert answer.returncode == 2
    assert "standard input is over 1 MB" in answer.stderr


@pytest.mark.long
@pytest.mark.parametrize(
    "content",
    [
        ".".join(["a"] * 200_000) + " = 1\n",
        "[" + " . ".join(["a"] * 200_000) + "]\n",
        "x = {" + ".".join(["a"] * 200_000) + " = 1}\n",
        "x = " + "[" * 200_000 + "\n",
        '[[claim]]\nmeasure = "arrests"\nsays = "5"\n' * 10_000,
        "x = " + "9" * 400_000 + "\n",
        "a.b.c = 1\n" * 90_000,
        "x" * 999_999,
    ],
    ids=["dotted", "spaced", "inline", "brackets", "claims", "digits", "twice", "one word"],
)
def test_a_claims_file_made_to_take_long_is_refused_soon(folder: Path, content: str) -> None:
    """Whatever stands in it, within the time and the memory that any input has."""
    (folder / "release.toml").write_text(content)
    answer = run(folder, "reconcile", "release.toml")
    assert answer.returncode == 2
    assert answer.stderr.startswith("error: release.toml")
    assert len(answer.stderr) < 1_000


@pytest.mark.long
def test_what_is_typed_is_quoted_in_short(folder: Path) -> None:
    """A slip of the clipboard fills no screen, in messages of Typer's either."""
    lines = (
        *("{}", "list {}", "list case --{}", "totals {} {}", "show {}", "add case --name x --opened {}"),
        "totals --by {}",
    )
    for line, (code, said) in zip(
        lines, run_all(folder, (line.format("x" * 50_000, "y" * 50_000) for line in lines)), strict=True
    ):
        assert code in (2, 3), line
        assert len(said) < 1_000, line
