"""Ledgers that were made once, by typed lines, and are put in place wherever these are typed again."""

import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

Typed = str | tuple[str, datetime]
"""A line, or one with the moment that it is typed at."""

_PAGE = 4096


class _Kept(NamedTuple):
    """The files of a ledger."""

    pages: dict[int, bytes]
    """What is not as in an empty one, by where it begins."""
    beside: dict[str, bytes]
    """What lies beside it (its access log), by the end of its name."""


class Shelf:
    """The ledgers that lines have made, each as what it has more than an empty one: there are thousands."""

    def __init__(self, blank: Path) -> None:
        """Begin with the empty one alone."""
        self.blank, self._empty = blank, blank.read_bytes()
        self._kept: dict[tuple[Typed | None, ...], _Kept] = {(): _Kept({}, {})}

    def known(self, lines: Sequence[Typed | None]) -> int:
        """Return how many of the first lines made a ledger that is kept."""
        return next(n for n in range(len(lines), -1, -1) if (*lines[:n],) in self._kept)

    def keep(self, lines: Sequence[Typed | None], ledger: Path) -> None:
        """Keep what lines made."""
        content = ledger.read_bytes()
        pages = {at: content[at : at + _PAGE] for at in range(0, len(content), _PAGE)}
        self._kept[(*lines,)] = _Kept(
            {at: page for at, page in pages.items() if page != self._empty[at : at + _PAGE]}, beside(ledger)
        )

    def put(self, lines: Sequence[Typed | None], ledger: Path) -> None:
        """Put what lines made in its place."""
        kept = self._kept[(*lines,)]
        shutil.copy(self.blank, ledger)
        with ledger.open("r+b") as file:
            for at, page in kept.pages.items():
                file.seek(at)
                file.write(page)
        for end, content in kept.beside.items():
            path = ledger.with_name(ledger.name + end)
            path.write_bytes(content)
            path.chmod(0o600)


def beside(ledger: Path) -> dict[str, bytes]:
    """Return what lies beside a ledger and is called after it, by the end of its name."""
    return {
        path.name.removeprefix(ledger.name): path.read_bytes()
        for path in ledger.parent.glob(f"{ledger.name}?*")
        if path.is_file()
    }
