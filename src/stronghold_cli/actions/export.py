"""Writing records to CSV files: each one whole or not at all, readable by its owner alone."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from stronghold_cli.actions.suffixes import CSV, check_suffix, suffix_known
from stronghold_cli.errors import Forbidden, Unreadable, system_words
from stronghold_cli.records.fields import Block
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.file.placing import is_ring, made_beside, put_in_place, undisturbed
from stronghold_cli.store.records.listing import Listing, list_blocks
from stronghold_cli.values.text import one_line
from stronghold_cli.values.window import Window

Lines = Callable[[Kind, Iterable[Block]], Iterator[str]]
"""Turns records of a kind into lines of CSV, the headings first."""


@contextmanager
def export_folder(
    connection: Connection, folder: Path, ledger: Path, window: Window, lines: Lines, *, force: bool
) -> Iterator[int]:
    """Write every kind into a folder, voided records included, and hand over how many records there were.

    The files get their names when the block ends, and are removed if it raises.  Raises Forbidden for an existing file
    without `force`, Unreadable for what cannot be the name of a folder.
    """
    if suffix := suffix_known(folder):
        raise Unreadable(
            f"{one_line(str(folder))} would be a folder with a file for each kind, not {suffix.upper()}",
            "name a folder, or say which kind, e.g. stronghold export seizure -o seizures.csv",
        )
    targets = {kind: folder / f"{kind.plural}.csv" for kind in KINDS.values()}
    there = [path.name for path in targets.values() if path.exists()]
    if there and not force:
        raise Forbidden(
            f"{one_line(str(folder))} has {', '.join(there)} already", "name another folder, or add --force"
        )
    made = not folder.exists()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fault:
        raise Unreadable(f"cannot make the folder {one_line(str(folder))}: {str(fault.strerror).lower()}") from None
    asked = Listing(window, voided=True)
    try:
        with ExitStack() as files:
            yield sum(
                files.enter_context(
                    export_file(path, ledger, lines(kind, list_blocks(connection, kind, asked)), force=force)
                )
                for kind, path in targets.items()
            )
            # All of them get their names, or none: a folder without a kind would look like all there is.
            with undisturbed():
                files.close()
    finally:
        if made:
            with suppress(OSError):  # something is in it
                folder.rmdir()


@contextmanager
def export_file(path: Path, ledger: Path, lines: Iterable[str], *, force: bool) -> Iterator[int]:
    """Write CSV of a ledger to a file, with a byte-order mark for spreadsheets; hand over how many lines it has.

    The file gets its name when the block ends, and is removed if it raises.  Raises Forbidden for an existing file
    without `force`, Unreadable for a file that cannot be written.
    """
    shown = one_line(str(path))
    if path.is_dir():
        raise Unreadable(f"{shown} is a folder", "name a file in it")
    check_suffix(path, "CSV", CSV, "or for other formats: stronghold list KIND --format json > FILE")
    if path.exists() and not path.is_file():
        raise Unreadable(f"{shown} is a device or a pipe, not a file", "name a file, or leave out -o")
    if is_ring(path):
        raise Unreadable(f"{shown} is a ring of links, which leads nowhere", "name a file, or leave out -o")
    if path.exists() and not force:
        raise Forbidden(f"{shown} is there already", "name another file, or add --force")
    count = 0
    with ExitStack() as making:
        with _writing(shown):
            new = making.enter_context(made_beside(path, ledger))
            with new.open("w", encoding="utf-8-sig", newline="") as file:
                for line in lines:
                    file.write(line)
                    count += 1
        yield count - 1
        with _writing(shown):
            put_in_place(new, path, replace=True)


@contextmanager
def _writing(shown: str) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        raise Unreadable(f"cannot write {shown}: {system_words(fault)}") from None
