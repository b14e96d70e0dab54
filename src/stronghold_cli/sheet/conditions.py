"""What a court adds to a sentence and no figure counts, as notes: `150 hours unpaid work`, `£85 costs`."""

import re
from collections.abc import Sequence

from stronghold_cli.sheet.goods import runs
from stronghold_cli.sheet.unheard import NOTES
from stronghold_cli.sheet.words import Word, quoted_word, with_runs

_SUM = "£[0-9][0-9,.]*"
_CHARGES = "(?:costs|surcharge|victim surcharge|prosecution costs)"
_CONDITION = re.compile(
    r"(?i)[0-9]{1,3} ?(?:hours?|hrs)(?: of)? unpaid work|[0-9]{1,3} (?:rar days|days? rar|days? of rar)"
    rf"|{_SUM} {_CHARGES}|{_CHARGES}(?: of)? {_SUM}|(?:with )?(?:drug rehabilitation requirement|drr|curfew|tag)"
)
_LONGEST = 6


def with_conditions(words: Sequence[Word]) -> list[Word]:
    """Return a line with each of them as a note."""
    return with_runs(words, _condition)


def _condition(words: Sequence[Word]) -> tuple[int, list[Word]]:
    for length, text in runs(words, _LONGEST):
        if words[0].plain and words[0].name is None and _CONDITION.fullmatch(text):
            return length, [quoted_word(text, NOTES, parts=words[length - 1].parts)]
    return 0, []
