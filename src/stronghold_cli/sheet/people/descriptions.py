"""Who somebody is, right at their key: `P-55 M 30`, `P-28 (child 16 f)`, `P-29 driver 24m`, `front pass P-30, F35`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import ANYWHERE, key_of, street_words
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.age_shapes import Shape, check_about, shape_of
from stronghold_cli.sheet.people.positions import beside_key, from_town, position
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain, phrase
from stronghold_cli.sheet.words.text import AND, Word, quoted_word
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.quantity import is_pieces
from stronghold_cli.values.text import quoted

_AGED = ("age", "aged")
_ABOUT = ("abt", "about", "approx", "approximately", "circa", "c", "around")
_PARTLY = ("early", "mid", "late")
"""Words before a decade: `mid 30s`."""
_OLD = ("yrs", "yr", "years", "year", "old", "yo", "y/o")
_OF = "of"
_MONTHS = re.compile("[0-9]{2}m")
_ROAD = ("j", "jct", "jn", "junction", "services", "northbound", "southbound", "eastbound", "westbound", "n/b", "s/b")
"""Words behind the number of a motorway."""
_STREET = 3
"""How many words behind a number may be the name of a street."""


def with_descriptions(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with each age, sex, position and code of looks at a key in the words of their fields, behind it.

    Raises Certain for a number that may be an age as well as that of a house, and for one that is near 18.
    """
    made: list[Word] = []
    at = 0
    before: tuple[Word, ...] = ()
    while at < len(words):
        if (at == 0 or words[at - 1].parts) and (front := _in_front(words[at:], reading)):
            before = front.said
            at += front.words
        word = words[at]
        made.append(word)
        at += 1
        if not is_key([word], reading) or word.name is not None:
            continue
        behind = description(words[at:], reading, placed=bool(before))
        if before and not behind.words:
            made[-1] = word._replace(parts=False, said=word.text)
            made += [*before[:-1], before[-1]._replace(parts=True)]
        elif behind.words:
            made[-1] = word._replace(parts=False, said=word.text)
            made += [*before, *behind.said]
            at += behind.words
        before = ()
    return made


def is_description(word: Word) -> bool:
    """Whether a word may say who somebody is beside their key: `male`, `19`, `IC1`, `40s`."""
    text = word.text.strip("()").casefold()
    return word.plain and word.name is None and (text in _AGED or text in _OLD or shape_of(word) is not None)


def is_looks(word: Word) -> bool:
    """Whether a word is the code of how somebody looks: `IC1`."""
    shape = shape_of(word)
    return shape is not None and shape.looks


