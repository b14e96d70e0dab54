"""A list of things of one sort: what is said about each is declared once, for JSON, CSV and tables."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from stronghold_cli.render.answer import Answer, ShortTable
from stronghold_cli.render.tables import Column

_T = TypeVar("_T")


@dataclass(frozen=True)
class ListedCell(Generic[_T]):
    """One thing that is said about each."""

    key: str
    """Its key in JSON, and what stands over it unless there is a heading."""
    script: Callable[[_T], Any]
    """What scripts get; None where there is nothing, which is an empty cell."""
    csv: Callable[[_T], str] | None = None
    """What they get in CSV, where JSON has what is no cell."""
    show: Callable[[str], str] | None = None
    """What people read of that, where it is something else."""
    heading: str = ""
    wide: bool = False

    def cell(self, item: _T) -> str:
        """Return what CSV has."""
        value = self.csv(item) if self.csv else self.script(item)
        if isinstance(value, bool):
            return "yes" if value else "no"
        return "" if value is None else " ".join(value) if isinstance(value, list | tuple) else str(value)

    def words(self, item: _T) -> str:
        """Return what people read."""
        return self.show(text) if self.show and (text := self.cell(item)) else self.cell(item)


def objects(items: Iterable[_T], cells: Sequence[ListedCell[_T]]) -> Iterator[dict[str, Any]]:
    """Yield each thing as JSON has it."""
    return ({cell.key: cell.script(item) for cell in cells} for item in items)


def rows(items: Iterable[_T], cells: Sequence[ListedCell[_T]]) -> Iterator[list[str]]:
    """Yield things as CSV has them, the headings first."""
    yield [cell.heading or cell.key for cell in cells]
    yield from ([cell.cell(item) for cell in cells] for item in items)


def short_table(items: Iterable[_T], cells: Sequence[ListedCell[_T]]) -> ShortTable:
    """Return things as people read them."""
    columns = [Column((cell.heading or cell.key).replace("_", " "), wide=cell.wide) for cell in cells]
    return ShortTable(columns, ([cell.words(item) for cell in cells] for item in items))


def list_of(
    name: str, items: Iterable[_T], cells: Sequence[ListedCell[_T]], in_json: Sequence[ListedCell[_T]] | None = None
) -> Answer:
    """Return things as an answer, in JSON under a name and, where that has more or another order, with other cells."""
    return Answer(
        document=lambda: {name: list(objects(items, in_json or cells))},
        rows=rows(items, cells),
        lines=objects(items, in_json or cells),
        short=lambda: short_table(items, cells),
    )
