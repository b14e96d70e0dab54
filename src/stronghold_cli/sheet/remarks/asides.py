"""Lines of a sheet that are no record here, and name nobody and no thing: `Intel submitted x3`."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import ASIDE, key_of
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import hyphened

_NONE = ("none", "nil", "nothing", "n/a", "none found", "none seized", "none recovered")


def is_aside(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line says only what is no record here: beside how many there were, nothing that means something."""
    found = phrase(words, (), ASIDE)
    if found is None or any(is_key([word], reading) for word in words):
        return False
    rest = words[found[0] :]
    return not any(_means_something(rest[at:], reading) for at in range(len(rest)))


def says_none(words: Sequence[Word], heading: int) -> bool:
    """Whether a line says that there is nothing of what it is headed: `Weapons: none`."""
    text = key_of(" ".join(word.text for word in words[heading:]))
    return words[heading - 1].said.endswith(":") and text in _NONE


def _means_something(words: Sequence[Word], reading: Reading) -> bool:
    word = words[0]
    if not word.plain or word.name is not None or re.search("[£/]", word.text):
        return True
    if re.search("[0-9]", word.text):
        return re.fullmatch("[xX]?[0-9]{1,3}", word.text) is None
    return any(hyphened(text) in choices() or find_item(text, reading.own_items) for _, text in runs(words))
