"""Files that an import writes beside what it read: whole, or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from stronghold_cli.errors import Unreadable, system_words
from stronghold_cli.store.file.placing import made_beside, put_in_place
from stronghold_cli.values.text import one_line


@contextmanager
def written_file(path: Path, hint: str, *, replace: bool = False) -> Iterator[Path]:
    """Yield an empty file (0600) that gets its name when the block ends.  Raises Unreadable with a hint."""
    try:
        with made_beside(path) as new:
            yield new
            put_in_place(new, path, replace=replace)
    except OSError as fault:
        why = system_words(fault)
        raise Unreadable(f"cannot write {one_line(str(path))}: {why}", hint) from None
