"""The question at the end of a day's sheet: keep it, mend a line of it, or keep nothing."""

import re
from enum import Enum, auto

from stronghold_cli.cli.day_sheet.editor import private_file
from stronghold_cli.cli.day_sheet.line_by_line import EDIT
from stronghold_cli.cli.desk import Desk
from stronghold_cli.render.tables import folded
from stronghold_cli.values.text import one_line

SHOW, SAVE = "show", "save"
"""The answers that print the sheet, and that save a copy of it."""

_HINT = f"Enter keeps it; no keeps nothing; a number mends that line; {EDIT} opens the editor"
_HOW = f"{_HINT}; {SHOW} prints the sheet; {SAVE} saves it"
_LINE = re.compile("(?:line *)?([0-9]{1,5})")


class After(Enum):
    """What becomes of a sheet that was read back."""

    KEPT = auto()
    NOT_KEPT = auto()
    EDITS = auto()
    """It is opened in the editor."""


def ask_to_keep(desk: Desk, sheet: str, name: str) -> After | int:
    """Ask whether to keep a sheet; return the answer, else the number of the line to mend.

    `name` is what a saved copy is called by.
    """
    desk.put(folded(_HINT, desk.screen))
    last = len(sheet.rstrip().split("\n"))
    while True:
        text = desk.answer("keep it? [yes]: ")
        if text in ("", "y", "yes"):
            return After.KEPT
        if text in ("n", "no"):
            desk.say("nothing was kept")
            return After.NOT_KEPT
        if text == EDIT:
            return After.EDITS
        if (line := _LINE.fullmatch(text)) and 0 < int(line[1]) <= last:
            return int(line[1])
        if line:
            desk.put(folded(f"there is no line {line[1]}: the sheet has {last}; {SHOW} prints it", desk.screen))
        elif text == SHOW:
            desk.put(f"{sheet.rstrip()}\n")
        elif text == SAVE:
            desk.say(f"the sheet is saved in {one_line(str(private_file(name, sheet)))}")
        else:
            desk.put(folded(_HOW, desk.screen))
