"""A moment in history that is none, or not as this program writes them, sealed with the program's own functions."""

from pathlib import Path

import pytest

from conftest import NOW, Prepared, Stronghold
from forging import opened
from stronghold_cli.store.history.commands import Entry, open_command, seal_command


@pytest.mark.parametrize(
    "at",
    [
        "2021-08-31",
        "2021-08-31T12:00:00.000000",
        "2021-08-31T12:00:00.000000+01:00",
        "9999-12-31T23:59:59.999999-23:00",
        "9999-12-31T23:59:59.999999+00:00",
        "2021-09-31T12:00:00.000000+00:00",
    ],
)
def test_a_moment_that_is_none_is_broken_and_the_rest_is_examined(
    prepared: Prepared, stronghold: Stronghold, ledger: Path, at: str
) -> None:
    """Without its offset it cannot be compared, and other zones lack the last of all: neither ends a command."""
    prepared("add case --name 'Op Tern' --opened 1/3/2021")
    with opened(ledger) as raw:
        raw.execute("BEGIN")
        command = open_command(raw, Entry(NOW, "edit case"))
        raw.execute("UPDATE case_record SET name = 'Op Rail'")
        raw.execute("UPDATE command SET at = ? WHERE number = ?", (at, command))
        seal_command(raw, command)
        raw.execute("COMMIT")
    answer = stronghold("doctor")
    assert answer.code == 1
    assert "change 3 has a time that cannot be read, or is not in UTC" in " ".join(answer.out.split())
    assert "access log" in answer.out
    for line in ("history", "show CASE-1", "", "totals --as-at 2021-08-30", "hold CASE-1 --why appeal"):
        assert stronghold(line).code in (0, 3, 4, 5), line
