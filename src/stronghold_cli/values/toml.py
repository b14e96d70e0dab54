"""Files that people write in TOML, as far as they are TOML."""

import re
from collections.abc import Callable
from typing import Any

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.text import one_line

_NESTED = re.compile(rb"(?<![^\s.=])(?:[^\s.=]+[ \t]*\.[ \t]*){50}")
"""A key of so many parts that reading it would take minutes: no prose has so many single words between full stops."""


def read_toml(
    data: bytes, name: str, what: str, slip: Callable[[str], Unreadable | None] = lambda text: None, hint: str = ""
) -> tuple[str, dict[str, Any]]:
    """Return the text of a file and its table; `name` and `what` it should be are for messages.

    Raises Unreadable.  Of a text that is not TOML `slip` may say what is the matter, else `hint` follows.
    """
    import tomllib  # few commands read any

    if _NESTED.search(data):
        raise Unreadable(f"{name} is nested too deeply to be {what}")
    try:
        text = data.decode("utf-8-sig")  # Notepad puts a byte-order mark in front
    except UnicodeDecodeError:
        raise Unreadable(f"{name} is not text in UTF-8", "save it again as UTF-8") from None
    try:
        return text, tomllib.loads(text)
    except RecursionError:
        raise Unreadable(f"{name} is nested too deeply to be {what}") from None
    except ValueError as problem:  # tomllib's own error, and Python's for a number of thousands of digits
        raise (slip(text) or Unreadable(f"{name} is not TOML: {one_line(str(problem))}", hint)) from None
