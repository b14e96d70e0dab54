"""People who are only mentioned on a sheet, with nothing that was done: `P-6 is the tenant`, `P-20 in bed upstairs`."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from stronghold_cli.catalogue.ordinary_words import ordinary_words
from stronghold_cli.catalogue.sheet_words import (
    ANYBODY,
    ASIDE,
    ENDS,
    NOTE,
    PERSON,
    doing_words,
    key_of,
    slang_words,
    telling_words,
)
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.who_is_who import is_new, same_person
from stronghold_cli.sheet.remarks.ordinary import is_mostly_ordinary, is_ordinary_line
from stronghold_cli.sheet.remarks.prose import is_remark
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import Word, bare, clock_said, owner
from stronghold_cli.values.text import SMALL_WORDS

_DID = ("had", "got", "did", "took", "found", "gave")
_LONGEST = 4
_DONE = re.compile("(?i)[a-z]{2,}ed")


def is_mention(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words are a remark about people by their keys, and hold no verb that may say what was done to them."""
    keys = [is_key([bare(word)], reading) for word in words]
    rest = [word for word, key in zip(words, keys, strict=True) if not key]
    if not any(keys) or not rest or any(_may_be_done(rest, at) for at in range(len(rest))):
        return False
    return is_remark(rest, reading)


def is_line_of_mentions(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line names people in a sentence of ordinary words that tells nothing of them: `remind Baz re P-6`.

    Who has no key in it is written in capitals; and no number but a time may be a term, or count something.
    """
    rest = [word for word in words if not is_key([bare(word)], reading)]
    if len(rest) in (0, len(words)) or any(_may_be_done(rest, at) for at in range(len(rest))):
        return False
    if any(re.search("[0-9]", word.text) and not clock_said(word) for word in rest):
        return False
    return is_ordinary_line(rest, reading) or is_mostly_ordinary(rest, reading, alone=True)


def says_slang(words: Sequence[Word], reading: Reading) -> bool:
    """Whether any words of a line may be slang for what was done: `house turned over, nowt`, `P-8 spun`."""
    keyed = any(is_key([each], reading) for word in words for each in (bare(word), owner(word)))
    pairs = pairwise(words)
    if any(key_of(word.text) in _DID and is_key([bare(after)], reading) for word, after in pairs):
        return True  # `lates had P-8`
    known = slang_words(PERSON if keyed else ANYBODY)
    said = (text for at in range(len(words)) for _, text in runs(words[at:], _LONGEST))
    return any(key_of(text.strip("().!?")) in known for text in said)


def mentioned(words: Sequence[Word], reading: Reading) -> tuple[str, ...]:
    """Return the people whom some words name, each once."""
    named = [
        each
        for word in words
        for each in (bare(word), owner(word))
        if is_key([each], reading) and not is_new(each.text)
    ]
    return tuple(dict.fromkeys(each.text for each in named))


def only_mentioned(
    mentions: Iterable[tuple[int, str]], recorded: Set[str], reading: Reading
) -> Iterator[StrongholdError]:
    """Yield what is wrong with each mention of somebody of whom neither the sheet nor the ledger has a record."""
    known = reading.has_record
    for number, key in dict.fromkeys(mentions):
        person = same_person(key) or key
        if person not in recorded and not (known and known(person)):
            what = f"{key} is only mentioned, and no record is of them"
            how = "say what was done, e.g. arrest P-31, on a line of its own; # in front leaves the line out"
            yield Unreadable(what, how).at(line=number)


def _may_be_done(words: Sequence[Word], at: int) -> bool:
    """Whether a word may say what was done to somebody, in words that nobody here knows: `pinched`, `sent`, `too`."""
    text = key_of(words[at].text.strip("().!?"))
    if text in doing_words():
        return True
    if not _DONE.fullmatch(text) or telling_words().get(text) == ENDS or text in SMALL_WORDS | ordinary_words():
        return False
    return not any(
        (found := phrase(words[begin:], (), NOTE, ASIDE)) and begin + found[0] > at for begin in range(at + 1)
    )
