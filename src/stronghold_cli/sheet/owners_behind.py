"""Things whose owner is named behind them: `knife KD/6 P-20`, `£90 in drawer, P-20s`, `2 wraps (P-21, in bra)`."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.inventory.atoms import is_mark
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.one_sentence import is_thing
from stronghold_cli.sheet.places.theirs import place_behind, their_place
from stronghold_cli.sheet.sentences.subjects import People
from stronghold_cli.sheet.words.arrest_words import says_arrest
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import item_kinds, relations_by
from stronghold_cli.sheet.words.text import Word, bare, clock_said, ended, is_one_of, owner, parts_of, words_of
from stronghold_cli.values.text import quoted

_HIS = {"his": "male", "hers": "female"}
_HIM = {"him": "male", "her": "female"}
_HER = {"her": "female"}
_BESIDE = ("also", "all", "both", "too", "is", "are", "were")
_ATTRIBUTED = ("attributed", "to")
_FROM = "seized from"
_LED, _SEIZED = ("off", "from", "ex", "frm", "fr"), ("seized", "szd", "recovered")
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
    if (there := place_behind(words, reading)) and there.key in who.arrested:
        things = ended(words[: there.length])
        named = any(is_key([each], reading) for word in things for each in (bare(word), owner(word)))
        return [] if named else [*words_of(f"{there.place}, {there.key}'s:"), *things]
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


def headed_by_owner(words: Sequence[Word], who: People, reading: Reading) -> list[Word]:
    """Return a line that begins with whose its things are with that in front of them and a colon.

    `off P-37 4 wraps crack, £35`, `P-44 seized 19 wraps`, `Seized P-20 - 2 phones`, `his phone KD/4`.
    Nothing for any other line.  Raises Certain for `from him:` where that may be several people, or nobody.
    """
    if len(words) <= 1:
        return []
    if (there := their_place(words, reading)) and words[there.length :]:
        return [*words_of(f"{there.place}, {there.key}'s:"), *words[there.length :]]
    at, key = _owner_first(words, who, reading)
    return [*words_of(f"{_FROM} {key}:"), *words[at:]] if key and words[at:] else []


def _owner_first(words: Sequence[Word], who: People, reading: Reading) -> tuple[int, str]:
    """Return how many of the first words say whose the things behind them are, and that person's key; 0 for none."""
    own = next((each.text for each in (bare(words[0]), owner(words[0])) if is_key([each], reading)), "")
    counted = [_AMOUNT.match(word.text) is not None for word in words[: _HEAD + 1]]
    if own and not words[0].parts:
        theirs = is_one_of(words[1], *_SEIZED) and not words[1].parts and counted[_HEAD:] == [True]
        return (_HEAD, own) if theirs or is_one_of(words[1], *_GOODS) else (0, "")
    seized = int(is_one_of(words[0], *_SEIZED))
    led = int(is_one_of(words[seized], *_LED, *(["on"] if not seized else [])))
    at = seized + led
    if not words[at + 1 :] or any(word.parts for word in words[:at]):
        return 0, ""
    named = bare(words[at], "().") if at else words[at]
    begins = words[at].parts or (led and not is_one_of(words[0], "on") and _AMOUNT.match(words[at + 1].text))
    if at and begins and is_key([named], reading):
        return at + 1, named.text
    sex = (_HIM if led else {} if seized else _HIS | _HER).get(named.text.casefold(), "")
    # `his phone to DMI` is of a phone that may be above.
    taken = any(is_mark(word.text.strip("().,;")) or is_one_of(word, *_SEIZED) for word in words)
    thing = not led and taken and _is_thing(words[at + 1 :], reading)
    key = who.one_of(sex) if sex and (words[at].parts or thing) else ""
    if led and sex and words[at].parts and who.named and not key:
        said = " ".join(word.text for word in words[: at + 1])
        raise Certain(f"{quoted(said)}: nothing says who that is", f"say from {who.named[-1]}", about=said)
    return (at + 1, key) if key else (0, "")


def _is_thing(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words begin with a thing, with how many or how much in front of it or none."""
    begin = int(_AMOUNT.match(words[0].text) is not None and len(words) > 1)
    said = (text for at in range(begin, begin + 2) for _, text in runs(words[at:], 3))
    return words[0].text[0] == "£" or any(find_item(text, reading.own_items) for text in said)


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
