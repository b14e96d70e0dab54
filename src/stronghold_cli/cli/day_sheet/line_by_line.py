"""The lines of a sheet that are not read, gone through one by one with the person who wrote them."""

import re
from collections.abc import Callable, Sequence
from enum import Enum, auto

from stronghold_cli.cli.desk import Desk
from stronghold_cli.errors import NEXT, Instead, StrongholdError, Unreadable
from stronghold_cli.render.tables import folded
from stronghold_cli.sheet.pasted import in_place, left_out
from stronghold_cli.values.text import one_line

STOP, EDIT, OUT = "q", "e", "#"
"""The answers that stop, that open the editor, and that leave a line out."""

_EDITED = f"Enter takes the line as it stands, if it is true; Ctrl-U empties it; an empty line or {OUT} leaves it out"
_TYPED = f"type the line again; Enter alone takes the one offered, {OUT} leaves the line out"
_CHOOSE = f"type a number, or the line again; {OUT} leaves it out"
_CHANGED = f"change it, and Enter reads it again; an empty line or {OUT} leaves it out; {STOP} leaves it as it was"
_AGAIN = f"type the line again; Enter alone leaves it as it was, {OUT} leaves it out"
_ALWAYS = f"{NEXT.strip()} parts two lines; {EDIT} opens the editor with the sheet; {STOP} or Ctrl-C stops and saves it"
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
        many = len({each.line for each in problems if each.line})
        some = f"{many} lines are" if many > 1 else "a line is"
        self._put(f"Nothing is recorded yet: {some} not read as typed, and asked one by one.")
        self._put(f"{_EDITED if self._in_place else _TYPED}; {_ALWAYS}")
        self.left = problems
        at = 0
        while True:
            numbers = sorted({each.line for each in self.left if each.line})
            if not numbers:
                self.left = self._wrong(_text(typed))
                if not any(each.line for each in self.left):
                    return How.READ
                continue
            number = next((each for each in numbers if each >= at), numbers[0])
            now, within = _place(typed, number)
            theirs = [each for each in self.left if each.line == number]
            whole = next((each.instead for each in theirs if each.instead and not each.instead.unread), None)
            offered = in_place(now[within], str(whole)) if whole else None
            answer = self._asked(now[within], theirs, len(numbers))
            if isinstance(answer, How):
                return answer
            at = number
            # What was offered was read with all the others; anything else may change what those mean.
            taken = answer == offered
            now[within : within + 1] = [answer] if taken else answer.split("\n")
            text = _text(typed)
            self._save(text)
            self.left = [each for each in self.left if each.line != number] if taken else self._wrong(text)

    def change(self, typed: Typed, number: int) -> How:
        """Ask for a line that is read, as it stands; return READ for it as it is then.  Raises as `mend` does."""
        now, within = _place(typed, number)
        self._desk.put("\n")
        self._put(one_line(now[within]), f"line {number}: ")
        self._put(f"{_CHANGED if self._in_place else _AGAIN}; {NEXT.strip()} parts two lines")
        answer = self._answer(now[within], Instead(now[within].strip()))
        if isinstance(answer, How):
            return answer
        now[within : within + 1] = answer.split("\n")
        self._save(_text(typed))
        return How.READ

    def _asked(self, line: str, problems: Sequence[StrongholdError], many: int) -> str | How:
        """Return what shall stand in the place of a line, else how it is left."""
        number = problems[0].line
        offered = next((each.instead for each in reversed(problems) if each.instead), None)
        self._desk.put("\n")
        self._put(one_line(line), f"line {number} ({many} to go): " if many > 1 else f"line {number}, the last: ")
        for problem in problems:
            self._put(_without_offer(problem), "  ")
        choices = next((each.choices for each in problems if each.choices), ())
        if choices and not offered:
            return self._chosen(line, choices)
        if offered and not offered.kept and offered.facts:
            self._put(f"Enter leaves the line out; not recorded then: {', '.join(offered.facts)}", "  ")
        elif offered and offered.unread:
            self._put("Enter parts the line, and what is not read is asked by itself", "  ")
        elif offered and offered.lost:
            self._put(offered.lost, "  ")
        if offered and not self._in_place:
            self._put(in_place(line, str(offered)).strip(), "  offered: ")
        return self._answer(line, offered)

    def _chosen(self, line: str, choices: Sequence[str]) -> str | How:
        """Ask which of some lines is meant; Enter alone is no answer."""
        for number, choice in enumerate(choices, 1):
            self._put(choice, f"  {number}: ")
        while True:
            self._put(_CHOOSE, "  ")
            said = self._typed()
            if said.isdecimal() and 0 < int(said) <= len(choices):
                return in_place(line, choices[int(said) - 1])
            if said in (STOP, EDIT):
                return How.STOPS if said == STOP else How.EDITS
            if said == OUT:
                return left_out(line)
            if said and not said.isdecimal():
                return _lines(in_place(line, said), line)

    def _typed(self, begun: str = "") -> str:
        """Return what is typed, which can be read; `begun` stands in the input."""
        while True:
            try:
                typed = self._desk.ask("> ", begun)
            except Unreadable as problem:
                self._put(str(problem))
                continue
            if not _CONTROL.search(typed.strip()):
                return typed.rstrip() if begun else typed.strip()
            self._put("that has a control character, which no line has: type it again")

    def _answer(self, line: str, offered: Instead | None) -> str | How:
        new = in_place(line, str(offered)) if offered else line
        parts = bool(offered and offered.unread)
        while True:
            typed = self._typed(new if self._in_place else "")
            said = answer_typed(new, typed) if self._in_place else typed.strip()
            if said in (STOP, EDIT):
                return How.STOPS if said == STOP else How.EDITS
            if said == OUT or (not said and self._in_place):
                return left_out(line)
            if not said and not offered:
                self._put(f"type the line again, or {OUT} to leave it out")
            elif self._in_place:
                return typed if typed == new and not parts else _lines(typed, line)
            else:
                return _lines(in_place(line, said) if said else new, line) if said or parts else new

    def _put(self, text: str, start: str = "") -> None:
        indent = " " * (2 + len(start) - len(start.lstrip()))
        self._desk.put(folded(text, self._desk.screen, indent, start))


def answer_typed(standing: str, typed: str) -> str:
    """Return the answer that was typed behind the line standing in the input, else what was typed.

    The letter of `e` may end a word, so it has a space in front.
    """
    behind = typed.removeprefix(standing.rstrip()) if standing.strip() else typed
    said = behind.strip()
    return said if said in (OUT, STOP) or behind == f" {EDIT}" else typed.strip()


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
    first, *others = typed.split(NEXT)
    return "\n".join([first, *(in_place(line, other.strip()) for other in others)])


def _without_offer(problem: StrongholdError) -> str:
    """Return a message without its line, which stands above it, and without what is offered under it."""
    if problem.instead:
        told = problem.instead.shown and not problem.instead.unread
        problem = problem.but(instead=None, hint="" if told else problem.hint)
    return str(problem).removeprefix(f"line {problem.line}: ")
