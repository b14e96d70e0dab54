"""The file that says which key stands for whom: beside the mapping, for its owner's eyes alone, never in the ledger."""

import csv
import io
from collections.abc import Collection
from pathlib import Path

from stronghold_cli.actions.importing.written_file import written_file
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.input_files import InputFile, content_of
from stronghold_cli.values.keys import read_person
from stronghold_cli.values.text import fold, one_line

HEADINGS = ["name", "person"]
_FILE = InputFile("file of pseudonyms", "name another in the mapping", 20)


class Pseudonyms:
    """Which key each person has.  Nothing is written before `save`."""

    def __init__(self, path: Path) -> None:
        """Read the file, which may not exist yet.  Raises Unreadable for any other file."""
        self.path = path
        self._rows: list[tuple[str, str]] = []
        self._keys: dict[str, str] = {}
        self.added = 0
        if path.is_symlink():
            raise Unreadable(f"{self._shown} is a link", "name a file of its own in the mapping")
        if path.exists():
            self._read()

    @classmethod
    def beside(cls, mapping: Path, name: str) -> "Pseudonyms":
        """Return the file of that name in the folder of a mapping.  Raises Unreadable."""
        if Path(name).name != name or name in (".", ".."):
            raise Unreadable(
                f"[people] pseudonyms is a name, for the file lies beside the mapping, not {one_line(name)}",
                'e.g. pseudonyms = "people.csv"',
            )
        return cls(mapping.parent / name)

    @property
    def highest(self) -> int:
        """The highest number of a key P-N in it."""
        numbers = (int(key[2:]) for key in self._keys.values() if key.startswith("P-"))
        return max(numbers, default=0)

    def key(self, who: str) -> str | None:
        """Return the key of a person, None for a new one."""
        return self._keys.get(who)

    def add(self, who: str, key: str) -> None:
        """Give a new person a key; `who` is as cells are compared."""
        self._keys[who] = key
        self._rows.append((who, key))
        self.added += 1

    def forget_added(self) -> None:
        """Forget the people added, because the rows are read once more."""
        for who, _ in self._rows[len(self._rows) - self.added :]:
            del self._keys[who]
        del self._rows[len(self._rows) - self.added :]
        self.added = 0

    def save(self) -> None:
        """Write the file, whole or not at all.  Raises Unreadable."""
        if not self.added:
            return
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        writer.writerow(HEADINGS)
        writer.writerows((_shown_as(who), key) for who, key in self._rows)
        with written_file(self.path, "nothing was imported", replace=True) as new:
            new.write_text(text.getvalue(), encoding="utf-8-sig", newline="")

    @property
    def _shown(self) -> str:
        return one_line(str(self.path))

    def _read(self) -> None:
        content = content_of(self.path, _FILE)
        try:
            rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
        except (UnicodeDecodeError, csv.Error):
            raise Unreadable(f"{self._shown} is no file of pseudonyms", "name another in the mapping") from None
        if not rows or rows[0] != HEADINGS:
            raise Unreadable(
                f"{self._shown} is another file: a file of pseudonyms begins with {','.join(HEADINGS)}",
                "name another in the mapping; it is made where there is none",
            )
        for number, row in enumerate(rows[1:], 2):
            if len(row) != len(HEADINGS) or not row[0].strip():
                raise Unreadable(f"{self._shown}, line {number}: has no name and key", "mend it, or take it out")
            try:
                key = read_person(row[1])
            except Unreadable:
                # What stands there may be a name.
                raise Unreadable(f"{self._shown}, line {number}: has no person's key", "e.g. P-31") from None
            who = _compared(row[0])
            if self._keys.get(who, key) != key:
                raise Unreadable(f"{self._shown}, line {number}: is of somebody who has another key above")
            self._keys[who] = key
            self._rows.append((who, key))


def lines_of_keys(path: Path, keys: Collection[str]) -> list[int]:
    """Return the lines of a file of pseudonyms that say who some keys are; none where it cannot be read."""
    found = []
    try:
        rows = csv.reader(io.StringIO(content_of(path, _FILE).decode("utf-8-sig"), newline=""), strict=True)
        for row in rows:
            if len(row) == len(HEADINGS) and row[1].strip().upper() in keys:
                found.append(rows.line_num)
    except (StrongholdError, UnicodeDecodeError, csv.Error):
        return []
    return found


_BETWEEN = " | "


def _shown_as(who: str) -> str:
    return who.replace("\x1f", _BETWEEN)


def _compared(text: str) -> str:
    return "\x1f".join(fold(part) for part in text.split(_BETWEEN.strip()))
