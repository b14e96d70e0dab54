"""The illustrative ledger of the demonstration: made from the seeds, in a folder that is removed afterwards."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from stronghold_cli.actions.load import load_folder
from stronghold_cli.errors import Forbidden, StrongholdError
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import writing
from stronghold_cli.store.settings.cover import say_area, say_cover
from stronghold_cli.values.text import one_line

CLAIMS = "aylesbury-vale-2021.toml"
AREA = "Aylesbury Vale"
COMPLETE_FROM = date(2019, 1, 1)


def seeds() -> Path:
    """Return the folder of the illustrative records: inside an installed package, at the top of a checkout."""
    package = Path(__file__).parents[1]
    for folder in (package / "seeds", package.parents[1] / "seeds"):
        if (folder / CLAIMS).exists():
            return folder
    raise StrongholdError("the illustrative records are missing from this installation", "install it again")


@contextmanager
def illustrative_ledger(entry: Entry, keep: Path | None = None) -> Iterator[tuple[Path, int]]:
    """Make the illustrative ledger, and hand over its place and how many records it has.

    It stays in the new file `keep`; without one, nothing stays.  Raises Forbidden where there is something at that
    place.
    """
    if keep is not None and os.path.lexists(keep):
        raise Forbidden(f"{one_line(str(keep))} is there already", "name a new file")
    with tempfile.TemporaryDirectory(prefix="stronghold-demo-") as folder:
        path = keep or Path(folder) / "demo.db"
        with writing(path, entry) as connection:
            count = load_folder(connection, seeds(), entry.at.date())
            say_area(connection, AREA)
            for kind in KINDS.values():
                say_cover(connection, kind, COMPLETE_FROM)
        yield path, count
