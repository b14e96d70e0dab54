"""An answer as data: what a command found, in the parts that formats print, of which each format asks for one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stronghold_cli.render.tables import Column, Screen

if TYPE_CHECKING:  # figures show no record, and load nothing that logs who looks at one
    from stronghold_cli.results.audit import ShownRecords


@dataclass(frozen=True)
class Calendar:
    """An answer as a file for a diary, and what is to be said of what has no place in it."""

    text: Callable[[], str]
    remarks: Sequence[str]


@dataclass(frozen=True)
class ShortTable:
    """An answer as one table for somebody's own document: as people read it, with all that has to be said of it."""

    columns: Sequence[Column]
    rows: Iterable[Sequence[str]]
    heading: str = ""
    notes: Sequence[str] = ()


@dataclass(frozen=True)
class Answer:
    """What a command answers.  Each part is made only where a format asks for it, and one of them is asked for once."""

    page: Callable[[Screen], str | Iterable[str]] = lambda _: ""
    """What people read, whole or piece by piece."""
    document: Callable[[], Mapping[str, Any]] | None = None
    """All of it as scripts read it, without the version of the schema."""
    rows: Iterable[Sequence[str]] = ()
    """CSV, the headings first."""
    lines: Iterable[Mapping[str, Any]] = ()
    """What scripts read one at a time."""
    short: Callable[[], ShortTable] | None = None
    """A table of it for Markdown, where its CSV is not what people read."""
    calendar: Calendar | None = None
    beside: Iterable[str] = ()
    """What is said beside the page, on standard error; known when the page was printed."""
    remarks: Sequence[str] = ()
    """What is said beside rows and lines, which have no place for it."""
    said: Iterable[str] = ()
    """What is said beside it in any format; known when all of it was printed."""
    shows: "ShownRecords | None" = None
    """The records whose content it shows, as they pass: what the log of a look has."""


def one_document(
    page: Callable[[Screen], str], document: Callable[[], Mapping[str, Any]], shows: "ShownRecords | None"
) -> Answer:
    """Return an answer about one thing: as a line it is the whole document, with the version of the schema."""

    def lines() -> Iterator[Mapping[str, Any]]:
        from stronghold_cli.render.data import SCHEMA

        yield {"schema": SCHEMA, **document()}

    return Answer(page, document, lines=lines(), shows=shows)
