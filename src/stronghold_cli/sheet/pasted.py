"""A sheet with lines in the place of those that are not read, and which of those would be read there."""

from collections.abc import Callable, Sequence

from stronghold_cli.errors import StrongholdError
from stronghold_cli.sheet.words.text import mark_of

_OWN_WORDS = "say in few words what was done, a line each; # in front leaves the line out"
_ROUNDS = 3
"""How often lines are tried together, for one may be read only where another is."""


def with_pasted(text: str, problems: Sequence[StrongholdError]) -> str:
    """Return a sheet with the lines to paste of its problems."""
    lines = text.split("\n")
    for problem in problems:
        if problem.line and problem.instead:
            lines[problem.line - 1] = in_place(lines[problem.line - 1], str(problem.instead))
    return "\n".join(lines)


def in_place(line: str, instead: str) -> str:
    """Return what stands in the place of a line, as far in, and with the mark of its list."""
    mark = mark_of(line)
    return f"{mark}{instead}" if mark.strip() and not instead.startswith(mark.strip()) else f"{_indent(line)}{instead}"


def left_out(line: str) -> str:
    """Return a line behind `#`."""
    return f"{_indent(line)}# {line.strip()}"


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def sure_to_paste(
    text: str, problems: Sequence[StrongholdError], wrong: Callable[[str], Sequence[StrongholdError]]
) -> list[StrongholdError]:
    """Return the problems of a sheet with only such lines to paste as are read where all are pasted at once.

    `wrong` returns the problems of another text.
    """
    sure = list(problems)
    for _ in range(_ROUNDS):
        pasted = {each.line for each in sure if each.instead}
        refused = pasted & _wrong_lines(with_pasted(text, sure), wrong) if pasted else set()
        if not refused:
            return sure
        sure = [_without(each) if each.line in refused else each for each in sure]
    return [_without(each) for each in sure]


def _wrong_lines(text: str, wrong: Callable[[str], Sequence[StrongholdError]]) -> set[int]:
    try:
        return {problem.line for problem in wrong(text)}
    except StrongholdError:  # nothing is left of it
        return set()


def _without(problem: StrongholdError) -> StrongholdError:
    """Return a problem without what would be read in its place."""
    if problem.instead is None:
        return problem
    return problem.but(instead=None, hint=_OWN_WORDS if problem.instead.shown else problem.hint)
