"""Who was searched, seen or stopped by an entry: `P-42, 17yo male`, `P-45 m/26`, `female 40s`, `2 lads abt 15`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.people_words import LETTER, sex_and_age_words
from stronghold_cli.catalogue.sheet_words import BESIDE, key_of
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.people.age_shapes import BEFORE
from stronghold_cli.sheet.people.who_is_who import wrong_as_new
from stronghold_cli.sheet.people.who_it_is import who_first
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain, phrase
from stronghold_cli.sheet.words.text import Word, bare

_GROUP, _OF = ("group", "grp", "gang", "crowd", "bunch"), "of"
_ANY = -1
_ALL = {"both": 2, "all": _ANY, "each": _ANY}
"""Words for all who were named, and how many those are."""
_NUMBER = "number"
"""Of an activity: how often it was done."""


class Somebody(NamedTuple):
    """Whom some words name or describe."""

    length: int
    text: str
    """What the words say."""
    key: Word | None
    known: tuple[str, ...]
    """Their sex and age band, as a sheet has them."""
    notes: tuple[str, ...]
    """What else the words say about them: `driver`."""
    number: int
    """How many people they are; 0 for several of whom nothing says how many: `group of males`."""


def somebody(words: Sequence[Word], reading: Reading) -> Somebody | None:
    """Return whom the first of some words name or describe, None for nobody."""
    if len(words) > 1 and words[0].text.casefold() in _GROUP and words[1].text.casefold() == _OF:
        people = somebody(words[2:], reading) if words[2:] else None
        said = f"{words[0].text} {words[1].text}"
        return people and people._replace(length=people.length + 2, text=f"{said} {people.text}")
    named = is_key([bare(words[0])], reading) and not wrong_as_new(words[:2], reading)
    key = bare(words[0]) if named else None
    counted = 0 if key or not _is_people(words[1:]) else _number(words[0])
    begins = int(key is not None or counted > 0)
    before = words[0] if begins else None
    who = who_first(words[begins:], reading, before=before)
    letter = len(words[0].text.strip("()")) == 1 and not who.aged
    # `15` may be of anything, `about 15` is of who was named before it.
    age = who.aged and not (who.sex or who.sure) and not re.match("[0-9]+[^0-9]", words[0].text)
    if not begins and (letter or age or not (who.known or who.many)):
        return None
    at = begins + who.length
    many = counted or (0 if who.many and key is None else 1)
    text = " ".join(word.text.strip("()") for word in words[:at])
    return Somebody(at, text, key, who.known, who.notes, many)


def as_one(before: Somebody, who: Somebody) -> Somebody | None:
    """Return somebody by a key and what the next words say as one person, `P-20, male` and `17yrs`; None for two."""
    known = tuple(dict.fromkeys((*before.known, *who.known)))
    sexes = [text for text in known if text in ("female", "male")]
    if before.key is None or who.key is not None or len(sexes) > 1 or len(known) - len(sexes) > 1:
        return None
    if before.known and who.number != 1:
        return None
    text = f"{before.text} {who.text}"
    return who._replace(key=before.key, text=text, known=known, notes=(*before.notes, *who.notes))


def as_all(before: Sequence[Somebody], words: Sequence[Word], reading: Reading) -> tuple[int, list[Somebody]]:
    """Return how many of the next words say who several people by keys are, and those: `both adult m`, `adult males`.

    0 for words that are not about all of them.
    """
    keys = [each.key for each in before if each.key is not None]
    if not 1 < len(keys) == len(before):
        return 0, []
    both = _ALL.get(key_of(words[0].text), 0) if len(words) > 1 and not words[0].parts else 0
    who = who_first(words[bool(both) :], reading, before=keys[-1]._replace(parts=False))
    if not who.known or not (both in (len(keys), _ANY) or (who.many and not both)):
        return 0, []
    length = bool(both) + who.length
    said = Somebody(length, " ".join(word.text for word in words[bool(both) : length]), None, who.known, (), 1)
    every = [both_said for each in before if (both_said := as_one(each, said))]
    return (length, every) if len(every) == len(before) else (0, [])


def check_number_or_age(content: LineContent, words: Sequence[Word], reading: Reading) -> None:
    """Raise Certain where a number behind somebody was taken for how many visits or searches there were."""
    number = content.texts.get(_NUMBER, "") if content.kind is ACTIVITY else ""
    if not number:
        return
    plain = [bare(word) for word in words]
    first = next((at for at, word in enumerate(plain) if is_key([word], reading)), len(plain))
    if any(word.text.strip("().,;:") == number for word in plain[first + 1 :]):
        who = plain[first].text
        how = f"say {who} aged {number}, or x{number} for as many"
        raise Certain(f"{number} behind {who} may be an age, or how often it was done", how)


def _number(word: Word) -> int:
    found = phrase([word], (), BESIDE) if word.plain and word.name is None else None
    text = found[1].means if found else word.text
    return int(text) if re.fullmatch("[1-9][0-9]?", text) else 0


def _is_people(words: Sequence[Word]) -> bool:
    """Whether words say people behind how many they are: `2 young lads`."""
    rest = [key_of(word.text.strip("()")) for word in words[:3]]
    said = sex_and_age_words().get(next((text for text in rest if text not in BEFORE), ""))
    return said is not None and said.says != LETTER
