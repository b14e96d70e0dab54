"""What was done for somebody that no record has a place for: `P-20 - strat meeting 1100`, `CAWN served on P-25`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import ASIDE, key_of
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.descriptions import with_descriptions
from stronghold_cli.sheet.remarks.asides import is_aside
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import is_about_somebody
from stronghold_cli.sheet.words.text import Word, bare, is_one_of, parts_of, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import SMALL_WORDS

_FOUND = ("found", "located", "traced", "returned")
_STATIONS = ("train", "rail", "railway", "bus", "stn", "station", "town", "centre", "hospital")
_PERSON = "person"
"""What such a matter is of, in `aside_words.csv`."""


def is_matter_of_somebody(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line says only that, beside who it was for: they need no record of their own."""
    if not any(is_key([bare(word)], reading) for word in words) or not _says_matter(words):
        return False
    try:
        described = with_descriptions(words, reading)
    except StrongholdError:
        return False
    # `boy of 16, missing from Crawley placement`: where he is from is no note here.
    described = [each for word in described for each in ([word] if word.name != NOTES else words_of(word.text))]
    begin = next((at for at, word in enumerate(described) if not _is_who(bare(word), reading)), 0)
    parts = [part for part in parts_of(described[begin:]) if not _is_place_found(part)]
    return bool(parts) and is_aside([word for part in parts for word in part], reading)


def _is_place_found(words: Sequence[Word]) -> bool:
    """Whether a part says only where somebody who was missing was: `found Bognor`."""
    named = [word.text for word in words[1:] if key_of(word.text) not in (*SMALL_WORDS, *_STATIONS)]
    return is_one_of(words[0], *_FOUND) and all(text.istitle() and not find_item(text) for text in named)


def _says_matter(words: Sequence[Word]) -> bool:
    found = (phrase(words[at:], (), ASIDE) for at in range(len(words)))
    return any(row is not None and row[1].why == _PERSON for row in found)


def _is_who(word: Word, reading: Reading) -> bool:
    return is_key([word], reading) or is_about_somebody(word)
