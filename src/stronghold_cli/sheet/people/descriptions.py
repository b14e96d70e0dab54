"""Who somebody is, right behind their key: `P-55 M 30`, `P-24 AGE 15`, `P-28 (child 16 f)`, `P-65, m 21 IC4`."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import key_of, street_words
from stronghold_cli.records.arrest import ADULT
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import Word, quoted_word
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.quantity import is_pieces
from stronghold_cli.values.text import quoted

_SEXES = {"m": "male", "f": "female", "male": "male", "female": "female", "fem": "female"}
_BANDS = {"adult": "adult", "child": "child", "youth": "child", "juvenile": "child", "juv": "child", "yp": "child"}
_AGE = re.compile(r"(?i)([1-9][0-9])(yo|y/o|yrs?|years?)?")
_DECADE = re.compile("[2-9]0s")
"""About how old somebody is: `40s`."""
_AGED = ("age", "aged")
_OLD = ("yrs", "yr", "years", "old", "yo")
_LOOKS = re.compile(r"(?i)ic[0-9]")
"""The code of how somebody looks."""
_STREET = 3
"""How many words behind a number may be the name of a street."""


def with_descriptions(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with each age, sex and code of looks right behind a key in the words of their fields.

    Raises Certain for a number that may be an age as well as that of a house.
    """
    made: list[Word] = []
    at = 0
    while at < len(words):
        word = words[at]
        made.append(word)
        at += 1
        if not is_key([word], reading) or word.name is not None:
            continue
        length, said = _description(words[at:], reading)
        if length:
            made[-1] = word._replace(parts=False, said=word.text)
            made += said
            at += length
    return made


def is_description(word: Word) -> bool:
    """Whether a word may say who somebody is beside their key: `male`, `19`, `IC1`, `40s`."""
    text = word.text.strip("()").casefold()
    said = text in _SEXES or text in _BANDS or text in _AGED or text in _OLD
    return word.plain and word.name is None and (said or any(each.fullmatch(text) for each in (_AGE, _DECADE, _LOOKS)))


def is_looks(word: Word) -> bool:
    """Whether a word is the code of how somebody looks: `IC1`."""
    return word.plain and word.name is None and _LOOKS.fullmatch(word.text.strip("()")) is not None


def _description(words: Sequence[Word], reading: Reading) -> tuple[int, list[Word]]:
    """Return how many of the first words say who somebody is, and that; nothing where they say no age."""
    made: list[Word] = []
    at = 0
    aged = False
    inside = False
    while at < len(words) and words[at].plain and words[at].name is None:
        word = words[at]
        inside = inside or word.text.startswith("(")
        text = word.text.strip("()").casefold()
        age = _AGE.fullmatch(text)
        if (found := _SEXES.get(text) or _BANDS.get(text)) and not (found in ("child", "adult") and aged):
            made.append(Word(found, word.said, True))
        elif _LOOKS.fullmatch(text):
            made.append(quoted_word(word.text.strip("()"), NOTES))
        elif text in _AGED and at + 1 < len(words):
            pass
        elif age and not aged and (age[2] or made or word.parts or inside or _is_told(words[max(at - 1, 0) : at + 2])):
            _check_house(words[at:])
            if not age[2] and not word.parts and is_amount(words[at : at + 2], reading):
                break
            aged = True
            band = "child" if int(age[1]) < ADULT else "adult"
            made = [each for each in made if each.text not in ("child", "adult")] + [Word(band, word.said, True)]
        elif _DECADE.fullmatch(text) and not aged:
            aged = True
            made = [each for each in made if each.text not in ("child", "adult")] + [Word("adult", word.said, True)]
        elif aged and text in _OLD:
            made[-1] = made[-1]._replace(said=f"{made[-1].said} {word.said}")
        else:
            break
        at += 1
        closed = word.text.endswith(")")
        if closed:
            inside = False
        if closed or (word.parts and not _goes_on(words[at:])):
            break
    if not aged or inside:
        return 0, []
    return at, [*made[:-1], made[-1]._replace(parts=True)]


def _goes_on(words: Sequence[Word]) -> bool:
    """Whether a description goes on behind a comma: `m, 21`."""
    text = words[0].text.strip("()").casefold() if words else ""
    return text in _SEXES or text in _BANDS or _AGE.fullmatch(text) is not None or _LOOKS.fullmatch(text) is not None


def _is_told(words: Sequence[Word]) -> bool:
    """Whether a number stands behind `age`, or before `yrs`, a sex, a band or a code of looks."""
    around = [word.text.strip("()").casefold() for word in words if word.plain]
    if around[-1:] and around[-1] in _OLD:
        return True
    return any(text in _AGED or text in _SEXES or text in _BANDS or _LOOKS.fullmatch(text) for text in around)


def is_amount(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a number is how many there are of what follows it: `P-20 male 16 wraps`."""
    if len(words) == 1 or not words[1].plain:
        return False
    return find_item(words[1].text, reading.own_items) is not None or is_pieces(f"{words[0].text} {words[1].text}")


def _check_house(words: Sequence[Word]) -> None:
    """Raise Certain for `22 High St`, which may be an age and then a street, or a house."""
    number = words[0]
    if number.parts or not number.text.isdigit():
        return
    for n in range(1, min(_STREET, len(words) - 1) + 1):
        if words[n].text[:1].isupper() and key_of(words[n].text) in street_words():
            name = " ".join(word.text for word in words[1 : n + 1])
            what = f"{quoted(f'{number.text} {name}')} may be an age and a street, or a house"
            raise Certain(what, f'say aged {number.text}, at "{name}", or at "{number.text} {name}"')
        if words[n].parts:
            return
