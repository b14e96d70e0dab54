"""Lines about paperwork, other teams, and what is to come: `P-3 file gone to CPS`, `BTP had 2, their job`.

Each word of such a line is known.  One that nobody knows may be slang for an arrest or a find, and stops the line.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.office_words import (
    BODY,
    COMING,
    DEED,
    LINE,
    OUTSIDE,
    PAPER,
    SILENT,
    THEIRS,
    THING,
    WHO,
    office_words,
)
from stronghold_cli.catalogue.ordinary_words import counted_words, ordinary_words, words_of_lines
from stronghold_cli.catalogue.sheet_words import (
    agency_words,
    doing_words,
    entry_words,
    key_of,
    telling_words,
    towns,
    who_words,
)
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.remarks.beside_ordinary import LONGEST, beside, beside_line, is_name, plain_key
from stronghold_cli.sheet.remarks.facts import says_something
from stronghold_cli.sheet.remarks.mentions import says_slang
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.text import AND, Word, bare, clock_said, owner, parts_of
from stronghold_cli.values.text import SMALL_WORDS

_KEY, _NAME, _TIMES = "key", "name", "times"
_MARKS = (BODY, COMING, LINE, OUTSIDE, PAPER)
"""One of these makes a line one of an office."""
_OF_THINGS = (BODY, COMING, LINE, PAPER)
_NUMBER = re.compile("(?i)x?[0-9]{1,3}")
_WHICH = re.compile("1st|2nd|3rd|[0-9]{1,2}th")
_CLOCK = re.compile(r"[0-9]{1,2}(?:[:.]?[0-9]{2})?")
_HALVES = ("am", "pm")
_TIME_UNITS = (
    "wk",
    "wks",
    "week",
    "weeks",
    "hr",
    "hrs",
    "hour",
    "hours",
    "day",
    "days",
    "min",
    "mins",
    "minutes",
    "year",
)
_HOUR = re.compile("1[0-2]|[1-9]")
_BEFORE_HOUR = ("at", "by", "til", "till", "until", "before", "after", "not before", "not till", "not until", "about")
_BEFORE_ANY = ("to be", "will")
"""Behind these what is to be done may be called anything: it was not done yet."""
_TOOK = ("took", "had", "got", "arrested", "nicked", "detained", "dealt")
"""What those outside do, which is no record where nobody is named by a key."""
_PLACES = (
    *("in", "on", "off", "out", "up", "down", "back", "over"),
    *(
        "gone",
        "going",
        "sent",
        "done",
        "hold",
        "holding",
        "tagged",
        "seen",
        "spoken to",
        "spoke to",
        "handed over",
        "released",
    ),
)
"""Words that may be slang for what became of somebody right behind them: `P-8 in`, `tenant done`."""
_FROM = ("from", "under", "behind", "by")
_DID = ("had", "got", "gave", "put", "dropped", "picked", "took", "brought", "did", "hit", "went", "found")
"""What teams of the force do may be an arrest or a find of ours: `lates had one`."""
_LEADS = ("to", "with", "by", "w/", "from")
_JOINED = ("us", "we", "our", "ours", "joint")
_NO = "no"
_PLAIN_DRUGS = ("drug", "drugs")


class _Token(NamedTuple):
    """Some words of a line with what they are."""

    text: str
    sort: str


def is_line_of_office(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line says only what is no record: paperwork, what others did, and what is still to do."""
    parts = [list(part) for part in parts_of(_without_time([word for word in words if word.text != "#"]))]
    if not parts or any(not word.plain or word.name is not None for word in words):
        return False
    whose = [_whole(part) == THEIRS for part in parts]
    if any(whose) and not all(whose):
        return not any(_may_be_ours(part, reading) for part, theirs in zip(parts, whose, strict=True) if not theirs)
    if len(words) == 1 or says_slang(words, reading) or _is_with_us(words):
        return False
    tokens = [_tokens(part, reading) for part in parts]
    known = [each for each in tokens if each]
    return (
        len(known) == len(parts)
        and all(map(_holds, known))
        and any(token.sort in _MARKS for part in known for token in part)
        and (not _has(known, _NAME) or _has(known, LINE))
    )


