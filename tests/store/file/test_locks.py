"""What this process looks at in a ledger's file never lets go of the locks that it holds there."""

from pathlib import Path

import pytest

from conftest import Prepared
from processes import process
from stronghold_cli.store.file.opening import beside
from stronghold_cli.store.ledger.session import reading

pytestmark = pytest.mark.skipif("os.name != 'posix'", reason="only POSIX drops every lock with any file that is closed")


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
