"""Offences of somebody in officers' words: `poss knife`, `PWITS A / fail to stop`, `PWITS crack/heroin`."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.near_offences import meant_offences
from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.sheet_words import drug_offences, key_of, offence_words
from stronghold_cli.catalogue.short_forms import is_short
from stronghold_cli.records.typed_offences import COUNTS, counted
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.became import became
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import AND, Word, bare, is_one_of, quoted_word, with_runs, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import quoted

_OFFENCE = "offence"
_WITH, _SLASH = "with", "/"
_LEADS = (*AND, "plus", "for", _WITH, "also")
"""Words that an offence may follow."""
_CHARGED = ("charged", "chgd", "chg'd")
_SAME = ("for the same", "for same", "for the same offence", "for the same offences")
_BAILED = ("bailed", "rebailed", "re-bailed", "rui", "nfa", "released")
_CAUTIONED = ("caution", "cautioned", "caut", "warning", "resolution", "res", "cr", "notice")
"""What comes of possession of a drug alone."""
_ALONE = ("same", "ditto", "same offence", "same offences", "same thing", "same again", "same matter", "same charge")
_ARRESTED = ("arrest", "arrested", "arr", "arr'd", "arrd", "nicked")
_LEAST = 2
"""How many parts stand before the one that says that somebody was charged with what the last of them names."""
_NIGHTS = "(?:sun|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat)(?:day)?|yesterday|yest|last|o/?nite|o/?night|overnight"
_IN_SINCE = re.compile(rf"(?i)\b(?:in|held|here|cells?|custody|kept) (?:from|since) (?:{_NIGHTS})\b.*")
"""Brought in on another day than that of the charge."""
_LONGEST = 8


def with_offences_said(words: Sequence[Word], reading: Reading, *, same: str = "", arrests: bool = False) -> list[Word]:
    """Return a line about somebody with each offence in officers' words as it is recorded.

    It stands where an offence can, and ends there: neither `victim of assault` nor `theft from a shop`.  A slash
    between blanks parts as a comma does.  Under `arrests` a line with a key is an arrest, whatever came of it.  `same`
    is what the one who was arrested before was arrested for, empty where that is not one offence.
    """
    if not any(is_key(words[at:], reading) or became(words[at:], reading) for at in range(len(words))):
        return list(words)
    line = _for_the_same(_for_it(with_runs(_parted_at_slashes(words), _for_drug)), same)
    made: list[Word] = []
    at = 0
    while at < len(line):
        length, found = _offence(line[at:], reading) if _may_stand(made, reading) else (0, [])
        if found and len(made) > 1 and is_one_of(made[-1], _WITH) and is_one_of(made[-2], *AND):
            del made[-1]  # `with PWITS crack and with dangerous driving`
        made += found or _drugs_apart(line[at], made)
        at += length or 1
    return made if arrests else _charged_with(made, reading)


def _charged_with(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return `P-73, PWITS coke, chgd` as `P-73, chgd with PWITS coke`."""
    ends = [n for n, word in enumerate(words, 1) if word.parts or n == len(words)]
    parts = [list(words[a:b]) for a, b in zip([0, *ends], ends, strict=False)]
    at = next((n for n, part in enumerate(parts) if len(part) == 1 and is_one_of(part[0], *_CHARGED)), 0)
    if at < _LEAST or not is_key(words, reading):
        return list(words)
    if any(became(part[n:], reading) for part in parts[:at] for n in range(len(part))):
        return list(words)
    first = parts[at - 1][0]
    drug = any(key_of(text) in drug_offences() for _, text in runs(parts[at - 1]))
    if not drug and first.name != _OFFENCE:
        return list(words)
    ended = [*parts[at - 1][:-1], parts[at - 1][-1]._replace(parts=True)]
    charged = [parts[at][0]._replace(parts=False, said=parts[at][0].text), Word(_WITH, _WITH, True), *ended]
    who = [word for part in parts[: at - 1] for word in part]
    said = " ".join(word.said.strip("()") for word in who[1:]).rstrip(",;:")
    _check_arrested_before(said, [who[0], *parts[at - 1]])
    about = quoted_word(said, NOTES, parts=True)
    noted = [who[0]._replace(parts=False), about] if who[1:] else who
    return [*noted, *charged, *(word for part in parts[at + 1 :] for word in part)]


def _check_arrested_before(said: str, words: Sequence[Word]) -> None:
    """Raise Certain for somebody who was charged, and was brought in on an earlier day: that arrest is no record yet.

    `P-20 in from Sun nite, conc in supply - chgd`
    """
    if (found := _IN_SINCE.search(said)) is None:
        return
    key, *offence = words
    line = f"{key.text} arrested {' '.join(word.text for word in offence)}"
    how = f"say the arrest with its day too, e.g. {line} date=DATE, charged; or leave {quoted(found[0])} out"
    raise Certain(f"{quoted(found[0])}: the arrest was before", how, about=found[0])


def _parted_at_slashes(words: Sequence[Word]) -> list[Word]:
    made: list[Word] = []
    for word in words:
        if made and is_one_of(word, _SLASH):
            made[-1] = made[-1]._replace(parts=True)
        else:
            made.append(word)
    return made


