"""Who somebody is, in any order and punctuation: `M 30`, `(child 16 f)`, `driver 24m`, `lad of 24, ex Luton`, `F/35`.

The one reader of sex, age, position, relation and looks, beside a key and without one.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import RESULT, agency_words, key_of, place_words, street_words
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.age_shapes import CHILD, Shape, is_unsure, shape_first
from stronghold_cli.sheet.people.positions import beside_key
from stronghold_cli.sheet.words.arrest_words import is_arrest
from stronghold_cli.sheet.words.goods import names_item, runs
from stronghold_cli.sheet.words.phrases import Certain, phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import AND, Word
from stronghold_cli.values.quantity import is_pieces
from stronghold_cli.values.text import hyphened, quoted

_ROAD = ("j", "jct", "jn", "junction", "services", "northbound", "southbound", "eastbound", "westbound", "n/b", "s/b")
"""Words behind the number of a motorway."""
_LONGEST = 2
"""How many words a thing has that a number counts."""
_STREET = 4
"""How many words behind a number may be the name of a street."""
_COUNTED = (
    *("counts", "count", "cts", "x", "months", "mths", "mth", "weeks", "wks", "days", "hrs", "hours", "mins"),
    *("quid", "pounds", "others", "people", "yrs", "years"),
)
"""Words behind a number that is no age."""
_FROM = ("from", "ex")
_COURT = ("court", "ct", "crt")
_NAME = re.compile("[A-Z][a-z]+")
_SMALL = re.compile("[1-9]")


class WhoItIs(NamedTuple):
    """What some words say about who somebody is."""

    length: int = 0
    """How many words say it; 0 where they say nothing."""
    told: tuple[Word, ...] = ()
    """Those of them that say sex and age."""
    sex: str = ""
    band: str = ""
    aged: bool = False
    sure: bool = False
    """Whether a word says the band whatever the sex, which an age cannot differ from: `adult`."""
    notes: tuple[str, ...] = ()
    """Position, relation, town and looks, which no field holds."""
    many: bool = False
    """Whether the words are of several people: `males`."""
    about: int = 0
    """About how old somebody is who may be a child as well as an adult."""

    @property
    def known(self) -> tuple[str, ...]:
        """Sex and age band, as a sheet has them."""
        return tuple(filter(None, (self.sex, self.band)))


def who_first(
    words: Sequence[Word],
    reading: Reading,
    *,
    before: Word | None = None,
    placed: bool = False,
    terms: bool = False,
    asks: bool = True,
) -> WhoItIs:
    """Return what the first words say about who somebody is.

    `before` is the word in front of them, mostly a key; `placed` whether a position stands in front of it; `terms`
    whether the line may say how long something is.  Raises Certain for an age that is not that of an adult or a child
    who is said, and, where it `asks`, for a number that may be an age as well as that of a house.
    """
    who = WhoItIs()
    inside = False
    opened = before is not None and before.text.startswith("(") and not before.text.endswith(")")  # `(P-22, f, 4)`
    while who.length < len(words):
        rest = words[who.length :]
        last = words[who.length - 1] if who.length else before
        joined = who.length and last is not None and last.parts and rest[0].text.casefold() in AND
        if not rest[0].plain or rest[0].name is not None or joined:
            break
        inside = inside or rest[0].text.startswith("(")
        line = _Line(last, placed, terms, asks, inside or opened)
        taken = _with_next(who, rest, line, reading)
        if taken is None:
            break
        who = taken
        if words[who.length - 1].text.endswith(")"):
            inside = False
            break
    return WhoItIs() if inside else who


class _Line(NamedTuple):
    """What stands around the next words."""

    last: Word | None
    placed: bool
    terms: bool
    asks: bool
    inside: bool
    """Whether they stand in brackets."""


def _with_next(who: WhoItIs, words: Sequence[Word], line: _Line, reading: Reading) -> WhoItIs | None:
    """Return who it is with what the next words say as well, None where they say nothing about it."""
    shape = _small(words, who, line) or shape_first(words, told=bool(who.known))
    beside = beside_key(words, reading) or (_from(words, reading) if who.known else 0)
    if beside and not (shape and shape.aged):
        said = " ".join(word.text.strip("()") for word in words[:beside])
        return who._replace(length=who.length + beside, notes=(*who.notes, said))
    if shape is None or _is_road(words) or _begins_longer(words, shape):
        return None
    length = who.length + shape.length
    if shape.looks:
        return who._replace(length=length, notes=(*who.notes, words[0].text.strip("()")))
    if shape.sex and who.sex not in ("", shape.sex):
        return None
    if shape.aged and (who.aged or not _is_age(words, shape, who, line, reading)):
        return None
    band = "" if is_unsure(shape) else shape.band
    if band and who.band not in ("", band) and (who.sure or shape.sure or not (who.aged or shape.aged)):
        if not (who.aged or shape.aged) or not line.asks:
            return None  # `girl, adult`
        what = f"{quoted(' '.join(word.text.strip('()') for word in words[: shape.length]))} is not {who.band}"
        raise Certain(
            what, "say child or adult", about=" ".join(word.text.strip("()") for word in words[: shape.length])
        )
    return who._replace(
        length=length,
        told=(*who.told, *words[: shape.length]),
        sex=who.sex or shape.sex,
        band=who.band if who.aged or not band else band,
        aged=who.aged or shape.aged,
        sure=who.sure or shape.sure,
        many=who.many or shape.many,
        about=shape.about if is_unsure(shape) else who.about,
    )


def _begins_longer(words: Sequence[Word], shape: Shape) -> bool:
    """Whether what looks like somebody begins a longer name of something else: `adult social care`, `youth ct`."""
    if shape.aged or words[shape.length - 1].parts:
        return False
    longer = phrase(words, ())
    behind = words[shape.length : shape.length + 1]
    court = bool(behind) and key_of(behind[0].text) in _COURT
    longer_runs = [text for n, text in runs(words) if n > shape.length]
    known = any(key_of(text) in agency_words() or hyphened(text) in choices() for text in longer_runs)
    return court or known or (longer is not None and longer[0] > shape.length)


def _from(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words say where somebody is from, `ex Croydon`, to the end of their part; else 0."""
    end = next((n for n, word in enumerate(words, 1) if word.parts or word.text.endswith(")")), len(words))
    names = words[1:end] if key_of(words[0].text) in _FROM and not words[0].parts else ()
    named = all(_NAME.fullmatch(word.text.strip("()")) and word.plain and word.name is None for word in names)
    thing = names_item(names, reading, _LONGEST)
    return end if names and named and len(names) <= _LONGEST and not thing else 0


