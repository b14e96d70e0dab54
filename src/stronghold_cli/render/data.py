"""Results for programs: JSON, and CSV that a spreadsheet opens without running any of it."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from stronghold_cli.values.cells import FORMULA, neutral
from stronghold_cli.values.text import escaped

_MAY_RUN = re.compile(f',"?[{re.escape("".join(FORMULA))}]')
_MAY_RUN_FIRST = FORMULA | {'"'}
"""How a cell of a line of CSV looks that a spreadsheet may run, and how the first one does; some only look like it."""

SCHEMA = 1
"""The version of every JSON answer; a change that breaks a script raises it."""


def to_json(answer: Any) -> str:
    """Return an answer as indented JSON, without a character that would act on a terminal."""
    return _harmless(json.dumps(answer, ensure_ascii=False, indent=2)) + "\n"


def to_json_line(answer: Any) -> str:
    """Return an answer as one line of JSON, likewise."""
    return _harmless(json.dumps(answer, ensure_ascii=False, separators=(",", ":"))) + "\n"


def _harmless(text: str) -> str:
    # Such characters stand inside strings only, where JSON has an escape for each.
    return escaped(text, lambda character: json.dumps(character)[1:-1])


def to_csv(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield rows as lines of CSV, each text that a spreadsheet would take for a formula with one ' in front."""
    write, may_run = csv.writer(_Lines(), lineterminator="\r\n").writerow, _MAY_RUN.search
    for row in rows:
        line: str = write(row)
        # Asked of the whole line first: to ask it of each cell took a third of an export's time.
        if may_run(line) or line[0] in _MAY_RUN_FIRST:
            line = write([neutral(cell) if isinstance(cell, str) else cell for cell in row])
        yield line


class _Lines:
    """What a csv.writer writes to: `writerow` returns what `write` does, the line itself."""

    write = str
