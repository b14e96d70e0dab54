"""Which records and people a command's streams name: those that are news are a look at them, whatever command it is."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # most commands name nothing that is news
    from stronghold_cli.results.audit import ShownRecords
    from stronghold_cli.store.file.connection import Connection

_MOST = 1_000
"""The most numbers that one range in a text is taken for."""
_SPAN = r"[1-9][0-9]{0,8}(?:\.\.[0-9]{1,9})?"
_NAMES = re.compile(rf"\b((?:[A-Z]+:)?[A-Z]+(?:-[A-Z]+)*)-({_SPAN}(?:, {_SPAN}(?=[,;:.)\s]|$)(?! [a-z£]))*)")
"""`ARREST-3`, `P-71`, and several as `ARREST-1, 3..5` has them; `ARREST-1, 3 days` names one."""
_EXAMPLE = re.compile(r"\be\.g\. [^)\n]*")


class StreamNames:
    """What a command need not log of what its streams name: what was typed, what it changed, and what is logged."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._known: set[str] = set()
        self._changed: list[tuple[str, int, int]] = []
        """The records that were changed, in runs, for there may be a million: the prefix, the first and the last."""
        self._logged: list[ShownRecords] = []
        self.log: Callable[[list[str]], None] = lambda _: None
        """What logs a look at what is news."""

    def typed(self, *texts: str) -> None:
        """Take what somebody typed: its names are no news."""
        for text in texts:
            self._known.update(names_in_text(text.upper()))

    def changed(self, connection: "Connection") -> None:
        """Take the records that the open command changed, and what they name: history has who did that."""
        from stronghold_cli.store.records.named import changed_spans, names_in  # only what writes changes any

        for kind, low, high in changed_spans(connection):
            self._changed.append((kind.prefix, low, high))
            self._known.update(names_in(connection, kind, low, high))

    def logged(self, shown: "ShownRecords") -> None:
        """Take what an entry of the access log has, or is to have when its command ends."""
        self._logged.append(shown)

    def in_logged(self, connection: "Connection") -> set[str]:
        """Return the names that are in the fields of what was logged: they are its content, and no other look."""
        from stronghold_cli.store.records.named import names_in  # only what is news is looked for there

        return {name for one in self._logged for span in one.spans() for name in names_in(connection, *span)}

    def notice(self, text: str) -> None:
        """Log a look at what a text names, before anybody has it, where that is news: the one place of all streams."""
        if news := self._news(text):
            self.log(news)

    def _news(self, text: str) -> list[str]:
        """Return what a text names that is news, each once: once told it is no longer news."""
        # What a hint gives as an example is of nobody.
        found = dict.fromkeys(names_in_text(_EXAMPLE.sub("", text)))
        news = [
            name
            for name in found
            if not (name in self._known or self._was_changed(name) or any(name in one for one in self._logged))
        ]
        self._known.update(news)
        return news

    def _was_changed(self, name: str) -> bool:
        prefix, _, number = name.rpartition("-")
        return any(prefix == of and low <= int(number) <= high for of, low, high in self._changed)


def names_in_text(text: str) -> Iterator[str]:
    """Yield what looks like references and keys in a text."""
    for prefix, spans in _NAMES.findall(text):
        for span in spans.split(", "):
            low, _, high = span.partition("..")
            for number in _between(int(low), int(high or low)):
                yield f"{prefix}-{number}"


def _between(low: int, high: int) -> Iterable[int]:
    return range(low, high + 1) if low <= high < low + _MOST else (low, high)
