"""The part that somebody has in a line, with its name: `Kestrel runner`, `line holder of Jay`, `is the dealer`."""

import re
from collections.abc import Sequence

from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.arrest_words import is_arrest
from stronghold_cli.sheet.words.called import check_line_called, line_called
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word, end_of_part, quoted_words, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import hyphened

_ROLE = ARREST.fields["role"]
_LINE = "line"
_NAME = re.compile("[A-Z][a-z]+")
_REFERENCE = re.compile("(?i)line-[1-9][0-9]*")
_IS = ("is", "was")
_A = ("a", "an", "the", "our")
_OF = ("of", "for", "on", "the", "line")
_HOLDS, _HOLDER = ("holds", "holding", "held"), "line-holder"
_UNSURE = ("think", "poss", "possible", "possibly", "maybe", "perhaps", "believed", "suspected", "likely", "probably")
"""Words that make a part an opinion, which is a note and no fact."""


def with_roles(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a sentence with each role and the line that it names as their fields; an opinion is a note."""
    made: list[Word] = []
    at = 0
    while at < len(words):
        begins = not made or made[-1].parts or is_key([made[-1]], reading)
        length, said = _role(words[at:], reading) if begins else (0, [])
        if not length:
            made.append(words[at])
            at += 1
            continue
        end = end_of_part(words, at)
        if _is_opinion(words[at:end]):
            made.append(quoted_words(words[at:end], NOTES))
            at = end
            continue
        made += [*said[:-1], said[-1]._replace(parts=words[at + length - 1].parts)]
        at += length
    return made


def _is(word: Word, *texts: str) -> bool:
    return word.plain and word.name is None and word.text.casefold().rstrip("?") in texts


def _is_opinion(words: Sequence[Word]) -> bool:
    return any(_is(word, *_UNSURE) or word.text.endswith("?") for word in words)


def _role(words: Sequence[Word], reading: Reading) -> tuple[int, list[Word]]:
    """Return how many of the first words say a role with its line, or with `is` in front; nothing for a role alone."""
    if held := _held_line(words, reading):
        return held
    at = 0
    while at < len(words) and _is(words[at], *_IS, *_A, *_UNSURE) and not words[at].parts:
        at += 1
    is_so = any(_is(word, *_IS) for word in words[:at])
    named = _line(words[at], reading) if at < len(words) else None
    at += named is not None
    length = _role_words(words[at:])
    if not length:
        return 0, []
    text = " ".join(word.text for word in words[at : at + length])
    said = [words[at] if words[at].name == _ROLE.name else Word(hyphened(text), text, True)]
    at += length
    behind = at
    while behind < len(words) and not named and _is(words[behind], *_OF) and not words[behind].parts:
        behind += 1
    # Behind a comma a name alone is the line; `runner, Kestrel phone seized` is of the phone.
    alone = behind < len(words) and (words[behind].parts or behind + 1 == len(words) or not words[at - 1].parts)
    if named is None and alone and (named := _line(words[behind], reading)):
        # `runner Jay line`
        at = behind + 1 + (behind + 1 < len(words) and not words[behind].parts and _is(words[behind + 1], _LINE))
    if named is None:
        _check_line(words[at:behind], words[behind:], reading)
        return (at, said) if is_so else (0, [])
    return at, [*said, named]


def _check_line(lead: Sequence[Word], words: Sequence[Word], reading: Reading) -> None:
    """Raise Certain where a part `for` a line is said that nobody knows: `runner for Merlin`."""
    if not any(_is(word, "for", "of") for word in lead) or not words:
        return
    ends = words[0].parts or len(words) == 1 or _is(words[1], _LINE) or is_arrest(words[1:])
    if ends and words[0].plain and words[0].name is None and _NAME.fullmatch(words[0].text):
        check_line_called(words[0].text, reading)


def _held_line(words: Sequence[Word], reading: Reading) -> tuple[int, list[Word]] | None:
    """Return how many of the first words say whose a line is, `holds the Falcon line`, with that; None for others."""
    if not _is(words[0], *_HOLDS) or words[0].parts:
        return None
    at = 2 if words[1:] and _is(words[1], "the") and not words[1].parts else 1
    named = _line(words[at], reading) if words[at + 1 :] and _is(words[at + 1], _LINE) else None
    return (at + 2, [*words_of(_HOLDER), named]) if named else None


def _role_words(words: Sequence[Word]) -> int:
    """Return how many of the first words are a role."""
    if words and words[0].name == _ROLE.name:
        return 1  # `role=other of LINE-2`
    for length, text in runs(words, 3):
        row = phrase(words[:length], ())
        means = row[1].means if row and row[0] == length else text
        if any(field is _ROLE for _, field, _ in choices().get(hyphened(means), ())):
            return length
    return 0


def _line(word: Word, reading: Reading) -> Word | None:
    """Return the line of the ledger that a word names, by its name or its reference; None where it names none."""
    if word.plain and word.name is None and _REFERENCE.fullmatch(word.text):
        return word._replace(name=_LINE, plain=False)
    named = word.plain and word.name is None and word.text[:1].isupper()
    if not named or line_called(word.text, reading) is None:
        return None
    return Word(word.text, f"{_LINE}={word.text}", False, _LINE)
