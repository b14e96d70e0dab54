"""Things whose owner is named behind them: `knife KD/6 P-20`, `£90 in drawer, P-20s`, `2 wraps (P-21, in bra)`."""

from collections.abc import Sequence

from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.inventory.atoms import is_mark
from stronghold_cli.sheet.sentences.subjects import People
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.text import Word, bare, ended, owner, parts_of, words_of

_HIS = {"his": "male", "hers": "female"}
_BESIDE = ("also", "all", "both", "too", "is", "are", "were")
_ATTRIBUTED = ("attributed", "to")
_FROM = "seized from"


def with_owner_in_front(words: Sequence[Word], who: People, reading: Reading) -> list[Word]:
    """Return a line of things with whose they are in front of them, nothing where no owner is named behind them.

    Nor where another person is named as well.
    """
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
    return [*words_of(f"{_FROM} {key}:"), *ended(things)]


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
