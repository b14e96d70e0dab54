"""The town of a court, in any case: `HIGHBURY youth ct`, `hull cc`, `wood green crown`; and `BMC`, a town's court."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.court_words import court_towns
from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.sheet_words import drug_offences, fact_words, key_of, offence_words, towns
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import SMALL_WORDS, hyphened

_TOWN = re.compile("[A-Za-z][A-Za-z'.-]{2,}")
_SHORT = re.compile("[A-Z]{2}")
_LONGEST = 4
INITIALS = re.compile("(?i)[a-z]{1,2}mc")
"""A town's magistrates' court: `BMC`."""


def town_of_court(words: Sequence[Word]) -> int:
    """Return how many of the first words may be the town of a court that follows them, 0 for none.

    One is any word that says nothing else; those of several are listed.
    """
    for length, text in runs(words, _LONGEST):
        if length < len(words) and not any(word.parts for word in words[:length]):
            if length > 1 and key_of(text) in court_towns():
                return length
            if length == 1 and words[0].plain and words[0].name is None and _may_be_town(text):
                return 1
    return 0


def _may_be_town(text: str) -> bool:
    plain = key_of(text)
    if plain in towns():
        return True
    said = hyphened(text) in choices() or find_item(text) or is_known_list(text)
    known = (SMALL_WORDS, fact_words(), drug_offences(), offence_words())
    # `MK mags`
    return (
        (_TOWN.fullmatch(text) is not None or _SHORT.fullmatch(text) is not None)
        and not said
        and not any(plain in each for each in known)
    )
