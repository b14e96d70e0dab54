"""Roads by their number: `M6`, `A1(M)`, and with a junction and a direction `M6 J36 s/b`, which is one word then."""

import re
from collections.abc import Iterator, Sequence

from stronghold_cli.sheet.words.text import Word

ROAD = re.compile(r"[ABM][0-9]{1,4}(?:\(M\))?(?: .+)?")
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
