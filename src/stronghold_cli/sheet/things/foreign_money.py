"""Money that is not in pounds on a sheet, `300 euros`: cash without a sum, which no figure of cash counts."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import foreign_money, key_of
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.text import Word, quoted_word
from stronghold_cli.sheet.words.unheard import NOTES

CASH = "cash"
_NUMBER = "[0-9][0-9,.]*"
_LONGEST = 3


def with_foreign_money(words: Sequence[Word]) -> list[Word]:
    """Return a line with each sum that is not in pounds as cash, with what it was in the notes."""
    made: list[Word] = []
    at = 0
    while at < len(words):
        length = next((n for n, text in runs(words[at:], _LONGEST) if is_foreign(text)), 0)
        if length and not any(word.parts for word in words[at : at + length - 1]):
            if made and made[-1].plain and made[-1].text.casefold() == CASH and not made[-1].parts:
                made.pop()
            text = " ".join(word.text for word in words[at : at + length])
            behind = words[at + length : at + length + 1]
            again = bool(behind) and not words[at + length - 1].parts and behind[0].text.casefold() == CASH
            last = behind[0] if again else words[at + length - 1]
            made += [Word(CASH, CASH, True), quoted_word(text, NOTES, parts=last.parts)]
            at += length + again
        else:
            made.append(words[at])
            at += 1
    return made


def is_foreign(text: str) -> bool:
    """Whether a text is a sum that is not in pounds: `300 euros`, `€300`, `1,000 US dollars`."""
    text = text.partition("; ")[0]
    found = re.fullmatch(rf"({_NUMBER})\s?(\D+)", text) or re.fullmatch(rf"(\D)({_NUMBER})", text)
    return found is not None and any(key_of(each) in foreign_money() for each in found.groups())
