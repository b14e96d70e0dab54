"""How a sheet says that a drug line was closed, in its title as well: `OP LARCH / KESTREL CLOSED`."""

import re
from collections.abc import Sequence

from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.called import line_called
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.sheet.words.unheard import NEGATIONS

NAME = "([A-Za-z][A-Za-z'-]+)"
DONE = "(?:closed(?: down)?|dismantled|shut down|finished|taken out)"
_WHEN = "(?: today| now)?((?:[,:-]|(?: at)? [0-2][0-9]:?[0-5][0-9](?: ?hrs)?[,:-]?)(?: .+)?)?"
CLOSED = (
    re.compile(
        r"(?i)(?:op(?:eration)? [a-z]+ / |ddtro [^,]+, )?(?:(?:the )?line )?"
        rf"{NAME}(?: line)?(?: is| was| has been| now)? {DONE}{_WHEN}"
    ),
    re.compile(rf"(?i)(?:we |i )?(?:have )?{DONE} (?:the )?{NAME}(?: line)?{_WHEN}"),
    re.compile(rf"(?i)line: {NAME} (?:- )?((?:.+ )?(?:closing it|closed)(?: today| now)?)"),
)

_ENDS = re.compile(r"(?i)clos(?:e|ed|es|ing)|dismantled|shut|finished|(?:re)?open(?:ed|s|ing)?|took|taken|replaced")

_NOT_YET = ("yet", "may", "might", "soon", "will", "still", "nearly", "almost", "if")


def is_line_closed(words: Sequence[Word]) -> bool:
    """Whether a title says that a line was closed: `OP LARCH / KESTREL CLOSED`."""
    return CLOSED[0].fullmatch(" ".join(word.said for word in words)) is not None


def may_end_line(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words name a drug line of the ledger and may say that it ended or began: `Falcon closed for now`.

    `Falcon may be closed soon` names one, which did not end.
    """
    plain = [word.text.strip(".,;:!?") for word in words if word.plain and word.name is None]
    named = [text for text in plain if text[:1].isupper() and line_called(text, reading) is not None]
    denied = any(text.casefold() in (*NEGATIONS, *_NOT_YET) for text in plain) and len(named) == 1
    return bool(named) and not denied and any(_ENDS.fullmatch(text) for text in plain)
