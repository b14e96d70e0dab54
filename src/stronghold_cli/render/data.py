"""Results for programs: JSON, and CSV that a spreadsheet opens without running any of it."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from stronghold_cli.values.cells import FORMULA, neutral
from stronghold_cli.values.text import escaped

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
    writer = csv.writer(_Lines(), lineterminator="\r\n")
    for row in rows:
        # Asked of the first character here: a call for each cell would be a tenth of an export's time.
        yield writer.writerow([neutral(cell) if cell and cell[0] in FORMULA else cell for cell in row])


class _Lines:
    """What a csv.writer writes to: `writerow` returns what `write` does, the line itself."""

    write = str
