"""Lines of a sheet that name several people in a row: one for each of them, `P-20 and P-21 arrested`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.who_it_is import who_first
from stronghold_cli.sheet.words.keys import is_key, keyed
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import is_about_somebody
from stronghold_cli.sheet.words.text import AND, Word, words_of
from stronghold_cli.values.text import listed, quoted

_JOINS = (*AND, "/", "plus")
_ALL = ("both", "all")
_BOTH = 2
_CLOCK = 4
"""How many digits a time has."""
_TIMES = re.compile("[xX]([0-9]{1,3})")
_AGE = re.compile("[1-9][0-9]")
_LISTED = 4
"""The fewest words of what was done and two people."""
_WHOSE = ("on", "from", "re")


def for_each_person(words: Sequence[Word], reading: Reading) -> list[list[Word]]:
    """Return a line once for each of the people whom it names in a row; nothing where it names no two so.

    Raises Unreadable where it says how many they are, and names as many as that not.
    """
    if listed_apart := _listed_apart(words, reading):
        return listed_apart
    line = [word for word in keyed(_plain(words), reading) if not (word.plain and word.text in ("(", ")"))]
    at = [n for n, word in enumerate(line) if is_key([word], reading)]
    if len(at) < 2 or not _in_a_row(line, at) or (at[0] and line[at[0] - 1].text.casefold() in _WHOSE):
        return []
    before, after = line[: at[0]], line[at[-1] + 1 :]
    both = next((n for n, word in enumerate(after) if word.plain and word.text.casefold() == _ALL[0]), None)
    if len(at) != _BOTH and both is not None and _says_who(after[both + 1 :], reading):
        what = f"both is said, and {len(at)} are named"
        raise Certain(what, "say all, or put the people on a line each", about=_ALL[0])
    after = _said_of_one(after, reading)
    if len(before) == 2 and before[1].plain and (times := _TIMES.fullmatch(before[1].text)):
        before = [before[1]._replace(text=times[1]), before[0]._replace(parts=before[1].parts)]
    if len(before) == 2 and before[0].plain and before[0].text.isdigit() and len(before[0].text) < _CLOCK:
        if int(before[0].text) != len(at):
            what = f"{before[0].text} are said, and {len(at)} are named"
            raise Certain(what, f"mend the number, or name all: {listed([line[n].text for n in at], 'and')}")
        before = before[1:]
    if before and before[-1].parts:
        before = [*before[:-1], before[-1]._replace(parts=False, said=before[-1].text)]
    if after and is_about_somebody(after[0]) and re.search("[0-9]", after[0].said):
        who = line[at[-1]].text
        said = after[0].said.rstrip(",;:")
        what = f"{quoted(said)} may be of {who} alone, or of all who are named"
        raise Certain(what, "put the people on a line each", about=said)
    ends = line[at[-1]].parts and bool(after)
    return [[*before, line[n]._replace(parts=ends), *after] for n in at]


def _says_who(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words behind `both` say who those are: `both 17`, `both adult males`."""
    return bool(words) and (_is_age(words) or bool(who_first(words, reading, asks=False).known))


def _is_age(words: Sequence[Word]) -> bool:
    return _AGE.fullmatch(words[0].text) is not None and (words[0].parts or len(words) == 1)


def _said_of_one(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return what is said about all of them as it is said about each: without `both`, and `both 17` with `aged`."""
    made: list[Word] = []
    for n, word in enumerate(words):
        behind = words[n + 1 :]
        first = not n or words[n - 1].parts
        if not (word.plain and word.text.casefold() in _ALL and first and behind):
            made.append(word)
        elif _is_age(behind):
            made += words_of("aged")
        elif n and not who_first(behind, reading, asks=False).known:
            made.append(word)
    return made


def _listed_apart(words: Sequence[Word], reading: Reading) -> list[list[Word]]:
    """Return `arrested: P-1 - PWITS; P-2 - NFA` as a line for each, where each part between semicolons names one."""
    if len(words) < _LISTED or not words[0].plain or not words[0].said.endswith(":"):
        return []
    parts: list[list[Word]] = [[]]
    for word in words[1:]:
        parts[-1].append(word)
        if word.plain and word.said.endswith(";"):
            parts[-1][-1] = word._replace(parts=False, said=word.text)
            parts.append([])
    keys = [[word.text for word in part if is_key([word], reading)] for part in parts]
    if len(parts) == 1 or any(
        len(each) != 1 or not is_key(part, reading) for each, part in zip(keys, parts, strict=True)
    ):
        return []
    first = words[0]._replace(parts=False, said=words[0].text)
    return [[first, *part] for part in parts]


def _plain(words: Sequence[Word]) -> list[Word]:
    """Return a line without the brackets around keys."""
    return [word._replace(text=word.text.strip("()")) if word.plain and word.name is None else word for word in words]


def _in_a_row(line: Sequence[Word], at: Sequence[int]) -> bool:
    """Whether between the keys there are commas and words that join alone."""
    for one, other in pairwise(at):
        between = line[one + 1 : other]
        if any(not word.plain or word.text.casefold() not in _JOINS for word in between):
            return False
        if not between and not line[one].parts:
            return False
    return True
