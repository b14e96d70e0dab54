"""An answer as data: what a command found, in the parts that formats print; each format asks for one part."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from stronghold_cli.render.tables import Column, Screen, folded, table

if TYPE_CHECKING:  # figures show no record, and load nothing that logs who looks at one
    from stronghold_cli.results.audit import ShownRecords


class Calendar(NamedTuple):
    """An answer as a file for a calendar, and a line about what has no place in it."""

    text: Callable[[], str]
    remarks: Sequence[str]


class ShortTable(NamedTuple):
    """An answer as one table for somebody's own document: as people read it, with all that has to be said about it."""

    columns: Sequence[Column]
    rows: Iterable[Sequence[str]]
    """A row of empty cells is a line between blocks."""
    heading: Sequence[str] = ()
    notes: Sequence[Sequence[str]] = ()
    """Paragraphs under it, by block."""
    says: Sequence[str] = ()
    """The remarks of its answer that they make too, in other words."""

    def page(self, screen: Screen) -> str:
        """Return it as a page, with an empty line between heading, table and each block of notes."""
        rows = list(self.rows)
        drawn = table(self.columns, rows, screen) if rows else ""
        heading, *notes = ("".join(folded(line, screen) for line in lines) for lines in (self.heading, *self.notes))
        return "\n".join(filter(None, (heading, drawn, *notes)))


class Answer(NamedTuple):
    """What a command answers.  Each part is made only where a format asks for it, and one of them is asked for once."""

    page: Callable[[Screen], str | Iterable[str]] | None = None
    """What people read, whole or piece by piece, where it is more than the short table."""
    document: Callable[[], Mapping[str, Any]] | None = None
    """All of it as scripts read it, without the version of the schema."""
    rows: Iterable[Sequence[str]] = ()
    """CSV, the headings first."""
    lines: Iterable[Mapping[str, Any]] = ()
    """What scripts read one at a time."""
    short: Callable[[], ShortTable] | None = None
    """What people read of it as one table; Markdown takes its CSV where there is none."""
    calendar: Calendar | None = None
    beside: Iterable[str] = ()
    """What is said beside the page, on standard error; known when the page was printed."""
    remarks: Sequence[str] = ()
    """What is said beside rows and lines, which have no place for it."""
    said: Iterable[str] = ()
    """What is said beside it in any format; known when all of it was printed."""
    shows: "ShownRecords | None" = None
    """The records whose content it shows, as they pass: what the log of a look has."""

    def noting(self, shows: "ShownRecords") -> "Answer":
        """Return the answer, which notes what others note as well: the names of what is linked."""
        if self.shows is not None:
            self.shows.join(shows)
        return self

    def drawn(self, screen: Screen) -> str | Iterable[str]:
        """Return what people read of it."""
        return self.page(screen) if self.page else self.short().page(screen) if self.short else ""


def one_document(
    page: Callable[[Screen], str], document: Callable[[], Mapping[str, Any]], shows: "ShownRecords | None"
) -> Answer:
    """Return an answer about one thing: as a line it is the whole document, with the version of the schema."""

    def lines() -> Iterator[Mapping[str, Any]]:
        from stronghold_cli.render.data import SCHEMA  # only scripts need it

        yield {"schema": SCHEMA, **document()}

    return Answer(page, document, lines=lines(), shows=shows)
