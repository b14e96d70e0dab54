"""What this process looks at in a ledger's file never lets go of the locks that it holds there."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from conftest import Prepared
from processes import process
from stronghold_cli.store.file import opening
from stronghold_cli.store.file.alone import alone
from stronghold_cli.store.file.opening import beside
from stronghold_cli.store.ledger.session import reading

pytestmark = pytest.mark.skipif("os.name != 'posix'", reason="only POSIX drops every lock with any file that is closed")


@pytest.mark.long
def test_a_ledger_opened_again_is_still_locked_for_who_reads_it(prepared: Prepared, ledger: Path) -> None:
    """Else the last of other programs puts its log away, and what is being copied changes underneath."""
    prepared("add case --name Larch --opened 4/3/2019")
    with reading(ledger, 1.0) as connection:
        seen = connection.execute("SELECT count(*) FROM case_record").fetchone()
        with reading(ledger, 1.0):
            pass
        assert process(["add", "case", "--name", "Oak", "--opened", "4/3/2021"], ledger).returncode == 0
        assert beside(ledger, "-wal")
        assert connection.execute("SELECT count(*) FROM case_record").fetchone() == seen


def test_a_lock_is_gone_afterwards_where_no_open_file_can_be_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it is on Windows: it goes when it is closed."""
    unlink = Path.unlink
    tries: list[Path] = []

    def refused_once(path: Path, *, missing_ok: bool = False) -> None:
        tries.append(path)
        if len(tries) == 1:
            raise PermissionError(13, "the process cannot access the file")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refused_once)
    with alone(tmp_path / "ledger.db", 1.0):
        assert list(tmp_path.iterdir())
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_was_looked_at_is_closed_at_once_where_that_lets_go_of_no_lock(
    prepared: Prepared, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows takes no open file away: a backup would be left under two names, and could not be replaced."""
    prepared()
    closed: list[int] = []
    with reading(ledger, 1.0):
        monkeypatch.setattr(opening, "os", SimpleNamespace(name="nt", close=closed.append))
        opening.closed_later(78)
        monkeypatch.undo()
    assert closed == [78]
