"""What is wrong with a cell, a row or a sheet, with the place where a person finds it."""

import re
import shlex
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from stronghold_cli.errors import Missing, StrongholdError
from stronghold_cli.values.text import cut, first_of, harmless, quoted

HIDDEN = "(not shown: it may name somebody)"
"""Stands for the value of a cell that is never shown."""


_QUOTED_OR_NUMBER = re.compile(r"'(?:[^']|'(?=\w))*'|[0-9][0-9.,]*")
"""What problems of one sort differ in.  An apostrophe before a letter is within what is quoted: `'O'Neill'`."""


class RowProblem(NamedTuple):
    """Why a row is not in."""

    sheet: str
    row: int
    """The row, 0 for what is wrong with a whole sheet."""
    column: str
    """The heading of the column, empty where it is no one column's."""
    value: str
    """What the cell holds; empty where that is nothing, or not for anybody to see."""
    why: str
    exit_code: int

    @property
    def place(self) -> str:
        """Return where it is, in words: `Warrants, row 214, Weight`."""
        row = f"row {self.row:,}" if self.row else ""
        return ", ".join(filter(None, (self.sheet, row, self.column)))

    @property
    def sort(self) -> tuple[str, str, str]:
        """What problems share that are of one sort."""
        said = self.why.replace(quoted(self.value), "…") if self.value else self.why
        return self.sheet, self.column, _QUOTED_OR_NUMBER.sub("…", said)


def problem_of(error: StrongholdError, sheet: str, row: int, column: str, value: str, *, private: bool) -> RowProblem:
    """Return an error of a cell as a problem, with its right example; what a private cell holds is not in it."""
    said, hint = error.said, error.hint
    if private and value:
        said = said.replace(quoted(value), HIDDEN)
        hint = "" if quoted(value) in hint else hint
    needed = isinstance(error, Missing) and error.why and not hint
    if error.field and not column:
        said = f"{error.field}: {said}"
        hint = f'say in a mapping which column has it: {error.field} = "…"' if needed else hint
    elif needed:
        hint = "fill it in, or make a [[record]] of such rows, with when"
    examples = [bare if name in ("", error.field) else f"{name} {bare}" for name, bare in map(_bare, error.example)]
    example = " or ".join(each for each in examples if each)
    hint = ", ".join(filter(None, (hint, example and f"e.g. {example}")))
    why = f"{said} ({hint})" if hint else said
    return RowProblem(sheet, row, column, "" if private else value, why, error.exit_code)


def _bare(example: tuple[str, str]) -> tuple[str, str]:
    """Return an example without the quotes that a shell needs: a cell has none."""
    name, text = example
    return name, " ".join(shlex.split(text)) if text[:1] in ("'", '"') else text


_FEW = 3
"""So many problems of one sort are said one by one."""


def in_short(problems: Iterable[RowProblem], name: str) -> Iterator[str]:
    """Yield lines that say what is wrong: many of one sort are one line with how many, and which rows are the first."""
    sorts: dict[tuple[str, str, str], list[RowProblem]] = {}
    for problem in problems:
        sorts.setdefault(problem.sort, []).append(problem)
    for several in sorts.values():
        if len(several) <= _FEW:
            for each in several:
                yield harmless(": ".join(filter(None, (", ".join(filter(None, (name, each.place))), each.why))))
            continue
        first = several[0]
        place = ", ".join(filter(None, (name, first.sheet, first.column)))
        rows = first_of([f"{each.row:,}" for each in several], 5)
        said = f"{place}: {cut(first.why, 300)}: {len(several):,} cells of this sort, rows {rows}"
        others = list(dict.fromkeys(quoted(cut(each.value, 40)) for each in several if each.value != first.value))
        yield harmless(f"{said}; others hold {first_of(others, 5)}" if others else said)
