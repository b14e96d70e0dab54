"""Writing CSV files: each one whole, or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from stronghold_cli.actions.export import export_file
from stronghold_cli.errors import Forbidden


def test_an_export_that_breaks_off_leaves_no_file(tmp_path: Path) -> None:
    """Neither a half file nor the one that it was being written to is there afterwards."""

    def breaking() -> Iterator[str]:
        yield "ref\r\n"
        raise KeyboardInterrupt

    with (
        pytest.raises(KeyboardInterrupt),
        export_file(tmp_path / "x.csv", tmp_path / "ledger.db", breaking(), force=False),
    ):
        pass
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_breaks_off_keeps_the_file_that_was_there(tmp_path: Path) -> None:
    """`--force` replaces a file only by a whole one."""

    def breaking() -> Iterator[str]:
        yield "ref\r\n"
        raise KeyboardInterrupt

    file = tmp_path / "x.csv"
    file.write_text("mine")
    with pytest.raises(KeyboardInterrupt), export_file(file, tmp_path / "ledger.db", breaking(), force=True):
        pass
    assert file.read_text() == "mine"


def test_records_are_counted_without_their_headings(tmp_path: Path) -> None:
    """The number is what a person is told was written."""
    lines = ["ref\r\n", "CASE-1\r\n", "CASE-2\r\n"]
    with export_file(tmp_path / "x.csv", tmp_path / "ledger.db", lines, force=False) as count:
        assert count == 2
        assert not (tmp_path / "x.csv").exists(), "it has no name before the block ends"
    with (
        pytest.raises(Forbidden),
        export_file(tmp_path / "x.csv", tmp_path / "ledger.db", ["ref\r\n"], force=False),
    ):
        pass
