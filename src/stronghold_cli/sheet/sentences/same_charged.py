"""Charges with what the arrest above was for: `charged with it`, `charged both`, `P-20 charged 2 counts`."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.records.charge import CHARGE
from stronghold_cli.records.typed_offences import COUNTS, counted
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.kept_offences import kept_offences
from stronghold_cli.sheet.sentences.subjects import BETWEEN, People
from stronghold_cli.sheet.words.arrest_words import says_arrest
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain, number_said
from stronghold_cli.sheet.words.text import Word, is_one_of, quoted_word, words_of
from stronghold_cli.values.text import quoted

_CHARGED = "charged"
_ALL_CHARGED = (_CHARGED, "chgd", "chg'd", "chrgd")
_ARRESTED = ("arrest", "arrested")
_OFFENCES = "offences"
_IT = ("it", "that", "this", "same", "the same", "these", "both")
_AS_ARRESTED = (
    "both",
    "all",
    "as arrested",
    "same",
    "as above",
    "the lot",
    "both counts",
    "all counts",
    "both offences",
)
_EVERY = ("both", "all")
_TIMES = re.compile("(?i)(?:x|times) ?([0-9]{1,2})|([0-9]{1,2}) ?x")
_COUNTS = ("counts", "count", "cts", "offences", "charges", "matters")


def with_same_charged(words: Sequence[Word], who: People, reading: Reading) -> list[Word]:
    """Return `charged with it` with what the arrest of that person above was for; `who` are the people named above.

    Raises Certain where nobody can tell what that is.
    """
    at = next((n for n, word in enumerate(words) if is_one_of(word, *_ALL_CHARGED)), None)
    if at is None:
        return list(words)
    rest = words[at + 1 :]
    length, counts = _counts(rest)
    length = length or next((n for n in (3, 2, 1) if _says_it(rest[:n])), 0)
    if not length:
        return list(words)
    text = " ".join(word.text for word in words[at : at + 1 + length])
    several = bool(counts) or any(is_one_of(word, *_EVERY) for word in rest[:length])
    if here := _arrested_for(words[:at], reading):
        # `P-20 arrested PWITS crack & heroin, charged x2`: without a word of them it is for all of those.
        _check_number(here, counts, text, several=several)
        charged = words[at]._replace(parts=any(word.parts for word in rest[length - 1 : length]))
        return [*words[:at], charged, *rest[length:]]
    keys = {word.text for word in words if is_key([word], reading)}
    # `charged same`, below the one who was arrested
    meant = who.one or (who.arrested[0] if len(who.arrested) == 1 else "")
    offences = {who.every.get(key, "") for key in keys or {meant}}
    offence = offences.pop() if len(offences) == 1 else ""
    number = _number(offence) if offence else 0
    if offence:
        _check_number(offence, counts, text, several=several)
    if not number or (number > 1 and not several):
        how = "say the offence, e.g. charged with possession of class A"
        raise Certain(f"{quoted(text)}: no one offence of that person's arrest is above it", how, about=text)
    named = quoted_word(offence, _OFFENCES, parts=any(word.parts for word in rest[length - 1 : length]))
    who_said = words_of(meant) if not keys and not who.one else ()
    return [*who_said, *words[:at], words[at]._replace(parts=False, said=_CHARGED), named, *rest[length:]]


def _number(offences: str) -> int:
    return sum(counted(each)[1] for each in offences.split(BETWEEN))


def _check_number(offences: str, counts: int, text: str, *, several: bool) -> None:
    """Raise Certain where somebody was charged with more or fewer than those that the arrest was for."""
    number = _number(offences)
    if counts != number if counts else several and number == 1:
        how = f"say with what, e.g. charged with {offences}{f' x{counts or 2}' if number == 1 else ''}"
        raise Certain(f"{quoted(text)}: the arrest above it is for {offences}", how, about=text)


def _arrested_for(words: Sequence[Word], reading: Reading) -> str:
    """Return what somebody was arrested for on the same line, each drug a count of its own; empty for no arrest."""
    if not says_arrest(words) and not any(is_one_of(word, *_ARRESTED) for word in words):
        return ""
    found: list[str] = []
    for word in kept_offences(words, CHARGE, reading, reading.today, each_drug=True):
        if word.name == _OFFENCES or is_known_list(word.text):
            found.append(word.text)
        elif found and COUNTS.fullmatch(word.text):
            found[-1] += f" {word.text}"
    return BETWEEN.join(found)


def _counts(words: Sequence[Word]) -> tuple[int, int]:
    """Return how many of the first words say on how many counts somebody was charged, and how many: `2 counts`."""
    for length, text in runs(words, 2):
        worded = len(text.split()) > 1 and is_one_of(words[length - 1], *_COUNTS)
        number = number_said(words[0]) if worded else ""
        times = _TIMES.fullmatch(text)
        ends = bool(words[length - 1].parts) or len(words) == length
        if ends and (number.isdigit() or times):
            return length, int(number or (times[1] or times[2] if times else 0))
    return 0, 0


def _says_it(words: Sequence[Word]) -> bool:
    """Whether words say that it is with what the arrest was for: `with it`, `both`, `as arrested`."""
    said = " ".join(word.text.casefold() for word in words)
    return said.removeprefix("with ") in _IT if said.startswith("with ") else said in _AS_ARRESTED
