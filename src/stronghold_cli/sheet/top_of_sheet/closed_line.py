"""How a sheet says that a drug line was closed, in its title as well: `OP LARCH / KESTREL CLOSED`."""

import re
from collections.abc import Sequence

from stronghold_cli.sheet.words.text import Word

NAME = "([A-Za-z][A-Za-z'-]+)"
DONE = "(?:closed(?: down)?|dismantled|shut down|finished|taken out)"
_WHEN = "(?: today| now)?(?:[,:-] (.+))?"
CLOSED = (
    re.compile(
        r"(?i)(?:op(?:eration)? [a-z]+ / )?(?:(?:the )?line )?"
        rf"{NAME}(?: line)?(?: is| was| has been| now)? {DONE}{_WHEN}"
    ),
    re.compile(rf"(?i)(?:we |i )?(?:have )?{DONE} (?:the )?{NAME}(?: line)?{_WHEN}"),
    re.compile(rf"(?i)line: {NAME} (?:- )?((?:.+ )?(?:closing it|closed)(?: today| now)?)"),
)


def is_line_closed(words: Sequence[Word]) -> bool:
    """Whether a title says that a line was closed: `OP LARCH / KESTREL CLOSED`."""
    return CLOSED[0].fullmatch(" ".join(word.said for word in words)) is not None
