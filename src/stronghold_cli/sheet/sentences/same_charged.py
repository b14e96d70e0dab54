"""Charges with what the arrest above was for: `charged with it`, `charged both`, `P-20 charged 2 counts`."""

from collections.abc import Sequence

from stronghold_cli.records.typed_offences import counted
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.sentences.subjects import BETWEEN, People
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain, number_said
from stronghold_cli.sheet.words.text import Word, is_one_of, quoted_word, words_of
from stronghold_cli.values.text import quoted

_CHARGED = "charged"
_ALL_CHARGED = (_CHARGED, "chgd", "chg'd", "chrgd")
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
    keys = {word.text for word in words if is_key([word], reading)}
    # `charged same`, below the one who was arrested
    meant = who.one or (who.arrested[0] if len(who.arrested) == 1 else "")
    offences = {who.every.get(key, "") for key in keys or {meant}}
    text = " ".join(word.text for word in words[at : at + 1 + length])
    offence = offences.pop() if len(offences) == 1 else ""
    number = sum(counted(each)[1] for each in offence.split(BETWEEN)) if offence else 0
    several = bool(counts) or any(is_one_of(word, *_EVERY) for word in rest[:length])
    if number and (counts != number if counts else several and number == 1):
        how = f"say with what, e.g. charged with {offence}{f' x{counts or 2}' if number == 1 else ''}"
        raise Certain(f"{quoted(text)}: the arrest above it is for {offence}", how, about=text)
    if not number or (number > 1 and not several):
        how = "say the offence, e.g. charged with possession of class A"
        raise Certain(f"{quoted(text)}: no one offence of that person's arrest is above it", how, about=text)
    named = quoted_word(offence, _OFFENCES, parts=any(word.parts for word in rest[length - 1 : length]))
    who_said = words_of(meant) if not keys and not who.one else ()
    return [*who_said, *words[:at], words[at]._replace(parts=False, said=_CHARGED), named, *rest[length:]]


def _counts(words: Sequence[Word]) -> tuple[int, int]:
    """Return how many of the first words say on how many counts somebody was charged, and how many: `2 counts`."""
    worded = len(words) > 1 and is_one_of(words[1], *_COUNTS)
    number = number_said(words[0]) if worded else words[0].text.removeprefix("x") if words else ""
    length = 1 + worded
    said = worded or (bool(words) and words[0].text.startswith("x"))
    ends = said and (words[length - 1].parts or len(words) == length)
    return (length, int(number)) if ends and number.isdigit() else (0, 0)


def _says_it(words: Sequence[Word]) -> bool:
    """Whether words say that it is with what the arrest was for: `with it`, `both`, `as arrested`."""
    said = " ".join(word.text.casefold() for word in words)
    return said.removeprefix("with ") in _IT if said.startswith("with ") else said in _AS_ARRESTED
