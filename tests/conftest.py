"""What tests share: a command line run in process, on a real ledger file, at a desk where nothing is left to chance."""

import ctypes
import gc
import io
import os
import re
import shlex
import shutil
import signal
import sqlite3
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from datetime import date, datetime
from functools import cache, wraps
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, settings

from rota import DAYS, Each, Rota, by_turns, on_the_day
from shelf import Shelf, Typed, beside
from stronghold_cli.cli import main as program
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.main import main
from stronghold_cli.records.references import kind_named_first
from stronghold_cli.store.file import shared_file
from stronghold_cli.store.ledger import creation, session
from stronghold_cli.store.ledger.creation import empty_in_memory

# What Python compiled, and pytest rewrote, is kept for the next run and for the programs that tests start, also where
# this machine tells Python to write nothing: each run would compile a thousand modules, in each of its processes.
if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
    sys.dont_write_bytecode = False


def _uncounted() -> None:
    """Let SQLite not add up the memory that it takes, which nobody asks it for: it opens a ledger in a fifth less time.

    That is said before the first connection; where its library cannot be spoken to, nothing is.
    """
    found = find_spec("_sqlite3")
    with suppress(AttributeError, OSError):
        library = ctypes.CDLL(found.origin if found else None)
        library.sqlite3_shutdown()
        library.sqlite3_config(9, 0)  # SQLITE_CONFIG_MEMSTATUS


_uncounted()

TIMES = int(os.environ.get("STRONGHOLD_TIMES", "1"))
"""How many times as often as daily what is random is tried; `tests/faults/long.py properties` sets it."""

settings.register_profile(
    "stronghold",
    deadline=None,
    print_blob=True,
    max_examples=25 if TIMES == 1 else 100 * TIMES,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.load_profile("stronghold")


IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of one's own is made in it
"""Where Linux keeps files in memory: a third of all tests' time went into making and removing files on a disk."""
ROOM = 2 << 30
"""What all of them take there, in bytes, with room to spare."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let it be said how much of the tests is tried."""
    group = parser.getgroup("stronghold")
    group.addoption("--every", action="store_true", help="try every parameter set of every test, and the long tests")
    group.addoption(
        "--rota", metavar="DAY", type=_day, help="try what the rota has for a day (YYYY-MM-DD), not for today"
    )


def _day(text: str) -> str:
    return date.fromisoformat(text).isoformat()


LEFT = pytest.StashKey[int]()
"""How many of what was found are left for other days."""
NARROWS = ("keyword", "markexpr", "lf", "stepwise", "update_snapshots", "inline_snapshot")
"""The options of those who ask for some tests, or have what is written in them mended: they get all of it."""


def pytest_configure(config: pytest.Config) -> None:
    """Settle what is tried, and where what tests write lies."""
    asked = config.option
    if hasattr(config, "workerinput"):
        asked.every, asked.rota = config.workerinput["rota"]
    else:
        whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
        whole = whole and not any(getattr(asked, each, None) for each in NARROWS)
        asked.every = asked.every or TIMES > 1 or not (whole or asked.rota)
        asked.rota = asked.rota or date.today().isoformat()
    Rota.day = date.fromisoformat(asked.rota)
    _in_memory(config)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave for other days what the rota does not have for this one; last, for syrupy has to know what there is.

    Pages that syrupy keeps for a test are all read: it takes those that no set of it asked for as forgotten.
    """
    if config.option.every:
        return
    sets: defaultdict[str, list[str]] = defaultdict(list)
    for item in items:
        sets[_of(item)].append(item.nodeid)
    tried = {each for test, ids in sets.items() for each in on_the_day(Rota.day, test, ids)}
    left = [item for item in items if item.nodeid not in tried]
    items[:] = [item for item in items if item.nodeid in tried]
    config.hook.pytest_deselected(items=left)
    config.stash[LEFT] = len(left)
    if hasattr(config, "workeroutput"):
        config.workeroutput["left"] = len(left)


def _of(item: pytest.Item) -> str:
    """Return with what a test takes turns: a parameter set with those of its test, a long test with all long ones."""
    if item.get_closest_marker("long"):
        return "long"
    alone = not hasattr(item, "callspec") or "snapshot" in item.fixturenames
    return item.nodeid if alone else f"{item.parent.nodeid}::{item.originalname}"


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Let each worker try what was settled here, whose day it is around midnight too."""
    node.workerinput["rota"] = node.config.option.every, node.config.option.rota


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Keep how much a worker left for other days; each of them left the same."""
    if "left" in getattr(node, "workeroutput", {}):
        node.config.stash[LEFT] = node.workeroutput["left"]


def pytest_report_header(config: pytest.Config) -> str | None:
    """Say which day's rota it is."""
    return None if config.option.every else _tried_again(config)


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Say how much was left for other days; tests that are told to be quiet have no header."""
    if not config.option.every:
        terminalreporter.write_line(f"{config.stash.get(LEFT, 0):,} left for other days")
        terminalreporter.write_line(_tried_again(config))


def _tried_again(config: pytest.Config) -> str:
    day = config.option.rota
    return f"rota of {day}, one day of {DAYS}: pytest --rota {day} tries the same again, pytest --every all there is"


def _in_memory(config: pytest.Config) -> None:
    """Let what tests write lie in memory, where there is room and nobody said where it is to lie."""
    said = config.getoption("basetemp") or {"PYTEST_DEBUG_TEMPROOT", "TMPDIR"} & os.environ.keys()
    if not said and os.access(IN_MEMORY, os.W_OK | os.X_OK) and shutil.disk_usage(IN_MEMORY).free > ROOM:
        os.environ["PYTEST_DEBUG_TEMPROOT"] = str(IN_MEMORY)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Let a run that is ended (`timeout 60 pytest`) take away what it made, as one does that is left with Ctrl-C."""

    def end(*_: object) -> None:
        session.shouldstop = "it was ended"  # what is being tested may take Ctrl-C as said to itself
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, end)


