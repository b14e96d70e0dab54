"""The ways in which a line that is not read may be read after all, with the rest of it as a note or behind `#`."""

import re
from collections.abc import Sequence
from contextlib import suppress

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.errors import (
    NEXT,
    Forbidden,
    Instead,
    Missing,
    NoSuchRecord,
    SeveralMeanings,
    StrongholdError,
    Unreadable,
)
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.offers.misspelt import without_slips
from stronghold_cli.sheet.offers.moved_words import (
    LEAST,
    facts_in,
    is_about,
    leads,
    many_words,
    places_of,
    plain_parts,
    rest_of_parts,
    undoes,
    wrong_words,
)
from stronghold_cli.sheet.offers.named import names_record, names_thing
from stronghold_cli.sheet.offers.several_lines import SeveralLines
from stronghold_cli.sheet.offers.tried import Tried, Ways, tried_out
from stronghold_cli.sheet.offers.typed_line import TypedLine, typed_line
from stronghold_cli.sheet.sentences.unread_words import is_own, meant_word
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import bare, owner

_FROM = "from"
_MOST = 8
"""How many times words are moved at most, for the line is read again each time."""


def ways(line: str, problems: Sequence[StrongholdError], reading: Reading, found: list[Instead]) -> Ways:
    """Yield the ways in which a line may be read, and add those that are to `found`, the best one last."""
    tried = Tried(problems, read=False)
    if all(isinstance(each, Forbidden | NoSuchRecord) and not isinstance(each, Missing) for each in problems):
        return tried  # its words are read, and no other way to say them is another fact
    try:
        typed = typed_line(line)
    except Unreadable:  # a quote is not closed
        return tried
    for mended in (_mended(typed, problems), ""):
        text = mended or without_slips(typed)
        if text and text != typed.text:
            again = yield from tried_out(Instead(text, _comment(typed, "")), found)
            other = typed_line(text)._replace(comment=typed.comment)
            if again.read or _helps(typed, tried, other, again):
                tried, typed = again, other
        if tried.read:
            return tried
    if whose := _whose(typed, tried.wrong, reading):
        yield from tried_out(Instead(whose, _comment(typed, "")), found)
    if any(isinstance(each, SeveralMeanings) for each in problems):
        return tried  # only who typed it knows which is meant
    if not found:
        yield from _with_words_moved(typed, tried, reading, found)
    if not found:
        several = SeveralLines(typed, reading, _comment(typed, ""), found)
        yield from several.ways(tried.wrong)
        for unread in found[-1].unread if found else ():
            yield from _within(found[-1], unread, tried, reading, found)
    return tried


def _within(way: Instead, unread: str, tried: Tried, reading: Reading, found: list[Instead]) -> Ways:
    """Yield several lines with words of one that is not read as a note of that."""
    held: list[Instead] = []
    moving = _with_words_moved(typed_line(unread, marked=False), tried, reading, held)
    with suppress(StopIteration):
        one = next(moving)
        while True:
            texts = [one.kept if each == unread else each for each in way.kept.split(NEXT)]
            left = "; ".join(filter(None, (one.left_out, way.left_out)))
            still = tuple(each for each in way.unread if each != unread)
            noted = one._replace(kept=NEXT.join(texts), left_out=left, unread=still)
            one = moving.send((yield from tried_out(noted, found)))
    return tried


def all_left(line: str, reading: Reading) -> Instead:
    """Return a line that is left out, all of it behind `#`."""
    try:
        typed = typed_line(line)
    except Unreadable:
        return Instead("", line.strip(), (line.strip(),), moved=line.strip())
    lost = facts_in(typed, range(len(typed.words)), reading)
    return Instead("", _comment(typed, typed.text), lost, moved=typed.text)


def _with_words_moved(typed: TypedLine, tried: Tried, reading: Reading, ways: list[Instead]) -> Ways:
    """Yield the line with ever more of its words in notes, then behind `#`."""
    moved: frozenset[int] = frozenset()
    noted = True
    unnamed = any(isinstance(each, Certain) and not each.about for each in tried.wrong)
    for _ in range(_MOST):
        plain = plain_parts(typed, moved, reading)
        unclear = plain if all(map(is_own, tried.wrong)) else frozenset[int]()
        more = unclear or wrong_words(typed, tried.wrong, moved, reading) or rest_of_parts(typed, moved) or plain
        if not more:
            if not moved or not noted:
                break
            noted = False
        moved |= more
        way = _without(typed, moved, reading, noted=noted)
        # What is wrong with all of it, as `£500 forfeited`, is no less so where words of it are notes.
        if way is None or (unnamed and way.lost):
            break
        tried = yield from tried_out(way, ways)
        if tried.read:
            break
    return tried


def _mended(typed: TypedLine, problems: Sequence[StrongholdError]) -> str:
    """Return the line with each slip of a word as that word, empty where it has none."""
    text = typed.text
    for problem in problems:
        if known := meant_word(problem):
            slip = r"\s+".join(map(re.escape, problem.about.split()))
            text = re.sub(rf"(?<![\w-]){slip}(?![\w-])", known.replace("\\", r"\\"), text, count=1)
    return "" if text == typed.text else text


def _helps(typed: TypedLine, was: Tried, other: TypedLine, now: Tried) -> bool:
    """Whether the parts that have other words were wrong, and are not any more: `dried` is no slip of `died`."""
    if len(typed.words) != len(other.words):
        return False
    changed = (at for at, word in enumerate(other.words) if word.text != typed.words[at].text)
    parts = {at for place in changed for at in other.part_of(place)}
    before, behind = (
        any(not parts.isdisjoint(places_of(each.about, line)) for each in tried.wrong)
        for line, tried in ((typed, was), (other, now))
    )
    return before and not behind


def _whose(typed: TypedLine, problems: Sequence[StrongholdError], reading: Reading) -> str:
    """Return the line with `from` in front of the one person whom it names behind things: `knife KD/6 P-20`."""
    keys = [at for at, word in enumerate(typed.words) if is_key([owner(bare(word))], reading)]
    if len(keys) != 1 or not keys[0] or key_of(typed.words[keys[0] - 1].text) == _FROM:
        return ""
    at = keys[0]
    word = typed.words[at]
    ends = at + 1 == len(typed.words) or word.parts
    things = names_thing(typed.words[:at], reading)  # a search is no more theirs
    if not ends or not things or not any(at in places_of(each.about, typed) for each in problems):
        return ""
    first = typed.text[: typed.starts[at]].rstrip(" ,")
    return f"{first} {_FROM} {owner(bare(word)).text}{typed.text[typed.starts[at] + len(word.said.rstrip(',;:.)')) :]}"


def _without(typed: TypedLine, moved: frozenset[int], reading: Reading, *, noted: bool) -> Instead | None:
    """Return the line without some words; None where they may undo the rest, or hold more than it says."""
    moved |= frozenset(at for at in range(len(typed.words)) if leads(at, moved, typed))
    kept = [at for at in range(len(typed.words)) if at not in moved]
    parts = ([at for at in part if at in moved] for part in typed.parts)
    if not kept or any(undoes(part, typed, reading) for part in parts if part):
        return None
    whole = [part for part in typed.parts if moved.issuperset(part)]
    if any(names_record(typed.at(run), reading) for run in typed.runs(moved)) or any(
        names_thing(typed.at(part), reading) for part in whole
    ):
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
