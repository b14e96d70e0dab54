"""What a command must not load: each name costs every officer a wait at every command."""

import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Prepared
from processes import environment

PROBE = """
import sys
from stronghold_cli.cli.main import main
code = main(sys.argv[1:])
print("\\n".join(sorted(sys.modules)), file=sys.stderr)
sys.exit(code)
"""

NEVER = [
    "stronghold_cli.cli.completion.candidates",
    "stronghold_cli.cli.completion.shells",
    "stronghold_cli.catalogue.prices",
    "sqlite_utils",
    "pydantic",
    "dateutil.parser",
    "importlib.metadata",
    "asyncio",
    "holidays",
    "zoneinfo",
    "icalendar",
    "stronghold_cli.cli.commands.first_screen",
    "stronghold_cli.cli.saved_reports",
    "stronghold_cli.store.settings.saved_reports",
    "stronghold_cli.store.backups.known",
    "stronghold_cli.store.backups.copies",
    "stronghold_cli.store.file.damage",
    "stronghold_cli.store.schema.migrations.m001_first_ledger",
    "stronghold_cli.store.history.past",
    "stronghold_cli.values.moment",
]
TABLES = ["rich.table", "rich.console"]
LOG = ["stronghold_cli.results.audit", "stronghold_cli.store.audit_log", "stronghold_cli.cli.audited"]
"""What logs a look at records: neither figures nor what is recorded is one."""
MEASURES = ["stronghold_cli.figures.measures"]
CASE = ["add", "case", "--name", "Larch", "--opened", "4/3/2019"]
OTHER_CASE = ["add", "case", "--name", "Oak", "--opened", "4/3/2019"]


def loaded(ledger: Path, words: list[str], **changed: str) -> set[str]:
    """Return the modules that one command loads in a fresh process."""
    run = subprocess.run(
        [sys.executable, "-c", PROBE, *words],
        capture_output=True,
        text=True,
        env=environment(ledger, **changed),
        timeout=30,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return set(run.stderr.splitlines())


@pytest.mark.parametrize(
    ("words", "without"),
    [
        (["--version"], [*NEVER, *TABLES, "dateutil", "csv", "tomllib"]),
        (["--help"], [*NEVER, *TABLES, "dateutil", "csv", "tomllib"]),
        (OTHER_CASE, [*NEVER, *TABLES, *LOG, *MEASURES, "dateutil", "tomllib", "platformdirs"]),
        (
            ["add", "seizure", "--date", "4/3/2021", "--item", "heroin", "--weight", "1g"],
            [*NEVER, *TABLES, *MEASURES, "dateutil"],
        ),
        (["totals"], [*NEVER, *LOG, *TABLES, "tomllib", "platformdirs"]),
        (["totals", "--since", "2019", "--by", "year"], [*NEVER, *TABLES, "tomllib"]),
        (["totals", "--format", "json"], [*NEVER, *TABLES]),
        (["list", "case", "--format", "jsonl"], [*NEVER, *TABLES, "stronghold_cli.render.audit"]),
        (["export", "case"], [*NEVER, *TABLES]),
        (["due"], [*NEVER, *TABLES, "dateutil"]),
    ],
    ids=lambda value: " ".join(value[:3]) if isinstance(value, list) and "sqlite_utils" not in value else "",
)
def test_a_command_loads_only_what_it_needs(
    prepared: Prepared, ledger: Path, words: list[str], without: list[str]
) -> None:
    """On a ledger that is there and up to date, the migrations, tables and parsers of others stay unloaded."""
    prepared(shlex.join(CASE))
    modules = loaded(ledger, words)
    assert "stronghold_cli.cli.main" in modules
    assert [name for name in without if name in modules] == []


@pytest.mark.long
@pytest.mark.parametrize(
    "words", [["totals"], ["add", "case", "--name", "Larch", "--opened", "4/3/2019"]], ids=" ".join
)
def test_a_users_own_ledger_is_found_without_the_library_of_migrations(tmp_path: Path, words: list[str]) -> None:
    """Neither `--ledger` nor STRONGHOLD_LEDGER is said: the usual case must not be the slow one."""
    mine = tmp_path / "mine.db"
    environ = environment(mine, XDG_DATA_HOME=str(tmp_path), PYTHONDONTWRITEBYTECODE="1")
    del environ["STRONGHOLD_LEDGER"]
    for _ in range(2):
        run = subprocess.run(
            [sys.executable, "-c", PROBE, *CASE], capture_output=True, text=True, env=environ, check=True
        )
    run = subprocess.run([sys.executable, "-c", PROBE, *words], capture_output=True, text=True, env=environ, check=True)
    assert "platformdirs" in run.stderr.splitlines()
    assert "sqlite_utils" not in run.stderr.splitlines()


@pytest.mark.parametrize("line", ["add line --case ", "add seizure --item her", "show ", "totals --measure "])
def test_the_tab_key_loads_only_what_it_needs(prepared: Prepared, ledger: Path, line: str) -> None:
    """Nobody waits with a finger on the key for tables, migrations or the store of totals."""
    prepared(shlex.join(CASE))
    words = ["stronghold", *line.split(" ")]
    asked = {"_STRONGHOLD_COMPLETE": "complete_bash", "COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)}
    modules = loaded(ledger, [], **asked)
    never = [*NEVER[2:], *TABLES, "dateutil", "tomllib", "platformdirs"]
    assert "stronghold_cli.cli.completion.candidates" in modules
    assert [name for name in never if name in modules] == []


ENDED_AT_ONCE = """
import os, signal, sys
from stronghold_cli.cli import desk
desk._login = lambda: os.kill(os.getpid(), int(sys.argv.pop()))
from stronghold_cli.__main__ import run
run()
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows has other signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_while_it_starts_ends_it_without_a_word(ledger: Path, number: int, code: int) -> None:
    """Before it knows who is at the desk; nothing was begun, and nothing is said."""
    words = [sys.executable, "-c", ENDED_AT_ONCE, "totals", str(int(number))]
    done = subprocess.run(words, capture_output=True, text=True, env=environment(ledger), timeout=30, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (code, "", "")
