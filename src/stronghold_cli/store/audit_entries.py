"""An entry of the access log as JSON, written and read back."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from stronghold_cli.results.audit import KINDS_OF_ACCESS, AuditEntry
from stronghold_cli.values.stored import Spoilt, stored_moment
from stronghold_cli.values.text import escaped


def written(access: AuditEntry) -> str:
    """Return an entry as JSON: what is empty left out."""
    return as_json({name: value for name, value in access._asdict().items() if value})


def as_json(said: dict[str, Any]) -> str:
    """Return JSON on one line, without terminal escapes."""
    line = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return escaped(line, lambda character: json.dumps(character)[1:-1])


_MOST_DIGITS = 18
"""The most digits of a row number: SQLite has no larger ones."""
_TYPES = {name: type(value) for name, value in AuditEntry("")._asdict().items()}


def read_entry(line: str | bytes | None) -> AuditEntry | None:
    """Return an entry; None if the line is torn, or not by this program."""
    values: dict[str, Any] = {}
    try:
        for name, value in json.loads(line or "").items():
            wanted = _TYPES.get(name)  # none for what a later version keeps
            if wanted is tuple and isinstance(value, list) and all(isinstance(word, str) for word in value):
                values[name] = tuple(value)
            elif type(value) is wanted:
                values[name] = value
            elif wanted is not None:
                return None
        access = AuditEntry(**values)
        stored_moment(access.at)
    except (ValueError, TypeError, AttributeError, RecursionError, Spoilt):
        return None
    return access if access.kind in KINDS_OF_ACCESS else None


def runs_of(emptied: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield the runs of numbers in an entry, first and last; anything else is skipped."""
    for run in emptied:
        first, _, last = run.partition("..")
        if is_number(first) and is_number(last or first):
            yield int(first), int(last or first)


def is_number(digits: str) -> bool:
    """Whether digits in an entry can be the number of one of our rows."""
    return digits.isdecimal() and len(digits) <= _MOST_DIGITS
