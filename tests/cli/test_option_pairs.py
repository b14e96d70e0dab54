"""Every option of every command, alone and beside every other: each changes what is done, or is refused.

Commands and options are read from their declarations: a new one is tried from the day it is there, and one that is
ignored fails here.
"""

import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from conftest import Stronghold, daily
from every_line import LEDGER, LINES, Line, begin, options, there
from processes import contents
from stronghold_cli.cli import main as program
from stronghold_cli.cli.command import COMMANDS
from stronghold_cli.cli.writing import OPTIONS

WRITE_OPTIONS = {f"--{each.name.replace('_', '-')}" for each in OPTIONS} | {"--ledger"}
WRITES_SAY = "area"
"""The one command on which these are tried beside each other, which all have from one declaration."""
IDLE = ("--yes",)
"""What does nothing while no clock is behind: `test_clock_behind.py` tries it on commands of every sort."""

FILES = ("export", "backup", "restore", "demo")
"""What writes files beside the ledger."""


class Effect(NamedTuple):
    """What a line does: its code, what it prints, and what is then in the folder."""

    code: int
    out: str
    err: str
    kept: tuple[str, ...]

    @property
    def is_refused(self) -> bool:
        return self.err.startswith("error: ")


def test_every_command_is_among_the_lines() -> None:
    """With each of its subcommands that writes."""
    for command in COMMANDS:
        below = command.writes if isinstance(command.writes, tuple) else ()
        for words in (command.name, *(f"{command.name} {name}" for name in below)):
            assert any(f"{line.words} ".startswith(f"{words} ") for line in LINES), words


@pytest.mark.parametrize("line", LINES, ids=[line.words for line in LINES])
def test_what_a_line_is_read_by_depends_on_its_first_words_alone(line: Line) -> None:
    """The tests make a command once for all lines that begin alike: what is made for a line by itself is the same."""
    words = [word for word in shlex.split(line.words) if not word.startswith("-")]
    for alone in (True, False):
        assert [*_told(program.made(words, alone=alone))] == [*_told(program.made.__wrapped__(words, alone=alone))]


def _told(command: Any) -> Iterator[str]:
    """Yield what a command, and each below it, says of itself and takes."""
    yield from (
        f"{command.name}: {command.help}",
        *(f"{each.opts} {each.help} {each.metavar}" for each in command.params),
    )
    for below in getattr(command, "commands", {}).values():
        yield from _told(below)


@pytest.fixture(scope="session")
def begun_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that every line is typed in, made once."""
    return tmp_path_factory.mktemp("pairs")


_UNLIKE = re.compile(r"[0-9a-fA-F]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-F]{4}(?:-[0-9A-F]{4})+")
"""What no two runs have alike: salts, unique ids, seals."""


@pytest.fixture
def effect(
    stronghold: Stronghold, begun_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], Effect]:
    """Type a line in a copy of the folder, and return what it does."""
    if not (begun_once / "ledger.db").exists():
        begin(stronghold, begun_once, monkeypatch)
    done: dict[str, Effect] = {}

    def run(line: str) -> Effect:
        if line not in done:
            place = begun_once
            if writes := _writes(line):
                place = tmp_path / "run"
                shutil.rmtree(place, ignore_errors=True)
                shutil.copytree(begun_once, place)
            monkeypatch.chdir(place)
            logs = {path: path.read_bytes() for path in place.rglob("*.access")}
            answer = stronghold(line, **there(place))
            files = sorted(path for path in place.rglob("*") if path.is_file()) if writes else logs
            kept = tuple(map(_text, files))
            for path, content in logs.items():
                path.write_bytes(content)
            done[line] = Effect(answer.code, _UNLIKE.sub("#", answer.out), _UNLIKE.sub("#", answer.err), kept)
        return done[line]

    return run


def _writes(line: str) -> bool:
    """Whether a line may change anything but the access log."""
    name = line.partition(" ")[0]
    return name in FILES or any(command.writes for command in COMMANDS if command.name == name)


_DUMPS: dict[bytes, str] = {}
"""What a file of SQLite's holds, by its bytes: most lines leave two of three as they were, and a dump takes 10 ms."""


def _text(path: Path) -> str:
    if path.name.endswith(("-wal", "-shm")):
        return ""
    if (content := path.read_bytes()).startswith(b"SQLite"):
        if path.with_name(f"{path.name}-wal").exists():  # what is in its log is not in its bytes
            return f"{path.name}: {_UNLIKE.sub('#', str(contents(path)))}"
        if content not in _DUMPS:
            _DUMPS[content] = _UNLIKE.sub("#", str(contents(path)))
        return f"{path.name}: {_DUMPS[content]}"
    return f"{path.name}: {_UNLIKE.sub('#', path.read_text(encoding='utf-8'))}"


@pytest.mark.often
@pytest.mark.parametrize("line", LINES, ids=lambda line: line.words)
def test_no_option_is_ignored(effect: Callable[[str], Effect], line: Line) -> None:
    """Alone it changes what is printed or kept, or is refused; what is so already is named with the line.

    Of two, each matters beside the other, or both are refused, and one of them is named.
    """
    plain = effect(line.words)
    assert not plain.is_refused, plain.err
    assert effect(f"{line.words} ") == plain  # what is unlike in two runs would hide an option that is ignored
    every = daily(options(line), 5, line.words)
    ignored = [typed for _, typed in every if effect(f"{line.words} {typed}") == plain]
    assert [typed for typed in ignored if typed.split()[0] not in (*line.idle, *IDLE)] == []
    assert [*_ignored_beside_another(effect, line, plain)] == []


def _ignored_beside_another(effect: Callable[[str], Effect], line: Line, plain: Effect) -> Iterator[str]:
    """Yield what is wrong with a pair; beside a dry run, what alone is seen in the ledger is seen nowhere."""
    pairs = list(combinations([each for each in options(line) if each[0] not in (*line.idle, *IDLE)], 2))
    for (one, first), (other, second) in daily(pairs, 128, line.words):
        if one == other or ({one, other} <= WRITE_OPTIONS and not line.words.startswith(WRITES_SAY)):
            continue
        alone = [effect(f"{line.words} {typed}") for typed in (first, second)]
        if any(each.is_refused or each == plain for each in alone):
            continue
        both = effect(f"{line.words} {first} {second}")
        if both.is_refused:
            if one not in both.err and other not in both.err:
                yield f"{first} {second}: {both.err}"
            continue
        dry = "--dry-run" in f"{line.words} {first} {second}"
        for (typed, beside), without in (((second, first), alone[0]), ((first, second), alone[1])):
            shown = effect(f"{line.words} {typed}")
            # What is in the other ledger decides whether an option matters there.
            if both == without and not (dry and shown[:3] == plain[:3]) and beside != LEDGER:
                yield f"{typed} is ignored beside {beside}"
