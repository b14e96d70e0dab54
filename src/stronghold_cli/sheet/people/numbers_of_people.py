"""How many people without a key a line of a sheet says: `2 YPs referred to MASH`, `NRM x3`."""

import re
from collections.abc import Sequence
from functools import cache

from stronghold_cli.records.amounts import Whole
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Choice, Person
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import many
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.text import Word, words_of
from stronghold_cli.values.text import hyphened

_TIMES = re.compile("[xX]([0-9]{1,3})")


def with_numbers_of_people(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line of what was done for people with how many those are in the words of the field.

    The number stands first, right before what is said about them, or is a multiple; any other may be an age.
    """
    done, about = _words_about_people()
    plain = [hyphened(word.text) for word in words if word.plain and word.name is None]
    if not done.intersection(plain) or any(is_key([word], reading) for word in words):
        return list(words)
    counted = many(words)
    if counted and words[counted[1] :] and hyphened(words[counted[1]].text) in about:
        return [*words_of(_people(counted[0])), *words[counted[1] :]]
    for at, word in enumerate(words):
        if word.plain and (times := _TIMES.fullmatch(word.text)):
            people = list(words_of(_people(times[1])))
            people[-1] = people[-1]._replace(parts=word.parts)
            return [*words[:at], *people, *words[at + 1 :]]
    return list(words)


def _people(number: str) -> str:
    return f"{number} {'person' if number == '1' else 'people'}"


@cache
def _words_about_people() -> tuple[frozenset[str], frozenset[str]]:
    """Return what is done for people of whom some have no key, and that with what is said about them."""
    done, about = set[str](), set[str]()
    for kind in KINDS.values():
        if not any(isinstance(each.type, Whole) and "people" in each.type.of for each in kind.typed):
            continue
        if not any(isinstance(each.type, Person) for each in kind.typed):
            continue
        for each in kind.typed:
            if isinstance(each.type, Choice):
                about |= set(each.type.choices)
                done |= set(each.type.choices) if each.required else set()
    return frozenset(done), frozenset(about)
