"""The ways in which a line that is not read may be read after all, with the rest of it as a note or behind `#`."""

import re
from collections.abc import Generator, Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.errors import Instead, StrongholdError, Unreadable
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.offers.misspelt import without_slips
from stronghold_cli.sheet.offers.moved_words import (
    LEAST,
    facts_in,
    is_about,
    leads,
    many_words,
    may_hold_facts,
    places_of,
    plain_parts,
    rest_of_parts,
    undoes,
    wrong_words,
)
from stronghold_cli.sheet.offers.typed_line import TypedLine, typed_line
from stronghold_cli.sheet.sentences.facts import is_no
from stronghold_cli.sheet.sentences.unread_words import is_own, meant_word, words_not_read
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import NEXT_LINE, bare, owner

_FROM = "from"
_MOST = 8
"""How many times words are moved at most, for the line is read again each time."""


class Tried(NamedTuple):
    """What became of a line that was tried."""

    wrong: Sequence[StrongholdError]
    read: bool
    """Whether it is read as a record, or adds to one."""
    whose: str = ""
    """Whose the last thing is that it was read as."""


Ways = Generator[Instead, Tried, Tried]
"""The ways to say a line: each is told what became of the one before, and a later one that is read is better."""


def ways(line: str, problems: Sequence[StrongholdError], reading: Reading) -> Ways:
    """Yield the ways in which a line may be read, the nearest to what was typed first."""
    try:
        typed = typed_line(line)
    except Unreadable:  # a quote is not closed
        return Tried(problems, read=False)
    tried = Tried(problems, read=False)
    if mended := _mended(typed, problems):
        tried = yield Instead(mended, _comment(typed, ""))
        typed = typed_line(mended)._replace(comment=typed.comment)
    if not tried.read and (mended := without_slips(typed)):
        again = yield Instead(mended, _comment(typed, ""))
        if again.read or len(again.wrong) < len(tried.wrong):
            tried, typed = again, typed_line(mended)._replace(comment=typed.comment)
    if not tried.read and (whose := _whose(typed, tried.wrong, reading)):
        again = yield Instead(whose, _comment(typed, ""))
        tried = tried._replace(read=again.read)
    if not tried.read:
        tried = yield from _with_words_moved(typed, tried, reading)
    if not tried.read and (two := _at_person(typed, reading)):
        tried = yield from _with_words_moved(typed_line(two), Tried(problems, read=False), reading)
    return tried


def all_left(line: str, reading: Reading) -> Instead:
    """Return a line that is left out, all of it behind `#`."""
    try:
        typed = typed_line(line)
    except Unreadable:
        return Instead("", line.strip(), (line.strip(),), moved=line.strip())
    lost = facts_in(typed, range(len(typed.words)), reading)
    return Instead("", _comment(typed, typed.text), lost, moved=typed.text)


def _with_words_moved(typed: TypedLine, tried: Tried, reading: Reading) -> Ways:
    """Yield the line with ever more of its words in notes, then behind `#`; where they hold facts, as two lines."""
    moved: frozenset[int] = frozenset()
    noted = True
    unnamed = any(isinstance(each, Certain) and not words_not_read(each) for each in tried.wrong)
    for _ in range(_MOST):
        plain = plain_parts(typed, moved, reading)
        unclear = plain if all(map(is_own, tried.wrong)) else frozenset[int]()
        more = unclear or wrong_words(typed, tried.wrong, moved, reading) or rest_of_parts(typed, moved) or plain
        if not more:
            if not moved or not noted:
                break
            noted = False
        moved |= more
        found = _without(typed, moved, reading, noted=noted)
        # What is wrong with all of it, as `£500 forfeited`, is no less so where words of it are notes.
        if found is None or (unnamed and found.lost):
            break
        tried = yield found
        if tried.read:
            yield from _two_lines(typed, moved, tried.whose, reading)
            break
    return tried


