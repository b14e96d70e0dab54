"""Roads by their number, `M6`, with a junction and a direction as one word, `M6 J36 s/b`; and houses: `8 Marine Ct`."""

import re
from collections.abc import Iterator, Sequence

from stronghold_cli.catalogue.sheet_words import key_of, street_words
from stronghold_cli.sheet.words.text import Word

ROAD = re.compile(r"[ABM][0-9]{1,4}(?:\(M\))?(?: .+)?")
_HOUSE = re.compile("[0-9]{1,3}[a-zA-Z]?")
_LONGEST = 5
_OF_ROAD = re.compile("(?i)(?:j|jct)[0-9]{1,2}[a-z]?|[nsew]/?b|(?:north|south|east|west)bound")


def with_junctions(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words of a row, a road with its junction and direction as one: `M6 J36 s/b` names nobody."""
    at = 0
    while at < len(words):
        end = at + 1
        if words[at].plain and ROAD.fullmatch(words[at].text):
            while end < len(words) and not words[end - 1].parts and _OF_ROAD.fullmatch(words[end].text):
                end += 1
        said, last = words[at:end], words[end - 1]
        text = " ".join(word.text for word in said)
        yield last._replace(text=text, said=" ".join(word.said for word in said)) if len(said) > 1 else last
        at = end


def house_first(words: Sequence[Word]) -> int:
    """Return how many of the first words are a house, `8 Marine Ct`, where its street ends the part; 0 for none."""
    end = next((n for n, word in enumerate(words, 1) if word.parts), len(words))
    if not 1 < end <= _LONGEST or not _HOUSE.fullmatch(words[0].text):
        return 0
    named = all(word.plain and word.text[:1].isupper() for word in words[1:end])
    return end if named and key_of(words[end - 1].text.strip("()")) in street_words() else 0
