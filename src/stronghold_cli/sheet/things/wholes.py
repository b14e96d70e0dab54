"""A number of things and what they were, in one line of a sheet: `2 phones, 1 Nokia 1 iPhone` are two, not four."""

from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item, key_of, keys_of
from stronghold_cli.records.amounts import Count
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import item_kinds
from stronghold_cli.sheet.words.text import AND, Word
from stronghold_cli.values.text import quoted

_MORE = (*AND, "plus", "also", "another", "other")
"""Words before things that are others than those in front."""


def without_wholes(
    parts: Sequence[tuple[Sequence[Word], tuple[LineContent, ...]]], reading: Reading
) -> list[tuple[LineContent, ...]]:
    """Return the things of each part of a line, without a number of things that the parts behind it name one by one.

    Raises Certain where those behind are fewer: `3 phones, 2 iPhones` are three, or five.
    """
    made = [things for _, things in parts]
    for at, (said, things) in enumerate(parts):
        if len(things) != 1 or (whole := _whole(things[0], reading)) < 2:
            continue
        if said and said[-1].said.endswith(":"):
            made[at] = _without_named(said, things, parts[at + 1 :], reading)
            continue
        total = 0
        for behind, more in parts[at + 1 :]:
            others = [_of_sort(each, things[0], reading) for each in more]
            if not others or not all(others) or _is_other(behind):
                break
            total += sum(others)
        if total == whole:
            made[at] = ()
        elif 0 < total < whole:
            text = " ".join(word.text for word in said)
            what = f"{quoted(text)} and {total} more behind them: nothing says whether those are among them"
            raise Certain(what, "say how many other ones there were, or plus in front of those behind", about=text)
    return made


def _without_named(
    said: Sequence[Word],
    things: tuple[LineContent, ...],
    behind: Sequence[tuple[Sequence[Word], tuple[LineContent, ...]]],
    reading: Reading,
) -> tuple[LineContent, ...]:
    """Return no thing where a colon stands behind it and as many of its category are named there: `2 knives: …`.

    Raises Certain where those are others, or not as many.
    """
    named = [each for _, more in behind for each in more]
    categories = {_category(each, reading) for each in named}
    if not named:
        return things
    if categories == {_category(things[0], reading)} and sum(map(_pieces, named)) == _whole(things[0], reading):
        return ()
    text = " ".join(word.text for word in said)
    what = f"{quoted(text)}: those named behind the colon are others, or not as many"
    raise Certain(what, "name each of them there, and put what else there was on a line of its own", about=text)


def _category(content: LineContent, reading: Reading) -> str:
    _, item = item_kinds()[0]
    known = find_item(content.texts.get(item.name, ""), reading.own_items)
    return known.category if known else ""


def _pieces(content: LineContent) -> int:
    text = next((content.texts.get(each.name, "") for each in content.kind.typed if isinstance(each.type, Count)), "")
    return int(text) if text.isdigit() else 0 if text else 1


def _whole(content: LineContent, reading: Reading) -> int:
    """Return how many things of no sort in particular a record is of, 0 for one of a sort, or with an exhibit."""
    _, item = item_kinds()[0]
    text = content.texts.get(item.name, "")
    known = find_item(text, reading.own_items)
    names = {key_of(word) for word in (known.name, *known.words)} if known else set()
    plain = known and any(key in names for key in keys_of(text))
    loose = known and key_of(text) in {key_of(form) for word in known.loose for form in (word, f"{word}s")}
    bare = set(content.texts) <= {
        item.name,
        *(each.name for each in content.kind.typed if isinstance(each.type, Count)),
    }
    return _pieces(content) if known and known.category not in ("drug", "cash") and plain and not loose and bare else 0


def _of_sort(content: LineContent, whole: LineContent, reading: Reading) -> int:
    """Return how many things of the same sort, called by another name than the whole, a record is of; 0 for others."""
    _, item = item_kinds()[0]
    texts = [each.texts.get(item.name, "") for each in (content, whole)]
    one, other = (find_item(text, reading.own_items) for text in texts)
    return _pieces(content) if one is not None and one is other and not _whole(content, reading) else 0


def _is_other(words: Sequence[Word]) -> bool:
    return bool(words) and words[0].plain and words[0].text.casefold() in _MORE