def _at_person(typed: TypedLine, reading: Reading) -> str:
    """Return the line as two, the second from the first part that begins with a person; empty for another line."""
    first = next((part.start for part in typed.parts if typed.is_key(part.start, reading)), 0)
    if not first or any(typed.is_key(at, reading) for at in range(first)):
        return ""
    return f"{typed.before(first).text} {NEXT_LINE} {typed.text[typed.starts[first] :]}"


def _mended(typed: TypedLine, problems: Sequence[StrongholdError]) -> str:
    """Return the line with each slip of a word as that word, empty where it has none."""
    text = typed.text
    for problem in problems:
        if known := meant_word(problem):
            slip = r"\s+".join(map(re.escape, words_not_read(problem).split()))
            text = re.sub(rf"(?<![\w-]){slip}(?![\w-])", known.replace("\\", r"\\"), text, count=1)
    return "" if text == typed.text else text


def _whose(typed: TypedLine, problems: Sequence[StrongholdError], reading: Reading) -> str:
    """Return the line with `from` in front of the one person whom it names behind things: `knife KD/6 P-20`."""
    keys = [at for at, word in enumerate(typed.words) if is_key([owner(bare(word))], reading)]
    if len(keys) != 1 or not keys[0] or key_of(typed.words[keys[0] - 1].text) == _FROM:
        return ""
    at = keys[0]
    word = typed.words[at]
    ends = at + 1 == len(typed.words) or word.parts
    if not ends or not any(at in places_of(words_not_read(each), typed) for each in problems):
        return ""
    first = typed.text[: typed.starts[at]].rstrip(" ,")
    return f"{first} {_FROM} {owner(bare(word)).text}{typed.text[typed.starts[at] + len(word.said.rstrip(',;:.)')) :]}"


def _two_lines(typed: TypedLine, moved: frozenset[int], whose: str, reading: Reading) -> Ways:
    """Yield the line as two, where what is not read with the rest holds facts of its own; `whose` are its things."""
    *others, last = typed.runs(moved)
    ends = last[0] and last[-1] + 1 == len(typed.words)
    if not ends or not may_hold_facts(last, typed, reading) or any(is_no(typed.words[at]) for at in last):
        return Tried((), read=True)
    before = typed.before(last[0])
    whole = before.without(frozenset(at for run in others for at in run), reading, noted=True).rstrip(".")
    rest = typed.said(last)
    keys = {bare(word).text for word in before.words if is_key([bare(word)], reading)}
    named = any(typed.is_key(at, reading) for at in last)
    texts = [f"{rest} {_FROM} {whose}" if whose else rest, *(f"{key} {rest}" for key in keys if len(keys) == 1)]
    for text in texts[:1] if named else texts:
        if (tried := (yield Instead(f"{whole} {NEXT_LINE} {text}", _comment(typed, "")))).read:
            return tried
    return Tried((), read=True)


def _without(typed: TypedLine, moved: frozenset[int], reading: Reading, *, noted: bool) -> Instead | None:
    """Return the line without some words; None where they may undo the rest, or hold more than it says."""
    moved |= frozenset(at for at in range(len(typed.words)) if leads(at, moved, typed))
    kept = [at for at in range(len(typed.words)) if at not in moved]
    parts = ([at for at in part if at in moved] for part in typed.parts)
    if not kept or any(undoes(part, typed, reading) for part in parts if part):
        return None
    if any(is_about(at, typed, reading) and not moved.issuperset(typed.sentence_of(at)) for at in moved):
        return None
    lost = facts_in(typed, moved, reading)
    alone = all(typed.is_key(at, reading) for at in kept)
    least = LEAST if noted else max(many_words(lost), LEAST)
    if not (alone and noted) and least > many_words(facts_in(typed, kept, reading)):
        return None
    text, said = typed.without(moved, reading, noted=noted), typed.said(moved)
    if noted:
        return Instead(text, _comment(typed, ""), noted=lost, moved=said)
    return Instead(text, _comment(typed, said), lost, moved=said)


def _comment(typed: TypedLine, left: str) -> str:
    return "; ".join(filter(None, (left, typed.comment.lstrip("# "))))
