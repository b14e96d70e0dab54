"""The text of a sheet from a file or standard input, in whatever encoding it was saved."""

import io
import os
import re
from collections.abc import Callable

from stronghold_cli.errors import Unreadable
from stronghold_cli.input_files import InputFile, content_of, standard_input
from stronghold_cli.spreadsheets.encoding import encoding_of
from stronghold_cli.values.text import one_line

STANDARD_INPUT = "-"
"""What is typed instead of a file's name to read standard input."""

_SHEET = InputFile(
    "sheet",
    f"name the file of a sheet, or {STANDARD_INPUT} for standard input",
    on_standard_input=True,
)

SAVED = _SHEET._replace(mend="save it in the file that was opened", on_standard_input=False)
"""The name of a sheet that an editor saved."""

_SAVE = "save the sheet as plain text in UTF-8"
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def read_source(name: str, say: Callable[[str], None], *, typing: bool) -> str:
    """Return the text of a file, or of standard input for `-`, where somebody may be typing.

    `say` is told of a guessed encoding.  Raises Unreadable in one line: no such file, a folder, no text, over a
    megabyte.
    """
    if name == STANDARD_INPUT:
        if typing:
            say(f"write the sheet; {'Ctrl-Z and Enter' if os.name == 'nt' else 'Ctrl-D'} on a line of its own ends it")
        return decoded(standard_input(_SHEET), "standard input", say)
    return decoded(content_of(name, _SHEET), one_line(name), say)


def decoded(content: bytes, shown: str, say: Callable[[str], None]) -> str:
    """Decode bytes to text as a spreadsheet would be decoded; `say` is told of a guessed encoding.

    Lines end in a line feed alone.  Raises Unreadable for bytes that are no text.
    """
    try:
        encoded = encoding_of(io.BytesIO(content), shown)
        text = content.decode(encoded.encoding)
    except UnicodeDecodeError:
        raise Unreadable(f"{shown} is not a text", _SAVE) from None
    except Unreadable as problem:
        raise problem.but(hint=_SAVE) from None
    if encoded.note:
        say(f"{shown}: {encoded.note}")
    if found := _NOT_TEXT.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise Unreadable(f"{shown}, line {line}: has a control character, which no text has", _SAVE)
    return text.replace("\r\n", "\n").replace("\r", "\n")
