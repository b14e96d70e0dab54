"""The files that came in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from stronghold_cli.records.kinds import KINDS
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.record import local
from stronghold_cli.render.tables import Screen, folded
from stronghold_cli.results.imported import ImportedFile
from stronghold_cli.values.text import counted, listed, one_line, quoted

_MOST = 20
"""So many problems of a file are shown; JSON has all of them."""


def imports_answer(files: Sequence[ImportedFile]) -> Answer:
    """Return the files that came in."""

    def page(screen: Screen) -> str:
        if not files:
            return ""
        text = ""
        for each in files:
            made = (
                listed([KINDS[name].counted(many) for name, many in each.made.items()], "and")
                or "nothing is left of it"
            )
            text += folded(
                f"{each.number}  {one_line(each.name)}, {counted(each.rows, 'row')}: {made}; change {each.change}, "
                f"{local(each.at)}, by {one_line(each.who)}",
                screen,
                "   ",
            )
            text += "".join(folded(line, screen, "     ", "   ") for line in _said_of_file(each))
        return text

    return Answer(page, lambda: {"imports": [_file_json(each) for each in files]}, lines=map(_file_json, files))


def _said_of_file(each: ImportedFile) -> Iterator[str]:
    if each.mapping:
        yield f"mapping {one_line(each.mapping)}"
    if each.people_file:
        yield f"which key stands for whom: {one_line(each.people_file)}"
    if each.backfill:
        yield "a backfill: clocks that had run out are not chased"
    for column in each.left_out.get("columns", []):
        yield f"{_of(column)}column {quoted(column['column'])} left out: {column['why']}"
    for rows in each.left_out.get("rows", []):
        yield f"{_of(rows)}{counted(rows['rows'], 'row')} not read: {rows['what']}"
    problems = each.left_out.get("problems", [])
    for problem in problems[:_MOST]:
        place = ", ".join(filter(None, (problem["sheet"], f"row {problem['row']:,}", problem["column"])))
        yield one_line(f"left out: {place}: {problem['why']}")
    if len(problems) > _MOST:
        yield f"left out: {len(problems) - _MOST:,} more"


def _of(said: Mapping[str, Any]) -> str:
    return f"{one_line(said['sheet'])}: " if said["sheet"] else ""


def _file_json(each: ImportedFile) -> dict[str, Any]:
    return {**each._asdict(), "made": dict(each.made), "left_out": dict(each.left_out)}