def _small(words: Sequence[Word], who: WhoItIs, line: _Line) -> Shape | None:
    """Return the age of a small child in brackets behind a sex, `(f, 4)`: elsewhere such a number is how many."""
    text = words[0].text.strip("()")
    told = line.inside and who.known and _SMALL.fullmatch(text) and (words[0].parts or words[0].text.endswith(")"))
    return Shape(band=CHILD, aged=True) if told else None


def _is_age(words: Sequence[Word], shape: Shape, who: WhoItIs, line: _Line, reading: Reading) -> bool:
    """Whether what looks like an age is one, and not how long something is, how many there are, or a house."""
    told = bool(who.known or who.notes) or line.placed or line.inside
    if shape.term and not line.inside and (line.terms or not (told or _ends(words, shape.length))):
        return False
    if not shape.bare:
        return True
    behind = words[shape.length :]
    ends = _ends(words, shape.length)
    apart = line.last is not None and line.last.parts
    counted = behind and not words[0].parts and (key_of(behind[0].text) in _COUNTED or is_amount(words, reading))
    last = not (behind or apart or words[0].parts or words[0].text.endswith(")"))
    if counted or (not ends and apart) or (not told and (last or not ends)):
        return False  # `P-34 52` may be how often it was done
    if not ends and (house := _house(words)):
        if not line.asks:
            return False
        name = house.partition(" ")[2]
        number = words[0].text
        how = f'say aged {number}, at "{name}", or at "{house}"'
        raise Certain(f"{quoted(house)} may be an age and a street, or a house", how, about=house)
    return True


def _ends(words: Sequence[Word], length: int) -> bool:
    """Whether a part ends with the first of some words, or more about somebody or what was done follows."""
    last, behind = words[length - 1], words[length:]
    if not behind or last.parts or last.text.endswith(")"):
        return True
    shape = shape_first(behind)
    if shape and not shape.bare:
        return True
    found = phrase(behind, ())
    return (found is not None and found[1].where == RESULT) or is_arrest(behind)


def is_amount(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a number is how many there are of what follows it: `P-20 male 16 wraps`, `12 snap bags`."""
    behind = [word for word, _ in zip(words[1:], range(_LONGEST), strict=False) if word.plain and word.name is None]
    if not behind or words[0].parts:
        return False
    if any(find_item(text, reading.own_items) for _, text in runs(behind)):
        return True
    apart = next((n for n, word in enumerate(behind, 1) if word.parts), len(behind))
    return any(is_pieces(f"{words[0].text} {word.text}") for word in behind[:apart])


def _is_road(words: Sequence[Word]) -> bool:
    """Whether what looks like a sex and an age is a road: `M25 services`."""
    road = re.fullmatch("M[0-9]{2}", words[0].text) and words[1:2]
    return bool(road) and (key_of(words[1].text) in _ROAD or re.fullmatch("[jJ][0-9]+", words[1].text) is not None)


def street_behind(words: Sequence[Word]) -> Sequence[Word]:
    """Return the name of a street behind a number, `St James St`; empty for anything else."""
    behind = [] if words[0].parts else words[1 : _STREET + 1]
    names = behind[: next((n for n, word in enumerate(behind, 1) if word.parts), len(behind))]
    if any(key_of(word.text) in place_words() for word in names):
        return ()  # `male 16 stopped in High St`
    ends = [n for n, word in enumerate(names, 1) if word.plain and key_of(word.text) in street_words()]
    return names[: ends[-1]] if ends else ()


def _house(words: Sequence[Word]) -> str:
    """Return `22 High St`, which may be an age and then a street, or a house; empty for anything else."""
    street = street_behind(words)
    return " ".join(word.text for word in (words[0], *street)) if street and street[-1].text[:1].isupper() else ""
