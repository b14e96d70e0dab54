"""Things whose owner is named behind them: `knife KD/6 P-20`, `£90 in drawer, P-20s`, `2 wraps (P-21, in bra)`."""

import re
from collections.abc import Sequence

from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.inventory.atoms import is_mark
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.one_sentence import is_thing
from stronghold_cli.sheet.sentences.subjects import People
from stronghold_cli.sheet.words.arrest_words import says_arrest
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import item_kinds, relations_by
from stronghold_cli.sheet.words.text import Word, bare, clock_said, ended, is_one_of, owner, parts_of, words_of
from stronghold_cli.values.text import quoted

_HIS = {"his": "male", "hers": "female"}
_BESIDE = ("also", "all", "both", "too", "is", "are", "were")
_ATTRIBUTED = ("attributed", "to")
_FROM = "seized from"
_LED, _SEIZED = ("off", "from", "ex", "frm"), ("seized", "szd", "recovered")
_GOODS = (
    "property",
    "exhibits",
    "exhibit",
    "items",
    "seizures",
    "possessions",
    "belongings",
    "person",
    "things",
    "stuff",
)
"""What somebody's things are called in front of them: `P-20's property: 27 wraps crack`."""
_HEAD = 2
_AMOUNT = re.compile("[0-9£]")


def with_owner_in_front(words: Sequence[Word], who: People, reading: Reading) -> list[Word]:
    """Return a line of things with whose they are in front of them, nothing where no owner is named behind them.

    Nor where another person is named as well.
    """
    if len(words) > 1 and words[0].parts and is_one_of(words[0], *_HIS):
        hers = _owner_of(words[:1], who, reading)
        return [*words_of(f"{_FROM} {hers}:"), *words[1:]] if hers else []  # `Hers: 12.5g cannabis`
    words = _owner_last(words, reading)
    parts = parts_of(words)
    alone = [n for n, part in enumerate(parts) if n and _owner_of(part, who, reading)]
    if len(alone) == 1:
        key = _owner_of(parts[alone[0]], who, reading)
        things = [word for n, part in enumerate(parts) if n != alone[0] for word in part]
    else:
        at = next((n for n in range(len(words) - 1, 0, -1) if not _is_beside(words[n])), 0)
        begin = at
        while begin > 1 and _is_beside(words[begin - 1]):
            begin -= 1
        key = _owner_of(words[begin:], who, reading)
        named = bare(words[at]).text == key and not is_mark(words[begin - 1].text.strip("()"))
        things = [] if named else list(words[:begin])
    if not key or not things or any(is_key([each], reading) for word in things for each in (bare(word), owner(word))):
        return []
    timed = int(len(things) > 1 and clock_said(things[0]))
    return [*things[:timed], *words_of(f"{_FROM} {key}:"), *ended(things[timed:])]


def parted_arrest(words: Sequence[Word], reading: Reading) -> tuple[list[Word], list[Word]] | None:
    """Return the things of `2 phones (P-21, arrested)` as that person's, and their arrest; None for any other line."""
    at = next((n for n in range(1, len(words)) if words[n].plain and words[n].text.startswith("(")), 0)
    if not at or not (words[-1].plain and words[-1].text.endswith(")")):
        return None
    inside = [bare(word)._replace(said=bare(word).text) for word in words[at:]]
    if not is_key(inside[:1], reading) or not says_arrest(inside[1:]):
        return None
    return [*words_of(f"{_FROM} {inside[0].text}:"), *ended(words[:at])], inside


def check_whose(heard: HeardRow, who: People) -> None:
    """Raise Certain for things in front of somebody's arrest below the arrest of another, which may be of either."""
    [link] = [each.name for each in relations_by(item_kinds()[0][0])]
    first = heard.contents[0] if heard.contents else None
    if first is None or not is_thing(first) or link in first.by or link in first.texts:
        return
    arrested = [each.texts["person"] for each in heard.contents if each.kind is ARREST and each.texts.get("person")]
    others = [key for key in who.arrested if key not in arrested]
    if arrested and others:
        what = f"nothing says whether the things before {quoted(arrested[0])} are theirs, or of {others[-1]}"
        raise Certain(what, f"say from {arrested[0]}, or from {others[-1]}, behind them")


def headed_by_owner(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return `off P-37 4 wraps crack, £35` and `P-44 seized 19 wraps` with a colon behind whose they are.

    Nothing for any other line.
    """
    if len(words) <= _HEAD or words[0].parts:
        return []
    keys = (bare(words[0]), owner(words[0]))
    if is_one_of(words[1], *_GOODS) and (whose := next((each.text for each in keys if is_key([each], reading)), "")):
        return [*words_of(f"{_FROM} {whose}:"), *words[_HEAD:]]
    if not _AMOUNT.match(words[_HEAD].text):
        return []
    led = is_one_of(words[0], *_LED) and is_key([bare(words[1])], reading)
    seized = is_key(words[:1], reading) and is_one_of(words[1], *_SEIZED)
    if not (led or seized) or words[1].parts:
        return []
    key = words[1] if led else words[0]
    return [*words_of(f"{_FROM} {bare(key).text}:"), *words[_HEAD:]]


def _owner_last(words: Sequence[Word], reading: Reading) -> Sequence[Word]:
    """Return `1 wrap crack (P-21, in bra)` as `1 wrap crack, in bra, P-21`; any other line as it is."""
    at = next((n for n in range(1, len(words)) if words[n].plain and words[n].text.startswith("(")), 0)
    rest = words[at + 1 :]
    closed = rest and rest[-1].plain and rest[-1].text.endswith(")")
    if not at or not closed or not words[at].parts or not is_key([bare(words[at])], reading):
        return words
    key = bare(words[at])._replace(said=bare(words[at]).text, parts=False)
    inside = [*rest[:-1], bare(rest[-1])._replace(said=bare(rest[-1]).text, parts=True)]
    return [*words[: at - 1], words[at - 1]._replace(parts=True), *inside, key]


def _owner_of(words: Sequence[Word], who: People, reading: Reading) -> str:
    """Return the key of whose things are, where some words say nothing else; empty for any other words."""
    said = [word for word in words if not _is_beside(word)]
    if tuple(word.text.casefold() for word in said[:-1]) == _ATTRIBUTED:
        said = said[-1:]
    if len(said) != 1 or not said[0].plain or said[0].name is not None:
        return ""
    word = bare(said[0], "().")
    if text := next((each.text for each in (word, owner(word)) if is_key([each], reading)), ""):
        return text
    sex = _HIS.get(word.text.casefold())
    return who.one_of(sex) if sex else ""


def _is_beside(word: Word) -> bool:
    return word.plain and word.name is None and bare(word, "().").text.casefold() in _BESIDE