def is_amount(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a number is how many there are of what follows it: `P-20 male 16 wraps`."""
    if len(words) == 1 or not words[1].plain:
        return False
    return find_item(words[1].text, reading.own_items) is not None or is_pieces(f"{words[0].text} {words[1].text}")


class Description(NamedTuple):
    words: int = 0
    said: tuple[Word, ...] = ()


def _in_front(words: Sequence[Word], reading: Reading) -> Description:
    """Return what the first words say about the person whose key follows right behind: `front pass P-29`."""
    key = next((n for n, word in enumerate(words) if is_key([word], reading)), 0)
    if not key or words[key].name is not None:
        return Description()
    found = description(words[:key], reading)
    return found if found.words == key else Description()


def description(words: Sequence[Word], reading: Reading, *, placed: bool = False) -> Description:
    """Return what the first words say about who somebody is; nothing where that is neither an age nor a position.

    `placed` is whether a position stands before them.
    """
    made: list[Word] = []
    notes: list[str] = []
    at = 0
    aged = told = inside = False
    while at < len(words) and words[at].plain and words[at].name is None:
        word = words[at]
        length = 1
        opens = word.text.startswith("(")
        text = word.text.strip("()").casefold()
        behind = words[at + 1 :]
        shape = None if _is_lead(words, at) else _shape_at(words, at)
        if (beside := beside_key(words[at:], reading)) and not (shape and shape.aged):
            length = beside
            notes.append(" ".join(each.text.strip("()") for each in words[at : at + beside]))
        elif _is_lead(words, at):
            pass
        elif shape and shape.looks:
            notes.append(word.text.strip("()"))
        elif shape and not shape.aged and not (shape.sex and _has_sex(made)):
            _add(made, shape, word, aged=aged)
        elif shape and shape.aged and not aged:
            if shape.bare and not (made or word.parts or inside or opens or _is_told(words[max(at - 1, 0) : at + 2])):
                break
            if _is_other(words, at) or not (made or notes or placed or not _is_term(word) or is_arrest(words)):
                break
            check_house(words[at:])
            if shape.bare and not word.parts and is_amount(words[at : at + 2], reading):
                break
            check_about(shape)
            aged = True
            made = [each for each in made if each.text not in ("child", "adult")]
            made += [Word(said, word.said, True) for said in (shape.sex, shape.band) if said and not _has(made, said)]
        elif aged and text in _OLD:
            made[-1] = made[-1]._replace(said=f"{made[-1].said} {word.said}")
        else:
            break
        told = True
        last = words[at + length - 1]
        at += length
        inside = (inside or opens) and not last.text.endswith(")")
        if last.text.endswith(")") or (last.parts and not _goes_on(behind[length - 1 :])):
            break
    if not told or inside or not (aged or notes or len(made) > 1):
        return Description()
    made += [quoted_word("; ".join(notes), NOTES)] if notes else []
    return Description(at, (*made[:-1], made[-1]._replace(parts=True))) if made else Description()


def _add(made: list[Word], shape: Shape, word: Word, *, aged: bool) -> None:
    """Add the sex and the band that a word says to what is said already; an age before it decides the band."""
    for said in (shape.sex, shape.band if not aged else ""):
        if said and not _has(made, said):
            made.append(Word(said, word.said, True))


def _has(made: Sequence[Word], said: str) -> bool:
    return any(word.text == said for word in made)


def _has_sex(made: Sequence[Word]) -> bool:
    return _has(made, "male") or _has(made, "female")


def _shape_at(words: Sequence[Word], at: int) -> Shape | None:
    """Return what a word says; about how old somebody is where the word before it says so: `abt 15`."""
    shape = shape_of(words[at])
    text = words[at].text.strip("()")
    about = at and words[at - 1].text.strip("()").casefold() in _ABOUT and text.isdigit()
    return shape._replace(bare=False, about=int(text)) if about and shape and shape.bare else shape


def _is_lead(words: Sequence[Word], at: int) -> bool:
    """Whether a word only leads to an age: `aged 17`, `boy of 15`, `abt 20`, `mid 30s`."""
    if at + 1 == len(words) or words[at].parts:
        return False
    text = words[at].text.strip("()").casefold()
    after = shape_of(words[at + 1])
    if after is None or not after.aged:
        return False
    behind = at > 0 and shape_of(words[at - 1]) is not None
    return text in _AGED or text in _ABOUT or (text == _OF and behind) or (text in _PARTLY and not after.bare)


def _is_term(word: Word) -> bool:
    """Whether an age and a sex may be a term as well: `24m`."""
    return _MONTHS.fullmatch(word.text) is not None


def is_arrest(words: Sequence[Word]) -> bool:
    """Whether a line is of an arrest, which has no term."""
    found = (phrase(words[at:], (), ANYWHERE) for at in range(len(words)))
    return any(each and each[1].means == "arrest" for each in found)


def _is_other(words: Sequence[Word], at: int) -> bool:
    """Whether what looks like a sex and an age is a road: `M25 services`."""
    road = re.fullmatch("M[0-9]{2}", words[at].text) and words[at + 1 : at + 2]
    return bool(road) and (
        key_of(words[at + 1].text) in _ROAD or re.fullmatch("[jJ][0-9]+", words[at + 1].text) is not None
    )


def _goes_on(words: Sequence[Word]) -> bool:
    """Whether a description goes on behind a comma: `m, 21`."""
    if not words or words[0].text.casefold() in AND:
        return False
    return shape_of(words[0]) is not None or _is_lead(words, 0) or position(words) > 0 or from_town(words) > 0


def _is_told(words: Sequence[Word]) -> bool:
    """Whether a number stands behind `age`, or before `yrs`, a sex, a band or a code of looks."""
    around = [word.text.strip("()").casefold() for word in words if word.plain]
    if around[-1:] and around[-1] in _OLD:
        return True
    shapes = [shape for word in words if (shape := shape_of(word))]
    return any(text in _AGED for text in around) or any(not shape.bare for shape in shapes)


def check_house(words: Sequence[Word]) -> None:
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
