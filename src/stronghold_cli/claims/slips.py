"""What people write who have never written TOML: curly quotes, `title: x`, no `=`, or the release itself."""

import re
from collections.abc import Mapping, Sequence

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.text import cut, one_line, quoted

_CURLY = "“”„‟«»‘’‚‛"
_NO_TEXT = r"(?:[0-9]+|[0-9]+\.[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[ T].*)?)\s*(?:#.*)?"
"""Values that need no quotes: numbers and days as TOML writes them."""
_LINE = r"\s*([A-Za-z_]+)\s*([=:]?)\s*(.*?)\s*"


def first_slip(text: str, keys: Mapping[str, str], name: str) -> Unreadable | None:
    """Return what is the matter with a file that is not TOML, in a press officer's words; None where that is not known.

    `keys` has an example for each key, `name` is that of the file.
    """
    lines = text.splitlines()
    if not _is_claims_file(lines, keys):
        return Unreadable(
            f"{name} is not a claims file: it reads like the text of a release",
            'write each figure of it under [[claim]], with measure = "arrests" and says = "over 50"',
        )
    for number, line in enumerate(lines, 1):
        found = re.fullmatch(_LINE, line)
        key = found[1].lower() if found else ""
        if found and key in keys and (said := _matter(key, found[2], found[3])):
            return Unreadable(said, f"e.g. {_right(key, found[3], keys[key])}", place=f"{name}, line {number}")
    return None


def _is_claims_file(lines: Sequence[str], keys: Mapping[str, str]) -> bool:
    """Whether a line has a bracket or a key with =, or every line begins with a known key."""
    given = [line for line in lines if line.strip()]
    parts = [re.fullmatch(_LINE, line) for line in given]
    if any(line.lstrip().startswith("[") for line in given) or any(found and found[2] == "=" for found in parts):
        return True
    return bool(given) and all(found and found[1].lower() in keys for found in parts)


def _matter(key: str, sign: str, value: str) -> str:
    if sign == ":":
        return f"{key} has a colon where = belongs"
    if not sign:
        return f"{key} has no = after it"
    if value[:1] in tuple(_CURLY) or (value[:1] in ('"', "'") and value.count(value[0]) == 1 and value[-1] in _CURLY):
        return f"{quoted(value)} is in curly quotes, as mail programs make them: type straight ones"
    if value[:1] in ('"', "'") and value.count(value[0]) == 1:
        return f"{key} has a quote that is not closed"
    if not value:
        return f"{key} says nothing"
    if re.match("[A-Za-z0-9£~]", value) and value not in ("true", "false") and not re.fullmatch(_NO_TEXT, value):
        return f"{key} is text in quotes"
    return ""


def _right(key: str, value: str, example: str) -> str:
    """Return the line as it should be, with what was written; an example where nothing was."""
    plain = one_line(value.strip(_CURLY + "\"' ,"))
    if not plain or '"' in plain or "\\" in plain:
        return example
    return f'{key} = "{cut(plain, 60)}"'
