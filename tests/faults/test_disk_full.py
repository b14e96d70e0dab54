"""A disk without space, wherever in a command it runs out: one line, nothing lost, nothing half-made."""

import os
import shutil
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shlex import quote
from typing import Any

import pytest

from conftest import Prepared, Stronghold
from processes import contents, say

try:
    import resource
except ImportError:  # Windows has no such limits.
    resource = None  # type: ignore[assignment]

DISK = 4_000_000
"""How large the small disk is, in bytes."""
STEPS = (0, 50_000, 300_000, 400_000, 600_000, 3_000_000)
"""How much of it is free, time after time."""
OLD = Path(__file__).parents[1] / "migrations" / "v2.sql"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own: a file system in memory where this may be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk; the limit on a file's size is tried in its place")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def filled(disk: Path, leave: int) -> Iterator[None]:
    """Leave so many bytes free on a disk."""
    found = os.statvfs(disk)
    filler = disk / "filler"
    filler.write_bytes(b"x" * max(0, found.f_bavail * found.f_frsize - leave))
    try:
        yield
    finally:
        filler.unlink()


@contextmanager
def limited(largest: int) -> Iterator[None]:
    """Let no file of this process grow beyond so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def settled(ledger: Path) -> bytes:
    """Return the file of a ledger with all its changes in it."""
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return ledger.read_bytes()


def prepared(stronghold: Stronghold, folder: Path) -> dict[str, bytes]:
    """Return files by what they are: a ledger, a backup of it before its last change, and one of an older version."""
    ledger, copy, old = (folder / name for name in ("prepared.db", "copy.db", "old.db"))
    named = ["--ledger", str(ledger)]
    stronghold(["add", "case", "--name", "Larch", "--opened", "4/3/2019", *named])
    stronghold(["backup", str(copy), *named])
    stronghold(["add", "case", "--name", "Rowan", "--opened", "4/3/2019", *named])
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(OLD.read_text(encoding="utf-8"))
    return {"ledger": settled(ledger), "older": settled(old), "copy": copy.read_bytes()}


CASE = "add case --name Elm --opened 5/3/2019"
TRIED = {
    "an add": (CASE, "ledger"),
    "a correction": ("edit CASE-1..2 --summary 'the same' --yes", "ledger"),
    "the first add of all": (CASE, None),
    "a figure": ("totals", "ledger"),
    "a backup": ("backup {copy} --force", "ledger"),
    "a migration": ("totals", "older"),
    "a restore": ("restore {stick} --yes", "ledger"),
}


@pytest.mark.parametrize(("line", "of"), TRIED.values(), ids=TRIED)
def test_a_full_disk_loses_nothing(
    stronghold: Stronghold, disk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, of: str | None
) -> None:
    """However little is free: the command answers and is kept, or says in one line that there is no space."""
    tried(stronghold, disk, tmp_path, capsys, line, of, lambda free: filled(disk, free))


@pytest.mark.long
@pytest.mark.skipif(resource is None, reason="this system limits no file's size")
@pytest.mark.parametrize(("line", "of"), TRIED.values(), ids=TRIED)
def test_a_limit_on_the_size_of_files_loses_nothing(
    stronghold: Stronghold, tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, of: str | None
) -> None:
    """As a quota would stop it, in the middle of any file."""
    folder = tmp_path / "limited"
    folder.mkdir()
    tried(stronghold, folder, tmp_path, capsys, line, of, limited)


def tried(
    stronghold: Stronghold,
    disk: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    line: str,
    of: str | None,
    room: Callable[[int], Any],
) -> None:
    """Run a command with ever more room, and see each time that all of it was done or none."""
    files = prepared(stronghold, tmp_path)
    ledger, copy = disk / "ledger.db", disk / "copy.db"
    words = line.format(copy=quote(str(copy)), stick=quote(str(tmp_path / "copy.db")))
    codes: Counter[int] = Counter()
    for free in STEPS:
        for left in disk.iterdir():
            left.unlink()
        if of:
            ledger.write_bytes(files[of])
        if "--force" in words:
            copy.write_bytes(b"the backup of yesterday")
        before = contents(ledger) if of else []
        there = sorted(disk.iterdir())
        with room(free):
            answer = stronghold(f"{words} --ledger '{ledger}'", patience=1.0)
        codes[answer.code] += 1
        shown = (free, answer)
        assert answer.code in (0, 4), shown
        if answer.code == 4:
            assert (answer.out, answer.err.count("\n")) == ("", 1) or "restore" in words, shown
            assert answer.err.startswith(("error: no space left", "error: cannot use")) or room is limited, shown
            assert not of or contents(ledger) == before, shown
            kept_before = {path for path in disk.iterdir() if ".before-" in path.name or path.name.endswith(".backups")}
            made = set(disk.iterdir()) - set(there) - kept_before
            # Where there is no room for its shared memory SQLite leaves that, and a log with nothing in it.
            empty = {path for path in made if path.name.endswith("-shm") or not path.stat().st_size}
            assert made - empty <= {ledger}, shown
            assert not copy.exists() or copy.read_bytes() == b"the backup of yesterday", shown
        assert stronghold(f"totals --ledger '{ledger}'").code == 0 or not ledger.exists(), shown
        for path in disk.glob("*.before-*"):
            assert contents(path) == before, shown
    say(capsys, f"{words.split()[0]}: {sum(codes.values())} times, {codes[4]} without room, nothing lost")
    assert codes[0], "with room enough it works"
    assert codes[4] or line == "totals", "without, nothing but reading works"


@pytest.mark.long
@pytest.mark.skipif(resource is None, reason="files have no such limit there")
def test_an_erasure_that_the_ledger_could_not_keep_is_named_and_typed_again(
    prepared: Prepared, stronghold: Stronghold, ledger: Path
) -> None:
    """What lies beside it was emptied first: nothing calls that log forged, and the same line makes it good."""
    prepared(
        *(f"add arrest --date 4/3/2021 --person P-2 --notes '{'x' * 9_000}{n}'" for n in range(12)),
        "show P-2 --recipient court --why 'for P-2'",
    )
    erase = "erase P-2 --authority 'DPA 2018 s.47' --why 'past its term' --yes"
    with limited(65_536):
        answer = stronghold(erase)
    assert answer.code == 4
    assert "warning: the erasure that was begun is not in the ledger" in answer.err
    assert "P-2" in stronghold("show ARREST-1").out
    examined = stronghold("doctor").out
    assert "type that erasure again" in examined
    assert "broken" not in examined.splitlines()[-1]
    mended = stronghold("doctor --mend")
    assert (mended.code, mended.err.endswith("(type that erasure again)\n")) == (5, True)
    assert stronghold(erase).code == 0
    assert "broken" not in stronghold("doctor").out.splitlines()[-1]