def is_paperwork(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line is of papers or checks that have the name of what is recorded: `closure order papers drafted`."""
    if any(is_key([each], reading) for word in words for each in (bare(word), owner(word))):
        return False
    length = next((n for n, text in runs(words, LONGEST) if n > 1 and office_words().get(key_of(text)) == PAPER), 0)
    return length > 0 and is_line_of_office(words, reading)


def _has(parts: Sequence[Sequence[_Token]], sort: str) -> bool:
    return any(token.sort == sort for part in parts for token in part)


def _without_time(words: Sequence[Word]) -> Sequence[Word]:
    """Return a line without the time that it begins with: `1500`, `4.30 pm`."""
    if len(words) > 2 and _CLOCK.fullmatch(words[0].text) and plain_key(words[1]) in _HALVES:
        return words[2:]
    return words[1:] if len(words) > 1 and clock_said(words[0]) else words


def _is_with_us(words: Sequence[Word]) -> bool:
    """Whether a line says what others did together with officers here: `BTP arrested 2 with us`."""
    said = {plain_key(word) for word in words}
    return not said.isdisjoint(_TOOK) and not said.isdisjoint(_JOINED)


def _whole(words: Sequence[Word]) -> str | None:
    return office_words().get(key_of(" ".join(word.text.strip("()!?") for word in words)))


def _may_be_ours(words: Sequence[Word], reading: Reading) -> bool:
    """Whether what others are said to have done names a thing, an amount, what was done somewhere, or us."""
    for at, word in enumerate(words):
        if re.search("[£/]", word.text) or plain_key(word) in _JOINED:
            return True
        for _, text in runs(words[at:], LONGEST):
            key = key_of(text.strip("()!?"))
            if key in entry_words("activity") or (find_item(text, reading.own_items) and key not in _PLAIN_DRUGS):
                return True
    return False


def _holds(tokens: Sequence[_Token]) -> bool:
    """Whether a part tells nothing that was done to somebody, and of a thing only what becomes of it."""
    sorts = {token.sort for token in tokens}
    for before, token in pairwise(tokens):
        if before.sort in (_KEY, WHO) and (token.text in _PLACES or token.text in doing_words()):
            return False
        if before.sort in (THING, LINE, _NAME) and token.text in (*_PLACES, *_FROM):
            return False  # `phone off P-8`, `Falcon off`
        if before.text in AND and token.sort == THING:
            return False
        if (
            before.text.split()[-1] in _LEADS
            and token.sort != OUTSIDE
            and token.text in agency_words()
            and COMING not in sorts
        ):
            return False
    if (_KEY in sorts or _TIMES in sorts) and not sorts & set(_MARKS):
        return False  # `8 weeks` may be a sentence
    if _KEY in sorts and _TIMES in sorts:
        return False
    if THING in sorts and not sorts & set(_OF_THINGS):
        return False
    if _KEY in sorts and DEED in sorts:
        return False  # `P-8 before mags tmrw` is charged
    return DEED not in sorts or COMING in sorts or tokens[-1].text == _NO


def _tokens(words: Sequence[Word], reading: Reading) -> list[_Token]:
    """Return a part in its tokens; none where a word is not known."""
    keyed = any(is_key([each], reading) for word in words for each in (bare(word), owner(word)))
    made: list[_Token] = []
    at = 0
    while at < len(words):
        length, sort = _first(words, at, made, reading, keyed=keyed)
        if not length:
            return []
        made.append(_Token(key_of(" ".join(word.text.strip("()!?") for word in words[at : at + length])), sort))
        at += length
    return made


def _first(
    words: Sequence[Word], at: int, before: Sequence[_Token], reading: Reading, *, keyed: bool
) -> tuple[int, str]:
    """Return how many words from a place on are known, and their sort; 0 for none."""
    rest, word = words[at:], words[at]
    for length, text in runs(rest, LONGEST):
        if sort := office_words().get(key_of(text.strip("()!?"))):
            return (length, sort) if sort != THEIRS else (0, "")
    if is_key([bare(word)], reading) or is_key([owner(word)], reading):
        return 1, _KEY
    text = plain_key(word)
    after = plain_key(rest[1]) if rest[1:] else ""
    if clock_said(word) or _WHICH.fullmatch(text) or (_CLOCK.fullmatch(text) and after in _HALVES):
        return 1, SILENT
    if before and before[-1].text in _TOOK and (text == "one" or _NUMBER.fullmatch(text)):
        return 1, SILENT
    if _NUMBER.fullmatch(text) and (after in _TIME_UNITS or after in counted_words()):
        return (2, _TIMES) if after in _TIME_UNITS else (1, SILENT)  # `21 days`, and `days` is a shift
    times = 1 + (after == "x") if re.fullmatch("[0-9]{1,2}x?", text) else 0
    if times and any(office_words().get(key_of(said)) == PAPER for _, said in runs(rest[times:], LONGEST)):
        return times, SILENT  # `4 x intel submitted`
    if before and (
        (before[-1].text in _BEFORE_ANY and not keyed and re.fullmatch("[a-z]+", word.text))
        or (before[-1].sort == PAPER and re.fullmatch("x[0-9]{1,2}", text))
        or (before[-1].text in _BEFORE_HOUR and not keyed and not after and _HOUR.fullmatch(text))
    ):
        return 1, SILENT
    if not keyed and len(before) == 1 and before[0].sort == OUTSIDE and text in _TOOK:
        return 1, SILENT
    if text in SMALL_WORDS:
        return 1, SILENT
    if text == "one" or _NUMBER.fullmatch(text):
        return 0, ""
    if agency := next((n for n, said in runs(rest, LONGEST) if key_of(said) in agency_words()), 0):
        return agency, DEED
    if text in doing_words() or text in _DID:
        return 0, ""
    if text in who_words():
        return 1, WHO
    if known := beside(words, at, reading):
        return known, SILENT
    if says_something(rest, reading) and text not in towns():
        return 0, ""
    if not keyed and (text in ordinary_words() or text in words_of_lines() or text in telling_words()):
        return 1, SILENT
    if not keyed and (known := beside_line(words, at, reading)):
        return known, DEED if word.text[:1].isdecimal() else SILENT  # a house, which may have been visited
    if not word.text[:1].isupper() or not is_name(word, reading):
        return 0, ""
    # What begins a line in capitals is a drug line where the rest says that it runs on; elsewhere it may be slang.
    return 1, SILENT if before and before[-1].sort in (*_MARKS, SILENT) else _NAME
