"""What people write who have never written TOML: curly quotes, `title: x`, no `=`, a backslash that means itself."""

import re
from collections.abc import Mapping

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.text import cut, one_line, quoted

_CURLY = "“”„‟«»‘’‚‛"
_NO_TEXT = r"(?:[0-9]+|[0-9]+\.[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[ T].*)?)\s*(?:#.*)?"
"""Values that need no quotes: numbers and days as TOML writes them."""
_BAD_ESCAPE = r'\\(?![btnfr"]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})'
KEY_AND_VALUE = r"\s*([A-Za-z_]+)\s*([=:]?)\s*(.*?)\s*"
"""A line as far as it says what it is about, whether or not it is TOML."""


def line_slip(text: str, keys: Mapping[str, str], name: str) -> Unreadable | None:
    """Return what is the matter with the first line that is not TOML, None where that is not known.

    `keys` has an example for each key, `name` is that of the file.
    """
    for number, line in enumerate(text.splitlines(), 1):
        found = re.fullmatch(KEY_AND_VALUE, line)
        key = found[1].lower() if found else ""
        if found and key in keys and (said := _matter(key, found[2], found[3])):
            return Unreadable(said, f"e.g. {_right(key, found[3], keys[key])}", place=f"{name}, line {number}")
    return None


_IN_CURLY = "is in curly quotes, as mail programs make them: type straight ones"


def _matter(key: str, sign: str, value: str) -> str:
    if sign == ":":
        return f"{key} has a colon where = belongs"
    if not sign:
        return f"{key} has no = after it"
    if value[:1] in tuple(_CURLY) or (value[:1] in ('"', "'") and value.count(value[0]) == 1 and value[-1] in _CURLY):
        return f"{quoted(value)} {_IN_CURLY}"
    if value[:1] in ("{", "[") and (curly := re.search(f"[{_CURLY}][^{_CURLY}]*", re.sub(r'"[^"]*"', "", value))):
        return f"{quoted(curly[0][1:])} {_IN_CURLY}"
    if value[:1] in ('"', "'") and value.count(value[0]) == 1:
        return f"{key} has a quote that is not closed"
    if value[:1] == '"' and re.search(_BAD_ESCAPE, value.replace(r"\\", "")):
        return f"{key} has a backslash in double quotes, where it means something else: use single ones"
    if not value:
        return f"{key} says nothing"
    if re.match("[A-Za-z0-9£~]", value) and value not in ("true", "false") and not re.fullmatch(_NO_TEXT, value):
        return f"{key} is text in quotes"
    return ""


def _right(key: str, value: str, example: str) -> str:
    """Return the line as it should be, with what was written; an example where nothing was."""
    if value[:1] in ("{", "["):
        return example
    plain = one_line(value.strip(_CURLY + "\"' ,"))
    if not plain or '"' in plain or "\\" in plain:
        return example
    return f'{key} = "{cut(plain, 60)}"'
