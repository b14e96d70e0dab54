"""The text of a sheet that somebody wrote elsewhere: of a file or standard input, in whatever encoding it was saved."""

import os
import re
from collections.abc import Callable

from stronghold_cli.errors import Unreadable
from stronghold_cli.input_files import InputFile, content_of, standard_input
from stronghold_cli.values.text import one_line

STANDARD_INPUT = "-"
"""What is typed instead of a file's name to read standard input."""

_SHEET = InputFile(
    "sheet",
    f"name the file of a sheet, or {STANDARD_INPUT} for standard input",
    on_standard_input=True,
)

SAVED = _SHEET._replace(mend="save it in the file that was opened", on_standard_input=False)
"""A sheet that an editor saved."""

_SAVE = "(save the sheet as plain text in UTF-8)"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def read_source(name: str, say: Callable[[str], None], *, typing: bool) -> str:
    """Return the text of a file, or of standard input for `-`, which somebody may be typing there and then.

    `say` is told of an encoding that was guessed.  Raises Unreadable in one line: no such file, a folder, not a text,
    over a megabyte.
    """
    if name == STANDARD_INPUT:
        if typing:
            say(f"write the sheet; {'Ctrl-Z and Enter' if os.name == 'nt' else 'Ctrl-D'} on a line of its own ends it")
        return decoded(standard_input(_SHEET), "standard input", say)
    return decoded(content_of(name, _SHEET), one_line(name), say)


def decoded(content: bytes, shown: str, say: Callable[[str], None]) -> str:
    """Return the text that bytes hold: UTF-8, UTF-16 with its mark, else Windows-1252, which `say` is told.

    Lines end in a line feed alone.  Raises Unreadable for what is not text.
    """
    if content.startswith(_UTF_16):
        text = _strictly(content, "utf-16")
    else:
        text = _strictly(content, "utf-8-sig")
        if text is None and b"\0" not in content and (text := _strictly(content, "cp1252")) is not None:
            say(f"{shown}: read as Windows-1252, for it is not UTF-8")
    if text is None:
        raise Unreadable(f"{shown} is not a text {_SAVE}")
    if found := _NOT_TEXT.search(text):
        line, what = text.count("\n", 0, found.start()) + 1, "NUL" if found[0] == "\0" else "control"
        raise Unreadable(f"{shown} is not a text, for line {line} holds a {what} character {_SAVE}")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None
