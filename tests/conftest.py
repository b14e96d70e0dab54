"""What tests share: a command line run in process, on a real ledger file, at a desk where nothing is left to chance."""

import io
import shlex
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, settings

from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.main import main

settings.register_profile(
    "stronghold", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("stronghold")

NOW = datetime.fromisoformat("2021-08-31T12:00:00+01:00")


class Answer(NamedTuple):
    """What a user sees of one command."""

    code: int
    out: str
    err: str


Stronghold = Callable[..., Answer]


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


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """The place of the test's ledger, where nothing is yet."""
    return tmp_path / "ledger.db"


@pytest.fixture
def stronghold(ledger: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Stronghold:
    """Run a command line, `stronghold("add case --name Larch --opened 4/3/2019")`, and return what a user sees."""

    def run(line: str | Sequence[str], stdin: str = "", **changed: Any) -> Answer:
        words = shlex.split(line) if isinstance(line, str) else list(line)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        capsys.readouterr()
        code = main(words, desk(ledger, **changed))
        seen = capsys.readouterr()
        return Answer(code, seen.out, seen.err)

    return run
