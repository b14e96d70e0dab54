"""The lines of a sheet that are not read, gone through one by one with the person who wrote them."""

import re
from collections.abc import Callable, Sequence
from enum import Enum, auto

from stronghold_cli.cli.desk import Desk
from stronghold_cli.errors import Instead, StrongholdError, Unreadable
from stronghold_cli.render.tables import folded
from stronghold_cli.sheet.pasted import in_place, left_out
from stronghold_cli.values.text import one_line

STOP, EDIT, OUT = "q", "e", "#"
"""The answers that stop, that open the editor, and that leave a line out."""

_NEXT = " // "
"""What stands between two lines where one is typed in the place of another."""

_EDITED = f"Enter takes the line as it stands; an empty line or {OUT} leaves it out"
_TYPED = f"type the line again; Enter alone takes the one offered, {OUT} leaves the line out"
_ALWAYS = (
    f"{_NEXT.strip()} parts two lines; {EDIT} opens the editor with the sheet; {STOP} or Ctrl-C stops and saves it"
)
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f]")


Typed = list[tuple[str, list[str]]]
"""The lines of a sheet as they were typed, each with the lines that stand in its place now."""


class How(Enum):
    """How the lines were left: all read as far as the sheet alone says, for the editor, or as they are by now."""

    READ = auto()
    EDITS = auto()
    STOPS = auto()


class LineByLine:
    """A sheet while its lines are asked for."""

    def __init__(
        self, desk: Desk, wrong: Callable[[str], Sequence[StrongholdError]], save: Callable[[str], None]
    ) -> None:
        """Take what returns all that cannot be read of a text, and what saves the text after each answer."""
        self._desk, self._wrong, self._save = desk, wrong, save
        self._in_place = desk.edits
        self.left: Sequence[StrongholdError] = ()
        """What is still wrong with the text."""

    def mend(self, typed: Typed, problems: Sequence[StrongholdError]) -> How:
        """Ask for each wrong line until all can be read.  Raises KeyboardInterrupt for Ctrl-C and Ctrl-D."""
        self._put(f"{_EDITED if self._in_place else _TYPED}; {_ALWAYS}")
        # Each sentence is then known for the next reading: better a wait here, where there is much to read.
        self._wrong(_text(typed))
        self.left = problems
        at = 0
        while numbers := sorted({each.line for each in self.left if each.line}):
            number = next((each for each in numbers if each >= at), numbers[0])
            now, within = _place(typed, number)
            answer = self._asked(now[within], [each for each in self.left if each.line == number], len(numbers))
            if isinstance(answer, How):
                return answer
            at, now[within : within + 1] = number, answer.split("\n")
            text = _text(typed)
            self._save(text)
            self.left = self._wrong(text)
        return How.READ

    def _asked(self, line: str, problems: Sequence[StrongholdError], many: int) -> str | How:
        """Return what shall stand in the place of a line, else how it is left."""
        number = problems[0].line
        offered = next((each.instead for each in reversed(problems) if each.instead), None)
        self._desk.put("\n")
        self._put(one_line(line), f"line {number} ({many} to go): " if many > 1 else f"line {number}, the last: ")
        for problem in problems:
            self._put(_without_offer(problem), "  ")
        if offered and offered.facts:
            self._put(f"left out then: {', '.join(offered.facts)}", "  ")
        return self._answer(line, offered)

    def _answer(self, line: str, offered: Instead | None) -> str | How:
        new = in_place(line, str(offered)) if offered else line
        if offered and not self._in_place:
            self._put(new.strip(), "  offered: ")
        while True:
            try:
                typed = self._desk.ask("> ", new if self._in_place else "")
            except Unreadable as problem:
                self._put(str(problem))
                continue
            said = typed.strip()
            if said in (STOP, EDIT):
                return How.STOPS if said == STOP else How.EDITS
            if said == OUT or (not said and self._in_place):
                return left_out(line)
            if not said and not offered:
                self._put(f"type the line again, or {OUT} to leave it out")
            elif _CONTROL.search(said):
                self._put("that has a control character, which no line has: type it again")
            elif self._in_place:
                return _lines(typed.rstrip(), line)
            else:
                return _lines(in_place(line, said), line) if said else new

    def _put(self, text: str, start: str = "") -> None:
        indent = " " * (2 + len(start) - len(start.lstrip()))
        self._desk.put(folded(text, self._desk.screen, indent, start))


def _text(typed: Typed) -> str:
    return "\n".join(line for _, now in typed for line in now)


def _place(typed: Typed, number: int) -> tuple[list[str], int]:
    """Return the lines that stand in the place of a typed one, and which of them is the sheet's line of a number."""
    at = number - 1
    for _, now in typed:
        if at < len(now):
            return now, at
        at -= len(now)
    raise IndexError(number)


def _lines(typed: str, line: str) -> str:
    """Return what was typed in the place of a line, as the lines that it is."""
    first, *others = typed.split(_NEXT)
    return "\n".join([first, *(in_place(line, other.strip()) for other in others)])


def _without_offer(problem: StrongholdError) -> str:
    """Return a message without its line, which stands above it, and without what is offered under it."""
    if problem.instead:
        problem = problem.but(instead=None, hint="" if problem.instead.shown else problem.hint)
    return str(problem).removeprefix(f"line {problem.line}: ")