# Garbage is collected seldom: what is loaded stays, and a test leaves little behind.
gc.set_threshold(50_000, 20, 20)


def pytest_collection_finish() -> None:
    """Look no more for garbage among what was loaded."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def _settled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settle what tests share: the moment, the disk, and where temporary files lie."""
    with pytest.MonkeyPatch.context() as patch:
        # Older ledgers are brought up to date at the tests' moment: by the machine's theirs would be a clock behind.
        patch.setattr(creation, "_now", lambda: NOW)
        # A new ledger is made by every step there is, and is the same for one moment: it is made once, then written.
        patch.setattr(creation, "_empty", cache(creation._empty))
        # What is written is kept as long as the system lives: no power cut is tried in this process.
        patch.setattr(session, "SYNCED", "OFF")
        patch.setattr(shared_file, "SYNCED", "OFF")
        patch.setattr(shared_file, "UNSYNCED", "OFF")
        patch.setattr(os, "fsync", lambda _: None)
        # What was left among temporary files is looked for in a folder of the tests alone.
        patch.setattr(tempfile, "tempdir", str(tmp_path_factory.mktemp("temporary")))
        yield


def tried(times: int, often: int = 0) -> settings:
    """Say of a property that costs much how many examples it has daily: `@tried(8)` above `@given(…)`.

    `often` is how many it has at least where what is random is tried more often than daily.
    """
    return settings(max_examples=times if TIMES == 1 else max(times * TIMES, often))


def daily(every: Iterable[Each], one_of: int, of: str = "") -> list[Each]:
    """Return what is tried on this day of what is tried to the last one among the long faults: one of so many.

    Which one that is depends on `of` too, so that tests of a sort do not all begin with the same.  It is for what a
    test goes through by itself, which is then marked `often`; of parameter sets the rota has some each day as it is.
    """
    return [*every] if TIMES > 1 else by_turns(every, one_of, of)


NOW = datetime.fromisoformat("2021-08-31T12:00:00+01:00")


class Answer(NamedTuple):
    """What a user sees of one command."""

    code: int
    out: str
    err: str


Prepared = Callable[..., None]
Tab = Callable[..., list[str]]


def desk(ledger: Path, **changed: Any) -> Desk:
    """Return the tests' desk: noon on 31 August 2021, 100 columns, nobody looking."""
    fixed: dict[str, Any] = {
        "now": NOW,
        "login": "tester",
        "machine": "desk-1",
        "width": 100,
        "terminal": False,
        "environ": {"STRONGHOLD_LEDGER": str(ledger), "STRONGHOLD_DEBUG": "1", "NO_COLOR": "1"},
        "patience": 10.0,
    }
    return Desk(**(fixed | changed))


def _made_once() -> None:
    """Let a process make each command once, not for every line: a user types one line in a process, tests thousands.

    It is made of the command's name, the word after that, and of `edit` the kind of the first record that is named.
    """
    made: Callable[..., Any] = program.made
    known: dict[tuple[object, ...], Any] = {}

    @wraps(made)
    def once(words: Sequence[str], *, alone: bool = False) -> Any:
        kind = kind_named_first(words) if "edit" in words[:1] else None
        of = (alone, *words[:2], kind.name if kind else None)
        if of not in known:
            known[of] = made(words, alone=alone)
        return known[of]

    program.made = once


_made_once()


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders of tests, one after the other: pytest looks through all that are there to number the next."""
    top = tmp_path_factory.getbasetemp()
    return (top / str(number) for number in count())


@pytest.fixture
def tmp_path(folders: Iterator[Path], request: pytest.FixtureRequest) -> Path:
    """A folder of the test's own, with a space in its name, as people's have: what does not quote a path fails here."""
    path = next(folders) / f"{request.node.originalname[:40]} b"
    path.mkdir(parents=True)
    return path


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """The place of the test's ledger, where nothing is yet."""
    return tmp_path / "ledger.db"


def _words(line: str) -> list[str]:
    """Return the words of a typed line as a shell has them; where nothing is quoted, as in most, without its reader."""
    return shlex.split(line) if _QUOTES & set(line) else line.split()


