"""The values of a mapping file: what is wrong with one is said with its line, and the nearest key that is known."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.text import listed, quoted


class MappingValues:
    """The values of the tables of one file.  What refuses one raises Unreadable, with an example."""

    def __init__(self, text: str, name: str) -> None:
        """Take the text of the file, and its name for messages."""
        self._lines, self.name = text.splitlines(), name

    def known(self, table: Mapping[str, Any], keys: Mapping[str, str], of: str) -> None:
        """Refuse an unknown key.  Raises Unreadable with its line and the nearest one."""
        for key in table:
            if key.replace("-", "_") not in keys:
                close = did_you_mean(key[:40], list(keys)) or f"there are: {', '.join(keys)}"
                raise Unreadable(f"no such key as {quoted(of + key)}", close, place=self.at(key))

    def choice(self, table: Mapping[str, Any], key: str, choices: Sequence[str], keys: Mapping[str, str]) -> str:
        """Return one of some words."""
        text = self.text(table, key, keys)
        if text not in choices:
            raise self.wrong(key, f"is {listed(list(choices))}", keys)
        return text

    def number(self, table: Mapping[str, Any], key: str, keys: Mapping[str, str]) -> int:
        """Return the number of a row, from 1."""
        value = table[key]
        if type(value) is not int or value < 1:
            raise self.wrong(key, "is the number of a row", keys)
        return value

    def text(self, table: Mapping[str, Any], key: str, keys: Mapping[str, str]) -> str:
        """Return a text, empty where there is none."""
        value = table.get(key, "")
        if not isinstance(value, str) or (key in table and not value.strip()):
            raise self.wrong(key, "is text in quotes", keys)
        return value

    def texts(
        self, table: Mapping[str, Any], key: str, keys: Mapping[str, str], *, empty: bool = False
    ) -> tuple[str, ...]:
        """Return one or several texts; an empty one is refused unless it means an empty cell."""
        value = table.get(key, [])
        several = [value] if isinstance(value, str) else value
        if not isinstance(several, list) or not all(isinstance(each, str) and (each or empty) for each in several):
            raise self.wrong(key, "is a text in quotes, or several in [ ]", keys)
        return tuple(several)

    def plain(self, value: object) -> str:
        """Return a value as it would be typed."""
        return ("no", "yes")[value] if isinstance(value, bool) else str(value)

    def tables(self, value: object, said: str) -> Iterator[Mapping[str, Any]]:
        """Yield the tables of a list of them."""
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise Unreadable(f"{said} stands in two brackets", f"e.g. {said}", place=self.name)
        yield from value

    def wrong(self, key: str, what: str, keys: Mapping[str, str]) -> Unreadable:
        """Return what is wrong with a key, with an example of how it is written."""
        return Unreadable(f"{key} {what}", f"e.g. {keys.get(key, key)}", place=self.at(key))

    def at(self, key: str, value: object = None) -> str:
        """Return the file, and the line of a key (with a value), where it has one."""
        said = rf"(?:^|[\s{{,\[\.])[\"']?{re.escape(key)}[\"']?\s*(?:=|\]|\.)"
        for number, line in enumerate(self._lines, 1):
            if re.search(said, line) and (value is None or str(value) in line):
                return f"{self.name}, line {number}"
        return self.name
