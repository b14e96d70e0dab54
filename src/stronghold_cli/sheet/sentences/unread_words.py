"""Which words of a line a problem is about, and which word was probably meant."""

import re

from stronghold_cli.catalogue.near import is_one_letter_off
from stronghold_cli.catalogue.near import is_slip as is_misspelt
from stronghold_cli.catalogue.sheet_words import key_of, telling_words
from stronghold_cli.errors import SeveralMeanings, StrongholdError, Unreadable
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.unheard import NEGATIONS
from stronghold_cli.values.text import SMALL_WORDS

_SLIP = "did you mean"


def meant_word(problem: StrongholdError) -> str:
    """Return the one known word that a word is a slip of, empty for none or several."""
    found = re.match(rf"{_SLIP} ([^?]+)\?", problem.hint)
    known = found[1] if found and is_slip(problem) and not re.search(" or |, ", found[1]) else ""
    # `inj` is near `in`, and `section` near `eviction`, and neither is a slip.
    said = problem.about.casefold()
    return known if is_misspelt(said, known) and is_one_letter_off(said, known) else ""


def is_slip(problem: StrongholdError) -> bool:
    """Whether a problem is a slip of a known word; `the` is not one of `other`, for every sentence has it."""
    word = key_of(problem.about)
    return problem.hint.startswith(_SLIP) and word not in SMALL_WORDS | NEGATIONS and word not in telling_words()


def is_own(problem: StrongholdError) -> bool:
    """Whether a problem is more than words that fit nothing: certain, a rule, a value that its field refuses."""
    certain = isinstance(problem, Certain | SeveralMeanings) or problem.field or not isinstance(problem, Unreadable)
    return bool(certain)