def _for_it(words: Sequence[Word]) -> list[Word]:
    """Return `NFA on the PWITS` as `NFA for PWITS`."""
    made: list[Word] = []
    for at, word in enumerate(words):
        if is_one_of(word, "on") and made and is_one_of(made[-1], *_BAILED) and _names_one(words[at + 1 :]):
            made.append(Word("for", word.said, True))  # `bailed on PWITS to 8/1`
            continue
        article = made and is_one_of(word, "the") and is_one_of(made[-1], "for", "on") and _names_one(words[at + 1 :])
        if article:
            made[-1] = Word("for", made[-1].said, True)
        else:
            made.append(word)
    return made


def _for_drug(words: Sequence[Word]) -> tuple[int, list[Word]]:
    """Return how many of the first words say that a caution was for a drug, and that it was for possession of it."""
    if len(words) < len(("cautioned", "for", "coke")) or not is_one_of(words[0], *_CAUTIONED) or words[0].parts:
        return 0, []
    the = 2 + is_one_of(words[2], "the", "his", "her")
    item = find_item(bare(words[the]).text) if is_one_of(words[1], "for", "re") and len(words) > the else None
    ends = len(words) == the + 1 or (item and words[the].parts)
    return (the, [words[0], *words_of("for poss")]) if item and item.category == "drug" and ends else (0, [])


def _names_one(words: Sequence[Word]) -> bool:
    """Whether the first of some words are an offence, or begin one of drugs."""
    said = [text for _, text in runs(words, _LONGEST)] if words else []
    return any(is_known_list(text) or key_of(text) in drug_offences() or kept_for(text) for text in said)


def _for_the_same(words: Sequence[Word], same: str) -> list[Word]:
    """Return `arrested for the same` with what that is.  Raises Certain where nobody can tell."""
    made: list[Word] = []
    at = 0
    while at < len(words):
        length = next((n for n, text in runs(words[at:], _LONGEST) if text.casefold() in _SAME), 0)
        length = length or _same_alone(words, at)
        if length and not same:
            said = " ".join(word.text for word in words[at : at + length])
            raise Certain(f"{quoted(said)}: no one offence of an arrest is before it", "say the offence", about=said)
        again = _again(same) if length else words[at : at + 1]
        made += [*again[:-1], again[-1]._replace(parts=words[at + max(length, 1) - 1].parts)]
        at += length or 1
    return made


def _again(offence: str) -> list[Word]:
    """Return an offence with its counts behind it."""
    name, many = counted(offence)
    return [quoted_word(name, _OFFENCE), *([] if many == 1 else words_of(f"x{many}"))]


def _same_alone(words: Sequence[Word], at: int) -> int:
    """Return how many words from one on are `same` behind an arrest, and end their part: `arrested same, 25`."""
    length = next((n for n, text in runs(words[at:], 3) if text.casefold().removeprefix("the ") in _ALONE), 0)
    ends = length and (words[at + length - 1].parts or at + length == len(words))
    return length if ends and at and is_one_of(words[at - 1], *_ARRESTED) else 0


def _offence(words: Sequence[Word], reading: Reading) -> tuple[int, list[Word]]:
    """Return how many of the first words are an offence in officers' words, and that; nothing for others."""
    if not words[0].plain or words[0].name is not None:
        return 0, []
    for length, text in runs(words, _LONGEST):
        kept = kept_for(text)
        if kept and not any(word.parts for word in words[: length - 1]) and _ends(words, length, reading):
            return length, [quoted_word(kept, _OFFENCE, parts=words[length - 1].parts)]
    return 0, []


def kept_for(text: str) -> str:
    """Return what is kept for an offence in officers' words, empty for any other text."""
    means = offence_words().get(key_of(text), "")
    return means if is_short(means, _OFFENCE) or not meant_offences(means) else f'"{means}"'


def _ends(words: Sequence[Word], length: int, reading: Reading) -> bool:
    """Whether an offence of so many words ends there: a longer one may be another."""
    after = words[length : length + 1]
    if not after or words[length - 1].parts or after[0].name is not None:
        return True
    joins = is_one_of(after[0], *AND, "plus")
    return joins or COUNTS.fullmatch(after[0].text) is not None or became(words[length:], reading)


def _may_stand(before: Sequence[Word], reading: Reading) -> bool:
    """Whether an offence may follow some words: an arrest or a charge, a key, a comma, or what joins it to another."""
    if not before:
        return False
    last = before[-1]
    if last.parts or last.name is not None or is_one_of(last, *_LEADS) or COUNTS.fullmatch(last.text):
        return True
    if is_key([last], reading) or is_known_list(" ".join(word.text for word in before[-2:])):
        return True
    return any(became(before[-n:], reading) for n in (1, 2, 3))


def _drugs_apart(word: Word, before: Sequence[Word]) -> list[Word]:
    """Return `crack/heroin` behind an offence of drugs as three words, any other word as it is."""
    names = word.text.split(_SLASH) if word.plain and word.name is None else []
    behind = any(key_of(text) in drug_offences() for n in range(1, 5) for _, text in runs(before[-n:]))
    drugs = [item for name in names if (item := find_item(name)) and item.category == "drug"]
    if len(names) < 2 or len(drugs) < len(names) or not behind:
        return [word]
    made: list[Word] = []
    for name in names:
        made += [Word(_SLASH, _SLASH, True)] if made else []
        made.append(Word(name, name, True))
    return [*made[:-1], made[-1]._replace(parts=word.parts)]
