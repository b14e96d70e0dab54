"""Things on one line of a sheet: one or several, with commas between them or none, in officers' words."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.near import unit_said
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.amounts import Sum, Weight
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.fields.whole_line import hear
from stronghold_cli.sheet.places.rooms import is_in_somebodys_room
from stronghold_cli.sheet.things.exhibit_lists import with_one_mark
from stronghold_cli.sheet.things.foreign_money import CASH, is_foreign
from stronghold_cli.sheet.things.thing_words import (
    are_two_makes,
    counted_within,
    described,
    exhibit_last,
    is_bags,
    is_exhibit,
    is_model,
    named,
    named_again,
    told_last,
    with_about,
    without_taken,
)
from stronghold_cli.sheet.things.trade_sizes import trade_size, with_about_size
from stronghold_cli.sheet.things.worth import cash_or_worth
from stronghold_cli.sheet.words.goods import is_of, many, names_drug, runs
from stronghold_cli.sheet.words.heard_once import heard_once
from stronghold_cli.sheet.words.phrases import Certain, without_beside
from stronghold_cli.sheet.words.starts import item_kinds, relations_by
from stronghold_cli.sheet.words.text import AND, Word, quoted_word, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.quantity import THING, UNITS, is_pieces
from stronghold_cli.values.text import listed, quoted

_LONGEST = 14
"""How many words one thing of several may have."""
_PAIR, _TOOL = 2, "other"
_LIST = 3
"""How many things are a list, in which a sum by itself is cash."""
_OF_SETS = {"set", "sets", "pair", "pairs", "pack", "packs"}


def things(words: Sequence[Word], reading: Reading, day: str) -> tuple[LineContent, ...]:
    """Return the things that some words are, nothing where they are not all things.

    Raises Unreadable for what is sold by a size of the trade, and for what reads in two ways.
    """
    plain = without_beside(words)
    if not plain:
        return ()
    if whole := one_thing(plain, reading, day):
        return (whole,)
    read = {tuple(tuple(word.text for word in part) for part in way): way for way in _ways(tuple(plain), reading, day)}
    ways = [
        way for way in read.values() if not (_has_bags_beside_drug(way, reading) or _names_twice(way, plain, reading))
    ]
    if len(ways) > 1:
        ways = [way for way in ways if not _parts_a_name(way, reading)] or ways
        _check_sums(ways, reading)
        ways = [way for way in ways if _has_sums_apart(way)] or ways
    if len(ways) > 1:
        amount_first = [way for way in ways if all(_amount(part, reading) for part in way)]
        ways = amount_first if _amount(plain, reading) and len(amount_first) == 1 else ways
    if len(ways) > 1:
        parts = listed([quoted(" ".join(word.text for word in part)) for part in ways[0]], "and")
        raise Certain(f"reads in two ways, e.g. as {parts}", "put a comma between them, or each on its own line")
    found = [one_thing(part, reading, day) for way in ways for part in way]
    return _with_shared_mark([each for each in found if each], plain, reading)


def _with_shared_mark(found: Sequence[LineContent], words: Sequence[Word], reading: Reading) -> tuple[LineContent, ...]:
    """Return things with the exhibit behind two tools of the trade as that of both: `scales and snap bags KL/9`."""
    _, item = item_kinds()[0]
    sorts = {known.category for each in found if (known := find_item(each.texts[item.name], reading.own_items))}
    marks = [word for word in words if is_exhibit(word)]
    joined = any(word.plain and word.text.casefold() in AND for word in words)
    if len(found) == _PAIR and sorts == {_TOOL} and joined and len(marks) == 1 and marks[0] == words[-1]:
        return with_one_mark(found, marks[0].text)
    return tuple(found)


@heard_once
def one_thing(words: Sequence[Word], reading: Reading, day: str) -> LineContent | None:
    """Return the one thing that some words are, with all that they say about it; None where they are no such thing."""
    kind, item = item_kinds()[0]
    if not words:
        return None
    if len(words) > 1 and re.fullmatch("[0-9]{2}:[0-9]{2}", words[0].text) and words[0].plain:
        words = [*words[1:-1], words[-1]._replace(parts=False), words[0]]  # `16:10 £3,150`
    told = told_last(exhibit_last(named_again(counted_within(without_taken(words), reading), reading)), reading)
    said = _as_counted(with_about(described(named(with_about_size(told)), reading)), reading)
    several = any(word.parts for word in words[:-1])
    if (
        not several
        and (size := trade_size(said, reading))
        and any(find_item(text, reading.own_items) for at in range(len(said)) for _, text in runs(said[at:]))
    ):
        raise size
    try:
        heard = hear(said, reading, told=False)
        if heard.kind is not kind or not heard.texts.get(item.name) or heard.settles:
            return None
        known = find_item(heard.texts[item.name], reading.own_items)
        # Neither is no sum of money, and both are two.
        if known and known.category == CASH and _said_sum(heard) is is_foreign(heard.texts.get(NOTES, "")):
            return None
        kind.read({kind.date: day} | {name: text for name, text in heard.texts.items() if text}, reading)
    except StrongholdError:
        return None
    if is_in_somebodys_room(heard.texts.get(NOTES, ""), reading):
        # Whose it was is not said: it is not taken as that of whoever was arrested on a line above.
        unsaid = {each.name: "" for each in relations_by(kind) if each.name not in heard.by}
        return heard._replace(texts=unsaid | heard.texts)
    return heard


def _said_sum(heard: LineContent) -> bool:
    return any(isinstance(heard.kind.fields[name].type, Sum) for name in heard.texts)


def _ways(words: tuple[Word, ...], reading: Reading, day: str) -> Iterator[tuple[tuple[Word, ...], ...]]:
    """Yield the ways in which words are several things that follow each other."""

    @cache
    def is_thing(begin: int, end: int) -> bool:
        part = without_beside(words[begin:end])
        return bool(part) and one_thing(part, reading, day) is not None

    @cache
    def rest(begin: int) -> list[tuple[tuple[Word, ...], ...]]:
        if begin == len(words):
            return [()]
        return [
            ((tuple(without_beside(words[begin:end])), *more))
            for end in range(begin + 1, min(begin + _LONGEST, len(words)) + 1)
            if is_thing(begin, end)
            for more in rest(end)
        ]

    yield from (way for way in rest(0) if len(way) > 1)


def _parts_a_name(way: Sequence[Sequence[Word]], reading: Reading) -> bool:
    """Whether a way parts what is the name of one thing: `a Samsung` and `phone`."""
    names = (" ".join(word.text for word in (*one[-1:], *other[:1])) for one, other in pairwise(way))
    return any(find_item(name, reading.own_items) for name in names)


def _names_twice(way: Sequence[Sequence[Word]], words: Sequence[Word], reading: Reading) -> bool:
    """Whether a way takes for two things what one is called, `burner nokia`, with nothing between in the line."""
    called = [find_item(" ".join(word.text for word in part), reading.own_items) for part in way]
    together = set(pairwise(words))
    return any(
        item is not None
        and item is again
        and (one[-1], other[0]) in together
        and not (one[-1].parts or are_two_makes(one[-1].text, other[0].text))
        for (one, other), (item, again) in zip(pairwise(way), pairwise(called), strict=True)
    )


def _has_bags_beside_drug(way: Sequence[Sequence[Word]], reading: Reading) -> bool:
    """Whether bags stand beside a drug with no comma between, which may be what it was in: `3 wraps heroin 2 bags`."""
    bags = [is_bags(part) for part in way]
    drugs = [_is_drug(part, reading) for part in way]
    return any((bags[n] and drugs[n + 1]) or (drugs[n] and bags[n + 1]) for n in range(len(way) - 1))


def _is_drug(words: Sequence[Word], reading: Reading) -> bool:
    return any(names_drug(words[at:], reading) for at in range(len(words)))


def _has_sums_apart(way: Sequence[Sequence[Word]]) -> bool:
    """Whether each sum of a list is cash by itself, and no value: `2 phones £210 1 knife`."""
    sums = [part for part in way if any(map(_is_sum, part))]
    return len(way) >= _LIST and bool(sums) and all(map(_is_cash, sums))


def _check_sums(ways: Sequence[Sequence[Sequence[Word]]], reading: Reading) -> None:
    """Refuse a bare sum right behind a drug, which may be what that is worth: `9 wraps coke 4.1g £210 iphone`."""
    for before, part in (pair for way in ways for pair in pairwise(way)):
        if _is_cash(part) and not _says_cash(part) and _is_drug(before, reading):
            raise cash_or_worth(next(word.text for word in part if _is_sum(word)))


def _is_cash(words: Sequence[Word]) -> bool:
    """Whether the words with a sum say nothing but that, cash or an exhibit."""
    return any(map(_is_sum, words)) and all(_is_sum(word) or is_exhibit(word) or _says_cash([word]) for word in words)


def _says_cash(words: Sequence[Word]) -> bool:
    return any(word.text.casefold() == CASH for word in words)


def _is_sum(word: Word) -> bool:
    return word.plain and word.name is None and re.fullmatch(Sum.looks, word.text) is not None


def _amount(words: Sequence[Word], reading: Reading) -> bool:
    """Whether some words begin with how much there is."""
    kind, _ = item_kinds()[0]
    amounts = [field for field in kind.typed if isinstance(field.type, Sum | Weight)]
    texts = [text for _, text in runs(words)]
    heard = any(field.type.heard(text, field.name, reading) is not None for field in amounts for text in texts)
    return heard or many(words) is not None or any(is_pieces(text) for text in texts)


def _as_counted(words: list[Word], reading: Reading) -> list[Word]:
    """Return words with how many there are as a sheet has it: `phones 2` and `1 set of scales`."""
    made: list[Word] = []
    for n, word in enumerate(words):
        bare = word.plain and word.name is None and re.fullmatch("[0-9]{1,6}", word.text)
        if bare and _is_model(words[:n], word.text):
            text = " ".join(each.text for each in words[n - 1 : n + 1])
            made.append(quoted_word(text, "notes", parts=word.parts))
            continue
        last = all(not after.plain for after in words[n + 1 :])
        if bare and last and _counted_thing(words[:n], reading):
            _check_model(words[:n], word.text)
            made.append(Word(f"x{word.text}", word.said, True, parts=word.parts))
        else:
            made.append(word)
    if len(made) > 2 and made[0].text.casefold() in _OF_SETS and made[1].text.casefold() == "of":
        made = made[2:]
    if len(made) > 3 and made[1].text.casefold() in _OF_SETS and made[2].text.casefold() == "of":
        made = [made[0], *made[3:]]
    unit = made[0].text.casefold() if len(made) > 2 and made[0].plain and made[1].text.casefold() == "of" else THING
    if unit in UNITS and unit != THING:
        made = [Word("1", "1", True), *made]
    return _in_its_unit(made, reading)


def _in_its_unit(words: list[Word], reading: Reading) -> list[Word]:
    """Return words in which a drug says by its name what it is counted in with that: `42 cannabis plants`."""
    number = many(words)
    before = number[1] if number else 0
    for length, text in runs(words[before:]):
        known = find_item(text, reading.own_items)
        unit = unit_said(text, known.units) if known and known.category == "drug" else None
        after = words[before + length :]
        counts = [found[1] for word in after if word.plain and (found := re.fullmatch("[xX]?([0-9]+)", word.text))]
        how_many = number[0] if number else next(iter(counts), "")
        if unit and how_many and not any(find_item(each) for _, each in runs(after[is_of(after) :])):
            rest = [word for word in after if number or word.text.lstrip("xX") != how_many]
            return [*words[before : before + length], *words_of(f"{how_many} {UNITS[unit]}"), *rest]
    return words


def _counted_thing(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words are a thing that a number behind them counts: not a drug, which is weighed, nor a model."""
    known = find_item(" ".join(word.text for word in words), reading.own_items) if words else None
    return known is not None and known.category not in ("drug", CASH)


def _is_model(words: Sequence[Word], number: str) -> bool:
    """Whether a number is a model's for sure, for how many there were stands in front: `1 x iPhone 14`."""
    counted = many(words) if words else None
    return bool(counted and words[counted[1] :] and is_model(_text(words[counted[1] :]), number))


def _check_model(words: Sequence[Word], number: str) -> None:
    """Refuse a number that is a model's behind the name of a make: `iPhone 12`."""
    if words and is_model(_text(words), number):
        text = _text(words)
        how = f'say {number} x {text}, or {text} x1 notes="{text} {number}"'
        raise Certain(f"{quoted(f'{text} {number}')} is a model, or how many there were", how, about=f"{text} {number}")


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
