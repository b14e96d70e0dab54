"""Several values in one text: `heroin,crack` and `"Bourne End, Bucks","Tring"`; what is in quotes is one value."""

import re
from typing import NamedTuple

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.text import quoted

_CURLY = str.maketrans("“”„‟", '""""')
"""Quotes as a phone or a mail program makes them."""
_PART = r'(?:\s*"((?:[^"]|"")*)"\s*|([^",]*))'


class ListPart(NamedTuple):
    """A text that stands between commas, or in quotes."""

    text: str
    in_quotes: bool


def quoted_parts(text: str) -> list[ListPart] | None:
    """Return the parts of a text that has at least one in quotes, a doubled quote in them being one; else None.

    A quote within a text (`the "Tez" line`) is a letter like any other.  Raises Unreadable for one that is not closed.
    """
    plain = text.translate(_CURLY)
    if re.fullmatch(f"{_PART}(?:,{_PART})*", plain):
        found = [
            ListPart((one[1] or "").replace('""', '"'), True) if one[1] is not None else ListPart(one[2].strip(), False)
            for one in re.finditer(rf"(?:^|,){_PART}(?=,|$)", plain)
        ]
        if any(part.in_quotes for part in found):
            return [part for part in found if part.in_quotes or part.text]
    elif plain.lstrip().startswith('"') and plain.count('"') % 2:
        raise Unreadable(f"{quoted(text)} has a quote that is not closed", 'e.g. "Bourne End, Bucks"')
    return None


def in_quotes(text: str) -> str:
    """Return a text as one value of a list, in quotes."""
    return '"' + text.replace('"', '""') + '"'


def as_value(text: str) -> str:
    """Return a text as one value of a list: in quotes where it would otherwise be read as another one, or as two."""
    return in_quotes(text) if re.search('[,"“”„‟]', text) or ".." in text else text