_QUOTES = set("\"'\\")


class Stronghold:
    """Runs a command line, `stronghold("add case --name Larch --opened 4/3/2019")`, and returns what a user sees."""

    def __init__(
        self, ledger: Path, shelf: Shelf, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self._ledger, self._shelf, self._capsys, self._patch = ledger, shelf, capsys, monkeypatch
        self._typed: tuple[Typed | None, ...] = ()
        """What made the ledger that was left; None first where a line made it out of nothing."""
        self._left: tuple[bytes, dict[str, bytes]] | None = None

    def __call__(self, line: str | Sequence[str], stdin: str = "", **changed: Any) -> Answer:
        """Run one line at the tests' desk, or at one that differs."""
        words = _words(line) if isinstance(line, str) else list(line)
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        self._capsys.readouterr()
        code = main(words, desk(self._ledger, **changed))
        seen = self._capsys.readouterr()
        return Answer(code, seen.out, seen.err)

    def begin(self, *, empty: bool = True) -> None:
        """Begin with an empty ledger in its place, or with none."""
        if empty:
            self._shelf.put((), self._ledger)
        else:
            self._ledger.unlink(missing_ok=True)
        self._typed, self._left = () if empty else (None,), self._files()

    def accepts(self, *lines: Typed) -> None:
        """Type lines that must be accepted.

        Where nothing else was done with the ledger since it began they are typed once in a process, and what they and
        those before them made is put in its place ever after.
        """
        if self._left is None or self._left != self._files():
            for line in lines:
                self._accepts(line)
            return
        before, every = len(self._typed), (*self._typed, *lines)
        known = self._shelf.known(every)
        if known > before:
            self._shelf.put(every[:known], self._ledger)
        for n in range(max(known, before), len(every)):
            self._accepts(every[n])
            self._shelf.keep(every[: n + 1], self._ledger)
        self._typed, self._left = every, self._files()

    def _accepts(self, line: Typed) -> None:
        answer = self(line) if isinstance(line, str) else self(line[0], now=line[1])
        assert answer.code == 0, (line, answer)

    def _files(self) -> tuple[bytes, dict[str, bytes]]:
        """Return all that there is of the ledger, which may be nothing."""
        return self._ledger.read_bytes() if self._ledger.exists() else b"", beside(self._ledger)


@pytest.fixture
def stronghold(
    ledger: Path, shelf: Shelf, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Stronghold:
    """The test's program, at a desk with the test's ledger."""
    return Stronghold(ledger, shelf, capsys, monkeypatch)


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger without a record, made once, to be copied."""
    path = tmp_path_factory.mktemp("shelf") / "ledger.db"
    with empty_in_memory(NOW) as connection:
        path.write_bytes(connection.serialize())
    path.chmod(0o600)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    return path


@pytest.fixture(scope="session")
def shelf(blank: Path) -> Shelf:
    """Ledgers that were made once, by what was typed into them."""
    return Shelf(blank)


@pytest.fixture
def prepared(stronghold: Stronghold, ledger: Path, blank: Path) -> Prepared:
    """Put a ledger in its place in which some lines were typed, `prepared("add case …", "area …")`, and accepted.

    They are typed the first time only.  A line with a moment beside it is typed then; where the first one has such a
    moment, the ledger begins then too.
    """

    def prepare(*lines: Typed) -> None:
        assert not ledger.exists() or ledger.read_bytes() == blank.read_bytes(), (
            "it is prepared before anything is typed"
        )
        stronghold.begin(empty=not lines or isinstance(lines[0], str))
        stronghold.accepts(*lines)

    return prepare


@pytest.fixture
def begun(prepared: Prepared, ledger: Path) -> None:
    """A ledger that is there, if only without a record: for whatever is not about the making of one."""
    if not ledger.exists():
        prepared()


@pytest.fixture
def tab(stronghold: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> Tab:
    """Return what a shell is offered for a line; for bash, parted at `:`, `=` and `@` as bash does it outside quotes.

    A tilde stands for a space within a word.
    """

    def press(line: str, shell: str = "bash", **changed: str) -> list[str]:
        words = f"stronghold {line}".split(" ")
        if shell == "bash" and '"' not in line:
            words = [part for word in words for part in (re.sub("([=:@])", r" \1 ", word).split() or [""])]
        words = [word.replace("~", " ") for word in words]
        asked = {
            "STRONGHOLD_LEDGER": str(ledger),
            "_STRONGHOLD_COMPLETE": f"complete_{shell}",
            "COMP_WORDS": "\n".join(words),
            "COMP_CWORD": str(len(words) - 1),
            "_TYPER_COMPLETE_ARGS": f"stronghold {line}",
            "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        } | changed
        for name, value in asked.items():
            monkeypatch.setenv(name, value)
        answer = stronghold([], environ=os.environ)
        for name in asked:
            monkeypatch.delenv(name)
        assert (answer.code, answer.err) == (0, "")
        return [each for each in answer.out.splitlines() if each]

    return press
