"""What became of a published figure since a past moment: today's, and the later changes that moved it."""

from collections.abc import Iterator, Sequence
from typing import Any

from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.references import in_short
from stronghold_cli.render.changes import EMPTY, FieldChange, moved
from stronghold_cli.results.reconciliation import (
    CORRECTED,
    COUNTS_AGAIN,
    LATE,
    NOT_ITSELF,
    TAKEN_OUT,
    VOIDED,
    FigureSince,
    LaterChange,
)
from stronghold_cli.values.keys import runs
from stronghold_cli.values.text import counted, cut, listed, one_line

_WORDS = {
    LATE: "recorded since",
    CORRECTED: "corrected since",
    VOIDED: "voided since",
    COUNTS_AGAIN: "counts again since",
    TAKEN_OUT: "taken out since",
    NOT_ITSELF: "counted otherwise since, though not itself changed",
}

_IN_FULL = 3
"""Up to how many corrected records are shown before and after."""
_RUNS = 8
"""How many runs of references, and of changes, are named."""
_LONGEST = 60
"""The most characters of a value."""


def since_then_lines(since: FigureSince) -> Iterator[str]:
    """Yield today's figure, then a line for each sort of later change."""
    if since.compared is None:
        yield f"today: cannot be asked: {since.why_none}"
        return
    figure = since.compared.figure
    difference = "" if since.compared.difference is None else f", {since.compared.difference_words} since then"
    records = f" ({counted(figure.records, 'record')})" if figure.records else ""
    yield f"today: {figure.display}{difference}{records}"
    for later in since.later:
        yield _line(later)


def _line(later: LaterChange) -> str:
    changes = _changes(later.changes)
    if not later.numbers:
        return f"no record moved it: {listed(later.because, 'and')} ({changes})" if changes else "no record moved it"
    refs = in_short(((later.kind, number) for number in later.numbers), _RUNS)
    if later.withheld:
        return f"{_WORDS[later.sort]}: {refs} ({', '.join(filter(None, ('restricted', changes)))})"
    if later.sort == CORRECTED:
        refs = _corrected(later.kind, later.fields, refs)
    if later.sort == VOIDED and len(whys := dict.fromkeys(after["voided"] for _, after in later.fields)) == 1:
        refs = f"{refs}: {cut(one_line(*whys), _LONGEST)}"
    beside = f"through {listed(later.because, 'and')}; " if later.because else ""
    if later.sort == NOT_ITSELF and not changes:
        return f"{_WORDS[later.sort]}: {refs} (no change tells why)"
    return f"{_WORDS[later.sort]}: {refs} ({beside}{changes})"


def _corrected(kind: Kind, fields: Sequence[tuple[Record, Record]], refs: str) -> str:
    rows = list(moved([(kind, before, after) for before, after in fields]))
    if len(fields) > _IN_FULL:
        names = dict.fromkeys(row.field.replace("_", " ") for row in rows)
        return f"{refs}: {', '.join(names)}"
    of: dict[str, list[str]] = {}
    for row in rows:
        of.setdefault(row.ref, []).append(_before_and_after(row))
    return "; ".join(f"{ref} {', '.join(words)}" for ref, words in of.items())


def _before_and_after(row: FieldChange) -> str:
    before, after = (EMPTY if text is None else cut(one_line(text), _LONGEST) for text in (row.before, row.after))
    return f"{row.field.replace('_', ' ')} {before} to {after}"


def _changes(changes: Sequence[int | None]) -> str:
    """Return commands by number, runs of them as ranges: `changes 6, 8..12`."""
    spans = runs(number for number in changes if number is not None)
    words = [f"{low}..{high}" if high > low else f"{low}" for low, high in spans[:_RUNS]]
    more = sum(high - low + 1 for low, high in spans[_RUNS:])
    said = f"change{'s' if len(changes) > 1 else ''} {', '.join(words)}" if words else ""
    outside = "another program" if None in changes else ""
    return ", ".join(filter(None, (f"{said} and {more:,} more" if more else said, outside)))


def since_then_to_json(since: FigureSince | None) -> dict[str, Any] | None:
    """Return it as scripts read it; null where today's figure is the same."""
    if since is None:
        return None
    compared = since.compared
    figure = compared.figure if compared else None
    return {
        "recorded": figure.measure.unit.to_json(figure.value) if figure else None,
        "display": figure.display if figure else None,
        "difference": compared.difference_words if compared else None,
        "records": (None if figure.withheld else figure.records) if figure else 0,
        "why_none": since.why_none or None,
        "later": [
            {
                "sort": later.sort,
                "refs": [later.kind.reference(number) for number in later.numbers],
                "changes": list(later.changes),
                "fields": [row._asdict() for row in moved([(later.kind, *both) for both in later.fields])],
                "because": list(later.because),
                "restricted": later.withheld,
            }
            for later in since.later
        ],
    }
