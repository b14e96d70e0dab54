"""A total on a sheet beside the things that it is of: `£200 cash`, `£140 cash`, and then `£340 in total`."""

import re
from collections.abc import Iterator, Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.amounts import Count, Sum
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import item_kinds
from stronghold_cli.sheet.words.text import Word, parts_of
from stronghold_cli.values.text import listed, quoted

_TOTAL = ("total", "totalling", "totals", "in all", "altogether", "all together", "all told", "overall", "combined")
_LONGEST = 2


def wrong_totals(
    lines: Sequence[tuple[int, Sequence[Word]]], said: Sequence[tuple[int, LineContent]], reading: Reading
) -> Iterator[StrongholdError]:
    """Yield a problem for each line with a number or a sum of things in all, where the sheet names others of them.

    `said` are the records of a sheet, each with its line.  A weight in all is that of one thing: `4g total`.
    """
    for number, words in lines:
        for part in filter(_says_total, parts_of(_without_colon(words))):
            numbers = {word.text.strip("()").casefold().removeprefix("x") for word in part}
            here = [thing for line, thing in said if line == number and numbers & _amounts(thing)]
            others = [
                str(line)
                for line, each in said
                if not any(each is thing for thing in here) and any(_is_same(each, thing, reading) for thing in here)
            ]
            if others:
                text = " ".join(word.said.rstrip(",;:") for word in part)
                of = listed(list(dict.fromkeys(others)), "and")
                what = f"{quoted(text)} may be what else is named, on line {of}"
                how = "# in front leaves it out; other things go without the word for a total"
                yield Certain(what, how, about=text).at(line=number)


def _without_colon(words: Sequence[Word]) -> Sequence[Word]:
    """Return a line with the word for a total in front of its things as one part with them: `Total: £340`."""
    length = next((n for n, text in runs(words, _LONGEST) if key_of(text) in _TOTAL), 0)
    joined = [word._replace(parts=False, said=word.text) for word in words[:length]]
    return [*joined, *words[length:]]


def _says_total(part: Sequence[Word]) -> bool:
    texts = (text for at in range(len(part)) for _, text in runs(part[at:], _LONGEST))
    return any(key_of(text.strip("().,;:")) in _TOTAL for text in texts)


def _amounts(thing: LineContent) -> set[str]:
    """Return the number and the sum of a thing as a sheet may have them."""
    texts = [thing.texts.get(each.name, "") for each in thing.kind.typed if isinstance(each.type, Count | Sum)]
    return {found[0] for text in texts if (found := re.match("£?[0-9][0-9,.]*", text))}


def _is_same(one: LineContent, other: LineContent, reading: Reading) -> bool:
    kind, item = item_kinds()[0]
    if one.kind is not kind or other.kind is not kind:
        return False
    return find_item(one.texts.get(item.name, ""), reading.own_items) is find_item(
        other.texts.get(item.name, ""), reading.own_items
    )
