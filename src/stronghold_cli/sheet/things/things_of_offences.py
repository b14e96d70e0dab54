"""The thing that an offence is about, in brackets behind it: `possession of a prohibited weapon (stun gun)`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.items import Item, find_item
from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.offences_said import kept_for
from stronghold_cli.sheet.words.text import Word, bare, quoted_word
from stronghold_cli.sheet.words.unheard import NOTES

_LONGEST, _LONGEST_OFFENCE = 3, 8


def with_things_noted(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with the thing in brackets behind an offence as a note: it says what that was, and seizes nothing.

    A drug says which offence it is; a number or an exhibit in the brackets is of a find.
    """
    made: list[Word] = []
    at = 0
    while at < len(words):
        length, item = thing_in_brackets(words[at:], reading)
        if item and item.category != "drug" and _ends_offence(made):
            text = " ".join(bare(word).text for word in words[at : at + length])
            made.append(quoted_word(text, NOTES, parts=words[at + length - 1].parts))
        else:
            length = 1
            made.append(words[at])
        at += length
    return made


def thing_in_brackets(words: Sequence[Word], reading: Reading) -> tuple[int, Item | None]:
    """Return how many of the first words are a thing alone in brackets, and which."""
    for length, last in enumerate(words[:_LONGEST], 1):
        if not last.plain or not words[0].text.startswith("("):
            break
        if last.text.endswith(")"):
            item = find_item(" ".join(bare(word).text for word in words[:length]), reading.own_items)
            return (length, item) if item else (0, None)
    return 0, None


def _ends_offence(words: Sequence[Word]) -> bool:
    if not words or words[-1].parts:
        return False
    last = [word.text for word in words[-_LONGEST_OFFENCE:] if word.plain]
    said = (" ".join(last[-n:]) for n in range(1, len(last) + 1))
    return words[-1].name == "offence" or any(is_known_list(text) or kept_for(text) for text in said)
