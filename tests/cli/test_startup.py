"""What a command must not load: each name costs every officer a wait at every command."""

import subprocess
import sys
from pathlib import Path

import pytest
from processes import environment, process

PROBE = """
import sys
from stronghold_cli.cli.main import main
code = main(sys.argv[1:])
print("\\n".join(sorted(sys.modules)), file=sys.stderr)
sys.exit(code)
"""

NEVER = ["sqlite_utils", "pydantic", "dateutil.parser", "importlib.metadata", "asyncio", "holidays", "zoneinfo"]
TABLES = ["rich.table", "rich.console"]
CASE = ["add", "case", "--name", "Larch", "--opened", "4/3/2019"]


def loaded(ledger: Path, words: list[str]) -> set[str]:
    """Return the modules that one command loads in a fresh process."""
    run = subprocess.run(
        [sys.executable, "-c", PROBE, *words],
        capture_output=True,
        text=True,
        env=environment(ledger),
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
        (CASE, [*NEVER, *TABLES, "dateutil", "tomllib", "platformdirs"]),
        (["add", "seizure", "--date", "4/3/2021", "--item", "heroin", "--weight", "1g"], [*NEVER, *TABLES, "dateutil"]),
        (["totals"], [*NEVER, "tomllib", "platformdirs"]),
        (["totals", "--since", "2019", "--by", "year"], [*NEVER, "tomllib"]),
        (["totals", "--format", "json"], [*NEVER, *TABLES]),
        (["list", "case", "--format", "jsonl"], [*NEVER, *TABLES]),
        (["export", "case"], [*NEVER, *TABLES]),
    ],
    ids=lambda value: " ".join(value[:3]) if isinstance(value, list) and "sqlite_utils" not in value else "",
)
def test_a_command_loads_only_what_it_needs(ledger: Path, words: list[str], without: list[str]) -> None:
    """On a ledger that is there and up to date, the migrations, tables and parsers of others stay unloaded."""
    assert process(CASE, ledger).returncode == 0
    modules = loaded(ledger, words)
    assert "stronghold_cli.cli.main" in modules
    assert [name for name in without if name in modules] == []
