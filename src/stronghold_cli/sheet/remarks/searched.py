"""That somebody or a vehicle was searched as well, which makes no search more: `both and van searched, nothing`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import key_of, position_words, room_words
from stronghold_cli.sheet.words.text import AND, Word, bare
from stronghold_cli.sheet.words.vehicles import make_first

_SEARCHED = ("searched", "srchd", "searchd")
_WHO = (*AND, "both", "all", "the", "he", "she", "they", "vehicle", "veh", "occupants", "was", "were", "also", "fully")
_NOTHING = ("nothing", "neg", "negative", "nowt", "nil", "clear", "no", "trace", "found", "nothing found")


def is_searched_too(words: Sequence[Word]) -> bool:
    """Whether words say only that people there or their vehicle were searched, and that nothing was found."""
    texts = [key_of(bare(word).text) for word in words if word.plain and word.name is None]
    if len(texts) < len(words) or not set(texts) & set(_SEARCHED):
        return False
    at = next(n for n, text in enumerate(texts) if text in _SEARCHED)
    return at > 0 and all(map(_is_there, words[:at])) and all(text in _NOTHING for text in texts[at + 1 :])


def _is_there(word: Word) -> bool:
    text = key_of(bare(word).text)
    item = find_item(text)
    named = text in _WHO or text in position_words() or text in room_words() or make_first([word]) > 0
    return named or (item is not None and item.category == "vehicle")
