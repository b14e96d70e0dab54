"""How figures are counted, as a page, a list and JSON."""

from collections.abc import Sequence
from typing import Any

from stronghold_cli.figures.explanation import commands, explained, parts, source, unit_words
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import by_section
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.tables import Column, Screen, folded, table
from stronghold_cli.render.to_copy import to_copy

_MANY, _WIDE = 10, 120
"""More measures than these are listed without what each counts, on a screen with fewer columns."""


def explanation_answer(measures: Sequence[Measure], *, whole: bool) -> Answer:
    """Return how measures are counted as an answer: a line each, or one of them whole."""
    example = f"how one of them is counted: stronghold explain {measures[0].name}"
    return Answer(
        lambda screen: _page(measures[0], screen) if whole else _listing(measures, screen),
        lambda: {"measures": list(map(_to_json, measures))},
        beside=[] if whole else [example],
    )


def _page(measure: Measure, screen: Screen) -> str:
    rows = [[topic, words.replace("`", "")] for topic, words in explained(measure)]
    rows.append(["by", ", ".join(parts(measure))])
    # Without the line of headings, which are empty.
    text = table([Column(""), Column("", wide=True)], rows, screen)
    look = "".join(to_copy("", command, screen) for command in commands(measure))
    return f"{folded(f'{measure.title} ({measure.name}): {measure.about}', screen)}\n{text}\nLook closer:\n{look}"


def _listing(measures: Sequence[Measure], screen: Screen) -> str:
    """Return a line a measure; what it counts only on a screen where that is not three lines of a few words each."""
    rows: list[list[str]] = []
    for section, of_it in by_section(measures, lambda measure: measure):
        rows += [[""] * 3] * bool(rows)
        rows.append([section, "", ""])
        rows += ([f"  {measure.title}", measure.name, measure.about] for measure in of_it)
    columns = [Column("measure"), Column("name to type", dim=True), Column("what it counts", wide=True)]
    if screen.looked_at and screen.width < _WIDE and len(measures) > _MANY:
        less = f"(no room for what each counts: {_WIDE} columns are wide enough, and stronghold explain drugs says it)"
        return table(columns[:2], [row[:2] for row in rows], screen) + folded(less, screen)
    return table(columns, rows, screen)


def _to_json(measure: Measure) -> dict[str, Any]:
    return {
        "measure": measure.name,
        "about": measure.about,
        "kind": measure.kind,
        "date_field": measure.date,
        "as_at_last_day": measure.as_at_last_day,
        "unit": measure.unit.name,
        "unit_words": unit_words(measure),
        "source": source(measure),
        "by": parts(measure),
        "points": [{"topic": topic, "words": words.replace("`", "")} for topic, words in explained(measure)],
        "commands": commands(measure),
    }
