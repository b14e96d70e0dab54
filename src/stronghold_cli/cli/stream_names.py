"""Records and people that a command's messages name: each one not named before is logged as a look."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # most commands name nothing that is news
    from stronghold_cli.results.audit import ShownRecords
    from stronghold_cli.store.file.connection import Connection

_MOST = 1_000
"""How many numbers one range in a text is read as at most."""
_SPAN = r"[1-9][0-9]{0,8}(?:\.\.[0-9]{1,9})?"
_NAMES = re.compile(rf"\b((?:[A-Z]+:)?[A-Z]+(?:-[A-Z]+)*)-({_SPAN}(?:, {_SPAN}(?=[,;:.)\s]|$)(?! [a-z£]))*)")
"""`ARREST-3`, `P-71`, and several as `ARREST-1, 3..5` has them; `ARREST-1, 3 days` names one."""
_EXAMPLE = re.compile(r"\be\.g\. [^)\n]*")


class StreamNames:
    """The names that a command need not log: those typed, changed or logged already."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._known: set[str] = set()
        self._changed: list[tuple[str, int, int]] = []
        """The changed records in runs, for there may be a million: prefix, first number, last number."""
        self._logged: list[ShownRecords] = []
        self.log: Callable[[list[str]], None] = lambda _: None
        """Logs a look at new names."""

    def typed(self, *texts: str) -> None:
        """Add a typed text, whose names are not news."""
        for text in texts:
            self._known.update(names_in_text(text.upper()))

    def changed(self, connection: "Connection") -> None:
        """Add the records that the open command changed, and what they name: history says who did that."""
        from stronghold_cli.store.records.named import changed_spans, names_in  # only what writes changes any

        for kind, low, high in changed_spans(connection):
            self._changed.append((kind.prefix, low, high))
            self._known.update(names_in(connection, kind, low, high))

    def logged(self, shown: "ShownRecords") -> None:
        """Add the content of an access log entry, written or to be written."""
        self._logged.append(shown)

    def in_logged(self, connection: "Connection") -> set[str]:
        """Return the names in the fields of logged records, which need no entry of their own."""
        from stronghold_cli.store.records.named import names_in  # only what is news is looked for there

        return {name for one in self._logged for span in one.spans() for name in names_in(connection, *span)}

    def notice(self, text: str) -> None:
        """Log a look at the new names in a text before it is shown; every stream passes here."""
        if news := self._news(text):
            self.log(news)

    def _news(self, text: str) -> list[str]:
        """Return the new names in a text, each once, after which it is no longer new."""
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
    """Yield the words in a text that look like references and keys."""
    for prefix, spans in _NAMES.findall(text):
        for span in spans.split(", "):
            low, _, high = span.partition("..")
            for number in _between(int(low), int(high or low)):
                yield f"{prefix}-{number}"


def _between(low: int, high: int) -> Iterable[int]:
    return range(low, high + 1) if low <= high < low + _MOST else (low, high)
