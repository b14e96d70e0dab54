"""A temporary database that nobody else can read, for intermediate results too large for memory."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.file.placing import made_beside


@contextmanager
def private_database(ledger: Connection, most_in_memory: int) -> Iterator[Connection]:
    """Yield an empty one: in memory, or in a file beside a ledger of more than so many bytes.

    Never among the system's temporary files, where SQLite would put it: records would lie there for others to find.
    """
    [pages], [size] = (ledger.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "page_size"))
    path = Path(ledger.execute("PRAGMA database_list").fetchone()[2] or ".")
    with ExitStack() as made:
        place = ":memory:"
        if pages * size > most_in_memory and os.access(path.parent, os.W_OK):
            new = made.enter_context(made_beside(path))
            place = str(new)
        connection = made.enter_context(closing(sqlite3.connect(place, isolation_level=None)))
        if place != ":memory:" and os.name == "posix":
            connection.execute("PRAGMA schema_version")  # which opens the file
            new.unlink()  # and nothing is left of it, whatever ends this process
        # Nothing of it is to outlive this process.
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "temp_store = MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
        yield connection
