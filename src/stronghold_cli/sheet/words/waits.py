"""How long it is to a day that is said as well: `bailed 3 months to 12/2/27`."""

import re
from collections.abc import Sequence

from stronghold_cli.sheet.words.table_runs import run_of
from stronghold_cli.sheet.words.text import Word, is_one_of

_WAIT = re.compile("(?:for )?(?:another |further |a further )?[0-9]{1,2} ?(?:days?|weeks?|wks?|months?|mths?|mnths?|m)")
_UNTIL = ("to", "until", "till", "til", "'til")


def wait_first(words: Sequence[Word]) -> int:
    """Return how many of the first words say how long it is to the day that `to` leads to, 0 for none."""
    waits = (n for n, text in run_of(words, 5) if _WAIT.fullmatch(text) and n < len(words))
    return next((n for n in waits if not words[n - 1].parts and is_one_of(words[n], *_UNTIL)), 0)
